"""The tree of all places: whole rows under heads, several at a time; kinds on a grey ground."""

from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTreeView

from campaign_kit.model.plan import Place
from campaign_kit.ui.style import colour
from campaign_kit.ui.tables.place_book import CLUSTER, COUNT, LEVEL, NAME, SPAN, PlaceBookTree
from campaign_kit.ui.tables.rows import GROUND_ROLE, RowDelegate

_WIDTHS = {LEVEL: 104, COUNT: 158, CLUSTER: 122, SPAN: 142}
_HIGH_PX = 44  # room for two lines


class PlaceTreeView(QTreeView):
    """Arrow keys choose and open; Shift and Ctrl choose several."""

    def __init__(self, name: str, model: PlaceBookTree) -> None:
        super().__init__()
        self._tree = model
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(_PlaceRow(self, NAME))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformRowHeights(True)
        self.setIndentation(20)
        self.setExpandsOnDoubleClick(False)
        head = self.header()
        head.setFixedHeight(34)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setStretchLastSection(False)
        head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)

    def drawRow(  # noqa: N802 - Qt's name
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The ground goes on to the left, under the arrow that opens the row."""
        chosen = self.selectionModel().isRowSelected(index.row(), index.parent())
        box = QRectF(option.rect)
        painter.fillRect(box, colour("mint" if chosen else index.data(GROUND_ROLE) or "white"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), colour("line_soft"))
        super().drawRow(painter, option, index)

    def choose(self, rows: Sequence[QModelIndex]) -> None:
        """Chooses these rows too; the first has the keys and is brought into sight."""
        flags = QItemSelectionModel.SelectionFlag
        for row in rows:
            self.selectionModel().select(row, flags.Select | flags.Rows)
        if rows:
            self.selectionModel().setCurrentIndex(rows[0], flags.NoUpdate)
            self.scrollTo(rows[0])

    def chosen(self) -> list[Place]:
        """The chosen places, from the top."""
        rows = sorted(self.selectionModel().selectedRows(), key=lambda row: self.visualRect(row).top())
        return [place for row in rows if (place := self._tree.place_at(row)) is not None]

    def open_ids(self) -> set[int]:
        """The places that are open."""
        return {place.id for row in self._rows() if self.isExpanded(row) and (place := self._tree.place_at(row))}

    def open_only(self, place_ids: Collection[int]) -> None:
        """Opens the kinds, and these places alone."""
        self.collapseAll()
        for kind in self._tree.kinds():
            self.expand(kind)
        for place_id in place_ids:
            self.expand(self._tree.index_of(place_id))

    def _rows(self) -> Iterator[QModelIndex]:
        """Every row that has others inside."""
        waiting = list(self._tree.kinds())
        while waiting:
            row = waiting.pop()
            yield row
            inside = (self._tree.index(number, 0, row) for number in range(self._tree.rowCount(row)))
            waiting += [each for each in inside if self._tree.rowCount(each)]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)


class _PlaceRow(RowDelegate):
    """Rows with a small second line in the cells that have one."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        return QSize(super().sizeHint(option, index).width(), _HIGH_PX)
