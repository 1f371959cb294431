"""The days on which nobody meets, as a list that can be added to, corrected and shortened."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.arranging import ClosedDays, ClosedFor
from campaign_kit.ui.tables.shelf import Row, ShelfList, shelf_view
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers
from campaign_kit.wording.coverage import WEEKDAYS
from campaign_kit.wording.labels import label as word

_LEAST_PX = 76


class ClosedDaysList(QWidget):
    """`edit_asked` carries the line to correct, None for a new one; `drop_asked` the line to take away."""

    edit_asked = Signal(object)
    drop_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[ClosedDays] = []
        self._list = ShelfList(self)
        self.view = shelf_view(self.tr("Các ngày không xếp buổi"), self._list)
        self.view.setProperty("framed", True)
        self.view.setMinimumHeight(_LEAST_PX)
        self.view.activated.connect(lambda _index: self._edit())
        self.view.selectionModel().currentRowChanged.connect(lambda _now, _before: self._follow())
        self._none = label(
            self.tr("Chưa ghi ngày nào. Ghi chợ phiên, ngày thi, mùa gặt để lịch tránh."), "detail", wrap=True
        )
        add, self._change, self._drop = (
            button(self.tr("Thêm…"), "small"),
            button(self.tr("Sửa…"), "small"),
            button(self.tr("Bỏ"), "small"),
        )
        add.clicked.connect(lambda: self.edit_asked.emit(None))
        self._change.clicked.connect(self._edit)
        self._drop.clicked.connect(lambda: self.drop_asked.emit(self._current()))
        foot = QHBoxLayout()
        foot.setSpacing(6)
        for each in (add, self._change, self._drop):
            foot.addWidget(each)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self.tr("Ngày không xếp buổi"), "label"))
        column.addWidget(self._none)
        column.addWidget(self.view, 1)
        column.addLayout(foot)
        column.addStretch(0)
        self.show_lines(())

    def show_lines(self, lines: Sequence[ClosedDays]) -> None:
        kept = self._list.key_at(self.view.currentIndex().row())
        self._lines = list(lines)
        self._list.show_rows([Row(str(line.id), line.words, self._told(line)) for line in lines])
        self.view.setCurrentIndex(self._list.index(max(0, self._list.row_of(kept))))
        self.view.setVisible(bool(lines))
        self._none.setVisible(not lines)
        self._follow()

    def _told(self, line: ClosedDays) -> str:
        """When, and whom it is meant for: "Chủ nhật, 01/11/2026 – 30/11/2026 · Trường học"."""
        days = numbers.day(line.first)
        if line.last != line.first:
            days = self.tr("{0} – {1}").format(f"{line.first:%d/%m}", numbers.day(line.last))
        if line.weekday is not None:
            days = self.tr("{0}, {1}").format(WEEKDAYS[line.weekday], days)
        return days if line.closed_for is ClosedFor.ALL else f"{days} · {word(line.closed_for)}"

    def _current(self) -> ClosedDays | None:
        row = self.view.currentIndex().row()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def _edit(self) -> None:
        if self._current() is not None:
            self.edit_asked.emit(self._current())

    def _follow(self) -> None:
        for each in (self._change, self._drop):
            each.setEnabled(self._current() is not None)
