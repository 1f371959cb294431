"""Papers that go wrong in one way each: a plain A4 page drawn with reportlab, and what a test does to it."""

from collections.abc import Callable
from pathlib import Path

import qrcode
from PIL import Image
from qrcode.constants import ERROR_CORRECT_Q
from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.documents.occasions import LAYOUTS

MM = 72 / 25.4
A4 = (210.0, 297.0)
URL = "https://vn-cop.vn"
HELP = "Gọi 111, miễn phí, cả ngày lẫn đêm"

Draw = Callable[[Canvas], None]


def modules(url: str) -> list[list[bool]]:
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_Q, border=0)
    code.add_data(url)
    code.make(fit=True)
    return code.get_matrix()


def qr(url: str = URL, mm: float = 30, at: tuple[float, float] = (80, 100), dark: str = "#000000") -> Draw:
    """A code whose modules stand `mm` wide, `at` millimetres from the lower left corner; no ground of its own."""

    def draw(canvas: Canvas) -> None:
        rows = modules(url)
        module = mm * MM / len(rows)
        canvas.setFillColor(HexColor(dark))
        path = canvas.beginPath()
        for down, row in enumerate(rows):
            for across, filled in enumerate(row):
                if filled:
                    top = at[1] * MM + mm * MM - (down + 1) * module
                    path.rect(at[0] * MM + across * module, top, module, module)
        canvas.drawPath(path, stroke=0, fill=1)

    return draw


def words(text: str = HELP, at: tuple[float, float] = (30, 250), size: float = 20, font: str = "ours") -> Draw:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(HexColor("#000000"))
        canvas.setFont(font, size)
        canvas.drawString(at[0] * MM, at[1] * MM, text)

    return draw


def panel(x: float, y: float, w: float, h: float, colour: str = "#14213D") -> Draw:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(HexColor(colour))
        canvas.rect(x * MM, y * MM, w * MM, h * MM, stroke=0, fill=1)

    return draw


def pdf(target: Path, *draws: Draw, size: tuple[float, float] = A4, encrypt: str = "") -> Path:
    pdfmetrics.registerFont(TTFont("ours", str(LAYOUTS / "fonts" / "BeVietnamPro-Regular.ttf")))
    canvas = Canvas(
        str(target), pagesize=(size[0] * MM, size[1] * MM), invariant=1, encrypt=encrypt or None, initFontName="ours"
    )
    for draw in draws:
        draw(canvas)
    canvas.showPage()
    canvas.save()
    return target


def qr_picture(url: str = URL, module_px: int = 8, border: int = 4, light: str = "white") -> Image.Image:
    rows = modules(url)
    side = (len(rows) + 2 * border) * module_px
    picture = Image.new("RGB", (side, side), light)
    for down, row in enumerate(rows):
        for across, filled in enumerate(row):
            if filled:
                left, top = (across + border) * module_px, (down + border) * module_px
                picture.paste((0, 0, 0), (left, top, left + module_px, top + module_px))
    return picture
