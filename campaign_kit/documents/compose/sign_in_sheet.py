"""The sign-in sheet of a session: who came signs, on prepared lines or empty ones.

Owns which columns there are; must not know how many rows a page has. A sheet lies open on a table for everybody to
read: it asks for no phone, no birth date, no minority, of nobody.
"""

from campaign_kit.documents.blocks import Block, Manuscript, Sheet, Table, Text
from campaign_kit.documents.compose.occasion import (
    NameSheet,
    Occasion,
    SheetName,
    common,
    is_at_school,
    is_for_children,
    is_out_of_school,
    organisers,
)
from campaign_kit.model.attendance import Sex
from campaign_kit.model.module import Band
from campaign_kit.model.plan import PlaceKind
from campaign_kit.wording import materials as words
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label
from campaign_kit.wording.plan import bare_class

SPARE = 20
_DEFAULT_HAMLETS = ("thôn", "làng")
_NAMED_CLASSES = 4


def compose_sign_in_sheet(occasion: Occasion) -> Manuscript:
    """One sheet: the names on the list, then empty lines, numbered on."""
    title = words.SHEET_TITLE
    session, names = occasion.session, occasion.names
    where = _where(occasion)
    heads = (words.SHEET_NUMBER, words.SHEET_NAME, where, words.SHEET_SEX, words.SHEET_SIGNATURE)
    rows = _rows(names.people, of_class=where in (words.SHEET_CLASS, words.SHEET_CLASS_OF_CHILD))
    day = numbers.letter_day(session.day)
    slots: dict[str, Block] = {
        **common(occasion, words.CALL),
        "superior": Text(occasion.office.superior_name.upper()),
        "org": Text(organisers(occasion, "\n")),
        "title": Text(title.upper()),
        "subtitle": Text(session.title),
        "details": Text("\n".join(_details(occasion))),
        "running": Text(f"{title} · {session.title}"),
        "day": Text(numbers.day(session.day)),
        "table": Table(heads, rows, words.SHEET_PAGE),
        "total": Text(words.SHEET_TOTAL),
        "purpose": Text(_purpose(names)),
        "dated": Text(words.SHEET_DATED.format(place=occasion.office.place_name or "……………", day=day)),
        "made_by": Text(words.SHEET_MADE_BY.upper()),
        "made_by_hint": Text(words.SHEET_MADE_BY_HINT),
        "confirmed": Text(words.SHEET_CONFIRMED.upper()),
        "confirmed_hint": Text(words.SHEET_CONFIRMED_HINT),
    }
    return Manuscript(title, words.SUBJECT, occasion.office.name, (Sheet("list", title, slots),), occasion.language)


def _rows(people: tuple[SheetName, ...], *, of_class: bool) -> tuple[tuple[str, ...], ...]:
    lines = (*people, *[SheetName("")] * SPARE)
    return tuple(
        (
            str(number),
            line.full_name,
            bare_class(line.class_name) if of_class else line.home,
            "" if line.sex is Sex.UNKNOWN else label(line.sex),
            "",
        )
        for number, line in enumerate(lines, 1)
    )


def _where(occasion: Occasion) -> str:
    """The head over where somebody belongs: the class of a pupil, the hamlet of a villager, else the unit."""
    kinds = {place.kind for place in occasion.places}
    if is_for_children(occasion.band) and (is_at_school(occasion) or not is_out_of_school(occasion)):
        return words.SHEET_CLASS
    if PlaceKind.HAMLET in kinds or (is_for_children(occasion.band) and not kinds):
        own = occasion.office.hamlet_label
        return words.SHEET_HAMLET if own.lower() in _DEFAULT_HAMLETS else own[:1].upper() + own[1:]
    if occasion.band is Band.P and kinds & {PlaceKind.SCHOOL, PlaceKind.CAMPUS, PlaceKind.CLASS}:
        return words.SHEET_CLASS_OF_CHILD
    return words.SHEET_UNIT


def _details(occasion: Occasion) -> list[str]:
    session = occasion.session
    hours = " – ".join(numbers.clock(time) for time in (session.starts_at, session.ends_at) if time)
    time = f"{hours}, {numbers.weekday(session.day)}" if hours else numbers.weekday(session.day)
    place = ", ".join(filter(None, [session.venue, *_places(occasion)]))
    lines = [words.SHEET_TIME.format(time=time)]
    return [*lines, words.SHEET_PLACE.format(place=place)] if place else lines


def _places(occasion: Occasion) -> list[str]:
    """Classes only when they are few: the column of the table says them too."""
    classes = [bare_class(place.name) for place in occasion.places if place.kind is PlaceKind.CLASS]
    others = [place.name for place in occasion.places if place.kind is not PlaceKind.CLASS]
    few = 0 < len(classes) <= _NAMED_CLASSES
    return [*([words.SHEET_CLASSES.format(classes=numbers.join(classes))] if few else []), *others]


def _purpose(names: NameSheet) -> str:
    if not names.purpose or names.keep_until is None:
        return ""
    return words.SHEET_PURPOSE.format(purpose=names.purpose.rstrip("."), day=numbers.day(names.keep_until))
