"""From a report to the year's workbook: which tables, which columns, which words. Values in, values out.

Counts nothing: every number comes from the report, and the totals are its figures.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace

from campaign_kit.documents.year_book import TOTALS, BookChart, BookTable, Cell, SummaryRow, YearBook
from campaign_kit.model.attendance import AgeGroup, Audience, Sex
from campaign_kit.model.plan import FORMS, PlaceKind, Unit
from campaign_kit.model.report import (
    ATTENDANCES,
    DEFINITIONS,
    HELD,
    LISTED,
    PEOPLE,
    PLANNED,
    UNKNOWN,
    WHOLE_SCHOOLS,
    Coverage,
    Figure,
    Line,
    Part,
    coverage_key,
    unit_key,
)
from campaign_kit.services import year_book_held as held_tables
from campaign_kit.services import year_book_told as told_tables
from campaign_kit.services.line_cells import Wanted, path, plain, told
from campaign_kit.services.report_lines import NamedLine, Report, SessionLine
from campaign_kit.services.year_book_figures import figure_list
from campaign_kit.wording import numbers as shown
from campaign_kit.wording import report as words
from campaign_kit.wording import workbook as sheets
from campaign_kit.wording.labels import label

_SUMS: tuple[Wanted, ...] = (
    (Part.SEX, ("female",)),
    (Part.SEX, ("male",)),
    (Part.SEX, (UNKNOWN,)),
    (Part.CHILDREN, ("yes",)),
    (Part.CHILDREN, ("no",)),
    (Part.CHILDREN, (UNKNOWN,)),
    (Part.MINORITY, ("yes",)),
    (Part.MINORITY, ("stated",)),
)
_NAMES = {
    Part.AUDIENCE: (sheets.BY_AUDIENCE, words.BY_AUDIENCE, words.AUDIENCE),
    Part.MONTH: (sheets.BY_MONTH, words.BY_MONTH, words.MONTH_HEAD),
}
_OF_ROOM: tuple[Wanted, ...] = ((Part.SEX, ("female",)), (Part.MINORITY, ("yes",)))
_OF_SESSION: tuple[Wanted, ...] = ((Part.SEX, ("female",)), (Part.CHILDREN, ("yes",)), (Part.MINORITY, ("yes",)))


def assemble_book(report: Report) -> YearBook:
    """The workbook: summary, the proposed forms, by audience, by month, by class, the sessions."""
    return YearBook(
        office=report.office,
        titles=words.BOOK_TITLES,
        period=report.period,
        age_rule=words.AGE_RULE,
        foot_rule=words.SHORT_AGE_RULE,
        summary=tuple(summary_rows(report)),
        tables=(
            held_tables.direct(report),
            held_tables.by_place(report),
            *told_tables.tables(report),
            _by_audience(report),
            _by_month(report),
            _by_room(report),
        ),
        sessions=_sessions(report),
        figures=figure_list(report),
    )


def summary_rows(report: Report) -> Iterable[SummaryRow]:
    """The first sheet of a report."""
    return summary_of(report.figures, len(report.unrecorded), len(report.undecided))


def summary_of(figures: Mapping[str, Figure], unrecorded: int, undecided: int) -> Iterable[SummaryRow]:
    """The figures a reader looks for first, parts under their wholes; coverage only of kinds of place there are.

    `unrecorded` and `undecided` are how many sessions are to be looked at before the report is sent.
    """
    yield _row(figures[HELD], note=words.UNRECORDED.format(sessions=unrecorded) if unrecorded else "")
    for unit in Unit:
        if figures[unit_key(unit)].value:
            yield _row(figures[unit_key(unit)], inside=True)
    yield _row(figures[PLANNED])
    yield _row(figures[ATTENDANCES], note=words.UNDECIDED.format(sessions=undecided) if undecided else "")
    yield from _parts(figures[ATTENDANCES])
    yield _row(figures[PEOPLE], note=words.NOT_ADDITIVE)
    yield from _by_sex(figures[PEOPLE])
    yield _row(figures[LISTED])
    for kind in PlaceKind:
        figure = figures[coverage_key(kind)]
        if isinstance(figure.value, Coverage) and figure.value.active:
            yield _row(figure)
            if kind is PlaceKind.SCHOOL:
                yield _row(figures[WHOLE_SCHOOLS])


def _row(figure: Figure, note: str = "", *, inside: bool = False) -> SummaryRow:
    definition, value = DEFINITIONS[figure.key], figure.value
    reached, whole = (value.reached, value.active) if isinstance(value, Coverage) else (value, None)
    return SummaryRow(definition.title, definition.unit, reached, note, whole, inside, figure.key)


def _parts(figure: Figure) -> Iterable[SummaryRow]:
    """Who the people are; parts of which nothing is known are left out."""
    yield from _by_sex(figure)
    yield from _of(figure, Part.CHILDREN, {"yes": words.CHILDREN})
    yield from _of(figure, Part.AGE_GROUP, {group: words.OF_AGE.format(group=label(group)) for group in AgeGroup})
    yield from _of(figure, Part.AUDIENCE, {audience: label(audience) for audience in Audience})
    minority = figure.parts.get(Part.MINORITY, {})
    if minority.get("stated"):
        note = words.OF_STATED.format(stated=shown.count(minority["stated"]))
        yield _part(figure, Part.MINORITY, "yes", label(Part.MINORITY), note)


def _by_sex(figure: Figure) -> Iterable[SummaryRow]:
    return _of(figure, Part.SEX, {sex: words.SEX_UNKNOWN if sex is Sex.UNKNOWN else label(sex) for sex in Sex})


def _of(figure: Figure, part: Part, names: Mapping[str, str]) -> Iterable[SummaryRow]:
    return (_part(figure, part, code, name) for code, name in names.items() if figure.parts.get(part, {}).get(code))


def _part(figure: Figure, part: Part, code: str, name: str, note: str = "") -> SummaryRow:
    unit = DEFINITIONS[figure.key].unit
    return SummaryRow(name, unit, figure.parts[part][code], note, inside=True, key=path(figure.key, (part, (code,))))


def _by_room(report: Report) -> BookTable:
    """Classes and campuses; without a total, since some of the people are counted for the whole school."""
    rows = tuple(
        (each.around, each.name, each.line.sessions, each.line.total, *told(each.line, _OF_ROOM), _reach(each))
        for each in report.by_room
    )
    heads = (words.SCHOOL, words.ROOM, *words.ROOM_HEADS, words.REACH)
    return BookTable(words.BY_ROOM_SHEET, words.BY_ROOM, heads, rows, (), (words.ONLY_OF_ROOMS,))


def _reach(each: NamedLine) -> str:
    if each.place is None:
        return ""
    return words.REACHED if each.is_reached else words.NOT_REACHED


def _by_audience(report: Report) -> BookTable:
    table = _table(Part.AUDIENCE, report.by_audience, report, BookChart("bar", words.AUDIENCE_CHART, 2))
    # a session of several audiences stands on the line of each, and in the figure's part on none of them
    keys = {(row, at): key for (row, at), key in table.keys.items() if row == TOTALS or at != 1}
    return replace(table, notes=(words.SHARED_SESSIONS,), sums=table.sums - {1}, keys=keys)


def _by_month(report: Report) -> BookTable:
    return _table(Part.MONTH, report.by_month, report, BookChart("column", words.MONTH_CHART, 1))


def _table(by: Part, lines: Sequence[NamedLine], report: Report, chart: BookChart) -> BookTable:
    rows = tuple((each.name, *_numbers(each.line)) for each in lines)
    sheet, title, head = _NAMES[by]
    totals = ("", *_totals(report)) if rows else ()
    figures = (HELD, ATTENDANCES)
    keys = {
        (row, at): f"{key}/{by}/{each.line.code}" for at, key in enumerate(figures, 1) for row, each in enumerate(lines)
    }
    keys |= {(TOTALS, at): key for at, key in enumerate((*figures, *(path(ATTENDANCES, each) for each in _SUMS)), 1)}
    return BookTable(
        sheet,
        title,
        (head, *words.LINE_HEADS),
        rows,
        totals,
        chart=chart if rows else None,
        sums=frozenset(range(1, len(totals))),
        keys=keys if rows else {},
    )


def _numbers(line: Line) -> tuple[Cell, ...]:
    """Sessions, lượt and its parts."""
    return (line.sessions, line.total, *told(line, _SUMS))


def _totals(report: Report) -> tuple[Cell, ...]:
    held, attendances = report.figures[HELD], report.figures[ATTENDANCES]
    return (plain(held), plain(attendances), *told(attendances, _SUMS))


def _sessions(report: Report) -> BookTable:
    undecided = frozenset(each.session_id for each in report.undecided)
    rows = tuple(_session(each, undecided) for each in report.sessions)
    attendances = report.figures[ATTENDANCES]
    totals = ("", "", "", "", "", plain(attendances), *told(attendances, _OF_SESSION), "")
    keys = {(TOTALS, at): key for at, key in enumerate((ATTENDANCES, *(path(ATTENDANCES, w) for w in _OF_SESSION)), 5)}
    return BookTable(
        sheets.SESSIONS,
        words.SESSIONS,
        words.SESSION_HEADS,
        rows,
        totals if rows else (),
        sums=frozenset(range(5, 9)),
        keys=keys if rows else {},
    )


def _session(each: SessionLine, undecided: Set[int | None]) -> tuple[Cell, ...]:
    session = each.session
    return (
        session.day,
        session.title,
        label(session.form),
        label(FORMS[session.form].unit),
        each.places,
        each.line.total,
        *told(each.line, _OF_SESSION),
        _remark(each, undecided),
    )


def _remark(each: SessionLine, undecided: Set[int | None]) -> str:
    if each.session.id in undecided:
        return words.UNDECIDED_SESSION
    if each.line.total is None:
        return words.NO_RESULT
    return words.LIST_INSIDE if each.session.list_is_part else ""
