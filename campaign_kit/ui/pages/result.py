"""What happened at a session, in one minute and without names: the grid of classes, counters, things used, notes."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.materials import Kind
from campaign_kit.model.plan import Session
from campaign_kit.services.result import CountRow, Entries, ResultForm, counted
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.ask import ask
from campaign_kit.ui.pages.page import MARGIN, Page
from campaign_kit.ui.pages.result_papers import ResultPapers
from campaign_kit.ui.pages.result_photos import ResultPhotos
from campaign_kit.ui.tables.photos import LARGE, SMALL
from campaign_kit.ui.widgets.buttons import action_button
from campaign_kit.ui.widgets.cards import Card, Panel, scrolled
from campaign_kit.ui.widgets.count_grid import CountGrid
from campaign_kit.ui.widgets.grid_card import GridCard
from campaign_kit.ui.widgets.hero import HeroCard
from campaign_kit.ui.widgets.inside_question import InsideQuestion
from campaign_kit.ui.widgets.notes import NotesEditor
from campaign_kit.ui.widgets.tally import PeopleTally, UsedTally
from campaign_kit.wording import numbers
from campaign_kit.wording.attendance import short_audience
from campaign_kit.wording.labels import label as word

_SIDE_PX = (296, 330)


class ResultPage(Page):
    """The result of the session that `show_item` names."""

    words = frozenset({"attendance", "evidence"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Kết quả buổi"))
        self._desk = desk
        self._session_id = 0
        self._form: ResultForm | None = None
        self._like: ResultForm | None = None
        self._before: object = None
        self.setAcceptDrops(True)
        self._photos = ResultPhotos(desk, self)
        self._papers = ResultPapers(desk, self, self._photos.photos)
        self._grid = CountGrid()
        self._people = PeopleTally(self.tr("Đếm không ghi tên"), ways=[self._papers.answers])
        leave = make_action("result.leave", self, lambda: desk.go("sessions"))
        names = make_action("result.names", self, lambda: desk.go("attendance", self._session_id))
        self._full = make_action("result.full", self, self._grid.fill_full)
        self._last = make_action("result.last", self, self._propose)
        save = make_action("result.save", self, self._save, "white")
        for action in (leave, names):
            self.add_head_button(action_button(action))
        self.add_head_button(action_button(save, "primary", "save"))
        self._notes = NotesEditor()
        ways = (self._papers.forms, self._papers.album)
        self._notes_card = Card(self.tr("Ghi nhận"), margins=(18, 12, 14, 10), ways=ways)
        self._notes_card.column.addWidget(self._notes)
        self._notes_card.column.addWidget(self._photos.strip)
        self.body.setContentsMargins(MARGIN, 18, MARGIN, 14)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addLayout(self._left(), 2)
        row.addWidget(self._right(), 1)
        self.body.addLayout(row, 1)

    def _left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(12)
        self._grid.changed.connect(self._tell)
        self._grid.finished.connect(self._people.begin)
        self._card = GridCard(self._grid, self._last, self._full)
        self._card.way_chosen.connect(self._change_way)
        left.addWidget(self._card)
        inner = QWidget()
        self._below = QVBoxLayout(inner)
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.addStretch(1)
        self._below_area = scrolled(inner)
        left.addWidget(self._below_area, 1)
        left.addStretch()
        return left

    def _right(self) -> QWidget:
        side = QWidget()
        side.setMinimumWidth(_SIDE_PX[0])
        side.setMaximumWidth(_SIDE_PX[1])
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._hero = HeroCard()
        self._used = UsedTally(self.tr("Đã dùng"), beside=2)
        self._inside = InsideQuestion()
        self._advice = Panel("advice")
        self._people.finished.connect(self._used.begin)
        for card in (self._people, self._used, self._notes):
            card.changed.connect(self._tell)
        self._inside.answered.connect(self._tell)
        inner = QWidget()
        self._cards = QVBoxLayout(inner)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(8)
        for shown in (self._inside, self._people, self._used, self._notes_card, self._advice):
            self._cards.addWidget(shown)
        self._cards.addStretch(1)
        column.addWidget(self._hero)
        self._side_area = scrolled(inner)
        for place in (self._people, self._used, self._photos.strip):
            place.begun.connect(lambda place=place: self._see(place))
        column.addWidget(self._side_area, 1)
        return side

    def _see(self, place: QWidget) -> None:
        """Where the keys go on is in sight."""
        for area in (self._side_area, self._below_area):
            if area.isAncestorOf(place):
                area.ensureWidgetVisible(place)

    def show_item(self, item: int) -> None:
        self._session_id = item
        self._before = None
        self.refresh()

    def reload(self) -> None:
        if not self._session_id:
            return
        if self._form is not None and self._before is not None:
            self._photos.show(self._form.session)
            if self._written() != self._before:
                return
        service = self._desk.kit.attendance
        form = self._desk.work.now(lambda: service.result(self._session_id))
        if form is not None:
            self._show(form)

    def take_focus(self) -> None:
        self._grid.begin()

    def may_leave(self) -> bool:
        if self._before is None or self._written() == self._before:
            return True
        answers = (self.tr("Lưu kết quả"), self.tr("Không lưu"), self.tr("Ở lại"))
        words = self.tr("Những gì vừa ghi của buổi này chưa được lưu.")
        answer = ask(self, self.tr("Lưu kết quả trước khi rời trang?"), words, answers)
        if answer == 0:
            return self._keep() is not None
        if answer == 1:
            self._before = None
        return answer == 1

    def _show(self, form: ResultForm) -> None:
        """Puts a form on the page; what it holds is what is saved."""
        self._form = form
        session = form.session
        self.set_title(self.tr("Kết quả buổi – {0}, {1}").format(session.title, f"{session.day:%d/%m}"))
        self._papers.show(session)
        self._photos.show(session)
        self._like = self._desk.work.now(lambda: self._desk.kit.attendance.last_time(session.id))
        self._last.setVisible(self._like is not None)
        self._show_counts(form)
        self._notes.show_notes(form.notes)
        self._inside.show_question(form.summary, session.list_is_part)
        self._before = self._written()
        self._tell()
        self.take_focus()

    def _show_counts(self, form: ResultForm) -> None:
        """The numbers of a form, saved or proposed."""
        self._show_grid(form)
        self._people.show_rows(form.counters)
        names = {
            Kind.LEAFLET: (self.tr("Tờ gấp phát"), self.tr("Tờ gấp")),
            Kind.POSTER: (self.tr("Áp phích dán"), self.tr("Áp phích")),
        }
        self._used.show_used(form.used, {kind: names.get(kind, (word(kind), "")) for kind in form.used})
        self._advice.say([*form.advice, *self._bands_advice(form.session)])

    def _propose(self) -> None:
        """The numbers of the last time where nothing is written; they are saved with the page, not before."""
        like = self._like
        if like is None:
            return
        written = {(row.place_id, row.audience): row for row in self._rows() if row.total is not None}
        rows = [written.get((row.place_id, row.audience), row) for row in like.rows]
        used = {kind: like.used[kind] if number is None else number for kind, number in self._used.used().items()}
        grid, counters = tuple(rows[: len(like.grid)]), tuple(rows[len(like.grid) :])
        self._show_counts(replace(like, grid=grid, counters=counters, used=used))
        self._last.setVisible(False)
        self._tell()
        self.take_focus()

    def _show_grid(self, form: ResultForm) -> None:
        """A form of a few lines leaves its room to the notes and the photos."""
        self._card.show_form(form)
        few = not self._grid.has_enrolled()
        (self._below if few else self._cards).insertWidget(0 if few else 3, self._notes_card)
        self._below_area.setVisible(few)
        self._photos.strip.show_as(LARGE if few else SMALL)

    def _bands_advice(self, session: Session) -> list[str]:
        plan, content = self._desk.kit.plan, self._desk.kit.content

        def told() -> list[str]:
            return plan.band_advice(session, [each for each in content.modules() if each.key in session.modules])

        return self._desk.work.now(told) or []

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Pictures are photos of the session, wherever on the page they are let go."""
        self._photos.add([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    def _change_way(self, by_class: bool) -> None:
        """The same session class by class, or the school in one line; the counters stay as they are typed."""
        service = self._desk.kit.attendance
        form = self._desk.work.now(lambda: service.result(self._session_id, by_class=by_class))
        if form is not None:
            self._show_grid(form)
            self._tell()
            self.take_focus()

    def _rows(self) -> tuple[CountRow, ...]:
        return self._grid.rows() + self._people.rows()

    def _entries(self) -> Entries:
        return Entries(self._rows(), self._used.used(), self._notes.notes(), self._inside.answer())

    def _written(self) -> object:
        return self._entries()

    def _tell(self) -> None:
        """The live total and what is wrong, after every key."""
        if self._form is None:
            return
        rows = self._rows()
        count = counted(rows)
        both = self._form.summary.listed > 0 and count is not None
        self._inside.setVisible(both)
        summary = self._form.summary._replace(counted=count)
        total = summary.attendances(self._inside.answer())
        self._hero.show_figure("–" if total is None else numbers.count(total), self.tr("lượt người"))
        self._hero.show_detail(" · ".join(self._details(rows)))
        self._card.show_fault()

    def _details(self, rows: Sequence[CountRow]) -> Iterable[str]:
        if self._form is not None and self._form.summary.listed:
            yield self.tr("{0} có mặt theo danh sách").format(numbers.count(self._form.summary.present))
        sums: dict[str, int] = {}
        for row in rows:
            if row.total:
                name = short_audience(row.audience).lower()
                sums[name] = sums.get(name, 0) + row.total
        for name, number in sums.items():
            yield f"{numbers.count(number)} {name}"
        grid = self._grid.rows()
        if len(grid) > 1:
            done = sum(row.total is not None for row in grid)
            unit = self.tr("lớp") if self._grid.has_enrolled() else self.tr("nơi")
            yield f"{done}/{len(grid)} {unit}"

    def _save(self) -> None:
        form = self._keep()
        if form is None:
            return
        total = form.summary.attendances(form.session.list_is_part)
        self._desk.go("sessions", form.session.id)
        words = self.tr("Đã lưu kết quả buổi “{0}”: {1} lượt người.")
        see = (self.tr("Xem thống kê"), lambda: self._desk.go("report"))
        self._desk.tell(words.format(form.session.title, numbers.count(total or 0)), see)

    def _keep(self) -> ResultForm | None:
        """Saves what is written; None, with the fault shown, when it cannot be."""
        self._tell()
        if self._used.is_wrong() or self._people.is_wrong() or self._grid.faults():
            return None
        service, entries = self._desk.kit.attendance, self._entries()
        outcome = self._desk.work.now(
            lambda: service.save_result(self._session_id, entries),
            at={"attendance.inside_count": self._inside.complain},
        )
        if outcome is None:
            return None
        self._before = None
        return outcome.value
