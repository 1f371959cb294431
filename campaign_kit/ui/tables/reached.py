"""Places with the last day on which they were reached and the next: one row a place, sorted in the list itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Qt

from campaign_kit.model.coverage import Standing, Visit
from campaign_kit.model.names import fold, sort_key
from campaign_kit.model.plan import Place
from campaign_kit.ui.tables.headed import HeadedTable, Index
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

NAME, AROUND, LAST, NEXT, STATE = range(5)
TONE_ROLE = Qt.ItemDataRole.UserRole + 1
TONES = {Standing.REACHED: "done", Standing.PLANNED: "plain", Standing.MISSING: "partly"}


@dataclass(frozen=True)
class PlaceRow:
    """A place, the name of what lies around it or "", and how it stands."""

    place: Place
    around: str
    standing: Standing
    visit: Visit


class ReachedTable(HeadedTable):
    """Values in, cells out."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: list[PlaceRow] = []
        self._rows: list[PlaceRow] = []
        self._words = ""
        self._sorted = (NAME, Qt.SortOrder.AscendingOrder)
        self._heads = (
            self.tr("Địa bàn"),
            self.tr("Thuộc trường"),
            self.tr("Buổi gần nhất"),
            self.tr("Buổi sắp tới"),
            self.tr("Tình trạng"),
        )

    def show_rows(self, rows: Sequence[PlaceRow], around: str) -> None:
        """The rows, and the head over what lies around them."""
        self._all = list(rows)
        self._heads = (*self._heads[:AROUND], around, *self._heads[AROUND + 1 :])
        self.search(self._words)

    def search(self, words: str) -> None:
        """Leaves the places whose name, or whose school's, holds the words, whatever their marks."""
        self._words = words
        wanted = fold(words)
        self.beginResetModel()
        self._rows = [row for row in self._all if wanted in fold(f"{row.place.name} {row.around}")]
        self._order()
        self.endResetModel()

    def row_at(self, number: int) -> PlaceRow | None:
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def row_of(self, place_id: int) -> int:
        """The row of that place; -1 where it is not shown."""
        return next((number for number, row in enumerate(self._rows) if row.place.id == place_id), -1)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(row, index.column())
        if role == TONE_ROLE and index.column() == STATE:
            return TONES[row.standing]
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        kept = [(index, self._rows[index.row()].place.id) for index in self.persistentIndexList()]
        self._sorted = (column, order)
        self._order()
        for index, place_id in kept:
            self.changePersistentIndex(index, self.index(self.row_of(place_id), index.column()))
        self.layoutChanged.emit()

    def _order(self) -> None:
        column, order = self._sorted
        self._rows.sort(key=lambda row: self._key(row, column), reverse=order is Qt.SortOrder.DescendingOrder)

    def _key(self, row: PlaceRow, column: int) -> Any:  # noqa: ANN401 - all of one column alike
        if column in (LAST, NEXT):
            return row.visit[column - LAST] or date.min
        if column == STATE:
            return list(Standing).index(row.standing)
        # word by word from the first: a school is no name of a person; classes stand in their schools
        told = (row.around, row.place.name) if column == AROUND else (row.place.name, row.around)
        return [[sort_key(word) for word in name.split()] for name in told]

    @staticmethod
    def _text(row: PlaceRow, column: int) -> str:
        if column == NAME:
            return row.place.name
        if column == AROUND:
            return row.around
        if column == STATE:
            return label(row.standing)
        day = row.visit[column - LAST]
        return numbers.day(day) if day else "–"


def place_rows(
    places: Sequence[Place], standing: Standing, names: Mapping[int, str], visits: Mapping[int, Visit]
) -> list[PlaceRow]:
    """The places of one standing as rows; `names` by the number of a place, `visits` of those that have any."""
    return [
        PlaceRow(place, names.get(place.parent_id or 0, place.cluster), standing, visits.get(place.id, Visit()))
        for place in places
    ]
