"""The people of all lists: found, told of, merged and corrected; nothing that is counted changes but "người"."""

from collections.abc import Callable
from datetime import date

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.attendance import AttendanceStatus, Minority, PersonDraft, Sex
from campaign_kit.model.consent import ConsentDraft, ConsentPurpose
from campaign_kit.model.papers import HandoverDraft, HandoverWay
from campaign_kit.model.photos import PhotoDraft
from campaign_kit.model.plan import Place, Session, SessionDraft, SessionLinks
from campaign_kit.model.report import ATTENDANCES, PEOPLE, Period
from campaign_kit.model.roster import RosterPerson
from campaign_kit.services.people import Found
from campaign_kit.wording.refusals import sentence

END = date(2026, 11, 30)
YEAR = Period(first=date(2025, 12, 1), last=END)


@pytest.fixture
def second(kit: Kit, room: Place, lesson: Callable[..., SessionDraft]) -> Session:
    """Another talk with 6A, a week before."""
    draft = lesson(title="Mật khẩu mạnh", day=date(2026, 11, 14))
    return kit.plan.add(draft, SessionLinks(place_ids=(room.id,))).value


def put(kit: Kit, session: Session, name: str, **told: object) -> int:
    """Somebody new on the session's list, present."""
    person = RosterPerson.model_validate({"full_name": name, "place": "6A"} | told)
    return kit.entry.add_person(session.id, person).value.person.id


def hold(kit: Kit, *sessions: Session) -> None:
    for session in sessions:
        kit.entry.close(session.id)


def numbers(kit: Kit) -> dict[str, object]:
    return {figure.key: figure.model_dump() for figure in kit.report.figures(YEAR)}


def refused(verb: Callable[[], object]) -> str:
    with pytest.raises(Refused) as caught:
        verb()
    assert sentence(caught.value)
    return caught.value.code


def sound(kit: Kit) -> bool:
    with kit.database.reading() as unit:
        return unit.summaries.check() == []


def found_names(found: tuple[Found, ...]) -> list[str]:
    return [each.person.full_name for each in found]


def test_part_of_a_name_without_marks_finds_people_of_all_lists(kit: Kit, talk: Session, second: Session) -> None:
    put(kit, talk, "Rơ Châm H’Bia", birth_year=2015)
    put(kit, second, "Ngô Thị Mỹ Trang")
    (found,) = kit.people.find("cham hbia")
    assert (found.person.full_name, found.place) == ("Rơ Châm H’Bia", "Lớp 6A (Trường THCS Nguyễn Du)")
    assert (found.lists, found.last_day) == (1, date(2026, 11, 21))
    assert found_names(kit.people.find("bia")) == ["Rơ Châm H’Bia"]
    assert found_names(kit.people.find("t")) == ["Ngô Thị Mỹ Trang"]
    assert kit.people.find(" ") == kit.people.find("rang") == ()
    assert len(kit.people.find("n", limit=1)) == 1


def test_a_life_tells_all_that_is_held(kit: Kit, talk: Session, second: Session) -> None:
    who = put(kit, talk, "Siu H’Nhi", sex=Sex.FEMALE)
    with kit.database.unit() as unit:
        unit.consents.add(ConsentDraft(person_id=who, purpose=ConsentPurpose.PHOTO))
        photo = unit.photos.add(PhotoDraft(session_id=talk.id, sha256="a" * 64, width=9, height=9, size=9))
        unit.photos.save_people(photo.id, [who])
        unit.commit()
    life = kit.people.life(who)
    assert [(line.on_list.title, line.on_list.status, line.on_list.brought_at) for line in life.lines] == [
        ("Kết bạn an toàn", AttendanceStatus.PRESENT, None)
    ]
    assert life.lines[0].on_list.purpose
    assert (len(life.consents), [each.id for each in life.photos], life.came_handed) == (1, [photo.id], False)
    assert refused(lambda: kit.people.life(999)) == "people.none"


def test_only_people_of_one_place_whom_nothing_tells_apart_are_proposed(
    kit: Kit, talk: Session, second: Session, other_school: Place
) -> None:
    first = put(kit, talk, "Ngô Thị Mỹ Trang")
    again = put(kit, second, "Ngô Thị Mỹ Tráng", birth_year=2015)
    put(kit, second, "Vàng A Páo", sex=Sex.MALE)
    put(kit, talk, "Vàng A Páo", sex=Sex.FEMALE)
    put(kit, talk, "Đinh Văn Đức", birth_year=2014)
    put(kit, second, "Đinh Văn Đức", birth_year=2015)
    (pair,) = kit.people.duplicates()
    assert {pair.keep.person.id, pair.gone.person.id} == {first, again}
    with kit.database.unit() as unit:
        unit.attendance.move_class([again], other_school.id)
        unit.commit()
    assert kit.people.duplicates() == ()


def test_three_of_one_name_are_two_merges(kit: Kit, talk: Session, second: Session) -> None:
    ids = [put(kit, second, "Siu Blơi"), put(kit, talk, "Siu Blơi"), put(kit, talk, "siu blơi")]
    assert [(pair.keep.person.id, pair.gone.person.id) for pair in kit.people.duplicates()] == [
        (ids[0], ids[1]),
        (ids[0], ids[2]),
    ]
    hold(kit, talk)
    kit.people.merge(ids[0], ids[1])
    assert kit.people.duplicates() == ()


def test_two_who_are_two_are_proposed_no_more(kit: Kit, talk: Session, second: Session) -> None:
    one, other = put(kit, talk, "Siu Blơi"), put(kit, second, "Siu Blơi")
    kit.people.not_same(other, one)
    assert kit.people.duplicates() == ()
    assert kit.people.preview(one, other).refused is None


def test_a_merge_changes_no_figure_but_the_people_and_goes_back_whole(kit: Kit, talk: Session, second: Session) -> None:
    keep = put(kit, talk, "Rơ Châm H’Bia", sex=Sex.FEMALE)
    gone = put(kit, second, "Rơ Châm H'Bia", sex=Sex.FEMALE, birth_year=2015, minority=Minority.YES)
    put(kit, talk, "Siu Blơi")
    hold(kit, talk, second)
    with kit.database.unit() as unit:
        unit.consents.add(ConsentDraft(person_id=gone, purpose=ConsentPurpose.PHOTO))
        photo = unit.photos.add(PhotoDraft(session_id=talk.id, sha256="a" * 64, width=9, height=9, size=9))
        unit.photos.save_people(photo.id, [keep, gone])
        unit.commit()
    before, lives = numbers(kit), [kit.people.life(each) for each in (keep, gone)]
    preview = kit.people.preview(keep, gone)
    assert (preview.filled, preview.other, preview.refused) == (("birth_year", "minority"), ("full_name",), None)
    assert (preview.counts.lists, preview.counts.joined) == (1, 0)
    merged = kit.people.merge(keep, gone).value
    assert (merged.found.lists, merged.found.person.birth_year, merged.counts) == (2, 2015, preview.counts)
    after = numbers(kit)
    assert {key for key in before if before[key] != after[key]} == {PEOPLE}
    assert refused(lambda: kit.people.person(gone)) == "people.none"
    life = kit.people.life(keep)
    assert (len(life.lines), len(life.consents), len(life.photos)) == (2, 1, 1)
    assert sound(kit)
    kit.undo.take_back()
    assert numbers(kit) == before
    assert [kit.people.life(each) for each in (keep, gone)] == lives
    assert sound(kit)


def test_of_two_lines_of_one_list_the_one_that_says_more_stays(kit: Kit, talk: Session) -> None:
    keep = put(kit, talk, "Siu Blơi")
    gone = put(kit, talk, "Siu Blơi")
    kit.entry.mark(talk.id, [keep], AttendanceStatus.ABSENT)
    hold(kit, talk)
    before = numbers(kit)
    counts = kit.people.merge(keep, gone).value.counts
    assert (counts.lists, counts.joined) == (0, 1)
    assert [line.on_list.status for line in kit.people.life(keep).lines] == [AttendanceStatus.PRESENT]
    assert numbers(kit) == before
    assert sound(kit)
    kit.undo.take_back()
    assert [line.on_list.status for line in kit.people.life(keep).lines] == [AttendanceStatus.ABSENT]
    assert numbers(kit) == before


def test_who_was_present_beside_the_other_is_not_merged(kit: Kit, talk: Session) -> None:
    one, other = put(kit, talk, "Siu Blơi"), put(kit, talk, "Siu Blơi")
    hold(kit, talk)
    before = numbers(kit)
    assert refused(lambda: kit.people.merge(one, other)) == "people.both_present"
    assert kit.people.preview(one, other).refused is not None
    assert numbers(kit) == before
    assert refused(lambda: kit.people.merge(one, one)) == "people.itself"


def test_another_sex_is_mended_first(kit: Kit, talk: Session, second: Session) -> None:
    one, other = put(kit, talk, "Siu Blơi", sex=Sex.MALE), put(kit, second, "Siu Blơi", sex=Sex.FEMALE)
    assert refused(lambda: kit.people.merge(one, other)) == "people.other_sex"
    draft = PersonDraft(**kit.people.person(other).person.model_dump(include=set(PersonDraft.model_fields)))
    kit.people.correct(other, draft.model_copy(update={"sex": Sex.MALE}))
    assert kit.people.merge(one, other).value.found.lists == 2


def test_who_came_with_a_handover_stays_apart(kit: Kit, talk: Session) -> None:
    one = put(kit, talk, "Siu Blơi")
    handed = HandoverDraft(
        way=HandoverWay.RECEIVED, other="Đoàn xã", purpose="sinh hoạt hè", made_on=END, delete_on=END, names=1
    )
    draft = PersonDraft(full_name="Siu Blơi", class_place_id=kit.people.person(one).person.class_place_id)
    with kit.database.unit() as unit:
        unit.handed.add(unit.papers.add_handover(handed).uid, [draft])
        unit.commit()
    (other,) = (each.person.id for each in kit.people.find("blơi") if each.person.id != one)
    assert kit.people.life(other).came_handed and not kit.people.life(one).came_handed
    assert refused(lambda: kit.people.merge(one, other)) == "people.handed"
    assert kit.people.duplicates() == ()


def test_a_correction_reaches_all_days_and_goes_back(kit: Kit, talk: Session, second: Session) -> None:
    who = put(kit, talk, "Siu Blơi", birth_year=1990)
    hold(kit, talk)
    before = numbers(kit)
    draft = PersonDraft(full_name="  Siu  Blơi ", birth_year=2015, sex=Sex.MALE, minority=Minority.YES)
    found = kit.people.correct(who, draft).value
    assert (found.person.full_name, found.person.birth_year) == ("Siu Blơi", 2015)
    after = numbers(kit)
    assert (before[ATTENDANCES] != after[ATTENDANCES]) and sound(kit)
    kit.undo.take_back()
    assert numbers(kit) == before
    assert sound(kit)
    bad = PersonDraft.model_construct(**(draft.model_dump() | {"birth_year": 15}))
    assert refused(lambda: kit.people.correct(who, bad)) == "people.bad_person"


def test_the_uids_of_who_was_merged_are_known_for_an_erasure(kit: Kit, talk: Session, second: Session) -> None:
    ids = [put(kit, talk, "Siu A"), put(kit, second, "Siu A"), put(kit, second, "Siu Ă")]
    uids = [kit.people.person(each).person.uid for each in ids]
    kit.people.merge(ids[1], ids[2])
    kit.people.merge(ids[0], ids[1])
    with kit.database.reading() as unit:
        assert set(unit.merging.uids_within([uids[0]])) == {uids[1], uids[2]}
        assert unit.merging.uids_within([uids[2]]) == []
    kit.undo.take_back()
    with kit.database.reading() as unit:
        assert unit.merging.uids_within([uids[0]]) == [uids[2]]


def test_no_name_stands_in_the_record_of_a_merge(kit: Kit, talk: Session, second: Session) -> None:
    one, other = put(kit, talk, "Siu Blơi"), put(kit, second, "Siu Blơi")
    kit.people.merge(one, other)
    kit.undo.take_back()
    with kit.database.reading() as unit:
        log = unit.changes.about(("person", "attendance", "consent", "photo"), kit.clock().replace(year=2000))
    assert log
    assert "Blơi" not in str(log)


def test_pairs_are_told_by_name(kit: Kit, talk: Session, second: Session) -> None:
    for name in ("Vàng A Páo", "Siu Blơi", "Kpă Ân"):
        put(kit, talk, name)
        put(kit, second, name)

    assert [pair.keep.person.full_name for pair in kit.people.duplicates()] == ["Kpă Ân", "Siu Blơi", "Vàng A Páo"]
