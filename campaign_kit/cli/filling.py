"""The command that plans the rest: `plan fill`."""

from typing import Annotated

import typer

from campaign_kit.cli.coverage import full_name, named
from campaign_kit.cli.helping import Command
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import read_day
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.model.filling import Obstacle
from campaign_kit.model.plan import Session
from campaign_kit.services.coverage import PER_WEEK
from campaign_kit.services.filling import Proposal, Rest
from campaign_kit.wording import coverage as words
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

_UNTIL = "Mọi buổi đều trước ngày này: “trước 01/12” thì ghi 01/12. Các buổi nằm trong một năm báo cáo."
_PER_WEEK = "Nhiều nhất bao nhiêu buổi mỗi tuần, kể cả buổi đã có trong lịch."
_NOT = "Thêm ngày không xếp buổi cho lần này; ghi được nhiều lần. Ngày ghi bằng “plan closed” luôn được tránh."
_HELP = (
    "Đề nghị lịch để đến mọi địa bàn còn thiếu với ít buổi nhất. Không ghi gì vào dữ liệu khi chưa có --apply. "
    "Trường chỉ xếp từ thứ Hai đến thứ Sáu; thôn cùng cụm họp chung; lịch đang có và ngày không xếp buổi được giữ."
)

Until = Annotated[str, typer.Option(metavar="NGÀY", help=_UNTIL)]
PerWeek = Annotated[int, typer.Option(metavar="SỐ", min=1, help=_PER_WEEK)]
Not = Annotated[list[str] | None, typer.Option("--not", metavar="NGÀY", help=_NOT)]
Apply = Annotated[bool, typer.Option("--apply", help="Thêm tất cả các buổi đề nghị vào kế hoạch, trọn vẹn hoặc không.")]


def add_to(plan: typer.Typer) -> None:
    """Adds `fill` to the group `plan`."""
    plan.command("fill", cls=Command, help=_HELP)(_fill)


def _fill(
    ctx: typer.Context,
    *,
    until: Until,
    per_week: PerWeek = PER_WEEK,
    forbidden: Not = None,
    apply: Apply = False,
    as_json: AsJson = False,
) -> None:
    last, closed = read_day(until), [read_day(each) for each in forbidden or ()]
    with opened(ctx) as kit:
        rest = kit.coverage.fill(last, per_week, closed)
        added = kit.coverage.apply(rest).value if apply and rest.proposals else []
        names = {place.id: place.name for place in kit.plan.places()}
    if as_json:
        show_json(_object(rest, added, names))
        return
    _tell(rest, added, names)


def _tell(rest: Rest, added: list[Session], names: dict[int, str]) -> None:
    if rest.proposals:
        ids = [str(session.id) for session in added] or [""] * len(rest.proposals)
        rows = [_row(number, each, names) for number, each in zip(ids, rest.proposals, strict=True)]
        show_table(words.FILL_HEADS, rows)
        say(words.APPLIED.format(sessions=len(added)) if added else words.PROPOSED)
    for why in Obstacle:
        left = [full_name(each.place, names) for each in rest.unreachable if each.why is why]
        if left:
            say(words.LEFT.format(why=label(why), names="; ".join(left)))
    if rest.left:
        say(words.LEFT_HELP)
    elif not rest.proposals:
        say(words.NOTHING_TO_FILL)


def _row(number: str, each: Proposal, names: dict[int, str]) -> tuple[str, ...]:
    places = "; ".join(full_name(place, names) for place in each.places)
    return (number, numbers.weekday(each.draft.day), each.draft.title, label(each.draft.form), places)


def _object(rest: Rest, added: list[Session], names: dict[int, str]) -> dict[str, object]:
    """The proposals with the fields of a session, its places and what it reaches by name; what stays unreached."""
    ids: list[int | None] = [session.id for session in added]
    ids = ids or [None] * len(rest.proposals)
    rows = [
        {"id": number}
        | each.draft.model_dump(mode="json")
        | each.links.model_dump(mode="json")
        | {
            "places": [named(place, names) for place in each.places],
            "reaches": [named(place, names) for place in each.reaches],
        }
        for number, each in zip(ids, rest.proposals, strict=True)
    ]
    left = [named(each.place, names) | {"why": each.why.value} for each in rest.unreachable]
    return {"proposals": rows, "applied": bool(added), "unreached": left}
