"""Who may stand twice in the lists: pair by pair, each seen before it is decided, the next one chosen after it."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from campaign_kit.services.people import Pair
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.people_section import PeopleSection
from campaign_kit.ui.tables.cells import CellsTable
from campaign_kit.ui.tables.fitting import FittedColumns
from campaign_kit.ui.tables.persons import PAIR_BORN, PAIR_NAME, PAIR_PLACE, pair_rows
from campaign_kit.ui.tables.rows import RowDelegate, row_table
from campaign_kit.ui.widgets.cards import Card, scrolled
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.fact_card import FactCard
from campaign_kit.ui.widgets.life_facts import preview_facts, preview_warning
from campaign_kit.wording import numbers

_ROW_PX = 54
_FIXED = {PAIR_BORN: 168}
_PARTS = {PAIR_NAME: 0.46, PAIR_PLACE: 0.54}
_CARD_PX = (272, 340)
_LANE = "people.pairs"


class PeoplePairs(PeopleSection):
    """Nobody is merged without being seen: the card tells what a merge would do."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._swapped = False
        self._same = self.first = make_action("persons.same", self, self.add, "white")
        self._apart = make_action("persons.apart", self, self._tell_apart)
        self._swap = make_action("persons.swap", self, self._keep_other)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._list_card(), 68)
        self._card = FactCard((self._apart, self._swap))
        self._card.setMinimumWidth(_CARD_PX[0])
        self._card.setMaximumWidth(_CARD_PX[1])
        self._card.hide()
        row.addWidget(self._card, 32)

    def _list_card(self) -> Card:
        card = Card(margins=(1, 1, 1, 9))
        card.column.setSpacing(0)
        heads = (self.tr("Họ và tên"), self.tr("Địa bàn"), self.tr("Đã ghi"))
        self._table = CellsTable(self, heads)
        self._view = row_table(self.tr("Những người có thể là một"))
        self._view.setSortingEnabled(False)
        self._view.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self._view.setItemDelegate(RowDelegate(self._view, PAIR_NAME))
        FittedColumns(self._view, _FIXED, _PARTS)
        self._view.setModel(self._table)
        self._view.selectionModel().currentRowChanged.connect(lambda _new, _old: self._choose())
        self._states = QStackedWidget()
        self._states.addWidget(self._view)
        self._states.addWidget(
            scrolled(
                EmptyState(
                    "check",
                    self.tr("Không có ai trùng nhau"),
                    self.tr(
                        "Chương trình so tên của những người cùng lớp, cùng thôn. Hai người cùng tên ở hai trường, "
                        "khác năm sinh, khác giới tính, hoặc đã cùng có mặt ở một buổi thì là hai người."
                    ),
                )
            )
        )
        card.column.addWidget(self._states, 1)
        return card

    def take_focus(self) -> None:
        self._view.setFocus()

    def reload(self) -> None:
        self._desk.work.start(self._desk.kit.people.duplicates, self._show, lane=_LANE)

    def _show(self, pairs: tuple[Pair, ...]) -> None:
        at = max(0, self._view.currentIndex().row())
        had_focus = self._view.hasFocus()
        self._table.show_rows(pair_rows(pairs))
        self._states.setCurrentIndex(0 if pairs else 1)
        if had_focus and not pairs:
            self.setFocus()  # a list that is hidden would hand it to anything
        self._card.setVisible(bool(pairs))
        for action in (self._same, self._apart, self._swap):
            action.setEnabled(bool(pairs))
        self._view.setCurrentIndex(self._table.index(min(at, len(pairs) - 1), PAIR_NAME))
        self._choose()

    def _ids(self) -> tuple[int, int] | None:
        pair: Pair | None = self._table.item_at(self._view.currentIndex().row())
        if pair is None:
            return None
        ids = pair.keep.person.id, pair.gone.person.id
        return (ids[1], ids[0]) if self._swapped else ids

    def _choose(self) -> None:
        self._swapped = False
        self._preview()

    def _preview(self) -> None:
        ids, people = self._ids(), self._desk.kit.people
        preview = self._desk.work.now(lambda: people.preview(*ids)) if ids else None
        if preview is None:
            return
        self._same.setEnabled(preview.refused is None)
        at, of = self._view.currentIndex().row() + 1, self._table.rowCount()
        chips = ((self.tr("Cặp {0}/{1}").format(numbers.count(at), numbers.count(of)), "quiet"),)
        title = preview.result.full_name
        self._card.show_facts(title, chips, preview_facts(preview), preview_warning(preview))

    def _keep_other(self) -> None:
        self._swapped = not self._swapped
        self._preview()

    def add(self) -> None:
        """Makes one person of the two."""
        ids, people = self._ids(), self._desk.kit.people
        if ids is not None and self._desk.work.now(lambda: people.merge(*ids)) is not None:
            self._desk.tell_undoable(self.tr("Đã gộp thành một người; lượt người không đổi."))

    def _tell_apart(self) -> None:
        ids, people = self._ids(), self._desk.kit.people
        if ids is not None and self._desk.work.now(lambda: people.not_same(*ids)) is not None:
            self._desk.tell(self.tr("Đã ghi là hai người khác nhau; không hỏi lại nữa."))
