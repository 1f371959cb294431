"""Forms as superiors send them: with text boxes, rich text, pictures, comments, checks, or of other programs."""

import io
import zipfile
from collections.abc import Mapping

from lxml import etree
from PIL import Image
from xlsxwriter.workbook import Workbook

from campaign_kit.exchange.xlsx_form.package import Package, open_package
from campaign_kit.exchange.xlsx_form.workbook import WorkbookParts, text_of

FIRST, SECOND = "Biểu 1", "Ghi chú"
_ONE_BY_ONE = (1, 1)


def picture() -> io.BytesIO:
    out = io.BytesIO()
    Image.new("RGB", _ONE_BY_ONE, "teal").save(out, "PNG")
    return out


def rich_form(shift: int = 0, year: int = 2026) -> bytes:
    """A form with all that libraries lose; `shift` rows were put in above the table."""
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        bold, red = book.add_format({"bold": True}), book.add_format({"font_color": "red", "border": 1})
        share = book.add_format({"num_format": "0.0%", "border": 1})
        sheet = book.add_worksheet(FIRST)
        sheet.merge_range("A1:E1", f"BIỂU TỔNG HỢP NĂM {year}", bold)
        sheet.write_rich_string("A2", "Đơn vị: ", bold, "xã, phường")
        sheet.merge_range("C2:E2", "", red)
        top = 3 + shift
        sheet.write_row(top, 0, ["STT", "Nội dung", "Số buổi", "Lượt người", "Bình quân"], bold)
        for row, name in enumerate(["Trường học", "Thôn, làng"], top + 1):
            sheet.write_number(row, 0, row - top)
            sheet.write_string(row, 1, name)
            sheet.write_number(row, 2, 0, red)
            sheet.write_blank(row, 3, None, red)
            sheet.write_formula(row, 4, f"=IF(C{row + 1}=0,0,D{row + 1}/C{row + 1})", red, 0)
        sheet.write_string(top + 3, 1, "Cộng", bold)
        sheet.write_formula(top + 3, 2, f"=SUM(C{top + 2}:C{top + 3})", bold, 0)
        sheet.write_string(top + 4, 1, "Tỷ lệ trường")
        sheet.write_blank(top + 4, 2, None, share)
        sheet.insert_textbox(1, 6, "Cấp trên dặn: không sửa cấu trúc", {"width": 200})
        sheet.insert_image(6, 6, "a.png", {"image_data": picture(), "x_scale": 20, "y_scale": 20})
        sheet.write_comment(top + 1, 2, "Số buổi đã tổ chức")
        sheet.conditional_format(top + 1, 2, top + 2, 3, {"type": "data_bar"})
        sheet.data_validation(top + 1, 2, top + 2, 2, {"validate": "integer", "criteria": ">=", "value": 0})
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": [FIRST, top + 1, 2, top + 2, 2]})
        sheet.insert_chart(20, 0, chart)
        notes = book.add_worksheet(SECOND)
        notes.write_string("A1", "Kỳ báo cáo")
        notes.write_array_formula("D4:D5", "{=C4:C5*2}", None, 0)
        book.define_name("tong_buoi", f"='{FIRST}'!$C${top + 4}")
    return with_calculation_chain(out.getvalue(), f"C{top + 4}")


def with_calculation_chain(data: bytes, cell: str) -> bytes:
    """As Excel saves it: with the order in which it calculates."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    chain = f'<calcChain xmlns="{main}"><c r="{cell}" i="1"/></calcChain>'
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain"
    parts = parts_of(data)
    types, relations = "[Content_Types].xml", "xl/_rels/workbook.xml.rels"
    override = f'<Override PartName="/xl/calcChain.xml" ContentType="{kind}"/></Types>'
    related = f'<Relationship Id="rId99" Type="{relation}" Target="calcChain.xml"/></Relationships>'
    parts[types] = parts[types].replace(b"</Types>", override.encode())
    parts[relations] = parts[relations].replace(b"</Relationships>", related.encode())
    return zipped(parts | {"xl/calcChain.xml": chain.encode()})


def zipped(parts: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def changed(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The file with the first `old` of a part made `new`; it is there."""
    parts = parts_of(data)
    assert old in parts[part]
    return zipped(parts | {part: parts[part].replace(old, new, 1)})


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def package(data: bytes) -> Package:
    return open_package("mau.xlsx", data)


def cells_of(data: bytes, sheet: str) -> dict[str, bytes]:
    """Each cell of a sheet as its own canonical XML."""
    root = sheet_of(data, sheet)
    return {cell.get("r"): etree.tostring(cell, method="c14n") for cell in root.iterfind(".//{*}sheetData/{*}row/{*}c")}


def sheet_of(data: bytes, sheet: str) -> etree._Element:
    opened = package(data)
    part = next(each.part for each in WorkbookParts(opened).sheets if each.name == sheet)
    return opened.xml(part)


def value_of(data: bytes, sheet: str, cell: str) -> str | None:
    """What stands in a cell: its text, or its number as it is written."""
    opened = WorkbookParts(package(data))
    found = sheet_of(data, sheet).find(f".//{{*}}c[@r='{cell}']")
    if found is None:
        return None
    if found.get("t") == "inlineStr":
        return text_of(found.find("{*}is"))
    value = found.findtext("{*}v")
    return opened.texts[int(value)] if found.get("t") == "s" and value else value
