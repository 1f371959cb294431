"""The tasks of a plan as the table of its annex: titles of groups across, and under each its tasks."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, Qt

from campaign_kit.model.tasks import AnnexRow, Task, TaskStatus
from campaign_kit.services.tasks import Board
from campaign_kit.ui.tables.headed import HeadedTable, Index
from campaign_kit.ui.tables.rows import INK_ROLE
from campaign_kit.ui.tables.wrapped import TITLE_ROLE, TONE_ROLE
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

NUMBER, CONTENT, LEAD, PARTNERS, TIMING, STATUS, SESSIONS = range(7)
LATE = "late"
TONES = {
    TaskStatus.NOT_STARTED: "plain",
    TaskStatus.UNDER_WAY: "partly",
    TaskStatus.DONE: "done",
    TaskStatus.DROPPED: "quiet",
}


def standings(board: Board) -> Counter[str]:
    """How many tasks stand in each status; those that are late are LATE and nothing else."""
    return Counter(LATE if task.id in board.overdue else task.status.value for task in board.tasks)


def annex_heads() -> tuple[str, ...]:
    """The heads of an annex, in short: all of them must be seen whole in a narrow window."""
    say = QCoreApplication.translate
    return (
        say("TasksTable", "Stt"),
        say("TasksTable", "Nội dung"),
        say("TasksTable", "Chủ trì"),
        say("TasksTable", "Phối hợp"),
        say("TasksTable", "Thời gian"),
    )


def annex_cells(row: AnnexRow | Task) -> tuple[str, ...]:
    """What stands under those heads."""
    timing = row.timing if isinstance(row, Task) else row.timing.words
    return (str(row.order), row.content, row.lead, row.partners, timing)


class _Grouped(HeadedTable):
    """Rows under titles; a title cannot be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: list[Any] = []  # str: a title; else a row

    def _show(self, rows: Sequence[tuple[str, Any]]) -> None:
        """The rows with their titles, numbered; a title stands where another one begins."""
        self.beginResetModel()
        self._lines, last, count = [], "", 0
        for title, row in rows:
            if title and title != last:
                count += 1
                self._lines.append(self.tr("{0}. {1}").format(numbers.roman(count), title))
            last = title
            self._lines.append(row)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_title = index.isValid() and isinstance(self._lines[index.row()], str)
        return Qt.ItemFlag.NoItemFlags if is_title else super().flags(index)


class TasksTable(_Grouped):
    """The board of a plan; a task that is late says so instead of its status."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._board: Board | None = None
        self._heads = (*annex_heads(), self.tr("Tình trạng"), self.tr("Buổi"))

    def show_board(self, board: Board) -> None:
        self._board = board
        self._show([(task.group_title, task) for task in board.tasks])

    def task_at(self, row: int) -> Task | None:
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        return line if isinstance(line, Task) else None

    def row_of(self, task_id: int) -> int:
        """The row of that task; that of the first task where it is not shown, -1 without any."""
        rows = [row for row, line in enumerate(self._lines) if isinstance(line, Task)]
        return next((row for row in rows if self._lines[row].id == task_id), rows[0] if rows else -1)

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        line = self._lines[index.row()]
        if role == TITLE_ROLE:
            return isinstance(line, str)
        if isinstance(line, str):
            return line if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(line, index.column())
        if role == TONE_ROLE and index.column() == STATUS:
            return "late" if self._is_late(line) else TONES[line.status]
        if role == INK_ROLE and index.column() == NUMBER:
            return "mute"
        return "coral_dark" if role == INK_ROLE and index.column() == TIMING and self._is_late(line) else None

    def _is_late(self, task: Task) -> bool:
        return self._board is not None and task.id in self._board.overdue

    def _text(self, task: Task, column: int) -> str:
        if column == STATUS:
            return self.tr("Quá hạn") if self._is_late(task) else label(task.status)
        if column == SESSIONS:
            count = len(self._board.sessions.get(task.id, ())) if self._board else 0
            return self.tr("{0} buổi").format(count) if count else "–"
        return annex_cells(task)[column]


class AnnexTable(_Grouped):
    """The rows of an annex that was read and not brought in yet."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._heads = annex_heads()

    def show_rows(self, rows: Sequence[AnnexRow]) -> None:
        self._show([(row.group, row) for row in rows])

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        line = self._lines[index.row()]
        if role == TITLE_ROLE:
            return isinstance(line, str)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return line if isinstance(line, str) else annex_cells(line)[index.column()]
        return "mute" if role == INK_ROLE and index.column() == NUMBER and not isinstance(line, str) else None
