"""Until when names are kept: what is due today, what comes next, and what was destroyed with its minutes."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from campaign_kit.model.erasing import Destruction
from campaign_kit.services.privacy import Due
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.ask import ask
from campaign_kit.ui.pages.people_erasing import open_minutes, run_out
from campaign_kit.ui.pages.people_section import PeopleSection
from campaign_kit.ui.pages.section import ChosenFoot
from campaign_kit.ui.tables.cells import CellsTable
from campaign_kit.ui.tables.fitting import FittedColumns
from campaign_kit.ui.tables.persons import DONE_DAY, DONE_PROOF, DONE_WHAT, destruction_rows, kept_rows
from campaign_kit.ui.tables.rows import RowDelegate, row_table
from campaign_kit.ui.widgets.buttons import action_button
from campaign_kit.ui.widgets.cards import Card, FigureCard
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.wording import numbers

_ROW_PX = 54
_KEPT_PX = 250
_SHOWN = 60  # days that the list at the left tells


class PeopleTerms(PeopleSection):
    """One button erases what is due, writes the minutes and opens them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._due = Due(0, 0, 0)
        self._run = self.first = make_action("persons.run", self, self.remove, "white")
        self._minutes = make_action("persons.minutes", self, self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._figures())
        row = QHBoxLayout()
        row.setSpacing(12)
        self._left = self._kept_card()
        row.addWidget(self._left)
        row.addWidget(self._done_card(), 1)
        column.addLayout(row, 1)

    def _figures(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self._people = FigureCard(self.tr("Tên hết hạn giữ"))
        self._contacts = FigureCard(self.tr("Số điện thoại hết hạn"))
        self._lists = FigureCard(self.tr("Bàn giao hết hạn"))
        self._names = FigureCard(self.tr("Tên đang giữ"))
        for card in (self._people, self._contacts, self._lists, self._names):
            row.addWidget(card, 1)
        return row

    def _kept_card(self) -> Card:
        card = Card(margins=(1, 1, 1, 9))
        card.setFixedWidth(_KEPT_PX)
        self._kept = CellsTable(self, (self.tr("Giữ đến hết ngày"), self.tr("Số tên")))
        view = row_table(self.tr("Tên được giữ đến bao giờ"))
        view.setSortingEnabled(False)
        view.verticalHeader().setDefaultSectionSize(_ROW_PX)
        view.setItemDelegate(RowDelegate(view, 0))
        FittedColumns(view, {}, {0: 0.58, 1: 0.42})
        view.setModel(self._kept)
        card.column.addWidget(view)
        return card

    def _done_card(self) -> Card:
        card = Card(margins=(1, 1, 1, 9))
        card.column.setSpacing(0)
        heads = (self.tr("Ngày"), self.tr("Đã tiêu hủy"), self.tr("Bằng chứng"))
        self._table = CellsTable(self, heads)
        self._view = row_table(self.tr("Các lần tiêu hủy dữ liệu"))
        self._view.setSortingEnabled(False)
        self._view.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self._view.setItemDelegate(RowDelegate(self._view, DONE_WHAT))
        FittedColumns(self._view, {DONE_DAY: 116}, {DONE_WHAT: 0.5, DONE_PROOF: 0.5})
        empty = EmptyState(
            "shield-check",
            self.tr("Chưa tiêu hủy dữ liệu lần nào"),
            self.tr(
                "Tên chỉ được giữ đến ngày đã ghi ở danh sách. Đến hạn, bấm một nút: tên bị xóa ở mọi nơi, mọi số liệu "
                "giữ nguyên, và có biên bản tiêu hủy với hai chữ ký."
            ),
        )
        self._foot = ChosenFoot((action_button(self._minutes, "", "file-text"),))
        self.hold(card, self._view, self._table, empty, self._foot)
        return card

    def reload(self) -> None:
        kit, work, today = self._desk.kit, self._desk.work, self._desk.today()
        due = work.now(lambda: kit.privacy.due(today))
        done = work.now(kit.privacy.destructions)
        kept = work.now(kit.people.kept_until)
        if due is None or done is None or kept is None:
            return
        self._due = due
        self._show_due(due)
        names, open_ended = sum(each.people for each in kept), sum(each.people for each in kept if each.day is None)
        told = self.tr("{0} tên không ghi ngày xóa").format(numbers.count(open_ended)) if open_ended else ""
        self._names.show_figure(numbers.count(names), told or self.tr("trong mọi danh sách"))
        self._kept.show_rows(kept_rows(kept[:_SHOWN], today))
        self._left.setVisible(bool(kept))
        self._table.show_rows(destruction_rows(done))
        self.show_rows(any_there=bool(done))
        self._view.setCurrentIndex(self._table.index(0, DONE_DAY))
        self.choose()

    def _show_due(self, due: Due) -> None:
        nothing, to_do = self.tr("không có gì phải xóa"), self.tr("xóa được ngay")
        for card, number in ((self._people, due.people), (self._contacts, due.contacts), (self._lists, due.lists)):
            card.show_figure(numbers.count(number), to_do if number else nothing, "coral" if number else "")
        self._run.setEnabled(bool(due))

    def _current(self) -> Destruction | None:
        found: Destruction | None = self._table.item_at(self._view.currentIndex().row())
        return found

    def choose(self) -> None:
        done = self._current()
        words = self.tr("Lần tiêu hủy ngày {0}")
        self._foot.say(words.format(numbers.day(done.destroyed_on)) if done else "")

    def edit(self) -> None:
        """Opens the minutes of the chosen destruction."""
        done = self._current()
        if done is not None:
            open_minutes(self._desk, done)

    def remove(self) -> None:
        """Asks, then erases everything that is due."""
        due = self._due
        told = self.tr(
            "Xóa ở mọi nơi {0} tên, {1} người liên hệ, {2} danh sách bàn giao đã hết hạn giữ. Mọi số liệu giữ nguyên; "
            "biên bản tiêu hủy được làm ngay. Việc này không lấy lại được."
        )
        heading, counts = self.tr("Xóa những tên đã hết hạn?"), (due.people, due.contacts, due.lists)
        answers = (self.tr("Xóa và làm biên bản"), self.tr("Để sau"))
        words = told.format(*map(numbers.count, counts))
        if due and ask(self.window(), heading, words, answers, for_good=True) == 0:
            run_out(self._desk)

    def take_focus(self) -> None:
        self._view.setFocus()
