"""Random offices, and a second calculation of every figure in plain Python that knows nothing of the store's SQL.

Places, people and sessions are known by their number in the lists of a `World`. Of its offices "old" became the own
one; "split" became the own one and another, so that it counts for neither.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from hypothesis import strategies as st

from campaign_kit.model.attendance import AgeGroup, AttendanceStatus, Audience, Minority, Sex
from campaign_kit.model.plan import FORMS, Form, PlaceKind, SchoolLevel, SessionStatus
from campaign_kit.model.report import Part, Period
from tests.store import other_world
from tests.store.other_world import AnswerOf, CostOf, EntryOf, PaperOf, TallyOf

PERIOD = Period(first=date(2025, 12, 1), last=date(2026, 11, 30))
DAYS = [
    date(2025, 11, 30),
    date(2025, 12, 1),
    date(2026, 3, 8),
    date(2026, 3, 21),
    date(2026, 11, 30),
    date(2026, 12, 1),
]
OWN = frozenset({"own", "none", "old"})
HOSTS = ["own", "own", "none", "old", "other", "split"]
YES, NO, UNKNOWN = "yes", "no", "unknown"
CHILDREN = {"under_6", "6_10", "11_15"}


@dataclass(frozen=True)
class PlaceOf:
    kind: PlaceKind
    parent: int | None
    level: SchoolLevel | None
    grade: int | None
    active_to: date | None


@dataclass(frozen=True)
class PersonOf:
    sex: Sex
    birth_year: int | None
    at_class: int | None
    at_home: int | None
    minority: Minority


@dataclass(frozen=True)
class CountOf:
    place: int | None
    audience: Audience
    age_group: AgeGroup | None
    total: int
    female: int | None
    minority: int | None
    children: int | None


@dataclass(frozen=True)
class SessionOf:
    day: date
    status: SessionStatus
    form: Form
    host: str
    whole: bool
    list_is_part: bool | None
    places: tuple[int, ...]
    counts: tuple[CountOf, ...]
    people: tuple[tuple[int, Audience, AttendanceStatus], ...]
    expected: int | None = None
    series: str = ""
    costs: tuple[CostOf, ...] = ()
    used: dict[str, int] = field(default_factory=dict)
    answers: tuple[AnswerOf, ...] = ()


@dataclass(frozen=True)
class Somebody:
    """One person or several alike, at a session."""

    number: int
    place: int | None
    audience: str
    age: str
    female: int
    male: int
    children: int
    older: int
    minority: int
    stated: int


@dataclass
class World:
    places: list[PlaceOf]
    people: list[PersonOf]
    sessions: list[SessionOf] = field(default_factory=list)
    entries: list[EntryOf] = field(default_factory=list)
    tallies: list[TallyOf] = field(default_factory=list)
    papers: list[PaperOf] = field(default_factory=list)
    mine: frozenset[str] = OWN  # whose sessions and entries are counted

    def counted(self, status: SessionStatus = SessionStatus.HELD) -> list[SessionOf]:
        return [s for s in self.sessions if s.status is status and s.host in self.mine and inside(s.day)]

    def counted_without_names(self, session: SessionOf) -> list[Somebody]:
        return [self._of_count(session, count) for count in session.counts]

    def present(self, session: SessionOf) -> list[Somebody]:
        came = [(who, audience) for who, audience, status in session.people if status is AttendanceStatus.PRESENT]
        return [self._of_person(session, self.people[who], audience) for who, audience in came]

    def lines(self, session: SessionOf) -> list[Somebody] | None:
        """Who makes up the session's lượt; None when nobody entered anything."""
        names = self.present(session)
        if session.counts:
            return self.counted_without_names(session) + (names if session.list_is_part is False else [])
        return names if self.is_marked(session) else None

    def is_marked(self, session: SessionOf) -> bool:
        return any(status is not AttendanceStatus.REGISTERED for _, _, status in session.people)

    def audience_of(self, session: SessionOf) -> str:
        found = {each.audience for each in self.lines(session) or [] if each.number}
        return found.pop() if len(found) == 1 else "several" if found else UNKNOWN

    def people_present(self) -> dict[int, str]:
        """Each person who came, with the age group of the last time; of one day the known one."""
        rows: dict[int, list[tuple[date, bool, str]]] = {}
        for session in self.counted():
            for who, audience, status in session.people:
                if status is AttendanceStatus.PRESENT:
                    age = self._of_person(session, self.people[who], audience).age
                    rows.setdefault(who, []).append((session.day, age == UNKNOWN, age))
        return {who: min(found, key=lambda row: (-row[0].toordinal(), *row[1:]))[2] for who, found in rows.items()}

    def only_place(self, session: SessionOf) -> int | None:
        return session.places[0] if len(session.places) == 1 else None

    def _of_count(self, session: SessionOf, count: CountOf) -> Somebody:
        place = self.only_place(session) if count.place is None else count.place
        age = count.age_group.value if count.age_group else UNKNOWN
        if count.age_group is None and count.audience == "child_in_school" and place is not None:
            age = age_of_place(self.places[place])
        children, older = known(count.children), 0 if count.children is None else count.total - count.children
        if age != UNKNOWN:
            children, older = (count.total, 0) if age in CHILDREN else (0, count.total)
        return Somebody(
            number=count.total,
            place=place,
            audience=count.audience.value,
            age=age,
            female=known(count.female),
            male=0 if count.female is None else count.total - count.female,
            children=children,
            older=older,
            minority=known(count.minority),
            stated=0 if count.minority is None else count.total,
        )

    def _of_person(self, session: SessionOf, person: PersonOf, audience: Audience) -> Somebody:
        is_pupil = audience == "child_in_school"
        places = [person.at_class, person.at_home] if is_pupil else [person.at_home, person.at_class]
        place = next((each for each in [*places, self.only_place(session)] if each is not None), None)
        grade = self.places[person.at_class].grade if is_pupil and person.at_class is not None else None
        age = age_of(session.day.year, person.birth_year, grade)
        return Somebody(
            number=1,
            place=place,
            audience=audience.value,
            age=age,
            female=int(person.sex == "female"),
            male=int(person.sex == "male"),
            children=int(age in CHILDREN),
            older=int(age not in CHILDREN and age != UNKNOWN),
            minority=int(person.minority == "yes"),
            stated=int(person.minority != "unknown"),
        )


def inside(day: date | None) -> bool:
    return day in DAYS[1:-1]


def known(number: int | None) -> int:
    return number or 0


def age_of(year: int, birth_year: int | None, grade: int | None) -> str:
    if birth_year is None:
        return UNKNOWN if grade is None else "6_10" if grade <= 5 else "11_15" if grade <= 9 else "16_17"
    age = year - birth_year
    bounds = {"under_6": 6, "6_10": 11, "11_15": 16, "16_17": 18}
    return next((group for group, bound in bounds.items() if age < bound), "adult")


def age_of_place(place: PlaceOf) -> str:
    of_level = {SchoolLevel.PRIMARY: "6_10", SchoolLevel.LOWER_SECONDARY: "11_15", SchoolLevel.UPPER_SECONDARY: "16_17"}
    if place.grade is not None:
        return age_of(0, None, place.grade)
    return of_level.get(place.level, UNKNOWN) if place.level else UNKNOWN


def parts_of(somebody: list[Somebody]) -> dict[str, Counter[str]]:
    """The parts of lượt that say who the people are."""
    total = sum(each.number for each in somebody)
    female, male = sum(each.female for each in somebody), sum(each.male for each in somebody)
    children, older = sum(each.children for each in somebody), sum(each.older for each in somebody)
    ages: Counter[str] = Counter()
    audiences: Counter[str] = Counter()
    for each in somebody:
        ages[each.age] += each.number
        audiences[each.audience] += each.number
    return {
        Part.SEX: Counter(female=female, male=male, unknown=total - female - male),
        Part.AGE_GROUP: ages,
        Part.AUDIENCE: audiences,
        Part.CHILDREN: Counter(yes=children, no=older, unknown=total - children - older),
        Part.MINORITY: Counter(yes=sum(each.minority for each in somebody), stated=sum(s.stated for s in somebody)),
    }


def month(day: date) -> str:
    return day.isoformat()[:7]


def unit_of(form: Form) -> str:
    return FORMS[form].unit.value


@st.composite
def _places(draw: st.DrawFn) -> list[PlaceOf]:
    found = [PlaceOf(PlaceKind.SCHOOL, None, draw(st.none() | st.sampled_from(SchoolLevel)), None, None)]
    for _ in range(draw(st.integers(0, 6))):
        kind = draw(
            st.sampled_from([PlaceKind.SCHOOL, PlaceKind.CLASS, PlaceKind.CLASS, PlaceKind.CAMPUS, PlaceKind.HAMLET])
        )
        around = [each for each, place in enumerate(found) if place.kind in (PlaceKind.SCHOOL, PlaceKind.CAMPUS)]
        inside = kind in (PlaceKind.CLASS, PlaceKind.CAMPUS)
        parent = draw(st.none() | st.sampled_from([0, *around])) if inside else None
        level = draw(st.none() | st.sampled_from(SchoolLevel)) if kind is PlaceKind.SCHOOL else None
        grade = draw(st.none() | st.integers(1, 12)) if kind is PlaceKind.CLASS else None
        found.append(PlaceOf(kind, parent, level, grade, draw(st.sampled_from([None, None, PERIOD.last, DAYS[2]]))))
    return found


def _people(places: int) -> st.SearchStrategy[list[PersonOf]]:
    somewhere = st.none() | st.integers(0, places - 1)
    years = st.none() | st.sampled_from([2008, 2010, 2015, 2020])  # each passes into another group with the new year
    person = st.builds(PersonOf, st.sampled_from(Sex), years, somewhere, somewhere, st.sampled_from(Minority))
    return st.lists(person, max_size=5)


@st.composite
def _count(draw: st.DrawFn, places: int) -> CountOf:
    total = draw(st.integers(0, 40))
    part = st.none() | st.integers(0, total)
    place = draw(st.none() | st.integers(0, places - 1))
    audience = draw(st.sampled_from([Audience.CHILD_IN_SCHOOL, Audience.PARENT, Audience.TEACHER]))
    age = draw(st.none() | st.sampled_from(AgeGroup))
    return CountOf(place, audience, age, total, draw(part), draw(part), draw(part))


@st.composite
def _session(draw: st.DrawFn, places: int, people: int) -> SessionOf:
    listed = draw(st.sets(st.integers(0, people - 1))) if people and draw(st.booleans()) else set()
    audience = draw(st.sampled_from([Audience.CHILD_IN_SCHOOL, Audience.PARENT]))
    statuses = st.sampled_from([AttendanceStatus.PRESENT, AttendanceStatus.PRESENT, *AttendanceStatus])
    return SessionOf(
        day=draw(st.sampled_from([*DAYS, *DAYS[1:-1]])),
        status=draw(st.sampled_from([SessionStatus.HELD] * 4 + [*SessionStatus])),
        form=draw(st.sampled_from([Form.FLAG_CEREMONY, Form.IN_LESSON, Form.VILLAGE_MEETING, Form.TRAINING])),
        host=(host := draw(st.sampled_from(HOSTS))),
        whole=draw(st.booleans()),
        list_is_part=draw(st.sampled_from([None, True, False])),
        places=tuple(draw(st.lists(st.integers(0, places - 1), unique=True, max_size=3))),
        counts=tuple(draw(st.lists(_count(places), max_size=2))),
        people=tuple((who, audience, draw(statuses)) for who in sorted(listed)),
        expected=draw(other_world.SAID),
        series=draw(st.sampled_from(["", f"course of {host}"])),
        costs=draw(other_world.costs()),
        used=draw(other_world.used()),
        answers=draw(other_world.answers()),
    )


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Offices small enough to be understood when something differs."""
    places = draw(_places())
    people = draw(_people(len(places)))
    return World(
        places,
        people,
        draw(st.lists(_session(len(places), len(people)), max_size=5)),
        draw(other_world.entries(len(places), DAYS, HOSTS)),
        draw(other_world.tallies(len(places), DAYS)),
        draw(other_world.papers(DAYS)),
    )
