"""The papers of a campaign: letter, reminder, minutes of the meeting that starts it. All choices of their words."""

from datetime import date

from campaign_kit.documents.papers.official.matter import CampaignMatter, spoken_day
from campaign_kit.documents.papers.official.of_session import asked, kept, listed, numbered, written
from campaign_kit.documents.papers.official.paper import OfficialPaper, Sender
from campaign_kit.errors import Refused
from campaign_kit.model.papers import PaperChoices, PaperKind
from campaign_kit.wording import official as words


def letter(sender: Sender, matter: CampaignMatter, choices: PaperChoices) -> OfficialPaper:
    """Công văn that asks schools and hamlets to carry out the campaign."""
    office = sender.office.name
    campaign = matter.campaign
    to = choices.to or tuple(place.format(hamlet=matter.hamlet) for place in words.SCHOOLS_AND_HAMLETS)
    whom = asked(to)
    before = (words.CAMPAIGN_BEFORE.format(office=office, whom=whom, day=spoken_day(choices.by)),) if choices.by else ()
    paragraphs = (
        words.CAMPAIGN_OPENS.format(plan=matter.plan, office=office, whom=whom),
        *words.CAMPAIGN_ASKS,
        words.CAMPAIGN_SPAN.format(first=spoken_day(campaign.starts_on), last=spoken_day(campaign.ends_on)),
        *before,
        words.LETTER_ENDS.format(whom=whom),
    )
    subject = words.CARRY_OUT.format(plan=matter.short_plan)
    return written(sender, PaperKind.LETTER, subject, to, paragraphs, choices)


def reminder(sender: Sender, matter: CampaignMatter, choices: PaperChoices) -> OfficialPaper:
    """Công văn đôn đốc to the places that no session reached. Refused("official.nothing_left") when there are none."""
    campaign, office = matter.campaign, sender.office.name
    if not matter.missing:
        raise Refused("official.nothing_left", title=campaign.title)
    to = choices.to or _asked(matter)
    whom = to[0] if to == matter.missing and len(to) == 1 else words.THOSE_ABOVE
    opening: tuple[str, ...] = (
        words.REMIND_OPENS.format(plan=matter.plan, day=spoken_day(matter.today), count=f"{len(matter.missing):02}"),
        *listed(matter.missing),
    )
    if to == matter.missing:  # they are named above already
        opening = (words.REMIND_OPENS_NAMED.format(plan=matter.plan, day=spoken_day(matter.today), whom=whom),)
    paragraphs = (
        *opening,
        words.REMIND_ASKS.format(office=office, whom=whom),
        words.REMIND_HOLD.format(day=spoken_day(choices.by or _hold_by(matter))),
        words.REMIND_TELL.format(office=office),
        words.REMIND_HARD,
        words.REMIND_ENDS.format(whom=whom),
    )
    subject = words.REMIND_CAMPAIGN.format(plan=matter.short_plan)
    return written(sender, PaperKind.REMINDER, subject, to, paragraphs, choices)


def minutes(sender: Sender, matter: CampaignMatter, choices: PaperChoices) -> OfficialPaper:
    """Biên bản of the meeting that starts the campaign; nearly all of it is written at the meeting."""
    paragraphs = (
        words.STARTED_BLANK.format(year=matter.today.year),
        words.PLACE.format(place=words.BLANK),
        words.PRESENT_BLANK.format(who=words.BLANK),
        words.PRESIDES.format(name=choices.chair or words.BLANK),
        words.KEEPS_MINUTES.format(name=choices.secretary or words.BLANK),
        words.MINUTES_CONTENTS,
        *numbered((words.PLAN_READ.format(plan=matter.plan), words.ASKED, words.TASKS, words.CONCLUDED)),
        words.CLOSED.format(event=words.MEETING, year=matter.today.year),
    )
    return kept(sender, words.MINUTES_OF_PLAN.format(plan=matter.short_plan), paragraphs, choices)


def _hold_by(matter: CampaignMatter) -> date:
    """The day on which results are due, while that can be kept; else the last day of the campaign."""
    due = matter.report_by
    return due if due is not None and due > matter.today else matter.campaign.ends_on


def _asked(matter: CampaignMatter) -> tuple[str, ...]:
    """The places by name while they fit on one page under "Kính gửi", else all together."""
    if len(matter.missing) <= words.NAMED_ADDRESSEES:
        return matter.missing
    return (words.THOSE_NAMED,)
