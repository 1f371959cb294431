"""The names that stand on a session's papers, read from its list inside an open unit of work."""

from collections.abc import Iterable, Mapping

from campaign_kit.documents.compose.occasion import NameSheet, SheetName
from campaign_kit.model.attendance import AttendanceStatus, Listed
from campaign_kit.model.check_in_code import code_of
from campaign_kit.model.plan import Place, PlaceKind, Session
from campaign_kit.store.unit import Reading


def names_of(unit: Reading, session: Session, *, only_present: bool = False) -> NameSheet:
    """The list in its own order with its purpose and its last day; nobody whose name was erased.

    `only_present` leaves out who is not marked as having been there.
    """
    terms = unit.attendance.name_list(session.id)
    listed = [
        each
        for each in unit.attendance.people_of(session.id)
        if each.person.full_name and (not only_present or each.attendance.status is AttendanceStatus.PRESENT)
    ]
    known = {place.id: place for place in unit.plan.places()} if listed else {}
    return NameSheet(
        people=tuple(_named(each, known) for each in listed),
        purpose=terms.purpose if terms else "",
        keep_until=terms.keep_until if terms else None,
    )


def _named(listed: Listed, known: Mapping[int, Place]) -> SheetName:
    person, then = listed.person, listed.attendance.place_id
    return SheetName(
        full_name=person.full_name,
        sex=person.sex,
        class_name=_first((then, person.class_place_id), known, is_class=True),
        code=code_of(person.id),
        home=_first((then, person.home_place_id), known, is_class=False),
    )


def _first(place_ids: Iterable[int | None], known: Mapping[int, Place], *, is_class: bool) -> str:
    """The name of the first of the places that is a class, or is none."""
    places = (known[place_id] for place_id in place_ids if place_id is not None and place_id in known)
    return next((place.name for place in places if (place.kind is PlaceKind.CLASS) is is_class), "")
