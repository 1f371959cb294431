"""Enters what happened at the sample's held sessions, and the list of the one whose kit is shown; through the services.

The same seed gives the same results. All of it is made up.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import cycle
from typing import Protocol

from campaign_kit.model.attendance import AttendanceStatus
from campaign_kit.model.materials import Kind
from campaign_kit.model.plan import Place, PlaceCount, Session, SessionStatus
from campaign_kit.model.roster import Roster, RosterPerson
from campaign_kit.services.attendance import AttendanceService
from campaign_kit.services.entry import EntryService
from campaign_kit.services.imports import ImportService
from campaign_kit.services.names import ImportChoices
from campaign_kit.services.places import place_title
from campaign_kit.services.plan import PlanService
from campaign_kit.services.result import CountRow, Entries, ResultForm
from campaign_kit.services.sample_book import HAMLETS
from campaign_kit.services.sample_came import CAME, Came, Heads, Listed
from campaign_kit.services.sample_names import made_up_people
from campaign_kit.wording.labels import label

_ABSENCES = (AttendanceStatus.EXCUSED, AttendanceStatus.ABSENT)


@dataclass(frozen=True)
class _Book:
    """The verbs, the seed, and the places of the sample with the children that were counted there."""

    attendance: AttendanceService
    imports: ImportService
    entry: EntryService
    seed: int
    places: Mapping[int, Place]
    counts: Mapping[int, PlaceCount]


class Verbs(Protocol):
    """The services that results are entered through, as a kit has them."""

    @property
    def plan(self) -> PlanService: ...

    @property
    def attendance(self) -> AttendanceService: ...

    @property
    def imports(self) -> ImportService: ...

    @property
    def entry(self) -> EntryService: ...


def fill_results(kit: Verbs, seed: int, shown: Session) -> None:
    """Results of all held sessions of the sample, at least counts; a list of the pupils expected at the shown one."""
    places = {place.id: place for place in kit.plan.places()}
    book = _Book(kit.attendance, kit.imports, kit.entry, seed, places, kit.plan.latest_counts(list(places)))
    for session in kit.plan.sessions(status=SessionStatus.HELD):
        _enter(book, session, CAME[session.title])
    _import(book, shown, _pupils(book, shown, (0,)), present=False)


def _enter(book: _Book, session: Session, came: Came) -> None:
    if came.by_name:
        _import(book, session, _pupils(book, session, came.absent))
    if came.listed is not None:
        _import(book, session, [_people(book, came.listed)], came.listed)
    form = book.attendance.result(session.id, by_class=bool(came.absent))
    note = () if came.note is None else (came.note,)
    used = {Kind.LEAFLET: came.leaflets, Kind.POSTER: came.posters}
    inside = None if came.listed is None else came.listed.inside
    book.attendance.save_result(session.id, Entries(tuple(_rows(form, came)), used, note, inside))


def _rows(form: ResultForm, came: Came) -> Iterable[CountRow]:
    """The classes with those absent in turn, and a row for each audience that was counted."""
    if came.absent and not came.by_name:
        for row, absent in zip(form.grid, cycle(came.absent), strict=False):
            yield row.missing(absent)
    for heads in came.heads:
        counted = _row(form, heads)
        yield replace(counted, total=heads.total, female=heads.female, minority=heads.minority, children=heads.children)


def _row(form: ResultForm, heads: Heads) -> CountRow:
    """The form's row of this audience (at the hamlet named), else a new one."""
    name = HAMLETS.get(heads.place)
    found = (row for row in form.rows if row.audience is heads.audience and name in (None, row.name))
    place_ids = form.session.place_ids
    other = CountRow(label(heads.audience), heads.audience, place_ids[0] if len(place_ids) == 1 else None)
    return next(found, other)


def _pupils(book: _Book, session: Session, absent: Sequence[int]) -> list[tuple[list[RosterPerson], int]]:
    """The pupils of each class of the session with how many of them, the last ones, did not come."""
    rooms = [book.places[place_id] for place_id in session.place_ids]
    return [(_class(book, room), missing) for room, missing in zip(rooms, cycle(absent), strict=False)]


def _class(book: _Book, room: Place) -> list[RosterPerson]:
    count = book.counts[room.id]
    year = count.as_of.year - 5 - (room.grade or 1)
    size, female, minority = count.children or 0, count.female or 0, count.minority or 0
    pool = place_title(room, book.places)
    return made_up_people(book.seed, pool, size, female, minority, (year - 1, year), room.name)


def _people(book: _Book, listed: Listed) -> tuple[list[RosterPerson], int]:
    born = listed.born
    people = made_up_people(book.seed, listed.pool, listed.size, listed.female, listed.minority, born)
    return people[listed.first : listed.last], listed.absent


def _import(
    book: _Book,
    session: Session,
    groups: Sequence[tuple[list[RosterPerson], int]],
    listed: Listed | None = None,
    *,
    present: bool = True,
) -> None:
    """Brings the people as one import; whoever is known at their place, or is of the same staff, is the same person."""
    audience, inside = (None, None) if listed is None else (listed.audience, listed.inside)
    roster = Roster(people=tuple(person for people, _ in groups for person in people))
    lines = book.imports.arrivals(session.id, roster).lines
    choices = ImportChoices(
        audience=audience,
        inside_count=inside,
        present=present,
        joined=frozenset(number for number, line in enumerate(lines) if line.same is not None),
    )
    book.imports.bring(session.id, roster, choices)
    missing = _missing(groups)
    for number, line in enumerate(book.attendance.people(session.id)):
        if number in missing:
            book.entry.mark(session.id, [line.person.id], _ABSENCES[number % 2])


def _missing(groups: Sequence[tuple[list[RosterPerson], int]]) -> set[int]:
    """The lines of those who did not come: the last ones of each group."""
    missing: set[int] = set()
    end = 0
    for people, absent in groups:
        end += len(people)
        missing.update(range(end - absent, end))
    return missing
