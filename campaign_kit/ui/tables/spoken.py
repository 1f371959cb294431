"""What was spoken of to whom (R12): the five tags by audience, with the sessions held and planned; gaps are seen."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from campaign_kit.model.attendance import Audience
from campaign_kit.model.module import Tag
from campaign_kit.model.spoken import Cell, Matrix
from campaign_kit.ui.drawing import draw_line
from campaign_kit.ui.style import colour, font
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

TAGS = tuple(Tag)
HEAD_PX = 56
LEAST_ROW_PX, MOST_ROW_PX = 44, 74
NAMES_PART = 0.25  # of the width: the names of the tags
_CELL_ROLE = Qt.ItemDataRole.UserRole + 1
_CENTRE = Qt.AlignmentFlag.AlignCenter
Index = QModelIndex | QPersistentModelIndex


class SpokenTable(QAbstractTableModel):
    """The cells of a matrix."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._matrix: Matrix | None = None
        self._audiences: tuple[Audience, ...] = ()

    def show_matrix(self, matrix: Matrix) -> None:
        self.beginResetModel()
        self._matrix, self._audiences = matrix, matrix.audiences
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(TAGS)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._audiences)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: ANN401, N802 - Qt's
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return label(self._audiences[section] if orientation is Qt.Orientation.Horizontal else TAGS[section])

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        cell = self._cell(index)
        if role == _CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{cell.held} + {cell.planned}"
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.told(index)
        return None

    def told(self, index: Index) -> str:
        """The cell in words: the skill, the audience, sessions and minutes."""
        tag, audience, cell = TAGS[index.row()], self._audiences[index.column()], self._cell(index)
        if cell == Cell():
            words = self.tr("{0} – {1}: chưa có buổi nào nói tới, cần bổ sung")
            return words.format(label(tag), label(audience))
        counts = (cell.held, cell.held_minutes, cell.planned, cell.planned_minutes)
        words = self.tr("{0} – {1}: đã tổ chức {2} buổi ({3} phút), đã có lịch {4} buổi ({5} phút)")
        return words.format(label(tag), label(audience), *(numbers.count(each) for each in counts))

    def _cell(self, index: Index) -> Cell:
        return self._matrix.cell(TAGS[index.row()], self._audiences[index.column()]) if self._matrix else Cell()


class _CellDelegate(QStyledItemDelegate):
    """Held sessions in large figures, planned ones beside them, minutes below; a gap is a dashed box that says so."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell: Cell = index.data(_CELL_ROLE)
        box = QRectF(option.rect).adjusted(3, 3, -3, -3)
        self._ground(painter, box, cell)
        if cell == Cell():
            draw_line(painter, box, self.tr("trống"), font(13, 600), "amber_dark", _CENTRE)
        else:
            self._figures(painter, box, cell)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("ink"), 2))
            painter.drawRoundedRect(box, 8, 8)
        painter.restore()

    def _figures(self, painter: QPainter, box: QRectF, cell: Cell) -> None:
        middle = box.center().y()
        upper = QRectF(box.left(), middle - 20, box.width(), 22)
        lower = QRectF(box.left(), middle + 2, box.width(), 16)
        told = self.tr("{0} phút").format(numbers.count(cell.held_minutes or cell.planned_minutes))
        held, face = numbers.count(cell.held), font(17, 700)
        draw_line(painter, upper, held, face, "teal_dark" if cell.held else "mute", _CENTRE)
        if cell.planned:
            past = upper.center().x() + QFontMetricsF(face).horizontalAdvance(held) / 2 + 5
            beside = QRectF(past, upper.top() + 2, box.right() - past, upper.height() - 2)
            draw_line(painter, beside, f"+{numbers.count(cell.planned)}", font(13, 600), "teal")
        draw_line(painter, lower, told, font(12, 500), "mute", _CENTRE)

    @staticmethod
    def _ground(painter: QPainter, box: QRectF, cell: Cell) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if cell.held:
            painter.setBrush(colour("mint"))
        elif cell.planned:
            painter.setBrush(colour("line_soft"))
        else:
            painter.setPen(QPen(colour("amber"), 1.4, Qt.PenStyle.DashLine))
            painter.setBrush(colour("white"))
        painter.drawRoundedRect(box, 8, 8)


class _WrappedHead(QHeaderView):
    """Names that go on in a second line."""

    def paintSection(self, painter: QPainter, rect: Any, section: int) -> None:  # noqa: ANN401, N802 - Qt's signature
        across = self.orientation() is Qt.Orientation.Horizontal
        words = str(self.model().headerData(section, self.orientation(), Qt.ItemDataRole.DisplayRole) or "")
        side = Qt.AlignmentFlag.AlignHCenter if across else Qt.AlignmentFlag.AlignLeft
        painter.fillRect(rect, colour("white"))
        painter.setFont(font(13, 600))
        painter.setPen(colour("text_nav"))
        flags = int(Qt.TextFlag.TextWordWrap) | int(side | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRectF(rect).adjusted(4, 0, -4, 0), flags, words)


class SpokenView(QTableView):
    """`looked_at` carries the index of the cell that the keys or the pointer are on."""

    looked_at = Signal(object)

    def __init__(self, table: SpokenTable) -> None:
        super().__init__()
        self.setModel(table)
        self.setItemDelegate(_CellDelegate(self))
        self.setAccessibleName(self.tr("Số buổi theo kỹ năng và đối tượng"))
        self.setHorizontalHeader(_WrappedHead(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(_WrappedHead(Qt.Orientation.Vertical, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for head in (self.horizontalHeader(), self.verticalHeader()):
            head.setMinimumSectionSize(20)
            head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            head.setSectionsClickable(False)
        self.horizontalHeader().setFixedHeight(HEAD_PX)
        self.selectionModel().currentChanged.connect(lambda now, _before: self.looked_at.emit(now))

    def resizeEvent(self, event: Any) -> None:  # noqa: ANN401, N802 - Qt's signature
        self.verticalHeader().setFixedWidth(round(self.width() * NAMES_PART))
        super().resizeEvent(event)
