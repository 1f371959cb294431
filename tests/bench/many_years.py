"""Five years of a large office, made up: 1,000 places, 20,000 sessions, 1,000,000 names on lists, 400,000 people.

Skewed as real lists are: few large sessions and many small ones, people who come again and again. The encrypted file is
made once and kept outside the tree, under the digest of all that makes it.
"""

import hashlib
import random
import shutil
import tempfile
import time
import uuid
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from campaign_kit.model.attendance import AgeGroup, AttendanceStatus, Audience, Minority, Sex
from campaign_kit.model.office import OfficeDraft
from campaign_kit.model.plan import Form, PlaceKind, SchoolLevel
from campaign_kit.store.connection import WORKING, connect
from campaign_kit.store.database import Database, open_database
from campaign_kit.store.migrations import shipped_history

KEY = bytes(range(32))
FIRST_DAY, DAYS = date(2021, 12, 1), 1826
SCHOOLS, CLASSES, HAMLETS = 50, 750, 200
PLACES, SESSIONS, LINES, PEOPLE, OUTREACH = 1_000, 20_000, 1_000_000, 400_000, 3_000
AT, MOMENT = "2026-11-21 02:30:00.000000", "2026-11-21 02:30:00.000000"
_LEVELS = (SchoolLevel.PRIMARY, SchoolLevel.LOWER_SECONDARY, SchoolLevel.UPPER_SECONDARY)
_AUDIENCES = (Audience.CHILD_IN_SCHOOL,) * 6 + (Audience.PARENT, Audience.TEACHER, Audience.COMMUNITY)
_SEXES, _MINORITY = (*list(Sex)[:2] * 9, Sex.UNKNOWN), (Minority.NO, Minority.YES, Minority.UNKNOWN)
_AGES = (AgeGroup.FROM_6_TO_10,) * 3 + (AgeGroup.FROM_11_TO_15,) * 3 + tuple(AgeGroup)


def opened(file: Path) -> Database:
    return open_database(file, KEY, lambda: datetime.now(UTC), lambda: str(uuid.uuid4()))


def cached() -> Path:
    """The filled file, made where it is missing; tells how long that took. It must not be written to."""
    scripts = sorted((shipped_history().folder / "versions").glob("r*.py"))
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in (Path(__file__), *scripts))).hexdigest()
    file = Path(tempfile.gettempdir()) / f"campaign_kit_bench_{digest[:16]}" / "campaign_kit.db"
    if not file.exists():
        start = time.perf_counter()
        with tempfile.TemporaryDirectory(dir=_made(file.parent)) as folder:
            part = Path(folder) / file.name
            _fill(part)
            shutil.move(part, file)
        print(f"filled in {time.perf_counter() - start:.0f} s: {file}")
    return file


def _made(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    return folder


def _fill(file: Path) -> None:
    database = opened(file)
    with database.unit() as unit:
        unit.office.save_own(OfficeDraft(name="UBND xã"))
        unit.office.add(OfficeDraft(name="Công an xã"))
        unit.commit()
    database.close()
    connection = connect(str(file), KEY, (*WORKING, "synchronous = OFF", "cache_size = -200000"))
    connection.execute("BEGIN")
    chance = random.Random(7)
    sizes = _sizes(chance)
    for table, columns, rows in (
        ("place", ("office_id", "kind", "parent_id", "name", "school_level", "grade"), _places()),
        ("person", ("full_name", "sex", "birth_year", "class_place_id", "minority", "sort_key", "search_key"),
         _people(chance)),
        ("session", ("title", "form", "status", "day", "whole_school", "host_id", "list_is_part"), _sessions(chance)),
        ("outreach", ("channel", "title", "starts_on", "items", "times", "minutes_each", "cost_source"),
         _outreach(chance)),
    ):  # fmt: skip
        _insert(connection, table, columns, rows)
    places = [(each, 51 + chance.randrange(950), 0) for each in range(1, SESSIONS + 1)]
    _insert(connection, "session_place", ("session_id", "place_id", "position"), places)
    counts = ("session_id", "audience", "total", "female", "minority")
    _insert(connection, "head_count", counts, _counts(chance))
    line = ("session_id", "person_id", "position", "status", "audience", "place_id", "age_group", "minority", "method")
    _insert(connection, "attendance", line, _lines(chance, sizes, [place for _, place, _ in places]))
    connection.execute("COMMIT")
    connection.close()
    _settle(file)


def _settle(file: Path) -> None:
    """The sums as the program makes them, and what the optimiser wants to know."""
    database = opened(file)
    with database.unit() as unit:
        unit.summaries.repair()
        unit.commit()
    database.settle()
    database.close()


def _insert(connection: driver.Connection, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Stamps, uids and what stays empty are given here."""
    known = connection.execute(f"PRAGMA table_info({table})").fetchall()
    missing = [each for each in known if each[3] and each[1] not in columns and not (each[5] and each[1] == "id")]
    texts = {"created_at": f"'{MOMENT}'", "updated_at": f"'{MOMENT}'", "uid": "lower(hex(randomblob(16)))"}
    rest = {each[1]: texts.get(each[1], _EMPTY.get(each[1], "''")) for each in missing}
    names = ", ".join(f'"{name}"' for name in (*columns, *rest))
    values = ", ".join(["?"] * len(columns) + list(rest.values()))
    connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({values})", rows)


_EMPTY = {"way": "'in_person'", "language": "'vi'"}


def _places() -> Iterator[tuple[Any, ...]]:
    for number in range(SCHOOLS):
        yield 1, PlaceKind.SCHOOL.value, None, f"THCS {number}", _LEVELS[number % 3].value, None
    for number in range(CLASSES):
        level = number % SCHOOLS % 3
        grade = (1, 6, 10)[level] + number // SCHOOLS % 3
        yield 1, PlaceKind.CLASS.value, number % SCHOOLS + 1, f"{grade}{number}", None, grade
    for number in range(HAMLETS):
        yield 1, PlaceKind.HAMLET.value, None, f"Thôn {number}", None, None


def _people(chance: random.Random) -> Iterator[tuple[Any, ...]]:
    for number in range(PEOPLE):
        name = f"Nguyễn Văn {number}"
        place, minority = 51 + number * 950 // PEOPLE, chance.choice(_MINORITY).value
        yield name, chance.choice(_SEXES).value, 2005 + number % 16, place, minority, name, name.lower()


def _sessions(chance: random.Random) -> Iterator[tuple[Any, ...]]:
    forms = [form.value for form in Form]
    for number in range(SESSIONS):
        day = FIRST_DAY + timedelta(days=number * DAYS // SESSIONS)
        status = "held" if chance.random() < 0.96 else "cancelled"
        host = chance.choice((None, 1, 1, 1, 1, 1, 1, 1, 1, 2))
        part = chance.choice((True, True, False, None))
        yield f"Buổi {number}", chance.choice(forms), status, day.isoformat(), chance.random() < 0.02, host, part


def _outreach(chance: random.Random) -> Iterator[tuple[Any, ...]]:
    channels = ("commune_radio", "leaflet", "poster", "social_network", "banner")
    for number in range(OUTREACH):
        day = FIRST_DAY + timedelta(days=number * DAYS // OUTREACH)
        yield chance.choice(channels), "Gọi 111", day.isoformat(), 1, 3, 5, "budget"


def _sizes(chance: random.Random) -> list[int]:
    """How many names each list has: together LINES, the largest some thousands."""
    drawn = [min(chance.paretovariate(1.2), 120) for _ in range(SESSIONS)]
    scale = LINES / sum(drawn)
    sizes = [max(1, int(each * scale)) for each in drawn]
    while (rest := LINES - sum(sizes)) > 0:
        for number in range(min(rest, SESSIONS)):
            sizes[number] += 1
    return sizes


def _counts(chance: random.Random) -> Iterator[tuple[Any, ...]]:
    for session in range(1, SESSIONS + 1):
        for _ in range(chance.choice((0, 1, 1, 2))):
            total = int(20 * chance.paretovariate(1.5))
            yield session, chance.choice(_AUDIENCES).value, total, chance.choice((None, total // 2)), total // 3


def _lines(chance: random.Random, sizes: Sequence[int], places: Sequence[int]) -> Iterator[tuple[Any, ...]]:
    """A session's list: people of its place and around it; who stands first there comes most often."""
    statuses = (AttendanceStatus.PRESENT.value,) * 18 + (AttendanceStatus.ABSENT.value, AttendanceStatus.EXCUSED.value)
    ages, minority = [age.value for age in _AGES], [each.value for each in _MINORITY]
    near = PEOPLE // 950
    for session, (size, place) in enumerate(zip(sizes, places, strict=True), start=1):
        first = (place - 51) * PEOPLE // 950 + int(near * chance.random() ** 3)
        audience, own = chance.choice(_AUDIENCES).value, chance.randrange(len(ages))
        for position in range(size):
            who = (first + position) % PEOPLE + 1
            age = ages[own if who % 10 else own - 1]  # some are older than their class
            yield (session, who, position, chance.choice(statuses), audience, place, age,
                   minority[who % 3], "list")  # fmt: skip
