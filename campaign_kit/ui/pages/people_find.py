"""Somebody of any list is found by a part of the name; all that is held about them is told, mended, erased."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QStackedWidget, QWidget

from campaign_kit.model.attendance import PersonDraft
from campaign_kit.services.people import Found, Life
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.correct_person import CorrectPerson
from campaign_kit.ui.dialogs.erase_person import ErasePerson
from campaign_kit.ui.dialogs.merge_people import MergePeople
from campaign_kit.ui.pages.people_agreeing import ask_consent
from campaign_kit.ui.pages.people_erasing import destroy
from campaign_kit.ui.pages.people_section import PeopleSection
from campaign_kit.ui.tables.cells import CellsTable
from campaign_kit.ui.tables.fitting import FittedColumns
from campaign_kit.ui.tables.persons import LISTS, NAME, PLACE, found_rows
from campaign_kit.ui.tables.rows import RowDelegate, row_table
from campaign_kit.ui.widgets.cards import Card, scrolled
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.fact_card import FactCard
from campaign_kit.ui.widgets.fields import Line
from campaign_kit.ui.widgets.life_facts import chosen_facts, life_facts
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers

_WAIT_MS = 120  # after the last key
_LIMIT = 50
_ROW_PX = 54
_FIXED = {LISTS: 164}
_PARTS = {NAME: 0.44, PLACE: 0.56}
_CARD_PX = (272, 340)
_LANE = "people.find"
_FOUND, _BEGIN, _NOBODY = range(3)


class PeopleFind(PeopleSection):
    """Two rows can be chosen at once: they are who may be one person."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._wanted = 0
        self._life: Life | None = None
        self._correct = make_action("persons.correct", self, self.edit)
        self._agree = make_action("persons.agree", self, self.add)
        self._merge = make_action("persons.merge", self, self._ask_merge)
        self._erase = make_action("persons.erase", self, self.remove)
        self._later = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._later.timeout.connect(self.reload)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._list_card(), 68)
        self._card = FactCard((self._correct, self._agree, self._merge, self._erase))
        self._card.setMinimumWidth(_CARD_PX[0])
        self._card.setMaximumWidth(_CARD_PX[1])
        row.addWidget(self._card, 32)
        self._show(())

    def _list_card(self) -> Card:
        card = Card(margins=(1, 1, 1, 9))
        card.column.setSpacing(0)
        heads = (self.tr("Họ và tên"), self.tr("Địa bàn"), self.tr("Danh sách"))
        self._table = CellsTable(self, heads)
        self._view = row_table(self.tr("Người tìm được"))
        self._view.setSortingEnabled(False)
        self._view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._view.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self._view.setItemDelegate(RowDelegate(self._view, NAME))
        FittedColumns(self._view, _FIXED, _PARTS)
        self._view.setModel(self._table)
        self._view.selectionModel().selectionChanged.connect(lambda _new, _old: self._choose())
        self._view.activated.connect(lambda _index: self.edit())
        card.column.addWidget(self._search())
        self._states = QStackedWidget()
        self._states.addWidget(self._view)
        self._states.addWidget(
            scrolled(
                EmptyState(
                    "search",
                    self.tr("Tìm một người trong mọi danh sách"),
                    self.tr(
                        "Gõ một phần tên, ví dụ “ro cham” hay “hbia”. Chương trình cho biết đang giữ gì về người ấy, "
                        "sửa được điều ghi sai, và xóa người ấy ở mọi nơi khi gia đình yêu cầu."
                    ),
                )
            )
        )
        self._states.addWidget(
            scrolled(
                EmptyState(
                    "users",
                    self.tr("Không có ai tên như vậy"),
                    self.tr("Thử một phần tên ngắn hơn. Người chỉ được đếm, không ghi tên, thì không có ở đây."),
                )
            )
        )
        card.column.addWidget(self._states, 1)
        return card

    def _search(self) -> QWidget:
        above = QWidget()
        row = QHBoxLayout(above)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(12)
        self._box = Line(80, self.tr("Gõ một phần tên, không dấu cũng được"))
        self._box.setObjectName("search")
        self._box.setAccessibleName(self.tr("Tìm người trong mọi danh sách"))
        self._box.setClearButtonEnabled(True)
        self._box.textChanged.connect(lambda _text: self._later.start())
        self._box.returnPressed.connect(self._view.setFocus)
        self._count = label("", "mute")
        row.addWidget(self._box, 1)
        row.addWidget(self._count)
        return above

    def take_focus(self) -> None:
        self._box.setFocus()

    def begin(self) -> None:
        """The keys are in the box, what stands there is chosen."""
        self._box.setFocus()
        self._box.selectAll()

    def show_person(self, person_id: int) -> None:
        """Looks for the person by name, and chooses their row."""
        found = self._desk.work.now(lambda: self._desk.kit.people.person(person_id))
        if found is not None:
            self._wanted = person_id
            self._box.setText(found.person.full_name)
            self.reload()

    def reload(self) -> None:
        text, people = self._box.text(), self._desk.kit.people
        self._later.stop()
        self._desk.work.start(lambda: people.find(text, _LIMIT), self._show, lane=_LANE)

    def _show(self, found: tuple[Found, ...]) -> None:
        chosen = self._wanted or (self._life.found.person.id if self._life else 0)
        self._wanted = 0
        self._table.show_rows(found_rows(found))
        typed = bool(self._box.text().strip())
        self._states.setCurrentIndex(_FOUND if found else _NOBODY if typed else _BEGIN)
        words = self.tr("{0} người") if len(found) < _LIMIT else self.tr("{0} người đầu, gõ thêm chữ")
        self._count.setText(words.format(numbers.count(len(found))) if found else "")
        at = next((row for row, each in enumerate(found) if each.person.id == chosen), 0)
        if found:
            self._view.selectRow(at)
        else:
            self._choose()

    def _chosen(self) -> list[Found]:
        rows = sorted(index.row() for index in self._view.selectionModel().selectedRows())
        return [self._table.item_at(row) for row in rows]

    def _choose(self) -> None:
        chosen = self._chosen()
        for action in (self._correct, self._agree):
            action.setEnabled(len(chosen) == 1)
        self._erase.setEnabled(bool(chosen))
        self._merge.setEnabled(len(chosen) == 2)
        self._card.setVisible(bool(chosen))
        self._life = None
        if len(chosen) == 1:
            self._life = self._read_life(chosen[0].person.id)
        if self._life is not None:
            warning = [self.tr("Có trong danh sách được bàn giao: tên bị xóa khi hết hạn bàn giao.")]
            facts = life_facts(self._life)
            self._card.show_facts(chosen[0].person.full_name, (), facts, warning if self._life.came_handed else ())
        elif chosen:
            heading = self.tr("Đã chọn {0} người").format(numbers.count(len(chosen)))
            self._card.show_facts(heading, (), chosen_facts(chosen))

    def _read_life(self, person_id: int) -> Life | None:
        return self._desk.work.now(lambda: self._desk.kit.people.life(person_id))

    def edit(self) -> None:
        if self._life is None:
            return
        person, work, people = self._life.found.person, self._desk.work, self._desk.kit.people

        def keep(draft: PersonDraft) -> bool:
            outcome = work.now(lambda: people.correct(person.id, draft))
            if outcome is not None:
                self._desk.tell_undoable(self.tr("Đã sửa thông tin của một người, ở mọi danh sách."))
            return outcome is not None

        dialog = CorrectPerson(self.window(), person, self._desk.today(), keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def add(self) -> None:
        """Notes what the chosen person agreed to."""
        if self._life is not None:
            ask_consent(self, self._desk, self._life.found, None)

    def _ask_merge(self) -> None:
        chosen = self._chosen()
        if len(chosen) != 2:
            return
        dialog = MergePeople(self.window(), self._desk, chosen[0].person.id, chosen[1].person.id)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def remove(self) -> None:
        """Asks, then erases who is chosen, everywhere."""
        lives = list(filter(None, (self._read_life(each.person.id) for each in self._chosen())))
        if lives:
            ids = [life.found.person.id for life in lives]
            dialog = ErasePerson(self.window(), lives, lambda: destroy(self._desk, ids))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()
