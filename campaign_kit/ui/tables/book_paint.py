"""How a table of the book is drawn: heads in groups over their columns, names in two lines, numbers close together."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem

from campaign_kit.services.report import HeadGroup
from campaign_kit.ui.drawing import draw_line, draw_lines, line_px, wrapped
from campaign_kit.ui.style import colour, font
from campaign_kit.ui.tables.rows import GROUND_ROLE, INK_ROLE, draw_ground

AROUND_PX = 8  # at both sides of what stands in a cell
HEAD_PX, HEAD_WEIGHT = 12, 600
CELL_PX, CELL_WEIGHT = 14, 600
MOST_HEAD_LINES = 6
_GROUP_PX = 26
_NAME_LINES = 2
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


class BookHead(QHeaderView):
    """Heads in lines; what several of them have in common stands once over them."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._groups: Sequence[HeadGroup] = ()
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_groups(self, groups: Sequence[HeadGroup]) -> None:
        self._groups = groups
        self.viewport().update()

    def fit(self) -> None:
        """As high as its heads at the present widths."""
        lines = [len(self._lines(section)) for section in range(self.count()) if not self.isSectionHidden(section)]
        band = _GROUP_PX if self._groups else 0
        self.setFixedHeight(band + max(lines, default=1) * line_px(HEAD_PX, HEAD_WEIGHT) + 2 * AROUND_PX)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(super().sizeHint().width(), self.height())

    def _lines(self, section: int) -> tuple[str, ...]:
        head = str(self.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole))
        return wrapped(head, HEAD_PX, HEAD_WEIGHT, self.sectionSize(section) - 2 * AROUND_PX, MOST_HEAD_LINES)

    def _is_grouped(self, section: int) -> bool:
        return any(group.first <= section <= group.last for group in self._groups)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 - Qt's name
        painter.save()
        painter.fillRect(rect, colour("side"))
        painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), colour("line"))
        role = Qt.ItemDataRole.TextAlignmentRole
        side = Qt.AlignmentFlag(self.model().headerData(section, Qt.Orientation.Horizontal, role))
        lines, high = self._lines(section), line_px(HEAD_PX, HEAD_WEIGHT)
        band = _GROUP_PX if self._is_grouped(section) else 0
        room = QRectF(rect).adjusted(AROUND_PX, band, -AROUND_PX, 0)
        top = room.center().y() - high * len(lines) / 2
        for number, line in enumerate(lines):
            place = QRectF(room.left(), top + number * high, room.width() + 1, high)
            draw_line(painter, place, line, font(HEAD_PX, HEAD_WEIGHT), "mute", side)
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for group in self._groups:
            shown = [each for each in range(group.first, group.last + 1) if not self.isSectionHidden(each)]
            if not shown:
                continue
            left = self.sectionViewportPosition(shown[0])
            right = self.sectionViewportPosition(shown[-1]) + self.sectionSize(shown[-1])
            room = QRectF(left + 4, 0, right - left - 8, _GROUP_PX - 2)
            draw_line(painter, room, group.title, font(HEAD_PX, 700), "ink", _MIDDLE)
            painter.fillRect(QRectF(room.left(), _GROUP_PX - 2, room.width(), 1), colour("soft_edge"))


class BookDelegate(QStyledItemDelegate):
    """The first column has the names, in up to two lines."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        box, chosen = draw_ground(painter, option, index.data(GROUND_ROLE) or "white")
        if chosen and self._view.hasFocus():
            painter.setPen(colour("teal"))
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -1.5))
        ink, text = index.data(INK_ROLE), str(index.data() or "")
        room = box.adjusted(AROUND_PX, 0, -AROUND_PX, -1)
        weight = 600 if index.column() == 0 or ink else 400
        if index.data(Qt.ItemDataRole.TextAlignmentRole) == int(_RIGHT):
            draw_line(painter, room, text, font(CELL_PX, weight), ink or "ink", _RIGHT)
        else:
            self._words(painter, room, text, weight, ink or "ink")
        painter.restore()

    @staticmethod
    def _words(painter: QPainter, room: QRectF, text: str, weight: int, ink: str) -> None:
        """Words in one line, or smaller in two."""
        px = CELL_PX if len(wrapped(text, CELL_PX, weight, int(room.width()), _NAME_LINES)) == 1 else HEAD_PX + 1
        lines = wrapped(text, px, weight, int(room.width()), _NAME_LINES)
        top = room.center().y() - len(lines) * line_px(px, weight) / 2
        draw_lines(painter, QRectF(room.left(), top, room.width(), room.height()), text, px, weight, ink, _NAME_LINES)
