"""What lies in the library as rows of two lines: topics, templates of sessions, surveys, forms, lines of data files."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from campaign_kit.ui.drawing import CHIP_PX, chip_width, draw_chip, draw_chosen, draw_line, draw_lines, line_px, wrapped
from campaign_kit.ui.style import font, icon

_ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_HEADING_PX = 28
_ROW_PX = 48
_WARN_PX = 16
_LEAD_PX = 40.0
_GAP_PX = 9
_SIDE_PX = 8
_BELOW_PX = 22
_TITLE_PX, _TITLE_WEIGHT, _TITLE_LINES = 14, 600, 3
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Row:
    """One thing on the shelf.

    `lead` stands in a box before the two lines, `mark` in a chip behind them, in the chip's `tone`; `heading` stands
    above the row where a group begins; `warning` says what is wrong with its file; what is the office's `own` is seen.
    An `unfinished` one cannot be used yet. What stands `below` belongs to the row above it, and is set in.
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
    unfinished: bool = False
    below: bool = False


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
    """The title goes on in further lines where it must."""

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self._view = parent
        self._warning = icon("triangle-alert", "amber_dark", _WARN_PX)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        row: Row = index.data(_ROW_ROLE)
        room = self._room(QRectF(0, 0, self._view.viewport().width(), _ROW_PX), row)
        high = _ROW_PX + (_lines(row, room) - 1) * line_px(_TITLE_PX, _TITLE_WEIGHT)
        return QSize(140, high + (_HEADING_PX if row.heading else 0))

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
        self._around(painter, whole, row)
        room = self._room(whole, row)
        if not row.detail:
            high = line_px(_TITLE_PX, _TITLE_WEIGHT) * _lines(row, room)
            room.setTop(room.center().y() - high / 2)
        taken = draw_lines(painter, room, row.title, _TITLE_PX, _TITLE_WEIGHT, "ink", _TITLE_LINES)
        below = QRectF(room.left(), room.top() + taken, room.width(), room.height() - taken)
        draw_line(painter, below, row.detail, *_quiet(row))
        painter.restore()

    @staticmethod
    def _room(whole: QRectF, row: Row) -> QRectF:
        """Where the two lines stand: between the box before them, and the chip and the warning behind them."""
        before = (max(_LEAD_PX, chip_width(row.lead)) + _GAP_PX if row.lead else 0) + _in_px(row)
        behind = chip_width(row.mark) + _GAP_PX if row.mark else 0
        behind += _WARN_PX + _GAP_PX if row.warning else 0
        return whole.adjusted(_SIDE_PX + before, 5, -_SIDE_PX - behind, -5)

    def _around(self, painter: QPainter, whole: QRectF, row: Row) -> None:
        """Draws what stands before and behind the two lines."""
        top, right = whole.center().y() - CHIP_PX / 2, whole.right() - _SIDE_PX
        if row.lead:
            box = QRectF(whole.left() + _SIDE_PX + _in_px(row), top, max(_LEAD_PX, chip_width(row.lead)), CHIP_PX)
            draw_chip(painter, box, row.lead, "done")
        if row.mark:
            width = chip_width(row.mark)
            draw_chip(painter, QRectF(right - width, top, width, CHIP_PX), row.mark, row.tone)
            right -= width + _GAP_PX
        if row.warning:
            place = QRectF(right - _WARN_PX, whole.center().y() - _WARN_PX / 2, _WARN_PX, _WARN_PX)
            self._warning.paint(painter, place.toRect())


def _in_px(row: Row) -> int:
    """How far a row is set in."""
    return _BELOW_PX if row.below else 0


def _lines(row: Row, room: QRectF) -> int:
    """How many lines the title takes."""
    return len(wrapped(row.title, _TITLE_PX, _TITLE_WEIGHT, int(room.width()), _TITLE_LINES))


def _quiet(row: Row) -> tuple[QFont, str]:
    """Face and colour of the second line."""
    if row.unfinished:
        return font(12, 600), "amber_dark"
    return (font(12, 600), "teal") if row.own else (font(12), "mute")


def shelf_view(name: str, model: ShelfList) -> QListView:
    """A list over the model; the arrow keys choose."""
    view = QListView()
    view.setAccessibleName(name)
    view.setModel(model)
    view.setItemDelegate(_ShelfDelegate(view))
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setResizeMode(QListView.ResizeMode.Adjust)  # a title takes more lines in a narrow list
    view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
    return view
