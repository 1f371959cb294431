"""The presentation around the slides: its size and that of its master, its sections, what its layouts carry."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from openxml_audit import FileFormat, OpenXmlValidator
from PIL import Image
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.slide import SlideLayout, SlideMaster

from campaign_kit.documents import produce
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.page import Document
from campaign_kit.documents.paint.units import emu
from campaign_kit.model.materials import Kind, Look
from tests.documents.occasions import LAYOUTS, module, occasion
from tests.documents.office import plain
from tests.documents.paint.painted import pptx_of
from tests.documents.paint.samples import deck

WIDTHS_MM = {"16x9": 338.667, "4x3": 254.0}
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"


def placed(paper: str, *, with_logo: bool = True) -> Document:
    stream = io.BytesIO()
    Image.new("RGB", (40, 40), "#E4572E").save(stream, "PNG")
    two = (module("B3"), module("B4").model_copy(update={"title": "Nói lời & tử tế"}))
    said = replace(occasion(*two), logo=stream.getvalue() if with_logo else b"", imprint="Giấy phép số 12")
    return produce.make(Kind.DECK, said, Layouts([LAYOUTS]), Look(paper=paper)).document


@pytest.fixture(scope="module", params=["16x9", "4x3"])
def paper(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def made(paper: str) -> bytes:
    return pptx_of(placed(paper))


@pytest.fixture(scope="module")
def opened(made: bytes) -> Deck:
    return Presentation(io.BytesIO(made))


def named(opened: Deck, name: str) -> SlideLayout:
    return next(layout for layout in opened.slide_layouts if layout.name == name)


def holders(on: SlideLayout | SlideMaster) -> list[BaseShape]:
    """The placeholders of a layout or a master."""
    return [shape for shape in on.shapes if shape.is_placeholder]


def words_of(shape: BaseShape) -> str:
    """What a picture says to those who cannot see it."""
    return next(str(element.get("descr")) for element in shape.element.iter(qn("p:cNvPr")))


def test_the_file_passes_the_audit(made: bytes, tmp_path: Path) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(made)
    result = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(file)
    assert result.is_valid, [str(error) for error in result.errors]


def test_slides_and_what_stands_on_the_master_are_as_wide_as_the_paper(opened: Deck, paper: str) -> None:
    width = emu(WIDTHS_MM[paper])
    assert (opened.slide_width, opened.slide_height) == (width, emu(190.5))
    on_master = holders(opened.slide_master)
    assert len(on_master) == 4
    for holder in [*on_master, *(holder for layout in opened.slide_layouts for holder in holders(layout))]:
        assert 0 <= holder.left < holder.left + holder.width <= width
    assert max(holder.left + holder.width for holder in on_master) > 0.95 * width


def test_each_topic_is_a_section(opened: Deck) -> None:
    sections = [
        (section.get("name"), [slide.get("id") for slide in section.iter(f"{P14}sldId")])
        for section in opened.element.iter(f"{P14}section")
    ]
    assert [name for name, _ in sections] == ["Mở đầu", "Kết bạn và lời dụ dỗ", "Nói lời & tử tế", "Nơi giúp đỡ"]
    assert [len(slides) for _, slides in sections] == [1, 3, 3, 1]
    assert [slide for _, slides in sections for slide in slides] == [str(slide.slide_id) for slide in opened.slides]
    assert len({section.get("id") for section in opened.element.iter(f"{P14}section")}) == 4


def test_a_deck_without_parts_has_no_sections() -> None:
    assert not list(Presentation(io.BytesIO(pptx_of(deck()))).element.iter(f"{P14}section"))


def test_the_logo_stands_on_the_layouts_beside_the_foot(opened: Deck) -> None:
    for name in ("Ý chính", "Nên – Không nên", "Tình huống", "Kết thúc"):
        layout = named(opened, name)
        (logo,) = [shape for shape in layout.shapes if shape.element.tag == qn("p:pic")]
        assert words_of(logo) == "Biểu trưng của Ủy ban nhân dân xã Ia Dom"
        foot = next(holder for holder in holders(layout) if holder.placeholder_format.idx == 11)
        assert logo.left + logo.width < foot.left
    title = next(iter(opened.slides))
    assert sum(shape.name.startswith("Hình") for shape in title.shapes) == 4  # the logo and the pictures of the cover


def test_without_a_logo_the_foot_begins_at_the_edge() -> None:
    bare = Presentation(io.BytesIO(pptx_of(placed("16x9", with_logo=False))))
    layout = named(bare, "Ý chính")
    assert not [shape for shape in layout.shapes if shape.element.tag == qn("p:pic")]
    assert next(holder.left for holder in holders(layout) if holder.placeholder_format.idx == 11) == emu(15)


def test_the_first_picture_fills_the_placeholder_for_pictures(opened: Deck) -> None:
    for number, name in ((1, "Ý chính"), (3, "Tình huống")):
        slide = opened.slides[number]
        assert slide.slide_layout.name == name
        place = next(holder for holder in holders(slide.slide_layout) if holder.placeholder_format.idx == 14)
        (picture,) = [holder for holder in slide.placeholders if holder.placeholder_format.idx == 14]
        assert picture.element.tag == qn("p:pic")
        assert words_of(picture)
        assert place.left <= picture.left < picture.left + picture.width <= place.left + place.width
        assert place.top <= picture.top < picture.top + picture.height <= place.top + place.height


def test_the_imprint_stands_on_the_first_slide(opened: Deck) -> None:
    said = [[plain(shape.text_frame.text) for shape in slide.shapes if shape.has_text_frame] for slide in opened.slides]
    assert ["Giấy phép số 12" in texts for texts in said] == [True] + [False] * 7


def test_a_slide_added_by_hand_has_all_its_placeholders_in_their_places(made: bytes) -> None:
    again = Presentation(io.BytesIO(made))
    for layout in again.slide_layouts:
        slide = again.slides.add_slide(layout)
        there = {holder.placeholder_format.idx: holder for holder in slide.placeholders}
        for holder in holders(layout):
            number = holder.placeholder_format.idx
            if number not in (11, 12):  # programs put foot and number in when they are asked for
                assert (there[number].left, there[number].width) == (holder.left, holder.width)
