"""What a user can ask for about figures: periods on offer, the figures of one, what stands behind them, the workbook.

Knows no table and no screen; every figure is a query of the store, every definition a line of `model.report`.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from campaign_kit.documents import produce
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.year_book import BookTable, SummaryRow, YearBook
from campaign_kit.model.report import DEFINITIONS, PRESETS, Definition, Explained, Figure, Period
from campaign_kit.paths import Paths
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.report_lines import NamedLine, Report, SessionLine, read_report
from campaign_kit.services.year_book import assemble_book
from campaign_kit.store.database import Database

__all__ = [
    "BookTable",
    "Explanation",
    "NamedLine",
    "OfferedPeriod",
    "Report",
    "ReportService",
    "SessionLine",
    "SummaryRow",
    "YearBook",
]


@dataclass(frozen=True)
class OfferedPeriod:
    """A period by its name: the code ("report_year"), what a person reads, and the days."""

    name: str
    label: str
    period: Period


@dataclass(frozen=True)
class Explanation:
    """A figure, what it counts, and the sessions behind it by day."""

    definition: Definition
    figure: Figure
    sessions: tuple[Explained, ...]


@dataclass(frozen=True)
class ReportService:
    """The figures of the own office. `paths` tells where layouts lie (the workbook's colours)."""

    database: Database
    paths: Paths

    def presets(self, today: date) -> tuple[OfferedPeriod, ...]:
        """Every named period as it stands on the day: the stretch that holds it, or that ended last."""
        return tuple(OfferedPeriod(name, preset.label, preset.period(today)) for name, preset in PRESETS.items())

    def figures(self, period: Period) -> list[Figure]:
        """Every figure of the registry, in its order. Refused("report.parts_differ") when one does not sum."""
        with self.database.reading() as unit:
            return unit.report.figures(period)

    def explain(self, key: str, period: Period) -> Explanation:
        """The sessions behind a figure. Refused("report.no_figure")."""
        with self.database.reading() as unit:
            sessions = tuple(unit.report.explain(key, period))
            return Explanation(DEFINITIONS[key], unit.report.figure(key, period), sessions)

    def report(self, period: Period) -> Report:
        """All figures and tables of a period, read in one unit of work. Refused("report.parts_differ")."""
        with self.database.reading() as unit:
            return read_report(unit, period)

    def book(self, period: Period) -> YearBook:
        """The tables of the workbook as values, with their heads and notes: what is printed, for a screen to show."""
        return assemble_book(self.report(period))

    def workbook(self, period: Period, target: Path) -> Outcome[Path]:
        """Writes the workbook (.xlsx); gives back where it stands, which is beside the target while Excel holds it.

        Refused("report.parts_differ"), Refused("materials.folder").
        """
        return Outcome(
            produce.write_book(self.book(period), Layouts([self.paths.own_layouts, self.paths.layouts]), target)
        )
