"""The rows of a set as sessions and tasks of an office: at which of the chosen places, on which days, about what.

Values in, values out; knows no unit of work.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from campaign_kit.model.activity_set import SCHOOL_ROWS, ActivitySet, SetOutreach, SetSession, SetTask, Weeks, Where
from campaign_kit.model.module import CHILD_BANDS, Band, Module, band_of_grade
from campaign_kit.model.plan import FORMS, Place, PlaceKind, SchoolLevel, SessionDraft, SessionLinks, SessionStatus
from campaign_kit.model.set_days import Held, SetDays, week_of
from campaign_kit.model.speaking import bands_of, grades_of
from campaign_kit.model.template import SessionTemplate
from campaign_kit.services.places import inside
from campaign_kit.services.proposal import proposal, titled
from campaign_kit.wording import activity_sets as words
from campaign_kit.wording import numbers

_SCHOOLS = frozenset({PlaceKind.SCHOOL, PlaceKind.CAMPUS})
_OF_COMMUNE = frozenset({Band.P, Band.O})


class Why(StrEnum):
    """Why a row of a set has no session: what it needs is not chosen, or not in the library."""

    NO_CLASS = "no_class"
    NO_SCHOOL = "no_school"
    NO_HAMLET = "no_hamlet"
    NO_TEMPLATE = "no_template"


@dataclass(frozen=True)
class SetMeeting:
    """A session that a row proposes, in which week of the set.

    `moved`: its day is put off, since the one meant is closed; `past`: its day is over; `there`: the plan has it.
    """

    row: SetSession
    week: int
    draft: SessionDraft
    links: SessionLinks
    moved: bool = False
    past: bool = False
    there: bool = False

    @property
    def is_usual(self) -> bool:
        """Whether it is to be made where nobody says otherwise."""
        return not self.past and not self.there


@dataclass(frozen=True)
class SetJob:
    """A task that a row proposes; `there`: the plan has it."""

    group: str
    content: str
    first: date
    last: date
    lead: str = ""
    partners: str = ""
    note: str = ""
    there: bool = False


@dataclass(frozen=True)
class Ground:
    """What the rows of a set are laid over: the places chosen of all, the days, what the library has."""

    chosen: Sequence[Place]
    known: Mapping[int, Place]
    days: SetDays
    library: Sequence[Module]
    templates: Mapping[str, SessionTemplate]
    channels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class _Taken:
    """The days so far: of each place, and how many meetings the commune has on each."""

    by_place: dict[int, set[date]] = field(default_factory=lambda: defaultdict(set))
    crowd: Counter[date] = field(default_factory=Counter)

    def add(self, places: Sequence[Place], day: date, *, by_commune: bool) -> None:
        for place in places:
            self.by_place[place.id].add(day)
        self.crowd[day] += by_commune


def meetings_of(activities: ActivitySet, ground: Ground, today: date) -> tuple[list[SetMeeting], list[tuple[str, Why]]]:
    """All sessions of the set by day; and the rows, by title, that have none, with the reason."""
    found: list[SetMeeting] = []
    left: list[tuple[str, Why]] = []
    taken = _Taken()
    for turn, row in enumerate(activities.sessions):
        template = ground.templates.get(row.template)
        groups = [] if template is None else _groups(row, template, ground)
        if template is None or not groups:
            left.append((row.title, _why(row, template)))
            continue
        for weeks in row.weeks:
            found += _round(row, template, groups, weeks, turn, ground, taken)
    found = [replace(each, past=each.draft.day < today) for each in found]
    return sorted(found, key=lambda each: (each.draft.day, each.week)), left


def jobs_of(activities: ActivitySet, ground: Ground) -> list[SetJob]:
    """All tasks of the set: what is prepared, what is done, what goes out through channels; each group by time."""
    titles = {module.key: module.title for module in ground.library}
    jobs = [_job(task, ground) for task in activities.tasks]
    jobs.sort(key=lambda each: (each.group != words.BEFORE, each.first))
    told = sorted((_told(row, ground, titles) for row in activities.outreach), key=lambda each: each.first)
    return [*jobs, *told]


def marked(meetings: Sequence[SetMeeting], there: Sequence[tuple[SessionDraft, SessionLinks]]) -> list[SetMeeting]:
    """The meetings with those marked that the plan has: same template, places and topics, then whatever the topics."""
    exact = Counter(_alike(draft, links) for draft, links in there)
    seen: list[bool] = []
    for each in meetings:
        alike = _alike(each.draft, each.links)
        seen.append(exact[alike] > 0)
        exact[alike] -= seen[-1]
    rest: Counter[tuple[str, frozenset[int]]] = Counter()
    for (template, places, _topics), count in exact.items():
        rest[template, places] += count
    found = []
    for each, was in zip(meetings, seen, strict=True):
        loose = (each.draft.template, frozenset(each.links.place_ids))
        mended = not was and rest[loose] > 0
        rest[loose] -= mended
        found.append(replace(each, there=was or mended))
    return found


def _alike(draft: SessionDraft, links: SessionLinks) -> tuple[str, frozenset[int], tuple[str, ...]]:
    return draft.template, frozenset(links.place_ids), links.modules


def _why(row: SetSession, template: SessionTemplate | None) -> Why:
    if template is None:
        return Why.NO_TEMPLATE
    if row.where is Where.HAMLET:
        return Why.NO_HAMLET
    return Why.NO_SCHOOL if row.where is Where.SCHOOL else Why.NO_CLASS


def _round(
    row: SetSession,
    template: SessionTemplate,
    groups: Sequence[Sequence[Place]],
    weeks: Weeks,
    turn: int,
    ground: Ground,
    taken: "_Taken",
) -> Iterator[SetMeeting]:
    """Every group of places met once in those weeks; nobody twice on a day while there are others.

    Hamlets are met on the least crowded days, since the same few people go to all; no exam keeps officials and parents.
    """
    for number, (places, week) in enumerate(
        zip(groups, ground.days.weeks_for(weeks, len(groups)), strict=True), start=turn
    ):
        held = Held(
            at_school=row.where in SCHOOL_ROWS or row.where is Where.ONE,
            by_all=row.where is Where.ONE and not places and set(template.bands) <= _OF_COMMUNE,
            taken={day for place in places for day in taken.by_place[place.id]},
            crowd=taken.crowd if row.where is Where.HAMLET else {},
        )
        day, moved = ground.days.day(week, row.weekday, number, held)
        taken.add(places, day, by_commune=not held.at_school or held.by_all)
        draft, links = _session(row, template, places, day, ground)
        yield SetMeeting(row, week_of(day, ground.days.counted) or week, draft, links, moved)


def _session(
    row: SetSession, template: SessionTemplate, places: Sequence[Place], day: date, ground: Ground
) -> tuple[SessionDraft, SessionLinks]:
    draft, links = proposal(template, day, places, ground.library)
    modules = _topics(row, template, places, ground.library) or links.modules
    whole = not FORMS[template.form].bands and row.where is Where.SCHOOL
    changes: dict[str, object] = {
        "title": titled(row.title, places),
        "status": SessionStatus.DRAFT,
        "subject": row.subject,
        "speakers": row.speakers,
        "integrated_minutes": row.integrated_minutes,
        "whole_school": whole and any(place.kind in _SCHOOLS for place in places),
    }
    return draft.model_copy(update=changes), links.model_copy(update={"modules": modules})


def _topics(
    row: SetSession, template: SessionTemplate, places: Sequence[Place], library: Sequence[Module]
) -> tuple[str, ...]:
    """Of the topics of the row those that suit the places; all of them where nothing tells."""
    known = {module.key: module for module in library}
    named = [known[key] for key in row.modules if key in known]
    bands, grades = bands_of(template.form, places), grades_of(places)
    suiting = [each for each in named if each.band in bands and each.suits(grades)]
    return tuple(each.key for each in suiting or named)


def _groups(row: SetSession, template: SessionTemplate, ground: Ground) -> list[list[Place]]:
    """The places of each session of one round."""
    if row.where is Where.ONE:
        return [[*ground.chosen] if len(ground.chosen) == 1 else []]
    if row.where is Where.HAMLET:
        return [[place] for place in ground.chosen if place.kind is PlaceKind.HAMLET]
    meant = _Meant(row, template, ground.library)
    classes = [place for place in _classes(ground) if meant.takes(grades_of([place]))]
    if row.where is Where.CLASS:
        return [[place] for place in classes]
    if row.where is Where.GRADE:
        together: dict[tuple[int, int], list[Place]] = defaultdict(list)
        for place in classes:
            if place.grade is not None:
                together[_school_of(place, ground.known), place.grade].append(place)
        return list(together.values())
    return _schools(row, classes, meant, ground)


def _schools(row: SetSession, classes: Sequence[Place], meant: "_Meant", ground: Ground) -> list[list[Place]]:
    """Each school as a whole; where only some grades are meant, their classes as far as they are known."""
    tops = dict.fromkeys(
        _school_of(place, ground.known) for place in ground.chosen if place.kind in {*_SCHOOLS, PlaceKind.CLASS}
    )
    found = []
    for top in tops:
        school = ground.known[top]
        own = [place for place in classes if _school_of(place, ground.known) == top]
        some = bool(row.grades) and not grades_of([school]) <= set(row.grades)
        if some and meant.is_for_children and own:
            found.append(own)
        elif meant.takes(grades_of([school])) and (meant.is_for_children is False or _teaches(school)):
            found.append([school])
    return found


def _teaches(school: Place) -> bool:
    return school.school_level is not SchoolLevel.PRESCHOOL


def _classes(ground: Ground) -> list[Place]:
    """The classes chosen, and those of the schools chosen as a whole."""
    wanted = [place for place in ground.chosen if place.kind in {*_SCHOOLS, PlaceKind.CLASS}]
    return [place for place in inside(wanted, ground.known.values()) if place.kind is PlaceKind.CLASS]


def _school_of(place: Place, known: Mapping[int, Place]) -> int:
    while place.parent_id is not None and place.parent_id in known:
        place = known[place.parent_id]
    return place.id


class _Meant:
    """Which grades a row speaks to: its own; else, of children, those that its topics or its template suit."""

    def __init__(self, row: SetSession, template: SessionTemplate, library: Sequence[Module]) -> None:
        self.is_for_children = not FORMS[template.form].bands
        self._grades = frozenset(row.grades)
        self._named = [module for module in library if module.key in row.modules]
        self._bands = frozenset(template.bands)

    def takes(self, grades: set[int]) -> bool:
        """Whether any of the grades is meant; who has none is met where all are."""
        if self._grades and self._grades.isdisjoint(grades):
            return False
        if not self.is_for_children or self._bands.isdisjoint(CHILD_BANDS):
            return True
        return not grades or any(self._told(grade) for grade in grades if not self._grades or grade in self._grades)

    def _told(self, grade: int) -> bool:
        band: Band = band_of_grade(grade)
        if not self._named:
            return band in self._bands
        return any(each.band is band and each.suits([grade]) for each in self._named)


def _job(task: SetTask, ground: Ground) -> SetJob:
    first, last = ground.days.span(task.weeks)
    group = words.BEFORE if task.weeks.last < 1 else words.DURING
    return SetJob(group, task.title, first, last, task.lead, task.partners, "\n".join(task.notes))


def _told(row: SetOutreach, ground: Ground, titles: Mapping[str, str]) -> SetJob:
    """What goes out through a channel is a task until it is done: the log holds what was done."""
    first, last = ground.days.span(row.weeks)
    shape = words.CHANNEL if row.times is None else words.CHANNEL_TIMES
    channel = ground.channels.get(row.channel.value, row.channel.value)
    content = shape.format(title=row.title, channel=channel, times=numbers.count(row.times or 0))
    topics = "; ".join(titles[key] for key in row.modules if key in titles)
    note = [words.TOPICS.format(topics=topics)] if topics else []
    return SetJob(words.OUTREACH, content, first, last, row.lead, row.partners, "\n".join([*note, *row.notes]))
