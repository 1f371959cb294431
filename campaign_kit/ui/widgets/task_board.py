"""How far the tasks of a plan have come: how many stand where, and the bar of them all."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from campaign_kit.model.tasks import TaskStatus
from campaign_kit.ui.style import colour, font
from campaign_kit.ui.tables.tasks import LATE
from campaign_kit.wording import numbers

_HIGH_PX = 48
_BAR_PX = 10
_GAP_PX = 26


class TaskBoard(QWidget):
    """`show_counts` takes how many tasks stand in each status and how many are late; dropped ones are no part."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: Mapping[str, int] = {}
        self._kinds = (
            (TaskStatus.DONE.value, self.tr("xong"), "teal"),
            (TaskStatus.UNDER_WAY.value, self.tr("đang làm"), "amber"),
            (LATE, self.tr("quá hạn"), "coral"),
            (TaskStatus.NOT_STARTED.value, self.tr("chưa làm"), "soft_edge"),
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(420, _HIGH_PX)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(360, _HIGH_PX)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        self._counts = counts
        told = [f"{numbers.count(counts.get(key, 0))} {words}" for key, words, _role in self._kinds]
        self.setAccessibleName(self.tr("Tiến độ: {0}").format(", ".join(told)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        total = sum(self._counts.get(key, 0) for key, _words, _role in self._kinds)
        self._legend(painter, total)
        whole = QRectF(0, _HIGH_PX - _BAR_PX - 3, self.width(), _BAR_PX)
        shape = QPainterPath()
        shape.addRoundedRect(whole, _BAR_PX / 2, _BAR_PX / 2)
        painter.setClipPath(shape)
        painter.fillRect(whole, colour("track"))
        left = whole.left()
        for key, _words, role in self._kinds[:-1]:
            wide = whole.width() * self._counts.get(key, 0) / total if total else 0
            painter.fillRect(QRectF(left, whole.top(), wide, whole.height()), colour(role))
            left += wide

    def _legend(self, painter: QPainter, total: int) -> None:
        left, figure, plain = 0.0, font(18, 800), font(13)
        middle = Qt.AlignmentFlag.AlignVCenter
        for key, words, role in self._kinds:
            count = self._counts.get(key, 0)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(role))
            painter.drawEllipse(QRectF(left, 9, 9, 9))
            for text, face, ink in (
                (numbers.count(count), figure, "coral_dark" if key == LATE and count else "ink"),
                (words, plain, "mute"),
            ):
                left += 15 if face is figure else 6
                wide = QFontMetricsF(face).horizontalAdvance(text)
                painter.setFont(face)
                painter.setPen(colour(ink))
                painter.drawText(QRectF(left, 0, wide + 4, 27), int(middle), text)
                left += wide
            left += _GAP_PX
        if total:
            done = self.tr("{0} nhiệm vụ · {1} đã xong").format(
                numbers.count(total), numbers.percent(self._counts.get(TaskStatus.DONE.value, 0), total)
            )
            painter.setFont(plain)
            painter.setPen(colour("mute"))
            room = QRectF(left, 0, self.width() - left, 27)
            painter.drawText(room, int(middle | Qt.AlignmentFlag.AlignRight), done)
