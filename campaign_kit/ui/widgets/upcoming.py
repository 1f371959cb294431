"""One session to come as a row: the day as a badge, what and where, and a chip of what is still missing."""

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from campaign_kit.ui.drawing import CHIP_PX, chip_width, draw_chip, draw_line
from campaign_kit.ui.style import colour, font

ROW_PX = 57


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
        width = chip_width(self._state)
        chip = QRectF(whole.right() - width - 2, whole.center().y() - 10.5, width, CHIP_PX)
        draw_chip(painter, chip, self._state, self._tone)
        room = chip.left() - 60 - 16
        draw_line(painter, QRectF(60, 9, room, 20), self.text(), font(14, 700))
        draw_line(painter, QRectF(60, 29, room, 18), self._detail, font(12), "mute")
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
