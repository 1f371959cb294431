"""The ad hoc report (R06) and the minutes of an inspection (R45), of a session or a campaign."""

from collections.abc import Sequence

from campaign_kit.documents.papers.official.matter import CampaignMatter, SessionMatter, spoken_day
from campaign_kit.documents.papers.official.of_session import archive, capital, listed, numbered
from campaign_kit.documents.papers.official.paper import (
    Clause,
    OfficialPaper,
    Part,
    Sender,
    Signature,
    ended,
    recipient_lines,
)
from campaign_kit.model.papers import PaperChoices, PaperKind
from campaign_kit.wording import official
from campaign_kit.wording import report_paper as words

Matter = SessionMatter | CampaignMatter


def adhoc_report(sender: Sender, matter: Matter, choices: PaperChoices) -> OfficialPaper:
    """Báo cáo đột xuất to the superior: what is known of the meeting or the plan, its notes, the rest to be written."""
    office = sender.office
    receivers = choices.to or tuple(filter(None, (office.superior_name.strip(),)))
    facts = _session_facts(matter) if isinstance(matter, SessionMatter) else _plan_facts(matter)
    receiver = receivers[0] if len(receivers) == 1 else words.SUPERIOR
    return OfficialPaper(
        kind=PaperKind.ADHOC_REPORT,
        head=sender.head(PaperKind.ADHOC_REPORT),
        title=official.TITLES["adhoc_report"],
        summary=_summary(matter),
        paragraphs=(_opening(sender, matter),),
        recipients=recipient_lines((official.AS_ABOVE, *choices.copies, archive(sender))),
        signatures=(sender.signature(),),
        addressees=receivers or (official.BLANK,),
        parts=(
            Part(words.FACT_PART, (Clause("", (*facts, words.HAPPENED)),)),
            _part(words.TROUBLE_PART, matter.difficulties, words.TO_WRITE_TROUBLE),
            _part(words.DONE_PART, (), words.TO_WRITE_DONE),
            _part(words.ASK_PART, matter.proposals, words.TO_WRITE_ASK),
        ),
        closing=official.END.format(text=words.CLOSING.format(office=office.name, receiver=receiver)),
        author=office.name,
    )


def inspection(sender: Sender, matter: Matter, choices: PaperChoices) -> OfficialPaper:
    """Biên bản kiểm tra: whom, where, what is looked at; what is found is written by hand."""
    if isinstance(matter, SessionMatter):
        summary = words.INSPECTION_OF_SESSION.format(about=matter.about)
        units = choices.to or matter.hosts
        place, year = matter.place, matter.session.day.year
    else:
        summary = words.INSPECTION_SUMMARY.format(plan=matter.short_plan)
        units, place, year = choices.to, official.BLANK, matter.today.year
    paragraphs = (
        words.STARTED.format(year=year),
        words.PLACE.format(place=place),
        words.TEAM.format(leader=choices.chair or official.BLANK),
        words.VISITED.format(units="; ".join(units) or official.BLANK),
        words.PRESENT,
        words.LOOKED_AT,
        *numbered(words.POINTS),
        words.CLOSED,
    )
    return of_two_sides(
        sender,
        PaperKind.INSPECTION,
        summary,
        paragraphs,
        (Signature(words.INSPECTED), Signature(words.INSPECTOR, choices.chair)),
        choices,
    )


def of_two_sides(
    sender: Sender,
    kind: PaperKind,
    summary: str,
    paragraphs: tuple[str, ...],
    signatures: tuple[Signature, ...],
    choices: PaperChoices,
) -> OfficialPaper:
    """Minutes that two sides sign, kept with the file."""
    return OfficialPaper(
        kind=kind,
        head=sender.head(kind),
        title=official.TITLES[kind.value],
        summary=summary,
        paragraphs=ended(paragraphs),
        recipients=recipient_lines((*choices.copies, official.ARCHIVE_FILE)),
        signatures=signatures,
        author=sender.office.name,
    )


def _summary(matter: Matter) -> str:
    if isinstance(matter, SessionMatter):
        return words.SUMMARY.format(event=words.HOLDING.format(event=matter.about))
    return words.SUMMARY_OF_PLAN.format(plan=matter.short_plan)


def _opening(sender: Sender, matter: Matter) -> str:
    office = sender.office.name
    if isinstance(matter, SessionMatter):
        return words.OPENS.format(carrying=matter.carrying_out, office=office)
    return words.OPENS_OF_PLAN.format(plan=matter.plan, office=office)


def _session_facts(matter: SessionMatter) -> tuple[str, ...]:
    said = words.SESSION_FACTS.format(what=capital(matter.what), time=matter.time, place=matter.place)
    counted = () if matter.attendances is None else (words.SESSION_COUNT.format(count=matter.attendances),)
    return (said, *counted)


def _plan_facts(matter: CampaignMatter) -> tuple[str, ...]:
    first, last = spoken_day(matter.campaign.starts_on), spoken_day(matter.campaign.ends_on)
    missing = words.PLAN_MISSING.format(day=spoken_day(matter.today), count=f"{len(matter.missing):02}")
    return (words.PLAN_FACTS.format(first=first, last=last), *((missing,) if matter.missing else ()))


def _part(title: str, known: Sequence[str], to_write: str) -> Part:
    said = listed(text.strip(" .;") for text in known) if known else (to_write,)
    return Part(title, (Clause("", said),))
