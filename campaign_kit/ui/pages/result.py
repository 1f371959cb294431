"""What happened at a session, in one minute and without names: the grid of classes, counters, things used, notes."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

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
from campaign_kit.ui.widgets.cards import scrolled
from campaign_kit.ui.widgets.count_grid import CountGrid
from campaign_kit.ui.widgets.grid_card import GridCard
from campaign_kit.ui.widgets.result_side import ResultSide
from campaign_kit.wording import numbers


class ResultPage(Page):
    """The result of the session that `show_item` names."""

    words = frozenset({"attendance"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Kết quả buổi"))
        self._desk = desk
        self._session_id = 0
        self._form: ResultForm | None = None
        self._like: ResultForm | None = None
        self._by_class = True
        self._before: Entries | None = None
        self.setAcceptDrops(True)
        self._photos = ResultPhotos(desk, self)
        self._papers = ResultPapers(desk, self, self._photos.photos, self._photos.open)
        self._grid = CountGrid()
        ways = (self._papers.forms, self._papers.album)
        self._side = ResultSide(self._photos.strip, self._papers.answers, ways)
        self._side.changed.connect(self._tell)
        leave = make_action("result.leave", self, lambda: desk.go("sessions"))
        names = make_action("result.names", self, lambda: desk.go("attendance", self._session_id))
        self._full = make_action("result.full", self, self._grid.fill_full)
        self._last = make_action("result.last", self, self._propose)
        save = make_action("result.save", self, self._save, "white")
        for action in (leave, names):
            self.add_head_button(action_button(action))
        self.add_head_button(action_button(save, "primary", "save"))
        self.body.setContentsMargins(MARGIN, 18, MARGIN, 14)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addLayout(self._left(), 2)
        row.addWidget(self._side, 1)
        self.body.addLayout(row, 1)

    def _left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(12)
        self._grid.changed.connect(self._tell)
        self._grid.finished.connect(self._side.people.begin)
        self._card = GridCard(self._grid, self._last, self._full)
        self._card.way_chosen.connect(self._change_way)
        left.addWidget(self._card)
        inner = QWidget()
        self._below = QVBoxLayout(inner)
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.addStretch(1)
        self._below_area = scrolled(inner)
        strip = self._photos.strip
        strip.begun.connect(lambda: self._below_area.ensureWidgetVisible(strip))
        left.addWidget(self._below_area, 1)
        left.addStretch()
        return left

    def show_item(self, item: int) -> None:
        self._session_id = item
        self._before = None
        self.refresh()

    def mark(self, changed: frozenset[str]) -> None:
        """Photos are kept by themselves: they are shown anew whatever is being written."""
        if self._form is not None and "evidence" in changed:
            self._photos.show(self._form.session)
        super().mark(changed)

    def reload(self) -> None:
        if not self._session_id or (self._before is not None and self._written() != self._before):
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
        self._last.setEnabled(self._like is not None)
        self._show_counts(form)
        self._side.show_saved(form)
        self._before = self._written()
        self._tell()
        if not self._photos.strip.has_focus():
            self.take_focus()

    def _show_counts(self, form: ResultForm) -> None:
        """The numbers of a form, saved or proposed."""
        self._show_grid(form)
        self._side.show_counts(form, [*form.advice, *_bands_advice(self._desk, form.session)])

    def _propose(self) -> None:
        """The numbers of the last time where nothing is written; they are saved with the page, not before."""
        like = self._like
        if like is None:
            return
        grid = self._grid.rows()
        if like.by_class is not self._by_class and counted(grid) is not None:
            like = replace(like, by_class=self._by_class, grid=grid)  # what is written goes before
        written = {(row.place_id, row.audience): row for row in self._rows() if row.total is not None}
        rows = [written.get((row.place_id, row.audience), row) for row in like.rows]
        used = {kind: like.used.get(kind) if told is None else told for kind, told in self._side.used().items()}
        split = len(like.grid)
        self._show_counts(replace(like, grid=tuple(rows[:split]), counters=tuple(rows[split:]), used=used))
        self._last.setEnabled(False)
        self._tell()
        self.take_focus()

    def _show_grid(self, form: ResultForm) -> None:
        """A form of a few lines leaves its room to the notes and the photos."""
        self._by_class = form.by_class
        self._card.show_form(form)
        few = not self._grid.has_enrolled()
        if few:
            self._below.insertWidget(0, self._side.notes_card)
        else:
            self._side.take_notes()
        self._below_area.setVisible(few)
        self._photos.strip.show_as(LARGE if few else SMALL)

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
        return self._grid.rows() + self._side.people.rows()

    def _written(self) -> Entries:
        return Entries(self._rows(), self._side.used(), self._side.notes(), self._side.inside.answer())

    def _tell(self) -> None:
        """The live total and what is wrong, after every key."""
        if self._form is not None:
            unit = self.tr("lớp") if self._grid.has_enrolled() else self.tr("nơi")
            self._side.tell(self._form.summary, self._grid.rows(), unit)
            self._card.show_fault()

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
        if self._side.is_wrong() or self._grid.faults():
            return None
        service, entries = self._desk.kit.attendance, self._written()
        outcome = self._desk.work.now(
            lambda: service.save_result(self._session_id, entries),
            at={"attendance.inside_count": self._side.inside.complain},
        )
        if outcome is None:
            return None
        self._before = None
        return outcome.value


def _bands_advice(desk: Desk, session: Session) -> list[str]:
    plan, content = desk.kit.plan, desk.kit.content

    def told() -> list[str]:
        return plan.band_advice(session, [each for each in content.modules() if each.key in session.modules])

    return desk.work.now(told) or []
