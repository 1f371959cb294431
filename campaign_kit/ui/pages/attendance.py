"""Who came, by name: one search box, one key a person; counts in sight, and counters for who is only counted."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from campaign_kit.model.attendance import AttendanceStatus
from campaign_kit.model.plan import Session, SessionStatus
from campaign_kit.services.attendance import Roll
from campaign_kit.services.result import ResultForm
from campaign_kit.services.walk_in import LineReader
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.ask import ask
from campaign_kit.ui.pages.entry_verbs import EntryVerbs
from campaign_kit.ui.pages.name_import import NameImport
from campaign_kit.ui.pages.other_lists import choose_other_list
from campaign_kit.ui.pages.page import NEW, Page
from campaign_kit.ui.pages.printing import print_sign_in_sheet
from campaign_kit.ui.tables.places import full_names
from campaign_kit.ui.tables.sessions import session_line
from campaign_kit.ui.widgets.attendance_side import AttendanceSide
from campaign_kit.ui.widgets.buttons import action_button
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.list_terms import ListTerms
from campaign_kit.ui.widgets.people_card import PeopleCard
from campaign_kit.wording import numbers

_SESSIONS_BACK = timedelta(days=60)


class AttendancePage(Page):
    """The list of the session chosen above; a session that only counts says how a list is opened."""

    words = frozenset({"attendance", "plan"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Điểm danh"))
        self._desk = desk
        self._session: Session | None = None
        self._form: ResultForm | None = None
        self._sessions = Choice(self.tr("Buổi"))
        self._sessions.setMaximumWidth(520)
        self._sessions.currentIndexChanged.connect(lambda _index: self.show_item(self._sessions.value()))
        self.add_head_widget(self._sessions, 4)
        self._bring = NameImport(desk, self)
        self._close = make_action("attendance.close", self, self._close_list)
        self._add = make_action("attendance.add", self, self._bring.add_person, "white")
        self._close_button = action_button(self._close)
        self._add_button = action_button(self._add, "primary", "plus")
        self.add_head_button(self._close_button)
        self.add_head_button(self._add_button)
        self._pile = QStackedWidget()
        self._terms = ListTerms(lambda: desk.today().year)
        self._terms.opened.connect(self._open_list)
        self._terms.counting_asked.connect(self._open_result)
        self._terms.other_asked.connect(self._take_other_list)
        empty = EmptyState(
            "clipboard-check",
            self.tr("Chưa có buổi nào để điểm danh"),
            self.tr("Lập một buổi trước, rồi mở danh sách tên nếu thật cần điểm danh từng người."),
            self.tr("Lập buổi mới"),
        )
        empty.asked.connect(lambda: desk.go("session", NEW))
        for shown in (self._list(), self._terms, empty):
            self._pile.addWidget(shown)
        self.body.addWidget(self._pile, 1)

    def _list(self) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        self._people = PeopleCard()
        self._entry = EntryVerbs(self._desk, self._people)
        self._bring.brought.connect(self._entry.remember)
        self._entry.stood.connect(self._show_standing)
        self._entry.grew.connect(self._grow)
        self._entry.left.connect(self.refresh)
        self._people.removed.connect(self._remove)
        self._people.file_asked.connect(self._bring.from_file)
        self._people.panel.text_asked.connect(self._bring.from_text)
        self._people.panel.other_asked.connect(self._take_other_list)
        self._people.panel.print_asked.connect(self._print)
        self._people.add_asked.connect(self._bring.add_person)
        row.addWidget(self._people, 1)
        self._side = AttendanceSide()
        self._side.minority_shown.connect(self._people.show_minority)
        self._side.undo_asked.connect(self._bring.undo)
        self._side.counted.connect(self._save_counts)
        row.addWidget(self._side)
        return whole

    def show_item(self, item: int | None) -> None:
        if not item or (self._session is not None and self._session.id == item):
            return
        found = self._desk.work.now(lambda: self._desk.kit.plan.session(str(item)))
        if found is not None:
            self._side.settle()
            self._session = found
            self.refresh()

    def take_focus(self) -> None:
        if self._pile.currentIndex() == 0:
            self._people.begin()
        else:
            self._terms.setFocus()

    def may_leave(self) -> bool:
        self._side.settle()
        return True

    def mark(self, changed: frozenset[str]) -> None:
        """As every page; what was noted in the box stands in the list already."""
        if not self._entry.is_own:
            super().mark(changed)

    def take_back(self, _undo: Callable[[], None]) -> None:
        """Ctrl+Z takes back what was done with the list while this session is shown."""
        if self._pile.currentIndex() == 0:
            self._entry.take_back()

    def reload(self) -> None:
        chosen = self._choose_session()
        self._pile.setCurrentIndex(0 if chosen else 2)
        for shown in (self._close_button, self._add_button):
            shown.setVisible(chosen is not None)
        if chosen is None:
            return
        kit = self._desk.kit
        read = self._desk.work.now(
            lambda: (kit.attendance.names(chosen.id), kit.attendance.result(chosen.id), kit.entry.reader(chosen.id))
        )
        if read is not None:
            self._show(*read)

    def _choose_session(self) -> Session | None:
        """The session that is shown: the one asked for, else the last one whose day has come."""
        plan, today = self._desk.kit.plan, self._desk.today()
        every = self._desk.work.now(lambda: plan.sessions(today - _SESSIONS_BACK, None, None)) or []
        near = [session for session in every if session.status is not SessionStatus.CANCELLED]
        chosen = self._session
        if chosen is not None:
            number = str(chosen.id)
            chosen = self._desk.work.now(lambda: plan.session(number))
        if chosen is None:
            past = [session for session in near if session.day <= today]
            chosen = (past or near)[-1 if past else 0] if near else None
        if chosen is not None and all(session.id != chosen.id for session in near):
            near = [chosen, *near]
        self._session = chosen
        names = full_names(self._desk.work.now(plan.places) or [])
        self._sessions.fill([(each.id, session_line(each, names)) for each in near])
        self._sessions.setVisible(bool(near))
        if chosen is not None:
            self._sessions.choose(chosen.id)
        return chosen

    def _show(self, roll: Roll, form: ResultForm, reader: LineReader) -> None:
        self._form, self._session = form, roll.session
        is_open = roll.name_list is not None
        self._pile.setCurrentIndex(0 if is_open else 1)
        for shown in (self._close_button, self._add_button):
            shown.setVisible(is_open)
        self._bring.work_on(roll.session)
        self._terms.show_terms(roll.terms)
        self._entry.work_on(roll.session)
        self._people.show_lines(roll.lines, reader.read)
        self._side.show_list(roll, form)
        self._show_standing()

    def _show_standing(self) -> None:
        """The figures of the list as it stands on the page."""
        table = self._people.table
        present = table.statuses[AttendanceStatus.PRESENT]
        self._side.show_standing(present, table.statuses.total(), table.women)

    def _grow(self) -> None:
        """Somebody came unlisted; the first of a list raises questions beside it."""
        self._show_standing()
        if self._people.table.statuses.total() == 1:
            self.refresh()

    def _open_list(self, purpose: str, until: date) -> None:
        session, service = self._session, self._desk.kit.attendance
        if session is not None:
            self._desk.work.now(lambda: service.open_list(session.id, purpose, until))
            self.take_focus()

    def _take_other_list(self) -> None:
        if self._session is not None:
            choose_other_list(self._desk, self, self._session)

    def _open_result(self) -> None:
        if self._session is not None:
            self._desk.go("result", self._session.id)

    def _remove(self, person_id: int) -> None:
        session, service = self._session, self._desk.kit.entry
        if session is None:
            return
        outcome = self._desk.work.now(lambda: service.remove_person(session.id, person_id))
        if outcome is not None:
            self._desk.tell(self.tr("Đã bỏ một người khỏi danh sách của buổi."))

    def _print(self) -> None:
        if self._session is not None:
            print_sign_in_sheet(self._desk, self._session)

    def _save_counts(self) -> None:
        form, entries, service = self._form, self._side.entries(), self._desk.kit.attendance
        if form is not None and entries is not None:
            at = {"attendance.inside_count": self._side.ask_inside}
            self._desk.work.now(lambda: service.save_result(form.session.id, entries), at=at)

    def _close_list(self) -> None:
        session, service = self._session, self._desk.kit.entry
        if session is None or self._form is None:
            return
        left = self._people.table.statuses[AttendanceStatus.REGISTERED]
        words = self.tr("{0} người chưa điểm danh sẽ được ghi là vắng không phép.").format(numbers.count(left))
        answers = (self.tr("Chốt điểm danh"), self.tr("Chưa chốt"))
        if left and ask(self, self.tr("Chốt điểm danh?"), words, answers) != 0:
            return
        at = {"attendance.inside_count": self._side.ask_inside}
        inside = self._side.question.answer()
        outcome = self._desk.work.now(lambda: service.close(session.id, inside), at=at)
        if outcome is not None:
            summary = outcome.value.summary
            said = self.tr("Đã chốt điểm danh: {0} người có mặt trong {1}.")
            self._desk.tell(said.format(numbers.count(summary.present), numbers.count(summary.listed)))
