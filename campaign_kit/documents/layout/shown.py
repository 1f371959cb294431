"""Which slots of a manuscript a design shows."""

from campaign_kit.documents.layout.grammar import CardsSpec, SheetSpec
from campaign_kit.documents.layout.style import Style


def shown_slots(style: Style) -> set[tuple[str, str]]:
    """The (sheet, slot) pairs that stand on the pages, whatever the paper."""
    return {
        (name, slot)
        for sheets in (style.sheets, *style.on.values())
        for name, sheet in sheets.items()
        for slot in _slots(sheet)
    }


def _slots(sheet: SheetSpec) -> set[str]:
    """The slots of a sheet's boxes; those inside cards are parts of a card, not of the manuscript."""
    found: set[str] = set()
    for box in sheet.boxes:
        if isinstance(box, CardsSpec):
            found.add(box.slot)
        else:
            found |= _named(box.model_dump())
    return found


def _named(data: object) -> set[str]:
    if isinstance(data, dict):
        own = {data["slot"].partition(".")[0]} if data.get("slot") else set()
        return own.union(*(_named(each) for each in data.values()))
    if isinstance(data, list | tuple):
        return set().union(*(_named(each) for each in data))
    return set()
