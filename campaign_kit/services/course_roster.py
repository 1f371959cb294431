"""What a user can ask for about one roster for several sessions: a course's lessons, or the list of another session.

Copies people who are known already, so nobody is added twice and nobody is compared; each list that was given people
can be taken back as an import. Knows no file and no screen.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from campaign_kit.errors import Refused
from campaign_kit.model.attendance import Listed, NameList
from campaign_kit.model.plan import Session, SessionStatus
from campaign_kit.model.sessions import SessionFilter
from campaign_kit.services.names import ImportReport, opened_list, put_on_list, usual_terms
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.places import inside
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Reading, Unit

_TO_COME = frozenset({SessionStatus.DRAFT, SessionStatus.PLANNED, SessionStatus.POSTPONED})
_CHANGED = frozenset({"attendance"})
_MOST_SOURCES = 40


@dataclass(frozen=True)
class ListSource:
    """Another session whose list can be copied: `people` are on it, `fresh` of them not on this session's list yet.

    `is_course`: it is of the same series.
    """

    session: Session
    people: int
    fresh: int
    is_course: bool


@dataclass(frozen=True)
class Shared:
    """The sessions that were given the list, `people` how many are on it, `added` how many lines that made in all."""

    sessions: tuple[Session, ...]
    people: int
    added: int


@dataclass(frozen=True)
class CourseRosterService:
    """Lists that go from session to session.

    Every verb refuses with "plan.no_session" when no session has that number.
    """

    database: Database

    def sources(self, session_id: int) -> tuple[ListSource, ...]:
        """The sessions whose lists could be copied to this one: of its course first, then at its places or around them,
        the newest first; of many the newest 40."""
        with self.database.reading() as unit:
            session = unit.plan.session(session_id)
            found = unit.sessions.with_lists(session, _near(unit, session), _MOST_SOURCES)
        sources = [
            ListSource(each, people, fresh, bool(session.series) and each.series == session.series)
            for each, people, fresh in found
        ]
        newest = sorted(sources, key=lambda each: (each.session.day, each.session.id), reverse=True)
        return tuple(sorted(newest, key=lambda each: not each.is_course))

    def copy(self, session_id: int, from_session_id: int) -> Outcome[ImportReport]:
        """Puts the people of another session's list on this one's, as one import; nobody is marked by it.

        Who is on the list already stays as marked. Refused("attendance.nobody_to_share").
        """
        with self.database.unit() as unit:
            session, source = unit.plan.session(session_id), unit.plan.session(from_session_id)
            listed, terms = _listed(unit, source)
            added = _bring(unit, session, listed, terms)
            report = ImportReport(
                session=session,
                name_list=opened_list(unit, session),
                added=0,
                known=added,
                already=len(listed) - added,
                doubtful=(),
                twice=(),
                unknown_places=(),
                is_marked=False,
                summary=unit.attendance.summaries([session_id])[session_id],
            )
            unit.commit()
        return Outcome(report, _CHANGED)

    def spread(self, session_id: int) -> Outcome[Shared]:
        """Puts the people of a session's list on those of the other sessions of its series that are not held yet.

        So a course has one roster. Who is on a list already stays as marked; each keeps its own terms, a new list has
        the purpose of this one and is kept as long as it, or as is usual then.
        Refused("attendance.nobody_to_share"), Refused("attendance.no_course").
        """
        with self.database.unit() as unit:
            session = unit.plan.session(session_id)
            listed, terms = _listed(unit, session)
            series = unit.sessions.find(SessionFilter(series=session.series)) if session.series else []
            others = [each for each in series if each.id != session.id and each.status in _TO_COME]
            if not others:
                raise Refused("attendance.no_course", title=session.title)
            added = sum(_bring(unit, other, listed, terms) for other in others)
            unit.commit()
        return Outcome(Shared(tuple(others), len(listed), added), _CHANGED)


def _near(unit: Reading, session: Session) -> Collection[int]:
    """The session's places, what lies in them, and the schools around them."""
    known = {place.id: place for place in unit.plan.places()}
    own = [known[place_id] for place_id in session.place_ids]
    around = {place.parent_id for place in own if place.parent_id is not None}
    return around | {place.id for place in inside(own, known.values())}


def _listed(unit: Reading, session: Session) -> tuple[list[Listed], NameList]:
    """Who is on the session's list by name, and its terms. Refused("attendance.nobody_to_share")."""
    listed = [each for each in unit.attendance.people_of(session.id) if each.person.anonymised_at is None]
    terms = unit.attendance.name_list(session.id)
    if not listed or terms is None:
        raise Refused("attendance.nobody_to_share", title=session.title)
    return listed, terms


def _bring(unit: Unit, session: Session, listed: Sequence[Listed], terms: NameList) -> int:
    """How many were new to the session's list."""
    before = unit.attendance.listed(session.id)
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
    _keep_as_long(unit, [each.person.id for each in fresh], name_list.keep_until)
    return len(fresh)


def _keep_as_long(unit: Unit, person_ids: Sequence[int], keep_until: date) -> None:
    """A name on two lists is kept as long as the longer one."""
    known = unit.attendance.people(person_ids)
    shorter = [each.id for each in known if each.keep_until is None or each.keep_until < keep_until]
    unit.attendance.fill_people({who: {"keep_until": keep_until} for who in shorter})
