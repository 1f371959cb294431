"""How the command line prints: tables for people, JSON for programs. Knows no command."""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated

import typer
from pydantic import BaseModel
from rich.console import Console
from rich.table import Table
from rich.text import Text

_WIDE = 200

AsJson = Annotated[bool, typer.Option("--json", help="In JSON cho chương trình khác đọc.")]


def say(text: str = "") -> None:
    """One line for a person on the standard output."""
    sys.stdout.write(f"{text}\n")


def warn(text: str) -> None:
    """One line on the standard error: refusals, progress, things to think of again."""
    sys.stderr.write(f"{text}\n")


def show_json(value: Mapping[str, object] | Iterable[BaseModel | dict[str, object]]) -> None:
    """An object, or an array of them, with the field names of the data model; dates as 2026-11-23, codes as codes."""
    rows = [] if isinstance(value, Mapping) else value
    objects = [row.model_dump(mode="json") if isinstance(row, BaseModel) else row for row in rows]
    say(json.dumps(value if isinstance(value, Mapping) else objects, ensure_ascii=False, indent=2))


def show_table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A table for people; as wide as the terminal, or as it needs when the output goes to a file."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for head in heads:
        table.add_column(Text(head), overflow="fold")
    for row in rows:
        table.add_row(*(Text(str(cell)) for cell in row))
    width = None if sys.stdout.isatty() else _WIDE
    Console(file=sys.stdout, width=width, highlight=False).print(table)


def show_pairs(pairs: Iterable[tuple[str, str]]) -> None:
    """One "name: value" a line; pairs without a value are left out."""
    for name, value in pairs:
        if value:
            say(f"{name}: {value}")
