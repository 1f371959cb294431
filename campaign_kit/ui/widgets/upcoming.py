"""One session to come as a row: the day as a badge, what and where, and chips of what is still missing."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from campaign_kit.ui.drawing import CHIP_PX, chip_width, draw_chip, draw_line
from campaign_kit.ui.style import colour, font
from campaign_kit.ui.widgets.row_button import RowButton

ROW_PX = 57
_BETWEEN_PX = 6


class UpcomingRow(RowButton):
    """A button: click, Space or Enter opens the session."""

    def __init__(self, day: date, title: str, detail: str, states: Sequence[tuple[str, str]]) -> None:
        """`states` are words with the tone of their chip."""
        told = ", ".join(words for words, _tone in states)
        super().__init__(title, f"{day:%d/%m/%Y}, {title}, {detail}, {told}")
        self._day = day
        self._detail = detail
        self._states = states

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(320, ROW_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        whole = self.paint_ground(painter)
        self._badge(painter)
        left = whole.right() + _BETWEEN_PX - 2
        for words, tone in reversed(self._states):
            width = chip_width(words)
            left -= width + _BETWEEN_PX
            draw_chip(painter, QRectF(left, whole.center().y() - 10.5, width, CHIP_PX), words, tone)
        room = left - 60 - 16
        draw_line(painter, QRectF(60, 9, room, 20), self.text(), font(14, 700))
        draw_line(painter, QRectF(60, 29, room, 18), self._detail, font(12), "mute")
        self.paint_focus(painter)

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
