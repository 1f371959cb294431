"""The book of places: what becomes of them, and what the figures say before and after."""

from collections.abc import Callable
from datetime import date

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.arranging import ContactDraft
from campaign_kit.model.attendance import Audience
from campaign_kit.model.coverage import Board
from campaign_kit.model.plan import (
    Form,
    Place,
    PlaceCountDraft,
    PlaceDraft,
    PlaceKind,
    SchoolLevel,
    Session,
    SessionDraft,
    SessionLinks,
    SessionStatus,
)
from campaign_kit.services.result import CountRow

SINCE = date(2026, 7, 1)
EVE = date(2026, 6, 30)


def draft(name: str, kind: PlaceKind = PlaceKind.HAMLET, **more: object) -> PlaceDraft:
    return PlaceDraft.model_validate({"office_id": 0, "kind": kind, "name": name} | more)


def hamlets(kit: Kit, *names: str) -> list[Place]:
    return kit.places.add([draft(name) for name in names]).value


def hold(kit: Kit, *places: Place, day: date, people: int = 10, whole: bool = False) -> Session:
    title = SessionDraft(title="Buổi", form=Form.OTHER, day=day, status=SessionStatus.HELD, whole_school=whole)
    session = kit.plan.add(title, SessionLinks(place_ids=tuple(place.id for place in places))).value
    kit.attendance.count(session.id, CountRow("Người dân", Audience.COMMUNITY, total=people))
    return session


def told(board: Board, kind: PlaceKind) -> dict[str, list[str]]:
    """What the board says of a kind: the names under each standing."""
    one = next((each.one for each in board.kinds if each.kind is kind), None)
    if one is None:
        return {}
    rows = {"reached": one.reached, "planned": one.planned, "missing": one.missing}
    return {standing: [place.name for place in places] for standing, places in rows.items() if places}


def names(kit: Kit, day: date) -> list[str]:
    """The places that are there on the day."""
    return [place.name for kind in kit.coverage.board(day).kinds for place in kind.one.places]


def refused(call: Callable[[], object]) -> str:
    with pytest.raises(Refused) as caught:
        call()
    return caught.value.code


def test_the_book_knows_counts_and_what_is_in_use(kit: Kit, talk: Session, room: Place, hamlet: Place) -> None:
    (spare,) = hamlets(kit, "Làng Ghé")
    for day, people in ((date(2025, 9, 1), 90), (date(2026, 9, 1), 97)):
        kit.places.add_counts([PlaceCountDraft(place_id=hamlet.id, as_of=day, people=people)])
    book = kit.places.book()
    assert [place.name for place in book.places][-1] == "Làng Ghé"
    assert book.counts[hamlet.id].people == 97
    assert book.in_use == {room.id, room.parent_id}
    kit.places.remove([spare.id, hamlet.id])
    assert {place.id for place in kit.places.book().places} == book.in_use
    assert kit.undo.take_back().value.words == "xóa 2 địa bàn"
    assert kit.places.book() == book


def test_what_somebody_can_be_called_at_stays(kit: Kit, hamlet: Place) -> None:
    with kit.database.unit() as unit:
        unit.arranging.save_contacts(hamlet.office_id, [ContactDraft(place_id=hamlet.id, name="Rơ Châm Hyuk")])
        unit.commit()
    assert kit.places.book().in_use == {hamlet.id}
    assert refused(lambda: kit.places.remove([hamlet.id])) == "places.in_use"
    assert kit.plan.places() == [hamlet]


def test_a_school_goes_with_its_classes_where_nothing_was_recorded(kit: Kit, school: Place, room: Place) -> None:
    before = kit.places.book()
    kit.places.remove([school.id])
    assert kit.places.book().places == ()
    kit.undo.take_back()
    assert kit.places.book() == before


def test_a_place_is_corrected_and_taken_back(kit: Kit, school: Place, room: Place) -> None:
    saved = kit.places.save(room.id, room.model_copy(update={"name": "Lớp 6A1", "cluster": "Cụm 1"})).value
    assert (saved.name, saved.cluster, saved.id) == ("Lớp 6A1", "Cụm 1", room.id)
    assert kit.undo.take_back().value.words == "sửa Lớp 6A"
    assert kit.plan.places() == [school, room]
    inside = draft("Trường", PlaceKind.CAMPUS, parent_id=room.id)
    assert refused(lambda: kit.places.save(school.id, inside)) == "places.inside_itself"
    assert refused(lambda: kit.places.save(99, draft("Làng Bi"))) == "plan.no_place"
    wrong = draft("Làng Bi", active_from=SINCE, active_to=EVE)
    assert refused(lambda: kit.places.add([wrong])) == "places.ends_before_begins"
    assert refused(lambda: kit.places.add([draft("6A", PlaceKind.CLASS, parent_id=99)])) == "plan.no_place"


def test_counts_keep_their_order_and_their_sense(kit: Kit, hamlet: Place) -> None:
    wrong = PlaceCountDraft(place_id=hamlet.id, as_of=SINCE, children=10, female=11)
    assert refused(lambda: kit.places.add_counts([wrong])) == "places.part_over_whole"
    nowhere = PlaceCountDraft(place_id=99, as_of=SINCE, children=10)
    assert refused(lambda: kit.places.add_counts([nowhere])) == "plan.no_place"
    assert kit.places.book().counts == {}


def test_a_count_by_mistake_is_taken_out_and_can_come_back(kit: Kit, hamlet: Place) -> None:
    days = (date(2026, 1, 5), date(2026, 11, 1))
    kit.places.add_counts([PlaceCountDraft(place_id=hamlet.id, as_of=day, children=day.month) for day in days])
    counts = kit.places.counts(hamlet.id)
    assert [count.as_of for count in counts] == [days[1], days[0]], "the newest first"
    kit.places.remove_counts(hamlet.id, [counts[0].id])
    assert kit.places.counts(hamlet.id) == counts[1:]
    kit.undo.take_back()
    assert kit.places.counts(hamlet.id) == counts


def test_a_school_ends_with_what_is_open_inside(kit: Kit, school: Place, room: Place) -> None:
    gone = kit.places.add([draft("Lớp 6Z", PlaceKind.CLASS, parent_id=school.id, active_to=date(2026, 1, 31))]).value[0]
    ended = kit.places.end([school.id], EVE).value
    assert [(place.name, place.active_to) for place in ended] == [(school.name, EVE), (room.name, EVE)]
    assert names(kit, EVE) == [school.name, room.name]
    assert names(kit, SINCE) == []
    assert kit.places.book().places[2] == gone
    late = hamlets(kit, "Làng Bi")[0]
    kit.places.save(late.id, late.model_copy(update={"active_from": SINCE}))
    assert refused(lambda: kit.places.end([late.id], EVE)) == "places.ends_before_begins"


def test_merged_hamlets_are_reached_in_the_old_and_in_the_new_boundaries(kit: Kit) -> None:
    bi, mook, _ = hamlets(kit, "Làng Bi", "Làng Mook Đen", "Làng Ghé")
    hold(kit, bi, day=date(2026, 3, 1))
    before = kit.coverage.board(EVE)
    merged = kit.places.merge([bi.id, mook.id], draft("Làng Mook Bi"), SINCE).value
    assert merged.active_from == SINCE
    assert told(kit.coverage.board(EVE), PlaceKind.HAMLET) == {
        "reached": ["Làng Bi"],
        "missing": ["Làng Mook Đen", "Làng Ghé"],
    }
    assert told(kit.coverage.board(SINCE), PlaceKind.HAMLET) == {"reached": ["Làng Mook Bi"], "missing": ["Làng Ghé"]}
    assert refused(lambda: kit.places.rename(bi.id, "Làng Bi Mới", SINCE)) == "places.became_already"
    kit.undo.take_back()
    assert kit.coverage.board(EVE) == before


def test_the_parts_of_a_split_hamlet_are_reached_by_its_sessions(kit: Kit) -> None:
    bi, _ = hamlets(kit, "Làng Bi", "Làng Ghé")
    hold(kit, bi, day=date(2026, 3, 1))
    parts = kit.places.split(bi.id, [draft("Làng Bi 1"), draft("Làng Bi 2")], SINCE).value
    assert [part.name for part in parts] == ["Làng Bi 1", "Làng Bi 2"]
    assert told(kit.coverage.board(EVE), PlaceKind.HAMLET) == {"reached": ["Làng Bi"], "missing": ["Làng Ghé"]}
    assert told(kit.coverage.board(SINCE), PlaceKind.HAMLET) == {
        "reached": ["Làng Bi 1", "Làng Bi 2"],
        "missing": ["Làng Ghé"],
    }
    assert kit.undo.take_back().value.words == "tách Làng Bi thành 2 địa bàn"
    assert [place.name for place in kit.plan.places()] == ["Làng Bi", "Làng Ghé"]


def test_classes_move_with_merged_schools(kit: Kit, school: Place, other_school: Place, room: Place) -> None:
    campus = kit.places.add([draft("Điểm Ia Nhen", PlaceKind.CAMPUS, parent_id=other_school.id)]).value[0]
    far = kit.places.add([draft("Lớp 7A", PlaceKind.CLASS, parent_id=campus.id, grade=7)]).value[0]
    late = draft("Lớp 7B", PlaceKind.CLASS, parent_id=campus.id, grade=7, active_from=date(2026, 9, 5))
    late_id = kit.places.add([late]).value[0].id
    kit.places.add_counts([PlaceCountDraft(place_id=far.id, as_of=date(2026, 2, 1), children=31, source="trường báo")])
    hold(kit, room, day=date(2026, 3, 1))
    hold(kit, other_school, day=date(2026, 3, 2), whole=True)
    whole = draft("Trường THCS Ia Dom", PlaceKind.SCHOOL, school_level=SchoolLevel.LOWER_SECONDARY)
    before = kit.places.book()
    merged = kit.places.merge([school.id, other_school.id], whole, SINCE).value
    book = kit.places.book()
    new = {place.name: place for place in book.places if place.active_from == SINCE}
    assert set(new) == {"Trường THCS Ia Dom", "Lớp 6A", "Điểm Ia Nhen", "Lớp 7A"}
    assert new["Lớp 6A"].parent_id == new["Điểm Ia Nhen"].parent_id == merged.id
    assert new["Lớp 7A"].parent_id == new["Điểm Ia Nhen"].id
    assert next(place for place in book.places if place.id == late_id).parent_id == new["Điểm Ia Nhen"].id
    assert book.counts[new["Lớp 7A"].id].model_dump(exclude={"id", "place_id"}) == book.counts[far.id].model_dump(
        exclude={"id", "place_id"}
    )
    board = kit.coverage.board(SINCE)
    assert told(board, PlaceKind.SCHOOL) == {"reached": ["Trường THCS Ia Dom"]}
    assert told(board, PlaceKind.CLASS) == {"reached": ["Lớp 6A", "Lớp 7A"]}
    kit.undo.take_back()
    assert kit.places.book() == before


def test_a_renamed_place_keeps_its_past(kit: Kit, hamlet: Place) -> None:
    hold(kit, hamlet, day=date(2026, 3, 1))
    kit.places.add_counts([PlaceCountDraft(place_id=hamlet.id, as_of=date(2026, 1, 1), people=120)])
    renamed = kit.places.rename(hamlet.id, "Làng Mook Trang", SINCE).value
    assert told(kit.coverage.board(EVE), PlaceKind.HAMLET) == {"reached": ["Làng Mook Đen"]}
    assert told(kit.coverage.board(SINCE), PlaceKind.HAMLET) == {"reached": ["Làng Mook Trang"]}
    assert kit.places.book().counts[renamed.id].people == 120
    assert refused(lambda: kit.places.rename(renamed.id, "Làng Mook Trang", date(2026, 9, 1))) == "places.same_name"
    assert refused(lambda: kit.places.rename(renamed.id, "Làng Mới", SINCE)) == "places.not_there_then"


def test_what_cannot_be_merged_or_split(kit: Kit, school: Place, hamlet: Place) -> None:
    assert refused(lambda: kit.places.merge([hamlet.id, hamlet.id], draft("Làng"), SINCE)) == "places.one_to_merge"
    assert refused(lambda: kit.places.merge([hamlet.id, school.id], draft("Làng"), SINCE)) == "places.kinds_differ"
    assert refused(lambda: kit.places.split(hamlet.id, [draft("Làng")], SINCE)) == "places.one_to_split"
    parts = [draft("A"), draft("B", PlaceKind.OTHER)]
    assert refused(lambda: kit.places.split(hamlet.id, parts, SINCE)) == "places.kinds_differ"
    assert [place.active_to for place in kit.plan.places()] == [None, None]
    assert kit.places.book().successions == ()
