"""The pages of a document as a strip of small pictures, each with its title; the chosen one is framed."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from campaign_kit.ui.style import colour

SMALL_PX = 96
_AROUND = 5
Index = QModelIndex | QPersistentModelIndex


class PageList(QAbstractListModel):
    """Pages in their order: title and picture."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pages: list[tuple[str, QImage]] = []

    def show_pages(self, pages: Sequence[tuple[str, QImage]]) -> None:
        self.beginResetModel()
        self._pages = list(pages)
        self.endResetModel()

    def image(self, row: int) -> QImage:
        return self._pages[row][1]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._pages)

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.tr("Trang {0}: {1}").format(index.row() + 1, self._pages[index.row()][0])
        return None


class _PageDelegate(QStyledItemDelegate):
    def __init__(self, parent: QListView, pages: PageList) -> None:
        super().__init__(parent)
        self._pages = pages

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        image = self._pages.image(index.row())
        high = round(SMALL_PX * image.height() / max(1, image.width()))
        return QSize(SMALL_PX + 2 * _AROUND, high + 2 * _AROUND)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(option.rect).adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND)
        painter.drawImage(box, self._pages.image(index.row()))
        if option.state & QStyle.StateFlag.State_Selected:
            focus = option.state & QStyle.StateFlag.State_HasFocus
            painter.setPen(QPen(colour("ink" if focus else "teal"), 2))
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 4, 4)
        painter.restore()


def page_strip(name: str, pages: PageList) -> QListView:
    """One row of pages from left to right; the arrow keys go along it."""
    strip = QListView()
    strip.setObjectName("strip")
    strip.setAccessibleName(name)
    strip.setModel(pages)
    strip.setItemDelegate(_PageDelegate(strip, pages))
    strip.setFlow(QListView.Flow.LeftToRight)
    strip.setWrapping(False)
    strip.setFrameShape(QFrame.Shape.NoFrame)
    strip.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    strip.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    strip.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
    strip.setFixedHeight(84)
    return strip
