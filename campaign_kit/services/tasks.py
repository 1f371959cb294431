"""What a user can ask for about the tasks of a plan: its annex brought in and taken back, their status, their sessions.

Knows no table and no screen; a file is read in `exchange/annex`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from campaign_kit.errors import Refused
from campaign_kit.exchange.annex.reader import read_annex, read_pasted
from campaign_kit.model.plan import Campaign, Session, SessionDraft, SessionLinks
from campaign_kit.model.report import local_day
from campaign_kit.model.tasks import Annex, Task, TaskDraft, TaskStatus, key_of, overdue, session_of, task_of
from campaign_kit.services.outcome import Outcome
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Reading

_CHANGED = frozenset({"plan"})
_DIFFERING = ("order", "lead", "partners", "timing")


@dataclass(frozen=True)
class Board:
    """The tasks of a plan in the order of its annex, those that are late, and by task the sessions that are for it."""

    campaign: Campaign
    tasks: tuple[Task, ...]
    overdue: frozenset[int]
    sessions: dict[int, tuple[int, ...]]


@dataclass(frozen=True)
class Brought:
    """What an annex brought to a plan: new tasks; those it has already, alike or with other offices or times.

    Tasks that are there stay as they are; `differing` are those that the annex writes otherwise.
    """

    campaign: Campaign
    added: tuple[Task, ...]
    known: int
    differing: tuple[Task, ...]


@dataclass(frozen=True)
class TaskService:
    """Tasks of the own office's plans. `clock` gives the present moment with its zone."""

    database: Database
    clock: Callable[[], datetime]

    @staticmethod
    def read_file(file: Path) -> Annex:
        """The annex in a .docx, workbook or text; nothing is written. Refused as `read_annex` does."""
        return read_annex(file)

    @staticmethod
    def read_text(text: str) -> Annex:
        """The annex in a pasted text; nothing is written. Refused as `read_pasted` does."""
        return read_pasted(text)

    def tasks(self, campaign_id: int) -> Board:
        """The tasks of a plan as they stand today. Refused("plan.no_campaign")."""
        today = local_day(self.clock())
        with self.database.reading() as unit:
            campaign = _campaign(unit, campaign_id)
            tasks = tuple(unit.tasks.of_campaign(campaign_id))
            sessions = {task: tuple(found) for task, found in unit.tasks.sessions_of(campaign_id).items()}
        return Board(campaign, tasks, frozenset(task.id for task in overdue(tasks, today)), sessions)

    def import_annex(self, campaign_id: int, annex: Annex) -> Outcome[Brought]:
        """Adds the tasks of the annex that the plan has not yet, all or none; the same annex again adds nothing.

        Two rows are one task when group and content are, marks and case aside. Refused("plan.no_campaign").
        """
        with self.database.unit() as unit:
            campaign = _campaign(unit, campaign_id)
            mark = unit.tasks.new_import()
            drafts = [task_of(row, campaign, mark) for row in annex.rows]
            fresh, pairs = _sorted_out(drafts, unit.tasks.of_campaign(campaign_id))
            added = unit.tasks.add(fresh)
            unit.commit()
        differing = tuple(task for task, draft in pairs if _differs(task, draft))
        brought = Brought(campaign, tuple(added), len(pairs), differing)
        return Outcome(brought, _CHANGED if added else frozenset())

    def drop_import(self, campaign_id: int) -> Outcome[tuple[Task, ...]]:
        """Takes back the last annex that was brought to the plan, whole; gives the tasks that are gone.

        Refused("plan.no_campaign"), Refused("tasks.nothing_to_undo"); "tasks.worked_on" when somebody has marked one of
        its tasks since, or made a session of it.
        """
        with self.database.unit() as unit:
            campaign = _campaign(unit, campaign_id)
            tasks = [task for task in unit.tasks.of_campaign(campaign_id) if task.import_uid]
            if not tasks:
                raise Refused("tasks.nothing_to_undo", title=campaign.title)
            mark = max(tasks, key=lambda task: task.id).import_uid
            gone = tuple(task for task in tasks if task.import_uid == mark)
            held = unit.tasks.sessions_of(campaign_id)
            worked_on = [task for task in gone if task.id in held or task.status is not TaskStatus.NOT_STARTED]
            if worked_on:
                raise Refused("tasks.worked_on", title=campaign.title, count=len(worked_on))
            unit.tasks.remove(task.id for task in gone)
            unit.commit()
        return Outcome(gone, _CHANGED)

    def set_status(self, task_id: int, status: TaskStatus, note: str | None = None) -> Outcome[Task]:
        """Marks a task; a note replaces the one it had. Refused("tasks.no_task")."""
        with self.database.unit() as unit:
            task = unit.tasks.set_status(task_id, status, note)
            unit.commit()
        return Outcome(task, _CHANGED)

    def to_session(self, task_id: int) -> tuple[SessionDraft, SessionLinks]:
        """The session that the task proposes; nothing is saved. Refused("tasks.no_task")."""
        with self.database.reading() as unit:
            task = unit.tasks.task(task_id)
        return session_of(task, local_day(self.clock()))

    def join(self, task_id: int, session_id: int) -> Outcome[Session]:
        """Notes that the session carries out the task; a task that had not begun is under way with it.

        Refused("tasks.no_task"), Refused("plan.no_session").
        """
        with self.database.unit() as unit:
            task, session = unit.tasks.task(task_id), unit.plan.session(session_id)
            unit.tasks.join(task_id, session_id)
            if task.status is TaskStatus.NOT_STARTED:
                unit.tasks.set_status(task_id, TaskStatus.UNDER_WAY)
            unit.commit()
        return Outcome(session, _CHANGED)


def _campaign(unit: Reading, campaign_id: int) -> Campaign:
    found = next((campaign for campaign in unit.plan.campaigns() if campaign.id == campaign_id), None)
    if found is None:
        raise Refused("plan.no_campaign", id=campaign_id)
    return found


def _sorted_out(
    drafts: Sequence[TaskDraft], tasks: Sequence[Task]
) -> tuple[list[TaskDraft], list[tuple[Task, TaskDraft]]]:
    """The drafts that are new, and each other one with the task that it is; a task is found once."""
    waiting: dict[tuple[str, str], list[Task]] = {}
    for task in tasks:
        waiting.setdefault(key_of(task), []).append(task)
    fresh: list[TaskDraft] = []
    pairs: list[tuple[Task, TaskDraft]] = []
    for draft in drafts:
        alike = waiting.get(key_of(draft))
        if alike:
            pairs.append((alike.pop(0), draft))
        else:
            fresh.append(draft)
    return fresh, pairs


def _differs(task: Task, draft: TaskDraft) -> bool:
    return any(getattr(task, field) != getattr(draft, field) for field in _DIFFERING)
