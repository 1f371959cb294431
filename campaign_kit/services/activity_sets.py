"""What a user can ask for about sets of activities: which there are, what one brings from a day on, a plan made of it.

Knows no table and no screen. What is proposed is not saved until somebody takes it: `make`.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from campaign_kit.errors import Refused
from campaign_kit.model.activity_set import ActivitySet, Where
from campaign_kit.model.names import fold
from campaign_kit.model.office import OfficeKind
from campaign_kit.model.plan import Campaign, Place, PlaceKind, Session
from campaign_kit.model.report import local_day
from campaign_kit.model.sessions import SessionFilter
from campaign_kit.model.tasks import Task
from campaign_kit.services.content import ContentService
from campaign_kit.services.known import chosen, read_known
from campaign_kit.services.office import own_office
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.places import active_on
from campaign_kit.services.sessions import short
from campaign_kit.services.set_proposal import (
    Found,
    SetProposal,
    Shelf,
    campaign_of,
    days_of,
    ground_of,
    proposal_of,
    tasks_of,
    widened,
)
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Reading
from campaign_kit.wording import activity_sets as words
from campaign_kit.wording import numbers

_CHANGED = frozenset({"plan"})
_WHERE = frozenset({PlaceKind.SCHOOL, PlaceKind.CAMPUS, PlaceKind.CLASS, PlaceKind.HAMLET})


@dataclass(frozen=True)
class MadeOfSet:
    """The plan, and what was added to it."""

    campaign: Campaign
    sessions: tuple[Session, ...]
    tasks: tuple[Task, ...]


@dataclass(frozen=True)
class SetService:
    """Sets of activities of the library. `clock` gives the present moment with its zone."""

    database: Database
    content: ContentService
    clock: Callable[[], datetime]

    def sets(self) -> list[ActivitySet]:
        """All that can be used: those for the own office's kind first, by title."""
        with self.database.reading() as unit:
            office = own_office(unit)
        return sorted(self.content.sets(), key=lambda each: (office.kind not in each.for_kinds, each.title))

    def show(self, key: str) -> ActivitySet:
        """The set of that key. Refused("set.no_set")."""
        found = next((each for each in self.content.sets() if each.key == fold(key)), None)
        if found is None:
            raise Refused("set.no_set", key=key)
        return found

    def usual_first(self, activities: ActivitySet) -> date:
        """The first day that is proposed: the usual one of the set that is under way until half of it is over, else of
        the next."""
        today = local_day(self.clock())
        half = timedelta(weeks=activities.weeks) / 2
        days = (activities.day_in(today.year + step) for step in (-1, 0, 1))
        return next(day for day in days if day >= today - half)

    def places(self, first: date) -> list[Place]:
        """The schools, classes and hamlets that can be chosen for a set that begins on the day."""
        with self.database.reading() as unit:
            return active_on(first, [place for place in unit.plan.places() if place.kind in _WHERE])

    @staticmethod
    def usual_places(activities: ActivitySet, places: Sequence[Place]) -> tuple[int, ...]:
        """Where the set is usually held: at the only school, at every hamlet.

        At all of several schools only what meets no class by itself and is not for schools alone: else hundreds of
        sessions would be proposed that nobody asked for.
        """
        schools = [place.id for place in places if place.kind is PlaceKind.SCHOOL]
        by_class = any(row.where in (Where.CLASS, Where.GRADE) for row in activities.sessions)
        of_schools = set(activities.for_kinds) == {OfficeKind.SCHOOL}
        if len(schools) > 1 and (by_class or of_schools):
            schools = []
        hamlets = [] if of_schools else [place.id for place in places if place.kind is PlaceKind.HAMLET]
        return (*schools, *hamlets)

    def propose(self, key: str, first: date, place_ids: Sequence[int]) -> SetProposal:
        """What the set brings from that day on at these places; a school stands for all its classes.

        A session that falls on a closed day is put off to the next day on which such people are met. Of the plan that
        was made of the set for the same year what it has already is marked.
        Refused("set.no_set"), Refused("plan.no_place"), Refused("office.not_set_up").
        """
        activities, today = self.show(key), local_day(self.clock())
        with self.database.reading() as unit:
            own_office(unit)
            every = unit.plan.places()
            picked = chosen({place.id: place for place in every}, list(dict.fromkeys(place_ids)))
            closed = unit.arranging.closed_days()
            found = _found(unit, activities, first)
        content = self.content
        shelf = Shelf(content.modules(), content.templates(), content.reference())
        ground = ground_of(shelf, days_of(activities, first, closed), picked, active_on(first, every))
        return proposal_of(activities, first, ground, today, found)

    def make(
        self,
        proposal: SetProposal,
        meetings: Collection[int] | None = None,
        jobs: Collection[int] | None = None,
    ) -> Outcome[MadeOfSet]:
        """Adds what is chosen of the proposal by its numbers (None: the usual) as one plan, in one step to take back.

        Its sessions are drafts. The plan that is there for the same year gets them, where there is one.
        Refused("set.nothing_chosen"), Refused("set.all_there") where nothing of it is missing,
        Refused("office.not_set_up"), Refused("plan.no_place") for a place that is gone since.
        """
        wanted = [proposal.meetings[each] for each in sorted(proposal.usual() if meetings is None else set(meetings))]
        work = [proposal.jobs[each] for each in sorted(proposal.usual_jobs() if jobs is None else set(jobs))]
        if not wanted and not work:
            raise _nothing(proposal)
        with self.database.unit() as unit:
            office = own_office(unit)
            there = _made_before(unit, proposal.activities, proposal.first)
            shape, title = (words.UNDO_MADE, proposal.title) if there is None else (words.UNDO_ADDED, there.title)
            facts = {"sessions": numbers.count(len(wanted)), "tasks": numbers.count(len(work))}
            unit.undoable(shape.format(title=short(title), **facts))
            if there is None:
                campaign = unit.plan.add_campaign(campaign_of(proposal, office.id))
            else:
                campaign = unit.campaigns.save(there.id, widened(proposal, there))
            known, of_it = read_known(unit), {"campaign_ids": (campaign.id,)}
            planned = [(each.draft, each.links.model_copy(update=of_it)) for each in wanted]
            sessions = unit.plan.add_sessions([(known.check(draft, links), links) for draft, links in planned])
            tasks = unit.tasks.add(tasks_of(work, campaign, unit.tasks.of_campaign(campaign.id)))
            unit.commit()
        return Outcome(MadeOfSet(campaign, tuple(sessions), tuple(tasks)), _CHANGED)


def _made_before(unit: Reading, activities: ActivitySet, first: date) -> Campaign | None:
    """The plan that was made of the set for the same year."""
    year = activities.year_of(first)
    made = (each for each in unit.plan.campaigns() if each.made_from == activities.key)
    return next((each for each in made if each.made_for and activities.year_of(each.made_for) == year), None)


def _found(unit: Reading, activities: ActivitySet, first: date) -> Found | None:
    campaign = _made_before(unit, activities, first)
    if campaign is None:
        return None
    sessions = unit.sessions.find(SessionFilter(campaign_id=campaign.id))
    return Found(campaign, sessions, unit.tasks.of_campaign(campaign.id))


def _nothing(proposal: SetProposal) -> Refused:
    """Why there is nothing to make: all of it is there, or nothing was chosen."""
    title = proposal.activities.title
    there = [*(each.there for each in proposal.meetings), *(each.there for each in proposal.jobs)]
    if proposal.campaign is not None and there and all(there):
        return Refused("set.all_there", campaign=proposal.campaign.title, title=title, sessions=len(proposal.meetings))
    return Refused("set.nothing_chosen", title=title)
