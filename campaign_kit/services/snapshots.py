"""Figures of a report as they were at one moment: taken, proved unchanged, and brought from state to state.

Owns what a snapshot holds and its sha256. Knows no definition of a figure.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from hashlib import sha256

from pydantic import JsonValue

from campaign_kit.errors import Refused
from campaign_kit.model.changes import Change
from campaign_kit.model.names import clean
from campaign_kit.model.prepared import (
    STEPS,
    PreparedReport,
    ReportSnapshot,
    ReportSnapshotDraft,
    SnapshotState,
    StateChange,
)
from campaign_kit.model.report import Figure, Period
from campaign_kit.services.differences import compare
from campaign_kit.services.prepared_reports import done_part
from campaign_kit.store.unit import Reading, Unit
from campaign_kit.wording.labels import label

_TABLE = "report_snapshot"
LONGEST_REASON = 500
# a step that must say why: back to its draft, sent back, opened again
_WITH_REASON = frozenset({SnapshotState.DRAFT, SnapshotState.RETURNED})
_THERE = frozenset({SnapshotState.SENT, SnapshotState.ACCEPTED})  # with who receives the report


def figures_of(unit: Reading, period: Period) -> dict[str, JsonValue]:
    """All figures of the period as a snapshot keeps them. Refused("report.parts_differ")."""
    return stored(unit.report.figures(period))


def stored(figures: Iterable[Figure]) -> dict[str, JsonValue]:
    """The figures as a snapshot keeps them."""
    return {figure.key: figure.model_dump(mode="json", include={"value", "parts"}) for figure in figures}


def fingerprint(figures: Mapping[str, JsonValue]) -> str:
    """The sha256 of the figures as canonical JSON: sorted keys, no spaces, UTF-8."""
    told = json.dumps(figures, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(told.encode()).hexdigest()


def is_whole(snapshot: ReportSnapshot) -> bool:
    """Whether the figures are those that were kept; another program could have changed the row."""
    return fingerprint(snapshot.figures) == snapshot.sha256


def refuse_damaged(snapshot: ReportSnapshot) -> None:
    """Refused("reporting.snapshot_damaged")."""
    if not is_whole(snapshot):
        raise Refused("reporting.snapshot_damaged", version=snapshot.version)


def take(unit: Unit, report: PreparedReport, read: Iterable[Figure] | None = None) -> tuple[ReportSnapshot, bool]:
    """The figures of what is done, kept as the next version; the newest again, and False, where nothing differs.

    `read` are these figures where somebody has just read them.
    """
    done = done_part(report)
    figures = figures_of(unit, done) if read is None else stored(read)
    newest = next(iter(unit.prepared.snapshots(report.id)), None)
    if newest is not None and (newest.first, newest.as_of) == (done.first, done.last):
        refuse_damaged(newest)
        if not compare(newest.figures, figures):
            return newest, False
    draft = ReportSnapshotDraft(
        report_id=report.id,
        version=1 + (newest.version if newest else 0),
        first=report.first,
        last=report.last,
        as_of=done.last,
        figures=figures,
        sha256=fingerprint(figures),
    )
    return unit.prepared.add_snapshot(draft), True


def bring(unit: Unit, snapshot: ReportSnapshot, state: SnapshotState, reason: str, on: date) -> ReportSnapshot:
    """The snapshot in its next state; a request that it answers is noted as sent on that day, or as owed again.

    Refused("reporting.wrong_step"), Refused("reporting.lock_newest"), Refused("reporting.no_reason"),
    Refused("reporting.snapshot_damaged").
    """
    if state not in STEPS[snapshot.state]:
        raise Refused("reporting.wrong_step", before=label(snapshot.state), after=label(state))
    newest = unit.prepared.snapshots(snapshot.report_id)[0].version
    if state is SnapshotState.LOCKED and snapshot.version != newest:
        raise Refused("reporting.lock_newest", version=snapshot.version, newest=newest)
    why = reason_of(reason, needed=state in _WITH_REASON)
    refuse_damaged(snapshot)
    _note_sending(unit, snapshot, state, on)
    return unit.prepared.set_state(snapshot.id, state, why)


def open_again(unit: Unit, snapshot: ReportSnapshot, reason: str) -> ReportSnapshot:
    """A locked snapshot where it stood before it was locked.

    Refused("reporting.not_locked"), Refused("reporting.no_reason").
    """
    if snapshot.state is not SnapshotState.LOCKED:
        raise Refused("reporting.not_locked", version=snapshot.version)
    why = reason_of(reason, needed=True)
    locked = [each for each in history(unit, [snapshot]) if each.after is SnapshotState.LOCKED]
    before = locked[-1].before if locked else None
    return unit.prepared.set_state(snapshot.id, before or SnapshotState.SENT, why)


def history(unit: Reading, snapshots: Sequence[ReportSnapshot]) -> list[StateChange]:
    """Every change of state of these snapshots, the first first."""
    found = [step for each in snapshots for step in _steps(each, unit.changes.of(_TABLE, each.uid))]
    return sorted(found, key=lambda step: step.at)


def reason_of(text: str, *, needed: bool) -> str:
    """The reason as it is kept. Refused("reporting.no_reason") for none that is needed, or one that is too long."""
    reason = clean(text)
    if (needed and not reason) or len(reason) > LONGEST_REASON:
        raise Refused("reporting.no_reason", most=LONGEST_REASON)
    return reason


def _note_sending(unit: Unit, snapshot: ReportSnapshot, state: SnapshotState, on: date) -> None:
    """What was sent back, or noted as sent by mistake, is owed again, unless another version of it is there."""
    request_id = unit.prepared.report(snapshot.report_id).request_id
    if request_id is None or state in (SnapshotState.ACCEPTED, SnapshotState.LOCKED):
        return
    others = [each.state for each in unit.prepared.snapshots(snapshot.report_id) if each.id != snapshot.id]
    if state is not SnapshotState.SENT and _THERE.intersection(others):
        return
    sent_on = on if state is SnapshotState.SENT else None
    request = unit.campaigns.request(request_id)
    unit.campaigns.save_request(request_id, request.model_copy(update={"sent_on": sent_on}))


def _steps(snapshot: ReportSnapshot, changes: Sequence[Change]) -> list[StateChange]:
    """The record tells a note only where it became another one."""
    found, note = [], ""
    for change in changes:
        before, after = change.before or {}, change.after or {}
        note = str(after.get("note", note))
        if "state" in after:
            was = before.get("state")
            found.append(
                StateChange(
                    snapshot_id=snapshot.id,
                    version=snapshot.version,
                    at=change.at,
                    actor=change.actor,
                    before=None if was is None else SnapshotState(str(was)),
                    after=SnapshotState(str(after["state"])),
                    reason=note,
                )
            )
    return found
