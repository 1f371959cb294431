"""Makes a plan of a set of activities: what, from when, where; its sessions and tasks are seen before it is saved."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.activity_set import ActivitySet
from campaign_kit.model.arranging import ClosedDaysDraft
from campaign_kit.model.plan import Place, PlaceKind
from campaign_kit.services.set_proposal import SetProposal
from campaign_kit.services.set_rows import SetJob, SetMeeting
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.edit_closed import EditClosed
from campaign_kit.ui.tables.checks import Tick, TickList, tick_view
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.cards import Panel
from campaign_kit.ui.widgets.choices import Check
from campaign_kit.ui.widgets.set_form import SetForm
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers

_LATER_MS = 120
_FORM_PX = 340
_SESSION, _JOB = "s", "j"


class MakeSet(QDialog):
    """What has a tick is added in one step as one plan; `made` is told its number."""

    def __init__(self, desk: Desk, parent: QWidget, sets: Sequence[ActivitySet], made: Callable[[int], object]) -> None:
        super().__init__(parent)
        self._desk, self._made = desk, made
        self._places: list[Place] = []
        self._there: date | None = None
        self._proposal: SetProposal | None = None
        self.setWindowTitle(self.tr("Lập kế hoạch từ bộ hoạt động"))
        self.resize(1040, 620)
        self.form = SetForm(sets, desk.today())
        self.form.setFixedWidth(_FORM_PX)
        self.ticks = TickList(self)
        self._view = tick_view(self.tr("Các buổi, các việc sẽ lập"), self.ticks)
        self._view.setProperty("framed", True)
        self._heading = label("", "label", wrap=True)
        self._every = Check(self.tr("Chọn tất cả"))
        self._said = Panel("advice", "triangle-alert")
        self._closed = button(self.tr("Ghi ngày không xếp buổi…"), "link")
        self._agree = button("", "primary")
        self._lay_out()
        self._due = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._due.timeout.connect(self.propose)
        self.form.chosen.connect(self._begin)
        self.form.changed.connect(self._due.start)
        self.ticks.ticked_changed.connect(self._count)
        self._every.clicked.connect(self._tick_all)
        self._closed.clicked.connect(self._add_closed)
        self._begin()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(self.windowTitle(), "heading"))
        right = QVBoxLayout()
        right.setSpacing(8)
        above = QHBoxLayout()
        above.addWidget(self._heading, 1)
        above.addWidget(self._every)
        right.addLayout(above)
        right.addWidget(self._view, 1)
        right.addWidget(self._said)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self.form)
        row.addLayout(right, 1)
        column.addLayout(row, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        leave = button(self.tr("Bỏ qua"))
        leave.clicked.connect(self.reject)
        self._agree.clicked.connect(self._make)
        self._agree.setDefault(True)
        foot.addWidget(self._closed)
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(self._agree)
        column.addLayout(foot)

    def _begin(self) -> None:
        """Another set begins on its own day, at its own places."""
        activities, sets = self.form.activities(), self._desk.kit.sets
        if activities is None:
            return
        first = sets.usual_first(activities)
        places = self._desk.work.now(lambda: sets.places(first)) or []
        self._places, self._there = places, first
        self.form.begin(first, places, sets.usual_places(activities, places))
        self.propose()

    def propose(self) -> None:
        """Shows what would be made."""
        activities, first, sets = self.form.activities(), self.form.first_day(), self._desk.kit.sets
        self._proposal = None
        if activities is not None and first is not None:
            self._follow(first)
            chosen = self.form.places.place_ids()
            self._proposal = self._desk.work.now(lambda: sets.propose(activities.key, first, chosen))
        self._show()

    def _follow(self, first: date) -> None:
        """On another day other classes may be there: what is ticked and still there stays ticked."""
        if first == self._there:
            return
        places = self._desk.work.now(lambda: self._desk.kit.sets.places(first)) or []
        self._there = first
        if places != self._places:
            known, ticked = {place.id for place in places}, self.form.places.place_ids()
            self._places = places
            self.form.show_places(places, [each for each in ticked if each in known])

    def _show(self) -> None:
        proposal, rows, week = self._proposal, list[Tick](), None
        meetings, jobs = (proposal.meetings, proposal.jobs) if proposal else ((), ())
        for number, each in enumerate(meetings):
            monday = each.draft.day - timedelta(days=each.draft.day.weekday())
            rows.append(self._session(number, each, "" if monday == week else self._week(each.week, monday)))
            week = monday
        for number, job in enumerate(jobs):
            is_first = number == 0 or jobs[number - 1].group != job.group
            rows.append(self._job(number, job, self.tr("Việc: {0}").format(job.group.lower()) if is_first else ""))
        self.ticks.show_rows(rows, self._usual())
        self._view.setCurrentIndex(self.ticks.index(0))
        self._heading.setText(proposal.title if proposal else "")
        self._said.say(self._told(proposal) if proposal else [])
        self._count()

    def _told(self, proposal: SetProposal) -> list[str]:
        if self.form.places.place_ids():
            return proposal.said()
        return [self.tr("Hãy đánh dấu trường, lớp hoặc thôn ở bên trái để có các buổi.")]

    def _usual(self) -> set[str]:
        if self._proposal is None:
            return set()
        sessions, jobs = self._proposal.usual(), self._proposal.usual_jobs()
        return {*(f"{_SESSION}{each}" for each in sessions), *(f"{_JOB}{each}" for each in jobs)}

    def _session(self, number: int, each: SetMeeting, heading: str) -> Tick:
        row = each.row
        told = [
            numbers.weekday(each.draft.day),
            self._schools(each.links.place_ids),
            self.tr("lồng ghép {0} phút").format(row.integrated_minutes) if row.integrated_minutes else "",
            row.subject,
            row.speakers,
            self.tr("đã có trong kế hoạch") if each.there else "",
            self.tr("ngày đã qua") if each.past and not each.there else "",
            self.tr("đã dời ngày") if each.moved and each.is_usual else "",
            *row.notes,
        ]
        return Tick(f"{_SESSION}{number}", each.draft.title, " · ".join(filter(None, told)), heading)

    def _schools(self, place_ids: Sequence[int]) -> str:
        """The schools of the classes, where several schools are there: one 4A is told from another."""
        known = {place.id: place for place in self._places}
        if sum(place.kind is PlaceKind.SCHOOL for place in self._places) < 2:
            return ""
        above = (known.get(known[each].parent_id or 0) for each in place_ids if each in known)
        return ", ".join(dict.fromkeys(place.name for place in above if place is not None))

    def _job(self, number: int, job: SetJob, heading: str) -> Tick:
        span = self.tr("{0} – {1}").format(f"{job.first:%d/%m}", numbers.day(job.last))
        there = self.tr("đã có trong kế hoạch") if job.there else ""
        return Tick(f"{_JOB}{number}", job.content, " · ".join(filter(None, (span, job.lead, there))), heading)

    def _week(self, number: int, monday: date) -> str:
        span = self.tr("{0} – {1}").format(f"{monday:%d/%m}", numbers.day(monday + timedelta(days=6)))
        return self.tr("Tuần {0}: {1}").format(number, span)

    def _tick_all(self) -> None:
        self.ticks.tick_only(self._usual() if self._every.isChecked() else ())
        self._count()

    def _chosen(self, sort: str) -> list[int]:
        return [int(key.removeprefix(sort)) for key in self.ticks.ticked() if key.startswith(sort)]

    def _count(self) -> None:
        sessions, jobs = len(self._chosen(_SESSION)), len(self._chosen(_JOB))
        words = self.tr("Lập {0} buổi nháp, {1} việc")
        self._agree.setText(words.format(numbers.count(sessions), numbers.count(jobs)))
        self._agree.setEnabled(bool(sessions or jobs))
        self._every.setChecked(bool(sessions or jobs) and set(self.ticks.ticked()) >= self._usual())
        self._every.setEnabled(bool(self._usual()))

    def _add_closed(self) -> None:
        coverage = self._desk.kit.coverage

        def keep(line: ClosedDaysDraft) -> bool:
            saved = self._desk.work.now(lambda: coverage.save_closed_days([*coverage.closed_days(), line]))
            if saved is not None:
                self.propose()
            return saved is not None

        first = self.form.first_day() or self._desk.today()
        dialog = EditClosed(self, None, lambda: first.year, keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _refuse(self, words: str) -> None:
        self._said.say([words])

    def _make(self) -> None:
        proposal, sets = self._proposal, self._desk.kit.sets
        if proposal is None:
            return
        meetings, jobs = self._chosen(_SESSION), self._chosen(_JOB)
        outcome = self._desk.work.now(lambda: sets.make(proposal, meetings, jobs), self._refuse)
        if outcome is None:
            return
        self.accept()
        made = outcome.value
        self._made(made.campaign.id)
        words = self.tr("Đã lập {0} buổi nháp, {1} việc trong kế hoạch “{2}”.")
        counts = numbers.count(len(made.sessions)), numbers.count(len(made.tasks))
        self._desk.tell_undoable(words.format(*counts, made.campaign.title))
