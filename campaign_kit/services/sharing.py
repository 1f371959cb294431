"""One roster for a course: the list of one session put on the others of its series, inside an open unit of work.

Commits nothing; the verb is `series.py`'s.
"""

from dataclasses import dataclass

from campaign_kit.errors import Refused
from campaign_kit.model.attendance import Listed, NameList, Person, PersonDraft
from campaign_kit.model.plan import Session, SessionStatus
from campaign_kit.model.sessions import SessionFilter
from campaign_kit.services.names import opened_list, put_on_list, usual_terms
from campaign_kit.store.unit import Unit

_TO_COME = frozenset({SessionStatus.DRAFT, SessionStatus.PLANNED, SessionStatus.POSTPONED})


@dataclass(frozen=True)
class Shared:
    """The sessions that were given the list, `people` how many are on it, `added` how many lines that made in all."""

    sessions: tuple[Session, ...]
    people: int
    added: int


def share(unit: Unit, session: Session) -> Shared:
    """Brings who is on the session's list onto those of the others of its series that are to come; see `SeriesService`.

    Each keeps its own terms, a new list has the purpose of this one and is kept as long as it, or as is usual then.
    """
    listed = [each for each in unit.attendance.people_of(session.id) if each.person.anonymised_at is None]
    terms = unit.attendance.name_list(session.id)
    if not listed or terms is None:
        raise Refused("attendance.nobody_to_share", title=session.title)
    series = unit.sessions.find(SessionFilter(series=session.series)) if session.series else []
    others = [each for each in series if each.id != session.id and each.status in _TO_COME]
    if not others:
        raise Refused("attendance.no_course", title=session.title)
    added = sum(_bring(unit, other, listed, terms) for other in others)
    return Shared(tuple(others), len(listed), added)


def _bring(unit: Unit, session: Session, listed: list[Listed], terms: NameList) -> int:
    """How many were new to the session's list."""
    before = {each.person.id for each in unit.attendance.people_of(session.id)}
    fresh = [each for each in listed if each.person.id not in before]
    if not fresh:
        return 0
    if unit.attendance.name_list(session.id) is None:
        keep_until = max(terms.keep_until, usual_terms(session).keep_until)
        name_list = opened_list(unit, session, terms.purpose, keep_until)
    else:
        name_list = opened_list(unit, session)
    batch = unit.attendance.begin_import(session.id)
    put_on_list(unit, session.id, [(each.person.id, each.attendance.audience) for each in fresh], batch.id)
    for each in fresh:
        _keep_as_long(unit, each.person, name_list)
    return len(fresh)


def _keep_as_long(unit: Unit, person: Person, name_list: NameList) -> None:
    """A name on two lists is kept as long as the longer one."""
    known = unit.attendance.person(person.id)
    if known.keep_until is None or known.keep_until < name_list.keep_until:
        draft = PersonDraft(**known.model_dump(include=set(PersonDraft.model_fields)))
        unit.attendance.save_person(person.id, draft.model_copy(update={"keep_until": name_list.keep_until}))
