"""Pages in two languages: side by side where both find room, else one after the other; one face for a language."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from campaign_kit.documents import produce
from campaign_kit.documents.blocks import Manuscript, Points, Sheet, Text
from campaign_kit.documents.compose.occasion import Occasion
from campaign_kit.documents.layout.faces import baseline_of, face_of, pitch_of, with_letters
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.layout.misfits import misfits, unknown_slots
from campaign_kit.documents.layout.place import place_document
from campaign_kit.documents.page import Document, Page, TextBox
from campaign_kit.model.materials import Kind, Look
from tests.documents.alphabets import ALPHABETS, translated
from tests.documents.occasions import LAYOUTS, module, occasion

SHIPPED = Layouts([LAYOUTS])
PRINT = SHIPPED.style("poster").fonts
SLIDES = SHIPPED.style("deck").fonts
SHORT = module()
LONG = module(point="Em không hẹn gặp riêng người lạ quen trên mạng; có ai rủ, em kể ngay cho người lớn em tin.")


def told_in(language: str, said: object = SHORT, longer: float = 1.0) -> Occasion:
    given = occasion(said, band=SHORT.band)  # type: ignore[arg-type]
    return replace(given, second=(translated(said, language, longer),), second_name="tiếng Gia Rai")  # type: ignore[arg-type]


@cache
def placed(kind: Kind, language: str = "jra", paper: str = "", longer: float = 1.0) -> Document:
    return produce.make(kind, told_in(language, LONG, longer), SHIPPED, Look(paper=paper)).document


def sheets(document: Document) -> list[str]:
    return [page.sheet for page in document.pages]


def numbers(document: Document) -> list[str]:
    return [words(page, "number") for page in document.pages]


def words(page: Page, slot: str) -> str:
    boxes = (box for box in page.boxes if isinstance(box, TextBox) and box.slot == slot)
    return "".join(run.text for box in boxes for part in box.paragraphs for line in part.lines for run in line.runs)


def faces(document: Document, language: str) -> set[str]:
    """The fonts of everything that is told in a second language."""
    return {
        run.face.name
        for page in document.pages
        for box in page.boxes
        if isinstance(box, TextBox) and box.language == language
        for part in box.paragraphs
        for line in part.lines
        for run in line.runs
    }


def test_both_stand_side_by_side_where_there_is_room() -> None:
    document = produce.make(Kind.DECK, told_in("jra"), SHIPPED).document
    assert sheets(document) == ["title", "points_both", "do_dont", "do_dont", "situation_both", "closing"]


def test_what_finds_no_room_stands_on_pages_of_its_own_and_all_are_numbered() -> None:
    document = placed(Kind.DECK, "jra", "4x3", 1.3)
    assert sheets(document).count("points") >= 2
    assert numbers(document) == [str(number) for number in range(1, len(document.pages) + 1)]


def test_a_page_too_long_for_one_is_two_in_the_second_language() -> None:
    given = told_in("blt", LONG, 1.6)
    document = produce.make(Kind.DECK, given, SHIPPED, Look(paper="4x3")).document
    told = [page for page in document.pages if page.sheet == "points"]
    pages = [words(page, "points") for page in told]
    first, *rest = [each for each in pages if each]
    assert len(rest) >= 2
    twin = given.second[0].pages[0]
    assert "".join(rest).replace(" ", "").replace("\u00a0", "").startswith("".join(twin.points).replace(" ", ""))
    assert first.startswith("Em không hẹn")


@pytest.mark.parametrize(("paper", "pages"), [("A4-landscape", 2), ("A5-landscape", 4)])
def test_a_leaflet_folded_in_two_has_no_room_for_both(paper: str, pages: int) -> None:
    document = produce.make(Kind.LEAFLET, told_in("jra"), SHIPPED, Look(paper=paper)).document
    assert len(document.pages) == pages


def test_sheets_that_follow_are_taken_apart_with_the_one_before() -> None:
    """Where the inside has no room for both, the outside is not shown in both either."""
    given = told_in("jra", LONG, 2.0)
    assert sheets(produce.make(Kind.LEAFLET, given, SHIPPED).document) == ["outside", "inside"] * 2


def test_a_design_without_pages_for_both_shows_one_after_the_other(tmp_path: Path) -> None:
    own = tmp_path / "kinds" / "deck" / "classic.toml"
    own.parent.mkdir(parents=True)
    text = (LAYOUTS / "kinds" / "deck" / "classic.toml").read_text(encoding="utf-8")
    own.write_text(text.replace("_both]", "_beside]").replace("_both.", "_beside."), encoding="utf-8")
    layouts = Layouts([tmp_path, LAYOUTS])
    manuscript = produce.compose(Kind.DECK, told_in("jra"))
    assert list(misfits(layouts.style("deck"), manuscript)) == []
    document = produce.make(Kind.DECK, told_in("jra"), layouts).document
    assert sheets(document) == ["title", "points", "points", "do_dont", "do_dont", "situation", "situation", "closing"]
    assert numbers(document) == [str(number) for number in range(1, 9)]


def test_a_sheet_that_no_design_has_is_still_a_fault() -> None:
    lost = Sheet("elsewhere", "", {}, apart=(Sheet("nowhere", ""),))
    assert len(list(misfits(SHIPPED.style("deck"), Manuscript("", "", "", (lost,))))) == len(
        (SHIPPED.style("deck").sheets, *SHIPPED.style("deck").on)
    )


def test_slots_of_a_second_language_are_known_beside_those_of_the_first() -> None:
    manuscript = produce.compose(Kind.POSTER, occasion(SHORT, band=SHORT.band))
    for style in SHIPPED.designs("poster"):
        assert not [fault for fault in unknown_slots(style, [manuscript]) if "second" in fault]


@pytest.mark.parametrize("kind", [Kind.DECK, Kind.POSTER, Kind.LEAFLET, Kind.SCRIPT])
@pytest.mark.parametrize(("language", "faces_of"), [("jra", "Arimo"), ("blt", "NotoSansTaiViet")])
def test_everything_in_the_second_language_is_set_in_one_family(kind: Kind, language: str, faces_of: str) -> None:
    found = faces(placed(kind, language), language)
    assert found
    assert {name.partition("-")[0] for name in found} == {faces_of}


def test_a_text_with_no_letter_of_its_own_follows_the_others_of_its_language() -> None:
    fonts = with_letters(PRINT, [Text("ƀ", "jra"), Points(("ê̆ ơ",), language="jra"), Text("漢")])
    assert face_of(fonts, "bold", "b", "jra").name == "Arimo-Bold"
    assert face_of(fonts, "bold", "b").name == "BeVietnamPro-Bold"
    strange = with_letters(PRINT, [Text("ƀ", "jra"), Text("漢", "jra")])
    assert face_of(strange, "bold", "bƀ", "jra").name == "Arimo-Bold"
    assert face_of(with_letters(PRINT, [Text("ê̆", "bdq")]), "bold", "b", "bdq").name == "BeVietnamPro-Bold"


@pytest.mark.parametrize("language", ALPHABETS)
@pytest.mark.parametrize("fonts", [PRINT, SLIDES])
def test_each_alphabet_is_set_in_one_face(fonts: object, language: str) -> None:
    text = " ".join(ALPHABETS[language]) + " 111, vn-cop.vn: Công an xã"
    face = face_of(fonts, "regular", text)  # type: ignore[arg-type]
    box = with_letters(fonts, [Text(text, language)])  # type: ignore[arg-type]
    assert face == face_of(box, "regular", "", language)
    measured = place_document(produce.compose(Kind.POSTER, told_in(language)), SHIPPED.style("poster"), A4)
    assert measured.pages


A4 = SHIPPED.paper("A4")


def test_high_letters_have_lines_farther_apart() -> None:
    script = SLIDES.faces["script"]
    assert pitch_of(SLIDES, script, 1.06) == script.pitch > pitch_of(SLIDES, SLIDES.faces["regular"], None)
    assert pitch_of(PRINT, PRINT.faces["regular"], 1.06) == 1.06
    assert baseline_of(SLIDES, script) > baseline_of(SLIDES, SLIDES.faces["regular"]) == SLIDES.first_baseline


def test_a_design_of_the_office_that_shows_nothing_of_it_is_not_offered(tmp_path: Path) -> None:
    own = tmp_path / "kinds" / "poster" / "rieng.toml"
    own.parent.mkdir(parents=True)
    text = '{ type = "text", slot = "title", size = [20, 40] }'
    box = f'[[sheets.poster.boxes]]\ntype = "column"\nat = [20, 20, 170, 60]\nitems = [{text}]\n'
    own.write_text(f'name = "Riêng"\n\n[sheets.poster]\nbackground = "paper"\n\n{box}', encoding="utf-8")
    designs = Layouts([tmp_path, LAYOUTS]).designs("poster")
    for given, there in ((occasion(SHORT, band=SHORT.band), True), (told_in("jra"), False)):
        fitting = produce.designs_for(produce.compose(Kind.POSTER, given), designs)
        assert ("rieng" in [style.design for style in fitting]) is there
