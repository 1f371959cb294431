"""The taught parts of a module file: pages and speech; and the small readings that all parts share.

Each reader takes the part's block and the notes; what does not belong is noted, never raised.
"""

import re
from collections.abc import Collection

from campaign_kit.library.finding import Notes
from campaign_kit.library.outline import Block, Mark
from campaign_kit.model.module import ModulePage, PageKind
from campaign_kit.model.names import fold

_KINDS = {
    "y chinh": PageKind.POINTS,
    "nen khong nen": PageKind.DO_DONT,
    "nen va khong nen": PageKind.DO_DONT,
    "tinh huong": PageKind.SITUATION,
}
_MARKS = {
    PageKind.POINTS: {Mark.ITEM},
    PageKind.DO_DONT: set[Mark](),
    PageKind.SITUATION: {Mark.ITEM, Mark.QUESTION},
}
_MINUTES = re.compile(r"(\d{1,3})(?: phut)?")
_LONGEST = 60


def only(block: Block, notes: Notes, marks: set[Mark], *, settings: Collection[str] = (), deeper: bool = False) -> None:
    """Notes each line that does not belong under the block: another mark, a setting that is not one of `settings` (by
    their folded names) or is given twice, a deeper heading unless `deeper`.
    """
    seen: set[str] = set()
    strays = [] if deeper else [inner.number for inner in block.blocks]
    for line in block.lines:
        if line.name in seen:
            notes.fault(line.number, "setting_twice", name=block.title)
        elif line.mark not in marks and line.name not in settings:
            strays.append(line.number)
        seen |= {line.name} - {""}
    for number in strays:
        notes.fault(number, "misplaced", name=block.title)


def items(block: Block, notes: Notes, part: str) -> tuple[str, ...]:
    """The sentences of the block's "- " lines, their lines noted under `part`; none at all is a fault."""
    lines = block.marked(Mark.ITEM)
    notes.lines[part] = block.number
    for index, line in enumerate(lines):
        notes.lines[f"{part}.{index}"] = line.number
    if not lines:
        notes.fault(block.number, "no_points", name=block.title)
    return tuple(line.text for line in lines)


def minutes(block: Block, notes: Notes, default: int, most: int = _LONGEST) -> int:
    """The setting "phút", 1 to `most`."""
    line = block.setting("phut")
    if line is None:
        return default
    found = _MINUTES.fullmatch(fold(line.text))
    if not found or not 1 <= int(found[1]) <= most:
        notes.fault(line.number, "minutes", most=most)
        return default
    return int(found[1])


def setting(block: Block, notes: Notes, name: str, part: str) -> str:
    """The words of a setting by its folded name; empty when it is not given."""
    line = block.setting(name)
    if line is None:
        return ""
    notes.lines[part] = line.number
    return line.text


def joined(block: Block, notes: Notes, mark: Mark, part: str) -> str:
    """The lines of that mark as one text."""
    lines = block.marked(mark)
    if lines:
        notes.lines[part] = lines[0].number
    return " ".join(line.text for line in lines)


def one_picture(block: Block, notes: Notes, part: str) -> str:
    """The one picture that the block must name."""
    named = pictures(block, notes, part)
    if len(named) != 1:
        notes.fault(block.number, "no_picture", name=block.title)
    return named[0] if named else ""


def pictures(block: Block, notes: Notes, part: str) -> tuple[str, ...]:
    """The names of the setting "hình", parted by commas."""
    return tuple(name.strip() for name in setting(block, notes, "hinh", part).split(",") if name.strip())


def read_pages(block: Block, notes: Notes) -> tuple[ModulePage, ...]:
    """The slides, in order. Two of one title are noted: speech is joined to a page by its title."""
    only(block, notes, set(), deeper=True)
    seen: set[str] = set()
    pages: list[ModulePage] = []
    for told in block.blocks:
        if told.key in seen:
            notes.fault(told.number, "title_twice", name=told.title)
        elif told.title:
            pages.append(_page(told, notes, f"pages.{len(pages)}"))
        seen.add(told.key)
    if not block.blocks:
        notes.fault(block.number, "no_points", name=block.title)
    return tuple(pages)


def _page(block: Block, notes: Notes, part: str) -> ModulePage:
    notes.lines[part] = notes.lines[f"{part}.title"] = block.number
    kind = _kind(block, notes)
    only(block, notes, _MARKS[kind], settings=("kieu", "hinh", "phut"), deeper=kind is PageKind.DO_DONT)
    do, dont = _do_dont(block, notes, part) if kind is PageKind.DO_DONT else ((), ())
    return ModulePage(
        kind=kind,
        title=block.title,
        pictures=pictures(block, notes, f"{part}.pictures"),
        minutes=minutes(block, notes, 3),
        points=() if kind is PageKind.DO_DONT else items(block, notes, f"{part}.points"),
        do=do,
        dont=dont,
        question=_question(block, notes, part) if kind is PageKind.SITUATION else "",
    )


def _kind(block: Block, notes: Notes) -> PageKind:
    """The kind the page names; a page that names none is known by what stands in it."""
    line = block.setting("kieu")
    if line is not None:
        found = _KINDS.get(" ".join(fold(line.text).replace(",", " ").split()))
        if found is not None:
            return found
        notes.fault(line.number, "kind_unknown")
    if block.blocks:
        return PageKind.DO_DONT
    return PageKind.SITUATION if block.marked(Mark.QUESTION) else PageKind.POINTS


def _do_dont(block: Block, notes: Notes, part: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    halves = {half.key.removesuffix(" lam"): half for half in block.blocks}
    if set(halves) != {"nen", "khong nen"} or len(block.blocks) != 2:
        notes.fault(block.number, "no_do_dont")
        return (), ()
    for half in block.blocks:
        only(half, notes, {Mark.ITEM})
    return items(halves["nen"], notes, f"{part}.do"), items(halves["khong nen"], notes, f"{part}.dont")


def _question(block: Block, notes: Notes, part: str) -> str:
    asked = block.marked(Mark.QUESTION)
    if len(asked) != 1:
        notes.fault(block.number, "no_question")
        return ""
    notes.lines[f"{part}.question"] = asked[0].number
    return asked[0].text


def read_speech(block: Block, notes: Notes) -> dict[str, Block]:
    """What the teacher says, by the folded heading it stands under."""
    only(block, notes, set(), deeper=True)
    speech: dict[str, Block] = {}
    for told in block.blocks:
        only(told, notes, {Mark.ITEM})
        if told.key in speech:
            notes.fault(told.number, "say_twice", name=told.title)
        speech[told.key] = told
    return speech
