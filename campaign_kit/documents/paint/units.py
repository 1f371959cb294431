"""Lengths and colours of a page in the units of the file formats."""

POINTS_PER_MM = 72 / 25.4
EMU_PER_MM = 36_000


def points(mm: float) -> float:
    """Millimetres as PostScript points."""
    return mm * POINTS_PER_MM


def emu(mm: float) -> int:
    """Millimetres as the whole English metric units of Office files."""
    return round(mm * EMU_PER_MM)


def rgb(colour: str) -> tuple[float, float, float]:
    """A "#RRGGBB" as red, green and blue from 0 to 1."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red / 255, green / 255, blue / 255
