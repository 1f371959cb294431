"""The office's logo: a picture that somebody has, made into one that every document can show."""

import warnings
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from campaign_kit.errors import Refused

LOGO_PX = 600
_FORMATS = ("PNG", "JPEG")
_MOST_BYTES = 20_000_000
_MOST_PIXELS = 40_000_000


def read_logo(file: Path) -> bytes:
    """A PNG or JPG file as a square PNG of at most 600 pixels across, on a transparent ground, without any notes in it.

    Where the camera stood upright is kept, place and time of a photo are not. Refused "office.logo" for what is no such
    picture, "office.logo_too_large" for one that would not fit into the memory, "office.no_logo_file".
    """
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise Refused("office.logo_too_large", file=file.name)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # refused by our own, lower measure
            with Image.open(file, formats=_FORMATS) as picture:
                if picture.width * picture.height > _MOST_PIXELS:
                    raise Refused("office.logo_too_large", file=file.name)
                return _squared(ImageOps.exif_transpose(picture).convert("RGBA"))
    except FileNotFoundError as error:
        raise Refused("office.no_logo_file", file=str(file)) from error
    except Image.DecompressionBombError as error:
        raise Refused("office.logo_too_large", file=file.name) from error
    except (OSError, SyntaxError, ValueError) as error:  # Pillow tells broken files in all three ways
        raise Refused("office.logo", file=file.name) from error


def _squared(picture: Image.Image) -> bytes:
    picture.thumbnail((LOGO_PX, LOGO_PX), Image.Resampling.LANCZOS)
    side = max(picture.size)
    square = Image.new("RGBA", (side, side), (255, 255, 255, 0))
    square.paste(picture, ((side - picture.width) // 2, (side - picture.height) // 2))
    out = BytesIO()
    square.save(out, "PNG", optimize=True)
    return out.getvalue()
