"""QR codes on what is really seen: found on a surface, measured, and read again as bad printing leaves them.

Knows pixels and millimetres; nothing of PDF, PPTX or PNG. Every surface shows itself as a picture of any resolution.
"""

import math
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import zxingcpp
from PIL import Image, ImageChops, ImageFilter

from campaign_kit.documents.page import Frame
from campaign_kit.documents.proof import rules
from campaign_kit.documents.proof.looks import Looks, looks_of

PRINT_PX_PER_MM = 150 / 25.4
# a larger page is looked over more coarsely; each of its codes is then looked at closely
_MOST_PX = 6_000_000
_MOST_CODE_PX = 480
_ROOM_MODULES = 7
_TILT_DEGREES = 3
# of a module: a telephone that shakes a little; the lens that sees toner and paper as one
_BLUR, _LENS = 0.4, 0.35
_TONER_LOSS = 0.2
_LEAST_MM = 4.0
_WHITE = 255

Corners = tuple[tuple[float, float], ...]


class Surface(Protocol):
    """Something that is looked at: a page, a slide's picture, a picture; `x`, `y` from its top left corner."""

    @property
    def w_mm(self) -> float: ...

    @property
    def h_mm(self) -> float: ...

    def seen(self, frame: Frame, px_per_mm: float, *, grey: bool = False) -> Image.Image:
        """The part of it inside the frame, in colour or in grey."""
        ...


@dataclass(frozen=True)
class Code:
    """A code as it was found: its text, the corners of its modules in mm of the surface, how many modules it is wide.

    `looks` are measured; `fails` are the ways of bad printing in which it cannot be read: straight (as it is), tilted,
    blurred, worn.
    """

    text: str
    corners: Corners
    modules: int
    looks: Looks
    fails: tuple[str, ...]

    @property
    def mm(self) -> float:
        """How wide its modules stand, without the quiet zone."""
        return width_of(self.corners)

    @property
    def middle(self) -> tuple[float, float]:
        return _middle(self.corners)


_DARK = (0.2, 0.8)
_UNSEEN = Looks(contrast=21.0, inverted=False, quiet=True)


def find_codes(surface: Surface) -> Iterator[Code]:
    """Every QR code on the surface; one that cannot be read has no text and fails "straight"."""
    whole = Frame(0, 0, surface.w_mm, surface.h_mm)
    scale = min(
        PRINT_PX_PER_MM * rules.scale_of(surface.w_mm, surface.h_mm),
        math.sqrt(_MOST_PX / (surface.w_mm * surface.h_mm)),
    )
    view = surface.seen(whole, scale, grey=True)
    found = list(_located(view, scale))
    for text, corners, modules in found:
        if text:
            yield _closely(surface, text, corners, modules)
    read_corners = [corners for text, corners, _ in found if text]
    for corners, modules in _apart([(corners, modules) for text, corners, modules in found if not text], read_corners):
        yield Code("", corners, modules, _UNSEEN, ("straight",))


def _located(view: Image.Image, scale: float) -> Iterator[tuple[str, Corners, int]]:
    """Each code in the view with its corners in mm; "" for one that is there and cannot be read."""
    for found in zxingcpp.read_barcodes(view, formats=_formats(), return_errors=True):
        if found.valid or (_version(found) and _has_modules(view, _corners(found))):
            corners = tuple((x / scale, y / scale) for x, y in _corners(found))
            yield found.text if found.valid else "", corners, _modules(found)


def _has_modules(view: Image.Image, corners: Corners) -> bool:
    """Whether about half of it is dark, as in any code: the lines of a table sometimes look like the corners of one."""
    xs, ys = zip(*corners, strict=True)
    dark = view.crop((round(min(xs)), round(min(ys)), round(max(xs)), round(max(ys)))).histogram()
    return _DARK[0] <= sum(dark[:128]) / max(sum(dark), 1) <= _DARK[1]


def _apart(found: Sequence[tuple[Corners, int]], known: Sequence[Corners]) -> Iterator[tuple[Corners, int]]:
    """Those that stand where no other one does; a code that cannot be read is often found several times."""
    seen = list(known)
    for corners, modules in found:
        middle = _middle(corners)
        if width_of(corners) >= _LEAST_MM and all(math.dist(middle, _middle(each)) > width_of(each) for each in seen):
            seen.append(corners)
            yield corners, modules


def _middle(corners: Corners) -> tuple[float, float]:
    return sum(x for x, _ in corners) / 4, sum(y for _, y in corners) / 4


def read(view: Image.Image) -> Sequence[zxingcpp.Barcode]:
    """The QR codes that a telephone would read in the picture."""
    return zxingcpp.read_barcodes(view, formats=_formats())


def width_of(corners: Corners) -> float:
    """The mean length of the sides."""
    return sum(math.dist(corners[i], corners[(i + 1) % 4]) for i in range(4)) / 4


def _closely(surface: Surface, text: str, corners: Corners, modules: int) -> Code:
    """The code rendered alone, as large as it is printed (a very large one smaller, which is harder to read)."""
    module = width_of(corners) / modules
    frame = _around(corners, module * _ROOM_MODULES, surface)
    scale = min(
        PRINT_PX_PER_MM * rules.scale_of(surface.w_mm, surface.h_mm), _MOST_CODE_PX / max(frame.w_mm, frame.h_mm)
    )
    printed = surface.seen(frame, scale, grey=True)
    fails = tuple(_fails(printed, text, module * scale))

    fine = max(scale, 8 / module)
    close = surface.seen(frame, fine)
    again = next((found for found in read(close.convert("L")) if found.text == text), None)
    if again is None:
        inside = tuple(((x - frame.x_mm) * fine, (y - frame.y_mm) * fine) for x, y in corners)
    else:
        inside, modules = _corners(again), _modules(again)
        corners = tuple((x / fine + frame.x_mm, y / fine + frame.y_mm) for x, y in inside)
    return Code(text, corners, modules, looks_of(close, inside, modules), fails)


def _around(corners: Iterable[tuple[float, float]], room: float, surface: Surface) -> Frame:
    xs, ys = zip(*corners, strict=True)
    left, top = max(min(xs) - room, 0.0), max(min(ys) - room, 0.0)
    right, bottom = min(max(xs) + room, surface.w_mm), min(max(ys) + room, surface.h_mm)
    return Frame(left, top, right - left, bottom - top)


def _fails(printed: Image.Image, text: str, module_px: float) -> Iterator[str]:
    """The ways in which the code cannot be read any more."""
    for way, picture in _worsened(printed, text, module_px):
        if not any(found.text == text for found in read(picture)):
            yield way


def _worsened(printed: Image.Image, text: str, module_px: float) -> Iterator[tuple[str, Image.Image]]:
    """The code as it is, and as bad hands and bad printers make it; the same code gives the same pictures."""
    yield "straight", printed
    for degrees in (_TILT_DEGREES, -_TILT_DEGREES):
        turned = printed.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=_WHITE)
        yield "tilted", turned
    yield "blurred", printed.filter(ImageFilter.GaussianBlur(_BLUR * module_px))
    specks = Image.frombytes("L", printed.size, random.Random(text).randbytes(printed.width * printed.height))
    lost = specks.point([_WHITE if value < 256 * _TONER_LOSS else 0 for value in range(256)])
    yield "worn", ImageChops.lighter(printed, lost).filter(ImageFilter.GaussianBlur(_LENS * module_px))


def _corners(found: zxingcpp.Barcode) -> Corners:
    at = found.position
    return tuple((point.x, point.y) for point in (at.top_left, at.top_right, at.bottom_right, at.bottom_left))


def _modules(found: zxingcpp.Barcode) -> int:
    return 17 + 4 * (_version(found) or 1)


def _version(found: zxingcpp.Barcode) -> int:
    """The version of a QR code, which says how many modules it has; 0 where it cannot be told."""
    extra = found.extra
    version = str(extra.get("Version", "")) if isinstance(extra, dict) else ""
    return int(version) if version.isdecimal() else 0


def _formats() -> zxingcpp.BarcodeFormats:
    return zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
