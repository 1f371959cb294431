"""Named queries about one plan: what it is, rests on and wants; what hangs on it; and the reports that are owed."""

from collections.abc import Sequence

from sqlalchemy import Table, delete, func, insert, select
from sqlmodel import Session as DbSession

from campaign_kit.errors import Refused
from campaign_kit.model.campaign import (
    CampaignBasis,
    CampaignBasisDraft,
    ReportRequest,
    ReportRequestDraft,
    RequestFileRole,
    Target,
    TargetDraft,
)
from campaign_kit.model.plan import Campaign, CampaignDraft, PlaceKind, SchoolLevel
from campaign_kit.model.report import Period
from campaign_kit.store.arranged import (
    CAMPAIGN_BASIS,
    OFFICE_PAPER,
    REPORT_REQUEST,
    REQUEST_FILE,
    TARGET,
    CampaignBasisRow,
    ReportRequestRow,
    TargetRow,
)
from campaign_kit.store.changes import Write
from campaign_kit.store.coverage import aimed_at
from campaign_kit.store.held import days
from campaign_kit.store.lists import save_list
from campaign_kit.store.records import Records, values_of
from campaign_kit.store.reported import OUTREACH_CAMPAIGN
from campaign_kit.store.tables import MATERIAL, NOTE, SESSION_CAMPAIGN, SESSION_TASK, TASK, CampaignRow

_HANGING = {"papers": OFFICE_PAPER, "materials": MATERIAL, "notes": NOTE, "outreach": OUTREACH_CAMPAIGN}


class CampaignStore:
    """Plans one by one with their bases and targets, and report requests, of one unit of work."""

    def __init__(self, db: DbSession, records: Records) -> None:
        self._db = db
        self._records = records

    def campaign(self, campaign_id: int) -> Campaign:
        """Refused("plan.no_campaign") for an id that no plan has."""
        return Campaign.model_validate(self._campaign_row(campaign_id).model_dump())

    def save(self, campaign_id: int, draft: CampaignDraft) -> Campaign:
        """Refused("plan.no_campaign")."""
        row = self._campaign_row(campaign_id)
        self._records.change(row, values_of(CampaignRow, draft))
        return Campaign.model_validate(row.model_dump())

    def remove(self, campaign_id: int) -> None:
        """With its bases and targets; nothing else may hang on it. Refused("plan.no_campaign")."""
        self.save_bases(campaign_id, ())
        self.save_targets(campaign_id, ())
        self._records.remove(self._campaign_row(campaign_id))

    def hanging(self, campaign_id: int) -> dict[str, int]:
        """How many sessions, papers, materials, notes and entries of outreach hang on the plan.

        A session of one of its tasks is of it.
        """
        noted = select(SESSION_CAMPAIGN.c.session_id).where(SESSION_CAMPAIGN.c.campaign_id == campaign_id)
        done = select(SESSION_TASK.c.session_id).join(TASK, TASK.c.id == SESSION_TASK.c.task_id)
        these = noted.union(done.where(TASK.c.campaign_id == campaign_id)).subquery()
        sessions = self._db.connection().execute(select(func.count()).select_from(these)).scalar_one()
        return {"sessions": sessions} | {name: self._number(table, campaign_id) for name, table in _HANGING.items()}

    def bases(self, campaign_id: int) -> list[CampaignBasis]:
        """The laws and incoming papers of a plan, by their `order`."""
        order = (CAMPAIGN_BASIS.c.order, CAMPAIGN_BASIS.c.id)
        statement = select(CAMPAIGN_BASIS).where(CAMPAIGN_BASIS.c.campaign_id == campaign_id).order_by(*order)
        return [CampaignBasis(**row) for row in self._db.connection().execute(statement).mappings()]

    def save_bases(self, campaign_id: int, drafts: Sequence[CampaignBasisDraft]) -> list[CampaignBasis]:
        """Makes the bases of the plan these and no others, in the order given; one with an id keeps its row."""
        ordered = [d.model_copy(update={"campaign_id": campaign_id, "order": at}) for at, d in enumerate(drafts)]
        save_list(self._records, CampaignBasisRow, self.bases(campaign_id), ordered)
        return self.bases(campaign_id)

    def targets(self, campaign_id: int | None = None) -> list[Target]:
        """The targets of a plan, or of all plans, by their `order`."""
        statement = select(TARGET).order_by(TARGET.c.campaign_id, TARGET.c.order, TARGET.c.id)
        if campaign_id is not None:
            statement = statement.where(TARGET.c.campaign_id == campaign_id)
        return [Target.model_validate(dict(row)) for row in self._db.connection().execute(statement).mappings()]

    def save_targets(self, campaign_id: int, drafts: Sequence[TargetDraft]) -> list[Target]:
        """As `save_bases`, of the targets."""
        ordered = [d.model_copy(update={"campaign_id": campaign_id, "order": at}) for at, d in enumerate(drafts)]
        save_list(self._records, TargetRow, self.targets(campaign_id), ordered)
        return self.targets(campaign_id)

    def coverage(
        self, kind: PlaceKind, levels: tuple[SchoolLevel, ...], threshold: int, period: Period
    ) -> tuple[int, int]:
        """(reached, active) of the places that a target means: see `aimed_at`."""
        reached, active = self._db.connection().execute(aimed_at(kind, levels, threshold), days(period)).one()
        return reached, active

    def requests(self) -> list[ReportRequest]:
        """All reports that are or were owed, by their last day."""
        statement = select(REPORT_REQUEST).order_by(REPORT_REQUEST.c.due_on, REPORT_REQUEST.c.id)
        return [ReportRequest.model_validate(dict(row)) for row in self._db.connection().execute(statement).mappings()]

    def request(self, request_id: int) -> ReportRequest:
        """Refused("campaign.no_request") for an id that no request has."""
        return ReportRequest.model_validate(self._request_row(request_id).model_dump())

    def add_request(self, draft: ReportRequestDraft) -> ReportRequest:
        return ReportRequest.model_validate(self._records.add(ReportRequestRow, draft).model_dump())

    def save_request(self, request_id: int, draft: ReportRequestDraft) -> ReportRequest:
        """Refused("campaign.no_request")."""
        row = self._request_row(request_id)
        self._records.change(row, values_of(ReportRequestRow, draft))
        return ReportRequest.model_validate(row.model_dump())

    def remove_request(self, request_id: int) -> None:
        """With its files. Refused("campaign.no_request")."""
        for role in self.request_files(request_id):
            self.save_request_file(request_id, role, "", b"")
        self._records.remove(self._request_row(request_id))

    def request_files(self, request_id: int) -> dict[RequestFileRole, str]:
        """By role, the names of the files that a request has."""
        statement = select(REQUEST_FILE.c.role, REQUEST_FILE.c.name).where(REQUEST_FILE.c.request_id == request_id)
        return {row.role: row.name for row in self._db.connection().execute(statement)}

    def request_file(self, request_id: int, role: RequestFileRole) -> bytes:
        """The file's bytes; empty where there is none."""
        statement = select(REQUEST_FILE.c.content).where(
            REQUEST_FILE.c.request_id == request_id, REQUEST_FILE.c.role == role
        )
        return self._db.connection().execute(statement).scalar_one_or_none() or b""

    def save_request_file(self, request_id: int, role: RequestFileRole, name: str, content: bytes) -> None:
        """Makes this the request's file of the role; empty bytes take it away. Its Change tells sizes, not contents."""
        connection, before = self._db.connection(), self.request_file(request_id, role)
        key = {"request_id": request_id, "role": role}
        self._records.journal.touch(REQUEST_FILE, [key])
        connection.execute(
            delete(REQUEST_FILE).where(REQUEST_FILE.c.request_id == request_id, REQUEST_FILE.c.role == role)
        )
        if content:
            connection.execute(insert(REQUEST_FILE), key | {"name": name, "content": content})
        sizes = [{"bytes": len(each)} if each else None for each in (before, content)]
        self._records.tell([Write(REQUEST_FILE.name, f"{request_id}-{role}", *sizes)])

    def papers_of_request(self, request_id: int) -> int:
        """How many papers of the register are of the request."""
        statement = select(func.count()).select_from(OFFICE_PAPER).where(OFFICE_PAPER.c.request_id == request_id)
        return self._db.connection().execute(statement).scalar_one()

    def _number(self, table: Table, campaign_id: int) -> int:
        statement = select(func.count()).select_from(table).where(table.c.campaign_id == campaign_id)
        return self._db.connection().execute(statement).scalar_one()

    def _campaign_row(self, campaign_id: int) -> CampaignRow:
        row = self._records.get(CampaignRow, campaign_id)
        if row is None:
            raise Refused("plan.no_campaign", id=campaign_id)
        return row

    def _request_row(self, request_id: int) -> ReportRequestRow:
        row = self._records.get(ReportRequestRow, request_id)
        if row is None:
            raise Refused("campaign.no_request", id=request_id)
        return row
