"""A report that is being prepared: found or made, its days and choices, own words, the zero report."""

from datetime import UTC, date, datetime

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.campaign import ReportRequest, ReportRequestDraft
from campaign_kit.model.plan import Session
from campaign_kit.model.prepared import PreparedReport, PreparedReportDraft
from campaign_kit.model.report import Period
from campaign_kit.services.prepared_reports import done_part, rest_part, year_before
from tests.services.conftest import Clock

YEAR = Period(first=date(2025, 12, 1), last=date(2026, 11, 30))


@pytest.fixture
def owed(kit: Kit) -> ReportRequest:
    draft = ReportRequestDraft(title="Báo cáo năm 2026", first=YEAR.first, last=YEAR.last, due_on=YEAR.last)
    return kit.requests.add(draft).value


@pytest.fixture
def report(kit: Kit) -> PreparedReport:
    return kit.reporting.open_for_period(YEAR).value


def changed(report: PreparedReport, **changes: object) -> PreparedReportDraft:
    return PreparedReportDraft.model_validate(report.model_dump() | changes)


def test_a_report_of_a_period_is_made_once(kit: Kit, report: PreparedReport) -> None:
    again = kit.reporting.open_for_period(YEAR)
    assert again.value == report
    assert again.changed == frozenset()
    assert kit.reporting.reports() == [report] == [kit.reporting.report(report.id)]
    assert (report.outline, report.as_of) == ("nam", date(2026, 11, 21))
    assert (report.compare_first, report.compare_last) == (date(2024, 12, 1), date(2025, 11, 30))
    assert "01/12/2025" in report.title
    assert kit.undo.last() is None


def test_a_report_answers_its_request(kit: Kit, owed: ReportRequest, report: PreparedReport) -> None:
    made = kit.reporting.open_for_request(owed.id)
    assert made.changed == {"reporting"}
    assert made.value.id != report.id
    assert (made.value.title, made.value.request_id) == (owed.title, owed.id)
    assert kit.reporting.open_for_request(owed.id).value == made.value
    with pytest.raises(Refused, match=r"reporting\.request_taken"):
        kit.reporting.save(report.id, changed(report, request_id=owed.id))
    with pytest.raises(Refused, match=r"campaign\.no_request"):
        kit.reporting.open_for_request(99)


def test_the_day_of_the_figures_is_that_of_the_request(kit: Kit) -> None:
    draft = ReportRequestDraft(
        title="Quý II", first=date(2026, 4, 1), last=date(2026, 6, 30), due_on=date(2026, 6, 25),
        figures_as_of=date(2026, 6, 14),
    )  # fmt: skip
    report = kit.reporting.open_for_request(kit.requests.add(draft).value.id).value
    assert report.outline == "ngan"
    assert done_part(report) == Period(first=date(2026, 4, 1), last=date(2026, 6, 14))
    assert rest_part(report) == Period(first=date(2026, 6, 15), last=date(2026, 6, 30))


def test_days_that_belong_to_no_named_period_have_the_outline_of_an_ad_hoc_report(kit: Kit) -> None:
    odd = kit.reporting.open_for_period(Period(first=date(2026, 3, 3), last=date(2026, 5, 4))).value
    assert odd.outline == "dot-xuat"
    assert rest_part(odd) is None
    named = kit.reporting.open_for_period(Period(first=date(2026, 3, 3), last=date(2026, 5, 5)), "school_year").value
    assert named.outline == "nam"


def test_a_report_ahead_of_its_period_closes_on_its_first_day(kit: Kit, clock: Clock) -> None:
    clock.now = datetime(2025, 11, 1, tzinfo=UTC)
    report = kit.reporting.open_for_period(YEAR).value
    assert report.as_of == YEAR.first
    assert done_part(report) == Period(first=YEAR.first, last=YEAR.first)


@pytest.mark.parametrize(
    ("days", "before"),
    [
        ((date(2025, 2, 1), date(2025, 2, 28)), (date(2024, 2, 1), date(2024, 2, 29))),
        ((date(2024, 2, 29), date(2024, 2, 29)), (date(2023, 2, 28), date(2023, 2, 28))),
        ((date(2026, 4, 15), date(2026, 4, 30)), (date(2025, 4, 15), date(2025, 4, 30))),
    ],
)
def test_the_same_days_a_year_before(days: tuple[date, date], before: tuple[date, date]) -> None:
    assert year_before(Period(first=days[0], last=days[1])) == Period(first=before[0], last=before[1])


def test_own_words_stay_and_are_taken_back(kit: Kit, report: PreparedReport) -> None:
    kit.reporting.save_texts(report.id, {"Khó khăn": "Sóng yếu.", "Đề xuất": "Thêm loa."})
    kit.reporting.save_texts(report.id, {"Khó khăn": ""})
    assert kit.reporting.texts(report.id) == {"Đề xuất": "Thêm loa."}
    kit.undo.take_back()
    assert kit.reporting.texts(report.id) == {"Khó khăn": "Sóng yếu.", "Đề xuất": "Thêm loa."}
    with pytest.raises(Refused, match=r"reporting\.no_report"):
        kit.reporting.save_texts(99, {})


def test_words_that_are_too_long_are_refused_and_none_is_cut(kit: Kit, report: PreparedReport) -> None:
    """The page cut them at 20.000 without a word; the command line ended."""
    kit.reporting.save_texts(report.id, {"Khó khăn": "a" * 20_000})
    with pytest.raises(Refused, match=r"reporting\.long_words"):
        kit.reporting.save_texts(report.id, {"Khó khăn": "b" * 20_001})
    for section in (" ", "m" * 201):
        with pytest.raises(Refused, match=r"reporting\.no_section"):
            kit.reporting.save_texts(report.id, {section: "Lời"})
    assert kit.reporting.texts(report.id) == {"Khó khăn": "a" * 20_000}


def test_choices_are_kept(kit: Kit, report: PreparedReport) -> None:
    saved = kit.reporting.save(report.id, changed(report, title="Báo cáo năm", estimates=True))
    assert saved.changed == {"reporting"}
    assert kit.reporting.report(report.id) == saved.value
    assert saved.value.estimates
    other = kit.reporting.open_for_period(Period(first=YEAR.first, last=date(2026, 6, 30))).value
    with pytest.raises(Refused, match=r"reporting\.period_taken"):
        kit.reporting.save(report.id, changed(report, last=other.last, as_of=other.last))
    with pytest.raises(Refused, match=r"reporting\.as_of_outside"):
        kit.reporting.save(report.id, changed(report, as_of=date(2026, 12, 1)))


def test_nobody_sends_a_false_zero(kit: Kit, report: PreparedReport, meeting: Session) -> None:
    with pytest.raises(Refused) as refused:
        kit.reporting.save(report.id, changed(report, zero=True))
    assert refused.value.facts == {"sessions": 1, "entries": 0}
    quiet = kit.reporting.open_for_period(Period(first=date(2026, 1, 1), last=date(2026, 1, 31))).value
    assert kit.reporting.save(quiet.id, changed(quiet, zero=True)).value.zero
    assert meeting.day > date(2026, 1, 31)
