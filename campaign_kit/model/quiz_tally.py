"""Answers of a survey before and after a session, counted without names (R39)."""

from collections.abc import Iterable
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


def standing_of(tallies: Iterable[QuizTally]) -> QuizStanding:
    """Of the tallies of one session and phase."""
    by_question: dict[int, int] = {}
    right = 0
    for each in tallies:
        by_question[each.question] = by_question.get(each.question, 0) + each.number
        right += each.number if each.is_right else 0
    return QuizStanding(people=max(by_question.values(), default=0), answers=sum(by_question.values()), right=right)
