"""Labels by role, icons as labels, chips and thin rules: the small type of every page."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from campaign_kit.ui.style import font, icon_pixmap


def label(text: str = "", role: str = "", *, wrap: bool = False, tone: str = "") -> QLabel:
    """A label that looks as its role in the style sheet: title, heading, label, detail, error, figure, mute, strong."""
    shown = QLabel(text)
    shown.setTextFormat(Qt.TextFormat.PlainText)
    shown.setProperty("role", role)
    shown.setProperty("tone", tone)
    shown.setWordWrap(wrap)
    if wrap:
        shown.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return shown


class Elided(QLabel):
    """A line that ends in "…" where there is no room for it; the whole text is its tool tip."""

    def __init__(self, text: str, role: str) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip("" if shown == self.text() else self.text())
        self.style().drawItemText(
            painter,
            self.rect(),
            int(self.alignment() | Qt.AlignmentFlag.AlignVCenter),
            self.palette(),
            self.isEnabled(),
            shown,
        )


class Figure(QLabel):
    """A large number or few words, as large as its width allows."""

    _SIZES = (28, 25, 22, 19, 16)

    def __init__(self) -> None:
        super().__init__("–")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "figure")
        self.setProperty("tone", "")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        faces = (font(px, 800) for px in self._SIZES)
        fitting = (face for face in faces if QFontMetricsF(face).horizontalAdvance(self.text()) <= self.width())
        painter.setFont(next(fitting, font(self._SIZES[-1], 800)))
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), self.text())


def set_tone(widget: QWidget, tone: str) -> None:
    """Changes a tone that the style sheet reads."""
    if widget.property("tone") != tone:
        widget.setProperty("tone", tone)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def icon_label(name: str, role: str = "ink", size: int = 18) -> QLabel:
    """An icon that is only seen: its meaning must stand in words beside it."""
    shown = QLabel()
    shown.setPixmap(icon_pixmap(name, role, size, shown.devicePixelRatioF()))
    shown.setFixedSize(size, size)
    return shown


def chip(text: str, tone: str) -> QLabel:
    """A word on a rounded ground. Tones: done, partly, quiet."""
    shown = label(text, "chip", tone=tone)
    shown.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return shown


def rule() -> QFrame:
    """A thin line across."""
    line = QFrame()
    line.setProperty("kind", "rule")
    return line
