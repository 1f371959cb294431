"""A PowerPoint file as the print doctor sees it: the pictures, texts and placeholders of each slide. Judges nothing."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pptx import Presentation
from pptx.exc import PythonPptxError
from pptx.oxml.ns import qn
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape
from pptx.shapes.group import GroupShape
from pptx.shapes.picture import Picture
from pptx.slide import Slide

from campaign_kit.documents.page import Frame
from campaign_kit.documents.proof.slide_sizes import is_body, smallest_pt
from campaign_kit.documents.proof.trouble import Locked, Unreadable

_EMU_PER_MM = 36_000
_MOST_BYTES = 500_000_000
_DEEPEST = 8
# PowerPoint puts a deck with a password into the box of the old formats
_COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")
_TROUBLE = (PythonPptxError, zipfile.BadZipFile, OSError, KeyError, ValueError, SyntaxError, AttributeError, IndexError)


@dataclass(frozen=True)
class SlidePicture:
    """A picture of a slide: its bytes, where it stands in mm, its words, and whether something stands on it."""

    data: bytes
    frame: Frame
    alt: str
    decorative: bool
    covered: bool


@dataclass(frozen=True)
class SlideText:
    """A text of a slide: its smallest size in points, whether it is the slide's own title or text, where it stands."""

    text: str
    size_pt: float
    is_body: bool
    frame: Frame


@dataclass(frozen=True)
class SlideSeen:
    """One slide; `behind` is what its layout and master say on it, `empty` are placeholders nobody filled."""

    pictures: tuple[SlidePicture, ...]
    texts: tuple[SlideText, ...]
    behind: str
    empty: tuple[str, ...]


@dataclass(frozen=True)
class DeckSeen:
    """A file of slides and their size."""

    w_mm: float
    h_mm: float
    slides: tuple[SlideSeen, ...]


@dataclass(frozen=True)
class _Placed:
    """A shape that is in no group of its own, with its frame on the slide."""

    shape: BaseShape
    frame: Frame


def deck_file(path: Path) -> DeckSeen:
    """The slides of a PPTX file. Raises `Locked`, `Unreadable`."""
    try:
        with path.open("rb") as file:
            if file.read(len(_COMPOUND)) == _COMPOUND:
                raise Locked
        with zipfile.ZipFile(path) as archive:
            if sum(each.file_size for each in archive.infolist()) > _MOST_BYTES:
                raise Unreadable
        deck = Presentation(str(path))
        return DeckSeen(
            (deck.slide_width or 0) / _EMU_PER_MM,
            (deck.slide_height or 0) / _EMU_PER_MM,
            tuple(_seen(slide) for slide in deck.slides),
        )
    except _TROUBLE as trouble:
        raise Unreadable from trouble


def _seen(slide: Slide) -> SlideSeen:
    placed = list(_placed(slide.shapes, (0.0, 0.0, 1.0, 1.0)))
    behind = [*slide.slide_layout.shapes, *slide.slide_layout.slide_master.shapes]
    return SlideSeen(
        pictures=tuple(_picture(each, placed[depth + 1 :]) for depth, each in enumerate(placed) if _has_picture(each)),
        texts=tuple(text for each in placed for text in _texts(each)),
        behind=" ".join(each.text_frame.text for each in behind if isinstance(each, Shape) and not each.is_placeholder),
        empty=tuple(each.name for each in slide.placeholders if _is_empty(each)),
    )


def _placed(shapes: object, into: tuple[float, float, float, float], depth: int = 0) -> Iterator[_Placed]:
    """Every shape, those of groups one by one; `into` moves and scales positions of a group onto the slide."""
    x, y, across, down = into
    for shape in shapes:  # type: ignore[attr-defined]
        left, top = x + (shape.left or 0) * across, y + (shape.top or 0) * down
        if isinstance(shape, GroupShape):
            if depth < _DEEPEST:
                yield from _placed(shape.shapes, _inner(shape, left, top, across, down), depth + 1)
            continue
        w, h = (shape.width or 0) * across, (shape.height or 0) * down
        yield _Placed(shape, Frame(*(each / _EMU_PER_MM for each in (left, top, w, h))))


def _inner(group: GroupShape, left: float, top: float, across: float, down: float) -> tuple[float, float, float, float]:
    """How positions inside the group lie on the slide."""
    transform = group.element.grpSpPr.find(qn("a:xfrm"))
    offset = None if transform is None else transform.find(qn("a:chOff"))
    extent = None if transform is None else transform.find(qn("a:chExt"))
    if offset is None or extent is None:
        return left, top, across, down
    wide, high = int(extent.get("cx")) or 1, int(extent.get("cy")) or 1
    across, down = across * (group.width or wide) / wide, down * (group.height or high) / high
    return left - int(offset.get("x")) * across, top - int(offset.get("y")) * down, across, down


def _has_picture(placed: _Placed) -> bool:
    return isinstance(placed.shape, Picture) and placed.frame.w_mm > 0


def _picture(placed: _Placed, above: list[_Placed]) -> SlidePicture:
    named = placed.shape._element._nvXxPr.cNvPr  # noqa: SLF001 - python-pptx has no word for alternative text
    decorative = any(each.tag.endswith("}decorative") and each.get("val") == "1" for each in named.iter())
    covered = any(_covers(each, placed.frame) for each in above)
    return SlidePicture(placed.shape.image.blob, placed.frame, named.get("descr") or "", decorative, covered)  # type: ignore[attr-defined]


def _covers(placed: _Placed, frame: Frame) -> bool:
    """True when the shape paints something inside the frame."""
    other, shape = placed.frame, placed.shape
    beside = (
        min(frame.x_mm + frame.w_mm, other.x_mm + other.w_mm) - max(frame.x_mm, other.x_mm) <= 0.3
        or min(frame.y_mm + frame.h_mm, other.y_mm + other.h_mm) - max(frame.y_mm, other.y_mm) <= 0.3
    )
    if beside or not isinstance(shape, Shape | Picture):
        return False
    properties = shape.element.spPr
    is_clear = properties.find(qn("a:noFill")) is not None or (shape.is_placeholder or _is_box(shape))
    return not is_clear or (isinstance(shape, Shape) and bool(shape.text_frame.text.strip()))


def _is_box(shape: BaseShape) -> bool:
    """True for a text box, which has no ground of its own unless it says so."""
    kind = shape.element.find(f".//{qn('p:cNvSpPr')}")
    filled = any(shape.element.spPr.find(qn(f"a:{fill}")) is not None for fill in ("solidFill", "gradFill", "blipFill"))
    return kind is not None and kind.get("txBox") == "1" and not filled


def _texts(placed: _Placed) -> Iterator[SlideText]:
    shape = placed.shape
    if not isinstance(shape, Shape) or not shape.text_frame.text.strip():
        return
    yield SlideText(shape.text_frame.text, smallest_pt(shape), is_body(shape), placed.frame)


def _is_empty(placeholder: BaseShape) -> bool:
    if isinstance(placeholder, Shape):
        return not placeholder.text_frame.text.strip()
    return bool(placeholder.element.tag == qn("p:sp"))
