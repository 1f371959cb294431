"""`privacy` and `restore`: names go after their day, figures stay, an older backup brings nobody back."""

import tempfile
from pathlib import Path

import pytest

from tests.cli.conftest import ROSTERS, Campaign
from tests.cli.test_attendance import YEAR, attended

CLASS = ROSTERS / "csdl-nganh-lop-6A.xlsx"
KEPT, OVER = ("--on", "30/11/2027"), ("--on", "01/12/2027")


@pytest.fixture
def listed(held: Campaign, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Campaign:
    """The list of 6A in lesson 1: 38 names that are kept until 30/11/2027."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    assert held("attendance", "import", 1, CLASS).code == 0
    return held


def names(campaign: Campaign) -> set[str]:
    return {row["full_name"] for row in campaign("attendance", "list", 1, "--json").rows}


def test_names_go_after_their_day_and_no_figure_changes(listed: Campaign, data: Path) -> None:
    before = listed("figures", *YEAR, "--json").data["figures"]
    assert listed("privacy", "due", *KEPT).out.startswith("Không có tên nào hết hạn giữ tính đến 30/11/2027")
    assert listed("privacy", "due", *OVER, "--json").data == {"people": 38, "contacts": 0, "lists": 0}
    assert listed("privacy", "run", *KEPT, "--json").rows == []
    done = listed("privacy", "run", *OVER)
    assert done.code == 0
    assert "Đã tiêu hủy: tên của 38 người" in done.out
    assert "không còn tên nào" in done.out
    assert names(listed) == {""}
    assert listed("figures", *YEAR, "--json").data["figures"] == before
    assert attended(listed) == 38
    assert listed("undo").code == 1, "nothing brings them back"
    assert (data / "backups" / "erased.txt").read_text(encoding="ascii").count("\n") == 38


def test_what_was_destroyed_is_listed_and_its_minutes_are_written(listed: Campaign, tmp_path: Path) -> None:
    assert listed("privacy", "list").out.strip() == "Chưa tiêu hủy dữ liệu lần nào."
    listed("privacy", "run", *OVER)
    (row,) = listed("privacy", "list", "--json").rows
    assert (row["people"], row["cause"], row["figures_before"]) == (38, "due", row["figures_after"])
    assert "Hết hạn giữ tên" in listed("privacy", "list").out
    done = listed("privacy", "minutes", row["id"], tmp_path / "bien-ban.docx")
    assert done.code == 0 and (tmp_path / "bien-ban.docx").is_file()
    assert listed("paper", "list", "--json").rows[0]["kind"] == "destruction"
    assert listed("privacy", "minutes", 9, tmp_path / "khong.docx").code == 1


def test_an_older_backup_brings_nobody_back(listed: Campaign, data: Path) -> None:
    old = listed("backup").out.strip()
    listed("privacy", "run", *OVER)
    done = listed("restore", old)
    assert done.out.splitlines()[0] == f"Đã khôi phục dữ liệu của Ủy ban nhân dân xã Ia Dom từ {old}."
    assert "backups" in done.out.splitlines()[1]
    assert names(listed) == {""}
    assert "(đã xóa tên)" in listed("attendance", "list", 1).out
    assert attended(listed) == 38
    assert listed("privacy", "due", *OVER, "--json").data["people"] == 0


def test_a_file_that_is_no_backup_is_refused(listed: Campaign, data: Path, tmp_path: Path) -> None:
    assert listed("restore", tmp_path / "không có.db").code == 2
    other = tmp_path / "khác.db"
    other.write_bytes(b"x" * 9000)
    refused = listed("restore", other)
    assert (refused.code, refused.out) == (1, "")
    assert len(names(listed)) == 38
