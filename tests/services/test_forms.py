"""A superior's form through the service: pointed at, remembered for next year, filled, refused in words."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.attendance import Audience
from campaign_kit.model.campaign import ReportRequestDraft, RequestFileRole
from campaign_kit.model.plan import Place, Session, SessionDraft, SessionLinks, SessionStatus
from campaign_kit.model.prepared import FormCellDraft
from campaign_kit.model.report import Period
from campaign_kit.model.tally import TallyDraft
from campaign_kit.services.forms import Found
from campaign_kit.services.result import CountRow
from tests.exchange.xlsx_form.forms import FIRST, SECOND, cells_of, parts_of, rich_form, value_of

YEAR = Period(first=date(2025, 12, 1), last=date(2026, 11, 30))
POINTED = {
    (FIRST, "C5"): "sessions.held",
    (FIRST, "D5"): "attendances",
    (FIRST, "C6"): "attendances/audience/official+collaborator",
    (FIRST, "D6"): "attendances/sex/female",
    (FIRST, "C8"): "coverage.hamlet/percent",
    (FIRST, "D2"): "office.name",
    (SECOND, "B1"): "period.words",
}


@pytest.fixture
def form(tmp_path: Path) -> Path:
    file = tmp_path / "Biểu tổng hợp.xlsx"
    file.write_bytes(rich_form())
    return file


def point(kit: Kit, form: Path, cells: dict[tuple[str, str], str]) -> None:
    sheets = kit.forms.read(form)
    for (sheet, cell), meaning in cells.items():
        kit.forms.point(sheets, sheet, cell, meaning)


def test_a_form_is_pointed_at_once_and_filled(kit: Kit, meeting: Session, form: Path, tmp_path: Path) -> None:
    kit.attendance.count(meeting.id, CountRow("Cán bộ", Audience.OFFICIAL, total=4))
    point(kit, form, POINTED)
    done = kit.forms.fill(form, tmp_path / "da-dien", YEAR).value
    assert (done.file, done.filled, done.empty, done.hidden) == (tmp_path / "da-dien.xlsx", 6, 1, 0)
    data = done.file.read_bytes()
    told = {cell: value_of(data, sheet, "C2" if cell == "D2" else cell) for sheet, cell in POINTED}
    assert told == {
        "C5": "1",
        "D5": "67",
        "C6": "4",
        "D6": "–",  # nobody said who was female: no data, which is not 0
        "C8": "1.0",  # the cell shows percent
        "D2": "UBND xã Ia Dom",
        "B1": "Từ ngày 01/12/2025 đến hết ngày 30/11/2026",
    }


def test_all_else_of_the_form_stays(kit: Kit, meeting: Session, form: Path, tmp_path: Path) -> None:
    point(kit, form, {(FIRST, "C5"): "sessions.held"})
    data = kit.forms.fill(form, tmp_path / "ra.xlsx", YEAR).value.file.read_bytes()
    before, after = parts_of(form.read_bytes()), parts_of(data)
    told = {"xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"}
    assert {name for name in after if after[name] != before[name]} == told | {"xl/worksheets/sheet1.xml"}
    cells, others = cells_of(form.read_bytes(), FIRST), cells_of(data, FIRST)
    assert {at for at in cells if cells[at] != others[at]} == {"C5"}


def test_a_share_is_a_number_where_the_cell_shows_no_percent(
    kit: Kit, meeting: Session, other_school: Place, form: Path, tmp_path: Path
) -> None:
    point(kit, form, {(FIRST, "C5"): "coverage.hamlet/percent", (FIRST, "C6"): "coverage.school/percent"})
    data = kit.forms.fill(form, tmp_path / "ra", YEAR).value.file.read_bytes()
    assert (value_of(data, FIRST, "C5"), value_of(data, FIRST, "C6")) == ("100.0", "0.0")


def test_few_victims_are_words_unless_a_reason_is_given(kit: Kit, form: Path, tmp_path: Path) -> None:
    day = date(2026, 3, 2)
    for indicator, number in (("support_given", 3), ("violations_handled", 5), ("counselling", 2)):
        kit.tallies.set(TallyDraft(indicator=indicator, first=day, last=day, number=number, source="Công an xã"))
    keys = ("tally.support_given", "tally.violations_handled", "tally.counselling", "tally.support_asked")
    point(kit, form, dict(zip([(FIRST, cell) for cell in ("C5", "C6", "D5", "D6")], keys, strict=True)))
    hidden, told = (
        kit.forms.fill(form, tmp_path / "a", YEAR).value,
        kit.forms.fill(form, tmp_path / "b", YEAR, reason="Cấp trên yêu cầu bằng văn bản").value,
    )
    assert (hidden.hidden, told.hidden) == (1, 0)
    shown = [
        [value_of(each.file.read_bytes(), FIRST, at) for at in ("C5", "C6", "D5", "D6")] for each in (hidden, told)
    ]
    assert shown == [["dưới 5", "5", "2", "–"], ["3", "5", "2", "–"]]
    with kit.database.reading() as unit:
        recorded = [
            change.after
            for change in unit.changes.since(datetime(2026, 1, 1, tzinfo=UTC))
            if change.table == "form_cell" and change.uid == "Biểu tổng hợp"
        ]
    assert recorded == [{"told_all_because": "Cấp trên yêu cầu bằng văn bản"}]


def test_a_few_victims_of_one_place_cannot_be_worked_out(kit: Kit, hamlet: Place, form: Path) -> None:
    """Two cells of places beside the total told the number that stood as "dưới 5" in the third."""
    with pytest.raises(Refused, match=r"form\.no_meaning"):
        point(kit, form, {(FIRST, "C5"): f"tally.support_given/place/{hamlet.uid}"})
    point(kit, form, {(FIRST, "C5"): f"tally.counselling/place/{hamlet.uid}"})


def test_next_year_the_cells_are_found_again(kit: Kit, meeting: Session, form: Path, tmp_path: Path) -> None:
    point(kit, form, POINTED)
    later = tmp_path / "Biểu tổng hợp 2027.xlsx"
    later.write_bytes(rich_form(shift=3, year=2027))
    with pytest.raises(Refused, match=r"form\.unnamed"):
        kit.forms.fill(later, tmp_path / "ra", YEAR)
    sheets = kit.forms.read(later)
    found = {each.remembered.cell: (each.found, each.cell) for each in kit.forms.propose(sheets)}
    assert found["C5"] == (Found.MOVED, "C8")
    assert found["B1"] == (Found.SAME, "B1")
    taken = kit.forms.take_over(sheets).value
    assert {(each.cell, each.meaning) for each in taken} >= {("C8", "sessions.held"), ("D8", "attendances")}
    assert len(kit.forms.cells("Biểu tổng hợp")) == len(POINTED)  # last year's are kept
    data = kit.forms.fill(later, tmp_path / "ra", YEAR).value.file.read_bytes()
    assert value_of(data, FIRST, "D8") == "63"


def test_a_form_that_changed_under_its_name_is_not_filled_blindly(kit: Kit, form: Path, tmp_path: Path) -> None:
    point(kit, form, {(FIRST, "C5"): "sessions.held"})
    form.write_bytes(rich_form(shift=1))
    with pytest.raises(Refused, match=r"form\.moved"):
        kit.forms.fill(form, tmp_path / "ra", YEAR)
    kit.forms.take_over(kit.forms.read(form))
    assert [each.cell for each in kit.forms.cells("Biểu tổng hợp")] == ["C6"]
    assert value_of(kit.forms.fill(form, tmp_path / "ra", YEAR).value.file.read_bytes(), FIRST, "C6") == "0"


def test_a_cell_gets_another_meaning_and_loses_its_name(kit: Kit, form: Path) -> None:
    point(kit, form, {(FIRST, "C5"): "sessions.held"})
    point(kit, form, {(FIRST, "C5"): "people"})
    (cell,) = kit.forms.cells("Biểu tổng hợp")
    assert (cell.meaning, cell.beside, cell.above) == ("people", "Trường học", "BIỂU TỔNG HỢP NĂM 2026 / Số buổi")
    assert kit.forms.forget("Biểu tổng hợp", FIRST, "C5").value == ()
    kit.undo.take_back()
    assert [each.cell for each in kit.forms.cells("Biểu tổng hợp")] == ["C5"]


def test_what_cannot_be_pointed_at(kit: Kit, form: Path) -> None:
    sheets = kit.forms.read(form)
    for sheet, cell, meaning, code in (
        (FIRST, "E5", "attendances", r"form\.formula"),
        ("Biểu 9", "A1", "attendances", r"form\.no_sheet"),
        (FIRST, "A0", "attendances", r"form\.no_cell"),
        (FIRST, "A5000", "attendances", r"form\.far_cell"),
        (FIRST, "C5", "attendances/sex", r"form\.no_meaning"),
        (FIRST, "C5", "luot", r"form\.no_meaning"),
    ):
        with pytest.raises(Refused, match=code):
            kit.forms.point(sheets, sheet, cell, meaning)
    with pytest.raises(Refused, match=r"form\.no_cell"):
        kit.forms.save("mẫu", [FormCellDraft(form="mẫu", sheet="A", cell="XFE1", meaning="people")])


def test_the_form_of_a_request(kit: Kit, form: Path) -> None:
    days = {"first": YEAR.first, "last": YEAR.last, "due_on": YEAR.last}
    request = kit.requests.add(ReportRequestDraft(title="Báo cáo năm", **days)).value
    with pytest.raises(Refused, match=r"campaign\.no_request_file"):
        kit.forms.of_request(request.id)
    kit.requests.set_file(request.id, RequestFileRole.FORM, form)
    name, content = kit.forms.of_request(request.id)
    assert kit.forms.read(content, name).form == "Biểu tổng hợp"


def test_what_is_told_of_a_meaning_is_read_by_people(kit: Kit, meeting: Session) -> None:
    """The year of the report was told as 2.026."""
    told = kit.forms.told(YEAR, YEAR.last)
    assert [told(each) for each in ("period.year", "sessions.held", "gone")] == ["2026", "1", "–"]


def test_figures_close_on_the_day_asked(
    kit: Kit, hamlet: Place, lesson: Callable[..., SessionDraft], form: Path, tmp_path: Path
) -> None:
    for day in (date(2026, 3, 1), date(2026, 11, 10)):
        kit.plan.add(lesson(status=SessionStatus.HELD, day=day), SessionLinks(place_ids=(hamlet.id,)))
    point(kit, form, {(FIRST, "C5"): "sessions.held", (FIRST, "A20"): "as_of", (FIRST, "A21"): "period.last"})
    done = kit.forms.fill(form, tmp_path / "ra", YEAR, as_of=date(2026, 10, 31)).value.file.read_bytes()
    assert [value_of(done, FIRST, cell) for cell in ("C5", "A20", "A21")] == ["1", "31/10/2026", "30/11/2026"]


def test_every_meaning_can_be_searched_and_written(kit: Kit, form: Path, tmp_path: Path) -> None:
    groups = kit.forms.meanings()
    meanings = [each for group in groups for each in group.meanings]
    assert len({each.key for each in meanings}) == len(meanings) == len({each.title for each in meanings})
    assert [each.key for each in meanings if "nu" in each.search.split() or "nu)" in each.search.split()] != []
    sheets = kit.forms.read(form)
    drafts = [
        replaced.model_copy(update={"cell": f"J{row}"})
        for row, each in enumerate(meanings, 1)
        for replaced in [kit.forms.draft(sheets, FIRST, f"J{row}", each.key)]
    ]
    kit.forms.save("Biểu tổng hợp", drafts)
    done = kit.forms.fill(form, tmp_path / "ra", YEAR).value
    assert done.filled + done.empty == len(meanings)
    assert {each.title for each in groups} >= {"Buổi", "Lượt người", "Truyền thông khác", "Số liệu khác"}
    assert all(kit.forms.title(each.key) == each.title for each in meanings)


def test_a_proposal_needs_a_form_that_is_alike(kit: Kit, form: Path) -> None:
    point(kit, form, {(FIRST, "C5"): "sessions.held"})
    sheets = kit.forms.read(form)
    other = replace(sheets, form="khác", sheets=tuple(replace(each, texts={}) for each in sheets.sheets))
    assert kit.forms.propose(other) == ()
