"""10,000 people read from .xlsx and normalised, against calamine reading the same file (`-m tests.bench.roster`).

Ours: `read_roster`, from the path to people with their names in NFC, sex, year of birth, minority yes or no and class.
Raw: calamine from the path to its rows of cells. Every run is a process of its own.
"""

import random
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

import xlsxwriter
from python_calamine import CalamineWorkbook

from campaign_kit.exchange.roster.reader import read_roster
from tests.bench.turns import compare, printed_seconds

PEOPLE = 10_000
HEADINGS = ("STT", "Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc", "Lớp", "Số điện thoại", "Ghi chú")
NAMES = """Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Lò Giàng Siu Ksor Rơ Đinh
| Văn Thị Minh Hồng Quốc Thu Mỹ Xuân Đức Kim
| An Bảo Chống Dũng Giang Hường Khải Lộc Ngân Phước Quỳnh Sơn Trang Uyên Vy Yến"""
FAMILIES, MIDDLES, GIVEN = (names.split() for names in NAMES.split("|"))
PEOPLES = ("Kinh", "Gia Rai", "Ba Na", "Mông", "Thái")


def write_list(target: Path) -> None:
    """A made-up list of 10,000 rows and eight columns: texts, true dates, telephone numbers as text."""
    chance = random.Random(1)
    with xlsxwriter.Workbook(target) as book:
        sheet = book.add_worksheet("Danh sách")
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write(0, 0, "DANH SÁCH HỌC SINH TOÀN TRƯỜNG")
        sheet.write_row(2, 0, HEADINGS)
        for row in range(PEOPLE):
            name = f"{chance.choice(FAMILIES)} {chance.choice(MIDDLES)} {chance.choice(MIDDLES)} {chance.choice(GIVEN)}"
            sheet.write_number(row + 3, 0, row + 1)
            sheet.write_string(row + 3, 1, name)
            sheet.write_datetime(row + 3, 2, date(2010, 1, 1) + timedelta(days=chance.randrange(2500)), day)
            sheet.write_string(row + 3, 3, chance.choice(("Nam", "Nữ")))
            sheet.write_string(row + 3, 4, chance.choice(PEOPLES))
            sheet.write_string(row + 3, 5, f"{chance.randrange(6, 10)}{chance.choice('ABCD')}")
            sheet.write_string(row + 3, 6, f"09{chance.randrange(10**8):08d}")


def ours(file: Path) -> int:
    return len(read_roster(file).people)


def raw(file: Path) -> int:
    book = CalamineWorkbook.from_path(file)
    return sum(len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names) - 3


def main() -> None:
    """Prints medians and ratio of nine pairs."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "list.xlsx"
        write_list(file)
        clock = f"path of a list of {PEOPLE} rows in → people (raw: rows of cells); imports before the clock"
        here = ["-m", "tests.bench.roster"]
        compare(clock, printed_seconds, [*here, "ours", str(file)], [*here, "raw", str(file)], target=2.5)


def timed(work: str, file: Path) -> None:
    """Prints the seconds of one turn; a turn that loses people is no turn."""
    start = time.perf_counter()
    people = {"ours": ours, "raw": raw}[work](file)
    seconds = time.perf_counter() - start
    if people != PEOPLE:
        raise SystemExit(f"{people} people of {PEOPLE}")
    print(seconds)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        timed(sys.argv[1], Path(sys.argv[2]))
    else:
        main()
