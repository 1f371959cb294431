"""What a session with a template is offered: what its template asks for, its run sheet, the survey of its bands."""

from campaign_kit.library.packs import read_packs
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import Band, Module, QuizItem
from campaign_kit.model.plan import Form, Place, PlaceKind
from campaign_kit.model.survey import QUESTIONS, Survey, SurveyItem
from campaign_kit.model.template import SessionTemplate, Step, StepUse, Use
from campaign_kit.paths import shipped
from campaign_kit.services.meeting import Shelf, first_of, kinds_for
from campaign_kit.services.offers import Offer
from campaign_kit.services.suiting import offers_for
from tests.documents.occasions import SCHOOL, module, session, template
from tests.services.test_offers import CLASS_5, SUITS, info

ALL_KINDS = {kind: info(kind, ("pdf",), "A4") for kind in Kind}
LIBRARY = [module("A1", Band.A), module("B1"), module("B3"), module("C8", Band.C), module("P1", Band.P)]
CLASS_2 = Place(id=5, uid="d", office_id=1, kind=PlaceKind.CLASS, name="2A", grade=2)
CLASS_8 = Place(id=6, uid="e", office_id=1, kind=PlaceKind.CLASS, name="8A", grade=8)


def step(use: Use) -> Step:
    return Step(title="Bước", minutes=15, uses=(StepUse(use=use),))


LED = template(step(Use.GAME), key="nk", bands=(Band.B, Band.C), modules={Band.B: ("B3",), Band.C: ("C8",)})
ASKING = LED.model_copy(update={"key": "hoi", "steps": (step(Use.SURVEY),)})


def survey(band: Band) -> Survey:
    items = tuple(
        SurveyItem(module="B3", **QuizItem(question=f"Câu {n}?", options=("a", "b", "c"), answer=0).model_dump())
        for n in range(QUESTIONS)
    )
    return Survey(key=f"ks-{band.value}", title=f"Khảo sát {band.value}", band=band, items=items)


def offers(
    *places: Place,
    key: str = "",
    modules: tuple[str, ...] = (),
    templates: tuple[SessionTemplate, ...] = (LED,),
    surveys: tuple[Survey, ...] = (),
    library: list[Module] = LIBRARY,
) -> list[Offer]:
    shelf = Shelf(library, read_packs([shipped("content")]).forms, ALL_KINDS, templates, surveys, SUITS)
    return offers_for(session(Form.EXTRACURRICULAR, template=key, modules=modules), places, shelf)


def ticked(found: list[Offer]) -> list[str]:
    return [offer.key for offer in found if offer.suits]


def of_kind(found: list[Offer], kind: Kind) -> list[Offer]:
    return [offer for offer in found if offer.kind is kind]


def test_what_its_template_asks_for_is_ticked_in_its_order_and_nothing_else() -> None:
    found = offers(CLASS_5, key="nk")
    assert ticked(found) == ["run_sheet.B.nk", "deck.B", "poster.B"]
    assert {offer.kind for offer in found} > {Kind.GAME, Kind.QUIZ, Kind.LEAFLET}


def test_a_template_that_the_library_lost_leaves_what_suits_the_form() -> None:
    assert kinds_for(session(template="mất"), Shelf([], [], {}, [LED], suits=SUITS)) == SUITS[Form.EXTRACURRICULAR]
    assert ticked(offers(CLASS_5, key="mất")) == ticked(offers(CLASS_5))


def test_run_sheets_of_the_form_are_offered_where_they_share_a_band_and_only_the_own_is_ticked() -> None:
    other = LED.model_copy(update={"key": "khac", "title": "Cách khác"})
    elsewhere = LED.model_copy(update={"key": "co", "form": Form.FLAG_CEREMONY})
    for_parents = LED.model_copy(update={"key": "cha", "bands": (Band.P,)})
    shelf = (other, elsewhere, for_parents, LED)
    found = of_kind(offers(CLASS_5, key="nk", templates=shelf), Kind.RUN_SHEET)
    assert [(offer.form, offer.suits, offer.title) for offer in found] == [
        ("nk", True, "Kịch bản buổi"),
        ("khac", False, "Kịch bản buổi (Cách khác)"),
    ]
    assert [offer.form for offer in of_kind(offers(CLASS_5, templates=shelf), Kind.RUN_SHEET)] == ["khac", "nk"]
    assert not any(offer.suits for offer in of_kind(offers(CLASS_5, templates=shelf), Kind.RUN_SHEET))


def test_the_own_template_is_offered_when_the_session_has_another_form() -> None:
    elsewhere = LED.model_copy(update={"key": "co", "form": Form.FLAG_CEREMONY})
    (sheet,) = of_kind(offers(CLASS_5, key="co", templates=(elsewhere,)), Kind.RUN_SHEET)
    assert sheet.suits


def test_each_band_has_its_run_sheet_of_its_own_topics_and_those_with_a_topic_are_ticked() -> None:
    found = of_kind(offers(SCHOOL, key="nk", modules=("C8",)), Kind.RUN_SHEET)
    assert [(offer.band, offer.modules, offer.suits, offer.title) for offer in found] == [
        (Band.C, ("C8",), True, "Kịch bản buổi (12–15 tuổi)"),
        (Band.B, ("B3",), False, "Kịch bản buổi (9–11 tuổi)"),
    ]
    assert [offer.band for offer in of_kind(offers(CLASS_2, key="nk"), Kind.RUN_SHEET)] == []


def test_a_template_has_each_band_play_its_own_game() -> None:
    """A session of three bands had three run sheets and the game of one."""
    playing = LED.model_copy(update={"kinds": (Kind.RUN_SHEET, Kind.GAME)})
    found = offers(SCHOOL, key="nk", modules=("B3", "C8"), templates=(playing,))
    assert [offer.key for offer in found if offer.suits] == ["run_sheet.B.nk", "run_sheet.C.nk", "game.B", "game.C"]


def test_a_topic_that_nobody_chose_is_the_templates() -> None:
    assert of_kind(offers(CLASS_5, key="nk"), Kind.DECK)[0].modules == ("B3",)
    assert of_kind(offers(CLASS_5), Kind.DECK)[0].modules == ("B1",)


def test_without_places_the_first_band_of_the_template_is_spoken_to() -> None:
    late = LED.model_copy(update={"bands": (Band.C,), "modules": {Band.C: ("C8",)}})
    assert of_kind(offers(key="nk", templates=(late,)), Kind.DECK)[0].band is Band.C


def test_a_survey_is_offered_beside_the_quiz_and_ticked_instead_where_the_template_asks_for_it() -> None:
    surveys = (survey(Band.A), survey(Band.B), survey(Band.C))
    plain = of_kind(offers(CLASS_5, surveys=surveys), Kind.QUIZ)
    assert [(offer.key, offer.suits) for offer in plain] == [("quiz.B", True), ("quiz.B.ks-B", False)]
    assert [offer.detail for offer in plain] == ["5 câu hỏi, kèm đáp án", "10 câu hỏi, kèm đáp án"]
    assert plain[1].title == "Phiếu khảo sát trước, sau buổi (bộ 10 câu, 9–11 tuổi)"
    asked = of_kind(offers(CLASS_5, key="hoi", templates=(ASKING,), surveys=surveys), Kind.QUIZ)
    assert [(offer.key, offer.suits) for offer in asked] == [("quiz.B.ks-B", True), ("quiz.B", False)]
    alone = of_kind(offers(CLASS_5, key="hoi", templates=(ASKING,)), Kind.QUIZ)
    assert [(offer.key, offer.suits) for offer in alone] == [("quiz.B", True)]


def test_a_topic_that_nobody_chose_suits_the_grades_where_one_does() -> None:
    small, large = (
        module(key, Band.C).model_copy(update={"grades": grades}) for key, grades in (("C1", (7,)), ("C2", (8, 9)))
    )
    library = [small, large, module("C3", Band.C)]
    assert of_kind(offers(CLASS_8, library=library), Kind.DECK)[0].modules == ("C2",)
    assert [each.key for each in first_of(library, Band.C)] == ["C1"]
    assert [each.key for each in first_of([small], Band.C, [8])] == ["C1"]
    assert first_of(library, Band.B) == ()


def test_the_leaflet_that_goes_home_is_the_one_the_topic_names() -> None:
    leaving = module("B3").model_copy(update={"home": "P2"})
    library = [leaving, module("P1", Band.P), module("P2", Band.P)]
    [home] = [each for each in of_kind(offers(CLASS_5, library=library), Kind.LEAFLET) if each.suits]
    assert (home.band, home.modules) == (Band.P, ("P2",))
    [usual] = [each for each in of_kind(offers(CLASS_5, library=library[:2]), Kind.LEAFLET) if each.suits]
    assert usual.modules == ("P1",)
