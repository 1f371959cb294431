"""What a user can ask for about materials: what a session can have, how it looks and reads, the files, their approval.

Reads, leaves the unit of work, then composes and paints; a file is recorded before its step is reported as done.
"""

from collections.abc import Callable, Collection, Generator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from campaign_kit.documents import produce
from campaign_kit.documents.compose.recovery import compose_recovery
from campaign_kit.documents.files import digest
from campaign_kit.documents.impose import printed, sheets
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.overrides import Editable
from campaign_kit.documents.proof.pages import check_pages
from campaign_kit.errors import Refused
from campaign_kit.model.materials import Kind, Material, MaterialState, OwnText, OwnTexts, Printing
from campaign_kit.model.module import Band
from campaign_kit.model.plan import Place, Session
from campaign_kit.model.report import local_day
from campaign_kit.paths import Paths
from campaign_kit.services.approval import approvals, left_behind, to_issue
from campaign_kit.services.content import ContentService
from campaign_kit.services.kinds import fitting, kinds_of
from campaign_kit.services.making import CHANGED, Workshop, carry_out, order_of
from campaign_kit.services.meeting import Shelf, kinds_for
from campaign_kit.services.occasions import Source, read_source
from campaign_kit.services.offer_notices import notices, notices_on_bands
from campaign_kit.services.offers import Choice, DesignChoice, KindInfo, Offer, no_such, restyled
from campaign_kit.services.outcome import Outcome, Step
from campaign_kit.services.preview import Preview
from campaign_kit.services.printings import printings_of, untiled
from campaign_kit.services.records import Made, approved_looks, documents, newest, standing, version_for
from campaign_kit.services.second_language import in_both, notices_on_language
from campaign_kit.services.suiting import NOBODY, People, offers_for
from campaign_kit.services.texts import changed_texts, texts_of
from campaign_kit.store.database import Database
from campaign_kit.wording import materials as words
from campaign_kit.wording.labels import label

__all__ = [
    "Choice",
    "DesignChoice",
    "Editable",
    "KindInfo",
    "Made",
    "MaterialsService",
    "Offer",
    "no_such",
    "restyled",
]


WHOLE = Printing()


@dataclass(frozen=True)
class MaterialsService:
    """Materials of sessions. `clock` gives the present moment in UTC."""

    database: Database
    content: ContentService
    paths: Paths
    clock: Callable[[], datetime]

    def kinds(self) -> list[KindInfo]:
        """Every kind that can be made today."""
        return kinds_of(self._layouts())

    def offers(self, session: Session) -> list[Offer]:
        """What can be made for the session; those that suit its form first. Refused "materials.no_office"."""
        layouts = self._layouts()
        source = self._source(session)
        own = [place for place in source.plain.places if place.id in session.place_ids]
        people = People(
            listed=len(source.listed.people),
            present=len(source.present.people),
            has_list=bool(source.listed.people) or source.listed.keep_until is not None,
            pages=len(source.plain.links),
        )
        fit = fitting(offers_for(session, own, self._shelf(layouts), people), source, layouts)
        return [in_both(offer, source) for offer in fit]

    def notices(self, session: Session, offers: Sequence[Offer]) -> list[str]:
        """What a person should know before these offers are made, in sentences (see `offer_notices`).

        First the layout files and Word templates that are left out because something in them is wrong.
        """
        layouts = self._layouts()
        shelf, library = self._shelf(layouts), self.content.modules()
        with self.database.reading() as unit:
            places = [unit.plan.place(place_id) for place_id in session.place_ids]
        bands = notices_on_bands(session, offers, offers_for(session, places, shelf), library)
        on_language = notices_on_language(session, offers, self.content, local_day(self.clock()))
        return [*_left_out(layouts), *notices(session, offers, library, shelf.templates), *bands, *on_language]

    def suiting(self, sessions: Sequence[tuple[Session, Sequence[Place]]]) -> list[tuple[Kind, ...]]:
        """For each session with its places the kinds that suit it and can be made of what the library has."""
        shelf = self._shelf(self._layouts())
        found = []
        for session, places in sessions:
            asked = {kind: shelf.kinds[kind] for kind in kinds_for(session, shelf) if kind in shelf.kinds}
            offered = offers_for(session, places, replace(shelf, kinds=asked), NOBODY)
            found.append(tuple(dict.fromkeys(offer.kind for offer in offered if offer.suits)))
        return found

    def made(self, session: Session) -> list[Material]:
        """The files made for the session as they are recorded last, oldest first."""
        return newest(self._records(session))

    def standing(self, session: Session) -> dict[str, Made]:
        """How far the documents of the session have come, by the keys of their offers."""
        return standing(self._records(session))

    def standing_offers(self, session: Session, state: MaterialState) -> list[Offer]:
        """The offers whose document stands in that state, in every design and on every paper in which it does.

        A document with approved files that were not issued stands approved whatever drafts were made of it since.
        """
        records = self._records(session)
        alike = [(key, each.look) for key, each in documents(records) if each.state is state]
        made = approved_looks(records) if state is MaterialState.APPROVED else alike
        offers = {offer.key: offer for offer in self.offers(session)} if made else {}
        return [restyled(offers[key], **look.model_dump()) for key, look in made if key in offers]

    def preview(self, session: Session, offer: Offer, printing: Printing = WHOLE) -> Preview:
        """The pages of the offer as they will be printed, put on paper as `printing` says where that suits the offer.

        Slides are never cut into sheets, nor is a page that fits one. Refused as `make`.
        """
        workshop = self._workshop(session)
        document = workshop.made(offer).document
        found = check_pages(document, workshop.facts(offer))
        on_paper = next(printings_of(offer, printing, workshop.layouts), None)
        document = document if on_paper is None else printed(document, on_paper, workshop.layouts)
        return Preview(document, produce.pdf_bytes(document), tuple(each.words for each in found))

    def make(
        self,
        session: Session,
        folder: Path,
        offers: Sequence[Offer],
        formats: frozenset[str] | None = None,
        printing: Printing | None = None,
    ) -> Generator[Step, None, Outcome[list[Path]]]:
        """Writes the files of the offers into the folder, one step a file; `formats` None means all of each offer.

        With a `printing` a PDF has a twin beside it: on sheets to be glued together where the page is larger than
        those (a first step names what fits one), or with bleed and crop marks for a print shop. A file that somebody
        changed since, or that was approved, is not replaced: a new draft stands beside it. See `making.carry_out`.
        Refused "materials.no_content" when there is nothing to write, "materials.no_office", "materials.too_long"
        (names the text), "materials.folder" and the like.
        """
        records, layouts = self._records(session), self._layouts()
        orders = [
            order_of(session, folder, offer, fmt, version_for(records, offer), on_paper)
            for offer in offers
            for fmt in produce.formats_of(offer.kind)
            if formats is None or fmt.name in formats
            for on_paper in (None, *(printings_of(offer, printing, layouts) if fmt is produce.PDF else ()))
        ]
        if not orders:
            raise Refused("materials.no_content", band=label(session.form))
        whole = untiled(offers, printing, layouts)
        if whole:
            yield Step(0, len(orders), whole)
        return (yield from carry_out(orders, self._workshop(session)))

    def sheets(self, session: Session, offer: Offer, printing: Printing) -> int:
        """How many sheets are glued together for the offer, with the map of the sheets; 0 for one that fits a sheet.

        Refused as `preview`, and "materials.no_tile_room" when margins and overlap leave no room on a sheet.
        """
        layouts = self._layouts()
        tiled = next((each for each in printings_of(offer, printing, layouts) if each.tile), None)
        return sheets(self._workshop(session).made(offer).document, tiled, layouts) if tiled else 0

    def approve(
        self, session: Session, offers: Sequence[Offer], approver: str, on: date | None = None
    ) -> Generator[Step, None, Outcome[list[Path]]]:
        """The newest drafts of the offers become approved on that day (None: today).

        Their files are made again where they stand, with who approved them, when, and the version (R51); then they are
        never replaced. Refused "materials.no_approver", "materials.approved_in_future", "materials.not_made",
        "materials.approved_already", and as `make`.
        """
        today = local_day(self.clock())
        orders = approvals(self._records(session), offers, approver, on or today, today)
        return (yield from carry_out(orders, self._workshop(session)))

    def issue(self, session: Session, offers: Sequence[Offer], on: date | None = None) -> Outcome[list[Material]]:
        """Notes that the approved files of the offers went out on that day (None: today); see `approval.to_issue`.

        Refused "materials.not_made", "materials.not_approved".
        """
        with self.database.unit() as unit:
            approved = to_issue(unit.materials.of_session(session.id), offers)
            unit.materials.issue([each.id for each in approved], on or local_day(self.clock()))
            unit.commit()
            ids = {each.id for each in approved}
            return Outcome([each for each in unit.materials.of_session(session.id) if each.id in ids], CHANGED)

    def not_issued(self, session: Session, kinds: Collection[Kind], bands: Collection[Band]) -> list[str]:
        """Which files of these kinds and bands were not issued and why, in sentences."""
        asked = [each for each in self._records(session) if each.kind in kinds and (each.band or Band.P) in bands]
        return left_behind(asked)

    def texts(self, session: Session, offer: Offer) -> tuple[Editable, ...]:
        """The texts of the document that may be put in other words for this session, as they stand."""
        return texts_of(self._source(session), offer, self._layouts())

    def set_texts(self, session: Session, offer: Offer, texts: Mapping[str, str]) -> Outcome[tuple[Editable, ...]]:
        """Puts these texts of the document in other words; an empty one is as it was again; the others stay.

        Refused "materials.too_long" and the like when the document cannot be made with them: nothing is kept then.
        """
        return self._save_texts(session, offer, changed_texts(self._source(session), offer, self._layouts(), texts))

    def reset_texts(self, session: Session, offer: Offer) -> Outcome[tuple[Editable, ...]]:
        """The document says again what the content says."""
        return self._save_texts(session, offer, {})

    def recovery_sheet(self, code: str, office: str, target: Path) -> Path:
        """The sheet with the recovery code as a PDF; gives back where it stands."""
        manuscript = compose_recovery(code, office, local_day(self.clock()))
        return produce.write_pages(produce.place("recovery", manuscript, self._layouts()), target)

    def _save_texts(self, session: Session, offer: Offer, own: Mapping[str, OwnText]) -> Outcome[tuple[Editable, ...]]:
        draft = OwnTexts(session_id=session.id, kind=offer.kind, band=offer.band, form=offer.form, texts=dict(own))
        with self.database.unit() as unit:
            unit.materials.save_own_texts(draft)
            unit.commit()
        return Outcome(self.texts(session, offer), CHANGED)

    def _layouts(self) -> Layouts:
        return Layouts([self.paths.own_layouts, self.paths.layouts])

    def _shelf(self, layouts: Layouts) -> Shelf:
        kinds = {info.kind: info for info in kinds_of(layouts)}
        content, suits = self.content, self.content.reference().kinds()
        return Shelf(content.modules(), content.forms(), kinds, content.templates(), content.surveys(), suits)

    def _source(self, session: Session) -> Source:
        return read_source(self.database, self.content, session)

    def _records(self, session: Session) -> list[Material]:
        with self.database.reading() as unit:
            return unit.materials.of_session(session.id)

    def _workshop(self, session: Session) -> Workshop:
        today = local_day(self.clock())
        return Workshop(self.database, self._source(session), self._layouts(), today, self._is_ours(session))

    def _is_ours(self, session: Session) -> Callable[[Path], bool]:
        """Whether a file is a draft of this session, as the program left it."""
        drafts = {each.path: each for each in self.made(session) if each.state is MaterialState.DRAFT}
        return lambda path: str(path) in drafts and drafts[str(path)].fingerprint == digest(path)


def _left_out(layouts: Layouts) -> list[str]:
    faults = (*layouts.faults(), *produce.template_faults(layouts))
    return [words.LAYOUT_LEFT_OUT.format(file=each.file, fault=each.words) for each in faults]
