"""Tells what a file really is by its first bytes and hands it to the right reader. Knows no header and no person."""

from pathlib import Path

from campaign_kit.errors import Refused
from campaign_kit.exchange.roster.archive import open_archive
from campaign_kit.exchange.roster.ods import read_ods
from campaign_kit.exchange.roster.sheet import MOST_FILE_BYTES, Sheet
from campaign_kit.exchange.roster.text import read_text_file
from campaign_kit.exchange.roster.xls import read_xls
from campaign_kit.exchange.roster.xlsx import read_xlsx

_BOOKS = {".xlsx", ".xlsm", ".xls", ".ods"}
_TEXTS = {".csv", ".tsv", ".txt"}
_ZIP = b"PK\x03\x04"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLDEST_BOOKS = (
    b"\x09\x00\x04\x00",
    b"\x09\x02\x06\x00",
    b"\x09\x04\x06\x00",
    b"\x09\x08\x08\x00",
    b"\x09\x08\x10\x00",
)
_MARKUP = (b"<", b"\xef\xbb\xbf<")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WORD = "WordDocument".encode("utf-16-le")


def read_sheets(file: Path) -> list[Sheet]:
    """The visible sheets of a spreadsheet, or the one table of a text file.

    Reads at most `MOST_FILE_BYTES` of it, and nothing outside `sheet.py`'s bounds. Refused "roster.…" when the file is
    missing, held by another program, too big, of another kind than its name says, locked or damaged.
    """
    return sheets_of(file, bytes_of(file))


def sheets_of(file: Path, data: bytes) -> list[Sheet]:
    """The sheets in the bytes of a file that was read already; refused as `read_sheets`."""
    suffix = file.suffix.lower()
    if suffix not in _BOOKS | _TEXTS:
        raise Refused("roster.not_spreadsheet", file=file.name)
    if not data.strip(b"\0\t\r\n "):
        raise Refused("roster.empty", file=file.name)
    if data.startswith((_ZIP, _COMPOUND, *_OLDEST_BOOKS)):
        if suffix in _TEXTS:
            raise Refused("roster.wrong_extension", file=file.name)
        return _read_book(file.name, data)
    if suffix in _TEXTS:
        return [read_text_file(file.name, data)]
    if data.lstrip().startswith(_MARKUP):
        raise Refused("roster.web_page", file=file.name)
    raise Refused("roster.wrong_extension", file=file.name)


def bytes_of(file: Path) -> bytes:
    """The whole file; Refused "roster.no_file", "roster.cannot_read" or, over `MOST_FILE_BYTES`, "roster.too_big"."""
    try:
        if not file.exists():
            raise Refused("roster.no_file", file=str(file))
        with file.open("rb") as stream:
            data = stream.read(MOST_FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        raise Refused("roster.cannot_read", file=str(file)) from error
    if len(data) > MOST_FILE_BYTES:
        raise Refused("roster.too_big", file=file.name)
    return data


def _read_book(name: str, data: bytes) -> list[Sheet]:
    if not data.startswith(_ZIP):
        if _ENCRYPTED in data:
            raise Refused("roster.password", file=name)
        if _WORD in data:
            raise Refused("roster.not_spreadsheet", file=name)
        return read_xls(name, data)
    with open_archive(name, data) as archive:
        names = set(archive.namelist())
    if "content.xml" in names:
        return read_ods(name, data)
    if "word/document.xml" in names or "ppt/presentation.xml" in names or "xl/workbook.bin" in names:
        raise Refused("roster.not_spreadsheet", file=name)
    return read_xlsx(name, data)
