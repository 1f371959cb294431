"""The board of coverage as a workbook: a line for each measure, and all places with how they stand. Reads nothing."""

from collections.abc import Iterator, Mapping, Sequence

from campaign_kit.documents.year_book import BookTable, Cell, SummaryRow, YearBook
from campaign_kit.model.coverage import Board, Measure, Standing, Visit
from campaign_kit.model.plan import Place
from campaign_kit.model.report import Period
from campaign_kit.wording import coverage as words
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

_HEADS = (words.PLACE, words.KIND, words.AROUND, words.STATE, words.LAST, words.NEXT)


def book_of(board: Board, places: Sequence[Place], visits: Mapping[int, Visit], office: str) -> YearBook:
    """The board on its day; `places` are all places, `visits` those that have any, by their number."""
    names = {place.id: place.name for place in places}
    rows = {standing: tuple(_rows(board, standing, names, visits)) for standing in Standing}
    every = tuple(row for standing in Standing for row in rows[standing])
    return YearBook(
        office=office,
        titles=(words.BOOK_TITLE, words.BOOK_DAY.format(on=numbers.day(board.on), due=numbers.day(board.due_on))),
        period=Period(first=board.first, last=board.on),
        age_rule="",
        foot_rule="",
        summary=tuple(_summary(board)),
        tables=(BookTable(words.LEFT_SHEET, words.LEFT_TITLE, _HEADS, rows[Standing.MISSING]),),
        sessions=BookTable(words.ALL_SHEET, words.ALL_TITLE, _HEADS, every),
    )


def _summary(board: Board) -> Iterator[SummaryRow]:
    for each in board.kinds:
        yield _line(label(each.kind), each.one)
        if each.whole is not None:
            part = words.PART_OF_SCHOOLS.format(percent=each.threshold)
            yield _line(words.WHOLE_SCHOOLS if each.threshold == 100 else part, each.whole)


def _line(name: str, measure: Measure) -> SummaryRow:
    left = words.BOOK_NOTE.format(planned=len(measure.planned), missing=len(measure.missing))
    return SummaryRow(name, words.PLACES_UNIT, len(measure.reached), note=left, whole=measure.active or None)


def _rows(
    board: Board, standing: Standing, names: Mapping[int, str], visits: Mapping[int, Visit]
) -> Iterator[tuple[Cell, ...]]:
    for each in board.kinds:
        for place in getattr(each.one, standing.value):
            last, coming = visits.get(place.id, Visit())
            around = names.get(place.parent_id or 0, place.cluster)
            yield place.name, label(place.kind), around, label(standing), last or "", coming or ""
