"""What there is to do before a session: things to tick, each with the day on which it was done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from campaign_kit.model.arranging import ChecklistItemDraft
from campaign_kit.ui.widgets.buttons import button, icon_button
from campaign_kit.ui.widgets.cards import Card, scrolled
from campaign_kit.ui.widgets.choices import Check
from campaign_kit.ui.widgets.fields import Line, limit
from campaign_kit.ui.widgets.grid_rows import drop, show_new
from campaign_kit.ui.widgets.tab_order import keep_before
from campaign_kit.ui.widgets.texts import label


@dataclass
class _Row:
    """The widgets of one thing, and the thing that it began as."""

    kept: ChecklistItemDraft
    done: Check
    text: Line
    day: QLabel
    out: QToolButton

    def stops(self) -> tuple[QWidget, ...]:
        return self.done, self.text, self.day, self.out


class ChecklistCard(Card):
    """A thing without words counts for nothing. `changed`: ticked, written, added or dropped."""

    changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(self.tr("Việc cần chuẩn bị"))
        self._today = today
        self._rows: list[_Row] = []
        self._said = label("", "mute", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        inner = QWidget()
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(0, 0, 8, 0)
        whole.addLayout(self._grid)
        self._new = button(self.tr("Thêm việc"), "link", "plus")
        self._new.clicked.connect(self._add_empty)
        whole.addWidget(self._new, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addStretch(1)
        self.column.addWidget(self._said)
        self.column.addWidget(scrolled(inner), 1)

    def show_items(self, items: Sequence[ChecklistItemDraft]) -> None:
        for row in self._rows:
            drop(self._grid, row.stops())
        self._rows = []
        for item in items:
            self._add(item)
        self._count()

    def items(self) -> list[ChecklistItemDraft]:
        """The things that have words."""
        return [row.kept.model_copy(update={"text": row.text.words()}) for row in self._rows if row.text.words()]

    def _add_empty(self) -> None:
        text = self._add(None)
        show_new(self._rows[-1].stops(), text)

    def _add(self, item: ChecklistItemDraft | None) -> Line:
        kept = item or ChecklistItemDraft(session_id=0, text="-")
        text = Line(limit(ChecklistItemDraft, "text", "max_length"), self.tr("Việc cần làm trước buổi"))
        text.setText(item.text if item else "")
        text.setAccessibleName(self.tr("Việc"))
        done, out = Check(""), icon_button("x", self.tr("Bỏ việc này"))
        done.setAccessibleName(self.tr("Đã xong: {0}").format(kept.text))
        done.setChecked(kept.done_on is not None)
        out.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = _Row(kept, done, text, label("", "detail"), out)
        row.day.setMinimumWidth(72)
        done.clicked.connect(lambda on: self._tick(row, on=on))
        text.editingFinished.connect(self._tell)
        out.clicked.connect(lambda: self._remove(row))
        number = self._grid.rowCount()
        for column, widget in enumerate(row.stops()):
            self._grid.addWidget(widget, number, column)
        self._rows.append(row)
        self._date(row)
        keep_before(self._new, [stop for each in self._rows for stop in (each.done, each.text, each.out)])
        return text

    def _tick(self, row: _Row, *, on: bool) -> None:
        row.kept = row.kept.model_copy(update={"done_on": self._today() if on else None})
        self._date(row)
        self._tell()

    def _date(self, row: _Row) -> None:
        row.day.setText(self.tr("xong {0}").format(f"{row.kept.done_on:%d/%m}") if row.kept.done_on else "")

    def _remove(self, row: _Row) -> None:
        self._rows.remove(row)
        drop(self._grid, row.stops())
        self._tell()

    def _tell(self) -> None:
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        items = self.items()
        done = sum(item.done_on is not None for item in items)
        self._said.setText(self.tr("Đã xong {0} trong {1} việc.").format(done, len(items)))
