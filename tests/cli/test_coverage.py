"""`coverage` and `plan fill`: what is missing by name, and the sessions that reach it."""

from datetime import date

import pytest

from campaign_kit.clock import utc_now
from campaign_kit.model.report import local_day, report_year
from tests.cli.conftest import Campaign


@pytest.fixture
def until() -> date:
    """Always some weeks ahead, whatever day the tests run."""
    return report_year(local_day(utc_now())).last.replace(year=local_day(utc_now()).year + 2)


def test_coverage_tells_by_kind_what_is_missing(held: Campaign) -> None:
    assert held("place", "add", "class", "Lớp 6B", "--in", 1, "--grade", 6).code == 0
    board = held("coverage", "--on", "2026-03-31", "--json").data
    assert (board["on"], board["first"], board["last"]) == ("2026-03-31", "2025-12-01", "2026-11-30")
    classes, school, hamlet = (board["kinds"][kind] for kind in ("class", "school", "hamlet"))
    assert (classes["active"], classes["reached"], classes["planned"]) == (2, 1, 0)
    assert [(each["name"], each["in"]) for each in classes["missing"]] == [("Lớp 6B", "Trường THCS Nguyễn Du")]
    assert (school["reached"], school["missing"]) == (1, [])
    assert [each["name"] for each in school["whole"]["missing"]] == ["Trường THCS Nguyễn Du"]
    assert (hamlet["active"], hamlet["reached"]) == (1, 1)
    told = held("coverage", "--on", "31/3/2026").out.splitlines()
    assert (
        told[0] == "Tính từ ngày 01/12/2025 đến hết ngày 31/03/2026. Hạn cuối của báo cáo: 30/11/2026 (còn 244 ngày)."
    )
    assert told[-1] == "Lớp học, chưa có buổi: Lớp 6B, Trường THCS Nguyễn Du"


def test_the_rest_is_proposed_and_nothing_is_written(commune: Campaign, until: date) -> None:
    rest = commune("plan", "fill", "--until", until, "--json").data
    assert (rest["applied"], rest["unreached"]) == (False, [])
    assert {place["name"] for row in rest["proposals"] for place in row["reaches"]} == {
        "Trường THCS Nguyễn Du",
        "Lớp 6A",
        "Làng Mook Đen",
    }
    assert {row["id"] for row in rest["proposals"]} == {None}
    assert commune("session", "list", "--json").rows == []
    assert commune("plan", "fill", "--until", until).out.endswith("chạy lại kèm --apply.\n")


def test_the_rest_is_added_and_then_nothing_is_missing(commune: Campaign, until: date) -> None:
    first = commune("plan", "fill", "--until", until, "--json").data["proposals"][0]["day"]
    rest = commune("plan", "fill", "--until", until, "--not", first, "--per-week", 1, "--apply", "--json").data
    sessions = commune("session", "list", "--json").rows
    assert rest["applied"]
    assert [(row["id"], row["day"]) for row in rest["proposals"]] == [(row["id"], row["day"]) for row in sessions]
    assert first not in {row["day"] for row in sessions}
    assert commune("plan", "fill", "--until", until, "--apply").out.startswith("Không còn địa bàn nào thiếu")


def test_what_cannot_be_reached_is_named(commune: Campaign, until: date) -> None:
    words = ("plan", "fill", "--until", until, "--per-week", 0)
    assert commune(*words).code == 2
    done = commune("plan", "fill", "--until", "01/12/2020")
    assert (done.code, done.out) == (1, "")
    assert "01/12/2020" in done.err


def test_days_without_meetings_are_written_and_avoided(commune: Campaign, until: date) -> None:
    assert commune("plan", "closed", "list").out.startswith("Chưa ghi ngày nào")
    first = commune("plan", "fill", "--until", until, "--json").data["proposals"][0]["day"]
    added = commune("plan", "closed", "add", "Chợ phiên", "--from", first, "--to", until, "--weekday", 2)
    assert added.out.startswith("Đã thêm ngày không xếp buổi: Chợ phiên")
    commune("plan", "closed", "add", "Thi học kỳ", "--from", first, "--for", "schools")
    rows = commune("plan", "closed", "list", "--json").rows
    assert [(row["words"], row["weekday"], row["closed_for"]) for row in rows] == [
        ("Chợ phiên", 0, "all"),
        ("Thi học kỳ", None, "schools"),
    ]
    assert "Thứ Hai" in commune("plan", "closed", "list").out
    days = [row["day"] for row in commune("plan", "fill", "--until", until, "--json").data["proposals"]]
    assert {date.fromisoformat(day).weekday() for day in days}.isdisjoint({0})
    assert commune("plan", "closed", "remove", rows[0]["id"]).out == "Đã bỏ ngày không xếp buổi: Chợ phiên.\n"
    assert commune("plan", "closed", "remove", 99).code == 2
    assert len(commune("plan", "closed", "list", "--json").rows) == 1


def test_the_matrix_tells_what_is_missing(held: Campaign) -> None:
    year = ("--from", "2025-12-01", "--to", "2026-11-30")
    matrix = held("coverage", "matrix", *year, "--json").data
    assert matrix["period"] == {"from": "2025-12-01", "to": "2026-11-30"}
    found = {(tag, who) for tag, cells in matrix["cells"].items() for who, cell in cells.items() if any(cell.values())}
    gaps = {(gap["tag"], gap["audience"]) for gap in matrix["gaps"]}
    assert len(found | gaps) == len(found) + len(gaps) == sum(map(len, matrix["cells"].values()))
    assert ("recognise_abuse", "teacher") in gaps
    told = held("coverage", "matrix", *year).out
    assert "Học sinh" in told
    assert "các ô không cộng với nhau" in told
