"""The sheet "Số liệu": every figure by its key with its parts and definition. Values in, values out."""

from collections.abc import Iterator

from campaign_kit.documents.year_book import BookTable, Cell
from campaign_kit.model.report import Coverage, Definition, Figure, Part, printed, printed_parts
from campaign_kit.services.part_names import code_name
from campaign_kit.services.report_lines import Report
from campaign_kit.wording import report_book as heads
from campaign_kit.wording import reporting as words


def figure_list(report: Report) -> BookTable:
    """A line for each figure and each of its parts that is not 0, but for places, which have tables of their own.

    What may not be printed stands as words, or not at all.
    """
    rows: list[tuple[Cell, ...]] = []
    keys: dict[tuple[int, int], str] = {}
    for key, figure in report.figures.items():
        for path, what, value in _lines(figure, report.definitions[key]):
            keys[len(rows), 4] = path
            definition = report.definitions[key]
            told = definition.definition if path == key else ""
            rows.append((path, definition.title, what, definition.unit, value, told))
    return BookTable(
        heads.FIGURES_SHEET, heads.FIGURES, heads.FIGURE_HEADS, tuple(rows), (), (heads.FIGURES_NOTE,), keys=keys
    )


def _lines(figure: Figure, definition: Definition) -> Iterator[tuple[str, str, Cell]]:
    value = printed(figure.value, definition)
    if isinstance(value, Coverage):
        yield figure.key, words.COVERAGE["reached"], value.reached
        yield f"{figure.key}/{Part.ACTIVE}", words.COVERAGE["active"], value.active
    else:
        yield figure.key, "", value
    for name, numbers in printed_parts(figure, definition).items():
        part = Part(name)
        for code, number in numbers.items():
            if part is Part.PLACE or not number:
                continue
            what = words.WHAT.format(part=words.PARTS[part], code=code_name(part, code, {}))
            yield f"{figure.key}/{part}/{code}", what, number
