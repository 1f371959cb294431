"""What is entered without names: counts with their ages, things used, notes, and the decision to keep a list."""

from datetime import date

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from campaign_kit.errors import Refused
from campaign_kit.model.attendance import (
    AgeGroup,
    Audience,
    HeadCountDraft,
    NameListDraft,
    NoteDraft,
    NoteKind,
    UsedDraft,
)
from campaign_kit.model.materials import Kind
from campaign_kit.model.office import LegalBasisDraft, LegalStatus, Office
from campaign_kit.model.plan import Form, PlaceDraft, PlaceKind, SchoolLevel, SessionDraft, SessionLinks
from campaign_kit.store.changes import MASK
from campaign_kit.store.database import Database
from campaign_kit.store.tables import HEAD_COUNT, USED
from campaign_kit.store.unit import Unit

PUPIL = Audience.CHILD_IN_SCHOOL


def meeting(unit: Unit, *place_ids: int) -> int:
    draft = SessionDraft(title="Buổi", form=Form.CLUB, day=date(2026, 3, 21))
    return unit.plan.add_session(draft, SessionLinks(place_ids=place_ids)).id


def of(session_id: int, total: int, audience: Audience = PUPIL, **more: int | AgeGroup | None) -> HeadCountDraft:
    values = {"session_id": session_id, "audience": audience, "total": total}
    return HeadCountDraft.model_validate(values | more)


def test_counts_are_replaced_and_told_once(memory: Database) -> None:
    with memory.unit() as unit:
        session = meeting(unit)
        first = [of(session, 42, female=21), of(session, 28, Audience.TEACHER)]
        saved = unit.attendance.save_head_counts(session, first)
        assert [(each.audience, each.total, each.female, each.minority) for each in saved] == [
            (PUPIL, 42, 21, None), (Audience.TEACHER, 28, None, None),
        ]  # fmt: skip
        assert unit.attendance.save_head_counts(session, saved) == saved
        unit.attendance.save_head_counts(session, [of(session, 0)])
        assert unit.attendance.head_counts(session)[0].total == 0, "nobody came is not the same as nobody counted"
        assert unit.attendance.save_head_counts(session, []) == []
        changes = unit.changes.of("head_count", str(session))
        assert unit.attendance.summaries([session])[session].counted is None
    assert [change.action for change in changes] == ["added", "changed", "removed"]


@pytest.mark.parametrize(
    ("place", "audience", "given", "kept"),
    [
        ({"kind": PlaceKind.CLASS, "grade": 5}, PUPIL, None, AgeGroup.FROM_6_TO_10),
        ({"kind": PlaceKind.CLASS, "grade": 5}, PUPIL, AgeGroup.UNKNOWN, AgeGroup.UNKNOWN),
        ({"kind": PlaceKind.CLASS, "grade": 5}, PUPIL, AgeGroup.FROM_11_TO_15, AgeGroup.FROM_11_TO_15),
        ({"kind": PlaceKind.CLASS, "grade": 5}, Audience.PARENT, None, None),
        ({"kind": PlaceKind.SCHOOL, "school_level": SchoolLevel.LOWER_SECONDARY}, PUPIL, None, AgeGroup.FROM_11_TO_15),
        ({"kind": PlaceKind.SCHOOL, "school_level": SchoolLevel.MULTI}, PUPIL, None, None),
        ({"kind": PlaceKind.SCHOOL, "school_level": SchoolLevel.PRESCHOOL}, PUPIL, None, None),
        ({"kind": PlaceKind.HAMLET}, PUPIL, None, None),
    ],
)
@pytest.mark.parametrize("named", [True, False])
def test_pupils_without_birth_years_are_of_the_age_of_their_grade(
    memory: Database,
    own: Office,
    place: dict[str, object],
    audience: Audience,
    given: AgeGroup,
    kept: AgeGroup,
    named: bool,
) -> None:
    """Of the place that the count names, else of the session's only place."""
    with memory.unit() as unit:
        draft = PlaceDraft.model_validate({"office_id": own.id, "name": "Nơi"} | place)
        where = unit.plan.add_places([draft])[0].id
        session = meeting(unit, where)
        count = of(session, 30, audience, age_group=given, place_id=where if named else None)
        assert unit.attendance.save_head_counts(session, [count])[0].age_group is kept


def test_of_several_places_none_is_guessed(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        drafts = [PlaceDraft(office_id=own.id, kind=PlaceKind.CLASS, name="6A", grade=6) for _ in range(2)]
        session = meeting(unit, *(place.id for place in unit.plan.add_places(drafts)))
        assert unit.attendance.save_head_counts(session, [of(session, 30)])[0].age_group is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"total": -1}, {"female": 31}, {"minority": 31}, {"children": 31}, {"children": -1},
        {"minority_female": 31}, {"female": 3, "minority_female": 4}, {"minority": 3, "minority_female": 4},
    ],
    ids=str,
)  # fmt: skip
def test_a_part_above_its_whole_is_not_stored(memory: Database, wrong: dict[str, int]) -> None:
    with memory.unit() as unit:
        row = {"session_id": meeting(unit), "audience": PUPIL, "total": 30}
        connection = unit._db.connection()
        connection.execute(insert(HEAD_COUNT), [row])
        with pytest.raises(IntegrityError):
            connection.execute(insert(HEAD_COUNT), [row | wrong])


def test_what_was_used(memory: Database) -> None:
    with memory.unit() as unit:
        session = meeting(unit)
        leaflets, posters = (
            UsedDraft(session_id=session, kind=kind, number=number)
            for kind, number in ((Kind.LEAFLET, 580), (Kind.POSTER, 14))
        )
        assert unit.attendance.save_used(session, [posters, leaflets]) == [leaflets, posters]
        assert unit.attendance.save_used(session, [leaflets]) == [leaflets]
        assert unit.attendance.used(session) == [leaflets]
        with pytest.raises(IntegrityError):
            unit._db.connection().execute(insert(USED), [{"session_id": session, "kind": Kind.POSTER, "number": -1}])


def test_a_list_of_names_is_a_decision(memory: Database) -> None:
    with memory.unit() as unit:
        session = meeting(unit)
        assert unit.attendance.name_list(session) is None
        draft = NameListDraft(session_id=session, purpose="Điểm danh", keep_until=date(2027, 11, 30))
        opened = unit.attendance.save_name_list(draft)
        longer = unit.attendance.save_name_list(draft.model_copy(update={"keep_until": date(2027, 12, 31)}))
        assert (longer.id, unit.attendance.name_list(session)) == (opened.id, longer)


def test_notes_of_sessions_and_campaigns(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        session = meeting(unit)
        draft = NoteDraft(session_id=session, kind=NoteKind.CHILD_VOICE, text="Em muốn có hộp thư ở trường")
        note = unit.attendance.add_note(draft)
        other = unit.attendance.add_note(NoteDraft(kind=NoteKind.DIFFICULTY, text="Mạng yếu"))
        assert unit.attendance.notes(session) == [note]
        assert unit.attendance.notes() == [note, other]
        changed = unit.attendance.save_note(note.id, draft.model_copy(update={"kind": NoteKind.PROPOSAL}))
        assert (changed.kind, changed.id) == (NoteKind.PROPOSAL, note.id)
        unit.attendance.remove_note(note.id)
        assert unit.attendance.notes(session) == []
        with pytest.raises(Refused, match=r"outreach\.no_note"):
            unit.attendance.remove_note(note.id)
        added = unit.changes.of("note", str(note.id))[0]
    assert added.after is not None
    assert added.after["text"] == MASK, "what a child says is nobody's history"


def test_legal_bases_stand_by_their_day(memory: Database) -> None:
    with memory.unit() as unit:
        later = LegalBasisDraft(title="Luật Bảo vệ dữ liệu cá nhân", issued_on=date(2025, 6, 26))
        undated = LegalBasisDraft(title="Kế hoạch của tỉnh")
        first = LegalBasisDraft(title="Luật Trẻ em", issued_on=date(2016, 4, 5), status=LegalStatus.IN_FORCE)
        kept = unit.office.save_legal_bases([later, undated, first])
        assert [each.title for each in kept] == [first.title, later.title, undated.title]
        assert [each.id for each in unit.office.save_legal_bases(kept[:2])] == [each.id for each in kept[:2]]
