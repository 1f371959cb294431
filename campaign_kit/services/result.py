"""What happened at a session, without names, as values: the rows of the one-minute form, its checks and its advice.

Knows no unit of work (that is `result_form.py`'s) and no list of names beyond how many are on it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from campaign_kit.errors import Refused
from campaign_kit.model.attendance import (
    AgeGroup,
    Audience,
    HeadCount,
    HeadCountDraft,
    NameList,
    NoteKind,
    Summary,
)
from campaign_kit.model.materials import Kind
from campaign_kit.model.plan import PlaceCount, Session
from campaign_kit.wording import numbers
from campaign_kit.wording.attendance import advice, part


@dataclass(frozen=True)
class CountRow:
    """People of one audience at one place, counted without names. What nobody counted is None, which is not 0.

    `enrolled` and its parts are the newest count of the children of the place; None where the row is not of children.
    `children` are those under 16 among people of mixed ages.
    """

    name: str
    audience: Audience
    place_id: int | None = None
    age_group: AgeGroup | None = None
    enrolled: int | None = None
    enrolled_female: int | None = None
    enrolled_minority: int | None = None
    total: int | None = None
    female: int | None = None
    minority: int | None = None
    minority_female: int | None = None
    children: int | None = None

    @property
    def absent(self) -> int | None:
        """How many of the enrolled were not there; None while it is not known, or when more came."""
        if self.enrolled is None or self.total is None or self.total > self.enrolled:
            return None
        return self.enrolled - self.total

    def enrolling(self, count: PlaceCount) -> "CountRow":
        """The row with the children of its place as they were counted last."""
        return replace(self, enrolled=count.children, enrolled_female=count.female, enrolled_minority=count.minority)

    def saved(self, count: HeadCount) -> "CountRow":
        """The row with what is saved of it."""
        return replace(
            self,
            age_group=count.age_group,
            total=count.total,
            female=count.female,
            minority=count.minority,
            minority_female=count.minority_female,
            children=count.children,
        )

    def full(self) -> "CountRow":
        """Everybody came: total and parts are those of the enrolment, where it has them; what was typed stays."""
        return replace(
            self,
            total=self.enrolled if self.enrolled is not None else self.total,
            female=self.enrolled_female if self.female is None else self.female,
            minority=self.enrolled_minority if self.minority is None else self.minority,
        )

    def missing(self, absent: int) -> "CountRow":
        """So many of the enrolled were absent; parts that only came with the enrolment are unknown again.

        Refused("attendance.more_absent") for more than are enrolled, or where the enrolment is not known.
        """
        enrolled = self.enrolled or 0
        if absent < 0 or absent > enrolled:
            raise Refused("attendance.more_absent", name=self.name, absent=absent, enrolled=enrolled)
        if absent == 0:
            return self.full()
        was_full = self.absent == 0
        return replace(
            self,
            total=enrolled - absent,
            female=None if was_full and self.female == self.enrolled_female else self.female,
            minority=None if was_full and self.minority == self.enrolled_minority else self.minority,
        )

    def draft(self, session_id: int) -> HeadCountDraft | None:
        """What is stored of the row; None when nobody counted.

        Refused("attendance.no_total") for parts without a total, Refused("attendance.part_above_whole").
        """
        parts = self._parts()
        if self.total is None:
            if any(number is not None for number in parts.values()):
                raise Refused("attendance.no_total", name=self.name)
            return None
        for name, number in parts.items():
            if number is not None and number > self.total:
                raise _above(self.name, name, number, part("total"), self.total)
        for whole, number in (("female", self.female), ("minority", self.minority)):
            if self.minority_female is not None and number is not None and self.minority_female > number:
                raise _above(self.name, "minority_female", self.minority_female, part(whole), number)
        if None not in (self.female, self.minority, self.minority_female):
            self._refuse_impossible(self.total, self.female or 0, self.minority or 0, self.minority_female or 0)
        return HeadCountDraft(
            session_id=session_id,
            place_id=self.place_id,
            audience=self.audience,
            age_group=self.age_group,
            total=self.total,
            **parts,
        )

    def _refuse_impossible(self, total: int, female: int, minority: int, both: int) -> None:
        """Women and minority together, those who are both counted once, are not more than all."""
        if female + minority - both > total:
            raise Refused(
                "attendance.impossible_parts", name=self.name, female=female, minority=minority, both=both, total=total
            )

    def _parts(self) -> dict[str, int | None]:
        names = ("female", "minority", "minority_female", "children")
        return {name: getattr(self, name) for name in names}


@dataclass(frozen=True)
class Entries:
    """What a person entered: rows (grid and counters together), things used, notes; all of it replaces what was saved.

    `inside_count` answers whether the people of the list are inside the counts; None leaves the answer as it was.
    """

    rows: tuple[CountRow, ...] = ()
    used: Mapping[Kind, int | None] | None = None
    notes: tuple[tuple[NoteKind, str], ...] | None = None
    inside_count: bool | None = None


@dataclass(frozen=True)
class ResultForm:
    """The one-minute form of a session, with what is saved in it.

    `grid` has a row for each class (or school, hamlet, care facility), `counters` one for each audience beside it.
    `by_class` says whether schools are shown class by class, `can_be_by_class` whether they could. `used` and
    `notes` as in `Entries`. `like` is the session whose numbers are proposed in it; None: what it holds is saved.
    """

    session: Session
    grid: tuple[CountRow, ...]
    counters: tuple[CountRow, ...]
    by_class: bool
    can_be_by_class: bool
    used: Mapping[Kind, int | None]
    notes: tuple[tuple[NoteKind, str], ...]
    name_list: NameList | None
    summary: Summary
    advice: tuple[str, ...]
    like: Session | None = None

    @property
    def rows(self) -> tuple[CountRow, ...]:
        return self.grid + self.counters

    @property
    def asks_inside(self) -> bool:
        """True when names and counts both exist and nobody said whether the names are inside the counts."""
        return self.session.list_is_part is None and self.summary.listed > 0 and counted(self.rows) is not None


def counted(rows: Iterable[CountRow]) -> int | None:
    """How many the rows hold together; None when nobody counted."""
    totals = [row.total for row in rows if row.total is not None]
    return sum(totals) if totals else None


def advice_on_result(rows: Sequence[CountRow], session: Session, today: date) -> list[str]:
    """Vietnamese sentences on what to look at again; nothing here is refused."""
    sentences = []
    if session.day > today:
        sentences.append(advice("not_yet", day=numbers.day(session.day)))
    for row in rows:
        if row.enrolled is not None and row.total is not None and row.total > row.enrolled:
            sentences.append(advice("above_enrolled", name=row.name, total=row.total, enrolled=row.enrolled))
    return sentences


def _above(name: str, field: str, number: int, whole: str, total: int) -> Refused:
    return Refused("attendance.part_above_whole", name=name, part=part(field), number=number, whole=whole, total=total)
