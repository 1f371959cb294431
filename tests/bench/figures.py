"""All figures of a year, 200,000 attendances, against their SQL through the bare driver (`-m tests.bench.figures`).

Both read the same encrypted file, each run in a process of its own. What is compared is what stands between the SQL and
the figures: building statements, SQLAlchemy's rows, model values, the check that parts sum.
"""

import pickle
import sys
import tempfile
import time
import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, event

from campaign_kit.model.attendance import (
    AttendanceStatus,
    Audience,
    CheckInMethod,
    HeadCountDraft,
    Minority,
    PersonDraft,
    Sex,
)
from campaign_kit.model.office import OfficeDraft
from campaign_kit.model.plan import (
    Form,
    PlaceDraft,
    PlaceKind,
    SchoolLevel,
    SessionDraft,
    SessionLinks,
    SessionStatus,
)
from campaign_kit.model.report import DEFINITIONS, Period, calendar_year
from campaign_kit.store.connection import WORKING, connect
from campaign_kit.store.database import Database, open_database
from campaign_kit.store.unit import Unit
from tests.bench.turns import compare, printed_seconds

KEY = bytes(range(32))
YEAR, EARLIER = calendar_year(2026), calendar_year(2020)
SCHOOLS, CLASSES, PUPILS = 40, 25, 40  # 1,000 classes, 40,000 pupils
MEETINGS, COMING = 1_000, 5  # each takes five classes, so that each pupil comes five times


def opened(file: Path) -> Database:
    return open_database(file, KEY, lambda: datetime.now(UTC), lambda: str(uuid.uuid4()))


def fill(file: Path) -> None:
    """A district's year: every other meeting has a count beside its list."""
    database = opened(file)
    with database.unit() as unit:
        rooms = places(unit, unit.office.save_own(OfficeDraft(name="UBND xã")).id)
        drafts = [
            PersonDraft(
                full_name=f"Nguyễn Văn {number}", sex=list(Sex)[number % 3], minority=list(Minority)[number % 3],
                birth_year=2008 + number % 14, class_place_id=rooms[number // PUPILS],
            )
            for number in range(len(rooms) * PUPILS)
        ]  # fmt: skip
        people = unit.attendance.add_people(drafts)
        for number in range(MEETINGS):
            held(unit, number, rooms, people)
        unit.commit()
    database.close()


def places(unit: Unit, own: int) -> list[int]:
    level = SchoolLevel.LOWER_SECONDARY
    school = PlaceDraft(office_id=own, kind=PlaceKind.SCHOOL, name="THCS", school_level=level)
    schools = unit.plan.add_places([school] * SCHOOLS)
    rooms = [
        PlaceDraft(office_id=own, kind=PlaceKind.CLASS, name="Lớp", grade=6 + number % 4, parent_id=each.id)
        for each in schools
        for number in range(CLASSES)
    ]
    return [place.id for place in unit.plan.add_places(rooms)]


def held(unit: Unit, number: int, rooms: list[int], people: list[int]) -> None:
    day = YEAR.first + timedelta(days=number % 365)
    draft = SessionDraft(
        title="Buổi",
        form=list(Form)[number % len(Form)],
        day=day,
        status=SessionStatus.HELD,
        list_is_part=number % 4 == 0,
    )
    chosen = [(number * COMING + step) % len(rooms) for step in range(COMING)]
    made = unit.plan.add_session(draft, SessionLinks(place_ids=tuple(rooms[room] for room in chosen))).id
    coming = [person for room in chosen for person in people[room * PUPILS : (room + 1) * PUPILS]]
    unit.attendance.register(made, coming, Audience.CHILD_IN_SCHOOL)
    unit.attendance.mark_all(made, AttendanceStatus.PRESENT, CheckInMethod.LIST, datetime(2026, 1, 1, tzinfo=UTC))
    if number % 2 == 0:
        count = HeadCountDraft(session_id=made, audience=Audience.TEACHER, total=220, female=120)
        unit.attendance.save_head_counts(made, [count])


def ours(file: Path) -> float:
    database = opened(file)
    with database.unit() as unit:
        unit.report.figures(EARLIER)  # statements are built once in the life of the program
        start = time.perf_counter()
        unit.report.figures(YEAR)
        return time.perf_counter() - start


def raw(file: Path) -> float:
    """The same statements with the same parameters, already as text; rows are fetched and left as they come."""
    statements: dict[Period, list[tuple[str, tuple[object, ...]]]] = pickle.loads(file.with_suffix(".sql").read_bytes())
    connection = connect(str(file), KEY, WORKING)
    for sql, parameters in statements[EARLIER]:
        connection.execute(sql, parameters).fetchall()
    start = time.perf_counter()
    for sql, parameters in statements[YEAR]:
        connection.execute(sql, parameters).fetchall()
    return time.perf_counter() - start


def write_sql(file: Path) -> int:
    """What the driver is given for each figure, beside the file; gives the year's attendances."""
    database, given = opened(file), {EARLIER: [], YEAR: []}
    for period, texts in given.items():

        def note(connection: Connection, cursor: object, sql: str, parameters: object, *rest: object) -> None:
            texts.append((sql, parameters))  # noqa: B023 - taken off before the next period

        with database.unit() as unit:
            unit._db.connection()
            event.listen(database._engine, "before_cursor_execute", note)
            figures = {figure.key: figure.value for figure in unit.report.figures(period)}
            event.remove(database._engine, "before_cursor_execute", note)
    file.with_suffix(".sql").write_bytes(pickle.dumps(given))
    database.close()
    return figures["people.listed_attendances"]


def main() -> None:
    """Prints medians and ratio of nine pairs."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "campaign_kit.db"
        fill(file)
        print(f"{write_sql(file):,} attendances, {file.stat().st_size / 1e6:.0f} MB encrypted")
        clock = f"{len(DEFINITIONS)} figures of a year, from the call to model values (raw: to the driver's rows)"
        here = ["-m", "tests.bench.figures"]
        compare(clock, printed_seconds, [*here, "ours", str(file)], [*here, "raw", str(file)], target=1.1)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print({"ours": ours, "raw": raw}[sys.argv[1]](Path(sys.argv[2])))
    else:
        main()
