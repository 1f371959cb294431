"""Which set of activities is made into a plan, from which day on, and where."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from campaign_kit.model.activity_set import ActivitySet
from campaign_kit.model.plan import Place
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import DayEntry, Field
from campaign_kit.ui.widgets.places import PlacesPicker
from campaign_kit.ui.widgets.texts import label

_ABOUT = 2  # sentences: the places below need the room


class SetForm(QWidget):
    """`chosen`: another set; `changed`: another day or other places."""

    chosen = Signal()
    changed = Signal()

    def __init__(self, sets: Sequence[ActivitySet], today: date) -> None:
        super().__init__()
        self._sets = {each.key: each for each in sets}
        self._set, self._first = Choice(""), DayEntry(lambda: today.year)
        self._set.fill([(each.key, each.title) for each in sets])
        self._about = label("", "detail", wrap=True)
        self.first = Field(self.tr("Ngày đầu"), self._first)
        self.places = PlacesPicker()
        self.places.only_places()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Field(self.tr("Bộ hoạt động"), self._set))
        column.addWidget(self._about)
        column.addWidget(self.first)
        column.addWidget(label(self.tr("Ở những nơi"), "label"))
        column.addWidget(self.places, 1)
        self._set.currentIndexChanged.connect(lambda _index: self.chosen.emit())
        self._first.settled.connect(self.changed)
        self.places.changed.connect(self.changed)

    def activities(self) -> ActivitySet | None:
        return self._sets.get(self._set.value() or "")

    def begin(self, first: date, places: Sequence[Place], ticked: Sequence[int]) -> None:
        """Shows the set that is chosen, with its usual day and places."""
        activities = self.activities()
        self._about.setText(" ".join(activities.about[:_ABOUT]) if activities else "")
        self._first.show_day(first)
        self.show_places(places, ticked)

    def show_places(self, places: Sequence[Place], ticked: Sequence[int]) -> None:
        self.places.show_places(places, ticked, whole_school=False)

    def first_day(self) -> date | None:
        """The first day; where it cannot be read the field says so."""
        day = self._first.day()
        self.first.complain("" if day else self.tr("Hãy ghi ngày, ví dụ 07/09/2026."))
        return day
