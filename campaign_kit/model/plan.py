"""What an office plans: places, campaigns and sessions, with the vocabulary of forms."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, time
from enum import StrEnum

from pydantic import BaseModel, Field, ValidationInfo, field_validator

from campaign_kit.model.draft import Draft
from campaign_kit.model.module import LANGUAGE, Band
from campaign_kit.model.office import OfficeKind


class PlaceKind(StrEnum):
    SCHOOL = "school"
    CAMPUS = "campus"
    CLASS = "class"
    HAMLET = "hamlet"
    CARE_FACILITY = "care_facility"
    OTHER = "other"


class SchoolLevel(StrEnum):
    PRESCHOOL = "preschool"
    PRIMARY = "primary"
    LOWER_SECONDARY = "lower_secondary"
    UPPER_SECONDARY = "upper_secondary"
    MULTI = "multi"


class SessionStatus(StrEnum):
    DRAFT = "draft"
    PLANNED = "planned"
    HELD = "held"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


# which status may follow which; what was held, postponed or cancelled goes on only through the plan
TRANSITIONS: Mapping[SessionStatus, frozenset[SessionStatus]] = {
    SessionStatus.DRAFT: frozenset({SessionStatus.PLANNED, SessionStatus.HELD, SessionStatus.CANCELLED}),
    SessionStatus.PLANNED: frozenset({SessionStatus.HELD, SessionStatus.POSTPONED, SessionStatus.CANCELLED}),
    SessionStatus.HELD: frozenset({SessionStatus.PLANNED}),
    SessionStatus.POSTPONED: frozenset({SessionStatus.PLANNED, SessionStatus.CANCELLED}),
    SessionStatus.CANCELLED: frozenset({SessionStatus.PLANNED}),
}


class Way(StrEnum):
    IN_PERSON = "in_person"
    ONLINE = "online"


class Unit(StrEnum):
    """What a form is counted in; totals are given by unit."""

    BUOI = "buoi"
    TIET = "tiet"
    CUOC = "cuoc"
    LOP = "lop"
    HOI_NGHI = "hoi_nghi"


class Form(StrEnum):
    IN_LESSON = "in_lesson"
    FLAG_CEREMONY = "flag_ceremony"
    EXTRACURRICULAR = "extracurricular"
    CLASS_MEETING = "class_meeting"
    PARENT_MEETING = "parent_meeting"
    VILLAGE_MEETING = "village_meeting"
    CONFERENCE = "conference"
    TRAINING = "training"
    COURSE = "course"
    ASSOCIATION_MEETING = "association_meeting"
    CLUB = "club"
    HOME_VISIT = "home_visit"
    COUNSELLING = "counselling"
    PERFORMANCE = "performance"
    SCREENING = "screening"
    SUMMER_ACTIVITY = "summer_activity"
    FORUM = "forum"
    OTHER = "other"


class FormRule(BaseModel, frozen=True):
    """A form's unit, the bands it speaks to whatever its places tell, and its usual minutes.

    These are alike in every office; which kinds are ticked for a form is data (`model/reference.py`).
    """

    unit: Unit
    bands: tuple[Band, ...] = ()
    minutes: int = 45


FORMS: dict[Form, FormRule] = {
    Form.IN_LESSON: FormRule(unit=Unit.TIET),
    Form.FLAG_CEREMONY: FormRule(unit=Unit.BUOI, minutes=15),
    Form.EXTRACURRICULAR: FormRule(unit=Unit.BUOI),
    Form.CLASS_MEETING: FormRule(unit=Unit.TIET),
    Form.PARENT_MEETING: FormRule(unit=Unit.CUOC, bands=(Band.P,)),
    Form.VILLAGE_MEETING: FormRule(unit=Unit.CUOC, bands=(Band.P,), minutes=60),
    Form.CONFERENCE: FormRule(unit=Unit.HOI_NGHI, bands=(Band.O,), minutes=90),
    Form.TRAINING: FormRule(unit=Unit.LOP, bands=(Band.T,), minutes=90),
    Form.COURSE: FormRule(unit=Unit.LOP, minutes=90),
    Form.ASSOCIATION_MEETING: FormRule(unit=Unit.CUOC, bands=(Band.P,)),
    Form.CLUB: FormRule(unit=Unit.BUOI),
    Form.HOME_VISIT: FormRule(unit=Unit.CUOC, bands=(Band.P,), minutes=20),
    Form.COUNSELLING: FormRule(unit=Unit.CUOC, minutes=30),
    Form.PERFORMANCE: FormRule(unit=Unit.BUOI, minutes=60),
    Form.SCREENING: FormRule(unit=Unit.BUOI, minutes=60),
    Form.SUMMER_ACTIVITY: FormRule(unit=Unit.BUOI, minutes=60),
    Form.FORUM: FormRule(unit=Unit.BUOI, minutes=90),
    Form.OTHER: FormRule(unit=Unit.BUOI),
}


_INSIDE = frozenset({PlaceKind.CLASS, PlaceKind.CAMPUS})
_ONLY_OF = {
    "parent_id": _INSIDE,
    "school_level": frozenset({PlaceKind.SCHOOL, PlaceKind.CAMPUS}),
    "grade": frozenset({PlaceKind.CLASS}),
}


class PlaceDraft(Draft):
    """A place that must be reached. `grade` is 1 to 12 for a class; `parent_id` is the school of a class or campus.

    No other kind has these; a school or campus alone has a `school_level`. Places of one `cluster` lie so near each
    other that they can meet together.
    """

    office_id: int
    kind: PlaceKind
    parent_id: int | None = None
    name: str = Field(min_length=1, max_length=120)
    school_level: SchoolLevel | None = None
    grade: int | None = Field(default=None, ge=1, le=12)
    school_year: str = Field(default="", max_length=9)
    managed_by: str = Field(default="", max_length=120)
    cluster: str = Field(default="", max_length=60)
    active_from: date | None = None
    active_to: date | None = None

    @field_validator(*_ONLY_OF)
    @classmethod
    def _only_where_it_means_something(cls, value: object, info: ValidationInfo) -> object:
        kind = info.data.get("kind")
        if value is not None and kind is not None and kind not in _ONLY_OF[info.field_name or ""]:
            raise ValueError(f"a place of the kind {kind} has no {info.field_name}")
        return value


class Place(PlaceDraft):
    id: int
    uid: str


class PlaceCountDraft(Draft):
    """How many are there, when, says who; parts that nobody knows stay None."""

    place_id: int
    as_of: date
    children: int | None = Field(default=None, ge=0)
    female: int | None = Field(default=None, ge=0)
    minority: int | None = Field(default=None, ge=0)
    people: int | None = Field(default=None, ge=0)
    source: str = Field(default="", max_length=120)


class PlaceCount(PlaceCountDraft):
    id: int


class CampaignDraft(Draft):
    """A plan of a year, a summer, a month of action; its number comes from the clerk, never from the program.

    `made_from` is the key of the set of activities that it was made from, `made_for` the day from which that set counts
    its weeks.
    """

    office_id: int
    title: str = Field(min_length=1, max_length=300)
    number: str = Field(default="", max_length=60)
    issued_on: date | None = None
    starts_on: date
    ends_on: date
    purpose: str = ""
    requirements: str = ""
    programme: str = ""
    made_from: str = Field(default="", max_length=60)
    made_for: date | None = None


class Campaign(CampaignDraft):
    id: int
    uid: str


class SessionDraft(Draft):
    """One planned or held meeting. Only `day` decides figures; the times are local, without zone.

    `host_id` is the office that counts it; `list_is_part` says whether the names are inside the head count (None: not
    asked yet); `integrated_minutes` is set when it is a part of another meeting ("lồng ghép 15 phút"); `template` is
    the key of the session template it was made from. Sessions of one `series` belong together (a course, a topic for
    many places). `subject` is the school subject whose lesson it takes (R33); `status_reason` why it was postponed or
    cancelled.
    """

    title: str = Field(min_length=1, max_length=200)
    form: Form
    status: SessionStatus = SessionStatus.PLANNED
    day: date
    starts_at: time | None = None
    ends_at: time | None = None
    whole_school: bool = False
    integrated_minutes: int | None = Field(default=None, ge=1, le=600)
    way: Way = Way.IN_PERSON
    venue: str = Field(default="", max_length=200)
    speakers: str = Field(default="", max_length=200)
    language: str = Field(default="vi", max_length=20, pattern=LANGUAGE)
    expected_count: int | None = Field(default=None, ge=0, le=100_000)
    host_id: int | None = None
    list_is_part: bool | None = None
    outcome: str = ""
    series: str = Field(default="", max_length=60)
    template: str = Field(default="", max_length=60)
    subject: str = Field(default="", max_length=60)
    status_reason: str = Field(default="", max_length=300)


class Partner(BaseModel, frozen=True, hide_input_in_errors=True):
    """A co-organiser: a known office, or a kind of office with the whole name as printed on paper (R46)."""

    office_id: int | None = None
    kind: OfficeKind = OfficeKind.OTHER
    name: str = Field(default="", max_length=200)


class SessionLinks(Draft):
    """What a session is joined to; `modules` are keys of topic modules in the order they are taught."""

    campaign_ids: tuple[int, ...] = ()
    place_ids: tuple[int, ...] = ()
    modules: tuple[str, ...] = ()
    partners: tuple[Partner, ...] = ()


class Session(SessionDraft, SessionLinks):
    id: int
    uid: str


def place_has(kind: PlaceKind, field: str) -> bool:
    """Whether places of the kind have that field of a `PlaceDraft`: `parent_id`, `school_level` or `grade`."""
    return kind in _ONLY_OF[field]


def can_be_whole_school(places: Iterable[Place]) -> bool:
    """Whether a session at these places can be one of the whole school: a school or campus is among them."""
    return any(place_has(place.kind, "school_level") for place in places)


def grade_in(name: str) -> int | None:
    """The first number of a class's name is its grade: "Lớp 5A", "12A3"; None where that is none from 1 to 12."""
    found = re.search(r"\d+", name)
    grade = int(found[0]) if found else 0
    return grade if 1 <= grade <= 12 else None
