"""How a QR code looks where it stands: its contrast, whether it is dark on light, whether its border is free."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from PIL import Image

from campaign_kit.documents.proof import rules

_PX_A_MODULE = 6
# of a module: the edge of the code, and what may begin right beyond the border
_FROM, _TO = 0.5, 3.7
_DIRT = 0.3
_MOST_DIRTY = 0.02

Corners = Sequence[tuple[float, float]]
Colour = tuple[int, int, int]


@dataclass(frozen=True)
class Looks:
    """The contrast of its dark and light modules; `quiet` when the four modules around it are free."""

    contrast: float
    inverted: bool
    quiet: bool


def looks_of(picture: Image.Image, corners: Corners, modules: int) -> Looks:
    """The looks of the code whose modules lie between these corners of the picture (in pixels, from its top left)."""
    picture = picture.convert("RGB")
    colours = _centres(picture, corners, modules)
    middle = (min(map(_grey, colours)) + max(map(_grey, colours))) / 2
    dark = _typical([colour for colour in colours if _grey(colour) <= middle])
    light = _typical([colour for colour in colours if _grey(colour) > middle] or colours)
    # the corner of the first finder pattern is dark, the ring inside it light
    corner, ring = colours[0], colours[modules + 1]
    return Looks(
        contrast=rules.contrast(dark, light),
        inverted=_grey(corner) > _grey(ring),
        quiet=_is_quiet(picture, corners, modules, _grey(dark), _grey(light)),
    )


def _centres(picture: Image.Image, corners: Corners, modules: int) -> list[Colour]:
    """The colour in the middle of each module, row by row."""
    flat = _flattened(picture, corners, modules, 0, modules)
    return [(pixel[0], pixel[1], pixel[2]) for pixel in _pixels(flat)]


def _is_quiet(picture: Image.Image, corners: Corners, modules: int, dark: float, light: float) -> bool:
    """True when next to nothing of the border differs from the light modules."""
    across = modules + 2 * rules.QUIET_MODULES
    flat = _flattened(picture.convert("L"), corners, modules, rules.QUIET_MODULES, across * _PX_A_MODULE)
    near, far = (rules.QUIET_MODULES - _FROM) * _PX_A_MODULE, (rules.QUIET_MODULES - _TO) * _PX_A_MODULE
    outer, inner = _cut(flat, far), _cut(flat, near)
    worst = light - _DIRT * (light - dark)
    dirty = _darker(outer, worst) - _darker(inner, worst)
    return dirty <= _MOST_DIRTY * (outer.width * outer.height - inner.width * inner.height)


def _flattened(picture: Image.Image, corners: Corners, modules: int, border: int, side: int) -> Image.Image:
    """The code set straight, `border` modules around it, `side` pixels wide; what lies beyond the picture is black."""
    (left, top), (right, level), _, (under, bottom) = corners
    across = ((right - left) / modules, (level - top) / modules)
    down = ((under - left) / modules, (bottom - top) / modules)

    def at(column: int, row: int) -> tuple[float, float]:
        return left + across[0] * column + down[0] * row, top + across[1] * column + down[1] * row

    first, last = -border, modules + border
    quad = (*at(first, first), *at(first, last), *at(last, last), *at(last, first))
    return picture.transform((side, side), Image.Transform.QUAD, quad, Image.Resampling.NEAREST)


def _cut(picture: Image.Image, by: float) -> Image.Image:
    edge = round(by)
    return picture.crop((edge, edge, picture.width - edge, picture.height - edge))


def _darker(picture: Image.Image, than: float) -> int:
    return sum(picture.histogram()[: max(int(than), 0)])


def _pixels(picture: Image.Image) -> list[tuple[int, ...]]:
    raw = picture.tobytes()
    return [tuple(raw[at : at + 3]) for at in range(0, len(raw), 3)]


def _typical(colours: Sequence[Colour]) -> Colour:
    red, green, blue = (round(median(channel)) for channel in zip(*colours, strict=True))
    return red, green, blue


def _grey(colour: Colour) -> float:
    return 0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2]
