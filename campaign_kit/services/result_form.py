"""The one-minute form over an open unit of work: filled with what is saved, and saved with what was entered.

Knows no clock and commits nothing; the values are `result.py`'s.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from campaign_kit.errors import Refused
from campaign_kit.model.attendance import Audience, HeadCount, HeadCountDraft, NoteDraft, NoteKind, UsedDraft
from campaign_kit.model.audience import usual_audience, usual_beside
from campaign_kit.model.materials import Kind
from campaign_kit.model.plan import TRANSITIONS, Place, PlaceCount, PlaceKind, Session, SessionStatus
from campaign_kit.model.speaking import bands_of_topics
from campaign_kit.services.places import active_on, inside, place_title
from campaign_kit.services.result import CountRow, Entries, ResultForm, advice_on_result
from campaign_kit.store.unit import Reading, Unit
from campaign_kit.wording.attendance import advice
from campaign_kit.wording.labels import label

USED_KINDS = (Kind.LEAFLET, Kind.POSTER)  # what is handed out and put up at a session
_OF_PUPILS = frozenset({Audience.CHILD_IN_SCHOOL, Audience.CHILD_IN_CARE})


def read_form(unit: Reading, session: Session, today: date, by_class: bool | None = None) -> ResultForm:
    """The form with what is saved in it.

    `by_class`: a row for each class of a school instead of one for the school; None: as it was saved, else by class.
    """
    saved = unit.attendance.head_counts(session.id)
    known = {place.id: place for place in unit.plan.places()}
    places = [known[place_id] for place_id in session.place_ids]
    if by_class is None:
        by_class = is_by_class(session, saved, known)
    main = _audience(session, places[0].kind if places else None)
    in_classes = by_class and main is Audience.CHILD_IN_SCHOOL
    shown = [
        room for place in places for room in (_rooms(place, known.values(), session.day) if in_classes else [place])
    ]
    counts = _enrolments(unit, shown, known.values())
    titles = known if len({place.parent_id for place in shown}) > 1 else {}
    grid = [_row(place, session, counts, titles) for place in shown] or [CountRow(label(main), main)]
    common = common_place(places, known)
    beside = [CountRow(name=label(each), audience=each, place_id=common) for each in usual_beside(main)]
    grid, rest = _filled(grid, saved)
    beside, rest = _filled(beside, rest)
    rows = (*grid, *beside, *(row_of(each, known) for each in rest))
    summary = unit.attendance.summaries([session.id])[session.id]
    return ResultForm(
        session=session,
        grid=tuple(grid),
        counters=rows[len(grid) :],
        by_class=by_class,
        can_be_by_class=main is Audience.CHILD_IN_SCHOOL
        and any(_rooms(place, known.values(), session.day) != [place] for place in places),
        used=dict.fromkeys(USED_KINDS) | {each.kind: each.number for each in unit.attendance.used(session.id)},
        notes=tuple((note.kind, note.text) for note in unit.attendance.notes(session.id)),
        name_list=unit.attendance.name_list(session.id),
        summary=summary,
        advice=(*advice_on_result(rows, session, today), *_counted_twice(saved, known)),
    )


def common_place(places: Sequence[Place], known: Mapping[int, Place]) -> int | None:
    """The one place that a session is at: its only place, or the school of all its classes; None for several."""
    if len(places) == 1:
        only = places[0]
        return only.id
    parents = {place.parent_id for place in places}
    parent = parents.pop() if len(parents) == 1 else None
    return parent if parent in known else None


def is_by_class(session: Session, counts: Sequence[HeadCount], known: Mapping[int, Place]) -> bool:
    """Unless the counts have the pupils of one of the session's schools in one number."""
    return not any(each.place_id in session.place_ids and _is_of_school(each, known) for each in counts)


def _is_of_school(count: HeadCount, known: Mapping[int, Place]) -> bool:
    """Pupils of a whole school counted in one number."""
    place = known.get(count.place_id or 0)
    return place is not None and place.kind is PlaceKind.SCHOOL and count.audience is Audience.CHILD_IN_SCHOOL


def _counted_twice(saved: Sequence[HeadCount], known: Mapping[int, Place]) -> list[str]:
    """A school whose pupils are counted in one number and class by class: both would be added."""
    wholes = {each.place_id for each in saved if _is_of_school(each, known)}
    classes = {each.place_id for each in saved if each.audience is Audience.CHILD_IN_SCHOOL} - wholes
    schools = {known[room].parent_id for room in classes if room is not None} & wholes
    return [advice("counted_twice", name=known[school].name) for school in sorted(filter(None, schools))]


def _rooms(place: Place, known: Iterable[Place], day: date) -> list[Place]:
    """The classes of a school that are open on the day, by grade and name; another place, or one without, itself."""
    if place.kind not in (PlaceKind.SCHOOL, PlaceKind.CAMPUS):
        return [place]
    rooms = active_on(day, [each for each in inside([place], known) if each.kind is PlaceKind.CLASS])
    return sorted(rooms, key=lambda room: (room.grade or 0, room.name)) or [place]


def _enrolments(unit: Reading, shown: Sequence[Place], known: Iterable[Place]) -> dict[int, PlaceCount]:
    """The newest count of the children of each place; of a school that has none, the sum of its classes' counts."""
    rooms = {place.id: [each.id for each in inside([place], known) if each.id != place.id] for place in shown}
    counts = unit.plan.latest_counts([*rooms, *(room for own in rooms.values() for room in own)])
    for place_id, own in rooms.items():
        parts = [counts[room] for room in own if room in counts]
        if place_id not in counts and parts and len(parts) == len(own):
            counts[place_id] = _sum_of(place_id, parts)
    return counts


def _sum_of(place_id: int, parts: Sequence[PlaceCount]) -> PlaceCount:
    sums: dict[str, int | None] = {}
    for field in ("children", "female", "minority"):
        values = [getattr(each, field) for each in parts]
        sums[field] = None if None in values else sum(values)
    return parts[0].model_copy(update={"place_id": place_id} | sums)


def _audience(session: Session, kind: PlaceKind | None) -> Audience:
    return usual_audience(session.form, kind, bands_of_topics(session.modules))


def _row(place: Place, session: Session, counts: Mapping[int, PlaceCount], known: Mapping[int, Place]) -> CountRow:
    audience = _audience(session, place.kind)
    row = CountRow(name=place_title(place, known), audience=audience, place_id=place.id)
    is_enrolled = audience in _OF_PUPILS and place.kind is not PlaceKind.HAMLET and place.id in counts
    return row.enrolling(counts[place.id]) if is_enrolled else row


def _filled(rows: Sequence[CountRow], saved: Sequence[HeadCount]) -> tuple[list[CountRow], list[HeadCount]]:
    """The rows with what is saved of them, and the saved counts that have no row."""
    rest = list(saved)
    filled = []
    for row in rows:
        found = next((c for c in rest if (c.place_id, c.audience) == (row.place_id, row.audience)), None)
        if found is not None:
            rest.remove(found)
        filled.append(row if found is None else row.saved(found))
    return filled, rest


def row_of(count: HeadCount, known: Mapping[int, Place]) -> CountRow:
    """A row for a count that no form asks for by itself."""
    place = known.get(count.place_id or 0)
    name = label(count.audience) if place is None else f"{label(count.audience)} – {place_title(place, known)}"
    return CountRow(name=name, audience=count.audience, place_id=count.place_id).saved(count)


def save_entries(unit: Unit, session_id: int, entries: Entries) -> None:
    """Replaces counts, things used and notes by what was entered; refuses as `CountRow.draft` does."""
    drafts = [draft for row in entries.rows if (draft := row.draft(session_id)) is not None]
    unit.attendance.save_head_counts(session_id, drafts)
    if entries.used is not None:
        numbers = {kind: number for kind, number in entries.used.items() if number is not None}
        used = [UsedDraft(session_id=session_id, kind=kind, number=number) for kind, number in numbers.items()]
        unit.attendance.save_used(session_id, used)
    if entries.notes is not None:
        _save_notes(unit, session_id, entries.notes)


def save_count(unit: Unit, draft: HeadCountDraft) -> None:
    """Adds one count to the session's, in the place of one of the same place, audience and age group."""
    others = [each for each in unit.attendance.head_counts(draft.session_id) if not _is_of_same(draft, each)]
    unit.attendance.save_head_counts(draft.session_id, [*others, draft])


def settle(unit: Unit, session: Session, inside_count: bool | None, today: date, *, holds: bool = True) -> Session:
    """The session with the answer about its names, and held when its day has come and the result `holds`.

    Refused("attendance.inside_count") where names and counts both exist and nobody ever answered, Refused
    ("plan.not_from") for a session that was cancelled or postponed and not planned again.
    """
    is_part = session.list_is_part if inside_count is None else inside_count
    summary = unit.attendance.summaries([session.id])[session.id]
    if is_part is None and summary.listed and summary.counted is not None:
        raise Refused("attendance.inside_count")
    status = SessionStatus.HELD if holds and session.day <= today else session.status
    if status is not session.status and status not in TRANSITIONS[session.status]:
        raise Refused("plan.not_from", title=session.title, status=label(session.status), wanted=label(status))
    values = {"list_is_part": is_part, "status": status}
    return unit.plan.save_session(session.id, session.model_copy(update=values), session)


def _is_of_same(draft: HeadCountDraft, other: HeadCount) -> bool:
    """An age group that was found by the grade is that of a draft without one."""
    same_age = draft.age_group is None or draft.age_group is other.age_group
    return same_age and (draft.place_id, draft.audience) == (other.place_id, other.audience)


def _save_notes(unit: Unit, session_id: int, notes: Iterable[tuple[NoteKind, str]]) -> None:
    """A note that stays is not written again."""
    wanted = [(kind, text.strip()) for kind, text in notes if text.strip()]
    for note in unit.attendance.notes(session_id):
        if (note.kind, note.text) in wanted:
            wanted.remove((note.kind, note.text))
        else:
            unit.attendance.remove_note(note.id)
    for kind, text in wanted:
        unit.attendance.add_note(NoteDraft(session_id=session_id, kind=kind, text=text))
