"""What a user can ask for about figures: periods on offer, the figures of one, what stands behind them, the workbook.

Knows no table and no screen; every figure is a query of the store, every definition a line of `model.report`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import BinaryIO

from campaign_kit.documents import produce
from campaign_kit.documents.book_csv import csv_files
from campaign_kit.documents.files import write_file
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.year_book import BookTable, Cell, HeadGroup, Share, SummaryRow, YearBook
from campaign_kit.errors import Refused
from campaign_kit.model.presets import PRESETS
from campaign_kit.model.report import Definition, Explained, Figure, Period
from campaign_kit.paths import Paths
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.report_lines import NamedLine, Report, SessionLine, read_report
from campaign_kit.services.report_summary import Summary, read_summary
from campaign_kit.services.year_book import assemble_book
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Reading

__all__ = [
    "BookTable",
    "Cell",
    "Explanation",
    "HeadGroup",
    "NamedLine",
    "OfferedPeriod",
    "Report",
    "ReportService",
    "SessionLine",
    "Share",
    "Summary",
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
    """A figure, what it counts, and what stands behind it by day."""

    definition: Definition
    figure: Figure
    behind: tuple[Explained, ...]


@dataclass(frozen=True)
class ReportService:
    """The figures of the own office. `paths` tells where layouts lie (the workbook's colours)."""

    database: Database
    paths: Paths

    def presets(self, today: date) -> tuple[OfferedPeriod, ...]:
        """Every named period as it stands on the day: the stretch that holds it, or that ended last."""
        return tuple(OfferedPeriod(name, preset.label, preset.period(today)) for name, preset in PRESETS.items())

    def definitions(self) -> dict[str, Definition]:
        """What each figure is by its key: the registry, and a figure for each indicator there is."""
        with self.database.reading() as unit:
            return unit.report.definitions()

    def figures(self, period: Period, office_id: int | None = None) -> list[Figure]:
        """Every figure there is, in the order of `definitions`, of the own office or another with those merged into it.

        Refused("report.parts_differ") when one does not sum, Refused("office.no_office").
        """
        with self.database.reading() as unit:
            _refuse_unknown(unit, office_id)
            return unit.report.figures(period, office_id)

    def compare(
        self, period: Period, other: Period, office_id: int | None = None
    ) -> Mapping[str, tuple[Figure, Figure]]:
        """By key, each figure of both periods. Refused as `figures`."""
        with self.database.reading() as unit:
            _refuse_unknown(unit, office_id)
            both = (unit.report.figures(days, office_id) for days in (period, other))
            return {one.key: (one, more) for one, more in zip(*both, strict=True)}

    def explain(self, key: str, period: Period, office_id: int | None = None) -> Explanation:
        """What stands behind a figure. Refused("report.no_figure"), Refused("office.no_office")."""
        with self.database.reading() as unit:
            _refuse_unknown(unit, office_id)
            figure = unit.report.figure(key, period, office_id)
            behind = tuple(unit.report.explain(key, period, office_id))
            return Explanation(unit.report.definitions()[key], figure, behind)

    def summary(self, done: Period, before: Period | None = None, rest: Period | None = None) -> Summary:
        """The figures looked for first, beside those of the days `before`; with `rest` what the whole comes to.

        Refused("report.parts_differ").
        """
        with self.database.reading() as unit:
            return read_summary(unit, done, before, rest)

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

    def csv(self, period: Period, folder: Path) -> Outcome[tuple[Path, ...]]:
        """Writes every table of the workbook as a CSV file of its own; see `documents.book_csv`. Refused as `workbook`.

        A file that is there and differs is replaced.
        """
        files = csv_files(self.book(period))
        return Outcome(tuple(write_file(folder / name, partial(_put, content)) for name, content in files))


def _put(content: bytes, stream: BinaryIO) -> None:
    stream.write(content)


def _refuse_unknown(unit: Reading, office_id: int | None) -> None:
    if office_id is not None and office_id not in {office.id for office in unit.office.offices()}:
        raise Refused("office.no_office", id=office_id)
