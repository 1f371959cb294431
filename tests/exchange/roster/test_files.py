"""What a file really is decides, not its name; every refusal names its reason."""

import shutil
import zipfile
from pathlib import Path

import pytest

from campaign_kit.errors import Refused
from campaign_kit.exchange.roster.reader import read_roster
from campaign_kit.exchange.roster.sheet import MOST_FILE_BYTES
from campaign_kit.wording.refusals import sentence
from tests.exchange.roster.books import xlsx
from tests.exchange.roster.parts import packed

LISTS = Path(__file__).parents[2] / "data" / "rosters"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def code(file: Path) -> str:
    with pytest.raises(Refused) as refused:
        read_roster(file)
    assert file.name in sentence(refused.value)
    return refused.value.code


@pytest.mark.parametrize(
    ("name", "content", "wanted"),
    [
        ("a.pdf", b"%PDF-1.7", "roster.not_spreadsheet"),
        ("a.docx", b"PK\x03\x04", "roster.not_spreadsheet"),
        ("a", b"STT;", "roster.not_spreadsheet"),
        ("a.xlsx", b"", "roster.empty"),
        ("a.csv", b"\0" * 5000, "roster.empty"),
        ("a.csv", b" \r\n\r\n", "roster.empty"),
        ("a.xlsx", b"%PDF-1.7 ...", "roster.wrong_extension"),
        ("a.xlsx", "STT;Họ tên\n1;Lê An".encode(), "roster.wrong_extension"),
        ("a.csv", b"PK\x03\x04 not text", "roster.wrong_extension"),
        ("a.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "roster.wrong_extension"),
        ("a.xls", "<html><table><tr><td>Họ tên</td></tr></table></html>".encode(), "roster.web_page"),
        ("a.xls", b'\xef\xbb\xbf<?xml version="1.0"?><Workbook/>', "roster.web_page"),
        ("a.xlsx", b"PK\x03\x04" + b"a" * 500, "roster.damaged"),
        ("a.xls", COMPOUND + b"a" * 5000, "roster.damaged"),
        ("a.xlsx", COMPOUND + b"a" * 500 + "EncryptedPackage".encode("utf-16-le"), "roster.password"),
        ("a.xls", COMPOUND + b"a" * 500 + "WordDocument".encode("utf-16-le"), "roster.not_spreadsheet"),
        ("a.csv", "Họ và tên".encode(), "roster.no_people"),
    ],
)
def test_refused(tmp_path: Path, name: str, content: bytes, wanted: str) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    assert code(file) == wanted


def test_missing_and_unreadable(tmp_path: Path) -> None:
    assert code(tmp_path / "none.xlsx") == "roster.no_file"
    folder = tmp_path / "folder.xlsx"
    folder.mkdir()
    assert code(folder) == "roster.cannot_read"


def test_too_big(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    with file.open("wb") as stream:
        stream.truncate(MOST_FILE_BYTES + 1)
    assert code(file) == "roster.too_big"


@pytest.mark.parametrize(
    ("parts", "wanted"),
    [
        ({"word/document.xml": "<w/>"}, "roster.not_spreadsheet"),
        ({"xl/workbook.bin": b"\x83\x01"}, "roster.not_spreadsheet"),
        ({"readme.txt": "no workbook"}, "roster.damaged"),
        ({f"part{number}": "" for number in range(2001)}, "roster.too_big"),
        ({"xl/workbook.xml": "<a/>", "xl/Workbook.xml": "<b/>"}, "roster.damaged"),
        ({"content.xml": "<broken"}, "roster.damaged"),
    ],
    ids=["word", "binary", "other", "parts", "twice", "broken"],
)
def test_archives(tmp_path: Path, parts: dict[str, str | bytes], wanted: str) -> None:
    assert code(packed(tmp_path / "a.xlsx", parts)) == wanted


def test_an_archive_packed_as_no_spreadsheet_program_packs(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    assert code(tmp_path / "a.xlsx") == "roster.damaged"


def test_an_archive_with_a_password(tmp_path: Path) -> None:
    file = xlsx(tmp_path / "a.xlsx", [["Họ tên"], ["Lê An"]])
    content = bytearray(file.read_bytes())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            content[at + place] |= 1
            at = content.find(mark, at + 4)
    file.write_bytes(content)
    assert code(file) == "roster.password"


@pytest.mark.parametrize(
    ("sample", "name"), [("giao-vien-tap-huan.xls", "a.xlsx"), ("hop-thon-mook-den.xlsx", "a.xls")]
)
def test_one_spreadsheet_named_as_another_is_read(tmp_path: Path, sample: str, name: str) -> None:
    shutil.copy(LISTS / sample, tmp_path / name)
    assert read_roster(tmp_path / name).people == read_roster(LISTS / sample).people


def test_a_cut_off_file_is_damaged(tmp_path: Path) -> None:
    whole = (LISTS / "hop-thon-mook-den.xlsx").read_bytes()
    file = tmp_path / "a.xlsx"
    file.write_bytes(whole[: len(whole) // 2])
    assert code(file) == "roster.damaged"


def test_the_file_is_left_closed(tmp_path: Path) -> None:
    file = xlsx(tmp_path / "a.xlsx", [["Họ tên"], ["Lê An"]])
    assert len(read_roster(file).people) == 1
    moved = file.replace(tmp_path / "b.xlsx")
    moved.unlink()
    assert list(tmp_path.iterdir()) == []
