"""Lies over a page while a file is carried above it, and says what happens when it is let go."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from campaign_kit.ui.drawing import draw_line
from campaign_kit.ui.style import colour, font, icon_pixmap

_INSET_PX, _ICON_PX = 16, 40
_THROUGH = 0.97  # how much of the page is covered


class DropCover(QWidget):
    """Hidden until `spread`; takes no mouse and no key."""

    def __init__(self, page: QWidget, words: str) -> None:
        super().__init__(page)
        self._page, self._words = page, words
        self.setAccessibleName(words)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def spread(self) -> None:
        """Covers the whole page."""
        self.setGeometry(self._page.rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = colour("mint_pale")
        ground.setAlphaF(_THROUGH)
        pen = QPen(colour("teal"), 2.5, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(ground)
        box = QRectF(self.rect()).adjusted(_INSET_PX, _INSET_PX, -_INSET_PX, -_INSET_PX)
        painter.drawRoundedRect(box, 16, 16)
        middle = box.center()
        picture = icon_pixmap("upload", "teal", _ICON_PX, self.devicePixelRatioF())
        painter.drawPixmap(int(middle.x() - _ICON_PX / 2), int(middle.y() - _ICON_PX - 4), picture)
        room = QRectF(box.left(), middle.y() + 6, box.width(), 30)
        draw_line(painter, room, self._words, font(17, 700), "teal_dark", Qt.AlignmentFlag.AlignCenter)
