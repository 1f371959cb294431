"""What a user can ask for about outreach: the log of what reached people without a meeting, channel by channel.

Knows no table and no screen. Which channels there are, by which names, and what is counted of each stands in the data
of the content folders.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from campaign_kit.errors import Refused
from campaign_kit.model.outreach import COUNTED, Counted, Outreach, OutreachChannel, OutreachDraft, OutreachLinks
from campaign_kit.model.reference import Reference
from campaign_kit.model.report import local_day
from campaign_kit.services.known import chosen, read_known
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.sessions import short
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Reading
from campaign_kit.wording import numbers
from campaign_kit.wording import outreach as words
from campaign_kit.wording.labels import label

_CHANGED = frozenset({"outreach"})
_FARTHEST = timedelta(days=366)
_ADDRESSES = ("http://", "https://")
_FIELDS: Mapping[Counted, tuple[str, ...]] = {
    Counted.TIMES: ("times",),
    Counted.MINUTES: ("minutes_each", "minutes_total"),
    Counted.PRINTED: ("printed",),
    Counted.HANDED_OUT: ("handed_out",),
    Counted.REACH: ("reach",),
}


@dataclass(frozen=True)
class OfferedChannel:
    """A channel as the office calls it, what is counted of it, and what is said beside it."""

    channel: OutreachChannel
    name: str
    counted: tuple[Counted, ...]
    note: str = ""


@dataclass(frozen=True)
class OutreachService:
    """The log of the own office. `clock` gives the present moment with its zone, `reference` the data of the content
    folders. Whatever is written here can be taken back as one step."""

    database: Database
    clock: Callable[[], datetime]
    reference: Callable[[], Reference]

    def channels(self) -> tuple[OfferedChannel, ...]:
        """All channels, in the order of the data rows; one that has no row is called by its label."""
        rows = {row.code: row for row in self.reference().channels}
        told = [
            OfferedChannel(OutreachChannel(code), row.name, row.counted or COUNTED[OutreachChannel(code)], row.note)
            for code, row in rows.items()
            if code in set(OutreachChannel)
        ]
        rest = (each for each in OutreachChannel if each not in rows)
        return (*told, *(OfferedChannel(each, label(each), COUNTED[each]) for each in rest))

    def entries(self, first: date | None = None, last: date | None = None) -> tuple[Outreach, ...]:
        """The entries that begin in these days, or all; by day, those of a day as they were added."""
        with self.database.reading() as unit:
            return tuple(unit.outreach.entries(first, last))

    def entry(self, entry_id: int) -> Outreach:
        """Refused("outreach.no_entry")."""
        with self.database.reading() as unit:
            return unit.outreach.entry(entry_id)

    def hosts(self) -> frozenset[int]:
        """The offices whose entries are added up here: the own one and those that became it."""
        with self.database.reading() as unit:
            return unit.outreach.hosts()

    def add(self, draft: OutreachDraft, links: OutreachLinks) -> Outcome[Outreach]:
        """Adds an entry; it is the own office's unless it names another.

        Refused("outreach.backwards"), Refused("outreach.too_far"), Refused("outreach.not_counted") for a number that
        nobody counts of the channel, Refused("outreach.minutes_of_nothing") for minutes of each time without the times,
        Refused("outreach.no_title"), Refused("outreach.link"); Refused("plan.no_place"), Refused("plan.no_campaign"),
        Refused("plan.no_office") for what is not there; Refused("office.not_set_up").
        """
        self._refuse_senseless(draft)
        with self.database.unit() as unit:
            drafted = _hosted(unit, draft, links)
            unit.undoable(words.UNDO_ADDED.format(title=short(draft.title)))
            entry = unit.outreach.add(drafted, links)
            unit.commit()
        return Outcome(entry, _CHANGED)

    def save(self, entry_id: int, draft: OutreachDraft, links: OutreachLinks) -> Outcome[Outreach]:
        """Changes an entry; refuses as `add` does, and Refused("outreach.no_entry")."""
        self._refuse_senseless(draft)
        with self.database.unit() as unit:
            was = unit.outreach.entry(entry_id)
            drafted = _hosted(unit, draft, links)
            unit.undoable(words.UNDO_SAVED.format(title=short(was.title)))
            entry = unit.outreach.save(entry_id, drafted, links)
            unit.commit()
        return Outcome(entry, _CHANGED)

    def remove(self, entry_ids: Sequence[int]) -> Outcome[tuple[Outreach, ...]]:
        """Takes entries out of the log with their photos, in one step. Refused("outreach.no_entry")."""
        with self.database.unit() as unit:
            gone = tuple(unit.outreach.entry(each) for each in dict.fromkeys(entry_ids))
            unit.undoable(_undo_removed(gone))
            for photo in unit.photos.photos(outreach_ids=[each.id for each in gone]):
                unit.photos.remove(photo.id)
            for each in gone:
                unit.outreach.remove(each.id)
            unit.commit()
        return Outcome(gone, _CHANGED)

    def _refuse_senseless(self, draft: OutreachDraft) -> None:
        if not draft.title.strip():
            raise Refused("outreach.no_title")
        if draft.ends_on is not None and draft.ends_on < draft.starts_on:
            first, last = numbers.day(draft.starts_on), numbers.day(draft.ends_on)
            raise Refused("outreach.backwards", first=first, last=last)
        refuse_far(draft.starts_on, local_day(self.clock()))
        self._refuse_uncounted(draft)
        if draft.minutes_each is not None and draft.minutes_total is None and draft.times is None:
            raise Refused("outreach.minutes_of_nothing", minutes=draft.minutes_each)
        if draft.link and (not draft.link.startswith(_ADDRESSES) or " " in draft.link):
            raise Refused("outreach.link", link=draft.link)

    def _refuse_uncounted(self, draft: OutreachDraft) -> None:
        offered = next(each for each in self.channels() if each.channel is draft.channel)
        for counted in (each for each in Counted if each not in offered.counted):
            given = (getattr(draft, field) for field in _FIELDS.get(counted, ()))
            number = next((each for each in given if each is not None), None)
            if number is not None:
                told = "; ".join(label(each) for each in offered.counted)
                raise Refused(
                    "outreach.not_counted", channel=offered.name, what=label(counted), number=number, counted=told
                )


def refuse_far(day: date, today: date) -> None:
    """Refused("outreach.too_far") for a day more than a year from today: a slip of the finger in the year."""
    if day - today > _FARTHEST:
        raise Refused("outreach.too_far", day=numbers.day(day))


def _hosted(unit: Reading, draft: OutreachDraft, links: OutreachLinks) -> OutreachDraft:
    """The draft with the office that counts it; refuses what it points at and is not there."""
    known = read_known(unit)
    chosen(known.places, links.place_ids)
    for campaign_id in links.campaign_ids:
        if campaign_id not in known.campaigns:
            raise Refused("plan.no_campaign", id=campaign_id)
    if draft.host_id is not None and draft.host_id not in known.offices:
        raise Refused("plan.no_office", id=draft.host_id)
    return draft if draft.host_id is not None else draft.model_copy(update={"host_id": known.office.id})


def _undo_removed(gone: Sequence[Outreach]) -> str:
    if len(gone) == 1:
        return words.UNDO_REMOVED.format(title=short(gone[0].title))
    return words.UNDO_REMOVED_MANY.format(count=len(gone))
