"""The file of erasures beside the backups: it only grows, is whole or as it was, and holds uids alone."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from campaign_kit.errors import Refused
from campaign_kit.model.erasing import Erasure, ErasureCause
from campaign_kit.store.backup import backups, remove_overtaken
from campaign_kit.store.erased_file import erased_at, erased_uids, keep_erased, read_erased

START = datetime(2026, 11, 21, 2, 30, tzinfo=UTC)


def erasure(number: int, at: datetime = START) -> Erasure:
    return Erasure(uid=f"00000000-0000-0000-0000-{number:012}", erased_at=at, cause=ErasureCause.DUE)


def backup(folder: Path, local: datetime) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / f"campaign_kit-{local:%Y%m%d-%H%M%S}.db"
    file.write_bytes(b"")
    return file


def test_what_is_kept_is_read_again_and_never_lost(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    assert read_erased(folder) == {}
    keep_erased(folder, [erasure(2), erasure(1)])
    keep_erased(folder, [erasure(3, START + timedelta(days=1)), erasure(1, START + timedelta(days=2))])
    assert list(read_erased(folder).values()) == [erasure(1), erasure(2), erasure(3, START + timedelta(days=1))]
    assert erased_uids(folder) == set(read_erased(folder))
    assert erased_at(folder) == {START, START + timedelta(days=1)}
    assert [file.name for file in folder.iterdir()] == ["erased.txt"]


def test_a_line_that_cannot_be_read_loses_no_other(tmp_path: Path) -> None:
    keep_erased(tmp_path, [erasure(1)])
    with (tmp_path / "erased.txt").open("a", encoding="utf-8") as file:
        file.write("hỏng\nuid 2026-01-01 due\nuid khi due\n\n")
    assert list(read_erased(tmp_path).values()) == [erasure(1)]
    assert erased_at(tmp_path) == {START}
    keep_erased(tmp_path, [erasure(2)])
    assert list(read_erased(tmp_path).values()) == [erasure(1), erasure(2)]


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("")
    with pytest.raises(Refused, match=r"store\.disk"):
        keep_erased(tmp_path / "backups", [erasure(1)])


def test_backups_from_before_an_erasure_go_once_there_is_one_from_after_it(tmp_path: Path) -> None:
    """09:30 in Vietnam is the erasure."""
    keep_erased(tmp_path, [erasure(1)])
    before = backup(tmp_path, datetime(2026, 11, 21, 9, 29))
    damaged = before.rename(before.with_suffix(".damaged"))
    before = backup(tmp_path, datetime(2026, 11, 20, 9, 29))
    assert remove_overtaken(tmp_path, START + timedelta(days=91)) == [], "it would be the last one"
    begun_before = backup(tmp_path, datetime(2026, 11, 21, 9, 31))
    assert remove_overtaken(tmp_path, START + timedelta(days=91)) == [], "it may have been begun before the erasure"
    after = backup(tmp_path, datetime(2026, 11, 22, 9, 31))
    assert remove_overtaken(tmp_path, START + timedelta(days=89)) == []
    assert set(remove_overtaken(tmp_path, START + timedelta(days=91))) == {before, damaged, begun_before}
    assert list(backups(tmp_path)) == [after]
