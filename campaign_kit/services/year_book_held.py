"""Biểu 01, 02 and 05: what was held, by form, by place, and training. Values in, values out; counts nothing.

The forms are a proposal of this program ("mẫu đề xuất"): no official ones could be found.
"""

from collections.abc import Mapping, Sequence

from campaign_kit.documents.year_book import TOTALS, BookTable, Cell, HeadGroup, Share
from campaign_kit.model.attendance import AgeGroup, Audience, Sex
from campaign_kit.model.plan import FORMS, Form
from campaign_kit.model.report import ATTENDANCES, HELD, UNKNOWN, Part
from campaign_kit.services.line_cells import Wanted, path, plain, told
from campaign_kit.services.report_lines import NamedLine, Report
from campaign_kit.wording import report as words
from campaign_kit.wording import report_book as heads
from campaign_kit.wording.labels import label

YOUNG = (Audience.CHILD_IN_SCHOOL, Audience.CHILD_OUT_OF_SCHOOL, Audience.CHILD_IN_CARE)
_STAFF = (Audience.OFFICIAL, Audience.COLLABORATOR)
_NAMED = (*YOUNG, *_STAFF, Audience.PARENT, Audience.TEACHER)
_BY_SEX: tuple[Wanted, ...] = ((Part.SEX, (Sex.MALE,)), (Part.SEX, (Sex.FEMALE,)), (Part.SEX, (UNKNOWN,)))
_MINORITY: Wanted = (Part.MINORITY, ("yes",))
_BY_AGE: tuple[Wanted, ...] = tuple((Part.AGE_GROUP, (group,)) for group in AgeGroup)
_BY_AUDIENCE: tuple[Wanted, ...] = (
    (Part.AUDIENCE, YOUNG),
    (Part.AUDIENCE, (Audience.PARENT,)),
    (Part.AUDIENCE, (Audience.TEACHER,)),
    (Part.AUDIENCE, _STAFF),
    (Part.AUDIENCE, tuple(audience for audience in Audience if audience not in _NAMED)),
)
_BY_FORM = (*_BY_SEX, _MINORITY, *_BY_AGE, *_BY_AUDIENCE)
_OF_PLACE: tuple[Wanted, ...] = ((Part.SEX, (Sex.FEMALE,)), _MINORITY, (Part.CHILDREN, ("yes",)))


def direct(report: Report) -> BookTable:
    """Biểu 01: held sessions by form, each counted in its unit, and who was there by sex, age and audience."""
    rows = tuple(
        (each.name, _unit(each), each.line.sessions, each.line.total, *told(each.line, _BY_FORM))
        for each in report.by_form
    )
    held, attendances = report.figures[HELD], report.figures[ATTENDANCES]
    totals = ("", "", plain(held), plain(attendances), *told(attendances, _BY_FORM)) if rows else ()
    keys = {(row, 2): f"{HELD}/{Part.FORM}/{each.line.code}" for row, each in enumerate(report.by_form)}
    keys |= {(row, 3): f"{ATTENDANCES}/{Part.FORM}/{each.line.code}" for row, each in enumerate(report.by_form)}
    keys |= _total_keys(2, _BY_FORM)
    return BookTable(
        heads.sheet("01"),
        heads.DIRECT,
        heads.DIRECT_HEADS,
        rows,
        totals,
        (heads.DIRECT_NOTE,),
        code="01",
        groups=_groups(heads.DIRECT_GROUPS, ((4, 6), (8, 13), (14, 18))),
        sums=frozenset(range(2, len(heads.DIRECT_HEADS))),
        keys=keys if rows else {},
    )


def by_place(report: Report) -> BookTable:
    """Biểu 02: each place that is reached or should be, with all that lies in it."""
    rows = tuple(_place_row(each, report.enrolled) for each in report.by_place)
    held, attendances = report.figures[HELD], report.figures[ATTENDANCES]
    young = told(attendances, [(Part.AUDIENCE, YOUNG)])
    totals: tuple[Cell, ...] = (
        "", "", plain(held), plain(attendances), *told(attendances, _OF_PLACE), *young, "", "", "",
    )  # fmt: skip
    return BookTable(
        heads.sheet("02"),
        heads.BY_PLACE,
        heads.PLACE_HEADS,
        rows,
        totals if rows else (),
        (heads.RATE_NOTE, words.SHARED_SESSIONS),
        code="02",
        groups=_groups(heads.PLACE_GROUPS, ((4, 6), (7, 9))),
        sums=frozenset(range(3, 8)),
        keys=_total_keys(2, (*_OF_PLACE, (Part.AUDIENCE, YOUNG))) if rows else {},
    )


def _unit(each: NamedLine) -> str:
    return label(FORMS[Form(each.line.code)].unit)


def _place_row(each: NamedLine, enrolled: Mapping[int, int]) -> tuple[Cell, ...]:
    line, place = each.line, each.place
    (young,) = told(line, [(Part.AUDIENCE, YOUNG)])
    whole = None if place is None else enrolled.get(place.id)
    # where only adults came, 0 % would say that children were asked and stayed away
    met = not line.total or bool(young)
    rate: Cell = "" if place is None else Share(young, whole) if isinstance(young, int) and whole and met else None
    reach = "" if place is None else words.REACHED if each.is_reached else words.NOT_REACHED
    kind = "" if place is None else label(place.kind)
    asked: Cell = "" if place is None else whole
    return (each.name, kind, line.sessions, line.total, *told(line, _OF_PLACE), young, asked, rate, reach)


def _total_keys(first: int, wanted: Sequence[Wanted]) -> dict[tuple[int, int], str]:
    """Of a row of totals: held sessions from column `first` on, lượt, and parts of lượt."""
    paths = (HELD, ATTENDANCES, *(path(ATTENDANCES, each) for each in wanted))
    return {(TOTALS, column): key for column, key in enumerate(paths, first)}


def _groups(titles: Sequence[str], spans: Sequence[tuple[int, int]]) -> tuple[HeadGroup, ...]:
    return tuple(HeadGroup(title, *span) for title, span in zip(titles, spans, strict=True))
