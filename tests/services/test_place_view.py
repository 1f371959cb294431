"""Sessions and lượt by place in the boundaries of a day: of before a merger, and after it."""

from datetime import date
from pathlib import Path

from openxml_audit import FileFormat, OpenXmlValidator

from campaign_kit.bootstrap import Kit
from campaign_kit.model.attendance import Audience
from campaign_kit.model.plan import Form, Place, PlaceKind, SessionDraft, SessionLinks, SessionStatus
from campaign_kit.model.report import ATTENDANCES, HELD, Period
from campaign_kit.services.place_view import PlaceView, ViewRow
from campaign_kit.services.result import CountRow
from tests.documents.books import rows_of
from tests.services.test_place_book import EVE, SINCE, draft, hamlets, hold

YEAR = Period(first=date(2025, 12, 1), last=date(2026, 11, 30))


def told(rows: tuple[ViewRow, ...]) -> dict[str, tuple[int, int | None, str]]:
    return {row.place.name: (row.sessions, row.attendances, row.note) for row in rows}


def sums(view: PlaceView) -> tuple[int | None, int]:
    return view.attendances, sum(row.attendances or 0 for row in view.rows) + (view.unplaced or 0)


def test_merged_hamlets_in_both_views(kit: Kit) -> None:
    bi, mook, _ = hamlets(kit, "Làng Bi", "Làng Mook Đen", "Làng Ghé")
    hold(kit, bi, day=date(2026, 3, 1), people=40)
    hold(kit, bi, mook, day=date(2026, 4, 1), people=25)
    merged = kit.places.merge([bi.id, mook.id], draft("Làng Mook Bi"), SINCE).value
    hold(kit, merged, day=date(2026, 8, 1), people=70)

    old, new = kit.places.views(YEAR, EVE), kit.places.views(YEAR, SINCE)
    assert told(old.rows) == {
        "Làng Bi": (2, 40, ""),
        "Làng Mook Đen": (1, 0, ""),
        "Làng Ghé": (0, 0, ""),
        "Làng Mook Bi": (1, 70, "Từ 01/07/2026, trước là Làng Bi, Làng Mook Đen"),
    }
    assert told(new.rows) == {"Làng Ghé": (0, 0, ""), "Làng Mook Bi": (3, 110, "Gồm cả Làng Bi, Làng Mook Đen")}
    for view in (old, new):
        assert (view.sessions, view.unplaced_sessions, view.unplaced) == (3, 0, 25)
        assert sums(view) == (135, 135)
        assert [(each.old, each.new) for each in view.changes] == [(("Làng Bi", "Làng Mook Đen"), ("Làng Mook Bi",))]
    figures = {figure.key: figure.value for figure in kit.report.figures(YEAR)}
    assert (figures[HELD], figures[ATTENDANCES]) == (3, 135)


def test_a_split_hamlet_cannot_be_told_apart_afterwards(kit: Kit) -> None:
    (bi,) = hamlets(kit, "Làng Bi")
    hold(kit, bi, day=date(2026, 3, 1), people=40)
    one, _ = kit.places.split(bi.id, [draft("Làng Bi 1"), draft("Làng Bi 2")], SINCE).value
    hold(kit, one, day=date(2026, 8, 1), people=30)
    assert told(kit.places.views(YEAR, EVE).rows) == {"Làng Bi": (2, 70, "Gồm cả Làng Bi 1")}
    assert told(kit.places.views(YEAR, SINCE).rows) == {
        "Làng Bi": (1, 40, "Từ 01/07/2026 là Làng Bi 1, Làng Bi 2"),
        "Làng Bi 1": (1, 30, ""),
        "Làng Bi 2": (0, 0, ""),
    }


def test_a_school_takes_in_its_classes_once(kit: Kit, school: Place, room: Place) -> None:
    seven = kit.places.add([draft("Lớp 7A", PlaceKind.CLASS, parent_id=school.id, grade=7)]).value[0]
    session = SessionDraft(title="Buổi", form=Form.OTHER, day=date(2026, 3, 1), status=SessionStatus.HELD)
    both = kit.plan.add(session, SessionLinks(place_ids=(room.id, seven.id))).value
    for place, people in ((room, 30), (seven, 28)):
        row = CountRow("Học sinh", Audience.CHILD_IN_SCHOOL, place_id=place.id, total=people)
        kit.attendance.count(both.id, row)
    hold(kit, school, day=date(2026, 5, 1), people=200)
    view = kit.places.views(YEAR, SINCE)
    assert told(view.rows) == {school.name: (2, 258, "")}
    assert told(view.inside) == {room.name: (1, 30, ""), "Lớp 7A": (1, 28, "")}
    assert {row.around for row in view.inside} == {school.name}
    assert sums(view) == (258, 258)


def test_a_held_session_without_a_result_says_so(kit: Kit, hamlet: Place) -> None:
    session = SessionDraft(title="Buổi", form=Form.OTHER, day=date(2026, 3, 1), status=SessionStatus.HELD)
    kit.plan.add(session, SessionLinks(place_ids=(hamlet.id,)))
    kit.plan.add(session, SessionLinks())
    view = kit.places.views(YEAR, SINCE)
    assert told(view.rows) == {hamlet.name: (1, None, "")}
    assert (view.sessions, view.attendances, view.unplaced_sessions, view.unplaced) == (2, None, 1, None)


def test_a_period_without_sessions_has_no_people(kit: Kit, hamlet: Place) -> None:
    view = kit.places.views(YEAR, SINCE)
    assert (view.sessions, view.attendances, told(view.rows)) == (0, 0, {hamlet.name: (0, 0, "")})


def test_the_view_is_a_workbook(kit: Kit, tmp_path: Path) -> None:
    (bi,) = hamlets(kit, "Làng Bi")
    hold(kit, bi, day=date(2026, 3, 1), people=40)
    kit.places.rename(bi.id, "Làng Bi Mới", SINCE)
    target = kit.places.write_view(kit.places.views(YEAR, SINCE), tmp_path / "Theo địa bàn.xlsx").value
    assert OpenXmlValidator(FileFormat.OFFICE_2019).validate(target).is_valid
    cells = [cell for row in rows_of(target.read_bytes(), "Theo địa bàn") for cell in row]
    assert {"Làng Bi Mới", "Gồm cả Làng Bi"} <= set(map(str, cells))
