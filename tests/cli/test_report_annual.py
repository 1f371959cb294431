"""`report annual` and `report outline`: the period is told, Word and Excel are written, warnings need a reason."""

from pathlib import Path

import pytest
from docx import Document

from campaign_kit.cli.report_annual import period_in
from tests.cli.conftest import Campaign
from tests.documents.papers.papers import lines

REASON = ("--reason", "Đã xem lại")


def test_the_year_s_report_is_two_files_and_kept_figures(held: Campaign, tmp_path: Path) -> None:
    done = held("report", "annual", "--year", 2026, "--as-of", "20/03/2026", *REASON, tmp_path / "out")
    assert done.code == 0, done.err
    period, word, workbook, kept = done.out.splitlines()
    assert period == "Kỳ báo cáo: từ 01/12/2025 đến 30/11/2026; số liệu tính đến 20/03/2026."
    assert [Path(word).name, Path(workbook).name] == [
        "Báo cáo từ 2025-12-01 đến 2026-11-30.docx",
        "Số liệu từ 2025-12-01 đến 2026-11-30.xlsx",
    ]
    assert kept.endswith("lần 1.")
    assert held("paper", "check", word).code == 0
    assert any("đã tổ chức 2 hoạt động" in line for line in lines(Path(word).read_bytes()))


def test_without_a_reason_what_the_checks_warn_of_is_listed(held: Campaign, tmp_path: Path) -> None:
    done = held("report", "annual", "--year", 2026, "--as-of", "20/03/2026", tmp_path / "out")
    assert done.code == 1
    assert len([line for line in done.out.splitlines() if line.startswith("- ")]) > 1
    assert "ghi lý do" in done.err
    assert not (tmp_path / "out").exists()


def test_a_short_year_has_its_days_and_outline(held: Campaign, tmp_path: Path) -> None:
    words = ("--year", 2026, "--preset", "half_year", "--as-of", "30/06/2026", "--estimate", *REASON)
    assert held("report", "annual", *words, tmp_path / "out").code == 1  # the half that ends last is July to December
    words = ("--year", 2026, "--preset", "school_year", "--as-of", "30/04/2026", "--estimate", *REASON)
    done = held("report", "annual", *words, tmp_path / "out")
    assert done.code == 0, done.err
    assert "từ 05/09/2025 đến 31/05/2026" in done.out
    shown = "\n".join(lines(Path(done.out.splitlines()[1]).read_bytes()))
    assert "năm học 2025-2026" in shown
    assert "ước cả kỳ 2 hoạt động" in shown


def test_a_zero_report_is_refused_where_something_was_done(held: Campaign, tmp_path: Path) -> None:
    words = ("report", "annual", "--zero", *REASON)
    assert "không báo cáo “không phát sinh” được" in held(*words, "--year", 2026, tmp_path / "a").err
    done = held(*words, "--year", 2024, tmp_path / "b")
    assert done.code == 0, done.err
    assert any("không phát sinh" in line for line in lines(Path(done.out.splitlines()[1]).read_bytes()))


def test_a_year_or_a_request_is_needed(held: Campaign, tmp_path: Path) -> None:
    done = held("report", "annual", tmp_path / "a")
    assert (done.code, "--year" in done.err) == (2, True)
    assert held("report", "annual", "--year", 2026, "--preset", "decade", tmp_path / "a").code == 2
    assert held("report", "annual", "--request", 9, tmp_path / "a").code == 1


def test_the_one_request_of_these_days_is_answered(held: Campaign, tmp_path: Path) -> None:
    asked = ("--from", "01/12/2025", "--to", "30/11/2026", "--due", "30/11/2026")
    held("request", "add", "Báo cáo năm", *asked, "--as-of", "31/03/2026", "--receiver", "Sở VHTTDL")
    done = held("report", "annual", "--year", 2026, *REASON, tmp_path / "a")
    assert done.out.splitlines()[:2] == [
        "Kỳ báo cáo: từ 01/12/2025 đến 30/11/2026; số liệu tính đến 31/03/2026.",
        "Trả lời đợt báo cáo số 1: “Báo cáo năm”.",
    ]
    assert "Kính gửi: Sở VHTTDL" in "\n".join(lines(Path(done.out.splitlines()[2]).read_bytes()))


def test_of_two_requests_of_these_days_none_is_guessed(held: Campaign, tmp_path: Path) -> None:
    asked = ("--from", "01/12/2025", "--to", "30/11/2026", "--due", "30/11/2026")
    held("request", "add", "Gửi Sở", *asked)
    held("request", "add", "Gửi Tỉnh đoàn", *asked)
    words = ("report", "annual", "--as-of", "20/03/2026", *REASON)
    done = held(*words, "--year", 2026, tmp_path / "a")
    assert done.out.splitlines()[1].startswith("Đợt báo cáo có đúng kỳ này: số ")
    assert "đợt báo cáo số 2: “Gửi Tỉnh đoàn”" in held(*words, "--request", 2, tmp_path / "b").out


def test_a_report_that_was_begun_without_a_request_goes_on(held: Campaign, tmp_path: Path) -> None:
    words = ("report", "annual", "--year", 2026, "--as-of", "20/03/2026", *REASON, tmp_path / "a")
    held(*words)
    held("request", "add", "Năm", "--from", "01/12/2025", "--to", "30/11/2026", "--due", "30/11/2026")
    assert "chưa trả lời đợt nào" in held(*words).out


@pytest.mark.parametrize(
    ("preset", "days"),
    [
        ("report_year", "2025-12-01 2026-11-30"),
        ("state_year", "2025-12-15 2026-12-14"),
        ("calendar_year", "2026-01-01 2026-12-31"),
        ("summer", "2026-06-01 2026-08-31"),
        ("term_1", "2025-09-05 2026-01-15"),
    ],
)
def test_the_stretch_is_the_last_that_ends_in_the_year(preset: str, days: str) -> None:
    period = period_in(preset, 2026)
    assert f"{period.first} {period.last}" == days


def test_an_outline_is_checked_and_its_places_are_told(held: Campaign, tmp_path: Path) -> None:
    document, file = Document(), tmp_path / "de-cuong.docx"
    document.add_paragraph("{{ attendances }} và {{ Buổi đã tổ chức }}")
    document.save(str(file))
    done = held("report", "outline", "check", file)
    assert (done.code, "có 2 chỗ điền" in done.out) == (0, True)
    assert [each["name"] for each in held("report", "outline", "check", file, "--json").rows] == [
        "attendances",
        "sessions.held",
    ]
    document.add_paragraph("{{ atendance }}")
    document.save(str(file))
    assert "gần nhất là “attendances”" in held("report", "outline", "check", file).err
    empty = tmp_path / "trong.docx"
    Document().save(str(empty))
    assert "không có chỗ điền nào" in held("report", "outline", "check", empty).out
    assert "attendances.sex.female" in held("report", "outline", "placeholders").out


def test_a_closing_day_still_to_come_is_warned_of(held: Campaign, tmp_path: Path) -> None:
    done = held("report", "annual", "--year", 2090, "--zero", tmp_path / "a")
    assert done.code == 1
    assert "Ngày “số liệu tính đến” 01/12/2089 chưa tới" in done.out
