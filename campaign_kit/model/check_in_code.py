"""The number on a person's badge: digits alone, so that no input method changes what a scanner types.

A number that was misread is told from one that nobody has by its last digit (H. M. Damm, 2004), which finds every
single wrong digit and every two that changed places.
"""

LENGTH = 8
_TABLE = (
    "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
    "3674209581", "5869720134", "8945362017", "9438617205", "2581436790",
)  # fmt: skip


def code_of(person_id: int) -> str:
    """The eight digits of a person: the number of the row, and the digit that proves it."""
    digits = f"{person_id:0{LENGTH - 1}d}"
    return digits + _proof(digits)


def is_code(text: str) -> bool:
    """Whether the text has the shape of a code; a shorter number is one of the list, a longer one none."""
    return len(text) == LENGTH and text.isascii() and text.isdigit()


def person_of(code: str) -> int | None:
    """The number of the person; None where the digits cannot be those of a badge."""
    return int(code[:-1]) if is_code(code) and _proof(code) == "0" else None


def _proof(digits: str) -> str:
    """The digit that makes the digits whole; "0" for digits that are whole."""
    row = "0"
    for digit in digits:
        row = _TABLE[int(row)][int(digit)]
    return row
