"""All places of the office: schools with their classes, hamlets, care facilities; and what is done with them."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QWidget

from campaign_kit.model.plan import Place, PlaceKind
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.page import Page
from campaign_kit.ui.pages.place_lists import PlaceLists
from campaign_kit.ui.pages.place_work import PlaceWork
from campaign_kit.ui.tables.place_book import PlaceBookTree
from campaign_kit.ui.widgets.buttons import action_button, button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.place_filters import PlaceFilters
from campaign_kit.ui.widgets.place_tree import PlaceTreeView
from campaign_kit.ui.widgets.texts import Elided, rule
from campaign_kit.wording.labels import label as word

_FEW = 60  # so many places are all open from the beginning


class PlacesPage(Page):
    words = frozenset({"plan", "office"})
    undoes = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Sửa địa bàn"))
        self._desk = desk
        self._work = PlaceWork(desk, self)
        self._tree = PlaceBookTree(self, desk.today())
        self._view = PlaceTreeView(self.tr("Các địa bàn"), self._tree)
        self._lists, self._filters = PlaceLists(desk, self), PlaceFilters()
        self._filters.changed.connect(self._narrow)
        self._chosen_ids: set[int] = set()
        self._open_ids: set[int] = set()
        self._head_buttons()
        self._make_actions()
        card = Card(margins=(0, 0, 0, 0))
        card.column.setSpacing(0)
        card.column.addWidget(self._filters)
        self._pile = QStackedWidget()
        self._pile.addWidget(self._view)
        self._empty, self._nothing = self._empty_states()
        self._pile.addWidget(self._empty)
        self._pile.addWidget(self._nothing)
        card.column.addWidget(self._pile, 1)
        card.column.addWidget(rule())
        card.column.addWidget(self._foot())
        self.body.addWidget(card, 1)
        self._view.selectionModel().selectionChanged.connect(lambda _new, _old: self._choose())
        self._view.doubleClicked.connect(lambda _index: self._edit())
        self._near = self._menu((self._edit_action, self._end, self._remove, self._rename, self._merge, self._split))
        self._work.added.connect(self._show_chosen)
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._view.customContextMenuRequested.connect(self._show_menu)

    def _head_buttons(self) -> None:
        desk = self._desk
        leave = make_action("places.leave", self, lambda: desk.go("coverage"))
        bring = make_action("places.import", self, self._lists.bring)
        year = make_action("places.year", self, self._lists.begin_school_year)
        add = make_action("places.add", self, self._add, "white")
        self.add_head_button(action_button(leave))
        self.add_head_button(action_button(bring, "", "upload"))
        self.add_head_button(action_button(year, "", "school"))
        self.add_head_button(action_button(add, "primary", "plus"))
        make_action("places.find", self, self._filters.take_search)

    def _make_actions(self) -> None:
        """What is done with the chosen places; the keys work only where the tree is looked at."""

        def action(id_: str, run: Callable[[], object]) -> QAction:
            made = make_action(id_, self._view, run)
            made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            return made

        self._edit_action = action("places.edit", self._edit)
        self._end = action("places.end", lambda: self._work.end(self._view.chosen()))
        self._remove = action("places.remove", lambda: self._work.remove(self._view.chosen()))
        self._rename = action("places.rename", lambda: self._work.rename(self._view.chosen()[0]))
        self._merge = action("places.merge", lambda: self._work.merge(self._view.chosen()))
        self._views = action("places.views", self._lists.show_boundaries)
        self._split = action("places.split", lambda: self._work.split(self._view.chosen()[0]))

    def _empty_states(self) -> tuple[EmptyState, EmptyState]:
        empty = EmptyState(
            "map-pin",
            self.tr("Chưa có địa bàn nào"),
            self.tr("Ghi các trường, lớp, thôn, làng phải đến. Nhanh nhất là nhập từ tệp Excel đã có."),
            self.tr("Nhập từ Excel…"),
        )
        empty.asked.connect(self._lists.bring)
        words = self.tr("Thử tên khác, hoặc chọn loại và tình trạng khác ở trên.")
        return empty, EmptyState("search", self.tr("Không tìm thấy địa bàn nào"), words)

    def _foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        self._chosen = Elided("", "strong")
        row.addWidget(self._chosen, 1)
        for action in (self._edit_action, self._end, self._remove):
            row.addWidget(action_button(action))
        self._more = button(self.tr("Sáp nhập, đổi tên…"), "", "chevron-down")
        self._more.setMenu(self._menu((self._rename, self._merge, self._split, self._views)))
        row.addWidget(self._more)
        return foot

    def _menu(self, actions: tuple[QAction, ...]) -> QMenu:
        menu = QMenu(self)
        menu.addActions(list(actions))
        return menu

    def take_focus(self) -> None:
        self._view.setFocus()

    def show_item(self, item: int) -> None:
        """Chooses the place of that number."""
        self._chosen_ids = {item}
        if self._tree.has_places():
            self._show_chosen([item])

    def _show_chosen(self, place_ids: Sequence[int]) -> None:
        """Chooses these places, opens what they lie in, and brings the first into sight."""
        self._chosen_ids = set(place_ids)
        rows = [row for place_id in place_ids if (row := self._tree.index_of(place_id)).isValid()]
        self._view.clearSelection()
        self._view.choose(rows)
        self._choose()

    def reload(self) -> None:
        read = self._desk.work.now(lambda: (self._desk.kit.places.book(), self._desk.kit.office.file()))
        if read is None:
            return
        book, file = read
        hamlet = file.office.hamlet_label if file else word(PlaceKind.HAMLET)
        self._work.work_on(book.places, hamlet)
        self._lists.work_on(book.places, hamlet)
        self._filters.offer_kinds({place.kind for place in book.places}, hamlet)
        self._keep_state()
        self._tree.show_places(book.places, book.counts, hamlet)
        self._restore()

    def bring_file(self, file: Path) -> None:
        """Reads a list of places and shows what is in it, before anything is stored."""
        self._lists.read_file(file)

    def _narrow(self) -> None:
        self._keep_state()
        self._tree.narrow(*self._filters.asked())
        self._restore()

    def _keep_state(self) -> None:
        """Which schools are open, and which places are chosen: they stay so after the tree is filled again."""
        if self._tree.rowCount() and not self._filters.asked()[0]:
            self._open_ids = self._view.open_ids()

    def _restore(self) -> None:
        found = self._tree.found()
        self._filters.tell_found(found)
        nothing = self._nothing if self._tree.has_places() else self._empty
        self._pile.setCurrentWidget(self._view if found else nothing)
        chosen = sorted(self._chosen_ids)
        if self._filters.asked()[0] or found <= _FEW:
            self._view.expandAll()
        else:
            self._view.open_only(self._open_ids)
        self._show_chosen(chosen)

    def _choose(self) -> None:
        places = self._view.chosen()
        self._chosen_ids = {place.id for place in places}
        one, alike = len(places) == 1, len({(place.kind, place.parent_id) for place in places}) == 1
        self._chosen.setText(self._told(places))
        for action, able in (
            (self._edit_action, one),
            (self._end, bool(places)),
            (self._remove, bool(places)),
            (self._rename, one),
            (self._merge, alike and len(places) > 1),
            (self._split, one),
        ):
            action.setEnabled(able)

    def _told(self, places: list[Place]) -> str:
        if not places:
            return self.tr("Chưa chọn địa bàn nào")
        return places[0].name if len(places) == 1 else self.tr("Đã chọn {0} địa bàn").format(len(places))

    def _add(self) -> None:
        places = self._view.chosen()
        self._work.add(places[0] if places else None)

    def _edit(self) -> None:
        places = self._view.chosen()
        if len(places) == 1:
            self._work.edit(places[0])

    def _show_menu(self, at: QPoint) -> None:
        self._near.popup(self._view.viewport().mapToGlobal(at))
