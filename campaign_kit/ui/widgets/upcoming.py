"""One session to come as a row: the day as a badge, what and where, and a chip of what is still missing."""

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from campaign_kit.ui.style import colour, font

ROW_PX = 57
_TONES = {"done": ("mint", "teal_dark"), "partly": ("sun_pale", "amber_dark"), "quiet": ("line_soft", "mute")}


class UpcomingRow(QAbstractButton):
    """A button: click, Space or Enter opens the session."""

    def __init__(self, day: date, title: str, detail: str, state: str, tone: str) -> None:
        super().__init__()
        self._day = day
        self._detail = detail
        self._state = state
        self._tone = tone
        self.setText(title)
        self.setAccessibleName(f"{day:%d/%m/%Y}, {title}, {detail}, {state}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(320, ROW_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        if self.underMouse():
            painter.fillRect(whole.adjusted(0, 1, 0, 0), colour("side"))
        painter.fillRect(QRectF(0, 0, whole.width(), 1), colour("line_soft"))
        self._badge(painter)
        chip = self._chip(painter, whole)
        room = chip.left() - 60 - 16
        self._line(painter, QRectF(60, 9, room, 20), self.text(), font(14, 700), "ink")
        self._line(painter, QRectF(60, 29, room, 18), self._detail, font(12), "mute")
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("teal"), 2))
            painter.drawRoundedRect(whole.adjusted(1, 2, -1, -1), 8, 8)

    def _badge(self, painter: QPainter) -> None:
        box = QRectF(1, 9, 46, 39)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("mint"))
        painter.drawRoundedRect(box, 8, 8)
        painter.setPen(colour("ink"))
        painter.setFont(font(16, 700))
        painter.drawText(box.adjusted(0, 1, 0, -16), int(Qt.AlignmentFlag.AlignCenter), str(self._day.day))
        painter.setPen(colour("teal_dark"))
        painter.setFont(font(11))
        month = self.tr("Th {0}").format(self._day.month)
        painter.drawText(box.adjusted(0, 21, 0, -2), int(Qt.AlignmentFlag.AlignCenter), month)

    def _chip(self, painter: QPainter, whole: QRectF) -> QRectF:
        face = font(12, 700)
        ground, text = _TONES[self._tone]
        width = QFontMetricsF(face).horizontalAdvance(self._state) + 19
        box = QRectF(whole.right() - width - 2, whole.center().y() - 10.5, width, 22)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(ground))
        painter.drawRoundedRect(box, 11, 11)
        painter.setPen(colour(text))
        painter.setFont(face)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._state)
        return box

    @staticmethod
    def _line(painter: QPainter, room: QRectF, text: str, face: QFont, role: str) -> None:
        painter.setFont(face)
        painter.setPen(colour(role))
        shown = QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)
