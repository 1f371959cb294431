"""What a template proposes for a session: its title, form, end and topics. Values in, values out."""

from collections.abc import Iterator, Sequence
from datetime import date, time

from campaign_kit.model.module import Band, Module
from campaign_kit.model.plan import Form, Place, PlaceKind, SessionDraft, SessionLinks
from campaign_kit.model.speaking import bands_of, grades_of
from campaign_kit.model.template import SessionTemplate
from campaign_kit.wording import materials
from campaign_kit.wording import plan as words
from campaign_kit.wording.labels import label

_LONGEST = 120  # of a title: longer ones fill the heads of papers and the rows of lists
_NAMED_CLASSES = 6
_FORMS = {Band.P: Form.PARENT_MEETING, Band.T: Form.TRAINING, Band.O: Form.CONFERENCE}


def proposal(
    template: SessionTemplate,
    day: date,
    places: Sequence[Place],
    library: Sequence[Module],
    starts_at: time | None = None,
) -> tuple[SessionDraft, SessionLinks]:
    """A session as the template has it; where a start is known the end follows from its minutes.

    For every band of the places that the template speaks to one topic is taken: the first that suits their grades.
    Where they tell no such band it is the one nearest to them, the template's first when nothing tells. The title is
    what `title_for` says of it, the template's own where none of its topics is known.
    """
    spoken = bands_of(template.form, places)
    wanted = [band for band in spoken if template.modules.get(band)] or [_nearest(template.bands, spoken)]
    modules = [key for band in wanted for key in _topic(template, band, grades_of(places), library)]
    draft = SessionDraft(
        title=title_for(template.form, places, modules, library) or template.title,
        form=template.form,
        day=day,
        starts_at=starts_at,
        ends_at=template.end_of(starts_at),
        template=template.key,
    )
    return draft, SessionLinks(place_ids=tuple(place.id for place in places), modules=tuple(modules))


def usual_form(band: Band) -> Form:
    """What a session for such people is when nothing else tells."""
    return _FORMS.get(band, Form.EXTRACURRICULAR)


def title_for(form: Form, places: Sequence[Place], keys: Sequence[str], library: Sequence[Module]) -> str:
    """What people call such a session: "Ngoại khóa: Mật khẩu – lớp 4A, 4B"; empty where no topic is known.

    At most 120 characters: the second topic is left out first, then the classes become their grades, then the places
    go. Of three topics and more the first two are named.
    """
    known = {module.key: module.title for module in library}
    topics = [known[key] for key in keys if key in known]
    return next((each for each in _titles(_called(form), topics, places) if len(each) <= _LONGEST), "")


def title_at(title: str, place: Place, before: Sequence[Place] = ()) -> str:
    """What somebody called the session, with the place it is at now; the title alone where both are too long.

    What the title ends with is left out where it names one of the places `before`: "Kết bạn – lớp 6A" is "Kết bạn".
    """
    head, dash, tail = title.rpartition(words.TITLE_DASH)
    names = [words.bare_class(each.name).lower() for each in before]
    bare = head if dash and any(name in tail.lower() for name in names) else title
    whole = words.TITLE_AT.format(title=bare, place=_short(place))
    return whole if len(whole) <= _LONGEST else bare


def titled(title: str, places: Sequence[Place]) -> str:
    """What somebody called the session, with the places it is at: "Mật khẩu mạnh – lớp 4A, 4B"; at most 120 characters,
    so that the classes become their grades, then the places go."""
    shape = words.TITLE_AT_CLASSES if _are_classes(places) else words.TITLE_AT
    whole = (shape.format(title=title, place=", ".join(named)) for named in _named(places))
    return next((each for each in whole if len(each) <= _LONGEST), title[:_LONGEST])


def _called(form: Form) -> str:
    if form is Form.OTHER:
        return words.OTHER_FORM
    return materials.PUBLIC_FORMS.get(form.value) or label(form)


def _titles(form: str, topics: Sequence[str], places: Sequence[Place]) -> Iterator[str]:
    """The whole titles, best first."""
    for named in _named(places):
        one, two = words.TITLE_PLACES, words.TITLE_TWO_PLACES
        if _are_classes(places):
            one, two = words.TITLE_CLASSES, words.TITLE_TWO_CLASSES
        yield from _about(form, topics, (one, two), ", ".join(named))
    yield from _about(form, topics, (words.TITLE, words.TITLE_TWO), "")


def _about(form: str, topics: Sequence[str], patterns: tuple[str, str], places: str) -> Iterator[str]:
    one, two = patterns
    if len(topics) > 1:
        yield two.format(form=form, first=topics[0], second=topics[1], places=places)
    if topics:
        yield one.format(form=form, first=topics[0], places=places)


def _are_classes(places: Sequence[Place]) -> bool:
    return all(place.kind is PlaceKind.CLASS for place in places)


def _named(places: Sequence[Place]) -> Iterator[list[str]]:
    """The short names of all the places; then, for classes alone, their grades."""
    if not places:
        return
    if not _are_classes(places):
        yield [_short(place) for place in places]
        return
    if len(places) <= _NAMED_CLASSES:
        yield [words.bare_class(place.name) for place in places]
    grades = sorted(grades_of(places))
    if grades and all(place.grade is not None for place in places):
        yield [str(grade) for grade in grades]


def _short(place: Place) -> str:
    if place.kind is PlaceKind.CLASS:
        return words.SOME_CLASS.format(name=words.bare_class(place.name))
    is_hamlet = place.kind is PlaceKind.HAMLET and place.name.lower().startswith(words.HAMLETS)
    return place.name[:1].lower() + place.name[1:] if is_hamlet else place.name


def _nearest(bands: Sequence[Band], spoken: Sequence[Band]) -> Band:
    """Lớp 12 is told what is said to 12-15, not what is said to the youngest."""
    order = tuple(Band)
    return min(bands, key=lambda band: min((abs(order.index(band) - order.index(each)) for each in spoken), default=0))


def _topic(template: SessionTemplate, band: Band, grades: set[int], library: Sequence[Module]) -> tuple[str, ...]:
    keys = template.modules.get(band, ())
    others = {module.key for module in library if module.grades and grades and grades.isdisjoint(module.grades)}
    return tuple(key for key in keys if key not in others)[:1] or keys[:1]
