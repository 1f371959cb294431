"""Placed boxes as PresentationML: text boxes, placeholders, shapes, pictures with their words for those who cannot see.

A canvas belongs to one slide or one slide layout, because pictures and links are relations of that part.
"""

import math
from collections.abc import Iterable
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

from PIL import Image as Raster
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.parts.slide import BaseSlidePart

from campaign_kit.documents.page import Box, Frame, Image, Picture, QrCode, Shape, TextBox, Window
from campaign_kit.documents.paint.qr import dark_runs, modules_across
from campaign_kit.documents.paint.raster import svg_png
from campaign_kit.documents.paint.slides.colours import Colours
from campaign_kit.documents.paint.slides.text import TextWriter
from campaign_kit.documents.paint.units import emu, points

_DPI = 220
_PX_STEP = 32
_DECORATION = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


def position(frame: Frame) -> str:
    """The xfrm of a frame."""
    return (
        f'<a:xfrm><a:off x="{emu(frame.x_mm)}" y="{emu(frame.y_mm)}"/>'
        f'<a:ext cx="{emu(frame.w_mm)}" cy="{emu(frame.h_mm)}"/></a:xfrm>'
    )


def elements(xml: Iterable[str]) -> list[BaseOxmlElement]:
    """Shapes written without namespaces, parsed."""
    return list(parse_xml(f"<p:spTree {nsdecls('p', 'a', 'r')}>{''.join(xml)}</p:spTree>"))


class BoxWriter:
    """Writes the boxes of one slide or slide layout and gives each its number there."""

    def __init__(self, part: BaseSlidePart, colours: Colours, texts: TextWriter, first_id: int) -> None:
        self._part = part
        self._colours = colours
        self._texts = texts
        self._id = first_id - 1

    def box(self, box: Box) -> str:
        """A box that inherits nothing."""
        match box:
            case TextBox():
                return self._text(box)
            case Shape():
                return self._shape(box)
            case Picture():
                return self.picture(box, "")
            case Image():
                return self._picture(box.frame, box.content, "Hình", box.alt, "")
            case Window():
                raise TypeError("a slide shows no other page")
            case QrCode():
                return self._picture(box.frame, _qr_png(box, self._colours), "Mã QR", box.alt, box.url)

    def picture(self, picture: Picture, ph: str) -> str:
        """A drawing as a picture; `ph` is the p:ph element of the placeholder it fills, or empty."""
        px = _PX_STEP * math.ceil(points(picture.frame.w_mm) / 72 * _DPI / _PX_STEP)
        return self._picture(picture.frame, svg_png(picture.file, px, grey=picture.grey), "Hình", picture.alt, "", ph)

    def placeholder(self, name: str, ph: str, frame: Frame | None, body: str) -> str:
        """A placeholder; without a frame it stands where the layout says. `ph` is the p:ph element."""
        own = position(frame) if frame else ""
        return (
            f'<p:sp><p:nvSpPr>{self._named(name)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{ph}</p:nvPr>'
            f"</p:nvSpPr><p:spPr>{own}</p:spPr>{body}</p:sp>"
        )

    def _named(self, name: str, attributes: str = "", children: str = "") -> str:
        self._id += 1
        start = f'<p:cNvPr id="{self._id}" name="{escape(name)} {self._id - 1}"{attributes}'
        return f"{start}>{children}</p:cNvPr>" if children else f"{start}/>"

    def _text(self, box: TextBox) -> str:
        return (
            f'<p:sp><p:nvSpPr>{self._named("Chữ")}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>'
            f'{position(box.frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
            f"{self._texts.free_body(box)}</p:sp>"
        )

    def _shape(self, shape: Shape) -> str:
        line = "<a:noFill/>"
        width = ""
        if shape.line:
            line, width = self._colours.fill(shape.line), f' w="{emu(shape.line_pt * 25.4 / 72)}"'
        return (
            f"<p:sp><p:nvSpPr>{self._named('Nền', children=_DECORATION)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>"
            f"{position(shape.frame)}{_geometry(shape)}{self._colours.fill(shape.fill)}<a:ln{width}>{line}</a:ln>"
            "</p:spPr></p:sp>"
        )

    def _picture(self, frame: Frame, png: bytes, name: str, alt: str, url: str, ph: str = "") -> str:
        _, relation = self._part.get_or_add_image_part(BytesIO(png))
        children = ""
        if url:
            link = self._part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
            children += f'<a:hlinkClick r:id="{link}"/>'
        if not alt:
            children += _DECORATION
        named = self._named(name, f" descr={quoteattr(alt)}", children)
        group = ' noGrp="1"' if ph else ""
        return (
            f'<p:pic><p:nvPicPr>{named}<p:cNvPicPr><a:picLocks{group} noChangeAspect="1"/></p:cNvPicPr>'
            f"<p:nvPr>{ph}</p:nvPr></p:nvPicPr>"
            f'<p:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
            f'<p:spPr>{position(frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
        )


def _geometry(shape: Shape) -> str:
    if shape.form == "ellipse":
        return '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
    if not shape.radius_mm:
        return '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    share = min(shape.radius_mm / min(shape.frame.w_mm, shape.frame.h_mm), 0.5)
    guide = f'<a:gd name="adj" fmla="val {round(share * 100_000)}"/>'
    return f'<a:prstGeom prst="roundRect"><a:avLst>{guide}</a:avLst></a:prstGeom>'


def _qr_png(code: QrCode, colours: Colours) -> bytes:
    """The code as PNG of two colours, quiet zone included, each module the same whole number of pixels."""
    across = modules_across(code)
    module = math.ceil(points(code.frame.w_mm) / 72 * _DPI / across)
    modules = Raster.new("P", (across, across), 0)
    modules.putpalette([*colours.rgb(code.light), *colours.rgb(code.dark)])
    for column, row, length in dark_runs(code):
        modules.paste(1, (column, row, column + length, row + 1))
    out = BytesIO()
    side = across * module
    modules.resize((side, side), Raster.Resampling.NEAREST).save(out, "PNG", bits=1)
    return out.getvalue()
