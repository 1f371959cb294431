"""What sessions speak of, and to whom: their topics by tag, who came or will come, and for how long (R12).

Tags of topics come from outside: topics are files. Who usually comes is the rule of `model.audience`, as rows.
"""

from collections.abc import Collection, Mapping
from functools import cache

from sqlalchemy import (
    CTE,
    ColumnElement,
    Integer,
    Select,
    String,
    and_,
    case,
    column,
    exists,
    extract,
    func,
    or_,
    select,
    type_coerce,
    union,
    values,
)

from campaign_kit.model.audience import usual_audience
from campaign_kit.model.module import Tag
from campaign_kit.model.plan import FORMS, Form, PlaceKind, SessionStatus
from campaign_kit.store.held import Statement, chosen, in_period, once, people
from campaign_kit.store.tables import PLACE, SESSION, SESSION_PLACE, SESSION_TOPIC

_NOWHERE = ""  # the kind of place of a session without one
Tags = Mapping[str, Collection[Tag]]


def spoken(tags: Tags, status: SessionStatus) -> Statement:
    """(tag, audience, sessions, minutes) of the sessions in this status that count in the period.

    A session stands once under each tag that one of its topics has, and under each audience: of those who came by head
    count or list; where nobody is known (and of every planned session) those who usually come to such a form at its
    places. Its minutes are its whole length, under each of its tags; so neither rows nor columns sum.
    """
    found = chosen(status)
    tagged = _tags(tags)
    topics = SESSION_TOPIC.join(tagged, tagged.c.module == SESSION_TOPIC.c.module)
    about = select(SESSION_TOPIC.c.session_id, tagged.c.tag).select_from(topics).distinct().cte("about")
    to = _audiences(found, status)
    joined = found.join(about, about.c.session_id == found.c.id).join(to, to.c.session_id == found.c.id)
    joined = joined.join(SESSION, SESSION.c.id == found.c.id)
    numbers = func.count().label("sessions"), func.sum(_minutes()).label("minutes")
    return select(about.c.tag, to.c.audience, *numbers).select_from(joined).group_by(about.c.tag, to.c.audience)


def without_tag(tags: Tags) -> Select[int]:
    """One number: the held and planned sessions of the period none of whose topics has a tag."""
    known = [module for module, its in tags.items() if its]
    tagged = exists().where(SESSION_TOPIC.c.session_id == SESSION.c.id, SESSION_TOPIC.c.module.in_(known))
    counted = or_(in_period(SessionStatus.HELD), in_period(SessionStatus.PLANNED))
    return select(func.count()).select_from(SESSION).where(counted, ~tagged)


def _tags(tags: Tags) -> CTE:
    pairs = [(module, tag.value) for module, its in sorted(tags.items()) for tag in sorted(its)]
    return values(column("module", String), column("tag", String)).data(pairs).cte("tagged")


def _audiences(found: CTE, status: SessionStatus) -> CTE:
    """(session_id, audience): who came; for sessions of which nobody is known, who usually comes."""
    usual = _usual()
    kind = func.coalesce(type_coerce(PLACE.c.kind, String), _NOWHERE)
    at = found.join(SESSION, SESSION.c.id == found.c.id)
    at_places = at.outerjoin(SESSION_PLACE, SESSION_PLACE.c.session_id == found.c.id)
    at_kinds = at_places.outerjoin(PLACE, PLACE.c.id == SESSION_PLACE.c.place_id)
    fits = and_(usual.c.form == type_coerce(SESSION.c.form, String), usual.c.kind == kind)
    expected = select(found.c.id.label("session_id"), usual.c.audience).select_from(at_kinds.join(usual, fits))
    if status is not SessionStatus.HELD:
        return expected.distinct().cte("audience_of")
    came = people(found, listed_only=False)
    audience = type_coerce(came.c.audience, String).label("audience")
    known = once(select(came.c.session_id, audience).where(came.c.total > 0).distinct(), "known_audience")
    guessed = expected.where(found.c.id.not_in(select(known.c.session_id)))
    return union(select(known.c.session_id, known.c.audience), guessed).cte("audience_of")


@cache
def _usual() -> CTE:
    """(form, kind, audience): the rule of `usual_audience`, a row for each form at each kind of place."""
    kinds: tuple[PlaceKind | None, ...] = (*PlaceKind, None)
    rule = [
        (form.value, _NOWHERE if kind is None else kind.value, usual_audience(form, kind).value)
        for form in Form
        for kind in kinds
    ]
    return values(*(column(name, String) for name in ("form", "kind", "audience"))).data(rule).cte("usual")


def _minutes() -> ColumnElement[int]:
    """As `model.speaking.minutes_of`."""
    starts, ends = SESSION.c.starts_at, SESSION.c.ends_at
    hours, minutes = (extract(part, ends) - extract(part, starts) for part in ("hour", "minute"))
    usual = {form.value: rule.minutes for form, rule in FORMS.items()}
    by_form = case(usual, value=type_coerce(SESSION.c.form, String))
    told = case((ends > starts, hours * 60 + minutes), else_=by_form)
    return type_coerce(func.coalesce(SESSION.c.integrated_minutes, told), Integer)
