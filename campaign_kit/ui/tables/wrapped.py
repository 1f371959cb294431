"""Rows that are as high as their words: cells in a few lines, chips, bars, and titles over a group of rows.

Knows how such a table is drawn and measured; what stands in it is the model's.
"""

from collections.abc import Mapping

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from campaign_kit.ui.drawing import CHIP_PX, chip_width, draw_chip, draw_lines, line_px, wrapped
from campaign_kit.ui.style import colour
from campaign_kit.ui.tables.rows import INK_ROLE, PAD_PX, ROW_PX, draw_ground, dress_table

TITLE_ROLE = Qt.ItemDataRole.UserRole + 21  # True: the row is a title over those below, across all columns
TONE_ROLE = Qt.ItemDataRole.UserRole + 22  # the tone of a cell that is a chip
PART_ROLE = Qt.ItemDataRole.UserRole + 23  # (part, whole) of a cell that is a bar
DETAIL_ROLE = Qt.ItemDataRole.UserRole + 24  # quiet words below those of the cell
MOST_LINES = 4
_MOST_BELOW = 2
_BELOW_PX = 12
_TEXT_PX = 14
_ABOVE_PX = 9
_BAR_PX = 9


class WrappedDelegate(QStyledItemDelegate):
    """Draws cells by the model's words; the column `bold` has the names."""

    def __init__(self, parent: QTableView, bold: int) -> None:
        super().__init__(parent)
        self._view = parent
        self._bold = bold

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        title = bool(index.data(TITLE_ROLE))
        box, selected = draw_ground(painter, option, "mint_pale" if title else "white")
        if selected and self._view.hasFocus():
            self._frame(painter, box, index.column())
        self._draw(painter, box, index, title=title)
        painter.restore()

    def _draw(self, painter: QPainter, box: QRectF, index: QModelIndex | QPersistentModelIndex, *, title: bool) -> None:
        text = str(index.data() or "")
        tone, part = index.data(TONE_ROLE), index.data(PART_ROLE)
        room = box.adjusted(PAD_PX, _ABOVE_PX, -PAD_PX, 0)
        if tone:
            width = min(chip_width(text), room.width() + PAD_PX)
            draw_chip(painter, QRectF(room.left(), box.top() + _ABOVE_PX - 1, width, CHIP_PX), text, tone)
        elif part:
            self._bar(painter, QRectF(room.left(), room.top() + 5, room.width(), _BAR_PX), part)
        else:
            ink = index.data(INK_ROLE) or ("teal_dark" if title else "ink")
            high = draw_lines(painter, room, text, _TEXT_PX, self._weight(index, title=title), ink, MOST_LINES)
            if below := index.data(DETAIL_ROLE):
                room.adjust(0, high, 0, 0)
                draw_lines(painter, room, below, _BELOW_PX, 400, "mute", _MOST_BELOW)

    def _weight(self, index: QModelIndex | QPersistentModelIndex, *, title: bool) -> int:
        return 700 if title else 600 if index.column() == self._bold else 400

    @staticmethod
    def _bar(painter: QPainter, whole: QRectF, part: tuple[int, int]) -> None:
        reached, of = part
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("track"))
        painter.drawRoundedRect(whole, _BAR_PX / 2, _BAR_PX / 2)
        if reached and of:
            painter.setBrush(colour("teal" if reached >= of else "amber"))
            whole.setWidth(max(float(_BAR_PX), whole.width() * min(1.0, reached / of)))
            painter.drawRoundedRect(whole, _BAR_PX / 2, _BAR_PX / 2)

    def _frame(self, painter: QPainter, box: QRectF, column: int) -> None:
        """The part of the frame around the whole row that this cell has."""
        last = self._view.model().columnCount() - 1
        sides = [QRectF(box.left(), box.top(), box.width(), 2), QRectF(box.left(), box.bottom() - 2, box.width(), 2)]
        if column == 0:
            sides.append(QRectF(box.left(), box.top(), 3, box.height()))
        if column == last:
            sides.append(QRectF(box.right() - 2, box.top(), 2, box.height()))
        for side in sides:
            painter.fillRect(side, colour("teal"))

    def row_px(self, row: int) -> int:
        """How high the row is at the present widths of its columns."""
        model, view = self._view.model(), self._view
        if model.index(row, 0).data(TITLE_ROLE):
            return self._cell_px(model.index(row, 0), view.viewport().width())
        return max(
            self._cell_px(model.index(row, column), view.columnWidth(column)) for column in range(model.columnCount())
        )

    def _cell_px(self, index: QModelIndex, width: int) -> int:
        if index.data(TONE_ROLE) or index.data(PART_ROLE):
            return ROW_PX
        weight = self._weight(index, title=bool(index.data(TITLE_ROLE)))
        room = max(20, width - 2 * PAD_PX)
        high = len(wrapped(str(index.data() or ""), _TEXT_PX, weight, room, MOST_LINES)) * line_px(_TEXT_PX, weight)
        if below := index.data(DETAIL_ROLE):
            high += len(wrapped(below, _BELOW_PX, 400, room, _MOST_BELOW)) * line_px(_BELOW_PX, 400)
        return max(ROW_PX, high + 2 * _ABOVE_PX + 1)


class WrappedTable(QTableView):
    """A table whose rows are as high as their words and whose columns share its width; it keeps its model's order.

    `bold` is the column of names, `widths` are columns of fixed pixels, `parts` shares of what these leave.
    """

    def __init__(self, name: str, bold: int, widths: Mapping[int, int], parts: Mapping[int, float]) -> None:
        super().__init__()
        dress_table(self, name)
        self.setSortingEnabled(False)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setMinimumSectionSize(ROW_PX)
        self._widths, self._parts = widths, parts
        self._delegate = WrappedDelegate(self, bold)
        self.setItemDelegate(self._delegate)

    def setModel(self, model: QAbstractItemModel | None) -> None:  # noqa: N802 - Qt's name
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._measure)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        """Widths of columns, heights of rows, and titles across the table."""
        rest = self.viewport().width() - sum(self._widths.values())
        for column, width in self._widths.items():
            self.setColumnWidth(column, width)
        for column, part in self._parts.items():
            self.setColumnWidth(column, int(rest * part))
        self.clearSpans()
        model = self.model()
        for row in range(model.rowCount()):
            if model.columnCount() > 1 and model.index(row, 0).data(TITLE_ROLE):
                self.setSpan(row, 0, 1, model.columnCount())
            self.setRowHeight(row, self._delegate.row_px(row))
