"""`content list` and `content check`: they need no office, and findings end with 1."""

import json
from pathlib import Path

from campaign_kit.services.content_list import ListedModule
from tests.cli.conftest import Campaign


def test_the_shipped_content_is_listed_and_well(campaign: Campaign, data: Path) -> None:
    found = json.loads(campaign("content", "list", "--json").out)
    assert {"modules", "templates", "quizzes", "forms"} <= set(found)
    b3 = next(row for row in found["modules"] if row["key"] == "B3")
    assert set(b3) == set(ListedModule.model_fields)
    assert (b3["band"], b3["languages"], b3["pack"], b3["own"]) == ("B", ["vi"], "ky-nang-so", False)
    assert {"deck", "poster", "leaflet", "quiz", "script"} <= set(b3["products"])
    assert not {"run_sheet", "pledge", "certificate"} & set(b3["products"])
    assert {"gop-y"} <= {row["key"] for row in found["forms"]}
    out = campaign("content", "list").out
    assert "9–11 tuổi (lớp 4–6)" in out
    assert all(
        row["key"] in out for rows in (found[sort] for sort in ("templates", "quizzes", "forms")) for row in rows
    )
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
