"""Photos as small pictures in a row, each with the mark of what it shows; chosen and marked by keyboard.

Knows pictures and marks; what a mark means for a photo is the service's.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPainterPath, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from campaign_kit.model.photos import Photo, Shows
from campaign_kit.ui.style import colour, icon
from campaign_kit.wording.labels import label as word

Index = QModelIndex | QPersistentModelIndex
SMALL = QSize(68, 52)
LARGE = QSize(120, 90)
GAP = 6
_KEPT_PX = 2 * LARGE.width()  # sharp on screens of twice the pixels
_MOST_ROWS = 3
_SHOWS = Qt.ItemDataRole.UserRole + 1
_MARK_PX, _MARK_ICON_PX, _ROUND = 18, 12, 6
_MARKS = {Shows.NOBODY: ("check", "teal"), Shows.CONSENT: ("users", "amber_dark"), Shows.WITHHELD: ("lock", "mute")}


class PhotoModel(QAbstractListModel):
    """The photos in their order; number n is the n-th."""

    def __init__(self) -> None:
        super().__init__()
        self._photos: list[Photo] = []
        self._pictures: dict[int, QPixmap] = {}

    def show_photos(self, photos: Sequence[Photo], thumbnails: Mapping[int, bytes]) -> None:
        """`thumbnails` holds what is not shown yet; pictures that are known stay."""
        self.beginResetModel()
        self._photos = list(photos)
        for photo_id, content in thumbnails.items():
            picture = QPixmap()
            picture.loadFromData(content)
            self._pictures[photo_id] = picture.scaledToWidth(_KEPT_PX) if picture.width() > _KEPT_PX else picture
        self._pictures = {each.id: self._pictures[each.id] for each in photos if each.id in self._pictures}
        self.endResetModel()

    def unseen(self, photos: Sequence[Photo]) -> list[int]:
        """The numbers of those whose small picture is not here yet."""
        return [each.id for each in photos if each.id not in self._pictures]

    def photos(self) -> list[Photo]:
        return list(self._photos)

    def photo_at(self, index: Index) -> Photo | None:
        return self._photos[index.row()] if index.isValid() else None

    def row_of(self, photo_id: int) -> int:
        return next((row for row, each in enumerate(self._photos) if each.id == photo_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._photos)

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        photo = self._photos[index.row()]
        if role == Qt.ItemDataRole.DecorationRole:
            return self._pictures.get(photo.id, QPixmap())
        if role == _SHOWS:
            return photo.shows
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.tr("Ảnh {0}: {1}").format(index.row() + 1, photo.caption or word(photo.shows))
        return None


class _PhotoDelegate(QStyledItemDelegate):
    """The picture fills its room, rounded; its mark stands in the lower right corner."""

    def __init__(self, size: QSize) -> None:
        super().__init__()
        self.size = size

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        return self.size + QSize(GAP, GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        room = QRectF(option.rect.topLeft(), self.size).adjusted(1.5, 1.5, -1.5, -1.5)
        self._draw_picture(painter, room, index.data(Qt.ItemDataRole.DecorationRole))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(QPen(colour("teal" if chosen else "line"), 3 if chosen else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(room, _ROUND, _ROUND)
        self._draw_mark(painter, room, index.data(_SHOWS))
        painter.restore()

    @staticmethod
    def _draw_picture(painter: QPainter, room: QRectF, picture: QPixmap) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(room, _ROUND, _ROUND)
        painter.fillPath(shape, colour("desk"))
        if picture.isNull():
            return
        scale = max(room.width() / picture.width(), room.height() / picture.height())
        taken = QRectF(0, 0, room.width() / scale, room.height() / scale)
        taken.moveCenter(QRectF(picture.rect()).center())
        painter.setClipPath(shape)
        painter.drawPixmap(room, picture, taken)
        painter.setClipping(False)

    @staticmethod
    def _draw_mark(painter: QPainter, room: QRectF, shows: Shows) -> None:
        name, role = _MARKS[shows]
        ground = QRectF(room.right() - _MARK_PX - 3, room.bottom() - _MARK_PX - 3, _MARK_PX, _MARK_PX)
        painter.setPen(QPen(colour("white"), 1.5))
        painter.setBrush(colour(role))
        painter.drawEllipse(ground)
        inside = QRectF(0, 0, _MARK_ICON_PX, _MARK_ICON_PX)
        inside.moveCenter(ground.center())
        icon(name, "white", _MARK_ICON_PX).paint(painter, inside.toAlignedRect())


class PhotoView(QListView):
    """Arrow keys choose. `marked` (Space, C), `opened` (Enter, double click), `removed` (Delete), `undone` (Ctrl+Z);
    Tab goes on.
    """

    marked = Signal(object)
    opened = Signal()
    removed = Signal()
    undone = Signal()
    turned = Signal()

    def __init__(self, model: PhotoModel) -> None:
        super().__init__()
        self._delegate = _PhotoDelegate(SMALL)
        self.setAccessibleName(self.tr("Ảnh của buổi"))
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setSpacing(0)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        self.show_as(SMALL)

    def show_as(self, size: QSize) -> None:
        """Makes the pictures that large; small ones stand in one row, large ones in up to three."""
        self._delegate.size = size
        self.setWrapping(size == LARGE)
        self.setResizeMode(QListView.ResizeMode.Adjust if size == LARGE else QListView.ResizeMode.Fixed)
        self.fit()
        self.scheduleDelayedItemsLayout()

    def fit(self) -> None:
        """As high as its rows are now."""
        size = self._delegate.size + QSize(GAP, GAP)
        beside = max(1, self.viewport().width() // size.width())
        rows = min(_MOST_ROWS, -(-self.model().rowCount() // beside)) if self.isWrapping() else 1
        self.setFixedHeight(max(1, rows) * size.height() - GAP + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.fit()

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        super().currentChanged(current, previous)
        self.turned.emit()

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z is the photos' own while they have the focus."""
        if isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo):
            if event.type() == QEvent.Type.KeyPress:
                self.undone.emit()
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = event.key()
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space:
            self.marked.emit(Shows.NOBODY)
        elif key == Qt.Key.Key_C:
            self.marked.emit(Shows.CONSENT)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif key == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)
