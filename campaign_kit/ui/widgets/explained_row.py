"""One session behind a figure as a row: its day, its title, and what it gives to the figure."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent

from campaign_kit.ui.drawing import draw_line
from campaign_kit.ui.style import colour, font
from campaign_kit.ui.widgets.row_button import RowButton

ROW_PX = 46


class ExplainedRow(RowButton):
    """A button: click, Space or Enter opens the session."""

    def __init__(self, day: str, title: str, value: str) -> None:
        super().__init__(title, f"{day}, {title}: {value}")
        self._day, self._value = day, value
        self.setToolTip(title)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(180, ROW_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        whole = self.paint_ground(painter)
        bold = font(14, 700)
        width = QFontMetricsF(bold).horizontalAdvance(self._value) + 12
        painter.setPen(colour("teal_dark"))
        painter.setFont(bold)
        painter.drawText(
            whole.adjusted(0, 0, -4, 0), int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self._value
        )
        room = whole.width() - width - 8
        draw_line(painter, QRectF(2, 5, room, 19), self.text(), font(13, 600))
        draw_line(painter, QRectF(2, 24, room, 17), self._day, font(12), "mute")
        self.paint_focus(painter)
