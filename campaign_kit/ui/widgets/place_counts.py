"""How many are at one place, day by day: the counts there are, and a line for a new one."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from campaign_kit.model.plan import PlaceCount, PlaceCountDraft
from campaign_kit.ui.widgets.fields import CountEntry, DayEntry, Line, limit
from campaign_kit.ui.widgets.texts import label, rule
from campaign_kit.wording import numbers

_SHOWN = 6  # older counts stay in the book
_PARTS = ("people", "children", "female", "minority")


class PlaceCounts(QWidget):
    """Counts are added, never overwritten: figures of a year are those of its days."""

    def __init__(self, year: int) -> None:
        super().__init__()
        self._day = DayEntry(lambda: year)
        self._counts = {part: CountEntry() for part in _PARTS}
        self._source = Line(limit(PlaceCountDraft, "source", "max_length"), self.tr("theo báo cáo của trường…"))
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        self._old = QGridLayout()
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
            for column, text in enumerate((numbers.day(count.as_of), *told, count.source)):
                shown = label(text, "cell" if column else "")
                shown.setContentsMargins(10, 2, 0, 2)
                self._old.addWidget(shown, row, column)

    def is_sound(self) -> bool:
        """Whether the new line is empty or complete; what is wrong with it is told below."""
        fault = self._find_fault()
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        return not fault

    def _find_fault(self) -> str:
        if self._day.is_wrong() or any(entry.is_wrong() for entry in self._counts.values()):
            return self.tr("Hãy ghi ngày/tháng/năm và các số nguyên.")
        figures = {part: entry.count() for part, entry in self._counts.items()}
        if all(figure is None for figure in figures.values()):
            return ""
        if self._day.day() is None:
            return self.tr("Số này đếm ngày nào? Hãy ghi ngày đếm.")
        children = figures["children"]
        parts = (figures["female"] or 0, figures["minority"] or 0)
        too_many = children is not None and max(parts) > children
        return self.tr("Trẻ nữ, trẻ DTTS không thể nhiều hơn số trẻ em.") if too_many else ""

    def new_count(self, place_id: int) -> PlaceCountDraft | None:
        """The count as written; None when no number is."""
        figures = {part: entry.count() for part, entry in self._counts.items()}
        day = self._day.day()
        if day is None or all(figure is None for figure in figures.values()):
            return None
        values = {"place_id": place_id, "as_of": day, "source": self._source.words()}
        return PlaceCountDraft.model_validate(values | figures)
