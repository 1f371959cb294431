"""The paper "Kế hoạch": its sections, its bases, and the real annex of a district behind it on pages that lie."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from openxml_audit import FileFormat, OpenXmlValidator

from campaign_kit.documents.papers.official.citing import carried_out, cited
from campaign_kit.documents.papers.official.matter import CampaignMatter
from campaign_kit.documents.papers.official.of_plan import plan
from campaign_kit.exchange.annex.reader import read_annex
from campaign_kit.model.office import LegalBasisDraft
from campaign_kit.model.papers import PaperChoices
from campaign_kit.model.plan import PlaceKind
from campaign_kit.model.tasks import Task, task_of
from tests.documents.office import as_pdf
from tests.documents.papers.official.letters import (
    CAMPAIGN,
    NOTHING,
    OF_SCHOOL,
    OF_UNION,
    OWN,
    PLAN,
    checked,
    filled,
)
from tests.documents.papers.papers import lines

ANNEX = Path(__file__).parents[3] / "data" / "annex" / "phu-luc-tuan-giao-2021.txt"
TASKS = tuple(
    Task(id=number, uid=str(number), **task_of(row, CAMPAIGN).model_dump())
    for number, row in enumerate(read_annex(ANNEX).rows, start=1)
)
LAW = LegalBasisDraft(title="Luật Trẻ em", number="102/2016/QH13", issuer="Quốc hội")
DECREE = LegalBasisDraft(
    title="Nghị định quy định chi tiết một số điều của Luật Trẻ em",
    number="56/2017/NĐ-CP",
    issued_on=date(2017, 5, 9),
    issuer="Chính phủ",
)
WHOLE = replace(PLAN, tasks=TASKS, bases=(DECREE, LAW), places={PlaceKind.SCHOOL: 6, PlaceKind.HAMLET: 12})
PAPERS = {
    "whole": plan(OWN, WHOLE, NOTHING),
    "empty": plan(OWN, PLAN, NOTHING),
    "school": plan(OF_SCHOOL, WHOLE, NOTHING),
    "union": plan(OF_UNION, WHOLE, PaperChoices(to=("Các chi đoàn",), copies=("Đảng ủy xã",))),
}
EACH = pytest.mark.parametrize("name", PAPERS)


@EACH
def test_it_keeps_to_the_decree_and_word_opens_it(name: str, tmp_path: Path) -> None:
    assert checked(filled(PAPERS[name]), tmp_path).findings == ()
    result = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(tmp_path / "van-ban.docx")
    assert result.is_valid, result.errors


def test_same_plan_same_bytes_and_no_tag_is_left() -> None:
    made = filled(PAPERS["whole"])
    assert made == filled(PAPERS["whole"])
    assert not re.search(r"[{}%]", "".join(lines(made)))


def test_the_sections_are_those_of_the_decree_s_pattern() -> None:
    shown = lines(filled(PAPERS["whole"]))
    assert [line for line in shown if re.match(r"[IVX]+\. ", line)] == [
        "I. MỤC ĐÍCH, YÊU CẦU",
        "II. NỘI DUNG",
        "III. NHIỆM VỤ VÀ GIẢI PHÁP",
        "IV. KINH PHÍ",
        "V. TỔ CHỨC THỰC HIỆN",
    ]
    assert shown[4:8] == [
        "Số:      /KH-UBND",
        "Ia Dom, ngày      tháng 11 năm 2026",
        "KẾ HOẠCH",
        "Tuyên truyền bảo vệ trẻ em trên môi trường mạng năm 2026",
    ]
    assert [line for line in shown if line.endswith("./.")] == [PAPERS["whole"].closing]
    assert shown[shown.index("Nơi nhận:") + 1 :][:3] == [
        "- UBND tỉnh Gia Lai (để báo cáo);",
        "- Các trường;",
        "- Lưu: VT, VX.",
    ]


def test_laws_are_cited_by_name_and_first() -> None:
    assert cited((DECREE, LAW)) == (
        "Căn cứ Luật Trẻ em;",
        "Căn cứ Nghị định số 56/2017/NĐ-CP ngày 09 tháng 5 năm 2017 của Chính phủ quy định chi tiết một số điều của "
        "Luật Trẻ em.",
    )
    unknown = DECREE.model_copy(update={"issued_on": None})
    assert cited((unknown,))[0].startswith("Căn cứ Nghị định số 56/2017/NĐ-CP ngày … tháng … năm … của Chính phủ")
    assert cited(()) == ()


def test_who_leads_is_told_with_the_numbers_of_the_annex() -> None:
    shown = lines(filled(PAPERS["whole"]))
    place = shown.index("3. Phòng LĐ – TB&XH")
    assert shown[place + 1] == (
        "Chủ trì thực hiện nhiệm vụ số 3 mục I; số 2, 3 mục II; số 1 mục IV tại Phụ lục kèm theo Kế hoạch này."
    )


def test_what_the_officer_wrote_comes_before_the_usual_sentences() -> None:
    own = CAMPAIGN.model_copy(update={"purpose": "Vì trẻ em.\nVì gia đình.", "programme": "Chương trình số 5"})
    shown = lines(filled(plan(OWN, CampaignMatter(own, PLAN.today), NOTHING)))
    assert shown[shown.index("1. Mục đích") + 1 :][:3] == ["Vì trẻ em.", "Vì gia đình.", "2. Yêu cầu"]
    assert any(line.startswith("Thực hiện Chương trình số 5, Ủy ban nhân dân xã Ia Dom ban hành") for line in shown)


def test_a_plan_without_tasks_says_what_is_to_be_written() -> None:
    shown = lines(filled(PAPERS["empty"]))
    assert "(Ghi nội dung nhiệm vụ)" in shown
    assert not [line for line in shown if line.startswith("Chủ trì thực hiện")]


def test_the_annex_lies_counts_its_own_pages_and_holds_every_task() -> None:
    document = Document(io.BytesIO(filled(PAPERS["whole"])))
    paper, annex = document.sections
    assert (paper.orientation, annex.orientation) == (WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE)
    assert (annex.page_width or 0) > (annex.page_height or 0)
    assert annex._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"
    table = document.tables[-1]
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0] == ["Stt", "Nội dung", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện"]
    groups = [row for row in rows if len(set(row[1:])) == 1]
    assert [row[0] for row in groups] == ["I", "II", "III", "IV", "V"]
    assert len(rows) == 1 + len(groups) + len(TASKS) == 17
    assert rows[3][2:] == [TASKS[1].lead, TASKS[1].partners, "Quý IV/2021"]


def test_its_head_repeats_and_no_row_is_cut() -> None:
    with zipfile.ZipFile(io.BytesIO(filled(PAPERS["whole"]))) as archive:
        table = archive.read("word/document.xml").decode().rpartition("<w:tbl>")[2]
    assert table.count("<w:tblHeader/>") == 1
    assert table.count("<w:cantSplit/>") == table.count("<w:tr>") == 17


def test_libreoffice_prints_the_annex_behind_the_signature(
    debian_program: Callable[[str, str], str], tmp_path: Path
) -> None:
    soffice = debian_program("lowriter", "libreoffice-writer fonts-liberation2")
    pdf = as_pdf(soffice, {"a.docx": filled(PAPERS["whole"])}, tmp_path)["a.docx"]
    with pypdfium2.PdfDocument(pdf) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
        lying = [page.get_width() > page.get_height() for page in document]
    first = lying.index(True)
    assert lying == [False] * first + [True] * (len(lying) - first)
    assert "Nơi nhận:" in texts[first - 1]
    assert "(Kèm theo Kế hoạch số" in texts[first]
    assert all("Cơ quan chủ trì" in text for text in texts[first:])
    assert texts[first + 1].strip().startswith("2")


@pytest.mark.parametrize(
    ("paper", "said"),
    [
        (
            {"title": "Kế hoạch bảo vệ trẻ em năm 2026", "issued_on": date(2026, 1, 5)},
            "Kế hoạch số 8/KH-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh về bảo vệ trẻ em năm 2026",
        ),
        (
            {"title": "Công văn về việc báo cáo năm"},
            "Công văn số 8/KH-UBND ngày … tháng … năm … của UBND tỉnh về việc báo cáo năm",
        ),
        ({"title": "Tháng hành động vì trẻ em"}, "Tháng hành động vì trẻ em (số 8/KH-UBND)"),
        ({"title": "Kế hoạch 8/KH-UBND của tỉnh"}, "Kế hoạch 8/KH-UBND của tỉnh"),
        ({"title": "Kế hoạch năm", "number": ""}, "Kế hoạch năm"),
    ],
)
def test_a_paper_of_a_superior_is_named_with_what_is_known_of_it(paper: dict[str, object], said: str) -> None:
    plain = {"number": "8/KH-UBND", "issuer": "UBND tỉnh"}
    assert carried_out(LegalBasisDraft.model_validate(plain | paper)) == said
