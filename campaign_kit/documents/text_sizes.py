"""The guess of how wide a text in Times New Roman is on paper, and how many lines it needs. Knows no table.

Widths are pixels of 1/96 inch.
"""

import unicodedata
from functools import lru_cache
from math import ceil
from unicodedata import combining

DIGIT_PX = 8
_TOLERANCE = 1e-6
# widths of Times New Roman in digits; all other letters and signs are about as wide as a digit
_WIDTHS = {
    **dict.fromkeys("ijltfI.,:;'’!/ ", 0.56),
    **dict.fromkeys("rs()|-", 0.7),
    **dict.fromkeys("acez“”", 0.89),
    **dict.fromkeys("mw", 1.56),
    **dict.fromkeys("PSF", 1.15),
    **dict.fromkeys("BCELRTZ", 1.3),
    **dict.fromkeys("ADĐGHKNOQUVXY", 1.44),
    **dict.fromkeys("MW%…", 1.9),
}


@lru_cache(maxsize=4096)  # the same words stand in row after row
def units(text: str) -> float:
    """About how wide a text is, in digits of the font."""
    return sum(_WIDTHS.get(char, 1.0) for char in unicodedata.normalize("NFD", text) if not combining(char))


@lru_cache(maxsize=4096)
def lines(text: str, room_px: float, larger: float = 1.0) -> int:
    """How many lines a text needs where a line has this much room, `larger` times the size of the table's text."""
    room = max(room_px / DIGIT_PX / larger, 1.0)
    count, used = 1, 0.0
    for word in text.split(" "):
        wide = units(word)
        if used and used + wide > room:
            count, used = count + 1, 0.0
        broken = max(ceil(wide / room - _TOLERANCE) - 1, 0)
        count += broken
        used += wide - broken * room + _WIDTHS[" "]
    return count
