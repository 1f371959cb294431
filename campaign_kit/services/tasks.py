"""What a user can ask for about the tasks of a plan: its annex brought in, tasks written by hand, their sessions.

Knows no table and no screen; a file is read in `exchange/annex`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from campaign_kit.errors import Refused
from campaign_kit.exchange.annex.reader import read_annex, read_pasted
from campaign_kit.model.names import clean
from campaign_kit.model.plan import Campaign, Session, SessionDraft, SessionLinks
from campaign_kit.model.report import local_day
from campaign_kit.model.tasks import (
    Annex,
    Task,
    TaskDraft,
    TaskStatus,
    brief,
    key_of,
    overdue,
    session_of,
    task_of,
    timed,
)
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.sessions import short
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Reading, Unit
from campaign_kit.wording import tasks as words

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
        with self.database.reading() as unit:
            return read_board(unit, unit.campaigns.campaign(campaign_id), local_day(self.clock()))

    def task(self, task_id: int) -> Task:
        """Refused("tasks.no_task")."""
        with self.database.reading() as unit:
            return unit.tasks.task(task_id)

    def import_annex(self, campaign_id: int, annex: Annex) -> Outcome[Brought]:
        """Adds the tasks of the annex that the plan has not yet, all or none; the same annex again adds nothing.

        Two rows are one task when group and content are, marks and case aside. Refused("plan.no_campaign").
        """
        with self.database.unit() as unit:
            campaign = unit.campaigns.campaign(campaign_id)
            mark = unit.tasks.new_import()
            drafts = [task_of(row, campaign, mark) for row in annex.rows]
            fresh, pairs = _sorted_out(drafts, unit.tasks.of_campaign(campaign_id))
            unit.undoable(words.UNDO_IMPORTED.format(tasks=len(fresh), title=short(campaign.title)))
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
            campaign = unit.campaigns.campaign(campaign_id)
            tasks = [task for task in unit.tasks.of_campaign(campaign_id) if task.import_uid]
            if not tasks:
                raise Refused("tasks.nothing_to_undo", title=campaign.title)
            mark = max(tasks, key=lambda task: task.id).import_uid
            gone = tuple(task for task in tasks if task.import_uid == mark)
            held = unit.tasks.sessions_of(campaign_id)
            worked_on = [task for task in gone if task.id in held or task.status is not TaskStatus.NOT_STARTED]
            if worked_on:
                raise Refused("tasks.worked_on", title=campaign.title, count=len(worked_on))
            unit.undoable(words.UNDO_DROPPED.format(tasks=len(gone)))
            unit.tasks.remove(task.id for task in gone)
            unit.commit()
        return Outcome(gone, _CHANGED)

    def add(self, campaign_id: int, draft: TaskDraft) -> Outcome[Task]:
        """Adds a task to its group at its number, or at the end; the tasks of the group are numbered from 1 without a
        gap. Its time is read from its words in the span of the plan. Refused("plan.no_campaign")."""
        with self.database.unit() as unit:
            campaign = unit.campaigns.campaign(campaign_id)
            unit.undoable(words.UNDO_ADDED.format(task=brief(draft.content)))
            (task,) = unit.tasks.add([timed(_tidy(draft, import_uid=""), campaign)])
            task = _at_its_number(unit, task, draft.order)
            unit.commit()
        return Outcome(task, _CHANGED)

    def save(self, task_id: int, draft: TaskDraft) -> Outcome[Task]:
        """Changes a task; numbers and time as in `add`. It stays in its plan.

        One that goes to another group is a new row with the sessions of the old one. Refused("tasks.no_task").
        """
        with self.database.unit() as unit:
            was = unit.tasks.task(task_id)
            unit.undoable(words.UNDO_SAVED.format(task=brief(was.content)))
            campaign = unit.campaigns.campaign(was.campaign_id)
            wanted = timed(_tidy(draft, was.import_uid), campaign)
            if wanted.group_title == was.group_title:
                task = unit.tasks.save(task_id, wanted)
            else:
                task = unit.tasks.regroup(task_id, wanted)
                unit.tasks.number(_group(unit, was))
            task = _at_its_number(unit, task, draft.order)
            unit.commit()
        return Outcome(task, _CHANGED)

    def remove(self, task_ids: Sequence[int]) -> Outcome[tuple[Task, ...]]:
        """Takes tasks out of their plan and closes the gaps in the numbers; gives those that are gone.

        Refused("tasks.no_task"), Refused("tasks.has_sessions") for one that sessions carry out: what was done stays on
        the board, and a task that is given up is marked so.
        """
        with self.database.unit() as unit:
            gone = tuple(unit.tasks.task(task_id) for task_id in dict.fromkeys(task_ids))
            for task in gone:
                held = unit.tasks.sessions_of(task.campaign_id).get(task.id)
                if held:
                    raise Refused("tasks.has_sessions", task=brief(task.content), count=len(held))
            one = words.UNDO_REMOVED.format(task=brief(gone[0].content)) if len(gone) == 1 else ""
            unit.undoable(one or words.UNDO_REMOVED_MANY.format(count=len(gone)))
            unit.tasks.remove(task.id for task in gone)
            for campaign_id, group in dict.fromkeys((task.campaign_id, task.group_title) for task in gone):
                unit.tasks.number([t for t in unit.tasks.of_campaign(campaign_id) if t.group_title == group])
            unit.commit()
        return Outcome(gone, _CHANGED)

    def set_status(self, task_id: int, status: TaskStatus, note: str | None = None) -> Outcome[Task]:
        """Marks a task; a note replaces the one it had. Refused("tasks.no_task")."""
        with self.database.unit() as unit:
            unit.undoable(words.UNDO_MARKED.format(task=brief(unit.tasks.task(task_id).content)))
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
            unit.undoable(words.UNDO_JOINED.format(task=brief(task.content)))
            unit.tasks.join(task_id, session_id)
            if task.status is TaskStatus.NOT_STARTED:
                unit.tasks.set_status(task_id, TaskStatus.UNDER_WAY)
            unit.commit()
        return Outcome(session, _CHANGED)


def read_board(unit: Reading, campaign: Campaign, today: date) -> Board:
    """The tasks of the plan as they stand on the day."""
    tasks = tuple(unit.tasks.of_campaign(campaign.id))
    sessions = {task: tuple(found) for task, found in unit.tasks.sessions_of(campaign.id).items()}
    return Board(campaign, tasks, frozenset(task.id for task in overdue(tasks, today)), sessions)


def _tidy(draft: TaskDraft, import_uid: str) -> TaskDraft:
    """The draft with its group's title in one spelling, of that import."""
    return draft.model_copy(update={"group_title": clean(draft.group_title), "import_uid": import_uid})


def _group(unit: Unit, like: Task) -> list[Task]:
    """The tasks of the group in which that task stands."""
    tasks = unit.tasks.of_campaign(like.campaign_id)
    return [task for task in tasks if task.group_title == like.group_title]


def _at_its_number(unit: Unit, task: Task, order: int) -> Task:
    """The task at that number of its group, or at the end, all of the group numbered from 1."""
    others = [each for each in _group(unit, task) if each.id != task.id]
    unit.tasks.number([*others[: order - 1], task, *others[order - 1 :]])
    return unit.tasks.task(task.id)


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
