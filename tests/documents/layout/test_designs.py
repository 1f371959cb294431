"""Every design of what hangs, folds, is posted or leads a session: the longest words fit every paper in every theme.

What is measured on the placed boxes: nothing important near the edge, no text on another, colours that can be read,
codes and numbers large enough, the help block, the organisers and the imprint there.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations

import pytest

from campaign_kit.documents import produce
from campaign_kit.documents.compose.occasion import Occasion
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.layout.measure import NO_BREAK
from campaign_kit.documents.layout.place import place_document
from campaign_kit.documents.layout.style import Style
from campaign_kit.documents.page import Document, Frame, Image, Line, Page, QrCode, Shape, TextBox
from campaign_kit.library.packs import read_packs
from campaign_kit.model.materials import HelpBlock, Kind
from campaign_kit.model.office import HelpLineDraft
from campaign_kit.paths import shipped
from tests.documents.occasions import help_lines, occasion

LAYOUTS = Layouts([shipped("layouts")])
MODULES = {module.key: module for module in read_packs([shipped("content")]).modules}
HUNG_OR_POSTED = (Kind.POSTER, Kind.LEAFLET, Kind.BANNER, Kind.STANDEE, Kind.SOCIAL, Kind.TICKER)
KINDS = (*HUNG_OR_POSTED, Kind.NOTICE, Kind.QUIZ, Kind.GAME, Kind.CARDS)
HUNG = (Kind.BANNER, Kind.STANDEE)
THEMES = ("teal", "blue", "orange", "bw")
STYLES = {(kind, style.design): style for kind in KINDS for style in LAYOUTS.designs(kind.value)}
EVERY_DESIGN = pytest.mark.parametrize("key", list(STYLES), ids=lambda key: f"{key[0].value}-{key[1]}")
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de000"
    "0000c49444154789c63e02fcb0300018b00f43cc5202a0000000049454e44ae426082"
)
IMPRINT = (
    "GPXB số 15/GP-SVHTT do Sở Văn hóa và Thể thao cấp ngày 02/11/2026. In 500 bản, khổ 21 × 29,7 cm. "
    "Duyệt: Nguyễn Văn A."
)
LOCAL = (
    ("Công an xã Ia Dom (trực ban)", "0269 3855 113"),
    ("Trạm y tế xã Ia Dom", "0269 3855 115"),
    ("Phòng Văn hóa - Xã hội xã Ia Dom", "0269 3855 117"),
    ("Tư vấn học đường Trường THCS Nguyễn Du", "0987 654 321"),
    ("Người làm công tác trẻ em", "0912 345 678"),
)
PARTNERS = ("Đoàn Thanh niên Cộng sản Hồ Chí Minh xã Ia Dom", "Hội Liên hiệp Phụ nữ Việt Nam xã Ia Dom")
DARK = 0.18
MM_PER_PT = 25.4 / 72

Key = tuple[Kind, str]


def crowded(module: str) -> Occasion:
    """The most that one sheet may have to hold: two co-organisers, five local lines, a logo and a permit."""
    lines = tuple(HelpLineDraft(label=label, number_or_address=number, order=10) for label, number in LOCAL)
    return replace(
        occasion(MODULES[module], band=MODULES[module].band),
        partners=PARTNERS,
        help_lines=help_lines(lines),
        logo=PNG,
        imprint=IMPRINT,
    )


@cache
def placed(key: Key, paper: str, module: str, theme: str = "teal") -> Document:
    kind, design = key
    style = LAYOUTS.style(kind.value, design, theme)
    manuscript = produce.RECIPES[kind].compose(crowded(module))
    return place_document(manuscript, style, next(each for each in style.papers if each.code == paper))


def shapes_of_paper(style: Style) -> Iterator[str]:
    """One paper of each shape that the design has sheets for; the others are these, scaled."""
    seen = []
    for paper in style.papers:
        sheets = style.for_paper(paper).paper
        if sheets not in seen:
            seen.append(sheets)
            yield paper.code


def texts(page: Page) -> Iterator[TextBox]:
    return (box for box in page.boxes if isinstance(box, TextBox))


def lines(page: Page) -> Iterator[tuple[TextBox, Line]]:
    return ((box, line) for box in texts(page) for paragraph in box.paragraphs for line in paragraph.lines)


def ink(line: Line) -> Frame:
    """Where the letters of a line stand, from the height of its capitals to its baseline."""
    size = max(run.size_pt for run in line.runs) * MM_PER_PT
    return Frame(line.x_mm, line.baseline_mm - 0.7 * size, line.w_mm, 0.7 * size)


def within(inner: Frame, outer: Frame, margin: float = 0.0) -> bool:
    return (
        inner.x_mm >= outer.x_mm + margin
        and inner.y_mm >= outer.y_mm + margin
        and inner.x_mm + inner.w_mm <= outer.x_mm + outer.w_mm - margin
        and inner.y_mm + inner.h_mm <= outer.y_mm + outer.h_mm - margin
    )


def touch(one: Frame, two: Frame) -> bool:
    return (
        min(one.x_mm + one.w_mm, two.x_mm + two.w_mm) - max(one.x_mm, two.x_mm) > 0.05
        and min(one.y_mm + one.h_mm, two.y_mm + two.h_mm) - max(one.y_mm, two.y_mm) > 0.05
    )


def every_page(key: Key, module: str = "P1") -> Iterator[tuple[str, Page]]:
    for paper in shapes_of_paper(STYLES[key]):
        yield from ((paper, page) for page in placed(key, paper, module).pages)


@EVERY_DESIGN
@pytest.mark.parametrize("module", list(MODULES))
def test_the_longest_words_fit_and_keep_away_from_the_edge(key: Key, module: str) -> None:
    for paper, page in every_page(key, module):
        whole = Frame(0, 0, page.w_mm, page.h_mm)
        for box, line in lines(page):
            assert within(ink(line), whole, 4.9), (paper, line.runs[0].text)
            assert within(ink(line), box.frame, -0.05), (paper, line.runs[0].text)
        for box in page.boxes:
            if isinstance(box, QrCode | Image):
                assert within(box.frame, whole, 4.9), (paper, box.alt)


@EVERY_DESIGN
@pytest.mark.parametrize("module", list(MODULES))
def test_no_text_stands_on_another_or_on_a_code(key: Key, module: str) -> None:
    for paper, page in every_page(key, module):
        inks = [(ink(line), line.runs[0].text) for _, line in lines(page)]
        for (one, first), (two, second) in combinations(inks, 2):
            assert not touch(one, two), (paper, first, second)
        for code in (box for box in page.boxes if isinstance(box, QrCode | Image)):
            assert not [said for frame, said in inks if touch(frame, code.frame)], paper


@EVERY_DESIGN
def test_panels_at_the_edge_bleed_three_millimetres(key: Key) -> None:
    for paper, page in every_page(key):
        factor = page.w_mm / STYLES[key].for_paper(LAYOUTS.paper(paper)).paper.w_mm
        for shape in (box for box in page.boxes if isinstance(box, Shape)):
            frame = shape.frame
            right, below = frame.x_mm + frame.w_mm - page.w_mm, frame.y_mm + frame.h_mm - page.h_mm
            if min(frame.w_mm, frame.h_mm) < 1 * factor or shape.form == "ellipse":
                continue
            for over in (-frame.x_mm, -frame.y_mm, right, below):
                assert over <= -0.2 * factor or over >= 2.99 * factor, (paper, frame)


@EVERY_DESIGN
def test_every_design_names_who_calls_and_where_help_is(key: Key) -> None:
    for paper in shapes_of_paper(STYLES[key]):
        pages = placed(key, paper, "P1").pages
        slots = {box.slot for page in pages for box in texts(page)}
        said = " ".join(run.text for page in pages for _, line in lines(page) for run in line.runs)
        assert {"org", "imprint"} <= slots, paper
        assert any(isinstance(box, Image) for page in pages for box in page.boxes), paper
        assert "111" in said, paper
        assert "vn-cop.vn" in said, paper
        if produce.RECIPES[key[0]].help is HelpBlock.FULL:
            assert any(isinstance(box, QrCode) for page in pages for box in page.boxes), paper
            assert all(number in said.replace("\u00a0", " ") for _, number in LOCAL), paper


@EVERY_DESIGN
@pytest.mark.parametrize("module", list(MODULES))
def test_every_shipped_module_fills_every_design(key: Key, module: str) -> None:
    assert produce.designs_for(produce.compose(key[0], crowded(module)), [STYLES[key]])


@pytest.mark.parametrize(("paper", "least_mm"), [("A4", 25.0), ("A3", 40.0), ("A2", 40.0), ("A1", 40.0)])
@pytest.mark.parametrize("key", [key for key in STYLES if key[0] is Kind.POSTER], ids=lambda key: key[1])
def test_a_posters_code_and_number_are_large_enough(key: Key, paper: str, least_mm: float) -> None:
    (page,) = placed(key, paper, "B3").pages
    assert code_mm(page) >= least_mm
    if paper != "A4":
        assert cap_mm(page) >= 30


def code_mm(page: Page) -> float:
    """The side of the code without its quiet zone."""
    code = next(box for box in page.boxes if isinstance(box, QrCode))
    return code.frame.w_mm * len(code.matrix) / (len(code.matrix) + 2 * code.quiet_modules)


def cap_mm(page: Page) -> float:
    """The height of the number 111."""
    return next(ink(line).h_mm for box, line in lines(page) if box.slot == "help.hotline")


@pytest.mark.parametrize("key", [key for key in STYLES if key[0] is Kind.BANNER], ids=lambda key: key[1])
@pytest.mark.parametrize("paper", ["3x0.7m", "4x0.7m", "5x0.8m"])
def test_a_banner_is_read_from_afar(key: Key, paper: str) -> None:
    (page,) = placed(key, paper, "P1").pages
    assert code_mm(page) >= 350
    assert cap_mm(page) >= 250
    assert next(ink(line).h_mm for box, line in lines(page) if box.slot == "slogan") >= 50


@pytest.mark.parametrize("key", [key for key in STYLES if key[0] is Kind.STANDEE], ids=lambda key: key[1])
@pytest.mark.parametrize("paper", ["0.6x1.6m", "0.8x1.8m"])
def test_the_help_block_of_a_standee_stands_above_the_feet(key: Key, paper: str) -> None:
    (page,) = placed(key, paper, "P1").pages
    for box, line in lines(page):
        if box.slot != "imprint":
            assert line.baseline_mm <= page.h_mm - 300, line.runs[0].text
    assert code_mm(page) >= 120


@pytest.mark.parametrize("paper", ["3x0.7m", "0.8x1.8m"])
def test_one_to_ten_is_the_same_sheet(paper: str) -> None:
    kind = next(kind for kind in HUNG if paper in {each.code for each in LAYOUTS.style(kind.value).papers})
    key = next(key for key in STYLES if key[0] is kind)
    (true,), (small,) = (placed(key, code, "P1").pages for code in (paper, f"{paper}-1to10"))
    assert true.w_mm == pytest.approx(small.w_mm * 10)
    assert cap_mm(true) == pytest.approx(cap_mm(small) * 10)


@EVERY_DESIGN
@pytest.mark.parametrize("theme", THEMES)
def test_every_text_can_be_read_on_its_ground(key: Key, theme: str) -> None:
    """WCAG 2.1, 1.4.3: 4.5 to 1; 3 to 1 for large type (18 pt, or 14 pt bold)."""
    for paper in shapes_of_paper(STYLES[key]):
        document = placed(key, paper, "B3", theme)
        for page in document.pages:
            for box, line in lines(page):
                for run in line.runs:
                    bold = run.face.bold and run.size_pt >= 13.9
                    least = 3.0 if run.size_pt >= 18 or bold else 4.5
                    found = contrast(document.palette[run.colour], document.palette[ground(page, box, line)])
                    assert found >= least, (paper, run.text, run.colour, ground(page, box, line), round(found, 2))


def ground(page: Page, text: TextBox, line: Line) -> str:
    """The colour on which the middle of a line stands."""
    x, y = line.x_mm + line.w_mm / 2, line.baseline_mm - ink(line).h_mm / 2
    role = page.background
    for box in page.boxes:
        if box is text:
            break
        if isinstance(box, Shape) and covers(box, x, y):
            role = box.fill
    return role


def covers(shape: Shape, x: float, y: float) -> bool:
    frame = shape.frame
    across, down = (x - frame.x_mm) / frame.w_mm - 0.5, (y - frame.y_mm) / frame.h_mm - 0.5
    return across**2 + down**2 <= 0.25 if shape.form == "ellipse" else max(abs(across), abs(down)) <= 0.5


def contrast(one: str, two: str) -> float:
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@EVERY_DESIGN
def test_black_and_white_saves_ink_and_tells_panels_by_their_edges(key: Key) -> None:
    for paper in shapes_of_paper(STYLES[key]):
        document = placed(key, paper, "B3", "bw")
        for page in document.pages:
            assert luminance(document.palette[page.background]) > DARK
            dark = [
                box.frame.w_mm * box.frame.h_mm
                for box in page.boxes
                if isinstance(box, Shape) and luminance(document.palette[box.fill]) <= DARK
            ]
            assert sum(dark) <= 0.06 * page.w_mm * page.h_mm, paper
            assert {box.fill for box in page.boxes if isinstance(box, Shape)} - {"line"}, paper


@EVERY_DESIGN
def test_themes_differ_in_colour_only(key: Key) -> None:
    paper = STYLES[key].papers[0].code
    words = {
        theme: [
            (line.x_mm, line.baseline_mm, run.text, run.size_pt)
            for page in placed(key, paper, "B3", theme).pages
            for _, line in lines(page)
            for run in line.runs
        ]
        for theme in THEMES
    }
    assert all(said == words["teal"] for said in words.values())


@pytest.mark.parametrize(("kind", "design"), [(Kind.SIGN_IN_SHEET, "ruled"), (Kind.CARDS, "four")])
def test_lists_and_cards_show_the_logo_and_the_line_of_approval(kind: Kind, design: str) -> None:
    first = placed((kind, design), "A4", "A1").pages[0]
    assert any(isinstance(box, Image) for box in first.boxes)
    said = " ".join(run.text for _, line in lines(first) for run in line.runs).replace(NO_BREAK, " ")
    assert "Duyệt: Nguyễn Văn A." in said
