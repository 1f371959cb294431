"""The sections of a report by its outline: what is proposed for each, and the officer's own words over it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from campaign_kit.documents.papers.keyed import plain
from campaign_kit.documents.papers.official import report_told as told
from campaign_kit.documents.papers.official.matter import spoken_day
from campaign_kit.documents.papers.official.report_matter import IssuedPaper, NextSession, ReportMatter, TargetLine
from campaign_kit.documents.papers.official.report_numbers import Numbers, compared, said
from campaign_kit.documents.papers.official.report_opening import zero
from campaign_kit.model.attendance import NoteKind
from campaign_kit.model.plan import PlaceKind
from campaign_kit.model.reference import Section, Takes
from campaign_kit.model.report import ATTENDANCES, HELD, PAPERS, PLAIN_LETTER, PLANNED, Part, coverage_key
from campaign_kit.model.tasks import TaskStatus
from campaign_kit.wording import narrative as words
from campaign_kit.wording import numbers as shown
from campaign_kit.wording.register import type_name

_TALLY = "tally."
_LETTERS = "abcdđeghiklm"
_OPEN_TASKS = (TaskStatus.UNDER_WAY, TaskStatus.NOT_STARTED)
_MUST_REACH = (PlaceKind.SCHOOL, PlaceKind.HAMLET, PlaceKind.CARE_FACILITY)
_MOST_NEXT = 8


@dataclass(frozen=True)
class SectionDraft:
    """A section: its title in the outline (under what own words are kept), its level, its number as printed.

    `proposed` are paragraphs with marked numbers, empty where the section is still to be written. `own` are the
    officer's words, which stand in their place; None: there are none. `targets` is set where the table of targets
    stands, above all words. One that `is_title` has only other sections under it.
    """

    section: str
    level: int
    number: str
    proposed: tuple[str, ...]
    own: str | None = None
    targets: tuple[TargetLine, ...] = ()
    is_title: bool = False

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """What is printed: the own words where there are any, dots where nothing is known."""
        if self.own is not None:
            return tuple(line.strip() for line in self.own.splitlines() if line.strip())
        return self.proposed if self.proposed or self.targets or self.is_title else (words.TO_WRITE,)


def sections(matter: ReportMatter) -> tuple[SectionDraft, ...]:
    """The sections in their order; one of which nothing is known and nobody writes is left out, and its number."""
    if matter.report.zero:
        return (SectionDraft(words.ZERO_SECTION, 1, "", (zero(matter),), _own(matter, words.ZERO_SECTION)),)
    found: list[SectionDraft] = []
    for section in matter.outline.sections:
        if section.takes == (Takes.TABLES,):
            continue
        proposed = _proposed(matter, section)
        own = _own(matter, section.title)
        targets = tuple(matter.targets) if Takes.TARGETS in section.takes else ()
        if section.takes and Takes.TEXT not in section.takes and not (proposed or own or targets):
            continue
        number = _number(found, section.level)
        found.append(SectionDraft(section.title, section.level, number, proposed, own, targets, not section.takes))
    return tuple(found)


def words_of(matter: ReportMatter, section: Section) -> tuple[str, ...]:
    """What is printed of one section, wherever it stands: the own words, else what is proposed, else dots."""
    return SectionDraft(
        section.title, section.level, "", _proposed(matter, section), _own(matter, section.title)
    ).paragraphs


def _own(matter: ReportMatter, section: str) -> str | None:
    return plain(matter.texts.get(section, "")).strip() or None


def _number(found: Sequence[SectionDraft], level: int) -> str:
    """Roman of a part, and of a section its number in the part."""
    if level == 1:
        return shown.roman(1 + sum(each.level == 1 for each in found))
    last = max((at for at, each in enumerate(found) if each.level == 1), default=-1)
    return str(len(found) - last)


def _proposed(matter: ReportMatter, section: Section) -> tuple[str, ...]:
    """The groups of paragraphs that the section takes; several of figures stand under letters."""
    groups: list[tuple[str, Sequence[str]]] = []
    for take in section.takes:
        groups += [(title, said_so) for title, said_so in _TAKEN[take](matter, section) if said_so]
    if len([title for title, _ in groups if title]) < 2:
        return tuple(line for _, lines in groups for line in lines)
    letters = iter(_LETTERS)
    paragraphs: list[str] = []
    for title, lines in groups:
        if title:
            paragraphs.append(words.POINT.format(letter=next(letters), title=title))
        paragraphs += lines
    return tuple(paragraphs)


Groups = Iterable[tuple[str, Sequence[str]]]


def _figures(matter: ReportMatter, section: Section) -> Groups:
    """What the keys of the section ask for, each kind of figure once."""
    asked = {key.partition(".")[0] for key in section.figures}
    if HELD in section.figures or ATTENDANCES in section.figures:
        yield words.DIRECT, tuple(told.meetings(matter))
    if "coverage" in asked:
        yield words.PLACES, tuple(told.places(matter))
    if "outreach" in asked:
        yield words.CHANNELS, told.channels(matter)
    if "quiz" in asked:
        yield words.SURVEYS, tuple(told.surveys(matter))
    if "training" in asked:
        yield "", tuple(told.training(matter))
    if HELD in section.figures and matter.report.estimates:
        yield words.ESTIMATE, tuple(told.estimate(matter))
    if PLANNED in section.figures:
        yield "", _next(matter)


def _next(matter: ReportMatter) -> tuple[str, ...]:
    lines: list[str] = []
    if matter.next:
        first, last = spoken_day(matter.next[0].day), spoken_day(matter.next[-1].day)
        count = said(f"{PLANNED}:next", len(matter.next))
        shape = words.NEXT if len(matter.next) <= _MOST_NEXT else words.NEXT_ALONE
        lines.append(shape.format(first=first, last=last, count=count))
        if len(matter.next) <= _MOST_NEXT:
            lines += told.items([_next_line(each) for each in matter.next])
    if left := _left(matter):
        lines.append(words.NEXT_TASKS.format(count=left))
    return tuple(lines)


def _next_line(session: NextSession) -> str:
    shape = words.NEXT_SESSION_AT if session.places else words.NEXT_SESSION
    day = spoken_day(session.day)
    return shape.format(day=day[:1].upper() + day[1:], title=session.title, places=session.places)


def _left(matter: ReportMatter) -> str:
    """How many tasks are not done; "" where none is left."""
    left = sum(matter.tasks.get(status, 0) for status in _OPEN_TASKS)
    return said("tasks/open", left) if left else ""


def _papers(matter: ReportMatter, _: Section) -> Groups:
    papers, office = matter.papers, matter.office
    if not papers:
        return
    count = said(PAPERS, len(papers))
    lasting = [each for each in papers if each.code not in words.PASSING_CODES]
    if lasting and len(lasting) <= words.LONGEST_LIST:
        shape = words.PAPERS if len(lasting) == len(papers) else words.PAPERS_AMONG
        yield "", (shape.format(office=office, count=count), *told.items([_paper(each) for each in lasting]))
        return
    codes = sorted({each.code for each in papers}, key=lambda code: (-_of_code(papers, code), code))
    kinds = (
        words.PAPER_KIND.format(
            count=said(f"{PAPERS}/{Part.TYPE}/{code or PLAIN_LETTER}", _of_code(papers, code)),
            kind=_lower(type_name(code)),
        )
        for code in codes
    )
    yield "", (words.PAPER_KINDS.format(office=office, count=count, kinds="; ".join(kinds)),)


def _of_code(papers: Sequence[IssuedPaper], code: str) -> int:
    return sum(each.code == code for each in papers)


def _rules(matter: ReportMatter, _: Section) -> Groups:
    rules = [each for each in matter.papers if each.code in words.RULE_CODES]
    if rules:
        yield "", (words.RULES.format(office=matter.office), *told.items([_paper(each) for each in rules]))


def _paper(paper: IssuedPaper) -> str:
    summary = _lower(paper.summary.removeprefix("V/v").strip().rstrip(" .;"))
    return words.PAPER.format(
        kind=type_name(paper.code), sign=paper.sign, day=spoken_day(paper.day), summary=summary.removeprefix("về ")
    )


def _tasks(matter: ReportMatter, _: Section) -> Groups:
    count = sum(matter.tasks.values())
    if count:
        standing = ", ".join(
            shape.format(count=said(f"tasks/{status}", matter.tasks[TaskStatus(status)]))
            for status, shape in words.TASK_STANDING.items()
            if matter.tasks.get(TaskStatus(status))
        )
        yield "", (words.TASKS.format(count=said("tasks", count), standing=standing),)
    if matter.leads and len(matter.leads) <= words.MOST_LEADS:
        yield "", (words.LEADS.format(names="; ".join(matter.leads)),)


def _costs(matter: ReportMatter, _: Section) -> Groups:
    yield "", tuple(told.costs(matter))


def _tallies(matter: ReportMatter, section: Section) -> Groups:
    """Those that the section names; without names, those that no section of the outline names."""
    named = [key for key in section.figures if key.startswith(_TALLY)]
    if not named:
        elsewhere = {key for each in matter.outline.sections for key in each.figures}
        named = [key for key in matter.definitions if key.startswith(_TALLY) and key not in elsewhere]
    yield "", told.tallies(matter, named)


def _notes(matter: ReportMatter, section: Section) -> Groups:
    for kind in section.notes:
        notes = tuple(matter.notes.get(kind, ()))
        if kind is NoteKind.CHILD_VOICE and notes:
            yield words.CHILD_VOICES, told.items([words.CHILD_VOICE.format(text=note.rstrip(" .;")) for note in notes])
        elif kind is NoteKind.DIFFICULTY and notes:
            yield "", (words.DIFFICULTIES, *told.items(notes))
        else:
            yield "", told.items(notes)


def _strengths(matter: ReportMatter, _: Section) -> Groups:
    """Facts only: kinds of place that were all reached, and what is more than in the other period."""
    numbers, lines = Numbers(matter), []
    for kind in _MUST_REACH:
        key, found = coverage_key(kind), Numbers(matter).coverage(coverage_key(kind))
        if found is not None and found.reached == found.active:
            reached, active = said(f"{key}/reached", found.reached), said(f"{key}/active", found.active)
            place = told.kind_of_place(matter, kind)
            lines.append(words.ALL_REACHED.format(reached=reached, active=active, kind=place))
    for key, what, unit in ((HELD, words.WHAT_HELD, words.UNIT_HELD), (ATTENDANCES, words.WHAT_CAME, words.UNIT_CAME)):
        now, before = numbers.value(key), numbers.value(key, matter.before)
        if now is not None and before and now > before:
            line = compared(key, now, before, what, unit)
            lines.append(words.BESIDE.format(line=line[:1].upper() + line[1:], other=told.other_days(matter)))
    yield "", told.items(lines)


def _gaps(matter: ReportMatter, _: Section) -> Groups:
    """What was not reached, as a fact; why stands only where a note tells it."""
    lines = []
    for kind in _MUST_REACH:
        found = Numbers(matter).coverage(coverage_key(kind))
        if found is not None and found.reached < found.active:
            count = said(f"{coverage_key(kind)}/missing", found.active - found.reached)
            lines.append(words.GAPS.format(count=count, kind=told.kind_of_place(matter, kind)))
    if left := _left(matter):
        lines.append(words.TASKS_OPEN.format(count=left))
    yield "", told.items(lines)


def _nothing(_: ReportMatter, __: Section) -> Groups:
    return ()


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


_TAKEN: Mapping[Takes, Callable[[ReportMatter, Section], Groups]] = {
    Takes.TEXT: _nothing,
    Takes.TABLES: _nothing,
    Takes.TARGETS: _nothing,
    Takes.PAPERS: _papers,
    Takes.RULES: _rules,
    Takes.TASKS: _tasks,
    Takes.COSTS: _costs,
    Takes.FIGURES: _figures,
    Takes.TALLIES: _tallies,
    Takes.NOTES: _notes,
    Takes.STRENGTHS: _strengths,
    Takes.GAPS: _gaps,
}
