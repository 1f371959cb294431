"""What lies in the library as rows of two lines: topics, templates of sessions, surveys, forms, lines of data files."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from campaign_kit.ui.drawing import CHIP_PX, chip_width, draw_chip, draw_chosen, draw_line
from campaign_kit.ui.style import font, icon

_ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_HEADING_PX = 28
_ROW_PX = 48
_WARN_PX = 16
_LEAD_PX = 40.0
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Row:
    """One thing on the shelf.

    `lead` stands in a box before the two lines, `mark` in a chip behind them, in the chip's `tone`; `heading` stands
    above the row where a group begins; `warning` says what is wrong with its file; what is the office's `own` is seen.
    """

    key: str
    title: str
    detail: str = ""
    lead: str = ""
    mark: str = ""
    tone: str = "quiet"
    heading: str = ""
    warning: str = ""
    own: bool = False


class ShelfList(QAbstractListModel):
    """The rows in their order."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rows(self) -> list[Row]:
        return self._rows

    def key_at(self, row: int) -> str:
        return self._rows[row].key if 0 <= row < len(self._rows) else ""

    def row_of(self, key: str) -> int:
        """The number of the row with that key; -1 when there is none."""
        return next((number for number, row in enumerate(self._rows) if row.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        row = self._rows[index.row()]
        if role == _ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return "\n".join(filter(None, (f"{row.lead} {row.title}".strip(), row.detail, row.mark, row.warning)))
        return None


class _ShelfDelegate(QStyledItemDelegate):
    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self._warning = icon("triangle-alert", "amber_dark", _WARN_PX)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        return QSize(140, _ROW_PX + (_HEADING_PX if index.data(_ROW_ROLE).heading else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(_ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(option.rect)
        if row.heading:
            above = QRectF(whole.left() + 8, whole.top() + 6, whole.width() - 12, _HEADING_PX - 8)
            draw_line(painter, above, row.heading, font(12, 600), "mute")
            whole = whole.adjusted(0, _HEADING_PX, 0, 0)
        draw_chosen(painter, whole, option.state, 8)
        room = self._lead(painter, whole.adjusted(8, 5, -8, -5), row)
        room = self._end(painter, room, row)
        draw_line(painter, room.adjusted(0, 0, 0, -room.height() / 2 + 1), row.title, font(14, 600))
        draw_line(painter, room.adjusted(0, room.height() / 2 + 1, 0, 0), row.detail, *_quiet(row))
        painter.restore()

    @staticmethod
    def _lead(painter: QPainter, room: QRectF, row: Row) -> QRectF:
        """Draws the box before the lines; the room that is left."""
        if not row.lead:
            return room
        width = max(_LEAD_PX, chip_width(row.lead))
        box = QRectF(room.left(), room.center().y() - CHIP_PX / 2, width, CHIP_PX)
        draw_chip(painter, box, row.lead, "done")
        return room.adjusted(width + 9, 0, 0, 0)

    def _end(self, painter: QPainter, room: QRectF, row: Row) -> QRectF:
        """Draws what stands behind the lines; the room that is left."""
        if row.mark:
            width = chip_width(row.mark)
            draw_chip(painter, QRectF(room.right() - width, room.center().y() - 11, width, CHIP_PX), row.mark, row.tone)
            room = room.adjusted(0, 0, -width - 6, 0)
        if row.warning:
            place = QRectF(room.right() - _WARN_PX, room.center().y() - _WARN_PX / 2, _WARN_PX, _WARN_PX)
            self._warning.paint(painter, place.toRect())
            room = room.adjusted(0, 0, -_WARN_PX - 6, 0)
        return room


def _quiet(row: Row) -> tuple[QFont, str]:
    """Face and colour of the second line."""
    return (font(12, 600), "teal") if row.own else (font(12), "mute")


def shelf_view(name: str, model: ShelfList) -> QListView:
    """A list over the model; the arrow keys choose."""
    view = QListView()
    view.setAccessibleName(name)
    view.setModel(model)
    view.setItemDelegate(_ShelfDelegate(view))
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
    return view
