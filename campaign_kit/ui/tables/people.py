"""The people of a session's list as a table: in the list's own order until a person sorts them."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from campaign_kit.model.attendance import AttendanceStatus, Minority, Sex
from campaign_kit.services.names import Line
from campaign_kit.ui.tables.headed import HeadedTable, Index
from campaign_kit.ui.tables.rows import GROUND_ROLE, INK_ROLE
from campaign_kit.wording.labels import label

NUMBER, NAME, YEAR, SEX, PLACE, MINORITY, STATUS = range(7)
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
        self._school = ""
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
        self.beginResetModel()
        self._lines = list(lines)
        self._school = _shared_school(lines)
        self._order()
        self.endResetModel()

    def line_at(self, row: int) -> Line | None:
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, person_id: int) -> int:
        """The row of that person; -1 where they are not shown."""
        return next((row for row, line in enumerate(self._lines) if line.person.id == person_id), -1)

    def first_to_mark(self) -> int:
        """The first row of somebody who is not marked as present; -1 when all that are shown are."""
        rows = (row for row, each in enumerate(self._lines) if each.attendance.status is not AttendanceStatus.PRESENT)
        return next(rows, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        line = self._lines[index.row()]
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
        kept = [(index, self._lines[index.row()].person.id) for index in self.persistentIndexList()]
        self._sorted = (column, order)
        self._order()
        for index, person_id in kept:
            self.changePersistentIndex(index, self.index(self.row_of(person_id), index.column()))
        self.layoutChanged.emit()

    def _order(self) -> None:
        column, order = self._sorted
        self._lines.sort(key=self._key(column), reverse=order is Qt.SortOrder.DescendingOrder)

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


def _shared_school(lines: Sequence[Line]) -> str:
    """ " (Trường THCS Nguyễn Du)" when all the places named are of it, so that the column need not say it."""
    schools = {line.place[line.place.find(" (") :] if " (" in line.place else "" for line in lines if line.place}
    return schools.pop() if len(schools) == 1 else ""
