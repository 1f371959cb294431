"""Small charts drawn with QPainter: a bar of coverage, and the sessions of twelve months."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from campaign_kit.ui.style import colour, font


class CoverageBar(QWidget):
    """Part of a whole as a rounded bar: teal when complete, amber when partly done."""

    def __init__(self) -> None:
        super().__init__()
        self._part, self._whole = 0, 0
        self.setFixedHeight(10)
        self.setMinimumWidth(60)

    def show_part(self, part: int, whole: int) -> None:
        self._part, self._whole = part, whole
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        painter.setBrush(colour("track"))
        painter.drawRoundedRect(whole, 5, 5)
        if self._part and self._whole:
            painter.setBrush(colour("teal" if self._part >= self._whole else "amber"))
            whole.setWidth(max(10.0, whole.width() * min(1.0, self._part / self._whole)))
            painter.drawRoundedRect(whole, 5, 5)


class MonthBars(QWidget):
    """Twelve bars, January first: sessions held below in teal, those still to come above in pale teal."""

    _LABEL = 24
    _VALUE = 16

    def __init__(self) -> None:
        super().__init__()
        self._months: list[tuple[int, int]] = [(0, 0)] * 12
        self.setMinimumHeight(110)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(420, 140)

    def show_months(self, months: Sequence[tuple[int, int]]) -> None:
        """`months` are twelve pairs (held, planned)."""
        self._months = list(months)
        self.setAccessibleDescription(
            ", ".join(
                self.tr("tháng {0}: {1} đã tổ chức, {2} sắp tới").format(number, held, planned)
                for number, (held, planned) in enumerate(self._months, 1)
            )
        )
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max(1, *(held + planned for held, planned in self._months))
        pitch = self.width() / 12
        floor = self.height() - self._LABEL
        unit = (floor - self._VALUE) / most
        for place, (held, planned) in enumerate(self._months):
            centre = pitch * (place + 0.5)
            self._bar(painter, centre, floor, held * unit, (held + planned) * unit)
            painter.setPen(colour("mute"))
            painter.setFont(font(11))
            under = QRectF(centre - pitch / 2, floor + 4, pitch, self._LABEL - 4)
            painter.drawText(under, int(Qt.AlignmentFlag.AlignCenter), str(place + 1))
            if held + planned:
                painter.setFont(font(11, 600))
                over = QRectF(centre - pitch / 2, floor - (held + planned) * unit - self._VALUE, pitch, self._VALUE - 1)
                painter.drawText(over, int(Qt.AlignmentFlag.AlignCenter), str(held + planned))

    @staticmethod
    def _bar(painter: QPainter, centre: float, floor: float, held: float, total: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if total < 1:
            painter.setBrush(colour("track"))
            painter.drawRoundedRect(QRectF(centre - 11, floor - 2, 22, 2), 1, 1)
            return
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(centre - 11, floor - total, 22, total + 4), 4, 4)
        painter.setClipRect(QRectF(centre - 12, 0, 24, floor))
        painter.fillPath(shape, colour("teal_soft"))
        painter.setClipRect(QRectF(centre - 12, floor - held, 24, held), Qt.ClipOperation.IntersectClip)
        painter.fillPath(shape, colour("teal"))
        painter.setClipping(False)
