"""A design that asks for what its kind does not say: left out of a kit, and refused with its fault when it is named."""

from pathlib import Path

import pytest

from campaign_kit.documents import produce
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.layout.misfits import unknown_slots
from campaign_kit.errors import Refused
from campaign_kit.model.materials import Kind, Look
from tests.documents.occasions import LAYOUTS, occasion

HEAD = 'name = "Riêng"\norder = 1\n\n[sheets.{sheet}]\nbackground = "paper"\n\n'
BOX = "[[sheets.{sheet}.boxes]]\n{box}\n"
TEXT = 'type = "column"\nat = [20, 20, 170, 60]\nitems = [{{ type = "text", slot = "{slot}", size = [8, 20] }}]'


def with_design(folder: Path, box: str, sheet: str = "poster") -> Layouts:
    file = folder / "kinds" / "poster" / "rieng.toml"
    file.parent.mkdir(parents=True)
    file.write_text(HEAD.format(sheet=sheet) + BOX.format(sheet=sheet, box=box), encoding="utf-8")
    return Layouts([folder, LAYOUTS])


@pytest.mark.parametrize(
    ("sheet", "box"),
    [
        ("cover", TEXT.format(slot="title")),
        ("poster", TEXT.format(slot="help.nummer")),
        ("poster", 'type = "cards"\nslot = "title"\nat = [20, 20, 170, 60]\ngap = 2\nboxes = []'),
        ("poster", 'type = "qr"\nslot = "adress"\nat = [20, 20, 40, 40]'),
    ],
    ids=["no such sheet", "no such part of the help", "no cards", "no address"],
)
def test_it_is_left_out_and_told(tmp_path: Path, sheet: str, box: str) -> None:
    layouts = with_design(tmp_path, box, sheet)
    manuscript = produce.compose(Kind.POSTER, occasion())
    designs = layouts.designs("poster")
    assert "rieng" in [style.design for style in designs]
    assert "rieng" not in [style.design for style in produce.designs_for(manuscript, designs)]
    assert produce.make(Kind.POSTER, occasion(), layouts).document.pages
    with pytest.raises(Refused) as refused:
        produce.make(Kind.POSTER, occasion(), layouts, Look(design="rieng"))
    assert refused.value.code == "materials.layout"
    assert "rieng.toml" in str(refused.value.facts["file"])


def test_a_misspelt_slot_is_told_and_stays_empty(tmp_path: Path) -> None:
    layouts = with_design(tmp_path, TEXT.format(slot="titel"))
    manuscript = produce.compose(Kind.POSTER, occasion())
    assert [fault for fault in unknown_slots(layouts.style("poster", "rieng"), [manuscript]) if "titel" in fault]
    assert produce.make(Kind.POSTER, occasion(), layouts, Look(design="rieng")).document.pages


@pytest.mark.parametrize("kind", [Kind.DECK, Kind.POSTER, Kind.LEAFLET, Kind.CARDS, Kind.SIGN_IN_SHEET])
def test_the_shipped_designs_fit_their_kinds(kind: Kind) -> None:
    manuscript = produce.compose(kind, occasion())
    for style in Layouts([LAYOUTS]).designs(kind.value):
        if {slot for sheet in manuscript.sheets for slot in sheet.slots}.issuperset(style.needs):
            assert style in produce.designs_for(manuscript, [style])
