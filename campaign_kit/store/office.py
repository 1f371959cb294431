"""Named queries about offices, their signers, logo and pages, the help block and the legal bases they cite.

Does not know which lines are compulsory: that is the services' rule.
"""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import delete, insert, select
from sqlmodel import Session as DbSession

from campaign_kit.model.office import (
    HelpLine,
    HelpLineDraft,
    LegalBasis,
    LegalBasisDraft,
    Office,
    OfficeDraft,
    OfficialPage,
    OfficialPageDraft,
    Signer,
    SignerDraft,
)
from campaign_kit.model.place_book import Succession
from campaign_kit.store.changes import Write
from campaign_kit.store.lists import save_list
from campaign_kit.store.records import Records, values_of
from campaign_kit.store.tables import (
    HELP_LINE,
    LEGAL_BASIS,
    OFFICE,
    OFFICE_LOGO,
    OFFICE_SUCCESSOR,
    OFFICIAL_PAGE,
    SIGNER,
    HelpLineRow,
    LegalBasisRow,
    OfficeRow,
    OfficialPageRow,
    SignerRow,
)


class OfficeStore:
    """The offices of the database; exactly one of them may be the user's own."""

    def __init__(self, db: DbSession, records: Records) -> None:
        self._db = db
        self._records = records

    def own(self) -> Office | None:
        """The user's office; None before it was set up."""
        row = self._db.connection().execute(select(OFFICE).where(OFFICE.c.is_own)).mappings().first()
        return Office(**row) if row else None

    def save_own(self, draft: OfficeDraft) -> Office:
        """Makes the user's office, or changes it; its id and uid stay."""
        mine = draft.model_copy(update={"is_own": True})
        own = self.own()
        row = self._records.get(OfficeRow, own.id) if own else None
        if row is None:
            row = self._records.add(OfficeRow, mine)
        else:
            self._records.change(row, values_of(OfficeRow, mine))
        return Office.model_validate(row.model_dump())

    def offices(self) -> list[Office]:
        """All offices, the own one first, then as they were added."""
        rows = self._db.connection().execute(select(OFFICE).order_by(OFFICE.c.is_own.desc(), OFFICE.c.id))
        return [Office(**row) for row in rows.mappings()]

    def add(self, draft: OfficeDraft) -> Office:
        """Another office: a partner, or one that reports to the own one."""
        row = self._records.add(OfficeRow, draft.model_copy(update={"is_own": False}))
        return Office.model_validate(row.model_dump())

    def save(self, office_id: int, draft: OfficeDraft) -> Office:
        """Changes an office; its id and uid stay. LookupError for an id that no office has."""
        row = self._records.get(OfficeRow, office_id)
        if row is None:
            raise LookupError(f"no office {office_id}")
        self._records.change(row, values_of(OfficeRow, draft))
        return Office.model_validate(row.model_dump())

    def successions(self) -> list[Succession]:
        """What became of offices, the earliest first."""
        old, new, since = OFFICE_SUCCESSOR.c.office_id, OFFICE_SUCCESSOR.c.successor_id, OFFICE_SUCCESSOR.c.since
        rows = self._db.connection().execute(select(old, new, since).order_by(since, old, new))
        return [Succession(*row) for row in rows]

    def succeed(self, office_ids: Sequence[int], successor_ids: Sequence[int], since: date) -> None:
        """Notes that from a day on these offices became those (merged, split, renamed)."""
        self._records.join(
            OFFICE_SUCCESSOR,
            [{"office_id": old, "successor_id": new, "since": since} for old in office_ids for new in successor_ids],
        )

    def logo(self, office_id: int) -> bytes:
        """The logo of an office as PNG; empty where it has none."""
        statement = select(OFFICE_LOGO.c.png).where(OFFICE_LOGO.c.office_id == office_id)
        return self._db.connection().execute(statement).scalar_one_or_none() or b""

    def save_logo(self, office_id: int, png: bytes) -> None:
        """Makes this the logo of an office; empty bytes take it away. Its Change tells the sizes, not the picture."""
        before = self.logo(office_id)
        if png == before:
            return
        self._db.connection().execute(delete(OFFICE_LOGO).where(OFFICE_LOGO.c.office_id == office_id))
        if png:
            self._db.connection().execute(insert(OFFICE_LOGO), {"office_id": office_id, "png": png})
        sizes = [{"bytes": len(each)} if each else None for each in (before, png)]
        self._records.tell([Write(OFFICE_LOGO.name, str(office_id), *sizes)])

    def pages(self) -> list[OfficialPage]:
        """The official pages on the Internet, by their `order`."""
        order = (OFFICIAL_PAGE.c.order, OFFICIAL_PAGE.c.id)
        rows = self._db.connection().execute(select(OFFICIAL_PAGE).order_by(*order)).mappings()
        return [OfficialPage(**row) for row in rows]

    def save_pages(self, drafts: Sequence[OfficialPageDraft]) -> list[OfficialPage]:
        """Makes the official pages these and no others; see `save_list` for what becomes of the present rows."""
        save_list(self._records, OfficialPageRow, self.pages(), drafts)
        return self.pages()

    def signers(self) -> list[Signer]:
        """All signers, as they were added."""
        rows = self._db.connection().execute(select(SIGNER).order_by(SIGNER.c.id)).mappings()
        return [Signer(**row) for row in rows]

    def save_signers(self, drafts: Sequence[SignerDraft]) -> list[Signer]:
        """Makes the signers these and no others; see `save_list` for what becomes of the present rows."""
        save_list(self._records, SignerRow, self.signers(), drafts)
        return self.signers()

    def help_lines(self) -> list[HelpLine]:
        """The help block, by its `order`."""
        rows = self._db.connection().execute(select(HELP_LINE).order_by(HELP_LINE.c.order, HELP_LINE.c.id)).mappings()
        return [HelpLine(**row) for row in rows]

    def save_help_lines(self, drafts: Sequence[HelpLineDraft]) -> list[HelpLine]:
        """Makes the help block these lines and no others; see `save_list` for what becomes of the present rows."""
        save_list(self._records, HelpLineRow, self.help_lines(), drafts)
        return self.help_lines()

    def legal_bases(self) -> list[LegalBasis]:
        """What plans and reports may cite, by the day of issue; those without a day last."""
        order = (LEGAL_BASIS.c.issued_on.nulls_last(), LEGAL_BASIS.c.id)
        rows = self._db.connection().execute(select(LEGAL_BASIS).order_by(*order)).mappings()
        return [LegalBasis(**row) for row in rows]

    def save_legal_bases(self, drafts: Sequence[LegalBasisDraft]) -> list[LegalBasis]:
        """Makes the legal bases these and no others; see `save_list` for what becomes of the present rows."""
        save_list(self._records, LegalBasisRow, self.legal_bases(), drafts)
        return self.legal_bases()
