"""What is wrong with the texts of a placed page: characters, sizes, contrast, and where they stand."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from campaign_kit.documents import fonts
from campaign_kit.documents.page import Box, Page, Picture, QrCode, Shape
from campaign_kit.documents.proof import rules
from campaign_kit.documents.proof.drawn import Ground, Stretch, touched
from campaign_kit.documents.proof.finding import Finding, finding
from campaign_kit.wording.numbers import decimal
from campaign_kit.wording.proof import plain

Palette = Mapping[str, str]
# words that nobody has to read from the place where the paper is read
SMALL_SLOTS = frozenset(
    {
        "org", "superior", "footer", "number", "page", "dated", "source", "sources", "local", "scan", "comfort",
        "help.name", "help.entries", "help.promise", "help.site", "help.line",
    }
)  # fmt: skip
# the line of the print permit is as small as the rules of imprints allow
_FREE_SLOTS = frozenset({"imprint"})
_SHOWN_CHARS = 40
_HAIR_MM = 0.3
_HAIR_PT = 0.05
_ACROSS = (0.1, 0.5, 0.9)


def lost_characters(stretches: Sequence[Stretch], where: str) -> Iterator[Finding]:
    """Characters that the face of their text lacks: a box would be printed in their place."""
    for file, family in dict.fromkeys((each.file, each.family) for each in stretches):
        known = fonts.widths(file)
        used = {char for each in stretches if each.file == file for char in each.text}
        lost = sorted(char for char in used if ord(char) not in known)
        if lost:
            yield finding("glyphs.missing", where=where, chars=" ".join(lost), font=family)


def small_texts(page: Page, stretches: Sequence[Stretch], where: str, reads_m: float, px: int) -> Iterator[Finding]:
    """Texts that cannot be read from where the paper is read, each box once."""
    needs = _needs(page, reads_m, px)
    told: set[int] = set()
    for each in stretches:
        if each.slot in _FREE_SLOTS or each.depth in told or not any(char.isalnum() for char in each.text):
            continue
        least = needs(each.slot in SMALL_SLOTS or each.slot == "")
        if each.size_pt < least - _HAIR_PT:
            told.add(each.depth)
            yield finding(
                "text.small", where=where, text=shown(each.text), size=decimal(each.size_pt), least=decimal(least)
            )


def _needs(page: Page, reads_m: float, px: int) -> Callable[[bool], float]:
    """The least size in points on this page, for small print and for other text."""
    if rules.is_slide(page.w_mm, page.h_mm) and not px:
        return lambda small: rules.SLIDE_FOOT_PT if small else rules.SLIDE_BODY_PT
    if px:
        shrunk = page.w_mm / rules.SCREEN_MM
        return lambda small: shrunk * rules.least_size_pt(rules.SCREEN_READS_M, small=small, scale=shrunk)
    scale = rules.scale_of(page.w_mm, page.h_mm)
    return lambda small: rules.least_size_pt(reads_m, small=small, scale=scale)


def pale_texts(
    page: Page, behind: Sequence[Ground], stretches: Sequence[Stretch], where: str, palette: Palette
) -> Iterator[Finding]:
    """Texts that do not stand out from what is behind them; pictures behind a text are not looked into."""
    colours = {role: rgb(value) for role, value in palette.items()}
    known: dict[tuple[str, str], float] = {}
    scale = rules.scale_of(page.w_mm, page.h_mm)
    for each in stretches:
        least = rules.least_contrast(each.size_pt * scale, bold=each.bold)
        for role in _roles_behind(page, behind, each):
            pair = (each.colour, role)
            if pair not in known:
                known[pair] = rules.contrast(colours[each.colour], colours[role])
            if known[pair] < least:
                yield finding(
                    "text.pale",
                    where=where,
                    text=shown(each.text),
                    contrast=decimal(known[pair]),
                    least=decimal(least),
                )
                break


def _roles_behind(page: Page, behind: Sequence[Ground], line: Stretch) -> set[str]:
    """The colour roles on which the line stands, at its beginning, middle and end."""
    near = [ground for ground in reversed(touched(line, behind)) if ground.depth < line.depth]
    if near and near[0].holds(line):
        return {_role(near[0].box)} - {""}
    roles = set()
    for share in _ACROSS:
        x = line.left + (line.right - line.left) * share
        under = next((ground.box for ground in near if ground.covers(x, line.middle)), None)
        roles.add(page.background if under is None else _role(under))
    return roles - {""}


def _role(box: Box) -> str:
    if isinstance(box, Shape):
        return box.fill
    return box.light if isinstance(box, QrCode) else ""


def lost_texts(
    page: Page, others: Sequence[Ground], stretches: Sequence[Stretch], where: str, *, is_picture: bool
) -> Iterator[Finding]:
    """Texts beyond the page, where the printer cannot print, under another box, or on each other."""
    margin = 0.0 if is_picture else rules.dead_margin_mm(page.w_mm, page.h_mm)
    for each in stretches:
        room = min(each.left, each.top, page.w_mm - each.right, page.h_mm - each.bottom)
        if room < -_HAIR_MM:
            yield finding("place.outside", where=where, text=shown(each.text))
        elif room < margin - _HAIR_MM:
            yield finding("place.margin", where=where, text=shown(each.text), margin=decimal(margin))
        if _is_covered(others, each):
            yield finding("place.covered", where=where, text=shown(each.text))
    yield from _overlapping(stretches, where)


def _is_covered(others: Sequence[Ground], line: Stretch) -> bool:
    above = [each for each in touched(line, others) if each.depth > line.depth and not isinstance(each.box, Picture)]
    points = [line.left + (line.right - line.left) * share for share in _ACROSS]
    return any(each.covers(x, line.middle) for each in above for x in points)


def _overlapping(stretches: Sequence[Stretch], where: str) -> Iterator[Finding]:
    ordered = sorted((each for each in stretches if each.text.strip()), key=lambda each: each.top)
    for index, one in enumerate(ordered):
        for other in ordered[index + 1 :]:
            if other.top > one.bottom - _HAIR_MM:
                break
            if min(one.right, other.right) - max(one.left, other.left) > _HAIR_MM and other.bottom > one.top:
                yield finding("place.overlap", where=where, text=shown(one.text), other=shown(other.text))


def shown(text: str) -> str:
    """The beginning of a text, enough to find it on the page."""
    seen = plain(text).strip()
    return seen if len(seen) <= _SHOWN_CHARS else seen[:_SHOWN_CHARS].rstrip() + "…"


def rgb(value: str) -> tuple[int, int, int]:
    """Red, green and blue of a "#RRGGBB"."""
    red, green, blue = bytes.fromhex(value.removeprefix("#"))
    return red, green, blue
