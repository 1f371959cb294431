"""The tasks of a plan: the rows of its annex as they were read, and as the office follows them (R42, R43).

Knows no file and no table; when a task is due is read by `timing.py`.
"""

import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from pydantic import BaseModel, Field

from campaign_kit.model.draft import Draft
from campaign_kit.model.names import fold
from campaign_kit.model.plan import Campaign, Form, Partner, SessionDraft, SessionLinks, SessionStatus
from campaign_kit.model.timing import Timing, TimingKind, read_timing

LONGEST_GROUP, LONGEST_CONTENT, LONGEST_NAMES, LONGEST_TIMING = 500, 4_000, 1_000, 200
_LONGEST_TITLE, _LONGEST_PARTNER, _LONGEST_NAME = 200, 200, 70

# what a task's words say of the form of its sessions; the first that is found
_FORMS = (
    ("tap huan cho tre em", Form.COURSE),
    ("tap huan cho hoc sinh", Form.COURSE),
    ("tap huan", Form.TRAINING),
    ("boi duong", Form.TRAINING),
    ("cac lop", Form.COURSE),
    ("lop day", Form.COURSE),
    ("tu van", Form.COUNSELLING),
    ("dien dan", Form.FORUM),
    ("hoi nghi", Form.CONFERENCE),
    ("ngoai khoa", Form.EXTRACURRICULAR),
    ("duoi co", Form.FLAG_CEREMONY),
    ("chao co", Form.FLAG_CEREMONY),
    ("cha me hoc sinh", Form.PARENT_MEETING),
    ("hop thon", Form.VILLAGE_MEETING),
    ("chuong trinh giao duc", Form.IN_LESSON),
    ("dip he", Form.SUMMER_ACTIVITY),
    ("nghi he", Form.SUMMER_ACTIVITY),
    ("sinh hoat he", Form.SUMMER_ACTIVITY),
)
_ANYBODY = re.compile(
    r"cac\b.*|.*\blien quan\b.*|phong|ban|nganh|doan the|don vi|co quan|to chuc"
    r"|thon|lang|buon|ap|xom|khu pho|to dan pho|truong|truong hoc|nha truong"
)


class TaskStatus(StrEnum):
    NOT_STARTED = "not_started"
    UNDER_WAY = "under_way"
    DONE = "done"
    DROPPED = "dropped"


class AnnexRow(BaseModel, frozen=True):
    """A row of the table as it stands there: `order` is its number inside its group, `group` the title over it."""

    group: str = ""
    order: int
    content: str
    lead: str = ""
    partners: str = ""
    timing: Timing
    note: str = ""


class AnnexFinding(BaseModel, frozen=True):
    """What a person should look at: the line of the file or table, from 1, and what it is, going on from that."""

    row: int
    words: str


class Annex(BaseModel, frozen=True):
    """The tasks that a table holds, in its order, and what was joined, numbered or not taken."""

    rows: tuple[AnnexRow, ...]
    findings: tuple[AnnexFinding, ...] = ()


class TaskDraft(Draft):
    """A task of a plan: `order` is its number inside its group.

    `timing` are the words as written, `timing_kind`, `first` and `last` what they mean in that plan (see `Timing`).
    `import_uid` is shared by the tasks that one annex brought, empty for one that was typed.
    """

    campaign_id: int
    group_title: str = Field(default="", max_length=LONGEST_GROUP)
    order: int = Field(ge=1, le=9_999)
    content: str = Field(min_length=1, max_length=LONGEST_CONTENT)
    lead: str = Field(default="", max_length=LONGEST_NAMES)
    partners: str = Field(default="", max_length=LONGEST_NAMES)
    timing: str = Field(default="", max_length=LONGEST_TIMING)
    timing_kind: TimingKind = TimingKind.WORDS
    first: date | None = None
    last: date | None = None
    status: TaskStatus = TaskStatus.NOT_STARTED
    note: str = ""
    import_uid: str = Field(default="", max_length=36)


class Task(TaskDraft):
    id: int
    uid: str


def task_of(row: AnnexRow, campaign: Campaign, import_uid: str = "") -> TaskDraft:
    """The task of a row in a plan: a month or quarter without a year is that of a plan of one year."""
    draft = TaskDraft(
        campaign_id=campaign.id,
        group_title=row.group,
        order=row.order,
        content=row.content,
        lead=row.lead,
        partners=row.partners,
        timing=row.timing.words,
        note=row.note,
        import_uid=import_uid,
    )
    return timed(draft, campaign)


def timed(draft: TaskDraft, campaign: Campaign) -> TaskDraft:
    """The draft as a task of that plan, with what the words of its time mean there."""
    year = campaign.starts_on.year if campaign.starts_on.year == campaign.ends_on.year else None
    timing = read_timing(draft.timing, year)
    meaning = {"timing": timing.words, "timing_kind": timing.kind, "first": timing.first, "last": timing.last}
    return draft.model_copy(update={"campaign_id": campaign.id, **meaning})


def brief(content: str) -> str:
    """The beginning of a task, to call it by in a sentence."""
    return _title(content, _LONGEST_NAME)


def key_of(task: TaskDraft) -> tuple[str, str]:
    """What makes two rows the same task of a plan: the words of its group and its content, marks and case aside."""
    return fold(task.group_title), fold(task.content)


def session_of(task: Task, today: date) -> tuple[SessionDraft, SessionLinks]:
    """The session that a task proposes: a draft on the first day of the task that is not over, with its partners.

    Its form is what the task's words say, else "other"; place and topics are for the user to choose.
    """
    words = fold(task.content)
    form = next((form for said, form in _FORMS if re.search(rf"\b{said}\b", words)), Form.OTHER)
    day = max(today, task.first or today)
    draft = SessionDraft(title=_title(task.content), form=form, status=SessionStatus.DRAFT, day=day)
    partners = tuple(Partner(name=name) for name in named(task.partners))
    return draft, SessionLinks(campaign_ids=(task.campaign_id,), partners=partners)


def named(offices: str) -> tuple[str, ...]:
    """The offices that are called by name: "Phòng VH&TT; Công an xã; các cơ quan liên quan" → the first two.

    Cut at ";" where there is one, else at ","; "các …" and "… liên quan" name nobody.
    """
    parts = offices.split(";") if ";" in offices else offices.split(",")
    names = (part.strip(" .,;") for part in parts)
    return tuple(dict.fromkeys(each for each in names if each and not _is_anybody(each)))


def overdue(tasks: Sequence[Task], today: date) -> list[Task]:
    """The tasks whose last day is over and that are neither done nor dropped."""
    open_still = (TaskStatus.NOT_STARTED, TaskStatus.UNDER_WAY)
    return [task for task in tasks if task.status in open_still and task.last is not None and task.last < today]


def _is_anybody(name: str) -> bool:
    return _ANYBODY.fullmatch(fold(name)) is not None or len(name) > _LONGEST_PARTNER


def _title(content: str, longest: int = _LONGEST_TITLE) -> str:
    """The first sentence or clause that fits a title; the words that fit where none does."""
    if len(content) <= longest:
        return content.rstrip(" .;")
    start = content[: longest - 1]
    ends = max(start.rfind(sign) for sign in (". ", "; "))
    return start[:ends] if ends > 0 else f"{start[: start.rfind(' ')].rstrip(' ,')}…"
