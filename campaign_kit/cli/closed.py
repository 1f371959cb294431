"""The commands on days without meetings: `plan closed list|add|remove`."""

from typing import Annotated

import typer

from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import Unusable, build, codes, read_code, read_day
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.model.arranging import ClosedDays, ClosedDaysDraft, ClosedFor
from campaign_kit.wording import coverage as words
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

Reason = Annotated[str, typer.Argument(metavar="CHỮ", help="Vì sao: “Chợ phiên”, “Thi học kỳ I”, “Mùa gặt”.")]
From = Annotated[str, typer.Option("--from", metavar="NGÀY", help="Ngày đầu.")]
To = Annotated[str | None, typer.Option("--to", metavar="NGÀY", help="Ngày cuối; không ghi thì chỉ một ngày.")]
Weekday = Annotated[
    int | None,
    typer.Option(metavar="SỐ", min=2, max=8, help="Chỉ thứ này trong khoảng: 2 là thứ Hai, 7 thứ Bảy, 8 Chủ nhật."),
]
For = Annotated[str, typer.Option("--for", metavar="MÃ", help=f"Áp dụng cho nơi nào: {codes(ClosedFor)}.")]
Row = Annotated[int, typer.Argument(metavar="SỐ", help="Số ở cột đầu của “plan closed list”.")]


def build_group() -> typer.Typer:
    """The group `closed` of the group `plan`."""
    app = group("Các ngày không xếp buổi: chợ phiên, thi, mùa vụ, Tết. “plan fill” tránh các ngày này.")
    app.command("list", cls=Command, help="Liệt kê các ngày không xếp buổi.")(_list)
    app.command("add", cls=Command, help="Thêm một khoảng ngày, hoặc một thứ trong khoảng.")(_add)
    app.command("remove", cls=Command, help="Bỏ một dòng.")(_remove)
    return app


def _list(ctx: typer.Context, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        closed = kit.coverage.closed_days()
    if as_json:
        show_json(closed)
    elif closed:
        show_table(words.CLOSED_HEADS, [_row(each) for each in closed])
    else:
        say(words.NO_CLOSED_YET)


def _row(each: ClosedDays) -> tuple[object, ...]:
    weekday = "" if each.weekday is None else words.WEEKDAYS[each.weekday]
    return each.id, each.words, numbers.day(each.first), numbers.day(each.last), weekday, label(each.closed_for)


def _add(
    ctx: typer.Context,
    reason: Reason,
    *,
    first: From,
    last: To = None,
    weekday: Weekday = None,
    whom: For = ClosedFor.ALL.value,
) -> None:
    draft = build(
        ClosedDaysDraft,
        words=reason,
        first=read_day(first),
        last=read_day(last or first),
        weekday=None if weekday is None else weekday - 2,
        closed_for=read_code(ClosedFor, whom),
    )
    with opened(ctx) as kit:
        kit.coverage.save_closed_days([*kit.coverage.closed_days(), draft])
    say(words.CLOSED_ADDED.format(words=draft.words, first=numbers.day(draft.first), last=numbers.day(draft.last)))


def _remove(ctx: typer.Context, number: Row) -> None:
    with opened(ctx) as kit:
        closed = kit.coverage.closed_days()
        gone = next((each for each in closed if each.id == number), None)
        if gone is None:
            raise Unusable(words.NO_CLOSED.format(id=number))
        kit.coverage.save_closed_days([each for each in closed if each.id != number])
    say(words.CLOSED_REMOVED.format(words=gone.words))
