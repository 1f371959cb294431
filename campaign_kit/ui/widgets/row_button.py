"""A whole row that is a button: click, Space or Enter. Owns its keys, ground and focus ring; says nothing itself."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from campaign_kit.ui.style import colour


class RowButton(QAbstractButton):
    """The base of painted rows: `told` is what a screen reader says instead of the picture."""

    def __init__(self, title: str, told: str) -> None:
        super().__init__()
        self.setText(title)
        self.setAccessibleName(told)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paint_ground(self, painter: QPainter) -> QRectF:
        """Paints what lies under the row, and gives its rectangle."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        if self.underMouse():
            painter.fillRect(whole.adjusted(0, 1, 0, 0), colour("side"))
        painter.fillRect(QRectF(0, 0, whole.width(), 1), colour("line_soft"))
        return whole

    def paint_focus(self, painter: QPainter) -> None:
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("teal"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 2, -1, -1), 8, 8)
