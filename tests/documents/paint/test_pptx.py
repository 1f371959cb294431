"""Pages as a PowerPoint deck: real placeholders that inherit, text that flows, a master that looks right by hand."""

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from openxml_audit import FileFormat, OpenXmlValidator
from PIL import Image
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.slide import Slide

from campaign_kit.documents.page import Document, Frame, Line, Paragraph, Picture, Run, Shape, TextBox
from campaign_kit.documents.paint.pptx import write_pptx
from campaign_kit.documents.paint.units import emu
from campaign_kit.errors import Refused
from tests.documents.paint.painted import MASTER, members, pptx_of, with_boxes
from tests.documents.paint.samples import FRAMES, PALETTE, TITLE, deck
from tests.documents.paint.setter import BOLD, REGULAR, Style, picture_file, text_box

WORD_JOINER = "\u2060"


@pytest.fixture(scope="module")
def made() -> bytes:
    return pptx_of(deck())


@pytest.fixture(scope="module")
def opened(made: bytes) -> Deck:
    return Presentation(io.BytesIO(made))


def changed(index: int, *boxes: TextBox | Shape | Picture) -> Slide:
    """The slide of the sample deck whose page has these boxes instead of its own."""
    return Presentation(io.BytesIO(pptx_of(with_boxes(deck(), index, *boxes)))).slides[index]


def holders(slide: Slide) -> dict[str, BaseShape]:
    return {shape.name.rstrip(" 0123456789"): shape for shape in slide.placeholders}


def words(shape: BaseShape) -> list[str]:
    return [paragraph.text.replace(WORD_JOINER, "") for paragraph in shape.text_frame.paragraphs]


def box_of(index: int, role: str) -> TextBox:
    return next(box for box in deck().pages[index].boxes if isinstance(box, TextBox) and box.role == role)


def test_the_file_passes_the_audit(made: bytes, tmp_path: Path) -> None:
    for name, content in (("deck.pptx", made), ("master.pptx", MASTER.read_bytes())):
        file = tmp_path / name
        file.write_bytes(content)
        result = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(file)
        assert result.is_valid, [str(error) for error in result.errors]


def test_slides_stand_on_our_named_layouts_and_no_other_is_left(opened: Deck) -> None:
    names = [slide.slide_layout.name for slide in opened.slides]
    assert names == ["Tiêu đề", "Ý chính", "Ý chính", "Nên – Không nên", "Tình huống", "Kết thúc"]
    assert [layout.name for layout in opened.slide_layouts] == list(dict.fromkeys(names))
    assert (opened.slide_width, opened.slide_height) == (emu(338.667), emu(190.5))


def test_every_slide_has_its_title_where_the_layout_says(opened: Deck) -> None:
    for slide, page in zip(opened.slides, deck().pages, strict=True):
        title = slide.shapes.title
        assert title is not None
        assert " ".join(words(title)) == page.title
        assert title.element.spPr.xfrm is None
        frame = FRAMES[page.sheet]["title"]
        assert (title.left, title.top, title.width, title.height) == tuple(
            emu(mm) for mm in (frame.x_mm, frame.y_mm, frame.w_mm, frame.h_mm)
        )


def test_a_text_flows_in_paragraphs_without_breaks(made: bytes, opened: Deck) -> None:
    body = holders(opened.slides[1])["Nội dung"]
    assert words(body) == [
        "Kẻ xấu thường giả làm bạn cùng tuổi, khen ngợi, tặng quà để lấy lòng tin.",
        "Chúng hay đòi giữ bí mật, xin ảnh riêng tư hoặc rủ gặp riêng.",
        "Ảnh đại diện và giọng nói có thể là giả, kể cả khi gọi video.",
    ]
    assert all(len(paragraph.runs) == 1 for paragraph in body.text_frame.paragraphs)
    assert not any(b"<a:br" in content for content in members(made).values())


def test_a_slide_says_only_what_its_layout_does_not(opened: Deck) -> None:
    body = holders(opened.slides[1])["Nội dung"].element
    assert not body.findall(f".//{qn('a:pPr')}")
    assert [dict(run.attrib) for run in body.iter(qn("a:rPr"))] == [{"lang": "vi-VN"}] * 3
    level = next(holder for holder in opened.slides[1].slide_layout.placeholders if holder.placeholder_format.idx == 1)
    properties = next(level.element.iter(qn("a:lvl1pPr")))
    assert (properties.get("marL"), properties.get("indent")) == (str(emu(9)), str(-emu(9)))
    assert properties.find(qn("a:buChar")).get("char") == "•"
    assert properties.find(qn("a:buClr"))[0].get("val") == "accent2"
    assert properties.find(qn("a:spcBef"))[0].get("val") == "1600"
    assert next(level.element.iter(qn("a:bodyPr"))).get("anchor") == "ctr"


def test_a_slide_that_differs_says_so() -> None:
    frame = Frame(20, 20, 250, 30)
    style = replace(TITLE, size_pt=30, colour="coral_dark")
    slide = changed(2, text_box(frame, [("Một *tên* khác", style)], align="center", role="title"))
    title = slide.shapes.title
    assert title is not None
    assert (title.left, title.width) == (emu(20), emu(250))
    assert next(title.element.iter(qn("a:bodyPr"))).get("anchor") == "t"
    assert next(title.element.iter(qn("a:pPr"))).get("algn") == "ctr"
    runs = title.text_frame.paragraphs[0].runs
    assert [run.text for run in runs] == ["Một ", "tên ", "khác"]
    assert [run.font.size.pt for run in runs] == [30, 30, 30]
    colours = [colour.get("val") for colour in title.element.iter(qn("a:schemeClr"))]
    assert colours == ["accent6", "accent3", "accent6"]


def test_lines_are_joined_by_a_space_and_alike_runs_become_one() -> None:
    def line(*texts: tuple[str, str]) -> Line:
        return Line(20, 30, 50, tuple(Run(text, REGULAR, 24, colour) for text, colour in texts))

    lines = (line(("một hai", "ink")), line(("ba ", "ink"), ("bốn", "coral")), line(("năm", "coral")))
    slide = changed(1, TextBox(Frame(20, 20, 60, 60), (Paragraph(lines),)))
    (paragraph,) = slide.shapes[0].text_frame.paragraphs
    assert [run.text for run in paragraph.runs] == ["một hai ba ", "bốn năm"]


@pytest.mark.parametrize(
    ("text", "glued"),
    [
        ("vn-cop.vn", "vn-|cop.vn"),
        ("9–11 tuổi", "9–|11 tuổi"),
        ("và/hoặc", "và/|hoặc"),
        ("12/10/2026", "12/10/2026"),
        ("Dừng – Lưu", "Dừng – Lưu"),
        ("- vn", "- vn"),
    ],
)
def test_no_program_breaks_a_line_inside_a_word(text: str, glued: str) -> None:
    slide = changed(1, text_box(Frame(20, 20, 200, 60), [(text, Style(24))]))
    assert slide.shapes[0].text_frame.text == glued.replace("|", WORD_JOINER)


def test_free_text_has_no_inset_and_no_autofit() -> None:
    box = text_box(Frame(20, 20, 200, 60), [("Chữ", Style(24, face=BOLD)), ("dưới", Style(24, before_pt=7.5))])
    (shape,) = changed(1, box).shapes
    properties = next(shape.element.iter(qn("a:bodyPr")))
    assert {properties.get(side) for side in ("lIns", "tIns", "rIns", "bIns")} == {"0"}
    assert properties.get("wrap") == "square"
    assert [child.tag for child in properties] == [qn("a:noAutofit")]
    assert [spacing.get("val") for spacing in shape.element.iter(qn("a:spcPts"))] == ["0", "750"]
    assert [run.get("b") for run in shape.element.iter(qn("a:rPr"))] == ["1", "0"]


def test_slide_numbers_are_fields_and_footers_are_placeholders(opened: Deck) -> None:
    for number, slide in list(enumerate(opened.slides, start=1))[1:]:
        parts = holders(slide)
        (field,) = parts["Số trang"].element.iter(qn("a:fld"))
        assert (field.get("type"), field.find(qn("a:t")).text) == ("slidenum", str(number))
        assert words(parts["Chân trang"]) == ["Trường THCS Nguyễn Du · Buổi tuyên truyền 12/10/2026"]


def test_every_run_is_marked_as_vietnamese(made: bytes) -> None:
    marks = {
        mark
        for name, content in members(made).items()
        if name.startswith(("ppt/slides/", "ppt/notesSlides/", "ppt/slideLayouts/")) and name.endswith(".xml")
        for mark in re.findall(rb"<a:(?:rPr|endParaRPr)([^>/]*)", content)
    }
    assert all(b'lang="vi-VN"' in mark for mark in marks)


def test_notes_carry_what_to_say(opened: Deck) -> None:
    notes = [slide.notes_slide.notes_text_frame for slide in opened.slides if slide.has_notes_slide]
    assert [frame.text for frame in notes if frame] == [page.notes for page in deck().pages if page.notes]


def test_pictures_say_what_they_show_and_decoration_says_nothing(opened: Deck) -> None:
    pictures = [shape for slide in opened.slides for shape in slide.shapes if shape.element.tag == qn("p:pic")]
    named = {shape.element.nvPicPr.cNvPr.get("descr") for shape in pictures}
    assert named == {"Bạn gái", "Điện thoại", "", "Bong bóng lời nói", "Mã QR mở trang https://vn-cop.vn"}
    for shape in pictures:
        decorative = b"decorative" in _xml(shape)
        assert decorative == (shape.element.nvPicPr.cNvPr.get("descr") == "")
    panel = next(shape for shape in opened.slides[1].shapes if shape.name.startswith("Nền"))
    assert b"decorative" in _xml(panel)


def _xml(shape: BaseShape) -> bytes:
    return str(shape.element.xml).encode()


def test_a_picture_is_stored_once_sharp_and_clear(made: bytes) -> None:
    media = {name: content for name, content in members(made).items() if name.startswith("ppt/media/")}
    assert len(media) == 7  # the speech bubble stands on two slides in two sizes
    for content in media.values():
        picture = Image.open(io.BytesIO(content))
        assert picture.mode == "P" or picture.getchannel("A").getextrema() == (0, 255)
        assert picture.width > 280


def test_the_qr_code_has_whole_pixels_and_a_link(made: bytes, opened: Deck) -> None:
    (code,) = (shape for shape in opened.slides[5].shapes if shape.name.startswith("Mã QR"))
    picture = Image.open(io.BytesIO(code.image.blob))
    matrix = next(len(box.matrix) for box in deck().pages[5].boxes if hasattr(box, "matrix"))
    assert picture.width % (matrix + 8) == 0
    assert len(picture.convert("RGB").getcolors() or []) == 2
    assert [found.text for found in zxingcpp.read_barcodes(picture.convert("RGB"))] == ["https://vn-cop.vn"]
    link = code.element.nvPicPr.cNvPr.find(qn("a:hlinkClick")).get(qn("r:id"))
    assert opened.slides[5].part.target_ref(link) == "https://vn-cop.vn"


def test_the_palette_becomes_the_theme(made: bytes) -> None:
    theme = members(made)["ppt/theme/theme1.xml"].decode()
    slots = dict(re.findall(r'<a:(dk1|lt1|dk2|lt2|accent\d)><a:srgbClr val="(\w{6})"', theme))
    roles = ("ink", "white", "teal_dark", "paper", "teal", "coral", "sun", "mint", "amber", "coral_dark")
    names = ("dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
    assert slots == {name: PALETTE[role][1:] for name, role in zip(names, roles, strict=True)}
    assert re.findall(r'<a:latin typeface="(\w+)"', theme) == ["Arial", "Arial"]


def test_another_palette_recolours_the_deck() -> None:
    blue = replace(deck(), palette={**PALETTE, "teal": "#1D4ED8"})
    ours, theirs = members(pptx_of(deck())), members(pptx_of(blue))
    assert [name for name in ours if ours[name] != theirs[name]] == ["ppt/theme/theme1.xml"]


def test_a_slide_added_by_hand_has_the_design(opened: Deck, made: bytes) -> None:
    layout = next(layout for layout in Presentation(io.BytesIO(made)).slide_layouts if layout.name == "Nên – Không nên")
    shapes = list(layout.shapes)
    assert [shape.is_placeholder for shape in shapes] == [False] * 3 + [True] * 5
    background = layout.element.cSld.find(qn("p:bg"))
    assert background.find(f".//{qn('a:schemeClr')}").get("val") == "bg2"
    prompts = [shape.text_frame.text.splitlines()[0] for shape in shapes[3:]]
    assert prompts[:3] == ["Bấm để nhập tiêu đề", "Bấm để nhập nội dung", "Bấm để nhập nội dung"]
    decorated = [shape.name for slide in opened.slides for shape in slide.shapes if shape.height == emu(190.5)]
    assert decorated == []


def test_a_page_with_another_ground_than_its_design_keeps_it() -> None:
    pages = list(deck().pages)
    pages[2] = replace(pages[2], background="coral")
    slides = Presentation(io.BytesIO(pptx_of(replace(deck(), pages=tuple(pages))))).slides
    grounds = [slide.element.cSld.find(qn("p:bg")) for slide in slides]
    assert [ground is not None for ground in grounds] == [False, False, True, False, False, False]


def test_a_role_without_a_frame_is_a_free_text() -> None:
    bare: Document = replace(deck(), frames={design: {"title": FRAMES[design]["title"]} for design in FRAMES})
    slide = Presentation(io.BytesIO(pptx_of(bare))).slides[1]
    assert list(holders(slide)) == ["Tiêu đề"]
    assert [holder.placeholder_format.idx for holder in slide.slide_layout.placeholders] == [0]
    assert any(shape.has_text_frame and box_text(shape).startswith("Kẻ xấu") for shape in slide.shapes)


def box_text(shape: BaseShape) -> str:
    return str(shape.text_frame.text)


def test_a_master_without_the_layout_is_refused(tmp_path: Path) -> None:
    own = Presentation(str(MASTER))
    own.slide_layouts.remove(own.slide_layouts.get_by_name("Tình huống"))
    file = tmp_path / "master.pptx"
    own.save(str(file))
    with pytest.raises(Refused) as refused:
        write_pptx(deck(), io.BytesIO(), file)
    assert refused.value.code == "materials.master"
    assert refused.value.facts == {"layout": "Tình huống"}


def test_what_an_office_adds_to_a_layout_stays_in_front_of_the_decoration(tmp_path: Path) -> None:
    own = Presentation(str(MASTER))
    layout = own.slide_layouts.get_by_name("Ý chính")
    assert layout is not None
    tree = layout.shapes.element
    logo = tree.add_autoshape(99, "Biểu trưng", "ellipse", 0, 0, emu(10), emu(10))
    file = tmp_path / "master.pptx"
    own.save(str(file))
    out = io.BytesIO()
    write_pptx(deck(), out, file)
    names = [shape.name for shape in Presentation(out).slides[1].slide_layout.shapes]
    assert names.index(logo.nvSpPr.cNvPr.get("name")) > names.index("Nền 99")


def test_pictures_of_the_design_stand_in_its_layout() -> None:
    star = Picture(Frame(10, 10, 20, 20), picture_file("star"), "", on_master=True)
    slide = changed(1, star, box_of(1, "title"))
    assert next(iter(slide.slide_layout.shapes)).element.tag == qn("p:pic")
    assert [shape.is_placeholder for shape in slide.shapes] == [True]


def test_a_layout_takes_the_plain_colour_of_a_highlighted_title(opened: Deck) -> None:
    title = next(iter(opened.slides[0].slide_layout.placeholders)).element
    level = next(title.iter(qn("a:lvl1pPr")))
    assert next(level.iter(qn("a:schemeClr"))).get("val") == "bg1"


def test_lower_levels_step_in(opened: Deck) -> None:
    body = next(holder for holder in opened.slide_layouts[1].placeholders if holder.placeholder_format.idx == 1).element
    margins = [int(next(body.iter(qn(f"a:lvl{level}pPr"))).get("marL")) for level in range(1, 6)]
    assert margins == [emu(9 * level) for level in range(1, 6)]
