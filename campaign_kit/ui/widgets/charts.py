"""Small charts drawn with QPainter: a bar of coverage, standing columns, lying bars."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from campaign_kit.ui.style import colour, font
from campaign_kit.wording import numbers


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


class Columns(QWidget):
    """Standing columns with their labels below: what is done in teal, what is still to come above it in pale teal."""

    _LABEL = 24
    _VALUE = 16
    _COLUMN = 22

    def __init__(self) -> None:
        super().__init__()
        self._bars: list[tuple[str, int, int]] = []
        self.setMinimumHeight(110)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(240, 140)

    def show_bars(self, bars: Sequence[tuple[str, int, int]]) -> None:
        """(label, done, to come) of each column."""
        self._bars = list(bars)
        self.setAccessibleDescription(", ".join(f"{name}: {numbers.count(done + more)}" for name, done, more in bars))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if not self._bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max(1, *(done + more for _name, done, more in self._bars))
        pitch = self.width() / len(self._bars)
        floor = self.height() - self._LABEL
        unit = (floor - self._VALUE) / most
        for place, (name, done, more) in enumerate(self._bars):
            centre = pitch * (place + 0.5)
            wide = min(self._COLUMN, pitch * 0.7)
            self._bar(painter, centre, floor, done * unit, (done + more) * unit, wide)
            painter.setPen(colour("mute"))
            painter.setFont(font(11))
            under = QRectF(centre - pitch / 2, floor + 4, pitch, self._LABEL - 4)
            painter.drawText(under, int(Qt.AlignmentFlag.AlignCenter), name)
            self._value(painter, done + more, centre, floor - (done + more) * unit, pitch, is_most=done + more == most)

    def _value(self, painter: QPainter, number: int, centre: float, top: float, pitch: float, *, is_most: bool) -> None:
        """The number above its column, where it has room; the highest column always tells its own."""
        face = font(11, 600)
        wide = QFontMetricsF(face).horizontalAdvance(numbers.count(number))
        if not number or (wide > pitch and not is_most):
            return
        painter.setFont(face)
        left = min(max(0.0, centre - wide / 2 - 2), self.width() - wide - 4)
        over = QRectF(left, top - self._VALUE, wide + 4, self._VALUE - 1)
        painter.drawText(over, int(Qt.AlignmentFlag.AlignCenter), numbers.count(number))

    @staticmethod
    def _bar(painter: QPainter, centre: float, floor: float, done: float, total: float, wide: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        left = centre - wide / 2
        if total < 1:
            painter.setBrush(colour("track"))
            painter.drawRoundedRect(QRectF(left, floor - 2, wide, 2), 1, 1)
            return
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(left, floor - total, wide, total + 4), 4, 4)
        painter.setClipRect(QRectF(left - 1, 0, wide + 2, floor))
        painter.fillPath(shape, colour("teal_soft"))
        painter.setClipRect(QRectF(left - 1, floor - done, wide + 2, done), Qt.ClipOperation.IntersectClip)
        painter.fillPath(shape, colour("teal"))
        painter.setClipping(False)


class MonthBars(Columns):
    """Twelve columns, January first: sessions held, and those still to come."""

    def show_months(self, months: Sequence[tuple[int, int]]) -> None:
        """`months` are twelve pairs (held, planned)."""
        self.show_bars([(str(number), held, planned) for number, (held, planned) in enumerate(months, 1)])
        self.setAccessibleDescription(
            ", ".join(
                self.tr("tháng {0}: {1} đã tổ chức, {2} sắp tới").format(number, held, planned)
                for number, (held, planned) in enumerate(months, 1)
            )
        )


class LyingBars(QWidget):
    """Lying bars with a long label above each and the number at its end."""

    _ROW = 44

    def __init__(self) -> None:
        super().__init__()
        self._bars: list[tuple[str, int, int]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(240, self._ROW * len(self._bars))

    def show_bars(self, bars: Sequence[tuple[str, int, int]]) -> None:
        """(label, number, ignored) of each bar, so that both charts take the same."""
        self._bars = list(bars)
        self.setAccessibleDescription(", ".join(f"{name}: {numbers.count(number)}" for name, number, _ in bars))
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max([1, *(number for _name, number, _ in self._bars)])
        face, bold = font(13), font(13, 700)
        for place, (name, number, _) in enumerate(self._bars):
            top = place * self._ROW
            shown = numbers.count(number)
            end = QFontMetricsF(bold).horizontalAdvance(shown) + 8
            room = QRectF(0, top, self.width() - end, 20)
            painter.setFont(face)
            painter.setPen(colour("ink"))
            text = QFontMetricsF(face).elidedText(name, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)
            painter.setFont(bold)
            painter.drawText(
                QRectF(0, top, self.width(), 20),
                int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
                shown,
            )
            painter.setPen(Qt.PenStyle.NoPen)
            for role, wide in (("track", 1.0), ("teal", number / most)):
                painter.setBrush(colour(role))
                if wide:
                    painter.drawRoundedRect(QRectF(0, top + 23, max(8.0, self.width() * wide), 9), 4.5, 4.5)
