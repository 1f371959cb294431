"""Whether a set of activities that can be read is also good: words, counts, weeks, templates and topics that exist."""

from collections.abc import Iterable, Iterator, Sequence, Sized

from campaign_kit.library import limits
from campaign_kit.library.check_words import check_words
from campaign_kit.library.finding import Notes
from campaign_kit.library.known import Known
from campaign_kit.model.activity_set import (
    EARLIEST_TASK,
    SCHOOL_ROWS,
    SUBJECTS,
    ActivitySet,
    SetOutreach,
    SetSession,
    SetTask,
    Weeks,
)
from campaign_kit.model.module import CHILD_BANDS, Module, band_of_grade
from campaign_kit.model.plan import FORMS
from campaign_kit.model.template import SessionTemplate

_LISTS = ("about", "purposes", "requirements")
_ROWS = ("sessions", "outreach", "tasks")


def check_set(activities: ActivitySet, notes: Notes, known: Known) -> None:
    """Notes all that is wrong or unwise in the set, held against what is known."""
    texts = [(f"set.{part}", text) for part, text in _texts(activities)]
    for part, _ in texts:
        notes.lines[part] = notes.line_of(part.removeprefix("set."))
    check_words(texts, notes, known)
    _check_counts(activities, notes)
    templates = {template.key: template for template in known.templates}
    modules = {module.key: module for module in known.modules}
    for index, row in enumerate(activities.sessions):
        _check_session(row, f"sessions.{index}", activities.weeks, notes, templates.get(row.template), modules)
    for index, other in enumerate(activities.outreach):
        _check_weeks([other.weeks], f"outreach.{index}", 1, activities.weeks, notes)
        _known_topics(other.modules, f"outreach.{index}", notes, modules)
    for index, task in enumerate(activities.tasks):
        _check_weeks([task.weeks], f"tasks.{index}", EARLIEST_TASK, activities.weeks, notes)


def _texts(activities: ActivitySet) -> Iterator[tuple[str, str]]:
    yield "title", activities.title
    for name in _LISTS:
        yield from ((f"{name}.{index}", line) for index, line in enumerate(getattr(activities, name)))
    for name in _ROWS:
        for index, row in enumerate(getattr(activities, name)):
            yield f"{name}.{index}.title", row.title
            yield from ((f"{name}.{index}.notes.{at}", note) for at, note in enumerate(row.notes))
            yield from _names(f"{name}.{index}", row)


def _names(part: str, row: SetSession | SetOutreach | SetTask) -> Iterator[tuple[str, str]]:
    """Who does it."""
    if isinstance(row, SetSession):
        yield f"{part}.speakers", row.speakers
    if isinstance(row, SetTask):
        yield f"{part}.lead", row.lead
        yield f"{part}.partners", row.partners


def _check_counts(activities: ActivitySet, notes: Notes) -> None:
    lists: dict[str, Sized] = {name: getattr(activities, name) for name in (*_LISTS, *_ROWS)}
    for name in _ROWS:
        lists |= {f"{name}.{index}.notes": row.notes for index, row in enumerate(getattr(activities, name))}
    for part, lines in lists.items():
        label, low, high = limits.SET_COUNTS[part.rpartition(".")[2]]
        if not low <= len(lines) <= high:
            notes.fault(notes.line_of(part), "too_few", label=label, count=len(lines), low=low, high=high)


def _check_weeks(spans: Iterable[Weeks], part: str, first: int, last: int, notes: Notes) -> None:
    for span in spans:
        if span.first < first or span.last > last:
            notes.fault(notes.line_of(f"{part}.weeks"), "set_range", first=first, last=last)


def _check_session(
    row: SetSession,
    part: str,
    weeks: int,
    notes: Notes,
    template: SessionTemplate | None,
    modules: dict[str, Module],
) -> None:
    _check_weeks(row.weeks, part, 1, weeks, notes)
    _check_subject(row, part, notes)
    if row.grades and row.where not in SCHOOL_ROWS:
        notes.fault(notes.line_of(f"{part}.grades"), "set_no_grades", name=row.title)
    taught = _known_topics(row.modules, part, notes, modules)
    if template is None:
        notes.fault(notes.line_of(f"{part}.template"), "set_no_template", key=row.template)
        return
    if row.integrated_minutes is not None and row.integrated_minutes < template.minutes:
        line = notes.line_of(f"{part}.integrated_minutes")
        notes.fault(line, "set_minutes", title=template.title, needed=template.minutes, count=row.integrated_minutes)
    for module in taught:
        if module.band not in template.bands:
            bands = ", ".join(template.bands)
            notes.fault(notes.line_of(f"{part}.modules"), "set_band", key=module.key, title=template.title, bands=bands)
    _check_grades(row, part, notes, template, taught)


def _check_grades(
    row: SetSession, part: str, notes: Notes, template: SessionTemplate, taught: Sequence[Module]
) -> None:
    """Every grade is told something, and every topic somebody; a meeting of parents or staff is of no grade."""
    if not row.grades or FORMS[template.form].bands:
        return
    if row.modules:
        for module in taught:
            if module.band in CHILD_BANDS and not any(_suits(module, grade) for grade in row.grades):
                grades = ", ".join(map(str, row.grades))
                notes.fault(notes.line_of(f"{part}.modules"), "set_topic_grades", key=module.key, grades=grades)
    for grade in row.grades:
        proposed = not row.modules and band_of_grade(grade) in template.bands
        if not proposed and not any(_suits(module, grade) for module in taught):
            notes.fault(notes.line_of(f"{part}.grades"), "set_grade_untold", grade=grade)


def _suits(module: Module, grade: int) -> bool:
    return module.band is band_of_grade(grade) and module.suits([grade])


def _check_subject(row: SetSession, part: str, notes: Notes) -> None:
    line, grades = notes.line_of(f"{part}.subject"), SUBJECTS.get(row.subject)
    if not row.subject:
        return
    if grades is None:
        notes.fault(line, "set_subject", name=row.subject, known=", ".join(sorted(SUBJECTS)))
        return
    for grade in row.grades:
        if grade not in grades:
            notes.fault(line, "set_subject_grade", name=row.subject, grade=grade)


def _known_topics(keys: Sequence[str], part: str, notes: Notes, modules: dict[str, Module]) -> list[Module]:
    """The topics that there are of these; the others are named."""
    for key in keys:
        if key not in modules:
            notes.fault(notes.line_of(f"{part}.modules"), "no_such_topic", key=key)
    return [modules[key] for key in keys if key in modules]
