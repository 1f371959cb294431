"""The rest of a plan as sessions: what is proposed for the places that nothing reaches, and what stays unreached.

Knows no database: the days and meetings come from `model/filling.py`, the sessions from the templates.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from operator import itemgetter

from campaign_kit.model.filling import Calendar, Need, Obstacle, around, dated, needs_of, obstacle, site_of
from campaign_kit.model.module import Module
from campaign_kit.model.plan import (
    Campaign,
    Form,
    Place,
    PlaceKind,
    SchoolLevel,
    Session,
    SessionDraft,
    SessionLinks,
    SessionStatus,
)
from campaign_kit.model.speaking import bands_of, grades_of
from campaign_kit.model.template import SessionTemplate
from campaign_kit.services.proposal import proposal
from campaign_kit.wording import numbers
from campaign_kit.wording import plan as words

_IN_CALENDAR = frozenset({SessionStatus.DRAFT, SessionStatus.PLANNED, SessionStatus.HELD})
_FORMS = {PlaceKind.HAMLET: Form.VILLAGE_MEETING, PlaceKind.OTHER: Form.OTHER}


@dataclass(frozen=True)
class Unreachable:
    """A missing place that no proposed session reaches, and why."""

    place: Place
    why: Obstacle


@dataclass(frozen=True)
class Proposal:
    """A session that is not there yet, its places, and the missing places that it reaches."""

    draft: SessionDraft
    links: SessionLinks
    places: tuple[Place, ...]
    reaches: tuple[Place, ...]


@dataclass(frozen=True)
class Rest:
    """The sessions that reach what is missing, by day, and the places that the days do not suffice for."""

    proposals: tuple[Proposal, ...]
    unreachable: tuple[Unreachable, ...]

    @property
    def left(self) -> tuple[Place, ...]:
        return tuple(each.place for each in self.unreachable)


@dataclass(frozen=True)
class Means:
    """What proposals are made from: all places and plans of the office, all topics, all templates."""

    places: Sequence[Place]
    campaigns: Sequence[Campaign]
    library: Sequence[Module]
    templates: Sequence[SessionTemplate]


def rest_of(missing: Sequence[Place], active: Sequence[Place], calendar: Calendar, means: Means) -> Rest:
    """The fewest sessions in the calendar that reach the missing of the active places."""
    meetings, left = dated(needs_of(missing, active, around(means.places)), calendar)
    names = {place.id: place.name for place in active}
    return Rest(
        tuple(_proposal(need, day, names.get(need.site, ""), means) for day, need in meetings),
        tuple(Unreachable(place, obstacle(need, calendar)) for need in left for place in need.reaches),
    )


def form_at(place: Place) -> Form:
    """The usual form of a meeting at the place; for the smallest children their parents come."""
    if place.school_level is SchoolLevel.PRESCHOOL:
        return Form.PARENT_MEETING
    return _FORMS.get(place.kind, Form.EXTRACURRICULAR)


def taken(sessions: Sequence[Session], places: Sequence[Place]) -> list[tuple[date, frozenset[int]]]:
    """The meetings that fill the calendar, whoever counts them; what was cancelled or postponed leaves its day free."""
    parents = around(places)
    return [
        (session.day, frozenset(site_of(place_id, parents) for place_id in session.place_ids))
        for session in sessions
        if session.status in _IN_CALENDAR
    ]


def chosen(rest: Rest, numbers_: Collection[int] | None) -> list[Proposal]:
    """The proposals at these places of the list, or all."""
    return [each for number, each in enumerate(rest.proposals) if numbers_ is None or number in numbers_]


def _proposal(need: Need, day: date, site: str, means: Means) -> Proposal:
    form = _form(need, day)
    template = _template(form, need.places, means.templates)
    if template is None:
        title = words.REST_TITLE.format(place=numbers.join([place.name for place in need.places]))
        draft = SessionDraft(title=title, form=form, day=day)
        links = SessionLinks(place_ids=tuple(place.id for place in need.places))
    else:
        draft, links = proposal(template, day, need.places, means.library)
    venue = site if need.places[0].kind is PlaceKind.CLASS else ""
    draft = draft.model_copy(update={"whole_school": need.whole, "venue": venue})
    return Proposal(draft, links.model_copy(update={"campaign_ids": _campaign(day, means)}), need.places, need.reaches)


def _template(form: Form, places: Sequence[Place], templates: Sequence[SessionTemplate]) -> SessionTemplate | None:
    """The template of the form that suits the places best; the first of those that suit alike."""
    bands, grades = bands_of(form, places), grades_of(places)
    able = [(each, each.fitness(bands, grades)) for each in templates if each.form is form and each.audience is None]
    fit = [(each, fitness) for each, fitness in able if fitness is not None]
    return max(fit, key=itemgetter(1))[0] if fit else None


def _campaign(day: date, means: Means) -> tuple[int, ...]:
    """The plan that runs on the day, as the editor of a session proposes it."""
    return tuple(each.id for each in means.campaigns if each.starts_on <= day <= each.ends_on)[:1]


def _form(need: Need, day: date) -> Form:
    """A whole school meets under the flag on Mondays."""
    form = form_at(need.places[0])
    if need.whole and day.weekday() == 0 and form is Form.EXTRACURRICULAR:
        return Form.FLAG_CEREMONY
    return form
