"""What a report says and until when: its days in words, what it is compared with, its last day, where it stands."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from campaign_kit.ui.widgets.buttons import action_button, button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.texts import Elided, chip, set_tone
from campaign_kit.wording import numbers


class ReportTerms(Card):
    """Two lines: the days, large, with chips; and all else that was chosen, with the way to change it.

    `day_asked` carries the day until which the figures should count.
    """

    day_asked = Signal(object)  # date

    def __init__(self, change: QAction) -> None:
        super().__init__(margins=(18, 9, 12, 9))
        self._later: date | None = None
        self._days, self._choices = Elided("", "heading"), Elided("", "label")
        self._due, self._state = chip("", "quiet"), chip("", "quiet")
        self._today = button("", "way")
        self._today.clicked.connect(lambda: self.day_asked.emit(self._later))
        above, below = QHBoxLayout(), QHBoxLayout()
        for row in (above, below):
            row.setSpacing(8)
        above.addWidget(self._days, 1)
        below.addWidget(self._choices, 1)
        below.addWidget(self._today)
        above.addWidget(self._due)
        below.addWidget(self._state)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addLayout(above)
        words.addLayout(below)
        whole = QHBoxLayout()
        whole.setSpacing(12)
        whole.addLayout(words, 1)
        whole.addWidget(action_button(change, "", "pencil"))
        self.column.addLayout(whole)

    def show_terms(self, days: str, choices: str) -> None:
        self._days.setText(days)
        self._choices.setText(choices)

    def show_due(self, words: str, tone: str) -> None:
        """The last day; empty words where nothing is owed."""
        self._due.setVisible(bool(words))
        self._due.setText(words)
        set_tone(self._due, tone)

    def show_state(self, words: str, tone: str) -> None:
        self._state.setText(words)
        set_tone(self._state, tone)

    def offer_today(self, later: date | None) -> None:
        """Offers to count until a later day; None where the figures are as late as they can be."""
        self._later = later
        self._today.setVisible(later is not None)
        if later is not None:
            self._today.setText(self.tr("Lấy đến {0}").format(numbers.day(later)))
            self._today.setToolTip(self.tr("Lấy số liệu đến {0}").format(numbers.day(later)))
