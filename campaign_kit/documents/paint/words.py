"""Words as operators of a PDF: kerned as Office programs kern, marks where the font wants them, in as few as can be.

reportlab does neither. Knows a font file and a size; no page and no colour.
"""

from collections.abc import Iterator, Mapping

from reportlab.pdfgen.canvas import Canvas

from campaign_kit.documents import fonts

_STAY = (0.0, 0.0)
_BYTE_ORDER = "\ufeff"


def word_operators(words: str, file: str, size_pt: float, canvas: Canvas) -> Iterator[str]:
    """One operator for each subset of the font; reportlab's own way takes one for every kerned pair.

    Words with marks are told beside their letters as they are written: readers that go by where letters stand would
    take a mark for a line of its own.
    """
    font, document = fonts.font(file), canvas._doc  # noqa: SLF001 - fonts are divided by document
    # the lines stand already: a plain space is found again by searching and copying, a no-break space is not
    plain = words.replace("\u00a0", " ")
    between, lifts = iter(fonts.kerns(file, plain)), fonts.lifts(file, plain)
    start = 0
    if lifts:
        yield f"/Span <</ActualText <{_as_text(plain)}>>> BDC"
    for subset, codes in font.splitString(plain, document):
        name = font.getSubsetInternalName(subset, document)
        if lifts:
            yield f"{name} {size_pt:g} Tf"
            yield from _raised(codes, start, between, lifts, size_pt)
            start += len(codes)
        else:
            yield f"{name} {size_pt:g} Tf [{_array(codes, between)}] TJ"
    if lifts:
        yield "EMC"


def _as_text(words: str) -> str:
    """As PDF writes text that is not drawn."""
    return (_BYTE_ORDER + words).encode("utf-16-be").hex()


def _array(codes: bytes, between: Iterator[float]) -> str:
    """The operand of TJ for these codes; each is followed by how far its neighbour stands away beyond its width."""
    pieces, piece = [], bytearray()
    for code in codes:
        piece.append(code)
        apart = next(between)
        if apart:
            pieces.append(f"<{piece.hex()}>{-1000 * apart:g}")
            piece.clear()
    return "".join([*pieces, f"<{piece.hex()}>"] if piece else pieces)


def _raised(
    codes: bytes, start: int, between: Iterator[float], lifts: Mapping[int, tuple[float, float]], size_pt: float
) -> Iterator[str]:
    """The codes, the first of which is the character `start`: each mark set aside and raised, the pen back after it."""
    raised = 0.0
    for place, code in enumerate(codes, start):
        right, up = lifts.get(place, _STAY)
        if up != raised:
            yield f"{up * size_pt:g} Ts"
            raised = up
        aside = f"{-1000 * right:g}" if right else ""
        back = 1000 * (right - next(between))
        yield f"[{aside}<{code:02x}>{f'{back:g}' if back else ''}] TJ"
    if raised:
        yield "0 Ts"
