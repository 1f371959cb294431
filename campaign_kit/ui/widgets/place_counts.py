"""How many are at one place, day by day: the counts there are, and a line for a new one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from campaign_kit.model.plan import PlaceCount, PlaceCountDraft
from campaign_kit.ui.widgets.buttons import icon_button
from campaign_kit.ui.widgets.fields import CountEntry, DayEntry, Line, limit
from campaign_kit.ui.widgets.texts import Elided, label, rule
from campaign_kit.wording import numbers

_SHOWN = 3  # older counts stay in the book
_PARTS = ("people", "children", "female", "minority")


class PlaceCounts(QWidget):
    """Counts are added, never overwritten: figures of a year are those of its days. What is a mistake is taken out."""

    def __init__(self, year: int) -> None:
        super().__init__()
        self._day = DayEntry(lambda: year)
        self._counts = {part: CountEntry() for part in _PARTS}
        self._source = Line(limit(PlaceCountDraft, "source", "max_length"), self.tr("theo báo cáo của trường…"))
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        self._old = QGridLayout()
        self._dropped: list[int] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(8)
        column.addWidget(rule())
        column.addWidget(label(self.tr("Số dân, số trẻ theo ngày đếm"), "strong"))
        column.addLayout(self._grid())
        column.addWidget(self._fault)

    def _grid(self) -> QGridLayout:
        grid = self._old
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        heads = (
            (self.tr("Ngày đếm"), self._day, 4),
            (self.tr("Số dân"), self._counts["people"], 2),
            (self.tr("Trẻ em"), self._counts["children"], 2),
            (self.tr("Trẻ nữ"), self._counts["female"], 2),
            (self.tr("Trẻ DTTS"), self._counts["minority"], 2),
            (self.tr("Nguồn số liệu"), self._source, 5),
        )
        for column, (name, entry, share) in enumerate(heads):
            head = label(name, "label")
            head.setBuddy(entry)
            entry.setAccessibleName(name)
            grid.addWidget(head, 0, column)
            grid.addWidget(entry, 1, column)
            grid.setColumnStretch(column, share)
        return grid

    def show_counts(self, counts: Sequence[PlaceCount]) -> None:
        """The newest counts below the line that takes a new one."""
        for row, count in enumerate(counts[:_SHOWN], start=2):
            figures = (getattr(count, part) for part in _PARTS)
            told = ["–" if figure is None else numbers.count(figure) for figure in figures]
            cells: list[QWidget] = []
            for column, text in enumerate((numbers.day(count.as_of), *told, count.source)):
                shown = Elided(text, "") if column == len(_PARTS) + 1 else label(text)
                shown.setContentsMargins(10, 2, 0, 2)
                self._old.addWidget(shown, row, column)
                cells.append(shown)
            drop = icon_button("x", self.tr("Bỏ số đếm ngày {0}").format(numbers.day(count.as_of)))
            drop.clicked.connect(partial(self._drop, count.id, (*cells, drop)))
            self._old.addWidget(drop, row, len(cells))

        if len(counts) > _SHOWN:
            older = self.tr("và {0} lần đếm trước đó").format(numbers.count(len(counts) - _SHOWN))
            self._old.addWidget(label(older, "detail"), _SHOWN + 2, 0, 1, 4)

    def _drop(self, count_id: int, cells: Sequence[QWidget]) -> None:
        self._dropped.append(count_id)
        for cell in cells:
            cell.hide()

    def dropped(self) -> tuple[int, ...]:
        """The counts that are to be taken out."""
        return tuple(self._dropped)

    def complain(self, words: str) -> None:
        """Tells what is wrong with the new count; an empty text takes it away."""
        self._fault.setText(words)
        self._fault.setVisible(bool(words))

    def is_sound(self) -> bool:
        """Whether the new line is empty or complete; what is wrong with it is told below."""
        fault = self._find_fault()
        self.complain(fault)
        return not fault

    def _find_fault(self) -> str:
        if self._day.is_wrong() or any(entry.is_wrong() for entry in self._counts.values()):
            return self.tr("Hãy ghi ngày/tháng/năm và các số nguyên.")
        figures = {part: entry.count() for part, entry in self._counts.items()}
        if all(figure is None for figure in figures.values()):
            return ""
        return "" if self._day.day() else self.tr("Số này đếm ngày nào? Hãy ghi ngày đếm.")

    def new_count(self, place_id: int) -> PlaceCountDraft | None:
        """The count as written; None when no number is."""
        figures = {part: entry.count() for part, entry in self._counts.items()}
        day = self._day.day()
        if day is None or all(figure is None for figure in figures.values()):
            return None
        values = {"place_id": place_id, "as_of": day, "source": self._source.words()}
        return PlaceCountDraft.model_validate(values | figures)
