"""Photos kept as evidence: read from what a camera gives, made small, freed of what the camera wrote; and blurred.

Knows no person and no consent: whether a picture may be shown is decided above.
"""

import struct
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from campaign_kit.errors import Refused
from campaign_kit.model.photos import LONGEST_SIDE_PX, Box

THUMBNAIL_PX = 480
_FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF")  # what phones write as MPO is read as JPEG
_MOST_BYTES = 60_000_000
_MOST_PIXELS = {"JPEG": 120_000_000, "MPO": 120_000_000}  # what phones take today; read at a half or a quarter
_MOST_PIXELS_WHOLE = 50_000_000  # of what cannot be read smaller: 150 MB while it is read
_QUALITY = 85
_THUMBNAIL_QUALITY = 80
_TILES_IN_BOX, _TILES_IN_ALL = 5, 8  # along the longer side: what is kept of a face is fewer colours than it has parts
# Pillow tells broken files in all these ways
_BROKEN = (
    OSError, SyntaxError, ValueError, EOFError, MemoryError, LookupError, TypeError, ArithmeticError, struct.error,
)  # fmt: skip
_PHONE_BRANDS = (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"heim", b"heis", b"avif")


@dataclass(frozen=True)
class Prepared:
    """A picture as it is kept: a JPEG that holds nothing but the picture, and a small one of it."""

    content: bytes = field(repr=False)
    thumbnail: bytes = field(repr=False)
    width: int
    height: int


def read_photo(file: Path) -> Prepared:
    """A picture file as a JPEG of at most `LONGEST_SIDE_PX`, upright, without EXIF, GPS, profile or comment.

    Refused "photo.no_file", "photo.too_big" for more than a camera gives, "photo.heic" for what iPhones write,
    "photo.not_picture" for what is damaged or no picture.
    """
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise Refused("photo.too_big", file=file.name)
        with warnings.catch_warnings():
            Image.init()  # knows all of `_FORMATS` only from here on
            warnings.simplefilter("ignore")  # of bombs (our own measure refuses them), and of odd EXIF that is dropped
            with Image.open(file, formats=_FORMATS) as picture:
                return _prepared(picture, file.name)
    except FileNotFoundError as error:
        raise Refused("photo.no_file", file=str(file)) from error
    except Image.DecompressionBombError as error:
        raise Refused("photo.too_big", file=file.name) from error
    except _BROKEN as error:
        if _is_heic(file):
            raise Refused("photo.heic", file=file.name) from error
        raise Refused("photo.not_picture", file=file.name) from error


def smaller(content: bytes, side: int) -> bytes:
    """The kept picture as a JPEG of at most `side` pixels across."""
    with Image.open(BytesIO(content), formats=("JPEG",)) as picture:
        picture.draft("RGB", (side, side))
        picture.thumbnail((side, side), Image.Resampling.BICUBIC)
        return _written(picture, _THUMBNAIL_QUALITY)


def blurred(content: bytes, boxes: Sequence[Box]) -> bytes:
    """The kept picture with these parts (the whole of it without any) as soft patches of colour.

    Of a part only the mean colours of a few squares are kept, so that nothing brings it back.
    """
    with Image.open(BytesIO(content), formats=("JPEG",)) as picture:
        plain = picture.convert("RGB")
    if not boxes:
        return _written(_patches(plain, _TILES_IN_ALL), _QUALITY)
    for box in boxes:
        part = _pixels(box, plain.width, plain.height)
        plain.paste(_patches(plain.crop(part), _TILES_IN_BOX), part)
    return _written(plain, _QUALITY)


def _prepared(picture: Image.Image, name: str) -> Prepared:
    if picture.width * picture.height > _MOST_PIXELS.get(picture.format or "", _MOST_PIXELS_WHOLE):
        raise Refused("photo.too_big", file=name)
    picture.draft("RGB", (LONGEST_SIDE_PX, LONGEST_SIDE_PX))  # a JPEG is read at half or a quarter where that is enough
    ImageOps.exif_transpose(picture, in_place=True)
    plain = _on_white(picture)
    plain.thumbnail((LONGEST_SIDE_PX, LONGEST_SIDE_PX), Image.Resampling.BICUBIC)
    content = _written(plain, _QUALITY)
    plain.thumbnail((THUMBNAIL_PX, THUMBNAIL_PX), Image.Resampling.BICUBIC)
    with Image.open(BytesIO(content)) as kept:
        return Prepared(content, _written(plain, _THUMBNAIL_QUALITY), kept.width, kept.height)


def _on_white(picture: Image.Image) -> Image.Image:
    """In three colours; what is transparent lies on white."""
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        ground = Image.new("RGBA", picture.size, "white")
        ground.alpha_composite(picture.convert("RGBA"))
        return ground.convert("RGB")
    return picture.convert("RGB")


def _written(picture: Image.Image, quality: int) -> bytes:
    """A JPEG of the pixels alone; nothing of what the file of the picture held beside them."""
    picture.info = {}
    out = BytesIO()
    picture.save(out, "JPEG", quality=quality, optimize=True, exif=b"", icc_profile=None, comment=b"")
    return out.getvalue()


def _pixels(box: Box, width: int, height: int) -> tuple[int, int, int, int]:
    left, upper = int(box.x * width), int(box.y * height)
    right, lower = round((box.x + box.width) * width), round((box.y + box.height) * height)
    return left, upper, min(max(right, left + 1), width), min(max(lower, upper + 1), height)


def _patches(part: Image.Image, across: int) -> Image.Image:
    longer = max(part.size)
    few = tuple(max(1, round(side * across / longer)) for side in part.size)
    return part.resize((few[0], few[1]), Image.Resampling.BOX).resize(part.size, Image.Resampling.BICUBIC)


def _is_heic(file: Path) -> bool:
    try:
        with file.open("rb") as stream:
            head = stream.read(32)
    except OSError:  # a folder, a file that is held or torn out
        return False
    return head[4:8] == b"ftyp" and any(brand in head[8:] for brand in _PHONE_BRANDS)
