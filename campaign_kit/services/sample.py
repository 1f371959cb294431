"""Fills an empty data folder with the sample office: places, a campaign, a year of sessions; through the services.

The same seed and day give the same sample. All of it is made up.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from campaign_kit.model.office import HelpLineDraft, OfficeKind
from campaign_kit.model.plan import (
    CampaignDraft,
    Partner,
    Place,
    PlaceCountDraft,
    PlaceDraft,
    PlaceKind,
    Session,
    SessionDraft,
    SessionLinks,
    SessionStatus,
)
from campaign_kit.services.office import OfficeService
from campaign_kit.services.place_book import PlacesService
from campaign_kit.services.plan import PlanService
from campaign_kit.services.sample_book import (
    CAMPAIGN_TITLE,
    CARE,
    CARE_KEY,
    CHECKED_BY,
    CLUSTERS,
    HAMLETS,
    HELD,
    LOCAL_LINES,
    OFFICE,
    PLANNED,
    SCHOOLS,
    SIGNER,
    YOUTH_UNION,
    Entry,
    School,
)

_FRIDAY = 4
_LETTERS = "ABCDEFGH"
_UNION = Partner(kind=OfficeKind.YOUTH_UNION, name=YOUTH_UNION)


@dataclass(frozen=True)
class _Field:
    """The places of the sample by their keys, and how many children are in each class and school."""

    places: Mapping[str, Place]
    children: Mapping[int, int]


def fill_sample(office: OfficeService, plan: PlanService, places: PlacesService, seed: int, today: date) -> Session:
    """Sets up the sample office and gives the session whose kit is worth showing: lớp 4-5, the Monday after `today`.

    6 schools, 84 classes, 12 hamlets, 1 care facility, a campaign, sessions held until `today` and planned after it.
    Refused("office.already_set_up") on a data folder in use.
    """
    draws = Random(seed)
    office.set_up(OFFICE, SIGNER, _help_lines(office.starting_lines(), today.year))
    field = _add_places(places, draws, today.year)
    campaign = plan.add_campaign(
        CampaignDraft(
            office_id=0,
            title=CAMPAIGN_TITLE.format(year=today.year),
            number="15/KH-UBND",
            issued_on=date(today.year, 1, 9),
            starts_on=date(today.year, 1, 1),
            ends_on=date(today.year, 12, 31),
        )
    ).value
    held = [entry for entry in HELD if _day(entry, today) <= today]
    entries = [*held, *PLANNED]
    drafts = [(_draft(entry, field, today), _links(entry, field, campaign.id)) for entry in entries]
    added = plan.add_sessions(drafts).value
    return next(session for session, entry in zip(added, entries, strict=True) if entry.shown)


def _help_lines(starting: Sequence[HelpLineDraft], year: int) -> list[HelpLineDraft]:
    checked = {"verified_on": date(year, 9, 3), "verified_by": CHECKED_BY}
    hotline, site = starting
    return [line.model_copy(update=checked) for line in (hotline, *LOCAL_LINES, site)]


def _add_places(places: PlacesService, draws: Random, year: int) -> _Field:
    by_key = dict(zip(_tops(), places.add(list(_tops().values())).value, strict=True))
    classes = {key: draft for school in SCHOOLS for key, draft in _classes(school, by_key[school.key].id, year).items()}
    rooms = dict(zip(classes, places.add(list(classes.values())).value, strict=True))
    counts = [_class_count(place, draws, year) for place in rooms.values()]
    places.add_counts([*counts, *(_hamlet_count(by_key[key], draws, year) for key in HAMLETS)])
    children = {count.place_id: count.children or 0 for count in counts}
    for school in SCHOOLS:
        own = [place for key, place in rooms.items() if key.startswith(f"{school.key}/")]
        children[by_key[school.key].id] = sum(children[place.id] for place in own)
    return _Field(by_key | rooms, children)


def _tops() -> dict[str, PlaceDraft]:
    """The places that stand in no other: schools, hamlets, the care facility."""
    schools = {
        each.key: PlaceDraft(office_id=0, kind=PlaceKind.SCHOOL, name=each.name, school_level=each.level)
        for each in SCHOOLS
    }
    clusters = {key: cluster for cluster, keys in CLUSTERS.items() for key in keys}
    hamlets = {
        key: PlaceDraft(office_id=0, kind=PlaceKind.HAMLET, name=name, cluster=clusters.get(key, ""))
        for key, name in HAMLETS.items()
    }
    return schools | hamlets | {CARE_KEY: PlaceDraft(office_id=0, kind=PlaceKind.CARE_FACILITY, name=CARE)}


def _classes(school: School, school_id: int, year: int) -> dict[str, PlaceDraft]:
    drafts: dict[str, PlaceDraft] = {}
    for grade, number in enumerate(school.classes, start=school.lowest):
        for letter in _LETTERS[:number]:
            drafts[f"{school.key}/{grade}{letter}"] = PlaceDraft(
                office_id=0,
                parent_id=school_id,
                kind=PlaceKind.CLASS,
                name=f"Lớp {grade}{letter}",
                grade=grade,
                school_year=f"{year}-{year + 1}",
            )
    return drafts


def _class_count(place: Place, draws: Random, year: int) -> PlaceCountDraft:
    children = draws.randint(22, 32)
    return PlaceCountDraft(
        place_id=place.id,
        as_of=date(year, 9, 5),
        children=children,
        female=draws.randint(children // 2 - 3, children // 2 + 3),
        minority=draws.randint(children // 2, children - 4),
        source="Nhà trường báo",
    )


def _hamlet_count(place: Place, draws: Random, year: int) -> PlaceCountDraft:
    people = draws.randint(380, 760)
    return PlaceCountDraft(
        place_id=place.id,
        as_of=date(year, 1, 5),
        children=people * draws.randint(24, 31) // 100,
        people=people,
        source="Thống kê của thôn, làng",
    )


def _day(entry: Entry, today: date) -> date:
    """The day in the sample's year; meetings by daylight are moved from a weekend to the Friday before."""
    if isinstance(entry.on, int):
        return today + timedelta(days=7 - today.weekday() + entry.on)
    day = date(today.year, *entry.on)
    weekend = max(day.weekday() - _FRIDAY, 0)
    return day if entry.at.hour > 17 else day - timedelta(days=weekend)


def _draft(entry: Entry, field: _Field, today: date) -> SessionDraft:
    held = not isinstance(entry.on, int)
    children = sum(field.children.get(field.places[key].id, 0) for key in entry.places)
    return SessionDraft(
        title=entry.title,
        form=entry.form,
        status=SessionStatus.HELD if held else entry.status,
        day=_day(entry, today),
        starts_at=entry.at,
        whole_school=entry.whole,
        venue=entry.venue,
        expected_count=entry.expected or children or None,
    )


def _links(entry: Entry, field: _Field, campaign_id: int) -> SessionLinks:
    return SessionLinks(
        campaign_ids=(campaign_id,),
        place_ids=tuple(field.places[key].id for key in entry.places),
        modules=entry.modules,
        partners=(_UNION,) if entry.with_union else (),
    )
