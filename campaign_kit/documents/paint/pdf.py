"""Placed boxes to PDF: exact placement, vectors, embedded subsets of the fonts.

Owns how a box is written in PDF; must not know where boxes come from, and moves none of them. Same document,
same bytes.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import takewhile
from typing import BinaryIO

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject
from reportlab.pdfgen.textobject import PDFTextObject

from campaign_kit.documents.page import (
    Box,
    Bullet,
    Document,
    FontFace,
    Frame,
    Image,
    Line,
    Page,
    Picture,
    QrCode,
    Shape,
    TextBox,
    Window,
)
from campaign_kit.documents.paint.drawings import draw_again, drawing
from campaign_kit.documents.paint.qr import dark_runs, modules_across
from campaign_kit.documents.paint.units import points, rgb
from campaign_kit.documents.paint.words import word_operators

PROGRAM = "campaign_kit"
_VERSION = (1, 4)  # the first with transparency, said whether a picture uses it or not
_WORTH_SHARING = 8  # boxes


def write_pdf(document: Document, target: BinaryIO) -> None:
    """Writes all pages to `target`, which stays open: an outline entry a page; title, author, subject, language set."""
    rl_config.useA85 = 0  # streams as they are: ASCII would make the file a quarter larger
    canvas = Canvas(target, invariant=1, pageCompression=1, pdfVersion=_VERSION, lang=document.language)
    canvas.setTitle(document.title)
    canvas.setAuthor(document.author)
    canvas.setSubject(document.subject)
    canvas.setCreator(PROGRAM)
    canvas.setProducer(PROGRAM)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    painter = _Painter(canvas, document)
    painter.define_shared(document.pages)
    for number, page in enumerate(document.pages, start=1):
        painter.page(page, f"page{number}")
    canvas.save()


def _drawn(page: Page) -> list[Box]:
    """The boxes from back to front."""
    return sorted(page.boxes, key=lambda box: not box.on_master)


def _sharing(pages: Sequence[Page]) -> Iterator[tuple[list[Page], list[Box]]]:
    """The pages of a sheet that begin with the very same boxes, with these boxes, where that is worth storing."""
    sheets: dict[tuple[str, float, float, str], list[Page]] = defaultdict(list)
    for page in pages:
        sheets[page.sheet, page.w_mm, page.h_mm, page.background].append(page)
    for alike in (pages for pages in sheets.values() if len(pages) > 1):
        drawn = [_drawn(page) for page in alike]
        shared = [first for first, *_ in takewhile(_is_one, zip(*drawn, strict=False))]
        if len(shared) >= _WORTH_SHARING and not any(isinstance(box, Window) for box in shared):
            yield alike, shared


def _is_one(boxes: Sequence[Box]) -> bool:
    return all(box is boxes[0] for box in boxes)


def _tell_the_shop(canvas: Canvas, page: Page) -> None:
    """Where the paper is cut and how far the picture goes beyond, as print shops read it."""
    for frame, tell in ((page.cut, canvas.setTrimBox), (page.bleed, canvas.setBleedBox)):
        if frame is not None:
            left, top = points(frame.x_mm), points(page.h_mm - frame.y_mm)
            tell((left, top - points(frame.h_mm), left + points(frame.w_mm), top))


def _dark_modules(canvas: Canvas, code: QrCode) -> PDFPathObject:
    """The dark modules, each one long and wide, from the frame's top left corner down."""
    path = canvas.beginPath()
    # whole numbers, written as they are: reportlab would format each of a thousand
    path._code += [f"{column} {row} {length} 1 re" for column, row, length in dark_runs(code)]  # noqa: SLF001
    return path


class _Painter:
    """One document on its canvas; remembers which pictures the file already holds."""

    def __init__(self, canvas: Canvas, document: Document) -> None:
        self._canvas = canvas
        self._colours = {role: rgb(colour) for role, colour in document.palette.items()}
        self._forms: dict[tuple[str, bool], str] = {}
        self._seen: dict[int, str] = {}
        self._backs: dict[int, tuple[str, list[Box]]] = {}
        self._linking = True
        self._page_pt = 0.0

    def define_shared(self, pages: Sequence[Page]) -> None:
        """Stores once in the file what the pages of one sheet begin with, when they share more than a little."""
        for alike, shared in _sharing(pages):
            first, name = alike[0], f"back{len(self._backs)}"
            self._define_pictures(first)
            self._canvas.beginForm(name, 0, 0, points(first.w_mm), points(first.h_mm))
            self._linking = False
            self._boxes(first, shared)
            self._linking = True
            self._canvas.endForm()
            self._backs |= {id(page): (name, shared) for page in alike}

    def page(self, page: Page, key: str) -> None:
        canvas = self._canvas
        self._define_windows(page)
        self._define_pictures(page)
        canvas.setPageSize((points(page.w_mm), points(page.h_mm)))
        _tell_the_shop(canvas, page)
        canvas.bookmarkPage(key)
        canvas.addOutlineEntry(page.title, key)
        self._page(page)
        canvas.showPage()

    def _page(self, page: Page) -> None:
        """Everything on the page; what it shares with others is stored in the file already."""
        if id(page) not in self._backs:
            self._boxes(page, _drawn(page))
            return
        name, shared = self._backs[id(page)]
        self._canvas.doForm(name)
        self._page_pt = points(page.h_mm)
        for code in (box for box in shared if isinstance(box, QrCode)):
            self._link(code)
        self._clip(page)
        self._draw(_drawn(page)[len(shared) :])

    def _boxes(self, page: Page, boxes: Sequence[Box]) -> None:
        """The paper with these boxes on it, cut at its edge."""
        canvas = self._canvas
        self._page_pt = points(page.h_mm)
        self._clip(page)
        canvas.setFillColorRGB(*self._colours[page.background])
        canvas.rect(0, 0, points(page.w_mm), self._page_pt, stroke=0, fill=1)
        self._draw(boxes)

    def _clip(self, page: Page) -> None:
        visible = self._canvas.beginPath()
        visible.rect(0, 0, points(page.w_mm), points(page.h_mm))
        self._canvas.clipPath(visible, stroke=0, fill=0)

    def _draw(self, boxes: Sequence[Box]) -> None:
        for box in boxes:
            match box:
                case TextBox():
                    self._text(box)
                case Shape():
                    self._shape(box)
                case Picture():
                    self._picture(box)
                case Image():
                    self._image(box)
                case Window():
                    self._window(box)
                case QrCode():
                    self._qr(box)

    def _corner(self, frame: Frame) -> tuple[float, float, float, float]:
        """Left, bottom, width and height in points, y up."""
        height = points(frame.h_mm)
        return points(frame.x_mm), self._page_pt - points(frame.y_mm) - height, points(frame.w_mm), height

    def _text(self, box: TextBox) -> None:
        text = self._canvas.beginText()
        spoken = [f"/Span <</Lang ({box.language})>> BDC"] if box.language else []
        text._code += spoken  # noqa: SLF001 - reportlab has no method for the language of a part
        for paragraph in box.paragraphs:
            if paragraph.bullet and paragraph.lines:
                self._bullet(text, paragraph.bullet, paragraph.lines[0])
            for line in paragraph.lines:
                text.setTextOrigin(points(line.x_mm), self._page_pt - points(line.baseline_mm))
                for run in line.runs:
                    self._words(text, run.text, run.face, run.size_pt, run.colour)
        text._code += ["EMC" for _ in spoken]  # noqa: SLF001
        self._canvas.drawText(text)

    def _bullet(self, text: PDFTextObject, bullet: Bullet, line: Line) -> None:
        text.setTextOrigin(points(bullet.x_mm), self._page_pt - points(line.baseline_mm))
        self._words(text, bullet.char, bullet.face, bullet.size_pt, bullet.colour)

    def _words(self, text: PDFTextObject, words: str, face: FontFace, size_pt: float, colour: str) -> None:
        text.setFillColorRGB(*self._colours[colour])
        # reportlab has no method for kerned text
        text._code += word_operators(words, face.file, size_pt, self._canvas)  # noqa: SLF001

    def _shape(self, shape: Shape) -> None:
        canvas = self._canvas
        stroke = bool(shape.line)
        if stroke:
            canvas.setStrokeColorRGB(*self._colours[shape.line])
            canvas.setLineWidth(shape.line_pt)
        canvas.setFillColorRGB(*self._colours[shape.fill])
        left, bottom, width, height = self._corner(shape.frame)
        if shape.form == "ellipse":
            canvas.ellipse(left, bottom, left + width, bottom + height, stroke=stroke, fill=1)
        elif shape.radius_mm:
            radius = min(points(shape.radius_mm), width / 2, height / 2)
            canvas.roundRect(left, bottom, width, height, radius, stroke=stroke, fill=1)
        else:
            canvas.rect(left, bottom, width, height, stroke=stroke, fill=1)

    def _define_pictures(self, page: Page) -> None:
        """Stores each picture of the page once in the file; done between pages, because a form clears the open page."""
        for box in page.boxes:
            if isinstance(box, Picture) and (box.file, box.grey) not in self._forms:
                name = f"picture{len(self._forms)}"
                picture = drawing(box.file, grey=box.grey)
                self._canvas.beginForm(name, 0, 0, picture.width, picture.height)
                draw_again(box.file, self._canvas, grey=box.grey)
                self._canvas.endForm()
                self._forms[box.file, box.grey] = name

    def _define_windows(self, page: Page) -> None:
        """Stores each page that is seen through a window once in the file, as `_define_pictures` does."""
        for box in page.boxes:
            if isinstance(box, Window) and id(box.page) not in self._seen:
                inner, name = box.page, f"page{len(self._seen)}"
                self._define_pictures(inner)
                self._canvas.beginForm(name, 0, 0, points(inner.w_mm), points(inner.h_mm))
                self._linking = False  # a link belongs to the printed page, not to what is seen on it
                self._boxes(inner, _drawn(inner))
                self._linking = True
                self._canvas.endForm()
                self._seen[id(inner)] = name

    def _window(self, window: Window) -> None:
        canvas, scale = self._canvas, window.scale
        left, bottom, width, height = self._corner(window.frame)
        canvas.saveState()
        visible = canvas.beginPath()
        visible.rect(left, bottom, width, height)
        canvas.clipPath(visible, stroke=0, fill=0)
        down = points(window.page.h_mm - window.y_mm) * scale
        canvas.translate(left - points(window.x_mm) * scale, bottom + height - down)
        canvas.scale(scale, scale)
        canvas.doForm(self._seen[id(window.page)])
        canvas.restoreState()

    def _image(self, image: Image) -> None:
        left, bottom, width, height = self._corner(image.frame)
        self._canvas.drawImage(ImageReader(BytesIO(image.content)), left, bottom, width, height, mask="auto")

    def _picture(self, picture: Picture) -> None:
        canvas = self._canvas
        left, bottom, width, height = self._corner(picture.frame)
        source = drawing(picture.file, grey=picture.grey)
        canvas.saveState()
        canvas.translate(left, bottom)
        canvas.scale(width / source.width, height / source.height)
        canvas.doForm(self._forms[picture.file, picture.grey])
        canvas.restoreState()

    def _qr(self, code: QrCode) -> None:
        canvas = self._canvas
        left, bottom, width, height = self._corner(code.frame)
        canvas.setFillColorRGB(*self._colours[code.light])
        canvas.rect(left, bottom, width, height, stroke=0, fill=1)
        module = width / modules_across(code)
        canvas.saveState()
        canvas.translate(left, bottom + height)
        canvas.scale(module, -module)
        canvas.setFillColorRGB(*self._colours[code.dark])
        canvas.drawPath(_dark_modules(canvas, code), stroke=0, fill=1)
        canvas.restoreState()
        if self._linking:
            self._link(code)

    def _link(self, code: QrCode) -> None:
        left, bottom, width, height = self._corner(code.frame)
        self._canvas.linkURL(code.url, (left, bottom, left + width, bottom + height), relative=0)
