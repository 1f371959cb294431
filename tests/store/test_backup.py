"""Backups: whole, checked, under the same key; and which of them stay."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign_kit.errors import Refused
from campaign_kit.model.office import OfficeDraft
from campaign_kit.model.report import LOCAL
from campaign_kit.store.backup import kept, last_backup, make_backup
from campaign_kit.store.connection import connect, file_engine
from campaign_kit.store.database import Database, open_database
from tests.store.conftest import KEY, START, Clock, Uids
from tests.store.filled import fill, rows

Opening = Callable[[], Database]


def test_a_backup_holds_every_row_even_those_still_in_the_wal(open_file: Opening, file: Path, tmp_path: Path) -> None:
    """Copying the file with a full WAL lost a table."""
    database = open_file()
    fill(database)
    assert file.with_name(file.name + "-wal").stat().st_size > 0
    backup = make_backup(database, tmp_path / "backups", START)
    engine = file_engine(backup, KEY)
    with engine.connect() as copy, database._engine.connect() as original:
        assert rows(copy) == rows(original)
    engine.dispose()


def test_a_backup_is_one_encrypted_file_that_passes_both_checks(open_file: Opening, tmp_path: Path) -> None:
    database = open_file()
    fill(database)
    backup = make_backup(database, tmp_path / "backups", START)
    assert [path.name for path in backup.parent.iterdir()] == ["campaign_kit-20261121-093000.db"]
    assert not backup.read_bytes().startswith(b"SQLite format 3")
    connection = connect(str(backup), KEY, ())
    assert connection.execute("PRAGMA cipher_integrity_check").fetchall() == []
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA journal_mode").fetchall() == [("delete",)]
    connection.close()


def test_a_backup_opens_as_a_database(open_file: Opening, tmp_path: Path) -> None:
    database = open_file()
    fill(database)
    backup = make_backup(database, tmp_path / "backups", START)
    opened = open_database(backup, KEY, Clock(), Uids())
    with opened.unit() as copy, database.unit() as original:
        assert copy.plan.sessions() == original.plan.sessions() != []
    opened.close()


def test_what_is_not_committed_is_not_in_the_backup(open_file: Opening, tmp_path: Path) -> None:
    database = open_file()
    with database.unit() as unit:
        unit.office.add(OfficeDraft(name="open"))
        backup = make_backup(database, tmp_path / "backups", START)
    opened = open_database(backup, KEY, Clock(), Uids())
    with opened.unit() as unit:
        assert unit.office.offices() == []
    opened.close()


def test_two_backups_in_one_second_are_two(open_file: Opening, tmp_path: Path) -> None:
    database, folder = open_file(), tmp_path / "backups"
    assert last_backup(folder) is None
    first, second = (make_backup(database, folder, START) for _ in range(2))
    assert first != second
    assert last_backup(folder) == START + timedelta(seconds=1)


def test_a_copy_that_was_damaged_on_its_way_is_not_kept(tmp_path: Path) -> None:
    class Damaged:
        """A database whose copies the disk spoils."""

        def copy_to(self, target: Path) -> None:
            raise Refused("store.copy_damaged")

    old = tmp_path / "campaign_kit-20200101-000000.db"
    old.touch()
    with pytest.raises(Refused):
        make_backup(Damaged(), tmp_path, START)
    assert list(tmp_path.iterdir()) == [old]


def test_a_folder_that_cannot_be_made_is_told(open_file: Opening, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    with pytest.raises(Refused) as caught:
        make_backup(open_file(), tmp_path / "taken", START)
    assert caught.value.code == "store.disk"


def test_old_backups_go_and_other_files_stay(open_file: Opening, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    names = [f"campaign_kit-202611{day:02}-{hour:02}0000.db" for day in range(1, 21) for hour in (8, 16)]
    for name in [*names, "campaign_kit-quan-trong.db", "ghi chú.txt"]:
        (folder / name).touch()
    make_backup(open_file(), folder, START)
    left = {path.name for path in folder.iterdir()}
    assert {"campaign_kit-quan-trong.db", "ghi chú.txt"} <= left
    assert "campaign_kit-20261120-080000.db" in left, "all of the last two days"
    assert "campaign_kit-20261118-160000.db" in left, "the newest of a day"
    assert "campaign_kit-20261118-080000.db" not in left
    assert "campaign_kit-20261101-080000.db" not in left


def test_a_year_of_daily_backups() -> None:
    days = [START - timedelta(days=number) for number in range(365)]
    stay = kept(days, START)
    ages = sorted((START - moment).days for moment in stay)
    assert ages[:12] == list(range(12))
    assert len({moment.astimezone(LOCAL).isocalendar()[:2] for moment in stay}) >= 10
    assert len({(moment.year, moment.month) for moment in stay}) == 9
    assert len(stay) < 12 + 10 + 9


def test_a_machine_that_was_off_for_a_term_keeps_what_it_has() -> None:
    before = [START - timedelta(days=200 + number) for number in range(5)]
    assert kept(before, START) == set(before)


MOMENTS = st.lists(st.datetimes(datetime(2024, 1, 1), datetime(2026, 11, 21), timezones=st.just(UTC)), max_size=60)


@given(MOMENTS)
def test_the_newest_always_stays_and_nothing_new_appears(moments: list[datetime]) -> None:
    stay = kept(moments, START)
    assert stay <= set(moments)
    assert set(sorted(moments)[-1:]) <= stay
    assert kept(stay, START) == stay
    assert {moment for moment in moments if START - moment < timedelta(days=2)} <= stay


def test_an_old_backup_that_cannot_be_removed_does_not_undo_the_new_one(
    open_file: Callable[[], Database], tmp_path: Path
) -> None:
    """One open in another program (on Windows) made every later backup a refusal; a folder stands for it here."""
    folder = tmp_path / "backups"
    stuck = folder / "campaign_kit-20200101-080000.db"
    (stuck / "inside").mkdir(parents=True)
    for month in range(1, 12):
        (folder / f"campaign_kit-2026{month:02}01-080000.db").touch()
    made = make_backup(open_file(), folder, START)
    assert made.is_file()
    assert stuck.exists()
