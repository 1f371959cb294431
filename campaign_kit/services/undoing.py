"""What a user can ask for about taking back: the last thing that was done to the plan, and how it was before."""

from dataclasses import dataclass

from campaign_kit.errors import Refused
from campaign_kit.model.undoing import UndoStep
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.prepared_reports import locked_reports, refuse_other
from campaign_kit.store.database import Database

_CHANGED = frozenset({"plan", "office", "papers", "outreach", "reporting", "evidence", "people", "attendance"})


@dataclass(frozen=True)
class UndoService:
    """The last steps that can be taken back, one after another, the newest first."""

    database: Database

    def last(self) -> UndoStep | None:
        """What `take_back` would take back; None where there is nothing."""
        with self.database.reading() as unit:
            return unit.undo.last()

    def just_done(self) -> UndoStep | None:
        """The step of the verb that was done last in this run; None where it changed nothing, or was taken back."""
        step = self.last()
        return step if step is not None and step.id == self.database.last_step else None

    def take_back(self, expected: UndoStep | None = None) -> Outcome[UndoStep]:
        """Makes everything as it was before the newest step, whole; with `expected` only where that is the newest.

        Refused("undo.nothing"), Refused("undo.changed_since"), Refused("undo.used_since"),
        Refused("reporting.locked") for what would change a locked report: then nothing is changed.
        """
        with self.database.unit() as unit:
            step = unit.undo.last()
            if step is None:
                raise Refused("undo.nothing")
            if expected not in (None, step):
                raise Refused("undo.changed_since", words=expected.words)
            locked = locked_reports(unit)
            unit.undo.take_back(step)
            refuse_other(locked, locked_reports(unit))
            unit.commit()
        return Outcome(step, _CHANGED)

    def forget(self) -> None:
        """From now on nothing that was done before can be taken back."""
        with self.database.unit() as unit:
            unit.undo.forget()
            unit.commit()
