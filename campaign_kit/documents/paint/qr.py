"""The dark modules of a QR code as rectangles. Knows no unit and no format of a file."""

from collections.abc import Iterator

from campaign_kit.documents.page import QrCode


def modules_across(code: QrCode) -> int:
    """How many modules the frame is wide, quiet zone included."""
    return len(code.matrix) + 2 * code.quiet_modules


def dark_runs(code: QrCode) -> Iterator[tuple[int, int, int]]:
    """(column, row, length) of every unbroken run of dark modules, counted from the frame's top left corner."""
    for row, modules in enumerate(code.matrix, start=code.quiet_modules):
        start = None
        for column, dark in enumerate((*modules, False), start=code.quiet_modules):
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                yield start, row, column - start
                start = None
