"""A sheet of a form to point at: columns as wide as their words, merged cells joined, arrows from cell to cell."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from campaign_kit.services.forms import FormSheet, position_of, reference_of
from campaign_kit.ui.drawing import line_px, wrapped
from campaign_kit.ui.style import font
from campaign_kit.ui.tables.form_sheet import MOST_LINES, PAD_PX, TEXT_PX, FormCellDelegate, FormSheetTable, Mark

_LEAST_PX, _MOST_PX = 62, 250
_ROW_PX = 28
_HEAD_PX = (40, 26)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FormGrid(QWidget):
    """`chosen` carries the cell that has the keys, as in "C12"; `asked`: Enter in it; `forgotten`: Delete in it."""

    chosen = Signal(str)
    asked = Signal()
    forgotten = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._table = FormSheetTable(self)
        self._view = QTableView()
        self._view.setProperty("framed", True)
        self._view.setModel(self._table)
        self._view.setItemDelegate(FormCellDelegate(self._view))
        self._view.setShowGrid(False)
        self._view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._view.setTabKeyNavigation(False)
        self._view.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self._view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self._view.verticalHeader().setFixedWidth(_HEAD_PX[0])
        self._view.horizontalHeader().setFixedHeight(_HEAD_PX[1])
        for head in (self._view.verticalHeader(), self._view.horizontalHeader()):
            head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            head.setMinimumSectionSize(20)
            head.setObjectName("matrix")
            head.setHighlightSections(True)
        self._view.selectionModel().currentChanged.connect(lambda _now, _before: self.chosen.emit(self.cell()))
        self._view.doubleClicked.connect(lambda _index: self.asked.emit())
        self._view.installEventFilter(self)
        self._view.viewport().installEventFilter(self)
        self.setFocusProxy(self._view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)

    def show_sheet(self, sheet: FormSheet) -> None:
        """Another sheet; its first cell has the keys."""
        self._view.clearSpans()
        self._table.show_sheet(sheet)
        self._view.setAccessibleName(sheet.name)
        for (top, left), (bottom, right) in sheet.merged:
            if (bottom, right) != (top, left):
                self._view.setSpan(top, left, bottom - top + 1, right - left + 1)
        self._measure()
        self.point_at(reference_of((0, 0)))

    def show_marks(self, marks: Mapping[str, Mark]) -> None:
        self._table.show_marks(marks)

    def cell(self) -> str:
        """The cell that has the keys; of a merged area its first."""
        at = self._view.currentIndex()
        return reference_of(self._table.sheet().whole((at.row(), at.column()))[0]) if at.isValid() else ""

    def point_at(self, cell: str) -> None:
        """Gives the keys to a cell of the sheet."""
        place = position_of(cell)
        if place is not None:
            self._view.setCurrentIndex(self._table.index(*place))
            self._view.scrollTo(self._view.currentIndex())

    def go_down(self) -> None:
        """The cell below has the keys next."""
        (_, left), (bottom, _) = self._table.sheet().whole(position_of(self.cell()) or (0, 0))
        self.point_at(reference_of((min(bottom + 1, self._table.rowCount() - 1), left)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self._view and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _ENTER:
                self.asked.emit()
                return True
            if event.key() == Qt.Key.Key_Delete:
                self.forgotten.emit()
                return True
        if watched is self._view.viewport() and event.type() == QEvent.Type.Resize:
            self._measure()
        return super().eventFilter(watched, event)

    def _measure(self) -> None:
        """Columns by the words that stand in them alone, wider where there is room; rows by the lines of theirs."""
        sheet, face = self._table.sheet(), QFontMetricsF(font(TEXT_PX))
        widths = [float(_LEAST_PX)] * self._table.columnCount()
        for (row, column), text in sheet.texts.items():
            first, last = sheet.whole((row, column))
            if first[1] == last[1]:
                asked = face.horizontalAdvance(text) + 2 * PAD_PX + 6
                widths[column] = max(widths[column], min(asked, _MOST_PX))
        spare = self._view.viewport().width() / sum(widths) if widths else 1.0
        for column, width in enumerate(widths):
            self._view.setColumnWidth(column, int(width * max(1.0, spare)))
        heights = dict.fromkeys(range(self._table.rowCount()), _ROW_PX)
        for (row, column), text in sheet.texts.items():
            heights[row] = max(heights[row], self._height(sheet, row, column, text))
        for row, height in heights.items():
            self._view.setRowHeight(row, height)

    def _height(self, sheet: FormSheet, row: int, column: int, text: str) -> int:
        (top, left), (bottom, right) = sheet.whole((row, column))
        if bottom > top:
            return _ROW_PX
        wide = sum(self._view.columnWidth(each) for each in range(left, right + 1)) - 2 * PAD_PX
        return len(wrapped(text, TEXT_PX, 400, max(20, wide), MOST_LINES)) * line_px(TEXT_PX, 400) + 8
