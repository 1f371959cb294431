"""Brings the people of a list that was read onto a session's, inside an open unit of work, as one import.

Knows no clock and commits nothing. Works on plain values by the thousand: no row is an object of its own.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from functools import cache, partial
from typing import Any

from campaign_kit.model.attendance import Minority, Newcomer, Person, Sex
from campaign_kit.model.place_book import before
from campaign_kit.model.plan import Session, SessionStatus
from campaign_kit.model.roster import Roster
from campaign_kit.services.arrivals import Arrival, Arrivals, read_arrivals
from campaign_kit.services.names import ImportChoices, ImportReport, opened_list
from campaign_kit.store.freezing import frozen
from campaign_kit.store.unit import Unit

_BLANK = (None, Sex.UNKNOWN, Minority.UNKNOWN)
_TOLD = ("sex", "birth_year", "minority", "class_place_id", "home_place_id")
_PLACES = ("class_place_id", "home_place_id")
_KEPT = "keep_until"


def bring(unit: Unit, session: Session, roster: Roster, choices: ImportChoices, now: datetime) -> ImportReport:
    """Reads the people of a list into the session as one import, which one undo takes back.

    Who is on the list already stays as marked. A list that brings nobody leaves no import.
    """
    arrivals = read_arrivals(unit, session, roster, choices.place_id, choices.audience)
    is_new_list = unit.attendance.name_list(session.id) is None
    name_list = opened_list(unit, session, choices.purpose, choices.keep_until)
    taken = _taken(arrivals.lines, choices)
    same = {index: person for index in taken if (person := _joined(index, arrivals.lines[index], choices)) is not None}
    fresh = [index for index in taken if index not in same or not arrivals.lines[index].is_listed]
    present = session.status is SessionStatus.HELD if choices.present is None else choices.present
    writing = _Writing(unit, session, name_list.keep_until, arrivals.lines, same)
    import_id = None
    if fresh or writing.fills:
        import_id = unit.attendance.begin_import(session.id, roster.digest).id
        writing.put(import_id, fresh, now if present else None)
        unit.attendance.note_changed(import_id, {"opened": is_new_list, "people": writing.told()})
    return ImportReport(
        session=session,
        name_list=name_list,
        added=len(taken) - len(same),
        known=len(fresh) - len(taken) + len(same),
        already=len(taken) - len(fresh),
        doubtful=tuple(arrivals.lines[each].person.full_name for each in _doubtful(arrivals, taken, same)),
        twice=_twice(arrivals, set(taken)),
        unknown_places=arrivals.unknown_places,
        is_marked=present,
        summary=unit.attendance.summaries([session.id])[session.id],
        left_out=len(arrivals.lines) - len(taken),
        import_id=import_id,
    )


def _taken(lines: Sequence[Arrival], choices: ImportChoices) -> list[int]:
    """The lines that are brought; unless somebody said, all but those that this very list did not bring before."""
    if choices.left_out is None:
        return [index for index, line in enumerate(lines) if choices.joined is not None or not line.is_gone]
    return [index for index in range(len(lines)) if index not in choices.left_out]


def _joined(index: int, line: Arrival, choices: ImportChoices) -> Person | None:
    accepted = line.is_sure if choices.joined is None else index in choices.joined
    return line.same if accepted else None


def _doubtful(arrivals: Arrivals, taken: Sequence[int], same: Collection[int]) -> list[int]:
    return [index for index in taken if index not in same and arrivals.lines[index].same is not None]


def _twice(arrivals: Arrivals, taken: Collection[int]) -> tuple[str, ...]:
    """Names of which several lines were brought that may be one person."""
    groups = ([index for index in some if index in taken] for some in arrivals.repeated)
    return tuple(dict.fromkeys(arrivals.lines[some[0]].person.full_name for some in groups if len(some) > 1))


class _Writing:
    """Writes the lines of one import into the open unit; `fills` says whether it tells more of people who are known."""

    def __init__(
        self, unit: Unit, session: Session, keep_until: date, lines: Sequence[Arrival], same: Mapping[int, Person]
    ) -> None:
        self._unit = unit
        self._session = session
        self._keep_until = keep_until
        self._lines = lines
        self._who: dict[int, tuple[int, Newcomer]] = {}
        self._filled: dict[int, dict[str, tuple[Any, Any]]] = {}
        self._before = cache(partial(before, successions=unit.places.successions()))
        for index, person in same.items():
            changed = self._changed(person, lines[index].newcomer())
            known = Newcomer(person.full_name, *(getattr(person, name) for name in Newcomer._fields[1:]))
            self._who[index] = person.id, known._replace(**{name: after for name, (_, after) in changed.items()})
            if changed:
                self._filled[person.id] = changed

    @property
    def fills(self) -> bool:
        return any(name != _KEPT for changed in self._filled.values() for name in changed)

    def put(self, import_id: int, fresh: Sequence[int], present_at: datetime | None) -> None:
        """Puts the fresh lines on the list in their order: new people are added, of known ones blanks are filled."""
        attendance = self._unit.attendance
        new = [(index, self._lines[index].newcomer(self._keep_until)) for index in fresh if index not in self._who]
        ids = attendance.add_people([each for _, each in new], import_id)
        self._who |= {index: (number, each) for (index, each), number in zip(new, ids, strict=True)}
        attendance.fill_people(
            {who: {name: after for name, (_, after) in changed.items()} for who, changed in self._filled.items()}
        )
        coming = ((*self._who[index], self._lines[index].audience) for index in fresh)
        grades = {place.id: place.grade for place in self._unit.plan.places()}
        attendance.put_import(self._session.id, import_id, frozen(self._session.day.year, coming, grades), present_at)
        here = {self._who[index][0] for index in fresh}
        attendance.freeze_again(self._session.id, [who for who in self.told() if who not in here])

    def told(self) -> dict[int, dict[str, tuple[Any, Any]]]:
        """What was filled in, as `ImportStore.note_changed` takes it."""
        told = {
            who: {name: changed[name] for name in _TOLD if name in changed} for who, changed in self._filled.items()
        }
        return {who: fields for who, fields in told.items() if fields}

    def _changed(self, person: Person, told: Newcomer) -> dict[str, tuple[Any, Any]]:
        """Each field that changes, before and after: blanks are filled, and whoever belonged to what the place was
        before goes on with it (5A of last year is 6A now). A name on two lists is kept as long as the longer one.
        """
        changed: dict[str, tuple[Any, Any]] = {}
        for name in _TOLD:
            was, said = getattr(person, name), getattr(told, name)
            if (
                was != said
                and said not in _BLANK
                and (was in _BLANK or (name in _PLACES and was in self._before(said)))
            ):
                changed[name] = was, said
        if person.keep_until is None or person.keep_until < self._keep_until:
            changed[_KEPT] = person.keep_until, self._keep_until
        return changed
