"""The report over real data: every number of the file is a direct count, own words stay, the register knows it."""

import io
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from campaign_kit.bootstrap import Kit
from campaign_kit.documents.papers.keyed import plain
from campaign_kit.errors import Refused
from campaign_kit.model.campaign import ReportRequestDraft, RequestFileRole
from campaign_kit.model.office import OfficeDraft
from campaign_kit.model.papers import PaperKind
from campaign_kit.model.plan import Form, SessionDraft, SessionLinks, SessionStatus
from campaign_kit.model.prepared import PreparedReport
from campaign_kit.model.report import Coverage, Figure, Period, is_hidden
from campaign_kit.model.tasks import TaskStatus
from campaign_kit.services.sample import fill_sample
from campaign_kit.services.sample_plan import fill_plan
from campaign_kit.services.sample_report import fill_report
from campaign_kit.services.sample_results import fill_results
from campaign_kit.wording import numbers
from tests.documents.papers.official.reports import tagged
from tests.documents.papers.papers import lines

TODAY = date(2026, 11, 21)
YEAR = Period(first=date(2025, 12, 1), last=date(2026, 11, 30))
DONE = Period(first=YEAR.first, last=TODAY)


@pytest.fixture
def sample(empty: Kit) -> Kit:
    fill_results(empty, 1, fill_sample(empty.office, empty.plan, empty.places, 1, TODAY))
    fill_plan(empty, TODAY)
    fill_report(empty, TODAY)
    return empty


@pytest.fixture
def report(sample: Kit) -> PreparedReport:
    return ready(sample, sample.reporting.open_for_period(YEAR).value)


def ready(kit: Kit, report: PreparedReport) -> PreparedReport:
    """Whatever the checks find is set aside."""
    return kit.reporting.override(report.id, "Đã xem lại").value if kit.reporting.check(report.id) else report


def held_without_result(kit: Kit) -> None:
    kit.plan.add(
        SessionDraft(title="Chưa ghi", form=Form.CLUB, day=date(2026, 10, 9), status=SessionStatus.HELD), SessionLinks()
    )


def written(kit: Kit, report: PreparedReport, folder: Path, name: str = "bao-cao") -> bytes:
    return kit.report_papers.write(report.id, folder / name).value.read_bytes()


def test_every_number_of_the_file_is_a_direct_count(sample: Kit, report: PreparedReport, tmp_path: Path) -> None:
    definitions = sample.report.definitions()
    figures = {figure.key: figure for figure in sample.report.figures(DONE)}
    found = tagged(written(sample, report, tmp_path))
    traced = 0
    for tag, text in found:
        key, _, rest = tag.partition("/")
        if ":" in tag or key not in figures:
            continue
        figure = figures[key]
        if not rest and is_hidden(figure.value, definitions[key]):
            assert text == "dưới 5"
        else:
            assert text == numbers.count(number_of(figure, rest)), tag
        traced += 1
    assert traced > 100
    assert {tag.partition("/")[0].partition(":")[0] for tag, _ in found} <= {*figures, "tasks", *targets(found)}


def number_of(figure: Figure, rest: str) -> int:
    value = figure.value
    if isinstance(value, Coverage):
        named = {"": value.reached, "reached": value.reached, "active": value.active}
        return {**named, "missing": value.active - value.reached}[rest]
    if rest:
        part, _, code = rest.partition("/")
        return sum(figure.parts[part].get(each, 0) for each in code.split("+"))  # a column of several codes
    assert value is not None
    return value


def targets(found: list[tuple[str, str]]) -> set[str]:
    return {tag.partition(":")[0] for tag, _ in found if tag.startswith("target:")}


def test_shares_and_tasks_are_counted_too(sample: Kit, report: PreparedReport, tmp_path: Path) -> None:
    found = dict(tagged(written(sample, report, tmp_path)))
    came = {figure.key: figure for figure in sample.report.figures(DONE)}["attendances"]
    assert isinstance(came.value, int)
    sexes = came.parts["sex"]
    female = numbers.percent(sexes["female"], sexes["female"] + sexes["male"])
    assert came.value > sexes["female"] + sexes["male"]
    assert found["attendances/sex/female:share"].replace("\u00a0", " ") == female
    (campaign,) = sample.plan.campaigns()
    with sample.database.reading() as unit:
        tasks = unit.tasks.of_campaign(campaign.id)
    assert found["tasks/done"] == str(sum(task.status is TaskStatus.DONE for task in tasks))


def test_what_is_proposed_and_what_is_own_stand_side_by_side(sample: Kit, report: PreparedReport) -> None:
    sample.reporting.save_texts(report.id, {"Kinh phí": "Hai mươi bốn triệu đồng."})
    drafts = {each.section: each for each in sample.report_papers.draft(report.id)}
    assert drafts["Kinh phí"].own == "Hai mươi bốn triệu đồng."
    assert "Tổng kinh phí đã chi" in plain(drafts["Kinh phí"].proposed[0])
    assert drafts["Đánh giá"].is_title
    assert drafts["Phân công thực hiện"].own is None


def test_own_words_are_kept_when_the_figures_change(sample: Kit, report: PreparedReport, tmp_path: Path) -> None:
    sample.reporting.save_texts(report.id, {"Ưu điểm": "Cấp ủy quan tâm, 15 làng hưởng ứng."})
    first = lines(written(sample, report, tmp_path, "mot"))
    held_without_result(sample)
    ready(sample, sample.reporting.report(report.id))
    second = lines(written(sample, report, tmp_path, "hai"))
    assert "Cấp ủy quan tâm, 15 làng hưởng ứng." in first
    assert "Cấp ủy quan tâm, 15 làng hưởng ứng." in second
    assert first != second


def test_a_target_is_proposed_here_and_written_only_when_kept(
    sample: Kit, report: PreparedReport, tmp_path: Path
) -> None:
    proposed = sample.report_papers.targets(report.id)
    assert {each.proposed for each in proposed} == {"Đạt", "Chưa đạt"}
    assert not {"Đạt", "Chưa đạt"} & set(lines(written(sample, report, tmp_path, "mot")))
    sample.reporting.save_texts(report.id, {proposed[0].target.section: proposed[0].proposed})
    assert lines(written(sample, report, tmp_path, "hai")).count(proposed[0].proposed) == 1


def test_one_press_leaves_word_excel_and_the_figures(sample: Kit, report: PreparedReport, tmp_path: Path) -> None:
    made = sample.report_papers.write_all(report.id, tmp_path)
    assert {file.name for file in tmp_path.iterdir()} == {
        "Báo cáo từ 2025-12-01 đến 2026-11-30.docx",
        "Số liệu từ 2025-12-01 đến 2026-11-30.xlsx",
    }
    assert made.value.snapshot == sample.reporting.snapshots(report.id)[0]
    assert {"papers", "reporting"} <= made.changed
    (paper, *_) = [each for each in sample.register.papers() if each.kind is PaperKind.REPORT]
    assert (paper.type_code, paper.symbol, paper.path) == ("BC", "BC-UBND", str(made.value.word))
    assert "\u00a0" not in paper.summary
    again = sample.report_papers.write_all(report.id, tmp_path).value
    assert again.word == made.value.word  # a draft that nobody changed is replaced
    assert sample.papers.check(again.word).findings == ()


def test_what_the_checks_warn_of_needs_a_reason(sample: Kit, tmp_path: Path) -> None:
    held_without_result(sample)
    report = sample.reporting.open_for_period(YEAR).value
    with pytest.raises(Refused, match=r"reporting\.warned"):
        sample.report_papers.write(report.id, tmp_path / "a")
    assert list(tmp_path.iterdir()) == []


def test_a_locked_report_is_not_made_again(sample: Kit, report: PreparedReport, tmp_path: Path) -> None:
    made = sample.report_papers.write_all(report.id, tmp_path).value
    for state in ("sent", "locked"):
        sample.reporting.set_state(made.snapshot.id, type(made.snapshot.state)(state))
    with pytest.raises(Refused, match=r"reporting\.locked"):
        sample.report_papers.write_all(report.id, tmp_path / "lan-hai")
    assert not (tmp_path / "lan-hai").exists()


def test_all_tables_come_when_they_are_asked_for(sample: Kit, tmp_path: Path) -> None:
    summer = Period(first=date(2024, 6, 1), last=date(2024, 8, 31))
    report = ready(sample, sample.reporting.open_for_period(summer, "summer").value)
    few = lines(written(sample, report, tmp_path, "it"))
    every = sample.report_papers.write(report.id, tmp_path / "du", all_tables=True).value
    assert len([line for line in lines(every.read_bytes()) if line.startswith("BIỂU ")]) == 8
    assert len([line for line in few if line.startswith("BIỂU ")]) < 8
    assert any("hè năm 2024" in line for line in few)


def test_the_request_s_own_outline_is_filled(sample: Kit, tmp_path: Path) -> None:
    draft = ReportRequestDraft(
        title="Báo cáo theo đề cương", first=YEAR.first, last=YEAR.last, due_on=YEAR.last, receiver="UBND tỉnh Gia Lai"
    )
    request = sample.requests.add(draft).value
    document, file = Document(), tmp_path / "de-cuong.docx"
    document.add_paragraph("Số buổi: {{ sessions.held }}. {{ muc['Đề xuất, kiến nghị'] }}")
    document.save(str(file))
    sample.requests.set_file(request.id, RequestFileRole.OUTLINE, file)
    report = ready(sample, sample.reporting.open_for_request(request.id).value)
    assert report.outline == "own"
    made = written(sample, report, tmp_path)
    held = {figure.key: figure for figure in sample.report.figures(DONE)}["sessions.held"].value
    assert lines(made)[0].startswith(f"Số buổi: {held}. - ")
    assert dict(tagged(made)) == {"sessions.held": str(held)}
    assert Document(io.BytesIO(made)).core_properties.author == "Ủy ban nhân dân xã Ia Dom"
    assert [each.name for each in sample.report_papers.check_outline(file)] == [
        "sessions.held",
        'muc["Đề xuất, kiến nghị"]',
    ]


def test_the_placeholders_are_told_with_what_they_are(sample: Kit) -> None:
    offered = {each.name: each.what for each in sample.report_papers.placeholders()}
    assert offered["attendances.sex.female"] == "Lượt người tham gia, Giới tính: Nữ"
    assert "phu_luc" in offered
    assert not [name for name in offered if name.startswith("people.place")]


def test_what_comes_next_is_what_this_office_counts(sample: Kit, report: PreparedReport) -> None:
    """A partner's planned session stood in "Phương hướng" as the office's own."""

    def told() -> list[str]:
        return [plain(line) for each in sample.report_papers.draft(report.id) for line in each.proposed]

    before = told()
    with sample.database.unit() as unit:
        police = unit.office.add(OfficeDraft(name="Công an xã"))
        unit.commit()
    draft = SessionDraft(title="Của công an", form=Form.CLUB, day=date(2026, 11, 25), host_id=police.id)
    sample.plan.add(draft, SessionLinks())
    assert told() == before
    sample.plan.add(draft.model_copy(update={"title": "Của xã", "host_id": None}), SessionLinks())
    assert told() != before
