"""A hair of room: boxes whose lines break alike in a program that rounds widths."""

from dataclasses import replace

import pytest

from campaign_kit.documents.layout.measure import NO_BREAK
from campaign_kit.documents.layout.steady import steadied
from campaign_kit.documents.page import Frame, TextBox
from tests.documents.paint.setter import Style, text_box

SENTENCE = "Kẻ xấu thường giả làm bạn cùng tuổi, khen ngợi, tặng quà để lấy lòng tin."
DOORS = (
    "Cửa thứ hai: duyệt từng người theo dõi; không biết là ai thì không duyệt.",
    "Cửa thứ ba: tắt định vị trong ảnh, trong bài viết, trong bản đồ bạn bè.",
)
STYLE = Style(28, bullet="•", indent_mm=9)


def lines_of(box: TextBox) -> list[str]:
    return ["".join(run.text for run in line.runs) for paragraph in box.paragraphs for line in paragraph.lines]


def set_anew(box: TextBox, share: float) -> list[str]:
    """The lines of a program in which everything is `share` as wide: its words in the box's frame."""
    wide = replace(box.frame, w_mm=9 + (box.frame.w_mm - 9) / share)
    return lines_of(text_box(wide, [(SENTENCE, STYLE)]))


@pytest.mark.parametrize("share", [0.998, 1.002])
def test_breaks_are_the_same_in_a_program_that_rounds_widths(share: float) -> None:
    different = 0
    for tenths in range(600, 2600, 3):
        box = text_box(Frame(10, 10, tenths / 10, 50), [(SENTENCE, STYLE)])
        if set_anew(steadied(box), share) != lines_of(box):
            # only where two lines leave no width that suits both
            assert steadied(box).frame.w_mm == pytest.approx(tenths / 10, rel=0.003)
            different += 1
    assert different < 5
    unsteady = [
        tenths
        for tenths in range(600, 2600, 3)
        for box in [text_box(Frame(10, 10, tenths / 10, 50), [(SENTENCE, STYLE)])]
        if set_anew(box, share) != lines_of(box)
    ]
    assert len(unsteady) > 4 * different


@pytest.mark.parametrize("share", [0.998, 1.002])
def test_two_words_are_tied_where_no_width_suits_all_lines(share: float) -> None:
    """ "… tắt định vị trong ảnh, | trong bài viết" broke before "ảnh" in LibreOffice, at whatever width."""
    boxes = (text_box(Frame(10, 10, tenths / 10, 90), [(said, STYLE) for said in DOORS]) for tenths in range(600, 2600))
    tied = [box for box in map(steadied, boxes) if NO_BREAK in "".join(lines_of(box))]
    assert tied
    for box in tied:
        wide = replace(box.frame, w_mm=9 + (box.frame.w_mm - 9) / share)
        said = [" ".join("".join(run.text for run in line.runs) for line in part.lines) for part in box.paragraphs]
        assert lines_of(text_box(wide, [(words, STYLE) for words in said])) == lines_of(box)


def test_a_line_may_begin_with_a_word_that_ends_where_its_highlight_ends() -> None:
    """ "… Đường dẫn | *bị* lộ …": the space after the highlighted word belongs to the next run."""
    (paragraph,) = text_box(Frame(0, 0, 60, 30), [("Đường dẫn đã bị lộ rồi thì đổi mật khẩu phòng", STYLE)]).paragraphs
    first, after, *rest = paragraph.lines
    head, _, tail = after.runs[0].text.partition(" ")
    parted = replace(after, runs=(replace(after.runs[0], text=head), replace(after.runs[0], text=f" {tail}")))
    lines = (first, parted, *rest)
    box = TextBox(Frame(0, 0, 60, 30), (replace(paragraph, lines=lines),))
    assert lines_of(steadied(box)) == lines_of(box)


def test_a_steady_box_stays_as_it_is() -> None:
    box = text_box(Frame(10, 10, 150, 50), [(SENTENCE, STYLE)])
    assert steadied(box) is box


@pytest.mark.parametrize(("align", "moved"), [("left", 0.0), ("center", 0.5), ("right", 1.0)])
def test_the_aligned_edge_stays(align: str, moved: float) -> None:
    (line,) = text_box(Frame(0, 0, 300, 20), [("Em không một mình", Style(30))]).paragraphs[0].lines
    tight = text_box(Frame(50, 10, line.w_mm, 20), [("Em không một mình", Style(30))], align=align)
    frame = steadied(tight).frame
    grown = frame.w_mm - line.w_mm
    assert grown == pytest.approx(line.w_mm * 0.003)
    assert frame.x_mm == pytest.approx(50 - moved * grown)
    assert steadied(tight).paragraphs == tight.paragraphs
