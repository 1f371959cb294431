"""A file carried above a page: what lies over the page then, and the file when it is let go."""

from collections.abc import Callable, Collection
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from campaign_kit.ui.drawing import draw_line
from campaign_kit.ui.style import colour, font, icon_pixmap

_INSET_PX, _ICON_PX = 16, 40
_THROUGH = 0.97  # how much of the page is covered


class DropCover(QWidget):
    """Covers the page while one file with one of the suffixes is above it, as long as `may` says so.

    `dropped` carries the file. The cover says `words`, and takes no mouse and no key.
    """

    dropped = Signal(Path)

    def __init__(self, page: QWidget, words: str, suffixes: Collection[str], may: Callable[[], bool]) -> None:
        super().__init__(page)
        self._page, self._words, self._suffixes, self._may = page, words, suffixes, may
        self.setAccessibleName(words)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QDragEnterEvent) or (isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop):
            file = self._carried(event)
            self._spread(covers=file is not None and event.type() == QEvent.Type.DragEnter)
            if file is None:
                return False
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self.dropped.emit(file)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.hide()
        return super().eventFilter(watched, event)

    def _carried(self, event: QDropEvent) -> Path | None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        fits = len(files) == 1 and files[0].suffix.lower() in self._suffixes and self._may()
        return files[0] if fits else None

    def _spread(self, *, covers: bool) -> None:
        self.setGeometry(self._page.rect())
        self.raise_()
        self.setVisible(covers)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = colour("mint_pale")
        ground.setAlphaF(_THROUGH)
        painter.fillRect(self.rect(), ground)
        painter.setPen(QPen(colour("teal"), 2.5, Qt.PenStyle.DashLine))
        box = QRectF(self.rect()).adjusted(_INSET_PX, _INSET_PX, -_INSET_PX, -_INSET_PX)
        painter.drawRoundedRect(box, 16, 16)
        middle = box.center()
        picture = icon_pixmap("upload", "teal", _ICON_PX, self.devicePixelRatioF())
        painter.drawPixmap(int(middle.x() - _ICON_PX / 2), int(middle.y() - _ICON_PX - 4), picture)
        room = QRectF(box.left(), middle.y() + 6, box.width(), 30)
        draw_line(painter, room, self._words, font(17, 700), "teal_dark", Qt.AlignmentFlag.AlignCenter)
