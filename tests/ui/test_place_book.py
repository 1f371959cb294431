"""The models of places: sound for Qt, in the order people expect, and nothing told that nobody noted."""

from datetime import date

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtTest import QAbstractItemModelTester

from campaign_kit.model.plan import Place, PlaceCount, PlaceKind, SchoolLevel
from campaign_kit.model.school_year import Begins, GoesOn, SchoolYear, YearOfSchool
from campaign_kit.ui.tables.cells import Cells, CellsTable
from campaign_kit.ui.tables.place_book import COUNT, LEVEL, NAME, SPAN, PlaceBookTree, Shown
from campaign_kit.ui.tables.rows import BELOW_ROLE
from campaign_kit.ui.tables.school_year import NEW, SchoolYearTable

TODAY = date(2026, 11, 21)


def place(number: int, name: str, kind: PlaceKind = PlaceKind.CLASS, **more: object) -> Place:
    return Place.model_validate({"id": number, "uid": str(number), "office_id": 1, "kind": kind, "name": name} | more)


SCHOOL = place(1, "Trường THCS Nguyễn Du", PlaceKind.SCHOOL, school_level=SchoolLevel.LOWER_SECONDARY)
CAMPUS = place(2, "Điểm trường Mook Trang", PlaceKind.CAMPUS, parent_id=1)
ROOMS = [
    place(3, "6A10", grade=6, parent_id=1),
    place(4, "6A2", grade=6, parent_id=1),
    place(5, "7A", grade=7, parent_id=2, school_year="2026-2027"),
]
ENDED = place(6, "Thôn Cũ", PlaceKind.HAMLET, active_from=date(2020, 1, 1), active_to=date(2026, 6, 30))
PLACES = [*ROOMS, ENDED, place(7, "Thôn Mới", PlaceKind.HAMLET), CAMPUS, SCHOOL]


def filled(parent: QObject) -> PlaceBookTree:
    tree = PlaceBookTree(parent, TODAY)
    QAbstractItemModelTester(tree)
    counts = {7: PlaceCount(id=1, place_id=7, as_of=date(2026, 1, 5), children=1200)}
    tree.show_places(PLACES, counts, "thôn")
    return tree


def names(tree: PlaceBookTree, top: QModelIndex) -> list[str]:
    return [str(tree.index(row, NAME, top).data()) for row in range(tree.rowCount(top))]


def test_classes_stand_in_their_campus_and_in_the_order_of_their_numbers(qapp: QObject) -> None:
    tree = filled(qapp)
    schools, hamlets = tree.kinds()
    assert (schools.data(), hamlets.data()) == ("Trường học (1)", "Thôn (1)")
    school = tree.index_of(1)
    assert names(tree, school) == ["Điểm trường Mook Trang", "6A2", "6A10"], "campuses first, 2 before 10"
    assert names(tree, tree.index_of(2)) == ["7A"]
    assert school.data(BELOW_ROLE) == "3 lớp · 1 điểm trường"
    assert school.siblingAtColumn(LEVEL).data() == "THCS"
    assert tree.index_of(5).siblingAtColumn(LEVEL).data(BELOW_ROLE) == "2026-2027"


def test_a_search_keeps_what_stands_around_and_finds_inside_a_school(qapp: QObject) -> None:
    tree = filled(qapp)
    tree.narrow("7a", None, Shown.ACTIVE)
    assert tree.found() == 1 and tree.index_of(1).isValid() and not tree.index_of(3).isValid()
    tree.narrow("nguyen du", PlaceKind.CLASS, Shown.ACTIVE)
    assert tree.found() == 3
    tree.narrow("", None, Shown.ENDED)
    assert [str(top.data()) for top in tree.kinds()] == ["Thôn (1)"]
    span = tree.index_of(6).siblingAtColumn(SPAN)
    assert (span.data(), span.data(BELOW_ROLE)) == ("từ 01/01/2020", "đến 30/06/2026")


def test_classes_to_come_are_told_apart_from_those_there_are(qapp: QObject) -> None:
    """A school year that was begun early doubled the classes of each school."""
    tree = PlaceBookTree(qapp, TODAY)
    tree.show_places([*PLACES, place(8, "8A", grade=8, parent_id=2, active_from=date(2027, 9, 5))], {}, "thôn")
    assert tree.index_of(1).data(BELOW_ROLE) == "3 lớp · 1 điểm trường · 1 lớp sắp có"


def test_the_children_of_a_school_are_those_of_all_its_classes(qapp: QObject) -> None:
    tree = PlaceBookTree(qapp, TODAY)
    counts = {room.id: PlaceCount(id=room.id, place_id=room.id, as_of=TODAY, children=400) for room in ROOMS}
    tree.show_places(PLACES, counts, "thôn")
    cell = tree.index_of(1).siblingAtColumn(COUNT)
    assert (cell.data(), cell.data(BELOW_ROLE)) == ("1.200 trẻ", "cộng các lớp")
    tree.narrow("6a2", None, Shown.ACTIVE)
    cell = tree.index_of(1).siblingAtColumn(COUNT)
    assert (cell.data(), cell.data(BELOW_ROLE)) == ("", ""), "of some classes alone it would be wrong"


def test_what_nobody_counted_is_told_so(qapp: QObject) -> None:
    tree = filled(qapp)
    cells = {number: tree.index_of(number).siblingAtColumn(COUNT) for number in (1, 3, 7)}
    assert [cell.data() for cell in cells.values()] == ["", "chưa đếm", "1.200 trẻ"]
    assert cells[7].data(BELOW_ROLE) == "05/01/2026"


def test_a_kind_cannot_be_chosen(qapp: QObject) -> None:
    tree = filled(qapp)
    top = tree.kinds()[0]
    assert tree.place_at(top) is None
    assert not tree.flags(top) & tree.flags(tree.index_of(1)).ItemIsSelectable


def test_names_of_a_new_school_year_are_written_into_the_table(qapp: QObject) -> None:
    table = SchoolYearTable(qapp)
    QAbstractItemModelTester(table)
    old, last = place(3, "8A", grade=8, parent_id=1), place(4, "9A", grade=9, parent_id=1)
    school = YearOfSchool(SCHOOL, (GoesOn(old, "9A", 9),), (last,), (Begins("6A", 6),))
    table.show_year(SchoolYear("2027-2028", date(2027, 9, 5), (school,)))
    cells = [table.index(row, NEW) for row in range(1, 4)]
    assert [cell.data() for cell in cells] == ["9A", "", "6A"]
    assert not table.setData(cells[0], "9B") and table.year() is not None
    table.setData(cells[1], " 10  A1 ", 2)
    table.setData(cells[2], "", 2)
    table.setData(table.add_class(0), "6C", 2)
    year = table.year()
    assert year is not None
    (found,) = year.schools
    assert [(each.name, each.grade) for each in found.goes_on] == [("9A", 9), ("10 A1", 10)]
    assert (found.leaves, [(each.name, each.grade) for each in found.begins]) == ((), [("6C", 6)])


def test_cells_are_shown_as_they_are_given(qapp: QObject) -> None:
    table = CellsTable(qapp, ("Tên", "Ngày"))
    QAbstractItemModelTester(table)
    table.show_rows([Cells(7, ("An", "nay"), ("Trưởng thôn",), tone="partly")])
    assert table.item_at(0) == 7 and table.item_at(1) is None
    assert table.index(0, 0).data(BELOW_ROLE) == "Trưởng thôn" and table.index(0, 1).data(BELOW_ROLE) == ""
