"""The figures beside sessions and people: outreach, training, papers, costs, survey answers, tallies.

Figures that read the same rows are asked for together (`Family`): a statement gives rows (key, part, code, number),
and under the part '' stands the value. Starts from the expressions of `held.py`, as the others do.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    String,
    case,
    cast,
    distinct,
    extract,
    func,
    literal,
    select,
    union_all,
)

from campaign_kit.model.outreach import COUNTED, USED_UP, Counted, OutreachChannel
from campaign_kit.model.plan import Form, SessionStatus
from campaign_kit.model.quiz_tally import QuizPhase
from campaign_kit.model.report import (
    COST_KINDS,
    PAPERS,
    PLAIN_LETTER,
    PLANNED_ATTENDANCES,
    QUIZ_NUMBERS,
    SEVERAL,
    TRAINING_CLASSES,
    TRAINING_DAYS,
    UNKNOWN,
    Part,
    cost_key,
    outreach_key,
)
from campaign_kit.store.arranged import OFFICE_PAPER, SESSION_COST
from campaign_kit.store.figures import Asked, text
from campaign_kit.store.held import FIRST, LAST, Statement, chosen, counted_here, in_period, once, own_asked
from campaign_kit.store.reported import OUTREACH, OUTREACH_PLACE, QUIZ_TALLY, TALLY
from campaign_kit.store.tables import PLACE, SESSION, USED

Text = ColumnElement[Any]
_OF_PEOPLE = (SessionStatus.HELD, SessionStatus.PLANNED)


@dataclass(frozen=True)
class Family:
    """Figures that one statement gives; one that has no row in it is `nothing`."""

    asked: Asked
    keys: tuple[str, ...]
    nothing: int | None


def entered() -> ColumnElement[bool]:
    """The entries of outreach that count in the period."""
    return OUTREACH.c.starts_on.between(FIRST, LAST) & counted_here(OUTREACH.c.host_id)


def counted_in(counted: Counted) -> ColumnElement[int | None]:
    """What an entry gives to what is counted of its channel."""
    if counted is Counted.MINUTES:
        return func.coalesce(OUTREACH.c.minutes_total, OUTREACH.c.times * OUTREACH.c.minutes_each)
    return OUTREACH.c[counted.value]


def counting(counted: Counted) -> tuple[OutreachChannel, ...]:
    """The channels of which it is counted."""
    return tuple(channel for channel, those in COUNTED.items() if counted in those)


def paid() -> ColumnElement[bool]:
    """The sessions of the period whose costs count: what was cancelled or postponed costs nothing yet."""
    return SESSION.c.status.in_(_OF_PEOPLE) & SESSION.c.day.between(FIRST, LAST) & counted_here()


def course() -> Text:
    """By what a training is told from others: its series, else itself."""
    return case((SESSION.c.series != "", "s" + SESSION.c.series), else_="n" + cast(SESSION.c.id, String))


def trained() -> ColumnElement[bool]:
    """The trainings that were held in the period."""
    return in_period() & (SESSION.c.form == Form.TRAINING)


def asked_twice() -> Select[int]:
    """(session_id) of the held sessions with answers from before and from after."""
    answers = select(QUIZ_TALLY.c.session_id).join(SESSION, SESSION.c.id == QUIZ_TALLY.c.session_id).where(in_period())
    both = func.count(distinct(QUIZ_TALLY.c.phase)) == len(QuizPhase)
    return answers.group_by(QUIZ_TALLY.c.session_id).having(both)


def answered() -> Statement:
    """(session_id, phase, people, answers, right) of the sessions that were asked twice."""
    number = QUIZ_TALLY.c.number
    key = (QUIZ_TALLY.c.session_id, QUIZ_TALLY.c.phase)
    right = func.sum(case((QUIZ_TALLY.c.is_right, number), else_=0))
    questions = (
        select(*key, func.sum(number).label("answers"), right.label("right"))
        .where(QUIZ_TALLY.c.session_id.in_(asked_twice()))
        .group_by(*key, QUIZ_TALLY.c.question)
        .subquery("questions")
    )
    each = (questions.c.session_id, text(questions.c.phase).label("phase"))
    people = func.max(questions.c.answers).label("people")
    sums = (func.sum(questions.c[name]).label(name) for name in ("answers", "right"))
    return select(*each, people, *sums).group_by(*each)


def paper_type() -> Text:
    """The code of the type of a paper."""
    return case((OFFICE_PAPER.c.type_code == "", PLAIN_LETTER), else_=OFFICE_PAPER.c.type_code)


def issued() -> ColumnElement[bool]:
    """The papers of the register that were issued in the period."""
    return OFFICE_PAPER.c.issued_on.between(FIRST, LAST) & own_asked()


def tallied() -> ColumnElement[bool]:
    """The tallies that count in the period."""
    return TALLY.c.first.between(FIRST, LAST) & own_asked()


def outreach() -> Statement:
    """By what is counted, of all channels and of each."""
    entries = once(_entries(), "entries")
    told = [_numbers(entries, counted) for counted in Counted]
    numbers = once(select(union_all(*told, _used()).subquery("told")), "numbers")
    whole, own, number = numbers.c.whole, numbers.c.own, func.sum(numbers.c.number)
    of_genre = numbers.c.counted == Counted.ITEMS.value
    parts = {Part.MONTH: numbers.c.month, Part.PLACE: numbers.c.place}
    rows = [_by(Part.CHANNEL, numbers.c.channel, number, whole)]
    for key in (whole, own):
        rows += [_value(key, number), *(_by(part, code, number, key) for part, code in parts.items())]
        rows.append(_by(Part.GENRE, numbers.c.genre, number, key).where(of_genre))
    return _all(*rows)


def costs() -> Statement:
    """By kind, of all sources and of each; lines that do not say it give no row."""
    of_session = select(text(SESSION_COST.c.source).label("source"), SESSION_COST.c.planned, SESSION_COST.c.spent).join(
        SESSION, SESSION.c.id == SESSION_COST.c.session_id
    )
    of_entry = select(text(OUTREACH.c.cost_source), OUTREACH.c.cost_planned, OUTREACH.c.cost_spent).where(entered())
    lines = once(select(union_all(of_session.where(paid()), of_entry).subquery("line")), "lines")
    told = [
        select(
            literal(cost_key(kind)).label("whole"),
            (literal("cost.") + lines.c.source + f".{kind}").label("own"),
            lines.c.source,
            lines.c[kind].label("number"),
        ).where(lines.c[kind].is_not(None))
        for kind in COST_KINDS
    ]
    numbers = once(select(union_all(*told).subquery("told")), "numbers")
    number = func.sum(numbers.c.number)
    by_source = _by(Part.SOURCE, numbers.c.source, number, numbers.c.whole)
    return _all(_value(numbers.c.whole, number), _value(numbers.c.own, number), by_source)


def quiz() -> Statement:
    """By phase, of the sessions that were asked twice."""
    found = once(answered(), "answered")
    told = [
        select((literal("quiz.") + found.c.phase + f".{name}").label("key"), found.c[name].label("number"))
        for name in QUIZ_NUMBERS
    ]
    numbers = once(select(union_all(*told).subquery("told")), "numbers")
    return _all(_value(numbers.c.key, func.sum(numbers.c.number)))


def tallies() -> Statement:
    """By indicator; a tally of the whole office is of no known place."""
    place = func.coalesce(PLACE.c.uid, UNKNOWN).label("place")
    key = (literal("tally.") + TALLY.c.indicator).label("key")
    rows = select(key, place, TALLY.c.number).outerjoin(PLACE, PLACE.c.id == TALLY.c.place_id).where(tallied())
    numbers = once(rows, "numbers")
    number = func.sum(numbers.c.number)
    return _all(_value(numbers.c.key, number), _by(Part.PLACE, numbers.c.place, number, numbers.c.key))


def training() -> Statement:
    """Different courses, and the different days of each."""
    rows = select(course().label("course"), SESSION.c.day, month_of(SESSION.c.day).label("month")).where(trained())
    found = once(rows.distinct(), "trained")
    days, key = func.count(), literal(TRAINING_DAYS)
    return _all(
        select(literal(TRAINING_CLASSES), literal(""), literal(""), func.count(distinct(found.c.course))),
        select(key, literal(""), literal(""), days).select_from(found),
        select(key, literal(Part.MONTH.value), found.c.month, days).group_by(found.c.month),
    )


def papers() -> Statement:
    """Papers of the register by the day of issue."""
    rows = select(paper_type().label("type"), month_of(OFFICE_PAPER.c.issued_on).label("month")).where(issued())
    found = once(rows, "issued")
    number, key = func.count(), literal(PAPERS)
    return _all(
        select(key, literal(""), literal(""), number).select_from(found),
        select(key, literal(Part.TYPE.value), found.c.type, number).group_by(found.c.type),
        select(key, literal(Part.MONTH.value), found.c.month, number).group_by(found.c.month),
    )


def planned_attendances() -> Statement:
    """NULL where sessions are planned and none says how many will come."""
    found = chosen(SessionStatus.PLANNED)
    place = case((found.c.places > 1, SEVERAL), else_=func.coalesce(PLACE.c.uid, UNKNOWN)).label("place")
    rows = select(text(found.c.form).label("form"), found.c.month, place, SESSION.c.expected_count.label("number"))
    joined = rows.join_from(found, SESSION, SESSION.c.id == found.c.id)
    numbers = once(joined.outerjoin(PLACE, PLACE.c.id == found.c.only_place), "numbers")
    number, key = func.sum(numbers.c.number), literal(PLANNED_ATTENDANCES)
    value = case((func.count() == 0, 0), else_=number)
    parts = (Part.FORM, Part.MONTH, Part.PLACE)
    return _all(
        select(key, literal(""), literal(""), value).select_from(numbers),
        *(
            select(key, literal(part.value), numbers.c[part.value], number).group_by(numbers.c[part.value])
            for part in parts
        ),
    )


def month_of(day: ColumnElement[Any]) -> Text:
    """The text 202603."""
    return cast(extract("year", day) * 100 + extract("month", day), String)


def _entries() -> Statement:
    of_entry = OUTREACH_PLACE.c.outreach_id == OUTREACH.c.id
    places = select(func.count()).select_from(OUTREACH_PLACE).where(of_entry).scalar_subquery()
    only = select(func.min(PLACE.c.uid)).join(OUTREACH_PLACE, OUTREACH_PLACE.c.place_id == PLACE.c.id).where(of_entry)
    place = case((places == 0, UNKNOWN), (places > 1, SEVERAL), else_=only.scalar_subquery())
    return select(
        text(OUTREACH.c.channel).label("channel"),
        func.coalesce(text(OUTREACH.c.genre), UNKNOWN).label("genre"),
        month_of(OUTREACH.c.starts_on).label("month"),
        place.label("place"),
        *(counted_in(counted).label(counted.value) for counted in Counted),
    ).where(entered())


def _numbers(entries: FromClause, counted: Counted) -> Statement:
    channel, number = entries.c.channel, entries.c[counted.value]
    own = literal("outreach.") + channel + f".{counted.value}"
    of_channel = channel.in_([each.value for each in counting(counted)])
    return _told(counted, own, channel, entries.c.genre, entries.c.month, entries.c.place, number).where(of_channel)


def _used() -> Statement:
    """What held sessions handed out and put up."""
    found, channel = chosen(), text(USED.c.kind)
    place = case((found.c.places > 1, SEVERAL), else_=func.coalesce(PLACE.c.uid, UNKNOWN))
    own = literal("outreach.") + channel + f".{Counted.HANDED_OUT.value}"
    rows = _told(Counted.HANDED_OUT, own, channel, literal(UNKNOWN), found.c.month, place, USED.c.number)
    joined = rows.join_from(USED, found, found.c.id == USED.c.session_id)
    return joined.outerjoin(PLACE, PLACE.c.id == found.c.only_place).where(channel.in_(USED_UP))


def _told(counted: Counted, own: Text, channel: Text, genre: Text, month: Text, place: Text, number: Text) -> Statement:
    return select(
        literal(counted.value).label("counted"),
        literal(outreach_key(counted)).label("whole"),
        own.label("own"),
        channel.label("channel"),
        genre.label("genre"),
        month.label("month"),
        place.label("place"),
        number.label("number"),
    )


def _value(key: Text, number: Text) -> Statement:
    return select(key, literal(""), literal(""), number).group_by(key)


def _by(part: Part, code: Text, number: Text, key: Text) -> Statement:
    return select(key, literal(part.value), code, number).group_by(key, code)


def _all(*rows: Statement) -> Statement:
    return select(union_all(*rows).subquery("rows"))
