"""Commands on the calendar: `calendar export`."""

from pathlib import Path
from typing import Annotated

import typer

from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import read_day
from campaign_kit.cli.session_options import First, Last
from campaign_kit.cli.showing import say
from campaign_kit.wording import session_commands as words

_HELP = "Xuất lịch các buổi thành tệp .ics, mở được bằng Outlook, điện thoại. Không có tên người."
Target = Annotated[Path, typer.Argument(metavar="TỆP.ics", help="Tệp lịch sẽ ghi.")]


def build_group() -> typer.Typer:
    """The group `calendar`."""
    app = group("Lịch các buổi cho chương trình khác.")
    app.command("export", cls=Command, help=_HELP)(_export)
    return app


def _export(ctx: typer.Context, file: Target, first: First = None, last: Last = None) -> None:
    begins, ends = (None if each is None else read_day(each) for each in (first, last))
    with opened(ctx) as kit:
        where = kit.calendar.export(file, begins, ends).value
    say(words.EXPORTED.format(file=where))
