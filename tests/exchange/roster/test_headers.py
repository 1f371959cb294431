"""What headings mean: the synonyms of Vietnamese lists, with and without marks, alone and one below another."""

import unicodedata

import pytest

from campaign_kit.exchange.roster.headers import Column, is_index, key_of, meaning, meaning_below

MEANINGS = {
    Column.NUMBER: ["STT", "TT", "Số TT", "Số thứ tự", "S.T.T", "#"],
    Column.NAME: [
        "Họ và tên",
        "HỌ VÀ TÊN",
        "Họ tên",
        "Họ, tên",
        "Họ & tên",
        "Ho va ten",
        "Họ và tên\n(viết in hoa)",
        "Họ và tên em",
        "Họ tên học sinh",
        "Họ và tên đoàn viên",
        "Họ tên cán bộ",
        "Họ và tên người tham dự",
        "Họ đệm và tên",
        "Họ tên HS",
        "Họ và chữ đệm tên",
        "Full name",
    ],
    Column.FAMILY: ["Họ đệm", "Họ và đệm", "Họ và chữ lót", "Họ", "Họ và tên đệm", "Họ lót"],
    Column.GIVEN: ["Tên"],
    Column.RELATIVE: [
        "Họ tên cha",
        "Họ và tên phụ huynh",
        "Họ tên mẹ",
        "Họ tên chủ hộ",
        "Họ và tên GVCN",
        "Họ tên con",
    ],
    Column.PERSON: ["Học sinh", "Tên học sinh", "Đại biểu", "Người tham dự", "Đoàn viên"],
    Column.BIRTH: [
        "Ngày sinh",
        "Năm sinh",
        "NTNS",
        "Ngày tháng năm sinh",
        "Ngày, tháng, năm sinh",
        "Sinh ngày",
        "Năm",
        "NS",
        "SN",
        "Ngày sinh (dd/mm/yyyy)",
        "Ngày sinh của trẻ",
        "Ngày tháng năm sinh học sinh",
    ],
    Column.SEX: [
        "Giới tính",
        "Phái",
        "Nam/Nữ",
        "GT",
        "Giới tính (Nam/Nữ)",
        "Nữ/Nam",
        "Nam=1, Nữ=0",
        "Giới tính của em",
    ],
    Column.MALE: ["Nam"],
    Column.FEMALE: ["Nữ", "Nữ (x)", "Gái"],
    Column.PEOPLE: ["Dân tộc", "DT", "D.tộc", "Dân tộc của em"],
    Column.MINORITY: ["DTTS", "Dân tộc thiểu số", "Người DTTS", "HS DTTS", "DTTS (x)"],
    Column.CLASS: ["Lớp", "Tên lớp", "Lớp học", "LỚP", "Học lớp"],
    Column.CLASS_CODE: ["Mã lớp"],
    Column.HAMLET: [
        "Thôn",
        "Thôn/Làng",
        "Làng",
        "Bản",
        "Buôn",
        "Ấp",
        "Xóm",
        "Tổ dân phố",
        "Khu phố",
        "Thôn, tổ dân phố",
    ],
    Column.UNIT: ["Đơn vị", "Đơn vị công tác", "Cơ quan", "Chi đoàn", "Nơi công tác"],
    Column.SCHOOL: ["Trường", "Tên trường"],
    Column.SIGNATURE: ["Ký tên", "Chữ ký", "Ký nhận", "Ký"],
    Column.OTHER: [
        "Mã định danh Bộ GD&ĐT",
        "Số ĐDCN",
        "Quốc tịch",
        "Tỉnh",
        "Xã",
        "Năm sinh cha",
        "Năm sinh mẹ",
        "Số điện thoại",
        "ĐT",
        "Số điện thoại cha/mẹ",
        "Dấu thời gian",
        "Ghi chú",
        "Địa chỉ",
        "CCCD",
        "Tên hàng",
        "Nơi sinh",
        "Tuổi",
        "Nữ DTTS",
        "Nghề nghiệp của bố",
        "Tôn giáo",
    ],
}
PAIRS = [(heading, wanted) for wanted, headings in MEANINGS.items() for heading in headings]


@pytest.mark.parametrize(("heading", "wanted"), PAIRS)
def test_heading_means(heading: str, wanted: Column) -> None:
    assert meaning(heading) is wanted
    assert meaning(unicodedata.normalize("NFD", f"  {heading}\u00a0")) is wanted


@pytest.mark.parametrize(
    ("above", "below", "wanted"),
    [
        ("Giới tính", "Nam", Column.MALE),
        ("Giới tính", "Nữ", Column.FEMALE),
        ("Năm sinh", "Nam", Column.BIRTH_MALE),
        ("Ngày tháng năm sinh", "Nữ", Column.BIRTH_FEMALE),
        ("Ngày sinh", "Năm", Column.BIRTH),
        ("Ngày sinh", "Ngày", Column.DAY),
        ("Ngày sinh", "(dd/mm/yyyy)", Column.BIRTH),
        ("Họ và tên", "Họ đệm", Column.FAMILY),
        ("Dân tộc", "Kinh", Column.KINH),
        ("Dân tộc", "Khác", Column.MINORITY),
        ("Cha", "Họ tên", Column.RELATIVE),
        ("Thông tin phụ huynh", "Năm sinh", Column.OTHER),
        ("Thông tin học sinh", "Năm sinh", Column.BIRTH),
        ("Trong đó", "DTTS", Column.MINORITY),
        ("", "Lớp", Column.CLASS),
        ("Lớp", "", Column.CLASS),
    ],
)
def test_heading_below_another_means(above: str, below: str, wanted: Column) -> None:
    assert meaning_below(above, below) is wanted


def test_no_heading_means_nothing() -> None:
    assert meaning("") is None
    assert meaning(" \u00a0…") is None
    assert meaning_below("", "") is None


def test_key_has_no_marks_signs_and_brackets() -> None:
    assert key_of("Họ và tên (viết in hoa)") == "ho va ten"
    assert key_of("Thôn/Làng") == "thon lang"
    assert key_of("(x)") == "x"


@pytest.mark.parametrize(
    ("cell", "numbered"), [("(1)", True), ("12", True), ("A", True), ("An", False), ("123", False)]
)
def test_row_that_numbers_the_columns(cell: str, numbered: bool) -> None:
    assert is_index(cell) is numbered
