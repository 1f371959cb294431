"""The papers of a school: the teaching schedule of its sessions (R33), the minutes of the summer handover."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from campaign_kit.documents.papers.official.citing import cited
from campaign_kit.documents.papers.official.matter import spoken_day
from campaign_kit.documents.papers.official.of_session import archive, capital, listed
from campaign_kit.documents.papers.official.of_trouble import of_two_sides
from campaign_kit.documents.papers.official.paper import (
    Annex,
    Clause,
    OfficialPaper,
    PaperTable,
    Part,
    RowGroup,
    Sender,
    Signature,
    recipient_lines,
)
from campaign_kit.model.names import fold
from campaign_kit.model.office import LegalBasisDraft
from campaign_kit.model.papers import PaperChoices, PaperKind
from campaign_kit.model.set_days import week_of
from campaign_kit.wording import numbers, official, plan_paper
from campaign_kit.wording import school_paper as words
from campaign_kit.wording.plan import bare_class


@dataclass(frozen=True)
class Lesson:
    """A session of a school as its schedule has it; `grade` is None where it is for several, `whole` for all."""

    day: date
    place: str
    what: str
    contents: str
    minutes: int
    teacher: str
    grade: int | None = None
    whole: bool = False


@dataclass(frozen=True)
class SchoolMatter:
    """A school in a school year ("2026-2027"), with its lessons by day; `is_own` where the school itself sends.

    `weeks` are the Mondays of the weeks in which it teaches.
    """

    school: str
    year: str
    lessons: tuple[Lesson, ...]
    weeks: tuple[date, ...]
    bases: tuple[LegalBasisDraft, ...] = ()
    is_own: bool = True


@dataclass(frozen=True)
class HandedMatter:
    """What is handed over to whom: the pupils of one place ("" where it is not known), by number alone."""

    giver: str
    receiver: str
    place: str
    count: int | None = None
    female: int | None = None
    purpose: str = words.USUAL_PURPOSE
    delete_on: date | None = None


def schedule(sender: Sender, matter: SchoolMatter, choices: PaperChoices) -> OfficialPaper:
    """Kế hoạch dạy học by grade, subject and week; without a lesson its annex has a row that says what to write."""
    office = sender.office.name
    head = sender.head(PaperKind.SCHEDULE)
    groups = _groups(matter)
    symbol = head.number.partition(":")[2].strip()
    note = plan_paper.ANNEX_NOTE.format(symbol=symbol, year=sender.today.year, office=office)
    shape = words.SUMMARY if matter.is_own else words.SUMMARY_OF
    usual = (line for line in sender.receivers if not line.casefold().startswith(official.ARCHIVED))
    receivers = tuple(dict.fromkeys((*choices.to, *usual, *choices.copies, archive(sender))))
    return OfficialPaper(
        kind=PaperKind.SCHEDULE,
        head=head,
        title=official.TITLES["schedule"],
        summary=shape.format(school=matter.school, year=matter.year),
        paragraphs=(words.OPENS.format(office=office, year=matter.year),),
        recipients=recipient_lines(receivers),
        signatures=(sender.signature(),),
        bases=cited(matter.bases),
        parts=(
            Part(words.PURPOSE_PART, (Clause("", listed(words.PURPOSES)),)),
            Part(words.CONTENT_PART, (Clause("", _contents(matter, groups)),)),
            Part(words.WORK_PART, (Clause("", words.WORKS),)),
        ),
        closing=official.END.format(text=words.CLOSING.format(office=office)),
        annex=Annex(words.ANNEX_TITLE, note, (), ()),
        table=PaperTable(words.COLUMNS, groups or (RowGroup("", (words.TO_WRITE,)),)),
        author=office,
    )


def handover(sender: Sender, matter: HandedMatter, choices: PaperChoices) -> OfficialPaper:
    """Biên bản bàn giao of the pupils of one hamlet: numbers, purpose, the day of deletion; never a name of a child."""
    year = (matter.delete_on or sender.today).year
    if matter.count is None:
        counted = words.HANDED_BLANK.format(place=matter.place) if matter.place else words.HANDED_ALL_BLANK
    else:
        shape = words.HANDED_COUNT if matter.place else words.HANDED_NOWHERE
        counted = shape.format(
            place=matter.place,
            count=f"{matter.count:02}",
            female="……" if matter.female is None else f"{matter.female:02}",
        )
    delete = words.HANDED_DELETE_BLANK.format(year=year)
    if matter.delete_on is not None:
        delete = words.HANDED_DELETE.format(day=spoken_day(matter.delete_on))
    paragraphs = (
        words.HANDED_AT.format(year=sender.today.year),
        words.HANDED_WHERE,
        words.GIVER.format(office=matter.giver or official.BLANK),
        words.SPOKEN_FOR,
        words.RECEIVER.format(office=matter.receiver or official.BLANK),
        words.SPOKEN_FOR,
        words.HANDED,
        counted,
        words.HANDED_LIST,
        words.HANDED_PURPOSE.format(purpose=matter.purpose),
        delete,
        words.HANDED_CLOSED,
    )
    shape = words.HANDOVER_SUMMARY_OF if matter.place else words.HANDOVER_SUMMARY
    summary = shape.format(year=year, place=matter.place)
    signatures = (Signature(words.TAKES), Signature(words.GIVES))
    return of_two_sides(sender, PaperKind.HANDOVER, summary, paragraphs, signatures, choices)


def _contents(matter: SchoolMatter, groups: Sequence[RowGroup]) -> tuple[str, ...]:
    counted = Counter(_grade(lesson)[1] for lesson in matter.lessons)
    sums = tuple(words.GRADE_SUM.format(grade=group.title, count=f"{counted[group.title]:02}") for group in groups)
    titles = tuple(filter(None, dict.fromkeys(each for one in matter.lessons for each in one.contents.split("; "))))
    told = (words.TOPICS.format(titles="; ".join(titles)),) if titles else ()
    return (*(listed(sums) if sums else (words.NO_SUM,)), *told, words.IN_ANNEX)


def _groups(matter: SchoolMatter) -> tuple[RowGroup, ...]:
    """The lessons of each grade, the whole school and mixed grades last; inside by subject, then by day.

    What several classes of a grade are taught in one week is one row.
    """
    by_title: dict[tuple[int, str], list[Lesson]] = {}
    for lesson in matter.lessons:
        by_title.setdefault(_grade(lesson), []).append(lesson)
    return tuple(RowGroup(title, _rows(found, matter.weeks)) for (_, title), found in sorted(by_title.items()))


def _grade(lesson: Lesson) -> tuple[int, str]:
    if lesson.whole:
        return 98, words.WHOLE
    return (99, words.NO_GRADE) if lesson.grade is None else (lesson.grade, words.GRADE.format(grade=lesson.grade))


def _rows(lessons: Sequence[Lesson], weeks: Sequence[date]) -> tuple[tuple[str, ...], ...]:
    alike: dict[tuple[object, ...], list[Lesson]] = {}
    for each in sorted(lessons, key=lambda one: (fold(one.what), one.day)):
        week: object = week_of(each.day, weeks) or each.day
        alike.setdefault((each.what, week, each.contents, each.minutes, each.teacher), []).append(each)
    return tuple(_row(found, weeks) for found in alike.values())


def _row(lessons: Sequence[Lesson], weeks: Sequence[date]) -> tuple[str, ...]:
    first, last = lessons[0], lessons[-1]
    days = numbers.day(first.day)
    if last.day != first.day:
        days = words.DAYS.format(first=f"{first.day:%d/%m}", last=numbers.day(last.day))
    return (
        str(week_of(first.day, weeks) or ""),
        days,
        words.ALL if first.whole else _classes([place for each in lessons for place in each.place.split(", ")]),
        capital(first.what),
        first.contents,
        words.MINUTES.format(minutes=first.minutes),
        first.teacher,
    )


def _classes(names: Sequence[str]) -> str:
    """ "Lớp 1A, 1B, 1C": that they are classes is said once."""
    single = sorted(dict.fromkeys(names))
    bare = [bare_class(name) for name in single]
    if len(single) > 1 and all(name != whole for name, whole in zip(bare, single, strict=True)):
        return words.CLASSES.format(names=", ".join(bare))
    return ", ".join(single)
