"""What a paper is about: a session or a campaign, with the names that its sentences need. Words only."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time

from campaign_kit.model.names import fold
from campaign_kit.model.office import LegalBasisDraft
from campaign_kit.model.plan import Campaign, PlaceKind, Session
from campaign_kit.model.tasks import Task
from campaign_kit.wording import official as words
from campaign_kit.wording import plan_paper


@dataclass(frozen=True)
class SessionMatter:
    """A session with its places as people call them; `topics` are the titles of its modules.

    `hosts` are those whom a letter is written to; `attendances` is how many came (None: nobody counted). `names` are
    those on its list, each with the class or hamlet; `difficulties` and `proposals` are its notes. `where` is the one
    place in which all those places meet ("": they are it), `issuer` whose number the campaign has.
    """

    session: Session
    places: str
    hosts: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    campaign: Campaign | None = None
    attendances: int | None = None
    hamlet: str = "thôn"
    names: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    difficulties: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()
    where: str = ""
    issuer: str = ""

    @property
    def event(self) -> str:
        """ "họp làng", "hội nghị", "buổi tuyên truyền"."""
        return words.EVENTS.get(self.session.form.value, words.EVENT).format(hamlet=self.hamlet)

    @property
    def about(self) -> str:
        return words.ABOUT.format(event=self.event)

    @property
    def what(self) -> str:
        """ "họp làng “Cùng con lên mạng”"; a title that says itself what it is stands alone: "“Họp thôn – …”"."""
        title, says = self.session.title, fold(self.event).split()
        begins = fold(title).split()[:1]
        shape = words.TITLED if begins and begins[0] in says else words.NAMED
        return shape.format(event=self.event, title=title)

    @property
    def time(self) -> str:
        """Hours and the whole date, the weekday with its capital (Phụ lục II, Mục V, khoản 8)."""
        return spoken_time(self.session.day, self.session.starts_at, self.session.ends_at)

    @property
    def place(self) -> str:
        venue = self.session.venue
        if venue and self.places and self.places not in venue:
            return words.AT_PLACE.format(venue=venue, places=self.places)
        return venue or self.where or self.places or words.BLANK

    @property
    def carrying_out(self) -> str:
        """ "Thực hiện Kế hoạch …, " or nothing."""
        return words.CARRYING_OUT.format(plan=plan_words(self.campaign, self.issuer)) if self.campaign else ""

    @property
    def contents(self) -> tuple[str, ...]:
        topics = self.topics or (self.session.title,)
        return (*(words.TOPIC.format(title=title) for title in topics), words.QUESTIONS)


@dataclass(frozen=True)
class CampaignMatter:
    """A campaign; `missing` are the places without a session until `today`.

    `tasks` are those of its annex in order, `bases` what it rests on, `places` how many there are of each kind;
    `issuer` is whose number it has, `report_by` when results must be there so that the office can report in time.
    """

    campaign: Campaign
    today: date
    missing: tuple[str, ...] = ()
    hamlet: str = "thôn"
    tasks: tuple[Task, ...] = ()
    bases: tuple[LegalBasisDraft, ...] = ()
    places: Mapping[PlaceKind, int] = field(default_factory=dict)
    difficulties: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()
    issuer: str = ""
    report_by: date | None = None

    @property
    def plan(self) -> str:
        return plan_words(self.campaign, self.issuer)

    @property
    def short_plan(self) -> str:
        """The plan without its number, for a subject."""
        return _titled(self.campaign)


def plan_words(campaign: Campaign, issuer: str) -> str:
    """ "Kế hoạch số 45/KH-UBND ngày 05 tháng 3 năm 2026 của … về …", as much of it as there is."""
    plan = _titled(campaign)
    if campaign.number and campaign.issued_on:
        rest = plan[len(words.PLAN_WORD) :]
        rest = rest if rest.startswith(plan_paper.GOES_ON) else plan_paper.ABOUT.format(rest=rest)
        shape = words.NUMBERED_OF if issuer else words.NUMBERED_ON
        return shape.format(number=campaign.number, day=spoken_day(campaign.issued_on), issuer=issuer, rest=rest)
    return words.NUMBERED.format(plan=plan, number=campaign.number) if campaign.number else plan


def _titled(campaign: Campaign) -> str:
    if campaign.title.casefold().startswith(words.PLAN_WORD):
        return campaign.title
    if campaign.title.startswith(words.NAMED_PLANS):
        return words.PLAN.format(title=campaign.title)
    return words.PLAN.format(title=campaign.title[:1].lower() + campaign.title[1:])


def spoken_day(day: date) -> str:
    """ "ngày 05 tháng 01 năm 2026"."""
    return words.DAY.format(day=day.day, month=_month(day), year=day.year)


def spoken_time(day: date, starts: time | None, ends: time | None) -> str:
    """ "19 giờ 00, thứ Hai, ngày 23 tháng 11 năm 2026"; with its end where that is known; else the day alone."""
    parts = {"weekday": words.WEEKDAYS[day.weekday()], "day": day.day, "month": _month(day), "year": day.year}
    if starts is None:
        return words.ON.format(**parts)
    if ends is not None and ends > starts:
        hours = {"end_hour": ends.hour, "end_minute": ends.minute}
        return words.UNTIL.format(hour=starts.hour, minute=starts.minute, **hours, **parts)
    return words.AT.format(hour=starts.hour, minute=starts.minute, **parts)


def _month(day: date) -> str:
    return words.SHORT_MONTH.format(month=day.month) if day.month < 3 else str(day.month)
