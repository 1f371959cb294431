"""One sheet of a superior's form as a grid: its own texts, and what is written into the cells that were named."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from campaign_kit.services.forms import FormSheet, reference_of
from campaign_kit.ui.drawing import draw_line, draw_lines, line_px, wrapped
from campaign_kit.ui.style import colour, font

Index = QModelIndex | QPersistentModelIndex
MARK_ROLE = Qt.ItemDataRole.UserRole + 1  # a `Mark` of the cell; None for a cell of the form as it is
FORMULA_ROLE = Qt.ItemDataRole.UserRole + 2  # True: the cell calculates, nothing is written there
LEAST_ROWS, LEAST_COLUMNS = 12, 6  # of an almost empty sheet
MOST_LINES = 4
TEXT_PX, PAD_PX = 13, 6


@dataclass(frozen=True)
class Mark:
    """What a cell is for: `title` names what is written, `told` is it at present; a `proposed` one is not taken yet."""

    title: str
    told: str = ""
    proposed: bool = False


class FormSheetTable(QAbstractTableModel):
    """Texts of the form in, cells out; `show_marks` says what was named."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._sheet = FormSheet("", {})
        self._marks: Mapping[str, Mark] = {}

    def show_sheet(self, sheet: FormSheet) -> None:
        self.beginResetModel()
        self._sheet, self._marks = sheet, {}
        self.endResetModel()

    def show_marks(self, marks: Mapping[str, Mark]) -> None:
        """By cell, as in "C12"."""
        self._marks = marks
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def sheet(self) -> FormSheet:
        return self._sheet

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else max(LEAST_ROWS, self._sheet.rows + 1)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else max(LEAST_COLUMNS, self._sheet.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: ANN401, N802 - Qt's
        if role == Qt.ItemDataRole.DisplayRole:
            across = orientation is Qt.Orientation.Horizontal
            return reference_of((0, section))[:-1] if across else str(section + 1)
        return int(Qt.AlignmentFlag.AlignCenter) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        place = (index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._sheet.texts.get(place, "")
        if role == FORMULA_ROLE:
            return place in self._sheet.formulas
        if role == MARK_ROLE:
            return self._marks.get(reference_of(place))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            mark = self._marks.get(reference_of(place))
            told = f"{mark.title}: {mark.told}" if mark else self._sheet.texts.get(place, "")
            return f"{reference_of(place)} {told}".strip()
        return None


class FormCellDelegate(QStyledItemDelegate):
    """Draws a cell as a sheet does; a named one is mint with what is written there, a proposed one amber."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        mark: Mark | None = index.data(MARK_ROLE)
        formula = bool(index.data(FORMULA_ROLE))
        ground = "sun_pale" if mark and mark.proposed else "mint" if mark else "side" if formula else "white"
        painter.fillRect(box, colour(ground))
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.drawLine(box.topRight(), box.bottomRight())
        room = box.adjusted(PAD_PX, 3, -PAD_PX, -2)
        if mark is not None:
            self._draw_mark(painter, room, mark)
        else:
            self._draw_text(painter, room, str(index.data() or ""), quiet=formula)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("teal"), 2))
            painter.drawRect(box.adjusted(1, 1, -1.5, -1.5))
        painter.restore()

    @staticmethod
    def _draw_mark(painter: QPainter, room: QRectF, mark: Mark) -> None:
        ink = "amber_dark" if mark.proposed else "teal_dark"
        draw_line(painter, room, mark.told or mark.title, font(TEXT_PX, 700), ink, Qt.AlignmentFlag.AlignCenter)

    @staticmethod
    def _draw_text(painter: QPainter, room: QRectF, text: str, *, quiet: bool) -> None:
        if text:
            high = len(wrapped(text, TEXT_PX, 400, int(room.width()), MOST_LINES)) * line_px(TEXT_PX, 400)
            room.setTop(room.center().y() - high / 2)
            draw_lines(painter, room, text, TEXT_PX, 400, "mute" if quiet else "ink", MOST_LINES)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        return QSize(60, 28)
