"""How each kind of place stands, as rows with a bar: reached, planned, not yet; a school stands twice."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from campaign_kit.model.coverage import Board, KindCoverage, Measure
from campaign_kit.model.plan import PlaceKind
from campaign_kit.ui.drawing import draw_chosen, draw_line
from campaign_kit.ui.style import colour, font
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

_ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_ROW_PX = 68
_BAR_PX = 9
_SIDE_PX = 12
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class MeasureRow:
    """One measure of a kind; `goal` is the share of the places that its target wants, 1.0 where none is known."""

    kind: PlaceKind
    whole: bool
    name: str
    measure: Measure
    goal: float = 1.0


class StandingList(QAbstractListModel):
    """The measures of a board in their order."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[MeasureRow] = []

    def show_board(self, board: Board) -> None:
        self.beginResetModel()
        self._rows = [row for each in board.kinds for row in self._rows_of(each)]
        self.endResetModel()

    def row(self, number: int) -> MeasureRow | None:
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def row_of(self, kind: PlaceKind | None, *, whole: bool) -> int:
        """The number of that measure; -1 where it is not shown."""
        return next((at for at, row in enumerate(self._rows) if (row.kind, row.whole) == (kind, whole)), -1)

    def first_missing(self) -> int:
        """The number of the first measure that misses a place; 0 where none does."""
        return next((at for at, row in enumerate(self._rows) if row.measure.missing), 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        row = self._rows[index.row()]
        if role == _ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{row.name}: {self.told(row)}"
        return None

    def told(self, row: MeasureRow) -> str:
        """The three numbers in words."""
        parts = (row.measure.reached, row.measure.planned, row.measure.missing)
        words = self.tr("{0} đã đến · {1} đã có lịch · {2} chưa có buổi")
        if row.whole:
            words = self.tr("{0} đã đủ · {1} sẽ đủ theo lịch · {2} chưa đủ")
        return words.format(*(numbers.count(len(each)) for each in parts))

    def _rows_of(self, each: KindCoverage) -> list[MeasureRow]:
        target = each.target
        goal = 1.0 if target is None or not target.goal_of else min(1.0, target.goal / target.goal_of)
        if each.whole is None:
            care = each.kind is PlaceKind.CARE_FACILITY
            name = self.tr("Cơ sở nuôi dưỡng trẻ em") if care else label(each.kind)
            return [MeasureRow(each.kind, whole=False, name=name, measure=each.one, goal=goal)]
        once, wholly = self.tr("Trường: ít nhất một buổi"), self.tr("Trường: đến toàn trường")
        if each.threshold < 100:
            wholly = self.tr("Trường: từ {0} % số lớp").format(each.threshold)
        return [
            MeasureRow(each.kind, whole=False, name=once, measure=each.one, goal=goal),
            MeasureRow(each.kind, whole=True, name=wholly, measure=each.whole, goal=goal),
        ]


class _StandingDelegate(QStyledItemDelegate):
    """The name and "71/84" above a bar: teal what is reached, pale what is planned; the three numbers below."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, _ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: MeasureRow = index.data(_ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(option.rect)
        draw_chosen(painter, whole, option.state, 8)
        room = whole.adjusted(_SIDE_PX, 7, -_SIDE_PX, -6)
        figure = f"{numbers.count(len(row.measure.reached))}/{numbers.count(row.measure.active)}"
        top = QRectF(room.left(), room.top(), room.width(), 20)
        draw_line(painter, top.adjusted(0, 0, -58, 0), row.name, font(14, 600))
        draw_line(painter, top, figure, font(14, 700), "ink", _RIGHT)
        self._bar(painter, QRectF(room.left(), room.top() + 25, room.width(), _BAR_PX), row)
        model = index.model()
        told = model.told(row) if isinstance(model, StandingList) else ""
        draw_line(painter, QRectF(room.left(), room.bottom() - 17, room.width(), 17), told, font(12), "mute")
        painter.restore()

    @staticmethod
    def _bar(painter: QPainter, box: QRectF, row: MeasureRow) -> None:
        """A mark stands at the goal where that is not every place."""
        shape = QPainterPath()
        shape.addRoundedRect(box, _BAR_PX / 2, _BAR_PX / 2)
        painter.fillPath(shape, colour("line"))
        unit = box.width() / max(1, row.measure.active)
        reached, planned = len(row.measure.reached) * unit, len(row.measure.planned) * unit
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(QRectF(box.left(), box.top(), reached + planned, _BAR_PX), colour("teal_soft"))
        done = row.measure.active and len(row.measure.reached) >= row.goal * row.measure.active
        painter.fillRect(QRectF(box.left(), box.top(), reached, _BAR_PX), colour("teal" if done else "amber"))
        painter.restore()
        if row.goal < 1:
            painter.fillRect(
                QRectF(box.left() + row.goal * box.width() - 1, box.top() - 3, 2, _BAR_PX + 6), colour("ink")
            )


def standing_view(name: str, model: StandingList) -> QListView:
    """A list over the model: arrow keys and clicks choose a measure."""
    view = QListView()
    view.setAccessibleName(name)
    view.setModel(model)
    view.setItemDelegate(_StandingDelegate(view))
    view.setUniformItemSizes(True)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    return view
