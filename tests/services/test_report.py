"""Reports: periods on offer, tables that sum to the figures, the workbook's words, the file."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.attendance import Audience
from campaign_kit.model.plan import (
    Form,
    Place,
    PlaceDraft,
    PlaceKind,
    Session,
    SessionDraft,
    SessionLinks,
    SessionStatus,
)
from campaign_kit.model.report import Coverage, Part, Period, calendar_year
from campaign_kit.model.roster import Roster, RosterPerson
from campaign_kit.model.tally import IndicatorDraft, TallyDraft
from campaign_kit.services.names import ImportChoices
from campaign_kit.services.report import BookTable, Report
from campaign_kit.services.result import CountRow
from campaign_kit.services.sample import fill_sample
from campaign_kit.services.sample_results import fill_results

Lesson = Callable[..., SessionDraft]
TODAY = date(2026, 11, 21)
YEAR = calendar_year(2026)


@pytest.fixture
def year(empty: Kit) -> Kit:
    """The sample's year with its results."""
    fill_results(empty, 1, fill_sample(empty.office, empty.plan, empty.places, 1, TODAY))
    return empty


def hamlet(kit: Kit, name: str) -> Place:
    return kit.places.add([PlaceDraft(office_id=0, kind=PlaceKind.HAMLET, name=name)]).value[0]


def meeting(kit: Kit, lesson: Lesson, place: Place, total: int | None = None, **changes: object) -> Session:
    draft = lesson(form=Form.VILLAGE_MEETING, status=SessionStatus.HELD, **changes)
    session = kit.plan.add(draft, SessionLinks(place_ids=(place.id,))).value
    if total is not None:
        kit.attendance.count(session.id, CountRow("Người dân", Audience.COMMUNITY, total=total))
    return session


def table(kit: Kit, name: str) -> BookTable:
    return next(each for each in kit.report.book(YEAR).tables if each.name == name)


def test_periods_are_offered_as_they_stand_today(kit: Kit) -> None:
    offered = {each.name: each for each in kit.report.presets(TODAY)}
    assert list(offered)[:3] == ["report_year", "state_year", "calendar_year"]
    assert offered["report_year"].period == Period(first=date(2025, 12, 1), last=date(2026, 11, 30))
    assert offered["report_year"].label == "Năm báo cáo (01/12–30/11)"
    assert offered["summer"].period == Period(first=date(2026, 6, 1), last=date(2026, 8, 31))


def test_every_table_sums_to_the_figures(year: Kit) -> None:
    report = year.report.report(YEAR)
    attendances = report.figures["attendances"]
    for lines in (report.by_place, report.by_audience, report.by_form, report.by_month):
        assert sum(each.line.total or 0 for each in lines) == attendances.value
        for part in (Part.SEX, Part.AGE_GROUP, Part.CHILDREN, Part.MINORITY):
            found = Counter[str]()
            for each in lines:
                found.update(each.line.parts.get(part, {}))
            assert found == Counter(attendances.parts[part])
    for lines in (report.by_form, report.by_month):
        assert sum(each.line.sessions for each in lines) == report.figures["sessions.held"].value
    assert sum(each.line.total or 0 for each in report.sessions) == attendances.value


def test_a_school_stands_with_all_its_classes_and_each_session_once(year: Kit) -> None:
    report = year.report.report(YEAR)
    places = {each.name: each.line for each in report.by_place}
    assert (places["Trường THCS Nguyễn Du"].sessions, places["Trường THCS Nguyễn Du"].total) == (3, 83 + 124 + 79)
    rooms = [each for each in report.by_room if each.around == "Trường THCS Nguyễn Du" and each.line.sessions]
    assert [(each.name, each.line.total) for each in rooms] == [
        ("Lớp 6A", 26),
        ("Lớp 6B", 27),
        ("Lớp 6C", 30),
        ("Lớp 7A", 22),
        ("Lớp 7B", 29),
        ("Lớp 7C", 25),
    ]


def test_places_not_reached_are_named(year: Kit) -> None:
    report = year.report.report(YEAR)
    missed = [each.name for each in report.by_place if not each.is_reached]
    assert missed == ["Làng Mook Đen", "Làng Ghè", "Thôn Quyết Tiến"]
    covered = report.figures["coverage.class"].value
    assert isinstance(covered, Coverage)
    assert sum(each.is_reached for each in report.by_room) == covered.reached


def test_people_of_no_known_place_have_a_line(year: Kit) -> None:
    last = year.report.report(YEAR).by_place[-1]
    assert (last.name, last.place, last.line.total) == ("Không rõ địa bàn", None, 57)


def test_every_month_of_the_period_has_a_line(kit: Kit, lesson: Lesson) -> None:
    meeting(kit, lesson, hamlet(kit, "Làng Bi"), 20, day=date(2026, 1, 31))
    report = kit.report.report(Period(first=date(2025, 11, 30), last=date(2026, 2, 1)))
    assert [(each.name, each.line.sessions, each.line.total) for each in report.by_month] == [
        ("Tháng 11/2025", 0, 0),
        ("Tháng 12/2025", 0, 0),
        ("Tháng 1/2026", 1, 20),
        ("Tháng 2/2026", 0, 0),
    ]


def test_what_is_not_known_is_not_nought(kit: Kit, lesson: Lesson) -> None:
    bi, krel = hamlet(kit, "Làng Bi"), hamlet(kit, "Làng Krêl")
    meeting(kit, lesson, bi, 20)
    meeting(kit, lesson, krel)
    by_place = {row[0]: row[2:] for row in table(kit, "Biểu 02").rows}
    assert by_place["Làng Bi"] == (1, 20, None, None, None, 0, None, None, "Đã tổ chức")
    assert by_place["Làng Krêl"][:3] == (1, None, None)
    (_, unrecorded) = kit.report.book(YEAR).sessions.rows
    assert unrecorded[-1] == "Chưa nhập kết quả"
    assert kit.report.book(YEAR).summary[0].note == "Trong đó 1 buổi chưa nhập kết quả"


def test_a_list_nobody_placed_is_pointed_out(kit: Kit, lesson: Lesson) -> None:
    """Such a session can only come from older data or another program: the verbs refuse to make one."""
    session = meeting(kit, lesson, hamlet(kit, "Làng Bi"), 20)
    people = Roster(people=(RosterPerson(full_name="Siu Blơi"),))
    kit.imports.bring(session.id, people, ImportChoices(inside_count=True))
    assert kit.report.book(YEAR).sessions.rows[0][-1] == "Danh sách tên nằm trong số đếm"
    kit.plan.save(session.id, kit.plan.session(str(session.id)).model_copy(update={"list_is_part": None}), session)
    report: Report = kit.report.report(YEAR)
    assert [each.session_id for each in report.undecided] == [session.id]
    assert "1 buổi chưa rõ danh sách có nằm trong số đếm không" in kit.report.book(YEAR).summary[3].note
    assert kit.report.book(YEAR).sessions.rows[0][-1] == "Chưa rõ danh sách có nằm trong số đếm không"


def test_an_office_that_begins_has_an_empty_book(kit: Kit) -> None:
    book = kit.report.book(YEAR)
    assert [row.value for row in book.summary] == [0] * 5
    filled = {each.name for each in book.tables if each.rows}
    assert filled == {"Biểu 03", "Biểu 04", "Biểu 07", "Theo tháng"}  # the kinds there are, each with 0 or no data
    assert {cell for row in book.tables[2].rows for cell in row[1:]} == {0, ""}
    assert (book.sessions.rows, book.office) == ((), "UBND xã Ia Dom")


def test_the_figures_are_those_of_the_own_office(kit: Kit, lesson: Lesson) -> None:
    session = meeting(kit, lesson, hamlet(kit, "Làng Bi"), 20)
    with kit.database.unit() as unit:
        other = unit.office.add(unit.office.own().model_copy(update={"name": "Trường", "is_own": False}))  # type: ignore[union-attr]
        unit.commit()
    kit.plan.save(session.id, session.model_copy(update={"host_id": other.id}), session)
    report = kit.report.report(YEAR)
    assert (report.figures["attendances"].value, report.sessions) == (0, ())


def test_a_figure_is_explained_by_its_sessions(year: Kit) -> None:
    told = year.report.explain("attendances", YEAR)
    assert told.definition.title == "Lượt người tham gia"
    assert sum(each.value or 0 for each in told.behind) == told.figure.value == 3042
    with pytest.raises(Refused, match=r"report\.no_figure"):
        year.report.explain("luot", YEAR)


def test_the_workbook_is_the_same_twice_and_never_half(year: Kit, tmp_path: Path) -> None:
    first = year.report.workbook(YEAR, tmp_path / "a.xlsx").value
    second = year.report.workbook(YEAR, tmp_path / "b.xlsx").value
    assert first.read_bytes() == second.read_bytes()
    assert sorted(tmp_path.iterdir()) == [first, second]
    (tmp_path / "tep").write_text("x", encoding="utf-8")
    with pytest.raises(Refused, match=r"materials\.folder"):
        year.report.workbook(YEAR, tmp_path / "tep" / "c.xlsx")


def test_figures_of_two_periods_stand_side_by_side(kit: Kit, lesson: Lesson) -> None:
    for day in (date(2025, 3, 9), date(2026, 3, 9), date(2026, 4, 9)):
        kit.plan.add(lesson(day=day, status=SessionStatus.HELD), SessionLinks())
    compared = kit.report.compare(calendar_year(2026), calendar_year(2025))
    assert list(compared) == list(kit.report.definitions())
    assert [each.value for each in compared["sessions.held"]] == [2, 1]
    assert [each.value for each in compared["cost.spent"]] == [None, None]


def test_an_indicator_of_the_office_has_a_figure(kit: Kit) -> None:
    day = date(2026, 3, 2)
    kit.tallies.save_indicators([IndicatorDraft(key="clubs", title="Câu lạc bộ", unit="câu lạc bộ")])
    kit.tallies.set(TallyDraft(indicator="clubs", first=day, last=day, number=2, source="Đoàn xã"))
    assert kit.report.definitions()["tally.clubs"].unit == "câu lạc bộ"
    told = kit.report.explain("tally.clubs", calendar_year(2026))
    assert (told.figure.value, [(each.kind, each.title, each.value) for each in told.behind]) == (
        2,
        [("tally", "Đoàn xã", 2)],
    )
    with pytest.raises(Refused) as caught:
        kit.report.figures(calendar_year(2026), 99)
    assert caught.value.code == "office.no_office"
