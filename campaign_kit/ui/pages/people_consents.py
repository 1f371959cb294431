"""What people of lists agreed to, person by person: only where a name or a recognisable photo is shown."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from campaign_kit.model.consent import ConsentPurpose
from campaign_kit.services.people import Agreed
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.people_agreeing import ask_consent
from campaign_kit.ui.pages.people_section import PeopleSection
from campaign_kit.ui.pages.section import ChosenFoot
from campaign_kit.ui.tables.cells import TONE_ROLE, CellsTable
from campaign_kit.ui.tables.fitting import FittedColumns
from campaign_kit.ui.tables.persons import AGREED_BY, AGREED_FOR, AGREED_NAME, AGREED_STATE, agreed_rows
from campaign_kit.ui.tables.rows import RowDelegate, row_table
from campaign_kit.ui.widgets.buttons import action_button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers

_ROW_PX = 54
_FIXED = {AGREED_STATE: 116}
_PARTS = {AGREED_NAME: 0.32, AGREED_FOR: 0.3, AGREED_BY: 0.38}


class PeopleConsents(PeopleSection):
    """`find` goes to where a person is looked for: a consent is of somebody of a list."""

    def __init__(self, desk: Desk, find: Callable[[], object]) -> None:
        super().__init__()
        self._desk = desk
        self._find = find
        self.first = make_action("persons.agree", self, self.add, "white")
        edit = make_action("consents.edit", self, self.edit)
        withdraw = make_action("consents.withdraw", self, self._withdraw)
        remove = make_action("consents.remove", self, self.remove)
        card = Card(margins=(1, 1, 1, 9))
        card.column.setSpacing(0)
        self._above = self._bar()
        card.column.addWidget(self._above)
        heads = (self.tr("Người"), self.tr("Đồng ý cho"), self.tr("Ai đồng ý, ngày nào"), self.tr("Tình trạng"))
        self._table = CellsTable(self, heads)
        self._view = row_table(self.tr("Sự đồng ý"))
        self._view.setSortingEnabled(False)
        self._view.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self._view.setItemDelegate(RowDelegate(self._view, AGREED_NAME, TONE_ROLE))
        FittedColumns(self._view, _FIXED, _PARTS)
        self._foot = ChosenFoot((action_button(edit, "", "pencil"), action_button(withdraw), action_button(remove)))
        self.hold(card, self._view, self._table, self._empty(), self._foot)
        self.fill_with(card)

    def _bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(12)
        words = self.tr(
            "Chỉ ghi cho người được nêu tên hoặc nhận ra được trong ảnh công bố; phiếu giấy thì đếm ở Kết quả buổi."
        )
        row.addWidget(label(words, "mute", wrap=True), 1)
        self._count = label("", "mute")
        row.addWidget(self._count)
        return bar

    def _empty(self) -> EmptyState:
        empty = EmptyState(
            "shield-check",
            self.tr("Chưa ghi sự đồng ý của ai"),
            self.tr(
                "Trước khi công bố ảnh nhận ra một em hoặc nêu tên em, cần cha, mẹ hoặc người chăm sóc đồng ý; "
                "từ 7 tuổi hỏi cả chính em. Không ghi gì nghĩa là chưa đồng ý."
            ),
            self.tr("Tìm người để ghi"),
        )
        empty.asked.connect(self.add)
        return empty

    def reload(self) -> None:
        agreed = self._desk.work.now(self._desk.kit.people.consents)
        if agreed is None:
            return
        at = max(0, self._view.currentIndex().row())
        self._table.show_rows(agreed_rows(agreed, self._desk.today()))
        self.show_rows(any_there=bool(agreed))
        self._above.setVisible(bool(agreed))
        self._count.setText(self.tr("{0} phiếu").format(numbers.count(len(agreed))))
        self._view.setCurrentIndex(self._table.index(min(at, len(agreed) - 1), AGREED_NAME))
        self.choose()

    def _current(self) -> Agreed | None:
        found: Agreed | None = self._table.item_at(self._view.currentIndex().row())
        return found

    def choose(self) -> None:
        agreed = self._current()
        self._foot.say(agreed.found.person.full_name if agreed else "")

    def add(self) -> None:
        self._find()

    def edit(self) -> None:
        agreed = self._current()
        if agreed is not None:
            ask_consent(self, self._desk, agreed.found, agreed.consent)

    def _withdraw(self) -> None:
        agreed, service = self._current(), self._desk.kit.consents
        if agreed is not None and self._desk.work.now(lambda: service.withdraw(agreed.consent.id)) is not None:
            of_photo = self.tr("Đã ghi là rút lại từ hôm nay; ảnh nhận ra người này không xuất được nữa.")
            of_name = self.tr("Đã ghi là rút lại từ hôm nay; không nêu tên người này khi công bố nữa.")
            is_photo = agreed.consent.purpose is ConsentPurpose.PHOTO
            self._desk.tell_undoable(of_photo if is_photo else of_name)

    def remove(self) -> None:
        agreed, service = self._current(), self._desk.kit.consents
        if agreed is not None and self._desk.work.now(lambda: service.remove(agreed.consent.id)) is not None:
            self._desk.tell_undoable(self.tr("Đã xóa một phiếu ghi nhầm."))
