"""The checks of the report itself: its days against those asked for, the last day of handing in, a false zero."""

from collections.abc import Iterator
from datetime import date

from campaign_kit.model.findings import Finding, Matter
from campaign_kit.model.prepared import TARGET_SECTION, PreparedReport
from campaign_kit.services import snapshots
from campaign_kit.services.checking import Ground, days_of, stopped, warned
from campaign_kit.services.prepared_reports import OWN_OUTLINE, done_part
from campaign_kit.services.report_matter import outline_of
from campaign_kit.wording import numbers
from campaign_kit.wording import report_checks as words


def check_choices(ground: Ground) -> Iterator[Finding]:
    """The days of a report, what it is compared with, and whether it says truly that there was nothing."""
    report = ground.report
    if report is None:
        return
    yield from _backwards(report.id, words.PERIOD_OF_REPORT, report.first, report.last)
    yield from _backwards(report.id, words.PERIOD_BESIDE, report.compare_first, report.compare_last)
    if report.as_of is not None and report.as_of > report.last:
        days = {"day": numbers.day(report.as_of), "last": numbers.day(report.last)}
        yield warned("as_of_late", Matter.REPORT, report.id, **days)
    yield from _left_out(ground, report)
    sessions, entries = ground.unit.checks.activities(done_part(report))
    if report.zero and (sessions or entries):
        yield stopped("false_zero", Matter.REPORT, report.id, sessions=sessions, entries=entries)
    if not report.zero and not sessions and not entries:
        yield warned("nothing", Matter.REPORT, report.id)


def check_request(ground: Ground) -> Iterator[Finding]:
    """The report against the request that it answers."""
    report = ground.report
    if report is None or report.request_id is None:
        return
    request = ground.unit.campaigns.request(report.request_id)
    yield from _backwards(report.id, words.PERIOD_OF_REQUEST, request.first, request.last)
    if (request.first, request.last) != (report.first, report.last):
        days = {"days": days_of(report.first, report.last), "wanted": days_of(request.first, request.last)}
        yield warned("other_period", Matter.REPORT, report.id, **days)
    if request.sent_on is None and request.due_on < ground.today:
        yield warned("overdue", Matter.REPORT, report.id, due=numbers.day(request.due_on))


def check_words(ground: Ground) -> Iterator[Finding]:
    """Own words that are printed nowhere; a superior's own outline and a false zero are told elsewhere."""
    report = ground.report
    if report is None or report.zero or report.outline == OWN_OUTLINE:
        return
    titles = {section.title for section in outline_of(report, ground.reference()).sections}
    for section in ground.unit.prepared.texts(report.id):
        if section not in titles and not section.startswith(TARGET_SECTION):
            yield warned("words_left_out", Matter.REPORT, report.id, section=section)


def check_snapshots(ground: Ground) -> Iterator[Finding]:
    """Kept figures that another program changed."""
    for snapshot in ground.unit.prepared.snapshots(ground.report.id) if ground.report else ():
        if not snapshots.is_whole(snapshot):
            yield warned("snapshot_changed", Matter.REPORT, snapshot.report_id, version=snapshot.version)


def _left_out(ground: Ground, report: PreparedReport) -> Iterator[Finding]:
    """A closing day that is still to come; sessions held after it, though the period goes on."""
    closes = done_part(report).last
    if closes > ground.today:
        yield warned("as_of_ahead", Matter.REPORT, report.id, day=numbers.day(closes))
    later = sum(each.is_held and closes < each.day <= ground.today for each in ground.sessions)
    if later:
        yield warned("as_of_old", Matter.REPORT, report.id, number=later, day=numbers.day(closes))


def _backwards(report_id: int, what: str, first: date | None, last: date | None) -> Iterator[Finding]:
    if first is not None and last is not None and last < first:
        days = {"first": numbers.day(first), "last": numbers.day(last)}
        yield stopped("backwards", Matter.REPORT, report_id, what=what, **days)
