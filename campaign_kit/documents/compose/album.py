"""The album of a session: what it was, how many came, and its photos as they may be shown. Names nobody."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from campaign_kit.documents.blocks import Block, Card, Cards, Manuscript, Photograph, Photographs, Points, Sheet, Text
from campaign_kit.documents.compose.occasion import Occasion, common, form_in_words
from campaign_kit.model.speaking import minutes_of
from campaign_kit.wording import album as words
from campaign_kit.wording import materials as shared
from campaign_kit.wording import numbers

_MOST_TILES = 4


@dataclass(frozen=True)
class Shot:
    """A photo of the album by its number: a JPEG as it may be shown, whether something of it is blurred, its words."""

    number: int
    jpeg: bytes = field(repr=False)
    width: int
    height: int
    caption: str = ""
    is_blurred: bool = False


@dataclass(frozen=True)
class Came:
    """How many were there; None for what nobody counted."""

    attendances: int | None = None
    female: int | None = None
    minority: int | None = None
    leaflets: int | None = None


@dataclass(frozen=True)
class AlbumMatter:
    """A session with its `places` and `plan` as people call them, who came, and its photos in their order.

    `told` says how many photos are shown for which reason: "nobody", "consent", "blurred".
    """

    occasion: Occasion
    places: str
    plan: str
    came: Came
    shots: tuple[Shot, ...]
    told: Mapping[str, int]


def compose_album(matter: AlbumMatter) -> Manuscript:
    """One sheet, whose photos take as many pages as they need."""
    session, office = matter.occasion.session, matter.occasion.office
    title = words.TITLE.format(title=session.title)
    told = (words.TOLD_PARTS[key].format(count=count) for key, count in matter.told.items() if count)
    slots: dict[str, Block] = {
        **common(matter.occasion, shared.CALL),
        "kind": Text(words.KIND),
        "title": Text(session.title),
        "heading": Text(words.HEADING.format(title=session.title, day=numbers.day(session.day))),
        "facts": Points(tuple(_facts(matter))),
        "tiles": Cards(tuple(_tiles(matter))),
        "told": Text(words.TOLD.format(told=_sentence("; ".join(told)))),
        "photos": Photographs(tuple(map(_photograph, matter.shots)), words.PAGE),
    }
    return Manuscript(title, words.SUBJECT, office.name, (Sheet("album", title, slots),))


def _facts(matter: AlbumMatter) -> list[str]:
    session = matter.occasion.session
    hours = " – ".join(numbers.clock(time) for time in (session.starts_at, session.ends_at) if time)
    day = numbers.weekday(session.day)
    contents = "; ".join(dict.fromkeys(module.title for module in matter.occasion.modules))
    place = ", ".join(dict.fromkeys(filter(None, (session.venue, matter.places))))
    found = {
        words.TIME: {"time": words.AT.format(hours=hours, day=day) if hours else day},
        words.PLACE: {"place": _capital(place)},
        words.FORM: {"form": form_in_words(matter.occasion)},
        words.CONTENTS: {"contents": contents},
        words.PLAN: {"plan": matter.plan},
        words.PARTNERS: {"partners": ", ".join(matter.occasion.partners)},
    }
    return [shape.format(**values) for shape, values in found.items() if all(values.values())]


def _tiles(matter: AlbumMatter) -> list[Card]:
    """The numbers that are known, the most telling first."""
    came = matter.came
    known = {
        words.ATTENDANCES: came.attendances,
        words.FEMALE: came.female,
        words.MINORITY: came.minority,
        words.LEAFLETS: came.leaflets,
        words.PHOTOS: len(matter.shots),
        words.MINUTES: minutes_of(matter.occasion.session),
    }
    shown = [(what, number) for what, number in known.items() if number][:_MOST_TILES]
    return [
        Card(number=at, picture="", title=numbers.count(number), detail=what)
        for at, (what, number) in enumerate(shown, start=1)
    ]


def _photograph(shot: Shot) -> Photograph:
    caption = " ".join(filter(None, (shot.caption.replace("*", ""), words.BLURRED if shot.is_blurred else "")))
    shape = words.NUMBERED if caption else words.NUMBER_ALONE
    return Photograph(shot.jpeg, shot.width, shot.height, shape.format(number=shot.number, caption=caption))


def _sentence(text: str) -> str:
    return f"{_capital(text)}." if text else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
