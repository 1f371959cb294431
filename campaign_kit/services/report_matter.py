"""What a report is about, read from the data: its figures beside another period, its papers, tasks, targets and notes.

Writes nothing. Every number is a query of the store.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from campaign_kit.documents.papers.official.report_matter import IssuedPaper, NextSession, ReportMatter, TargetLine
from campaign_kit.model.attendance import NoteKind
from campaign_kit.model.campaign import RequestFileRole
from campaign_kit.model.plan import Campaign, SessionStatus
from campaign_kit.model.prepared import PreparedReport
from campaign_kit.model.reference import Outline, Reference
from campaign_kit.model.report import PLANNED, Figure, Period, tally_key
from campaign_kit.model.tasks import Task, TaskStatus, named
from campaign_kit.services.office import own_office
from campaign_kit.services.paper_matter import in_a_sentence
from campaign_kit.services.places import places_title
from campaign_kit.services.prepared_reports import OWN_OUTLINE, beside_part, done_part, rest_part, year_before
from campaign_kit.services.report_lines import sources_of
from campaign_kit.services.targets import closed_targets, standings
from campaign_kit.store.unit import Reading
from campaign_kit.wording.register import sign

_NEXT_DAYS = timedelta(days=366)


def outline_of(report: PreparedReport, reference: Reference) -> Outline:
    """The outline that was chosen; the first there is where its file is gone, or the request's own is filled."""
    found = [each for each in reference.outlines if each.key == report.outline]
    return (found or list(reference.outlines))[0]


def report_matter(
    unit: Reading, report: PreparedReport, reference: Reference, figures: Mapping[str, Figure] | None = None
) -> ReportMatter:
    """The report with its figures; those of the days that are done may be given, where they were read already."""
    done, rest = done_part(report), rest_part(report) if report.estimates else None
    beside = beside_part(report)
    campaigns = _campaigns(unit, done)
    tasks = [task for campaign in campaigns for task in unit.tasks.of_campaign(campaign.id)]
    return ReportMatter(
        office=own_office(unit).name,
        report=report,
        outline=outline_of(report, reference),
        done=done,
        figures=_by_key(unit, done) if figures is None else figures,
        before={} if beside is None else _by_key(unit, beside),
        before_days=beside,
        same_days=beside == year_before(done),
        rest={} if rest is None else _by_key(unit, rest),
        rest_days=rest,
        request=None if report.request_id is None else unit.campaigns.request(report.request_id),
        papers=tuple(_papers(unit, done)),
        tasks=Counter(task.status for task in tasks),
        leads=_leads(tasks),
        targets=tuple(line for campaign in campaigns for line in _targets(unit, campaign, done)),
        notes=_notes(unit, done),
        next=tuple(_next(unit, done.last)),
        definitions=unit.report.definitions(),
        sources={tally_key(key): ", ".join(told) for key, told in sources_of(unit, done).items()},
        texts=unit.prepared.texts(report.id),
        hamlet=own_office(unit).hamlet_label,
    )


def blank_matter(unit: Reading, reference: Reference, today: date) -> ReportMatter:
    """A report without any figure: what an outline may ask for is known before there is a report."""
    report = PreparedReport(id=0, uid="", title=own_office(unit).name, first=today, last=today)
    days = Period(first=today, last=today)
    return ReportMatter(
        office=own_office(unit).name,
        report=report,
        outline=outline_of(report, reference),
        done=days,
        figures={},
        definitions=unit.report.definitions(),
    )


def own_outline(unit: Reading, report: PreparedReport) -> bytes:
    """The superior's outline of the request, where it is chosen and there; else nothing."""
    if report.outline != OWN_OUTLINE or report.request_id is None:
        return b""
    return unit.campaigns.request_file(report.request_id, RequestFileRole.OUTLINE)


def _by_key(unit: Reading, period: Period) -> dict[str, Figure]:
    return {figure.key: figure for figure in unit.report.figures(period)}


def _campaigns(unit: Reading, done: Period) -> list[Campaign]:
    """The plans that are carried out in these days."""
    return [each for each in unit.plan.campaigns() if each.starts_on <= done.last and each.ends_on >= done.first]


def _papers(unit: Reading, done: Period) -> Iterator[IssuedPaper]:
    """What was issued in these days, oldest first."""
    issued = [each for each in unit.papers.papers() if each.issued_on and done.first <= each.issued_on <= done.last]
    for paper in sorted(issued, key=lambda each: (each.issued_on or done.first, each.id)):
        day = paper.issued_on or done.first
        yield IssuedPaper(paper.type_code, sign(paper.number, paper.symbol), day, paper.summary)


def _leads(tasks: Sequence[Task]) -> tuple[str, ...]:
    """Who leads a task, each named once."""
    return tuple(
        dict.fromkeys(name for task in tasks if task.status is not TaskStatus.DROPPED for name in named(task.lead))
    )


def _targets(unit: Reading, campaign: Campaign, done: Period) -> Iterator[TargetLine]:
    """As they stood on the closing day."""
    for standing in standings(unit, campaign, closed_targets(unit.campaigns.targets(campaign.id), campaign, done)):
        of = standing.of
        if of is None and standing.target.goal_of is None:
            of = standing.target.goal
        yield TargetLine(standing.target.id, standing.target.text, standing.reached, of, standing.done, standing.hidden)


def _notes(unit: Reading, done: Period) -> dict[NoteKind, tuple[str, ...]]:
    """The words of the notes of these days by kind, each line that says something once."""
    found: dict[NoteKind, dict[str, None]] = {}
    for line in unit.attendance.note_lines(None):
        if done.first <= line.day <= done.last:
            said = (text.strip() for text in line.note.text.splitlines())
            found.setdefault(line.note.kind, {}).update(dict.fromkeys(filter(None, said)))
    return {kind: tuple(texts) for kind, texts in found.items()}


def _next(unit: Reading, closing_day: date) -> Iterator[NextSession]:
    """The planned sessions behind the closing day that this office counts, by day."""
    known = {place.id: place for place in unit.plan.places()}
    days = Period(first=closing_day + timedelta(days=1), last=closing_day + _NEXT_DAYS)
    own = {each.ref for each in unit.report.explain(PLANNED, days)}
    for session in unit.plan.sessions(days.first, days.last, SessionStatus.PLANNED):
        if session.id in own:
            places = places_title([in_a_sentence(known[each]) for each in session.place_ids], known)
            yield NextSession(session.day, session.title, places)
