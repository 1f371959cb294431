"""`figures`, `figures explain`, `report workbook`: the period is always said, JSON in its promised shape."""

import zipfile
from pathlib import Path

import pytest

from campaign_kit.model.report import with_indicators
from campaign_kit.model.tally import SHIPPED
from campaign_kit.store.connection import WORKING, connect
from tests.cli.conftest import ENVIRON, Campaign

YEAR = ("--from", "01/12/2025", "--to", "30/11/2026")


@pytest.fixture
def counted(held: Campaign) -> Campaign:
    """The two held sessions with 28 pupils and 40 people, and one whose result nobody entered."""
    held("attendance", "count", 1, "--audience", "child_in_school", "--total", 28, "--female", 15)
    held("attendance", "count", 2, "--audience", "community", "--total", 40)
    held("session", "add", "Quên ghi", "--form", "club", "--day", "01/06/2026")
    held("session", "hold", 3)
    return held


def test_figures_in_json(counted: Campaign) -> None:
    told = counted("figures", *YEAR, "--json").data
    assert told["period"] == {"from": "2025-12-01", "to": "2026-11-30"}
    assert list(told["figures"]) == list(with_indicators(SHIPPED))
    assert told["office"] is None
    assert all(set(figure) == {"value", "parts"} for figure in told["figures"].values())
    figures = {key: figure["value"] for key, figure in told["figures"].items()}
    assert (figures["sessions.held"], figures["attendances"], figures["people"]) == (3, 68, None)
    assert figures["coverage.school"] == {"reached": 1, "active": 1}
    assert figures["coverage.hamlet"] == {"reached": 1, "active": 1}
    parts = told["figures"]["attendances"]["parts"]
    assert parts["sex"] == {"female": 15, "male": 13, "unknown": 40}
    assert parts["month"] == {"2026-03": 68}
    uids = {row["uid"]: row["name"] for row in counted("place", "list", "--json").rows}
    assert {uids[uid]: number for uid, number in parts["place"].items()} == {"Lớp 6A": 28, "Làng Mook Đen": 40}


def test_figures_in_words(counted: Campaign) -> None:
    lines = counted("figures", *YEAR, "--all").out.splitlines()
    assert lines[0] == "Kỳ: từ ngày 01/12/2025 đến hết ngày 30/11/2026"
    known = with_indicators(SHIPPED)
    shown = {line.split()[-1]: line for line in lines if line and line.split()[-1] in known}
    assert set(shown) == set(known)
    assert shown["attendances"].split()[-3:] == ["68", "lượt", "attendances"]
    assert shown["people"].split()[-3:] == ["–", "người", "people"]
    assert shown["coverage.class"].split()[-3:] == ["1/1", "lớp", "coverage.class"]
    assert "Giới tính: Nữ 15; Nam 13; Không rõ 40" in lines
    assert "Đối tượng: Học sinh 28; Người dân trong cộng đồng 40" in lines
    assert lines[-1].startswith("Tuổi tính bằng năm tổ chức buổi trừ năm sinh")


def test_what_nobody_entered_is_left_out_in_words(counted: Campaign) -> None:
    lines = counted("figures", *YEAR).out.splitlines()
    assert not [line for line in lines if line.split()[-1:] and line.split()[-1].startswith(("outreach.", "cost."))]
    assert "Truyền thông khác" not in lines
    assert any(line.startswith("Không in ") and line.endswith("--all.") for line in lines)


def test_another_office_has_its_own_figures(counted: Campaign) -> None:
    """By number or by name; one that is merged into another gives it its figures."""
    for name in ("Công an xã", "Công an huyện"):
        counted("office", "add", "police", name)
    offices = {row["name"]: row["id"] for row in counted("office", "offices", "--json").rows}
    counted("session", "add", "Của công an", "--form", "club", "--day", "01/06/2026")
    counted("session", "edit", 4, "--host", offices["Công an xã"])
    assert counted("session", "hold", 4).code == 0

    def held(*office: object) -> int:
        return counted("figures", *YEAR, "--json", *office).data["figures"]["sessions.held"]["value"]

    assert (held(), held("--office", "công an xã"), held("--office", offices["Công an huyện"])) == (3, 1, 0)
    names = ("Công an xã", "Công an huyện")
    counted("office", "merge", *(offices[name] for name in names), "--name", "Công an", "--since", "01/07/2026")
    assert (held(), held("--office", "Công an")) == (3, 1)
    assert "Cơ quan: Công an" in counted("figures", *YEAR, "--office", "Công an").out.splitlines()
    assert counted("figures", "--office", "Công an", "explain", "sessions.held", *YEAR, "--json").rows[0]["ref"] == 4
    done = counted("figures", "--office", "Hội")
    assert (done.code, "Không có đúng một cơ quan tên “Hội”" in done.err) == (2, True)
    assert counted("figures", "--office", 99).code == 1


def test_both_days_are_inside_the_period(counted: Campaign) -> None:
    for first, last, value in (
        ("2026-03-09", "2026-03-15", 68),
        ("10/03/2026", "15/03/2026", 40),
        ("09/03/2026", "14/03/2026", 28),
    ):
        told = counted("figures", "--from", first, "--to", last, "--json").data
        assert told["figures"]["attendances"]["value"] == value


def test_a_named_period_is_said_with_its_days(counted: Campaign) -> None:
    for words in ((), ("--period", "report_year"), ("--period", "month")):
        done = counted("figures", *words)
        assert done.code == 0
        assert done.out.startswith("Kỳ: từ ngày ")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--from", "01/12/2025"), "Kỳ phải có cả --from và --to"),
        (("--to", "01/12/2025"), "Kỳ phải có cả --from và --to"),
        ((*YEAR, "--period", "month"), "Kỳ phải có cả --from và --to"),
        (("--from", "30/11/2026", "--to", "01/12/2025"), "Ngày cuối 01/12/2025 trước ngày đầu 30/11/2026"),
        (("--from", "hôm qua", "--to", "30/11/2026"), "Ngày “hôm qua” chưa đúng"),
        (("--period", "năm nay"), "summer (Hè)"),
    ],
)
def test_a_period_that_cannot_be_is_named(counted: Campaign, words: tuple[str, ...], said: str) -> None:
    for command in (("figures",), ("figures", "explain", "attendances"), ("report", "workbook", "so-lieu.xlsx")):
        done = counted(*command, *words)
        assert (done.code, done.out) == (2, "")
        assert said in done.err


def test_the_sessions_behind_a_figure(counted: Campaign) -> None:
    rows = counted("figures", "explain", "attendances", *YEAR, "--json").rows
    assert [(row["ref"], row["title"], row["day"], row["value"]) for row in rows] == [
        (1, "Kết bạn an toàn", "2026-03-09", 28),
        (2, "Họp làng", "2026-03-15", 40),
        (3, "Quên ghi", "2026-06-01", None),
    ]
    lines = counted("figures", "explain", "attendances", *YEAR).out.splitlines()
    assert lines[0] == "Kỳ: từ ngày 01/12/2025 đến hết ngày 30/11/2026"
    assert lines[1].startswith("Lượt người tham gia: 68 lượt. Số người đếm được")
    assert [line.split()[-1] for line in lines[3:]] == ["28", "40", "–"]
    assert counted("figures", "explain", "coverage.school", *YEAR, "--json").rows[0]["value"] == 1


def test_a_figure_nobody_knows_is_refused(counted: Campaign) -> None:
    done = counted("figures", "explain", "luot", *YEAR)
    assert (done.code, done.out) == (1, "")
    assert "Không có số liệu nào mang mã “luot”" in done.err


def test_the_workbook_is_written_and_named(counted: Campaign, tmp_path: Path) -> None:
    done = counted("report", "workbook", *YEAR, tmp_path / "bao-cao" / "so-lieu-2026")
    file = tmp_path / "bao-cao" / "so-lieu-2026.xlsx"
    assert (done.code, done.out) == (0, f"{file}\n")
    names = zipfile.ZipFile(file).read("xl/workbook.xml").decode()
    for sheet in ("Tổng hợp", *(f"Biểu 0{number}" for number in range(1, 9)), "Số liệu"):
        assert f'name="{sheet}"' in names
    (tmp_path / "tep").write_text("x", encoding="utf-8")
    assert counted("report", "workbook", *YEAR, tmp_path / "tep" / "so-lieu.xlsx").code == 1


def test_a_period_before_explain_counts_for_it(counted: Campaign) -> None:
    """The options of `figures` were once dropped in silence when "explain" followed them."""
    before = counted("figures", "--from", "01/01/2020", "--to", "31/12/2020", "explain", "attendances")
    after = counted("figures", "explain", "attendances", "--from", "01/01/2020", "--to", "31/12/2020")
    assert "01/01/2020" in before.out
    assert before.out == after.out


def test_sums_are_checked_and_mended(counted: Campaign, data: Path) -> None:
    counted("attendance", "add", 1, "An")
    assert counted("figures", "check-summaries").out.strip() == "Các số cộng sẵn đều đúng với danh sách."
    connection = connect(str(data / "campaign_kit.db"), bytes.fromhex(ENVIRON["CAMPAIGN_KIT_KEY"]), WORKING)
    connection.execute("INSERT INTO presence VALUES (1, 99, 0)")
    connection.close()
    wrong = counted("figures", "check-summaries")
    assert (wrong.code, "1 buổi không đúng với danh sách (buổi số 1)" in wrong.out) == (1, True)
    assert counted("figures", "check-summaries", "--repair", "--json").rows == [{"session_id": 1}]
    assert counted("figures", "check-summaries").code == 0
