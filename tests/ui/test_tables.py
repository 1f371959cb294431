"""Item models over values: sorting in the list, ticking, searching without marks."""

from datetime import date

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from campaign_kit.model.attendance import Attendance, Audience, Person
from campaign_kit.model.names import fold, sort_key
from campaign_kit.model.plan import Form, Place, PlaceKind, Session, SessionStatus
from campaign_kit.services.names import Line
from campaign_kit.services.report import BookTable
from campaign_kit.ui.drawing import wrapped
from campaign_kit.ui.tables.book import BookTableModel
from campaign_kit.ui.tables.checks import Tick, TickList, tick_view
from campaign_kit.ui.tables.people import NAME, NUMBER, PLACE, PeopleTable
from campaign_kit.ui.tables.places import PlacesTree, full_names
from campaign_kit.ui.tables.sessions import DAY, PLACES, STATUS, TITLE, TONE_ROLE, SessionsTable, session_line
from campaign_kit.ui.tables.widths import Holds

CHECK = Qt.ItemDataRole.CheckStateRole


def session(number: int, day: int, title: str, **more: object) -> Session:
    values = {"id": number, "uid": str(number), "title": title, "form": Form.OTHER, "day": date(2026, 11, day)}
    return Session.model_validate(values | more)


def place(number: int, name: str, kind: PlaceKind = PlaceKind.CLASS, parent: int | None = None) -> Place:
    return Place(id=number, uid=str(number), office_id=1, kind=kind, name=name, parent_id=parent)


SCHOOL, OTHER_SCHOOL = place(1, "Trường Tiểu học Lê Văn Tám", PlaceKind.SCHOOL), place(2, "THCS", PlaceKind.SCHOOL)
PLACES_OF_THE_OFFICE = [
    place(5, "Làng Mook Đen", PlaceKind.HAMLET),
    SCHOOL,
    place(3, "Lớp 4A", parent=1),
    place(4, "Lớp 5B", parent=1),
    OTHER_SCHOOL,
]


def column(table: SessionsTable | PeopleTable, number: int) -> list[str]:
    return [str(table.index(row, number).data()) for row in range(table.rowCount())]


def test_sessions_are_sorted_by_what_a_column_means(qapp: QObject) -> None:
    table = SessionsTable(qapp)
    QAbstractItemModelTester(table)
    table.show_rows([session(1, 30, "Đi học"), session(2, 2, "Ân cần"), session(3, 9, "An toàn")], {})
    assert column(table, DAY) == ["02/11/2026", "09/11/2026", "30/11/2026"]
    table.sort(TITLE, Qt.SortOrder.AscendingOrder)
    assert column(table, TITLE) == ["An toàn", "Ân cần", "Đi học"], "a before â, d before đ"
    table.sort(DAY, Qt.SortOrder.DescendingOrder)
    assert column(table, DAY)[0] == "30/11/2026"


def test_a_chosen_row_stays_the_same_session_when_sorted(qapp: QObject) -> None:
    table = SessionsTable(qapp)
    table.show_rows([session(1, 1, "Một"), session(2, 2, "Hai")], {})
    chosen = table.index(0, TITLE)
    table.sort(DAY, Qt.SortOrder.DescendingOrder)
    assert table.session_at(table.row_of(1)) is not None
    assert table.row_of(1) == 1 and chosen.row() == 0


def test_many_places_are_told_by_the_first_and_how_many(qapp: QObject) -> None:
    table = SessionsTable(qapp)
    names = {number: f"Lớp {number}A" for number in range(1, 5)}
    table.show_rows(
        [
            session(1, 1, "Ba", place_ids=(1, 2, 3)),
            session(2, 2, "Hai", place_ids=(1, 2)),
            session(3, 3, "Không", venue="Nhà văn hóa", status=SessionStatus.HELD),
        ],
        names,
    )
    assert column(table, PLACES) == ["Lớp 1A và 2 nơi khác", "Lớp 1A, Lớp 2A", "Nhà văn hóa"]
    assert table.index(2, STATUS).data(TONE_ROLE) == "done"


def test_space_ticks_and_a_click_beside_the_box_only_chooses(qtbot: QtBot, qapp: QObject) -> None:
    ticks = TickList(qapp)
    QAbstractItemModelTester(ticks)
    ticks.show_rows([Tick("a", "Bài trình chiếu", "PPTX + PDF"), Tick("b", "Áp phích", "A4")], {"a"})
    view = tick_view("Tài liệu", ticks)
    qtbot.addWidget(view)
    view.resize(240, 200)
    view.show()
    view.setCurrentIndex(ticks.index(1))
    with qtbot.waitSignal(ticks.ticked_changed):
        qtbot.keyClick(view, Qt.Key.Key_Space)
    assert ticks.ticked() == ["a", "b"]
    box = view.visualRect(ticks.index(0))
    centre = box.center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert view.currentIndex().row() == 0 and ticks.ticked() == ["a", "b"]
    centre.setX(box.left() + 18)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert ticks.ticked() == ["b"]


def test_classes_stand_under_their_school_and_tick_it_partly(qapp: QObject) -> None:
    tree = PlacesTree(qapp)
    QAbstractItemModelTester(tree)
    tree.show_places(PLACES_OF_THE_OFFICE, ())
    assert [tree.index(row, 0).data() for row in range(tree.rowCount())] == [
        SCHOOL.name,
        OTHER_SCHOOL.name,
        "Làng Mook Đen",
    ]
    school = tree.index(0, 0)
    assert tree.setData(tree.index(1, 0, school), None, CHECK)
    assert tree.ticked() == (4,)
    assert school.data(CHECK) == Qt.CheckState.PartiallyChecked
    tree.setData(school, None, CHECK)
    assert tree.ticked() == (1, 4) and school.data(CHECK) == Qt.CheckState.Checked


def test_places_are_found_without_marks_and_ticked_ones_stay(qapp: QObject) -> None:
    tree = PlacesTree(qapp)
    tree.show_places(PLACES_OF_THE_OFFICE, {3})
    tree.search("mook den")
    names = [tree.index(row, 0).data() for row in range(tree.rowCount())]
    assert names == [SCHOOL.name, "Làng Mook Đen"]
    assert tree.rowCount(tree.index(0, 0)) == 1
    tree.search("le van tam")
    assert tree.rowCount(tree.index(0, 0)) == 2, "a school is found with its classes"


def line(number: int, name: str, place_name: str = "") -> Line:
    person = Person(id=number, uid=str(number), full_name=name, sort_key=sort_key(name), search_key=fold(name))
    attendance = Attendance(session_id=1, person_id=number, audience=Audience.PARENT)
    return Line(number, person, attendance, place_name)


def test_a_list_keeps_its_order_until_it_is_sorted_by_given_name(qapp: QObject) -> None:
    table = PeopleTable(qapp)
    QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.show_lines([line(1, "Trần Văn Đức"), line(2, "Lê Thị An"), line(3, "Nguyễn Dung")])
    assert column(table, NAME) == ["Trần Văn Đức", "Lê Thị An", "Nguyễn Dung"]
    table.sort(NAME)
    assert column(table, NAME) == ["Lê Thị An", "Nguyễn Dung", "Trần Văn Đức"]
    table.sort(NUMBER)
    assert column(table, NAME) == ["Trần Văn Đức", "Lê Thị An", "Nguyễn Dung"]


def test_a_school_that_all_share_is_not_said_in_every_row(qapp: QObject) -> None:
    table = PeopleTable(qapp)
    table.show_lines([line(1, "A", "Lớp 6A (Trường A)"), line(2, "B", "Lớp 6B (Trường A)"), line(3, "C")])
    assert [table.index(row, PLACE).data() for row in range(3)] == ["Lớp 6A", "Lớp 6B", ""]
    table.show_lines([line(1, "A", "Lớp 6A (Trường A)"), line(2, "B", "Lớp 6A (Trường B)")])
    assert [table.index(row, PLACE).data() for row in range(2)] == ["Lớp 6A (Trường A)", "Lớp 6A (Trường B)"]


def test_a_table_of_the_report_ends_with_its_totals_and_tells_0_from_nothing(qapp: QObject) -> None:
    table = BookTableModel(qapp)
    QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = (("Học sinh", 1234, 0), ("Cha mẹ", 6, None))
    table.show_table(BookTable("Theo đối tượng", "", ("Đối tượng", "Lượt", "Nữ"), rows, ("", 1240, 0)))
    shown = [[table.index(row, column).data() for column in range(3)] for row in range(3)]
    assert shown == [["Học sinh", "1.234", "0"], ["Cha mẹ", "6", "–"], ["Tổng số", "1.240", "0"]]
    assert [column.holds for column in table.columns()] == [Holds.WORDS, Holds.NUMBERS, Holds.NUMBERS]


def test_a_class_is_told_with_its_school() -> None:
    """Two sessions of one day were both "Lớp 5A" in the list and in the choice of the studio."""
    names = full_names([*PLACES_OF_THE_OFFICE, place(6, "5C", parent=2)])
    assert names[1] == SCHOOL.name and names[3] == "Lớp 4A, Trường Tiểu học Lê Văn Tám" and names[6] == "Lớp 5C, THCS"
    two = session(1, 23, "An toàn", place_ids=(3, 6))
    assert session_line(two, names) == "23/11 · An toàn · Lớp 4A, Trường Tiểu học Lê Văn Tám; Lớp 5C, THCS"
    assert session_line(session(1, 23, "An toàn"), names) == "23/11 · An toàn"


def test_a_class_ticked_unticks_its_school(qapp: QObject) -> None:
    """The school stayed ticked, and the session was one of two bands."""
    tree = PlacesTree(qapp)
    tree.show_places(PLACES_OF_THE_OFFICE, (1, 2))
    tree.setData(tree.index(0, 0, tree.index(0, 0)), None, CHECK)
    assert tree.ticked() == (3, 2)
    tree.show_places(PLACES_OF_THE_OFFICE, (1,))
    tree.tick(4)
    assert tree.ticked() == (4,)


def test_a_row_of_a_narrow_list_is_as_high_as_its_words_ask_for(qtbot: QtBot, qapp: QObject) -> None:
    """In a list of 125 % names ended in "…" after two words."""
    model = TickList(qapp)
    model.show_rows(
        [Tick("a", "Phiếu khảo sát trước, sau buổi", "DOCX + PDF · 5 câu hỏi"), Tick("b", "Tờ gấp", "A4")], set()
    )
    view = tick_view("Danh sách", model)
    qtbot.addWidget(view)
    view.resize(500, 300)
    view.show()
    wide = [view.visualRect(model.index(row)).height() for row in range(2)]
    assert wide == [49, 49]
    view.resize(160, 300)
    qtbot.waitUntil(lambda: view.visualRect(model.index(0)).height() > 60)
    assert view.visualRect(model.index(1)).height() == 49
    assert view.visualRect(model.index(0)).right() <= view.viewport().width()


def test_words_are_broken_between_words_and_only_the_last_line_is_cut(qapp: QObject) -> None:
    text = "Nội dung độc hại và thử thách nguy hiểm"
    lines = wrapped(text, 14, 600, 150, 4)
    assert len(lines) > 1 and " ".join(lines) == text
    first, last = wrapped(text, 14, 600, 110, 2)
    assert first in text and last.endswith("…")
    assert wrapped("", 14, 600, 150, 2) == ("",) and qapp
