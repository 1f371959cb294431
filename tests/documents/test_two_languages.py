"""Papers in two languages as files: what PowerPoint gets, what the print doctor says, whether they read alike."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from openxml_audit import FileFormat, OpenXmlValidator
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck

from campaign_kit.documents import produce
from campaign_kit.documents.compose.occasion import Occasion
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.layout.place import place_document
from campaign_kit.documents.page import Document, Frame, Line, Paragraph, Run, TextBox
from campaign_kit.documents.paint.pptx import check_master
from campaign_kit.documents.proof.file import proof_file
from campaign_kit.documents.proof.pages import Facts, check_pages
from campaign_kit.library.packs import read_packs
from campaign_kit.model.materials import Kind
from campaign_kit.paths import shipped
from tests.documents.alphabets import translated
from tests.documents.occasions import occasion
from tests.documents.office import as_pdf, other_breaks
from tests.documents.paint.painted import MASTER, pdf_of, pptx_of, with_boxes
from tests.documents.paint.setter import PRINT
from tests.documents.ssim import grey_pages, ssim

LAYOUTS = Layouts([shipped("layouts")])
MODULES = {module.key: module for module in read_packs([shipped("content")]).modules}
TWICE = (Kind.DECK, Kind.POSTER, Kind.LEAFLET, Kind.SCRIPT)
NAMES = {"jra": "tiếng Gia Rai", "hmn": "tiếng Mông", "blt": "tiếng Thái"}


def told_in(language: str, key: str = "C1") -> Occasion:
    module = MODULES[key]
    given = occasion(module, band=module.band)
    return replace(given, second=(translated(module, language),), second_name=NAMES[language])


@cache
def made(kind: Kind, language: str) -> produce.Made:
    return produce.make(kind, told_in(language), LAYOUTS)


@cache
def slides(language: str) -> Deck:
    return Presentation(io.BytesIO(pptx_of(made(Kind.DECK, language).document)))


def with_one_more(document: Document, said: str) -> Document:
    """The document with these words on its first page, in a face that lacks some of their letters."""
    line = Line(20, 100, 60, (Run(said, PRINT, 30, "ink"),))
    return with_boxes(document, 0, *document.pages[0].boxes, TextBox(Frame(20, 90, 60, 15), (Paragraph((line,)),)))


def runs(deck: Deck, sheet: str) -> list[tuple[str, str, set[str]]]:
    """Every run of the slides of a layout: its language, its words, and the fonts it names."""
    return [
        (
            run.find(qn("a:rPr")).get("lang"),
            run.findtext(qn("a:t")),
            {child.get("typeface") for child in run.find(qn("a:rPr")) if child.get("typeface")},
        )
        for slide in deck.slides
        if slide.slide_layout.name == sheet
        for run in slide.element.iter(qn("a:r"))
    ]


@pytest.mark.parametrize("language", NAMES)
def test_a_deck_passes_the_audit(language: str, tmp_path: Path) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(pptx_of(made(Kind.DECK, language).document))
    result = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(file)
    assert result.is_valid, [str(error) for error in result.errors]


def test_each_language_has_its_own_placeholders() -> None:
    slide = next(each for each in slides("jra").slides if each.slide_layout.name == "Ý chính – hai ngôn ngữ")
    names = [holder.name.rstrip(" 0123456789") for holder in slide.placeholders]
    assert names == [
        "Tiêu đề", "Nội dung trái", "Nội dung phải", "Chân trang", "Số trang", "Hình", "Tiêu đề thứ hai",
    ]  # fmt: skip


def test_every_run_says_in_which_language_it_is() -> None:
    said = runs(slides("jra"), "Ý chính – hai ngôn ngữ")
    told = {words for language, words, _ in said if language == "jra-VN"}
    assert {language for language, _, _ in said} == {"vi-VN", "jra-VN"}
    assert told >= {page.title for page in told_in("jra").second[0].pages[:2]}
    assert not any(words in told for language, words, _ in said if language == "vi-VN")


def test_tai_viet_names_its_font_for_every_script_and_for_whole_runs() -> None:
    deck = slides("blt")
    for layout in ("Ý chính – hai ngôn ngữ", "Nên – Không nên"):
        for language, words, fonts in runs(deck, layout):
            if language == "blt-VN":
                assert fonts <= {"Noto Sans Tai Viet"}, words
    both = next(each for each in deck.slides if each.slide_layout.name == "Ý chính – hai ngôn ngữ")
    level = next(
        each for holder in both.slide_layout.placeholders if holder.placeholder_format.idx == 2
        for each in holder.element.iter(qn("a:lvl1pPr"))
    )  # fmt: skip
    named = {child.tag for child in level.iter() if child.get("typeface") == "Noto Sans Tai Viet"}
    assert named >= {qn("a:latin"), qn("a:ea"), qn("a:cs")}


def test_a_master_made_before_there_were_two_languages_serves_on(tmp_path: Path) -> None:
    own = Presentation(str(MASTER))
    for layout in [each for each in own.slide_layouts if "hai ngôn ngữ" in each.name]:
        own.slide_layouts.remove(layout)
    file = tmp_path / "deck" / "master.pptx"
    file.parent.mkdir()
    own.save(str(file))
    check_master(file, 0)
    layouts = Layouts([tmp_path, shipped("layouts")])
    target = produce.write(made(Kind.DECK, "jra"), produce.formats_of(Kind.DECK)[0], layouts, tmp_path / "a.pptx")
    assert len(Presentation(str(target)).slides) == len(made(Kind.DECK, "jra").document.pages)


def test_libreoffice_shows_both_as_the_pdf_does(debian_program: Callable[[str, str], str], tmp_path: Path) -> None:
    """What is read out of its own PDF comes apart at combining marks: there the pictures are compared."""
    soffice = debian_program("soffice", "libreoffice-impress fonts-liberation2")
    decks = {f"{language}.pptx": made(Kind.DECK, language).document for language in ("jra", "hmn")}
    printed = as_pdf(soffice, {name: pptx_of(document) for name, document in decks.items()}, tmp_path)
    for name, document in decks.items():
        pages = zip(grey_pages(pdf_of(document), 50), grey_pages(printed[name], 50), strict=True)
        alike = [round(ssim(ours, theirs), 3) for ours, theirs in pages]
        assert min(alike) >= 0.96, (name, alike)
    pages_of = enumerate(decks["hmn.pptx"].pages)
    assert not any(other_breaks(page, printed["hmn.pptx"], index) for index, page in pages_of)


@pytest.mark.parametrize("language", NAMES)
@pytest.mark.parametrize("kind", TWICE)
def test_the_doctor_finds_nothing_on_any_paper(kind: Kind, language: str) -> None:
    for key in ("A1", "C1", "P3"):
        given = told_in(language, key)
        manuscript = produce.compose(kind, given)
        for style in produce.designs_for(manuscript, LAYOUTS.designs(kind.value)):
            for paper in style.papers:
                facts = Facts(produce.RECIPES[kind].help, paper.reads_m, date(2026, 11, 22))
                assert check_pages(place_document(manuscript, style, paper), facts) == (), (key, style.design, paper)


@pytest.mark.parametrize("language", ["jra", "blt"])
@pytest.mark.parametrize("kind", TWICE)
def test_the_printed_file_is_ready(kind: Kind, language: str, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(pdf_of(made(kind, language).document))
    assert proof_file(file).findings == ()


def test_a_box_for_a_letter_that_a_font_lacks_is_found_before_and_after_it_is_printed(tmp_path: Path) -> None:
    document = with_one_more(made(Kind.POSTER, "jra").document, "bƀ ꪀꪰ")
    facts = Facts(produce.RECIPES[Kind.POSTER].help, 0.4, date(2026, 11, 22))
    codes = [each.code for each in check_pages(document, facts)]
    assert "glyphs.missing" in codes
    file = tmp_path / "a.pdf"
    file.write_bytes(pdf_of(document))
    assert "glyphs.unknown" in [each.code for each in proof_file(file).details]


@pytest.mark.parametrize(("language", "told"), [("jra", []), ("blt", ["text.install"])])
def test_slides_in_tai_viet_tell_what_the_computer_of_the_hall_needs(
    language: str, told: list[str], tmp_path: Path
) -> None:
    file = tmp_path / "a.pptx"
    file.write_bytes(pptx_of(made(Kind.DECK, language).document))
    proof = proof_file(file)
    assert [each.code for each in proof.details] == told
    assert proof.is_ready
