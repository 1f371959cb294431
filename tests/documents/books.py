"""A year's workbook for the tests, small and whole, and a reader of what stands in an Excel file."""

import io
import re
import zipfile
from collections.abc import Mapping
from datetime import date
from xml.etree import ElementTree as Xml

from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.workbook import write_workbook
from campaign_kit.documents.year_book import BookChart, BookTable, Cell, SummaryRow, YearBook
from campaign_kit.model.report import Period
from tests.documents.occasions import LAYOUTS

PALETTE = Layouts([LAYOUTS]).palette()
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
SUMMARY = (
    SummaryRow("Buổi đã tổ chức", "buổi", 74, "Mỗi buổi tính một lần"),
    SummaryRow("Tiết", "tiết", 14, inside=True),
    SummaryRow("Lượt người tham gia", "lượt", 1_206_412),
    SummaryRow("Người có danh sách", "người", None),
    SummaryRow("Lớp đã tuyên truyền", "lớp", 71, whole=84),
    SummaryRow("Điểm trường đã tuyên truyền", "điểm trường", 0, whole=0),
)
PLACES: tuple[tuple[Cell, ...], ...] = (
    ("Trường THCS Nguyễn Du", 8, 1320, 700),
    ("Trường Phổ thông dân tộc bán trú Tiểu học và Trung học cơ sở Nguyễn Văn Trỗi", 4, 512, None),
    ("Thôn Ia Mút", 0, 0, 0),
)
AUDIENCES: tuple[tuple[Cell, ...], ...] = (("Học sinh", 62, 4985), ("Cha mẹ, người chăm sóc trẻ", 9, 803))
MONTHS: tuple[tuple[Cell, ...], ...] = tuple((f"{month:02}/2026", month, month * 40) for month in range(1, 12))
SESSIONS: tuple[tuple[Cell, ...], ...] = (
    (date(2026, 3, 9), "Sinh hoạt dưới cờ – lớp 6 đến 9", "Sinh hoạt dưới cờ", "Trường THCS Nguyễn Du", 320, ""),
    (date(2026, 11, 23), "Họp thôn – cha mẹ đồng hành cùng con", "Họp thôn", "Làng Mook Đen", None, "chưa nhập"),
)


def book(
    summary: tuple[SummaryRow, ...] = SUMMARY, sessions: tuple[tuple[Cell, ...], ...] = SESSIONS, months: int = 11
) -> YearBook:
    heads = ("Ngày", "Tên buổi", "Hình thức", "Địa bàn", "Lượt người", "Ghi chú")
    return YearBook(
        office="Ủy ban nhân dân xã Ia Dom",
        titles=("SỐ LIỆU TUYÊN TRUYỀN", "BẢO VỆ TRẺ EM TRÊN MÔI TRƯỜNG MẠNG"),
        period=Period(first=date(2025, 12, 1), last=date(2026, 11, 30)),
        age_rule="Tuổi tính bằng năm tổ chức buổi trừ năm sinh.",
        foot_rule="năm tổ chức buổi trừ năm sinh & không làm tròn.",
        summary=summary,
        tables=(
            BookTable(
                "Theo địa bàn",
                "Kết quả theo địa bàn",
                ("Địa bàn", "Số buổi", "Lượt người", "Nữ"),
                PLACES,
                ("", 12, 1832, None),
                ("Buổi ở nhiều địa bàn tính một lần.",),
            ),
            BookTable(
                "Theo đối tượng",
                "Kết quả theo đối tượng",
                ("Đối tượng", "Số buổi", "Lượt người"),
                AUDIENCES,
                ("", 71, 5788),
                chart=BookChart("bar", "Lượt người theo đối tượng", 2),
            ),
            BookTable(
                "Theo tháng",
                "Kết quả theo tháng",
                ("Tháng", "Số buổi", "Lượt người"),
                MONTHS[:months],
                chart=BookChart("column", "Số buổi theo tháng", 1),
            ),
        ),
        sessions=BookTable("Các buổi", "Các buổi đã tổ chức", heads, sessions, ("", "", "", "", 320, "")),
    )


def xlsx_of(made: YearBook) -> bytes:
    out = io.BytesIO()
    write_workbook(made, out, PALETTE)
    return out.getvalue()


def parts_of(xlsx: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(xlsx)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def sheets_of(xlsx: bytes) -> dict[str, Xml.Element]:
    """The worksheets by their names, in order."""
    parts = parts_of(xlsx)
    names = [sheet.get("name", "") for sheet in Xml.fromstring(parts["xl/workbook.xml"]).iter(f"{MAIN}sheet")]
    return {name: Xml.fromstring(parts[f"xl/worksheets/sheet{number}.xml"]) for number, name in enumerate(names, 1)}


def cells_of(xlsx: bytes, name: str) -> dict[str, str | float]:
    """What the cells of a sheet hold: texts as texts, numbers and dates as numbers; empty cells are left out."""
    strings = ["".join(item.itertext()) for item in Xml.fromstring(parts_of(xlsx)["xl/sharedStrings.xml"])]
    found: dict[str, str | float] = {}
    for cell in sheets_of(xlsx)[name].iter(f"{MAIN}c"):
        value = cell.find(f"{MAIN}v")
        if value is not None and value.text is not None:
            is_text = cell.get("t") == "s"
            found[cell.get("r", "")] = strings[int(value.text)] if is_text else float(value.text)
    return found


def rows_of(xlsx: bytes, name: str) -> list[list[str | float]]:
    """The cells of a sheet row by row, empty texts included, blank cells not."""
    rows: dict[int, list[str | float]] = {}
    for reference, value in cells_of(xlsx, name).items():
        rows.setdefault(int(re.sub(r"\D", "", reference)), []).append(value)
    return [rows[number] for number in sorted(rows)]


def format_of(xlsx: bytes, name: str, reference: str) -> Mapping[str, str]:
    """How a cell is shown: the attributes of its format, its number format as `code`."""
    styles = Xml.fromstring(parts_of(xlsx)["xl/styles.xml"])
    codes = {each.get("numFmtId"): each.get("formatCode", "") for each in styles.iter(f"{MAIN}numFmt")}
    formats = styles.find(f"{MAIN}cellXfs")
    cell = next(each for each in sheets_of(xlsx)[name].iter(f"{MAIN}c") if each.get("r") == reference)
    assert formats is not None
    chosen = formats[int(cell.get("s", "0"))]
    return {**chosen.attrib, "code": codes.get(chosen.get("numFmtId"), "")}
