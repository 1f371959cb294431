"""A list of people as it was read: who is on it, which columns were left behind, which rows were passed over.

Holds what an attendance needs and no more (name, sex, birth year, minority yes/no, class or hamlet); knows no file and
no header.
"""

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel, Field

from campaign_kit.model.attendance import Minority, Sex
from campaign_kit.model.draft import Draft
from campaign_kit.model.names import fold

LONGEST_NAME = 120
EARLIEST_YEAR, LATEST_YEAR = 1900, 2100


class Encoding(StrEnum):
    """How the letters of the list were stored; MIXED where some cells were stored otherwise than the rest."""

    UNICODE = "unicode"
    WINDOWS_1258 = "windows-1258"
    TCVN3 = "tcvn3"
    VNI = "vni"
    VPS = "vps"
    MIXED = "mixed"


class ColumnMeaning(StrEnum):
    """What a column of a list is taken for. MALE, FEMALE and MINORITY hold an x; IGNORE never leaves the reader."""

    NAME = "name"
    FAMILY = "family"
    MIDDLE = "middle"
    GIVEN = "given"
    SEX = "sex"
    MALE = "male"
    FEMALE = "female"
    BIRTH = "birth"
    PEOPLE = "people"
    MINORITY = "minority"
    PLACE = "place"
    IGNORE = "ignore"


class RosterColumn(BaseModel, frozen=True):
    """A headed column and what it is taken for. `sheet` is the first that has it.

    `number` counts the different headings of the list from 0; the running number and the signature have theirs too,
    though they are never among the columns.
    """

    number: int = Field(ge=0)
    heading: str
    meaning: ColumnMeaning
    sheet: str = ""


class RosterPerson(BaseModel, frozen=True, hide_input_in_errors=True):
    """One person of a list. `full_name` is as written, in NFC, its spaces folded; `place` a class, hamlet or unit."""

    full_name: str = Field(min_length=1, max_length=LONGEST_NAME)
    sex: Sex = Sex.UNKNOWN
    birth_year: int | None = Field(default=None, ge=EARLIEST_YEAR, le=LATEST_YEAR)
    minority: Minority = Minority.UNKNOWN
    place: str | None = None


class SkippedRow(BaseModel, frozen=True, hide_input_in_errors=True):
    """A row with its number as Excel shows it (from 1) and, in Vietnamese, why it was passed over.

    The reason names the sheet where people come from several.
    """

    row: int = Field(ge=1)
    reason: str


class DoubtfulRow(SkippedRow, frozen=True):
    """A row whose person was taken, by the index among the people, and the value that could not be read."""

    person: int = Field(default=0, ge=0)


class Repeated(BaseModel, frozen=True):
    """Indexes of people of a list who may be one person written twice, in the order of the list."""

    people: tuple[int, ...] = Field(min_length=2)


class Roster(BaseModel, frozen=True, hide_input_in_errors=True):
    """What a list gave: the people in the order of the file, and all that was not taken.

    `dropped_columns` are the headings of the columns that never left the reader, in the order of the file, without the
    running number and the signature. `doubtful_rows` are people who were taken, but for a value that could not be read.
    `rows` and `sheets` say by person where it stands: the row as Excel numbers it, and the sheet where there are
    several (else nothing). `before` is, by person, the name as it is stored, where its letters were converted.
    `headings` is the digest of all headings in their order, "" for a list without; `digest` that of the whole file or
    text. `repeated` are people who may stand in the list twice. `schools` says by person the school that a column
    beside the class tells: it is not kept, it only tells one school's 6A from another's.
    """

    people: tuple[RosterPerson, ...]
    columns: tuple[RosterColumn, ...] = ()
    dropped_columns: tuple[str, ...] = ()
    skipped_rows: tuple[SkippedRow, ...] = ()
    doubtful_rows: tuple[DoubtfulRow, ...] = ()
    encoding: Encoding = Encoding.UNICODE
    rows: tuple[int, ...] = ()
    sheets: tuple[str, ...] = ()
    before: Mapping[int, str] = Field(default_factory=dict)
    repeated: tuple[Repeated, ...] = ()
    schools: Mapping[int, str] = Field(default_factory=dict)
    headings: str = ""
    digest: str = ""


Known = tuple[str, Sex, int | None, str | None]
"""Name, sex, year of birth and place of a person, as far as a list tells them."""


def repeated(people: Sequence[Known]) -> tuple[Repeated, ...]:
    """Who may be written twice: alike but for marks and case, at one place, and nothing known speaks against it.

    People whose place is unknown are compared among themselves.
    """
    names = _bare([person[0] for person in people])
    often = {name for name, times in Counter(names).items() if times > 1}
    places = {place: fold(place or "") for place in {person[3] for person in people}}
    alike: dict[tuple[bytes, str], list[int]] = {}
    for index, name in enumerate(names):
        if name in often:
            alike.setdefault((name, places[people[index][3]]), []).append(index)
    found = [group for candidates in alike.values() if len(candidates) > 1 for group in _groups(people, candidates)]
    return tuple(Repeated(people=tuple(group)) for group in sorted(found))


def _bare(names: Sequence[str]) -> list[bytes]:
    """A key of each name, the same for all that fold alike, and for some more; ten thousand names are one text."""
    letters = "\n".join(names).lower().replace("đ", "d").replace("ƀ", "b")
    return unicodedata.normalize("NFD", letters).encode("ascii", errors="ignore").translate(None, b"'`").split(b"\n")


def _groups(people: Sequence[Known], candidates: Sequence[int]) -> list[list[int]]:
    """The candidates in groups of those who may be one person, without those who are alone."""
    groups: list[list[int]] = []
    for index in candidates:
        fitting = (group for group in groups if all(_may_be_one(people[index], people[other]) for other in group))
        if group := next(fitting, None):
            group.append(index)
        else:
            groups.append([index])
    return [group for group in groups if len(group) > 1]


def _may_be_one(one: Known, other: Known) -> bool:
    years = {one[2], other[2]} - {None}
    sexes = {one[1], other[1]} - {Sex.UNKNOWN}
    return len(years) < 2 and len(sexes) < 2 and fold(one[0]) == fold(other[0])


class RosterImportDraft(Draft):
    """One reading of a list into a session, so that one undo takes all of it back; then `undone_at` (UTC) is set.

    `digest` is the SHA-256 of the bytes that were read, empty for what was typed: the same list is known again by it.
    """

    session_id: int
    undone_at: datetime | None = None
    digest: str = Field(default="", max_length=64)


class RosterImport(RosterImportDraft):
    id: int
    uid: str
    created_at: datetime


class RosterSourceDraft(Draft):
    """How lists with the same headings are read, as somebody set it right once; holds headings, never a name.

    `headings` is the digest of the headings in their order; `columns` says by the heading's number (from 0, as text)
    which of `ColumnMeaning` it is, only where it differs from what the program found by itself.
    """

    headings: str = Field(min_length=64, max_length=64)
    columns: dict[str, str] = Field(default_factory=dict)
    used_at: datetime


class RosterSource(RosterSourceDraft):
    id: int
