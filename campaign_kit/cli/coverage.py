"""The commands on coverage: `coverage`, and `coverage matrix` on what was spoken of to whom."""

from typing import Annotated

import typer

from campaign_kit.cli.figures import First, Last, OfPreset
from campaign_kit.cli.helping import Command, Group, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import read_day, read_period
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.model.coverage import Board, KindCoverage, Measure
from campaign_kit.model.module import Tag
from campaign_kit.model.plan import Place
from campaign_kit.model.report import local_day
from campaign_kit.model.spoken import Cell, Matrix
from campaign_kit.wording import commands, numbers
from campaign_kit.wording import coverage as words
from campaign_kit.wording.labels import label

On = Annotated[str | None, typer.Option(metavar="NGÀY", help="Tính đến hết ngày này; không ghi thì hôm nay.")]
_HELP = "Địa bàn đã tuyên truyền, đã lên kế hoạch, còn thiếu trong năm báo cáo (01/12 đến 30/11), theo loại địa bàn."
_MATRIX = "Năm kỹ năng số theo đối tượng: bao nhiêu buổi đã nói, bao nhiêu buổi sẽ nói; ô trống là chỗ còn thiếu."


def build_group() -> typer.Typer:
    """The command `coverage` with its own command `matrix`."""
    app = group(_HELP)
    app.callback(cls=Group, invoke_without_command=True, no_args_is_help=False)(_coverage)
    app.command("matrix", cls=Command, help=_MATRIX)(_matrix)
    return app


def _coverage(ctx: typer.Context, on: On = None, as_json: AsJson = False) -> None:
    if ctx.invoked_subcommand is not None:
        return
    wanted = None if on is None else read_day(on)
    with opened(ctx) as kit:
        board = kit.coverage.board(wanted or local_day(kit.clock()))
        names = {place.id: place.name for place in kit.plan.places()}
    if as_json:
        show_json(_object(board, names))
        return
    _tell(board)
    show_table(words.COVERAGE_HEADS, _rows(board))
    for each in board.kinds:
        for sentence, places in ((words.MISSING, each.one.missing), (words.OUTSIDE, each.outside)):
            if places:
                told = "; ".join(full_name(place, names) for place in places)
                say(sentence.format(kind=label(each.kind), names=told))


def full_name(place: Place, names: dict[int, str]) -> str:
    """The place with the one around it: "Lớp 6A, Trường THCS Nguyễn Du"."""
    around = names.get(place.parent_id or 0, "")
    return f"{place.name}, {around}" if around else place.name


def named(place: Place, names: dict[int, str]) -> dict[str, object]:
    """The place for a program: its number and name, and the name of the place around it, else ""."""
    return {"id": place.id, "uid": place.uid, "name": place.name, "in": names.get(place.parent_id or 0, "")}


def _tell(board: Board) -> None:
    first, on, due = (numbers.day(each) for each in (board.first, board.on, board.due_on))
    sentence = words.YEAR if board.days_left >= 0 else words.YEAR_OVER
    say(sentence.format(first=first, on=on, due=due, days=abs(board.days_left)))
    say(words.WITHOUT_PLAN if board.campaign is None else words.OF_PLAN.format(title=board.campaign.title))


def _rows(board: Board) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for each in board.kinds:
        rows.append((label(each.kind), *_numbers(each.one)))
        if each.whole is not None:
            part = words.PART_OF_SCHOOLS.format(percent=each.threshold)
            rows.append((words.WHOLE_SCHOOLS if each.threshold == 100 else part, *_numbers(each.whole)))
    return rows


def _numbers(measure: Measure) -> tuple[int, int, int, int]:
    return measure.active, len(measure.reached), len(measure.planned), len(measure.missing)


def _object(board: Board, names: dict[int, str]) -> dict[str, object]:
    days = board.model_dump(mode="json", include={"on", "first", "last"})
    owed = None if board.request is None else board.request.title
    return days | {
        "due_on": board.due_on.isoformat(),
        "request": owed,
        "days_left": board.days_left,
        "campaign": None if board.campaign is None else board.campaign.title,
        "kinds": {each.kind.value: _kind(each, names) for each in board.kinds},
    }


def _kind(each: KindCoverage, names: dict[int, str]) -> dict[str, object]:
    found = _measured(each.one, names) | {
        "target": None if each.target is None else each.target.text,
        "outside": [named(place, names) for place in each.outside],
    }
    if each.whole is not None:
        found["whole"] = {"threshold": each.threshold} | _measured(each.whole, names)
    return found


def _measured(measure: Measure, names: dict[int, str]) -> dict[str, object]:
    active, reached, planned, _ = _numbers(measure)
    missing = [named(place, names) for place in measure.missing]
    return {"active": active, "reached": reached, "planned": planned, "missing": missing}


def _matrix(
    ctx: typer.Context, first: First = None, last: Last = None, preset: OfPreset = None, as_json: AsJson = False
) -> None:
    with opened(ctx) as kit:
        matrix = kit.coverage.matrix(read_period(first, last, preset, local_day(kit.clock())))
    if as_json:
        show_json(_matrix_object(matrix))
        return
    say(commands.PERIOD.format(first=numbers.day(matrix.period.first), last=numbers.day(matrix.period.last)))
    heads = (words.MATRIX_HEAD, *(label(audience) for audience in matrix.audiences))
    show_table(heads, [(label(tag), *(_cell(matrix.cell(tag, each)) for each in matrix.audiences)) for tag in Tag])
    say(words.MATRIX_NOTE)
    if matrix.without_tag:
        say(words.WITHOUT_TAG.format(sessions=numbers.count(matrix.without_tag)))


def _cell(cell: Cell) -> str:
    return words.MATRIX_CELL.format(held=cell.held, planned=cell.planned) if cell != Cell() else "–"


def _matrix_object(matrix: Matrix) -> dict[str, object]:
    """By tag and audience the numbers of a cell; cells without any session are there, with zeros."""
    cells = {tag.value: {each.value: matrix.cell(tag, each)._asdict() for each in matrix.audiences} for tag in Tag}
    period = {"from": matrix.period.first.isoformat(), "to": matrix.period.last.isoformat()}
    gaps = [{"tag": tag.value, "audience": audience.value} for tag, audience in matrix.gaps]
    return {"period": period, "cells": cells, "gaps": gaps, "without_tag": matrix.without_tag}
