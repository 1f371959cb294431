"""What stands behind a figure as rows: the day, the title, what it gives; each leads to what it is."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from campaign_kit.model.report import Explained
from campaign_kit.ui.drawing import draw_chosen, draw_line
from campaign_kit.ui.style import colour, font
from campaign_kit.ui.tables.headed import Index
from campaign_kit.wording import numbers
from campaign_kit.wording.workbook import NO_DATA

ROW_PX = 46
_DAY, _VALUE = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2


class ExplainedList(QAbstractListModel):
    """Values in, rows out, by day."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: Sequence[Explained] = ()

    def show_rows(self, rows: Sequence[Explained]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def at(self, row: int) -> Explained | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        row = self._rows[index.row()]
        value = NO_DATA if row.value is None else numbers.count(row.value)
        day = numbers.day(row.day)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{day}, {row.title}: {value}"
        return {_DAY: day, _VALUE: value}.get(Qt.ItemDataRole(role)) if role in (_DAY, _VALUE) else None


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802 - Qt's
        return QSize(120, ROW_PX)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), colour("line_soft"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_chosen(painter, box, option.state, 6)
        bold, value = font(14, 700), str(index.data(_VALUE))
        wide = QFontMetricsF(bold).horizontalAdvance(value) + 12
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        draw_line(
            painter, QRectF(box.right() - wide, box.top(), wide - 6, box.height()), value, bold, "teal_dark", right
        )
        room = box.width() - wide - 14
        draw_line(painter, QRectF(box.left() + 6, box.top() + 4, room, 19), str(index.data()), font(13, 600))
        draw_line(painter, QRectF(box.left() + 6, box.top() + 23, room, 17), str(index.data(_DAY)), font(12), "mute")
        painter.restore()


def explained_view(name: str, rows: ExplainedList) -> QListView:
    """The list in the looks of the window; Enter or a click leads to the row's matter."""
    view = QListView()
    view.setAccessibleName(name)
    view.setModel(rows)
    view.setItemDelegate(_Delegate(view))
    view.setUniformItemSizes(True)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setMouseTracking(True)
    view.setCursor(Qt.CursorShape.PointingHandCursor)
    return view
