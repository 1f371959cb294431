"""A short text in the middle of a frame, in one size: numbers of sheets, names in a margin."""

from campaign_kit.documents.layout.faces import face_of
from campaign_kit.documents.layout.measure import MM_PER_PT, measure, parse
from campaign_kit.documents.layout.pieces import CAP_EM, Ink, lay_lines
from campaign_kit.documents.layout.style import Style
from campaign_kit.documents.page import Frame, Paragraph, TextBox


def small_label(text: str, frame: Frame, style: Style, face: str, size_pt: float, align: str) -> TextBox:
    """One line in the middle of the frame's height, in ink; it is not made smaller."""
    chosen = face_of(style.fonts, face, text)
    measured = measure(parse(text), chosen, chosen)
    middle = frame.y_mm + frame.h_mm / 2
    ink = Ink(chosen, chosen, "ink", "ink", 1.0, 1.0, align)
    top = middle + (CAP_EM / 2 - 1.0) * size_pt * MM_PER_PT
    line = Frame(frame.x_mm, top, frame.w_mm, 0)
    lines = lay_lines((measured, ((0, len(measured.text)),)), line, ink, size_pt)
    return TextBox(frame, (Paragraph(lines),), align, "middle")
