"""Counters of people without names and of things used, each in a card; Enter goes on to the next counter."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from campaign_kit.model.materials import Kind
from campaign_kit.services.result import CountRow
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.number_cells import Counter
from campaign_kit.wording.attendance import short_audience
from campaign_kit.wording.labels import label as word


class TallyCard(Card):
    """Some counters under a heading. `changed`: typed or stepped; `finished`: Enter at the last."""

    changed = Signal()
    finished = Signal()

    def __init__(self, heading: str) -> None:
        super().__init__(heading, margins=(18, 13, 14, 13))
        self.column.setSpacing(6)
        self._counters: list[Counter] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(5)
        self.column.addLayout(self._lines)

    def _show(self, counters: Sequence[Counter]) -> None:
        for old in self._counters:
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._counters = list(counters)
        for place, counter in enumerate(self._counters):
            self._lines.addWidget(counter)
            counter.changed.connect(self.changed)
            counter.moved.connect(lambda step, place=place: self._move(place + step))
        self.setVisible(bool(self._counters))

    def begin(self) -> None:
        """The focus to the first counter."""
        if self._counters:
            self._counters[0].entry.setFocus(Qt.FocusReason.TabFocusReason)

    def is_wrong(self) -> bool:
        """True when a counter holds what is no number; it gets the focus."""
        wrong = [counter for counter in self._counters if counter.is_wrong()]
        if wrong:
            wrong[0].setFocus()
        return bool(wrong)

    def _move(self, place: int) -> None:
        if 0 <= place < len(self._counters):
            self._counters[place].entry.setFocus(Qt.FocusReason.TabFocusReason)
        elif place > 0:
            self.finished.emit()


class PeopleTally(TallyCard):
    """People of an audience each, and how many of them are women where somebody knows."""

    def show_rows(self, rows: Sequence[CountRow]) -> None:
        self._rows = list(rows)
        counters = []
        for row in rows:
            counter = Counter(_short(row), of_women=True)
            counter.show_counts(row.total, row.female)
            counters.append(counter)
        self._show(counters)

    def rows(self) -> tuple[CountRow, ...]:
        pairs = zip(self._rows, self._counters, strict=True)
        return tuple(replace(row, total=c.counts()[0], female=c.counts()[1]) for row, c in pairs)


def _short(row: CountRow) -> str:
    """ "Giáo viên"; a row that names a place as well is named whole."""
    return short_audience(row.audience) if row.name == word(row.audience) else row.name


class UsedTally(TallyCard):
    """Things handed out or put up, by kind; `names` says what to call each."""

    def show_used(self, used: Mapping[Kind, int | None], names: Mapping[Kind, str]) -> None:
        self._kinds = list(used)
        counters = []
        for kind in used:
            counter = Counter(names[kind], of_women=False)
            counter.show_counts(used[kind])
            counters.append(counter)
        self._show(counters)

    def used(self) -> dict[Kind, int | None]:
        pairs = zip(self._kinds, self._counters, strict=True)
        return {kind: counter.counts()[0] for kind, counter in pairs}
