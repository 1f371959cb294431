"""What a user can ask for about one plan: its file, its bases and targets, a copy of it for another time.

Knows no table and no screen. How far a target is reached stands in `targets.py`, tasks in `tasks.py`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from campaign_kit.errors import Refused
from campaign_kit.model.campaign import CampaignBasis, CampaignBasisDraft, Target, TargetDraft
from campaign_kit.model.copying import moved_day, moved_task
from campaign_kit.model.office import LegalBasisDraft, is_checked
from campaign_kit.model.plan import Campaign, CampaignDraft
from campaign_kit.model.reference import Reference
from campaign_kit.model.report import local_day
from campaign_kit.model.tasks import TaskStatus, timed
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.sessions import short
from campaign_kit.services.targets import TargetStanding, refuse_senseless, standings
from campaign_kit.services.tasks import Board, read_board
from campaign_kit.store.database import Database
from campaign_kit.wording import campaign as words
from campaign_kit.wording import numbers

_CHANGED = frozenset({"plan"})
_LAW = set(LegalBasisDraft.model_fields)


@dataclass(frozen=True)
class OfferedBasis:
    """A law that a plan can cite, with its status and whether somebody must check it again.

    `in_plans` says whether a plan cites it unasked.
    """

    law: LegalBasisDraft
    due: bool
    note: str = ""
    in_plans: bool = True

    def draft(self, campaign_id: int) -> CampaignBasisDraft:
        """What the plan keeps of it."""
        copied = self.law.model_dump(include={"title", "number", "issued_on", "issuer"})
        return CampaignBasisDraft(campaign_id=campaign_id, key=self.law.number, **copied)


@dataclass(frozen=True)
class CampaignFile:
    """All of a plan: its laws and incoming papers, its targets as they stand, its tasks, the number of its sessions."""

    campaign: Campaign
    bases: tuple[CampaignBasis, ...]
    targets: tuple[TargetStanding, ...]
    board: Board
    sessions_count: int


@dataclass(frozen=True)
class CampaignService:
    """Plans of the own office. `clock` gives the present moment with its zone, `reference` the data of the content
    folders."""

    database: Database
    clock: Callable[[], datetime]
    reference: Callable[[], Reference]

    def file(self, campaign_id: int) -> CampaignFile:
        """The plan as it stands today. Refused("plan.no_campaign")."""
        with self.database.reading() as unit:
            campaign = unit.campaigns.campaign(campaign_id)
            return CampaignFile(
                campaign,
                tuple(unit.campaigns.bases(campaign_id)),
                standings(unit, campaign, unit.campaigns.targets(campaign_id)),
                read_board(unit, campaign, local_day(self.clock())),
                unit.campaigns.hanging(campaign_id)["sessions"],
            )

    def campaign_of(self, target_id: int) -> int | None:
        """The id of the plan that the target is of; None where there is no such target."""
        with self.database.reading() as unit:
            return next((each.campaign_id for each in unit.campaigns.targets() if each.id == target_id), None)

    def save(self, campaign_id: int, draft: CampaignDraft) -> Outcome[Campaign]:
        """Changes what a plan says of itself; it stays its office's. Times of tasks written without a year follow it.

        Refused("plan.no_campaign"), Refused("plan.campaign_ends_before_starts").
        """
        refuse_backwards(draft.starts_on, draft.ends_on)
        with self.database.unit() as unit:
            was = unit.campaigns.campaign(campaign_id)
            unit.undoable(words.UNDO_SAVED.format(title=short(was.title)))
            campaign = unit.campaigns.save(campaign_id, draft.model_copy(update=_kept(was)))
            for task in unit.tasks.of_campaign(campaign_id):
                unit.tasks.save(task.id, timed(task, campaign))
            unit.commit()
        return Outcome(campaign, _CHANGED)

    def remove(self, campaign_id: int) -> Outcome[Campaign]:
        """Takes a plan away with its tasks, bases and targets.

        Refused("plan.no_campaign"), Refused("campaign.in_use") while sessions, papers, materials, notes or entries of
        outreach are of it.
        """
        with self.database.unit() as unit:
            campaign = unit.campaigns.campaign(campaign_id)
            hanging = unit.campaigns.hanging(campaign_id)
            if any(hanging.values()):
                told = numbers.join([words.HANGING[name].format(count=n) for name, n in hanging.items() if n])
                raise Refused("campaign.in_use", title=campaign.title, hanging=told)
            unit.undoable(words.UNDO_REMOVED.format(title=short(campaign.title)))
            unit.tasks.remove(task.id for task in unit.tasks.of_campaign(campaign_id))
            unit.campaigns.remove(campaign_id)
            unit.commit()
        return Outcome(campaign, _CHANGED)

    def copy(self, campaign_id: int, title: str, starts_on: date, ends_on: date) -> Outcome[Campaign]:
        """A new plan like that one at another time: its words, bases, targets and tasks, not begun; no number yet.

        The days of targets and tasks move with the start of the plan. Refused("plan.no_campaign"),
        Refused("plan.campaign_ends_before_starts").
        """
        refuse_backwards(starts_on, ends_on)
        with self.database.unit() as unit:
            was = unit.campaigns.campaign(campaign_id)
            unit.undoable(words.UNDO_COPIED.format(title=short(was.title)))
            made_for = None if was.made_for is None else was.made_for + (starts_on - was.starts_on)
            its_own = {
                "title": title,
                "number": "",
                "issued_on": None,
                "starts_on": starts_on,
                "ends_on": ends_on,
                "made_for": made_for,
            }
            campaign = unit.plan.add_campaign(was.model_copy(update=its_own))
            unit.campaigns.save_bases(campaign.id, unit.campaigns.bases(was.id))
            unit.campaigns.save_targets(
                campaign.id, [_moved(each, was, campaign) for each in unit.campaigns.targets(was.id)]
            )
            fresh = {"status": TaskStatus.NOT_STARTED, "note": "", "import_uid": ""}
            tasks = (moved_task(task, was, campaign) for task in unit.tasks.of_campaign(was.id))
            unit.tasks.add([task.model_copy(update=fresh) for task in tasks])
            unit.commit()
        return Outcome(campaign, _CHANGED)

    def save_bases(self, campaign_id: int, drafts: Sequence[CampaignBasisDraft]) -> Outcome[tuple[CampaignBasis, ...]]:
        """Makes the laws and incoming papers of the plan these and no others, in the order given; a `CampaignBasis`
        keeps its row. Refused("plan.no_campaign")."""
        with self.database.unit() as unit:
            campaign = unit.campaigns.campaign(campaign_id)
            unit.undoable(words.UNDO_BASES.format(title=short(campaign.title)))
            bases = tuple(unit.campaigns.save_bases(campaign_id, drafts))
            unit.commit()
        return Outcome(bases, _CHANGED)

    def save_targets(self, campaign_id: int, drafts: Sequence[TargetDraft]) -> Outcome[tuple[Target, ...]]:
        """As `save_bases`, of the targets.

        Refused("plan.no_campaign"), Refused("campaign.target_without_kind"), Refused("campaign.target_due_before").
        """
        with self.database.unit() as unit:
            campaign = unit.campaigns.campaign(campaign_id)
            for draft in drafts:
                refuse_senseless(draft, campaign)
            unit.undoable(words.UNDO_TARGETS.format(title=short(campaign.title)))
            targets = tuple(unit.campaigns.save_targets(campaign_id, drafts))
            unit.commit()
        return Outcome(targets, _CHANGED)

    def offered_bases(self) -> tuple[OfferedBasis, ...]:
        """The laws that a plan can cite: those that the office noted itself, then those of the content folders."""
        today = local_day(self.clock())
        with self.database.reading() as unit:
            own = unit.office.legal_bases()
        noted = [OfferedBasis(law, due=not is_checked(law.checked_on, today)) for law in own]
        known = {law.number for law in own}
        shipped = [
            OfferedBasis(LegalBasisDraft(**row.model_dump(include=_LAW)), row.is_due(today), row.note, row.in_plans)
            for row in self.reference().legal_bases
            if row.number not in known
        ]
        return (*noted, *shipped)


def refuse_backwards(starts_on: date, ends_on: date) -> None:
    """Refused("plan.campaign_ends_before_starts")."""
    if ends_on < starts_on:
        starts, ends = numbers.day(starts_on), numbers.day(ends_on)
        raise Refused("plan.campaign_ends_before_starts", starts=starts, ends=ends)


def _kept(was: Campaign) -> dict[str, object]:
    """What nobody changes by hand."""
    return {"office_id": was.office_id, "made_from": was.made_from, "made_for": was.made_for}


def _moved(target: Target, was: Campaign, now: Campaign) -> TargetDraft:
    due_on = None if target.due_on is None else moved_day(target.due_on, was, now)
    return target.model_copy(update={"due_on": due_on})
