"""What a user can ask for about the own office: its name on paper, who signs, and the lines of the help block.

Knows no table and no screen; the help block never loses 111 and vn-cop.vn here.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from operator import attrgetter
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from campaign_kit.documents.logo import read_logo
from campaign_kit.errors import Refused
from campaign_kit.model.names import clean
from campaign_kit.model.office import (
    HelpLine,
    HelpLineDraft,
    Office,
    OfficeDraft,
    OfficialPage,
    OfficialPageDraft,
    Signer,
    SignerDraft,
    arranged,
    compulsory_help_lines,
)
from campaign_kit.model.reference import Reference, ReferenceBasis
from campaign_kit.model.report import local_day
from campaign_kit.services.offices import Offices
from campaign_kit.services.outcome import Outcome
from campaign_kit.store.unit import Reading, Unit
from campaign_kit.wording import office as words

_CHANGED = frozenset({"office"})
Line = TypeVar("Line", bound=HelpLineDraft)
Page = TypeVar("Page", bound=OfficialPageDraft)


@dataclass(frozen=True)
class OfficeFile:
    """All that is known of the own office; `help_lines` in their order, 111 first; `logo` is a PNG, empty for none."""

    office: Office
    signers: tuple[Signer, ...]
    help_lines: tuple[HelpLine, ...]
    pages: tuple[OfficialPage, ...] = ()
    logo: bytes = b""

    @property
    def signer(self) -> Signer | None:
        """Who signs now: the newest whose term has no end."""
        return next((each for each in reversed(self.signers) if each.ends_on is None), None)


@dataclass(frozen=True)
class DueChecks:
    """What nobody checked in twelve months: numbers to call once, laws that may have changed."""

    help_lines: tuple[HelpLine, ...] = ()
    legal_bases: tuple[ReferenceBasis, ...] = ()


@dataclass(frozen=True)
class OfficeService(Offices):
    """The own office, and with `Offices` the others.

    `clock` gives the present moment with its zone, `reference` the data of the content folders.
    """

    clock: Callable[[], datetime]
    reference: Callable[[], Reference]

    def file(self) -> OfficeFile | None:
        """The own office; None on a data folder where nobody has set one up."""
        with self.database.reading() as unit:
            return _read(unit)

    def starting_lines(self) -> list[HelpLineDraft]:
        """The two lines every office starts with, in the words of the data."""
        return self.reference().starting_lines()

    def due_checks(self) -> DueChecks:
        """What must be checked again today; a line that waits for its number is not among it."""
        today, file = local_day(self.clock()), self.file()
        lines = file.help_lines if file else ()
        return DueChecks(
            help_lines=tuple(line for line in lines if line.number_or_address and line.is_stale(today)),
            legal_bases=tuple(basis for basis in self.reference().legal_bases if basis.is_due(today)),
        )

    def set_up(
        self, office: OfficeDraft, signer: SignerDraft | None = None, help_lines: Sequence[HelpLineDraft] = ()
    ) -> Outcome[OfficeFile]:
        """Makes the own office, its signer and its help block, all or nothing.

        `signer.office_id` is replaced by the new office's. Without `help_lines` the `starting_lines` stand.
        The lines stand as `save_file` puts them. Refused("office.already_set_up") when there is one,
        Refused("office.help_line_compulsory") when 111 or vn-cop.vn is missing among the lines given,
        Refused("office.help_line_text").
        """
        lines = _block(help_lines or self.starting_lines())
        with self.database.unit() as unit:
            present = unit.office.own()
            if present is not None:
                raise Refused("office.already_set_up", name=present.name)
            made = unit.office.save_own(office.model_copy(update={"is_own": True}))
            if signer is not None:
                unit.office.save_signers([signer.model_copy(update={"office_id": made.id})])
            unit.office.save_help_lines(lines)
            return self._done(unit)

    def save_file(
        self, office: OfficeDraft, signer: SignerDraft | None, help_lines: Sequence[HelpLineDraft]
    ) -> Outcome[OfficeFile]:
        """Saves the office, who signs from today (see `appoint`) and the help block, all or nothing.

        Without a signer the present one's term ended yesterday. The lines stand as given between 111 and vn-cop.vn, one
        without a number too; a `HelpLine` keeps its id. Refused("office.not_set_up"), Refused("office.help_line_text"),
        Refused("office.help_line_compulsory").
        """
        lines = _block(help_lines)
        with self.database.unit() as unit:
            own = own_office(unit)
            unit.office.save_own(office.model_copy(update={"is_own": True}))
            unit.office.save_signers(_appointed(own.id, unit.office.signers(), signer, local_day(self.clock())))
            unit.office.save_help_lines(lines)
            return self._done(unit)

    def save(self, office: OfficeDraft) -> Outcome[OfficeFile]:
        """Changes the own office. Refused("office.not_set_up") when there is none."""
        with self.database.unit() as unit:
            own_office(unit)
            unit.office.save_own(office.model_copy(update={"is_own": True}))
            return self._done(unit)

    def save_signers(self, signers: Sequence[SignerDraft]) -> Outcome[OfficeFile]:
        """Makes the signers these and no others; a `Signer` keeps its id. Each `office_id` becomes the own office's.

        It can be taken back.
        """
        with self.database.unit() as unit:
            office = own_office(unit)
            unit.undoable(words.UNDO_SIGNERS)
            unit.office.save_signers([each.model_copy(update={"office_id": office.id}) for each in signers])
            return self._done(unit)

    def appoint(self, signer: SignerDraft) -> Outcome[OfficeFile]:
        """From today this person signs; the term of whoever signed until now ended yesterday, and stays in the book.

        The same name is only corrected. Refused("office.not_set_up").
        """
        with self.database.unit() as unit:
            own = own_office(unit)
            unit.office.save_signers(_appointed(own.id, unit.office.signers(), signer, local_day(self.clock())))
            return self._done(unit)

    def save_help_lines(self, lines: Sequence[HelpLineDraft]) -> Outcome[OfficeFile]:
        """Makes the help block these lines and no others, by their `order`, 111 first; a `HelpLine` keeps its id.

        Refused("office.help_line_compulsory") when 111 or vn-cop.vn is not among them, Refused("office.help_line_text")
        when a text of a line cannot be used.
        """
        block = _block(sorted(lines, key=attrgetter("order")))
        with self.database.unit() as unit:
            own_office(unit)
            unit.office.save_help_lines(block)
            return self._done(unit)

    def set_logo(self, file: Path) -> Outcome[OfficeFile]:
        """Makes the picture the office's logo, on every document made from now on; the file itself is left alone.

        Refused("office.logo"), Refused("office.logo_too_large"), Refused("office.no_logo_file").
        """
        png = read_logo(file)
        with self.database.unit() as unit:
            unit.office.save_logo(own_office(unit).id, png)
            return self._done(unit)

    def remove_logo(self) -> Outcome[OfficeFile]:
        """From now on documents show no logo."""
        with self.database.unit() as unit:
            unit.office.save_logo(own_office(unit).id, b"")
            return self._done(unit)

    def save_pages(self, pages: Sequence[OfficialPageDraft]) -> Outcome[OfficeFile]:
        """Makes the official pages these and no others, in the order given; an `OfficialPage` keeps its id.

        An address begins with https, and no two pages have the same. Refused("office.page_name"),
        Refused("office.page_url"), Refused("office.page_twice").
        """
        sound = [_sound_page(page) for page in pages]
        twice = next((page for page in sound if [each.url for each in sound].count(page.url) > 1), None)
        if twice is not None:
            raise Refused("office.page_twice", url=twice.url)
        with self.database.unit() as unit:
            office = own_office(unit)
            ordered = [
                page.model_copy(update={"office_id": office.id, "order": order}) for order, page in enumerate(sound)
            ]
            unit.office.save_pages(ordered)
            return self._done(unit)

    def verify_help_line(self, line_id: int, by: str) -> Outcome[OfficeFile]:
        """Notes that somebody called or opened the line today and found it right.

        Refused("office.no_help_line"), Refused("office.help_line_text") when the name of who did cannot be used.
        """
        with self.database.unit() as unit:
            own_office(unit)
            lines = unit.office.help_lines()
            if line_id not in {line.id for line in lines}:
                raise Refused("office.no_help_line", id=line_id)
            checked = {"verified_on": local_day(self.clock()), "verified_by": by}
            unit.office.save_help_lines(
                [_sound(line.model_copy(update=checked)) if line.id == line_id else line for line in lines]
            )
            return self._done(unit)

    @staticmethod
    def _done(unit: Unit) -> Outcome[OfficeFile]:
        file = _read(unit)
        if file is None:
            raise Refused("office.not_set_up")
        unit.commit()
        return Outcome(file, _CHANGED)


def own_office(unit: Reading) -> Office:
    """The own office inside an open unit of work; Refused("office.not_set_up") when there is none."""
    office = unit.office.own()
    if office is None:
        raise Refused("office.not_set_up")
    return office


def _read(unit: Reading) -> OfficeFile | None:
    office = unit.office.own()
    if office is None:
        return None
    return OfficeFile(
        office=office,
        signers=tuple(unit.office.signers()),
        help_lines=tuple(unit.office.help_lines()),
        pages=tuple(unit.office.pages()),
        logo=unit.office.logo(office.id),
    )


def _appointed(
    office_id: int, signers: Sequence[Signer], signer: SignerDraft | None, today: date
) -> list[Signer | SignerDraft]:
    """The signers when from today this one signs, or nobody; those who signed stay with the days of their term."""
    present = next((each for each in reversed(signers) if each.ends_on is None), None)
    if signer is not None and present is not None and present.name == signer.name:
        written = {"title": signer.title, "authority": signer.authority}
        return [each.model_copy(update=written) if each is present else each for each in signers]
    yesterday = today - timedelta(days=1)
    kept: list[Signer | SignerDraft] = [
        each
        if each.ends_on is not None
        else each.model_copy(update={"ends_on": max(yesterday, each.starts_on or yesterday)})
        for each in signers
    ]
    return kept if signer is None else [*kept, signer.model_copy(update={"office_id": office_id, "starts_on": today})]


def _block(lines: Sequence[HelpLineDraft]) -> list[HelpLineDraft]:
    """The help block of sound lines; Refused("office.help_line_compulsory") without 111 or vn-cop.vn."""
    sound = [_sound(line) for line in lines]
    needed = {line.number_or_address for line in compulsory_help_lines()}
    if not needed <= {line.number_or_address for line in sound}:
        raise Refused("office.help_line_compulsory")
    return arranged(sound)


def _sound(line: Line) -> Line:
    """The line with its texts in one spelling (NFC, single spaces); Refused("office.help_line_text")."""
    values = {name: clean(value) if isinstance(value, str) else value for name, value in line.model_dump().items()}
    try:
        return type(line).model_validate(values)
    except ValidationError as error:
        field = str(error.errors()[0]["loc"][0])
        raise Refused("office.help_line_text", field=words.HELP_LINE_FIELDS[field]) from error


def _sound_page(page: Page) -> Page:
    """The page with its name in one spelling and the host of its address in small letters."""
    scheme, _, rest = page.url.strip().partition("://")
    host, slash, path = rest.partition("/")
    values = page.model_dump() | {"name": clean(page.name), "url": f"{scheme.lower()}://{host.lower()}{slash}{path}"}
    try:
        return type(page).model_validate(values)
    except ValidationError as error:
        if error.errors()[0]["loc"][0] == "url":
            raise Refused("office.page_url", url=page.url) from error
        raise Refused("office.page_name") from error
