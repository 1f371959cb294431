"""What stands behind each figure: sessions, entries of outreach, papers, tallies, with what each gives to it.

Starts from the same expressions as the figures, so that both always agree. A statement gives the columns of
`model.report.Explained`.
"""

from collections.abc import Collection, Mapping
from functools import cache, partial
from typing import Any

from sqlalchemy import ColumnElement, Time, case, exists, func, literal, null, select, type_coerce, union_all

from campaign_kit.model.arranging import CostSource
from campaign_kit.model.outreach import COUNTED, USED_UP, Counted, OutreachChannel
from campaign_kit.model.plan import Form, PlaceKind, SessionStatus, Unit
from campaign_kit.model.quiz_tally import QuizPhase
from campaign_kit.model.report import (
    ATTENDANCES,
    COST_KINDS,
    HELD,
    LISTED,
    PAPERS,
    PEOPLE,
    PLANNED,
    PLANNED_ATTENDANCES,
    QUIZ_NUMBERS,
    TRAINING_ATTENDANCES,
    TRAINING_CLASSES,
    TRAINING_DAYS,
    WHOLE_SCHOOLS,
    Behind,
    Explained,
    cost_key,
    coverage_key,
    outreach_key,
    quiz_key,
    unit_key,
)
from campaign_kit.store.arranged import OFFICE_PAPER, SESSION_COST
from campaign_kit.store.coverage import reached_by_session, whole_schools_by_session
from campaign_kit.store.figures import Asked, forms_of, text
from campaign_kit.store.held import Statement, chosen, in_period, people, recorded
from campaign_kit.store.other_figures import (
    answered,
    counted_in,
    counting,
    course,
    entered,
    issued,
    paid,
    tallied,
    trained,
)
from campaign_kit.store.reported import OUTREACH, TALLY
from campaign_kit.store.tables import HEAD_COUNT, LIST_SUM, PLACE, SESSION, USED

_HOUR = type_coerce(null(), Time).label("hour")


def sessions_behind(behind: Asked) -> Statement:
    """The sessions of (session_id, value) rows, with what a person knows them by, in the order of a plan."""
    return _in_order(_sessions(behind()))


def of_sessions(status: SessionStatus = SessionStatus.HELD, forms: Collection[Form] | None = None) -> Statement:
    """(session_id, 1)."""
    return select(chosen(status, forms).c.id, literal(1))


def of_attendances(forms: Collection[Form] | None = None) -> Statement:
    """(session_id, lượt) of each held session; NULL where nothing is known of it."""
    found = chosen(forms=forms)
    counted = people(found, listed_only=False)
    sums = (
        select(counted.c.session_id, func.sum(counted.c.total).label("total")).group_by(counted.c.session_id).subquery()
    )
    value = case((recorded(found, listed_only=False), func.coalesce(sums.c.total, 0)), else_=null())
    return select(found.c.id, value).join_from(found, sums, sums.c.session_id == found.c.id, isouter=True)


def of_lists() -> Statement:
    """(session_id, people present by its list) of each session whose list was marked."""
    found = chosen()
    return select(found.c.id, _present(found.c.id)).where(recorded(found, listed_only=True))


def of_expected() -> Statement:
    """(session_id, how many are expected) of each planned session; NULL where it says nothing."""
    found = chosen(SessionStatus.PLANNED)
    return select(found.c.id, SESSION.c.expected_count).join(found, found.c.id == SESSION.c.id)


def of_training(*, each_day: bool) -> Statement:
    """(session_id, 1 of the first of its course, of its course on its day; 0 of the others)."""
    by = (course(), SESSION.c.day) if each_day else (course(),)
    turn = func.row_number().over(partition_by=by, order_by=(SESSION.c.day, SESSION.c.id))
    return select(SESSION.c.id, case((turn == 1, 1), else_=0)).where(trained())


def of_answers(phase: QuizPhase, number: str) -> Statement:
    """(session_id, that number) of the sessions that were asked twice."""
    found = answered().subquery("answered")
    return select(found.c.session_id, found.c[number]).where(found.c.phase == phase.value)


def entries_behind(counted: Counted, channel: OutreachChannel | None = None) -> Statement:
    """The entries of the channel, or of all that count it, and the sessions where something of it was used."""
    channels = counting(counted) if channel is None else (channel,)
    told = _entries(counted_in(counted)).where(entered(), OUTREACH.c.channel.in_(channels))
    used_up = [each.value for each in channels if each in USED_UP]
    if counted is not Counted.HANDED_OUT or not used_up:
        return _in_order(told)
    used = select(USED.c.session_id, func.sum(USED.c.number)).join(SESSION, SESSION.c.id == USED.c.session_id)
    of_kinds = used.where(in_period(), text(USED.c.kind).in_(used_up)).group_by(USED.c.session_id)
    return _in_order(_sessions(of_kinds), told)


def costs_behind(kind: str, source: CostSource | None = None) -> Statement:
    """The sessions and the entries whose lines say it."""
    amount = SESSION_COST.c[kind]
    lines = select(SESSION_COST.c.session_id, func.sum(amount)).join(SESSION, SESSION.c.id == SESSION_COST.c.session_id)
    lines = lines.where(paid(), amount.is_not(None)).group_by(SESSION_COST.c.session_id)
    of_entry = OUTREACH.c[f"cost_{kind}"]
    told = _entries(of_entry).where(entered(), of_entry.is_not(None))
    if source is not None:
        lines, told = lines.where(SESSION_COST.c.source == source), told.where(OUTREACH.c.cost_source == source)
    return _in_order(_sessions(lines), told)


def papers_behind() -> Statement:
    """The papers, each once."""
    told = _shown(Behind.PAPER, OFFICE_PAPER.c.id, OFFICE_PAPER.c.uid, OFFICE_PAPER.c.summary, OFFICE_PAPER.c.issued_on)
    return _in_order(told.add_columns(null().label("form"), literal(1).label("value"), _HOUR).where(issued()))


def tallies_behind(indicator: str) -> Statement:
    """The tallies of an indicator, each by its place, else by who says so."""
    title = func.coalesce(PLACE.c.name, TALLY.c.source)
    told = _shown(Behind.TALLY, TALLY.c.id, literal(""), title, TALLY.c.first)
    told = told.add_columns(null().label("form"), TALLY.c.number.label("value"), _HOUR)
    joined = told.join_from(TALLY, PLACE, PLACE.c.id == TALLY.c.place_id, isouter=True)
    return _in_order(joined.where(tallied(), TALLY.c.indicator == indicator))


@cache
def behind_tally(key: str) -> Asked:
    """What stands behind the figure of an indicator; the same object each time, so that it is built once."""
    return partial(tallies_behind, key.partition(".")[2])


def undecided() -> Statement:
    """(session_id, people present by its list): both counts and a list, and nobody said whether one holds the other."""
    rows = select(SESSION.c.id, _present(SESSION.c.id)).where(
        in_period(),
        SESSION.c.list_is_part.is_(None),
        exists().where(HEAD_COUNT.c.session_id == SESSION.c.id),
        exists().where(LIST_SUM.c.session_id == SESSION.c.id),
    )
    return _in_order(_sessions(rows))


def unrecorded() -> Statement:
    """(session_id, NULL) of each held session of whose attendance nothing is known."""
    found = chosen()
    return _in_order(_sessions(select(found.c.id, null()).where(~recorded(found, listed_only=False))))


def _present(session_id: ColumnElement[int]) -> ColumnElement[int]:
    of_session = LIST_SUM.c.session_id == session_id
    return select(func.coalesce(func.sum(LIST_SUM.c.total), 0)).where(of_session).scalar_subquery()


def _sessions(behind: Statement) -> Statement:
    rows = behind.subquery("behind")
    session_id, value = rows.columns
    told = _shown(Behind.SESSION, SESSION.c.id, SESSION.c.uid, SESSION.c.title, SESSION.c.day)
    told = told.add_columns(SESSION.c.form, value.label("value"), SESSION.c.starts_at.label("hour"))
    return told.join_from(SESSION, rows, SESSION.c.id == session_id)


def _entries(value: ColumnElement[Any]) -> Statement:
    told = _shown(Behind.OUTREACH, OUTREACH.c.id, OUTREACH.c.uid, OUTREACH.c.title, OUTREACH.c.starts_on)
    return told.add_columns(null().label("form"), value.label("value"), _HOUR)


def _shown(kind: Behind, *columns: ColumnElement[Any]) -> Statement:
    names = ("ref", "uid", "title", "day")
    return select(
        literal(kind.value).label("kind"), *(each.label(name) for each, name in zip(columns, names, strict=True))
    )


def _in_order(*told: Statement) -> Statement:
    """As in `model.report.Explained`, by day; those of a day without an hour first, then as they were added."""
    rows = union_all(*told).subquery("rows")
    shown = [rows.c[name] for name in Explained.model_fields]
    return select(*shown).order_by(rows.c.day, rows.c.hour.nulls_first(), rows.c.kind, rows.c.ref)


_OF_SESSIONS: Mapping[str, Asked] = {
    HELD: of_sessions,
    PLANNED: partial(of_sessions, status=SessionStatus.PLANNED),
    **{unit_key(unit): partial(of_sessions, forms=forms_of(unit)) for unit in Unit},
    ATTENDANCES: of_attendances,
    PEOPLE: of_lists,
    LISTED: of_lists,
    **{coverage_key(kind): partial(reached_by_session, kind) for kind in PlaceKind},
    WHOLE_SCHOOLS: whole_schools_by_session,
    PLANNED_ATTENDANCES: of_expected,
    TRAINING_CLASSES: partial(of_training, each_day=False),
    TRAINING_DAYS: partial(of_training, each_day=True),
    TRAINING_ATTENDANCES: partial(of_attendances, forms=(Form.TRAINING,)),
    **{quiz_key(phase, number): partial(of_answers, phase, number) for phase in QuizPhase for number in QUIZ_NUMBERS},
}
EXPLANATIONS: Mapping[str, Asked] = {
    **{key: partial(sessions_behind, behind) for key, behind in _OF_SESSIONS.items()},
    PAPERS: papers_behind,
    **{outreach_key(counted): partial(entries_behind, counted) for counted in Counted},
    **{
        outreach_key(counted, channel): partial(entries_behind, counted, channel)
        for channel, those in COUNTED.items()
        for counted in those
    },
    **{cost_key(kind): partial(costs_behind, kind) for kind in COST_KINDS},
    **{cost_key(kind, source): partial(costs_behind, kind, source) for source in CostSource for kind in COST_KINDS},
}
