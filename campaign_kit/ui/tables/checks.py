"""A list of things to tick: each with a title and a quiet line below; drawn with the window's own check box."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from campaign_kit.ui.drawing import draw_chosen, draw_line, draw_lines, line_px, wrapped
from campaign_kit.ui.style import font, icon
from campaign_kit.ui.widgets.choices import draw_check

_DETAIL_ROLE, _HEADING_ROLE, _MADE_ROLE = (Qt.ItemDataRole.UserRole + step for step in (1, 2, 3))
_BOX = 16
_HEADING_PX = 30
_ROW_PX = 49
_AROUND_PX = 6
# what stands in a row: role, size, weight, colour, how many lines at most
_LINES = ((int(Qt.ItemDataRole.DisplayRole), 14, 600, "ink", 3), (int(_DETAIL_ROLE), 12, 400, "mute", 2))
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Tick:
    """One row: its key, what stands on its two lines, and the heading above it where a group of rows begins.

    `files` are what was made of it: they can be dragged out into a folder, a message or another program.
    """

    key: str
    title: str
    detail: str
    heading: str = ""
    files: tuple[Path, ...] = ()


class TickList(QAbstractListModel):
    """Rows with a tick each. `ticked_changed` is sent when a person ticks."""

    ticked_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[Tick] = []
        self._ticked: set[str] = set()

    def show_rows(self, rows: Sequence[Tick], ticked: set[str]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self._ticked = set(ticked)
        self.endResetModel()

    def tick_only(self, keys: Collection[str]) -> None:
        """Ticks these rows and no other; tells nobody but the view."""
        self._ticked = set(keys)
        self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), [Qt.ItemDataRole.CheckStateRole])

    def ticked(self) -> list[str]:
        """The keys with a tick, in the order of the list."""
        return [row.key for row in self._rows if row.key in self._ticked]

    def row_of(self, key: str) -> int:
        return next((number for number, row in enumerate(self._rows) if row.key == key), -1)

    def key_at(self, row: int) -> str:
        return self._rows[row].key if 0 <= row < len(self._rows) else ""

    def rename(self, row: Tick) -> None:
        """Replaces the words of the row with that key."""
        number = self.row_of(row.key)
        self._rows[number] = row
        self.dataChanged.emit(self.index(number), self.index(number))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        able = super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable
        return able | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() and self._rows[index.row()].files else able

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        return ["text/uri-list"]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:  # noqa: N802 - Qt's name
        """The files of the rows, as other programs take them."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file)) for index in indexes for file in self._rows[index.row()].files])
        return data

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.key in self._ticked else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{row.title}, {row.detail}"
        words = {Qt.ItemDataRole.DisplayRole: row.title, _DETAIL_ROLE: row.detail, _HEADING_ROLE: row.heading}
        return bool(row.files) if role == _MADE_ROLE else words.get(role)

    def setData(self, index: Index, value: Any, role: int = 0) -> bool:  # noqa: ANN401, N802 - Qt's signature
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        key = self._rows[index.row()].key
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._ticked.add(key)
        else:
            self._ticked.discard(key)
        self.dataChanged.emit(index, index, [role])
        self.ticked_changed.emit()
        return True


class TickDelegate(QStyledItemDelegate):
    """A title, what stands below it and a check box; a click on the box ticks, a click beside it chooses the row.

    In a narrow list they go on in further lines.
    """

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._ready = icon("check", "teal", 14)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        room = self._words_room(QRectF(0, 0, self._view.viewport().width(), 0), index)
        high = sum(
            line_px(px, weight) * len(wrapped(str(index.data(role)), px, weight, int(room.width()), most))
            for role, px, weight, _ink, most in _LINES
        )
        return QSize(160, max(_ROW_PX, high + 2 * _AROUND_PX) + (_HEADING_PX if index.data(_HEADING_ROLE) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = self._row(option, index)
        if heading := index.data(_HEADING_ROLE):
            above = QRectF(option.rect).adjusted(10, 8, -6, 0)
            above.setHeight(_HEADING_PX - 10)
            draw_line(painter, above, heading, font(12, 600), "mute")
        draw_chosen(painter, whole, option.state, 8)
        painter.setPen(Qt.PenStyle.SolidLine)
        draw_check(painter, self._box(whole), Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)))
        room = self._words_room(whole, index)
        if index.data(_MADE_ROLE):
            ready = QRectF(whole.right() - 22, whole.center().y() - 9, 18, 18)
            self._ready.paint(painter, ready.toRect())
        if not index.data(_DETAIL_ROLE):  # one line alone stands beside the middle of its box
            room.setTop(whole.center().y() - line_px(_LINES[0][1], _LINES[0][2]) / 2)
        for role, px, weight, ink, most in _LINES:
            taken = draw_lines(painter, room, str(index.data(role)), px, weight, ink, most)
            room.adjust(0, taken, 0, 0)
        painter.restore()

    def editorEvent(self, event: QEvent, model: Any, option: QStyleOptionViewItem, index: Index) -> bool:  # noqa: ANN401, N802
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            box = self._box(self._row(option, index)).adjusted(-8, -8, 8, 8)
            if box.contains(event.position()):
                on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
                state = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
                return bool(model.setData(index, state, Qt.ItemDataRole.CheckStateRole))
            return False
        return super().editorEvent(event, model, option, index)

    @staticmethod
    def _words_room(whole: QRectF, index: Index) -> QRectF:
        """Where the words stand: beside the box, and before the mark of what was made."""
        return whole.adjusted(36, _AROUND_PX, -24 if index.data(_MADE_ROLE) else -6, -_AROUND_PX)

    @staticmethod
    def _row(option: QStyleOptionViewItem, index: Index) -> QRectF:
        """The row without the heading above it."""
        whole = QRectF(option.rect)
        return whole.adjusted(0, _HEADING_PX, 0, 0) if index.data(_HEADING_ROLE) else whole

    @staticmethod
    def _box(whole: QRectF) -> QRectF:
        return QRectF(whole.left() + 10, whole.center().y() - _BOX / 2, _BOX, _BOX)


def tick_view(name: str, model: TickList) -> QListView:
    """A list over the model: arrow keys choose, Space ticks."""
    view = QListView()
    view.setAccessibleName(name)
    view.setModel(model)
    view.setItemDelegate(TickDelegate(view))
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setWordWrap(True)  # rows are measured again when the list becomes narrower
    view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
    view.setDragDropMode(QListView.DragDropMode.DragOnly)
    return view
