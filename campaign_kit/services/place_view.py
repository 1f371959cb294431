"""Sessions and lượt of a period by place, in the boundaries of a chosen day: the old view and the new one.

Reads, counts together and names; what counts as a session or as lượt is the store's. Nothing is counted twice in the
whole: what lies inside a place is told again under it, and only the outermost places sum up.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from campaign_kit.documents.year_book import BookTable, Cell, SummaryRow, YearBook
from campaign_kit.model.place_book import HeldAt, Succession, is_there
from campaign_kit.model.plan import Place, PlaceKind
from campaign_kit.model.report import Period
from campaign_kit.services.office import own_office
from campaign_kit.store.unit import Reading
from campaign_kit.wording import numbers
from campaign_kit.wording import place_view as words
from campaign_kit.wording.labels import label

_KINDS = list(PlaceKind)


@dataclass(frozen=True)
class ViewRow:
    """A place with its held sessions and lượt, what lies inside it taken in; None where nobody recorded a result.

    `around` names the place it lies in, `note` what became of it or from which places its sessions came.
    """

    place: Place
    around: str
    sessions: int
    attendances: int | None
    note: str = ""


@dataclass(frozen=True)
class PlaceChange:
    """What became of places on a day."""

    since: date | None
    old: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True)
class PlaceView:
    """The held sessions of a period in the boundaries of the day `as_of`.

    `rows` are the outermost places, `inside` the classes and campuses in them. `unplaced` is what stands at no place.
    The lượt of `rows` and `unplaced` sum to the whole; a session at several places stands on each of them.
    """

    office: str
    period: Period
    as_of: date
    rows: tuple[ViewRow, ...]
    inside: tuple[ViewRow, ...]
    sessions: int
    attendances: int | None
    unplaced_sessions: int
    unplaced: int | None
    changes: tuple[PlaceChange, ...]


def read_view(unit: Reading, period: Period, as_of: date) -> PlaceView:
    """Refused("office.not_set_up")."""
    office, places = own_office(unit), unit.plan.places()
    return view_of(office.name, period, as_of, places, unit.places.successions(), unit.places.held(period))


def view_of(
    office: str,
    period: Period,
    as_of: date,
    places: Sequence[Place],
    successions: Sequence[Succession],
    held: Sequence[HeldAt],
) -> PlaceView:
    """What was held at which place, seen from the day `as_of`."""
    map_ = _Boundaries(places, successions, as_of)
    tallies: dict[int, _Tally] = {}
    for each in held:
        chain = map_.chain(each.place_id)
        for place_id in chain:
            tallies.setdefault(place_id, _Tally()).take(each)
        if each.place_id is not None and chain[0] != each.place_id:
            tallies[chain[0]].under[map_.known[each.place_id].name] = None
    shown = [place for place in places if place.id in tallies or is_there(place, as_of)]
    rows = [map_.row(place, tallies.get(place.id, _Tally())) for place in sorted(shown, key=_order)]
    unplaced = _tally(each for each in held if each.place_id is None)
    whole = _tally(held)
    return PlaceView(
        office=office,
        period=period,
        as_of=as_of,
        rows=tuple(row for row in rows if row.place.parent_id is None),
        inside=tuple(row for row in rows if row.place.parent_id is not None),
        sessions=len(whole.sessions),
        attendances=whole.attendances if whole.sessions else 0,
        unplaced_sessions=len(unplaced.sessions - {each.session_id for each in held if each.place_id is not None}),
        unplaced=unplaced.attendances,
        changes=map_.changes(period),
    )


def book_of(view: PlaceView) -> YearBook:
    """The view as a workbook: what it says in all, the places, what lies inside them, and what became of places."""
    heads = (words.PLACE, words.KIND, words.SESSIONS, words.ATTENDANCES, words.NOTE)
    rows = [(row.place.name, label(row.place.kind), row.sessions, row.attendances, row.note) for row in view.rows]
    if view.unplaced_sessions or view.unplaced:
        rows.append((words.UNPLACED, "", view.unplaced_sessions, view.unplaced, ""))
    totals: tuple[Cell, ...] = ("", "", view.sessions, view.attendances, "")
    inside_heads = (words.PLACE, words.AROUND, words.SESSIONS, words.ATTENDANCES, words.NOTE)
    inside = tuple((row.place.name, row.around, row.sessions, row.attendances, row.note) for row in view.inside)
    changes = tuple((each.since or "", "; ".join(each.old), "; ".join(each.new)) for each in view.changes)
    tables = [BookTable(words.BY_PLACE, words.BY_PLACE_TITLE, heads, tuple(rows), totals, (words.SUM_NOTE,))]
    if inside:
        tables.append(BookTable(words.INSIDE, words.INSIDE_TITLE, inside_heads, inside))
    return YearBook(
        office=view.office,
        titles=(words.TITLE, words.AS_OF.format(day=numbers.day(view.as_of))),
        period=view.period,
        age_rule="",
        foot_rule="",
        summary=(
            SummaryRow(words.HELD, words.SESSION_UNIT, view.sessions),
            SummaryRow(words.ATTENDANCES, words.PEOPLE_UNIT, view.attendances),
        ),
        tables=tuple(tables),
        sessions=BookTable(words.CHANGES, words.CHANGES_TITLE, (words.SINCE, words.OLD, words.NEW), changes),
    )


@dataclass
class _Tally:
    """What was held at one place; `under` are the names under which they were held."""

    sessions: set[int] = field(default_factory=set)
    attendances: int | None = None
    under: dict[str, None] = field(default_factory=dict)

    def take(self, held: HeldAt) -> None:
        self.sessions.add(held.session_id)
        if held.attendances is not None:
            self.attendances = (self.attendances or 0) + held.attendances


def _tally(held: Iterable[HeldAt]) -> _Tally:
    found = _Tally()
    for each in held:
        found.take(each)
    return found


class _Boundaries:
    """Which place of the day stands for a place of any time."""

    def __init__(self, places: Sequence[Place], successions: Sequence[Succession], as_of: date) -> None:
        self.known: Mapping[int, Place] = {place.id: place for place in places}
        self._as_of = as_of
        self._successions = successions
        self._after: dict[int, list[int]] = {}
        self._before: dict[int, list[int]] = {}
        for each in successions:
            self._after.setdefault(each.old_id, []).append(each.new_id)
            self._before.setdefault(each.new_id, []).append(each.old_id)

    def stand(self, place_id: int) -> int:
        """The place that was there on the day: a later one along single successors, an earlier one the way back.

        What was split later, or merged only afterwards, cannot be told apart and stands for itself.
        """
        at = self.known[place_id]
        while not is_there(at, self._as_of):
            begins_later = at.active_from is not None and at.active_from > self._as_of
            ways = (self._before if begins_later else self._after).get(at.id, [])
            if len(ways) != 1:
                return place_id
            at = self.known[ways[0]]
        return at.id

    def chain(self, place_id: int | None) -> list[int]:
        """The place that stands for it, and those around that."""
        found: list[int] = []
        while place_id is not None and (at := self.stand(place_id)) not in found:
            found.append(at)
            place_id = self.known[at].parent_id
        return found

    def row(self, place: Place, tally: _Tally) -> ViewRow:
        parent = self.known.get(place.parent_id or 0)
        attendances = tally.attendances if tally.sessions else 0
        around = "" if parent is None else parent.name
        return ViewRow(place, around, len(tally.sessions), attendances, self._note(place, tally))

    def _note(self, place: Place, tally: _Tally) -> str:
        after = [self.known[each].name for each in self._after.get(place.id, [])]
        before = [self.known[each].name for each in self._before.get(place.id, [])]
        if is_there(place, self._as_of):
            return words.TAKEN_IN.format(names=", ".join(tally.under)) if tally.under else ""
        if place.active_from is not None and place.active_from > self._as_of:
            code = words.BEGAN_OF if before else words.BEGAN
            return code.format(names=", ".join(before), day=numbers.day(place.active_from))
        last = place.active_to or self._as_of
        code = words.BECAME if after else words.ENDED
        since = last + timedelta(days=1) if after else last
        return code.format(names=", ".join(after), day=numbers.day(since))

    def changes(self, period: Period) -> tuple[PlaceChange, ...]:
        """What became of places in the period, but for classes that went up, by day."""
        found: dict[tuple[date | None, int], tuple[dict[str, None], dict[str, None]]] = {}
        for each in self._successions:
            old, new = self.known[each.old_id], self.known[each.new_id]
            if old.kind is PlaceKind.CLASS or (each.since and not period.first <= each.since <= period.last):
                continue
            key = (each.since, new.id if len(self._before[new.id]) > 1 else old.id)
            names = found.setdefault(key, ({}, {}))
            names[0][old.name] = names[1][new.name] = None
        return tuple(PlaceChange(since, tuple(old), tuple(new)) for (since, _), (old, new) in found.items())


def _order(place: Place) -> tuple[int, int, int, int]:
    """Schools first, then hamlets and so on; what lies inside a place by its grade."""
    return (_KINDS.index(place.kind), place.parent_id or 0, place.grade or 0, place.id)
