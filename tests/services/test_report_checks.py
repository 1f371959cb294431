"""The checks before a report: a clean office gives nothing, each planted error is caught, warnings need a reason."""

from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import event

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.findings import Finding, Matter, Severity
from campaign_kit.model.report import Period
from campaign_kit.services.sample import fill_sample
from campaign_kit.services.sample_plan import fill_plan
from campaign_kit.services.sample_results import fill_results
from campaign_kit.wording.report_checks import CHECKS
from tests.services.planted import ALONE, FIRST, LAST, TOGETHER, Office, small_office

GRAVE = {"impossible", "ages_disagree", "sums_damaged", "parts_differ", "backwards", "false_zero"}
YEAR = Period(first=FIRST, last=LAST)


@pytest.fixture
def office(kit: Kit) -> Office:
    return small_office(kit)


def found(office: Office) -> dict[str, Finding]:
    return {each.code: each for each in office.kit.reporting.check(office.report)}


def test_a_clean_office_gives_nothing(office: Office) -> None:
    assert office.kit.reporting.check(office.report) == ()
    assert office.kit.reporting.check_period(YEAR) == ()
    office.kit.reporting.refuse_unchecked(office.report)


def test_the_sample_gives_nothing(empty: Kit) -> None:
    today = date(2026, 11, 21)
    shown = fill_sample(empty.office, empty.plan, empty.places, 1, today)
    fill_results(empty, 1, shown)
    fill_plan(empty, today)
    assert [each.words for each in empty.reporting.check_period(YEAR)] == []


def test_every_check_is_planted() -> None:
    assert CHECKS.keys() == TOGETHER.keys() | ALONE.keys()


@pytest.mark.parametrize("code", [*TOGETHER, *ALONE])
def test_a_planted_error_is_caught(office: Office, code: str) -> None:
    (TOGETHER | ALONE)[code](office)
    caught = found(office)
    assert code in caught
    assert (caught[code].severity is Severity.STOP) == (code in GRAVE)
    assert "{" not in caught[code].words
    assert caught[code].words.endswith(".")
    assert caught[code].ref is not None


def test_all_planted_errors_are_caught_together(office: Office) -> None:
    for plant in TOGETHER.values():
        plant(office)
    told = office.kit.reporting.check(office.report)
    assert {each.code for each in told} >= TOGETHER.keys()
    stops = [each.severity is Severity.STOP for each in told]
    assert stops == sorted(stops, reverse=True)


def test_what_differs_is_no_duplicate(office: Office) -> None:
    """The same class on one day in the morning and in the afternoon; two halls without a place."""
    TOGETHER["duplicate"](office)
    twins = [each for each in office.kit.reporting.check(office.report) if each.code == "duplicate"]
    assert len(twins) == 2  # an hour is only one against another hour
    assert all(each.kind is Matter.SESSION for each in twins)


def test_numbers_of_both_sides_are_explained(office: Office) -> None:
    TOGETHER["unusual"](office)
    assert "105 lượt, gấp từ 3 lần mức thường gặp 35 lượt" in found(office)["unusual"].words


def test_warnings_are_set_aside_with_a_reason_and_new_ones_ask_again(office: Office) -> None:
    reporting = office.kit.reporting
    TOGETHER["over_expected"](office)
    with pytest.raises(Refused) as refused:
        reporting.refuse_unchecked(office.report)
    assert refused.value.code == "reporting.warned"
    assert refused.value.facts["count"] == 1
    with pytest.raises(Refused, match=r"reporting\.no_reason"):
        reporting.override(office.report, " ")
    kept = reporting.override(office.report, "Cha mẹ đến cùng con").value
    assert kept.override_reason == "Cha mẹ đến cùng con"
    assert kept.overridden == reporting.digest(reporting.check(office.report))
    reporting.refuse_unchecked(office.report)
    TOGETHER["no_times"](office)
    with pytest.raises(Refused, match=r"reporting\.warned"):
        reporting.refuse_unchecked(office.report)
    reporting.override(office.report, "Đài không báo số")
    office.kit.undo.take_back()
    assert reporting.report(office.report).override_reason == "Cha mẹ đến cùng con"


def test_what_makes_the_report_wrong_is_never_set_aside(office: Office) -> None:
    TOGETHER["impossible"](office)
    for verb in (office.kit.reporting.refuse_unchecked, lambda number: office.kit.reporting.override(number, "vì")):
        with pytest.raises(Refused, match=r"reporting\.stopped"):
            verb(office.report)


def test_the_order_of_findings_changes_no_digest(office: Office) -> None:
    for code in ("over_expected", "no_times"):
        TOGETHER[code](office)
    told = office.kit.reporting.check(office.report)
    digest = office.kit.reporting.digest
    assert digest(told) == digest(reversed(told)) != digest(told[:1])


def test_more_sessions_ask_no_more_questions(office: Office) -> None:
    asked: list[str] = []

    def note(_c: Any, _k: Any, statement: str, *_rest: Any) -> None:  # noqa: ANN401 - as SQLAlchemy calls it
        asked.append(statement)

    with office.kit.database.reading() as unit:
        engine = unit.prepared._db.connection().engine
    event.listen(engine, "before_cursor_execute", note)
    office.kit.reporting.check(office.report)
    before = len(asked)
    event.remove(engine, "before_cursor_execute", note)
    for number in range(30):
        office.held(datetime(2026, 2, 1 + number % 28).date(), f"Buổi {number}", (office.room, office.hamlet), 35)
    asked.clear()
    event.listen(engine, "before_cursor_execute", note)
    office.kit.reporting.check(office.report)
    event.remove(engine, "before_cursor_execute", note)
    assert len(asked) == before
