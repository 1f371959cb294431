"""Named queries about the register of papers, and of the lists of names that were handed over."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlmodel import Session as DbSession

from campaign_kit.errors import Refused
from campaign_kit.model.papers import Handover, HandoverDraft, OfficePaper, OfficePaperDraft, PaperKind
from campaign_kit.store.arranged import HANDOVER, OFFICE_PAPER, HandoverRow, OfficePaperRow
from campaign_kit.store.records import Records, values_of


class PaperStore:
    """The register of one unit of work."""

    def __init__(self, db: DbSession, records: Records) -> None:
        self._db = db
        self._records = records

    def papers(self) -> list[OfficePaper]:
        """All papers, the newest first."""
        rows = self._db.connection().execute(select(OFFICE_PAPER).order_by(OFFICE_PAPER.c.id.desc())).mappings()
        return [OfficePaper(**row) for row in rows]

    def paper(self, paper_id: int) -> OfficePaper:
        """Refused("register.no_paper") for an id that no paper has."""
        return OfficePaper.model_validate(self._row(paper_id).model_dump())

    def add(self, draft: OfficePaperDraft) -> OfficePaper:
        return OfficePaper.model_validate(self._records.add(OfficePaperRow, draft).model_dump())

    def save(self, paper_id: int, draft: OfficePaperDraft) -> OfficePaper:
        """Refused("register.no_paper")."""
        row = self._row(paper_id)
        self._records.change(row, values_of(OfficePaperRow, draft))
        return OfficePaper.model_validate(row.model_dump())

    def remove(self, paper_id: int) -> None:
        """Refused("register.no_paper")."""
        self._records.remove(self._row(paper_id))

    def kinds_of_sessions(self, session_ids: Collection[int]) -> dict[int, set[PaperKind]]:
        """The kinds of paper that were made for each session; sessions without any are not in it."""
        statement = select(OFFICE_PAPER.c.session_id, OFFICE_PAPER.c.kind).where(
            OFFICE_PAPER.c.session_id.in_(list(session_ids)), OFFICE_PAPER.c.kind.is_not(None)
        )
        found: dict[int, set[PaperKind]] = {}
        for session_id, kind in self._db.connection().execute(statement):
            found.setdefault(session_id, set()).add(kind)
        return found

    def handovers(self) -> list[Handover]:
        """All handovers, the newest first."""
        rows = self._db.connection().execute(select(HANDOVER).order_by(HANDOVER.c.id.desc())).mappings()
        return [Handover(**row) for row in rows]

    def handovers_due(self, today: date) -> list[Handover]:
        """Those whose names should be deleted by now and nobody has said that they are, oldest day first."""
        wanted = (HANDOVER.c.delete_on <= today, HANDOVER.c.deleted_on.is_(None))
        statement = select(HANDOVER).where(*wanted).order_by(HANDOVER.c.delete_on, HANDOVER.c.id)
        return [Handover(**row) for row in self._db.connection().execute(statement).mappings()]

    def add_handover(self, draft: HandoverDraft) -> Handover:
        return Handover.model_validate(self._records.add(HandoverRow, draft).model_dump())

    def mark_handover(self, handover_id: int, values: Mapping[str, Any]) -> Handover:
        """Sets fields of a handover. Refused("register.no_handover")."""
        row = self._records.get(HandoverRow, handover_id)
        if row is None:
            raise Refused("register.no_handover", id=handover_id)
        self._records.change(row, values)
        return Handover.model_validate(row.model_dump())

    def _row(self, paper_id: int) -> OfficePaperRow:
        row = self._records.get(OfficePaperRow, paper_id)
        if row is None:
            raise Refused("register.no_paper", id=paper_id)
        return row
