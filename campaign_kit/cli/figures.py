"""Commands on figures: `figures` and `figures explain`. The dates of the period are always printed."""

from collections.abc import Iterable
from typing import Annotated

import typer

from campaign_kit.cli.helping import Command, Group, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import read_period
from campaign_kit.cli.showing import AsJson, say, show_json, show_pairs, show_table
from campaign_kit.model.report import (
    ATTENDANCES,
    DEFINITIONS,
    PART_CODES,
    PEOPLE,
    PRESETS,
    Coverage,
    Figure,
    Part,
    Period,
    local_day,
)
from campaign_kit.wording import commands as words
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label
from campaign_kit.wording.report import AGE_RULE

_GIVEN = "campaign_kit.figures"  # options written before "explain" count for it too
Text = str | None
First = Annotated[Text, typer.Option("--from", metavar="NGÀY", help="Ngày đầu của kỳ: 01/12/2025 hoặc 2025-12-01.")]
Last = Annotated[Text, typer.Option("--to", metavar="NGÀY", help="Ngày cuối của kỳ, tính cả ngày đó.")]
OfPreset = Annotated[
    Text,
    typer.Option(
        "--period",
        metavar="MÃ",
        help="Kỳ có sẵn tính theo hôm nay, thay cho --from và --to; không ghi gì: report_year. Một trong: "
        + ", ".join(f"{preset.name} ({preset.label})" for preset in PRESETS.values())
        + ".",
    ),
]
Key = Annotated[str, typer.Argument(metavar="MÃ-SỐ-LIỆU", help="Mã ở bảng của lệnh “figures”: attendances, people…")]


def build_group() -> typer.Typer:
    """The command `figures` with its own command `explain`."""
    app = group("Số liệu của một kỳ: số buổi, lượt người, người, địa bàn đã tuyên truyền.")
    app.callback(cls=Group, invoke_without_command=True, no_args_is_help=False)(_figures)
    app.command("explain", cls=Command, help="Liệt kê các buổi đứng sau một số liệu, kèm định nghĩa.")(_explain)
    return app


def _figures(
    ctx: typer.Context, first: First = None, last: Last = None, preset: OfPreset = None, as_json: AsJson = False
) -> None:
    if ctx.invoked_subcommand is not None:
        ctx.meta[_GIVEN] = (first, last, preset, as_json)
        return
    with opened(ctx) as kit:
        period = read_period(first, last, preset, local_day(kit.clock()))
        figures = kit.report.figures(period)
    if as_json:
        show_json(_object(period, figures))
        return
    say(_told(period))
    show_table(words.FIGURE_HEADS, [_row(figure) for figure in figures])
    for figure in figures:
        if figure.key in (ATTENDANCES, PEOPLE) and figure.value:
            say(words.PARTS_OF.format(title=DEFINITIONS[figure.key].title))
            show_pairs(_parts(figure))
    say(AGE_RULE)


def _object(period: Period, figures: list[Figure]) -> dict[str, object]:
    dumped = (figure.model_dump(mode="json") for figure in figures)
    return {
        "period": {"from": period.first.isoformat(), "to": period.last.isoformat()},
        "figures": {each.pop("key"): each for each in dumped},
    }


def _row(figure: Figure) -> tuple[object, ...]:
    definition = DEFINITIONS[figure.key]
    return (definition.title, _value(figure), definition.unit, figure.key)


def _parts(figure: Figure) -> Iterable[tuple[str, str]]:
    """Who the people are; months and places are in the JSON and the workbook."""
    for part, codes in PART_CODES.items():
        found = figure.parts.get(part, {})
        told = [
            words.PART.format(name=label(code), number=numbers.count(found[code])) for code in codes if found.get(code)
        ]
        yield label(part), "; ".join(told)
    children, minority = figure.parts.get(Part.CHILDREN, {}), figure.parts.get(Part.MINORITY, {})
    if children.get("yes"):
        yield label(Part.CHILDREN), numbers.count(children["yes"])
    if minority.get("stated"):
        yes, stated = numbers.count(minority["yes"]), numbers.count(minority["stated"])
        yield label(Part.MINORITY), words.OF_STATED.format(yes=yes, stated=stated)


def _value(figure: Figure) -> str:
    value = figure.value
    if isinstance(value, Coverage):
        return words.OF_WHOLE.format(reached=numbers.count(value.reached), active=numbers.count(value.active))
    return words.NO_DATA if value is None else numbers.count(value)


def _told(period: Period) -> str:
    return words.PERIOD.format(first=numbers.day(period.first), last=numbers.day(period.last))


def _explain(
    ctx: typer.Context,
    key: Key,
    *,
    first: First = None,
    last: Last = None,
    preset: OfPreset = None,
    as_json: AsJson = False,
) -> None:
    before = ctx.meta[_GIVEN]
    if (first, last, preset) == (None, None, None):
        first, last, preset = before[:3]
    as_json = as_json or before[3]
    with opened(ctx) as kit:
        period = read_period(first, last, preset, local_day(kit.clock()))
        explanation = kit.report.explain(key, period)
    if as_json:
        show_json(explanation.sessions)
        return
    told, figure = explanation.definition, explanation.figure
    say(_told(period))
    say(words.EXPLAINED.format(title=told.title, value=_value(figure), unit=told.unit, definition=told.definition))
    show_table(
        words.EXPLAINED_HEADS,
        [
            (
                each.session_id,
                numbers.day(each.day),
                each.title,
                label(each.form),
                words.NO_DATA if each.value is None else numbers.count(each.value),
            )
            for each in explanation.sessions
        ],
    )
