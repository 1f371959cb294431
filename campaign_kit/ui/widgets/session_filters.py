"""Which sessions a page shows: as a list or a calendar, of what period, of what kind; and words to look for."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.plan import Campaign, Form, Place, PlaceKind, SessionStatus
from campaign_kit.model.report import Period, calendar_year
from campaign_kit.model.sessions import CountedBy, SessionFilter
from campaign_kit.services.report import OfferedPeriod
from campaign_kit.ui.tables.calendar import Span
from campaign_kit.ui.widgets.buttons import button, icon_button
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import Line
from campaign_kit.ui.widgets.segments import Segments
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording.labels import label as word

LIST = "list"
SERIES, ELSEWHERE, CLASH = "series", "elsewhere", "clash"
_TYPING_MS = 200
EVERYTHING = Period(first=date.min, last=date.max)
_NEVER = frozenset({PlaceKind.CLASS})  # a class is found by its school, or by words


class SessionFilters(QWidget):
    """`changed`: other sessions are wanted; `viewed`: list, month or week was chosen; `turned` and `today_asked`: of
    the calendar."""

    changed = Signal()
    viewed = Signal(str)
    turned = Signal(int)
    today_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(8)
        column.addLayout(self._first_row())
        column.addLayout(self._second_row())
        self._typed = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typed.timeout.connect(self.changed)
        self.words.textChanged.connect(lambda _text: self._typed.start())
        self.show_view(LIST)

    def _first_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        views = ((LIST, self.tr("Danh sách")), (Span.MONTH.value, self.tr("Tháng")), (Span.WEEK.value, self.tr("Tuần")))
        self.views = Segments(self.tr("Cách xem"), views)
        self.views.chosen.connect(self.viewed)
        self.period = Choice(self.tr("Lọc theo thời gian"))
        self.period.setMinimumWidth(150)
        self.period.setMaximumWidth(270)
        self.period.currentIndexChanged.connect(lambda _index: self.changed.emit())
        back = icon_button("chevron-left", self.tr("Trước (PgUp)"))
        on = icon_button("chevron-right", self.tr("Sau (PgDn)"))
        back.clicked.connect(lambda: self.turned.emit(-1))
        on.clicked.connect(lambda: self.turned.emit(1))
        today = button(self.tr("Hôm nay"), "small")
        today.clicked.connect(self.today_asked)
        for way in (back, on):
            way.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._head = label("", "strong")
        self._calendar = (back, on, today, self._head)
        self.words = Line(60, self.tr("Tìm tên buổi, nơi, báo cáo viên"))
        self.words.setAccessibleName(self.tr("Tìm trong các buổi"))
        self.words.setClearButtonEnabled(True)
        self.words.setMinimumWidth(110)
        self._count = label("", "mute")
        row.addWidget(self.views)
        row.addSpacing(6)
        row.addWidget(self.period, 2)
        for shown in self._calendar:
            row.addWidget(shown)
        row.addStretch(1)
        row.addWidget(self._count)
        row.addWidget(self.words, 3)
        return row

    def _second_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.status, self.form, self.place, self.campaign, self.sort = (
            Choice(name)
            for name in (
                self.tr("Lọc theo trạng thái"),
                self.tr("Lọc theo hình thức"),
                self.tr("Lọc theo địa bàn"),
                self.tr("Lọc theo kế hoạch"),
                self.tr("Lọc theo loại buổi"),
            )
        )
        everything: list[tuple[object, str]] = [(None, self.tr("Mọi trạng thái"))]
        self.status.fill([*everything, *((status, word(status)) for status in SessionStatus)])
        everything = [(None, self.tr("Mọi hình thức"))]
        self.form.fill([*everything, *((form, word(form)) for form in Form)])
        sorts = (
            (None, self.tr("Mọi loại buổi")),
            (SERIES, self.tr("Thuộc loạt, khóa")),
            (ELSEWHERE, self.tr("Đơn vị khác báo cáo")),
            (CLASH, self.tr("Bị trùng lịch")),
        )
        self.sort.fill(sorts)
        for choice in (self.status, self.form, self.place, self.campaign, self.sort):
            choice.setMinimumWidth(100)
            choice.currentIndexChanged.connect(lambda _index: self.changed.emit())
            row.addWidget(choice, 1)
        return row

    def show_view(self, view: str) -> None:
        """Shows the ways through time that this view has."""
        self.period.setVisible(view == LIST)
        for shown in self._calendar:
            shown.setVisible(view != LIST)

    def show_head(self, words: str) -> None:
        self._head.setText(words)

    def show_count(self, words: str) -> None:
        self._count.setText(words)

    def show_periods(self, years: Sequence[int], today: date, presets: Sequence[OfferedPeriod]) -> None:
        """The years, this one chosen at first, what is still to come, and the periods of reports."""
        coming = Period(first=today, last=EVERYTHING.last)
        own = [(calendar_year(year), self.tr("Năm {0}").format(year)) for year in years]
        first = calendar_year(today.year)
        kept = self.period.value() or first
        named = [
            (each.period, self.tr("{0} · {1}").format(each.label, _span(each.period)))
            for each in presets
            if each.period not in [period for period, _ in own]
        ]
        words = ((coming, self.tr("Từ hôm nay")), *own, *named, (EVERYTHING, self.tr("Mọi thời gian")))
        self.period.fill(words)
        self._quietly(self.period, kept if kept in [period for period, _ in words] else first)

    def show_places(self, places: Sequence[Place]) -> None:
        everything: list[tuple[int | None, str]] = [(None, self.tr("Mọi địa bàn"))]
        self.place.fill([*everything, *((each.id, each.name) for each in places if each.kind not in _NEVER)])

    def show_campaigns(self, campaigns: Sequence[Campaign]) -> None:
        """The plans; the choice is not shown while there is none."""
        everything: list[tuple[int | None, str]] = [(None, self.tr("Mọi kế hoạch"))]
        self.campaign.fill([*everything, *((each.id, each.title) for each in campaigns)])
        self.campaign.setVisible(bool(campaigns))

    def show_campaign(self, number: int) -> None:
        """Asks for all sessions of the plan, of whatever time."""
        self._quietly(self.period, EVERYTHING)
        for choice in (self.status, self.form, self.place, self.sort):
            self._quietly(choice, None)
        self._quietly(self.campaign, number)
        self.words.clear()
        self.changed.emit()

    def chosen_period(self) -> Period:
        found: Period = self.period.value()
        return found

    def wanted(self, period: Period) -> SessionFilter:
        """What is asked for, in the days of the period."""
        return SessionFilter(
            first=period.first,
            last=period.last,
            status=self.status.value(),
            form=self.form.value(),
            place_id=self.place.value(),
            campaign_id=self.campaign.value(),
            host=CountedBy.OTHER if self.sort.value() == ELSEWHERE else None,
            words=self.words.words(),
        )

    def narrows(self) -> bool:
        """Whether anything but the time is asked for."""
        choices = (self.status, self.form, self.place, self.campaign, self.sort)
        return bool(self.words.words()) or any(choice.value() is not None for choice in choices)

    def clear(self) -> None:
        """Asks for everything of the time shown."""
        for choice in (self.status, self.form, self.place, self.campaign, self.sort):
            self._quietly(choice, None)
        self.words.clear()
        self.changed.emit()

    @staticmethod
    def _quietly(choice: Choice, value: object) -> None:
        choice.blockSignals(True)
        choice.choose(value)
        choice.blockSignals(False)


def _span(period: Period) -> str:
    return f"{period.first:%d/%m/%y}–{period.last:%d/%m/%y}"
