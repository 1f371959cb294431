"""A set of activities that hang together: the sessions, broadcasts and tasks of a month, a summer, a school year.

Days are told in weeks from a first day that the office chooses, so that a set serves every year.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from pydantic import BaseModel, Field

from campaign_kit.model.office import OfficeKind
from campaign_kit.model.outreach import OutreachChannel
from campaign_kit.model.school_year import school_year_of

LONGEST_SET = 53  # weeks
EARLIEST_TASK = -12  # weeks before the first day


class Where(StrEnum):
    """At which of the chosen places a row is held: once for every class, for the classes of every grade of a school
    together, for every school, for every hamlet, or once only."""

    CLASS = "class"
    GRADE = "grade"
    SCHOOL = "school"
    HAMLET = "hamlet"
    ONE = "one"


SCHOOL_ROWS = frozenset({Where.CLASS, Where.GRADE, Where.SCHOOL})

# the subjects of the general education programme of 2018, with the grades in which they are taught
SUBJECTS: Mapping[str, range] = {
    "Tiếng Việt": range(1, 6),
    "Đạo đức": range(1, 6),
    "Tự nhiên và Xã hội": range(1, 4),
    "Khoa học": range(4, 6),
    "Tin học và Công nghệ": range(3, 6),
    "Hoạt động trải nghiệm": range(1, 6),
    "Ngữ văn": range(6, 13),
    "Giáo dục công dân": range(6, 10),
    "Khoa học tự nhiên": range(6, 10),
    "Nội dung giáo dục của địa phương": range(6, 13),
    "Hoạt động trải nghiệm, hướng nghiệp": range(6, 13),
    "Giáo dục kinh tế và pháp luật": range(10, 13),
    "Giáo dục quốc phòng và an ninh": range(10, 13),
    "Toán": range(1, 13),
    "Tiếng Anh": range(3, 13),
    "Lịch sử và Địa lí": range(4, 10),
    "Lịch sử": range(10, 13),
    "Địa lí": range(10, 13),
    "Vật lí": range(10, 13),
    "Hóa học": range(10, 13),
    "Sinh học": range(10, 13),
    "Tin học": range(3, 13),
    "Công nghệ": range(3, 13),
    "Giáo dục thể chất": range(1, 13),
    "Âm nhạc": range(1, 13),
    "Mĩ thuật": range(1, 13),
}


class Weeks(BaseModel, frozen=True):
    """From one week of the set to another, both inside; 1 is the week of the first day, -1 the one before."""

    first: int
    last: int


class SetSession(BaseModel, frozen=True):
    """A row of sessions: each of `weeks` is one round, in which every place that `where` names is met once.

    Without `modules` a session has those that its template proposes; with several it has those that suit its place.
    Without `grades` all are meant. `weekday` is 0 for Monday; None: any day on which people are met.
    """

    title: str
    weeks: tuple[Weeks, ...]
    where: Where
    template: str
    modules: tuple[str, ...] = ()
    grades: tuple[int, ...] = ()
    subject: str = ""
    weekday: int | None = Field(default=None, ge=0, le=6)
    integrated_minutes: int | None = Field(default=None, ge=1, le=600)
    speakers: str = ""
    notes: tuple[str, ...] = ()


class SetOutreach(BaseModel, frozen=True):
    """What reaches people without a meeting in a week, through a channel, so many times."""

    title: str
    weeks: Weeks
    channel: OutreachChannel
    modules: tuple[str, ...] = ()
    times: int | None = None
    lead: str = ""
    partners: str = ""
    notes: tuple[str, ...] = ()


class SetTask(BaseModel, frozen=True):
    """What somebody has to do in those weeks, which may be before the first."""

    title: str
    weeks: Weeks
    lead: str = ""
    partners: str = ""
    notes: tuple[str, ...] = ()


class ActivitySet(BaseModel, frozen=True):
    """A set; `key` is the name of its file, `first` its usual first day as "01/06".

    It lasts `weeks`. Where it counts `school_weeks` a week in which schools are closed from Monday to Friday is none of
    them. `purposes` and `requirements` are what the plan says of itself.
    """

    key: str
    title: str
    for_kinds: tuple[OfficeKind, ...]
    first: str
    weeks: int
    school_weeks: bool = False
    about: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()
    sessions: tuple[SetSession, ...] = ()
    outreach: tuple[SetOutreach, ...] = ()
    tasks: tuple[SetTask, ...] = ()
    checked_on: date | None = None
    pack: str = ""
    source_file: str = ""

    def day_in(self, year: int) -> date:
        """The usual first day in that year."""
        day, month = map(int, self.first.split("/"))
        return date(year, month, day)

    def year_of(self, first: date) -> str:
        """The year for which it is made when it begins on that day: the school year where it counts school weeks."""
        return school_year_of(first) if self.school_weeks else str(first.year)
