"""Office papers: what each says by the sort of office, and what Word and LibreOffice make of them."""

import importlib
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from openxml_audit import FileFormat, OpenXmlValidator

from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.papers.official import of_campaign, of_session
from campaign_kit.documents.papers.official.fill import broken, fill
from campaign_kit.errors import Refused
from campaign_kit.model.office import Signer
from campaign_kit.model.papers import PaperChoices
from campaign_kit.paths import shipped
from tests.documents.office import as_pdf
from tests.documents.papers.official.letters import (
    CAMPAIGN,
    DAY,
    HEADMASTER,
    MEETING,
    NOTHING,
    OF_SCHOOL,
    OWN,
    PAPERS,
    PLAN,
    PROFILE,
    SESSION,
    filled,
)
from tests.documents.papers.papers import lines

OFFICE = shipped("layouts") / "papers" / "office"
EACH = pytest.mark.parametrize("name", PAPERS)


@EACH
def test_word_opens_it(name: str, tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(filled(PAPERS[name]))
    result = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(file)
    assert result.is_valid, result.errors


@EACH
def test_same_paper_same_bytes(name: str) -> None:
    assert filled(PAPERS[name]) == filled(PAPERS[name])


@EACH
def test_everything_said_is_printed_in_order_and_no_tag_is_left(name: str) -> None:
    paper, shown = PAPERS[name], lines(filled(PAPERS[name]))
    wanted = [*paper.paragraphs, *(line for each in paper.signatures for line in each.lines)]
    left = iter(shown)
    assert [text for text in wanted if text not in left] == []
    assert set(paper.recipients) <= set(shown)
    assert not re.search(r"[{}%]", "".join(shown))


def test_a_committee_has_no_superior_line_and_signs_for_all() -> None:
    shown = lines(filled(PAPERS["invitation"]))
    assert shown[:6] == [
        "ỦY BAN NHÂN DÂN",
        "XÃ IA DOM",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số:      /GM-UBND",
        "Ia Dom, ngày      tháng 11 năm 2026",
    ]
    assert shown[-4:] == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Siu H’Liên"]


def test_the_motto_stands_centred_under_the_nation_on_pages_that_lie_too() -> None:
    for file in sorted(OFFICE.glob("*.docx")):
        document = docx.Document(str(file))
        paragraphs = document.tables[0].rows[0].cells[1].paragraphs
        named = {each.style.name: each.style for each in paragraphs if each.style is not None}
        for name in ("Quốc hiệu", "Tiêu ngữ"):
            assert named[name].paragraph_format.alignment == WD_ALIGN_PARAGRAPH.CENTER, (file.name, name)
        section = document.sections[0]
        page = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
        boxes = sum(cell.width or 0 for cell in document.tables[0].rows[0].cells)
        assert boxes == pytest.approx(page, abs=36_000), f"{file.name}: the head is as wide as its page"


def test_a_school_has_one_and_signs_without_it() -> None:
    shown = lines(filled(PAPERS["school invitation"]))
    assert shown[:3] == ["UBND XÃ IA DOM", "TRƯỜNG TIỂU HỌC", "KIM ĐỒNG"]
    assert "Ia Dom, ngày      tháng 02 năm 2027" in shown
    assert shown[-2:] == ["HIỆU TRƯỞNG", "Nguyễn Thị Hạnh"]


def test_a_union_has_its_own_head() -> None:
    shown = lines(filled(PAPERS["union letter"]))
    assert "ĐOÀN TNCS HỒ CHÍ MINH" in shown
    assert "***" in shown
    assert "Số:      -CV/ĐTN" in shown
    assert PAPERS["union letter"].head.symbol == "-CV/ĐTN"
    assert PAPERS["letter"].head.symbol == "UBND-VX"
    assert not [line for line in shown if line.startswith(("CỘNG HÒA", "Độc lập"))]


def test_a_letter_says_to_whom_and_what_it_is_about() -> None:
    shown = lines(filled(PAPERS["plan reminder"]))
    assert shown[4].startswith("Số:      /UBND-VX")
    assert shown[5].startswith("V/v đôn đốc thực hiện Kế hoạch tuyên truyền")
    place = shown.index("Kính gửi:")
    assert shown[place + 1 : place + 3] == ["- Trường THCS Lê Quý Đôn;", "- Làng Bi."]
    assert shown[shown.index("Nơi nhận:") + 1] == "- Như trên;"
    assert any("chậm nhất ngày 30 tháng 11 năm 2026" in line for line in shown)
    assert shown[place + 3].startswith(
        "Thực hiện Kế hoạch số 45/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân xã Ia Dom về tuyên truyền "
    )
    assert shown[place + 3].endswith("các đơn vị nêu trên chưa tổ chức buổi tuyên truyền nào.")
    assert shown.count("- Làng Bi;") + shown.count("- Làng Bi.") == 1, "who is addressed is not told twice"


def test_one_who_is_asked_is_called_by_name() -> None:
    alone = replace(PLAN, missing=("Làng Bi",))
    said = " ".join(of_campaign.reminder(OWN, alone, NOTHING).paragraphs)
    assert "Làng Bi chưa tổ chức" in said and "các đơn vị" not in said
    said = " ".join(PAPERS["letter"].paragraphs)
    assert "đề nghị Làng Mook Đen phối hợp" in said and said.endswith("phối hợp của Làng Mook Đen./.")
    several = of_session.letter(OWN, MEETING, PaperChoices(to=("Trường A", "Trường B")))
    assert several.paragraphs[-1] == "Rất mong nhận được sự phối hợp của các đơn vị./."


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Họp làng – cha mẹ đồng hành", "Tới dự: “Họp làng – cha mẹ đồng hành”."),
        ("Giữ con an toàn trên mạng", "Tới dự: Họp làng “Giữ con an toàn trên mạng”."),
    ],
)
def test_what_a_title_says_itself_is_not_said_twice(title: str, said: str) -> None:
    named = replace(MEETING, session=SESSION.model_copy(update={"title": title}))
    assert said in of_session.invitation(OWN, named, NOTHING).paragraphs
    assert of_session.minutes(OWN, named, NOTHING).paragraphs[-1].startswith("Cuộc họp kết thúc vào …… giờ")


def test_an_invitation_says_when_where_what_and_who_leads() -> None:
    shown = lines(filled(PAPERS["invitation"]))
    assert {
        "Thời gian: 19 giờ 00, thứ Bảy, ngày 05 tháng 12 năm 2026.",
        "Địa điểm: Nhà rông, làng Mook Đen.",
        "Chủ trì: Ông (Bà) Siu H’Liên, Phó Chủ tịch Ủy ban nhân dân xã Ia Dom.",
        "- Trao đổi chủ đề “Mật khẩu”;",
        "- Đại diện các hộ gia đình làng Mook Đen;",
    } <= set(shown)
    assert [line for line in shown if line.endswith("./.")] == ["Kính mong quý vị sắp xếp thời gian tới dự đúng giờ./."]


def test_minutes_are_signed_by_two_and_have_no_place_and_day() -> None:
    shown = lines(filled(PAPERS["minutes"]))
    assert shown[-6:] == ["THƯ KÝ", "Rơ Mah Phương", "Nơi nhận:", "- Lưu: VT, Hồ sơ.", "CHỦ TỌA", "Siu H’Liên"]
    assert not [line for line in shown if line.startswith("Ia Dom, ngày")]


def test_who_signs_nobody_knows() -> None:
    assert replace(OWN, signer=None).signature().lines == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    assert replace(OF_SCHOOL, signer=None).signature().lines == ("HIỆU TRƯỞNG",)
    delegated = Signer(id=4, office_id=1, authority="TL. CHỦ TỊCH", title="CHÁNH VĂN PHÒNG", name="A")
    assert replace(OWN, signer=delegated).signature().lines == ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")
    assert replace(OF_SCHOOL, signer=HEADMASTER).leader().startswith("Ông (Bà) Nguyễn Thị Hạnh, Hiệu trưởng Trường")


def test_nobody_is_left_to_be_reminded() -> None:
    with pytest.raises(Refused, match="nothing_left"):
        of_campaign.reminder(OWN, replace(PLAN, missing=()), NOTHING)


def test_a_reminder_asks_for_what_can_still_be_reported() -> None:
    soon = replace(PLAN, report_by=date(2026, 11, 25))
    assert any("25 tháng 11 năm 2026" in said for said in of_campaign.reminder(OWN, soon, NOTHING).paragraphs)
    late = replace(PLAN, report_by=DAY)
    assert any("30 tháng 11 năm 2026" in said for said in of_campaign.reminder(OWN, late, NOTHING).paragraphs)


def test_many_places_are_reminded_together() -> None:
    many = replace(PLAN, missing=tuple(f"Làng {number}" for number in range(1, 13)))
    paper = of_campaign.reminder(OWN, many, NOTHING)
    assert paper.addressees == ("Các đơn vị có tên dưới đây",)
    assert "còn 12 nơi" in paper.paragraphs[0]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("ĐOÀN XÃ IA DOM", ["ĐOÀN XÃ IA DOM"]),
        ("ỦY BAN NHÂN DÂN XÃ IA DOM", ["ỦY BAN NHÂN DÂN", "XÃ IA DOM"]),
        ("TRƯỜNG THCS LÊ QUÝ ĐÔN THÀNH PHỐ PLEIKU", ["TRƯỜNG THCS LÊ QUÝ ĐÔN", "THÀNH PHỐ PLEIKU"]),
        ("A" * 90, ["A" * 90]),
    ],
)
def test_long_names_break_where_they_are_spoken(name: str, wanted: list[str]) -> None:
    assert broken(name, 12, 62) == wanted


def test_an_own_template_serves_and_a_faulty_one_is_named(tmp_path: Path) -> None:
    own = tmp_path / "papers" / "office" / "invitation.docx"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"no zip")
    with pytest.raises(Refused) as caught, (tmp_path / "out").open("wb") as out:
        fill(PAPERS["invitation"], PROFILE, Layouts([tmp_path]).file("papers/office/invitation.docx"), out)
    assert caught.value.code == "materials.template"
    assert (tmp_path / "out").read_bytes() == b""


def test_shipped_templates_have_the_numbers_of_the_profile(monkeypatch: pytest.MonkeyPatch) -> None:
    """`python -m office_papers` was run in `packaging` after the last change of the profile."""
    monkeypatch.syspath_prepend(Path(__file__).parents[4] / "packaging")
    bodies = importlib.import_module("office_papers.bodies").BODIES
    template = importlib.import_module("office_papers.template").template
    assert {file.stem for file in OFFICE.glob("*.docx")} == set(bodies)
    for name, body in bodies.items():
        assert (OFFICE / f"{name}.docx").read_bytes() == template(PROFILE, body), name


def test_libreoffice_prints_each_on_one_page(debian_program: Callable[[str, str], str], tmp_path: Path) -> None:
    soffice = debian_program("lowriter", "libreoffice-writer fonts-liberation2")
    files = {f"{number}.docx": filled(paper) for number, paper in enumerate(PAPERS.values())}
    for name, pdf in as_pdf(soffice, files, tmp_path).items():
        with pypdfium2.PdfDocument(pdf) as document:
            assert len(document) == 1, name
            assert "Nơi nhận:" in document[0].get_textpage().get_text_range()
    assert CAMPAIGN.number in "".join(PAPERS["letter"].paragraphs)


def test_who_gets_a_paper_stands_with_its_last_words_on_no_empty_page(
    debian_program: Callable[[str, str], str], tmp_path: Path
) -> None:
    """ "Nơi nhận" stood alone on page 2 of some minutes, and some letters ended with an empty page."""
    soffice = debian_program("lowriter", "libreoffice-writer fonts-liberation2")
    longer = {
        f"{name} {more}.docx": replace(PAPERS[name], paragraphs=(*said[:-1], *["Thêm một dòng."] * more, said[-1]))
        for name, more in (("minutes", 3), ("minutes", 4), ("invitation", 7), ("letter", 4), ("letter", 11))
        if (said := PAPERS[name].paragraphs)
    }
    pdfs = as_pdf(soffice, {name: filled(paper) for name, paper in longer.items()}, tmp_path)
    for (name, pdf), paper in zip(pdfs.items(), longer.values(), strict=True):
        with pypdfium2.PdfDocument(pdf) as document:
            texts = [page.get_textpage().get_text_range() for page in document]
        assert "Nơi nhận:" in texts[-1], name
        assert paper.paragraphs[-1][-12:] in " ".join(texts[-1].split()), name
