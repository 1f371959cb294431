"""What the papers of a session say: the quiz and its key, games, situation cards, the notice."""

import pytest

from campaign_kit.documents.blocks import Callout, Cards, Fields, Flow, Help, Passage, Points, Question, Text
from campaign_kit.documents.compose.cards import compose_cards
from campaign_kit.documents.compose.game import compose_game
from campaign_kit.documents.compose.notice import compose_notice
from campaign_kit.documents.compose.quiz import compose_quiz
from campaign_kit.errors import Refused
from campaign_kit.model.module import Band
from campaign_kit.model.plan import Form
from tests.documents.occasions import module, occasion

COMPOSES = pytest.mark.parametrize("compose", [compose_quiz, compose_game, compose_cards, compose_notice])


def flow(block: object) -> Flow:
    assert isinstance(block, Flow)
    return block


def questions(block: object) -> list[Question]:
    return [part for part in flow(block).parts if isinstance(part, Question)]


def said(block: object) -> str:
    assert isinstance(block, Text)
    return block.text


@COMPOSES
def test_every_sheet_names_the_office_and_111(compose: object) -> None:
    for sheet in compose(occasion(module("B3"), module("B4"))).sheets:  # type: ignore[operator]
        assert said(sheet.slots["org"]).startswith("ỦY BAN NHÂN DÂN XÃ IA DOM")
        assert isinstance(sheet.slots["help"], Help)


@COMPOSES
def test_modules_without_the_part_are_refused(compose: object) -> None:
    empty = module().model_copy(update={"quiz": (), "game": None, "cards": (), "messages": ()})
    with pytest.raises(Refused, match=r"materials\.no_content"):
        compose(occasion(empty))  # type: ignore[operator]


def test_the_sheet_asks_what_the_key_answers() -> None:
    sheet, key = compose_quiz(occasion(module("B3"), module("B4"))).sheets
    asked, answered = questions(sheet.slots["body"]), questions(key.slots["body"])
    assert [part.number for part in asked] == list(range(1, 11))
    assert [(part.text, part.options) for part in asked] == [(part.text, part.options) for part in answered]
    assert {part.right for part in asked} == {None}
    assert not any(part.why for part in asked)
    assert {part.right for part in answered} == {1}
    assert all(part.why for part in answered)


def test_a_question_of_two_modules_is_asked_once() -> None:
    (item, *_) = module().quiz
    modules = [module(key).model_copy(update={"quiz": (item,)}) for key in ("B3", "B4")]
    assert len(questions(compose_quiz(occasion(*modules)).sheets[0].slots["body"])) == 1


def test_the_quiz_asks_for_no_name() -> None:
    sheet, key = compose_quiz(occasion()).sheets
    assert not any(isinstance(part, Fields) for part in flow(sheet.slots["body"]).parts)
    assert "không ghi tên" in said(sheet.slots["rule"])
    assert said(sheet.slots["where"]).startswith("Lớp:")
    adults = compose_quiz(occasion(module(band=Band.P), band=Band.P)).sheets[0]
    assert said(adults.slots["where"]).startswith("Thôn")
    assert isinstance(flow(key.slots["body"]).parts[0], Callout)


@pytest.mark.parametrize(
    ("form", "where"), [(Form.PARENT_MEETING, "Lớp của con:"), (Form.VILLAGE_MEETING, "Thôn, đơn vị:")]
)
def test_parents_at_school_name_the_class_of_their_child(form: Form, where: str) -> None:
    sheet, _ = compose_quiz(occasion(module(band=Band.P), band=Band.P, form=form)).sheets
    assert said(sheet.slots["where"]).startswith(where)


def test_each_game_has_a_sheet_with_time_tools_and_leader() -> None:
    sheets = compose_game(occasion(module("B3"), module("B4"))).sheets
    assert [sheet.title for sheet in sheets] == ["Đèn xanh, đèn đỏ"] * 2
    facts = sheets[0].slots["facts"]
    assert isinstance(facts, Points)
    assert facts.items == (
        "Thời gian: *10 phút*",
        "Chuẩn bị: *một quả bóng*",
        "Người dẫn: *thầy cô hoặc anh chị phụ trách*",
    )
    steps = next(part for part in flow(sheets[0].slots["body"]).parts if isinstance(part, Points))
    assert steps.numbered
    assert len(steps.items) == 5


def test_a_game_without_tools_says_nothing_of_them() -> None:
    game = module().game
    assert game is not None
    bare = module().model_copy(update={"game": game.model_copy(update={"tools": ""})})
    facts = compose_game(occasion(bare)).sheets[0].slots["facts"]
    assert isinstance(facts, Points)
    assert len(facts.items) == 2


def test_cards_count_on_over_modules_and_the_guide_answers_each() -> None:
    sheet, guide = compose_cards(occasion(module("B3"), module("B4"))).sheets
    cards = sheet.slots["cards"]
    assert isinstance(cards, Cards)
    assert [card.number for card in cards.items] == [1, 2, 3, 4, 5, 6]
    assert cards.items[0].roles == "Vai: An, bạn mới quen"
    answers = [part.text for part in flow(guide.slots["body"]).parts if isinstance(part, Passage)]
    assert len(answers) == 6
    assert all("Em sẽ làm gì?" in answer and "*Nên làm:*" in answer for answer in answers)
    assert not any("Em không hẹn" in card.question for card in cards.items)


def test_the_notice_takes_messages_of_all_modules_in_turn() -> None:
    modules = [
        module(key).model_copy(update={"messages": tuple(f"{key} {number}." for number in range(4))})
        for key in ("B3", "B4")
    ]
    (sheet,) = compose_notice(occasion(*modules)).sheets
    messages = sheet.slots["messages"]
    assert isinstance(messages, Points)
    assert messages.items == ("B3 0.", "B4 0.", "B3 1.", "B4 1.", "B3 2.")
    assert messages.numbered
    assert said(sheet.slots["title"]) == "An toàn *trên mạng*"


def test_one_module_gives_the_notice_its_title() -> None:
    assert compose_notice(occasion()).title == "Kết bạn an toàn"


STAFF = pytest.mark.parametrize(("band", "whom"), [(Band.T, "giáo viên"), (Band.O, "cán bộ, cộng tác viên")])


@STAFF
def test_teachers_and_officials_do_an_activity_and_name_no_child(band: Band, whom: str) -> None:
    """It once was a game led by "cán bộ chi hội" where "ai cũng được chơi"."""
    (sheet,) = compose_game(occasion(module("T1", band), band=band, form=Form.TRAINING)).sheets
    assert said(sheet.slots["subtitle"]) == f"Hoạt động cho {whom}"
    facts = sheet.slots["facts"]
    assert isinstance(facts, Points)
    assert facts.items[-1] == "Người dẫn: *người phụ trách buổi*"
    (care,) = [part.text for part in flow(sheet.slots["body"]).parts if isinstance(part, Callout)]
    assert "không kể chuyện của một em có thật" in care
    guide = flow(compose_cards(occasion(module("T1", band), band=band)).sheets[-1].slots["body"])
    rules = guide.parts[0]
    assert isinstance(rules, Points)
    assert "không kể chuyện của một em có thật" in rules.items[-1]
    assert not any("chưa đọc được" in rule for rule in rules.items)
    quiz = compose_quiz(occasion(module("T1", band), band=band)).sheets[0]
    assert said(quiz.slots["where"]).startswith("Trường, đơn vị:")


@STAFF
def test_a_notice_of_several_topics_for_staff_does_not_speak_of_their_own_children(band: Band, whom: str) -> None:
    (sheet,) = compose_notice(occasion(module("T1", band), module("T2", band), band=band)).sheets
    assert said(sheet.slots["title"]) == "Bảo vệ trẻ em *trên mạng*"
    assert said(sheet.slots["subtitle"]) == f"Dành cho {whom}"
