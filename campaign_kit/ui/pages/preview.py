"""The real page of one document: asked of the worker, turned and zoomed; an older wish is dropped."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from campaign_kit.services.preview import Preview
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.tables.pages import SMALL_PX, PageList, page_strip
from campaign_kit.ui.widgets.page_view import PageView
from campaign_kit.ui.widgets.zoom_bar import ZoomBar

_STRIP_FROM = 3  # pages: a poster or a leaflet needs no strip


@dataclass(frozen=True)
class _Wish:
    """Which document is wanted, and how it is made where it is not known yet."""

    key: Hashable
    make: Callable[[], Preview]


@dataclass(frozen=True)
class _Picture:
    """One page as it was drawn on the worker."""

    pages: int
    width_mm: float
    height_mm: float
    image: QImage
    findings: tuple[str, ...]
    unfinished: bool


class PreviewPane(QWidget):
    """Shows pages of the document it was asked for last. `owner`: where the keys of turning and zooming work.

    `lane` tells its wishes from those of another pane.
    """

    def __init__(self, desk: Desk, owner: QWidget, lane: str = "preview") -> None:
        super().__init__()
        self._desk = desk
        self._lane = lane
        self._wanted: _Wish | None = None
        self._in_strip: Hashable = None
        # filled and emptied on the worker; replaced here, so that what a job still fills is of the old data
        self._previews: dict[Hashable, Preview] = {}
        desk.work.closed.connect(self._close)
        self._page = 0
        self._pages = 1
        self._bar = ZoomBar(owner)
        self._view = PageView(self._bar)
        self._view.setAccessibleName(self.tr("Trang in"))
        self._view.wanted.connect(lambda _width: self._draw())
        self._view.zoomed.connect(self._bar.show_percent)
        self._view.turned.connect(self._turn)
        self._bar.zoom_asked.connect(self._view.zoom)
        self._bar.turn_asked.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._view, 1)
        self._small = PageList(self)
        self._strip = page_strip(self.tr("Các trang"), self._small)
        self._strip.selectionModel().currentRowChanged.connect(lambda now, _before: self._turn_to(now.row()))
        self._strip.hide()
        column.addWidget(self._strip)

    def forget(self) -> None:
        """The data has changed: every page is drawn anew."""
        old, self._previews = self._previews, {}
        if old:
            # documents are closed where they are drawn: their library bears no second thread
            self._desk.work.start(old.clear, lambda _none: None)

    def _close(self) -> None:
        """The worker has ended: nothing is drawn any more."""
        self._previews.clear()

    def show_pages(self, key: Hashable, make: Callable[[], Preview], *, again: bool = False) -> None:
        """The first page of the document of that key, as soon as it is drawn; `make` runs on the worker.

        With `again` it is the document that is seen, written anew: its page stays until the new one is there.
        """
        self._wanted = _Wish(key, make)
        if not again:
            self._page = 0
            self._show_strip([])
            self._view.show_words(self.tr("Đang dựng trang…"))
        self._draw()

    def show_words(self, words: str) -> None:
        """Words in place of a page: nothing to zoom, and nothing that is said of its print."""
        self._wanted = None
        self._show_strip([])
        self._bar.hide()
        self._view.show_words(words)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        if self._view.image().isNull():
            self._draw()

    def _turn(self, step: int) -> None:
        self._turn_to(min(max(0, self._page + step), self._pages - 1))

    def _turn_to(self, page: int) -> None:
        if page >= 0 and page != self._page:
            self._page = page
            self._draw()

    def _draw(self) -> None:
        wish = self._wanted
        if wish is None or not self.isVisible():
            return
        page, width_px, known = self._page, self._view.width_px(), self._previews

        def picture() -> _Picture:
            preview = _made(wish, known)
            index = min(page, preview.pages - 1)
            width_mm, height_mm = preview.page_mm(index)
            image = QImage.fromData(preview.png(index, width_px))
            return _Picture(preview.pages, width_mm, height_mm, image, preview.findings, preview.unfinished)

        def show(drawn: _Picture) -> None:
            if wish is self._wanted:
                self._show(wish, drawn)

        def fail(words: str) -> None:
            if wish is self._wanted:
                self._show_strip([])
                self._bar.hide()
                self._view.show_words(words)

        self._desk.work.start(picture, show, failed=fail, lane=self._lane)

    def _show(self, wish: _Wish, picture: _Picture) -> None:
        self._pages = picture.pages
        self._page = min(self._page, picture.pages - 1)
        self._bar.show_page(self._page, self._pages)
        self._bar.show_findings(picture.findings, unfinished=picture.unfinished)
        self._bar.show()
        before = self._view.width_px()
        self._view.show_page(picture.width_mm, picture.height_mm)
        self._view.show_image(picture.image)
        if before != self._view.width_px():
            self._draw()
        elif self._pages < _STRIP_FROM:
            self._show_strip([])
        elif self._in_strip != wish.key:
            self._draw_strip(wish)
        self._strip.setCurrentIndex(self._small.index(self._page))

    def _draw_strip(self, wish: _Wish) -> None:
        """Asks for all pages in small, once the page itself is seen."""
        known = self._previews
        width_px = round(SMALL_PX * self.devicePixelRatioF())

        def pages() -> list[tuple[str, QImage]]:
            preview = _made(wish, known)
            return [(preview.title(i), QImage.fromData(preview.png(i, width_px))) for i in range(preview.pages)]

        def show(drawn: list[tuple[str, QImage]]) -> None:
            self._show_strip(drawn)
            self._in_strip = wish.key

        self._desk.work.start(pages, show, lane=self._lane)

    def _show_strip(self, drawn: list[tuple[str, QImage]]) -> None:
        page = self._page
        self._in_strip = None
        self._small.show_pages(drawn)
        self._strip.setCurrentIndex(self._small.index(page))
        self._strip.setVisible(bool(drawn))


def _made(wish: _Wish, known: dict[Hashable, Preview]) -> Preview:
    """The document; made where it is not known, or was forgotten since it was drawn."""
    if wish.key not in known:
        known[wish.key] = wish.make()
    return known[wish.key]
