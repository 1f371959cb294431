"""Writes the sample office's plan and what is arranged around its sessions; through the services. All of it is made up.

The same days give the same plan; it begins where `sample` ended.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Protocol

from campaign_kit.model.arranging import ClosedDaysDraft, ContactDraft, SessionCostDraft
from campaign_kit.model.campaign import CampaignBasisDraft, ReportRequestDraft
from campaign_kit.model.office import LegalStatus
from campaign_kit.model.plan import Campaign, Session
from campaign_kit.model.report import report_year
from campaign_kit.model.tasks import Task, TaskDraft, TaskStatus
from campaign_kit.services import sample_plan_book as book
from campaign_kit.services.arranging import ArrangingService
from campaign_kit.services.campaigns import CampaignService, OfferedBasis
from campaign_kit.services.contacts import ContactsService
from campaign_kit.services.coverage import CoverageService
from campaign_kit.services.plan import PlanService
from campaign_kit.services.requests import RequestService
from campaign_kit.services.tasks import TaskService
from campaign_kit.services.undoing import UndoService
from campaign_kit.wording.plan_paper import LAWS


class PlanVerbs(Protocol):
    """The services that the plan is written through."""

    @property
    def plan(self) -> PlanService: ...
    @property
    def campaigns(self) -> CampaignService: ...
    @property
    def tasks(self) -> TaskService: ...
    @property
    def requests(self) -> RequestService: ...
    @property
    def contacts(self) -> ContactsService: ...
    @property
    def coverage(self) -> CoverageService: ...
    @property
    def arranging(self) -> ArrangingService: ...
    @property
    def undo(self) -> UndoService: ...


def fill_plan(verbs: PlanVerbs, today: date) -> None:
    """Gives the sample's campaign its purpose, bases, targets and tasks, and the office its reports owed, contacts,
    closed days, costs and checklists. Afterwards nothing of the sample can be taken back step by step."""
    (campaign,) = verbs.plan.campaigns()
    sessions = verbs.plan.sessions()
    _fill_campaign(verbs.campaigns, campaign)
    _fill_tasks(verbs.tasks, campaign, sessions, today)
    _fill_requests(verbs.requests, today)
    _fill_around(verbs, campaign.starts_on.year)
    _fill_sessions(verbs.arranging, sessions, today)
    verbs.undo.forget()


def _fill_campaign(campaigns: CampaignService, campaign: Campaign) -> None:
    year = campaign.starts_on.year
    words = {"purpose": book.PURPOSE, "requirements": book.REQUIREMENTS}
    campaigns.save(campaign.id, campaign.model_copy(update=words))
    incoming = CampaignBasisDraft(
        campaign_id=campaign.id,
        incoming=True,
        title=book.INCOMING.format(year=year),
        number=book.INCOMING_NUMBER,
        issued_on=date(year, 1, 5),
        issuer=book.INCOMING_FROM,
    )
    issued_on = campaign.issued_on or campaign.starts_on
    laws = (basis.draft(campaign.id) for basis in campaigns.offered_bases() if _is_citable(basis, issued_on))
    campaigns.save_bases(campaign.id, [*laws, incoming])
    due_on = report_year(campaign.starts_on).last
    campaigns.save_targets(campaign.id, [each.model_copy(update={"due_on": due_on}) for each in book.TARGETS])


def _is_citable(basis: OfferedBasis, day: date) -> bool:
    """Whether a plan of that day cites the law unasked, and all that is printed of it is known."""
    law = basis.law
    if law.issued_on is None and not law.title.startswith(LAWS):
        return False
    known = (each for each in (law.issued_on, law.in_force_from) if each is not None)
    return basis.in_plans and law.status is LegalStatus.IN_FORCE and all(each <= day for each in known)


def _fill_tasks(tasks: TaskService, campaign: Campaign, sessions: Sequence[Session], today: date) -> None:
    for entry in book.TASKS:
        draft = TaskDraft(
            campaign_id=campaign.id,
            group_title=entry.group,
            order=len(book.TASKS),
            content=entry.content,
            lead=entry.lead,
            partners=entry.partners,
            timing=entry.timing.format(year=campaign.starts_on.year),
        )
        task = tasks.add(campaign.id, draft).value
        for session in sessions:
            if session.form in entry.forms:
                tasks.join(task.id, session.id)
        if _has_come(task, entry.status, today):
            tasks.set_status(task.id, entry.status, entry.note)


def _has_come(task: Task, status: TaskStatus, today: date) -> bool:
    if status is TaskStatus.DONE:
        return task.last is not None and task.last < today
    return status is TaskStatus.UNDER_WAY and (task.first is None or task.first <= today)


def _fill_requests(requests: RequestService, today: date) -> None:
    """Half the year was told in time, where it is over; the whole year is owed."""
    year = report_year(today)
    sent_on = date(year.last.year, 6, 12)
    whole = ReportRequestDraft(
        title=book.WHOLE_YEAR.format(year=year.last.year),
        incoming_number=book.ASKED_BY,
        incoming_on=date(year.last.year, 1, 20),
        incoming_from=book.RECEIVER,
        first=year.first,
        last=year.last,
        figures_as_of=year.last - timedelta(days=5),
        due_on=year.last,
        receiver=book.RECEIVER,
    )
    of_half = {
        "title": book.HALF_YEAR.format(year=year.last.year),
        "last": date(year.last.year, 5, 31),
        "figures_as_of": None,
        "due_on": date(year.last.year, 6, 15),
        "sent_on": sent_on if sent_on <= today else None,
    }
    half = whole.model_copy(update=of_half)
    for draft in (half, whole):
        requests.add(draft)


def _fill_around(verbs: PlanVerbs, year: int) -> None:
    places = {place.name: place.id for place in verbs.plan.places()}
    verbs.contacts.save(
        [
            ContactDraft(name=name, role=role, phone=phone, place_id=places[place], keep_until=date(year + 1, 12, 31))
            for name, role, phone, place in book.CONTACTS
        ]
    )
    verbs.coverage.save_closed_days(
        [
            ClosedDaysDraft(
                words=words, first=date(year, *first), last=date(year, *last), weekday=weekday, closed_for=whom
            )
            for words, first, last, weekday, whom in book.CLOSED
        ]
    )


def _fill_sessions(arranging: ArrangingService, sessions: Sequence[Session], today: date) -> None:
    for session in sessions:
        lines = book.COSTS.get(session.title, ())
        if lines:
            arranging.save_costs(
                session.id,
                [
                    SessionCostDraft(session_id=session.id, item=item, planned=planned, spent=spent, source=source)
                    for item, planned, spent, source in lines
                ],
            )
        done = book.CHECKED.get(session.title, 0)
        if done:
            checklist = arranging.checklist(session.id)
            ticked = [item.model_copy(update={"done_on": today}) for item in checklist[:done]]
            arranging.save_checklist(session.id, [*ticked, *checklist[done:]])
