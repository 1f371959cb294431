"""What a user can ask for about surveys before and after a session: answers counted without names, and the gain.

Knows no table and no screen. The questions are those of the library; which option is right is kept with the answers.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from campaign_kit.errors import Refused
from campaign_kit.model.plan import Session
from campaign_kit.model.quiz_tally import CountedSession, QuizPhase, QuizStanding, QuizTally, standing_of
from campaign_kit.model.report import Period
from campaign_kit.model.survey import Survey
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.sessions import short
from campaign_kit.store.database import Database
from campaign_kit.wording import numbers
from campaign_kit.wording import outreach as words

_CHANGED = frozenset({"outreach"})
Numbers = Mapping[int, Mapping[int, int]]  # by question, by option, how many chose it; both count from 1


@dataclass(frozen=True)
class SurveyAnswers:
    """The counted answers of a session, by phase; `survey` is the key of their survey, empty where nobody counted.

    `came` is how many people the session had, None where that is not recorded; `advice` are Vietnamese sentences on
    what to look at again.
    """

    session: Session
    survey: str
    numbers: Mapping[QuizPhase, Numbers]
    standings: Mapping[QuizPhase, QuizStanding]
    came: int | None
    advice: tuple[str, ...]


@dataclass(frozen=True)
class QuizGain:
    """What right answers came to before and after; of one session, or (`session_id` None) of several together."""

    title: str
    before: QuizStanding
    after: QuizStanding
    session_id: int | None = None
    day: date | None = None

    @property
    def points(self) -> float | None:
        """Percentage points won; None where fewer than five people answered one of the two."""
        before, after = self.before.percent, self.after.percent
        return None if before is None or after is None else after - before


@dataclass(frozen=True)
class QuizService:
    """Counted answers of the own office's sessions; `library` gives all surveys there are. Whatever is written here can
    be taken back as one step."""

    database: Database
    library: Callable[[], Sequence[Survey]]

    def surveys(self) -> tuple[Survey, ...]:
        """The surveys that answers can be counted against, by key."""
        return tuple(self.library())

    def survey(self, key: str) -> Survey:
        """Refused("outreach.no_survey")."""
        found = next((each for each in self.library() if each.key == key), None)
        if found is None:
            known = numbers.join([each.key for each in self.library()])
            raise Refused("outreach.no_survey", key=key, known=known)
        return found

    def of_session(self, session_id: int) -> SurveyAnswers:
        """What was counted of the session. Refused("plan.no_session")."""
        with self.database.reading() as unit:
            session = unit.plan.session(session_id)
            tallies = unit.tallies.answers([session_id]).get(session_id, [])
            summary = unit.attendance.summaries([session_id])[session_id]
        by_phase = {phase: [each for each in tallies if each.phase is phase] for phase in QuizPhase}
        told = {phase: _numbers(some) for phase, some in by_phase.items() if some}
        standings = {phase: standing_of(some) for phase, some in by_phase.items() if some}
        survey = tallies[0].survey if tallies else ""
        came = summary.attendances(session.list_is_part)
        return SurveyAnswers(session, survey, told, standings, came, _advice(told, came))

    def save(self, session_id: int, phase: QuizPhase, survey_key: str, answers: Numbers) -> Outcome[SurveyAnswers]:
        """Makes the answers of one phase these and no others; none at all takes the phase away.

        Refused("plan.no_session"), Refused("outreach.no_survey"), Refused("outreach.no_question"),
        Refused("outreach.no_option"), Refused("outreach.negative"), Refused("outreach.other_survey") where the other
        phase was counted against another one: then there is no gain to speak of.
        """
        survey = self.survey(survey_key)
        counted = list(_tallies(session_id, phase, survey, answers))
        with self.database.unit() as unit:
            session = unit.plan.session(session_id)
            present = unit.tallies.answers([session_id]).get(session_id, [])
            others = [each for each in present if each.phase is not phase]
            other = next((each.survey for each in others if each.survey != survey.key), None)
            if other is not None and counted:
                raise Refused("outreach.other_survey", title=session.title, survey=other)
            unit.undoable(words.UNDO_ANSWERS.format(title=short(session.title)))
            unit.tallies.save_answers(session_id, [*others, *counted])
            unit.commit()
        return Outcome(self.of_session(session_id), _CHANGED)

    def remove(self, session_id: int) -> Outcome[None]:
        """Takes all answers of the session away, in one step. Refused("plan.no_session")."""
        with self.database.unit() as unit:
            session = unit.plan.session(session_id)
            unit.undoable(words.UNDO_ANSWERS.format(title=short(session.title)))
            unit.tallies.save_answers(session_id, ())
            unit.commit()
        return Outcome(None, _CHANGED)

    def counted(self, period: Period) -> tuple[CountedSession, ...]:
        """Every session of the period with answers, also where one of the two phases is still missing; by day."""
        with self.database.reading() as unit:
            return tuple(unit.tallies.counted(period))

    def gains(self, period: Period) -> tuple[QuizGain, ...]:
        """Of each session that counts, was held in the period and has answers before and after, by day."""
        return gains_of(self.counted(period))


def gains_of(sessions: Sequence[CountedSession]) -> tuple[QuizGain, ...]:
    """Of those of the sessions whose answers are in the figures."""
    return tuple(
        QuizGain(each.title, each.before, each.after, each.session_id, each.day)
        for each in sessions
        if each.counts and each.before is not None and each.after is not None
    )


def total_gain(gains: Sequence[QuizGain]) -> QuizGain | None:
    """The gain of all of them together, from the sums of their answers; None of none."""
    if not gains:
        return None
    return QuizGain(words.ALL_SESSIONS, _sum([each.before for each in gains]), _sum([each.after for each in gains]))


def _sum(standings: Sequence[QuizStanding]) -> QuizStanding:
    return QuizStanding(
        people=sum(each.people for each in standings),
        answers=sum(each.answers for each in standings),
        right=sum(each.right for each in standings),
    )


def _numbers(tallies: Sequence[QuizTally]) -> dict[int, dict[int, int]]:
    found: dict[int, dict[int, int]] = {}
    for each in tallies:
        found.setdefault(each.question, {})[each.option] = each.number
    return found


def _tallies(session_id: int, phase: QuizPhase, survey: Survey, answers: Numbers) -> Sequence[QuizTally]:
    found = []
    for question, options in answers.items():
        if not 1 <= question <= len(survey.items):
            raise Refused("outreach.no_question", survey=survey.title, question=question, most=len(survey.items))
        item = survey.items[question - 1]
        for option, number in options.items():
            if not 1 <= option <= len(item.options):
                raise Refused("outreach.no_option", question=question, option=option, most=len(item.options))
            if number < 0:
                raise Refused("outreach.negative", question=question, option=option, number=number)
            found.append(
                QuizTally(
                    session_id=session_id,
                    phase=phase,
                    survey=survey.key,
                    question=question,
                    option=option,
                    is_right=option - 1 == item.answer,
                    number=number,
                )
            )
    return found


def _advice(told: Mapping[QuizPhase, Numbers], came: int | None) -> tuple[str, ...]:
    """Of each question that more people answered than came."""
    sentences = []
    for phase, questions in told.items():
        for question, options in questions.items():
            answered = sum(options.values())
            if came is not None and answered > came:
                sentences.append(words.more_answers(phase, question, answered, came))
    return tuple(sentences)
