"""How long a line of Times New Roman is: by the widths of Times, which has the same; marks add nothing."""

import unicodedata

from reportlab.pdfbase.pdfmetrics import stringWidth

_FACES = {
    (False, False): "Times-Roman",
    (True, False): "Times-Bold",
    (False, True): "Times-Italic",
    (True, True): "Times-BoldItalic",
}
_LETTERS = str.maketrans({"đ": "d", "Đ": "D", "\u00a0": " ", "\t": " ", "\n": " "})
MM_OF_POINT = 25.4 / 72


def width_mm(text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
    """The length of the text in millimetres when it stands on one line."""
    bare = "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))
    points: float = stringWidth(bare.translate(_LETTERS), _FACES[bold, italic], size)
    return points * MM_OF_POINT
