"""What was spoken of to whom: the five tags of the "bộ kỹ năng số" (R12) by audience, gaps included."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from campaign_kit.model.attendance import Audience
from campaign_kit.model.module import Tag
from campaign_kit.model.plan import SessionStatus
from campaign_kit.model.report import Period

# whom a plan always means: their gaps are seen even where no session was for them
ALWAYS = (Audience.CHILD_IN_SCHOOL, Audience.PARENT, Audience.TEACHER, Audience.OFFICIAL, Audience.COMMUNITY)


class Spoken(NamedTuple):
    """Sessions of one status that spoke of the tag to the audience, and their minutes together."""

    tag: Tag
    audience: Audience
    status: SessionStatus
    sessions: int
    minutes: int


class Cell(NamedTuple):
    """How many sessions and minutes were held and are planned."""

    held: int = 0
    held_minutes: int = 0
    planned: int = 0
    planned_minutes: int = 0


@dataclass(frozen=True)
class Matrix:
    """The cells of a period by tag and audience; a cell without any session is not in `cells`.

    A held session stands under the audiences that came (head counts and lists), a planned one and a held one without
    a result under those who usually come to its form at its places; under each tag that one of its topics has. A
    session thus stands in several cells, with its whole length: cells do not sum. `without_tag` sessions speak of none.
    """

    period: Period
    cells: Mapping[tuple[Tag, Audience], Cell]
    without_tag: int = 0

    @property
    def audiences(self) -> tuple[Audience, ...]:
        """Those of `ALWAYS` and all that have a session, in the order of the vocabulary."""
        there = {audience for _, audience in self.cells}
        return tuple(audience for audience in Audience if audience in there or audience in ALWAYS)

    def cell(self, tag: Tag, audience: Audience) -> Cell:
        return self.cells.get((tag, audience), Cell())

    @property
    def gaps(self) -> tuple[tuple[Tag, Audience], ...]:
        """The cells of its audiences in which nothing was held and nothing is planned."""
        return tuple((tag, audience) for tag in Tag for audience in self.audiences if (tag, audience) not in self.cells)


def matrix_of(period: Period, rows: Iterable[Spoken], without_tag: int = 0) -> Matrix:
    """The rows of both statuses put into their cells."""
    cells: dict[tuple[Tag, Audience], Cell] = {}
    for row in rows:
        place = row.tag, row.audience
        cell = cells.get(place, Cell())
        if row.status is SessionStatus.HELD:
            cells[place] = cell._replace(held=row.sessions, held_minutes=row.minutes)
        else:
            cells[place] = cell._replace(planned=row.sessions, planned_minutes=row.minutes)
    return Matrix(period, cells, without_tag)
