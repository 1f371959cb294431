"""The people of a session's list as a table: in the list's own order until a person sorts them.

A list may be very long: what is looked for is found by an index, and a mark changes one row.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from campaign_kit.model.attendance import AttendanceStatus, Mark, Minority, Sex
from campaign_kit.services.name_index import NameIndex
from campaign_kit.services.names import Line
from campaign_kit.ui.tables.headed import HeadedTable, Index
from campaign_kit.ui.tables.rows import GROUND_ROLE, INK_ROLE
from campaign_kit.wording.labels import label

NUMBER, NAME, YEAR, SEX, PLACE, MINORITY, STATUS = range(7)
_WAITING = AttendanceStatus.REGISTERED
_MOST = 200  # of those who fit: whoever looks for one of more goes on typing
_INKS = {
    AttendanceStatus.PRESENT: "teal_dark",
    AttendanceStatus.EXCUSED: "amber_dark",
    AttendanceStatus.ABSENT: "coral_dark",
    AttendanceStatus.REGISTERED: "mute",
}


class PeopleTable(HeadedTable):
    """Values in, cells out. Whether somebody is of a minority stands in a column that is hidden by default."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._rows: Sequence[int] = ()  # the places in `_lines` of those that are shown
        self._search = ""
        self._school = ""
        self.women = 0  # of those who are present
        self.statuses: Counter[AttendanceStatus] = Counter()
        self._at: dict[int, int] = {}
        self._numbers: dict[str, int] = {}
        self._index = NameIndex(())
        self._sorted = (NUMBER, Qt.SortOrder.AscendingOrder)
        self._heads = (
            self.tr("STT"),
            self.tr("Họ và tên"),
            self.tr("Năm sinh"),
            self.tr("Giới tính"),
            self.tr("Lớp / thôn"),
            self.tr("DTTS"),
            self.tr("Trạng thái"),
        )

    def show_lines(self, lines: Sequence[Line]) -> None:
        """The whole list; what is searched for stays."""
        self.beginResetModel()
        self._lines = list(lines)
        self._school = _shared_school(lines)
        self.women = sum(map(_is_woman_there, lines))
        self.statuses = Counter(line.attendance.status for line in lines)
        self._order()
        self.endResetModel()

    def search(self, text: str) -> int:
        """Shows those who fit as `names.matching` says, of many the first; a number is that of a line. How many fit."""
        self.beginResetModel()
        self._search = text
        many = self._find()
        self.endResetModel()
        return many

    def add_line(self, line: Line) -> None:
        """Somebody who came to the list just now, as its last."""
        self.show_lines([*self._lines, line])

    def show_marks(self, marks: Iterable[Mark]) -> None:
        """People of the list as they are marked now."""
        for mark in marks:
            at = self._at.get(mark.person_id)
            if at is None:
                continue
            line = self._lines[at]
            now = {"status": mark.status, "method": mark.method, "checked_in_at": mark.at}
            self._lines[at] = replace(line, attendance=line.attendance.model_copy(update=now))
            self.statuses += Counter({mark.status: 1})
            self.statuses[line.attendance.status] -= 1
            self.women += _is_woman_there(self._lines[at]) - _is_woman_there(line)
            row = self.row_of(mark.person_id)
            if row >= 0:
                self.dataChanged.emit(self.index(row, 0), self.index(row, STATUS))

    def line_at(self, row: int) -> Line | None:
        return self._lines[self._rows[row]] if 0 <= row < len(self._rows) else None

    def line_of(self, person_id: int) -> Line | None:
        """The person's line, whether it is shown or not; None for somebody who is not on the list."""
        at = self._at.get(person_id)
        return None if at is None else self._lines[at]

    def lines(self) -> Sequence[Line]:
        return self._lines

    def row_of(self, person_id: int) -> int:
        """The row of that person; -1 where they are not shown."""
        at = self._at.get(person_id, -1)
        if isinstance(self._rows, range):
            return at
        return self._rows.index(at) if at in self._rows else -1

    def first_to_mark(self, status: AttendanceStatus) -> int:
        """The first row of somebody who is not marked so; -1 when all that are shown are."""
        rows = (row for row, at in enumerate(self._rows) if self._lines[at].attendance.status is not status)
        return next(rows, -1)

    def first_waiting(self) -> int:
        """The first row of somebody who is not marked yet; -1 when all are."""
        rows = (row for row, at in enumerate(self._rows) if self._lines[at].attendance.status is _WAITING)
        return next(rows, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        line = self._lines[self._rows[index.row()]]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(line, index.column())
        if role == GROUND_ROLE and line.attendance.status is AttendanceStatus.PRESENT:
            return "mint_pale"
        if role == INK_ROLE and index.column() == STATUS:
            return _INKS[line.attendance.status]
        if role == INK_ROLE and index.column() == NUMBER:
            return "mute"
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        kept = [(index, self._lines[self._rows[index.row()]].person.id) for index in self.persistentIndexList()]
        self._sorted = (column, order)
        self._order()
        for index, person_id in kept:
            self.changePersistentIndex(index, self.index(self.row_of(person_id), index.column()))
        self.layoutChanged.emit()

    def _order(self) -> None:
        column, order = self._sorted
        if column != NUMBER or order is not Qt.SortOrder.AscendingOrder or not _in_order(self._lines):
            self._lines.sort(key=self._key(column), reverse=order is Qt.SortOrder.DescendingOrder)
        self._at = {line.person.id: at for at, line in enumerate(self._lines)}
        self._numbers = {str(line.number): at for at, line in enumerate(self._lines)}
        self._index = NameIndex(line.person.search_key for line in self._lines)
        self._find()

    def _find(self) -> int:
        if self._search.isdigit():
            at = self._numbers.get(self._search.lstrip("0"))
            self._rows = () if at is None else (at,)
            return len(self._rows)
        self._rows, many = self._index.find(self._search, _MOST)
        return many

    def _key(self, column: int) -> Callable[[Line], Any]:
        if column == NUMBER:
            return lambda line: line.number
        if column == NAME:
            return lambda line: (line.person.sort_key, line.number)
        return lambda line: (self._text(line, column), line.number)

    def _text(self, line: Line, column: int) -> str:
        person = line.person
        known = {
            NUMBER: str(line.number),
            NAME: person.full_name or self.tr("(đã xóa tên)"),
            YEAR: str(person.birth_year or ""),
            SEX: "" if person.sex is Sex.UNKNOWN else label(person.sex),
            PLACE: line.place.removesuffix(self._school),
            MINORITY: "" if person.minority is Minority.UNKNOWN else label(person.minority),
            STATUS: label(line.attendance.status),
        }
        return known[column]


def _in_order(lines: Sequence[Line]) -> bool:
    return all(line.number < after.number for line, after in pairwise(lines))


def _is_woman_there(line: Line) -> bool:
    return line.person.sex is Sex.FEMALE and line.attendance.status is AttendanceStatus.PRESENT


def _shared_school(lines: Sequence[Line]) -> str:
    """ " (Trường THCS Nguyễn Du)" when all the places named are of it, so that the column need not say it."""
    schools = {line.place[line.place.find(" (") :] if " (" in line.place else "" for line in lines if line.place}
    return schools.pop() if len(schools) == 1 else ""
