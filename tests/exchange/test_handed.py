"""A handed list is read as it was written; a locked workbook of anything else is refused."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from xlsxwriter.workbook import Workbook

from campaign_kit.documents.handed_book import handed_book
from campaign_kit.errors import Refused
from campaign_kit.exchange.handed import read_handed
from campaign_kit.exchange.locked import locked
from campaign_kit.model.attendance import Sex
from campaign_kit.model.handing import HandedList, Pupil
from campaign_kit.wording import handover as words

PASSWORD = "mat khau 2026"
TERMS = [
    ["", words.SCHOOL, "Trường THCS Nguyễn Du"],
    ["", words.RECEIVER, "Đoàn xã Ia Dom"],
    ["", words.PURPOSE, "Sinh hoạt hè"],
    ["", words.DELETE, "05/09/2027"],
]


def read(folder: Path, content: bytes) -> HandedList:
    file = folder / "danh sách.xlsx"
    file.write_bytes(locked(content, PASSWORD))
    return read_handed(file, PASSWORD)


def book(*rows: list[object]) -> bytes:
    stream = BytesIO()
    with Workbook(stream, {"in_memory": True}) as made:
        sheet = made.add_worksheet()
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
    return stream.getvalue()


def test_what_was_written_is_read(tmp_path: Path) -> None:
    pupils = (
        Pupil(full_name="Rơ Châm H’Nhi", class_name="Lớp 6A", birth_year=2015, sex=Sex.FEMALE, hamlet="Làng Bi"),
        Pupil(full_name="=HYPERLINK(1)", joined=3),
    )
    terms = {row[1]: row[2] for row in TERMS}
    handed = HandedList(
        school=terms[words.SCHOOL],
        receiver=terms[words.RECEIVER],
        purpose=terms[words.PURPOSE],
        delete_on=date(2027, 9, 5),
        pupils=pupils,
    )
    found = read(tmp_path, handed_book(handed))
    assert found.pupils[0] == pupils[0].model_copy(update={"joined": 0})
    assert found.pupils[1] == pupils[1]
    assert found.model_copy(update={"pupils": pupils}) == handed


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [["Bảng lương"], ["Họ tên", 1]],
        [list(words.HEADS)],
        [*TERMS[:3], ["", words.DELETE, "99/99/2027"], list(words.HEADS)],
        [*TERMS, list(words.HEADS)[:3], [1, "Siu Ly", "6A"]],
        [*TERMS, list(words.HEADS), [1, "Siu Ly", "6A", 1e300, "Nữ", "Làng Bi"]],
    ],
)
def test_something_else_behind_the_password_is_refused(tmp_path: Path, rows: list[list[object]]) -> None:
    """A workbook without the row of headings ended in a StopIteration."""
    with pytest.raises(Refused, match=r"handover\.not_list"):
        read(tmp_path, book(*rows))
