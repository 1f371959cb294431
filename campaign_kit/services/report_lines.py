"""A whole report as values: the figures of a period, and its tables with a name for each line. Reads, writes nothing.

Owns the order of lines; every number is a query of the store.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date

from campaign_kit.model.arranging import CostLine
from campaign_kit.model.attendance import Audience
from campaign_kit.model.campaign import Metric, Target
from campaign_kit.model.outreach import Counted
from campaign_kit.model.plan import Campaign, Form, Place, PlaceKind, Session, SessionStatus
from campaign_kit.model.report import HELD, UNKNOWN, Definition, Explained, Figure, Line, Part, Period, outreach_key
from campaign_kit.services.office import own_office
from campaign_kit.services.places import places_title
from campaign_kit.services.prepared_reports import year_before
from campaign_kit.services.targets import TargetStanding, closed_targets, standings
from campaign_kit.store.unit import Reading
from campaign_kit.wording.labels import label
from campaign_kit.wording.report import MONTH, UNKNOWN_LINE

# what was written down where a target's number is known, 0 or more
_WRITTEN = {
    Metric.PLACE_COVERAGE: HELD,
    Metric.SESSIONS: HELD,
    Metric.ATTENDANCES: HELD,
    Metric.BROADCASTS: outreach_key(Counted.ITEMS),
    Metric.PRINTS: outreach_key(Counted.ITEMS),
}


@dataclass(frozen=True)
class NamedLine:
    """A line of a table with what a person reads for its code.

    Where the table is by place: the `place`, the name of the one `around` it, and whether it was reached.
    """

    name: str
    line: Line
    place: Place | None = None
    around: str = ""
    is_reached: bool = True


@dataclass(frozen=True)
class SessionLine:
    """A held session with the names of its places and what is counted of it."""

    session: Session
    places: str
    line: Line


@dataclass(frozen=True)
class TargetLine:
    """A target as it stands, and as it stood in the same days of the year before."""

    now: TargetStanding
    before: TargetStanding


@dataclass(frozen=True)
class Report:
    """The figures of a period by key, and its tables. `by_month` has every month of the period.

    `by_place` has schools, hamlets and all other places that lie in no other, each with all that lies in it, where a
    held session was, whose people came, or which were active and not reached; its totals sum to the figures. `by_room`
    has the same of classes and campuses. `enrolled` is how many children there are at the places of `by_place` where
    somebody counted them, by the place's number. `undecided` and `unrecorded` are sessions to look at before the report
    is sent: a list of which nobody said whether it is inside the count; a held session without a result.

    `definitions` has every figure; `targets` are those of plans with a day in the period; `costs` sum to the figures of
    costs; `used` is what sessions used up, by kind of material; `sources` says by indicator who told its tallies.
    """

    office: str
    period: Period
    figures: Mapping[str, Figure]
    by_form: tuple[NamedLine, ...]
    by_audience: tuple[NamedLine, ...]
    by_month: tuple[NamedLine, ...]
    by_place: tuple[NamedLine, ...]
    by_room: tuple[NamedLine, ...]
    sessions: tuple[SessionLine, ...]
    enrolled: Mapping[int, int]
    definitions: Mapping[str, Definition]
    targets: tuple[TargetLine, ...]
    costs: tuple[CostLine, ...]
    used: Mapping[str, int]
    sources: Mapping[str, tuple[str, ...]]
    undecided: tuple[Explained, ...]
    unrecorded: tuple[Explained, ...]


def read_report(unit: Reading, period: Period) -> Report:
    """Refused("office.not_set_up"), Refused("report.parts_differ")."""
    known = {place.id: place for place in unit.plan.places()}
    missed = {place.id for kind in PlaceKind for place in unit.plan.unreached(kind, period.first, period.last)}
    sessions = tuple(_sessions(unit, period, known))
    at_places = _at_places(unit.report.breakdown(Part.PLACE, period), missed, known)
    figures = {figure.key: figure for figure in unit.report.figures(period)}
    by_form = {line.code: line for line in unit.report.breakdown(Part.FORM, period)}
    by_audience = {line.code: line for line in unit.report.breakdown(Part.AUDIENCE, period)}
    by_month = {line.code: line for line in unit.report.breakdown(Part.MONTH, period)}
    return Report(
        office=own_office(unit).name,
        period=period,
        figures=figures,
        by_form=tuple(NamedLine(label(code), by_form[code]) for code in Form if code in by_form),
        by_audience=tuple(NamedLine(label(code), by_audience[code]) for code in Audience if code in by_audience),
        by_month=tuple(_month(first, by_month) for first in months_of(period)),
        by_place=tuple(_whole_places(at_places, sessions, missed, known)),
        by_room=tuple(each for each in at_places if each.around),
        sessions=sessions,
        enrolled=_enrolled(unit, known, period.last),
        definitions=unit.report.definitions(),
        targets=tuple(_targets(unit, period)),
        costs=tuple(unit.report.costs(period)),
        used=unit.report.used(period),
        sources=sources_of(unit, period),
        undecided=tuple(unit.report.undecided(period)),
        unrecorded=tuple(unit.report.unrecorded(period)),
    )


def months_of(period: Period) -> Iterable[date]:
    """The first days of the months that the period touches."""
    first = period.first.replace(day=1)
    while first <= period.last:
        yield first
        first = first.replace(year=first.year + first.month // 12, month=first.month % 12 + 1)


def _month(first: date, lines: Mapping[str, Line]) -> NamedLine:
    code = f"{first:%Y-%m}"
    name = MONTH.format(month=first.month, year=first.year)
    return NamedLine(name, lines.get(code, Line(code=code, sessions=0, total=0)))


def _at_places(lines: Sequence[Line], missed: Set[int], known: Mapping[int, Place]) -> list[NamedLine]:
    """A line for each place by itself, a school before its classes; last the people of no known place."""
    found = {line.code: line for line in lines}
    named = []
    for place in _in_order(known.values()):
        line = found.get(place.uid)
        if line is None and place.id in missed:
            line = Line(code=place.uid, sessions=0, total=0)
        if line is not None:
            around = known[place.parent_id].name if place.parent_id is not None else ""
            named.append(NamedLine(place.name, line, place, around, place.id not in missed))
    return named + ([NamedLine(UNKNOWN_LINE, found[UNKNOWN])] if UNKNOWN in found else [])


def _whole_places(
    at_places: Sequence[NamedLine], sessions: Sequence[SessionLine], missed: Set[int], known: Mapping[int, Place]
) -> Iterable[NamedLine]:
    """Each outermost place with all that lies in it; the sessions are those at one or several of its places."""
    here = Counter(
        top for each in sessions for top in {_top(known[place_id], known).id for place_id in each.session.place_ids}
    )
    gathered: dict[int | None, list[NamedLine]] = {}
    for each in at_places:
        gathered.setdefault(None if each.place is None else _top(each.place, known).id, []).append(each)
    for top_id, lines in gathered.items():
        if top_id is None:
            yield from lines
        else:
            top, line = known[top_id], _sum_of([each.line for each in lines], here[top_id])
            yield NamedLine(top.name, line.model_copy(update={"code": top.uid}), top, "", top_id not in missed)


def _targets(unit: Reading, period: Period) -> Iterable[TargetLine]:
    """The targets of every plan that has a day in the period as they stood on its last, as the plans were made."""
    by_plan: dict[int, list[Target]] = {}
    for target in unit.campaigns.targets():
        by_plan.setdefault(target.campaign_id, []).append(target)
    for plan in unit.plan.campaigns():
        if plan.starts_on <= period.last and plan.ends_on >= period.first:
            targets = closed_targets(by_plan.get(plan.id, []), plan, period)
            now = standings(unit, plan, targets)
            earlier, moved = _year_earlier(plan, targets)
            before = _known(unit, standings(unit, earlier, moved), earlier, year_before(period).last)
            yield from (TargetLine(one, other) for one, other in zip(now, before, strict=True))


def _known(unit: Reading, before: Sequence[TargetStanding], plan: Campaign, last: date) -> Iterable[TargetStanding]:
    """Without the zeros of days of which nothing of the kind was written down: they are no number of that year."""
    days = Period(first=plan.starts_on, last=last)
    kinds = {key: unit.report.figure(key, days).value for key in set(_WRITTEN.values())}
    for each in before:
        key = _WRITTEN.get(each.target.metric)
        yield each if key is None or kinds[key] else replace(each, reached=None, of=None, done=None)


def _year_earlier(plan: Campaign, targets: Sequence[Target]) -> tuple[Campaign, list[Target]]:
    """The plan and its targets as if they were of the year before."""
    days = year_before(Period(first=plan.starts_on, last=plan.ends_on))
    moved = []
    for target in targets:
        due = target.due_on and year_before(Period(first=target.due_on, last=target.due_on)).last
        moved.append(target.model_copy(update={"due_on": due}))
    return plan.model_copy(update={"starts_on": days.first, "ends_on": days.last}), moved


def sources_of(unit: Reading, period: Period) -> dict[str, tuple[str, ...]]:
    """By indicator, who told the tallies of these days, each named once."""
    found: dict[str, dict[str, None]] = {}
    for tally in unit.tallies.tallies(period.first, period.last):
        found.setdefault(tally.indicator, {})[tally.source] = None
    return {indicator: tuple(names) for indicator, names in found.items()}


def _enrolled(unit: Reading, known: Mapping[int, Place], last: date) -> dict[int, int]:
    """The children of each outermost place by its newest count of that day; a school without one has its classes'.

    What was counted later says nothing of the period, unless nothing else is known.
    """
    counted: dict[int, int] = {}
    for count in unit.checks.place_counts():  # the oldest first
        if count.children is not None and (count.as_of <= last or count.place_id not in counted):
            counted[count.place_id] = count.children
    inside: Counter[int] = Counter()
    for at, children in counted.items():
        if known[at].kind is PlaceKind.CLASS:
            inside[_top(known[at], known).id] += children
    own = {at: children for at, children in counted.items() if known[at].parent_id is None}
    return {**inside, **own}


def _top(place: Place, known: Mapping[int, Place]) -> Place:
    while place.parent_id is not None:
        place = known[place.parent_id]
    return place


def _sum_of(lines: Sequence[Line], sessions: int) -> Line:
    totals = [line.total for line in lines if line.total is not None]
    parts: dict[str, Counter[str]] = {}
    for line in lines:
        for part, numbers in line.parts.items():
            parts.setdefault(part, Counter()).update(numbers)
    summed = {part: dict(numbers) for part, numbers in parts.items()}
    return Line(code="", sessions=sessions, total=sum(totals) if totals else None, parts=summed)


def _in_order(places: Iterable[Place]) -> Iterable[Place]:
    """Schools before hamlets and all else, as they were added; what lies in a place follows it, by grade and name."""
    children: dict[int | None, list[Place]] = {}
    for place in places:
        children.setdefault(place.parent_id, []).append(place)
    kinds = list(PlaceKind)

    def walk(parent_id: int | None) -> Iterable[Place]:
        here = children.get(parent_id, [])
        by_name = [] if parent_id is None else [(place.grade or 0, place.name, place.id) for place in here]
        order = by_name or [(kinds.index(place.kind), "", place.id) for place in here]
        for _, place in sorted(zip(order, here, strict=True), key=lambda pair: pair[0]):
            yield place
            yield from walk(place.id)

    return walk(None)


def _sessions(unit: Reading, period: Period, known: Mapping[int, Place]) -> Iterable[SessionLine]:
    """The held sessions that this office counts, by day."""
    lines = {line.code: line for line in unit.report.by_session(period)}
    for session in unit.plan.sessions(period.first, period.last, SessionStatus.HELD):
        if session.uid in lines:
            places = places_title([known[place_id] for place_id in session.place_ids], known)
            yield SessionLine(session, places, lines[session.uid])
