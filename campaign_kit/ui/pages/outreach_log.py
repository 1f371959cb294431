"""The log of outreach: what reached people without a meeting, channel by channel, with the sums of a period."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.outreach import Outreach, OutreachChannel, OutreachDraft, OutreachLinks
from campaign_kit.model.report import Period
from campaign_kit.services.outreach import OfferedChannel
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.edit_outreach import Around, EditOutreach
from campaign_kit.ui.pages.outreach_section import OutreachSection
from campaign_kit.ui.pages.section import ChosenFoot
from campaign_kit.ui.tables.cells import CellsTable
from campaign_kit.ui.tables.fitting import FittedColumns
from campaign_kit.ui.tables.outreach import (
    ALL,
    DAY,
    NUMBERS,
    TITLE,
    WHERE,
    channel_rows,
    entry_rows,
    holds,
)
from campaign_kit.ui.tables.places import full_names
from campaign_kit.ui.tables.rows import RowDelegate, row_table
from campaign_kit.ui.tables.shelf import ShelfList, shelf_view
from campaign_kit.ui.widgets.buttons import action_button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.fields import Line
from campaign_kit.ui.widgets.outreach_sums import OutreachSums
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers

_ROW_PX = 54
_CHANNELS_PX = (200, 250)
_FIXED = {DAY: 128}
_PARTS = {TITLE: 0.47, NUMBERS: 0.26, WHERE: 0.27}


class OutreachLog(OutreachSection):
    """`owner` is the page, whose actions `edit` and `remove` are."""

    def __init__(self, desk: Desk, owner: QWidget, edit: QAction, remove: QAction) -> None:
        super().__init__()
        self.add_text = self.tr("Thêm mục")
        self._desk = desk
        self._entries: Sequence[Outreach] = ()
        self._channels: Sequence[OfferedChannel] = ()
        self._names: Mapping[int, str] = {}
        self._own: frozenset[int] = frozenset()
        self._shown_id = 0
        self._copy = make_action("outreach.copy", owner, self._copy_last)
        make_action("outreach.find", owner, lambda: self._sought.setFocus() if self.isVisible() else None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._above = OutreachSums()
        column.addWidget(self._above)
        row = QHBoxLayout()
        row.setSpacing(12)
        self._left = self._channels_card()
        row.addWidget(self._left, 24)
        row.addWidget(self._log_card(edit, remove), 76)
        column.addLayout(row, 1)

    def _channels_card(self) -> Card:
        card = Card(margins=(8, 8, 8, 8))
        card.setMinimumWidth(_CHANNELS_PX[0])
        card.setMaximumWidth(_CHANNELS_PX[1])
        self._shelf = ShelfList(self)
        self._ways = shelf_view(self.tr("Các kênh"), self._shelf)
        self._ways.selectionModel().currentRowChanged.connect(lambda _now, _before: self._fill())
        card.column.addWidget(self._ways)
        return card

    def _log_card(self, edit: QAction, remove: QAction) -> Card:
        card = Card(margins=(0, 0, 0, 0))
        card.column.setSpacing(0)
        card.column.addWidget(self._filters())
        heads = (self.tr("Ngày"), self.tr("Nội dung"), self.tr("Số liệu"), self.tr("Nơi nhận"))
        self._table = CellsTable(self, heads)
        self._view = row_table(self.tr("Sổ truyền thông"))
        self._view.setSortingEnabled(False)
        self._view.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self._view.setItemDelegate(RowDelegate(self._view, TITLE))
        FittedColumns(self._view, _FIXED, _PARTS)
        self._foot = ChosenFoot(
            (action_button(self._copy, "", "copy"), action_button(edit, "", "pencil"), action_button(remove))
        )
        self.hold(card, self._view, self._table, self._empty_state(), self._foot)
        return card

    def _filters(self) -> QWidget:
        self._bar = QWidget()
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(14, 10, 16, 10)
        row.setSpacing(12)
        self._sought = Line(60, self.tr("Tìm nội dung, nơi, thể loại; không cần gõ dấu"))
        self._sought.setAccessibleName(self.tr("Tìm trong sổ truyền thông"))
        self._sought.setClearButtonEnabled(True)
        self._sought.textChanged.connect(lambda _words: self._fill())
        self._count = label("", "mute")
        row.addWidget(self._sought, 1)
        row.addWidget(self._count)
        return self._bar

    def _empty_state(self) -> EmptyState:
        empty = EmptyState(
            "radio-tower",
            self.tr("Chưa ghi mục truyền thông nào ở đây"),
            self.tr("Ghi bài phát thanh, tin đăng mạng, băng rôn, tờ gấp…: chương trình cộng sẵn cho Biểu 03, 04."),
            self.tr("Thêm mục truyền thông"),
        )
        empty.asked.connect(self.add)
        return empty

    def show_period(self, period: Period) -> None:
        kit, work = self._desk.kit, self._desk.work
        entries = work.now(lambda: kit.outreach.entries(period.first, period.last))
        if entries is None:
            return
        self._entries = entries
        self._channels = work.now(kit.outreach.channels) or ()
        self._names = full_names(work.now(kit.plan.places) or [])
        self._own = work.now(kit.outreach.hosts) or frozenset()
        self.show_channel(self._shelf.key_at(self._ways.currentIndex().row()))

    def show_channel(self, channel: str) -> None:
        """The entries of one channel; of all where it has none."""
        self._ways.selectionModel().blockSignals(True)
        self._shelf.show_rows(channel_rows(self._counted(), self._channels))
        self._ways.setCurrentIndex(self._shelf.index(max(0, self._shelf.row_of(channel))))
        self._ways.selectionModel().blockSignals(False)
        for around in (self._above, self._left, self._bar):
            around.setVisible(bool(self._entries))
        self._fill()

    def _counted(self) -> list[Outreach]:
        return [each for each in self._entries if each.host_id in self._own]

    def add_of(self, channel: OutreachChannel) -> None:
        """Asks for a new entry of the channel."""
        self._ask(None, channel=channel)

    def show_entry(self, number: int) -> None:
        """Chooses the entry of that number among those of the period, whatever was looked for."""
        self._shown_id = number
        self._sought.clear()
        self.show_channel(ALL)

    def _fill(self) -> None:
        key = self._shelf.key_at(self._ways.currentIndex().row())
        shown = [each for each in self._entries if key in (ALL, each.channel)]
        self._above.show_entries([each for each in self._counted() if key in (ALL, each.channel)])
        names = {each.channel: each.name for each in self._channels}
        rows = [row for row in entry_rows(shown, names, self._names, self._own) if holds(row, self._sought.text())]
        self._table.show_rows(rows)
        self.show_rows(any_there=bool(rows))
        self._count.setText(self.tr("{0} mục").format(numbers.count(len(rows))))
        at = next((number for number, row in enumerate(rows) if row.item.id == self._shown_id), 0)
        self._view.setCurrentIndex(self._table.index(at, DAY))
        self.choose()

    def _current(self) -> Outreach | None:
        found: Outreach | None = self._table.item_at(self._view.currentIndex().row())
        return found

    def choose(self) -> None:
        entry = self._current()
        if entry is not None:
            self._shown_id = entry.id
            self._foot.say(entry.title)

    def add(self) -> None:
        self._ask(None)

    def edit(self) -> None:
        entry = self._current()
        if entry is not None:
            self._ask(entry)

    def _copy_last(self) -> None:
        """A new entry of today, as the chosen one was."""
        entry = self._current()
        if entry is not None and self.isVisible():
            self._ask(None, like=entry)

    def _ask(
        self, entry: Outreach | None, like: OutreachDraft | None = None, channel: OutreachChannel | None = None
    ) -> None:
        kit, work = self._desk.kit, self._desk.work
        book = work.now(kit.office.offices)
        around = Around(
            channels=work.now(kit.outreach.channels) or (),
            places=work.now(kit.plan.places) or [],
            campaigns=work.now(kit.plan.campaigns) or [],
            offices=book.offices if book else (),
            languages=[each.name for each in work.now(kit.translations.languages) or ()],
        )

        def keep(draft: OutreachDraft, links: OutreachLinks, refuse: Callable[[str], None]) -> bool:
            verb = (
                (lambda: kit.outreach.save(entry.id, draft, links))
                if entry
                else (lambda: kit.outreach.add(draft, links))
            )
            outcome = work.now(verb, refuse)
            if outcome is not None:
                self._shown_id = outcome.value.id
                self._fill()
            return outcome is not None

        dialog = EditOutreach(self.window(), around, self._desk.today(), keep, entry, like)
        if channel is not None:
            dialog.choose_channel(channel)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def remove(self) -> None:
        entry, service = self._current(), self._desk.kit.outreach
        if entry is not None and self._desk.work.now(lambda: service.remove([entry.id])) is not None:
            self._desk.tell_undoable(self.tr("Đã xóa mục “{0}”.").format(entry.title))
