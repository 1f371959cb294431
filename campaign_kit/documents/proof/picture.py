"""A picture as the print doctor sees it: a PNG file, or a picture on a slide. Owns Pillow's way in; judges nothing."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image

from campaign_kit.documents.page import Frame
from campaign_kit.documents.proof.trouble import Unreadable

MM_PER_INCH = 25.4
_SCREEN_DPI = 96.0
_MOST_PX = 100_000_000
_LEAST_DPI = 30.0
# what Pillow reads by itself: for a drawing in PostScript it would start another program
_ON_SLIDES = ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP")
_TROUBLE = (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError)


@dataclass(frozen=True)
class Seen:
    """A picture on its white ground; `w_mm` is how wide it stands on paper or on a slide."""

    picture: Image.Image
    w_mm: float

    @property
    def h_mm(self) -> float:
        return self.w_mm * self.picture.height / self.picture.width

    def seen(self, frame: Frame, px_per_mm: float, *, grey: bool = False) -> Image.Image:
        """The part of it inside the frame."""
        scale = self.picture.width / self.w_mm
        box = tuple(each * scale for each in (frame.x_mm, frame.y_mm, frame.x_mm + frame.w_mm, frame.y_mm + frame.h_mm))
        size = max(round(frame.w_mm * px_per_mm), 1), max(round(frame.h_mm * px_per_mm), 1)
        larger = size[0] > (box[2] - box[0])
        how = Image.Resampling.NEAREST if larger else Image.Resampling.BOX
        part = self.picture.resize(size, how, _within(box, self.picture))
        return part.convert("L") if grey else part


def picture_file(path: Path) -> Seen:
    """The PNG of a file, as wide as the file says, else as a screen shows it. Raises `Unreadable`."""
    try:
        with Image.open(path, formats=["PNG"]) as file:
            dpi = float(file.info.get("dpi", (0.0, 0.0))[0])
            dpi = dpi if dpi >= _LEAST_DPI else _SCREEN_DPI
            return Seen(_on_white(file), file.width / dpi * MM_PER_INCH)
    except _TROUBLE as trouble:
        raise Unreadable from trouble


def picture_bytes(data: bytes, w_mm: float) -> Seen:
    """A picture that stands `w_mm` wide. Raises `Unreadable`."""
    try:
        with Image.open(BytesIO(data), formats=_ON_SLIDES) as file:
            return Seen(_on_white(file), w_mm)
    except _TROUBLE as trouble:
        raise Unreadable from trouble


def _on_white(file: Image.Image) -> Image.Image:
    if file.width * file.height > _MOST_PX:
        raise Unreadable
    file.load()
    if file.mode in {"RGB", "L"}:
        return file.convert("RGB")
    clear = file.convert("RGBA")
    ground = Image.new("RGBA", clear.size, "white")
    return Image.alpha_composite(ground, clear).convert("RGB")


def _within(box: tuple[float, ...], picture: Image.Image) -> tuple[float, float, float, float]:
    left, top, right, bottom = box
    return max(left, 0.0), max(top, 0.0), min(right, picture.width), min(bottom, picture.height)
