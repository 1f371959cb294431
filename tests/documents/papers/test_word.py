"""Word files: what the templates show, what is told of a faulty one, and what Word and LibreOffice make of them."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from docx import Document
from openxml_audit import FileFormat, OpenXmlValidator
from PIL import Image

from campaign_kit.documents import produce
from campaign_kit.documents.blocks import Flow, Manuscript, Passage, Points, Sheet, Speech
from campaign_kit.documents.compose.occasion import Occasion
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.papers.check import SAMPLE, check_template
from campaign_kit.documents.papers.pictures import qr_png
from campaign_kit.errors import Refused
from campaign_kit.library.packs import Library, read_packs
from campaign_kit.model.materials import HelpBlock, Kind
from campaign_kit.model.template import SessionTemplate
from campaign_kit.paths import shipped
from tests.documents.occasions import LAYOUTS, for_kind, occasion
from tests.documents.office import as_pdf
from tests.documents.papers.papers import FLOW, TEMPLATES, bold, filled, lines, rebuilt, said

WORDS = [
    pytest.param(kind, fmt, id=kind.value)
    for fmt in produce.FORMATS
    if fmt.name == "docx"
    for kind in sorted(fmt.kinds)
]
STYLES = Layouts([LAYOUTS])
RUN_SHEET = TEMPLATES / "run_sheet.docx"


def made(kind: Kind, fmt: produce.Format, target: Path, layouts: Layouts = STYLES) -> Path:
    document = produce.make(Kind.POSTER, occasion(), STYLES).document  # the words alone are written
    return produce.write(produce.Made(kind, said(kind), document), fmt, layouts, target)


@pytest.mark.parametrize(("kind", "fmt"), WORDS)
def test_word_opens_it_and_it_says_what_was_composed(kind: Kind, fmt: produce.Format, tmp_path: Path) -> None:
    file = made(kind, fmt, tmp_path / "a.docx")
    result = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(file)
    assert result.is_valid, result.errors
    printed = "\n".join(lines(file.read_bytes()))
    flows = [block for sheet in said(kind).sheets for name, block in sheet.slots.items() if name in ("body", "flow")]
    for part in (part for flow in flows for part in flow.parts):  # type: ignore[union-attr]
        for text in getattr(part, "items", ()) or (getattr(part, "text", ""),):
            assert text.replace("*", "") in printed
    assert not re.search(r"[{}]|\*", printed)


@pytest.mark.parametrize("template", sorted(TEMPLATES.glob("*.docx")), ids=lambda path: path.stem)
def test_a_shipped_template_is_a_sound_word_file_on_a4_in_times_new_roman(template: Path) -> None:
    result = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(template)
    assert result.is_valid, result.errors
    section = Document(str(template)).sections[0]
    assert section.page_width is not None
    assert (round(section.page_width.mm), round((section.page_height or 0) / 36_000)) == (210, 297)
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round((margin or 0) / 36_000) for margin in margins] == [20, 20, 30, 15]
    with zipfile.ZipFile(template) as archive:
        styles = archive.read("word/styles.xml").decode()
    assert set(re.findall(r'w:ascii="([^"]+)"', styles)) == {"Times New Roman"}


def test_a_script_is_set_in_16_points_at_least() -> None:
    normal = Document(str(TEMPLATES / "script.docx")).styles.element.xpath("//w:rPrDefault//w:sz/@w:val")
    assert int(normal[0]) >= 32


def test_every_part_is_shown_in_order() -> None:
    shown = lines(filled())
    first = shown[: len(shown) // 2]
    assert first == [
        "Thử", "Thử", "Thử", "Thử",  # organisers, title, subtitle, lead
        "Thử", "Thử", "Thử", "Thử", "1.\tThử", "☐\tThử", "Thử \t", "\t",
        "Câu 1. Thử", "A.\tThử", "B.\tThử", "Đáp án: A. Thử", "Thử", "Thử", "Thử", "Thử",
    ]  # fmt: skip
    assert shown == [*first, *first]


def test_highlights_are_bold_and_everything_else_stays_as_it_is() -> None:
    flow = Flow((Passage("*Nên:* nhờ <em> & bạn"), Points(("Hỏi *mẹ* ngay",)), Speech(("*Em làm gì?*",))))
    manuscript = Manuscript("Tên", "", "", (Sheet("paper", "Tên", {"body": flow}),))
    docx = filled(manuscript, TEMPLATES / "run_sheet.docx", HelpBlock.NONE)
    assert [line for line in lines(docx) if line != "TÊN"][-3:] == ["Nên: nhờ <em> & bạn", "Hỏi mẹ ngay", "Em làm gì?"]
    assert bold(docx) == ["Nên:", "mẹ", "Em làm gì?"]


def test_no_line_of_word_can_begin_with_a_dash() -> None:
    with zipfile.ZipFile(io.BytesIO(filled(said(Kind.RUN_SHEET), RUN_SHEET))) as archive:
        document = archive.read("word/document.xml").decode()
    assert "Dừng\u00a0– Lưu\u00a0– Chặn\u00a0– Báo" in document
    assert " –" not in document


def test_help_stands_at_the_foot_as_much_as_is_due() -> None:
    full, line = filled(), filled(due=HelpBlock.LINE)
    assert {"111", "Thử: 113", "vn-cop.vn"} <= set(lines(full, "word/footer2.xml"))
    assert "111" not in lines(line, "word/footer2.xml")
    for data in (full, line):
        assert lines(data, "word/footer1.xml")[0].startswith("111 · vn-cop.vn\tTrang ")


def test_the_article_ends_in_the_whole_help_block(tmp_path: Path) -> None:
    fmt = next(fmt for fmt in produce.FORMATS if fmt.name == "docx" and Kind.ARTICLE in fmt.kinds)
    shown = lines(made(Kind.ARTICLE, fmt, tmp_path / "a.docx").read_bytes())
    assert {"GỌI", "111", "Công an xã: 0269 000 000", "vn-cop.vn"} <= set(shown[-8:])


def test_pictures_are_described_and_the_code_is_read() -> None:
    data = filled()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        foot = archive.read("word/footer2.xml").decode()
        (media,) = [name for name in archive.namelist() if name.startswith("word/media/")]
        picture = Image.open(io.BytesIO(archive.read(media))).convert("RGB")
    assert 'descr="Mã QR mở trang https://vn-cop.vn"' in foot
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == ["https://vn-cop.vn"]
    wide = int(re.findall(r'<wp:extent cx="(\d+)"', foot)[0]) / 36_000
    modules = picture.width / 8
    assert wide * (modules - 8) / modules >= 25 - 0.01  # without its quiet zone


def test_names_with_signs_of_xml_and_of_the_template_stay_as_they_are() -> None:
    odd = replace(occasion(), office=occasion().office.model_copy(update={"name": "Trường TH&THCS <A> {{ org }} 'B'"}))
    shown = lines(filled(said(Kind.GAME, odd)))
    assert shown[0].startswith("TRƯỜNG TH&THCS <A> {{ ORG }} 'B'")


def test_the_logo_is_shown_and_described() -> None:
    out = io.BytesIO()
    Image.new("RGB", (40, 20), "red").save(out, "PNG")
    data = filled(said(Kind.GAME, replace(occasion(), logo=out.getvalue())), due=HelpBlock.LINE)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert 'descr="Biểu trưng của Ủy ban nhân dân xã Ia Dom"' in archive.read("word/document.xml").decode()


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        (b"no zip", "không mở được như tệp Word"),
        ({"word/document.xml": b"<w:document"}, "không mở được như tệp Word"),
        (("sheet.title", "sheet.titel"), "không có mục tên “titel”"),
        (("sheet.title", "tieu_de"), "không có mục tên “tieu_de”"),
        (("{{ sheet.title }}", "{% if %}"), "câu lệnh trong mẫu viết sai"),
        (("{{ sheet.title }}", "{{ sheet.__class__.__mro__ }}"), "mẫu"),
        (("{{ sheet.title }}", "{{ 1 / 0 }}"), "câu lệnh trong mẫu viết sai"),
        (("{{ sheet.title }}", "{{ range(10**9) }}"), "câu lệnh trong mẫu viết sai"),
        (("{{ sheet.title }}", "{{ [].pop() }}"), "câu lệnh trong mẫu viết sai"),
        (("{{ sheet.title }}", "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"), "câu lệnh trong mẫu viết sai"),
    ],
)
def test_a_faulty_template_is_named_with_its_fault(written: object, fault: str, tmp_path: Path) -> None:
    own = tmp_path / "flow.docx"
    own.write_bytes(faulty(written))
    out = io.BytesIO()
    with pytest.raises(Refused) as caught:
        produce._loaded(produce.WORD)(SAMPLE, out, HelpBlock.FULL, own)
    assert caught.value.code == "materials.template"
    assert caught.value.facts["file"] == "flow.docx"
    assert fault in str(caught.value.facts["fault"])
    assert out.getvalue() == b""


def faulty(written: object) -> bytes:
    if isinstance(written, bytes):
        return written
    if isinstance(written, dict):
        return rebuilt(FLOW, written)
    assert isinstance(written, tuple)
    with zipfile.ZipFile(FLOW) as archive:
        document = archive.read("word/document.xml").decode()
    return rebuilt(FLOW, {"word/document.xml": document.replace(*written).encode()})


def test_an_own_template_is_used_and_a_faulty_one_is_left_out_and_told(tmp_path: Path) -> None:
    own, fmt = (
        tmp_path / "papers",
        next(fmt for fmt in produce.FORMATS if fmt.name == "docx" and Kind.GAME in fmt.kinds),
    )
    own.mkdir()
    layouts = Layouts([tmp_path, LAYOUTS])
    (own / "flow.docx").write_bytes(faulty(("{{ sheet.title }}", "Mẫu riêng: {{ sheet.title }}")))
    assert "Mẫu riêng: Đèn xanh, đèn đỏ" in lines(made(Kind.GAME, fmt, tmp_path / "a.docx", layouts).read_bytes())
    assert produce.template_faults(layouts) == ()

    (own / "flow.docx").write_bytes(b"broken")
    assert "Đèn xanh, đèn đỏ" in lines(made(Kind.GAME, fmt, tmp_path / "b.docx", layouts).read_bytes())
    (found,) = produce.template_faults(layouts)
    assert (found.file, found.words) == (str(own / "flow.docx"), "không mở được như tệp Word (.docx)")
    assert produce.template_faults(STYLES) == ()


@pytest.mark.parametrize("template", sorted(TEMPLATES.glob("*.docx")), ids=lambda path: path.stem)
def test_shipped_templates_can_be_filled(template: Path) -> None:
    check_template(template, 0)


def test_the_same_words_are_the_same_picture() -> None:
    assert qr_png("https://vn-cop.vn") == qr_png("https://vn-cop.vn") != qr_png("https://example.vn")


def led_by(led: SessionTemplate, library: Library) -> Occasion:
    """A session of the template on its first topic."""
    band, (key, *_) = next(iter(led.modules.items()))
    topic = library.module(key)
    assert topic is not None
    return replace(occasion(topic, band=band), template=led)


def test_libreoffice_prints_papers_with_their_help(debian_program: Callable[[str, str], str], tmp_path: Path) -> None:
    """Every shipped script, form and run sheet in one run: few pages, none empty, help on every page."""
    soffice = debian_program("lowriter", "libreoffice-writer fonts-liberation2")
    library = read_packs([shipped("content")])
    files = {
        f"{module.key}.docx": filled(
            said(Kind.SCRIPT, occasion(module, band=module.band)), TEMPLATES / "script.docx", HelpBlock.LINE
        )
        for module in library.modules
    }
    files |= {
        f"{form.key}.docx": filled(produce.compose(form.kind, replace(for_kind(form.kind, occasion()), form_text=form)))
        for form in library.forms
        if form.kind in produce.FLOWING
    }
    files |= {
        f"{led.key}.docx": filled(said(Kind.RUN_SHEET, led_by(led, library)), RUN_SHEET, HelpBlock.LINE)
        for led in library.templates
    }
    for name, pdf in as_pdf(soffice, files, tmp_path).items():
        with pypdfium2.PdfDocument(pdf) as document:
            pages = [page.get_textpage().get_text_range() for page in document]
        assert len(pages) <= (6 if any(name == f"{led.key}.docx" for led in library.templates) else 3), name
        assert all("111 · vn-cop.vn" in page and len(page) > 60 for page in pages), name
