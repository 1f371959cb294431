"""Certificates of attendance: a page for each person who was there, numbered in the order of the list."""

from campaign_kit.documents.blocks import Block, Manuscript, Pictures, Sheet, Text
from campaign_kit.documents.compose.occasion import Occasion, SheetName, common, is_for_children, organisers
from campaign_kit.errors import Refused
from campaign_kit.model.attendance import Sex
from campaign_kit.model.office import Letterhead
from campaign_kit.model.plan import PlaceKind
from campaign_kit.wording import certificate as words
from campaign_kit.wording import materials as shared
from campaign_kit.wording import numbers

_PICTURE = "trophy"
_GIVEN = {Sex.FEMALE: words.GIVEN_TO_WOMAN, Sex.MALE: words.GIVEN_TO_MAN}


def compose_certificate(occasion: Occasion) -> Manuscript:
    """The pages of the occasion's names, which are those of who was present.

    Refused "materials.no_names" when nobody was. Offices of the state have the Quốc hiệu, the others their own head.
    """
    people = occasion.names.people
    if not people:
        raise Refused("materials.no_names")
    same = _same_for_all(occasion)
    sheets = tuple(_sheet(occasion, number, person, same) for number, person in enumerate(people, 1))
    return Manuscript(words.TITLE, shared.SUBJECT, occasion.office.name, sheets, occasion.language)


def belongs_to(person: SheetName) -> str:
    """The class of a pupil with the school, else the hamlet or unit, as a line under the name."""
    return " · ".join(filter(None, (person.class_name, person.home)))


def _same_for_all(occasion: Occasion) -> dict[str, Block]:
    session, office = occasion.session, occasion.office
    day = numbers.letter_day(session.day)
    slots: dict[str, Block] = {
        **common(occasion, shared.CALL),
        "org": Text(organisers(occasion, "\n")),
        "title": Text(words.TITLE),
        "what": Text(words.TOOK_PART.format(title=session.title)),
        "where": Text(_where(occasion)),
        "dated": Text(words.DATED.format(place=office.place_name or words.PLACE_UNKNOWN, day=day)),
        "confirmed": Text(words.SIGNED_BY.upper()),
        "confirmed_hint": Text(words.SIGN_HINT),
        "picture": Pictures((_PICTURE,)),
    }
    if office.letterhead is Letterhead.STATE:
        slots |= {"nation": Text(words.NATION), "motto": Text(words.MOTTO)}
    return slots


def _sheet(occasion: Occasion, number: int, person: SheetName, same: dict[str, Block]) -> Sheet:
    own: dict[str, Block] = {
        "number": Text(words.NUMBERED.format(number=number)),
        "given": Text(_given(occasion, person)),
        "name": Text(person.full_name),
    }
    home = belongs_to(person)
    if home:
        own["home"] = Text(home)
    return Sheet("certificate", person.full_name, same | own)


def _given(occasion: Occasion, person: SheetName) -> str:
    """Who certifies it of whom, in the word that the person is addressed with."""
    # a parent's class is the child's: who is spoken to is told by the band
    pattern = words.GIVEN_TO_CHILD if is_for_children(occasion.band) else _GIVEN.get(person.sex, words.GIVEN_TO)
    return pattern.format(office=occasion.office.name)


def _where(occasion: Occasion) -> str:
    """Where and when it was: the venue, else the schools and hamlets."""
    session, day = occasion.session, numbers.day(occasion.session.day)
    named = [place.name for place in occasion.places if place.kind is not PlaceKind.CLASS]
    place = session.venue or numbers.join(named)
    return words.HELD_AT.format(place=place, day=day) if place else words.HELD.format(day=day)
