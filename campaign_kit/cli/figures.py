"""Commands on figures: `figures` and `figures explain`. The dates of the period are always printed.

In words a figure of which nothing was entered is left out; the JSON has all of them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated

import typer

from campaign_kit.bootstrap import Kit
from campaign_kit.cli.helping import Command, Group, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import Unusable, read_period
from campaign_kit.cli.showing import AsJson, say, show_json, show_pairs, show_table
from campaign_kit.cli.upkeep import add_sums_to
from campaign_kit.model.names import fold
from campaign_kit.model.presets import PRESETS
from campaign_kit.model.report import (
    ATTENDANCES,
    PART_CODES,
    PEOPLE,
    Coverage,
    Definition,
    Explained,
    Figure,
    Part,
    Period,
    is_hidden,
    local_day,
)
from campaign_kit.wording import commands as words
from campaign_kit.wording import numbers
from campaign_kit.wording.figures import FEW
from campaign_kit.wording.labels import label
from campaign_kit.wording.report import AGE_RULE

_GIVEN = "campaign_kit.figures"  # options written before "explain" count for it too
Text = str | None
_NOTHING = {"outreach": 0, "cost": None, "quiz": None, "tally": None}  # by room, what is left out
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
Office = Annotated[
    Text,
    typer.Option(
        "--office",
        metavar="SỐ|TÊN",
        help="Số liệu của cơ quan này và các cơ quan đã nhập vào nó; không ghi: cơ quan mình.",
    ),
]
All = Annotated[bool, typer.Option("--all", help="In cả số liệu chưa có gì.")]
Key = Annotated[str, typer.Argument(metavar="MÃ-SỐ-LIỆU", help="Mã ở bảng của lệnh “figures”: attendances, people…")]


@dataclass(frozen=True)
class _Asked:
    """What the options of a command line ask for."""

    first: Text
    last: Text
    preset: Text
    office: Text
    as_json: bool

    def after(self, before: "_Asked") -> "_Asked":
        """These options, and of those written before the command what these leave open."""
        days = self if (self.first, self.last, self.preset) != (None, None, None) else before
        office = before.office if self.office is None else self.office
        return _Asked(days.first, days.last, days.preset, office, self.as_json or before.as_json)


def build_group() -> typer.Typer:
    """The command `figures` with its own commands `explain` and `check-summaries`."""
    app = group("Số liệu của một kỳ: số buổi, lượt người, người, địa bàn đã tuyên truyền, truyền thông khác, kinh phí.")
    app.callback(cls=Group, invoke_without_command=True, no_args_is_help=False)(_figures)
    app.command("explain", cls=Command, help="Liệt kê những gì đứng sau một số liệu, kèm định nghĩa.")(_explain)
    add_sums_to(app)
    return app


def _figures(
    ctx: typer.Context,
    first: First = None,
    last: Last = None,
    preset: OfPreset = None,
    office: Office = None,
    everything: All = False,
    as_json: AsJson = False,
) -> None:
    asked = _Asked(first, last, preset, office, as_json)
    if ctx.invoked_subcommand is not None:
        ctx.meta[_GIVEN] = asked
        return
    with opened(ctx) as kit:
        period = read_period(first, last, preset, local_day(kit.clock()))
        office_id, name = _office(kit, office)
        definitions, figures = kit.report.definitions(), kit.report.figures(period, office_id)
    if as_json:
        show_json(_object(period, office_id, figures, definitions))
        return
    _say_whose(period, name)
    _say_groups([each for each in figures if everything or not _is_nothing(each)], definitions)
    for figure in figures:
        if figure.key in (ATTENDANCES, PEOPLE) and figure.value:
            say(words.PARTS_OF.format(title=definitions[figure.key].title))
            show_pairs(_parts(figure))
    left_out = 0 if everything else sum(_is_nothing(each) for each in figures)
    if left_out:
        say(words.LEFT_OUT.format(figures=left_out))
    if any(is_hidden(each.value, definitions[each.key]) for each in figures):
        say(words.FEW_SHOWN.format(few=FEW))
    say(AGE_RULE)


def _office(kit: Kit, text: Text) -> tuple[int | None, str]:
    """The number and the name of the office that is meant by either; the own one has no number here."""
    if text is None:
        return None, ""
    offices = kit.office.offices().offices
    if text.strip().isdecimal():
        ref = int(text)
        return ref, next((each.name for each in offices if each.id == ref), "")
    found = [each for each in offices if fold(text) in (fold(each.name), fold(each.short_name))]
    if len(found) != 1:
        names = ", ".join(f"{each.id} ({each.name})" for each in offices)
        raise Unusable(words.NO_OFFICE_NAMED.format(name=text, names=names))
    return found[0].id, found[0].name


def _object(
    period: Period, office_id: int | None, figures: list[Figure], definitions: Mapping[str, Definition]
) -> dict[str, object]:
    """What may not be printed is marked, never left out: the file is the office's own."""
    told = {}
    for figure in figures:
        marked = {"hidden": True} if is_hidden(figure.value, definitions[figure.key]) else {}
        told[figure.key] = figure.model_dump(mode="json", exclude={"key"}) | marked
    return {
        "period": {"from": period.first.isoformat(), "to": period.last.isoformat()},
        "office": office_id,
        "figures": told,
    }


def _is_nothing(figure: Figure) -> bool:
    room = figure.key.partition(".")[0]
    return room in _NOTHING and figure.value == _NOTHING[room]


def _say_whose(period: Period, office: str) -> None:
    say(words.PERIOD.format(first=numbers.day(period.first), last=numbers.day(period.last)))
    if office:
        say(words.OF_OFFICE.format(name=office))


def _say_groups(figures: list[Figure], definitions: Mapping[str, Definition]) -> None:
    for room, title in words.FIGURE_GROUPS.items():
        rows = [_row(each, definitions[each.key]) for each in figures if each.key.partition(".")[0] == room]
        if rows:
            say("")
            say(title)
            show_table(words.FIGURE_HEADS, rows)
    say("")


def _row(figure: Figure, definition: Definition) -> tuple[object, ...]:
    value = _value(figure)
    if is_hidden(figure.value, definition):
        value = words.STARRED.format(value=value)
    return (definition.title, value, definition.unit, figure.key)


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


def _explain(
    ctx: typer.Context,
    key: Key,
    *,
    first: First = None,
    last: Last = None,
    preset: OfPreset = None,
    office: Office = None,
    as_json: AsJson = False,
) -> None:
    asked = _Asked(first, last, preset, office, as_json).after(ctx.meta[_GIVEN])
    with opened(ctx) as kit:
        period = read_period(asked.first, asked.last, asked.preset, local_day(kit.clock()))
        office_id, name = _office(kit, asked.office)
        explanation = kit.report.explain(key, period, office_id)
    if asked.as_json:
        show_json(explanation.behind)
        return
    told, figure = explanation.definition, explanation.figure
    _say_whose(period, name)
    say(words.EXPLAINED.format(title=told.title, value=_value(figure), unit=told.unit, definition=told.definition))
    show_table(words.EXPLAINED_HEADS, [_behind(each) for each in explanation.behind])


def _behind(each: Explained) -> tuple[object, ...]:
    value = words.NO_DATA if each.value is None else numbers.count(each.value)
    return (each.ref, numbers.day(each.day), each.title, label(each.form or each.kind), value)
