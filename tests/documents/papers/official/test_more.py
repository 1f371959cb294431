"""Lists, minutes of two sides, reports, schedules: each keeps to the decree, opens in Word, says what it must."""

import io
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pypdfium2
import pytest
from docx import Document
from docx.oxml.ns import qn
from openxml_audit import FileFormat, OpenXmlValidator

from campaign_kit.documents.papers.official.of_list import money_list, sign_list
from campaign_kit.documents.papers.official.of_school import handover, schedule
from campaign_kit.model.papers import PaperChoices
from campaign_kit.model.set_days import mondays
from tests.documents.office import as_pdf
from tests.documents.papers.official.letters import MEETING, NOTHING, OF_SCHOOL, OWN, checked, filled
from tests.documents.papers.official.more import ASSEMBLY, HANDED, LESSONS, LISTED, MORE, NAMES, YEAR
from tests.documents.papers.papers import lines

EACH = pytest.mark.parametrize("name", MORE)


@EACH
def test_it_keeps_to_the_decree_and_word_opens_it(name: str, tmp_path: Path) -> None:
    content = filled(MORE[name])
    assert [each.words for each in checked(content, tmp_path).findings] == []
    result = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(tmp_path / "van-ban.docx")
    assert result.is_valid, result.errors
    assert filled(MORE[name]) == content


@EACH
def test_no_tag_is_left_and_all_is_said(name: str) -> None:
    paper, shown = MORE[name], lines(filled(MORE[name]))
    assert not re.search(r"[{}%]", "".join(shown))
    table = [cell for group in paper.table.groups for row in group.rows for cell in row] if paper.table else []
    wanted = [*paper.paragraphs, *paper.notes, *paper.recipients, *filter(None, table)]
    assert set(wanted) <= set(shown)


def grid(name: str) -> list[list[str]]:
    found = [table for table in Document(io.BytesIO(filled(MORE[name]))).tables if len(table.columns) > 3]
    return [[cell.text for cell in row.cells] for row in found[-1].rows]


def test_a_sign_list_has_the_names_or_a_row_for_each_who_is_expected() -> None:
    rows = grid("sign list of names")
    assert rows[0] == ["Stt", "Họ và tên", "Lớp/làng", "Ký tên"]
    assert rows[1] == ["1", NAMES[0][0], "Làng Mook Đen", ""]
    assert len(rows) == 31
    assert grid("sign list")[60] == ["60", "", "", ""]
    assert grid("wide sign list")[0][-1] == "Ghi chú"
    usual = sign_list(
        OWN, replace(MEETING, session=MEETING.session.model_copy(update={"expected_count": None})), NOTHING
    )
    assert usual.table is not None
    assert len(usual.table.groups[0].rows) == 25


def test_rows_to_sign_in_are_high_and_their_head_repeats() -> None:
    table = Document(io.BytesIO(filled(MORE["sign list"]))).tables[1]
    assert table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
    heights = {row._tr.find(f".//{qn('w:trHeight')}").get(qn("w:val")) for row in table.rows[1:]}
    assert min(map(int, heights)) >= 8 * 56.7


def test_a_list_is_dated_in_the_month_of_its_session() -> None:
    assert "Ia Dom, ngày      tháng 12 năm 2026" in lines(filled(MORE["sign list"]))


def test_money_is_summed_and_said_in_words() -> None:
    rows = grid("money list")
    assert rows[1] == ["1", NAMES[0][0], "Tiền nước uống", "50.000", ""]
    assert rows[-1][-2:] == ["1.500.000", ""]
    assert MORE["money list"].notes == ("Bằng chữ: Một triệu năm trăm nghìn đồng.",)
    assert "……" in MORE["blank money list"].notes[0]
    vast = money_list(OWN, replace(LISTED, names=NAMES * 9), PaperChoices(amount=10_000_000_000))
    assert "……" in vast.notes[0]


def test_a_report_tells_the_notes_and_leaves_the_rest() -> None:
    shown = lines(filled(MORE["report"]))
    assert "Kính gửi: UBND tỉnh Gia Lai" in shown
    assert {"- Điện yếu, máy chiếu tắt giữa buổi.", "- Hỗ trợ loa kéo cho làng."} <= set(shown)
    assert "(Ghi việc đơn vị đã làm để khắc phục và kết quả đến nay.)" in shown
    assert "Số:      /BC-UBND" in shown
    assert "Số:      /BC-" in lines(filled(MORE["school report"]))


def test_a_schedule_goes_by_grade_subject_and_week() -> None:
    rows = grid("schedule")
    titles = [row[0] for row in rows if len(set(row)) == 1]
    assert titles == ["Khối 1", "Khối 2", "Khối 3", "Khối 4", "Khối 5", "Toàn trường"]
    first = rows[rows.index([titles[0]] * 7) + 1]
    assert first[:4] == ["7", "12/10/2026", "Lớp 1A", "Hoạt động trải nghiệm"]
    assert rows[-1][:2] == ["1", "31/08/2026"]


def test_week_one_is_where_the_school_says() -> None:
    """And a week in which it is closed is none."""
    closed = {date(2026, 10, 12) + timedelta(days=day) for day in range(5)}
    weeks = tuple(mondays(date(2026, 9, 7), closed, school=True))
    lessons = (ASSEMBLY, *(replace(LESSONS[0], day=date(2026, 10, day)) for day in (9, 14, 19)))
    paper = schedule(OF_SCHOOL, replace(YEAR, lessons=lessons, weeks=weeks), NOTHING)
    assert paper.table is not None
    assert [row[0] for group in paper.table.groups for row in group.rows] == ["5", "", "6", ""]


def test_what_classes_of_a_grade_are_taught_in_one_week_is_one_row() -> None:
    one = replace(LESSONS[0], day=date(2026, 9, 16))
    others = (replace(one, place="Lớp 1C"), replace(one, place="Lớp 1B", day=date(2026, 9, 14)))
    later = replace(one, day=date(2026, 9, 22))
    paper = schedule(OF_SCHOOL, replace(YEAR, lessons=(one, *others, later)), NOTHING)
    assert paper.table is not None
    rows = [row[:3] for group in paper.table.groups for row in group.rows]
    assert rows == [("3", "14/09 – 16/09/2026", "Lớp 1A, 1B, 1C"), ("4", "22/09/2026", "Lớp 1A")]
    assert "- Khối 1: 04 buổi (tiết)." in [
        line for part in paper.parts for clause in part.clauses for line in clause.paragraphs
    ]


def test_minutes_of_a_handover_hold_numbers_and_a_day_and_no_name() -> None:
    shown = lines(filled(MORE["handover"]))
    assert "1. Số học sinh cư trú tại làng Mook Đen: 23 em, trong đó nữ: 11 em." in shown
    assert any("chậm nhất ngày 31 tháng 8 năm 2027" in line for line in shown)
    nowhere = handover(OF_SCHOOL, replace(HANDED, place=""), NOTHING).paragraphs
    assert "1. Số học sinh mà danh sách chưa ghi nơi cư trú: 23 em, trong đó nữ: 11 em." in nowhere
    blank = lines(filled(MORE["blank handover"]))
    assert "1. Tổng số học sinh được bàn giao: …… em, trong đó nữ: …… em." in blank
    assert shown[-6:] == ["ĐẠI DIỆN", "BÊN NHẬN", "Nơi nhận:", "- Lưu: VT, Hồ sơ.", "ĐẠI DIỆN", "BÊN GIAO"]


def test_libreoffice_prints_lists_with_so_many_rows_a_page(
    debian_program: Callable[[str, str], str], tmp_path: Path
) -> None:
    soffice = debian_program("lowriter", "libreoffice-writer fonts-liberation2")
    files = {f"{number}.docx": filled(paper) for number, paper in enumerate(MORE.values())}
    pdfs = list(as_pdf(soffice, files, tmp_path).values())
    with pypdfium2.PdfDocument(pdfs[list(MORE).index("sign list")]) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
        counted = [len(re.findall(r"(?m)^\d+\s*$", text)) for text in texts]
        assert 20 <= counted[1] - 1 <= 26, counted  # its page number is one of them
        assert all("Họ và tên" in text for text in texts)
    for name in ("report", "school report", "handover", "blank handover"):
        with pypdfium2.PdfDocument(pdfs[list(MORE).index(name)]) as document:
            assert len(document) == 1, name


def test_the_minutes_of_a_destruction_tell_numbers_proof_and_the_end_of_old_backups() -> None:
    told = lines(filled(MORE["destruction"]))
    for line in (
        "Tiêu hủy dữ liệu cá nhân hết thời hạn lưu giữ",
        "- Họ và tên, năm sinh, lớp, nơi ở của 1.306 người, trong đó 04 người không ở trong danh sách buổi nào nên "
        "xóa cả dòng;",
        "- Họ tên và số điện thoại của 07 đầu mối liên hệ.",
        "- Còn thấy trong dữ liệu, ở phần người dùng tự ghi: Ghi chép của buổi (01 tên), Danh bạ liên hệ (02 tên), "
        "Phần khác (01 tên). Cơ quan tự xem và sửa;",
        "- 01 tệp không mở được để dò (có mật khẩu, bị hỏng hoặc quá lớn).",
    ):
        assert line in [text.replace("\u00a0", " ") for text in told]
    whole = " ".join(told)
    assert " ".join(["3e4cbb28"] * 8) in whole
    assert "ngày 05 tháng 3 năm 2027" in whole
    clean = " ".join(lines(filled(MORE["clean destruction"])))
    assert "- Kết quả: không còn tên nào." in clean
    assert "b.xlsx" not in whole + clean
