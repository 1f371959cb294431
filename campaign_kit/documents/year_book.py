"""The year's workbook as plain values: what stands on its sheets, in words and numbers that are final.

Knows no spreadsheet library and counts nothing: `workbook.py` writes it, `services/report.py` fills it in.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from campaign_kit.model.report import Period


@dataclass(frozen=True)
class Share:
    """A part of a whole, shown as a percentage with one decimal; `whole` is above 0."""

    part: int
    whole: int


# None is "no data", which prints differently from 0
Cell = str | int | date | Share | None
TOTALS = -1  # the row of the totals in `BookTable.keys`


@dataclass(frozen=True)
class SummaryRow:
    """A figure of the first sheet. `whole` is what it is a part of (schools reached of schools active): it adds the
    rate. A row with `inside` is a part of the row above ("trong đó"): indented, without a number of its own. `key` says
    which figure it is, as in "attendances" or "attendances/sex/female".
    """

    label: str
    unit: str
    value: int | None
    note: str = ""
    whole: int | None = None
    inside: bool = False
    key: str = ""


@dataclass(frozen=True)
class BookChart:
    """A native chart of one column of a table: standing columns (months) or lying bars (long labels).

    `labels` and `values` are places in `headers`, from 0; the totals are not drawn.
    """

    form: Literal["column", "bar"]
    title: str
    values: int
    labels: int = 0


@dataclass(frozen=True)
class HeadGroup:
    """A head that stands over several columns, from `first` to `last` in `headers`, both inside."""

    title: str
    first: int
    last: int


@dataclass(frozen=True)
class BookTable:
    """A sheet with one table. `name` is the sheet's (at most 31 characters, none of []:*?/\\).

    Rows and `totals` (or nothing) have a cell for each of `headers`; an empty first cell of the totals reads "Tổng số".
    The column of running numbers is added when the sheet is written. `notes` stand under the table, a line each, before
    the rule of ages.

    `code` is that of a proposed form ("Biểu 01"), "" for other tables. `keys` says which figure a cell is: (row, column
    in `headers`) → key, the row `TOTALS` for the totals. `sums` are the columns whose total is the sum of their rows;
    of other columns (sessions by audience, sums of several units) the total is a value.
    """

    name: str
    title: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    totals: tuple[Cell, ...] = ()
    notes: tuple[str, ...] = ()
    chart: BookChart | None = None
    code: str = ""
    groups: tuple[HeadGroup, ...] = ()
    sums: frozenset[int] = frozenset()
    keys: Mapping[tuple[int, int], str] = field(default_factory=dict)


@dataclass(frozen=True)
class YearBook:
    """The workbook: the first sheet is made from `summary`, then `tables`, then `sessions`, which can be filtered, and
    `figures`, the list of all figures, where there is one.

    `titles` are the lines of the title; `age_rule` stands under every table, `foot_rule` (one short line) at the foot
    of every page; both are printed after "Quy tắc tuổi: ", and left out when empty: where no table is by age.
    """

    office: str
    titles: tuple[str, ...]
    period: Period
    age_rule: str
    foot_rule: str
    summary: tuple[SummaryRow, ...]
    tables: tuple[BookTable, ...]
    sessions: BookTable
    figures: BookTable | None = None
