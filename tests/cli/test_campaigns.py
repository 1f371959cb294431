"""`campaign`, `request`, `plan task|targets`: a plan is written, followed, copied; reports are owed until sent."""

from pathlib import Path

import pytest

from tests.cli.conftest import Campaign


@pytest.fixture
def year(commune: Campaign) -> Campaign:
    """The command line of an office with a plan of 2026 (1)."""
    assert commune("campaign", "add", "Kế hoạch năm 2026", "--from", "1/1/2026", "--to", "31/12/2026").code == 0
    return commune


def test_a_plan_is_changed_copied_and_taken_away(year: Campaign) -> None:
    assert year("campaign", "edit", 1, "--number", "15/KH-UBND", "--purpose", "Vì trẻ em").code == 0
    (plan,) = year("campaign", "list", "--json").rows
    assert (plan["title"], plan["number"], plan["purpose"]) == ("Kế hoạch năm 2026", "15/KH-UBND", "Vì trẻ em")
    year("plan", "task", "add", "Tập huấn", "--campaign", 1, "--time", "Quý I")
    copied = year("campaign", "copy", 1, "Kế hoạch năm 2027", "--from", "1/1/2027", "--to", "31/12/2027")
    assert copied.out == "Đã chép thành kế hoạch số 2: Kế hoạch năm 2027 (1 nhiệm vụ, 0 chỉ tiêu)\n"
    (task,) = year("plan", "tasks", "--campaign", 2, "--json").rows
    assert task["first"] == "2027-01-01"
    assert year("campaign", "remove", 2).out == "Đã xóa kế hoạch: Kế hoạch năm 2027\n"
    assert [each["id"] for each in year("campaign", "list", "--json").rows] == [1]


def test_tasks_are_written_by_hand(year: Campaign) -> None:
    for content in ("Tập huấn", "Diễn đàn"):
        done = year("plan", "task", "add", content, "--campaign", 1, "--group", "Tuyên truyền", "--lead", "Phòng VHXH")
        assert done.code == 0
    said = year("plan", "task", "edit", 2, "--order", 1, "--time", "khi có điều kiện")
    assert said.out.splitlines() == [
        "Đã lưu nhiệm vụ số 2: 1. Diễn đàn",
        "Thời gian “khi có điều kiện” được giữ là chữ: chương trình không biết hạn cuối.",
    ]
    tasks = year("plan", "tasks", "--campaign", 1, "--json").rows
    assert [(each["order"], each["content"], each["lead"]) for each in tasks] == [
        (1, "Diễn đàn", "Phòng VHXH"),
        (2, "Tập huấn", "Phòng VHXH"),
    ]
    year("plan", "task", "edit", 2, "--group", "Giám sát")
    tasks = year("plan", "tasks", "--campaign", 1, "--json").rows
    assert [(each["group_title"], each["order"]) for each in tasks] == [("Tuyên truyền", 1), ("Giám sát", 1)]
    assert year("plan", "task", "remove", *(each["id"] for each in tasks)).code == 0
    assert year("plan", "tasks", "--campaign", 1, "--json").rows == []


def test_targets_keep_both_numbers(year: Campaign) -> None:
    school = ("--metric", "place_coverage", "--kind", "school", "--threshold", 80, "--goal", 100, "--of", 100)
    assert year("campaign", "target", "add", 1, "100 % trường", *school, "--due", "30/11/2026").code == 0
    assert year("campaign", "target", "add", 1, "90 buổi", "--metric", "sessions", "--goal", 90).code == 0
    schools, sessions = year("plan", "targets", "--campaign", 1, "--json").rows
    assert (schools["reached"], schools["of"], schools["done"]) == (0, 1, False)
    assert (sessions["reached"], sessions["of"], sessions["done"]) == (0, None, False)
    table = year("plan", "targets", "--campaign", 1).out
    assert "0/1" in table and "100/100" in table and "chưa đạt" in table
    assert year("campaign", "target", "remove", 1, 1).code == 0
    assert year("campaign", "target", "remove", 1, 1).code == 2
    assert len(year("plan", "targets", "--campaign", 1, "--json").rows) == 1


def test_a_number_larger_than_any_row_is_said(year: Campaign) -> None:
    done = year("campaign", "remove", "9" * 25)
    assert (done.code, done.out) == (2, "")
    assert "một số quá lớn" in done.err


def test_bases_are_taken_from_the_laws_or_typed(year: Campaign) -> None:
    offered = year("campaign", "basis", "offered", "--json").rows
    assert {"number", "title", "status", "checked_on", "due"} <= set(offered[0])
    assert year("campaign", "basis", "add", 1, "--law", "102/2016/QH13").code == 0
    plan = ("--incoming", "--number", "12/KH-UBND", "--issued", "5/1/2026", "--issuer", "UBND tỉnh")
    assert year("campaign", "basis", "add", 1, "Kế hoạch tuyên truyền", *plan).code == 0
    law, incoming = year("campaign", "basis", "list", 1, "--json").rows
    assert (law["title"], law["incoming"]) == ("Luật Trẻ em", False)
    assert (incoming["number"], incoming["incoming"], incoming["issued_on"]) == ("12/KH-UBND", True, "2026-01-05")
    assert "Văn bản đến" in year("campaign", "basis", "list", 1).out
    assert "Luật Trẻ em" in year("campaign", "basis", "offered").out
    assert year("campaign", "basis", "remove", 1, law["id"]).code == 0
    for wrong in (("add", 1), ("add", 1, "--law", "0/0"), ("remove", 1, 99)):
        assert year("campaign", "basis", *wrong).code == 2
    assert len(year("campaign", "basis", "list", 1, "--json").rows) == 1


def test_a_report_is_owed_until_it_is_sent(commune: Campaign, tmp_path: Path) -> None:
    period = ("--from", "1/12/2025", "--to", "30/11/2026")
    added = commune("request", "add", "Báo cáo năm 2026", *period, "--due", "trước ngày 01/12/2026")
    assert added.out == "Đã thêm đợt báo cáo số 1: Báo cáo năm 2026, hạn cuối 30/11/2026\n"
    assert commune("request", "edit", 1, "--receiver", "Sở VHTTDL", "--number", "90/SVHTTDL").code == 0
    form = tmp_path / "mau.xlsx"
    form.write_bytes(b"PK\x03\x04")
    assert commune("request", "file", 1, "form", form).code == 0
    assert "Sở VHTTDL" in commune("request", "list").out
    out = tmp_path / "lay" / "ra.xlsx"
    assert commune("request", "file", 1, "form", "--out", out).out == f"{out}\n"
    assert out.read_bytes() == form.read_bytes()
    assert commune("request", "sent", 1, "--on", "1/6/2026").code == 0
    (row,) = commune("request", "list", "--json").rows
    assert (row["due_on"], row["sent_on"], row["files"]) == ("2026-11-30", "2026-06-01", {"form": "mau.xlsx"})
    assert commune("request", "sent", 1, "--not-yet").out == "Đã ghi là chưa gửi: Báo cáo năm 2026\n"
    assert commune("request", "file", 1, "form", "--remove").code == 0
    assert commune("request", "file", 1, "form").code == 2
    assert commune("request", "edit", 1, "--due", "khi cần").code == 2
    assert commune("request", "remove", 1).code == 0
    assert commune("request", "list", "--json").rows == []
