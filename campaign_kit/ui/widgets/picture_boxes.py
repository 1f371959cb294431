"""A photo with the parts of it that are to be blurred, drawn with the mouse and seen as they will look."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from campaign_kit.model.photos import Box
from campaign_kit.ui.style import colour

_LEAST_PX = 8  # a shorter drag is a click
_TILES = 7  # of a blurred part's longer side


class PictureBoxes(QWidget):
    """A drag over the picture makes a box, a click chooses one, Delete takes the chosen one away. `changed`: any."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self._boxes: list[Box] = []
        self._chosen = -1
        self._from = QPointF()
        self._drawn = QRectF()
        self.setMinimumSize(320, 240)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("Ảnh và các vùng làm mờ"))

    def show_picture(self, content: bytes, boxes: Sequence[Box]) -> None:
        self._image = QImage.fromData(content)
        self._boxes = list(boxes)
        self._chosen = -1
        self._drawn = QRectF()
        self.update()

    def boxes(self) -> tuple[Box, ...]:
        return tuple(self._boxes)

    def clear_boxes(self) -> None:
        self._boxes = []
        self._change()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(640, 480)

    def picture_room(self) -> QRectF:
        """Where the picture stands in the widget."""
        if self._image.isNull():
            return QRectF()
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        room = QRectF(0, 0, size.width(), size.height())
        room.moveCenter(QRectF(self.rect()).center())
        return room

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._from = event.position()
        self._drawn = QRectF()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._drawn = QRectF(self._from, event.position()).normalized() & self.picture_room()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        drawn, room = self._drawn, self.picture_room()
        self._drawn = QRectF()
        if min(drawn.width(), drawn.height()) >= _LEAST_PX:
            across, down = room.width(), room.height()
            x, y = (drawn.left() - room.left()) / across, (drawn.top() - room.top()) / down
            self._boxes.append(Box(x=x, y=y, width=drawn.width() / across, height=drawn.height() / down))
            self._change()
        else:
            at = event.position()
            hit = [number for number, box in enumerate(self._boxes) if self._room_of(box).contains(at)]
            self._chosen = hit[-1] if hit else -1
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._boxes:
            self._boxes.pop(self._chosen)  # the last one drawn, where none is chosen
            self._change()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = self.picture_room()
        painter.fillRect(self.rect(), colour("track"))
        painter.drawImage(room, self._image)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
        for number, box in enumerate(self._boxes):
            self._draw_box(painter, box, chosen=number == self._chosen)
        if not self._drawn.isNull():
            painter.setPen(QPen(colour("sun"), 2, Qt.PenStyle.DashLine))
            painter.drawRect(self._drawn)

    def _draw_box(self, painter: QPainter, box: Box, *, chosen: bool) -> None:
        across, down = self._image.width(), self._image.height()
        part = QRectF(box.x * across, box.y * down, box.width * across, box.height * down).toAlignedRect()
        tiles = part.size().scaled(QSize(_TILES, _TILES), Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
        squares = self._image.copy(part).scaled(
            tiles, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        room = self._room_of(box)
        painter.drawImage(room, squares)
        painter.setPen(QPen(colour("sun" if chosen else "white"), 3 if chosen else 1.5))
        painter.drawRect(room)

    def _room_of(self, box: Box) -> QRectF:
        room = self.picture_room()
        across, down = room.width(), room.height()
        return QRectF(room.left() + box.x * across, room.top() + box.y * down, box.width * across, box.height * down)

    def _change(self) -> None:
        self._chosen = -1
        self.update()
        self.changed.emit()
