"""Who came: people on lists and people only counted, and the one age rule printed under every table.

Counting without names is the default; a list of names is opt-in per session. Knows no figure (that is `report.py`).
"""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from pydantic import BaseModel, Field, field_validator, model_validator

from campaign_kit.model.draft import Draft
from campaign_kit.model.materials import Kind
from campaign_kit.model.names import clean
from campaign_kit.model.plan import Place
from campaign_kit.model.speaking import grades_of


class Audience(StrEnum):
    """Who a person was at a session; an office adds sub-groups under these, never a new code."""

    CHILD_IN_SCHOOL = "child_in_school"
    CHILD_OUT_OF_SCHOOL = "child_out_of_school"
    CHILD_IN_CARE = "child_in_care"
    PARENT = "parent"
    TEACHER = "teacher"
    OFFICIAL = "official"
    COLLABORATOR = "collaborator"
    UNION_MEMBER = "union_member"
    PRESS = "press"
    LAW_ENFORCEMENT = "law_enforcement"
    BUSINESS = "business"
    COMMUNITY = "community"


class Sex(StrEnum):
    FEMALE = "female"
    MALE = "male"
    UNKNOWN = "unknown"


class Minority(StrEnum):
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class AttendanceStatus(StrEnum):
    REGISTERED = "registered"
    PRESENT = "present"
    ABSENT = "absent"
    EXCUSED = "excused"


class CheckInMethod(StrEnum):
    KEYBOARD = "keyboard"
    LIST = "list"
    PHONE = "phone"
    SCAN = "scan"


class AgeGroup(StrEnum):
    """Groups of the statistics. "Trẻ em" is under 16 (Luật Trẻ em 2016, art. 1), a different thing from "Học sinh"."""

    UNDER_6 = "under_6"
    FROM_6_TO_10 = "6_10"
    FROM_11_TO_15 = "11_15"
    FROM_16_TO_17 = "16_17"
    ADULT = "adult"
    UNKNOWN = "unknown"


CHILDREN = (AgeGroup.UNDER_6, AgeGroup.FROM_6_TO_10, AgeGroup.FROM_11_TO_15)  # under 16: Luật Trẻ em 2016, art. 1


class NoteKind(StrEnum):
    """What is collected through the year for the words of the report; never what a child tells about a case."""

    DIFFICULTY = "difficulty"
    PROPOSAL = "proposal"
    GOOD_MODEL = "good_model"
    CHILD_VOICE = "child_voice"


_LAST_AGES = (
    (5, AgeGroup.UNDER_6),
    (10, AgeGroup.FROM_6_TO_10),
    (15, AgeGroup.FROM_11_TO_15),
    (17, AgeGroup.FROM_16_TO_17),
)
_LAST_GRADES = ((5, AgeGroup.FROM_6_TO_10), (9, AgeGroup.FROM_11_TO_15), (12, AgeGroup.FROM_16_TO_17))


def age_group(session_year: int, birth_year: int | None, grade: int | None = None) -> AgeGroup:
    """The group of a person on the day of a session: year of the session − birth year; without it, by grade."""
    if birth_year is not None:
        age = session_year - birth_year
        return next((group for last, group in _LAST_AGES if age <= last), AgeGroup.ADULT)
    if grade is not None and grade >= 1:
        return next((group for last, group in _LAST_GRADES if grade <= last), AgeGroup.UNKNOWN)
    return AgeGroup.UNKNOWN


def age_group_of_pupils(places: Sequence[Place]) -> AgeGroup:
    """The group of uncounted birth years: that of the places' grades when all fall into one, else unknown."""
    groups = {age_group(0, None, grade) for grade in grades_of(places)}
    return groups.pop() if len(groups) == 1 else AgeGroup.UNKNOWN


class PersonDraft(Draft):
    """Someone on a list of names: all that is asked for. The name is kept as written, in NFC, spaces folded.

    `class_place_id` and `home_place_id` are where the person belongs now; what an attendance says of the place is
    frozen as it was that day. After `keep_until` the name is due to be erased.
    """

    full_name: str = Field(min_length=1, max_length=120)
    sex: Sex = Sex.UNKNOWN
    birth_year: int | None = Field(default=None, ge=1900, le=2100)
    class_place_id: int | None = None
    home_place_id: int | None = None
    minority: Minority = Minority.UNKNOWN
    keep_until: date | None = None

    @field_validator("full_name", mode="before")
    @classmethod
    def _one_spelling(cls, value: object) -> object:
        return clean(value) if isinstance(value, str) else value


class Newcomer(NamedTuple):
    """As `PersonDraft`, for people by the thousand: nothing is checked, and the name is in one spelling already.

    `search_key` is that of the name, where it was worked out before.
    """

    full_name: str
    sex: Sex = Sex.UNKNOWN
    birth_year: int | None = None
    class_place_id: int | None = None
    home_place_id: int | None = None
    minority: Minority = Minority.UNKNOWN
    keep_until: date | None = None
    search_key: str = ""


class Person(PersonDraft):
    """`sort_key` gives the Vietnamese order, `search_key` finds without marks (see `names.py`).

    An erased person stays, without a name and without keys, so that every figure stays as it was.
    """

    full_name: str = Field(default="", max_length=120)
    id: int
    uid: str
    sort_key: str = ""
    search_key: str = ""
    anonymised_at: datetime | None = None


class Attendance(BaseModel, frozen=True, hide_input_in_errors=True):
    """One person at one session: `audience`, `place_id`, `age_group` and `minority` frozen as they were that day.

    `position` is the place in the list, from 0, as entered; `checked_in_at` is UTC, None until somebody marks.
    """

    session_id: int
    person_id: int
    position: int = 0
    status: AttendanceStatus = AttendanceStatus.REGISTERED
    audience: Audience
    place_id: int | None = None
    age_group: AgeGroup = AgeGroup.UNKNOWN
    minority: Minority = Minority.UNKNOWN
    checked_in_at: datetime | None = None
    method: CheckInMethod = CheckInMethod.LIST
    import_id: int | None = None


class Mark(NamedTuple):
    """How one person of a list is marked, by what means and when (None: not marked)."""

    person_id: int
    status: AttendanceStatus
    method: CheckInMethod
    at: datetime | None


class Listed(BaseModel, frozen=True, hide_input_in_errors=True):
    """A line of a session's list of names."""

    person: Person
    attendance: Attendance


class Removed(NamedTuple):
    """What one removal took away: lines of lists, and people who then stood on no other list."""

    attendances: int
    people: int


class Summary(NamedTuple):
    """What is known of one session's attendance.

    `counted`: people counted without names (None: nobody counted). `listed` are on the list of names, `marked` of
    them are marked at all, `present` were there.
    """

    counted: int | None
    listed: int
    marked: int
    present: int

    def attendances(self, list_is_part: bool | None) -> int | None:
        """Lượt of the session; None when nothing was recorded.

        Names inside the count add nothing. While nobody said whether they are (None), they are taken to be inside.
        """
        if self.counted is None:
            return self.present if self.marked else None
        return self.counted + (self.present if list_is_part is False else 0)


class HeadCountDraft(Draft):
    """People without names at a session. Parts that nobody counted stay None; nobody is asked for cross-cells.

    `children` are those under 16 among people of mixed ages; where `age_group` is given, it says the same.
    """

    session_id: int
    place_id: int | None = None
    audience: Audience
    age_group: AgeGroup | None = None
    total: int = Field(ge=0, le=1_000_000)
    female: int | None = Field(default=None, ge=0)
    minority: int | None = Field(default=None, ge=0)
    minority_female: int | None = Field(default=None, ge=0)
    children: int | None = Field(default=None, ge=0)

    @model_validator(mode="after")
    def _parts_inside(self) -> "HeadCountDraft":
        """No part is above what it is a part of."""
        inside = {
            "female": (self.female, (self.total,)),
            "minority": (self.minority, (self.total,)),
            "minority_female": (self.minority_female, (self.total, self.female, self.minority)),
            "children": (self.children, (self.total,)),
        }
        for name, (part, wholes) in inside.items():
            if part is not None and any(whole is not None and part > whole for whole in wholes):
                raise ValueError(f"{name} above what it is a part of")
        return self


class HeadCount(HeadCountDraft):
    id: int


class NameListDraft(Draft):
    """That a session has a list of names at all: what it is for, and the day on which its names are deleted."""

    session_id: int
    purpose: str = Field(min_length=1, max_length=200)
    keep_until: date


class NameList(NameListDraft):
    id: int


class UsedDraft(BaseModel, frozen=True, hide_input_in_errors=True):
    """What was used up at a session: leaflets handed out, posters put up."""

    session_id: int
    kind: Kind
    number: int = Field(ge=0, le=1_000_000)


class NoteDraft(Draft):
    """Words for the report, of a session, of a campaign or of neither; never a story that points at a child.

    `noted_on` is the day it belongs to; None for a session's own day, else for the day on which it was written.
    """

    session_id: int | None = None
    campaign_id: int | None = None
    noted_on: date | None = None
    kind: NoteKind
    text: str = Field(min_length=1, max_length=2000)


class Note(NoteDraft):
    id: int


class NoteLine(BaseModel, frozen=True, hide_input_in_errors=True):
    """A note with the day it belongs to; `about` is the title of its session or plan, empty where it is of neither."""

    note: Note
    day: date
    about: str = ""
