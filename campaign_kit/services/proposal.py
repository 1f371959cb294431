"""What a template proposes for a session: its title, form, end and topics. Values in, values out."""

from collections.abc import Sequence
from datetime import date, time

from campaign_kit.model.module import Band, Module
from campaign_kit.model.plan import Place, SessionDraft, SessionLinks, bands_of, grades_of
from campaign_kit.model.template import SessionTemplate


def proposal(
    template: SessionTemplate,
    day: date,
    places: Sequence[Place],
    library: Sequence[Module],
    starts_at: time | None = None,
) -> tuple[SessionDraft, SessionLinks]:
    """A session as the template has it; where a start is known the end follows from its minutes.

    For every band of the places that the template speaks to one topic is taken: the first that suits their grades.
    Where they tell no such band it is the one nearest to them, the template's first when nothing tells.
    """
    spoken = bands_of(template.form, places)
    wanted = [band for band in spoken if template.modules.get(band)] or [_nearest(template.bands, spoken)]
    draft = SessionDraft(
        title=template.title,
        form=template.form,
        day=day,
        starts_at=starts_at,
        ends_at=template.end_of(starts_at),
        template=template.key,
    )
    modules = [key for band in wanted for key in _topic(template, band, grades_of(places), library)]
    return draft, SessionLinks(place_ids=tuple(place.id for place in places), modules=tuple(modules))


def _nearest(bands: Sequence[Band], spoken: Sequence[Band]) -> Band:
    """Lớp 12 is told what is said to 12-15, not what is said to the youngest."""
    order = tuple(Band)
    return min(bands, key=lambda band: min((abs(order.index(band) - order.index(each)) for each in spoken), default=0))


def _topic(template: SessionTemplate, band: Band, grades: set[int], library: Sequence[Module]) -> tuple[str, ...]:
    keys = template.modules.get(band, ())
    others = {module.key for module in library if module.grades and grades and grades.isdisjoint(module.grades)}
    return tuple(key for key in keys if key not in others)[:1] or keys[:1]
