"""What every document of a session is made from, and the words that all of them share: head, foot, help block."""

from dataclasses import dataclass
from datetime import date

from campaign_kit.documents.blocks import Block, Help, HelpEntry, Logo, Text
from campaign_kit.errors import Refused
from campaign_kit.model.attendance import Audience, Sex
from campaign_kit.model.form_text import FormText
from campaign_kit.model.module import CHILD_BANDS, STAFF_BANDS, VIETNAMESE, Band, Module, band_of_grade
from campaign_kit.model.office import CHILD_HOTLINE, REPORT_SITE, REPORT_URL, HelpLine, Office
from campaign_kit.model.plan import Place, PlaceKind, Session
from campaign_kit.model.speaking import grades_of
from campaign_kit.model.survey import Survey
from campaign_kit.model.template import SessionTemplate
from campaign_kit.wording import materials as words
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

_AT_SCHOOL = (PlaceKind.SCHOOL, PlaceKind.CAMPUS, PlaceKind.CLASS)
_NOT_PUPILS = (Audience.CHILD_OUT_OF_SCHOOL, Audience.CHILD_IN_CARE)


@dataclass(frozen=True)
class SheetName:
    """Somebody already on the list, as the sign-in sheet shows them: never a phone, a birth date or the minority.

    `class_name` and `home` (a hamlet, a school, another unit) are names of places, empty when not known. `code` are the
    digits that a scanner reads from the badge (see `model/check_in_code.py`).
    """

    full_name: str
    sex: Sex = Sex.UNKNOWN
    class_name: str = ""
    home: str = ""
    code: str = ""


@dataclass(frozen=True)
class NameSheet:
    """The names of a session with what the list is for and the day on which it is deleted, when there is a list."""

    people: tuple[SheetName, ...] = ()
    purpose: str = ""
    keep_until: date | None = None


@dataclass(frozen=True)
class Link:
    """An official page of the office: what it is, and its address."""

    name: str
    url: str


@dataclass(frozen=True)
class Occasion:
    """A session as its documents need it: who invites, where, for which band, about what.

    `places` are the session's places with the schools of its classes; `partners` are whole names as printed (R46);
    `names` are for the papers that carry them alone. `form_text` is the paper's own words where the kind is made from
    one, `template` the run of the session, `survey` the questions of the band where the quiz is made from them; `links`
    are the office's official pages (R21); `imprint` is the line of print permit and approval (R51). `audience` is for
    whom the template that the session was made from is meant, where it says so. `second` are the `modules` in the
    second language of the session, as far as they are written in it; `second_name` names it ("tiếng Gia Rai").
    """

    office: Office
    session: Session
    places: tuple[Place, ...]
    partners: tuple[str, ...]
    help_lines: tuple[HelpLine, ...]
    band: Band
    modules: tuple[Module, ...]
    names: NameSheet = NameSheet()
    form_text: FormText | None = None
    template: SessionTemplate | None = None
    survey: Survey | None = None
    links: tuple[Link, ...] = ()
    logo: bytes = b""
    imprint: str = ""
    audience: Audience | None = None
    second: tuple[Module, ...] = ()
    second_name: str = ""

    @property
    def language(self) -> str:
        """That of the documents; a second one is told beside it."""
        return self.modules[0].language if self.modules else VIETNAMESE

    def told_in_second(self, module: Module) -> Module | None:
        """The module in the second language; None where it is not written in it, or there is no such language."""
        return next((each for each in self.second if each.key == module.key), None)


def is_for_children(band: Band) -> bool:
    """True for the bands of pupils, who are spoken to as "em" or "bạn"."""
    return band in CHILD_BANDS


def is_for_staff(band: Band) -> bool:
    """True for those who work with children that are not their own: teachers and officials."""
    return band in STAFF_BANDS


def general_title(band: Band) -> str:
    """What a document is called that tells of several topics."""
    if is_for_staff(band):
        return words.DECK_TITLE_STAFF
    return words.DECK_TITLE if is_for_children(band) else words.DECK_TITLE_PARENTS


def is_at_school(occasion: Occasion) -> bool:
    """False for children who are not met as pupils: at a hamlet or a care facility, else as its template says."""
    own = [place for place in occasion.places if place.id in occasion.session.place_ids]
    if own:
        return any(place.kind in _AT_SCHOOL for place in own)
    return not is_out_of_school(occasion)


def is_out_of_school(occasion: Occasion) -> bool:
    """Whether its template is meant for children who do not go to school, or who live in a care facility."""
    return _meant_for(occasion) in _NOT_PUPILS


def _meant_for(occasion: Occasion) -> Audience | None:
    """As the template says, else all the modules, else what is usual for such a session."""
    led = occasion.template.audience if occasion.template else None
    written = {module.audience for module in occasion.modules}
    of_modules = written.pop() if len(written) == 1 else None
    return led or (Audience(of_modules) if of_modules else occasion.audience)


def spoken_to(occasion: Occasion) -> str:
    """For whom it is, in words: the grades of the session's own places within the band, else the band itself.

    Children who are not met at school are not called pupils: some do not go to school. Whom a template or a module for
    businesses gathers are no officials.
    """
    if occasion.band is Band.O and _meant_for(occasion) is Audience.BUSINESS:
        return words.BUSINESS_IN_WORDS
    own = [place for place in occasion.places if place.id in occasion.session.place_ids]
    grades = sorted(grade for grade in grades_of(own) if band_of_grade(grade) is occasion.band)
    if not grades:
        children = {} if is_at_school(occasion) else words.CHILDREN_IN_WORDS
        return {**words.BANDS_IN_WORDS, **children}[occasion.band]
    if len(grades) == 1:
        return words.ONE_GRADE.format(grade=grades[0])
    if grades[-1] - grades[0] == len(grades) - 1:
        return words.GRADES_FROM_TO.format(first=grades[0], last=grades[-1])
    return words.GRADES_LISTED.format(grades=", ".join(map(str, grades)))


def for_whom(occasion: Occasion, written: str) -> str:
    """The line that says for whom a sheet is: by the grades where they are known, else as the module wrote it."""
    spoken = spoken_to(occasion)
    is_own = not is_for_children(occasion.band) or spoken == words.BANDS_IN_WORDS[occasion.band]
    return written if written and is_own else words.FOR_BAND.format(band=spoken)


def form_in_words(occasion: Occasion) -> str:
    """The form as children and villagers call it."""
    return words.PUBLIC_FORMS.get(occasion.session.form.value) or label(occasion.session.form)


def organisers(occasion: Occasion, between: str = " · ") -> str:
    """The head of every document: the office and its co-organisers, named whole, in capitals."""
    return between.join([occasion.office.name, *occasion.partners]).upper()


def common(occasion: Occasion, call: str) -> dict[str, Block]:
    """What every sheet may show: the organisers and the logo, the help block, the imprint; empty ones are left out."""
    slots: dict[str, Block] = {"org": Text(organisers(occasion)), "help": help_block(occasion, call)}
    if occasion.logo:
        slots["logo"] = Logo(occasion.logo, words.LOGO_ALT.format(office=occasion.office.name))
    if occasion.imprint:
        slots["imprint"] = Text(occasion.imprint)
    return slots


def footer(occasion: Occasion) -> str:
    """The foot of a slide: the school or hamlet, the form, the day."""
    session = occasion.session
    form, day = form_in_words(occasion), numbers.day(session.day)
    named = [place for place in occasion.places if place.kind != PlaceKind.CLASS] or list(occasion.places)
    if len(named) == 1:
        return words.FOOTER.format(place=named[0].name, form=form, day=day)
    return words.FOOTER_WITHOUT_PLACE.format(form=form, day=day)


def help_block(occasion: Occasion, call: str) -> Help:
    """111 first, the office's own lines that have a number, and the address behind the QR code.

    Refused "materials.no_help_line" when the lines hold no 111: a document without it is not made (R14).
    """
    hotline = next((line for line in occasion.help_lines if line.number_or_address == CHILD_HOTLINE), None)
    if hotline is None:
        raise Refused("materials.no_help_line")
    child = is_for_children(occasion.band)
    return Help(
        call=call,
        hotline=CHILD_HOTLINE,
        name=_label(hotline, child),
        promise=hotline.note,
        entries=tuple(
            HelpEntry(_label(line, child), line.number_or_address)
            for line in occasion.help_lines
            if line.number_or_address and not line.is_compulsory
        ),
        site=REPORT_SITE,
        url=REPORT_URL,
    )


def _label(line: HelpLine, child: bool) -> str:
    return (line.child_label or line.label) if child else line.label
