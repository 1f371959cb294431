"""Check boxes and drop-downs in the looks of the window."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStylePainter,
)

from campaign_kit.ui.style import colour

_BOX = 16
_AROUND_PX = 30
_WIDEST_PX = 760
_ROWS = 12  # a longer drop-down is scrolled


def draw_check(painter: QPainter, box: QRectF, state: Qt.CheckState, *, focus: bool = False) -> None:
    """A check box as in the whole window: teal when on, a bar when partly on."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    on = state != Qt.CheckState.Unchecked
    painter.setPen(QPen(colour("teal" if on or focus else "soft_edge"), 1.2))
    painter.setBrush(colour("teal" if on else "white"))
    painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), 4, 4)
    pen = QPen(colour("white"), 1.8)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    unit = box.width() / 16
    points = [QPointF(4.2, 8.2), QPointF(7, 11), QPointF(11.8, 5.4)]
    if state == Qt.CheckState.PartiallyChecked:
        points = [QPointF(4.5, 8), QPointF(11.5, 8)]
    if on:
        painter.drawPolyline(QPolygonF([box.topLeft() + point * unit for point in points]))
    painter.restore()


class Check(QCheckBox):
    """A check box drawn with the window's own mark."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(_BOX + 10 + self.fontMetrics().horizontalAdvance(self.text().replace("&", "")) + 4, 26)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        top = (self.height() - _BOX) / 2
        draw_check(painter, QRectF(2, top, _BOX, _BOX), self.checkState())
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.setPen(colour("ink" if self.isEnabled() else "mute"))
        text = self.rect().adjusted(_BOX + 10, 0, 0, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
        painter.drawText(text, int(flags), self.text())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour("teal"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)


class Choice(QComboBox):
    """A drop-down of texts with a value each; the value is given back, not the text. The wheel scrolls the page."""

    def __init__(self, name: str) -> None:
        super().__init__()
        # kept here: Qt would give back the plain text of an enumeration
        self._values: list[Any] = []
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setMaxVisibleItems(_ROWS)

    def fill(self, entries: Sequence[tuple[Any, str]]) -> None:
        """Replaces the entries (value, text), keeping the chosen value where it still stands; tells nobody."""
        kept = self.value()
        self.blockSignals(True)
        self.clear()
        self._values = [value for value, _ in entries]
        self.addItems([text for _, text in entries])
        self.choose(kept)
        self.blockSignals(False)

    def value(self) -> Any:  # noqa: ANN401 - what `fill` was given
        return self._values[self.currentIndex()] if self.currentIndex() >= 0 else None

    def choose(self, value: object) -> None:
        """Shows the entry of the value; the first where there is none."""
        found = self._values.index(value) if value in self._values else 0
        self.setCurrentIndex(found if self._values else -1)

    def choose_if_there(self, value: object) -> None:
        """Shows the entry of the value; the one that is chosen stays where there is none."""
        if value in self._values:
            self.choose(value)

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """As wide as its longest entry asks for, within reason: the entry itself may stand in a narrow place."""
        view = self.view()
        view.setMinimumWidth(min(_WIDEST_PX, view.sizeHintForColumn(0) + _AROUND_PX))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, self.width() - 42
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("mute"), 1.6))
        x, y = self.width() - 18.0, self.height() / 2
        painter.drawPolyline(QPolygonF([QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)]))
