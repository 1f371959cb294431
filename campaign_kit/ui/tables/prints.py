"""Prints as a table: one row a kind, and below them all together."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from campaign_kit.services.prints import PrintLine
from campaign_kit.ui.tables.headed import HeadedTable, Index
from campaign_kit.ui.tables.rows import GROUND_ROLE, INK_ROLE
from campaign_kit.wording import numbers

KIND, PRINTED, HANDED_OUT, USED, LEFT = range(5)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class PrintsTable(HeadedTable):
    """Values in, cells out; the last row has the sums."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: Sequence[PrintLine] = ()
        self._heads = (
            self.tr("Loại ấn phẩm"),
            self.tr("Đã in"),
            self.tr("Phát ngoài buổi"),
            self.tr("Dùng ở buổi"),
            self.tr("Còn lại"),
        )

    def show_lines(self, lines: Sequence[PrintLine]) -> None:
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line_at(self, row: int) -> PrintLine | None:
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() or not self._lines else len(self._lines) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: ANN401, N802 - Qt's
        if role == Qt.ItemDataRole.TextAlignmentRole and section != KIND:
            return _RIGHT
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        line = self.line_at(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(line, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() != KIND:
            return _RIGHT
        if role == GROUND_ROLE:
            return "mint_pale" if line is None else None
        return self._ink(line, index.column()) if role == INK_ROLE else None

    def sum_words(self, column: int) -> str:
        """All kinds together."""
        return self._text(None, column)

    @staticmethod
    def _ink(line: PrintLine | None, column: int) -> str | None:
        """A kind that nobody has is quiet."""
        if line is None:
            return "teal_dark"
        nothing = not any((line.printed, line.handed_out, line.used, line.left))
        return "mute" if nothing else "teal_dark" if column == LEFT else None

    def _text(self, line: PrintLine | None, column: int) -> str:
        if column == KIND:
            return line.name if line else self.tr("Cộng")
        if line is None:
            found = [_number(each, column) for each in self._lines]
            known = [each for each in found if each is not None]
            # what is left of all is known where it is known of each
            number = sum(known) if known and (column != LEFT or len(known) == len(found)) else None
        else:
            number = _number(line, column)
        return "–" if number is None else numbers.count(number)


def _number(line: PrintLine, column: int) -> int | None:
    return {PRINTED: line.printed, HANDED_OUT: line.handed_out, USED: line.used, LEFT: line.left}[column]
