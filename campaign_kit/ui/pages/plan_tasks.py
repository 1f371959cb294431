"""The tasks of a plan: how far they have come, the table of the annex, and what is done with the chosen one."""

from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.papers import PaperKind
from campaign_kit.model.plan import Campaign
from campaign_kit.model.tasks import Task, TaskDraft, TaskStatus
from campaign_kit.services.campaigns import CampaignFile
from campaign_kit.services.tasks import Board
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.edit_task import EditTask
from campaign_kit.ui.pages.annex_work import AnnexWork
from campaign_kit.ui.pages.plan_paper import save_paper
from campaign_kit.ui.pages.plan_section import PlanSection
from campaign_kit.ui.pages.section import ChosenFoot
from campaign_kit.ui.tables.tasks import (
    CONTENT,
    LEAD,
    NUMBER,
    PARTNERS,
    SESSIONS,
    STATUS,
    TIMING,
    TasksTable,
    standings,
)
from campaign_kit.ui.tables.wrapped import WrappedTable
from campaign_kit.ui.widgets.buttons import action_button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.task_board import TaskBoard
from campaign_kit.wording.labels import label as word

_WIDTHS = {NUMBER: 54, STATUS: 142, SESSIONS: 74}
_PARTS = {CONTENT: 0.43, LEAD: 0.18, PARTNERS: 0.22, TIMING: 0.17}
_NOT_BOLD = -1  # long sentences
_KEYS = {
    "tasks.done": TaskStatus.DONE,
    "tasks.under_way": TaskStatus.UNDER_WAY,
    "tasks.not_started": TaskStatus.NOT_STARTED,
    "tasks.dropped": TaskStatus.DROPPED,
}


class PlanTasks(PlanSection):
    """`owner` is the page, whose actions `edit` and `remove` are."""

    def __init__(self, desk: Desk, owner: QWidget, edit: QAction, remove: QAction) -> None:
        super().__init__()
        self.add_text = self.tr("Thêm nhiệm vụ")
        self._desk = desk
        self._board: Board | None = None
        self._shown_id = 0
        self._annex = AnnexWork(desk, self, self._campaign)
        self._paste = make_action("tasks.paste", owner, self._annex.from_text)
        self._import = make_action("tasks.import", owner, self._annex.from_file)
        self._session = make_action("tasks.session", owner, self._begin_session)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._progress = Card(margins=(18, 10, 18, 9))
        self._bar = TaskBoard()
        self._progress.column.addWidget(self._bar)
        column.addWidget(self._progress)
        card = Card(margins=(0, 0, 0, 0))
        card.column.setSpacing(0)
        card.column.addLayout(self._ways(owner))
        self._foot = self._make_foot(edit, remove)
        self.hold(card, self._make_table(), self._table, self._empty_state(), self._foot)
        column.addWidget(card, 1)

    def _ways(self, owner: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        remind = make_action("tasks.remind", owner, self._remind)
        row.addWidget(action_button(self._paste, "", "copy"))
        row.addWidget(action_button(self._import, "", "upload"))
        row.addStretch(1)
        row.addWidget(action_button(remind, "", "send"))
        return row

    def _make_table(self) -> WrappedTable:
        self._table = TasksTable(self)
        self._view = WrappedTable(self.tr("Bảng nhiệm vụ của kế hoạch"), _NOT_BOLD, _WIDTHS, _PARTS)
        for id_, status in _KEYS.items():
            make_action(id_, self._view, partial(self._mark, status))
        return self._view

    def _empty_state(self) -> EmptyState:
        empty = EmptyState(
            "list-checks",
            self.tr("Kế hoạch chưa có nhiệm vụ"),
            self.tr("Nhập phụ lục nhiệm vụ từ tệp Word, Excel của cấp trên, dán bảng, hoặc gõ từng nhiệm vụ."),
            self.tr("Nhập phụ lục…"),
        )
        empty.asked.connect(self._annex.from_file)
        return empty

    def _make_foot(self, edit: QAction, remove: QAction) -> ChosenFoot:
        self._status = Choice(self.tr("Tình trạng nhiệm vụ"))
        self._status.fill([(status, word(status)) for status in TaskStatus])
        self._status.setFixedWidth(160)
        self._status.activated.connect(lambda _index: self._mark(self._status.value()))
        actions = (action_button(self._session, "", "plus"), action_button(edit, "", "pencil"), action_button(remove))
        return ChosenFoot((self._status, *actions))

    def show_file(self, file: CampaignFile) -> None:
        board = self._board = file.board
        self._bar.show_counts(standings(board))
        self._table.show_board(board)
        self.show_rows(any_there=bool(board.tasks))
        self._progress.setVisible(bool(board.tasks))
        self._point_at(self._shown_id)

    def _point_at(self, task_id: int) -> None:
        self._view.setCurrentIndex(self._table.index(self._table.row_of(task_id), CONTENT))
        self.choose()

    def _campaign(self) -> Campaign | None:
        return self._board.campaign if self._board else None

    def _current(self) -> Task | None:
        return self._table.task_at(self._view.currentIndex().row())

    def choose(self) -> None:
        task = self._current()
        if task is not None:
            self._shown_id = task.id
            self._foot.say(self.tr("{0}. {1}").format(task.order, task.content))
            self._status.choose(task.status)
        self._session.setEnabled(task is not None)

    def _mark(self, status: TaskStatus) -> None:
        task = self._current()
        if task is not None and task.status is not status:
            self._desk.work.now(lambda: self._desk.kit.tasks.set_status(task.id, status))

    def add(self) -> None:
        self._ask(None)

    def edit(self) -> None:
        if self._current() is not None:
            self._ask(self._current())

    def _ask(self, task: Task | None) -> None:
        board, tasks = self._board, self._desk.kit.tasks
        if board is None:
            return
        campaign = board.campaign

        def keep(draft: TaskDraft) -> bool:
            verb = (lambda: tasks.save(task.id, draft)) if task else (lambda: tasks.add(campaign.id, draft))
            outcome = self._desk.work.now(verb)
            if outcome is not None:
                self._point_at(outcome.value.id)
            return outcome is not None

        dialog = EditTask(self, campaign, board.tasks, task, keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def remove(self) -> None:
        task = self._current()
        if task is not None and self._desk.work.now(lambda: self._desk.kit.tasks.remove([task.id])) is not None:
            self._desk.tell_undoable(self.tr("Đã xóa nhiệm vụ {0}.").format(task.order))

    def _begin_session(self) -> None:
        task = self._current()
        if task is not None:
            self._desk.begin(task=task.id)

    def _remind(self) -> None:
        board = self._board
        if board is not None:
            save_paper(self._desk, self, PaperKind.REMINDER, board.campaign)
