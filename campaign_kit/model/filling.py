"""The rest of a plan: which meetings reach every missing place, and on which days. Values in, values out.

Knows no database, no template and no words. Two steps: `needs_of` says what meetings it takes, `dated` when.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from campaign_kit.model.module import Band, band_of_grade
from campaign_kit.model.names import clean
from campaign_kit.model.plan import Place, PlaceKind, place_has

MOST_CLASSES = 10  # in one meeting that is not of the whole school: about 350 children
MOST_HAMLETS = 4  # that lie near each other, in one meeting: more do not find room in a village hall
SCHOOL_DAYS = range(5)  # Monday to Friday
_AT_SCHOOL = frozenset({PlaceKind.SCHOOL, PlaceKind.CAMPUS, PlaceKind.CLASS})


class Obstacle(StrEnum):
    """Why a place cannot be reached: no day on which it may be met is left, or the weeks are full."""

    NO_DAY = "no_day"
    FULL = "full"


@dataclass(frozen=True)
class Need:
    """A meeting at `places` that reaches the missing places `reaches`; `whole`: of the whole school or campus.

    `site` is the outermost place around them: two meetings of one site are never on one day.
    """

    places: tuple[Place, ...]
    reaches: tuple[Place, ...]
    whole: bool
    site: int

    @property
    def at_school(self) -> bool:
        return self.places[0].kind in _AT_SCHOOL

    @property
    def starts(self) -> date:
        """The first day that all its places are there."""
        return max((place.active_from for place in self.places if place.active_from is not None), default=date.min)


@dataclass(frozen=True)
class Calendar:
    """The days from `first` to `last` without the `forbidden`, at most `per_week` meetings from Monday to Sunday.

    `taken` are the meetings there are, as (day, the sites of its places): they count in their week, and keep their
    sites for that day. Schools are met on `school_days` only (0 is Monday), and not on `closed_at_schools` (exams);
    all others not on `closed_elsewhere` (market, harvest).
    """

    first: date
    last: date
    per_week: int
    forbidden: Collection[date] = ()
    taken: Sequence[tuple[date, frozenset[int]]] = ()
    school_days: Collection[int] = SCHOOL_DAYS
    closed_at_schools: Collection[date] = ()
    closed_elsewhere: Collection[date] = ()

    def may_meet(self, need: Need, day: date) -> bool:
        """Whether such a place is met on that kind of day at all, whatever else there is."""
        if need.at_school:
            return day.weekday() in self.school_days and day not in self.closed_at_schools
        return day not in self.closed_elsewhere


def around(places: Sequence[Place]) -> dict[int, int | None]:
    """By place, what lies around it: of a class or campus its school, of hamlets of one cluster that cluster, a number
    below 0."""
    clusters: dict[str, int] = {}
    found: dict[int, int | None] = {}
    for place in places:
        found[place.id] = place.parent_id
        name = clean(place.cluster).lower()
        if place.kind is PlaceKind.HAMLET and name:
            found[place.id] = clusters.setdefault(name, -1 - len(clusters))
    return found


def obstacle(need: Need, calendar: Calendar) -> Obstacle:
    """Why the meeting has no day in the calendar."""
    any_day = any(day >= need.starts and calendar.may_meet(need, day) for day in _days(calendar))
    return Obstacle.FULL if any_day else Obstacle.NO_DAY


def site_of(place_id: int, parents: Mapping[int, int | None]) -> int:
    """The outermost place around this one, or itself; `parents` are those of all places, see `around`."""
    return [place_id, *_around(place_id, parents)][-1]


def needs_of(missing: Sequence[Place], active: Sequence[Place], parents: Mapping[int, int | None]) -> list[Need]:
    """The fewest meetings that reach each missing place once.

    A school or campus whose active classes are all missing is met as a whole; else its missing classes of one band
    come together, at most `MOST_CLASSES` at once; so do missing hamlets of one cluster, at most `MOST_HAMLETS`. Every
    other place has a meeting of its own.
    """
    waiting = {place.id: place for place in missing}
    needs: list[Need] = []
    for kind in (PlaceKind.SCHOOL, PlaceKind.CAMPUS):
        for top in active:
            if top.kind is kind:
                needs += _whole(top, waiting, active, parents)
    classes = [place for place in waiting.values() if place.kind is PlaceKind.CLASS]
    needs += [_together(group, parents) for group in _groups(classes)]
    others = [place for place in waiting.values() if place.kind is not PlaceKind.CLASS]
    return needs + [_together(group, parents) for group in _neighbours(others, parents)]


def dated(needs: Sequence[Need], calendar: Calendar) -> tuple[list[tuple[date, Need]], list[Need]]:
    """The meetings with their days, in the order of days, and those that no day is left for.

    As many places as the days allow are reached; of what reaches as many the first goes first. Meetings are early,
    and on days of their own while there are such; one of a whole school is on a Monday where that day is free.
    """
    weeks = _Weeks(needs, calendar)
    waiting = sorted(range(len(needs)), key=lambda each: (-len(needs[each].reaches), each))
    for crowded in (False, True):
        waiting = [number for number in waiting if not weeks.place(number, set(), crowded=crowded)]
    days = weeks.days()
    found = [(days[number], need) for number, need in enumerate(needs) if number in days]
    return sorted(found, key=lambda each: each[0]), [need for at, need in enumerate(needs) if at not in days]


def _around(place_id: int, parents: Mapping[int, int | None]) -> Iterator[int]:
    """The places around it, from inside out."""
    around = parents.get(place_id)
    while around is not None:
        yield around
        around = parents.get(around)


def _whole(
    top: Place, waiting: dict[int, Place], active: Sequence[Place], parents: Mapping[int, int | None]
) -> list[Need]:
    """One meeting of all of it where none of its classes is reached; what it reaches waits no longer."""
    inside = [place for place in active if top.id in _around(place.id, parents)]
    classes = [place for place in inside if place.kind is PlaceKind.CLASS] or [top]
    if any(place.id not in waiting for place in classes):
        return []
    reaches = tuple(waiting.pop(place.id) for place in (top, *inside) if place.id in waiting)
    return [Need((top,), reaches, whole=True, site=site_of(top.id, parents))]


def _groups(classes: Sequence[Place]) -> list[tuple[Place, ...]]:
    """The classes of one school and band, in groups of nearly one size."""
    found: dict[tuple[int | None, Band | None], list[Place]] = defaultdict(list)
    for place in sorted(classes, key=lambda each: (each.grade or 0, each.id)):
        found[place.parent_id, None if place.grade is None else band_of_grade(place.grade)].append(place)
    groups: list[tuple[Place, ...]] = []
    for (parent_id, _), members in found.items():
        # classes that nobody has put into a school are not met together: they may lie far from each other
        groups += _shared(members, 1 if parent_id is None else MOST_CLASSES)
    return groups


def _neighbours(places: Sequence[Place], parents: Mapping[int, int | None]) -> list[tuple[Place, ...]]:
    """The hamlets of one cluster, in groups of nearly one size; every other place for itself."""
    found: dict[int, list[Place]] = defaultdict(list)
    for place in places:
        near = parents.get(place.id) if place.kind is PlaceKind.HAMLET else None
        found[place.id if near is None else near].append(place)
    return [group for members in found.values() for group in _shared(members, MOST_HAMLETS)]


def _shared(members: Sequence[Place], most: int) -> list[tuple[Place, ...]]:
    """The fewest groups of at most so many, of nearly one size."""
    number = -(-len(members) // most)
    ends = [len(members) * at // number for at in range(number + 1)]
    return [tuple(members[start:end]) for start, end in pairwise(ends)]


def _together(places: Sequence[Place], parents: Mapping[int, int | None]) -> Need:
    whole = place_has(places[0].kind, "school_level")
    return Need(tuple(places), tuple(places), whole=whole, site=site_of(places[0].id, parents))


class _Weeks:
    """Which meeting is held in which week, found by moving those that can go to another week.

    Meetings of one site can be held on the same days: so weeks are filled first, and days chosen inside each.
    """

    def __init__(self, needs: Sequence[Need], calendar: Calendar) -> None:
        self._needs = needs
        self._calendar = calendar
        self._load = Counter(day for day, _ in calendar.taken)
        self._in_week = Counter(_monday(day) for day, _ in calendar.taken)
        self._kept = {(site, day) for day, sites in calendar.taken for site in sites}
        self._starts: dict[int, date] = {}
        for need in needs:
            self._starts[need.site] = max(need.starts, self._starts.get(need.site, date.min))
        self._days = _days(calendar)
        self._open = {need.site: self._open_days(need) for need in needs}
        self._free = Counter(_monday(day) for day in self._days if not self._load[day])
        self._held: dict[date, list[int]] = defaultdict(list)

    def place(self, number: int, seen: set[date], *, crowded: bool) -> bool:
        """Puts the meeting into the first week that has room, else can make room; `seen` are weeks that cannot.

        Without `crowded` a week has no more room than it has days without a meeting.
        """
        site = self._needs[number].site
        weeks = [week for week, days in self._open[site].items() if self._at(site, week) < len(days)]
        for week in weeks:
            if len(self._held[week]) < self._room(week, crowded=crowded):
                self._held[week].append(number)
                return True
        for week in (each for each in weeks if each not in seen):
            seen.add(week)
            held = self._held[week]
            for other in tuple(held):
                if self.place(other, seen, crowded=crowded):
                    held[held.index(other)] = number
                    return True
        return False

    def days(self) -> dict[int, date]:
        """The day of each meeting that has a week, by its number."""
        found: dict[int, date] = {}
        load, kept = self._load.copy(), set(self._kept)
        for week in sorted(self._held):
            for number in sorted(self._held[week], key=lambda each: (self._choice(each, week), each)):
                need = self._needs[number]
                days = [day for day in self._open[need.site][week] if (need.site, day) not in kept]
                day = min(days, key=lambda each: (load[each], need.whole and each.weekday() > 0, each))
                found[number] = day
                load[day] += 1
                kept.add((need.site, day))
        return found

    def _at(self, site: int, week: date) -> int:
        return sum(self._needs[each].site == site for each in self._held[week])

    def _room(self, week: date, *, crowded: bool) -> int:
        room = self._calendar.per_week - self._in_week[week]
        return room if crowded else min(room, self._free[week])

    def _choice(self, number: int, week: date) -> int:
        return len(self._open[self._needs[number].site][week])

    def _open_days(self, need: Need) -> dict[date, list[date]]:
        """By week, the days that a meeting of this site can be held on."""
        found = defaultdict(list)
        for day in self._days:
            fits = self._calendar.may_meet(need, day)
            if fits and day >= self._starts[need.site] and (need.site, day) not in self._kept:
                found[_monday(day)].append(day)
        return dict(found)


def _days(calendar: Calendar) -> list[date]:
    """The days that are not forbidden."""
    all_days = (calendar.first + timedelta(days=more) for more in range((calendar.last - calendar.first).days + 1))
    return [day for day in all_days if day not in calendar.forbidden]


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
