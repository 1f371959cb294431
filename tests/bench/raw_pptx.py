"""The boxes of a placed document drawn by a straight script with python-pptx: the yardstick of the deck.

Decoration of a sheet is drawn once per sheet, as our painter does; pictures become PNG of
220 dpi, as ours do, once per file and size.
"""

from io import BytesIO
from pathlib import Path

import pypdfium2
import qrcode
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.slide import Slide
from pptx.util import Mm, Pt
from qrcode.constants import ERROR_CORRECT_Q
from reportlab.graphics import renderPDF
from svglib.svglib import svg2rlg

from campaign_kit.documents.page import Box, Document, Frame, Picture, QrCode, Shape, TextBox

DPI = 220


def draw_pptx(document: Document, target: Path) -> None:
    deck = Presentation()
    deck.slide_width, deck.slide_height = Mm(document.pages[0].w_mm), Mm(document.pages[0].h_mm)
    seen: set[str] = set()
    pictures: dict[tuple[str, int], bytes] = {}
    for page in document.pages:
        slide = deck.slides.add_slide(deck.slide_layouts[6])
        slide.background.fill.solid()
        slide.background.fill.fore_color.rgb = colour(document, page.background)
        for box in page.boxes:
            if not box.on_master or page.sheet not in seen:
                draw_box(slide, box, document, pictures)
        seen.add(page.sheet)
        slide.notes_slide.notes_text_frame.text = page.notes
    deck.save(str(target))


def draw_box(slide: Slide, box: Box, document: Document, pictures: dict[tuple[str, int], bytes]) -> None:
    if isinstance(box, Shape):
        draw_shape(slide, box, document)
    elif isinstance(box, Picture):
        px = round(box.frame.w_mm / 25.4 * DPI)
        if (box.file, px) not in pictures:
            pictures[box.file, px] = picture_png(box.file, px)
        slide.shapes.add_picture(BytesIO(pictures[box.file, px]), *placed(box.frame))
    elif isinstance(box, QrCode):
        slide.shapes.add_picture(BytesIO(qr_png(box)), *placed(box.frame))
    else:
        draw_text(slide, box, document)


def colour(document: Document, role: str) -> RGBColor:
    return RGBColor.from_string(document.palette[role].removeprefix("#"))


def placed(frame: Frame) -> tuple[Mm, Mm, Mm, Mm]:
    return Mm(frame.x_mm), Mm(frame.y_mm), Mm(frame.w_mm), Mm(frame.h_mm)


def picture_png(file: str, px: int) -> bytes:
    drawing = svg2rlg(file)
    with pypdfium2.PdfDocument(renderPDF.drawToString(drawing)) as pdf:
        bitmap = pdf[0].render(scale=px / drawing.width, fill_color=(0, 0, 0, 0))
        stream = BytesIO()
        bitmap.to_pil().save(stream, "PNG")
    return stream.getvalue()


def qr_png(box: QrCode) -> bytes:
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_Q, border=box.quiet_modules)
    code.add_data(box.url)
    stream = BytesIO()
    code.make_image().save(stream)
    return stream.getvalue()


def draw_shape(slide: Slide, box: Shape, document: Document) -> None:
    form = MSO_SHAPE.OVAL if box.form == "ellipse" else MSO_SHAPE.RECTANGLE
    if box.radius_mm:
        form = MSO_SHAPE.ROUNDED_RECTANGLE
    shape = slide.shapes.add_shape(form, *placed(box.frame))
    shape.fill.solid()
    shape.fill.fore_color.rgb = colour(document, box.fill)
    if box.line:
        shape.line.color.rgb = colour(document, box.line)
        shape.line.width = Pt(box.line_pt)
    else:
        shape.line.fill.background()


def draw_text(slide: Slide, box: TextBox, document: Document) -> None:
    frame = slide.shapes.add_textbox(*placed(box.frame)).text_frame
    frame.word_wrap = True
    for number, paragraph in enumerate(box.paragraphs):
        written = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        for line in paragraph.lines:
            for piece in line.runs:
                run = written.add_run()
                run.text = f"{piece.text} " if piece is line.runs[-1] else piece.text
                run.font.name, run.font.size, run.font.bold = piece.face.family, Pt(piece.size_pt), piece.face.bold
                run.font.color.rgb = colour(document, piece.colour)
