"""The report of results of a period (Phụ lục III, mẫu 1.4): its sections by the outline, its tables behind it."""

from collections.abc import Sequence

from campaign_kit.documents.papers.official.matter import spoken_day
from campaign_kit.documents.papers.official.of_session import archive
from campaign_kit.documents.papers.official.paper import (
    Annexes,
    Clause,
    OfficialPaper,
    PaperTable,
    Part,
    RowGroup,
    Sender,
    ended,
    recipient_lines,
)
from campaign_kit.documents.papers.official.report_matter import ReportMatter
from campaign_kit.documents.papers.official.report_opening import closing, opening, summary
from campaign_kit.documents.papers.official.report_sections import SectionDraft, sections
from campaign_kit.documents.papers.official.report_targets import target_cells
from campaign_kit.documents.year_book import BookTable
from campaign_kit.model.papers import PaperChoices, PaperKind
from campaign_kit.wording import narrative as words
from campaign_kit.wording import official


def report(sender: Sender, matter: ReportMatter, tables: Sequence[BookTable], choices: PaperChoices) -> OfficialPaper:
    """The report to whom its request names, else to the superior; `tables` are its annexes."""
    office, head = sender.office, sender.head(PaperKind.REPORT)
    named = matter.request.receiver.strip() if matter.request else ""
    receivers = choices.to or tuple(filter(None, (named or office.superior_name.strip(),)))
    summed = summary(matter.report.title, matter.period, office)
    is_zero = matter.report.zero
    drafts = sections(matter)
    receiver = receivers[0] if len(receivers) == 1 else ""
    last = closing(matter, summed, receiver, with_annexes=bool(tables) and not is_zero)
    return OfficialPaper(
        kind=PaperKind.REPORT,
        head=head,
        title=official.TITLES[PaperKind.REPORT.value],
        summary=summed,
        paragraphs=drafts[0].paragraphs if is_zero else (opening(matter),),
        recipients=recipient_lines((official.AS_ABOVE, *choices.copies, archive(sender))),
        signatures=(sender.signature(),),
        addressees=receivers or (official.BLANK,),
        parts=() if is_zero else tuple(_parts(matter, drafts)),
        closing=ended((last,))[0],
        annexes=None if is_zero or not tables else _annexes(sender, matter, tables, head.number),
        author=office.name,
    )


def _parts(matter: ReportMatter, drafts: Sequence[SectionDraft]) -> Sequence[Part]:
    """A part for each section of the first level, with those of the second under it."""
    found: list[tuple[str, list[Clause]]] = []
    for draft in drafts:
        if draft.level == 1:
            title = words.PART.format(number=draft.number, title=draft.section.upper())
            found.append((title, [] if draft.is_title else [_clause(matter, draft, "")]))
        else:
            title = words.CLAUSE.format(number=draft.number, title=draft.section)
            found[-1][1].append(_clause(matter, draft, title))
    return [Part(title, tuple(clauses)) for title, clauses in found]


def _clause(matter: ReportMatter, draft: SectionDraft, title: str) -> Clause:
    if not draft.targets:
        return Clause(title, draft.paragraphs)
    rows = tuple(target_cells(matter, number, target) for number, target in enumerate(draft.targets, start=1))
    return Clause(title, draft.paragraphs, PaperTable(words.TARGET_HEADS, (RowGroup("", rows),)))


def _annexes(sender: Sender, matter: ReportMatter, tables: Sequence[BookTable], number: str) -> Annexes:
    symbol = number.partition(":")[2].strip()
    return Annexes(
        tables=tuple(tables),
        note=words.ANNEX_NOTE.format(symbol=symbol, year=sender.today.year, office=sender.office.name),
        days=words.ANNEX_DAYS.format(
            first=spoken_day(matter.report.first),
            last=spoken_day(matter.report.last),
            as_of=spoken_day(matter.done.last),
        ),
    )
