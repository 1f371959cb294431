"""Own texts of a document: which of its texts a person may put in other words, and the document in those words.

A text is known by its place, "sheet.slot" and further numbers inside a list ("2.points.1", "0.rules.3.detail"). Who
invites, the help block, the imprint and all that the program fills in itself are never changed.
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from campaign_kit.documents.blocks import (
    Block,
    Callout,
    Card,
    Cards,
    Flow,
    FlowPart,
    Heading,
    Manuscript,
    Passage,
    Points,
    Sheet,
    Speech,
    Text,
    Ticks,
    Turn,
)
from campaign_kit.model.materials import OwnText
from campaign_kit.model.names import clean
from campaign_kit.wording import materials as words

FILLED_IN = frozenset(
    {"org", "superior", "logo", "help", "local", "local_title", "imprint", "footer", "number", "page", "running", "day"}
    | {"dated", "table", "details", "total", "purpose", "made_by", "made_by_hint", "confirmed", "confirmed_hint"}
    | {"where", "name", "home", "given", "people", "session", "nation", "motto"}
)
Put = Callable[[str, str], str]


@dataclass(frozen=True)
class Editable:
    """A text that may be put in other words: where it stands, as a key and in words, how it is and how it `was`."""

    key: str
    label: str
    text: str
    was: str

    @property
    def is_own(self) -> bool:
        """True when somebody changed it."""
        return self.text != self.was


def editables(
    manuscript: Manuscript, own: Mapping[str, OwnText], shown: Collection[tuple[str, str]] | None = None
) -> tuple[Editable, ...]:
    """The texts of a document as the content says them, with their own words; in the order of the document.

    `shown` are the (sheet, slot) pairs to go by, all of them when it is None. A text that stands in several places is
    one text. Own words for a text that is not there any more (the session has another topic) do not count.
    """
    found: dict[str, str] = {}

    def note(key: str, was: str) -> str:
        number, slot, *_ = key.split(".")
        if was and (shown is None or (manuscript.sheets[int(number)].name, slot) in shown):
            found.setdefault(was, key)
        return was

    _rewritten(manuscript, note)
    mine = _by_text(own)
    labels = _labels(list(found.values()), len(manuscript.sheets))
    return tuple(Editable(key, labels[key], mine.get(was, was), was) for was, key in found.items())


def overridden(manuscript: Manuscript, own: Mapping[str, OwnText]) -> Manuscript:
    """The document in its own words, wherever a text of it stands; its title and those of its pages follow them."""
    if not own:
        return manuscript
    mine = _by_text(own)
    changed = _rewritten(manuscript, lambda _key, was: mine.get(was, was))
    titles = {_plain(was): _plain(text) for was, text in mine.items()}
    sheets = tuple(replace(sheet, title=titles.get(sheet.title, sheet.title)) for sheet in changed.sheets)
    return replace(changed, title=titles.get(changed.title, changed.title), sheets=sheets)


def tidy(text: str) -> str:
    """A text as blocks take it: NFC, single spaces, its lines kept, no lone asterisk."""
    marked = text if text.count("*") % 2 == 0 else text.replace("*", "")
    lines = (clean(line.replace("|", "/")) for line in marked.splitlines())
    return "\n".join(line for line in lines if line)


def _by_text(own: Mapping[str, OwnText]) -> dict[str, str]:
    return {each.was: each.text for each in own.values()}


def _plain(text: str) -> str:
    return text.replace("*", "")


def _labels(keys: Sequence[str], sheets: int) -> dict[str, str]:
    """ "Trang 2: Ý 3" for each key; no page where there is one, no number where there is one such text on the page."""
    totals = Counter(map(_group, keys))
    seen: Counter[tuple[str, str, str]] = Counter()
    labels = {}
    for key in keys:
        page, slot, part = group = _group(key)
        seen[group] += 1
        pattern = words.EDITABLE_DETAIL if part == "detail" else _pattern(slot)
        what = pattern.format(n=seen[group] if totals[group] > 1 else "").strip()
        if part == "second" or slot.startswith("second_"):
            what = words.EDITABLE_SECOND.format(what=what)
        labels[key] = what if sheets == 1 else words.EDITABLE_ON_PAGE.format(page=int(page) + 1, what=what)
    return labels


def _group(key: str) -> tuple[str, str, str]:
    """The page, the slot, and which part of a card it is."""
    page, slot, *_ = key.split(".")
    part = key.rpartition(".")[2]
    return page, slot, part if part in ("detail", "second") else ""


def _pattern(slot: str) -> str:
    """By the slot's name, else by its last part: "flap_points" is named as "points"."""
    return words.EDITABLES.get(slot) or words.EDITABLES.get(slot.rpartition("_")[2], words.EDITABLE_OTHER)


def _rewritten(manuscript: Manuscript, put: Put) -> Manuscript:
    """The document with every text that may be changed as `put` gives it back for its key and its words."""
    return replace(manuscript, sheets=tuple(_sheet(sheet, n, put) for n, sheet in enumerate(manuscript.sheets)))


def _sheet(sheet: Sheet, n: int, put: Put) -> Sheet:
    """What it says on one page and what it says apart is the same."""
    slots = {slot: _block(block, f"{n}.{slot}", put) for slot, block in sheet.slots.items()}
    return replace(sheet, slots=slots, apart=tuple(_sheet(each, n, put) for each in sheet.apart))


def _block(block: Block, key: str, put: Put) -> Block:
    if key.partition(".")[2] in FILLED_IN:
        return block
    if isinstance(block, Text):
        return replace(block, text=put(key, block.text))
    if isinstance(block, Points):
        return replace(block, items=_items(block.items, key, put))
    if isinstance(block, Cards):
        return replace(block, items=tuple(_card(card, f"{key}.{n}", put) for n, card in enumerate(block.items)))
    if isinstance(block, Flow):
        return replace(block, parts=tuple(_part(part, f"{key}.{n}", put) for n, part in enumerate(block.parts)))
    return block


def _part(part: FlowPart, key: str, put: Put) -> FlowPart:
    if isinstance(part, Heading | Passage | Callout):
        return replace(part, text=put(key, part.text))
    if isinstance(part, Points | Ticks | Speech):
        return replace(part, items=_items(part.items, key, put))
    if isinstance(part, Turn):
        parts = tuple(_part(each, f"{key}.{n}", put) for n, each in enumerate(part.parts))
        return replace(part, title=put(f"{key}.title", part.title), parts=parts)
    return part


def _items(items: tuple[str, ...], key: str, put: Put) -> tuple[str, ...]:
    return tuple(put(f"{key}.{n}", text) for n, text in enumerate(items))


def _card(card: Card, key: str, put: Put) -> Card:
    title = put(f"{key}.title", card.title)
    return replace(
        card,
        title=title,
        detail=put(f"{key}.detail", card.detail) if card.detail else "",
        second=put(f"{key}.second", card.second) if card.second else "",
    )
