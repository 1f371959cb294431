"""What a set of activities brings to an office from a day on, before anything of it is saved. Values in, values out."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from campaign_kit.model.activity_set import ActivitySet, Weeks
from campaign_kit.model.arranging import ClosedDaysDraft, ClosedFor, closed_among
from campaign_kit.model.module import Module
from campaign_kit.model.names import fold
from campaign_kit.model.plan import Campaign, CampaignDraft, Place, Session
from campaign_kit.model.reference import Reference
from campaign_kit.model.set_days import SetDays, holidays, mondays, opening_of, untold_tet
from campaign_kit.model.tasks import Task, TaskDraft, timed
from campaign_kit.model.template import SessionTemplate
from campaign_kit.services.set_rows import Ground, SetJob, SetMeeting, Why, jobs_of, marked, meetings_of
from campaign_kit.wording import activity_sets as words
from campaign_kit.wording import numbers

_MOST_NAMED = 3
_AHEAD = timedelta(days=2 * 366)  # a set ends by then, with all weeks that schools are closed


@dataclass(frozen=True)
class SetProposal:
    """What a set brings from a first day on, by day; nothing of it is saved.

    `campaign` is the plan that was made of the set for the same year, which gets what it has not yet; `left` are the
    rows without a session, by title, `untold_tet` the year whose Tết nobody has noted among the closed days.
    """

    activities: ActivitySet
    title: str
    first: date
    starts_on: date
    ends_on: date
    meetings: tuple[SetMeeting, ...]
    jobs: tuple[SetJob, ...]
    left: tuple[tuple[str, Why], ...] = ()
    campaign: Campaign | None = None
    untold_tet: int | None = None

    def usual(self) -> list[int]:
        """The numbers of the meetings that are made where nobody says otherwise: not over, and not there already."""
        return [number for number, each in enumerate(self.meetings) if each.is_usual]

    def usual_jobs(self) -> list[int]:
        return [number for number, each in enumerate(self.jobs) if not each.there]

    def said(self) -> list[str]:
        """What a person should know before, in whole sentences."""
        there = sum(each.there for each in self.meetings), sum(each.there for each in self.jobs)
        past = sum(each.past and not each.there for each in self.meetings)
        moved = sum(each.moved and each.is_usual for each in self.meetings)
        told = [words.LEFT[why].format(titles=_named(titles)) for why in Why if (titles := self._left_by(why))]
        if self.campaign is not None and any(there):
            facts = {"sessions": numbers.count(there[0]), "tasks": numbers.count(there[1])}
            told.insert(0, words.THERE.format(campaign=self.campaign.title, **facts))
        if past:
            told.append(words.PAST.format(sessions=numbers.count(past)))
        if moved:
            told.append(words.MOVED.format(sessions=numbers.count(moved)))
        if self.untold_tet is not None:
            told.append(words.NO_TET.format(year=self.untold_tet))
        return told

    def _left_by(self, why: Why) -> list[str]:
        return list(dict.fromkeys(title for title, reason in self.left if reason is why))


@dataclass(frozen=True)
class Shelf:
    """What the library has for sets."""

    modules: Sequence[Module]
    templates: Sequence[SessionTemplate]
    reference: Reference


@dataclass(frozen=True)
class Found:
    """The plan that was made of the set for the same year, with its sessions and tasks."""

    campaign: Campaign
    sessions: Sequence[Session]
    tasks: Sequence[Task]


def days_of(activities: ActivitySet, first: date, closed: Sequence[ClosedDaysDraft]) -> SetDays:
    """The weeks of the set from that day on, with the days on which schools and the others are not met."""
    last, school = first + _AHEAD, activities.school_weeks
    at_schools, elsewhere = (
        closed_among(closed, first, last, whom) | holidays(first, last)
        for whom in (ClosedFor.SCHOOLS, ClosedFor.HAMLETS)
    )
    opening = opening_of(first, school=school)
    return SetDays(opening, mondays(first, at_schools, school=school), at_schools, elsewhere)


def ground_of(shelf: Shelf, days: SetDays, picked: Sequence[Place], active: Sequence[Place]) -> Ground:
    """`active` are the places of the first day: only they stand for a school that is chosen as a whole."""
    return Ground(
        picked,
        {place.id: place for place in (*active, *picked)},
        days,
        shelf.modules,
        {template.key: template for template in shelf.templates},
        {row.code: row.name for row in shelf.reference.channels},
    )


def proposal_of(activities: ActivitySet, first: date, ground: Ground, today: date, found: Found | None) -> SetProposal:
    """All that the set brings, with what is there marked."""
    meetings, left = meetings_of(activities, ground, today)
    jobs = jobs_of(activities, ground)
    if found is not None:
        meetings = marked(meetings, [(each, each) for each in found.sessions])
        jobs = [_marked_job(each, found.tasks) for each in jobs]
    starts, ends = _span(activities, first, ground, meetings, jobs)
    return SetProposal(
        activities,
        _title(activities, first),
        first,
        starts,
        ends,
        tuple(meetings),
        tuple(jobs),
        tuple(left),
        None if found is None else found.campaign,
        untold_tet(first, ends, ground.days.closed_at_schools) if activities.school_weeks else None,
    )


def campaign_of(proposal: SetProposal, office_id: int) -> CampaignDraft:
    """The plan as the set has it."""
    activities = proposal.activities
    return CampaignDraft(
        office_id=office_id,
        title=proposal.title,
        starts_on=proposal.starts_on,
        ends_on=proposal.ends_on,
        purpose="\n".join(activities.purposes),
        requirements="\n".join(activities.requirements),
        made_from=activities.key,
        made_for=proposal.first,
    )


def widened(proposal: SetProposal, campaign: Campaign) -> Campaign:
    """The plan that is there, over all days of what is added to it."""
    starts, ends = min(campaign.starts_on, proposal.starts_on), max(campaign.ends_on, proposal.ends_on)
    return campaign.model_copy(update={"starts_on": starts, "ends_on": ends})


def tasks_of(jobs: Sequence[SetJob], campaign: Campaign, there: Sequence[Task]) -> list[TaskDraft]:
    """The jobs as tasks of the plan, numbered on from those there are."""
    numbered = Counter(task.group_title for task in there)
    drafts = []
    for job in jobs:
        numbered[job.group] += 1
        drafts.append(_task(job, campaign, numbered[job.group]))
    return drafts


def _task(job: SetJob, campaign: Campaign, order: int) -> TaskDraft:
    first = f"{job.first:%d/%m}" if job.first.year == job.last.year else numbers.day(job.first)
    timing = words.TIMING.format(first=first, last=numbers.day(job.last))
    draft = TaskDraft(
        campaign_id=campaign.id,
        group_title=job.group,
        order=order,
        content=job.content,
        lead=job.lead,
        partners=job.partners,
        timing=timing,
        note=job.note,
    )
    return timed(draft, campaign)


def _title(activities: ActivitySet, first: date) -> str:
    title, year = activities.title, activities.year_of(first)
    begins = next((each for each in words.OF_A_YEAR if title.startswith(each)), "")
    if begins:
        return words.TITLE_OF_A_YEAR.format(begins=begins, year=year, rest=title.removeprefix(begins))
    return (words.TITLE_SCHOOL_YEAR if activities.school_weeks else words.TITLE_YEAR).format(title=title, year=year)


def _named(titles: Sequence[str]) -> str:
    """The first titles, and how many more there are."""
    named = [words.QUOTED.format(title=title) for title in titles]
    if len(named) <= _MOST_NAMED:
        return ", ".join(named)
    return words.AND_MORE.format(titles=", ".join(named[:_MOST_NAMED]), count=len(named) - _MOST_NAMED)


def _span(
    activities: ActivitySet, first: date, ground: Ground, meetings: Sequence[SetMeeting], jobs: Sequence[SetJob]
) -> tuple[date, date]:
    """The first and last day of the plan: of the weeks of the set, and of all that is done for it."""
    _, last = ground.days.span(Weeks(first=1, last=activities.weeks))
    begins = [first, *(each.draft.day for each in meetings), *(each.first for each in jobs)]
    ends = [last, *(each.draft.day for each in meetings), *(each.last for each in jobs)]
    return min(begins), max(ends)


def _marked_job(job: SetJob, tasks: Sequence[Task]) -> SetJob:
    there = any((fold(task.group_title), fold(task.content)) == (fold(job.group), fold(job.content)) for task in tasks)
    return replace(job, there=there)
