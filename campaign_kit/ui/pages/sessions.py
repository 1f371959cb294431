"""The sessions as a list, a month or a week, with filters, and what can be done with the chosen ones."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from campaign_kit.model.arranging import ClosedDays
from campaign_kit.model.plan import Place, Session
from campaign_kit.model.report import Period
from campaign_kit.services.arranging import conflicts_of
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.page import NEW, Page, new_on
from campaign_kit.ui.pages.session_verbs import SessionVerbs
from campaign_kit.ui.tables.calendar import Span
from campaign_kit.ui.tables.places import full_names
from campaign_kit.ui.tables.session_marks import clash_words, closed_words, entries_of, notes_of
from campaign_kit.ui.tables.sessions import when, where_of
from campaign_kit.ui.widgets.buttons import action_button
from campaign_kit.ui.widgets.calendar import Calendar
from campaign_kit.ui.widgets.calendar_legend import CalendarLegend
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.session_filters import CLASH, EVERYTHING, LIST, SERIES, SessionFilters
from campaign_kit.ui.widgets.session_foot import SessionFoot
from campaign_kit.ui.widgets.session_list import SessionList
from campaign_kit.ui.widgets.texts import rule
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label as word

_BUTTONS = ("session.edit", "session.materials", "session.result", "session.hold")


class SessionsPage(Page):
    """One choice of sessions in three views; what is chosen stays chosen from view to view."""

    words = frozenset({"plan", "office"})
    undoes = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Buổi tuyên truyền"))
        self._desk = desk
        self._view = LIST
        self._shown_id = 0
        self._own_id = 0
        self._places: list[Place] = []
        self._names: Mapping[int, str] = {}
        self._offices: Mapping[int, str] = {}
        self._closed: list[ClosedDays] = []
        self._sessions: dict[int, Session] = {}
        new = make_action("session.new", self, self._begin_new, "white")
        self._verbs = SessionVerbs(desk, self, self._chosen, self._limits)
        self.add_head_button(action_button(self._verbs.actions["session.export"]))
        self.add_head_button(action_button(new, "primary", "plus"))
        self._list = SessionList()
        self._list.opened.connect(self._verbs.actions["session.edit"].trigger)
        self._list.chose.connect(self._choose)
        self.body.addWidget(self._card(), 1)
        make_action("session.find", self, self.filters.words.setFocus)

    def _card(self) -> Card:
        card = Card(margins=(0, 0, 0, 0))
        card.column.setSpacing(0)
        self.filters = SessionFilters()
        self.filters.changed.connect(self._fill)
        self.filters.viewed.connect(self._show_view)
        self._pile = QStackedWidget()
        self._empty, self._nothing_found = _empty_states()
        self._empty.asked.connect(self._begin_new)
        self._empty.also_asked.connect(lambda: self._desk.go("plan", NEW))
        self._nothing_found.asked.connect(self.filters.clear)
        for shown in (self._list, self._calendar_side(), self._empty, self._nothing_found):
            self._pile.addWidget(shown)
        self._foot = SessionFoot([self._verbs.actions[key] for key in _BUTTONS], self._verbs.menu(self))
        for part in (self.filters, rule()):
            card.column.addWidget(part)
        card.column.addWidget(self._pile, 1)
        card.column.addWidget(rule())
        card.column.addWidget(self._foot)
        return card

    def _calendar_side(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.calendar = Calendar(self._desk.today())
        self.calendar.turned.connect(self._fill)
        self.calendar.chose.connect(self._choose_in_calendar)
        self.calendar.opened.connect(lambda number: self._desk.go("session", number))
        self.calendar.new_asked.connect(lambda day: self._desk.go("session", new_on(day)))
        self.calendar.week_asked.connect(lambda: self.filters.views.choose(Span.WEEK.value))
        self.filters.turned.connect(lambda by: self.calendar.go_to(self.calendar.days.further(by)))
        self.filters.today_asked.connect(lambda: self.calendar.go_to(self._desk.today()))
        column.addWidget(self.calendar, 1)
        column.addWidget(CalendarLegend())
        return whole

    def take_focus(self) -> None:
        (self._list if self._view == LIST else self.calendar).setFocus()

    def show_item(self, item: int) -> None:
        """The session of that number; `sessions_of`: all of a plan, whenever they are."""
        if item < NEW:
            self.reload()
            self.filters.views.choose(LIST)
            self.filters.show_campaign(-item)
            return
        self._shown_id = item
        if self._view != LIST:
            session = self._desk.work.now(lambda: self._desk.kit.plan.session(str(item)))
            if session is not None:
                self.calendar.go_to(session.day, session.id)

    def reload(self) -> None:
        kit, today = self._desk.kit, self._desk.today()
        read = self._desk.work.now(
            lambda: (
                kit.plan.years(),
                kit.plan.places(),
                kit.plan.campaigns(),
                kit.coverage.closed_days(),
                kit.office.offices().offices,
                kit.report.presets(today),
            )
        )
        if read is None:
            return
        years, places, campaigns, self._closed, offices, presets = read
        self._offices = {office.id: office.name for office in offices}
        self._own_id = next((office.id for office in offices if office.is_own), 0)
        self._places, self._names = places, full_names(places)
        self.filters.show_periods(sorted({*years, today.year}, reverse=True), today, presets)
        self.filters.show_places(places)
        self.filters.show_campaigns(campaigns)
        self._fill()

    def _show_view(self, view: str) -> None:
        chosen = next(iter(self._chosen()), None)
        self._view = view
        self.filters.show_view(view)
        if view != LIST:
            if chosen is not None:
                self.calendar.days.choose(chosen.day, chosen.id)
            self.calendar.days.span = Span(view)
        self._fill()
        self.take_focus()

    def _period(self) -> Period:
        if self._view == LIST:
            return self.filters.chosen_period()
        days = self.calendar.days.shown()
        return Period(first=days[0], last=days[-1])

    def _limits(self) -> tuple[date | None, date | None]:
        """The days of what is shown, for a file; a period that never ends has no last day."""
        period = self._period()
        return (
            None if period.first == EVERYTHING.first else period.first,
            None if period.last == EVERYTHING.last else period.last,
        )

    def _fill(self) -> None:
        period = self._period()
        wanted = self.filters.wanted(period)
        kit, narrows = self._desk.kit, self.filters.narrows()
        read = self._desk.work.now(
            # what collides may be left out by the filters; without any, nothing is read twice
            lambda: (
                kit.plan.find(wanted),
                kit.arranging.conflicts_between(period.first, period.last) if narrows else None,
            )
        )
        if read is None:
            return
        found, conflicts = read
        clashes = clash_words(conflicts_of(found, self._places) if conflicts is None else conflicts)
        sort = self.filters.sort.value()
        if sort in (SERIES, CLASH):
            found = [each for each in found if (each.series if sort == SERIES else each.id in clashes)]
        self._sessions = {each.id: each for each in found}
        self.filters.show_count(self.tr("{0} buổi").format(numbers.count(len(found))))
        if self._view == LIST:
            self._show_list(clashes)
        else:
            self._show_calendar(period, clashes)

    def _show_list(self, clashes: Mapping[int, str]) -> None:
        sessions = list(self._sessions.values())
        notes = notes_of(sessions, self._own_id, self._offices, clashes)
        self._list.show_sessions(sessions, self._names, notes, self._shown_id, self._desk.today())
        nothing = self._nothing_found if self.filters.narrows() else self._empty
        self._pile.setCurrentWidget(self._list if sessions else nothing)

    def _show_calendar(self, period: Period, clashes: Mapping[int, str]) -> None:
        entries = entries_of(list(self._sessions.values()), self._names, self._own_id, clashes)
        self._pile.setCurrentIndex(1)
        self.calendar.show_entries(entries, closed_words(self._closed, period.first, period.last))

    def _chosen(self) -> list[Session]:
        """The chosen sessions in the order in which they are shown."""
        ids = self._list.chosen_ids() if self._view == LIST else [self.calendar.days.chosen]
        return [self._sessions[each] for each in ids if each in self._sessions]

    def _choose_in_calendar(self) -> None:
        self.filters.show_head(self.calendar.days.head())
        self._choose()

    def _choose(self) -> None:
        chosen = self._chosen()
        one = chosen[0] if len(chosen) == 1 else None
        if one is not None:
            self._shown_id = one.id
            detail = " · ".join(filter(None, (when(one), where_of(one, self._names), word(one.status))))
            self._foot.show_chosen(one.title, detail, any_chosen=True)
        elif chosen:
            self._foot.show_chosen(self.tr("Đã chọn {0} buổi").format(len(chosen)), "", any_chosen=True)
        else:
            self._foot.show_chosen(self._nothing_chosen(), "", any_chosen=False)
        self._verbs.suit()

    def _nothing_chosen(self) -> str:
        if self._view == LIST:
            return self.tr("Chưa chọn buổi nào")
        return self.tr("{0}: không có buổi nào").format(numbers.weekday(self.calendar.days.day))

    def _begin_new(self) -> None:
        """On the day chosen in the calendar, if that is seen."""
        day: date | None = self.calendar.days.day if self._view != LIST else None
        self._desk.go("session", new_on(day) if day else NEW)


def _empty_states() -> tuple[EmptyState, EmptyState]:
    """What the list says when there is nothing at all, and when nothing is as it was asked for."""
    say = QCoreApplication.translate
    none_yet = EmptyState(
        "megaphone",
        say("SessionsPage", "Chưa có buổi nào trong thời gian này"),
        say("SessionsPage", "Lập một buổi, lập cả loạt từ một bộ hoạt động, hoặc chọn thời gian khác ở trên."),
        say("SessionsPage", "Lập buổi mới"),
        say("SessionsPage", "Lập từ bộ hoạt động…"),
    )
    not_found = EmptyState(
        "search",
        say("SessionsPage", "Không có buổi nào như vậy"),
        say("SessionsPage", "Bớt điều kiện lọc, hoặc chọn thời gian khác ở trên."),
        say("SessionsPage", "Bỏ các điều kiện lọc"),
    )
    return none_yet, not_found
