"""What is told of a report over its figures: its days, what was chosen, its last day, where it stands."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from campaign_kit.model.campaign import ReportRequest
from campaign_kit.model.prepared import PreparedReport, ReportSnapshot
from campaign_kit.model.report import Period
from campaign_kit.services.prepared_reports import beside_part
from campaign_kit.ui.widgets.report_kept import TONES
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label as word

say = QCoreApplication.translate
_URGENT_DAYS = 14


def told_days(report: PreparedReport) -> str:
    """The period in words, with both days."""
    return say("ReportTold", "Từ ngày {0} đến hết ngày {1}").format(numbers.day(report.first), numbers.day(report.last))


def told_choices(report: PreparedReport, done: Period, office: str) -> str:
    """Until when the figures count, what they are compared with, and whose they are."""
    told = [say("ReportTold", "Số liệu tính đến {0}").format(numbers.day(done.last))]
    if report.zero:
        told.append(say("ReportTold", "không phát sinh"))
    if report.estimates:
        told.append(say("ReportTold", "có ước cả kỳ"))
    beside = beside_part(report)
    if beside is not None:
        first, last = numbers.day(beside.first), numbers.day(beside.last)
        told.append(say("ReportTold", "so với {0} – {1}").format(first, last))
    return " · ".join([*told, office])


def told_due(request: ReportRequest | None, today: date) -> tuple[str, str]:
    """The last day in words and its tone; empty words where no request is answered or it was sent."""
    if request is None or request.sent_on is not None:
        return "", "quiet"
    left = (request.due_on - today).days
    words = say("ReportTold", "Hạn cuối {0} – còn {1} ngày")
    if left < 0:
        words = say("ReportTold", "Hạn cuối {0} – quá hạn {1} ngày")
    elif left == 0:
        words = say("ReportTold", "Hạn cuối là hôm nay, {0}")
    return words.format(numbers.day(request.due_on), abs(left)), "partly" if left <= _URGENT_DAYS else "quiet"


def told_state(snapshots: Sequence[ReportSnapshot]) -> tuple[str, str]:
    """Where the newest snapshot stands, and its tone."""
    if not snapshots:
        return say("ReportTold", "Chưa lập bản nào"), "quiet"
    newest = snapshots[0]
    return say("ReportTold", "Bản {0}: {1}").format(newest.version, word(newest.state).lower()), TONES[newest.state]
