"""The summary that is read quickly: the rows of the book's first sheet, beside another period, and the whole period."""

from datetime import date

from campaign_kit.bootstrap import Kit
from campaign_kit.model.plan import Form, SessionDraft, SessionLinks, SessionStatus
from campaign_kit.model.report import ATTENDANCES, HELD, PLANNED, Figure, Period
from campaign_kit.services.report_summary import expected

YEAR = Period(first=date(2025, 12, 1), last=date(2026, 11, 20))
BEFORE = Period(first=date(2024, 12, 1), last=date(2025, 11, 20))
REST = Period(first=date(2026, 11, 21), last=date(2026, 11, 30))


def add(kit: Kit, day: date, status: SessionStatus) -> None:
    draft = SessionDraft(title="Họp thôn", day=day, form=Form.VILLAGE_MEETING, status=status)
    kit.plan.add(draft, SessionLinks())


def test_its_rows_are_those_of_the_book(kit: Kit) -> None:
    add(kit, date(2026, 3, 2), SessionStatus.HELD)
    add(kit, date(2025, 3, 2), SessionStatus.HELD)
    summary = kit.report.summary(YEAR, BEFORE)
    assert summary.rows == kit.report.book(YEAR).summary
    assert summary.before is not None
    book = {row.key: row.value for row in kit.report.book(BEFORE).summary}
    assert {key: row.value for key, row in summary.before.items() if key in book} == book
    assert summary.expected == {}
    assert [month for month, _ in summary.months] == [12, *range(1, 12)]


def test_the_whole_period_is_what_is_done_and_what_is_planned(kit: Kit) -> None:
    add(kit, date(2026, 3, 2), SessionStatus.HELD)
    add(kit, date(2026, 11, 25), SessionStatus.PLANNED)
    assert kit.report.summary(YEAR, None, REST).expected[HELD] == 2


def test_what_no_plan_says_is_not_guessed() -> None:
    done = {HELD: Figure(key=HELD, value=3), ATTENDANCES: Figure(key=ATTENDANCES, value=90)}
    assert expected(done, {PLANNED: Figure(key=PLANNED, value=2)}) == {HELD: 5}
    assert expected(done, {PLANNED: Figure(key=PLANNED, value=0)}) == {HELD: 3, ATTENDANCES: 90}
    assert expected({HELD: Figure(key=HELD, value=None)}, {}) == {}
