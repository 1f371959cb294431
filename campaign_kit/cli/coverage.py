"""The command on coverage: `coverage`."""

from typing import Annotated

import typer

from campaign_kit.cli.helping import Command
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import read_day
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.model.coverage import Board, Measure
from campaign_kit.model.plan import Place
from campaign_kit.model.report import local_day
from campaign_kit.wording import commands as words
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

On = Annotated[str | None, typer.Option(metavar="NGÀY", help="Tính đến hết ngày này; không ghi thì hôm nay.")]
_HELP = "Địa bàn đã tuyên truyền, đã lên kế hoạch, còn thiếu trong năm báo cáo (01/12 đến 30/11), theo loại địa bàn."


def add_to(app: typer.Typer) -> None:
    """Adds `coverage`."""
    app.command("coverage", cls=Command, help=_HELP)(_coverage)


def _coverage(ctx: typer.Context, on: On = None, as_json: AsJson = False) -> None:
    wanted = None if on is None else read_day(on)
    with opened(ctx) as kit:
        board = kit.coverage.board(wanted or local_day(kit.clock()))
        names = {place.id: place.name for place in kit.plan.places()}
    if as_json:
        show_json(_object(board, names))
        return
    first, day, last = (numbers.day(each) for each in (board.first, board.on, board.last))
    say(words.COVERED_YEAR.format(first=first, on=day, last=last, days=board.days_left))
    show_table(words.COVERAGE_HEADS, _rows(board))
    for each in board.kinds:
        if each.one.missing:
            missing = "; ".join(full_name(place, names) for place in each.one.missing)
            say(words.MISSING_PLACES.format(kind=label(each.kind), names=missing))


def full_name(place: Place, names: dict[int, str]) -> str:
    """The place with the one around it: "Lớp 6A, Trường THCS Nguyễn Du"."""
    around = names.get(place.parent_id or 0, "")
    return f"{place.name}, {around}" if around else place.name


def named(place: Place, names: dict[int, str]) -> dict[str, object]:
    """The place for a program: its number and name, and the name of the place around it, else ""."""
    return {"id": place.id, "uid": place.uid, "name": place.name, "in": names.get(place.parent_id or 0, "")}


def _rows(board: Board) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for each in board.kinds:
        rows.append((label(each.kind), *_numbers(each.one)))
        if each.whole is not None:
            rows.append((words.WHOLE_SCHOOLS, *_numbers(each.whole)))
    return rows


def _numbers(measure: Measure) -> tuple[int, int, int, int]:
    return measure.active, len(measure.reached), len(measure.planned), len(measure.missing)


def _object(board: Board, names: dict[int, str]) -> dict[str, object]:
    kinds = {
        each.kind.value: _measured(each.one, names)
        | ({} if each.whole is None else {"whole": _measured(each.whole, names)})
        for each in board.kinds
    }
    days = board.model_dump(mode="json", include={"on", "first", "last"})
    return days | {"days_left": board.days_left, "kinds": kinds}


def _measured(measure: Measure, names: dict[int, str]) -> dict[str, object]:
    active, reached, planned, _ = _numbers(measure)
    missing = [named(place, names) for place in measure.missing]
    return {"active": active, "reached": reached, "planned": planned, "missing": missing}
