"""The command that tells who changed what: `changes`."""

from typing import Annotated

import typer

from campaign_kit.cli.helping import Command
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import codes, read_code, read_day
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.model.changes import ChangeRoom
from campaign_kit.wording import numbers
from campaign_kit.wording import people_commands as words
from campaign_kit.wording.change_words import NOBODY

Text = str | None
Room = Annotated[Text, typer.Option("--of", metavar="MÃ", help=f"Chỉ phần này, một trong: {codes(ChangeRoom)}.")]
First = Annotated[Text, typer.Option("--from", metavar="NGÀY", help="Từ ngày này.")]
Last = Annotated[Text, typer.Option("--to", metavar="NGÀY", help="Đến hết ngày này.")]
Limit = Annotated[int, typer.Option(metavar="SỐ", min=1, max=100_000, help="Đọc nhiều nhất bấy nhiêu dòng ghi.")]


def add_to(app: typer.Typer) -> None:
    """Puts the command into the tree."""
    app.command("changes", cls=Command, help="Nhật ký: ai đã đổi gì, lúc nào; không ghi tên người.")(_changes)


def _changes(
    ctx: typer.Context,
    *,
    of: Room = None,
    first: First = None,
    last: Last = None,
    limit: Limit = 200,
    as_json: AsJson = False,
) -> None:
    room = None if of is None else read_code(ChangeRoom, of)
    begins, ends = (None if text is None else read_day(text) for text in (first, last))
    with opened(ctx) as kit:
        entries = kit.changes.entries(room, begins, ends, limit)
    if as_json:
        show_json(
            [
                {"at": each.at.isoformat(), "actor": each.actor, "of": each.room.value, "words": each.words}
                for each in entries
            ]
        )
    elif entries:
        rows = [
            (f"{numbers.day(each.at.date())} {numbers.clock(each.at.time())}", each.actor or NOBODY, each.words)
            for each in entries
        ]
        show_table(words.CHANGE_HEADS, rows)
    else:
        say(words.NO_CHANGES)
