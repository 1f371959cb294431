"""Which topics of the "bộ kỹ năng số" (R12) have content for whom: the five tags by the bands, gaps included."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from campaign_kit.model.module import Band, Tag
from campaign_kit.ui.drawing import draw_line
from campaign_kit.ui.style import colour, font
from campaign_kit.wording.labels import label as word

say = QCoreApplication.translate
BANDS = tuple(Band)
TAGS = tuple(Tag)
ROW_PX = 22
_CHOSEN_ROLE = Qt.ItemDataRole.UserRole + 1
_NAME_PART = 0.42  # of the width: the names of the tags
_NARROW_PX = 104
_STRONG_FROM = 4  # topics: a full cell
Index = QModelIndex | QPersistentModelIndex
Place = tuple[Tag | None, Band]


class TopicMatrix(QAbstractTableModel):
    """How many topics there are in each cell; the last row counts all of a band, whatever their tags."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._counts: Mapping[Place, int] = {}
        self.chosen: Place | None = None
        self._narrow = False
        self._names = {
            Tag.INTERNET_KNOWLEDGE: (self.tr("Mạng Internet"), self.tr("Internet")),
            Tag.BASIC_SECURITY: (self.tr("An toàn tối thiểu"), self.tr("An toàn")),
            Tag.PERSONAL_INFORMATION: (self.tr("Thông tin riêng"), self.tr("Riêng tư")),
            Tag.RECOGNISE_ABUSE: (self.tr("Nhận biết"), self.tr("Nhận biết")),
            Tag.WHERE_TO_REPORT: (self.tr("Nơi phản ánh"), self.tr("Phản ánh")),
        }

    def show_counts(self, counts: Mapping[Place, int]) -> None:
        """Counts by tag and band; by (None, band) all topics of the band."""
        self.beginResetModel()
        self._counts = counts
        self.endResetModel()

    def narrow(self, *, narrow: bool) -> None:
        """Whether the names of the tags have little room."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(TAGS))

    def choose(self, place: Place | None) -> None:
        """Marks the cell that the list is held to."""
        self.chosen = place
        self.dataChanged.emit(self.index(0, 0), self.index(len(TAGS), len(BANDS) - 1))

    @staticmethod
    def place(index: Index) -> Place:
        row = index.row()
        return (TAGS[row] if row < len(TAGS) else None, BANDS[index.column()])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(TAGS) + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(BANDS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: ANN401, N802 - Qt's
        if orientation is Qt.Orientation.Horizontal:
            return self._head(BANDS[section].value, word(BANDS[section]), role)
        if section == len(TAGS):
            whole = self.tr("Số chủ đề")
            return self._head(self.tr("Cộng") if self._narrow else whole, whole, role)
        return self._head(self._names[TAGS[section]][self._narrow], word(TAGS[section]), role)

    @staticmethod
    def _head(name: str, told: str, role: int) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        return told if role == Qt.ItemDataRole.ToolTipRole else None

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        place = self.place(index)
        count = self._counts.get(place, 0)
        if role == Qt.ItemDataRole.DisplayRole:
            return count
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.told(place)
        return place == self.chosen if role == _CHOSEN_ROLE else None

    def told(self, place: Place) -> str:
        """The cell in words: the topic, the audience, and how much there is."""
        tag, band = place
        about, count = word(tag) if tag else self.tr("Mọi nội dung"), self._counts.get(place, 0)
        if not count:
            return self.tr("{0} – {1}: chưa có chủ đề nào, cần bổ sung").format(about, word(band))
        return self.tr("{0} – {1}: {2} chủ đề").format(about, word(band), count)


def legend() -> str:
    """What the letters above the columns stand for; a line breaks between two of them."""
    words = (
        say("Matrix", "A lớp 1–3"),
        say("Matrix", "B lớp 4–6"),
        say("Matrix", "C lớp 7–10"),
        say("Matrix", "D lớp 11–12"),
        say("Matrix", "P cha mẹ"),
        say("Matrix", "T giáo viên"),
        say("Matrix", "O cán bộ"),
    )
    return "\u00a0· ".join(each.replace(" ", "\u00a0") for each in words)


class _CellDelegate(QStyledItemDelegate):
    """A cell is tinted by its count; a gap is a dashed box with a dash."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        count = int(index.data())
        total = index.row() == len(TAGS)
        box = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5)
        chosen = bool(index.data(_CHOSEN_ROLE))
        ink = self._ground(painter, box, count, chosen=chosen, total=total)
        face = font(12, 700 if count else 500)
        draw_line(painter, box, str(count) if count else "–", face, ink, Qt.AlignmentFlag.AlignCenter)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("ink"), 2))
            painter.drawRoundedRect(box, 5, 5)
        painter.restore()

    @staticmethod
    def _ground(painter: QPainter, box: QRectF, count: int, *, chosen: bool, total: bool) -> str:
        """Paints what lies under the number, and gives the colour of the number."""
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen:
            painter.setBrush(colour("teal"))
        elif not count:
            pen = QPen(colour("amber"), 1, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(colour("white"))
        elif total:
            painter.setBrush(colour("line_soft"))
        else:
            painter.setBrush(colour("teal_soft" if count >= _STRONG_FROM else "mint"))
        painter.drawRoundedRect(box, 5, 5)
        if chosen:
            return "white"
        return ("ink" if total else "teal_dark") if count else "amber_dark"


class MatrixView(QTableView):
    """`asked` carries the cell that was clicked, or on which Enter or Space was pressed."""

    asked = Signal(object)

    def __init__(self, matrix: TopicMatrix, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matrix = matrix
        self.setModel(matrix)
        self.setItemDelegate(_CellDelegate(self))
        self.setAccessibleName(self.tr("Số chủ đề theo nội dung và đối tượng"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._dress_heads()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight((len(TAGS) + 2) * ROW_PX)
        self.clicked.connect(lambda index: self.asked.emit(matrix.place(index)))

    def _dress_heads(self) -> None:
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setFixedHeight(ROW_PX)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setMinimumSectionSize(14)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        down.setDefaultSectionSize(ROW_PX)
        down.setMinimumSectionSize(ROW_PX)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for head in (across, down):
            head.setObjectName("matrix")
            head.setHighlightSections(False)
            head.setSectionsClickable(False)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(150, super().minimumSizeHint().height())

    def resizeEvent(self, event: Any) -> None:  # noqa: ANN401, N802 - Qt's signature
        names = round(self.width() * _NAME_PART)
        self._matrix.narrow(narrow=names < _NARROW_PX)
        self.verticalHeader().setFixedWidth(names)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self.currentIndex().isValid():
            self.asked.emit(TopicMatrix.place(self.currentIndex()))
        else:
            super().keyPressEvent(event)
