"""What the colours and marks of a calendar mean, in one line below it."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from campaign_kit.model.plan import SessionStatus
from campaign_kit.ui.drawing import draw_line
from campaign_kit.ui.style import font
from campaign_kit.ui.widgets.calendar_paint import paint_clash, paint_mark
from campaign_kit.wording.labels import label

HEIGHT_PX = 26
_MARK_PX = 16
_GAP_PX = 18


class CalendarLegend(QWidget):
    """Each status with its mark, then what collides and what others count."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._clash, self._elsewhere = self.tr("Trùng lịch"), self.tr("Đơn vị khác báo cáo")
        self.setAccessibleName(self.tr("Chú giải"))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(400, HEIGHT_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 16.0
        for status in SessionStatus:
            paint_mark(painter, self._mark(left), status, elsewhere=False)
            left = self._word(painter, left, label(status))
        paint_mark(painter, self._mark(left), SessionStatus.HELD, elsewhere=True)
        left = self._word(painter, left, self._elsewhere)
        paint_clash(painter, self._mark(left).topLeft())
        self._word(painter, left, self._clash)

    @staticmethod
    def _mark(left: float) -> QRectF:
        return QRectF(left, (HEIGHT_PX - 12) / 2, _MARK_PX, 12)

    @staticmethod
    def _word(painter: QPainter, left: float, text: str) -> float:
        """Writes the word beside its mark; gives where the next mark stands."""
        face = font(12)
        wide = QFontMetricsF(face).horizontalAdvance(text) + 2
        draw_line(painter, QRectF(left + _MARK_PX + 6, 0, wide, HEIGHT_PX), text, face, "mute")
        return left + _MARK_PX + 6 + wide + _GAP_PX
