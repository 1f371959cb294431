"""Pictures as cameras and phones give them, made for tests: upright or turned, with EXIF and GPS, and broken ones."""

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw
from PIL.TiffImagePlugin import IFDRational

MAKER = "MAYANHCANARY"
COMMENT = "GHICHUCANARY"
PLACE = "NOICHUPCANARY"
PROFILE = "HOSOMAUCANARY"


def camera_picture(
    file: Path, size: tuple[int, int] = (800, 600), orientation: int = 1, tint: tuple[int, int, int] = (30, 90, 160)
) -> Path:
    """A JPEG whose upper left quarter is red, with maker, GPS position, place name, comment and a profile in it."""
    picture = Image.new("RGB", size, tint)
    ImageDraw.Draw(picture).rectangle((0, 0, size[0] // 2, size[1] // 2), fill=(220, 20, 20))
    exif = Image.Exif()
    exif[0x010F] = MAKER
    exif[0x0112] = orientation
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2] = "N", (IFDRational(13), IFDRational(47), IFDRational(123, 10))
    gps[3], gps[4] = "E", (IFDRational(107), IFDRational(31), IFDRational(456, 10))
    gps[28] = PLACE.encode()
    file.parent.mkdir(parents=True, exist_ok=True)
    picture.save(file, "JPEG", exif=exif, comment=COMMENT.encode(), icc_profile=PROFILE.encode() * 4, quality=90)
    return file


def bomb(file: Path) -> Path:
    """A small PNG that would be 900,000,000 pixels large."""
    out = BytesIO()
    Image.new("1", (30_000, 30_000)).save(out, "PNG")
    file.write_bytes(out.getvalue())
    return file
