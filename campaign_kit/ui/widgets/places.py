"""The picker of places: a search box that needs no marks, the tree of places, and the choice of a whole school."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from campaign_kit.model.plan import Place, can_be_whole_school
from campaign_kit.ui.drawing import draw_chosen, draw_line
from campaign_kit.ui.style import font
from campaign_kit.ui.tables.places import PlacesTree
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.choices import Check, draw_check
from campaign_kit.ui.widgets.fields import Line
from campaign_kit.ui.widgets.texts import label

_ROW_PX = 30


class _PlaceDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        return QSize(120, _ROW_PX)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(option.rect)
        draw_chosen(painter, whole, option.state, 6)
        state = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
        draw_check(painter, QRectF(whole.left() + 3, whole.center().y() - 8, 16, 16), state)
        face = font(14, 400 if index.parent().isValid() else 500)
        draw_line(painter, whole.adjusted(27, 0, -4, 0), str(index.data()), face)
        painter.restore()

    def editorEvent(  # noqa: N802 - Qt's name
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """A click anywhere on the row ticks, as the space bar does."""
        if isinstance(event, QMouseEvent):
            if event.type() != QEvent.Type.MouseButtonRelease:
                return False
            return model.setData(index, None, Qt.ItemDataRole.CheckStateRole)
        return super().editorEvent(event, model, option, index)


class PlacesPicker(QWidget):
    """What a session's places are. `changed`: other places, or the whole school; `add_asked`: a place is missing."""

    changed = Signal()
    add_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._search = Line(60, self.tr("Tìm nơi, không cần gõ dấu"))
        self._search.setAccessibleName(self.tr("Tìm nơi tổ chức"))
        self._search.setClearButtonEnabled(True)
        self._tree = PlacesTree(self)
        self._view = QTreeView()
        self._view.setAccessibleName(self.tr("Nơi tổ chức"))
        self._view.setProperty("framed", True)
        self._view.setHeaderHidden(True)
        self._view.setModel(self._tree)
        self._view.setItemDelegate(_PlaceDelegate(self._view))
        self._view.setIndentation(20)
        self._view.setMinimumHeight(120)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._only = Check("")
        self._only.hide()
        self._unreached: frozenset[int] = frozenset()
        self._any = False  # whether there is a place at all
        self._only.toggled.connect(self._narrow)
        self._whole = Check(self.tr("Toàn trường (tất cả các lớp)"))
        self._chosen = label("", "detail")
        self._add = button(self.tr("Thêm nơi…"), "link")
        self._add.clicked.connect(self.add_asked)
        foot = QHBoxLayout()
        foot.addWidget(self._chosen, 1)
        foot.addWidget(self._add)
        column.addWidget(self._search)
        column.addWidget(self._only)
        column.addWidget(self._view, 1)
        column.addWidget(self._whole)
        column.addLayout(foot)
        self._search.textChanged.connect(self._find)
        self._tree.ticked_changed.connect(self._tell)
        self._whole.clicked.connect(lambda _on: self.changed.emit())

    def show_places(self, places: Sequence[Place], ticked: Collection[int], *, whole_school: bool) -> None:
        self._any = bool(places)
        self._tree.show_places(places, ticked)
        self._whole.setChecked(whole_school)
        self._open()
        self._count()

    def only_places(self) -> None:
        """Asks for places alone: none is added here, and no school is meant as a whole."""
        self._add.hide()
        self._whole.hide()

    def offer_unreached(self, place_ids: Collection[int]) -> None:
        """Lets a person see only the places that nobody has been to this year; at first all are seen."""
        self._unreached = frozenset(place_ids)
        self._only.setText(self.tr("Chỉ hiện {0} nơi chưa đến").format(len(self._unreached)))
        self._only.setVisible(bool(self._unreached))
        self._only.setChecked(False)
        self._narrow()

    def tick(self, place_id: int) -> None:
        self._tree.tick(place_id)
        self._open()

    def begin_at(self, place: Place) -> None:
        """Ticks the place where a session begins: of a school all its classes are meant."""
        self.tick(place.id)
        self._whole.setChecked(can_be_whole_school([place]))

    def place_ids(self) -> tuple[int, ...]:
        return self._tree.ticked()

    def whole_school(self) -> bool:
        return self._whole.isChecked() and self._whole.isEnabled()

    def _narrow(self) -> None:
        self._tree.show_only(self._unreached if self._only.isChecked() else None)
        self._open()

    def _find(self, words: str) -> None:
        self._tree.search(words)
        self._open()

    def _open(self) -> None:
        for index in self._tree.tops_to_open():
            self._view.expand(index)

    def _tell(self) -> None:
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        chosen = self._tree.ticked_places()
        nothing = self.tr("Chưa chọn nơi nào") if self._any else self.tr("Danh sách chưa có nơi nào")
        self._chosen.setText(self.tr("Đã chọn {0} nơi").format(len(chosen)) if chosen else nothing)
        self._whole.setEnabled(can_be_whole_school(chosen))
