"""The format check: silent on our papers, finds what is planted, reads what others wrote, refuses all else."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Pt

from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.papers.decree.check import check_paper
from campaign_kit.documents.papers.decree.profile import read_profile
from campaign_kit.errors import Refused
from tests.documents.papers.official.letters import HEADS, PAPERS, PROFILE, checked, filled

BODY, STYLES = "word/document.xml", "word/styles.xml"
TIMES = 'w:ascii="Times New Roman" w:hAnsi="Times New Roman"'
TITLE = '<w:t xml:space="preserve">GIẤY'
LINE = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>'


def planted(content: bytes, part: str, old: str, new: str) -> bytes:
    """The paper with one thing changed; that it was there is made sure of."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == part:
                text = data.decode()
                assert old in text, old
                data = text.replace(old, new, 1).encode()
            target.writestr(name, data)
    return out.getvalue()


def style(code: str) -> str:
    return f'w:styleId="{code}">'


@pytest.mark.parametrize("name", PAPERS)
def test_our_papers_pass(name: str, tmp_path: Path) -> None:
    assert checked(filled(PAPERS[name]), tmp_path).findings == ()


FAULTS = [
    ("invitation", BODY, 'w:left="1701"', 'w:left="1134"', "page.margins"),
    ("invitation", BODY, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"', "page.size"),
    ("invitation", BODY, "<w:titlePg/>", "", "page_number"),
    ("invitation", STYLES, TIMES, TIMES.replace("Times New Roman", "Arial"), "font"),
    ("invitation", BODY, "CỘNG HÒA XÃ HỘI", "Cộng hòa xã hội", "nation"),
    ("invitation", BODY, "Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc", "motto"),
    ("invitation", STYLES, LINE, "", "motto.line"),
    ("invitation", BODY, "Số:      /GM-UBND", "Số: 5/GM-UBND", "number.zero"),
    ("invitation", BODY, "Số:      /GM-UBND", "Số: 15 GM - UBND", "number.form"),
    ("invitation", BODY, "Số:      /GM-UBND", "Số: 15/KH-UBND", "number.kind"),
    ("letter", BODY, "Số:      /UBND-VX", "Số: 15/CV-UBND", "number.letter"),
    ("invitation", BODY, "ngày      tháng 11", "ngày 5 tháng 11", "dated.zero"),
    ("invitation", BODY, "ngày      tháng 11", "ngày 05 tháng 2", "dated.zero"),
    ("invitation", BODY, "Ia Dom, ngày", "Ia Dom ngày", "dated.comma"),
    ("letter", BODY, "V/v phối hợp", "Phối hợp", "subject"),
    ("invitation", BODY, "GIẤY MỜI", "Giấy mời", "kind"),
    ("invitation", BODY, "đúng giờ./.", "đúng giờ.", "end_mark"),
    ("letter", BODY, "c) Cử một", "e) Cử một", "point.order"),
    ("letter", BODY, "Kính gửi:", "Kính gửi", "addressee"),
    ("plan reminder", BODY, "- Trường THCS Lê Quý Đôn;", "Trường THCS Lê Quý Đôn,", "addressee"),
    ("letter", BODY, "- Như trên;", "- Công an xã;", "recipients.first"),
    ("letter", BODY, "- Lưu: VT, VX.", "- Lưu VT", "recipients.archive"),
    ("letter", BODY, "- Như trên;", "- Như trên.", "recipients.marks"),
    ("letter", BODY, "TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH", "signature.order"),
    ("letter", BODY, "Siu H’Liên", "ThS. Siu H’Liên", "signature.degree"),
    ("letter", BODY, "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "signature.collective"),
    ("school invitation", BODY, "HIỆU TRƯỞNG", "TM. NHÀ TRƯỜNG", "signature.alone"),
    ("minutes", BODY, "CHỦ TỌA", "ĐẠI DIỆN", "signature"),
    ("letter", BODY, "bà con làng", "nhân dân làng", "capitals"),
    ("letter", BODY, "Báo cho người dự", "Báo phường 1", "capitals"),
    ("letter", BODY, "thứ Bảy", "thứ bảy", "capitals"),
    ("letter", BODY, "2. Địa điểm: Nhà rông, làng Mook Đen.", "2. Địa điểm", "clause"),
    ("letter", BODY, "Ia Dom, ngày      tháng 11 năm 2026", "KHẨN", "urgency"),
    ("letter", BODY, "Siu H’Liên", "PL.(300)", "drafter"),
    ("letter", BODY, "Siu H’Liên", "Địa chỉ: 12 Lê Lợi; ĐT: 0269", "contact"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "part", "old", "new", "rule"), FAULTS)
def test_a_planted_fault_is_found_with_its_place(
    name: str, part: str, old: str, new: str, rule: str, tmp_path: Path
) -> None:
    found = checked(planted(filled(PAPERS[name]), part, old, new), tmp_path).findings
    assert rule in {each.rule for each in found}, [each.words for each in found]
    assert all(each.place.startswith("Phụ lục I") for each in found)


STYLED = [
    ("Words", '<w:jc w:val="both"/>', '<w:jc w:val="left"/>', "body.align"),
    ("Words", 'w:firstLine="720"', 'w:firstLine="0"', "body.indent"),
    ("Words", 'w:after="120"', 'w:after="40"', "body.spacing"),
    ("Words", 'w:line="264"', 'w:line="480"', "body.lines"),
    ("Words", '<w:sz w:val="28"/>', '<w:sz w:val="24"/>', "body"),
    ("Agency", "<w:b/>", "", "agency"),
    ("Dated", "<w:i/>", "", "dated"),
    ("Summary", '<w:sz w:val="28"/>', '<w:sz w:val="32"/>', "summary"),
    ("PaperNumber", '<w:sz w:val="26"/>', '<w:sz w:val="28"/>', "number"),
    ("RecipientsHead", "<w:i/>", "", "recipients"),
    ("Recipient", '<w:sz w:val="22"/>', '<w:sz w:val="28"/>', "recipients.list"),
    ("Authority", "<w:b/>", "", "signature"),
    ("Header", '<w:jc w:val="center"/>', '<w:jc w:val="right"/>', "page_number"),
    ("Motto", "<w:b/>", '<w:b/><w:color w:val="FF0000"/>', "colour"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "old", "new", "rule"), STYLED)
def test_a_fault_of_a_style_is_found_in_what_is_set_with_it(
    code: str, old: str, new: str, rule: str, tmp_path: Path
) -> None:
    content = filled(PAPERS["invitation"])
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        styles = archive.read(STYLES).decode()
    own = styles[styles.index(style(code)) :]
    own = own[: own.index("</w:style>")]
    found = checked(planted(content, STYLES, own, own.replace(old, new, 1)), tmp_path).findings
    rules = {each.rule for each in found} | {each.rule.split(".")[0] for each in found}
    wanted = "authority" if rule == "signature" else rule
    assert wanted in rules, [each.words for each in found]


def test_what_a_style_is_based_on_counts(tmp_path: Path) -> None:
    """The font stands in the style behind the style, and a run that says otherwise wins."""
    content = filled(PAPERS["invitation"])
    arial = planted(
        content, STYLES, '<w:name w:val="Normal"/><w:qFormat/>',
        '<w:name w:val="Normal"/><w:qFormat/><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr>',
    )  # fmt: skip
    (found,) = [each for each in checked(arial, tmp_path).findings if each.rule == "font"]
    assert "Arial" in found.words
    one = planted(content, BODY, TITLE, f'<w:rPr><w:sz w:val="40"/></w:rPr>{TITLE}')
    (found,) = checked(one, tmp_path).findings
    assert (found.rule, "cỡ 20" in found.words, "GIẤY MỜI" in found.where) == ("kind", True, True)


def test_the_line_under_the_agency_is_measured(tmp_path: Path) -> None:
    content = filled(PAPERS["invitation"])
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        body = archive.read(BODY).decode()
    own = body[body.index('<w:pStyle w:val="LinePart"/>') :]
    own = own[: own.index("</w:pPr>")]
    (found,) = checked(planted(content, BODY, own, '<w:pStyle w:val="LinePart"/>'), tmp_path).findings
    assert found.rule == "agency.line"
    assert "68 mm" in found.words


def test_bases_are_lines_with_their_marks(tmp_path: Path) -> None:
    paper = PAPERS["invitation"]
    good = replace(paper, bases=("Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;", "Căn cứ Kế hoạch số 45/KH-UBND."))
    assert checked(filled(good), tmp_path).findings == ()
    bad = replace(
        paper, bases=("Căn cứ luật Trẻ em.", "Căn cứ Luật An ninh mạng số 24/2018/QH14;", "Căn cứ Kế hoạch số 45;")
    )
    rules = [each.rule for each in checked(filled(bad), tmp_path).findings]
    assert rules == ["basis.marks", "basis.law", "basis.marks", "capitals"]


def test_annexes_are_numbered_in_roman_numerals(tmp_path: Path) -> None:
    content = filled(PAPERS["letter"])
    heads = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in ("Phụ lục 1", "Phụ lục 2"))
    rules = {each.rule for each in checked(planted(content, BODY, "<w:sectPr", f"{heads}<w:sectPr"), tmp_path).findings}
    assert {"annex", "annex.number", "annex.note", "annex.pages"} <= rules


def test_both_spellings_of_quoc_hieu_are_taken(tmp_path: Path) -> None:
    old = planted(filled(PAPERS["invitation"]), BODY, "CỘNG HÒA", "CỘNG HOÀ")
    assert checked(old, tmp_path).findings == ()


def test_a_plain_file_of_somebody_else_gives_many_findings(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("Giấy mời họp", 1)
    for text in ("Kính gửi các cô", "a) Một", "b) Hai", "c) Ba", "d) Bốn", "e) Năm"):
        document.add_paragraph(text).runs[0].font.size = Pt(12)
    document.add_table(2, 2).cell(0, 0).text = "Ghi chú"
    document.save(str(tmp_path / "họ.docx"))
    found = check_paper(tmp_path / "họ.docx", PROFILE, HEADS).findings
    assert len(found) >= 12
    assert {"font", "nation", "motto", "agency", "number", "dated", "recipients", "signature", "point.order"} <= {
        each.rule for each in found
    }
    assert all(each.words and each.where and each.place for each in found)


def _zip(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


ENTITIES = b'<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w>&b;</w>'
HOSTILE = {
    "no zip": b"PK not",
    "empty": b"",
    "empty zip": _zip(),
    "no body": _zip(word__document_xml=b"<a/>"),
    "broken": _zip(word__document_xml=b"<a><b></a>"),
    "entities": _zip(word__document_xml=ENTITIES),
    "cut": filled(PAPERS["letter"])[:3000],
    "garbage": planted(filled(PAPERS["letter"]), BODY, 'w:top="1134"', 'w:top="nhiều"'),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_word_file_is_refused_in_words(name: str, tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        checked(HOSTILE[name], tmp_path)
    assert caught.value.code == "official.not_word"


def test_what_unpacks_to_too_much_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        checked(_zip(word__document_xml=b" " * 45_000_000), tmp_path)
    assert caught.value.code == "official.too_large"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        check_paper(tmp_path / "không.docx", PROFILE, HEADS)
    assert caught.value.code == "official.not_found"


def test_a_faulty_profile_is_named(tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "nd30-2020.toml").write_text('version = "1"', encoding="utf-8")
    with pytest.raises(Refused) as caught:
        read_profile(Layouts([tmp_path]))
    assert caught.value.code == "materials.layout"
    assert caught.value.facts["file"] == "nd30-2020.toml"


DRAWN = (
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:extent cx="{emu}" cy="0"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData uri="x"><a:prstGeom prst="line"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
)
VML = (
    '<w:r><w:pict><v:line xmlns:v="urn:schemas-microsoft-com:vml" from="10pt,2pt" to="{points}pt,2pt"/></w:pict></w:r>'
)
SIGNS = "<w:r><w:t>{signs}</w:t></w:r>"


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (DRAWN.format(emu=56 * 36_000), ""),
        (DRAWN.format(emu=20 * 36_000), "line.length"),
        (VML.format(points=168), ""),
        (VML.format(points=60), "line.length"),
        (SIGNS.format(signs="_" * 22), ""),
        (SIGNS.format(signs="_" * 8), "line.length"),
    ],
)
def test_lines_that_others_draw_are_measured(line: str, fault: str, tmp_path: Path) -> None:
    content = filled(PAPERS["letter"])
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        body = archive.read(BODY).decode()
    own = body[body.index('<w:pStyle w:val="LineWhole"/>') :]
    own = own[: own.index("</w:p>")]
    drawn = f'<w:pStyle w:val="Motto"/></w:pPr>{line}'
    found = [
        each for each in checked(planted(content, BODY, own, drawn), tmp_path).findings if each.rule == "motto.line"
    ]
    assert len(found) == bool(fault)


LIST = (
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum '
    'w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{sort}"/><w:lvlText w:val="{shape}"/>'
    '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)


def in_a_list(content: bytes, lines: dict[str, str], sort: str, shape: str) -> bytes:
    """The lines as Word's own list: what stood before them is written by the list."""
    for old, new in lines.items():
        content = planted(content, BODY, f'<w:t xml:space="preserve">{old}', f'<w:t xml:space="preserve">{new}')
        style_ = "Recipient" if sort == "bullet" else "Words"
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            body = archive.read(BODY).decode()
        head = body[: body.index(f">{new}")]
        start = head.rindex(f'<w:pStyle w:val="{style_}"/>')
        numbered = f'<w:pStyle w:val="{style_}"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        changed = body[:start] + numbered + body[start:].removeprefix(f'<w:pStyle w:val="{style_}"/>')
        content = planted(content, BODY, body, changed)
    out = io.BytesIO(content)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/numbering.xml", LIST.format(sort=sort, shape=shape))
    return out.getvalue()


def test_words_own_lists_are_read_as_they_are_shown(tmp_path: Path) -> None:
    """Word counts a, b, c, d, e; the fifth is đ in Vietnamese."""
    content = filled(PAPERS["letter"])
    texts = {"a) Bố trí": "Bố trí", "b) Báo cho": "Báo cho", "c) Cử một": "Cử một", "d) Báo lại": "Báo lại"}
    four = in_a_list(content, texts, "lowerLetter", "%1)")
    assert checked(four, tmp_path).findings == ()
    five = in_a_list(
        content,
        {"Ủy ban nhân dân xã Ia Dom đề nghị": "Ủy ban nhân dân xã Ia Dom đề nghị", **texts},
        "lowerLetter",
        "%1)",
    )
    (found,) = checked(five, tmp_path).findings
    assert found.rule == "point.order"
    assert "điểm “e)” phải là “đ)”" in found.words


def test_dashes_of_words_own_list_count_as_dashes(tmp_path: Path) -> None:
    dashes = in_a_list(filled(PAPERS["letter"]), {"- Như trên": "Như trên", "- Lưu: VT": "Lưu: VT"}, "bullet", "-")
    assert checked(dashes, tmp_path).findings == ()
    dots = in_a_list(filled(PAPERS["letter"]), {"- Như trên": "Như trên", "- Lưu: VT": "Lưu: VT"}, "bullet", "·")
    assert {each.rule for each in checked(dots, tmp_path).findings} >= {"recipients.marks", "recipients.archive"}
