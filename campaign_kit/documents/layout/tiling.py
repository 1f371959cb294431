"""A big page on small sheets: how many, and which part of the page each of them shows. Numbers only, no boxes."""

import math
from dataclasses import dataclass

from campaign_kit.documents.layout.style import Paper
from campaign_kit.documents.page import Frame
from campaign_kit.errors import Refused
from campaign_kit.wording.numbers import decimal

_HAIR_MM = 0.5


@dataclass(frozen=True)
class Tile:
    """A sheet: its row and column, from 1, and the part of the page it shows, in millimetres of the page."""

    row: int
    column: int
    part: Frame


@dataclass(frozen=True)
class Tiling:
    """All sheets in reading order, each `w_mm` × `h_mm` of paper with `margin_mm` around what it shows."""

    w_mm: float
    h_mm: float
    margin_mm: float
    rows: int
    columns: int
    tiles: tuple[Tile, ...]


def fits(page_w_mm: float, page_h_mm: float, paper: Paper) -> bool:
    """Whether the page fits one sheet of the paper, however it lies."""
    page, sheet = sorted((page_w_mm, page_h_mm)), sorted((paper.w_mm, paper.h_mm))
    return all(side <= limit + _HAIR_MM for side, limit in zip(page, sheet, strict=True))


def tiling(page_w_mm: float, page_h_mm: float, paper: Paper, margin_mm: float, overlap_mm: float) -> Tiling:
    """The page on sheets of the paper, upright or across, whichever takes fewer.

    All parts are of one size and neighbours share `overlap_mm`.

    Refused "materials.no_tile_room" when margins and overlap leave a sheet nothing to show.
    """
    ways = [
        _way(page_w_mm, page_h_mm, (w, h), margin_mm, overlap_mm)
        for w, h in ((paper.w_mm, paper.h_mm), (paper.h_mm, paper.w_mm))
    ]
    return min(ways, key=lambda way: len(way.tiles))


def _way(page_w: float, page_h: float, sheet: tuple[float, float], margin: float, overlap: float) -> Tiling:
    room_w, room_h = (side - 2 * margin for side in sheet)
    if min(room_w, room_h) - overlap < overlap + 1:
        raise Refused("materials.no_tile_room", margin=decimal(margin), overlap=decimal(overlap))
    columns, rows = _count(page_w, room_w, overlap), _count(page_h, room_h, overlap)
    part_w, part_h = _share(page_w, columns, overlap), _share(page_h, rows, overlap)
    tiles = tuple(
        Tile(row + 1, column + 1, Frame(column * (part_w - overlap), row * (part_h - overlap), part_w, part_h))
        for row in range(rows)
        for column in range(columns)
    )
    return Tiling(*sheet, margin, rows, columns, tiles)


def _count(length: float, room: float, overlap: float) -> int:
    """How many sheets cover the length."""
    hair = 0.01
    return max(1, math.ceil((length - overlap - hair) / (room - overlap)))


def _share(length: float, count: int, overlap: float) -> float:
    """What each of the sheets shows of the length: all the same, so that no sheet is left with a strip."""
    return (length + (count - 1) * overlap) / count
