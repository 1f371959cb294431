"""Buttons or fields side by side, or one below the other where the place is too narrow for that."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

_BETWEEN_PX = 8


class SideBySide(QWidget):
    """As narrow as the widest of them may become."""

    def __init__(self, widgets: Sequence[QWidget]) -> None:
        super().__init__()
        self._widgets = list(widgets)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setSizeConstraint(QBoxLayout.SizeConstraint.SetNoConstraint)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_BETWEEN_PX)
        for widget in self._widgets:
            self._row.addWidget(widget)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        wide = max(each.minimumSizeHint().width() for each in self._widgets)
        return QSize(wide, self._row.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        between = _BETWEEN_PX * (len(self._widgets) - 1)
        wanted = sum(each.minimumSizeHint().width() for each in self._widgets) + between
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if wanted <= self.width() else ways.TopToBottom)
        self.updateGeometry()
