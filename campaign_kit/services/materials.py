"""What a user can ask for about materials: what a session can have, how it looks, and the files themselves.

Reads, leaves the unit of work, then composes and paints; a file is recorded before its step is reported as done.
"""

import re
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from campaign_kit.documents import produce
from campaign_kit.documents.compose.occasion import NameSheet, Occasion
from campaign_kit.documents.compose.recovery import compose_recovery
from campaign_kit.documents.files import digest
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.layout.style import Style
from campaign_kit.documents.page import Document
from campaign_kit.documents.paint.png import PdfView
from campaign_kit.errors import Refused
from campaign_kit.model.materials import Kind, Material, MaterialDraft
from campaign_kit.model.module import Module
from campaign_kit.model.names import clean
from campaign_kit.model.plan import Place, Session
from campaign_kit.model.report import local_day
from campaign_kit.paths import Paths
from campaign_kit.services.content import ContentService
from campaign_kit.services.offers import Choice, DesignChoice, KindInfo, Offer, no_such, notices, offers_for, restyled
from campaign_kit.services.outcome import Outcome, Step
from campaign_kit.services.sheet_names import names_of
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Reading
from campaign_kit.wording import materials as words
from campaign_kit.wording.labels import label

__all__ = ["Choice", "DesignChoice", "KindInfo", "MaterialsService", "Offer", "Preview", "no_such", "restyled"]

_CHANGED = frozenset({"materials"})
_NOT_IN_FILE_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_LONGEST_NAME = 90


class Preview:
    """The real pages of a document, ready to be looked at: the same PDF that is printed."""

    def __init__(self, document: Document, pdf: bytes) -> None:
        self._view = PdfView(pdf)
        self._titles = tuple(page.title for page in document.pages)

    @property
    def pages(self) -> int:
        return len(self._titles)

    def title(self, index: int) -> str:
        return self._titles[index]

    def page_mm(self, index: int) -> tuple[float, float]:
        return self._view.page_mm(index)

    def png(self, index: int, width_px: int) -> bytes:
        """The page as PNG, exactly `width_px` pixels across."""
        return self._view.png(index, width_px)


@dataclass(frozen=True)
class MaterialsService:
    """Materials of sessions. `clock` gives the present moment in UTC."""

    database: Database
    content: ContentService
    paths: Paths
    clock: Callable[[], datetime]

    def kinds(self) -> list[KindInfo]:
        """Every kind that can be made today."""
        layouts = self._layouts()
        return [_kind_info(kind, layouts) for kind in produce.RECIPES]

    def offers(self, session: Session) -> list[Offer]:
        """What can be made for the session; those that suit its form first."""
        with self.database.reading() as unit:
            places = [unit.plan.place(place_id) for place_id in session.place_ids]
            listed = len(names_of(unit, session).people)
        kinds = {info.kind: info for info in self.kinds()}
        return offers_for(session, places, self.content.modules(), kinds, listed)

    def notices(self, session: Session, offers: Sequence[Offer]) -> list[str]:
        """What a person should know before these offers are made, in sentences (see `offers.notices`).

        First the layout files that are left out because something in them is wrong.
        """
        faults = [words.LAYOUT_LEFT_OUT.format(file=each.file, fault=each.words) for each in self._layouts().faults()]
        return [*faults, *notices(session, offers, self.content.modules())]

    def suiting(self, sessions: Sequence[tuple[Session, Sequence[Place]]]) -> list[tuple[Kind, ...]]:
        """For each session with its places the kinds that suit its form and can be made of what the library has."""
        library, kinds = self.content.modules(), {info.kind: info for info in self.kinds()}
        offered = (offers_for(session, places, library, kinds) for session, places in sessions)
        return [tuple(dict.fromkeys(offer.kind for offer in offers if offer.suits)) for offers in offered]

    def made(self, session: Session) -> list[Material]:
        """The files made for the session, oldest first."""
        with self.database.reading() as unit:
            return unit.materials.of_session(session.id)

    def preview(self, session: Session, offer: Offer) -> Preview:
        """The pages of the offer as they will be printed. Refused as `make`."""
        layouts = self._layouts()
        document = self._made(self._occasions(session, [offer])[0], offer, layouts).document
        return Preview(document, produce.pdf_bytes(document))

    def make(
        self, session: Session, folder: Path, offers: Sequence[Offer], formats: frozenset[str] | None = None
    ) -> Generator[Step, None, Outcome[list[Path]]]:
        """Writes the files of the offers into the folder, one step a file; `formats` None means all of each offer.

        A step names the file finished before it. Closing the generator between two steps stops the work; what was
        written stays and is recorded. A file that somebody changed since is not replaced (see `files.write_file`).
        Refused "materials.no_content" when there is nothing to write, "materials.no_office", "materials.too_long"
        (names the text), "materials.folder" and the like.
        """
        layouts = self._layouts()
        jobs = [
            (offer, fmt)
            for offer in offers
            for fmt in produce.formats_of(offer.kind)
            if formats is None or fmt.name in formats
        ]
        if not jobs:
            raise Refused("materials.no_content", band=label(session.form))
        occasions = dict(zip(offers, self._occasions(session, offers), strict=True))
        is_ours = self._is_ours(session)
        written: list[Path] = []
        made: dict[Offer, produce.Made] = {}
        for offer, fmt in jobs:
            target = folder.absolute() / (file_stem(session, offer) + fmt.suffix)
            yield _step(written, len(jobs), words.MAKING.format(name=target.name))
            if offer not in made:
                made = {offer: self._made(occasions[offer], offer, layouts)}
            path = produce.write(made[offer], fmt, layouts, target, is_ours)
            self._record(session, offer, fmt.name, path)
            written.append(path)
        yield _step(written, len(jobs), words.MADE)
        return Outcome(written, _CHANGED)

    def recovery_sheet(self, code: str, office: str, target: Path) -> Path:
        """The sheet with the recovery code as a PDF; gives back where it stands."""
        manuscript = compose_recovery(code, office, local_day(self.clock()))
        return produce.write_pages(produce.place("recovery", manuscript, self._layouts()), target)

    def _layouts(self) -> Layouts:
        return Layouts([self.paths.own_layouts, self.paths.layouts])

    def _made(self, occasion: Occasion, offer: Offer, layouts: Layouts) -> produce.Made:
        return produce.make(offer.kind, occasion, layouts, offer.look)

    def _is_ours(self, session: Session) -> Callable[[Path], bool]:
        """Whether a file is one of this session's, as the program left it."""
        recorded = {each.path: each.fingerprint for each in self.made(session)}
        return lambda path: recorded.get(str(path)) == digest(path)

    def _occasions(self, session: Session, offers: Sequence[Offer]) -> list[Occasion]:
        """What each offer is made from, all read in one unit."""
        modules = {module.key: module for module in self.content.modules()}
        with self.database.reading() as unit:
            office = unit.office.own()
            if office is None:
                raise Refused("materials.no_office")
            names = {each.id: each.name for each in unit.office.offices()}
            partners = tuple(each.name or names.get(each.office_id or 0, "") for each in session.partners)
            places = _places(unit, session)
            help_lines = tuple(unit.office.help_lines())
            listed = names_of(unit, session)
        return [
            Occasion(
                office=office,
                session=session,
                places=places,
                partners=tuple(filter(None, partners)),
                help_lines=help_lines,
                band=offer.band,
                modules=_chosen(offer, modules),
                names=listed if offer.kind is Kind.SIGN_IN_SHEET else NameSheet(),
            )
            for offer in offers
        ]

    def _record(self, session: Session, offer: Offer, fmt: str, path: Path) -> None:
        draft = MaterialDraft(
            session_id=session.id,
            kind=offer.kind,
            band=offer.band,
            format=fmt,
            paper=offer.look.paper,
            design=offer.look.design,
            theme=offer.look.theme,
            language=session.language,
            fingerprint=digest(path),
            path=str(path),
        )
        with self.database.unit() as unit:
            unit.materials.add([draft])
            unit.commit()


def _step(written: Sequence[Path], total: int, what: str) -> Step:
    """The step after so many files: the last of them is the news."""
    return Step(len(written), total, what, written[-1] if written else None, _CHANGED if written else frozenset())


def file_stem(session: Session, offer: Offer) -> str:
    """A name people find again: "2026-11-23 Sinh hoạt dưới cờ – Áp phích A3"; no sign that Windows refuses."""
    kind = label(offer.kind)
    if len(offer.papers) > 1:
        kind = f"{kind} {offer.paper.name}"
    pattern = words.FILE_NAME if offer.title == label(offer.kind) else words.FILE_NAME_BAND
    title = _NOT_IN_FILE_NAMES.sub(" ", session.title)[:_LONGEST_NAME]
    named = pattern.format(day=session.day.isoformat(), title=title, kind=kind, band=words.SHORT_BANDS[offer.band])
    return clean(named).rstrip(". ")


def _chosen(offer: Offer, modules: dict[str, Module]) -> tuple[Module, ...]:
    return tuple(modules[key] for key in offer.modules if key in modules)


def _kind_info(kind: Kind, layouts: Layouts) -> KindInfo:
    designs = layouts.designs(kind.value)
    own = designs[0].theme
    themes = sorted(layouts.themes(), key=lambda theme: theme.code != own)
    return KindInfo(
        kind=kind,
        formats=tuple(fmt.name for fmt in produce.formats_of(kind)),
        designs=tuple(_design_choice(style) for style in designs),
        themes=tuple(Choice(theme.code, theme.name) for theme in themes),
    )


def _design_choice(style: Style) -> DesignChoice:
    return DesignChoice(style.design, style.name, tuple(Choice(paper.code, paper.name) for paper in style.papers))


def _places(unit: Reading, session: Session) -> tuple[Place, ...]:
    """The session's places, each class followed by its school."""
    places = [unit.plan.place(place_id) for place_id in session.place_ids]
    parents = dict.fromkeys(place.parent_id for place in places if place.parent_id is not None)
    schools = [unit.plan.place(parent) for parent in parents if parent not in session.place_ids]
    return (*places, *schools)
