"""Named queries about the tasks of a plan and the sessions that carry them out.

Gives back model values only; which task may change and what is the same is the services' matter.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import Connection, delete, func, select
from sqlmodel import Session as DbSession

from campaign_kit.errors import Refused
from campaign_kit.model.tasks import Task, TaskDraft, TaskStatus
from campaign_kit.store.changes import Write
from campaign_kit.store.records import Records, values_of
from campaign_kit.store.tables import SESSION_TASK, TASK, TaskRow


class TaskStore:
    """Tasks of one unit of work."""

    def __init__(self, db: DbSession, records: Records) -> None:
        self._db = db
        self._records = records

    @property
    def _connection(self) -> Connection:
        return self._db.connection()

    def of_campaign(self, campaign_id: int) -> list[Task]:
        """The tasks of a plan, group by group in the order in which the groups came, by number inside a group."""
        came = func.min(TASK.c.id).over(partition_by=TASK.c.group_title)
        statement = select(TASK).where(TASK.c.campaign_id == campaign_id).order_by(came, TASK.c.order, TASK.c.id)
        return [Task.model_validate(dict(row)) for row in self._connection.execute(statement).mappings()]

    def task(self, task_id: int) -> Task:
        """Refused("tasks.no_task") for an id that no task has."""
        return Task.model_validate(self._row(task_id).model_dump())

    def add(self, drafts: Sequence[TaskDraft]) -> list[Task]:
        """New tasks in one statement, in the order given."""
        ids = self._records.add_many(TaskRow, drafts)
        return [self.task(task_id) for task_id in ids]

    def new_import(self) -> str:
        """A fresh uid for the tasks that one annex brings."""
        _, (uid,) = self._records.stamps(1)
        return uid

    def set_status(self, task_id: int, status: TaskStatus, note: str | None = None) -> Task:
        """Marks a task; a note replaces the one it had. Refused("tasks.no_task")."""
        row = self._row(task_id)
        self._records.change(row, {"status": status} if note is None else {"status": status, "note": note})
        return Task.model_validate(row.model_dump())

    def save(self, task_id: int, draft: TaskDraft) -> Task:
        """Refused("tasks.no_task")."""
        row = self._row(task_id)
        self._records.change(row, values_of(TaskRow, draft))
        return Task.model_validate(row.model_dump())

    def regroup(self, task_id: int, draft: TaskDraft) -> Task:
        """Makes the task a new row of another group, so that the groups stay in the order in which they came; its
        sessions go with it. Refused("tasks.no_task")."""
        row = self._row(task_id)
        (made,) = self.add([draft])
        of_task = select(SESSION_TASK.c.session_id).where(SESSION_TASK.c.task_id == task_id)
        for session_id in self._connection.execute(of_task).scalars().all():
            self.join(made.id, session_id)
        self._records.remove(row)
        return made

    def number(self, tasks: Sequence[Task]) -> None:
        """Numbers these tasks of a group from 1, in the order given."""
        for order, task in enumerate(tasks, start=1):
            self._records.change(self._row(task.id), {"order": order})

    def remove(self, task_ids: Iterable[int]) -> None:
        """Takes tasks out that no session carries out."""
        for task_id in task_ids:
            self._records.remove(self._row(task_id))

    def join(self, task_id: int, session_id: int) -> None:
        """Notes that the session carries out the task, and no other one."""
        of_session = SESSION_TASK.c.session_id == session_id
        was = self._connection.execute(select(SESSION_TASK.c.task_id).where(of_session)).scalar()
        if was == task_id:
            return
        self._records.journal.touch_where(SESSION_TASK, of_session)
        self._connection.execute(delete(SESSION_TASK).where(of_session))
        if was is not None:
            self._records.tell([Write(SESSION_TASK.name, str(session_id), {"task_id": was}, None)])
        self._records.join(SESSION_TASK, [{"session_id": session_id, "task_id": task_id}])

    def sessions_of(self, campaign_id: int) -> dict[int, list[int]]:
        """By task of the plan, the sessions that carry it out; a task without one is not in it."""
        statement = (
            select(SESSION_TASK.c.task_id, SESSION_TASK.c.session_id)
            .join(TASK, TASK.c.id == SESSION_TASK.c.task_id)
            .where(TASK.c.campaign_id == campaign_id)
            .order_by(SESSION_TASK.c.session_id)
        )
        found: dict[int, list[int]] = {}
        for task_id, session_id in self._connection.execute(statement):
            found.setdefault(task_id, []).append(session_id)
        return found

    def late(self, today: date) -> dict[int, int]:
        """By plan, how many of its tasks are late on the day, as `overdue` of the model; the latest plan first."""
        late = (TASK.c.last < today, TASK.c.status.in_((TaskStatus.NOT_STARTED, TaskStatus.UNDER_WAY)))
        statement = select(TASK.c.campaign_id, func.count().label("late")).where(*late).group_by(TASK.c.campaign_id)
        found = self._connection.execute(statement.order_by(TASK.c.campaign_id.desc()))
        return {row.campaign_id: row.late for row in found}

    def _row(self, task_id: int) -> TaskRow:
        row = self._records.get(TaskRow, task_id)
        if row is None:
            raise Refused("tasks.no_task", id=task_id)
        return row
