"""Work on a session's list of names inside an open unit of work: opening it, reading it, bringing people onto it.

Knows no clock and commits nothing; the verbs are those of `attendance.py`, `entry.py` and `imports.py`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from campaign_kit.errors import Refused
from campaign_kit.model.attendance import (
    Attendance,
    Audience,
    CheckInMethod,
    NameList,
    NameListDraft,
    Person,
    Summary,
)
from campaign_kit.model.names import fold
from campaign_kit.model.plan import Session
from campaign_kit.model.report import report_year
from campaign_kit.services.places import place_title
from campaign_kit.store.unit import Reading, Unit
from campaign_kit.wording import numbers
from campaign_kit.wording.attendance import LIST_PURPOSE


@dataclass(frozen=True)
class Line:
    """A line of a session's list: its number from 1, the person, the attendance, and the name of the place."""

    number: int
    person: Person
    attendance: Attendance
    place: str


@dataclass(frozen=True)
class ImportChoices:
    """What a person decided about a list that is read into a session.

    `place_id`: where its people belong. `audience`: theirs; None: by form, place and age. `inside_count`: whether they
    are inside the counts of the session. `present`: whether they were there; None: when the session is held already.
    `joined`: the lines (from 0) whose person is the one proposed; None: where that is sure. `left_out`: the lines that
    are not brought; None: those that are gone (see `Arrival`), or none where `joined` is told. `purpose`, `keep_until`:
    terms of the list; None: as it has them, else the usual ones.
    """

    place_id: int | None = None
    audience: Audience | None = None
    inside_count: bool | None = None
    present: bool | None = None
    joined: frozenset[int] | None = None
    left_out: frozenset[int] | None = None
    purpose: str | None = None
    keep_until: date | None = None


@dataclass(frozen=True)
class ImportReport:
    """What a list brought: `added` new people, `known` who were known at their places, `already` on this list before.

    `doubtful` are names that may be somebody known and were taken for new; `twice` stand there more than once;
    `unknown_places` name no place of the office. `is_marked`: they were marked as present. `left_out` lines were not
    brought. `import_id` is that of the import; None where it brought nothing.
    """

    session: Session
    name_list: NameList
    added: int
    known: int
    already: int
    doubtful: tuple[str, ...]
    twice: tuple[str, ...]
    unknown_places: tuple[str, ...]
    is_marked: bool
    summary: Summary
    left_out: int = 0
    import_id: int | None = None


def usual_terms(session: Session) -> NameListDraft:
    """What a list is for and until when it is kept, unless somebody says otherwise: 12 months after the reporting year.

    The length is a proposal, not a rule of law.
    """
    end = report_year(session.day).last
    return NameListDraft(session_id=session.id, purpose=LIST_PURPOSE, keep_until=end.replace(year=end.year + 1))


def opened_list(unit: Unit, session: Session, purpose: str | None = None, keep_until: date | None = None) -> NameList:
    """The session's list on these terms; what is not given is as it was, or usual where nobody opened the list."""
    present = unit.attendance.name_list(session.id)
    if present is not None and purpose is None and keep_until is None:
        return present
    if keep_until is not None and keep_until <= session.day:
        raise Refused("attendance.kept_too_short", day=numbers.day(keep_until))
    terms = present or usual_terms(session)
    return unit.attendance.save_name_list(
        NameListDraft(
            session_id=session.id,
            purpose=purpose or terms.purpose,
            keep_until=keep_until or terms.keep_until,
        )
    )


def read_line(unit: Reading, session_id: int, person_id: int) -> Line:
    """The line of one person, without reading the whole list. Refused("attendance.no_person")."""
    known = {place.id: place for place in unit.plan.places()}
    number, each = unit.attendance.line_of(session_id, person_id)
    place = known.get(each.attendance.place_id or 0)
    return Line(number, each.person, each.attendance, "" if place is None else place_title(place, known))


def read_lines(unit: Reading, session_id: int) -> tuple[Line, ...]:
    """The list in its own order."""
    known = {place.id: place for place in unit.plan.places()}
    return tuple(
        Line(
            number,
            each.person,
            each.attendance,
            place_title(known[each.attendance.place_id], known) if each.attendance.place_id in known else "",
        )
        for number, each in enumerate(unit.attendance.people_of(session_id), start=1)
    )


def matching(lines: Iterable[Line], search: str) -> tuple[Line, ...]:
    """The lines whose names hold every word of the search, each as the beginning of a word; marks and case aside.

    "nguyen lan" finds "Nguyễn Thị Ngọc Lan", "hbia" and "bia" find "Rơ Châm H’Bia"; nothing searched for finds all.
    """
    wanted = key_words(fold(search))
    return tuple(line for line in lines if _holds(name_words(line.person.search_key), wanted))


def find_line(lines: Sequence[Line], word: str) -> Line:
    """The line with that number, else the only one whose name fits (see `matching`).

    Refused("attendance.not_on_list", name=…), Refused("attendance.several_on_list", name=…, choices=…).
    """
    by_number = [line for line in lines if str(line.number) == word.strip()]
    found = by_number or (matching(lines, word) if word.strip() else ())
    if not found:
        raise Refused("attendance.not_on_list", name=word)
    if len(found) > 1:
        choices = "; ".join(f"{line.number} – {line.person.full_name}" for line in found)
        raise Refused("attendance.several_on_list", name=word, choices=choices)
    return found[0]


def put_on_list(unit: Unit, session_id: int, people: Sequence[tuple[int, Audience]], import_id: int | None) -> None:
    """Puts the people, by number, on the session's list in their order, whatever their audiences."""
    for audience, run in groupby(people, key=lambda pair: pair[1]):
        unit.attendance.register(session_id, [who for who, _ in run], audience, CheckInMethod.LIST, import_id)


def key_words(key: str) -> list[str]:
    """The words of a folded name, apostrophes left out: "h'bia" is looked for as "hbia"."""
    return key.replace("'", "").split()


def name_words(key: str) -> list[str]:
    """The words by whose beginnings a folded name is found: "h'bia" also by what stands behind the apostrophe."""
    behind = [word.partition("'")[2] for word in key.split() if "'" in word] if "'" in key else []
    return key_words(key) + [key_words(part)[0] for part in behind if key_words(part)]


def _holds(words: Sequence[str], wanted: Sequence[str]) -> bool:
    return all(any(word.startswith(each) for word in words) for each in wanted)
