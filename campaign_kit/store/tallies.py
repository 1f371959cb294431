"""Named queries about figures that somebody tells: indicators, their tallies, counted answers of surveys."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, case, delete, func, insert, select
from sqlmodel import Session as DbSession

from campaign_kit.errors import Refused
from campaign_kit.model.quiz_tally import CountedSession, QuizStanding, QuizTally
from campaign_kit.model.report import Period
from campaign_kit.model.tally import Indicator, IndicatorDraft, Tally, TallyDraft
from campaign_kit.store.changes import Write
from campaign_kit.store.held import FIRST, LAST, days, in_period
from campaign_kit.store.lists import save_list
from campaign_kit.store.records import Records, values_of
from campaign_kit.store.reported import INDICATOR, QUIZ_TALLY, TALLY, IndicatorRow, TallyRow
from campaign_kit.store.tables import SESSION


class TallyStore:
    """Indicators, tallies and survey answers of one unit of work."""

    def __init__(self, db: DbSession, records: Records) -> None:
        self._db = db
        self._records = records

    def own_indicators(self) -> list[Indicator]:
        """Those the office added, as they were added; the shipped ones are in `model.tally`."""
        rows = self._db.connection().execute(select(INDICATOR).order_by(INDICATOR.c.id)).mappings()
        return [Indicator(**row) for row in rows]

    def save_own_indicators(self, drafts: Sequence[IndicatorDraft]) -> list[Indicator]:
        """Makes the office's own indicators these and no others; one with an id keeps its row."""
        save_list(self._records, IndicatorRow, self.own_indicators(), drafts)
        return self.own_indicators()

    def tallies(self, first: date | None = None, last: date | None = None) -> list[Tally]:
        """The tallies whose days begin in these days, or all; by day, those of a day as they were added."""
        statement = select(TALLY).order_by(TALLY.c.first, TALLY.c.id)
        if first is not None:
            statement = statement.where(TALLY.c.first >= first)
        if last is not None:
            statement = statement.where(TALLY.c.first <= last)
        return [Tally(**row) for row in self._db.connection().execute(statement).mappings()]

    def tally(self, tally_id: int) -> Tally:
        """Refused("outreach.no_tally") for an id that no tally has."""
        return Tally.model_validate(self._row(tally_id).model_dump())

    def add(self, draft: TallyDraft) -> Tally:
        return Tally.model_validate(self._records.add(TallyRow, draft).model_dump())

    def save(self, tally_id: int, draft: TallyDraft) -> Tally:
        """Refused("outreach.no_tally")."""
        row = self._row(tally_id)
        self._records.change(row, values_of(TallyRow, draft))
        return Tally.model_validate(row.model_dump())

    def remove(self, tally_id: int) -> None:
        """Refused("outreach.no_tally")."""
        self._records.remove(self._row(tally_id))

    def answers(self, session_ids: Collection[int] | None = None) -> dict[int, list[QuizTally]]:
        """By session, its counted answers by phase, question and option; of all sessions without `session_ids`."""
        statement = select(QUIZ_TALLY).order_by(*QUIZ_TALLY.primary_key)
        if session_ids is not None:
            statement = statement.where(QUIZ_TALLY.c.session_id.in_(list(session_ids)))
        found: dict[int, list[QuizTally]] = {}
        for row in self._db.connection().execute(statement).mappings():
            found.setdefault(row["session_id"], []).append(QuizTally(**row))
        return found

    def counted(self, period: Period) -> list[CountedSession]:
        """The sessions of these days that have answers, by day; each standing as `standing_of` tells it."""
        told: dict[int, dict[str, Any]] = {}
        for row in self._db.connection().execute(_counted(), days(period)).mappings():
            session = {name: row[name] for name in ("session_id", "title", "day", "survey", "counts")}
            standing = QuizStanding(people=row["people"], answers=row["answers"], right=row["right"])
            told.setdefault(row["session_id"], session)[row["phase"]] = standing
        return [CountedSession.model_validate(session) for session in told.values()]

    def save_answers(self, session_id: int, tallies: Sequence[QuizTally]) -> None:
        """Makes the counted answers of the session these and no others; one Change tells how many there are."""
        before = self.answers([session_id]).get(session_id, [])
        after = sorted(tallies, key=lambda each: (each.phase, each.question, each.option))
        if after == before:
            return
        connection, condition = self._db.connection(), QUIZ_TALLY.c.session_id == session_id
        self._records.journal.touch_where(QUIZ_TALLY, condition)
        connection.execute(delete(QUIZ_TALLY).where(condition))
        rows = [each.model_dump() for each in after]
        if rows:
            connection.execute(insert(QUIZ_TALLY), rows)
            self._records.journal.added(QUIZ_TALLY, rows)
        told = [{"answers": sum(each.number for each in some)} if some else None for some in (before, after)]
        self._records.tell([Write(QUIZ_TALLY.name, str(session_id), *told)])

    def _row(self, tally_id: int) -> TallyRow:
        row = self._records.get(TallyRow, tally_id)
        if row is None:
            raise Refused("outreach.no_tally", id=tally_id)
        return row


def _counted() -> Select[Any]:
    """(session_id, title, day, counts, survey, phase, people, answers, right) by session and phase."""
    number = QUIZ_TALLY.c.number
    key = (QUIZ_TALLY.c.session_id, QUIZ_TALLY.c.phase)
    right = func.sum(case((QUIZ_TALLY.c.is_right, number), else_=0)).label("right")
    survey = func.min(QUIZ_TALLY.c.survey).label("survey")
    questions = (
        select(*key, survey, func.sum(number).label("people"), right)
        .join(SESSION, SESSION.c.id == QUIZ_TALLY.c.session_id)
        .where(SESSION.c.day.between(FIRST, LAST))
        .group_by(*key, QUIZ_TALLY.c.question)
        .subquery("questions")
    )
    asked = questions.c
    sums = (
        func.min(asked.survey).label("survey"),
        func.max(asked.people).label("people"),
        func.sum(asked.people).label("answers"),
        func.sum(asked.right).label("right"),
    )
    phases = select(asked.session_id, asked.phase, *sums).group_by(asked.session_id, asked.phase).subquery("phases")
    return (
        select(phases, SESSION.c.title, SESSION.c.day, in_period().label("counts"))
        .join(SESSION, SESSION.c.id == phases.c.session_id)
        .order_by(SESSION.c.day, SESSION.c.starts_at.nulls_first(), SESSION.c.id)
    )
