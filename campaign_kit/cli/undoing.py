"""The command that takes the last change of the plan back: `undo`."""

from typing import Annotated

import typer

from campaign_kit.cli.helping import Command
from campaign_kit.cli.opening import opened
from campaign_kit.cli.showing import say
from campaign_kit.errors import Refused
from campaign_kit.wording import undoing as words

Look = Annotated[bool, typer.Option("--look", help="Chỉ xem sẽ hoàn tác việc gì, không đổi gì.")]


def add_to(app: typer.Typer) -> None:
    """Puts the command into the tree."""
    app.command(
        "undo",
        cls=Command,
        help="Hoàn tác thay đổi gần nhất của kế hoạch, địa bàn, buổi, sổ văn bản: xóa, nhập, lập loạt, sửa.",
    )(_undo)


def _undo(ctx: typer.Context, *, look: Look = False) -> None:
    with opened(ctx) as kit:
        step = kit.undo.last()
        if step is None:
            raise Refused("undo.nothing")
        if not look:
            kit.undo.take_back()
    say((words.WOULD_UNDO if look else words.UNDONE).format(words=step.words))
