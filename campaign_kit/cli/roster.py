"""The command `roster read`: what a list of people would bring, without touching any data."""

from pathlib import Path
from typing import Annotated

import typer

from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.reading import unusable
from campaign_kit.cli.showing import AsJson, say, show_json, show_table, warn
from campaign_kit.errors import Refused
from campaign_kit.model.roster import Roster
from campaign_kit.services.imports import look_at
from campaign_kit.wording import commands as words
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

_PRINTED = {"people", "dropped_columns", "skipped_rows", "encoding"}

ListFile = Annotated[Path, typer.Argument(metavar="TỆP", help="Danh sách: .xlsx, .xls, .ods, .csv.")]


def build_group() -> typer.Typer:
    """The group `roster`."""
    app = group("Danh sách người trong tệp Excel hoặc CSV.")
    app.command(
        "read",
        cls=Command,
        help="Đọc thử một danh sách: ai có trong đó, cột nào không lấy. Không ghi gì vào dữ liệu.",
    )(_read)
    return app


def read_list(file: Path) -> Roster:
    """The people of a list; what is not a list cannot be used (exit code 2). Doubtful rows are told as warnings."""
    try:
        roster = look_at(file)
    except Refused as refused:
        raise unusable(refused) from None
    for row in roster.doubtful_rows:
        warn(words.DOUBTFUL_ROW.format(row=row.row, reason=row.reason))
    return roster


def duplicates_of(roster: Roster) -> list[dict[str, object]]:
    """Who may be written twice: the names as they stand, and the rows (and sheets, where there are several)."""
    return [
        {
            "names": [roster.people[person].full_name for person in each.people],
            "rows": [roster.rows[person] for person in each.people],
            **({"sheets": [roster.sheets[person] for person in each.people]} if roster.sheets else {}),
        }
        for each in roster.repeated
    ]


def tell_left_out(roster: Roster) -> None:
    """What became of the letters, and what was not taken: columns that are never stored, and rows that hold nobody."""
    if roster.before:
        say(words.LETTERS.format(letters=label(roster.encoding), names=numbers.count(len(roster.before))))
    if roster.dropped_columns:
        say(words.DROPPED_COLUMNS.format(columns="; ".join(roster.dropped_columns)))
    for row in roster.skipped_rows:
        say(words.SKIPPED_ROW.format(row=row.row, reason=row.reason))


def _read(file: ListFile, as_json: AsJson = False) -> None:
    roster = read_list(file)
    if as_json:
        show_json(roster.model_dump(mode="json", include=_PRINTED) | {"duplicates": duplicates_of(roster)})
        return
    rows = [
        (number, person.full_name, person.birth_year or "", label(person.sex), person.place or "")
        for number, person in enumerate(roster.people, start=1)
    ]
    show_table(words.ROSTER_HEADS, rows)
    for each in roster.repeated:
        first, *others = each.people
        rows_of = ", ".join(str(roster.rows[person]) for person in others)
        say(words.REPEATED_ROWS.format(name=roster.people[first].full_name, row=roster.rows[first], others=rows_of))
    tell_left_out(roster)
