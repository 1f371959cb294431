"""Numbers of a line or figure as cells of a table: what is known of its parts. Values in, values out."""

from collections.abc import Iterable

from campaign_kit.documents.year_book import Cell
from campaign_kit.model.figure_paths import part_number
from campaign_kit.model.report import Coverage, Figure, Line, Part

# a part and those of its codes that stand in one column together
Wanted = tuple[Part, tuple[str, ...]]


def told(line: Line | Figure, wanted: Iterable[Wanted]) -> tuple[Cell, ...]:
    """The numbers of the parts; no data where the whole is not known, or nobody said it of anybody."""
    value = line.total if isinstance(line, Line) else line.value
    if value is None or isinstance(value, Coverage):
        return tuple(None for _ in wanted)
    return tuple(part_number(line.parts.get(part, {}), codes, value) for part, codes in wanted)


def path(key: str, wanted: Wanted) -> str:
    """The key of a part of a figure: "attendances/audience/official+collaborator"."""
    part, codes = wanted
    return "/".join((key, part, "+".join(codes)))


def plain(figure: Figure) -> int | None:
    """The value of a figure that is one number."""
    if isinstance(figure.value, Coverage):
        raise TypeError(f"{figure.key} is no plain number")
    return figure.value
