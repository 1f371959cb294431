"""Sessions as lines of a table for people; what `session list`, `find` and `series` print alike."""

from collections.abc import Mapping, Sequence

from campaign_kit.model.plan import Place, Session, SessionDraft
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label


def session_row(session: Session, places: Mapping[int, Place]) -> tuple[object, ...]:
    """A line under `wording.commands.SESSION_HEADS`."""
    return (
        session.id,
        numbers.day(session.day),
        start_of(session),
        session.title,
        label(session.form),
        named_places(session.place_ids, places),
        label(session.status),
        session.uid[:6],
    )


def start_of(session: SessionDraft) -> str:
    """The hour at which it begins; empty while nobody has said it."""
    return "" if session.starts_at is None else numbers.clock(session.starts_at)


def named_places(place_ids: Sequence[int], places: Mapping[int, Place]) -> str:
    """The names of the places, a class with its school."""
    return ", ".join(_name(places[place_id], places) for place_id in place_ids)


def _name(place: Place, places: Mapping[int, Place]) -> str:
    parent = None if place.parent_id is None else places.get(place.parent_id)
    return place.name if parent is None else f"{place.name} ({parent.name})"
