"""What the run sheet says: the template's steps with their times, and the topic's own words in them, each said once."""

from dataclasses import replace
from datetime import time

import pytest

from campaign_kit.documents.blocks import (
    Callout,
    Flow,
    FlowPart,
    Heading,
    Passage,
    Points,
    Question,
    Sheet,
    Speech,
    Text,
    Ticks,
    Turn,
)
from campaign_kit.documents.compose.deck import compose_deck
from campaign_kit.documents.compose.occasion import Occasion
from campaign_kit.documents.compose.run_sheet import compose_run_sheet
from campaign_kit.errors import Refused
from campaign_kit.library.packs import read_packs
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import Band, Module, ModulePage, PageKind
from campaign_kit.model.plan import Place, PlaceKind
from campaign_kit.model.template import SessionTemplate, Step, StepUse, Use
from campaign_kit.paths import shipped
from campaign_kit.wording.steps import MOTTO
from tests.documents.occasions import SCHOOL, module, template
from tests.documents.occasions import occasion as any_occasion


def occasion(led: SessionTemplate, *modules: Module, **changes: object) -> Occasion:
    first = (modules or (module(),))[0]
    return replace(any_occasion(*modules, band=first.band, **changes), template=led)


def step(*uses: Use | StepUse, say: tuple[str, ...] = (), minutes: int = 5) -> Step:
    named = tuple(StepUse(use=use) if isinstance(use, Use) else use for use in uses)
    return Step(title="Bước", minutes=minutes, uses=named, actions=("Làm đi.",), say=say)


def sheet_of(given: Occasion) -> Sheet:
    (sheet,) = compose_run_sheet(given).sheets
    return sheet


def body(given: Occasion) -> tuple[FlowPart, ...]:
    flow = sheet_of(given).slots["body"]
    assert isinstance(flow, Flow)
    return flow.parts


def turns(*steps: Step, modules: tuple[Module, ...] = (), **changes: object) -> list[tuple[FlowPart, ...]]:
    """The parts of each step."""
    given = occasion(template(*steps), *modules, **changes)
    return [part.parts for part in body(given) if isinstance(part, Turn)]


def speeches(parts: tuple[FlowPart, ...]) -> list[tuple[str, ...]]:
    return [part.items for part in parts if isinstance(part, Speech)]


def headings(parts: tuple[FlowPart, ...]) -> list[str]:
    return [part.text for part in parts if isinstance(part, Heading)]


def page(title: str, kind: PageKind = PageKind.POINTS, **parts: object) -> ModulePage:
    return ModulePage.model_validate({"kind": kind, "title": title, "say": (f"Nói {title}.",)} | parts)


def test_the_steps_go_by_the_clock_where_the_session_has_a_start() -> None:
    steps = (step(minutes=8), step(minutes=40), step(minutes=2))
    for starts, expected in (
        (time(7, 15), ["7:15–7:23", "7:23–8:03", "8:03–8:05"]),
        (time(23, 55), ["23:55–0:03", "0:03–0:43", "0:43–0:45"]),
        (None, ["0–8’", "8–48’", "48–50’"]),
    ):
        parts = body(occasion(template(*steps), starts_at=starts))
        assert [part.when for part in parts if isinstance(part, Turn)] == expected
    assert [part.length for part in parts if isinstance(part, Turn)] == ["8 phút", "40 phút", "2 phút"]


def test_the_head_tells_when_where_for_whom_and_what() -> None:
    facts = sheet_of(occasion(template(minutes=45), venue="Hội trường", speakers="Chị Lan")).slots["facts"]
    assert isinstance(facts, Points)
    assert facts.items == (
        "Thời gian: *7:15–8:00, Thứ Hai, 23/11/2026*",
        "Địa điểm: *Hội trường, Trường THCS Nguyễn Du*",
        "Dành cho: *học sinh lớp 6*",
        "Chủ đề: *Kết bạn và lời dụ dỗ*",
        "Người dẫn: *Chị Lan*",
    )
    bare = sheet_of(occasion(template(minutes=45, room=""), starts_at=None)).slots["facts"]
    assert isinstance(bare, Points)
    assert bare.items[0] == "Thời gian: *Thứ Hai, 23/11/2026*"
    assert len(bare.items) == 4


def test_where_it_works_is_told_below_the_head_which_a_long_title_fills() -> None:
    """A session of a set, "Họp cha mẹ đầu năm: … – Trường Tiểu học …", once had no run sheet: its head was too full."""
    first, *_ = body(occasion(template()))
    assert first == Passage("*Cách tổ chức:* Một lớp trong phòng học.")
    assert isinstance(body(occasion(template(room="")))[0], Heading)


def test_the_head_names_the_template_and_the_classes() -> None:
    led = template(minutes=45)
    own = [
        Place(id=number, uid="c", office_id=1, kind=PlaceKind.CLASS, name=name, grade=6, parent_id=SCHOOL.id)
        for number, name in ((7, "Lớp 6A"), (8, "6B"))
    ]
    hamlet = Place(id=9, uid="h", office_id=1, kind=PlaceKind.HAMLET, name="Làng Bi")

    def place(*places: Place) -> str:
        facts = sheet_of(replace(occasion(led), places=places)).slots["facts"]
        assert isinstance(facts, Points)
        return facts.items[1]

    assert place(*own, SCHOOL) == "Địa điểm: *Trường THCS Nguyễn Du · lớp 6A, 6B*"
    assert place(own[0], hamlet, SCHOOL) == "Địa điểm: *Làng Bi; Trường THCS Nguyễn Du · lớp 6A*"
    assert place(*own) == "Địa điểm: *lớp 6A, 6B*"
    assert place(*(own * 5), SCHOOL) == "Địa điểm: *Trường THCS Nguyễn Du*", "many are told by their grades"
    assert sheet_of(occasion(led)).slots["subtitle"] == Text("Kịch bản buổi · Ngoại khóa 15 phút")
    same = sheet_of(occasion(led, title=led.title))
    assert same.slots["subtitle"] == Text("Kịch bản buổi · Ngoại khóa · 45 phút"), "no name twice"


def test_what_to_do_and_what_not_are_two_lists() -> None:
    """The leader reads them by turns, one from each side."""
    (parts,) = turns(step(Use.DO_DONT))
    own = parts[2:]
    assert own == (
        Passage("*Nên:*"),
        Points(("Hỏi cha mẹ",) * 3),
        Passage("*Không nên:*"),
        Points(("Bật camera",) * 3),
    )


def test_before_and_after_are_ticked_and_the_kit_with_the_tools_is_brought() -> None:
    parts = body(occasion(template(step(Use.GAME))))
    assert headings(parts) == ["Mục tiêu", "Trước buổi", "Tiến trình", "Sau buổi", "Phương án dự phòng"]
    before, after = (part.items for part in parts if isinstance(part, Ticks))
    assert before == (
        "Đọc trước kịch bản.",
        "Mang theo: bài trình chiếu; áp phích.",
        "Chuẩn bị cho trò chơi “Đèn xanh, đèn đỏ”: một quả bóng.",
    )
    assert after == ("Ghi số người tham dự.",)


def test_a_game_that_needs_nothing_asks_for_nothing() -> None:
    game = module().game
    assert game is not None
    free = module().model_copy(update={"game": game.model_copy(update={"tools": "không cần dụng cụ"})})
    parts = body(occasion(template(step(Use.GAME)), free))
    assert len(next(part.items for part in parts if isinstance(part, Ticks))) == 2
    (turn,) = turns(step(Use.GAME), modules=(free,))
    assert headings(turn) == ["Trò chơi “Đèn xanh, đèn đỏ”"]


def test_each_part_of_a_module_is_given_once_and_the_next_module_follows() -> None:
    first = module("B3").model_copy(update={"pages": (page("Một"), page("Hai"))})
    second = module("B4").model_copy(update={"pages": (page("Ba"),)})
    two = StepUse(use=Use.POINTS, count=2)
    found = turns(step(Use.POINTS), step(two), step(two), modules=(first, second))
    one, two_pages, nothing = (headings(parts) for parts in found)
    assert one == ["Một · trang chiếu 2"]
    assert two_pages == ["Hai · trang chiếu 3", "Ba · trang chiếu 4"]
    assert nothing == []


def test_the_slide_that_is_shown_is_named_by_its_number_in_the_deck() -> None:
    taught = module().model_copy(update={"pages": (page("Một"), page(MOTTO), page("Hai"))})
    led = template(step(StepUse(use=Use.POINTS, count=2)), step(Use.FOUR_STEPS))
    given = occasion(led, taught)
    slides = {f"{sheet.title} · trang chiếu {number}" for number, sheet in enumerate(compose_deck(given).sheets, 1)}
    found = [text for part in body(given) if isinstance(part, Turn) for text in headings(part.parts)]
    assert len(found) == 3
    assert set(found) <= slides
    bare = led.model_copy(update={"kinds": (Kind.RUN_SHEET,)})
    found = [text for part in body(occasion(bare, taught)) if isinstance(part, Turn) for text in headings(part.parts)]
    assert found == ["Một", "Hai", MOTTO], "no deck, no slides"


def test_questions_count_on_and_show_their_answers() -> None:
    found = turns(step(StepUse(use=Use.QUIZ, count=2)), step(Use.QUIZ))
    asked = [[part for part in parts if isinstance(part, Question)] for parts in found]
    assert [[part.number for part in parts] for parts in asked] == [[1, 2], [3]]
    assert all(part.right == 1 and part.why for parts in asked for part in parts)


def test_a_situation_is_told_and_asked_before_its_answer_is_said() -> None:
    told = page(
        "Món quà", PageKind.SITUATION, points=("An chơi.", "Người lạ tặng quà."), question="An làm gì?", say=("Kể.",)
    )
    (parts,) = turns(step(Use.SITUATION), modules=(module().model_copy(update={"pages": (told,)}),))
    assert speeches(parts) == [("An chơi.", "Người lạ tặng quà.", "*An làm gì?*"), ("Kể.",)]


def test_the_four_steps_are_the_modules_own_page_which_is_no_point_then() -> None:
    steps = page(MOTTO, points=("Dừng tay.", "Nhờ người lớn."))
    own = module().model_copy(update={"pages": (steps, page("Một"))})
    found = turns(step(Use.POINTS), step(Use.FOUR_STEPS), modules=(own,))
    assert [headings(parts) for parts in found] == [["Một · trang chiếu 3"], [f"{MOTTO} · trang chiếu 2"]]
    assert headings(turns(step(Use.POINTS), modules=(own,))[0]) == [f"{MOTTO} · trang chiếu 2"]


def test_a_module_without_the_four_steps_has_them_as_they_are_said_to_its_band() -> None:
    (parts,) = turns(step(Use.FOUR_STEPS))
    said = [part.items for part in parts if isinstance(part, Points)][-1]
    assert [item.split(":")[0].strip("*") for item in said] == ["Dừng", "Lưu", "Chặn", "Báo"]
    assert "111" in said[-1]


@pytest.mark.parametrize(
    ("say", "opening", "said"),
    [
        (("Chào cả lớp!",), ("Chào các em. Hôm nay vui.",), ("Chào cả lớp!", "Hôm nay vui.")),
        (("Chào cả lớp!",), ("Chào các em!", "Ta học."), ("Chào cả lớp!", "Ta học.")),
        (("Giơ tay nào.",), ("Chào các em!", "Ta học."), ("Chào các em!", "Ta học.", "Giơ tay nào.")),
        ((), ("Chào các em!",), ("Chào các em!",)),
        (("Giơ tay nào.",), ("Ta học.",), ("Giơ tay nào.", "Ta học.")),
    ],
)
def test_nobody_is_greeted_twice(say: tuple[str, ...], opening: tuple[str, ...], said: tuple[str, ...]) -> None:
    own = module().model_copy(update={"opening": opening})
    (parts,) = turns(step(Use.OPENING, say=say), modules=(own,))
    assert speeches(parts) == [said]


def test_papers_of_the_kit_are_named_not_printed_again() -> None:
    (parts,) = turns(step(Use.BROADCAST, Use.LEAFLET, Use.SURVEY, Use.POSTER))
    broadcast, leaflet, survey = (part.text for part in parts if isinstance(part, Passage))
    assert "Bài phát thanh" in broadcast
    assert leaflet == "Phát mỗi em một tờ gấp mang về cho cha mẹ; chỉ cho các em chỗ ghi số 111."
    assert "không ghi tên" in survey
    assert headings(parts) == ["Chỉ vào áp phích “5 quy tắc khi kết bạn”, đọc từng quy tắc"]
    assert "Kính thưa bà con!" not in str(parts)


def test_who_tells_of_a_child_is_listened_to_and_told_of_111() -> None:
    for given in (occasion(template()), occasion(template(), module("P1", Band.P))):
        (care,) = (part.text for part in body(given) if isinstance(part, Callout))
        assert "hỏi dồn" in care
        assert "gọi 111" in care


def test_pupils_of_the_last_grades_are_called_friends_not_children() -> None:
    told = str(body(occasion(template(step(Use.LEAFLET)), module("D1", Band.D))))
    assert "Bạn không có lỗi" in told
    assert "mỗi bạn một tờ gấp" in told
    assert "mỗi em" not in told


def test_it_needs_a_template_and_a_module() -> None:
    for given in (any_occasion(), replace(occasion(template()), modules=())):
        with pytest.raises(Refused, match=r"materials\.no_content"):
            compose_run_sheet(given)


def test_every_shipped_template_is_filled_by_its_shipped_topics() -> None:
    """No step that uses a topic is left with what the leader does alone."""
    library = read_packs([shipped("content")])
    assert library.templates
    for led in library.templates:
        assert Kind.RUN_SHEET in led.kinds
        for key in {key for keys in led.modules.values() for key in keys}:
            topic = library.module(key)
            assert topic is not None
            found = [part for part in body(occasion(led, topic)) if isinstance(part, Turn)]
            for taken, turn in zip(led.steps, found, strict=True):
                assert len(turn.parts) > bool(taken.actions) or not taken.uses, (led.key, key, taken.title)
