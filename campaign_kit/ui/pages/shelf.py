"""The library to look at: what there is at the left, a real page of the chosen one, and what is known of it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QStackedWidget, QWidget

from campaign_kit.model.activity_set import ActivitySet
from campaign_kit.model.form_text import FormText
from campaign_kit.model.module import Module
from campaign_kit.model.survey import Survey
from campaign_kit.model.template import SessionTemplate
from campaign_kit.services.content import Entry
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.products import Makes, products_of
from campaign_kit.ui.pages.thing_pages import ThingPages
from campaign_kit.ui.tables.library import TOPICS, Stock
from campaign_kit.ui.tables.matrix import MatrixView, Place, TopicMatrix, legend
from campaign_kit.ui.tables.shelf import ShelfList, shelf_view
from campaign_kit.ui.widgets import facts
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.fact_card import Fact, FactCard
from campaign_kit.ui.widgets.texts import label

say = QCoreApplication.translate
Drawn = Entry | SessionTemplate | Survey | FormText
_LEGEND_FROM_PX = 500  # of the whole shelf


class Shelf(QWidget):
    """`chosen`: another thing is looked at. `actions` are those of the card."""

    chosen = Signal()

    def __init__(self, desk: Desk, actions: Sequence[QAction]) -> None:
        super().__init__()
        self._desk = desk
        self._stock = Stock()
        self._part, self._words = TOPICS, ""
        self._kept: dict[str, str] = {}  # what was looked at in each part
        self._card = FactCard(actions)
        self._pages = ThingPages(desk, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._left(), 29)
        row.addWidget(self._pages, 50)
        row.addWidget(self._card, 27)

    def _left(self) -> Card:
        card = Card(margins=(10, 10, 10, 10))
        card.setMinimumWidth(196)
        self._matrix = TopicMatrix(self)
        self._grid = MatrixView(self._matrix)
        self._grid.asked.connect(self._hold_to)
        self._held = QWidget()
        held = QHBoxLayout(self._held)
        held.setContentsMargins(6, 0, 0, 0)
        self._count = label("", "detail", wrap=True)
        self._free = button(self.tr("Bỏ lọc"), "link")
        self._free.clicked.connect(lambda: self._hold_to(None))
        held.addWidget(self._count, 1)
        held.addWidget(self._free, 0, Qt.AlignmentFlag.AlignTop)
        self._list = ShelfList(self)
        self.view: QListView = shelf_view(self.tr("Các mục trong thư viện"), self._list)
        self.view.selectionModel().currentRowChanged.connect(lambda now, _before: self._choose(now.row()))
        nothing = label(self.tr("Không có mục nào hợp. Bớt chữ tìm kiếm hoặc bỏ lọc."), "mute", wrap=True)
        nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        nothing.setContentsMargins(12, 16, 12, 0)
        self._pile = QStackedWidget()
        self._pile.addWidget(self.view)
        self._pile.addWidget(nothing)
        self._legend = label(legend(), "detail", wrap=True)
        self._legend.setContentsMargins(6, 0, 0, 0)
        card.column.addWidget(self._grid)
        card.column.addWidget(self._legend)
        card.column.addWidget(self._held)
        card.column.addWidget(self._pile, 1)
        return card

    def show_stock(self, stock: Stock) -> None:
        """The library has been read, or has changed: every page is drawn anew."""
        self._stock = stock
        self._pages.forget()
        self._matrix.show_counts(stock.counts())
        self.fill()

    def complete(self, stock: Stock) -> None:
        """More of the same library has been read: what is looked at stays as it is where nothing new is told of it."""
        file, known, self._stock = self.current(), self._stock, stock
        same = known.thing(file) == stock.thing(file) and known.faults.get(file) == stock.faults.get(file)
        self.fill(again=bool(file) and same)

    def show_part(self, part: str) -> None:
        """Topics, templates of sessions, sets of activities, surveys or forms."""
        self._part = part
        self.fill()

    def search(self, words: str) -> None:
        """Only what holds these words."""
        self._words = words
        self.fill()

    def show_file(self, file: Path) -> None:
        """Looks at the thing of that file once it is there."""
        self._kept[self._part] = str(file)
        self.fill()

    def current(self) -> str:
        """The whole path of the file of what is looked at; empty when nothing is."""
        return self._list.key_at(self.view.currentIndex().row())

    def part(self) -> str:
        return self._part

    def fill(self, *, again: bool = False) -> None:
        """The rows of the part, and the one that was looked at before; with `again` it is not read anew."""
        topics = self._part == TOPICS
        self._grid.setVisible(topics)
        self._follow_room()
        place = self._matrix.chosen if topics else None
        rows = self._stock.rows(self._part, self._words, place)
        kept = self._kept.get(self._part, "")
        self.view.selectionModel().blockSignals(True)
        self._list.show_rows(rows)
        row = max(0, self._list.row_of(kept))
        self.view.setCurrentIndex(self._list.index(row))
        self.view.selectionModel().blockSignals(False)
        self._pile.setCurrentIndex(0 if rows else 1)
        usable = sum(bool(row.lead) and not (row.unfinished or row.below) for row in rows)
        legend = self.tr("{0} chủ đề · ô “–” chưa có").format(usable)
        counted = legend if topics else self.tr("{0} mục").format(len(rows))
        self._count.setText(counted if place is None else self._matrix.told(place))
        self._free.setVisible(place is not None)
        if not again or self._list.key_at(row) != kept:
            self._choose(row if rows else -1)
        self.view.scrollTo(self.view.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._follow_room()

    def _follow_room(self) -> None:
        """The letters of the matrix are told in words where the list keeps its room; tool tips tell them always."""
        self._legend.setVisible(self._part == TOPICS and self.height() >= _LEGEND_FROM_PX)

    def _hold_to(self, place: Place | None) -> None:
        """Holds the list to a cell of the matrix; the same cell again lets go."""
        self._matrix.choose(None if place == self._matrix.chosen else place)
        self.fill()

    def _choose(self, row: int) -> None:
        file = self._list.key_at(row)
        if file:
            self._kept[self._part] = file
        self.chosen.emit()
        thing = self._stock.thing(file)
        if isinstance(thing, Entry):
            self._tell(thing.title, file, self._facts(thing, None))
            self._read(file, thing)
        elif isinstance(thing, SessionTemplate):
            self._tell(thing.title, file, facts.template_facts(thing))
            self._read(file, thing)
        elif isinstance(thing, ActivitySet):
            self._tell(thing.title, file, facts.set_facts(thing))
            self._pages.show_set(thing, self._stock.channels)
        elif isinstance(thing, Survey):
            self._tell(thing.title, file, facts.survey_facts(thing))
            self._read(file, thing)
        elif isinstance(thing, FormText):
            self._tell(thing.title.replace("*", ""), file, facts.form_facts(thing))
            self._read(file, thing)
        else:
            self._tell(Path(file).name, file, ())
            self._pages.show_products(file, {})

    def _read(self, file: str, thing: Drawn) -> None:
        """Asks for its products; of a topic also for its words, which its head does not tell."""
        content, showcase = self._desk.kit.content, self._desk.kit.showcase

        def read() -> tuple[Module | None, Makes]:
            if not isinstance(thing, Entry):
                return None, products_of(showcase, thing)
            module = content.words_of(thing)
            return module, products_of(showcase, module)

        def show(found: tuple[Module | None, Makes]) -> None:
            module, makes = found
            if self.current() != file:
                return
            if isinstance(thing, Entry):
                self._tell(thing.title, file, self._facts(thing, module))
            self._pages.show_products(file, makes)

        def fail(words: str) -> None:
            if self.current() == file:
                self._pages.show_products(file, {})
                self._pages.show_words(words)

        self._desk.work.start(read, show, failed=fail, lane="content.item")

    def _facts(self, entry: Entry, module: Module | None) -> list[Fact]:
        """What is told of a topic, in whatever language it is written."""
        if not entry.is_translation:
            return facts.topic_facts(entry, module, self._stock.translations(entry))
        language = self._stock.languages.get(entry.language, entry.language)
        same = (each for each in self._stock.entries if each.key == entry.key and not each.is_translation)
        title = next((each.title for each in same), "")
        return facts.translation_facts(entry, language, title, self._desk.today())

    def _tell(self, title: str, file: str, told: Sequence[Fact]) -> None:
        """The card, with what is wrong with the file where something is."""
        own, thing = ((self.tr("Bản riêng"), "done"),) if self._stock.is_own(file) else (), self._stock.thing(file)
        late = _late(thing) if isinstance(thing, Entry) else ()
        self._card.show_facts(title, late or own, told, self._stock.faults.get(file, ()))


def _late(entry: Entry) -> tuple[tuple[str, str], ...]:
    """Why a topic is not used yet."""
    if entry.unfinished:
        return ((say("Shelf", "Chưa viết xong"), "partly"),)
    unread = entry.is_translation and not entry.is_reviewed
    return ((say("Shelf", "Chưa duyệt"), "partly"),) if unread else ()
