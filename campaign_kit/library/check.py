"""Whether a module that can be read is also good: its words, counts, pictures, sentences, help, minutes.

Owns the rules of a module; their numbers and words are data in `limits.py`. Findings go into the notes of the file.
"""

import re
from collections.abc import Iterator

from pydantic import BaseModel

from campaign_kit.library import limits
from campaign_kit.library.check_translation import check_translation
from campaign_kit.library.check_words import check_advice, check_sentences, check_words, is_to_write, pattern
from campaign_kit.library.finding import Notes
from campaign_kit.library.known import Known
from campaign_kit.model.module import CHILD_BANDS, Band, Module, band_of_grade
from campaign_kit.model.names import syllables
from campaign_kit.wording.steps import MOTTO

_PICTURES = frozenset({"picture", "pictures", "cover_pictures"})
_SILENT = (
    frozenset({"key", "band", "audience", "language", "tags", "kind", "pack", "source_file", "reviewer"}) | _PICTURES
)
_SPOKEN_MARKS = re.compile(r"\d+|[()\[\]/&%]|\b[A-ZĐ]{2,}\b|\b(?:[Tt]p|[Tt]x|[Vv]\.v)\.")
_SPOKEN_HELP = re.compile(r"một\W+một\W+một", re.IGNORECASE)


def check_module(module: Module, notes: Notes, known: Known) -> None:
    """Notes all that is wrong or unwise in the module, held against what is known."""
    texts = list(_texts(module, ""))
    _check_grades(module, notes)
    _check_counts(module, notes)
    _check_pages(module, notes)
    _check_pictures(module, notes, known.pictures)
    _check_minutes(module, notes)
    if module.is_translation:
        check_translation(module, texts, notes, known)
        return
    check_words(texts, notes, known)
    _check_home(module, notes, known)
    _check_whole(module, notes)
    _check_wanted(module, notes)
    _check_help(module, notes)
    _check_read_alone(module, texts, notes)
    _check_sentences(module, texts, notes)
    _check_broadcast(module, notes)


def is_unfinished(module: Module) -> bool:
    """Whether a sentence of the sample still stands in it: nobody is to be taught with that."""
    return any(is_to_write(text) for _, text in _texts(module, ""))


def _texts(value: object, part: str) -> Iterator[tuple[str, str]]:
    """Each text for people in the value, with its path in the module."""
    if isinstance(value, str):
        if value:
            yield part, value
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from _texts(inner, f"{part}.{index}")
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name not in _SILENT:
                yield from _texts(getattr(value, name), f"{part}.{name}" if part else name)


def _check_grades(module: Module, notes: Notes) -> None:
    for grade in module.grades:
        if module.band not in CHILD_BANDS or band_of_grade(grade) is not module.band:
            notes.fault(notes.line_of("grades"), "grades_band", grade=grade)


def _check_home(module: Module, notes: Notes, known: Known) -> None:
    if module.home and (module.home, Band.P) not in {(each.key, each.band) for each in known.modules}:
        notes.fault(notes.line_of("home"), "home_unknown", key=module.home)


def _check_counts(module: Module, notes: Notes) -> None:
    """What a translation lacks stays Vietnamese, so nothing of it must be there."""
    for part, value in _lists(module, ""):
        if pattern(part) in limits.COUNTS and (value or not (module.is_translation or _named_when_empty(part))):
            label, low, high = limits.COUNTS[pattern(part)]
            _check_count(part, label, len(value), (low, high), notes)


def _named_when_empty(part: str) -> bool:
    """True for a list whose absence has a finding of its own."""
    return part in limits.MATERIAL_PARTS or part.endswith(".say")


def _check_whole(module: Module, notes: Notes) -> None:
    """Every document can be made of it."""
    for name, label in limits.MATERIAL_PARTS.items():
        if not getattr(module, name):
            notes.fault(0, "no_part", name=label)
    for index, page in enumerate(module.pages):
        if not page.say:
            notes.fault(notes.line_of(f"pages.{index}"), "no_speech", name=page.title)


def _lists(value: BaseModel, part: str) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Each list in the module with its path."""
    for name in type(value).model_fields:
        inner, path = getattr(value, name), f"{part}.{name}" if part else name
        if isinstance(inner, BaseModel):
            yield from _lists(inner, path)
        elif isinstance(inner, tuple):
            yield path, inner
            for index, item in enumerate(inner):
                if isinstance(item, BaseModel):
                    yield from _lists(item, f"{path}.{index}")


def _check_count(part: str, label: str, count: int, bounds: tuple[int, int], notes: Notes) -> None:
    low, high = bounds
    if not low <= count <= high:
        notes.fault(notes.line_of(part), "too_few", label=label, count=count, low=low, high=high)


def _check_pages(module: Module, notes: Notes) -> None:
    for index, page in enumerate(module.pages):
        part = f"pages.{index}"
        for name, (label, low, high) in limits.PAGE_COUNTS[page.kind].items():
            _check_count(f"{part}.{name}", label, len(getattr(page, name)), (low, high), notes)


def _check_wanted(module: Module, notes: Notes) -> None:
    """The lines a file can be read without, but whose document is poor without them."""
    for index, item in enumerate(module.quiz):
        if not item.why:
            notes.fault(notes.line_of(f"quiz.{index}"), "no_why", name=item.question)
    for index, card in enumerate(module.cards):
        if not (card.question and card.answer):
            notes.fault(notes.line_of(f"cards.{index}"), "no_card_lines", name=card.title)
    for index, source in enumerate(module.sources):
        if not source.supports:
            notes.fault(notes.line_of(f"sources.{index}"), "no_supports")
    if module.game and not module.game.tools:
        notes.fault(notes.line_of("game"), "no_tools", name=module.game.title)
    if module.post and not module.post.title:
        notes.fault(notes.line_of("post"), "no_post_title")


def _check_pictures(module: Module, notes: Notes, known: frozenset[str]) -> None:
    for part, name in _named(module, ""):
        if name and name not in known:
            notes.fault(notes.line_of(part), "no_such_picture", name=name)
    rules = module.poster.rules if module.poster else ()
    _check_different(tuple(rule.picture for rule in rules), notes)


def _named(value: BaseModel, part: str) -> Iterator[tuple[str, str]]:
    """Each picture that the value names, with its path."""
    for name in type(value).model_fields:
        inner, path = getattr(value, name), f"{part}.{name}" if part else name
        if name in _PICTURES:
            yield from ((path, each) for each in ((inner,) if isinstance(inner, str) else inner))
        elif isinstance(inner, BaseModel):
            yield from _named(inner, path)
        elif isinstance(inner, tuple):
            for index, item in enumerate(inner):
                if isinstance(item, BaseModel):
                    yield from _named(item, f"{path}.{index}")


def _check_different(pictures: tuple[str, ...], notes: Notes) -> None:
    for index, name in enumerate(pictures):
        if name in pictures[:index]:
            notes.fault(notes.line_of(f"poster.rules.{index}"), "same_picture", name=name)


def _check_minutes(module: Module, notes: Notes) -> None:
    total = sum(page.minutes for page in module.pages) + (module.game.minutes if module.game else 0)
    if total > module.minutes:
        notes.fault(notes.line_of("minutes"), "over_time", count=total, limit=module.minutes)


def _check_help(module: Module, notes: Notes) -> None:
    for name, label in limits.HELP.items():
        value = getattr(module, name)
        if value and not any(limits.HOTLINE in text for _, text in _texts(value, name)):
            notes.fault(notes.line_of(name), "no_help", label=label)


def _check_read_alone(module: Module, texts: list[tuple[str, str]], notes: Notes) -> None:
    """The four steps stand somewhere; what is handed out or heard alone gives all the advice that its words ask for."""
    if not any(MOTTO in text for _, text in texts):
        notes.fault(0, "no_four_steps")
    for name in limits.READ_ALONE:
        own = list(_texts(getattr(module, name), name))
        check_advice(own, " ".join(text for _, text in own), notes)


def _check_sentences(module: Module, texts: list[tuple[str, str]], notes: Notes) -> None:
    heard = [(part, text) for part, text in texts if part.startswith("broadcast")]
    read = [(part, text) for part, text in texts if not part.startswith(("broadcast", "sources", "title"))]
    check_sentences(heard, limits.SPOKEN_SENTENCE, notes)
    check_sentences(read, limits.SENTENCE.get(module.band), notes)


def _check_broadcast(module: Module, notes: Notes) -> None:
    if not module.broadcast:
        return
    for index, text in enumerate(module.broadcast):
        for found in _SPOKEN_MARKS.finditer(text):
            notes.fault(notes.line_of(f"broadcast.{index}"), "spoken", text=found[0])
    whole = " ".join(module.broadcast)
    low, high = limits.BROADCAST
    count = len(syllables(whole))
    if not low <= count <= high:
        notes.fault(notes.line_of("broadcast"), "broadcast_length", count=count, low=low, high=high)
    if len(_SPOKEN_HELP.findall(whole)) < 2:
        notes.fault(notes.line_of("broadcast"), "help_twice")
