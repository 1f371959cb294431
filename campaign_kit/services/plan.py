"""What a user can ask for about the plan: places, campaigns, sessions, and how far the year has come.

Knows no table and no screen. Advice is given, never enforced; what cannot be is refused.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, time

from campaign_kit.model.module import Band, Module
from campaign_kit.model.plan import (
    Campaign,
    CampaignDraft,
    Form,
    Place,
    PlaceCount,
    PlaceKind,
    Session,
    SessionDraft,
    SessionLinks,
)
from campaign_kit.model.report import local_day
from campaign_kit.model.speaking import bands_of, bands_of_topics
from campaign_kit.model.template import SessionTemplate
from campaign_kit.services.advice import advice_on, advice_on_bands
from campaign_kit.services.campaigns import refuse_backwards
from campaign_kit.services.known import chosen
from campaign_kit.services.office import own_office
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.overview import Makeable, Overview, read_overview, read_unreached, with_missing
from campaign_kit.services.proposal import proposal, title_for
from campaign_kit.services.sessions import SessionBook, short
from campaign_kit.store.unit import Reading
from campaign_kit.wording.campaign import UNDO_ADDED

_CHANGED = frozenset({"plan"})


@dataclass(frozen=True)
class PlanService(SessionBook):
    """Places, campaigns and sessions of the own office; the verbs of sessions stand in `SessionBook`.

    `makeable` tells of sessions and their places which kinds of material they ask for and can have; `templates` gives
    all session templates there are.
    """

    makeable: Makeable
    templates: Callable[[], Sequence[SessionTemplate]]

    def places(self, kind: PlaceKind | None = None) -> list[Place]:
        """All places, or those of a kind."""
        with self.database.reading() as unit:
            return unit.plan.places(kind)

    def latest_counts(self, place_ids: Sequence[int]) -> dict[int, PlaceCount]:
        """By place, the newest count of who is there; places never counted are not in it."""
        with self.database.reading() as unit:
            return unit.plan.latest_counts(list(place_ids))

    def campaigns(self) -> list[Campaign]:
        """All campaigns, the latest start first."""
        with self.database.reading() as unit:
            return unit.plan.campaigns()

    def add_campaign(self, draft: CampaignDraft) -> Outcome[Campaign]:
        """Adds a plan of the own office (`office_id` is replaced).

        Refused("office.not_set_up"), Refused("plan.campaign_ends_before_starts").
        """
        refuse_backwards(draft.starts_on, draft.ends_on)
        with self.database.unit() as unit:
            office = own_office(unit)
            unit.undoable(UNDO_ADDED.format(title=short(draft.title)))
            campaign = unit.plan.add_campaign(draft.model_copy(update={"office_id": office.id}))
            unit.commit()
        return Outcome(campaign, _CHANGED)

    def from_template(
        self, template: SessionTemplate, day: date, place_ids: Sequence[int], starts_at: time | None = None
    ) -> tuple[SessionDraft, SessionLinks]:
        """A session as the template proposes it; nothing is saved. Refused("plan.no_place")."""
        with self.database.reading() as unit:
            places = _places(unit, place_ids)
        return proposal(template, day, places, self.library(), starts_at)

    def title_for(self, form: Form, place_ids: Sequence[int], modules: Sequence[str]) -> str:
        """What people call a session of that form, at these places, about these topics; "" where none is known."""
        with self.database.reading() as unit:
            places = _places(unit, place_ids)
        return title_for(form, places, modules, self.library())

    def bands(self, form: Form, place_ids: Sequence[int], modules: Sequence[str] = ()) -> tuple[Band, ...]:
        """The bands a session of this form at these places, about these topics speaks to; empty when nothing tells."""
        with self.database.reading() as unit:
            return bands_of(form, _places(unit, place_ids), bands_of_topics(modules))

    def advice(self, draft: SessionDraft, links: SessionLinks, modules: Sequence[Module]) -> list[str]:
        """Vietnamese sentences on what to think of again; empty when nothing is odd. `modules` are those of `links`."""
        with self.database.reading() as unit:
            places = _places(unit, links.place_ids)
        known = self.templates() if draft.template else ()
        template = next((each for each in known if each.key == draft.template), None)
        return advice_on(draft, places, modules, local_day(self.clock()), self.library(), template)

    def band_advice(self, session: Session, modules: Sequence[Module]) -> list[str]:
        """As `advice`, of a session that is over or under way: only on the bands of its places and modules."""
        with self.database.reading() as unit:
            places = _places(unit, session.place_ids)
        return advice_on_bands(session, places, modules)

    def overview(self, today: date) -> Overview:
        """How far the calendar year of `today` has come, what comes next, and the days to the report that is owed.

        While layouts cannot be read nothing is said to be missing; who makes materials is told of the fault.
        """
        with self.database.reading() as unit:
            overview, places, made = read_overview(unit, today)
        return with_missing(overview, places, made, self.makeable)

    def unreached(self, today: date) -> list[Place]:
        """The places that the overview counts as not reached yet, kind by kind."""
        with self.database.reading() as unit:
            return read_unreached(unit, today)


def _places(unit: Reading, place_ids: Sequence[int]) -> list[Place]:
    return chosen({place.id: place for place in unit.plan.places()} if place_ids else {}, place_ids)
