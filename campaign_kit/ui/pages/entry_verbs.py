"""What is done from the box of names: marks, people who come unlisted, and the last of it taken back.

Owns the order of these steps for the page of attendance and what Ctrl+Z takes back while a session is shown.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from campaign_kit.model.attendance import AttendanceStatus
from campaign_kit.model.check_in_code import person_of
from campaign_kit.model.plan import Session
from campaign_kit.services.entry import Marked
from campaign_kit.services.outcome import Outcome
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.widgets.entry_words import EntryWords
from campaign_kit.ui.widgets.people_card import PeopleCard

_KEPT = 200  # steps that can be taken back
T = TypeVar("T")


class EntryVerbs(QObject):
    """Works for the session that `work_on` named last. `stood`: marks changed, `grew`: somebody came, both are shown
    already; `left`: somebody went. `is_own`: what changes just now is known here, and need not be read again."""

    stood = Signal()
    grew = Signal()
    left = Signal()

    def __init__(self, desk: Desk, people: PeopleCard) -> None:
        super().__init__(people)
        self._desk = desk
        self._people = people
        self._words = EntryWords(self)
        self._session: Session | None = None
        self._back: list[Callable[[int], int | None]] = []
        self.is_own = False
        people.marked.connect(self.mark)
        people.scanned.connect(self._scan)
        people.rest_asked.connect(self._rest)
        people.line_asked.connect(self._read)
        people.line_agreed.connect(self._add)

    def work_on(self, session: Session) -> None:
        """From now on that session is meant; what was done at another cannot be taken back from here any more."""
        if self._session is None or self._session.id != session.id:
            self._back = []
        self._session = session

    def mark(self, person_ids: Sequence[int], status: AttendanceStatus) -> None:
        session, entry = self._session, self._desk.kit.entry
        if session is not None:
            self._show(self._own(lambda: entry.mark(session.id, person_ids, status)), person_ids)

    def take_back(self) -> None:
        """What was done last is as it was before."""
        session = self._session
        if session is None or not self._back:
            self._people.panel.say(self._words.nothing_left(), "done")
            return
        people = self._back.pop()(session.id)
        if people is not None:
            self._people.say_done(self._words.taken_back(people))

    def _rest(self) -> None:
        """Who is absent was written down: all others were there."""
        session, entry = self._session, self._desk.kit.entry
        lines = self._people.table.lines()
        absent = {line.person.id for line in lines if line.attendance.status is AttendanceStatus.ABSENT}
        if session is not None:
            self._show(self._own(lambda: entry.all_present_except(session.id, absent)), ())

    def _scan(self, digits: str) -> None:
        session, entry = self._session, self._desk.kit.entry
        if session is not None:
            outcome = self._own(lambda: entry.by_code(session.id, digits), self._people.say_trouble)
            if outcome is not None:
                self._people.free(person_of(digits))
                self._show(outcome, [each for each in [person_of(digits)] if each is not None])

    def _read(self, text: str) -> None:
        session, entry = self._session, self._desk.kit.entry
        if session is not None:
            told = self._desk.work.now(lambda: entry.read_line(session.id, text), self._people.say_trouble)
            if told is not None:
                self._people.offer(told)

    def _add(self, text: str, same_id: int | None) -> None:
        session, entry, table = self._session, self._desk.kit.entry, self._people.table
        if session is None:
            return
        if same_id is not None and table.line_of(same_id) is not None:
            self._people.free(same_id)
            self.mark([same_id], self._people.panel.status())
            return
        outcome = self._own(lambda: entry.walk_in(session.id, text, same_id), self._people.say_trouble)
        if outcome is not None:
            line = outcome.value
            self.remember(lambda at: self._take_off(at, line.person.id))
            table.add_line(line)
            self._people.free(line.person.id)
            self.grew.emit()
            self._people.say_done(self._words.added(line))

    def _take_off(self, session_id: int, person_id: int) -> int | None:
        entry = self._desk.kit.entry
        outcome = self._own(lambda: entry.remove_person(session_id, person_id))
        if outcome is None:
            return None
        self.left.emit()
        return 1

    def _show(self, outcome: Outcome[Marked] | None, person_ids: Sequence[int]) -> None:
        """What was noted is seen in the list, told, and can be taken back."""
        if outcome is None:
            return
        marked, table = outcome.value, self._people.table
        table.show_marks(marked.now)
        if marked.before:
            self.remember(lambda session_id: self._put_back(session_id, marked))
        line = table.line_of(person_ids[0]) if len(person_ids) == 1 else None
        if line is None:
            self._people.say_done(self._words.marked_many(len(marked.before)))
        else:
            self._people.say_done(self._words.marked(line, changed=bool(marked.before)))
        self.stood.emit()

    def _put_back(self, session_id: int, marked: Marked) -> int | None:
        entry = self._desk.kit.entry
        outcome = self._own(lambda: entry.put_back(session_id, marked.before))
        if outcome is None:
            return None
        self._people.table.show_marks(outcome.value.now)
        self.stood.emit()
        return len(marked.before)

    def remember(self, back: Callable[[int], int | None]) -> None:
        """What Ctrl+Z takes back next: given the session's number, it tells how many people it was about."""
        self._back = [*self._back[1 - _KEPT :], back]

    def _own(self, verb: Callable[[], Outcome[T]], refuse: Callable[[str], None] | None = None) -> Outcome[T] | None:
        """Runs a verb whose change is shown here, line by line."""
        self.is_own = True
        try:
            return self._desk.work.now(verb, refuse)
        finally:
            self.is_own = False
