"""A list of places comes in once; what changed comes in as a new count, and everything goes back in one step."""

from datetime import date
from pathlib import Path

from campaign_kit.bootstrap import Kit
from campaign_kit.model.plan import Place, PlaceKind
from tests.exchange.places.books import commune, sheet

TODAY = date(2026, 11, 21)


def test_the_same_file_again_adds_nothing(kit: Kit, tmp_path: Path) -> None:
    file = commune(tmp_path / "Địa bàn.xlsx")
    read = kit.places.read_file(file)
    assert [(row.known, row.recount) for row in read.rows] == [(False, True)] * 5
    brought = kit.places.import_sheet(read)
    assert brought.changed == {"plan"}
    assert ([place.name for place in brought.value.added], brought.value.known, brought.value.counted) == (
        ["Trường THCS Nguyễn Du", "Lớp 6A", "Lớp 7A", "Làng Mook Đen", "Thôn Ia Tum"],
        0,
        5,
    )
    book = kit.places.book()
    six = next(place for place in book.places if place.name == "Lớp 6A")
    assert (six.parent_id, six.grade) == (book.places[0].id, 6)
    count = book.counts[six.id]
    assert (count.children, count.as_of, count.source) == (31, TODAY, "Tệp Địa bàn.xlsx")

    again = kit.places.read_file(file)
    assert [(row.known, row.recount) for row in again.rows] == [(True, False)] * 5
    assert kit.places.import_sheet(again).value == ((), 5, 0)
    assert kit.places.import_sheet(read).value == ((), 5, 0)
    assert kit.places.import_sheet(read).changed == frozenset()
    assert kit.places.book() == book
    assert kit.undo.take_back().value.words == "nhập địa bàn từ tệp Địa bàn.xlsx"
    assert kit.places.book().places == ()


def test_a_changed_number_is_a_new_count(kit: Kit, school: Place, room: Place, tmp_path: Path) -> None:
    kit.places.import_sheet(kit.places.read_file(commune(tmp_path / "cu.xlsx")))
    file = sheet(
        tmp_path / "moi.xlsx",
        ("Trường", "Lớp", "Sĩ số"),
        ("THCS Nguyễn Du", "6a", 33),
        ("THCS Nguyễn Du", "7A", 30),
        ("THCS Nguyễn Du", "8A", 29),
    )
    read = kit.places.read_file(file)
    assert [(row.name, row.known, row.recount) for row in read.rows] == [
        ("THCS Nguyễn Du", True, False),
        ("Lớp 6A", True, True),
        ("Lớp 7A", True, False),
        ("Lớp 8A", False, True),
    ]
    brought = kit.places.import_sheet(read).value
    assert [(place.name, place.parent_id) for place in brought.added] == [("Lớp 8A", school.id)]
    assert (brought.known, brought.counted) == (3, 2)
    assert kit.places.book().counts[room.id].children == 33


def test_a_class_of_another_school_is_another_class(kit: Kit, room: Place, tmp_path: Path) -> None:
    file = sheet(tmp_path / "lop.xlsx", ("Trường", "Lớp", "Năm học"), ("Trường THCS Lê Quý Đôn", "6A", "2026-2027"))
    added = kit.places.import_sheet(kit.places.read_file(file)).value.added
    assert [(place.kind, place.name, place.school_year) for place in added] == [
        (PlaceKind.SCHOOL, "Trường THCS Lê Quý Đôn", ""),
        (PlaceKind.CLASS, "Lớp 6A", "2026-2027"),
    ]


def test_a_class_of_the_next_year_waits_for_it(kit: Kit, school: Place, room: Place, tmp_path: Path) -> None:
    kit.places.save(room.id, room.model_copy(update={"school_year": "2026-2027"}))
    file = sheet(tmp_path / "lop.xlsx", ("Trường", "Lớp", "Năm học"), (school.name, "6A", "2027-2028"))
    read = kit.places.read_file(file)
    assert [finding.row for finding in read.findings] == [2]
    assert kit.places.import_sheet(read).value.added == ()
