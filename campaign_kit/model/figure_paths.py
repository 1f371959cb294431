"""Paths to one number: a figure's key and, after "/", which part of it; they stand in tables, forms and files.

"attendances"; "attendances/sex/female"; "attendances/audience/official+collaborator" (codes counted together);
"coverage.school/reached", "/active", "/percent"; "coverage.school/reached/primary" (of a school level).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from campaign_kit.model.report import UNKNOWN, Coverage, Definition, Figure, Part

PERCENT = "percent"
_OF_COVERAGE = (Part.REACHED, Part.ACTIVE, PERCENT)


@dataclass(frozen=True)
class Rate:
    """A share as two numbers; `of` is above 0."""

    number: int
    of: int


@dataclass(frozen=True)
class FigurePath:
    """`key` is that of a figure; `part` "" for its value, else a `Part` or "percent", with the codes wanted of it."""

    key: str
    part: str = ""
    codes: tuple[str, ...] = ()


def read_path(text: str, definitions: Mapping[str, Definition]) -> FigurePath | None:
    """The path that the text is; None where no figure has it.

    A figure of victims or violations is told as a whole only: beside its parts, a hidden one could be worked out.
    """
    key, _, rest = text.partition("/")
    part, _, codes = rest.partition("/")
    definition = definitions.get(key)
    if definition is None:
        return None
    wanted = tuple(codes.split("+")) if codes else ()
    if key.startswith("coverage."):
        fits = not part or (part in _OF_COVERAGE and (not wanted or part in definition.parts))
    else:
        fits = not part or (part in definition.parts and bool(wanted) and not definition.sensitive)
    return FigurePath(key, part, wanted) if fits else None


def number_at(path: FigurePath, figures: Mapping[str, Figure]) -> int | Rate | None:
    """The number; None where nothing was recorded of it, and a rate of nothing."""
    figure = figures[path.key]
    value = figure.value
    if isinstance(value, Coverage):
        return _of_coverage(path, value, figure)
    if value is None or not path.part:
        return value
    return part_number(figure.parts.get(path.part, {}), path.codes, value)


def part_number(numbers: Mapping[str, int], codes: Collection[str], total: int) -> int | None:
    """A part is told of those of whom it is known; "stated" says of how many, UNKNOWN of how many it is not."""
    said = numbers.get("stated", total - numbers.get(UNKNOWN, 0))
    if total and not said and not {"stated", UNKNOWN}.intersection(codes):
        return None
    return sum(numbers.get(code, 0) for code in codes)


def _of_coverage(path: FigurePath, value: Coverage, figure: Figure) -> int | Rate | None:
    if path.part == PERCENT:
        return Rate(value.reached, value.active) if value.active else None
    if path.codes:
        return sum(figure.parts.get(Part(path.part), {}).get(code, 0) for code in path.codes)
    return value.active if path.part == Part.ACTIVE else value.reached
