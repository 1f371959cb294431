"""The checks of sessions: entered twice, never settled, in the future, without a place, far more people than usual."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from statistics import median

from campaign_kit.model.findings import Finding
from campaign_kit.model.names import fold
from campaign_kit.model.plan import Form, Way
from campaign_kit.model.session_facts import SessionFacts
from campaign_kit.services.checking import TIMES_PLANNED, Ground, of_session
from campaign_kit.wording import numbers
from campaign_kit.wording import report_checks as words
from campaign_kit.wording.labels import label

_TIMES_USUAL, _MORE_THAN_USUAL = 3, 30
_FOR_STAFF = (Form.CONFERENCE, Form.TRAINING)  # from everywhere, on the plan as a whole


def check_sessions(ground: Ground) -> Iterator[Finding]:
    """What one session tells by itself."""
    for session in ground.sessions:
        if session.is_held:
            yield from _held(ground, session)
        elif session.day < ground.today:
            yield of_session("unsettled", session, status=label(session.status).lower())


def check_duplicates(ground: Ground) -> Iterator[Finding]:
    """The same day and places, and the same form or title; two that begin at different hours are two."""
    found: defaultdict[object, list[SessionFacts]] = defaultdict(list)
    for session in ground.sessions:
        found[session.day, session.place_ids].append(session)
    for together in found.values():
        for at, session in enumerate(together):
            twin = next((each for each in together[:at] if _alike(each, session)), None)
            if twin is not None:
                yield of_session("duplicate", session, other=words.OTHER_SESSION.format(title=twin.title, id=twin.id))


def check_usual(ground: Ground) -> Iterator[Finding]:
    """At least three times the median of the sessions of its form, and 30 more; whole schools among themselves."""
    alike: defaultdict[tuple[Form, bool], list[tuple[int, SessionFacts]]] = defaultdict(list)
    for session in ground.sessions:
        if session.is_held and session.total is not None:
            alike[session.form, session.whole_school].append((session.total, session))
    for (form, _), counted in alike.items():
        usual = median(total for total, _ in counted)
        for total, session in counted:
            if total >= _TIMES_USUAL * usual and total >= usual + _MORE_THAN_USUAL:
                facts = {"total": numbers.count(total), "median": numbers.decimal(usual), "form": label(form)}
                yield of_session("unusual", session, **facts)


def check_where(ground: Ground) -> Iterator[Finding]:
    """A place that was not there on the day; a class reached by itself and by the whole school on one day."""
    for session_id, place in ground.unit.checks.closed_places(ground.period):
        yield of_session("closed_place", ground.by_id[session_id], place=place)
    whole: defaultdict[object, list[SessionFacts]] = defaultdict(list)
    for session in ground.sessions:
        for place_id in session.place_ids if session.is_held and session.whole_school else ():
            whole[session.day, place_id].append(session)
    for session in ground.sessions if whole else ():
        if session.is_held and not session.whole_school:
            yield from _inside(ground, session, whole)


def check_costs(ground: Ground) -> Iterator[Finding]:
    """Lines of costs that are more than twice what was planned."""
    for session_id, item, planned, spent in ground.unit.checks.overspent(ground.period, TIMES_PLANNED):
        session = ground.by_id.get(session_id)
        if session is not None:
            facts = {"item": item, "planned": numbers.count(planned), "spent": numbers.count(spent)}
            yield of_session("overspent", session, **facts)


def _held(ground: Ground, session: SessionFacts) -> Iterator[Finding]:
    if session.day > ground.today:
        yield of_session("future", session)
    if not session.place_ids and session.way is not Way.ONLINE and session.form not in _FOR_STAFF:
        yield of_session("no_place", session)
    if not session.has_topic and session.form not in _FOR_STAFF:
        yield of_session("no_topic", session)
    if session.total is None:
        yield of_session("unrecorded", session)


def _alike(one: SessionFacts, other: SessionFacts) -> bool:
    if one.starts_at and other.starts_at and one.starts_at != other.starts_at:
        return False
    same_title = fold(one.title) == fold(other.title)
    return same_title or (one.form is other.form and bool(one.place_ids))


def _inside(ground: Ground, session: SessionFacts, whole: Mapping[object, Sequence[SessionFacts]]) -> Iterator[Finding]:
    for place_id in session.place_ids:
        place = ground.places.get(place_id)
        around = place and ground.places.get(place.parent_id or 0)
        while place is not None and around is not None:
            twin = next((each for each in whole.get((session.day, around.id), ()) if _alike(each, session)), None)
            if twin is not None:
                yield of_session("class_twice", session, place=place.name, other=twin.title)
                return
            around = ground.places.get(around.parent_id or 0)
