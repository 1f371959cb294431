"""What a user can ask for about calendars: the sessions as a file that Outlook and telephones open.

No names of people stand in it: the file goes to whoever gets it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from campaign_kit.documents.files import suffixed, write_file
from campaign_kit.errors import Refused
from campaign_kit.exchange.calendar import Entry, EntryStatus, calendar_file
from campaign_kit.model.module import Module
from campaign_kit.model.plan import Place, Session, SessionStatus
from campaign_kit.model.report import LOCAL
from campaign_kit.model.speaking import minutes_of
from campaign_kit.services.office import own_office
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.places import places_title
from campaign_kit.store.database import Database
from campaign_kit.wording import numbers
from campaign_kit.wording import sessions as words
from campaign_kit.wording.labels import label

_STATUS = {
    SessionStatus.DRAFT: EntryStatus.TENTATIVE,
    SessionStatus.PLANNED: EntryStatus.CONFIRMED,
    SessionStatus.HELD: EntryStatus.CONFIRMED,
    SessionStatus.POSTPONED: EntryStatus.TENTATIVE,
    SessionStatus.CANCELLED: EntryStatus.CANCELLED,
}

_SUFFIX = ".ics"
_FREE = frozenset({SessionStatus.POSTPONED, SessionStatus.CANCELLED})


@dataclass(frozen=True)
class CalendarService:
    """The calendar of the own office. `clock` gives the present moment with its zone, `library` all modules there
    are."""

    database: Database
    clock: Callable[[], datetime]
    library: Callable[[], Sequence[Module]]

    def export(self, target: Path, first: date | None = None, last: date | None = None) -> Outcome[Path]:
        """Writes the sessions of those days (both inside, None for no limit) as .ics; gives back where it stands.

        Each keeps its uid, so that a later file brings a calendar up to date; cancelled ones are in it as cancelled.
        Refused("office.not_set_up"), Refused("plan.no_sessions_then") when there is none, Refused("materials.folder").
        """
        with self.database.reading() as unit:
            office = own_office(unit)
            sessions = unit.plan.sessions(first, last)
            places = {place.id: place for place in unit.plan.places()}
            revisions = unit.sessions.revisions(first, last)
        if not sessions:
            raise Refused("plan.no_sessions_then")
        topics = {module.key: module.title for module in self.library()}
        unknown = 1, self.clock()
        entries = [
            _entry(each, places, topics, each.host_id in (None, office.id), revisions.get(each.uid, unknown))
            for each in sessions
        ]
        content = calendar_file(words.CALENDAR_NAME.format(office=office.short_name or office.name), entries)
        return Outcome(write_file(suffixed(target, _SUFFIX), lambda stream: stream.write(content)))


def _entry(
    session: Session,
    places: Mapping[int, Place],
    topics: Mapping[str, str],
    is_own: bool,
    revision: tuple[int, datetime],
) -> Entry:
    times, changed_at = revision
    starts, ends = _span(session)
    where = places_title([places[each] for each in session.place_ids], places)
    return Entry(
        uid=session.uid,
        title=words.CALLED_OFF.get(session.status, "{title}").format(title=session.title),
        starts=starts,
        ends=ends,
        status=_STATUS[session.status],
        sequence=times - 1,
        changed_at=changed_at,
        is_busy=session.starts_at is not None and session.status not in _FREE,
        location="; ".join(part for part in (session.venue, where) if part),
        description=_description(session, topics, is_own),
        categories=(label(session.form),),
    )


def _span(session: Session) -> tuple[datetime, datetime] | tuple[date, date]:
    if session.starts_at is None:
        return session.day, session.day + timedelta(days=1)
    starts = datetime.combine(session.day, session.starts_at, LOCAL)
    return starts, starts + timedelta(minutes=minutes_of(session))


def _description(session: Session, topics: Mapping[str, str], is_own: bool) -> str:
    taught = "; ".join(topics.get(key, key) for key in session.modules)
    lines = [
        words.CALENDAR_STATUS.format(status=label(session.status)),
        words.CALENDAR_TOPICS.format(topics=taught) if taught else "",
        words.CALENDAR_EXPECTED.format(people=numbers.count(session.expected_count)) if session.expected_count else "",
        "" if is_own else words.CALENDAR_OTHERS,
    ]
    return "\n".join(line for line in lines if line)
