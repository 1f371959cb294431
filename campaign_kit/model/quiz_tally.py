"""Answers of a survey before and after a session, counted without names (R39)."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from pydantic import BaseModel, Field

LEAST_SHOWN = 5  # people; a gain of fewer says who answered what


class QuizPhase(StrEnum):
    BEFORE = "before"
    AFTER = "after"


class QuizTally(BaseModel, frozen=True, hide_input_in_errors=True):
    """How many chose one option of one question. `question` and `option` count from 1.

    `is_right` is kept as it was when the answers were counted: a survey that changes later moves no figure.
    """

    session_id: int
    phase: QuizPhase
    survey: str = Field(min_length=1, max_length=60)
    question: int = Field(ge=1, le=99)
    option: int = Field(ge=1, le=9)
    is_right: bool
    number: int = Field(ge=0, le=100_000)


class QuizStanding(BaseModel, frozen=True):
    """What one phase says: `people` is the most who answered any one question, `right` of `answers` were right.

    All three can be added up over sessions; the share of right answers never.
    """

    people: int
    answers: int
    right: int

    @property
    def percent(self) -> float | None:
        """Right answers of a hundred; None where fewer than `LEAST_SHOWN` answered."""
        return 100 * self.right / self.answers if self.people >= LEAST_SHOWN and self.answers else None


class CountedSession(BaseModel, frozen=True, hide_input_in_errors=True):
    """A session with answers of one phase or both; `survey` is the key of their survey.

    A phase that nobody counted yet is None. `counts` says whether it was held and is the own office's: only then its
    answers are in the figures.
    """

    session_id: int
    title: str
    day: date
    survey: str
    counts: bool
    before: QuizStanding | None = None
    after: QuizStanding | None = None

    @property
    def points(self) -> float | None:
        """Percentage points won; None where a phase is missing or fewer than five people answered it."""
        before, after = (each.percent if each else None for each in (self.before, self.after))
        return None if before is None or after is None else after - before


def standing_of(tallies: Iterable[QuizTally]) -> QuizStanding:
    """Of the tallies of one session and phase."""
    by_question: dict[int, int] = {}
    right = 0
    for each in tallies:
        by_question[each.question] = by_question.get(each.question, 0) + each.number
        right += each.number if each.is_right else 0
    return QuizStanding(people=max(by_question.values(), default=0), answers=sum(by_question.values()), right=right)
