"""Puts the lines of an annex's tables together to tasks: groups, rows that go on in a next line, headings again.

Knows no file format. Nothing is taken half: a line that fits nowhere is told, never dropped in silence.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from campaign_kit.exchange.annex.headings import Column, Heads, beneath, read_heads
from campaign_kit.exchange.annex.numbering import (
    Numbering,
    counts_columns,
    cut_number,
    is_under,
    numbering,
    order_of,
)
from campaign_kit.exchange.annex.pasted import mended
from campaign_kit.exchange.grid.cells import Cell, Grid, Line
from campaign_kit.model.tasks import AnnexFinding
from campaign_kit.wording.tasks import finding

_WHO_AND_WHEN = (Column.LEAD, Column.PARTNERS, Column.TIMING)
_TASK_COLUMNS = (Column.CONTENT, *_WHO_AND_WHEN, Column.NOTE)
_ENDS = (".", ";", ":", "!", "?")
_SHOWN = 60
_FEWEST_COLUMNS = 3


@dataclass
class Group:
    """A title over rows; `depth` is that of its numbering; `number` is what its rows' own begin with, where they do."""

    line: int
    title: str
    depth: int
    number: str = ""
    is_used: bool = False


@dataclass
class Gathered:
    """A row as it grows: the texts of its columns, its number as written, the groups over it."""

    line: int
    number: str
    groups: tuple[Group, ...]
    texts: dict[Column, str] = field(default_factory=dict)

    def go_on(self, texts: dict[Column, str]) -> None:
        for column, text in texts.items():
            self.texts[column] = " ".join(filter(None, (self.texts.get(column, ""), text)))


class Gathering:
    """Takes the tables of one file or text one after the other."""

    def __init__(self) -> None:
        self.rows: list[Gathered] = []
        self.findings: list[AnnexFinding] = []
        self._heads: Heads | None = None
        self._width = 0
        self._groups: list[Group] = []
        self._all_groups: list[Group] = []
        self._last: Gathered | Group | None = None
        self._last_line = 0

    @property
    def has_table(self) -> bool:
        return self._heads is not None

    def take(self, grid: Grid) -> None:
        """Reads the table where it is one of tasks; others of the paper are passed over."""
        starts = [n for n, line in enumerate(grid.lines) if (heads := read_heads(line)) and heads.is_annex]
        goes_on = grid.follows and self.has_table and grid.width == self._width >= _FEWEST_COLUMNS
        if not starts and not goes_on:
            return
        first = 0 if not starts or goes_on else starts[0]
        lines = grid.lines[first:]
        self._width, self._last_line = grid.width, 0
        if grid.is_text:
            lines = _without_paragraphs_below(mended(lines))
        for place, line in enumerate(lines):
            following = next((each for each in lines[place + 1 :] if each.cells), None)
            self._take_line(line, following, grid.is_text)

    def finish(self) -> None:
        """Tells of groups without a task."""
        for group in self._all_groups:
            if not group.is_used:
                self._tell(group.line, "empty_group", title=_short(group.title))
        self.findings.sort(key=lambda each: each.row)

    def _take_line(self, line: Line, following: Line | None, is_text: bool) -> None:
        texts = [cell.text for cell in line.filled]
        if not any(char.isalnum() for text in texts for char in text) or counts_columns(texts):
            return
        if self._take_heads(line) or self._heads is None:
            return
        row = _Row(line, self._heads)
        gap = self._last_line > 0 and line.number > self._last_line + 1
        if (title := row.title(following)) is not None:
            self._open_group(line.number, *title)
        elif row.goes_on(isinstance(self._last, Gathered), gap, is_text, self._last_text()):
            self._go_on(row)
        elif row.is_task:
            self._add(row)
        else:
            self._tell(line.number, "not_taken", text=_short(" ".join(texts)))
            return
        self._last_line = line.last_number

    def _take_heads(self, line: Line) -> bool:
        """Takes headings, again on a next page too; a second line of headings moves some of them."""
        heads = read_heads(line)
        if heads is not None and heads.is_annex:
            known = () if self._heads is None else self._heads.others
            for title in heads.others:
                if title not in known:
                    self._tell(line.number, "column", title=title)
            self._heads, self._last_line = heads, self._last_line and line.number
            return True
        lower = None if self._heads is None or self._last_line else beneath(self._heads, line)
        self._heads = lower or self._heads
        return lower is not None

    def _open_group(self, line: int, title: str, depth: int, number: str = "") -> None:
        group = Group(line, title, depth, number)
        self._groups = [*(above for above in self._groups if above.depth < depth), group]
        self._all_groups.append(group)
        self._last = group

    def _go_on(self, row: "_Row") -> None:
        if isinstance(self._last, Gathered):
            self._last.go_on(row.own)
            self._tell(row.line.number, "joined", to=_short(self._last_text()))
        elif self._last is not None:
            self._last.title = f"{self._last.title} {row.own.get(Column.CONTENT, '')}".strip()
            self._tell(row.line.number, "joined", to=_short(self._last.title))

    def _add(self, row: "_Row") -> None:
        number, texts = row.numbered()
        # "3" after "2.1" stands beside the group 2, not in it
        self._groups = [group for group in self._groups if not group.number or is_under(number, group.number)]
        self._last = Gathered(row.line.number, number, tuple(self._groups), texts)
        self.rows.append(self._last)
        for group in self._groups:
            group.is_used = True

    def _last_text(self) -> str:
        if isinstance(self._last, Gathered):
            return self._last.texts.get(Column.CONTENT, "")
        return "" if self._last is None else self._last.title

    def _tell(self, row: int, code: str, **facts: str) -> None:
        self.findings.append(AnnexFinding(row=row, words=finding(code, **facts)))


class _Row:
    """One line under its headings: is it a title, does it go on from the line before, is it a task of its own."""

    def __init__(self, line: Line, heads: Heads) -> None:
        self.line, self._heads = line, heads
        number = self._cell(Column.NUMBER)
        self._number = "" if number.below else number.text
        self._kind = numbering(self._number)
        self.own = {c: cell.text for c in _TASK_COLUMNS if (cell := self._cell(c)).text and not cell.below}
        self._whole = {c: cell.text for c in _TASK_COLUMNS if (cell := self._cell(c)).text}
        self._says_more = any(column in self.own for column in _WHO_AND_WHEN)

    def title(self, following: Line | None) -> tuple[str, int] | tuple[str, int, str] | None:
        """The title and its depth, where the line is one over rows; the number too when those repeat it."""
        if self._says_more or self._cell(Column.CONTENT).below:
            return None
        content = self.own.get(Column.CONTENT, "")
        if self._kind in (Numbering.LETTER, Numbering.ROMAN) and content:
            return content, self._kind.value
        alone = self._number if self._kind is Numbering.WORDS else "" if self._number else content
        number, text = cut_number(alone)
        inside = numbering(number)
        starts_over = following is not None and order_of(following.cell(self._place(Column.NUMBER)).text) == 1
        if alone and inside in (Numbering.LETTER, Numbering.ROMAN):
            return text, inside.value
        if alone and (self._is_wide() or (starts_over and self.line.width == 1)):
            return alone, Numbering.NONE.value
        if alone and Column.NUMBER not in self._heads.places and not number and not alone[0].islower():
            return alone, Numbering.NONE.value
        return self._numbered_title(content, following)

    def _numbered_title(self, content: str, following: Line | None) -> tuple[str, int] | tuple[str, int, str] | None:
        """ "2. Tuyên truyền" over "2.1 …", or over all columns."""
        below = "" if following is None else following.cell(self._place(Column.NUMBER)).text
        if self._kind is not Numbering.ARABIC or not content or any(column in self._whole for column in _WHO_AND_WHEN):
            return None
        if is_under(below, self._number):
            return content, Numbering.ARABIC.value, self._number
        return (content, Numbering.ARABIC.value) if self._is_wide() else None

    def goes_on(self, has_row: bool, gap: bool, is_text: bool, last: str) -> bool:
        """Whether the line belongs to the one before: it has no number, and nothing in it begins anew."""
        if self._kind is not Numbering.NONE or not last or not self.own or (gap and not is_text):
            return False
        content = self.own.get(Column.CONTENT, "")
        if not content:
            return has_row and (self._cell(Column.CONTENT).below or not gap)
        if content[0].islower():
            return True
        if Column.LEAD in self.own or (self._says_more and Column.NUMBER not in self._heads.places):
            return False
        ended = last.endswith(_ENDS) if gap else not has_row
        return Column.NUMBER in self._heads.places and not ended

    @property
    def is_task(self) -> bool:
        """Whether it says what is to be done, and has a number or says who does it or when."""
        return Column.CONTENT in self._whole and (self._kind is Numbering.ARABIC or self._says_more)

    def numbered(self) -> tuple[str, dict[Column, str]]:
        """The number as written and the texts; where there is no column of numbers it is cut off the content."""
        if Column.NUMBER in self._heads.places:
            return self._number, dict(self._whole)
        number, content = cut_number(self._whole[Column.CONTENT])
        return number, self._whole | {Column.CONTENT: content}

    def _is_wide(self) -> bool:
        """Whether the line's text stands in a cell that takes in a column of offices or times as well."""
        places = [place for column, place in self._heads.places.items() if column in _WHO_AND_WHEN]
        return any(
            cell.text and any(start < place < start + cell.across for place in places)
            for start, cell in enumerate(self.line.cells)
        )

    def _place(self, column: Column) -> int | None:
        return self._heads.places.get(column)

    def _cell(self, column: Column) -> Cell:
        return self.line.cell(self._place(column))


def _without_paragraphs_below(lines: list[Line]) -> list[Line]:
    """The lines down to the last that was cut at a tab: below it the paper around the table goes on."""
    last = max((place for place, line in enumerate(lines, start=1) if line.width > 1), default=0)
    return lines[:last]


def _short(text: str) -> str:
    """Its beginning, so much that a person knows it again."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rpartition(' ')[0].rstrip(' ,;')}…"


def gather(grids: Sequence[Grid]) -> Gathering:
    """All tasks of the tables, in their order."""
    gathering = Gathering()
    for grid in grids:
        gathering.take(grid)
    gathering.finish()
    return gathering
