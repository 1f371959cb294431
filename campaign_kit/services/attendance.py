"""What a user can ask for about who came: the result of a session without names, and lists of names where wanted.

Knows no table and no screen. Counting without names is the default; a list is opened per session, with its purpose and
the day on which its names are deleted. What a child tells about a case of abuse is never entered.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from campaign_kit.errors import Refused
from campaign_kit.model.attendance import (
    NameList,
    NameListDraft,
    Summary,
)
from campaign_kit.model.plan import Session
from campaign_kit.model.report import local_day
from campaign_kit.services.last_time import like_last_time
from campaign_kit.services.names import Line, matching, opened_list, read_lines, usual_terms
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.places import inside
from campaign_kit.services.result import CountRow, Entries, ResultForm
from campaign_kit.services.result_form import read_form, save_count, save_entries, settle
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Reading

_CHANGED = frozenset({"attendance"})
_CHANGED_SESSION = frozenset({"attendance", "plan"})


@dataclass(frozen=True)
class Roll:
    """A session's list of names with what is known of the attendance; `name_list` is None while nobody opened one.

    `terms` are those of the list, or the usual ones that are proposed for it.
    """

    session: Session
    name_list: NameList | None
    terms: NameListDraft
    lines: tuple[Line, ...]
    summary: Summary


@dataclass(frozen=True)
class AttendanceService:
    """Results and lists of sessions. `clock` gives the present moment with its zone.

    Every verb that takes a session's number refuses with "plan.no_session" when there is none.
    """

    database: Database
    clock: Callable[[], datetime]

    def result(self, session_id: int, by_class: bool | None = None) -> ResultForm:
        """The one-minute form; `by_class` as in `result.read_form`."""
        with self.database.reading() as unit:
            return read_form(unit, unit.plan.session(session_id), self._today(), by_class)

    def last_time(self, session_id: int) -> ResultForm | None:
        """The form with the numbers of the last time in its blanks (see `last_time.like_last_time`); saves nothing."""
        with self.database.reading() as unit:
            return like_last_time(unit, unit.plan.session(session_id), self._today())

    def save_result(self, session_id: int, entries: Entries) -> Outcome[ResultForm]:
        """Makes the counts, things used and notes of the session these, and marks it as held when its day has come.

        Refused as `CountRow.draft` does, and "attendance.inside_count" while there is a list as well and nobody said
        whether its people are inside the counts.
        """
        with self.database.unit() as unit:
            session = unit.plan.session(session_id)
            save_entries(unit, session_id, entries)
            form = read_form(unit, settle(unit, session, entries.inside_count, self._today()), self._today())
            unit.commit()
        return Outcome(form, _CHANGED_SESSION)

    def count(self, session_id: int, row: CountRow, inside_count: bool | None = None) -> Outcome[ResultForm]:
        """Notes one count, in the place of one of the same place, audience and age group; refuses as `save_result`.

        Without a place it is that of the session's only place. The session is held when its day has come.
        """
        with self.database.unit() as unit:
            session = unit.plan.session(session_id)
            if _known(unit, row.place_id) is None and len(session.place_ids) == 1:
                row = replace(row, place_id=session.place_ids[0])
            _refuse_elsewhere(unit, session, row.place_id)
            draft = row.draft(session_id)
            if draft is None:
                raise Refused("attendance.no_total", name=row.name)
            save_count(unit, draft)
            form = read_form(unit, settle(unit, session, inside_count, self._today()), self._today())
            unit.commit()
        return Outcome(form, _CHANGED_SESSION)

    def names(self, session_id: int) -> Roll:
        """The session's list of names, whole."""
        with self.database.reading() as unit:
            session = unit.plan.session(session_id)
            name_list = unit.attendance.name_list(session_id)
            summary = unit.attendance.summaries([session_id])[session_id]
            terms = name_list or usual_terms(session)
            return Roll(session, name_list, terms, read_lines(unit, session_id), summary)

    def people(self, session_id: int, search: str = "") -> tuple[Line, ...]:
        """The lines of the list whose names fit the search (see `names.matching`), in the list's order."""
        with self.database.reading() as unit:
            unit.plan.session(session_id)
            return matching(read_lines(unit, session_id), search)

    def open_list(self, session_id: int, purpose: str, keep_until: date) -> Outcome[NameList]:
        """Opens a list of names for the session, or changes what it is for and until when it is kept.

        Refused("attendance.kept_too_short") for a day that is not after the session's.
        """
        with self.database.unit() as unit:
            name_list = opened_list(unit, unit.plan.session(session_id), purpose, keep_until)
            unit.commit()
        return Outcome(name_list, _CHANGED)

    def _today(self) -> date:
        return local_day(self.clock())


def _known(unit: Reading, place_id: int | None) -> int | None:
    """The same number; Refused("plan.no_place") when no place has it."""
    if place_id is not None and place_id not in {place.id for place in unit.plan.places()}:
        raise Refused("plan.no_place", id=place_id)
    return place_id


def _refuse_elsewhere(unit: Reading, session: Session, place_id: int | None) -> None:
    """A count belongs to the session's places, to what lies in them, or to the school around a class."""
    if place_id is None or not session.place_ids:
        return
    known = {place.id: place for place in unit.plan.places()}
    own = [known[each] for each in session.place_ids]
    around = {place.parent_id for place in own}
    if place_id not in around | {place.id for place in inside(own, known.values())}:
        names = ", ".join(place.name for place in own)
        raise Refused("attendance.elsewhere", place=known[place_id].name, places=names)
