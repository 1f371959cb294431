"""The boxes of a placed document drawn by a straight script with reportlab and svglib: the yardstick of PDF."""

from collections.abc import Sequence
from pathlib import Path

import qrcode
from qrcode.constants import ERROR_CORRECT_Q
from reportlab.graphics import renderPDF
from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from svglib.svglib import svg2rlg

from campaign_kit.documents.page import Box, Document, Page, Picture, QrCode, Shape, TextBox

MM = 72 / 25.4


def draw_pdf(document: Document, target: Path) -> None:
    canvas = Canvas(str(target))
    canvas.setTitle(document.title)
    drawings: dict[str, object] = {}
    for page in document.pages:
        canvas.setPageSize((page.w_mm * MM, page.h_mm * MM))
        draw_paper(canvas, page, document)
        draw_boxes(canvas, page, page.boxes, document, drawings)
        canvas.showPage()
    canvas.save()


def draw_pdf_on_one_form(document: Document, target: Path) -> None:
    """As `draw_pdf`; what stands on the first page and on the last one is drawn once and shown on all of them."""
    canvas = Canvas(str(target))
    canvas.setTitle(document.title)
    drawings: dict[str, object] = {}
    first, last = document.pages[0], document.pages[-1]
    common = {id(box) for box in first.boxes} & {id(box) for box in last.boxes}
    canvas.beginForm("common", 0, 0, first.w_mm * MM, first.h_mm * MM)
    draw_paper(canvas, first, document)
    draw_boxes(canvas, first, [box for box in first.boxes if id(box) in common], document, drawings)
    canvas.endForm()
    for page in document.pages:
        canvas.setPageSize((page.w_mm * MM, page.h_mm * MM))
        canvas.doForm("common")
        draw_boxes(canvas, page, [box for box in page.boxes if id(box) not in common], document, drawings)
        canvas.showPage()
    canvas.save()


def draw_paper(canvas: Canvas, page: Page, document: Document) -> None:
    canvas.setFillColor(HexColor(document.palette[page.background]))
    canvas.rect(0, 0, page.w_mm * MM, page.h_mm * MM, stroke=0, fill=1)


def draw_boxes(
    canvas: Canvas, page: Page, boxes: Sequence[Box], document: Document, drawings: dict[str, object]
) -> None:
    for box in sorted(boxes, key=lambda box: not box.on_master):
        if isinstance(box, Shape):
            draw_shape(canvas, page, box, document)
        elif isinstance(box, Picture):
            draw_picture(canvas, page, box, drawings)
        elif isinstance(box, QrCode):
            draw_qr(canvas, page, box, document)
        else:
            draw_text(canvas, page, box, document)


def draw_shape(canvas: Canvas, page: Page, box: Shape, document: Document) -> None:
    frame = box.frame
    x, y = frame.x_mm * MM, (page.h_mm - frame.y_mm - frame.h_mm) * MM
    w, h = frame.w_mm * MM, frame.h_mm * MM
    canvas.setFillColor(HexColor(document.palette[box.fill]))
    if box.line:
        canvas.setStrokeColor(HexColor(document.palette[box.line]))
        canvas.setLineWidth(box.line_pt)
    if box.form == "ellipse":
        canvas.ellipse(x, y, x + w, y + h, stroke=bool(box.line), fill=1)
    elif box.radius_mm:
        canvas.roundRect(x, y, w, h, min(box.radius_mm * MM, w / 2, h / 2), stroke=bool(box.line), fill=1)
    else:
        canvas.rect(x, y, w, h, stroke=bool(box.line), fill=1)


def draw_picture(canvas: Canvas, page: Page, box: Picture, drawings: dict[str, object]) -> None:
    if box.file not in drawings:
        drawings[box.file] = svg2rlg(box.file)
    drawing, frame = drawings[box.file], box.frame
    canvas.saveState()
    canvas.translate(frame.x_mm * MM, (page.h_mm - frame.y_mm - frame.h_mm) * MM)
    canvas.scale(frame.w_mm * MM / drawing.width, frame.h_mm * MM / drawing.height)
    renderPDF.draw(drawing, canvas, 0, 0)
    canvas.restoreState()


def draw_qr(canvas: Canvas, page: Page, box: QrCode, document: Document) -> None:
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_Q, border=box.quiet_modules)
    code.add_data(box.url)
    rows = code.get_matrix()
    frame, module = box.frame, box.frame.w_mm * MM / len(rows)
    left, top = frame.x_mm * MM, (page.h_mm - frame.y_mm) * MM
    canvas.setFillColor(HexColor(document.palette[box.light]))
    canvas.rect(left, top - frame.h_mm * MM, frame.w_mm * MM, frame.h_mm * MM, stroke=0, fill=1)
    canvas.setFillColor(HexColor(document.palette[box.dark]))
    for row, modules in enumerate(rows):
        for column, dark in enumerate(modules):
            if dark:
                canvas.rect(left + column * module, top - (row + 1) * module, module, module, stroke=0, fill=1)


def draw_text(canvas: Canvas, page: Page, box: TextBox, document: Document) -> None:
    for paragraph in box.paragraphs:
        if paragraph.bullet and paragraph.lines:
            bullet = paragraph.bullet
            draw_words(canvas, bullet.face.file, bullet.size_pt, document.palette[bullet.colour])
            canvas.drawString(bullet.x_mm * MM, (page.h_mm - paragraph.lines[0].baseline_mm) * MM, bullet.char)
        for line in paragraph.lines:
            x = line.x_mm * MM
            for run in line.runs:
                draw_words(canvas, run.face.file, run.size_pt, document.palette[run.colour])
                canvas.drawString(x, (page.h_mm - line.baseline_mm) * MM, run.text)
                x += pdfmetrics.stringWidth(run.text, run.face.file, run.size_pt)


def draw_words(canvas: Canvas, file: str, size_pt: float, colour: str) -> None:
    if file not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(file, file))
    canvas.setFont(file, size_pt)
    canvas.setFillColor(HexColor(colour))
