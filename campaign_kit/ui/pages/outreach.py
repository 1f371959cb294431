"""What is reported beside the sessions: outreach, prints, other figures, words for the report, surveys."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from campaign_kit.model.outreach import OutreachChannel
from campaign_kit.model.report import report_year
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.outreach_gains import OutreachGains
from campaign_kit.ui.pages.outreach_log import OutreachLog
from campaign_kit.ui.pages.outreach_notes import OutreachNotes
from campaign_kit.ui.pages.outreach_prints import OutreachPrints
from campaign_kit.ui.pages.outreach_section import OutreachSection
from campaign_kit.ui.pages.outreach_tallies import OutreachTallies
from campaign_kit.ui.pages.page import NEW, Page
from campaign_kit.ui.widgets.buttons import action_button
from campaign_kit.ui.widgets.period_bar import PeriodBar
from campaign_kit.ui.widgets.segments import Segments

_FIRST_PERIOD = "report_year"
_LOG, _PRINTS, _TALLIES, _NOTES, _GAINS = "log", "prints", "tallies", "notes", "gains"


class OutreachPage(Page):
    """One period for all sections; a section is made when it is first seen, and reads when it is seen."""

    words = frozenset({"outreach", "plan", "office", "attendance"})
    undoes = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Truyền thông khác"))
        self._desk = desk
        self._period = PeriodBar(lambda: desk.today().year, least_px=120)
        self._period.chosen.connect(lambda _period: self._read_again())
        self._add = make_action("outreach.add", self, lambda: self._section().add(), "white")
        edit = make_action("outreach.edit", self, lambda: self._section().edit())
        remove = make_action("outreach.remove", self, lambda: self._section().remove())
        session = make_action("outreach.session", self, lambda: self._section().open_session())
        self._log = OutreachLog(desk, self, edit, remove)
        self._makers: dict[str, Callable[[], OutreachSection]] = {
            _LOG: lambda: self._log,
            _PRINTS: lambda: OutreachPrints(desk, self._log.add_of, self._show_channel),
            _TALLIES: lambda: OutreachTallies(desk, edit, remove),
            _NOTES: lambda: OutreachNotes(desk, edit, remove, session),
            _GAINS: lambda: OutreachGains(desk, edit, remove, session),
        }
        self._sections: dict[str, OutreachSection] = {}
        self._unread = set(self._makers)
        self._shown = _LOG
        self.add_head_widget(self._period, 30)
        self.add_head_button(action_button(self._add, "primary", "plus"))
        self._pile = QStackedWidget()
        self._section()
        self.body.setSpacing(12)
        self.body.setContentsMargins(24, 14, 24, 22)
        self.body.addLayout(self._bar())
        self.body.addWidget(self._pile, 1)

    def _bar(self) -> QHBoxLayout:
        self._ways = Segments(
            self.tr("Phần của trang"),
            (
                (_LOG, self.tr("Truyền thông")),
                (_PRINTS, self.tr("Ấn phẩm")),
                (_TALLIES, self.tr("Số liệu khác")),
                (_NOTES, self.tr("Ghi chú cho báo cáo")),
                (_GAINS, self.tr("Khảo sát trước – sau")),
            ),
        )
        self._ways.chosen.connect(self._show_section)
        row = QHBoxLayout()
        row.addWidget(self._ways)
        row.addStretch(1)
        return row

    def take_focus(self) -> None:
        self._section().take_focus()

    def show_item(self, item: int) -> None:
        """The entry of that number, or with a `tally_item` the tally, in days that count it."""
        self._freshen()
        if item < NEW:
            self._show_tally(-item)
        else:
            self._show_entry(item)

    def _show_entry(self, number: int) -> None:
        entry = self._desk.work.now(lambda: self._desk.kit.outreach.entry(number))
        if entry is not None:
            self._ways.choose(_LOG)
            self._count(entry.starts_on)
            self._log.show_entry(number)

    def _show_tally(self, number: int) -> None:
        tallies = self._desk.work.now(self._desk.kit.tallies.tallies) or ()
        tally = next((each for each in tallies if each.id == number), None)
        self._ways.choose(_TALLIES)
        section = self._section()
        if tally is not None and isinstance(section, OutreachTallies):
            self._count(tally.first)
            section.show_tally(tally)

    def _count(self, day: date) -> None:
        """The days stay where they hold this one, else they are the report year that does."""
        period = self._period.period()
        if period is None or not period.first <= day <= period.last:
            self._period.show_period(report_year(day))

    def reload(self) -> None:
        service, today = self._desk.kit.report, self._desk.today()
        before = self._period.period()
        self._period.offer(self._desk.work.now(lambda: service.presets(today)) or (), _FIRST_PERIOD)
        if before is not None:
            self._read_again()

    def _read_again(self) -> None:
        """What a section has read counts for nothing any more; the one that is seen reads at once."""
        self._unread = set(self._makers)
        self._show_section(self._shown)

    def _section(self) -> OutreachSection:
        section = self._sections.get(self._shown)
        if section is None:
            section = self._sections[self._shown] = self._makers[self._shown]()
            self._pile.addWidget(section)
        return section

    def _show_section(self, key: str) -> None:
        self._shown = key
        section, period = self._section(), self._period.period()
        self._pile.setCurrentWidget(section)
        self._add.setText(section.add_text)
        if period is not None and key in self._unread:
            self._unread.discard(key)
            section.show_period(period)

    def _show_channel(self, channel: OutreachChannel) -> None:
        """The log of one channel."""
        self._ways.choose(_LOG)
        self._log.show_channel(channel)
