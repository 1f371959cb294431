"""What a session may point at: the places, campaigns and offices there are, read once for many sessions.

Knows no rule of days and statuses (that is `plan.py`'s).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from campaign_kit.errors import Refused
from campaign_kit.model.office import Office
from campaign_kit.model.plan import Place, SessionDraft, SessionLinks, can_be_whole_school
from campaign_kit.services.office import own_office
from campaign_kit.store.unit import Reading


@dataclass(frozen=True)
class Known:
    """The own office and all that is there, as it stood when it was read."""

    office: Office
    offices: frozenset[int]
    places: Mapping[int, Place]
    campaigns: frozenset[int]

    def check(self, draft: SessionDraft, links: SessionLinks) -> SessionDraft:
        """The draft with the office that counts it: the own one unless it names another.

        Refused("plan.no_place"), Refused("plan.no_campaign"), Refused("plan.no_office") for a host or partner,
        Refused("plan.whole_school_without_school").
        """
        places = chosen(self.places, links.place_ids)
        for campaign_id in links.campaign_ids:
            if campaign_id not in self.campaigns:
                raise Refused("plan.no_campaign", id=campaign_id)
        for office_id in (draft.host_id, *(partner.office_id for partner in links.partners)):
            if office_id is not None and office_id not in self.offices:
                raise Refused("plan.no_office", id=office_id)
        if draft.whole_school and not can_be_whole_school(places):
            raise Refused("plan.whole_school_without_school")
        return draft if draft.host_id is not None else draft.model_copy(update={"host_id": self.office.id})


def read_known(unit: Reading) -> Known:
    """What is there; Refused("office.not_set_up")."""
    return Known(
        own_office(unit),
        frozenset(office.id for office in unit.office.offices()),
        {place.id: place for place in unit.plan.places()},
        frozenset(campaign.id for campaign in unit.plan.campaigns()),
    )


def chosen(places: Mapping[int, Place], place_ids: Sequence[int]) -> list[Place]:
    """The places in the order asked for; Refused("plan.no_place") for one that is not there."""
    for place_id in place_ids:
        if place_id not in places:
            raise Refused("plan.no_place", id=place_id)
    return [places[place_id] for place_id in place_ids]
