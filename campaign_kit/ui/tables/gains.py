"""Surveys before and after as rows: how many answered, how much was right, what was won; fewer than five hidden."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from campaign_kit.model.quiz_tally import LEAST_SHOWN, CountedSession, QuizStanding
from campaign_kit.ui.tables.cells import Cells
from campaign_kit.wording import numbers

DAY, SESSION, BEFORE, AFTER, GAIN = range(5)


def gain_rows(sessions: Sequence[CountedSession], surveys: Mapping[str, str]) -> list[Cells]:
    """The newest first, with the titles of their surveys by key; the last cell tells what was won."""
    return [_row(each, surveys.get(each.survey, each.survey)) for each in reversed(sessions)]


def percent_words(standing: QuizStanding | None) -> str:
    """ "62,5 %"; "–" where nobody counted, or fewer than five answered."""
    if standing is None or standing.percent is None:
        return "–"
    return numbers.percent(standing.right, standing.answers)


def points_words(points: float) -> str:
    """ "+18,4 điểm %"; percentage points are no percent."""
    say = QCoreApplication.translate
    sign = "+" if points > 0 else "−" if points < 0 else ""
    return say("Gains", "{0}{1} điểm %").format(sign, numbers.decimal(abs(points)))


def _row(counted: CountedSession, survey: str) -> Cells:
    points = counted.points
    return Cells(
        counted,
        (
            numbers.day(counted.day),
            counted.title,
            percent_words(counted.before),
            percent_words(counted.after),
            _gain_words(counted),
        ),
        ("", survey, _people_words(counted.before), _people_words(counted.after)),
        tone="quiet" if points is None else "done" if points > 0 else "partly",
    )


def _gain_words(counted: CountedSession) -> str:
    say = QCoreApplication.translate
    if counted.points is not None:
        return points_words(counted.points)
    if counted.before is None:
        return say("Gains", "thiếu phiếu trước")
    return say("Gains", "thiếu phiếu sau") if counted.after is None else say("Gains", "chưa đủ 5 người")


def _people_words(standing: QuizStanding | None) -> str:
    say = QCoreApplication.translate
    if standing is None:
        return say("Gains", "chưa nhập")
    if standing.people < LEAST_SHOWN:
        return say("Gains", "dưới {0} người: ẩn").format(LEAST_SHOWN)
    return say("Gains", "{0} người").format(numbers.count(standing.people))
