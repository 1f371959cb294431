"""What is written into a cell: all that can be, in groups, found by words without marks, each with what it is now."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from campaign_kit.model.names import fold
from campaign_kit.services.forms import Meaning, MeaningGroup
from campaign_kit.ui.tables.shelf import Row, ShelfList, shelf_view
from campaign_kit.ui.widgets.fields import Line
from campaign_kit.ui.widgets.texts import label

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MeaningPicker(QWidget):
    """`picked` carries the key of a meaning: Enter in the search or the list, or a double click."""

    picked = Signal(str)

    def __init__(self, groups: Sequence[MeaningGroup]) -> None:
        super().__init__()
        self._groups = groups
        self._value: Callable[[str], str] = lambda _key: ""
        self._search = Line(60, self.tr("Tìm: lượt nữ, số buổi, kinh phí…"))
        self._search.setAccessibleName(self.tr("Tìm nội dung ghi vào ô"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(lambda _words: self._fill())
        self._search.installEventFilter(self)
        self._list = ShelfList(self)
        self._view: QListView = shelf_view(self.tr("Nội dung ghi vào ô"), self._list)
        self._view.setProperty("framed", True)
        self._view.activated.connect(lambda _index: self._pick())
        self._none = label(self.tr("Không có nội dung nào như vậy. Xóa bớt chữ để tìm lại."), "detail", wrap=True)
        self.setFocusProxy(self._search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._search)
        column.addWidget(self._none)
        column.addWidget(self._view, 1)
        self._fill()

    def show_values(self, value: Callable[[str], str]) -> None:
        """What each meaning is at present, by its key."""
        self._value = value
        self._fill()

    def choose(self, key: str) -> None:
        """Points at a meaning; the first where it is none."""
        if key and self._list.row_of(key) < 0:
            self._search.clear()
        self._point_at(max(0, self._list.row_of(key)))

    def key(self) -> str:
        """The meaning that is pointed at."""
        return self._list.key_at(self._view.currentIndex().row())

    def begin(self) -> None:
        """The focus to the search, for another thing to look for."""
        self._search.selectAll()
        self._search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The arrows choose in the list while words are typed."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                self._point_at(min(max(0, self._view.currentIndex().row() + step), len(self._list.rows()) - 1))
                return True
            if event.key() in _ENTER:
                self._pick()
                return True
        return super().eventFilter(watched, event)

    def _pick(self) -> None:
        if self.key():
            self.picked.emit(self.key())

    def _point_at(self, row: int) -> None:
        self._view.setCurrentIndex(self._list.index(row))
        self._view.scrollTo(self._view.currentIndex())

    def _fill(self) -> None:
        sought, kept = fold(self._search.text()).split(), self.key()
        rows: list[Row] = []
        for group in self._groups:
            found = [each for each in group.meanings if all(word in each.search for word in sought)]
            rows += [self._row(each, group.title if number == 0 else "") for number, each in enumerate(found)]
        self._list.show_rows(rows)
        self._none.setVisible(not rows)
        self._point_at(max(0, self._list.row_of(kept)))

    def _row(self, meaning: Meaning, heading: str) -> Row:
        told = self._value(meaning.key)
        return Row(meaning.key, meaning.title, told, heading=heading)
