"""How rows of a table are drawn: a hairline under each, one column in bold, a chip where the model gives a tone."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from campaign_kit.ui.drawing import CHIP_PX, chip_width, draw_chip, draw_line
from campaign_kit.ui.style import colour, font

ROW_PX = 38
GROUND_ROLE = Qt.ItemDataRole.UserRole + 11  # the token of a row's ground, where it is not white
INK_ROLE = Qt.ItemDataRole.UserRole + 12  # the token of a cell's text; bold but for the quiet one
BELOW_ROLE = Qt.ItemDataRole.UserRole + 13  # what stands small under a cell's text, where rows are high enough
PAD_PX = 12
NO_ROLE = Qt.ItemDataRole.UserRole + 99


def draw_ground(painter: QPainter, option: QStyleOptionViewItem, ground: str) -> tuple[QRectF, bool]:
    """What every cell stands on: the ground, mint where its row is chosen, and the line below; its box, and if so."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box, chosen = QRectF(option.rect), bool(option.state & QStyle.StateFlag.State_Selected)
    painter.fillRect(box, colour("mint" if chosen else ground))
    painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), colour("line_soft"))
    return box, chosen


class RowDelegate(QStyledItemDelegate):
    """Draws cells by the model's text; `bold` is the column of names, `tone_role` the role of a chip's tone."""

    def __init__(self, parent: QAbstractItemView, bold: int, tone_role: int = NO_ROLE) -> None:
        super().__init__(parent)
        self._view = parent
        self._bold = bold
        self._tone_role = tone_role

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        box, selected = draw_ground(painter, option, index.data(GROUND_ROLE) or "white")
        if selected and self._view.hasFocus():
            self._frame(painter, box, index.column())
        text = str(index.data() or "")
        tone = index.data(self._tone_role)
        if tone:
            width = min(chip_width(text), box.width() - PAD_PX)
            draw_chip(painter, QRectF(box.left() + PAD_PX, box.center().y() - 11.5, width, CHIP_PX), text, tone)
        else:
            ink = index.data(INK_ROLE)
            bold = index.column() == self._bold or (ink is not None and ink != "mute")
            face = font(14, 600 if bold else 400)
            side = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole) or Qt.AlignmentFlag.AlignVCenter)
            room = box.adjusted(PAD_PX, 0, -PAD_PX, -1)
            if below := index.data(BELOW_ROLE):
                middle = room.center().y() + 1
                draw_line(painter, QRectF(room.left(), middle, room.width(), 17), below, font(12), "mute")
                room = QRectF(room.left(), middle - 19, room.width(), 19)
            draw_line(painter, room, text, face, ink or "ink", side)
        painter.restore()

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


class _Rows(QTableView):
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever looks at the last row still sees it when a notice takes room below."""
        bar = self.verticalScrollBar()
        at_end = bar.maximum() > 0 and bar.value() == bar.maximum()
        super().resizeEvent(event)
        if at_end:
            self.scrollToBottom()


def row_table(name: str) -> QTableView:
    """A table in the looks of the window: whole rows, one at a time, no grid, sorting by the heads."""
    table = _Rows()
    dress_table(table, name)
    return table


def dress_table(table: QTableView, name: str) -> None:
    """Gives a table those looks."""
    table.setAccessibleName(name)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)  # whole rows under the head
    table.setTabKeyNavigation(False)
    table.setSortingEnabled(True)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW_PX)
    head = table.horizontalHeader()
    head.setHighlightSections(False)
    head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    head.setFixedHeight(34)
