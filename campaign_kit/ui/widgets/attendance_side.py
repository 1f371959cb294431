"""Beside a list of names: how many are there, who was only counted, and what the list is for."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from campaign_kit.services.attendance import Roll
from campaign_kit.services.result import Entries, ResultForm
from campaign_kit.ui.widgets.cards import scrolled
from campaign_kit.ui.widgets.hero import HeroCard
from campaign_kit.ui.widgets.inside_question import InsideQuestion
from campaign_kit.ui.widgets.list_card import ListCard
from campaign_kit.ui.widgets.tab_order import keep_before
from campaign_kit.ui.widgets.tally import PeopleTally
from campaign_kit.wording import numbers

_SAVE_AFTER_MS = 700
_SIDE_PX = 274


class AttendanceSide(QWidget):
    """`counted`: the counters or the answer about the list are to be saved; see `entries`."""

    counted = Signal()
    minority_shown = Signal(bool)
    undo_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(_SIDE_PX)
        self._form: ResultForm | None = None
        self._hero = HeroCard(centred=True)
        self.question = InsideQuestion()
        self._tally = PeopleTally(self.tr("Đếm không ghi tên"))
        self._list = ListCard()
        self._due = QTimer(self, singleShot=True, interval=_SAVE_AFTER_MS)
        self._due.timeout.connect(self.counted)
        self._tally.changed.connect(self._due.start)
        self.question.answered.connect(self.counted)
        self._list.minority_shown.connect(self.minority_shown)
        self._list.undo_asked.connect(self.undo_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        inner = QWidget()
        cards = QVBoxLayout(inner)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(12)
        for card in (self.question, self._tally, self._list):
            cards.addWidget(card)
        cards.addStretch(1)
        column.addWidget(self._hero)
        column.addWidget(scrolled(inner), 1)

    def show_list(self, roll: Roll, form: ResultForm) -> None:
        """The figures of a list; a counter that is being typed in stays as it is."""
        self._form = form
        self._list.show_terms(roll.terms)
        if not self._due.isActive():
            self._tally.show_rows(form.counters)
            keep_before(self._list.first, self._tally.stops())
        self.question.show_question(roll.summary, roll.session.list_is_part)
        self.question.setVisible(roll.summary.counted is not None and roll.summary.listed > 0)

    def show_standing(self, present: int, listed: int, women: int) -> None:
        """How many of the list are there now."""
        self._hero.show_figure(numbers.count(present), f"/{numbers.count(listed)}")
        told = [self.tr("có mặt")]
        if present:
            told.append(self.tr("{0} nữ").format(numbers.percent(women, present)))
        self._hero.show_detail(" · ".join(told))

    def ask_inside(self, words: str) -> None:
        """Shows the question, with why it must be answered now."""
        self.question.show()
        self.question.complain(words)

    def settle(self) -> None:
        """What was typed into a counter is saved now, before something else is shown."""
        if self._due.isActive():
            self._due.stop()
            self.counted.emit()

    def entries(self) -> Entries | None:
        """The counters as they stand, with the answer about the list; the counts of the grid stay. None: a fault."""
        if self._form is None or self._tally.is_wrong():
            return None
        return Entries((*self._form.grid, *self._tally.rows()), inside_count=self.question.answer())
