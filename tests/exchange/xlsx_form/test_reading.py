"""A form as somebody sees it who points at its cells, and the files that are not taken."""

import io
import zipfile
from pathlib import Path

import pytest
from xlsxwriter.workbook import Workbook

from campaign_kit.errors import Refused
from campaign_kit.exchange.xlsx_form.cells import FormSheet, FormSheets, area_of, position_of, reference_of
from campaign_kit.exchange.xlsx_form.package import bytes_of, open_package
from campaign_kit.exchange.xlsx_form.reading import read_sheets
from tests.exchange.xlsx_form.forms import FIRST, SECOND, changed, package, parts_of, rich_form, zipped


@pytest.fixture(scope="module")
def sheets() -> FormSheets:
    return read_sheets(package(rich_form()), "mau")


def first(sheets: FormSheets) -> FormSheet:
    found = sheets.sheet(FIRST)
    assert found is not None
    return found


def test_sheets_with_their_texts_and_formulas(sheets: FormSheets) -> None:
    assert [sheet.name for sheet in sheets.sheets] == [FIRST, SECOND]
    sheet = first(sheets)
    assert sheet.texts[1, 0] == "Đơn vị: xã, phường"
    assert sheet.texts[4, 1] == "Trường học"
    assert sheet.formulas == {(4, 4), (5, 4), (6, 2)}
    assert (sheet.rows, sheet.columns) == (8, 5)
    second = sheets.sheet(SECOND)
    assert second is not None
    assert second.formulas == {(3, 3), (4, 3)}  # the second is filled by the formula of the first


def test_a_merged_area_is_one_cell(sheets: FormSheets) -> None:
    sheet = first(sheets)
    assert sheet.whole((0, 3)) == ((0, 0), (0, 4))
    assert sheet.whole((4, 1)) == ((4, 1), (4, 1))


def test_days_and_shares_as_they_are_read() -> None:
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet("A")
        sheet.write_number(0, 0, 46351, book.add_format({"num_format": "dd/mm/yyyy"}))
        sheet.write_number(0, 1, 0.845, book.add_format({"num_format": "0.0%"}))
        sheet.write_number(0, 2, 6412)
        sheet.write_number(0, 3, 12, book.add_format({"num_format": '0 "ngày"'}))
        sheet.write_boolean(0, 4, True)
        book.add_worksheet("Ẩn").hide()
    read = read_sheets(package(out.getvalue()), "a")
    assert [sheet.name for sheet in read.sheets] == ["A"]
    assert [read.sheets[0].texts[0, column] for column in range(4)] == ["25/11/2026", "84,5 %", "6.412", "12"]
    mac = changed(out.getvalue(), "xl/workbook.xml", b"<workbookPr", b'<workbookPr date1904="1"')
    assert read_sheets(package(mac), "a").sheets[0].texts[0, 0] == "26/11/2030"


def test_names_of_cells() -> None:
    for reference, place in (("A1", (0, 0)), ("C12", (11, 2)), ("XFD1048576", (1_048_575, 16_383))):
        assert position_of(reference) == place
        assert reference_of(place) == reference
    assert [position_of(text) for text in ("A0", "XFE1", "a1", "1A", "A1048577", "")] == [None] * 6
    assert area_of("B2:C3") == ((1, 1), (2, 2))


def refused(data: bytes) -> str:
    with pytest.raises(Refused) as refusal:
        read_sheets(open_package("mau.xlsx", data), "mau")
    return refusal.value.code


def test_files_that_are_no_form() -> None:
    form = parts_of(rich_form())
    assert refused(b"") == "form.kind"
    assert refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)) == "form.locked"
    assert refused(b"PK\x03\x04 half") == "form.damaged"
    assert refused(rich_form()[:-60]) == "form.damaged"
    assert refused(zipped({"word/document.xml": b"<a/>"})) == "form.kind"
    assert refused(zipped(form | {"_xmlsignatures/sig1.xml": b"<a/>"})) == "form.signed"
    assert refused(zipped(form | {"xl/worksheets/sheet1.xml": b"<worksheet>"})) == "form.damaged"
    assert refused(zipped({name: part for name, part in form.items() if "sheet" not in name})) == "form.damaged"


def test_a_file_that_would_blow_up() -> None:
    form = parts_of(rich_form())
    assert refused(zipped(form | {"xl/media/a.bin": bytes(101_000_000)})) == "form.large"
    assert refused(zipped(form | {"xl/worksheets/sheet1.xml": b"<worksheet>" + b" " * 25_000_000})) == "form.large"
    many = {f"xl/media/{number}.bin": b"" for number in range(2_001)}
    assert refused(zipped(form | many)) == "form.large"
    laughs = b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><worksheet>&c;</worksheet>'
    assert refused(zipped(form | {"xl/worksheets/sheet1.xml": laughs})) == "form.damaged"


def test_a_part_behind_a_password() -> None:
    data = bytearray(zipped({"xl/workbook.xml": b"<workbook/>"}))
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    assert refused(bytes(data)) == "form.locked"


def test_what_lies_far_out_is_left_out() -> None:
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet("A")
        sheet.write_string(0, 0, "gần")
        sheet.write_string(50_000, 3, "xa")
        sheet.merge_range(100, 0, 1_000_000, 5, "")
    read = read_sheets(package(out.getvalue()), "a").sheets[0]
    assert (read.rows, read.texts, read.merged) == (1, {(0, 0): "gần"}, ())


def test_files_on_the_disk(tmp_path: Path) -> None:
    for name, code in (("mau.xls", "form.kind"), ("khong-co.xlsx", "form.lost")):
        with pytest.raises(Refused) as refusal:
            bytes_of(tmp_path / name)
        assert refusal.value.code == code
    big = tmp_path / "to.xlsm"
    with big.open("wb") as stream:
        stream.truncate(10_000_001)
    with pytest.raises(Refused, match=r"form\.large"):
        bytes_of(big)


def test_a_zip_keeps_how_its_parts_were_packed() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in parts_of(rich_form()).items():
            archive.writestr(name, part, zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED)
    again = package(out.getvalue()).write({}, frozenset())
    with zipfile.ZipFile(io.BytesIO(again)) as archive, zipfile.ZipFile(out) as before:
        packed = [(info.filename, info.compress_type, info.date_time) for info in archive.infolist()]
        assert packed == [(info.filename, info.compress_type, info.date_time) for info in before.infolist()]
