"""Sums of lists: whatever is written in whatever order, they are what the lists say."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from sqlalchemy import text

from campaign_kit.errors import Refused
from campaign_kit.model.attendance import AgeGroup, AttendanceStatus, Audience, CheckInMethod, PersonDraft, Sex
from campaign_kit.model.office import OfficeDraft
from campaign_kit.model.plan import Form, PlaceDraft, PlaceKind, SessionDraft, SessionLinks, SessionStatus
from campaign_kit.model.report import LISTED, Period
from campaign_kit.model.report import PEOPLE as PERSONS
from campaign_kit.store.database import Database, memory_database
from campaign_kit.store.summaries import PER_DAY, PER_RANK, RANKS, SEXES
from campaign_kit.store.unit import Unit
from tests.store.conftest import Clock, Uids

NOW = datetime(2026, 12, 1, tzinfo=UTC)
PERIOD = Period(first=date(2025, 12, 1), last=date(2026, 11, 30))
DAYS = (date(2025, 12, 1), date(2026, 3, 21), date(2026, 11, 30))
SESSIONS, PEOPLE = 3, 6
sessions, somebody = st.integers(0, SESSIONS - 1), st.integers(0, PEOPLE - 1)
some = st.lists(somebody, min_size=1, max_size=PEOPLE, unique=True)
statuses, audiences = st.sampled_from(AttendanceStatus), st.sampled_from([Audience.CHILD_IN_SCHOOL, Audience.PARENT])


class Writing(RuleBasedStateMachine):
    """Random writes, some of them committed, some taken back with their unit; figures are read in between."""

    def __init__(self) -> None:
        super().__init__()
        self.database = memory_database(Clock(), Uids())
        self.unit = self.database.unit()

    def teardown(self) -> None:
        self.unit.__exit__(None, None, None)
        self.database.close()

    @initialize()
    def begin(self) -> None:
        plan, attendance = self.unit.plan, self.unit.attendance
        own = self.unit.office.save_own(OfficeDraft(name="UBND xã")).id
        rooms = [PlaceDraft(office_id=own, kind=PlaceKind.CLASS, name="Lớp", grade=grade) for grade in (5, 9)]
        self.rooms = [room.id for room in plan.add_places(rooms)]
        drafts = [
            PersonDraft(full_name="An", birth_year=2010, class_place_id=self.rooms[number % 2])
            for number in range(PEOPLE)
        ]
        self.people = attendance.add_people(drafts)
        draft = SessionDraft(title="Buổi", form=Form.VILLAGE_MEETING, day=DAYS[0], status=SessionStatus.HELD)
        self.sessions = [plan.add_session(draft, SessionLinks()).id for _ in range(SESSIONS)]
        self.unit.commit()

    def ids(self, numbers: Sequence[int]) -> list[int]:
        there = {person.id for room in [*self.rooms] for person in self.unit.attendance.people_at(room)}
        return [self.people[number] for number in numbers if self.people[number] in there]

    @rule(session=sessions, people=some, audience=audiences)
    def register(self, session: int, people: list[int], audience: Audience) -> None:
        self.unit.attendance.register(self.sessions[session], self.ids(people), audience)

    @rule(session=sessions, status=statuses, people=st.none() | some)
    def mark_all(self, session: int, status: AttendanceStatus, people: list[int] | None) -> None:
        given = None if people is None else self.ids(people)
        self.unit.attendance.mark_all(self.sessions[session], status, CheckInMethod.LIST, NOW, given)

    @rule(session=sessions, status=statuses, number=somebody)
    def mark(self, session: int, status: AttendanceStatus, number: int) -> None:
        listed = self.unit.attendance.people_of(self.sessions[session])
        for line in listed[number : number + 1]:
            self.unit.attendance.mark(self.sessions[session], line.person.id, status, CheckInMethod.KEYBOARD, NOW)

    @rule(session=sessions, people=some)
    def remove(self, session: int, people: list[int]) -> None:
        self.unit.attendance.remove_people(self.sessions[session], self.ids(people))

    @rule(session=sessions, number=somebody, sex=st.sampled_from(Sex), year=st.sampled_from([None, 1990, 2012]))
    def correct(self, session: int, number: int, sex: Sex, year: int | None) -> None:
        """As a person is corrected in a list: what the day keeps of them is taken anew."""
        for who in self.ids([number]):
            draft = PersonDraft(full_name="Ân", sex=sex, birth_year=year, class_place_id=self.rooms[0])
            self.unit.attendance.save_person(who, draft)
            self.unit.attendance.freeze_again(self.sessions[session], [who])

    @rule(session=sessions, day=st.sampled_from(DAYS))
    def move(self, session: int, day: date) -> None:
        found = self.unit.plan.session(self.sessions[session])
        self.unit.commit()
        self.unit.undoable("dời buổi")
        self.unit.plan.save_session(found.id, found.model_copy(update={"day": day}), found)
        self.unit.commit()

    @rule(session=sessions, sex=st.sampled_from(Sex))
    def bring(self, session: int, sex: Sex) -> None:
        brought = self.unit.attendance.begin_import(self.sessions[session])
        drafts = [PersonDraft(full_name="Siu", sex=sex, class_place_id=self.rooms[1])] * 2
        people = self.unit.attendance.add_people(drafts, brought.id)
        self.unit.attendance.register(brought.session_id, people, Audience.CHILD_IN_SCHOOL, import_id=brought.id)
        self.unit.attendance.mark_all(brought.session_id, AttendanceStatus.PRESENT, CheckInMethod.LIST, NOW, people[:1])

    @rule()
    def bring_back(self) -> None:
        for brought in self.unit.attendance.imports()[:1]:
            self.unit.attendance.remove_import(brought.uid)

    @rule()
    def take_back(self) -> None:
        step = self.unit.undo.last()
        if step is not None:
            try:
                self.unit.undo.take_back(step)
            except Refused:  # the session was moved again since
                self.leave()

    @rule()
    def commit(self) -> None:
        """What is written then is whole: another unit finds nothing to mend."""
        self.unit.commit()
        self.leave()
        assert self.unit.summaries.check() == []

    @rule()
    def leave(self) -> None:
        """The unit is left; without a commit nothing stays of it, nor of its sums."""
        self.unit.__exit__(None, None, None)
        self.unit = self.database.unit()

    @rule()
    def read(self) -> None:
        """In the unit that writes, too, figures are those of the lists as they are now."""
        figures = [self.unit.report.figure(key, PERIOD) for key in (PERSONS, LISTED)]
        assert [figure.value or 0 for figure in figures] == [self.number("DISTINCT person_id"), self.number("*")]

    def number(self, of: str) -> int:
        asked = text(f"SELECT count({of}) FROM attendance WHERE status = 'present'")
        return int(self.unit._db.connection().execute(asked).scalar_one())


TestWriting = Writing.TestCase
TestWriting.settings = settings(max_examples=20, stateful_step_count=25)


@pytest.fixture
def filled(memory: Database) -> Iterator[Unit]:
    """A list of three who came."""
    with memory.unit() as unit:
        draft = SessionDraft(title="Buổi", form=Form.VILLAGE_MEETING, day=DAYS[0], status=SessionStatus.HELD)
        session = unit.plan.add_session(draft, SessionLinks()).id
        people = unit.attendance.add_people([PersonDraft(full_name="An", sex=sex) for sex in Sex])
        unit.attendance.register(session, people, Audience.PARENT)
        unit.attendance.mark_all(session, AttendanceStatus.PRESENT, CheckInMethod.LIST, NOW)
        unit.commit()
        yield unit


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE list_sum SET female = female + 1",
        "DELETE FROM list_sum",
        "UPDATE presence SET traits = 21",
        "DELETE FROM presence WHERE person_id = 2",
        "INSERT INTO presence VALUES (1, 99, 0)",
        "UPDATE attendance SET status = 'absent' WHERE person_id = 1",
        "UPDATE person SET sex = 'male'",
    ],
)
def test_what_somebody_else_wrote_into_the_file_is_found_and_mended(filled: Unit, tampering: str) -> None:
    filled._db.connection().execute(text(tampering))
    assert filled.summaries.check() == [1]
    assert filled.summaries.repair() == [1]
    assert filled.summaries.check() == []


def test_a_mended_list_gives_the_figures_it_gave_before(filled: Unit) -> None:
    before = filled.report.figures(PERIOD)
    for table in ("list_sum", "presence"):
        filled._db.connection().execute(text(f"DELETE FROM {table}"))
    assert filled.report.figures(PERIOD) != before
    filled.summaries.repair()
    assert filled.report.figures(PERIOD) == before


def test_a_person_taken_back_counts_as_before(filled: Unit) -> None:
    filled.undoable("sửa người")
    filled.attendance.save_person(1, PersonDraft(full_name="An", sex=Sex.UNKNOWN))
    filled.commit()
    assert filled.report.figure(LISTED, PERIOD).parts["sex"]["unknown"] == 2
    step = filled.undo.last()
    assert step is not None
    filled.undo.take_back(step)
    assert filled.report.figure(LISTED, PERIOD).parts["sex"]["unknown"] == 1


def test_one_mark_does_not_read_the_whole_list(filled: Unit) -> None:
    """On a list of 50,000 that would take longer than a person notices: the other lines are not touched."""
    filled._db.connection().execute(text("UPDATE list_sum SET listed = 50000 WHERE session_id = 1"))
    filled.attendance.mark(1, 1, AttendanceStatus.ABSENT, CheckInMethod.KEYBOARD, NOW)
    filled.commit()
    rows = filled._db.connection().execute(text("SELECT listed, total FROM list_sum")).all()
    assert [tuple(row) for row in rows] == [(50000, 2)]


def test_traits_fit_into_what_they_are_counted_by() -> None:
    assert len(SEXES) <= PER_RANK
    assert max(RANKS.values()) * PER_RANK + max(SEXES.values()) < PER_DAY
    assert set(RANKS) == set(AgeGroup)
