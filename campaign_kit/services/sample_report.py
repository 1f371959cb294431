"""Writes what the sample office did beside its sessions, and what others told it; through the services.

The same days give the same; it begins where `sample_plan` ended. All of it is made up.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import cycle
from typing import Protocol

from campaign_kit.model.attendance import NoteDraft
from campaign_kit.model.outreach import OutreachDraft, OutreachLinks
from campaign_kit.model.papers import OfficePaperDraft
from campaign_kit.model.plan import Session, SessionStatus
from campaign_kit.model.quiz_tally import QuizPhase
from campaign_kit.model.report import report_year
from campaign_kit.model.survey import Survey
from campaign_kit.model.tally import TallyDraft
from campaign_kit.services import sample_report_book as book
from campaign_kit.services.notes import NoteService
from campaign_kit.services.outreach import OutreachService
from campaign_kit.services.plan import PlanService
from campaign_kit.services.quizzes import QuizService
from campaign_kit.services.register import RegisterService
from campaign_kit.services.requests import RequestService
from campaign_kit.services.sample_book import HAMLETS, SCHOOLS
from campaign_kit.services.tallies import TallyService
from campaign_kit.services.undoing import UndoService

_FRIDAY = 4


class ReportVerbs(Protocol):
    """The services that all this is written through."""

    @property
    def plan(self) -> PlanService: ...
    @property
    def requests(self) -> RequestService: ...
    @property
    def outreach(self) -> OutreachService: ...
    @property
    def tallies(self) -> TallyService: ...
    @property
    def notes(self) -> NoteService: ...
    @property
    def quizzes(self) -> QuizService: ...
    @property
    def register(self) -> RegisterService: ...
    @property
    def undo(self) -> UndoService: ...


@dataclass(frozen=True)
class _Book:
    """The sample as it stands: its plan, places by key, held sessions by title, today."""

    campaign_id: int
    places: Mapping[str, int]
    held: Mapping[str, Session]
    today: date

    def day(self, when: Sequence[int]) -> date:
        """(month, day) of the sample's year, or (years before, month, day); a weekend is moved to its Friday."""
        *years, month, day = when
        found = date(self.today.year - sum(years), month, day)
        return found - timedelta(days=max(found.weekday() - _FRIDAY, 0))


def fill_report(verbs: ReportVerbs, today: date) -> None:
    """Gives the sample a year of outreach, prints, sums with their sources, notes, surveys before and after sessions,
    and issued papers, all until that day. Afterwards nothing of it can be taken back step by step."""
    (campaign,) = verbs.plan.campaigns()
    by_name = {place.name: place.id for place in verbs.plan.places()}
    keys = HAMLETS | {school.key: school.name for school in SCHOOLS}
    held = {each.title: each for each in verbs.plan.sessions(status=SessionStatus.HELD)}
    sample = _Book(campaign.id, {key: by_name[name] for key, name in keys.items()}, held, today)
    _fill_outreach(verbs.outreach, sample)
    _fill_tallies(verbs.tallies, sample)
    _fill_notes(verbs.notes, sample)
    _fill_answers(verbs.quizzes, sample)
    _fill_papers(verbs.register, verbs.requests, sample)
    verbs.undo.forget()


def _fill_outreach(outreach: OutreachService, sample: _Book) -> None:
    for each in book.REACHED:
        starts_on = sample.day(each.on)
        if starts_on > sample.today:
            continue
        draft = OutreachDraft(
            channel=each.channel,
            genre=each.genre,
            title=each.title,
            starts_on=starts_on,
            ends_on=max(starts_on, sample.day(each.to)) if each.to else None,
            items=each.items,
            times=each.times,
            minutes_each=each.minutes,
            clusters=each.clusters,
            language=each.language,
            printed=each.printed,
            handed_out=each.handed_out,
            reach=each.reach,
            cost_planned=each.cost[0],
            cost_spent=each.cost[1],
            cost_source=each.source,
            note=each.note,
        )
        is_of_plan = starts_on.year == sample.today.year
        place_ids = tuple(sample.places[key] for key in each.places)
        campaign_ids = (sample.campaign_id,) if is_of_plan else ()
        outreach.add(draft, OutreachLinks(place_ids=place_ids, campaign_ids=campaign_ids))


def _fill_tallies(tallies: TallyService, sample: _Book) -> None:
    tallies.save_indicators(book.OWN)
    for each in book.TOLD:
        year = report_year(date(sample.today.year - each.years_ago, 1, 1))
        first = date(sample.today.year, *each.first) if each.first else year.first
        last = year.last if each.years_ago else date(sample.today.year, *each.last)
        if last <= sample.today:
            tallies.set(
                TallyDraft(
                    indicator=each.indicator,
                    place_id=sample.places.get(each.place),
                    first=first,
                    last=last,
                    number=each.number,
                    source=each.source,
                    note=each.note,
                )
            )


def _fill_notes(notes: NoteService, sample: _Book) -> None:
    for kind, text, where in book.NOTES:
        if isinstance(where, str):
            if where in sample.held:
                notes.add(NoteDraft(session_id=sample.held[where].id, kind=kind, text=text))
        elif sample.day(where) <= sample.today:
            notes.add(NoteDraft(campaign_id=sample.campaign_id, noted_on=sample.day(where), kind=kind, text=text))


def _fill_answers(quizzes: QuizService, sample: _Book) -> None:
    for each in book.ASKED:
        session = sample.held.get(each.session)
        if session is not None:
            survey = quizzes.survey(each.survey)
            for phase, people, right in zip(QuizPhase, each.people, each.right, strict=True):
                quizzes.save(session.id, phase, each.survey, _answers(survey, people, right))


def _answers(survey: Survey, people: int, right: Sequence[int]) -> dict[int, dict[int, int]]:
    """By question, by option, how many chose it: so many of a hundred the right one, the rest the others in turn."""
    found: dict[int, dict[int, int]] = {}
    for number, (item, share) in enumerate(zip(survey.items, cycle(right), strict=False), start=1):
        knew = round(people * share / 100)
        others = [option for option in range(len(item.options)) if option != item.answer]
        wrong = {option: len(range(at, people - knew, len(others))) for at, option in enumerate(others)}
        chosen = wrong | {item.answer: knew}
        found[number] = {option + 1: chosen[option] for option in sorted(chosen)}
    return found


def _fill_papers(register: RegisterService, requests: RequestService, sample: _Book) -> None:
    half = next((each.id for each in requests.all() if each.sent_on is not None), None)
    for each in book.PAPERS:
        issued_on = sample.day(each.on)
        session = sample.held.get(each.session)
        is_lost = (each.session and session is None) or (each.of_half_year and half is None)
        if issued_on > sample.today or is_lost:
            continue
        register.note(
            OfficePaperDraft(
                kind=each.kind,
                type_code=each.type_code,
                symbol=each.symbol,
                number=str(each.number),
                issued_on=issued_on,
                summary=each.summary.format(year=sample.today.year),
                session_id=None if session is None else session.id,
                campaign_id=sample.campaign_id if each.of_plan else None,
                request_id=half if each.of_half_year else None,
            )
        )
