"""Named queries about reports that are being prepared: choices, own words, snapshots, cells of forms."""

from collections.abc import Mapping, Sequence

from sqlalchemy import ColumnElement, func, select
from sqlmodel import Session as DbSession

from campaign_kit.errors import Refused
from campaign_kit.model.prepared import (
    FormCell,
    FormCellDraft,
    PreparedReport,
    PreparedReportDraft,
    ReportSectionDraft,
    ReportSnapshot,
    ReportSnapshotDraft,
    SnapshotState,
)
from campaign_kit.model.report import Period
from campaign_kit.store.lists import save_list
from campaign_kit.store.records import Records, values_of
from campaign_kit.store.reported import (
    FORM_CELL,
    PREPARED_REPORT,
    REPORT_SECTION,
    REPORT_SNAPSHOT,
    FormCellRow,
    PreparedReportRow,
    ReportSectionRow,
    ReportSnapshotRow,
)


class PreparedStore:
    """The prepared reports of one unit of work."""

    def __init__(self, db: DbSession, records: Records) -> None:
        self._db = db
        self._records = records

    def reports(self) -> list[PreparedReport]:
        """All that were ever prepared, the newest first."""
        statement = select(PREPARED_REPORT).order_by(PREPARED_REPORT.c.id.desc())
        return [PreparedReport(**row) for row in self._db.connection().execute(statement).mappings()]

    def report(self, report_id: int) -> PreparedReport:
        """Refused("reporting.no_report") for an id that no report has."""
        return PreparedReport.model_validate(self._row(report_id).model_dump())

    def of_request(self, request_id: int) -> PreparedReport | None:
        """The one that answers the request; None where none was prepared yet."""
        return self._one(PREPARED_REPORT.c.request_id == request_id)

    def of_period(self, period: Period) -> PreparedReport | None:
        """The one of exactly these days that answers no request."""
        return self._one(
            PREPARED_REPORT.c.request_id.is_(None),
            PREPARED_REPORT.c.first == period.first,
            PREPARED_REPORT.c.last == period.last,
        )

    def add(self, draft: PreparedReportDraft) -> PreparedReport:
        return PreparedReport.model_validate(self._records.add(PreparedReportRow, draft).model_dump())

    def remove(self, report_id: int) -> None:
        """With the own words in it. Refused("reporting.no_report")."""
        row = self._row(report_id)
        self.save_texts(report_id, dict.fromkeys(self.texts(report_id), ""))
        self._records.remove(row)

    def locked(self) -> list[tuple[PreparedReport, dict[str, str]]]:
        """The reports whose newest snapshot is locked, each with the own words in it."""
        newest = func.max(REPORT_SNAPSHOT.c.version)
        last = select(REPORT_SNAPSHOT.c.report_id, newest.label("version")).group_by(REPORT_SNAPSHOT.c.report_id)
        found = last.subquery()
        ids = (
            select(REPORT_SNAPSHOT.c.report_id)
            .join(found, found.c.report_id == REPORT_SNAPSHOT.c.report_id)
            .where(REPORT_SNAPSHOT.c.version == found.c.version, REPORT_SNAPSHOT.c.state == SnapshotState.LOCKED)
        )
        locked = set(self._db.connection().execute(ids).scalars())
        return [(report, self.texts(report.id)) for report in self.reports() if report.id in locked]

    def save(self, report_id: int, draft: PreparedReportDraft) -> PreparedReport:
        """Refused("reporting.no_report")."""
        row = self._row(report_id)
        self._records.change(row, values_of(PreparedReportRow, draft))
        return PreparedReport.model_validate(row.model_dump())

    def texts(self, report_id: int) -> dict[str, str]:
        """By section, the officer's own words."""
        statement = select(REPORT_SECTION.c.section, REPORT_SECTION.c.text).where(
            REPORT_SECTION.c.report_id == report_id
        )
        return {row.section: row.text for row in self._db.connection().execute(statement)}

    def save_texts(self, report_id: int, texts: Mapping[str, str]) -> None:
        """Makes the own words of these sections these; empty ones take them away, other sections stay as they are."""
        statement = select(REPORT_SECTION.c.id, REPORT_SECTION.c.section).where(REPORT_SECTION.c.report_id == report_id)
        known = {row.section: row.id for row in self._db.connection().execute(statement)}
        for section, text in texts.items():
            row = self._records.get(ReportSectionRow, known[section]) if section in known else None
            if row is None and text.strip():
                self._records.add(ReportSectionRow, ReportSectionDraft(report_id=report_id, section=section, text=text))
            elif row is not None and text.strip():
                self._records.change(row, {"text": text})
            elif row is not None:
                self._records.remove(row)

    def snapshots(self, report_id: int) -> list[ReportSnapshot]:
        """All of the report, the newest first."""
        statement = (
            select(REPORT_SNAPSHOT)
            .where(REPORT_SNAPSHOT.c.report_id == report_id)
            .order_by(REPORT_SNAPSHOT.c.version.desc())
        )
        return [ReportSnapshot(**row) for row in self._db.connection().execute(statement).mappings()]

    def snapshot(self, snapshot_id: int) -> ReportSnapshot:
        """Refused("reporting.no_snapshot") for an id that no snapshot has."""
        return ReportSnapshot.model_validate(self._snapshot_row(snapshot_id).model_dump())

    def states(self, report_id: int) -> list[SnapshotState]:
        """Where the snapshots of the report stand, the newest first; their figures are not read."""
        statement = select(REPORT_SNAPSHOT.c.state).where(REPORT_SNAPSHOT.c.report_id == report_id)
        return list(self._db.connection().execute(statement.order_by(REPORT_SNAPSHOT.c.version.desc())).scalars())

    def add_snapshot(self, draft: ReportSnapshotDraft) -> ReportSnapshot:
        return ReportSnapshot.model_validate(self._records.add(ReportSnapshotRow, draft).model_dump())

    def set_state(self, snapshot_id: int, state: SnapshotState, note: str) -> ReportSnapshot:
        """Refused("reporting.no_snapshot"). The Change tells who did it and the states and notes before and after."""
        row = self._snapshot_row(snapshot_id)
        self._records.change(row, {"state": state, "note": note})
        return ReportSnapshot.model_validate(row.model_dump())

    def form_cells(self) -> list[FormCell]:
        """Every cell that was ever named, by form, sheet and the order of naming."""
        order = (FORM_CELL.c.form, FORM_CELL.c.sheet, FORM_CELL.c.id)
        rows = self._db.connection().execute(select(FORM_CELL).order_by(*order)).mappings()
        return [FormCell(**row) for row in rows]

    def save_form_cells(self, form: str, drafts: Sequence[FormCellDraft]) -> list[FormCell]:
        """Makes the named cells of the form these and no others."""
        present = [each for each in self.form_cells() if each.form == form]
        save_list(self._records, FormCellRow, present, drafts)
        return [each for each in self.form_cells() if each.form == form]

    def _one(self, *conditions: ColumnElement[bool]) -> PreparedReport | None:
        statement = select(PREPARED_REPORT).where(*conditions).order_by(PREPARED_REPORT.c.id.desc()).limit(1)
        row = self._db.connection().execute(statement).mappings().first()
        return None if row is None else PreparedReport(**row)

    def _snapshot_row(self, snapshot_id: int) -> ReportSnapshotRow:
        row = self._records.get(ReportSnapshotRow, snapshot_id)
        if row is None:
            raise Refused("reporting.no_snapshot", id=snapshot_id)
        return row

    def _row(self, report_id: int) -> PreparedReportRow:
        row = self._records.get(PreparedReportRow, report_id)
        if row is None:
            raise Refused("reporting.no_report", id=report_id)
        return row
