"""What still lies ahead of a place that became another goes on with that one: planned sessions, people to call.

What was held stays where it was. Works inside an open unit of work, which its caller makes undoable and commits.
"""

from collections.abc import Mapping
from datetime import date

from campaign_kit.model.plan import Session, SessionDraft, SessionLinks, SessionStatus
from campaign_kit.store.unit import Unit

_AHEAD = frozenset({SessionStatus.DRAFT, SessionStatus.PLANNED, SessionStatus.POSTPONED})


def follow(unit: Unit, followers: Mapping[int, int], since: date, *, with_contacts: bool = False) -> None:
    """From the day `since` sessions that are not held yet are at the follower of each of these places.

    A session at two places that became one is at that one. `with_contacts`: whoever is called for an old place is
    called for its follower.
    """
    for session in unit.plan.sessions(first=since):
        if session.status in _AHEAD and not followers.keys().isdisjoint(session.place_ids):
            _move(unit, session, followers)
    if with_contacts:
        _move_contacts(unit, followers)


def _move(unit: Unit, session: Session, followers: Mapping[int, int]) -> None:
    places = tuple(dict.fromkeys(followers.get(place_id, place_id) for place_id in session.place_ids))
    draft = SessionDraft(**session.model_dump(include=set(SessionDraft.model_fields)))
    links = SessionLinks(**session.model_dump(include=set(SessionLinks.model_fields)) | {"place_ids": places})
    unit.plan.save_session(session.id, draft, links)


def _move_contacts(unit: Unit, followers: Mapping[int, int]) -> None:
    contacts = unit.arranging.contacts()
    moved = [
        each.model_copy(update={"place_id": followers.get(each.place_id or 0, each.place_id)}) for each in contacts
    ]
    if moved != contacts:
        unit.arranging.save_contacts(contacts[0].office_id, moved)
