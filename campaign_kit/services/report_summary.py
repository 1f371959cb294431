"""The figures that a reader looks for first, quickly: beside those of another period, and what the whole comes to.

Reads figures only, no table; the rows are those of the book's first sheet.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from campaign_kit.documents.year_book import SummaryRow
from campaign_kit.model.estimates import whole
from campaign_kit.model.figure_paths import number_at, read_path
from campaign_kit.model.report import (
    ATTENDANCES,
    HELD,
    PLANNED,
    PLANNED_ATTENDANCES,
    Coverage,
    Definition,
    Figure,
    Part,
    Period,
)
from campaign_kit.services.report_lines import months_of
from campaign_kit.services.year_book import summary_of
from campaign_kit.store.unit import Reading

_PLANS = {HELD: PLANNED, ATTENDANCES: PLANNED_ATTENDANCES}


@dataclass(frozen=True)
class Summary:
    """`rows` are the figures of what is done, `before` by key those of the period beside it (None: there is none),
    `expected` by key what the whole period comes to; `months` are lượt by month, the month's number first."""

    rows: tuple[SummaryRow, ...]
    before: Mapping[str, SummaryRow] | None
    expected: Mapping[str, int]
    months: tuple[tuple[int, int], ...]


def read_summary(unit: Reading, done: Period, before: Period | None, rest: Period | None) -> Summary:
    """`rest` are the days that are still to come, where the report tells of them. Refused("report.parts_differ")."""
    figures = _figures(unit, done)
    rows = tuple(summary_of(figures, len(unit.report.unrecorded(done)), len(unit.report.undecided(done))))
    beside = None
    if before is not None:
        beside = _beside(rows, _figures(unit, before), unit.report.definitions())
    by_month = figures[ATTENDANCES].parts.get(Part.MONTH, {})
    return Summary(
        rows=rows,
        before=beside,
        expected={} if rest is None else expected(figures, _figures(unit, rest)),
        months=tuple((first.month, by_month.get(f"{first:%Y-%m}", 0)) for first in months_of(done)),
    )


def expected(done: Mapping[str, Figure], rest: Mapping[str, Figure]) -> dict[str, int]:
    """By key, what the whole period comes to with what is planned for the rest of it.

    One is left out where its plan says no number; with nothing planned, done is all.
    """
    found = {}
    for key, plan in _PLANS.items():
        number = whole(_number(done.get(key)), _number(rest.get(plan)), _number(rest.get(PLANNED)))
        if number is not None:
            found[key] = number
    return found


def _beside(
    rows: Sequence[SummaryRow], figures: Mapping[str, Figure], definitions: Mapping[str, Definition]
) -> dict[str, SummaryRow]:
    """By key, the rows of the other period; a part of it that nobody had is 0."""
    found = {row.key: row for row in summary_of(figures, 0, 0)}
    for row in rows:
        path = None if row.key in found else read_path(row.key, definitions)
        number = None if path is None else number_at(path, figures)
        if isinstance(number, int):
            found[row.key] = SummaryRow(row.label, row.unit, number, inside=row.inside, key=row.key)
    return found


def _figures(unit: Reading, period: Period) -> dict[str, Figure]:
    return {figure.key: figure for figure in unit.report.figures(period)}


def _number(figure: Figure | None) -> int | None:
    value = figure.value if figure else None
    return None if isinstance(value, Coverage) else value
