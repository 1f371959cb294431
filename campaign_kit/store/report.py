"""The figures of a period as model values: each from its one query, checked so that its parts sum.

Owns no definition (`model.report`) and no SQL (`figures.py`, `explain.py`, `lines.py`).
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import select
from sqlmodel import Session as DbSession

from campaign_kit.errors import Refused
from campaign_kit.model.arranging import CostLine
from campaign_kit.model.attendance import AgeGroup, Audience, Sex
from campaign_kit.model.report import (
    DEFINITIONS,
    UNKNOWN,
    Coverage,
    Definition,
    Explained,
    Figure,
    Line,
    Part,
    Period,
    with_indicators,
)
from campaign_kit.model.tally import SHIPPED, IndicatorDraft
from campaign_kit.store.explain import EXPLANATIONS, behind_tally, undecided, unrecorded
from campaign_kit.store.figures import Asked
from campaign_kit.store.held import Statement, days
from campaign_kit.store.lines import SUMMED, people_by, sessions_by
from campaign_kit.store.listed import costs_by_line, used_by_kind
from campaign_kit.store.other_figures import tallies
from campaign_kit.store.registry import ALONE, FAMILIES, NOTHING, STATEMENTS, of_tally
from campaign_kit.store.reported import INDICATOR
from campaign_kit.store.summaries import Summaries

_INDICATORS = select(*(INDICATOR.c[name] for name in IndicatorDraft.model_fields)).order_by(INDICATOR.c.id)
# parts whose codes all stand in a figure, also with 0; of the others only those that occur
_WHOLE: dict[str, tuple[str, ...]] = {
    Part.SEX: tuple(Sex),
    Part.AGE_GROUP: tuple(AgeGroup),
    Part.CHILDREN: ("yes", "no", UNKNOWN),
    Part.MINORITY: ("yes", "stated"),
}


class ReportStore:
    """What a report counts, for the office of this database."""

    def __init__(self, db: DbSession, summaries: Summaries) -> None:
        self._db = db
        self._summaries = summaries

    def definitions(self) -> dict[str, Definition]:
        """The registry, with a figure for each indicator there is."""
        own = [IndicatorDraft(**row) for row in self._db.connection().execute(_INDICATORS).mappings()]
        return with_indicators((*SHIPPED, *own))

    def figures(self, period: Period, office_id: int | None = None) -> list[Figure]:
        """Every figure of `definitions`, in its order, of the own office or another. Refused("report.parts_differ")."""
        rows: defaultdict[str, list[Any]] = defaultdict(list)
        for asked in (*(family.asked for family in FAMILIES), tallies):
            for key, *row in self._ask(period, office_id, asked):
                rows[key].append(row)
        for key, asked in ALONE.items():
            rows[key] = list(self._ask(period, office_id, asked))
        return [_figure(definition, rows[key]) for key, definition in self.definitions().items()]

    def figure(self, key: str, period: Period, office_id: int | None = None) -> Figure:
        """One figure. Refused("report.no_figure") for a key that is not in the registry, "report.parts_differ"."""
        definition = self._known(key)
        return _figure(definition, self._ask(period, office_id, STATEMENTS.get(key) or of_tally(key)))

    def explain(self, key: str, period: Period, office_id: int | None = None) -> list[Explained]:
        """What stands behind a figure, by day; see `Explained`. Refused("report.no_figure")."""
        self._known(key)
        return self._explained(period, office_id, EXPLANATIONS.get(key) or behind_tally(key))

    def undecided(self, period: Period) -> list[Explained]:
        """Sessions with a count and a list, of which nobody said whether the list is inside the count.

        It is taken to be; `value` is what else would be added.
        """
        return self._explained(period, None, undecided)

    def unrecorded(self, period: Period) -> list[Explained]:
        """Held sessions whose result nobody has entered."""
        return self._explained(period, None, unrecorded)

    def breakdown(self, by: Part, period: Period) -> list[Line]:
        """Lượt by FORM, MONTH, AUDIENCE or PLACE, a line for each code that occurs, ordered by code."""
        return self._lines(by, period)

    def by_session(self, period: Period) -> list[Line]:
        """Lượt of each held session; the code is its uid."""
        return self._lines(None, period)

    def costs(self, period: Period) -> list[CostLine]:
        """What the period cost line by line, by source; the lines sum to the figures of costs."""
        names = CostLine.model_fields
        rows = self._ask(period, None, costs_by_line)
        return [CostLine.model_validate(dict(zip(names, row, strict=True))) for row in rows]

    def used(self, period: Period) -> dict[str, int]:
        """By kind of material, how many pieces the held sessions of the period used up."""
        return {row[0]: row[1] for row in self._ask(period, None, used_by_kind)}

    def _lines(self, by: Part | None, period: Period) -> list[Line]:
        people = {row[0]: tuple(row)[1:] for row in self._ask(period, None, people_by, by)}
        sessions = {row[0]: (row[1], row[2]) for row in self._ask(period, None, sessions_by, by)}
        codes = sorted(people.keys() | sessions.keys())
        return [_line(_shown(by, code), people.get(code), *sessions.get(code, (0, 0))) for code in codes]

    def _known(self, key: str) -> Definition:
        definition = DEFINITIONS.get(key) or self.definitions().get(key)
        if definition is None:
            raise Refused("report.no_figure", key=key)
        return definition

    def _explained(self, period: Period, office_id: int | None, behind: Asked) -> list[Explained]:
        names = Explained.model_fields
        rows = self._ask(period, office_id, behind)
        return [Explained.model_validate(dict(zip(names, row, strict=True))) for row in rows]

    def _ask(
        self, period: Period, office_id: int | None, ask: Callable[..., Statement], *of: Hashable
    ) -> Sequence[Sequence[Any]]:
        self._summaries.settle()
        return self._db.connection().execute(_built(ask, *of), days(period, office_id)).all()


@cache
def _built(ask: Callable[..., Statement], *of: Hashable) -> Statement:
    """Building a statement costs more than asking it; none of them holds anything of the data."""
    return ask(*of)


def _figure(definition: Definition, rows: Iterable[Any]) -> Figure:
    key = definition.key
    told: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for part, code, number in rows:
        told[part][_shown(part, code)] = number
    value = told.pop("", {"": NOTHING.get(key)})
    if "" not in value:
        figure = Figure(key=key, value=Coverage(**value), parts=dict(told))
    elif value[""] is None:
        figure = Figure(key=key, value=None)
    else:
        parts = {part.value: _complete(part, told[part]) for part in definition.parts}
        figure = Figure(key=key, value=value[""], parts=parts)
    figure.check_sums(definition)
    return figure


def _complete(part: str, numbers: dict[str, int]) -> dict[str, int]:
    if part in _WHOLE:
        return {code: numbers.get(code) or 0 for code in _WHOLE[part]}
    return {code: number for code, number in numbers.items() if number}


def _shown(part: str | None, code: str) -> str:
    """A month as 2026-03; it comes as 202603."""
    return f"{code[:4]}-{code[4:]}" if part == Part.MONTH else code


def _line(code: str, sums: tuple[Any, ...] | None, sessions: int, known: int) -> Line:
    if sums is None:
        return Line(code=code, sessions=sessions, total=0 if known else None)
    by_name = dict(zip(SUMMED, sums, strict=False))
    total, female, male = by_name["total"], by_name["female"], by_name["male"]
    children, older = by_name["children"], by_name["older"]
    rest = iter(sums[len(SUMMED) :])
    ages, audiences = (dict(zip(codes, rest, strict=False)) for codes in (AgeGroup, Audience))
    parts = {
        Part.SEX.value: {"female": female, "male": male, UNKNOWN: total - female - male},
        Part.AGE_GROUP.value: {group.value: number or 0 for group, number in ages.items()},
        Part.CHILDREN.value: {"yes": children, "no": older, UNKNOWN: total - children - older},
        Part.AUDIENCE.value: {audience.value: number for audience, number in audiences.items() if number},
        Part.MINORITY.value: {"yes": by_name["minority"], "stated": by_name["minority_stated"]},
    }
    return Line(code=code, sessions=sessions, total=total, parts=parts)
