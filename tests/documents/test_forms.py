"""Every shipped form in every design: placed in all themes with long names, and its words given back by the PDF."""

import unicodedata
from dataclasses import replace

import pypdfium2
import pytest

from campaign_kit.documents import produce
from campaign_kit.documents.blocks import (
    Block,
    Callout,
    Cards,
    Fields,
    Flow,
    Heading,
    Passage,
    Points,
    Signatures,
    Text,
    Ticks,
)
from campaign_kit.documents.compose.occasion import Link, Occasion
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.page import QrCode
from campaign_kit.library.packs import read_packs
from campaign_kit.model.form_text import FormText
from campaign_kit.model.materials import Kind, Look
from campaign_kit.model.office import HelpLineDraft
from campaign_kit.paths import shipped
from tests.documents.layout.test_designs import PNG
from tests.documents.occasions import help_lines, occasion
from tests.documents.office import plain
from tests.documents.test_shipped import slots_of

LAYOUTS = Layouts([shipped("layouts")])
FORMS = read_packs([shipped("content")]).forms
MADE = [
    pytest.param(form, style.design, id=f"{form.key}-{style.design}")
    for form in FORMS
    for style in produce.designs_for(
        produce.compose(form.kind, replace(occasion(band=form.bands[0]), form_text=form)),
        LAYOUTS.designs(form.kind.value),
    )
]
THEMES = [theme.code for theme in LAYOUTS.themes()]
LOCAL = tuple(
    HelpLineDraft(label=label, number_or_address=number, order=number_of)
    for number_of, (label, number) in enumerate(
        (
            ("Công an xã Ia Dom (trực ban)", "0269 3855 113"),
            ("Người làm công tác bảo vệ trẻ em xã", "0905 000 000"),
            ("Tư vấn học đường", "cô Nguyễn Thị Mỹ Hạnh"),
            ("Trạm y tế xã Ia Dom", "0269 3855 115"),
            ("Hội Liên hiệp Phụ nữ xã Ia Dom", "0269 3855 116"),
        ),
        start=1,
    )
)
PARTNERS = ("Đoàn TNCS Hồ Chí Minh xã Ia Dom", "Hội Liên hiệp Phụ nữ Việt Nam xã Ia Dom")
IMPRINT = "Giấy phép xuất bản số 12/GP-STTTT ngày 01/10/2026. In 500 tờ. Duyệt: Nguyễn Văn A, bản 2."
LINKS = tuple(Link(f"Trang thông tin của xã số {n}", f"https://xa{n}.gialai.gov.vn/bao-ve-tre-em") for n in range(1, 9))


def crowded(form: FormText) -> Occasion:
    return replace(
        occasion(band=form.bands[0]),
        form_text=form,
        help_lines=help_lines(LOCAL),
        partners=PARTNERS,
        logo=PNG,
        imprint=IMPRINT,
        links=LINKS,
    )


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("form", "design"), MADE)
def test_every_form_is_placed_in_every_theme(form: FormText, design: str, theme: str) -> None:
    document = produce.make(form.kind, crowded(form), LAYOUTS, Look(design=design, theme=theme)).document
    most = 2 if form.kind in (Kind.REFERRAL, Kind.HELP_CARD, Kind.AGREEMENT) else 1
    assert 1 <= len(document.pages) <= most
    for page in document.pages:
        for code in (box for box in page.boxes if isinstance(box, QrCode)):
            modules = len(code.matrix)
            assert code.frame.w_mm * modules / (modules + 2 * code.quiet_modules) >= 25.0


@pytest.mark.parametrize(("form", "design"), MADE)
def test_a_pdf_gives_back_the_words_of_a_form_in_nfc(form: FormText, design: str) -> None:
    made = produce.make(form.kind, crowded(form), LAYOUTS, Look(design=design))
    sheets = LAYOUTS.style(form.kind.value, design).sheets
    said = [
        text
        for sheet in made.manuscript.sheets
        for slot in set(slots_of(sheets[sheet.name].model_dump()))
        for text in words_of(sheet.slots.get(slot))
    ]
    with pypdfium2.PdfDocument(produce.pdf_bytes(made.document)) as pdf:
        text = " ".join(page.get_textpage().get_text_range() for page in pdf)
    assert unicodedata.is_normalized("NFC", text)
    assert len(said) > 5
    assert [each for each in said if joined(each.replace("*", "")) not in joined(text)] == []


def joined(text: str) -> str:
    """Without spaces: an address may go on in the next line."""
    return "".join(plain(text).split())


def words_of(block: Block | None) -> list[str]:
    if isinstance(block, Text):
        return [block.text]
    if isinstance(block, Points):
        return list(block.items)
    if isinstance(block, Cards):
        return [text for card in block.items if card.url for text in (card.title, card.detail)]
    return [word for part in block.parts for word in said_by(part)] if isinstance(block, Flow) else []


def said_by(part: object) -> list[str]:
    if isinstance(part, Heading | Passage | Callout):
        return [part.text]
    if isinstance(part, Points | Ticks):
        return list(part.items)
    if isinstance(part, Fields):
        return [piece.strip() for label in part.labels for piece in label.split("…")]
    return [*part.roles, part.hint] if isinstance(part, Signatures) else []


def test_the_usual_design_is_the_friendly_one_for_children_and_the_formal_one_for_adults() -> None:
    titles = {}
    for form in (form for form in FORMS if form.kind is Kind.DATA_NOTICE):
        document = produce.make(form.kind, crowded(form), LAYOUTS).document
        titles[form.key] = document.pages[0].boxes[0].frame.w_mm > 200
    assert titles == {
        "thong-bao-du-lieu": False,
        "thong-bao-du-lieu-ban-tre": True,
        "thong-bao-du-lieu-tre-em": True,
    }
