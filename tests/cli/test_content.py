"""`content list` and `content check`: they need no office, and findings end with 1."""

from pathlib import Path

from campaign_kit.model.module import Module
from tests.cli.conftest import Campaign


def test_the_shipped_content_is_listed_and_well(campaign: Campaign, data: Path) -> None:
    rows = campaign("content", "list", "--json").rows
    assert all(set(row) == set(Module.model_fields) for row in rows)
    assert {"B3", "P1"} <= {row["key"] for row in rows}
    assert "9–11 tuổi (lớp 4–6)" in campaign("content", "list").out
    assert (campaign("content", "check").code, campaign("content", "check", "--json").rows) == (0, [])
    assert not data.exists()


def test_faults_are_named_by_file_and_line(campaign: Campaign, tmp_path: Path) -> None:
    file = tmp_path / "rieng" / "x1.md"
    file.parent.mkdir()
    file.write_text("Xin chào\n", encoding="utf-8")
    done = campaign("content", "check", tmp_path)
    assert done.code == 1
    assert done.out.startswith(f"{file}")
    rows = campaign("content", "check", tmp_path, "--json").rows
    assert all(set(row) == {"file", "line", "message"} for row in rows)
    assert len(rows) == len(done.out.splitlines()) >= 1


def test_a_folder_that_is_not_there_cannot_be_used(campaign: Campaign, tmp_path: Path) -> None:
    done = campaign("content", "check", tmp_path / "không có")
    assert (done.code, done.out) == (2, "")
    assert "Không tìm thấy thư mục" in done.err
