"""Makes many sessions after one: the same on many days, or one at each of many places; a preview first."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.plan import Place, Session, SessionDraft, SessionLinks
from campaign_kit.services.arranging import Conflict
from campaign_kit.services.sessions import short
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.tables.checks import Tick, TickList, tick_view
from campaign_kit.ui.tables.places import full_names
from campaign_kit.ui.tables.sessions import places_in_words
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.series_form import PLACES, SeriesForm
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers
from campaign_kit.wording.sessions import UNDO_SERIES

_LATER_MS = 120
Planned = tuple[SessionDraft, SessionLinks]


class MakeSeries(QDialog):
    """What has a tick is added in one step; one that collides with another session says so."""

    def __init__(self, desk: Desk, parent: QWidget, session: Session, places: list[Place]) -> None:
        super().__init__(parent)
        self._desk, self._session = desk, session
        self._draft = SessionDraft.model_validate(session.model_dump(include=set(SessionDraft.model_fields)))
        self._links = SessionLinks.model_validate(session.model_dump(include=set(SessionLinks.model_fields)))
        self._names = full_names(places)
        self._proposed: list[Planned] = []
        self.setWindowTitle(self.tr("Lập loạt buổi"))
        self.resize(860, 520)
        self.form = SeriesForm(session, places)
        self.form.setFixedWidth(310)
        self.ticks = TickList(self)
        self._view = tick_view(self.tr("Các buổi sẽ lập"), self.ticks)
        self._view.setProperty("framed", True)
        self._said = label("", "detail", wrap=True)
        self._agree = button("", "primary")
        self._lay_out()
        self._due = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._due.timeout.connect(self.propose)
        self.form.changed.connect(self._due.start)
        self.ticks.ticked_changed.connect(self._count)
        self.propose()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self.windowTitle(), "heading"))
        words = self.tr("Như buổi “{0}”: cùng nội dung, hình thức, giờ, báo cáo viên. Các buổi thuộc cùng một loạt.")
        column.addWidget(label(words.format(self._session.title), "mute", wrap=True))
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(label(self.tr("Các buổi sẽ lập"), "label"))
        right.addWidget(self._view, 1)
        right.addWidget(self._said)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(self.form)
        row.addLayout(right, 1)
        column.addLayout(row, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        leave = button(self.tr("Bỏ qua"))
        leave.clicked.connect(self.reject)
        self._agree.clicked.connect(self._add)
        self._agree.setDefault(True)
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(self._agree)
        column.addLayout(foot)

    def propose(self) -> None:
        """Shows what would be added."""
        arranging = self._desk.kit.arranging
        verb = self._at_places if self.form.way() == PLACES else self._on_days
        found = verb() if self.form.is_sound() else []
        self._proposed = found or []
        conflicts = self._desk.work.now(lambda: arranging.conflicts_among(self._proposed)) or {}
        rows = [self._row(number, conflicts.get(number, ())) for number in range(len(self._proposed))]
        self.ticks.show_rows(rows, {row.key for row in rows})
        if found is not None:
            self._tell(len(conflicts))
        self._count()

    def _on_days(self) -> list[Planned] | None:
        series, form, here = self._desk.kit.series, self.form, self._links.place_ids
        first, weekdays = form.first_day(), form.weekdays.days()

        def planned() -> list[Planned]:
            days = series.days(first, weekdays, here, form.how_many(), form.last_day()) if first else ()
            return series.on_days(self._draft, self._links, days)

        return self._desk.work.now(planned, self._said.setText)

    def _at_places(self) -> list[Planned] | None:
        series, form, places = self._desk.kit.series, self.form, self.form.places.place_ids()
        first, weekdays = form.first_day(), form.weekdays.days()

        def planned() -> list[Planned]:
            days = series.days(first, weekdays, places, ceil(len(places) / form.a_day())) if first and places else ()
            each = [day for day in days for _ in range(form.a_day())][: len(places)]
            return series.one_for_each(self._draft, self._links, places, each) if each else []

        return self._desk.work.now(planned, self._said.setText)

    def _row(self, number: int, conflicts: Sequence[Conflict]) -> Tick:
        draft, links = self._proposed[number]
        hour = numbers.clock(draft.starts_at) if draft.starts_at else ""
        when = " · ".join(filter(None, (numbers.weekday(draft.day), hour)))
        what = draft.title if self.form.way() == PLACES else places_in_words(links.place_ids, self._names)
        return Tick(str(number), when, " ".join(dict.fromkeys(each.words for each in conflicts)) or what)

    def _tell(self, colliding: int) -> None:
        words = [self.tr("Những ngày không tổ chức được thì đã bỏ qua.")]
        if colliding:
            words.insert(0, self.tr("{0} buổi có thể trùng lịch: hãy xem lại, bỏ dấu nếu cần.").format(colliding))
        if not self._proposed:
            words = [self._nothing()]
        self._said.setText(" ".join(words))

    def _nothing(self) -> str:
        if self.form.way() == PLACES and not self.form.places.place_ids():
            return self.tr("Hãy đánh dấu những nơi cần đến ở bên trái.")
        return self.tr("Chưa có buổi nào: hãy xem lại ngày, thứ và số buổi.")

    def _count(self) -> None:
        chosen = len(self.ticks.ticked())
        self._agree.setText(self.tr("Lập {0} buổi").format(chosen))
        self._agree.setEnabled(chosen > 0)

    def _add(self) -> None:
        chosen = [self._proposed[int(key)] for key in self.ticks.ticked()]
        plan, joined = self._desk.kit.plan, self._session.id
        undo = UNDO_SERIES.format(count=numbers.count(len(chosen)), title=short(self._session.title))
        if self._desk.work.now(lambda: plan.add_sessions(chosen, undo, joined)) is None:
            return
        self.accept()
        self._desk.tell_undoable(self.tr("Đã lập {0} buổi.").format(len(chosen)))
