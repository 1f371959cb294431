"""Commands on what is arranged around sessions: `session cost|costs|checklist`."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Annotated, TypeVar

import typer

from campaign_kit.cli.helping import Command
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import Unusable, build, codes, read_code, read_period
from campaign_kit.cli.session_options import First, Last, Number, Numbers, Ref, Text
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.model.arranging import ChecklistItemDraft, CostSource, SessionCostDraft
from campaign_kit.model.report import local_day
from campaign_kit.wording import numbers
from campaign_kit.wording import session_commands as words
from campaign_kit.wording.labels import label

Line = TypeVar("Line")
_COST = "Xem kinh phí của buổi theo dòng; --item thêm dòng mới, hoặc sửa dòng đã có cùng nội dung."
_CHECKLIST = "Xem việc cần làm trước buổi; đánh dấu đã làm, thêm, bỏ việc."
Item = Annotated[Text, typer.Option("--item", metavar="CHỮ", help="Nội dung chi: nước uống, thuê loa, in tờ gấp.")]
PlannedSum = Annotated[Number, typer.Option("--planned", metavar="ĐỒNG", help="Dự kiến.")]
SpentSum = Annotated[Number, typer.Option("--spent", metavar="ĐỒNG", help="Đã chi.")]
OfSource = Annotated[Text, typer.Option("--source", metavar="MÃ", help=f"Nguồn: {codes(CostSource)}.")]
Remove = Annotated[Numbers, typer.Option("--remove", metavar="DÒNG", help="Bỏ dòng này; ghi được nhiều lần.")]
Tick = Annotated[Numbers, typer.Option("--done", metavar="DÒNG", help="Ghi việc này đã làm; ghi được nhiều lần.")]
Untick = Annotated[Numbers, typer.Option("--undone", metavar="DÒNG", help="Ghi việc này chưa làm.")]
AddItem = Annotated[list[str] | None, typer.Option("--add", metavar="CHỮ", help="Thêm việc; ghi được nhiều lần.")]
Preset = Annotated[Text, typer.Option("--period", metavar="KỲ", help="Kỳ có tên, như “figures”.")]


def add_to(app: typer.Typer) -> None:
    """Adds the commands to the group `session`."""
    app.command("cost", cls=Command, help=_COST)(_cost)
    app.command("costs", cls=Command, help="Kinh phí của các buổi trong một kỳ, theo nguồn.")(_costs)
    app.command("checklist", cls=Command, help=_CHECKLIST)(_checklist)


def _cost(
    ctx: typer.Context,
    ref: Ref,
    *,
    item: Item = None,
    planned: PlannedSum = None,
    spent: SpentSum = None,
    source: OfSource = None,
    remove: Remove = None,
    as_json: AsJson = False,
) -> None:
    given = {"planned": planned, "spent": spent, "source": None if source is None else read_code(CostSource, source)}
    changes = {name: value for name, value in given.items() if value is not None}
    with opened(ctx) as kit:
        session_id = kit.plan.session(ref).id
        lines: list[SessionCostDraft] = [*kit.arranging.costs(session_id)]
        if remove or item is not None:
            lines = _without(lines, remove)
            if item is not None:
                lines = _with(lines, session_id, item, changes)
            lines = [*kit.arranging.save_costs(session_id, lines).value]
    if as_json:
        show_json(lines)
    elif not lines:
        say(words.NO_COST)
    else:
        rows = [
            (number, each.item, _sum(each.planned), _sum(each.spent), label(each.source))
            for number, each in enumerate(lines, start=1)
        ]
        total = ("", words.TOTAL, _sum(_added(e.planned for e in lines)), _sum(_added(e.spent for e in lines)), "")
        show_table(words.COST_HEADS, [*rows, total])


def _with(
    lines: list[SessionCostDraft], session_id: int, item: str, changes: Mapping[str, object]
) -> list[SessionCostDraft]:
    """The lines with this one; what is not written stays as it was."""
    known = next((each for each in lines if each.item == item.strip()), None)
    values = {"session_id": session_id, "item": item} if known is None else known.model_dump()
    line = build(SessionCostDraft if known is None else type(known), **values | dict(changes))
    return [*lines, line] if known is None else [line if each is known else each for each in lines]


def _without(lines: list[Line], numbers_from_one: list[int] | None) -> list[Line]:
    for number in numbers_from_one or ():
        if not 1 <= number <= len(lines):
            raise Unusable(words.BAD_LINE.format(number=number))
    return [each for number, each in enumerate(lines, start=1) if number not in (numbers_from_one or ())]


def _added(values: Iterable[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _sum(value: int | None) -> str:
    return "" if value is None else numbers.count(value)


def _costs(
    ctx: typer.Context, first: First = None, last: Last = None, period: Preset = None, as_json: AsJson = False
) -> None:
    with opened(ctx) as kit:
        span = read_period(first, last, period, local_day(kit.clock()))
        found = kit.arranging.costs_by_source(span)
    if as_json:
        show_json(found)
        return
    say(words.COSTS_OF.format(first=numbers.day(span.first), last=numbers.day(span.last)))
    rows = [(label(each.source), _sum(each.planned), _sum(each.spent), each.sessions) for each in found]
    total = (words.TOTAL, _sum(_added(e.planned for e in found)), _sum(_added(e.spent for e in found)), "")
    show_table(words.SOURCE_HEADS, [*rows, total] if rows else [])


def _checklist(
    ctx: typer.Context,
    ref: Ref,
    *,
    done: Tick = None,
    undone: Untick = None,
    add: AddItem = None,
    remove: Remove = None,
    as_json: AsJson = False,
) -> None:
    with opened(ctx) as kit:
        session_id = kit.plan.session(ref).id
        items = kit.arranging.checklist(session_id)
        if done or undone or add or remove:
            _without(items, [*(done or ()), *(undone or ())])
            today = local_day(kit.clock())
            ticked = [_ticked(each, at, done, undone, today) for at, each in enumerate(items, start=1)]
            more = [build(ChecklistItemDraft, session_id=session_id, text=text) for text in add or ()]
            items = [*kit.arranging.save_checklist(session_id, [*_without(ticked, remove), *more]).value]
    if as_json:
        show_json(items)
        return
    rows = [
        (number, each.text, "" if each.done_on is None else words.DONE.format(day=numbers.day(each.done_on)))
        for number, each in enumerate(items, start=1)
    ]
    show_table(words.CHECKLIST_HEADS, rows)


def _ticked(
    item: ChecklistItemDraft, number: int, done: list[int] | None, undone: list[int] | None, today: date
) -> ChecklistItemDraft:
    if number in (done or ()):
        return item.model_copy(update={"done_on": item.done_on or today})
    return item.model_copy(update={"done_on": None}) if number in (undone or ()) else item
