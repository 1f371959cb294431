"""A clock and an id source that stand still, and databases in memory and on disk that know them."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from campaign_kit.model.office import Office, OfficeDraft
from campaign_kit.store.database import Database, memory_database, open_database

KEY = bytes(range(32))
START = datetime(2026, 11, 21, 2, 30, tzinfo=UTC)


class Clock:
    """Each look is one second later, until somebody sets it."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


class Uids:
    """UUIDs 1, 2, 3 …; their first 8 characters tell them apart."""

    def __init__(self) -> None:
        self.last = 0

    def __call__(self) -> str:
        self.last += 1
        return str(UUID(int=self.last << 96))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def new_uid() -> Uids:
    return Uids()


@pytest.fixture
def memory(clock: Clock, new_uid: Uids) -> Iterator[Database]:
    database = memory_database(clock, new_uid, actor="cán bộ")
    yield database
    database.close()


@pytest.fixture
def own(memory: Database) -> Office:
    with memory.unit() as unit:
        office = unit.office.save_own(OfficeDraft(name="UBND xã Ia Dom"))
        unit.commit()
    return office


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "campaign_kit.db"


@pytest.fixture
def open_file(file: Path, clock: Clock, new_uid: Uids) -> Iterator[Callable[[], Database]]:
    """Opens the file as a start of the program does; what is still open at the end is closed."""
    opened: list[Database] = []

    def opening() -> Database:
        opened.append(open_database(file, KEY, clock, new_uid))
        return opened[-1]

    yield opening
    for database in opened:
        database.close()
