"""What lies in the columns: codes, moments in UTC, the checks of the tables."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import Connection, Enum, insert
from sqlalchemy.exc import IntegrityError, StatementError

from campaign_kit.model.arranging import ClosedFor, CostSource
from campaign_kit.model.attendance import AgeGroup, AttendanceStatus, Audience, CheckInMethod, Minority, NoteKind, Sex
from campaign_kit.model.campaign import Metric, RequestFileRole
from campaign_kit.model.changes import Action
from campaign_kit.model.consent import ConsentPurpose
from campaign_kit.model.erasing import ErasureCause
from campaign_kit.model.materials import Kind, MaterialState
from campaign_kit.model.module import Band
from campaign_kit.model.office import LegalStatus, Letterhead, OfficeKind
from campaign_kit.model.outreach import Genre, OutreachChannel
from campaign_kit.model.papers import HandoverWay, PaperKind
from campaign_kit.model.photos import Shows
from campaign_kit.model.plan import Form, PlaceKind, SchoolLevel, SessionStatus, Way
from campaign_kit.model.prepared import SnapshotState
from campaign_kit.model.quiz_tally import QuizPhase
from campaign_kit.model.tasks import TaskStatus
from campaign_kit.model.timing import TimingKind
from campaign_kit.store.connection import memory_engine
from campaign_kit.store.database import Database
from campaign_kit.store.tables import METADATA, OFFICE, PLACE, PLACE_COUNT, SESSION
from tests.store.filled import fill

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=timezone(timedelta(hours=7)))
STAMPS: dict[str, Any] = {"created_at": NOW, "updated_at": NOW}
CODES = {
    "office.kind": OfficeKind,
    "office.letterhead": Letterhead,
    "place.kind": PlaceKind,
    "place.school_level": SchoolLevel,
    "session.form": Form,
    "session.status": SessionStatus,
    "session.way": Way,
    "task.status": TaskStatus,
    "task.timing_kind": TimingKind,
    "session_partner.kind": OfficeKind,
    "material.kind": Kind,
    "material.band": Band,
    "material.state": MaterialState,
    "change.action": Action,
    "target.metric": Metric,
    "target.place_kind": PlaceKind,
    "target.audience": Audience,
    "request_file.role": RequestFileRole,
    "session_cost.source": CostSource,
    "closed_days.closed_for": ClosedFor,
    "office_paper.kind": PaperKind,
    "office_paper.state": MaterialState,
    "handover.way": HandoverWay,
    "outreach.channel": OutreachChannel,
    "outreach.genre": Genre,
    "outreach.cost_source": CostSource,
    "quiz_tally.phase": QuizPhase,
    "report_snapshot.state": SnapshotState,
    "legal_basis.status": LegalStatus,
    "person.sex": Sex,
    "person.minority": Minority,
    "attendance.status": AttendanceStatus,
    "attendance.audience": Audience,
    "attendance.age_group": AgeGroup,
    "attendance.minority": Minority,
    "attendance.method": CheckInMethod,
    "list_sum.audience": Audience,
    "list_sum.age_group": AgeGroup,
    "head_count.audience": Audience,
    "head_count.age_group": AgeGroup,
    "used.kind": Kind,
    "note.kind": NoteKind,
    "material_text.kind": Kind,
    "material_text.band": Band,
    "consent.purpose": ConsentPurpose,
    "consent_forms.purpose": ConsentPurpose,
    "photo.shows": Shows,
    "destruction.cause": ErasureCause,
    "erasure.cause": ErasureCause,
}
COLUMNS = {str(column): column for table in METADATA.tables.values() for column in table.columns}


def office(**more: Any) -> dict[str, Any]:  # noqa: ANN401 - the value of any column
    texts = dict.fromkeys(
        ("short_name", "superior_name", "place_name", "document_code", "recipients", "hamlet_label"), ""
    )
    codes = {"kind": OfficeKind.YOUTH_UNION, "letterhead": Letterhead.YOUTH_UNION}
    return {"uid": "o", "name": "Đoàn xã", "is_own": True} | texts | codes | STAMPS | more


def place(**more: Any) -> dict[str, Any]:  # noqa: ANN401 - the value of any column
    texts = {"school_year": "", "managed_by": ""}
    return {"id": 1, "uid": "p", "office_id": 1, "name": "5A", "kind": PlaceKind.CLASS} | texts | STAMPS | more


@pytest.fixture
def connection() -> Any:  # noqa: ANN401 - a generator of a connection
    engine = memory_engine()
    METADATA.create_all(engine)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def test_every_vocabulary_is_stored_as_its_codes() -> None:
    stored = {name: column.type for name, column in COLUMNS.items() if isinstance(column.type, Enum)}
    assert {name: kind.enum_class for name, kind in stored.items()} == CODES
    assert all(kind.enums == [member.value for member in CODES[name]] for name, kind in stored.items())
    assert max(len(member.value) for codes in CODES.values() for member in codes) <= 20


def test_raw_columns_hold_codes(memory: Database) -> None:
    """SQLModel's default stores the member's NAME; only the raw bytes tell the difference."""
    fill(memory)
    with memory._engine.connect() as connection:
        for name, vocabulary in CODES.items():
            table, column = name.split(".")
            raw = connection.exec_driver_sql(f'SELECT CAST("{column}" AS BLOB) FROM "{table}"').scalars().all()
            found = {code for code in raw if code is not None}
            assert found, f"no row to look at in {name}"
            assert found <= {member.value.encode() for member in vocabulary}, name


def test_an_office_as_it_lies_in_the_file(connection: Connection) -> None:
    connection.execute(insert(OFFICE), [office()])
    raw = connection.exec_driver_sql(
        "SELECT CAST(kind AS BLOB), CAST(letterhead AS BLOB), created_at, typeof(is_own) FROM office"
    ).one()
    assert tuple(raw) == (b"youth_union", b"youth_union", "2026-11-21 02:30:00.000000", "integer")


def test_a_moment_comes_back_with_its_zone(connection: Connection) -> None:
    connection.execute(insert(OFFICE), [office()])
    stored = connection.execute(OFFICE.select()).mappings().one()["created_at"]
    assert stored == NOW
    assert stored.tzinfo is UTC


def test_a_moment_without_its_zone_is_a_bug(connection: Connection) -> None:
    with pytest.raises(StatementError, match="without its zone"):
        connection.execute(insert(OFFICE), [office(created_at=datetime(2026, 11, 21))])


def test_there_is_one_own_office_and_any_number_of_others(connection: Connection) -> None:
    connection.execute(insert(OFFICE), [office(uid=str(n), is_own=n == 0) for n in range(4)])
    with pytest.raises(IntegrityError):
        connection.execute(insert(OFFICE), [office(uid="second")])


@pytest.mark.parametrize(
    "wrong", [{"grade": 0}, {"grade": 13}, {"parent_id": 1}, {"office_id": 2}, {"parent_id": 9}], ids=str
)
def test_a_place_that_cannot_be(connection: Connection, wrong: dict[str, int]) -> None:
    connection.execute(insert(OFFICE), [office()])
    with pytest.raises(IntegrityError):
        connection.execute(insert(PLACE), [place(**wrong)])


@pytest.mark.parametrize("part", ["children", "female", "minority", "people"])
def test_a_count_is_not_below_zero_though_others_are_unknown(connection: Connection, part: str) -> None:
    connection.execute(insert(OFFICE), [office()])
    connection.execute(insert(PLACE), [place()])
    row = {"place_id": 1, "as_of": NOW.date(), "source": ""} | STAMPS
    connection.execute(insert(PLACE_COUNT), [row | {part: 0}])
    with pytest.raises(IntegrityError):
        connection.execute(insert(PLACE_COUNT), [row | {part: -1}])


@pytest.mark.parametrize("wrong", [{"expected_count": -1}, {"integrated_minutes": 0}, {"host_id": 5}], ids=str)
def test_a_session_that_cannot_be(connection: Connection, wrong: dict[str, int]) -> None:
    texts = dict.fromkeys(("venue", "speakers", "language", "outcome", "series"), "")
    codes = {"form": Form.CLUB, "status": SessionStatus.PLANNED, "way": Way.IN_PERSON}
    row = {"uid": "s", "title": "Buổi", "day": NOW.date(), "whole_school": False} | texts | codes | STAMPS
    connection.execute(insert(SESSION), [row])
    with pytest.raises(IntegrityError):
        connection.execute(insert(SESSION), [row | {"uid": "t"} | wrong])
