"""Opening another computer's database with its recovery code."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from campaign_kit.errors import Refused
from campaign_kit.paths import Paths
from campaign_kit.store.adopt import adopt_copy
from campaign_kit.store.backup import make_backup
from campaign_kit.store.connection import connect
from campaign_kit.store.database import Database, open_database
from campaign_kit.store.keys import find_key, store_key
from campaign_kit.store.recovery import recovery_code
from tests.store.conftest import KEY, START, Clock, Uids
from tests.store.filled import TITLE, fill
from tests.store.test_keys import Ring

CODE = recovery_code(KEY)


@pytest.fixture
def here(tmp_path: Path) -> Paths:
    return Paths(data=tmp_path / "here", content=tmp_path, layouts=tmp_path)


@pytest.fixture
def other(open_file: Callable[[], Database]) -> Database:
    """The database of the other computer, in use."""
    database = open_file()
    fill(database)
    return database


@pytest.fixture
def stick(tmp_path: Path, other: Database) -> Path:
    """A backup on a memory stick."""
    return make_backup(other, tmp_path / "stick", START)


def titles(paths: Paths, key: bytes) -> list[str]:
    database = open_database(paths.database, key, Clock(), Uids())
    with database.unit() as unit:
        found = [session.title for session in unit.plan.sessions()]
    database.close()
    return found


def refused(paths: Paths, file: Path, code: str = CODE, ring: Ring | None = None) -> str:
    with pytest.raises(Refused) as caught:
        adopt_copy(paths, file, code, {}, ring or Ring())
    return caught.value.code


def test_the_copy_comes_here_with_its_key(here: Paths, stick: Path) -> None:
    ring, before = Ring(), stick.read_bytes()
    found = adopt_copy(here, stick, f" {CODE.lower()} ", {}, ring)
    assert (found.key, found.place, found.created) == (KEY, "keyring", False)
    assert find_key(here, {}, ring) == found
    assert titles(here, KEY) == [TITLE]
    assert stick.read_bytes() == before
    assert [path.name for path in stick.parent.iterdir()] == [stick.name]


def test_a_copied_database_is_taken_with_what_lies_in_its_wal(here: Paths, other: Database, file: Path) -> None:
    stick = here.data.parent / "stick"
    shutil.copytree(file.parent, stick)
    assert other is not None
    assert (stick / f"{file.name}-wal").stat().st_size > 0
    adopt_copy(here, stick / file.name, CODE, {}, Ring())
    assert titles(here, KEY) == [TITLE]


@pytest.mark.parametrize("at", [0, 7, len(CODE) - 1])
def test_one_wrong_sign_is_refused_before_anything_is_touched(here: Paths, stick: Path, at: int) -> None:
    wrong = CODE[:at] + ("2" if CODE[at] != "2" else "3") + CODE[at + 1 :]
    assert refused(here, stick, wrong) == "store.recovery_code"
    assert not here.data.exists()


def test_the_code_of_another_database_is_refused(here: Paths, stick: Path) -> None:
    assert refused(here, stick, recovery_code(bytes(32))) == "store.wrong_key"
    assert not here.database.exists()


def test_a_database_that_is_here_is_never_overwritten(here: Paths, stick: Path) -> None:
    open_database(here.database, bytes(32), Clock(), Uids()).close()
    before = here.database.read_bytes()
    assert refused(here, stick) == "store.already_here"
    assert here.database.read_bytes() == before


def test_a_lost_key_is_stored_anew(here: Paths, stick: Path) -> None:
    adopt_copy(here, stick, CODE, {}, Ring())
    ring = Ring()
    with pytest.raises(Refused):
        find_key(here, {}, ring)
    assert adopt_copy(here, here.database, CODE, {}, ring).key == find_key(here, {}, ring).key == KEY
    assert titles(here, KEY) == [TITLE]


def test_a_folder_in_use_is_refused(here: Paths, stick: Path) -> None:
    running = open_database(here.database, KEY, Clock(), Uids())
    assert refused(here, here.database) == "store.in_use"
    running.close()
    assert stick.exists()


def test_a_database_of_a_newer_program_is_refused_before_it_is_here(here: Paths, stick: Path) -> None:
    connection = connect(str(stick), KEY, ())
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    assert refused(here, stick) == "store.newer"
    assert not here.database.exists()


def test_what_is_no_database_is_refused(here: Paths, tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    (tmp_path / "note.db").write_text("không phải dữ liệu " * 500, encoding="utf-8")
    assert refused(here, tmp_path / "missing.db") == "store.no_file"
    assert refused(here, tmp_path) == "store.no_file"
    assert refused(here, tmp_path / "empty.db") == "store.wrong_key"
    assert refused(here, tmp_path / "note.db") == "store.wrong_key"
    assert not here.database.exists()


@pytest.mark.parametrize("kept_in", ["ring", "file"])
def test_a_key_that_still_opens_backups_of_the_folder_is_not_replaced(here: Paths, stick: Path, kept_in: str) -> None:
    """The database was moved away, its backups were not: with its key gone nobody would ever read them again."""
    ring = Ring()
    former = bytes(range(1, 33))
    store_key(here, former, ring if kept_in == "ring" else Ring(forgets=True))
    old = open_database(here.database, former, Clock(), Uids())
    backup = make_backup(old, here.backups, START)
    old.close()
    here.database.unlink()
    assert refused(here, stick, ring=ring) == "store.other_backups"
    assert not here.database.exists()
    assert find_key(here, {}, ring).key == former
    backup.rename(here.data.parent / backup.name)
    assert adopt_copy(here, stick, CODE, {}, ring).key == find_key(here, {}, ring).key == KEY


def test_backups_that_nobody_here_can_open_do_not_stand_in_the_way(here: Paths, stick: Path) -> None:
    here.backups.mkdir(parents=True)
    (here.backups / "campaign_kit-20261101-080000.db").write_bytes(b"lost long ago" * 1000)
    ring = Ring()
    store_key(here, bytes(32), ring)
    assert adopt_copy(here, stick, CODE, {}, ring).key == KEY


def test_a_database_that_came_while_the_folder_was_taken_is_seen(here: Paths, stick: Path) -> None:
    """Whether one is here is asked below the lock: a first start may have made it a moment before."""
    running = open_database(here.database, bytes(32), Clock(), Uids())
    assert refused(here, stick) == "store.in_use"
    running.close()
    assert refused(here, stick) == "store.already_here"


def test_a_key_of_the_environment_is_stored_nowhere(here: Paths, stick: Path) -> None:
    ring = Ring()
    assert adopt_copy(here, stick, CODE, {"CAMPAIGN_KIT_KEY": KEY.hex()}, ring).place == "environment"
    assert ring.kept == {}
    assert not here.key_file.exists()
