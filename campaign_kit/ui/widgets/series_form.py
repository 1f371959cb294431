"""When and where a series of sessions is: the same one on many days, or one at each of many places."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from campaign_kit.model.plan import Place, Session
from campaign_kit.ui.widgets.fields import CountEntry, DayEntry, Field
from campaign_kit.ui.widgets.places import PlacesPicker
from campaign_kit.ui.widgets.segments import Segments
from campaign_kit.ui.widgets.texts import label
from campaign_kit.ui.widgets.weekdays import Weekdays

DAYS, PLACES = "days", "places"
_MOST = 200
_USUAL = 4
_SCHOOL_DAYS = range(5)
_WEEK = timedelta(days=7)


class SeriesForm(QWidget):
    """`changed`: other sessions are meant. A field that cannot be read says so below it."""

    changed = Signal()

    def __init__(self, session: Session, places: list[Place]) -> None:
        super().__init__()
        year = session.day.year
        self._way = DAYS
        ways = ((DAYS, self.tr("Nhiều ngày")), (PLACES, self.tr("Nhiều nơi")))
        self.ways = Segments(self.tr("Kiểu loạt buổi"), ways)
        self.ways.chosen.connect(self._choose)
        self._first, self._until = DayEntry(lambda: year), DayEntry(lambda: year)
        self._first.show_day(session.day + _WEEK)
        self._times = CountEntry(least=1, most=_MOST)
        self._times.show_count(_USUAL)
        self._per_day = CountEntry(least=1, most=20)
        self._per_day.show_count(1)
        self.weekdays = Weekdays()
        self.weekdays.show_days([session.day.weekday()])
        self.first = Field(self.tr("Từ ngày"), self._first)
        self.until = Field(self.tr("Đến hết ngày"), self._until)
        self.times = Field(self.tr("Thêm (buổi)"), self._times)
        self.per_day = Field(self.tr("Mỗi ngày (buổi)"), self._per_day)
        self._until.setPlaceholderText(self.tr("nếu có"))
        self.places = PlacesPicker()
        self.places.only_places()
        self.places.show_places(places, (), whole_school=False)
        self._lay_out()
        for entry in (self._first, self._until, self._times, self._per_day):
            entry.settled.connect(self.changed)
        self.weekdays.changed.connect(self.changed)
        self.places.changed.connect(self.changed)
        self._suit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.ways, 0, Qt.AlignmentFlag.AlignLeft)
        grid = QGridLayout()
        grid.setSpacing(8)
        grid.addWidget(self.first, 0, 0, Qt.AlignmentFlag.AlignTop)
        for field in (self.times, self.per_day):
            grid.addWidget(field, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        column.addLayout(grid)
        self._weekdays_name = label(self.tr("Vào các ngày"), "label")
        column.addWidget(self._weekdays_name)
        column.addWidget(self.weekdays)
        column.addWidget(self.until)
        column.addWidget(self.places, 1)
        column.addStretch(0)

    def way(self) -> str:
        return self._way

    def first_day(self) -> date | None:
        return self._first.day()

    def last_day(self) -> date | None:
        return self._until.day()

    def how_many(self) -> int | None:
        """The number of sessions on many days; None where they go on until the last day."""
        return self._times.count()

    def a_day(self) -> int:
        """How many places are met on one day."""
        return self._per_day.count() or 1

    def is_sound(self) -> bool:
        """Says under each field what is wrong with it; whether there is anything to propose."""
        day = self.tr("Hãy ghi ngày, ví dụ 23/11/2026.")
        self.first.complain("" if self._first.day() else day)
        self.until.complain(day if self._until.is_wrong() else "")
        endless = self._times.count() is None and self._until.day() is None
        wrong = self._times.is_wrong() or (self._way == DAYS and endless)
        self.times.complain(self.tr("Từ {0} đến {1}.").format(*self._times.limits()) if wrong else "")
        self.per_day.complain(self.tr("Từ {0} đến {1}.").format(*self._per_day.limits()) if self._wrong_a_day() else "")
        fields = (self.first, self.until, self.times, self.per_day)
        return not any(field.complaint() for field in fields) and bool(self.weekdays.days())

    def _wrong_a_day(self) -> bool:
        return self._way == PLACES and self._per_day.count() is None

    def _choose(self, way: str) -> None:
        if way == PLACES and self._way == DAYS:
            self.weekdays.show_days(_SCHOOL_DAYS)
        self._way = way
        self._suit()
        self.changed.emit()

    def _suit(self) -> None:
        many_places = self._way == PLACES
        for shown in (self.places, self.per_day):
            shown.setVisible(many_places)
        for shown in (self.until, self.times):
            shown.setVisible(not many_places)
