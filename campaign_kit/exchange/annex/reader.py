"""Reads the tasks of a plan's annex: from a file, or from pasted text. The one door of this room."""

import importlib
from collections.abc import Callable, Sequence
from pathlib import Path

from campaign_kit.errors import Refused
from campaign_kit.exchange.annex.headings import Column
from campaign_kit.exchange.annex.numbering import order_of
from campaign_kit.exchange.annex.rows import Gathered, Gathering, gather
from campaign_kit.exchange.grid.books import LONGEST_LINE, Read, sheet_grid, text_grid
from campaign_kit.exchange.grid.cells import Grid
from campaign_kit.exchange.roster.files import bytes_of, read_sheets
from campaign_kit.exchange.roster.letters import Letters, find_encoding
from campaign_kit.exchange.roster.text import decode_text
from campaign_kit.model.names import clean, fold
from campaign_kit.model.roster import Encoding
from campaign_kit.model.tasks import (
    LONGEST_CONTENT,
    LONGEST_GROUP,
    LONGEST_NAMES,
    LONGEST_TIMING,
    Annex,
    AnnexFinding,
    AnnexRow,
)
from campaign_kit.model.timing import read_timing
from campaign_kit.wording.tasks import finding

_WORD, _TEXT = ".docx", ".txt"
_SHEETS = frozenset({".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv"})
_LONGEST_TEXT = 4_000_000
_SAMPLE_LINES, _SAMPLE_CHARACTERS = 400, 500
_OVER = {
    Column.CONTENT: LONGEST_CONTENT,
    Column.LEAD: LONGEST_NAMES,
    Column.PARTNERS: LONGEST_NAMES,
    Column.TIMING: LONGEST_TIMING,
    Column.NOTE: LONGEST_CONTENT,
}


def read_annex(file: Path) -> Annex:
    """The tasks of every table of tasks in a .docx, a workbook or a text, in the order of the file.

    Groups are the titles over the rows, a row that goes on in a next line or on a next page is one row; what was done
    and what was not taken stands in the findings. Refused "tasks.cannot_open", "tasks.not_readable", "tasks.password",
    "tasks.damaged", "tasks.too_big", "tasks.letters", "tasks.no_table", "tasks.no_rows" or "tasks.too_long"; nothing
    else is raised.
    """
    try:
        return _annex(_grids(file), file.name)
    except Refused as refused:
        raise _of_annex(refused, file) from refused


def read_pasted(text: str) -> Annex:
    """The tasks of a table that was copied out of Word or Excel, its cells cut at tabs; refused as for a file."""
    return _annex([_text_grid(text, False, "")], "")


def _grids(file: Path) -> list[Grid]:
    suffix = file.suffix.lower()
    if suffix in _SHEETS:
        sheets = read_sheets(file)
        texts = [
            cell for sheet in sheets for row in sheet.rows[:_SAMPLE_LINES] for cell in row if isinstance(cell, str)
        ]
        letters = _letters(texts, file.name, raw=any(sheet.raw for sheet in sheets))
        return [sheet_grid(sheet, file.name, letters) for sheet in sheets]
    if suffix == _WORD:
        return _word_reader()(file.name, bytes_of(file))
    if suffix == _TEXT:
        return [_text_grid(*decode_text(file.name, bytes_of(file)), file.name)]
    raise Refused("tasks.not_readable", file=file.name)


def _word_reader() -> Callable[[str, bytes], list[Grid]]:
    """What reads Word files; its library loads here, when the first such file is read."""
    found: Callable[[str, bytes], list[Grid]] = importlib.import_module(f"{__package__}.word").read_word
    return found


def _text_grid(text: str, raw: bool, file: str) -> Grid:
    lines = text.splitlines()
    if len(text) > _LONGEST_TEXT or any(len(line) > LONGEST_LINE for line in lines):
        raise Refused("tasks.too_big", file=file) if file else Refused("tasks.pasted_too_long")
    return text_grid(text, _letters(lines, file, raw))


def _letters(texts: Sequence[str], file: str, raw: bool) -> Read:
    """Reads texts in the letters that the first of them are stored in."""
    encoding = find_encoding((text[:_SAMPLE_CHARACTERS] for text in texts[:_SAMPLE_LINES]), raw)
    if encoding is None:
        raise Refused("tasks.letters", file=file)
    return clean if encoding is Encoding.UNICODE and not raw else Letters(encoding, raw).read


def _annex(grids: Sequence[Grid], file: str) -> Annex:
    gathering = gather(grids)
    if not gathering.rows:
        raise _nothing(gathering, file)
    taken = _Taken()
    rows = tuple(taken.row(row) for row in gathering.rows)
    findings = sorted((*gathering.findings, *taken.findings), key=lambda each: each.row)
    return Annex(rows=rows, findings=tuple(findings))


def _nothing(gathering: Gathering, file: str) -> Refused:
    if not file:
        return Refused("tasks.no_pasted_table")
    return Refused("tasks.no_rows", file=file) if gathering.has_table else Refused("tasks.no_table", file=file)


class _Taken:
    """Makes rows of what was gathered; remembers the numbers and contents of each group."""

    def __init__(self) -> None:
        self.findings: list[AnnexFinding] = []
        self._orders: dict[str, int] = {}
        self._seen: dict[tuple[str, str], int] = {}

    def row(self, found: Gathered) -> AnnexRow:
        texts = {column: found.texts.get(column, "") for column in _OVER}
        group = " – ".join(each.title for each in found.groups)
        for text, most in [(group, LONGEST_GROUP), *((texts[column], most) for column, most in _OVER.items())]:
            if len(text) > most:
                raise Refused("tasks.too_long", row=found.line, most=most)
        order = order_of(found.number)
        if order is None:
            order = self._orders.get(group, 0) + 1
            self._tell(found.line, "no_number", order=order)
        self._orders[group] = order
        self._look(found.line, order, group, texts)
        return AnnexRow(
            group=group,
            order=order,
            content=texts[Column.CONTENT],
            lead=texts[Column.LEAD],
            partners=texts[Column.PARTNERS],
            timing=read_timing(texts[Column.TIMING]),
            note=texts[Column.NOTE],
        )

    def _look(self, line: int, order: int, group: str, texts: dict[Column, str]) -> None:
        if not texts[Column.LEAD]:
            self._tell(line, "no_lead", order=order)
        key = (group, fold(texts[Column.CONTENT]))
        if key in self._seen:
            self._tell(line, "twice", other=self._seen[key])
        self._seen.setdefault(key, line)

    def _tell(self, row: int, code: str, **facts: str | int) -> None:
        self.findings.append(AnnexFinding(row=row, words=finding(code, **facts)))


def _of_annex(refused: Refused, file: Path) -> Refused:
    """A refusal of the readers of lists in the words of this room; its own as they are."""
    word, _, reason = refused.code.partition(".")
    if word == "tasks":
        return refused
    if reason in {"no_file", "cannot_read"}:
        return Refused("tasks.cannot_open", file=str(file))
    if reason == "not_spreadsheet":
        return Refused("tasks.not_readable", file=file.name)
    if reason == "password":
        return Refused("tasks.password", file=file.name)
    if reason in {"too_big", "too_many_rows", "far_cell"}:
        return Refused("tasks.too_big", file=file.name)
    return Refused("tasks.damaged", file=file.name)
