"""Beside the grid of counts: the live total, people counted without names, things used, notes with the photos, advice.

Holds what is typed there and gives it back as values; who is counted in the grid it is told.
"""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from campaign_kit.model.attendance import NoteKind, Summary
from campaign_kit.model.materials import Kind
from campaign_kit.services.result import CountRow, ResultForm, counted
from campaign_kit.ui.widgets.cards import Card, Panel, scrolled
from campaign_kit.ui.widgets.hero import HeroCard
from campaign_kit.ui.widgets.inside_question import InsideQuestion
from campaign_kit.ui.widgets.notes import NotesEditor
from campaign_kit.ui.widgets.photo_strip import PhotoStrip
from campaign_kit.ui.widgets.tally import PeopleTally, UsedTally
from campaign_kit.wording import numbers
from campaign_kit.wording.attendance import short_audience
from campaign_kit.wording.labels import label as word

_WIDE_PX = (296, 330)
_NOTES_AT = 3


class ResultSide(QWidget):
    """`changed`: something was typed or answered. `notes_card` may stand elsewhere while there is room for it."""

    changed = Signal()

    def __init__(self, strip: PhotoStrip, answers: QPushButton, ways: Sequence[QPushButton]) -> None:
        super().__init__()
        self.setMinimumWidth(_WIDE_PX[0])
        self.setMaximumWidth(_WIDE_PX[1])
        self._hero = HeroCard()
        self.people = PeopleTally(self.tr("Đếm không ghi tên"), ways=[answers])
        self._used = UsedTally(self.tr("Đã dùng"), beside=2)
        self.inside = InsideQuestion()
        self._notes = NotesEditor()
        self._advice = Panel("advice")
        self.notes_card = Card(self.tr("Ghi nhận"), margins=(18, 12, 14, 10), ways=ways)
        self.notes_card.column.addWidget(self._notes)
        self.notes_card.column.addWidget(strip)
        self.people.finished.connect(self._used.begin)
        for card in (self.people, self._used, self._notes):
            card.changed.connect(self.changed)
        self.inside.answered.connect(self.changed)
        for place in (self.people, self._used, strip):
            place.begun.connect(lambda place=place: self._see(place))
        self._lay_out()

    def _lay_out(self) -> None:
        inner = QWidget()
        self._cards = QVBoxLayout(inner)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(8)
        for shown in (self.inside, self.people, self._used, self.notes_card, self._advice):
            self._cards.addWidget(shown)
        self._cards.addStretch(1)
        self._area = scrolled(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._hero)
        column.addWidget(self._area, 1)

    def show_saved(self, form: ResultForm) -> None:
        """What only a saved form holds: notes, and whether the names are inside the counts."""
        self._notes.show_notes(form.notes)
        self.inside.show_question(form.summary, form.session.list_is_part)

    def show_counts(self, form: ResultForm, advice: Sequence[str]) -> None:
        """The counters of a form, saved or proposed."""
        names = {
            Kind.LEAFLET: (self.tr("Tờ gấp phát"), self.tr("Tờ gấp")),
            Kind.POSTER: (self.tr("Áp phích dán"), self.tr("Áp phích")),
        }
        self.people.show_rows(form.counters)
        self._used.show_used(form.used, {kind: names.get(kind, (word(kind), "")) for kind in form.used})
        self._advice.say(advice)

    def take_notes(self) -> None:
        """The card of the notes stands here."""
        self._cards.insertWidget(_NOTES_AT, self.notes_card)

    def used(self) -> Mapping[Kind, int | None]:
        return self._used.used()

    def notes(self) -> tuple[tuple[NoteKind, str], ...]:
        return self._notes.notes()

    def is_wrong(self) -> bool:
        """True when a counter holds what cannot be saved; it says why."""
        return self._used.is_wrong() or self.people.is_wrong()

    def tell(self, summary: Summary, grid: Sequence[CountRow], unit: str) -> None:
        """The live total of grid and counters, and what it is made of; `unit` is what a row of the grid is."""
        rows = (*grid, *self.people.rows())
        count = counted(rows)
        self.inside.setVisible(summary.listed > 0 and count is not None)
        total = summary._replace(counted=count).attendances(self.inside.answer())
        self._hero.show_figure("–" if total is None else numbers.count(total), self.tr("lượt người"))
        self._hero.show_detail(" · ".join(self._details(summary, rows, grid, unit)))

    def _details(
        self, summary: Summary, rows: Sequence[CountRow], grid: Sequence[CountRow], unit: str
    ) -> Iterable[str]:
        if summary.listed:
            yield self.tr("{0} có mặt theo danh sách").format(numbers.count(summary.present))
        sums: dict[str, int] = {}
        for row in rows:
            if row.total:
                name = short_audience(row.audience).lower()
                sums[name] = sums.get(name, 0) + row.total
        for name, number in sums.items():
            yield f"{numbers.count(number)} {name}"
        if len(grid) > 1:
            yield f"{sum(row.total is not None for row in grid)}/{len(grid)} {unit}"

    def _see(self, place: QWidget) -> None:
        """Where the keys go on is in sight."""
        if self._area.isAncestorOf(place):
            self._area.ensureWidgetVisible(place)
