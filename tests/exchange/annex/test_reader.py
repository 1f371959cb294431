"""An annex comes in whole, whatever it comes in; what is none is refused in words."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter

from campaign_kit.errors import Refused
from campaign_kit.exchange.annex.reader import read_annex, read_pasted
from campaign_kit.model.tasks import Annex
from campaign_kit.model.timing import TimingKind
from campaign_kit.wording.refusals import sentence
from tests.exchange.annex.papers import ANNEX, HEADS, lines_of_annex, sheet_file, word_file

TIMES = [
    "Thường xuyên", "Quý IV/2021", "Thường xuyên", "Thường xuyên", "Định kỳ hàng năm", "Định kỳ hàng năm",
    "Bắt đầu từ năm học 2021-2022", "Nhiệm vụ thường xuyên", "Bắt đầu từ năm học 2021-2022", "Nhiệm vụ thường xuyên",
    "Nhiệm vụ thường xuyên",
]  # fmt: skip


def as_text(_: Path) -> Annex:
    return read_annex(ANNEX)


def as_pasted(_: Path) -> Annex:
    return read_pasted(ANNEX.read_text(encoding="utf-8"))


def as_word(folder: Path) -> Annex:
    return read_annex(word_file(folder / "phu-luc.docx", lines_of_annex()))


def as_sheet(folder: Path) -> Annex:
    return read_annex(sheet_file(folder / "phu-luc.xlsx", lines_of_annex()))


def as_comma_separated(folder: Path) -> Annex:
    file = folder / "phu-luc.csv"
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows(lines_of_annex())
    return read_annex(file)


WAYS = (as_text, as_pasted, as_word, as_sheet, as_comma_separated)


@pytest.mark.parametrize("read", WAYS)
def test_the_annex_of_tuan_giao_comes_in_whole(read: Callable[[Path], Annex], tmp_path: Path) -> None:
    annex = read(tmp_path)
    assert [row.order for row in annex.rows] == [1, 2, 3, 1, 2, 3, 4, 5, 1, 1, 1]
    groups = list(dict.fromkeys(row.group for row in annex.rows))
    assert [sum(row.group == group for row in annex.rows) for group in groups] == [3, 5, 1, 1, 1]
    assert groups[1] == "Giáo dục, truyền thông nâng cao nhận thức và trang bị kỹ năng"
    assert [row.timing.words for row in annex.rows] == TIMES
    split, last = annex.rows[4], annex.rows[10]
    assert "tiếp nhận thông tin báo cáo xâm hại trẻ em và địa chỉ liên hệ" in split.content
    assert (split.lead, split.partners) == ("Phòng LĐ – TB&XH", "Phòng Văn hóa & TT, Trung tâm VH-TT-TH huyện")
    assert last.content.startswith("Tăng cường tổ chức, tham gia")
    assert "tổ chức các lớp dạy kiến thức, kỹ năng cho cha mẹ" in last.content
    assert last.content.endswith("tự bảo vệ mình trên môi trường mạng.")
    assert [finding.words[:11] for finding in annex.findings] == ["đã nối vào "] * 2
    assert {row.timing.kind for row in annex.rows} == {TimingKind.WORDS, TimingKind.QUARTER, TimingKind.SCHOOL_YEAR}


def test_all_ways_give_the_same_rows(tmp_path: Path) -> None:
    first, *others = [read(tmp_path).rows for read in WAYS]
    assert others == [first] * 4


def test_old_letters_are_read(tmp_path: Path) -> None:
    file = tmp_path / "phu-luc.txt"
    heads = "Stt\tNéi dung\tC¬ quan chñ tr×\tThêi gian"
    row = "1\tTuyªn truyÒn b¶o vÖ trÎ em\tC«ng an x·\tQuý IV/2026"
    file.write_bytes(f"{heads}\n{row}\n".encode("latin-1"))
    (task,) = read_annex(file).rows
    assert (task.content, task.lead) == ("Tuyên truyền bảo vệ trẻ em", "Công an xã")


def damaged(folder: Path) -> Path:
    file = folder / "hong.docx"
    file.write_bytes(b"PK\x03\x04" + b"\0" * 200)
    return file


def other_zip(folder: Path) -> Path:
    book = folder / "sach.xlsx"
    sheet_file(book, [HEADS, ("1", "Tuyên truyền", "UBND xã", "", "2026")])
    return book.rename(folder / "sach.docx")


def no_table(folder: Path) -> Path:
    return word_file(folder / "ke-hoach.docx", [("Họ và tên", "Lớp", "Nữ"), ("Ksor H'Nhi", "6A", "x")])


def no_rows(folder: Path) -> Path:
    return word_file(folder / "trong.docx", [HEADS, ("", "", "", "", "")])


def too_long(folder: Path) -> Path:
    return word_file(folder / "dai.docx", [HEADS, ("1", "Tuyên truyền", "UBND " * 400, "", "2026")])


def old_word(folder: Path) -> Path:
    file = folder / "cu.doc"
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    return file


def many_rows(folder: Path) -> Path:
    with xlsxwriter.Workbook(str(folder / "lon.xlsx")) as book:
        sheet = book.add_worksheet()
        for row in range(5_001):
            sheet.write(row, 0, "x")
    return folder / "lon.xlsx"


def missing(folder: Path) -> Path:
    return folder / "khong-co.docx"


def of_bytes(folder: Path) -> Path:
    file = folder / "anh.txt"
    file.write_bytes(bytes(range(256)) * 20)
    return file


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (damaged, "tasks.damaged"),
        (other_zip, "tasks.damaged"),
        (no_table, "tasks.no_table"),
        (no_rows, "tasks.no_rows"),
        (too_long, "tasks.too_long"),
        (old_word, "tasks.not_readable"),
        (many_rows, "tasks.too_big"),
        (missing, "tasks.cannot_open"),
        (of_bytes, "tasks.damaged"),
    ],
)
def test_what_is_no_annex_is_refused_in_words(make: Callable[[Path], Path], code: str, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        read_annex(make(tmp_path))
    assert refused.value.code == code
    assert "Chưa nhập gì." in sentence(refused.value)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "tasks.no_pasted_table"),
        ("Kính gửi các trường, đề nghị báo cáo trước 01/12.", "tasks.no_pasted_table"),
        ("\t".join(HEADS), "tasks.no_pasted_table"),
        ("x" * 100_001, "tasks.pasted_too_long"),
    ],
)
def test_a_pasted_text_without_tasks_is_refused(text: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        read_pasted(text)
    assert refused.value.code == code
