"""The book of a report: every keyed cell is its figure, columns that add up do, Biểu 01 to 08 say what was asked."""

import io
import json
import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.documents.book_csv import csv_files
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.workbook import write_workbook
from campaign_kit.documents.year_book import TOTALS, BookTable, Cell, Share, YearBook
from campaign_kit.model.arranging import CostSource, SessionCostDraft
from campaign_kit.model.attendance import Audience
from campaign_kit.model.campaign import Metric, TargetDraft
from campaign_kit.model.figure_paths import FigurePath, Rate, number_at, read_path
from campaign_kit.model.materials import Kind
from campaign_kit.model.outreach import Genre, OutreachChannel, OutreachDraft, OutreachLinks
from campaign_kit.model.plan import (
    CampaignDraft,
    Form,
    Place,
    PlaceCountDraft,
    PlaceKind,
    Session,
    SessionDraft,
    SessionLinks,
    SessionStatus,
)
from campaign_kit.model.report import Coverage, Figure, Period
from campaign_kit.model.tally import TallyDraft
from campaign_kit.services.result import CountRow
from campaign_kit.services.sample import fill_sample
from campaign_kit.services.sample_results import fill_results
from tests.documents.books import cells_of, parts_of, sheets_of
from tests.documents.occasions import LAYOUTS
from tests.documents.office import recalculated

Lesson = Callable[..., SessionDraft]
YEAR = Period(first=date(2025, 12, 1), last=date(2026, 11, 30))
DAY = date(2026, 3, 9)
ENTRIES = (
    OutreachDraft(
        channel=OutreachChannel.COMMUNE_RADIO, title="=Tin", starts_on=DAY, items=6, times=40, minutes_each=12,
        genre=Genre.ARTICLE, cost_planned=400_000, cost_spent=350_000,
    ),
    OutreachDraft(channel=OutreachChannel.LEAFLET, title="Tờ gấp", starts_on=DAY, printed=1_500, handed_out=800),
    OutreachDraft(channel=OutreachChannel.WEBSITE, title="Bài", starts_on=DAY, reach=15_230),
)  # fmt: skip


@pytest.fixture
def year(empty: Kit) -> Kit:
    """The sample's year with its results, and something of all else that is reported."""
    fill_results(empty, 1, fill_sample(empty.office, empty.plan, empty.places, 1, date(2026, 11, 21)))
    for draft in ENTRIES:
        empty.outreach.add(draft, OutreachLinks())
    for indicator, number in (("support_given", 3), ("support_asked", 0), ("counselling", 4)):
        empty.tallies.set(TallyDraft(indicator=indicator, first=DAY, last=DAY, number=number, source="Công an xã"))
    return empty


def table(book: YearBook, code: str) -> BookTable:
    return next(each for each in book.tables if each.code == code)


def cell_at(table: BookTable, row: int, column: int) -> Cell:
    return (table.totals if row == TOTALS else table.rows[row])[column]


def test_there_are_the_eight_forms_and_then_the_others(year: Kit) -> None:
    book = year.report.book(YEAR)
    assert [each.code for each in book.tables] == ["01", "02", "03", "04", "05", "06", "07", "08", "", "", ""]
    assert [each.name for each in book.tables if each.code] == [f"Biểu 0{number}" for number in range(1, 9)]


def test_every_cell_with_a_key_is_that_figure(year: Kit) -> None:
    book, definitions = year.report.book(YEAR), year.report.definitions()
    figures = {figure.key: figure for figure in year.report.figures(YEAR)}
    checked = 0
    assert book.figures is not None
    for each in (*book.tables, book.sessions, book.figures):
        for (row, column), key in each.keys.items():
            path = read_path(key, definitions)
            assert path is not None, key
            told = number_at(path, figures)
            hidden = definitions[path.key].sensitive and told in range(1, 5)
            assert cell_at(each, row, column) == ("dưới 5" if hidden else told), (each.name, key)
            checked += 1
    for summary in book.summary:
        path = read_path(summary.key, definitions)
        assert path is not None
        assert number_at(path, figures) == summary.value
    assert checked > 300


def test_columns_that_add_up_do(year: Kit) -> None:
    book = year.report.book(YEAR)
    for each in (*book.tables, book.sessions):
        for column in each.sums if each.totals else ():
            known = [row[column] for row in each.rows if isinstance(row[column], int)]
            assert each.totals[column] == (sum(known) if known else None), (each.name, each.headers[column])  # type: ignore[arg-type]


def test_sex_age_and_audience_each_sum_to_the_lượt_of_a_form(year: Kit) -> None:  # noqa: PLC2401
    direct = table(year.report.book(YEAR), "01")
    for row in (*direct.rows, direct.totals):
        for group in direct.groups:
            parts = [cell for cell in row[group.first : group.last + 1] if cell is not None]
            assert sum(parts) == row[3]  # type: ignore[arg-type]


def test_children_are_set_against_how_many_there_are(kit: Kit, school: Place, room: Place, lesson: Lesson) -> None:
    kit.places.add_counts([PlaceCountDraft(place_id=room.id, as_of=DAY, children=30)])
    talk = kit.plan.add(lesson(status=SessionStatus.HELD), SessionLinks(place_ids=(room.id,))).value
    kit.attendance.count(talk.id, CountRow("Học sinh", Audience.CHILD_IN_SCHOOL, total=27))
    kit.attendance.count(talk.id, CountRow("Giáo viên", Audience.TEACHER, total=2))
    (row,) = table(kit.report.book(YEAR), "02").rows
    assert (row[0], row[2:4], row[7:]) == (school.name, (1, 29), (27, 30, Share(27, 30), "Đã tổ chức"))


def test_outreach_by_channel_and_prints(year: Kit) -> None:
    book = year.report.book(YEAR)
    aired = {row[0]: row[1:] for row in table(book, "03").rows}
    assert aired["Đài truyền thanh cấp xã"] == (6, 40, 480, "")
    assert aired["Cổng, trang thông tin điện tử"] == (1, "", "", 15_230)
    assert "Áp phích" not in aired
    prints = {row[0]: row[1:] for row in table(book, "04").rows}
    used = year.report.report(YEAR).used["leaflet"]
    assert used
    assert prints["Tờ gấp, tờ rơi"] == (1, 1_500, 800 + used, used)


def test_a_course_is_one_line_with_all_its_days(kit: Kit, hamlet: Place, lesson: Lesson) -> None:
    links = SessionLinks(place_ids=(hamlet.id,))
    for day, total in ((date(2026, 3, 2), 20), (date(2026, 3, 3), 18)):
        draft = lesson(form=Form.TRAINING, title="Lớp CTV", day=day, series="a", status=SessionStatus.HELD)
        session = kit.plan.add(draft, links).value
        kit.attendance.count(session.id, CountRow("CTV", Audience.COLLABORATOR, total=total, female=10))
    training = table(kit.report.book(YEAR), "05")
    (row,) = training.rows
    assert row[:6] == ("Lớp CTV", date(2026, 3, 2), "Cộng tác viên bảo vệ trẻ em", 1, 2, 38)
    assert (row[7], training.totals[3:6]) == (20, (1, 2, 38))


TARGETS = (
    TargetDraft(campaign_id=0, text="Mọi thôn", metric=Metric.PLACE_COVERAGE, place_kind=PlaceKind.HAMLET, goal=100),
    TargetDraft(campaign_id=0, text="100 lượt", metric=Metric.ATTENDANCES, goal=100),
)


@pytest.fixture
def planned(kit: Kit, meeting: Session, hamlet: Place) -> Kit:
    """The plan of a year with two targets, a hamlet met on the clock's day, and one not met."""
    kit.places.add([hamlet.model_copy(update={"name": "Làng Bi", "id": 0})])
    days = {"starts_on": date(2026, 1, 1), "ends_on": date(2026, 12, 31)}
    plan = kit.plan.add_campaign(CampaignDraft(office_id=0, title="Năm", **days)).value
    kit.campaigns.save_targets(plan.id, [each.model_copy(update={"campaign_id": plan.id}) for each in TARGETS])
    return kit


def test_a_target_with_last_year_and_how_they_compare(planned: Kit, lesson: Lesson) -> None:
    elsewhere = planned.plan.add(lesson(day=date(2025, 3, 1), status=SessionStatus.HELD), SessionLinks()).value
    planned.attendance.count(elsewhere.id, CountRow("Người dân", Audience.COMMUNITY, total=13))
    rows = table(planned.report.book(YEAR), "06").rows
    assert rows[0] == ("Mọi thôn", 2, 1, Share(1, 2), 2, 0, Share(0, 2), "tăng 50 điểm phần trăm")
    assert rows[1] == ("100 lượt", None, 63, "", None, 13, "", "tăng 50")


def test_a_year_of_which_nothing_is_known_has_no_zero_to_compare_with(planned: Kit) -> None:
    planned.tallies.set(
        TallyDraft(indicator="counselling", first=date(2025, 3, 1), last=date(2025, 3, 1), number=4, source="Trường")
    )
    rows = table(planned.report.book(YEAR), "06").rows
    assert [row[4:] for row in rows] == [(None, None, "", "")] * 2


def test_targets_stand_as_on_the_last_day_of_the_figures(planned: Kit, meeting: Session) -> None:
    rows = table(planned.report.book(YEAR.model_copy(update={"last": meeting.day - timedelta(days=1)})), "06").rows
    assert (rows[0][2], rows[1][2]) == (0, 0)
    rows = table(planned.report.book(YEAR.model_copy(update={"last": meeting.day})), "06").rows
    assert (rows[0][2], rows[1][2]) == (1, 63)


def test_a_hamlet_where_only_grown_ups_came_has_no_rate_of_its_children(
    kit: Kit, meeting: Session, hamlet: Place
) -> None:
    kit.places.add_counts([PlaceCountDraft(place_id=hamlet.id, as_of=DAY, children=30)])
    (row,) = table(kit.report.book(YEAR), "02").rows
    assert row[7:] == (0, 30, None, "Đã tổ chức")
    kit.attendance.count(meeting.id, CountRow("Trẻ em", Audience.CHILD_OUT_OF_SCHOOL, total=3))
    (row,) = table(kit.report.book(YEAR), "02").rows
    assert row[7:10] == (3, 30, Share(3, 30))


def test_children_of_a_place_are_those_that_were_there_in_the_period(kit: Kit, school: Place) -> None:
    """The report of an earlier year measured against a count of a later one; without another it still does."""

    def asked(period: Period) -> Cell:
        return table(kit.report.book(period), "02").rows[0][-3]

    later = PlaceCountDraft(place_id=school.id, as_of=date(2026, 10, 5), children=90)
    kit.places.add_counts([later])
    last_year = Period(first=date(2024, 12, 1), last=date(2025, 11, 30))
    assert (asked(last_year), asked(YEAR)) == (90, 90)
    kit.places.add_counts([later.model_copy(update={"as_of": date(2025, 9, 5), "children": 60})])
    assert (asked(last_year), asked(YEAR)) == (60, 90)


def test_few_victims_are_words_in_the_tables_and_in_the_list(year: Kit) -> None:
    book = year.report.book(YEAR)
    told = {row[0]: row[2:] for row in table(book, "07").rows}
    assert told["Trẻ em đã được hỗ trợ, can thiệp"] == ("dưới 5", "Công an xã")
    assert told["Lượt tư vấn học đường"] == (4, "Công an xã")
    assert book.figures is not None
    listed = {row[0]: row[4] for row in book.figures.rows}
    assert (listed["tally.support_given"], listed["tally.support_asked"]) == ("dưới 5", 0)
    assert not any(str(key).startswith("tally.support_given/") for key in listed)


def test_costs_by_source_and_line(year: Kit) -> None:
    session = year.plan.sessions()[0]
    lines = [
        SessionCostDraft(session_id=session.id, item="Nước uống", planned=200_000, spent=180_000),
        SessionCostDraft(session_id=session.id, item="In tờ gấp", planned=None, spent=90_000, source=CostSource.RAISED),
    ]
    year.arranging.save_costs(session.id, lines)
    costs = table(year.report.book(YEAR), "08")
    assert sorted(costs.rows, key=str) == [
        ("Huy động", "In tờ gấp", None, 90_000),
        ("Ngân sách", "Nước uống", 200_000, 180_000),
        ("Ngân sách", "Truyền thông: Đài truyền thanh cấp xã", 400_000, 350_000),
    ]
    assert costs.totals[2:] == (600_000, 620_000)


def xlsx_of(book: YearBook) -> bytes:
    out = io.BytesIO()
    write_workbook(book, out, Layouts([LAYOUTS]).palette())
    return out.getvalue()


def test_totals_calculated_anew_are_the_figures(
    year: Kit, debian_program: Callable[[str, str], str], tmp_path: Path
) -> None:
    """What Excel would calculate is what stands there; a total that does not add up is no formula."""
    book = year.report.book(YEAR)
    xlsx = xlsx_of(book)
    again = recalculated(debian_program("soffice", "libreoffice-calc"), xlsx, tmp_path)
    formulas = 0
    for name, sheet in sheets_of(xlsx).items():
        ours, theirs = cells_of(xlsx, name), cells_of(again, name)
        places = [
            cell.get("r", "") for cell in sheet.iter() if cell.tag.endswith("}c") and cell.find("{*}f") is not None
        ]
        formulas += len(places)
        assert {at: ours[at] for at in places} == {at: theirs[at] for at in places}, name
    assert formulas > 40
    sessions = next(cell for cell in sheets_of(xlsx)["Theo đối tượng"].iter() if cell.get("r") == "C16")
    assert [each.tag.rpartition("}")[2] for each in sessions] == ["v"]


def test_cells_carry_the_keys_of_their_figures(year: Kit) -> None:
    """In Excel a cell's name is its key; the summary and the list of figures have a column of keys."""
    book, xlsx = year.report.book(YEAR), xlsx_of(year.report.book(YEAR))
    named = re.findall(
        r"""<definedName name="([a-z]\w[\w.]*)" localSheetId="\d+">'([^']+)'!\$([A-Z]+)\$(\d+)<""",
        parts_of(xlsx)["xl/workbook.xml"],
    )
    cells = {name: cells_of(xlsx, name) for name in sheets_of(xlsx)}
    told = {(sheet, name): cells[sheet].get(f"{column}{row}") for name, sheet, column, row in named}
    keyed = {
        (each.name, key.replace("/", "_").replace("+", "_").replace("-", "_")): cell_at(each, *place)
        for each in (*book.tables, book.sessions)
        for place, key in each.keys.items()
    }
    assert told == {place: "–" if value is None else value for place, value in keyed.items()}
    assert {row.key for row in book.summary} <= set(cells["Tổng hợp"].values())


def test_tables_as_csv(year: Kit, tmp_path: Path) -> None:
    book = year.report.book(YEAR)
    files = dict(csv_files(book))
    assert list(files)[:3] == ["tong_hop.csv", "bieu_01.csv", "bieu_02.csv"]
    assert len(files) == len(book.tables) + 3
    text = files["bieu_01.csv"].decode()
    assert text.startswith("\ufeffNội dung, hình thức;Đơn vị tính;Số buổi;Lượt người;Giới tính: Nam;")
    assert text.splitlines()[-1].startswith("Tổng số;;")
    for content in files.values():
        for line in content.decode("utf-8-sig").splitlines():
            assert not any(cell[:1] in set("=+-@\t") for cell in line.split(";"))
    written = year.report.csv(YEAR, tmp_path / "bang").value
    assert {file.name: file.read_bytes() for file in written} == files


def test_paths_to_numbers(year: Kit) -> None:
    definitions = year.report.definitions()
    wrong = ("", "luot", "attendances/", "attendances/sex", "people/month/2026-03", "coverage.school/x")
    assert [read_path(text, definitions) for text in wrong if text != "attendances/"] == [None] * 5
    figure = Figure(key="coverage.school", value=Coverage(reached=3, active=4), parts={"reached": {"primary": 2}})
    told = {part: number_at(FigurePath("coverage.school", part), {figure.key: figure}) for part in ("", "active")}
    assert told == {"": 3, "active": 4}
    assert number_at(FigurePath("coverage.school", "percent"), {figure.key: figure}) == Rate(3, 4)
    primary = read_path("coverage.school/reached/primary", definitions)
    assert primary is not None
    assert number_at(primary, {figure.key: figure}) == 2


def test_used_pieces_are_of_kinds_of_material(year: Kit) -> None:
    assert set(year.report.report(YEAR).used) <= {kind.value for kind in Kind}
    assert json.dumps(dict(year.report.report(YEAR).used))
