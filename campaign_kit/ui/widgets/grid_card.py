"""The card around the grid of counts: what is counted, how it is typed, class by class or in one line, and faults."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout

from campaign_kit.services.result import ResultForm
from campaign_kit.ui.widgets.buttons import action_button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.count_grid import CountGrid
from campaign_kit.ui.widgets.texts import Elided, label, set_tone
from campaign_kit.wording import numbers

_WAY_PX = 142


class GridCard(Card):
    """`way_chosen` carries whether a school is counted class by class; the rest is the grid's."""

    way_chosen = Signal(bool)

    def __init__(self, grid: CountGrid, last: QAction, full: QAction) -> None:
        super().__init__(margins=(0, 0, 0, 0))
        self._grid = grid
        self._full = full
        self.column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(16, 8, 12, 0)
        top.setSpacing(8)
        self._what, self._how = Elided("", "strong"), label("", "label", wrap=True)
        self._how.setContentsMargins(16, 5, 12, 9)
        self._way = Choice(self.tr("Cách ghi"))
        self._way.fill([(True, self.tr("Theo từng lớp")), (False, self.tr("Cả trường một dòng"))])
        self._way.setFixedWidth(_WAY_PX)
        self._way.currentIndexChanged.connect(lambda _index: self.way_chosen.emit(bool(self._way.value())))
        self._all = action_button(full, "small")
        top.addWidget(self._what, 1)
        self._last = action_button(last, "small")
        self._last.setVisible(last.isEnabled())
        last.changed.connect(lambda: self._last.setVisible(last.isEnabled()))
        top.addWidget(self._last)
        top.addWidget(self._way)
        top.addWidget(self._all)
        self._fault = label("", "error", wrap=True)
        self._fault.setContentsMargins(16, 6, 16, 8)
        self.column.addLayout(top)
        self.column.addWidget(self._how)
        self.column.addWidget(grid, 1)
        self.column.addWidget(self._fault)

    def show_form(self, form: ResultForm) -> None:
        """The rows of a form, with the words that belong to them."""
        classes = any(row.enrolled is not None for row in form.grid)
        self._grid.show_rows(form.grid, self.tr("Lớp") if form.by_class and classes else self.tr("Nơi"))
        self._way.blockSignals(True)
        self._way.choose(form.by_class)
        self._way.blockSignals(False)
        self._way.setVisible(form.can_be_by_class)
        self._all.setVisible(classes and len(form.grid) > 1)
        self._full.setEnabled(classes)
        self._what.setText(self._scope(form, classes=classes))
        self._how.setText(self._way_to_write(form, classes=classes))
        set_tone(self._how, "warn" if form.like else "")
        self.column.setContentsMargins(0, 0, 0, 0 if len(form.grid) > 1 else 12)
        self._grid.updateGeometry()

    def show_fault(self) -> None:
        """The first fault of the grid in words, while there is one."""
        fault = self._grid.first_fault()
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))

    def _way_to_write(self, form: ResultForm, *, classes: bool) -> str:
        if form.like is not None:
            words = self.tr("Số của buổi ngày {0}, chưa lưu: sửa chỗ khác lần trước rồi bấm Lưu kết quả.")
            return words.format(numbers.day(form.like.day))
        if classes:
            return self.tr("Gõ số vắng, Enter xuống dòng sau; Đ = đủ. Nữ, DTTS có thể để trống.")
        return self.tr("Ghi tổng số người có mặt, Enter sang ô sau. Nữ, DTTS, trẻ em (dưới 16 tuổi) có thể để trống.")

    def _scope(self, form: ResultForm, *, classes: bool) -> str:
        number = len(form.grid)
        if not classes or not form.by_class:
            return self.tr("Người có mặt") if number == 1 else self.tr("{0} nơi").format(number)
        whole = self.tr("Toàn trường · {0} lớp") if form.session.whole_school else self.tr("{0} lớp")
        return whole.format(number)
