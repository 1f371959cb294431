"""One session behind a figure as a row: its day, its title, and what it gives to the figure."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from campaign_kit.ui.style import colour, font

ROW_PX = 46


class ExplainedRow(QAbstractButton):
    """A button: click, Space or Enter opens the session."""

    def __init__(self, day: str, title: str, value: str) -> None:
        super().__init__()
        self._day, self._value = day, value
        self.setText(title)
        self.setToolTip(title)
        self.setAccessibleName(f"{day}, {title}: {value}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(180, ROW_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        if self.underMouse():
            painter.fillRect(whole, colour("side"))
        painter.fillRect(QRectF(0, 0, whole.width(), 1), colour("line_soft"))
        bold = font(14, 700)
        width = QFontMetricsF(bold).horizontalAdvance(self._value) + 12
        painter.setPen(colour("teal_dark"))
        painter.setFont(bold)
        painter.drawText(
            whole.adjusted(0, 0, -4, 0), int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self._value
        )
        room = whole.width() - width - 8
        face = font(13, 600)
        painter.setFont(face)
        painter.setPen(colour("ink"))
        shown = QFontMetricsF(face).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(2, 5, room, 19), int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.setFont(font(12))
        painter.setPen(colour("mute"))
        painter.drawText(QRectF(2, 24, room, 17), int(Qt.AlignmentFlag.AlignVCenter), self._day)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("teal"), 2))
            painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), 6, 6)
