"""What a new school year does to each class, as a table: what it is called then is written into it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from campaign_kit.model.names import clean
from campaign_kit.model.plan import Place, PlaceDraft, grade_in
from campaign_kit.model.school_year import Begins, GoesOn, SchoolYear, YearOfSchool
from campaign_kit.ui.drawing import draw_line
from campaign_kit.ui.style import colour, font
from campaign_kit.ui.tables.headed import HeadedTable, Index
from campaign_kit.ui.tables.rows import GROUND_ROLE, INK_ROLE, PAD_PX, RowDelegate
from campaign_kit.ui.widgets.fields import limit

OLD, NEW, GRADE, WHAT = range(4)
TONE_ROLE = Qt.ItemDataRole.UserRole + 1
_LONGEST = limit(PlaceDraft, "name", "max_length")


@dataclass(frozen=True)
class _Row:
    """A school, or one of its classes: `place` is the class of the old year, `name` what it is called in the new."""

    school: int
    place: Place | None = None
    name: str = ""
    grade: int | None = None
    is_head: bool = False


class SchoolYearTable(HeadedTable):
    """A class whose new name is taken away leaves, or does not begin. `corrected`: a person wrote a name."""

    corrected = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._year: SchoolYear | None = None
        self._rows: list[_Row] = []
        self._heads = (
            self.tr("Lớp năm học cũ"),
            self.tr("Tên trong năm học mới"),
            self.tr("Khối"),
            self.tr("Việc sẽ làm"),
        )

    def show_year(self, year: SchoolYear | None) -> None:
        self.beginResetModel()
        self._year = year
        self._rows = [
            row for number, school in enumerate(year.schools if year else ()) for row in _rows(number, school)
        ]
        self.endResetModel()

    def year(self) -> SchoolYear | None:
        """The school year as it stands corrected."""
        if self._year is None:
            return None
        schools = [self._school(number, school) for number, school in enumerate(self._year.schools)]
        return replace(self._year, schools=tuple(schools))

    def totals(self) -> tuple[int, int, int]:
        """How many classes go on, leave, begin."""
        year = self.year()
        schools: Sequence[YearOfSchool] = year.schools if year else ()
        parts = [(len(each.goes_on), len(each.leaves), len(each.begins)) for each in schools]
        going, leaving, beginning = (sum(part) for part in zip(*parts, strict=True)) if parts else (0, 0, 0)
        return going, leaving, beginning

    def add_class(self, row: int) -> QModelIndex:
        """A new class in the school of the row, without a name yet; gives the cell that takes it."""
        school = self._rows[row].school if 0 <= row < len(self._rows) else 0
        at = max((number + 1 for number, each in enumerate(self._rows) if each.school == school), default=0)
        self.beginInsertRows(QModelIndex(), at, at)
        self._rows.insert(at, _Row(school))
        self.endInsertRows()
        return self.index(at, NEW)

    def heads(self) -> list[int]:
        """The rows that are schools."""
        return [number for number, row in enumerate(self._rows) if row.is_head]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        able = super().flags(index)
        if not index.isValid():
            return able
        row = self._rows[index.row()]
        if row.is_head:
            return able & ~Qt.ItemFlag.ItemIsSelectable
        return able | Qt.ItemFlag.ItemIsEditable if index.column() == NEW else able

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        row, column = self._rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(row, column)
        if role == GROUND_ROLE and row.is_head:
            return "side"
        if role == TONE_ROLE and column == WHAT and not row.is_head:
            return self._what(row)[1]
        if role == INK_ROLE and column == GRADE:
            return "mute"
        return None

    def setData(self, index: Index, value: Any, role: int = 0) -> bool:  # noqa: ANN401, N802 - Qt's signature
        if role != Qt.ItemDataRole.EditRole:
            return False
        row, name = self._rows[index.row()], clean(str(value))[:_LONGEST]
        old = row.place.grade if row.place else None
        grade = grade_in(name) or row.grade or (old + 1 if old else None)
        self._rows[index.row()] = replace(row, name=name, grade=grade)
        self.dataChanged.emit(self.index(index.row(), OLD), self.index(index.row(), WHAT))
        self.corrected.emit()
        return True

    def _text(self, row: _Row, column: int) -> str:
        if row.is_head:
            return self._year.schools[row.school].school.name if self._year and column == OLD else ""
        grade = str(row.grade) if row.grade and row.name else ""
        return (row.place.name if row.place else "–", row.name, grade, self._what(row)[0])[column]

    def _what(self, row: _Row) -> tuple[str, str]:
        """What becomes of the class, and the tone of it."""
        if row.place is not None:
            return (self.tr("Lên lớp"), "done") if row.name else (self.tr("Ra trường, kết thúc"), "quiet")
        return (self.tr("Lớp mới"), "plain") if row.name else (self.tr("Không lập"), "quiet")

    def _school(self, number: int, school: YearOfSchool) -> YearOfSchool:
        rows = [row for row in self._rows if row.school == number and not row.is_head]
        return YearOfSchool(
            school.school,
            tuple(GoesOn(row.place, row.name, row.grade or 1) for row in rows if row.place and row.name),
            tuple(row.place for row in rows if row.place and not row.name),
            tuple(Begins(row.name, row.grade) for row in rows if not row.place and row.name),
        )


class SchoolYearRow(RowDelegate):
    """The names that can be written stand in a frame."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if index.column() != NEW or not index.flags() & Qt.ItemFlag.ItemIsEditable:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(4, 4, -4, -5)
        painter.setPen(QPen(colour("line"), 1))
        painter.setBrush(colour("white"))
        painter.drawRoundedRect(box, 6, 6)
        draw_line(painter, box.adjusted(PAD_PX - 4, 0, -PAD_PX, 0), str(index.data() or ""), font(14, 600))
        painter.restore()


def _rows(number: int, school: YearOfSchool) -> list[_Row]:
    """The school, its classes by what becomes of them."""
    return [
        _Row(number, is_head=True),
        *(_Row(number, each.place, each.name, each.grade) for each in school.goes_on),
        *(_Row(number, place) for place in school.leaves),
        *(_Row(number, None, each.name, each.grade) for each in school.begins),
    ]
