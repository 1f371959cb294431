"""The real page on a grey ground, as large as asked for; it asks for pictures and shows what it was given last.

Knows sizes and pixels; who makes the pictures, and of what, it must not know.
"""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from campaign_kit.ui.style import colour, font
from campaign_kit.ui.widgets.zoom_bar import ZoomBar

_PX_PER_MM = 96 / 25.4
_AROUND = 14
_ZOOMS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0)
_SETTLE_MS = 90
_SHADOW = 12


class PageView(QAbstractScrollArea):
    """`wanted` asks for the page as a picture so many device pixels wide; `zoomed` tells the new size in percent."""

    wanted = Signal(int)
    zoomed = Signal(int)
    turned = Signal(int)  # -1 or +1: the wheel went over an end of the page

    def __init__(self, foot: ZoomBar) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(foot.least_width() + 8, 240)
        self.viewport().setAutoFillBackground(False)
        self._foot = foot
        foot.setParent(self)
        self._page_mm = QSizeF(210, 297)
        self._image = QImage()
        self._words = ""
        self._zoom: float | None = None  # None: fits the frame
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(lambda: self.wanted.emit(self.width_px()))

    def show_page(self, width_mm: float, height_mm: float) -> None:
        """The size of the page that comes next; its picture is asked for by `wanted`."""
        if QSizeF(width_mm, height_mm) != self._page_mm:
            self._page_mm = QSizeF(width_mm, height_mm)
            self._image = QImage()
        self._laid_out()

    def show_image(self, image: QImage) -> None:
        self.setAccessibleDescription("")
        self._image = image
        self._words = ""
        self.viewport().update()

    def image(self) -> QImage:
        """The picture that is shown now; a null one while words stand in its place."""
        return self._image

    def show_words(self, words: str) -> None:
        """Words in place of a page: that it is being made, or why it cannot be."""
        self._image = QImage()
        self._words = words
        self.setAccessibleDescription(words)
        self.viewport().update()

    def width_px(self) -> int:
        """How many device pixels wide the page is shown."""
        return max(1, round(self._shown().width() * self.devicePixelRatioF()))

    def percent(self) -> int:
        return round(self._scale() * 100)

    def zoom(self, step: int) -> None:
        """One step larger (+1) or smaller (-1); 0 fits the page into the frame."""
        if step == 0:
            self._zoom = None
        else:
            now = self._scale()
            larger = [zoom for zoom in _ZOOMS if zoom > now * 1.02]
            smaller = [zoom for zoom in _ZOOMS if zoom < now * 0.98]
            self._zoom = (larger[0] if larger else now) if step > 0 else (smaller[-1] if smaller else now)
        self._laid_out()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._laid_out()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._settle.start()
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        step = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if step > 0 else -1)
        elif self.verticalScrollBar().maximum() == 0:
            self.turned.emit(-1 if step > 0 else 1)
        else:
            super().wheelEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ground = QRectF(self.viewport().rect())
        painter.fillRect(ground, colour("ground"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("desk"))
        painter.drawRoundedRect(ground, 12, 12)
        page = self._page_rect()
        if self._words:
            painter.setPen(colour("mute"))
            painter.setFont(font(14, 500))
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(ground.adjusted(40, 0, -40, -60), flags, self._words)
            return
        self._shadow(painter, page)
        painter.fillRect(page, colour("white"))
        if not self._image.isNull():
            painter.drawImage(page, self._image)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(colour("teal"))
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 12, 12)

    @staticmethod
    def _shadow(painter: QPainter, page: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for ring in range(_SHADOW, 0, -1):
            shade = QColor(colour("ink"))
            shade.setAlphaF(0.011)
            painter.setBrush(shade)
            painter.drawRoundedRect(page.adjusted(-ring, -ring + 4, ring, ring + 4), ring, ring)

    def _room(self) -> QSizeF:
        frame = QSizeF(self.size())
        return QSizeF(max(40.0, frame.width() - 2 * _AROUND), max(40.0, frame.height() - 2 * _AROUND - self._under()))

    def _under(self) -> int:
        """The strip at the bottom that belongs to the zoom bar."""
        return self._foot.sizeHint().height() + 12

    def _scale(self) -> float:
        if self._zoom is not None:
            return self._zoom
        room = self._room()
        at_full = self._page_mm * _PX_PER_MM
        return min(room.width() / at_full.width(), room.height() / at_full.height())

    def _shown(self) -> QSizeF:
        return self._page_mm * _PX_PER_MM * self._scale()

    def _page_rect(self) -> QRectF:
        shown, frame = self._shown(), QSizeF(self.viewport().size())
        x = max(float(_AROUND), (frame.width() - shown.width()) / 2) - self.horizontalScrollBar().value()
        free = frame.height() - self._under() - shown.height()
        y = max(float(_AROUND), free / 2) - self.verticalScrollBar().value()
        return QRectF(QPointF(x, y), shown)

    def _laid_out(self) -> None:
        shown, frame = self._shown(), self.size()
        wide = shown.width() + 2 * _AROUND
        high = shown.height() + 2 * _AROUND + self._under()
        self.horizontalScrollBar().setRange(0, max(0, round(wide - frame.width())))
        self.horizontalScrollBar().setPageStep(frame.width())
        self.verticalScrollBar().setRange(0, max(0, round(high - frame.height())))
        self.verticalScrollBar().setPageStep(frame.height())
        self.verticalScrollBar().setSingleStep(24)
        self._place_foot()
        self.zoomed.emit(self.percent())
        self._settle.start()
        self.viewport().update()

    def _place_foot(self) -> None:
        self._foot.keep_within(self.width() - 8)
        size: QSize = self._foot.size()
        self._foot.move((self.width() - size.width()) // 2, self.height() - size.height() - 12)
        self._foot.raise_()
