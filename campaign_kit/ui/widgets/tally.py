"""Counters of people without names and of things used, each in a card; Enter goes on to the next counter."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from campaign_kit.errors import Refused
from campaign_kit.model.materials import Kind
from campaign_kit.services.result import CountRow
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.number_cells import Counter
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording.attendance import short_audience
from campaign_kit.wording.labels import label as word
from campaign_kit.wording.refusals import sentence


class TallyCard(Card):
    """Some counters under a heading, so many beside each other. `changed`: typed or stepped; `finished`: Enter at the
    last; `begun`: the keys go on here. What is wrong stands below them in words once a number is finished.
    """

    changed = Signal()
    finished = Signal()
    begun = Signal()

    def __init__(self, heading: str, *, beside: int = 1, ways: Sequence[QPushButton] = ()) -> None:
        super().__init__(heading, margins=(18, 12, 14, 12), ways=ways)
        self.column.setSpacing(5)
        self._beside = beside
        self._counters: list[Counter] = []
        self._lines = QGridLayout()
        self._lines.setVerticalSpacing(4)
        self._lines.setHorizontalSpacing(14)
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        self.column.addLayout(self._lines)
        self.column.addWidget(self._fault)

    def _show(self, counters: Sequence[Counter]) -> None:
        for old in self._counters:
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._counters = list(counters)
        for place, counter in enumerate(self._counters):
            self._lines.addWidget(counter, *divmod(place, self._beside))
            counter.changed.connect(self._forgive)
            counter.changed.connect(self.changed)
            counter.left.connect(self.check)
            counter.moved.connect(lambda step, place=place: self._move(place + step))
        self.check()
        self.setVisible(bool(self._counters))

    def begin(self) -> None:
        """The focus to the first counter."""
        if self._counters:
            self._counters[0].entry.setFocus(Qt.FocusReason.TabFocusReason)
            self.begun.emit()

    def stops(self) -> list[QWidget]:
        """Where Tab goes through the counters that are shown now."""
        return [cell for counter in self._counters for cell in (counter.entry, counter.women)]

    def check(self) -> None:
        """Marks each counter that cannot be saved, and says why of the first."""
        told = [self._wrong(place) for place in range(len(self._counters))]
        for counter, words in zip(self._counters, told, strict=True):
            counter.show_fault(words)
        self._say(next(filter(None, told), ""))

    def is_wrong(self) -> bool:
        """True when a counter holds what cannot be saved; it gets the focus and says why."""
        self.check()
        wrong = [counter for place, counter in enumerate(self._counters) if self._wrong(place)]
        if wrong:
            wrong[0].setFocus()
        return bool(wrong)

    def _wrong(self, place: int) -> str:
        """Why the counter at that place cannot be saved, in words that name it."""
        counter = self._counters[place]
        words = self.tr("{0}: hãy ghi số, hoặc để trống.")
        return words.format(counter.accessibleName()) if counter.is_wrong() else ""

    def _forgive(self) -> None:
        """What is being mended is wrong no longer, until it is finished."""
        for counter in self._counters:
            counter.show_fault("")
        self._say("")

    def _say(self, words: str) -> None:
        self._fault.setText(words)
        self._fault.setVisible(bool(words))

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
        return tuple(self._row(place) for place in range(len(self._counters)))

    def _row(self, place: int) -> CountRow:
        total, female = self._counters[place].counts()
        return replace(self._rows[place], total=total, female=female)

    def _wrong(self, place: int) -> str:
        words = super()._wrong(place)
        if words:
            return words
        try:
            self._row(place).draft(0)
        except Refused as refused:
            return sentence(refused)
        return ""


def _short(row: CountRow) -> str:
    """ "Giáo viên"; a row that names a place as well is named whole."""
    return short_audience(row.audience) if row.name == word(row.audience) else row.name


class UsedTally(TallyCard):
    """Things handed out or put up, by kind; `names` says what to call each, whole and beside its number."""

    def show_used(self, used: Mapping[Kind, int | None], names: Mapping[Kind, tuple[str, str]]) -> None:
        self._kinds = list(used)
        counters = []
        for kind in used:
            whole, short = names[kind]
            counter = Counter(whole, stepped=False, shown=short)
            counter.show_counts(used[kind])
            counters.append(counter)
        self._show(counters)

    def used(self) -> dict[Kind, int | None]:
        pairs = zip(self._kinds, self._counters, strict=True)
        return {kind: counter.counts()[0] for kind, counter in pairs}
