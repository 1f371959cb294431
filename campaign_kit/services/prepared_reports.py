"""How a report begins and what its choices may be: its days, the period beside it, its outline, the lock on it.

Knows no figure. Both halves of a report's period stand here (what is done, what is still to come), and what is held
beside the first.
"""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from campaign_kit.errors import Refused
from campaign_kit.model.campaign import ReportRequest, RequestFileRole
from campaign_kit.model.prepared import PreparedReport, PreparedReportDraft, SnapshotState
from campaign_kit.model.presets import PRESETS
from campaign_kit.model.report import Period
from campaign_kit.store.unit import Reading
from campaign_kit.wording import numbers
from campaign_kit.wording import reporting as words

OWN_OUTLINE = "own"  # the file of the request


@dataclass(frozen=True)
class Locked:
    """A locked report with the own words in it and the request that it answers."""

    report: PreparedReport
    texts: Mapping[str, str]
    request: ReportRequest | None


def draft_for_request(unit: Reading, request_id: int, outlines: Mapping[str, str], today: date) -> PreparedReportDraft:
    """What is chosen at first for a report that answers a request. Refused("campaign.no_request")."""
    request = unit.campaigns.request(request_id)
    draft = draft_for_period(Period(first=request.first, last=request.last), "", outlines, today)
    has_own = RequestFileRole.OUTLINE in unit.campaigns.request_files(request_id)
    return draft.model_copy(
        update={
            "request_id": request_id,
            "title": request.title,
            "as_of": request.figures_as_of or draft.as_of,
            "outline": OWN_OUTLINE if has_own else draft.outline,
        }
    )


def draft_for_period(period: Period, preset: str, outlines: Mapping[str, str], today: date) -> PreparedReportDraft:
    """What is chosen at first for a report of these days."""
    before = year_before(period)
    name = preset or next((name for name, each in PRESETS.items() if each.period(period.last) == period), "")
    draft = PreparedReportDraft(
        title=words.TITLE.format(first=numbers.day(period.first), last=numbers.day(period.last)),
        first=period.first,
        last=period.last,
        as_of=max(period.first, min(today, period.last)),
        compare_first=before.first,
        compare_last=before.last,
    )
    known = outlines.get(name) or outlines.get("")
    return draft if known is None else draft.model_copy(update={"outline": known})


def year_before(period: Period) -> Period:
    """The same days a year earlier; the end of February stays the end of February."""
    return Period(first=_year_before(period.first, ends=False), last=_year_before(period.last, ends=True))


def _year_before(day: date, *, ends: bool) -> date:
    length = monthrange(day.year - 1, day.month)[1]
    is_last = ends and day.day == monthrange(day.year, day.month)[1]
    return date(day.year - 1, day.month, length if is_last else min(day.day, length))


def done_part(report: PreparedReportDraft) -> Period:
    """From the first day to the one on which the figures close, which is inside the period."""
    as_of = report.last if report.as_of is None else report.as_of
    return Period(first=report.first, last=max(report.first, min(as_of, report.last)))


def rest_part(report: PreparedReportDraft) -> Period | None:
    """The days of the period after `done_part`; None where there are none."""
    done = done_part(report)
    return Period(first=done.last + timedelta(days=1), last=report.last) if done.last < report.last else None


def beside_part(report: PreparedReportDraft) -> Period | None:
    """What `done_part` is compared with; None: nothing is.

    The same days of the year before are cut as the done days are: done is never held against a whole year.
    """
    if report.compare_first is None or report.compare_last is None:
        return None
    chosen = Period(first=report.compare_first, last=report.compare_last)
    whole = year_before(Period(first=report.first, last=report.last))
    return year_before(done_part(report)) if chosen == whole else chosen


def refuse_locked(unit: Reading, report: PreparedReport) -> None:
    """Refused("reporting.locked") while the newest snapshot of the report is locked."""
    newest = next(iter(unit.prepared.states(report.id)), None)
    if newest is SnapshotState.LOCKED:
        raise Refused("reporting.locked", title=report.title)


def refuse_locked_request(unit: Reading, request_id: int) -> None:
    """Refused("reporting.locked") while the report that answers the request is locked."""
    report = unit.prepared.of_request(request_id)
    if report is not None:
        refuse_locked(unit, report)


def locked_reports(unit: Reading) -> list[Locked]:
    """All that nobody may change now: locked reports, their words, and the requests that they answer."""
    locked = unit.prepared.locked()
    requests = {request.id: request for request in unit.campaigns.requests()} if locked else {}
    return [Locked(report, texts, requests.get(report.request_id or 0)) for report, texts in locked]


def refuse_other(before: Sequence[Locked], after: Sequence[Locked]) -> None:
    """Refused("reporting.locked") where one of those that were locked is not as it was."""
    for each in before:
        if each not in after:
            raise Refused("reporting.locked", title=each.report.title)


def refuse_draft(unit: Reading, draft: PreparedReportDraft, report_id: int) -> None:
    """Refused("campaign.no_request"), Refused("reporting.request_taken"), Refused("reporting.period_taken"),
    Refused("reporting.as_of_outside"), Refused("reporting.not_zero")."""
    if draft.request_id is not None:
        request = unit.campaigns.request(draft.request_id)
        other = unit.prepared.of_request(draft.request_id)
        if other is not None and other.id != report_id:
            raise Refused("reporting.request_taken", request=request.title, title=other.title)
    else:
        other = unit.prepared.of_period(Period(first=draft.first, last=draft.last))
        if other is not None and other.id != report_id:
            raise Refused("reporting.period_taken", title=other.title, id=other.id)
    if draft.as_of is not None and not draft.first <= draft.as_of <= draft.last:
        first, last, day = (numbers.day(each) for each in (draft.first, draft.last, draft.as_of))
        raise Refused("reporting.as_of_outside", first=first, last=last, day=day)
    if draft.zero:
        sessions, entries = unit.checks.activities(done_part(draft))
        if sessions or entries:
            raise Refused("reporting.not_zero", sessions=sessions, entries=entries)
