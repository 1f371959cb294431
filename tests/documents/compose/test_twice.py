"""Papers of a session in two languages: what stands beside the Vietnamese words, and what stays as it is."""

from dataclasses import replace
from datetime import date

import pytest

from campaign_kit.documents import produce
from campaign_kit.documents.blocks import Block, Cards, Flow, Manuscript, Points, Sheet, Text
from campaign_kit.documents.compose.deck import is_told_twice
from campaign_kit.documents.compose.occasion import Occasion
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import Band, Module, PageKind
from campaign_kit.model.plan import Form
from tests.documents.alphabets import translated
from tests.documents.occasions import LAYOUTS, module, occasion

VIETNAMESE = module()
TOLD = translated(VIETNAMESE, "jra")
TWICE = (Kind.DECK, Kind.POSTER, Kind.LEAFLET, Kind.SCRIPT)
DESIGNS = Layouts([LAYOUTS]).designs("poster")


def told_in(second: Module | None, *modules: Module, form: Form = Form.VILLAGE_MEETING) -> Occasion:
    modules = modules or (VIETNAMESE,)
    given = occasion(*modules, band=modules[0].band, form=form)
    spoken = given.session.model_copy(update={"language": "jra"})
    return replace(
        given,
        session=spoken,
        second=(second,) if second else (),
        second_name="tiếng Gia Rai" if second else "",
    )


def names(manuscript: Manuscript) -> list[str]:
    return [sheet.name for sheet in manuscript.sheets]


def poster(given: Occasion) -> Sheet:
    (sheet,) = produce.compose(Kind.POSTER, given).sheets
    return sheet


def offered(given: Occasion) -> list[str]:
    return [style.design for style in produce.designs_for(produce.compose(Kind.POSTER, given), DESIGNS)]


def language(block: Block) -> str:
    return str(getattr(block, "language", ""))


@pytest.mark.parametrize("kind", TWICE)
def test_without_a_translation_nothing_changes(kind: Kind) -> None:
    plain = occasion(VIETNAMESE, band=VIETNAMESE.band, form=Form.VILLAGE_MEETING)
    assert produce.compose(kind, told_in(None)) == produce.compose(kind, plain)


@pytest.mark.parametrize("kind", TWICE)
def test_the_papers_stay_vietnamese_and_name_the_language_of_what_is_not(kind: Kind) -> None:
    manuscript = produce.compose(kind, told_in(TOLD))
    assert manuscript.language == "vi"
    said = {language(block) for sheet in manuscript.sheets for block in sheet.slots.values()}
    assert said == {"", "jra"}


def test_slides_stand_in_two_columns_and_do_and_dont_one_after_the_other() -> None:
    manuscript = produce.compose(Kind.DECK, told_in(TOLD))
    assert names(manuscript) == ["title", "points_both", "do_dont", "do_dont", "situation_both", "closing"]
    title, points, do, do_again, situation, _ = manuscript.sheets
    assert title.slots["second_title"] == Text(TOLD.cover_title, "jra")
    assert points.slots["second_points"] == Points(TOLD.pages[0].points, language="jra")
    assert points.slots["picture"] == points.apart[1].slots["picture"]
    assert [do.slots["do"], do_again.slots["do"]] == [
        Points(VIETNAMESE.pages[1].do),
        Points(TOLD.pages[1].do, language="jra"),
    ]
    assert situation.slots["second_question"] == Text(TOLD.pages[2].question, "jra")


def test_what_is_said_to_a_slide_is_told_in_both_languages_and_its_minutes_once() -> None:
    notes = produce.compose(Kind.DECK, told_in(TOLD)).sheets[1].notes
    assert "Thầy cô hỏi cả lớp." in notes
    assert TOLD.pages[0].say[0] in notes
    assert notes.count("phút") == 1


def test_a_page_without_its_twin_stays_vietnamese() -> None:
    shorter = TOLD.model_copy(update={"pages": TOLD.pages[:1]})
    deck = produce.compose(Kind.DECK, told_in(shorter))
    assert names(deck) == ["title", "points_both", "do_dont", "situation", "closing"]
    other = TOLD.model_copy(update={"pages": TOLD.pages[::-1]})
    assert "situation_both" not in names(produce.compose(Kind.DECK, told_in(other)))


def test_the_run_sheet_counts_no_slides_of_a_deck_in_two_languages() -> None:
    assert is_told_twice(told_in(TOLD))
    assert not is_told_twice(told_in(translated(VIETNAMESE, "jra", without=("pages",))))


def test_a_rule_is_said_a_second_time_instead_of_its_reason() -> None:
    rules = poster(told_in(TOLD)).slots["rules"]
    assert isinstance(rules, Cards)
    assert rules.language == "jra"
    assert TOLD.poster is not None
    assert [card.second for card in rules.items] == [rule.rule for rule in TOLD.poster.rules]
    assert {card.detail for card in rules.items} == {""}


def test_designs_that_cannot_say_it_twice_are_not_offered() -> None:
    assert offered(told_in(None)) == ["five-rules", "do-dont", "message", "steps"]
    assert offered(told_in(TOLD)) == ["five-rules", "do-dont", "message"]
    assert offered(told_in(translated(VIETNAMESE, "jra", without=("poster", "slogans")))) == ["do-dont"]


def test_a_translation_without_words_for_a_poster_leaves_it_vietnamese() -> None:
    only_broadcast = translated(VIETNAMESE, "jra", without=("poster", "slogans", "messages", "pages", "leaflet"))
    assert poster(told_in(only_broadcast)) == poster(told_in(None))
    assert names(produce.compose(Kind.LEAFLET, told_in(only_broadcast))) == ["outside", "inside"]
    assert len(produce.compose(Kind.SCRIPT, told_in(only_broadcast)).sheets) == 2


def test_of_two_topics_the_translated_one_is_told_twice() -> None:
    other = module("B4").model_copy(update={"title": "Thông tin riêng"})
    given = told_in(TOLD, VIETNAMESE, other)
    rules = poster(given).slots["rules"]
    assert isinstance(rules, Cards)
    assert [bool(card.second) for card in rules.items] == [True, False, True, False, True]
    assert [bool(card.detail) for card in rules.items] == [False, True, False, True, False]
    assert "second_title" not in produce.compose(Kind.DECK, given).sheets[0].slots


def test_a_leaflet_holds_both_or_is_two_leaflets() -> None:
    outside, inside = produce.compose(Kind.LEAFLET, told_in(TOLD)).sheets
    assert [outside.name, inside.name, inside.follows] == ["outside_both", "inside_both", True]
    assert [sheet.name for sheet in outside.apart] == ["outside", "inside", "outside", "inside"]
    assert inside.slots["second_left_points"] == outside.apart[3].slots["left_points"]
    assert outside.apart[2].slots["subtitle"] == Text("Cùng con lên mạng an toàn (bản tiếng Gia Rai)")
    assert outside.apart[2].slots["flap_picture"] == outside.apart[0].slots["flap_picture"]


def test_a_script_is_read_a_second_time_as_its_writer_wrote_it() -> None:
    first, second = produce.compose(Kind.SCRIPT, told_in(TOLD)).sheets
    body = second.slots["body"]
    assert isinstance(body, Flow)
    assert tuple(part.text for part in body.parts if not isinstance(part, Points)) == TOLD.broadcast  # type: ignore[union-attr]
    assert first.slots["title"] != second.slots["title"]
    length, lead = second.slots["subtitle"], second.slots["lead"]
    assert isinstance(length, Text)
    assert isinstance(lead, Text)
    assert length.text.startswith("Tiếng Gia Rai · đọc khoảng ")
    assert "Rơ Châm Yên, thôn 2, 01/11/2026" in lead.text


def test_pupils_hear_the_messages_in_their_language() -> None:
    sheets = produce.compose(Kind.SCRIPT, told_in(TOLD, form=Form.FLAG_CEREMONY)).sheets
    body = sheets[1].slots["body"]
    assert isinstance(body, Flow)
    assert [part.text for part in body.parts] == list(TOLD.messages)  # type: ignore[union-attr]


def test_a_script_without_spaces_is_not_read_in_no_time() -> None:
    long = TOLD.model_copy(update={"broadcast": ("ꪀꪰ" * 400,), "reviewer": "", "reviewed_on": None})
    slots = produce.compose(Kind.SCRIPT, told_in(long)).sheets[1].slots
    assert "1 phút" in str(slots["subtitle"])
    said = "Đọc chậm, rõ từng câu; hết mỗi dòng nghỉ một nhịp. Đọc xong thì đọc tiếp mục Nơi giúp đỡ ở bản tiếng Việt."
    assert slots["lead"] == Text(said), "where the local numbers are"


def test_the_stand_in_is_a_module_like_any_other() -> None:
    assert (TOLD.key, TOLD.band, TOLD.language) == (VIETNAMESE.key, Band.B, "jra")
    assert [page.kind for page in TOLD.pages] == [PageKind.POINTS, PageKind.DO_DONT, PageKind.SITUATION]
    assert TOLD.reviewed_on == date(2026, 11, 1)
