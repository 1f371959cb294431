"""Biểu 03 to 08: outreach, prints, training, targets, support, costs. Values in, values out; counts nothing.

As in `year_book_held.py`, the forms are a proposal of this program.
"""

from collections.abc import Iterable, Iterator, Sequence

from campaign_kit.documents.year_book import TOTALS, BookTable, Cell, Share
from campaign_kit.model.arranging import CostLine
from campaign_kit.model.attendance import Audience
from campaign_kit.model.outreach import COUNTED, PRINTS, Counted, OutreachChannel
from campaign_kit.model.plan import Form
from campaign_kit.model.report import (
    COST_KINDS,
    TRAINING_ATTENDANCES,
    TRAINING_CLASSES,
    TRAINING_DAYS,
    Coverage,
    Part,
    cost_key,
    outreach_key,
    printed,
)
from campaign_kit.services.line_cells import Wanted, path, plain, told
from campaign_kit.services.report_lines import Report, SessionLine, TargetLine
from campaign_kit.services.targets import TargetStanding
from campaign_kit.wording import numbers
from campaign_kit.wording import report_book as words
from campaign_kit.wording.figures import FEW
from campaign_kit.wording.labels import label

_AIRED = (Counted.ITEMS, Counted.TIMES, Counted.MINUTES, Counted.REACH)
_PRINTED = (Counted.ITEMS, Counted.PRINTED, Counted.HANDED_OUT)
_ONLY_PRINTS = (OutreachChannel.BANNER, OutreachChannel.POSTER, OutreachChannel.LEAFLET)
_BY_TRAINED: tuple[Wanted, ...] = ((Part.SEX, ("male",)), (Part.SEX, ("female",)), (Part.MINORITY, ("yes",)))


def by_channel(report: Report) -> BookTable:
    """Biểu 03: what reached people without a meeting, by channel; what a channel does not count stays empty."""
    channels = tuple(channel for channel in OutreachChannel if channel not in _ONLY_PRINTS)
    return _outreach(report, "03", channels, _AIRED, words.BY_CHANNEL, words.CHANNEL_HEADS, words.REACH_NOTE)


def prints(report: Report) -> BookTable:
    """Biểu 04: what was printed and handed out, that at sessions too."""
    table = _outreach(report, "04", PRINTS, _PRINTED, words.PRINTS, words.PRINT_HEADS, words.PRINT_NOTE)
    used = [report.used.get(channel.value) for channel in PRINTS]
    rows = tuple((*row, number or "") for row, number in zip(table.rows, used, strict=True))
    totals = (*table.totals, sum(number or 0 for number in used))
    last = len(table.headers)
    return BookTable(
        table.name,
        table.title,
        (*table.headers, words.USED),
        rows,
        totals,
        table.notes,
        code=table.code,
        sums=table.sums | {last},
        keys=table.keys,
    )


def training(report: Report) -> BookTable:
    """Biểu 05: a line for each course; its meetings are counted together."""
    courses: dict[str, list[SessionLine]] = {}
    for each in report.sessions:
        if each.session.form is Form.TRAINING:
            courses.setdefault(each.session.series or each.session.uid, []).append(each)
    rows = tuple(_course(lines) for lines in courses.values())
    classes, days, attendances = (
        report.figures[key] for key in (TRAINING_CLASSES, TRAINING_DAYS, TRAINING_ATTENDANCES)
    )
    totals = ("", "", "", plain(classes), plain(days), plain(attendances), *told(attendances, _BY_TRAINED))
    paths = (TRAINING_CLASSES, TRAINING_DAYS, TRAINING_ATTENDANCES)
    keys = (*paths, *(path(TRAINING_ATTENDANCES, each) for each in _BY_TRAINED))
    return BookTable(
        words.sheet("05"),
        words.TRAINING,
        words.TRAINING_HEADS,
        rows,
        totals if rows else (),
        (words.TRAINING_NOTE,),
        code="05",
        sums=frozenset(range(3, len(words.TRAINING_HEADS))),
        keys={(TOTALS, at): key for at, key in enumerate(keys, 3)} if rows else {},
    )


def targets(report: Report) -> BookTable:
    """Biểu 06: each target with its two numbers, those of the year before, and how they compare.

    Whether a target is met is for the officer to say: it is proposed elsewhere and never written here.
    """
    rows = tuple(_target(each) for each in report.targets)
    return BookTable(words.sheet("06"), words.TARGETS, words.TARGET_HEADS, rows, (), (words.TARGET_NOTE,), code="06")


def support(report: Report) -> BookTable:
    """Biểu 07: what the office was told, only as numbers; 1-4 of victims and violations are words."""
    rows: list[tuple[Cell, ...]] = []
    keys: dict[tuple[int, int], str] = {}
    for key, definition in report.definitions.items():
        if not key.startswith("tally."):
            continue
        value = printed(report.figures[key].value, definition)
        if isinstance(value, Coverage):
            raise TypeError(f"{key} is no plain number")
        keys[len(rows), 2] = key
        sources = "; ".join(report.sources.get(key.removeprefix("tally."), ()))
        rows.append((definition.title, definition.unit, value, sources))
    notes = (words.SUPPORT_NOTE,)
    return BookTable(
        words.sheet("07"), words.SUPPORT, words.SUPPORT_HEADS, tuple(rows), (), notes, code="07", keys=keys
    )


def costs(report: Report) -> BookTable:
    """Biểu 08: money by source and line, in đồng."""
    rows = tuple((label(each.source), _cost_name(each), each.planned, each.spent) for each in report.costs)
    keys = tuple(cost_key(kind) for kind in COST_KINDS)
    return BookTable(
        words.sheet("08"),
        words.COSTS,
        words.COST_HEADS,
        rows,
        ("", "", *(plain(report.figures[key]) for key in keys)) if rows else (),
        (words.COST_NOTE,),
        code="08",
        sums=frozenset((2, 3)),
        keys={(TOTALS, at): key for at, key in enumerate(keys, 2)} if rows else {},
    )


def _outreach(
    report: Report,
    code: str,
    channels: Sequence[OutreachChannel],
    counted: Sequence[Counted],
    title: str,
    heads: tuple[str, ...],
    note: str,
) -> BookTable:
    keys = {
        (row, at): outreach_key(what, channel)
        for row, channel in enumerate(channels)
        for at, what in enumerate(counted, 1)
        if what in COUNTED[channel]
    }
    cells = {place: plain(report.figures[key]) for place, key in keys.items()}
    rows = tuple(
        (label(channel), *(cells.get((row, at), "") for at in range(1, len(counted) + 1)))
        for row, channel in enumerate(channels)
    )
    totals = ("", *(_sum(row[at] for row in rows) for at in range(1, len(counted) + 1)))
    sums = frozenset(range(1, len(counted) + 1))
    return BookTable(words.sheet(code), title, heads, rows, totals, (note,), code=code, sums=sums, keys=keys)


def _sum(cells: Iterable[Cell]) -> int | None:
    """The sum of what is known; None where nothing is."""
    known = [cell for cell in cells if isinstance(cell, int)]
    return sum(known) if known else None


def _course(lines: Sequence[SessionLine]) -> tuple[Cell, ...]:
    first = lines[0]
    audiences = {code for each in lines for code, number in each.line.parts.get(Part.AUDIENCE, {}).items() if number}
    names = "; ".join(label(audience) for audience in Audience if audience in audiences)
    of_lines = [told(each.line, _BY_TRAINED) for each in lines]
    return (
        first.session.title,
        first.session.day,
        names,
        1,
        len({each.session.day for each in lines}),
        _sum(each.line.total for each in lines),
        *(_sum(cells) for cells in zip(*of_lines, strict=True)),
    )


def _target(each: TargetLine) -> tuple[Cell, ...]:
    now, before = each.now, each.before
    this, last = (FEW if standing.hidden else standing.reached for standing in (now, before))
    return (now.target.text, now.of, this, _rate(now), before.of, last, _rate(before), _compared(each))


def _rate(standing: TargetStanding) -> Cell:
    return Share(standing.reached, standing.of) if standing.of and standing.reached is not None else ""


def _compared(each: TargetLine) -> str:
    """In points of percent where there are rates, else in numbers.

    Nothing where one of the years is not known, or may not be printed.
    """
    now, before = each.now, each.before
    if now.reached is None or before.reached is None or now.hidden or before.hidden:
        return ""
    if now.of is None or before.of is None:
        by, words_by = now.reached - before.reached, (words.ROSE, words.FELL)
        told_by = numbers.count(abs(by))
    elif not now.of or not before.of:
        return ""
    else:
        by = round(1000 * now.reached / now.of) - round(1000 * before.reached / before.of)
        words_by, told_by = (words.ROSE_POINTS, words.FELL_POINTS), numbers.decimal(abs(by) / 10)
    return words_by[by < 0].format(by=told_by) if by else words.SAME


def _cost_name(line: CostLine) -> str:
    return words.OUTREACH_COST.format(channel=label(OutreachChannel(line.channel))) if line.channel else line.item


def tables(report: Report) -> Iterator[BookTable]:
    """Biểu 03 to 08 in their order."""
    for table in (by_channel, prints, training, targets, support, costs):
        yield table(report)
