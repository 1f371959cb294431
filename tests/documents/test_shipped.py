"""Every shipped module through every kind: the files pass their judges and say exactly what the content says."""

import unicodedata
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from openxml_audit import FileFormat, OpenXmlValidator
from pptx import Presentation

from campaign_kit.documents import produce
from campaign_kit.documents.blocks import (
    Callout,
    Cards,
    Flow,
    FlowPart,
    Heading,
    Manuscript,
    Passage,
    Points,
    Question,
    Text,
)
from campaign_kit.documents.compose.occasion import Occasion
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.layout.style import Style
from campaign_kit.library.packs import read_packs
from campaign_kit.model.materials import Kind, Look
from campaign_kit.model.module import Module
from campaign_kit.paths import shipped
from tests.documents.occasions import occasion
from tests.documents.office import plain

LAYOUTS = Layouts([shipped("layouts")])
MODULES = read_packs([shipped("content")]).modules
SAID = [
    (kind.value, style.design)
    for kind in (
        Kind.DECK,
        Kind.POSTER,
        Kind.LEAFLET,
        Kind.BANNER,
        Kind.STANDEE,
        Kind.SOCIAL,
        Kind.NOTICE,
        Kind.QUIZ,
        Kind.GAME,
    )
    for style in LAYOUTS.designs(kind.value)
]
EVERY_MODULE = pytest.mark.parametrize("module", MODULES, ids=[module.key for module in MODULES])


def on(module: Module) -> Occasion:
    return occasion(module, band=module.band)


def sentences(manuscript: Manuscript, style: Style) -> list[str]:
    """All texts that the design asks for, as they were composed."""
    said: list[str] = []
    for sheet in manuscript.sheets:
        asked = set(slots_of(style.sheets[sheet.name].model_dump()))
        for block in (block for slot, block in sheet.slots.items() if slot in asked):
            if isinstance(block, Text):
                said.append(block.text)
            elif isinstance(block, Points):
                said += block.items
            elif isinstance(block, Cards):
                said += [text for card in block.items for text in (card.title, card.detail)]
            elif isinstance(block, Flow):
                said += [text for part in block.parts for text in _flowing(part)]
    return [plain(text.replace("*", "")) for text in said]


def _flowing(part: FlowPart) -> tuple[str, ...]:
    if isinstance(part, Question):
        return (part.text, *part.options, part.why)
    if isinstance(part, Passage | Heading | Callout):
        return (part.text,)
    return part.items if isinstance(part, Points) else ()


def slots_of(spec: object) -> Iterator[str]:
    """Every slot that a sheet of a design asks for; inside cards they are those of the card."""
    if isinstance(spec, dict):
        yield from [spec["slot"].partition(".")[0]] if isinstance(spec.get("slot"), str) else []
        spec = () if spec.get("type") == "cards" else tuple(spec.values())
    if isinstance(spec, list | tuple):
        for each in spec:
            yield from slots_of(each)


@EVERY_MODULE
@pytest.mark.parametrize("key", SAID, ids="-".join)
def test_a_pdf_gives_back_every_sentence_in_nfc(module: Module, key: tuple[str, str]) -> None:
    style = LAYOUTS.style(*key)
    made = produce.make(Kind(style.kind), on(module), LAYOUTS, Look(design=style.design))
    document, wanted = made.document, sentences(made.manuscript, style)
    assert len(wanted) >= 2
    with pypdfium2.PdfDocument(produce.pdf_bytes(document)) as pdf:
        text = " ".join(page.get_textpage().get_text_range() for page in pdf)
    assert unicodedata.is_normalized("NFC", text)
    printed = plain(text)
    if style.kind == Kind.BANNER:
        # pdfium takes the few long lines of a page as wide as that for columns and parts words with line ends
        printed, wanted = printed.replace(" ", ""), [said.replace(" ", "") for said in wanted]
    assert [said for said in wanted if said not in printed] == []


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
