"""The sign-in sheet in words: which columns for whom, the names first, room to write, nothing private."""

from dataclasses import replace
from datetime import date, time

import pytest

from campaign_kit.documents.blocks import Help, Table, Text
from campaign_kit.documents.compose.occasion import NameSheet, Occasion, SheetName
from campaign_kit.documents.compose.sign_in_sheet import SPARE, compose_sign_in_sheet
from campaign_kit.errors import Refused
from campaign_kit.model.attendance import Sex
from campaign_kit.model.module import Band
from campaign_kit.model.plan import Form, Place, PlaceKind
from tests.documents.occasions import OFFICE, SCHOOL, occasion

HAMLET = Place(id=2, uid="h", office_id=1, kind=PlaceKind.HAMLET, name="Làng Mook Đen")
CLASS_6A = Place(id=3, uid="c", office_id=1, parent_id=1, kind=PlaceKind.CLASS, name="6A", grade=6)
LAN = SheetName("Nguyễn Thị Lan", Sex.FEMALE, class_name="6A", home="Làng Mook Đen")
BLIH = SheetName("Siu Blih")


def sheet(occasion: Occasion) -> dict[str, object]:
    manuscript = compose_sign_in_sheet(occasion)
    assert len(manuscript.sheets) == 1
    return dict(manuscript.sheets[0].slots)


def table(occasion: Occasion) -> Table:
    found = sheet(occasion)["table"]
    assert isinstance(found, Table)
    return found


def said(occasion: Occasion, slot: str) -> str:
    block = sheet(occasion)[slot]
    assert isinstance(block, Text)
    return block.text


def test_the_names_come_first_then_room_to_write_numbered_on() -> None:
    rows = table(replace(occasion(), names=NameSheet((LAN, BLIH)))).rows
    assert rows[0] == ("1", "Nguyễn Thị Lan", "6A", "Nữ", "")
    assert rows[1] == ("2", "Siu Blih", "", "", "")
    assert rows[2:] == tuple((str(number), "", "", "", "") for number in range(3, 3 + SPARE))


def test_without_a_list_there_are_twenty_empty_rows() -> None:
    rows = table(occasion()).rows
    assert [row[0] for row in rows] == [str(number) for number in range(1, 21)]
    assert not any(cell for row in rows for cell in row[1:])


@pytest.mark.parametrize(
    ("band", "places", "label", "head"),
    [
        (Band.B, (SCHOOL,), "thôn", "Lớp"),
        (Band.C, (HAMLET,), "thôn", "Lớp"),
        (Band.P, (HAMLET,), "làng", "Thôn, làng"),
        (Band.P, (HAMLET,), "bản", "Bản"),
        (Band.P, (CLASS_6A, SCHOOL), "thôn", "Lớp của con"),
        (Band.T, (SCHOOL,), "thôn", "Đơn vị"),
        (Band.O, (), "thôn", "Đơn vị"),
    ],
)
def test_the_column_of_places_follows_who_comes(band: Band, places: tuple[Place, ...], label: str, head: str) -> None:
    office = OFFICE.model_copy(update={"hamlet_label": label})
    heads = table(replace(occasion(band=band), places=places, office=office)).heads
    assert heads == ("STT", "Họ và tên", head, "Giới tính", "Ký tên")


def test_villagers_are_listed_by_their_hamlet() -> None:
    meeting = replace(occasion(band=Band.P), places=(HAMLET,), names=NameSheet((LAN,)))
    assert table(meeting).rows[0] == ("1", "Nguyễn Thị Lan", "Làng Mook Đen", "Nữ", "")


def test_the_head_says_who_what_when_and_where() -> None:
    office = OFFICE.model_copy(update={"superior_name": "Đảng ủy xã Ia Dom", "place_name": "Ia Dom"})
    meeting = replace(
        occasion(title="Kết bạn an toàn", venue="Hội trường", ends_at=time(8, 0)),
        office=office,
        places=(CLASS_6A, SCHOOL),
    )
    assert said(meeting, "superior") == "ĐẢNG ỦY XÃ IA DOM"
    assert said(meeting, "org") == "ỦY BAN NHÂN DÂN XÃ IA DOM\nĐOÀN TNCS HỒ CHÍ MINH XÃ IA DOM"
    assert said(meeting, "subtitle") == "Kết bạn an toàn"
    assert said(meeting, "details") == (
        "Thời gian: 7:15 – 8:00, Thứ Hai, 23/11/2026\nĐịa điểm: Hội trường, lớp 6A, Trường THCS Nguyễn Du"
    )
    assert said(meeting, "dated") == "Ia Dom, ngày 23 tháng 11 năm 2026"


def test_a_class_is_not_called_class_twice() -> None:
    """The office's own names are "Lớp 4A" as often as "4A"; the sheet said "lớp Lớp 4A"."""
    named = CLASS_6A.model_copy(update={"name": "Lớp 4A"})
    meeting = replace(occasion(), places=(named, SCHOOL), names=NameSheet((replace(LAN, class_name="Lớp 4A"),)))
    assert said(meeting, "details").endswith("Địa điểm: lớp 4A, Trường THCS Nguyễn Du")
    assert table(meeting).rows[0][2] == "4A"


def test_fourteen_classes_are_left_to_the_column_of_the_table() -> None:
    classes = tuple(CLASS_6A.model_copy(update={"id": n, "name": f"6/{n}"}) for n in range(10, 24))
    details = said(replace(occasion(starts_at=None), places=(*classes, SCHOOL)), "details")
    assert details == "Thời gian: Thứ Hai, 23/11/2026\nĐịa điểm: Trường THCS Nguyễn Du"


def test_the_purpose_is_told_with_the_day_of_deletion() -> None:
    names = NameSheet((LAN,), "theo dõi học sinh dự buổi.", date(2027, 11, 30))
    text = said(replace(occasion(), names=names), "purpose")
    assert text == "Mục đích lập danh sách: theo dõi học sinh dự buổi. Tên được xóa sau ngày 30/11/2027."
    assert said(occasion(), "purpose") == ""


def test_the_foot_has_one_line_of_help() -> None:
    block = sheet(occasion())["help"]
    assert isinstance(block, Help)
    assert block.line == "111 · vn-cop.vn"


def test_without_111_there_is_no_sheet() -> None:
    lines = tuple(line for line in occasion().help_lines if line.number_or_address != "111")
    with pytest.raises(Refused, match=r"materials\.no_help_line"):
        compose_sign_in_sheet(replace(occasion(), help_lines=lines))


def test_totals_and_two_signatures_are_left_to_write() -> None:
    meeting = occasion(form=Form.IN_LESSON)
    assert said(meeting, "total").startswith("Tổng số: …")
    assert "người; trong đó nữ: …" in said(meeting, "total")
    assert (said(meeting, "made_by"), said(meeting, "confirmed")) == ("NGƯỜI LẬP", "XÁC NHẬN CỦA ĐƠN VỊ")
