"""All text that a file holds, for whatever is looked for in it: Office files and packages part by part, PDFs, the rest.

Reads what anybody may have put into a folder: nothing it meets there ends in more than `Unread`.
"""

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from html import unescape
from io import BytesIO
from pathlib import Path

import pypdfium2

from campaign_kit.documents.paint.png import PDFIUM

_MOST = 64 << 20  # bytes of a file, or of all parts of one
_DEEPEST = 3  # packages inside packages
_MARKUP = re.compile(r"<[^>]*>")
_INSIDE_WORDS = re.compile(r"</?(?:w:|a:|text:)?(?:r|t|rPr|span|proofErr|noProof|lang)\b[^>]*>")
_LOCKED = "EncryptedPackage".encode("utf-16-le")  # an Office file behind a password is no package
_OPEN_DATABASE = b"SQLite format 3\x00"  # any other is encrypted: its bytes tell nothing
_PICTURES = frozenset(f".{kind}" for kind in ("png", "jpg", "jpeg", "gif", "tif", "tiff", "heic", "webp", "bmp", "mp4"))
_HEAD = 1 << 18  # of a picture: what a camera or a program wrote into it stands at its beginning
_UNOPENED = (
    zipfile.BadZipFile, OSError, RuntimeError, ValueError, EOFError, zlib.error, struct.error, LookupError,
    pypdfium2.PdfiumError,
)  # fmt: skip


class Unread(Exception):
    """The file cannot be looked into: it is behind a password, damaged, or too large."""


def texts_in(file: Path) -> Iterator[str]:
    """The text of the file, in pieces that no word is cut by. Raises `Unread`, also after pieces were given."""
    try:
        is_picture = file.suffix.lower() in _PICTURES
        if not is_picture and file.stat().st_size > _MOST:
            raise Unread
        with file.open("rb") as stream:
            data = stream.read(_HEAD if is_picture else _MOST)
        yield from _texts(data, _DEEPEST, is_database=file.suffix.lower() == ".db")
    except _UNOPENED as error:
        raise Unread from error


def _texts(data: bytes, depth: int, *, is_database: bool = False) -> Iterator[str]:
    if data.startswith(b"PK\x03\x04"):
        yield from _of_package(data, depth)
    elif data.startswith(b"%PDF"):
        yield from _of_pdf(data)
    elif _LOCKED in data or (is_database and not data.startswith(_OPEN_DATABASE)):
        raise Unread
    else:
        yield from _plain(data)


def _of_package(data: bytes, depth: int) -> Iterator[str]:
    if not depth:
        raise Unread
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = archive.infolist()
        if sum(part.file_size for part in parts) > _MOST:
            raise Unread
        for part in parts:
            yield part.filename
            with archive.open(part) as stream:
                yield from _texts(stream.read(_MOST), depth - 1, is_database=part.filename.lower().endswith(".db"))


def _of_pdf(data: bytes) -> Iterator[str]:
    with PDFIUM, pypdfium2.PdfDocument(data) as document:
        yield " ".join(document.get_metadata_dict().values())
        for page in document:
            text = page.get_textpage()
            yield text.get_text_range()
            text.close()
            page.close()


def _plain(data: bytes) -> Iterator[str]:
    """The bytes as UTF-8, and where there are zeros also as UTF-16 from the first byte and from the second."""
    text = data.decode("utf-8", errors="replace")
    if text.lstrip("\ufeff \r\n\t").startswith("<"):
        # words of one run after another are one text
        yield unescape(_MARKUP.sub(" ", _INSIDE_WORDS.sub("", text)))
        yield unescape(text)  # what stands inside the markup
        return
    yield text
    if b"\x00" in data:
        for start in (0, 1):
            for order in ("utf-16-le", "utf-16-be"):
                yield data[start:].decode(order, errors="replace")
