"""What there is to see of a thing of the library: its pages, one product at a time; of a set of activities its rows."""

from collections.abc import Mapping

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from campaign_kit.model.activity_set import ActivitySet
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.preview import PreviewPane
from campaign_kit.ui.pages.products import Makes, named
from campaign_kit.ui.tables.set_rows import rows_of
from campaign_kit.ui.tables.shelf import ShelfList, shelf_view
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.product_bar import ProductBar


class ThingPages(QWidget):
    """The keys that turn its pages work wherever the focus is in `owner`."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__()
        self._file = ""
        self._makes: Makes = {}
        self._products = ProductBar(owner)
        self._products.chosen.connect(lambda _code: self._show_product())
        self._preview = PreviewPane(desk, owner, "content.preview")
        card = Card(margins=(10, 10, 10, 10))
        self._rows = ShelfList(card)
        card.column.addWidget(shelf_view(self.tr("Các dòng của bộ hoạt động"), self._rows))
        self._pile = QStackedWidget()
        self._pile.addWidget(self._preview)
        self._pile.addWidget(card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._products)
        column.addWidget(self._pile, 1)

    def forget(self) -> None:
        """Every page is drawn anew."""
        self._preview.forget()

    def show_set(self, activities: ActivitySet, channels: Mapping[str, str]) -> None:
        """Its rows, which are drawn on no page."""
        self._products.hide()
        self._rows.show_rows(rows_of(activities, channels))
        self._pile.setCurrentIndex(1)

    def show_products(self, file: str, makes: Makes) -> None:
        """The first of its products, or the one that was looked at before; `file` is its whole path, empty for none."""
        self._file, self._makes = file, makes
        self._pile.setCurrentIndex(0)
        self._products.show_products(named(makes))
        self._products.setVisible(len(makes) > 1)
        self._show_product()

    def show_words(self, words: str) -> None:
        """Why there is no page."""
        self._preview.show_words(words)

    def _show_product(self) -> None:
        kind = self._products.product()
        if kind is not None and kind in self._makes:
            self._preview.show_pages((self._file, kind), self._makes[kind])
        else:
            empty = self.tr("Tệp này còn lỗi nên chưa có trang nào để xem.")
            self._preview.show_words(empty if self._file else self.tr("Chưa chọn mục nào."))
