"""The modules of a QR code: one matrix per address, error correction Q, shared by all kinds of one run."""

from functools import lru_cache

import qrcode
from qrcode.constants import ERROR_CORRECT_Q

Matrix = tuple[tuple[bool, ...], ...]


@lru_cache(maxsize=32)
def matrix(url: str) -> Matrix:
    """Rows of modules, True is dark, without the quiet zone."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_Q, border=0)
    code.add_data(url)
    code.make(fit=True)
    return tuple(tuple(bool(module) for module in row) for row in code.get_matrix())
