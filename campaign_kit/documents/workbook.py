"""The year's workbook as an Excel file: printable A4 sheets, native charts, the same bytes for the same book.

Owns how the sheets look and print; must not know how a figure is counted. Every text is written as text: what a person
typed never becomes a formula, a link or a number.
"""

from collections.abc import Mapping
from datetime import date
from typing import BinaryIO

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range, xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook

from campaign_kit.documents.archive import EPOCH
from campaign_kit.documents.book_charts import drawn
from campaign_kit.documents.grid import ColumnKind, Grid, grid_of, grid_of_summary, shown
from campaign_kit.documents.text_sizes import lines
from campaign_kit.documents.year_book import TOTALS, BookChart, YearBook
from campaign_kit.model.report import Period
from campaign_kit.wording import numbers, report_book
from campaign_kit.wording import workbook as words

_FONT = "Times New Roman"
_A4 = 9
_MARGINS_IN = {"left": 20 / 25.4, "right": 15 / 25.4, "top": 15 / 25.4, "bottom": 18 / 25.4}
_PAGE_PT = {False: (297 - 33) / 25.4 * 72, True: (210 - 33) / 25.4 * 72}
# points between thousands whatever the settings of the computer: 1.234, never 1,234
_COUNT = '[>=1000000]0"."000"."000;[>=1000]0"."000;0'
_DAY = "dd/mm/yyyy"
_STARTS_FORMULA = frozenset("=+-@\t\r")
_DAY_ZERO = date(1899, 12, 30).toordinal()
_LINE_PT = 15.75
_ROW_PT = _LINE_PT + 6
_PT_PER_PX = 0.75
_CHARTS_PT = (190, 320)  # the lowest and the highest chart
_ALONE_PT = 420  # one on a page of its own
_SPARE_PT = 12
_ALIGNED = {
    ColumnKind.TEXT: "left",
    ColumnKind.KEY: "left",
    ColumnKind.COUNT: "right",
    ColumnKind.SHARE: "right",
}
_SQUEEZE = 1.15  # what is this much higher than a page is printed smaller instead of on two


def write_workbook(book: YearBook, target: BinaryIO, palette: Mapping[str, str]) -> None:
    """Writes the workbook to `target`, which stays open. `palette`: role → "#RRGGBB"."""
    with Workbook(target, _options()) as workbook:
        workbook.set_properties(
            {"title": " ".join(book.titles), "author": book.office, "company": book.office, "created": EPOCH}
        )
        looks = _Looks(workbook, palette)
        for grid in (grid_of_summary(book.summary), *map(grid_of, book.tables)):
            _Sheet(workbook, looks, book, grid).write()
        _Sheet(workbook, looks, book, grid_of(book.sessions)).write(filtered=True)
        if book.figures is not None:
            _Sheet(workbook, looks, book, grid_of(book.figures)).write(filtered=True)


def _options() -> dict[str, object]:
    """Made anew for each workbook: the library writes into the options it is given."""
    return {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "default_format_properties": {"font_name": _FONT, "font_size": 12, "font_scheme": "none"},
        # what Excel makes of that font: rows of 15.75 points, digits 8 pixels wide
        "default_row_height": 21,
        "default_column_width": 72,
    }


class _Looks:
    """The formats of a workbook, each made once."""

    def __init__(self, workbook: Workbook, palette: Mapping[str, str]) -> None:
        self._workbook = workbook
        self._made: dict[tuple[tuple[str, object], ...], Format] = {}
        self._cells: dict[tuple[ColumnKind, bool, int, bool], Format] = {}
        self.palette = palette

    def look(self, **properties: object) -> Format:
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._workbook.add_format({"valign": "vcenter", **properties})
        return self._made[key]

    def cell(self, kind: ColumnKind, *, total: bool = False, indent: int = 0, quoted: bool = False) -> Format:
        """Of a cell in the table; a `quoted` text stays a text when somebody edits it."""
        key = kind, total, indent, quoted
        if key not in self._cells:
            self._cells[key] = self._cell(*key)
        return self._cells[key]

    def _cell(self, kind: ColumnKind, total: bool, indent: int, quoted: bool) -> Format:
        palette = self.palette
        align = _ALIGNED.get(kind, "center")
        known = {ColumnKind.COUNT: _COUNT, ColumnKind.DAY: _DAY}
        properties: dict[str, object] = {"border": 1, "border_color": palette["mint_line"], "align": align}
        if kind in known:
            properties["num_format"] = known[kind]
        else:
            properties["text_wrap"] = True
        if kind is ColumnKind.KEY:
            properties |= {"font_size": 9, "font_color": palette["mute"]}
        if total:
            properties |= {"bold": True, "bg_color": palette["mint"], "top": 2, "top_color": palette["teal"]}
        if align != "center":
            properties["indent"] = 1 + indent
        if quoted:
            properties["quote_prefix"] = True
        return self.look(**properties)


class _Sheet:
    """One worksheet, written from the top down; `_row` is the next free row, `_top_pt` how far down it starts."""

    def __init__(self, workbook: Workbook, looks: _Looks, book: YearBook, grid: Grid) -> None:
        self._workbook, self._looks, self._book, self._grid = workbook, looks, book, grid
        self._sheet = workbook.add_worksheet(grid.name)
        self._last = grid.printed - 1
        self._row = 0
        self._top_pt = 0.0

    def write(self, *, filtered: bool = False) -> None:
        self._sheet.set_default_row(_ROW_PT)
        for column, width in enumerate(self._grid.widths):
            self._sheet.set_column_pixels(column, column, width)
        self._head()
        heads = self._row
        head = self._heads()
        self._rows()
        if self._grid.totals:
            self._totals(head + 1)
        # "84,5 %" is a text on purpose: Excel shall not ask to turn it into a number
        self._sheet.ignore_errors({"number_stored_as_text": xl_range(heads, 0, self._row, self._last)})
        self._name(head + 1)
        if filtered and self._grid.rows:
            self._sheet.autofilter(head, 0, head + len(self._grid.rows), self._last)
        self._foot()
        chart = self._grid.chart if self._grid.rows else None
        self._set_up(heads, head, chart_alone=chart is not None and self._chart(chart, head + 1))

    def _head(self) -> None:
        look, colours = self._looks.look, self._looks.palette
        self._across(self._book.office.upper(), look(bold=True, text_wrap=True), 1.15)
        title = look(bold=True, font_size=15, align="center", text_wrap=True, font_color=colours["teal_dark"])
        for line in self._book.titles:
            self._across(line, title, 1.5)
        self._across(self._grid.title, look(bold=True, font_size=13, align="center", text_wrap=True), 1.2)
        if self._grid.code:
            proposed = report_book.PROPOSED.format(code=self._grid.code)
            self._across(proposed, look(italic=True, align="center", font_color=colours["mute"]), 1.0)
        self._across(_dates(self._book.period), look(italic=True, align="center"), 1.0)
        self._next(6)

    def _heads(self) -> int:
        """The heads, in two rows where some stand over several columns; gives back the lower row."""
        top, colours = self._row, self._looks.palette
        look = self._looks.look(
            bold=True, align="center", text_wrap=True, border=1, border_color=colours["mint_line"],
            bg_color=colours["mint"], font_color=colours["teal_dark"],
        )  # fmt: skip
        groups = self._grid.groups
        low = top + bool(groups)
        for group in groups:
            self._sheet.merge_range(top, group.first, top, group.last, group.title, look)
        grouped = {column for group in groups for column in range(group.first, group.last + 1)}
        for column, header in enumerate(self._grid.headers):
            if groups and column not in grouped:
                self._sheet.merge_range(top, column, low, column, header, look)
            else:
                self._sheet.write_string(low, column, header, look)
        if groups:
            self._next(_ROW_PT)
        self._next(_LINE_PT * self._grid.head_lines() + 10)
        return low

    def _rows(self) -> None:
        grid, sheet, looks = self._grid, self._sheet, self._looks
        plain = [looks.cell(kind) for kind in grid.kinds]
        for place, row in enumerate(grid.rows):
            inside = place in grid.inside
            for column, cell in enumerate(row):
                if type(cell) is int:
                    sheet.write_number(self._row, column, cell, plain[column])
                elif type(cell) is str and not inside and cell[:1] not in _STARTS_FORMULA:
                    sheet.write_string(self._row, column, cell, plain[column])
                elif type(cell) is date:
                    sheet.write_number(self._row, column, cell.toordinal() - _DAY_ZERO, plain[column])
                else:
                    self._text(column, shown(cell), inside=inside)
            self._next(_ROW_PT + _LINE_PT * (grid.lines(row, inside=inside) - 1))
        if not grid.rows:
            line = looks.palette["mint_line"]
            self._across(words.NOTHING, looks.look(align="center", border=1, border_color=line), 1.6)

    def _text(self, column: int, text: str, *, total: bool = False, inside: bool = False) -> None:
        quoted, indent = text[:1] in _STARTS_FORMULA, 2 if inside and column == 1 else 0
        look = self._looks.cell(self._grid.kinds[column], total=total, indent=indent, quoted=quoted)
        self._sheet.write_string(self._row, column, text, look)

    def _totals(self, first: int) -> None:
        """The last row: sums over the rows as formulas with their values, what does not add up as values."""
        grid = self._grid
        for column, cell in enumerate(grid.totals):
            if not isinstance(cell, int):
                self._text(column, shown(cell), total=True)
                continue
            look = self._looks.cell(grid.kinds[column], total=True)
            if column in grid.sums and grid.summed(column) == cell:
                rows = xl_range(first, column, first + len(grid.rows) - 1, column)
                self._sheet.write_formula(self._row, column, f"=SUM({rows})", look, cell)
            else:
                self._sheet.write_number(self._row, column, cell, look)
        self._next(_ROW_PT + _LINE_PT * (grid.lines(grid.totals, total=True) - 1))

    def _name(self, first: int) -> None:
        """Cells that are a figure carry its key as their name in Excel."""
        sheet = f"'{self._grid.name}'"
        for (row, column), name in self._grid.names.items():
            at = first + (len(self._grid.rows) if row == TOTALS else row)
            cell = xl_rowcol_to_cell(at, column, row_abs=True, col_abs=True)
            self._workbook.define_name(f"{sheet}!{name}", f"={sheet}!{cell}")

    def _foot(self) -> None:
        small = self._looks.look(
            italic=True, font_size=11, text_wrap=True, font_color=self._looks.palette["mute"], valign="top"
        )
        self._next(4)
        rule = [words.AGE_RULE.format(rule=self._book.age_rule)] if self._book.age_rule else []
        for note in (*self._grid.notes, *rule):
            self._across(note, small, 0.95)

    def _chart(self, chart: BookChart, first: int) -> bool:
        """Puts the chart under the table; true when it stands on a page of its own because this one is full."""
        self._next(10)
        page = self._page_pt
        left = page - (self._top_pt if self._on_one_page() else self._top_pt % page) - _SPARE_PT
        alone = left < _CHARTS_PT[0]
        if alone:
            self._sheet.set_h_pagebreaks([self._row])
        height = min(page - _SPARE_PT, _ALONE_PT) if alone else min(left, _CHARTS_PT[1])
        made = drawn(self._workbook, chart, self._grid, first, self._looks.palette, _FONT, _COUNT)
        made.set_size({"width": self._grid.width - 4, "height": height / _PT_PER_PX})
        self._sheet.insert_chart(
            self._row, 0, made, {"object_position": 2, "x_offset": 2, "y_offset": 2, "description": chart.title}
        )
        return alone

    def _set_up(self, heads: int, head: int, *, chart_alone: bool) -> None:
        """A4, one page wide, heads repeated, page numbers and the rule of ages at the foot of every page."""
        sheet, period = self._sheet, self._book.period
        sheet.set_paper(_A4)
        if self._grid.wide:
            sheet.set_landscape()
        sheet.set_margins(**_MARGINS_IN)
        sheet.center_horizontally()
        if self._grid.printed < len(self._grid.headers):
            sheet.print_area(0, 0, self._row, self._last)
        sheet.fit_to_pages(1, 1 if self._on_one_page() and not chart_alone else 0)
        if not (self._on_one_page() and chart_alone):  # heads without rows over a chart say nothing
            sheet.repeat_rows(heads, head)
        sheet.freeze_panes(head + 1, 0)
        sheet.hide_gridlines(2)
        rule = words.AGE_RULE.format(rule=self._book.foot_rule) if self._book.foot_rule else ""
        left = f"{rule}\n{_dates(period)}".strip().replace("&", "&&")
        page = words.PAGE.format(page="&P", pages="&N")
        sheet.set_footer(f'&L&"{_FONT},Regular"&9{left}&R&"{_FONT},Regular"&9{page}')

    def _on_one_page(self) -> bool:
        return self._top_pt <= self._page_pt * _SQUEEZE

    @property
    def _page_pt(self) -> float:
        """How much a page takes, which is more where all is printed smaller."""
        return _PAGE_PT[self._grid.wide] * self._grid.shrunk

    def _across(self, text: str, look: Format, larger: float) -> None:
        """A text over the whole width, as high as its lines; written as text even where it starts like a formula."""
        self._sheet.merge_range(self._row, 0, self._row, self._last, "", look)
        self._sheet.write_string(self._row, 0, text, look)
        self._next(_LINE_PT * larger * lines(text, self._grid.width - 8, larger) + 3)

    def _next(self, height_pt: float) -> None:
        if height_pt != _ROW_PT:
            self._sheet.set_row(self._row, height_pt)
        self._row += 1
        self._top_pt += height_pt


def _dates(period: Period) -> str:
    return words.PERIOD.format(first=numbers.day(period.first), last=numbers.day(period.last))
