"""The print doctor on placed pages: one fault at a time on a page that is otherwise sound."""

from dataclasses import replace
from datetime import date

import pytest

from campaign_kit.documents import produce
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.layout.qr import matrix
from campaign_kit.documents.page import Box, Document, Frame, Page, QrCode, Shape, TextBox, Window
from campaign_kit.documents.proof.pages import Facts, check_pages
from campaign_kit.model.materials import HelpBlock, Kind, Look
from campaign_kit.model.office import HelpLine
from tests.documents.occasions import LAYOUTS, occasion
from tests.documents.paint.samples import PALETTE
from tests.documents.paint.setter import Style, text_box

TODAY = date(2026, 11, 23)
FULL = Facts(HelpBlock.FULL, 0.4, TODAY)
URL = "https://vn-cop.vn"
HELP = text_box(Frame(20, 20, 170, 20), [("Gọi 111 · vn-cop.vn", Style(20))])
CODE = QrCode(Frame(80, 200, 40, 40), URL, "Mã QR", matrix(URL))


def paper(*boxes: Box, w: float = 210, h: float = 297, px: int = 0, background: str = "white") -> Document:
    page = Page(w, h, background, "any", "Trang", (HELP, CODE, *boxes))
    return Document("a", "", "", "vi", PALETTE, (page,), px=px)


def text(said: str, at: tuple[float, float] = (20, 100), size: float = 12, **changes: object) -> TextBox:
    box = text_box(Frame(*at, 150, 20), [(said, Style(size))])
    return replace(box, **changes)  # type: ignore[arg-type]


def with_runs(box: TextBox, **changes: str) -> TextBox:
    runs = tuple(
        replace(line, runs=tuple(replace(run, **changes) for run in line.runs)) for line in box.paragraphs[0].lines
    )
    return replace(box, paragraphs=(replace(box.paragraphs[0], lines=runs),))


def found(document: Document, facts: Facts = FULL) -> list[str]:
    return [f"{each.topic.value}: {each.words}" for each in check_pages(document, facts)]


def test_a_sound_page_has_no_finding() -> None:
    assert found(paper(text("Em kể với cha mẹ."))) == []


@pytest.mark.parametrize(
    ("boxes", "said"),
    [
        ((with_runs(text("chữ"), text="chữ 漢"),), "glyphs: Trang 1: phông chữ"),
        ((text("nhỏ quá", size=5),), "text: Trang 1: chữ “nhỏ quá” cỡ 5"),
        ((with_runs(text("mờ quá"), colour="line"),), "text: Trang 1: chữ “mờ quá” không nổi trên nền"),
        (
            (
                Shape(Frame(10, 90, 190, 40), "teal"),
                Shape(Frame(15, 95, 100, 30), "sun"),
                with_runs(text("mờ"), colour="white"),
            ),
            "“mờ” không nổi trên nền",
        ),
        ((text("sát mép", at=(2, 100)),), "place: Trang 1: chữ “sát mép” cách mép"),
        ((text("ra ngoài", at=(205, 100)),), "place: Trang 1: chữ “ra ngoài” nằm ngoài"),
        ((text("bị che"), Shape(Frame(10, 90, 100, 40), "teal")), "place: Trang 1: chữ “bị che” bị một hình"),
        ((text("dòng trên"), text("dòng dưới", at=(25, 101))), "đè lên nhau"),
        ((replace(CODE, frame=Frame(20, 120, 28, 28)),), "qr: Trang 1: mã QR rộng 21,2 mm"),
        ((replace(CODE, frame=Frame(20, 120, 40, 40), quiet_modules=2),), "viền trắng"),
        ((Shape(Frame(118, 200, 10, 10), "teal"),), "viền trắng"),
        ((text("chữ đè", at=(81, 199)),), "viền trắng"),
        ((replace(CODE, frame=Frame(-3, 120, 40, 40)),), "mã QR cách mép"),
        ((replace(CODE, frame=Frame(20, 120, 40, 40), dark="line"),), "mã QR không đủ đậm"),
        ((replace(CODE, frame=Frame(20, 120, 40, 40), dark="white", light="ink"),), "sáng trên nền tối"),
        ((replace(CODE, frame=Frame(20, 120, 40, 40), url="https://vn-cop.vn.example.com"),), "vn-cop.vn.example.com"),
    ],
)
def test_one_fault_is_named(boxes: tuple[Box, ...], said: str) -> None:
    assert any(said in each for each in found(paper(*boxes))), found(paper(*boxes))


def test_size_follows_the_distance_and_the_slot() -> None:
    far = replace(FULL, reads_m=1)
    assert any("cỡ 12" in each for each in found(paper(text("Em kể với cha mẹ.", slot="body")), far))
    assert not any("cỡ 12" in each for each in found(paper(text("UBND xã", slot="org")), far))
    assert found(paper(text("GPXB số 15", size=4, slot="imprint"))) == []


def test_a_slide_has_no_margin_and_larger_type() -> None:
    slide = paper(text("sát mép", at=(1, 100), size=24, slot="body"), w=338.667, h=300)
    slide = replace(slide, pages=(replace(slide.pages[0], h_mm=190.5, boxes=slide.pages[0].boxes[2:]),))
    nothing = replace(FULL, help=HelpBlock.NONE)
    assert found(slide, nothing) == []
    body = text("thân bài", size=20, slot="body")
    small = replace(slide, pages=(replace(slide.pages[0], boxes=(body,)),))
    assert any("cỡ 20" in each for each in found(small, nothing))


def test_a_picture_asks_for_a_tenth_and_has_no_margin() -> None:
    big = text("Em kể", at=(1, 100), size=24)
    code = replace(CODE, frame=Frame(80, 140, 25, 25))
    picture = paper(big, w=180, h=180, px=1080)
    boxes = (HELP, code, big)
    assert found(replace(picture, pages=(replace(picture.pages[0], boxes=boxes),))) == []
    small = (HELP, replace(code, frame=Frame(80, 140, 20, 20)), big)
    assert any(
        "Hình: mã QR" in each for each in found(replace(picture, pages=(replace(picture.pages[0], boxes=small),)))
    )


def test_the_help_block_is_there_as_it_is_due() -> None:
    bare = paper(text("Em kể với cha mẹ."))
    bare = replace(bare, pages=(replace(bare.pages[0], boxes=bare.pages[0].boxes[2:]),))
    assert {each.split(":")[0] for each in found(bare)} == {"help"}
    assert len(found(bare)) == 2
    line = replace(FULL, help=HelpBlock.LINE)
    two = replace(bare, pages=(paper().pages[0], bare.pages[0]))
    assert [each for each in found(two, line) if each.startswith("help: Trang 2")]
    assert found(bare, replace(FULL, help=HelpBlock.NONE)) == []


def test_the_help_block_is_seen_through_a_window() -> None:
    inner = paper().pages[0]
    sheet = Page(210, 297, "white", "any", "Trang", (Window(Frame(20, 20, 100, 140), inner, scale=0.4),))
    assert found(Document("a", "", "", "vi", PALETTE, (sheet,))) == []


def test_local_lines_are_called_once_a_year() -> None:
    label = "Công an xã"
    document = paper(text(f"{label}: 0269 3861 113"))

    def told(checked: date | None) -> list[str]:
        line = HelpLine(id=1, label=label, number_or_address="0269 3861 113", verified_on=checked)
        return found(document, replace(FULL, help_lines=(line,)))

    assert told(date(2026, 1, 5)) == []
    assert ["lines: Số của “Công an xã” (0269 3861 113)" in each for each in told(date(2025, 11, 1))] == [True]
    assert len(told(None)) == 1


@pytest.mark.parametrize("where", ["cô Hạnh", "Nhà văn hóa thôn 2"])
def test_a_person_or_place_is_asked_again_not_called(where: str) -> None:
    line = HelpLine(id=1, label="Tư vấn học đường", number_or_address=where)
    (said,) = found(paper(text("Tư vấn học đường")), replace(FULL, help_lines=(line,)))
    assert "chưa được hỏi lại" in said and "gọi thử" not in said


def test_one_fault_on_several_pages_is_one_line() -> None:
    sound, bad = paper(), paper(text("sát mép", at=(2, 100)))
    pages = (*bad.pages * 3, *sound.pages, *bad.pages)
    (said,) = [each for each in found(replace(bad, pages=pages)) if each.startswith("place")]
    assert said.startswith("place: Trang 1–3, 5: chữ “sát mép”")


def test_a_text_is_quoted_without_unseen_signs() -> None:
    (said,) = [each for each in found(paper(text("gọi\u00a01\u20601\u20601", at=(2, 100)))) if each.startswith("place")]
    assert "“gọi 111”" in said


def test_only_what_must_be_mended_blocks() -> None:
    found_ = check_pages(paper(text("sát mép", at=(2, 100)), replace(CODE, frame=Frame(20, 120, 20, 20))), FULL)
    assert {each.topic.value: each.blocks for each in found_} == {"place": False, "qr": True}


@pytest.mark.parametrize("theme", ["teal", "bw"])
def test_the_shipped_poster_is_ready(theme: str) -> None:
    document = produce.make(Kind.POSTER, occasion(), Layouts([LAYOUTS]), Look(theme=theme)).document
    assert [each.words for each in check_pages(document, FULL) if each.blocks] == []
