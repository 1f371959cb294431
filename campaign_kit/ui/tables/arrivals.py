"""The people of a list that was read, beside what the office knows of them; a table that is only looked at."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from campaign_kit.model.attendance import Sex
from campaign_kit.services.arrivals import Arrival
from campaign_kit.ui.tables.headed import HeadedTable, Index
from campaign_kit.ui.tables.rows import INK_ROLE
from campaign_kit.wording.labels import label

NUMBER, NAME, YEAR, SEX, PLACE, NOTE = range(6)


class ArrivalsTable(HeadedTable):
    """Values in, cells out. The note says who is known already, and whose place is not."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: list[Arrival] = []
        self._heads = (
            self.tr("STT"),
            self.tr("Họ và tên"),
            self.tr("Năm sinh"),
            self.tr("Giới tính"),
            self.tr("Lớp / thôn"),
            self.tr("Ghi chú"),
        )

    def show_lines(self, lines: Sequence[Arrival]) -> None:
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        line = self._lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return str(index.row() + 1) if index.column() == NUMBER else self._text(line, index.column())
        if role == INK_ROLE and index.column() == NUMBER:
            return "mute"
        if role == INK_ROLE and index.column() == NOTE:
            return "teal_dark" if line.is_sure else "amber_dark"
        return None

    def _text(self, line: Arrival, column: int) -> str:
        person = line.person
        if column == PLACE:
            return line.place.name if line.place else person.place or ""
        if column == NOTE:
            return self._note(line)
        sex = "" if person.sex is Sex.UNKNOWN else label(person.sex)
        return {NAME: person.full_name, YEAR: str(person.birth_year or ""), SEX: sex}[column]

    def _note(self, line: Arrival) -> str:
        if line.is_sure:
            return self.tr("Đã biết")
        if line.same is not None:
            return self.tr("Trùng tên, cùng nơi")
        return self.tr("Nơi này chưa có") if line.place is None and line.person.place else ""
