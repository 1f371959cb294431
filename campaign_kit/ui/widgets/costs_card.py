"""What a session costs, in lines: the item, what was planned and spent in đồng, where the money comes from (R44)."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QToolButton, QVBoxLayout, QWidget

from campaign_kit.model.arranging import CostSource, SessionCostDraft
from campaign_kit.ui.widgets.buttons import button, icon_button
from campaign_kit.ui.widgets.cards import Card, scrolled
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import CountEntry, Line, limit
from campaign_kit.ui.widgets.grid_rows import drop, show_new
from campaign_kit.ui.widgets.tab_order import keep_before
from campaign_kit.ui.widgets.texts import label, rule
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label as word

_MOST = limit(SessionCostDraft, "planned", "le")
_FOOT = 1000  # the row of the grid below all lines; empty ones take no room
_WIDTHS_PX = (0, 128, 128, 150, 30)  # the first takes what is left


@dataclass(frozen=True)
class _Row:
    """The widgets of one line, and the line that it began as."""

    kept: SessionCostDraft
    item: Line
    planned: CountEntry
    spent: CountEntry
    source: Choice
    out: QToolButton

    def stops(self) -> tuple[QWidget, ...]:
        return self.item, self.planned, self.spent, self.source, self.out


class CostsCard(Card):
    """Lines with totals below; a line without an item counts for nothing. `changed`: another value is written."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Kinh phí của buổi"))
        self._rows: list[_Row] = []
        self._next_row = 0
        self._grid = self._made_grid()
        heads = (self.tr("Nội dung chi"), self.tr("Dự kiến (đồng)"), self.tr("Đã chi (đồng)"), self.tr("Nguồn"))
        for column, words in enumerate(heads):
            self._grid.addWidget(label(words, "label"), 0, column)
        self._new = button(self.tr("Thêm khoản chi"), "link", "plus")
        self._new.clicked.connect(self._add_empty)
        self._fault, self._by_source = label("", "error", wrap=True), label("", "mute", wrap=True)
        self._fault.hide()
        self._planned, self._spent = label("", "sum"), label("", "sum")
        self._grid.addWidget(self._new, _FOOT, 0, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(rule(), _FOOT + 1, 0, 1, len(_WIDTHS_PX))
        for column, shown in enumerate((label(self.tr("Cộng"), "sum"), self._planned, self._spent)):
            shown.setContentsMargins(0, 0, 10 if column else 0, 0)  # under the numbers, not under their frames
            self._grid.addWidget(shown, _FOOT + 2, column)
        inner = QWidget()
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(0, 0, 8, 0)
        whole.addLayout(self._grid)
        whole.addWidget(self._by_source)
        whole.addStretch(1)
        self.column.addWidget(scrolled(inner), 1)
        self.column.addWidget(self._fault)

    @staticmethod
    def _made_grid() -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        for column, width in enumerate(_WIDTHS_PX):
            grid.setColumnMinimumWidth(column, width)
        grid.setColumnStretch(0, 1)
        return grid

    def show_costs(self, costs: Sequence[SessionCostDraft]) -> None:
        """These lines; an empty one where there is none yet."""
        for row in self._rows:
            drop(self._grid, row.stops())
        self._rows, self._next_row = [], 0
        for cost in costs:
            self._add(cost)
        if not costs:
            self._add(None)
        self._sum()

    def costs(self) -> list[SessionCostDraft]:
        """The lines that name an item; what cannot be read of one is left out."""
        return [
            row.kept.model_copy(
                update={
                    "item": row.item.words(),
                    "planned": row.planned.count(),
                    "spent": row.spent.count(),
                    "source": row.source.value(),
                }
            )
            for row in self._rows
            if row.item.words()
        ]

    def is_sound(self) -> bool:
        """Says below the lines what is wrong with one of them."""
        wrong = next((each for row in self._rows for each in (row.planned, row.spent) if each.is_wrong()), None)
        nameless = next((row.item for row in self._rows if not row.item.words() and self._has_sum(row)), None)
        words = ""
        if wrong is not None:
            words = self.tr("Số tiền là số đồng, từ {0} đến {1}.").format(*wrong.limits())
        elif nameless is not None:
            words = self.tr("Hãy ghi nội dung của khoản chi.")
        self._fault.setText(words)
        self._fault.setVisible(bool(words))
        if words:
            (wrong or nameless or self).setFocus()
        return not words

    @staticmethod
    def _has_sum(row: _Row) -> bool:
        return row.planned.count() is not None or row.spent.count() is not None

    def _add_empty(self) -> None:
        item = self._add(None)
        show_new(self._rows[-1].stops(), item)

    def _add(self, cost: SessionCostDraft | None) -> Line:
        item = Line(limit(SessionCostDraft, "item", "max_length"), self.tr("Nước uống, in tờ gấp, xăng xe…"))
        planned, spent = CountEntry(most=_MOST), CountEntry(most=_MOST)
        source, out = Choice(self.tr("Nguồn kinh phí")), icon_button("x", self.tr("Bỏ khoản chi này"))
        out.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        kept = cost or SessionCostDraft(session_id=0, item="-")
        source.fill([(each, word(each)) for each in CostSource])
        source.choose(kept.source)
        source.setFixedWidth(_WIDTHS_PX[3])
        item.setText(cost.item if cost else "")
        item.setAccessibleName(self.tr("Nội dung chi"))
        for entry, name, value in (
            (planned, self.tr("Dự kiến"), kept.planned),
            (spent, self.tr("Đã chi"), kept.spent),
        ):
            entry.setAccessibleName(name)
            entry.setFixedWidth(_WIDTHS_PX[1])
            entry.setAlignment(Qt.AlignmentFlag.AlignRight)
            entry.show_count(value)
            entry.settled.connect(self._tell)
        row = _Row(kept, item, planned, spent, source, out)
        item.editingFinished.connect(self._tell)
        source.currentIndexChanged.connect(lambda _index: self._tell())
        out.clicked.connect(lambda: self._remove(row))
        self._next_row += 1
        for column, widget in enumerate(row.stops()):
            self._grid.addWidget(widget, self._next_row, column)
        self._rows.append(row)
        keep_before(self._new, [stop for each in self._rows for stop in each.stops()])
        return item

    def _remove(self, row: _Row) -> None:
        self._rows.remove(row)
        drop(self._grid, row.stops())
        self._tell()

    def _tell(self) -> None:
        self._sum()
        self.changed.emit()

    def _sum(self) -> None:
        costs = self.costs()
        for shown, sums in ((self._planned, [c.planned for c in costs]), (self._spent, [c.spent for c in costs])):
            shown.setText(numbers.count(sum(each or 0 for each in sums)))
            shown.setAlignment(Qt.AlignmentFlag.AlignRight)
        by_source = [(each, sum(c.planned or 0 for c in costs if c.source is each)) for each in CostSource]
        told = [
            self.tr("{0}: {1}").format(word(each), numbers.count(planned)) for each, planned in by_source if planned
        ]
        self._by_source.setText(self.tr("Dự kiến theo nguồn – {0}.").format("; ".join(told)) if told else "")
        self._by_source.setVisible(bool(told))
