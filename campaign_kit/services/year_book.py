"""From a report to the year's workbook: which tables, which columns, which words. Values in, values out.

Counts nothing: every number comes from the report, and the totals are its figures.
"""

from collections.abc import Iterable, Mapping, Sequence

from campaign_kit.documents.year_book import BookChart, BookTable, Cell, SummaryRow, YearBook
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
from campaign_kit.services.report_lines import NamedLine, Report, SessionLine
from campaign_kit.wording import numbers as shown
from campaign_kit.wording import report as words
from campaign_kit.wording import workbook as sheets
from campaign_kit.wording.labels import label

_SUMS = (
    (Part.SEX, "female"),
    (Part.SEX, "male"),
    (Part.SEX, UNKNOWN),
    (Part.CHILDREN, "yes"),
    (Part.CHILDREN, "no"),
    (Part.CHILDREN, UNKNOWN),
    (Part.MINORITY, "yes"),
    (Part.MINORITY, "stated"),
)
_OF_ROOM = ((Part.SEX, "female"), (Part.MINORITY, "yes"))
_OF_SESSION = ((Part.SEX, "female"), (Part.CHILDREN, "yes"), (Part.MINORITY, "yes"))


def assemble_book(report: Report) -> YearBook:
    """The workbook: summary, by place, by class, by audience, by form, by month, the sessions."""
    return YearBook(
        office=report.office,
        titles=words.BOOK_TITLES,
        period=report.period,
        age_rule=words.AGE_RULE,
        foot_rule=words.SHORT_AGE_RULE,
        summary=tuple(summary_rows(report)),
        tables=(_by_place(report), _by_room(report), _by_audience(report), _by_form(report), _by_month(report)),
        sessions=_sessions(report),
    )


def summary_rows(report: Report) -> Iterable[SummaryRow]:
    """The figures a reader looks for first, parts under their wholes; coverage only of kinds of place there are."""
    figures = report.figures
    yield _row(figures[HELD], note=_unrecorded(report))
    for unit in Unit:
        if figures[unit_key(unit)].value:
            yield _row(figures[unit_key(unit)], inside=True)
    yield _row(figures[PLANNED])
    yield _row(figures[ATTENDANCES], note=_undecided(report))
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
    return SummaryRow(definition.title, definition.unit, reached, note, whole, inside)


def _parts(figure: Figure) -> Iterable[SummaryRow]:
    """Who the people are; parts of which nothing is known are left out."""
    yield from _by_sex(figure)
    children = figure.parts.get(Part.CHILDREN, {})
    if children.get("yes"):
        yield _part(figure, words.CHILDREN, children["yes"])
    for group in AgeGroup:
        if figure.parts.get(Part.AGE_GROUP, {}).get(group):
            yield _part(figure, words.OF_AGE.format(group=label(group)), figure.parts[Part.AGE_GROUP][group])
    for audience in Audience:
        if figure.parts.get(Part.AUDIENCE, {}).get(audience):
            yield _part(figure, label(audience), figure.parts[Part.AUDIENCE][audience])
    minority = figure.parts.get(Part.MINORITY, {})
    if minority.get("stated"):
        note = words.OF_STATED.format(stated=shown.count(minority["stated"]))
        yield _part(figure, label(Part.MINORITY), minority["yes"], note)


def _by_sex(figure: Figure) -> Iterable[SummaryRow]:
    for sex in Sex:
        number = figure.parts.get(Part.SEX, {}).get(sex)
        if number:
            yield _part(figure, words.SEX_UNKNOWN if sex is Sex.UNKNOWN else label(sex), number)


def _part(figure: Figure, name: str, number: int, note: str = "") -> SummaryRow:
    return SummaryRow(name, DEFINITIONS[figure.key].unit, number, note, inside=True)


def _unrecorded(report: Report) -> str:
    return words.UNRECORDED.format(sessions=len(report.unrecorded)) if report.unrecorded else ""


def _undecided(report: Report) -> str:
    return words.UNDECIDED.format(sessions=len(report.undecided)) if report.undecided else ""


def _by_place(report: Report) -> BookTable:
    rows = tuple(
        (each.name, label(each.place.kind) if each.place else "", *_numbers(each.line), _reach(each))
        for each in report.by_place
    )
    heads = (words.PLACE, words.KIND, *words.LINE_HEADS, words.REACH)
    totals = ("", "", *_totals(report), "") if rows else ()
    return BookTable(sheets.BY_PLACE, words.BY_PLACE, heads, rows, totals, (words.SHARED_SESSIONS,))


def _by_room(report: Report) -> BookTable:
    """Classes and campuses; without a total, since some of the people are counted for the whole school."""
    rows = tuple(
        (each.around, each.name, each.line.sessions, each.line.total, *_told(each.line, _OF_ROOM), _reach(each))
        for each in report.by_room
    )
    heads = (words.SCHOOL, words.ROOM, *words.ROOM_HEADS, words.REACH)
    return BookTable(words.BY_ROOM_SHEET, words.BY_ROOM, heads, rows, (), (words.ONLY_OF_ROOMS,))


def _reach(each: NamedLine) -> str:
    if each.place is None:
        return ""
    return words.REACHED if each.is_reached else words.NOT_REACHED


def _by_audience(report: Report) -> BookTable:
    chart = BookChart("bar", words.AUDIENCE_CHART, 2)
    notes = (words.SHARED_SESSIONS,)
    return _table(sheets.BY_AUDIENCE, words.BY_AUDIENCE, words.AUDIENCE, report.by_audience, report, notes, chart)


def _by_form(report: Report) -> BookTable:
    return _table(words.BY_FORM_SHEET, words.BY_FORM, words.FORM, report.by_form, report)


def _by_month(report: Report) -> BookTable:
    chart = BookChart("column", words.MONTH_CHART, 1)
    return _table(sheets.BY_MONTH, words.BY_MONTH, words.MONTH_HEAD, report.by_month, report, (), chart)


def _table(
    sheet: str,
    title: str,
    head: str,
    lines: Sequence[NamedLine],
    report: Report,
    notes: tuple[str, ...] = (),
    chart: BookChart | None = None,
) -> BookTable:
    rows = tuple((each.name, *_numbers(each.line)) for each in lines)
    totals = ("", *_totals(report)) if rows else ()
    return BookTable(sheet, title, (head, *words.LINE_HEADS), rows, totals, notes, chart if rows else None)


def _numbers(line: Line) -> tuple[Cell, ...]:
    """Sessions, lượt and its parts."""
    return (line.sessions, line.total, *_told(line, _SUMS))


def _told(line: Line | Figure, wanted: Iterable[tuple[Part, str]]) -> tuple[Cell, ...]:
    """The numbers of the parts; no data where the whole is not known, or nobody said it of anybody."""
    value = line.total if isinstance(line, Line) else line.value
    if value is None or isinstance(value, Coverage):
        return tuple(None for _ in wanted)
    return tuple(_known(line.parts.get(part, {}), code, value) for part, code in wanted)


def _known(numbers: Mapping[str, int], code: str, total: int) -> int | None:
    """A part is told of those of whom it is known; "stated" says of how many, UNKNOWN of how many it is not."""
    said = numbers.get("stated", total - numbers.get(UNKNOWN, 0))
    return None if total and not said and code not in ("stated", UNKNOWN) else numbers.get(code, 0)


def _totals(report: Report) -> tuple[Cell, ...]:
    held, attendances = report.figures[HELD].value, report.figures[ATTENDANCES]
    if isinstance(held, Coverage) or isinstance(attendances.value, Coverage):
        raise TypeError("sessions and lượt are plain numbers")
    return (held, attendances.value, *_told(attendances, _SUMS))


def _sessions(report: Report) -> BookTable:
    rows = tuple(_session(each, report) for each in report.sessions)
    attendances = report.figures[ATTENDANCES]
    total = attendances.value if not isinstance(attendances.value, Coverage) else None
    totals = ("", "", "", "", "", total, *_told(attendances, _OF_SESSION), "")
    return BookTable(sheets.SESSIONS, words.SESSIONS, words.SESSION_HEADS, rows, totals if rows else ())


def _session(each: SessionLine, report: Report) -> tuple[Cell, ...]:
    session = each.session
    return (
        session.day,
        session.title,
        label(session.form),
        label(FORMS[session.form].unit),
        each.places,
        each.line.total,
        *_told(each.line, _OF_SESSION),
        _remark(each, report),
    )


def _remark(each: SessionLine, report: Report) -> str:
    if each.session.id in {session.session_id for session in report.undecided}:
        return words.UNDECIDED_SESSION
    if each.line.total is None:
        return words.NO_RESULT
    return words.LIST_INSIDE if each.session.list_is_part else ""
