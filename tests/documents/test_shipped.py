"""Every shipped module through every kind: the files pass their judges and say exactly what the content says."""

import unicodedata
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from openxml_audit import FileFormat, OpenXmlValidator
from pptx import Presentation

from campaign_kit.documents import produce
from campaign_kit.documents.blocks import Cards, Points, Text
from campaign_kit.documents.compose.occasion import Occasion
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.library.packs import read_packs
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import Module
from campaign_kit.paths import shipped
from tests.documents.occasions import occasion
from tests.documents.office import plain

LAYOUTS = Layouts([shipped("layouts")])
MODULES = read_packs([shipped("content")]).modules
EVERY_MODULE = pytest.mark.parametrize("module", MODULES, ids=[module.key for module in MODULES])


def on(module: Module) -> Occasion:
    return occasion(module, band=module.band)


def sentences(kind: Kind, module: Module) -> list[str]:
    """All texts of the document, as they were composed."""
    said: list[str] = []
    for sheet in produce.compose(kind, on(module)).sheets:
        for block in sheet.slots.values():
            if isinstance(block, Text):
                said.append(block.text)
            elif isinstance(block, Points):
                said += block.items
            elif isinstance(block, Cards):
                said += [text for card in block.items for text in (card.title, card.detail)]
    return [plain(text.replace("*", "")) for text in said]


@EVERY_MODULE
@pytest.mark.parametrize("kind", [Kind.DECK, Kind.POSTER, Kind.LEAFLET])
def test_a_pdf_gives_back_every_sentence_in_nfc(module: Module, kind: Kind) -> None:
    document = produce.make(kind, on(module), LAYOUTS).document
    with pypdfium2.PdfDocument(produce.pdf_bytes(document)) as pdf:
        text = " ".join(page.get_textpage().get_text_range() for page in pdf)
    assert unicodedata.is_normalized("NFC", text)
    printed = plain(text)
    assert [said for said in sentences(kind, module) if said not in printed] == []


@EVERY_MODULE
def test_a_deck_passes_the_audit_and_opens_with_its_notes(module: Module, tmp_path: Path) -> None:
    pptx = next(fmt for fmt in produce.FORMATS if fmt.name == "pptx")
    file = produce.write(produce.make(Kind.DECK, on(module), LAYOUTS), pptx, LAYOUTS, tmp_path / "deck.pptx")
    assert OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(file).is_valid
    slides = Presentation(BytesIO(file.read_bytes())).slides
    assert len(slides) == len(module.pages) + 2
    for slide, page in zip(list(slides)[1:-1], module.pages, strict=True):
        assert plain(slide.shapes.title.text) == page.title
        assert all(said in slide.notes_slide.notes_text_frame.text for said in page.say)
