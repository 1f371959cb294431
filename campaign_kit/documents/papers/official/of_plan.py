"""The paper "Kế hoạch" of a campaign (Phụ lục III, mẫu 1.4) and the annex of its tasks. All choices of their words."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from campaign_kit.documents.papers.decree.numbering import counted
from campaign_kit.documents.papers.official.citing import cited
from campaign_kit.documents.papers.official.matter import CampaignMatter, spoken_day
from campaign_kit.documents.papers.official.of_session import archive, listed
from campaign_kit.documents.papers.official.paper import (
    Annex,
    AnnexGroup,
    AnnexTask,
    Clause,
    OfficialPaper,
    Part,
    Sender,
    recipient_lines,
)
from campaign_kit.model.names import fold
from campaign_kit.model.office import Office, OfficeKind
from campaign_kit.model.papers import PaperChoices, PaperKind
from campaign_kit.model.plan import PlaceKind
from campaign_kit.model.tasks import Task
from campaign_kit.wording import official
from campaign_kit.wording import plan_paper as words

_ROMAN = "upperRoman"
_LOOSE = " .;:,"
_SHORT = 160  # a task that is longer is told in the annex alone behind its first clause
_COUNTED = ((PlaceKind.SCHOOL, words.SCHOOLS), (PlaceKind.HAMLET, words.HAMLETS), (PlaceKind.CARE_FACILITY, words.CARE))


def plan(sender: Sender, matter: CampaignMatter, choices: PaperChoices) -> OfficialPaper:
    """The plan with its annex; what the campaign does not say has a usual sentence, for the officer to change."""
    groups = _groups(matter.tasks)
    head = sender.head(PaperKind.PLAN)
    office = sender.office.name
    return OfficialPaper(
        kind=PaperKind.PLAN,
        head=head,
        title=official.TITLES["plan"],
        summary=_summary(matter.campaign.title),
        paragraphs=(_opening(matter, office),),
        recipients=recipient_lines(_receivers(sender, choices)),
        signatures=(sender.signature(),),
        bases=cited(matter.bases),
        parts=(
            _purpose(matter),
            _content(matter, sender.office),
            Part(words.TASK_PART, _tasks(groups)),
            Part(words.COST_PART, (Clause("", (words.COSTS,)),)),
            Part(words.WORK_PART, _work(groups, matter, sender.office, choices)),
        ),
        closing=official.END.format(text=words.CLOSING.format(office=office)),
        annex=_annex(groups, head.number.partition(":")[2].strip(), matter, office),
        author=office,
    )


def _summary(title: str) -> str:
    """The title without "Kế hoạch", which stands over it."""
    if title.casefold().startswith(official.PLAN_WORD + " "):
        title = title[len(official.PLAN_WORD) + 1 :]
    return title[:1].upper() + title[1:].rstrip(_LOOSE)


def _opening(matter: CampaignMatter, office: str) -> str:
    programme = matter.campaign.programme.strip(_LOOSE)
    shape = words.OPENS_CARRYING if programme else words.OPENS
    return shape.format(programme=programme, office=office, plan=matter.short_plan)


def _receivers(sender: Sender, choices: PaperChoices) -> tuple[str, ...]:
    """The superior first, then those who carry it out and the office's usual receivers, the archive last."""
    superior = sender.office.superior_name.strip()
    above = (words.SUPERIOR.format(name=superior),) if superior else ()
    usual = (line for line in sender.receivers if not line.casefold().startswith(official.ARCHIVED))
    return tuple(dict.fromkeys((*above, *choices.to, *usual, *choices.copies, archive(sender))))


def _purpose(matter: CampaignMatter) -> Part:
    purposes = _written(matter.campaign.purpose) or listed(words.PURPOSES)
    required = _written(matter.campaign.requirements) or listed(words.REQUIRED)
    return Part(words.PURPOSE_PART, (Clause(words.PURPOSE, purposes), Clause(words.REQUIREMENTS, required)))


def _written(text: str) -> tuple[str, ...]:
    """What the officer wrote, a paragraph each line."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _content(matter: CampaignMatter, office: Office) -> Part:
    campaign, hamlet = matter.campaign, matter.hamlet
    span = words.FROM_TO.format(first=spoken_day(campaign.starts_on), last=spoken_day(campaign.ends_on))
    there = [
        shape.format(count=count, hamlet=hamlet) for kind, shape in _COUNTED if (count := matter.places.get(kind, 0))
    ]
    if office.kind is OfficeKind.SCHOOL:
        places = words.IN_SCHOOL
    elif there:
        places = words.COUNTED_PLACES.format(places=", ".join(there))
    else:
        places = words.ALL_PLACES.format(hamlet=hamlet)
    return Part(
        words.CONTENT_PART,
        (
            Clause(words.AUDIENCE, (words.AUDIENCES,)),
            Clause(words.SPAN, (span,)),
            Clause(words.PLACES, (places,)),
            Clause(words.TOPICS, listed(words.TOPIC_LIST)),
            Clause(words.FORMS, (words.FORM_LIST.format(hamlet=hamlet),)),
        ),
    )


def _groups(tasks: Sequence[Task]) -> tuple[AnnexGroup, ...]:
    """The tasks under their groups in the order of the annex; tasks of no group stand under no title."""
    found: list[AnnexGroup] = []
    number = 0
    for title, rows in groupby(tasks, key=lambda task: task.group_title):
        number += bool(title)
        found.append(AnnexGroup(counted(_ROMAN, number) if title else "", title.rstrip(_LOOSE), tuple(map(_row, rows))))
    return tuple(found)


def _row(task: Task) -> AnnexTask:
    lead, partners = task.lead.rstrip(_LOOSE), task.partners.rstrip(_LOOSE)
    return AnnexTask(str(task.order), task.content.rstrip(_LOOSE), lead, partners, task.timing.rstrip(_LOOSE))


def _tasks(groups: Sequence[AnnexGroup]) -> tuple[Clause, ...]:
    if not groups:
        return (Clause("", listed(words.NO_TASKS)),)
    titles = {
        group.number: words.GROUP.format(number=place, title=group.title)
        for place, group in enumerate((each for each in groups if each.title), start=1)
    }
    clauses = tuple(
        Clause(
            titles.get(group.number, "") if group.title else "", listed(_short(task.content) for task in group.tasks)
        )
        for group in groups
    )
    return (*clauses[:-1], Clause(clauses[-1].title, (*clauses[-1].paragraphs, words.IN_ANNEX)))


def _short(content: str) -> str:
    """The first sentence or clause of a long task, the whole where it has no end of one."""
    if len(content) <= _SHORT:
        return content
    ends = [place for sign in (". ", "; ") if (place := content.find(sign)) > 0]
    return content[: min(ends)].rstrip(_LOOSE) if ends else content


def _work(
    groups: Sequence[AnnexGroup], matter: CampaignMatter, office: Office, choices: PaperChoices
) -> tuple[Clause, ...]:
    """Who leads what, then what the others do, and when results are due."""
    leads = [(name, words.LEADS_IN.format(tasks=tasks)) for name, tasks in _leads(groups)]
    partners = any(task.partners for group in groups for task in group.tasks)
    due = spoken_day(choices.by or matter.report_by or matter.campaign.ends_on)
    clauses = (
        *leads,
        *([(words.PARTNERS_TITLE, words.PARTNERS_DO)] if partners else []),
        *(
            []
            if office.kind is OfficeKind.SCHOOL
            else [(words.PLACES_TITLE.format(hamlet=matter.hamlet), words.PLACES_DO)]
        ),
        (words.REPORT_TITLE, words.REPORT_DO.format(office=office.name, day=due)),
    )
    return tuple(
        Clause(words.GROUP.format(number=number, title=title), (text,))
        for number, (title, text) in enumerate(clauses, start=1)
    )


def _leads(groups: Sequence[AnnexGroup]) -> Iterable[tuple[str, str]]:
    """Each leading office as it is first written, with "số 1, 3 mục II; số 2 mục III"."""
    names: dict[str, str] = {}
    held: dict[str, dict[str, list[str]]] = {}
    for group in groups:
        for task in (each for each in group.tasks if each.lead):
            key = fold(task.lead)
            names.setdefault(key, task.lead)
            held.setdefault(key, {}).setdefault(group.number, []).append(task.number)
    for key, by_group in held.items():
        said = (
            (words.OF_GROUP if group else words.OF_NO_GROUP).format(numbers=", ".join(numbers), group=group)
            for group, numbers in by_group.items()
        )
        yield names[key], "; ".join(said)


def _annex(groups: tuple[AnnexGroup, ...], symbol: str, matter: CampaignMatter, office: str) -> Annex:
    """With no task a row that says what is to be written."""
    empty = AnnexGroup("", "", (AnnexTask("1", *words.TO_WRITE),))
    note = words.ANNEX_NOTE.format(symbol=symbol, year=matter.today.year, office=office)
    return Annex(words.ANNEX_TITLE, note, words.COLUMNS, groups or (empty,))
