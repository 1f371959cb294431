"""Stories about figures: each tells what an officer would be asked about."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import text
from sqlalchemy.dialects import postgresql

from campaign_kit.errors import Refused
from campaign_kit.model.attendance import (
    AttendanceStatus,
    Audience,
    CheckInMethod,
    HeadCountDraft,
    Minority,
    PersonDraft,
    Sex,
)
from campaign_kit.model.office import Office, OfficeDraft
from campaign_kit.model.plan import Form, Place, PlaceDraft, PlaceKind, SchoolLevel, SessionDraft, SessionLinks
from campaign_kit.model.plan import Session as Meeting
from campaign_kit.model.plan import SessionStatus as Status
from campaign_kit.model.report import DEFINITIONS, Coverage, Part, Period, calendar_year
from campaign_kit.store.database import Database
from campaign_kit.store.explain import EXPLANATIONS
from campaign_kit.store.figures import Asked
from campaign_kit.store.registry import STATEMENTS
from campaign_kit.store.unit import Unit

YEAR = calendar_year(2026)
NOW = datetime(2026, 3, 21, 3, 0, tzinfo=UTC)
PRESENT = AttendanceStatus.PRESENT


def place(unit: Unit, own: Office, kind: PlaceKind, parent: int | None = None, grade: int | None = None) -> Place:
    level = SchoolLevel.LOWER_SECONDARY if kind is PlaceKind.SCHOOL else None
    draft = PlaceDraft(office_id=own.id, kind=kind, name="Nơi", parent_id=parent, grade=grade, school_level=level)
    return unit.plan.add_places([draft])[0]


def hold(
    unit: Unit,
    *places: Place,
    day: date = date(2026, 3, 21),
    part: bool | None = None,
    whole: bool = False,
    host: int | None = None,
) -> Meeting:
    draft = SessionDraft(
        title="Buổi",
        form=Form.VILLAGE_MEETING,
        day=day,
        status=Status.HELD,
        list_is_part=part,
        whole_school=whole,
        host_id=host,
    )
    return unit.plan.add_session(draft, SessionLinks(place_ids=tuple(each.id for each in places)))


def come(unit: Unit, session: Meeting, people: list[int], audience: Audience = Audience.PARENT) -> None:
    unit.attendance.register(session.id, people, audience)
    unit.attendance.mark_all(session.id, PRESENT, CheckInMethod.LIST, NOW)


def count(unit: Unit, session: Meeting, **numbers: int) -> None:
    draft = HeadCountDraft(session_id=session.id, audience=Audience.COMMUNITY, **numbers)
    unit.attendance.save_head_counts(session.id, [draft])


def value(unit: Unit, key: str, period: Period = YEAR) -> int | Coverage | None:
    return unit.report.figure(key, period).value


def test_the_registry_is_one() -> None:
    assert set(STATEMENTS) == set(EXPLANATIONS) == set(DEFINITIONS)


@pytest.mark.parametrize(("part", "luot", "undecided"), [(True, 63, []), (None, 63, [27]), (False, 90, [])])
def test_a_list_inside_the_count_adds_nothing(
    memory: Database, own: Office, part: bool | None, luot: int, undecided: list[int]
) -> None:
    """63 người, 41 nữ, 60 DTTS, 12 trẻ em; of 27 of them there is a list."""
    with memory.unit() as unit:
        meeting = hold(unit, place(unit, own, PlaceKind.HAMLET), part=part)
        count(unit, meeting, total=63, female=41, minority=60, children=12)
        names = [PersonDraft(full_name="Rơ Châm H'Bia", sex=Sex.FEMALE, minority=Minority.YES)] * 27
        come(unit, meeting, unit.attendance.add_people(names))
        figure = unit.report.figure("attendances", YEAR)
        added = luot - 63
        assert figure.value == luot
        assert figure.parts[Part.SEX] == {"female": 41 + added, "male": 22, "unknown": 0}
        assert figure.parts[Part.MINORITY] == {"yes": 60 + added, "stated": luot}
        assert figure.parts[Part.CHILDREN] == {"yes": 12, "no": 51, "unknown": added}
        assert (value(unit, "people"), value(unit, "people.listed_attendances")) == (27, 27)
        assert [each.value for each in unit.report.undecided(YEAR)] == undecided


def test_nothing_happened_and_nothing_is_known_differ(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        assert [value(unit, key) for key in ("sessions.held", "attendances", "people")] == [0, 0, 0]
        first, second = hold(unit), hold(unit)
        assert [value(unit, key) for key in ("sessions.held", "attendances", "people")] == [2, None, None]
        assert unit.report.figure("attendances", YEAR).parts == {}
        count(unit, first, total=0)
        assert [value(unit, key) for key in ("attendances", "people")] == [0, None]
        assert [each.session_id for each in unit.report.unrecorded(YEAR)] == [second.id]
        unit.attendance.register(second.id, unit.attendance.add_people([PersonDraft(full_name="An")]), Audience.PARENT)
        assert value(unit, "people") is None, "a list that nobody marked says who was expected, not who came"
        unit.attendance.mark_all(second.id, AttendanceStatus.ABSENT, CheckInMethod.LIST, NOW)
        assert [value(unit, key) for key in ("attendances", "people")] == [0, 0]


def test_one_person_twice_is_two_attendances(memory: Database, own: Office) -> None:
    """Counted once in the year, once in each month: the months do not add up, so people are not by month."""
    with memory.unit() as unit:
        born_2010 = unit.attendance.add_people([PersonDraft(full_name="An", birth_year=2010)])
        for day in (date(2025, 12, 31), date(2026, 1, 1), date(2026, 2, 1)):
            come(unit, hold(unit, day=day), born_2010)
        both = Period(first=date(2025, 12, 1), last=date(2026, 11, 30))
        assert (value(unit, "attendances", both), value(unit, "people", both)) == (3, 1)
        ages = unit.report.figure("people", both).parts[Part.AGE_GROUP]
        assert {group: number for group, number in ages.items() if number} == {"16_17": 1}, "as of the last time"
        ages = unit.report.figure("people", calendar_year(2025)).parts[Part.AGE_GROUP]
        assert {group: number for group, number in ages.items() if number} == {"11_15": 1}
        assert DEFINITIONS["people"].additive is False
        assert not {Part.MONTH, Part.PLACE, Part.FORM, Part.AUDIENCE} & set(DEFINITIONS["people"].parts)


def test_what_another_office_reports_is_shown_and_not_counted(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        police = unit.office.add(OfficeDraft(name="Công an xã"))
        hamlet = place(unit, own, PlaceKind.HAMLET)
        theirs, ours = hold(unit, hamlet, host=police.id), hold(unit, host=own.id)
        count(unit, theirs, total=50)
        count(unit, ours, total=7)
        come(unit, theirs, unit.attendance.add_people([PersonDraft(full_name="An")]))
        assert len(unit.plan.sessions()) == 2
        keys = ("sessions.held", "attendances", "people", "coverage.hamlet")
        assert [value(unit, key) for key in keys] == [1, 7, None, Coverage(reached=0, active=1)]


def test_a_class_that_moves_on_changes_no_figure_of_this_year(memory: Database, own: Office) -> None:
    """6A becomes 7A: its pupils move, the class itself is given another grade, one pupil leaves for a hamlet."""
    with memory.unit() as unit:
        school = place(unit, own, PlaceKind.SCHOOL)
        old, new = (place(unit, own, PlaceKind.CLASS, school.id, grade) for grade in (6, 10))
        pupils = unit.attendance.add_people(
            [PersonDraft(full_name=name, class_place_id=old.id) for name in ("An", "Ân")]
        )
        meeting = hold(unit, old, part=False)
        come(unit, meeting, pupils, Audience.CHILD_IN_SCHOOL)
        draft = HeadCountDraft(session_id=0, place_id=old.id, audience=Audience.CHILD_IN_SCHOOL, total=30)
        unit.attendance.save_head_counts(meeting.id, [draft])
        before = unit.report.figures(YEAR)
        assert before[list(DEFINITIONS).index("attendances")].parts[Part.AGE_GROUP]["11_15"] == 32
        unit.attendance.move_class(pupils, new.id)
        unit.plan.save_place(old.id, old.model_copy(update={"grade": 12}))
        unit.attendance.save_person(pupils[0], PersonDraft(full_name="An", home_place_id=school.id, birth_year=1990))
        assert [person.class_place_id for person in unit.attendance.people_at(new.id)] == [new.id]
        assert unit.report.figures(YEAR) == before


def test_an_erased_person_changes_no_figure(memory: Database, own: Office) -> None:
    """Erasing leaves the row without name and keys; the shape of lists and figures bears it."""
    with memory.unit() as unit:
        people = unit.attendance.add_people([PersonDraft(full_name="Ksor H'Nhi", sex=Sex.FEMALE)])
        meeting = hold(unit)
        come(unit, meeting, people)
        before = unit.report.figures(YEAR)
        erase = (
            "UPDATE person SET full_name = '', sort_key = '', search_key = '', anonymised_at = '2026-04-01 00:00:00'"
        )
        unit._db.connection().execute(text(erase))
        assert unit.report.figures(YEAR) == before
        assert [line.person.full_name for line in unit.attendance.people_of(meeting.id)] == [""]
        assert unit.attendance.find_same([None], ["", "ksor h'nhi"]) == []


def test_a_school_is_reached_wholly_by_one_session_or_by_all_its_classes(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        first, second, third = (place(unit, own, PlaceKind.SCHOOL) for _ in range(3))
        rooms = [place(unit, own, PlaceKind.CLASS, second.id, grade) for grade in (6, 7)]
        closed = place(unit, own, PlaceKind.CLASS, second.id, 8)
        unit.plan.save_place(closed.id, closed.model_copy(update={"active_to": date(2026, 5, 31)}))
        both = ("coverage.school", "coverage.school.whole")

        def reached() -> list[int]:
            figures = [unit.report.figure(key, YEAR) for key in both]
            assert {each.parts["active"]["lower_secondary"] for each in figures} == {3}
            return [each.value.reached for each in figures if isinstance(each.value, Coverage)]

        hold(unit, rooms[0])
        assert reached() == [1, 0]
        last = hold(unit, rooms[1])
        assert reached() == [1, 1]
        hold(unit, first)
        assert reached() == [2, 1]
        whole = hold(unit, first, whole=True)
        assert reached() == [2, 2]
        behind = {each.session_id: each.value for each in unit.report.explain("coverage.school.whole", YEAR)}
        assert (behind[last.id], behind[whole.id], len(behind)) == (1, 1, 3)
        assert third.id


def test_a_session_of_several_places_counts_once(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        hamlets = [place(unit, own, PlaceKind.HAMLET) for _ in range(2)]
        count(unit, hold(unit, *hamlets), total=40)
        figure = unit.report.figure("sessions.held", YEAR)
        assert (figure.value, figure.parts[Part.PLACE], figure.parts[Part.AUDIENCE]) == (
            1,
            {"several": 1},
            {"community": 1},
        )
        assert unit.report.figure("attendances", YEAR).parts[Part.PLACE] == {"unknown": 40}
        lines = {line.code: (line.sessions, line.total) for line in unit.report.breakdown(Part.PLACE, YEAR)}
        assert lines == {hamlets[0].uid: (1, 0), hamlets[1].uid: (1, 0), "unknown": (1, 40)}


def test_a_figure_that_nobody_defined_is_refused(memory: Database) -> None:
    with memory.unit() as unit:
        for ask in (unit.report.figure, unit.report.explain):
            with pytest.raises(Refused) as caught:
                ask("attendance", YEAR)
            assert (caught.value.code, caught.value.facts) == ("report.no_figure", {"key": "attendance"})


@pytest.mark.parametrize("registry", [STATEMENTS, EXPLANATIONS], ids=["figures", "explanations"])
def test_a_shared_office_can_ask_the_same(registry: Mapping[str, Asked]) -> None:
    """Nothing in the figures is SQLite's alone; how PostgreSQL answers is tried when a shared office is built."""
    for key, statement in registry.items():
        sql = str(statement().compile(dialect=postgresql.dialect()))
        assert "strftime" not in sql.lower(), key
