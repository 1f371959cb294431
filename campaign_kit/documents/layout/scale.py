"""A placed document on another paper of the same shape: every length and size times one factor."""

from dataclasses import replace

from campaign_kit.documents.page import (
    Box,
    Bullet,
    Document,
    Frame,
    Line,
    Page,
    Paragraph,
    Shape,
    TextBox,
    Window,
)


def scaled_document(document: Document, factor: float) -> Document:
    """The same document, `factor` times as wide and high; the very same one when the factor is 1."""
    if factor == 1:
        return document
    frames = {
        design: {role: _frame(frame, factor) for role, frame in roles.items()}
        for design, roles in document.frames.items()
    }
    known: dict[int, Box] = {}
    return replace(document, pages=tuple(_page(page, factor, known) for page in document.pages), frames=frames)


def shifted_page(page: Page, around_mm: float) -> Page:
    """The same page with so much more paper on each side; what reaches beyond its edge is seen there."""
    boxes = tuple(_shifted(box, around_mm) for box in page.boxes)
    return replace(page, w_mm=page.w_mm + 2 * around_mm, h_mm=page.h_mm + 2 * around_mm, boxes=boxes)


def _shifted(box: Box, by: float) -> Box:
    frame = replace(box.frame, x_mm=box.frame.x_mm + by, y_mm=box.frame.y_mm + by)
    if not isinstance(box, TextBox):
        return replace(box, frame=frame)
    paragraphs = tuple(
        replace(
            part,
            lines=tuple(replace(line, x_mm=line.x_mm + by, baseline_mm=line.baseline_mm + by) for line in part.lines),
            bullet=part.bullet and replace(part.bullet, x_mm=part.bullet.x_mm + by),
        )
        for part in box.paragraphs
    )
    return replace(box, frame=frame, paragraphs=paragraphs)


def _page(page: Page, factor: float, known: dict[int, Box]) -> Page:
    """Pages that share a box still do."""
    for box in page.boxes:
        if id(box) not in known:
            known[id(box)] = _box(box, factor)
    boxes = tuple(known[id(box)] for box in page.boxes)
    return replace(page, w_mm=page.w_mm * factor, h_mm=page.h_mm * factor, boxes=boxes)


def _box(box: Box, factor: float) -> Box:
    frame = _frame(box.frame, factor)
    if isinstance(box, TextBox):
        return replace(box, frame=frame, paragraphs=tuple(_paragraph(part, factor) for part in box.paragraphs))
    if isinstance(box, Shape):
        return replace(box, frame=frame, radius_mm=box.radius_mm * factor, line_pt=box.line_pt * factor)
    if isinstance(box, Window):
        return replace(box, frame=frame, scale=box.scale * factor)
    return replace(box, frame=frame)


def _frame(frame: Frame, factor: float) -> Frame:
    return Frame(frame.x_mm * factor, frame.y_mm * factor, frame.w_mm * factor, frame.h_mm * factor)


def _paragraph(paragraph: Paragraph, factor: float) -> Paragraph:
    return Paragraph(
        lines=tuple(_line(line, factor) for line in paragraph.lines),
        before_pt=paragraph.before_pt * factor,
        indent_mm=paragraph.indent_mm * factor,
        bullet=paragraph.bullet and _bullet(paragraph.bullet, factor),
    )


def _bullet(bullet: Bullet, factor: float) -> Bullet:
    return replace(bullet, x_mm=bullet.x_mm * factor, size_pt=bullet.size_pt * factor)


def _line(line: Line, factor: float) -> Line:
    runs = tuple(replace(run, size_pt=run.size_pt * factor) for run in line.runs)
    return Line(line.x_mm * factor, line.baseline_mm * factor, line.w_mm * factor, runs)
