"""Numbers of a line or figure as cells of a table: what is known of its parts. Values in, values out."""

from collections.abc import Iterable, Mapping

from campaign_kit.documents.year_book import Cell
from campaign_kit.model.report import UNKNOWN, Coverage, Figure, Line, Part

# a part and those of its codes that stand in one column together
Wanted = tuple[Part, tuple[str, ...]]


def told(line: Line | Figure, wanted: Iterable[Wanted]) -> tuple[Cell, ...]:
    """The numbers of the parts; no data where the whole is not known, or nobody said it of anybody."""
    value = line.total if isinstance(line, Line) else line.value
    if value is None or isinstance(value, Coverage):
        return tuple(None for _ in wanted)
    return tuple(_known(line.parts.get(part, {}), codes, value) for part, codes in wanted)


def path(key: str, wanted: Wanted) -> str:
    """The key of a part of a figure: "attendances/audience/official+collaborator"."""
    part, codes = wanted
    return "/".join((key, part, "+".join(codes)))


def plain(figure: Figure) -> int | None:
    """The value of a figure that is one number."""
    if isinstance(figure.value, Coverage):
        raise TypeError(f"{figure.key} is no plain number")
    return figure.value


def _known(numbers: Mapping[str, int], codes: tuple[str, ...], total: int) -> int | None:
    """A part is told of those of whom it is known; "stated" says of how many, UNKNOWN of how many it is not."""
    said = numbers.get("stated", total - numbers.get(UNKNOWN, 0))
    if total and not said and not {"stated", UNKNOWN}.intersection(codes):
        return None
    return sum(numbers.get(code, 0) for code in codes)
