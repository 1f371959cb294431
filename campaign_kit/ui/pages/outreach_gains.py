"""Surveys before and after the sessions of a period: how much was right, what was won, without names."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.plan import SessionStatus
from campaign_kit.model.quiz_tally import CountedSession, QuizPhase
from campaign_kit.model.report import Period
from campaign_kit.model.survey import Survey
from campaign_kit.services.quizzes import Numbers, QuizGain, gains_of, total_gain
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.edit_answers import EditAnswers
from campaign_kit.ui.pages.outreach_section import OutreachSection
from campaign_kit.ui.pages.section import ChosenFoot
from campaign_kit.ui.tables.cells import TONE_ROLE, CellsTable
from campaign_kit.ui.tables.fitting import FittedColumns
from campaign_kit.ui.tables.gains import AFTER, BEFORE, DAY, GAIN, SESSION, gain_rows, percent_words, points_words
from campaign_kit.ui.tables.rows import RowDelegate, row_table
from campaign_kit.ui.widgets.buttons import action_button
from campaign_kit.ui.widgets.cards import Card, FigureCard
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.wording import numbers

_ROW_PX = 54
_FIXED = {DAY: 120, GAIN: 164}
_PARTS = {SESSION: 0.56, BEFORE: 0.22, AFTER: 0.22}


class OutreachGains(OutreachSection):
    """`edit`, `remove` and `session` are actions of the page: they are of the chosen session."""

    def __init__(self, desk: Desk, edit: QAction, remove: QAction, session: QAction) -> None:
        super().__init__()
        self.add_text = self.tr("Nhập phiếu")
        self._desk = desk
        self._period: Period | None = None
        self._shown_id = 0
        heads = (self.tr("Ngày"), self.tr("Buổi, phiếu"), self.tr("Đúng trước"), self.tr("Đúng sau"), self.tr("Tăng"))
        self._table = CellsTable(self, heads)
        self._view = row_table(self.tr("Khảo sát trước – sau"))
        self._view.setSortingEnabled(False)
        self._view.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self._view.setItemDelegate(RowDelegate(self._view, SESSION, TONE_ROLE))
        FittedColumns(self._view, _FIXED, _PARTS)
        self._foot = ChosenFoot((action_button(session), action_button(edit, "", "pencil"), action_button(remove)))
        card = Card(margins=(0, 8, 0, 0))
        card.column.setSpacing(0)
        self.hold(card, self._view, self._table, self._empty_state(), self._foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._sums())
        column.addWidget(card, 1)

    def _sums(self) -> QWidget:
        self._both, self._before, self._after, self._won = (
            FigureCard(self.tr("Buổi có đủ hai phiếu")),
            FigureCard(self.tr("Trả lời đúng trước buổi")),
            FigureCard(self.tr("Trả lời đúng sau buổi")),
            FigureCard(self.tr("Tăng")),
        )
        self._above = QWidget()
        row = QHBoxLayout(self._above)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for card in (self._both, self._before, self._after, self._won):
            row.addWidget(card, 1)
        return self._above

    def _empty_state(self) -> EmptyState:
        empty = EmptyState(
            "clipboard-check",
            self.tr("Chưa nhập phiếu khảo sát nào trong kỳ này"),
            self.tr("Phát phiếu trước và sau buổi (trang Tài liệu), đếm đáp án rồi gõ vào đây; không ghi tên ai."),
            self.tr("Nhập phiếu khảo sát"),
        )
        empty.asked.connect(self.add)
        return empty

    def show_period(self, period: Period) -> None:
        service, work = self._desk.kit.quizzes, self._desk.work
        counted = work.now(lambda: service.counted(period))
        if counted is None:
            return
        self._period = period
        rows = gain_rows(counted, {each.key: each.title for each in self._surveys()})
        self._table.show_rows(rows)
        self.show_rows(any_there=bool(rows))
        self._above.setVisible(bool(rows))
        at = next((number for number, row in enumerate(rows) if row.item.session_id == self._shown_id), 0)
        self._view.setCurrentIndex(self._table.index(at, DAY))
        self._show_sums(gains_of(counted), len(rows))
        self.choose()

    def _surveys(self) -> Sequence[Survey]:
        return self._desk.work.now(self._desk.kit.quizzes.surveys) or ()

    def _show_sums(self, gains: tuple[QuizGain, ...], sessions: int) -> None:
        total = total_gain(gains)
        of = self.tr("trong {0} buổi có phiếu").format(numbers.count(sessions))
        self._both.show_figure(numbers.count(len(gains)), of, "teal")
        for card, standing in (
            (self._before, total.before if total else None),
            (self._after, total.after if total else None),
        ):
            people = self.tr("{0} người").format(numbers.count(standing.people)) if standing else self.tr("chưa nhập")
            hidden = standing is not None and standing.percent is None
            card.show_figure(percent_words(standing), self.tr("dưới 5 người, không hiện") if hidden else people)
        points = total.points if total else None
        words = self.tr("so với trước buổi") if points is not None else self.tr("cần phiếu trước và phiếu sau")
        self._won.show_figure("–" if points is None else points_words(points), words)

    def _current(self) -> CountedSession | None:
        found: CountedSession | None = self._table.item_at(self._view.currentIndex().row())
        return found

    def choose(self) -> None:
        counted = self._current()
        if counted is not None:
            self._shown_id = counted.session_id
            self._foot.say(counted.title)

    def open_session(self) -> None:
        counted = self._current()
        if counted is not None:
            self._desk.go("result", counted.session_id)

    def add(self) -> None:
        self._ask(None)

    def edit(self) -> None:
        counted = self._current()
        if counted is not None:
            self._ask(counted.session_id)

    def _ask(self, session_id: int | None) -> None:
        kit, work, period = self._desk.kit, self._desk.work, self._period
        if period is None:
            return
        held = work.now(lambda: kit.plan.sessions(period.first, period.last, SessionStatus.HELD)) or []
        if not held and session_id is None:
            self._desk.tell(self.tr("Kỳ này chưa có buổi nào đã tổ chức để nhập phiếu."))
            return
        shape = self.tr("{0} – {1}")
        sessions = [(each.id, shape.format(numbers.day(each.day), each.title)) for each in reversed(held)]
        current = self._current()
        if current is not None and session_id is not None and session_id not in dict(sessions):
            sessions.insert(0, (session_id, shape.format(numbers.day(current.day), current.title)))

        def keep(number: int, phase: QuizPhase, survey: str, told: Numbers, refuse: Callable[[str], None]) -> bool:
            self._shown_id = number
            return work.now(lambda: kit.quizzes.save(number, phase, survey, told), refuse) is not None

        dialog = EditAnswers(
            self,
            sessions,
            session_id or self._next_uncounted(sessions),
            self._surveys(),
            lambda number: work.now(lambda: kit.quizzes.of_session(number)),
            keep,
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _next_uncounted(self, sessions: Sequence[tuple[int, str]]) -> int:
        """The newest session without answers, so that those of another are not written over; else the newest."""
        rows = (self._table.item_at(row) for row in range(self._table.rowCount()))
        counted = {each.session_id for each in rows}
        return next((number for number, _title in sessions if number not in counted), sessions[0][0])

    def remove(self) -> None:
        counted, service = self._current(), self._desk.kit.quizzes
        if counted is not None and self._desk.work.now(lambda: service.remove(counted.session_id)) is not None:
            self._desk.tell_undoable(self.tr("Đã xóa phiếu của buổi “{0}”.").format(counted.title))
