"""Whether a session template that can be read is also good: lengths, tone, minutes, topics that have what it uses."""

from collections import Counter
from collections.abc import Callable, Iterator, Sized

from campaign_kit.library import limits
from campaign_kit.library.check_words import check_sentences, check_words
from campaign_kit.library.finding import Notes
from campaign_kit.library.known import Known
from campaign_kit.model.module import Band, Module, PageKind
from campaign_kit.model.template import SessionTemplate, Use
from campaign_kit.wording.labels import label as word

_LISTS = ("aims", "before", "after", "spare")
_PAPERS: dict[Use, Callable[[Module], object]] = {
    Use.OPENING: lambda module: module.opening,
    Use.CLOSING: lambda module: module.closing,
    Use.BROADCAST: lambda module: module.broadcast,
    Use.POSTER: lambda module: module.poster,
    Use.LEAFLET: lambda module: module.leaflet,
}
_LISTED: dict[Use, Callable[[Module], Sized]] = {
    Use.QUIZ: lambda module: module.quiz,
    Use.CARDS: lambda module: module.cards,
    Use.SLOGANS: lambda module: module.slogans,
    Use.GAME: lambda module: (module.game,) if module.game else (),
}
_PAGES = {Use.POINTS: PageKind.POINTS, Use.DO_DONT: PageKind.DO_DONT, Use.SITUATION: PageKind.SITUATION}


def check_template(template: SessionTemplate, notes: Notes, known: Known) -> None:
    """Notes all that is wrong or unwise in the template, held against what is known."""
    texts = [(f"template.{part}", text) for part, text in _texts(template)]
    for part, _ in texts:
        notes.lines[part] = notes.line_of(part.removeprefix("template."))
    check_words(texts, notes, known)
    spoken = [(part, text) for part, text in texts if ".say." in part]
    shortest = min((limits.SENTENCE[band] for band in template.bands if band in limits.SENTENCE), default=None)
    check_sentences(spoken, shortest, notes)
    _check_counts(template, notes)
    _check_minutes(template, notes)
    _check_topics(template, notes, known)
    _check_surveys(template, notes, known)


def _texts(template: SessionTemplate) -> Iterator[tuple[str, str]]:
    yield "title", template.title
    yield "room", template.room
    for name in _LISTS:
        yield from _lines(name, getattr(template, name))
    for index, step in enumerate(template.steps):
        yield f"steps.{index}.title", step.title
        yield from _lines(f"steps.{index}.actions", step.actions)
        yield from _lines(f"steps.{index}.say", step.say)


def _lines(part: str, lines: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    return ((f"{part}.{index}", line) for index, line in enumerate(lines))


def _check_counts(template: SessionTemplate, notes: Notes) -> None:
    lists: dict[str, Sized] = {name: getattr(template, name) for name in (*_LISTS, "steps")}
    for index, step in enumerate(template.steps):
        lists[f"steps.{index}.actions"], lists[f"steps.{index}.say"] = step.actions, step.say
    for part, lines in lists.items():
        label, low, high = limits.TEMPLATE_COUNTS[part.rpartition(".")[2]]
        if not low <= len(lines) <= high:
            notes.fault(notes.line_of(part), "too_few", label=label, count=len(lines), low=low, high=high)


def _check_minutes(template: SessionTemplate, notes: Notes) -> None:
    total = sum(step.minutes for step in template.steps)
    if total != template.minutes:
        notes.fault(notes.line_of("minutes"), "template_minutes", count=total, limit=template.minutes)


def _check_topics(template: SessionTemplate, notes: Notes, known: Known) -> None:
    """Each topic alone has all that the steps use, since a session takes one of a band."""
    modules = {module.key: module for module in known.modules}
    used = _used(template)
    for band, keys in template.modules.items():
        line = notes.line_of(f"modules.{band}")
        for key in keys:
            module = modules.get(key)
            if module is None:
                notes.fault(line, "no_such_topic", key=key)
            elif module.band is not band:
                notes.fault(line, "topic_band", key=key, band=module.band.value, other=band.value)
            else:
                _check_parts(module, used, line, notes)


def _used(template: SessionTemplate) -> Counter[Use]:
    used: Counter[Use] = Counter()
    for step in template.steps:
        for each in step.uses:
            used[each.use] += each.count
    return used


def _check_parts(module: Module, used: Counter[Use], line: int, notes: Notes) -> None:
    for use, count in used.items():
        had = _had(module, use, four_steps_apart=Use.FOUR_STEPS in used)
        if had is not None and had < count:
            notes.fault(line, "topic_lacks", name=word(use), count=count, key=module.key, had=had)


def _had(module: Module, use: Use, *, four_steps_apart: bool) -> int | None:
    """How many of the parts the module has; None for what can be used any number of times."""
    if use in _PAGES:
        pages = [page for page in module.pages if page.kind is _PAGES[use]]
        return sum(not (four_steps_apart and page.is_four_steps) for page in pages)
    if use in _LISTED:
        return len(_LISTED[use](module))
    return 0 if use in _PAPERS and not _PAPERS[use](module) else None


def _check_surveys(template: SessionTemplate, notes: Notes, known: Known) -> None:
    """A step that asks the questions of the band needs them for every band."""
    asked: set[Band] = {survey.band for survey in known.surveys}
    for index, step in enumerate(template.steps):
        if any(each.use is Use.SURVEY for each in step.uses):
            for band in sorted(set(template.bands) - asked):
                notes.fault(notes.line_of(f"steps.{index}.uses"), "no_survey", band=band.value)
