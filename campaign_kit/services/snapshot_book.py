"""What a user can ask for about the figures of a report as they were sent: kept, brought on, locked, compared.

Faces ask `kit.reporting`, whose class takes these verbs in. Knows no table and no screen.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from campaign_kit.errors import Refused
from campaign_kit.model.prepared import ReportSnapshot, SnapshotState, StateChange
from campaign_kit.model.report import Figure, Period, local_day
from campaign_kit.services import snapshots
from campaign_kit.services.differences import DifferenceLine, closing, compare, tell
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.prepared_reports import done_part, refuse_locked
from campaign_kit.services.session_news import ChangedSession, changed_sessions
from campaign_kit.services.sessions import short
from campaign_kit.store.database import Database
from campaign_kit.wording import numbers
from campaign_kit.wording import reporting as words
from campaign_kit.wording.labels import label

_CHANGED = frozenset({"reporting"})


@dataclass(frozen=True)
class SnapshotBook:
    """The snapshots of prepared reports. `clock` gives the present moment with its zone."""

    database: Database
    clock: Callable[[], datetime]

    def today(self) -> date:
        """The day at the office."""
        return local_day(self.clock())

    def snapshots(self, report_id: int) -> list[ReportSnapshot]:
        """All of the report, the newest first, also one that was changed by another program (see `check`)."""
        with self.database.reading() as unit:
            return unit.prepared.snapshots(report_id)

    def kept(self, snapshot_id: int) -> ReportSnapshot:
        """Refused("reporting.no_snapshot")."""
        with self.database.reading() as unit:
            return unit.prepared.snapshot(snapshot_id)

    def snapshot(self, report_id: int, read: Iterable[Figure] | None = None) -> Outcome[ReportSnapshot]:
        """Keeps the figures of what is done as the next version; the newest again where no figure differs from it.

        `read` are these figures as a paper of the report has them, so that both say the same.
        Refused("reporting.no_report"), Refused("reporting.locked"), Refused("report.parts_differ"),
        Refused("reporting.snapshot_damaged").
        """
        with self.database.unit() as unit:
            report = unit.prepared.report(report_id)
            refuse_locked(unit, report)
            unit.undoable(words.UNDO_SNAPSHOT.format(title=short(report.title)))
            taken, is_new = snapshots.take(unit, report, read)
            unit.commit()
        return Outcome(taken, _CHANGED if is_new else frozenset())

    def set_state(
        self, snapshot_id: int, state: SnapshotState, reason: str = "", on: date | None = None
    ) -> Outcome[ReportSnapshot]:
        """Brings a snapshot to its next state (`STEPS`); sent: `on` that day, today without one.

        The request that the report answers is then noted as sent; sent back, or back to its draft, it is owed again.
        Only the newest can be locked. To take a thing back needs a reason. Refused("reporting.no_snapshot"),
        Refused("reporting.locked"), Refused("reporting.wrong_step"), Refused("reporting.lock_newest"),
        Refused("reporting.no_reason"), Refused("reporting.snapshot_damaged"), Refused("campaign.sent_in_future").
        """
        today = self.today()
        if on is not None and on > today:
            raise Refused("campaign.sent_in_future", day=numbers.day(on))
        with self.database.unit() as unit:
            was = unit.prepared.snapshot(snapshot_id)
            report = unit.prepared.report(was.report_id)
            refuse_locked(unit, report)
            if state is not SnapshotState.LOCKED:  # a lock is opened with a reason, never by the way
                unit.undoable(words.UNDO_STATE.format(title=short(report.title), state=label(state)))
            found = snapshots.bring(unit, was, state, reason, on or today)
            unit.commit()
        return Outcome(found, _CHANGED | {"plan"})

    def unlock(self, snapshot_id: int, reason: str) -> Outcome[ReportSnapshot]:
        """Brings a locked snapshot back to where it stood before; who did it and why is kept (`history`).

        Refused("reporting.no_snapshot"), Refused("reporting.not_locked"), Refused("reporting.no_reason").
        """
        with self.database.unit() as unit:
            found = snapshots.open_again(unit, unit.prepared.snapshot(snapshot_id), reason)
            unit.commit()
        return Outcome(found, _CHANGED)

    def history(self, report_id: int) -> list[StateChange]:
        """Every change of state of the report's snapshots, the first first."""
        with self.database.reading() as unit:
            return snapshots.history(unit, unit.prepared.snapshots(report_id))

    def difference(self, snapshot_id: int, other: int | None = None) -> tuple[DifferenceLine, ...]:
        """What is not as the snapshot has it, in another one or (None) now; first whether the figures close elsewhere.

        Refused("reporting.no_snapshot"), Refused("reporting.snapshot_damaged"), Refused("report.parts_differ").
        """
        with self.database.reading() as unit:
            before = unit.prepared.snapshot(snapshot_id)
            snapshots.refuse_damaged(before)
            if other is None:
                done = done_part(unit.prepared.report(before.report_id))
                as_of, figures = done.last, snapshots.figures_of(unit, done)
            else:
                after = unit.prepared.snapshot(other)
                snapshots.refuse_damaged(after)
                as_of, figures = after.as_of, after.figures
            places = {place.uid: place.name for place in unit.plan.places()}
            lines = tell(compare(before.figures, figures), unit.report.definitions(), places)
        return closing(before.as_of, as_of) + lines

    def changed_sessions(self, snapshot_id: int, other: int | None = None) -> tuple[ChangedSession, ...]:
        """The sessions that changed since the snapshot was taken, until the other one was (None: until now); by day.

        Only what figures are made of counts, and only sessions of the report's days, now or before.
        Refused("reporting.no_snapshot").
        """
        with self.database.reading() as unit:
            before = unit.prepared.snapshot(snapshot_id)
            until = None if other is None else unit.prepared.snapshot(other).created_at
            days = Period(first=before.first, last=before.last)
            return changed_sessions(unit, days, before.created_at, until)
