"""Whether a module that can be read is also good: lengths, counts, pictures, tone, help, minutes.

Owns the rules; their numbers and words are data in `limits.py`. Findings go into the notes of the file.
"""

import re
import unicodedata
from collections.abc import Iterator

from pydantic import BaseModel

from campaign_kit.library import limits
from campaign_kit.library.finding import Notes
from campaign_kit.model.module import Module
from campaign_kit.model.names import syllables

_SILENT = frozenset({"key", "band", "tags", "kind", "picture", "pictures", "cover_pictures", "pack", "source_file"})
_NUMBER = re.compile(r"\.\d+")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[”\"]?\s+")
_SPOKEN_MARKS = re.compile(r"\d+|[()\[\]/&%]|\b[A-ZĐ]{2,}\b|\b(?:[Tt]p|[Tt]x|[Vv]\.v)\.")
_FOUR_STEPS = re.compile(r"dừng\W+lưu\W+chặn\W+báo", re.IGNORECASE)
_SPOKEN_HELP = re.compile(r"một\W+một\W+một", re.IGNORECASE)


def check_module(module: Module, notes: Notes, pictures: frozenset[str]) -> None:
    """Notes all that is wrong or unwise in the module; `pictures` are the names that exist."""
    texts = list(_texts(module, ""))
    for part, text in texts:
        _check_text(part, text, notes)
    whole = " ".join(text for _, text in texts)
    _check_counts(module, notes)
    _check_pages(module, notes)
    _check_pictures(module, notes, pictures)
    _check_minutes(module, notes)
    _check_help(module, notes)
    _check_companions(texts, whole, notes)
    _check_sentences(module, texts, notes)
    _check_broadcast(module, notes)


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


def _pattern(part: str) -> str:
    return _NUMBER.sub(".*", part)


def _check_text(part: str, text: str, notes: Notes) -> None:
    line = notes.line_of(part)
    pattern = _pattern(part)
    if pattern in limits.LENGTHS:
        label, limit = limits.LENGTHS[pattern]
        length = len(text.replace("*", ""))
        if length > limit:
            notes.fault(line, "too_long", label=label, length=length, limit=limit)
    _check_marks(pattern, text, line, notes)
    for word, reason in limits.WORDS.items():
        if re.search(rf"\b{re.escape(word)}\b", text.lower()):
            notes.fault(line, "word", word=word, reason=reason)
    for found in _FOUR_STEPS.finditer(text):
        if found[0] != limits.FOUR_STEPS:
            notes.fault(line, "four_steps")


def _check_marks(pattern: str, text: str, line: int, notes: Notes) -> None:
    if pattern in limits.HIGHLIGHTED and text.count("*") % 2:
        notes.fault(line, "highlight")
    if pattern not in limits.HIGHLIGHTED and "*" in text:
        notes.fault(line, "no_highlight")
    if "|" in text:
        notes.fault(line, "bar")
    for char in text:
        if char == "\ufffd" or unicodedata.category(char) in {"Cc", "Cf", "Co", "Cn"}:
            notes.fault(line, "odd_character", char=f"U+{ord(char):04X}")


def _check_counts(module: Module, notes: Notes) -> None:
    for part, value in _lists(module, ""):
        if _pattern(part) in limits.COUNTS and (value or not _named_when_empty(part)):
            label, low, high = limits.COUNTS[_pattern(part)]
            _check_count(part, label, len(value), (low, high), notes)
    for name, label in limits.MATERIAL_PARTS.items():
        if not getattr(module, name):
            notes.fault(0, "no_part", name=label)


def _named_when_empty(part: str) -> bool:
    """True for a list whose absence has a finding of its own."""
    return part in limits.MATERIAL_PARTS or part.endswith(".say")


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
        if not page.say:
            notes.fault(notes.line_of(part), "no_speech", name=page.title)


def _check_pictures(module: Module, notes: Notes, known: frozenset[str]) -> None:
    named = [("cover_pictures", name) for name in module.cover_pictures]
    named += [(f"pages.{n}.pictures", name) for n, page in enumerate(module.pages) for name in page.pictures]
    if module.poster:
        named += [("poster.pictures", name) for name in module.poster.pictures]
        named += [(f"poster.rules.{n}", rule.picture) for n, rule in enumerate(module.poster.rules)]
        _check_different(tuple(rule.picture for rule in module.poster.rules), notes)
    if module.leaflet:
        named += [("leaflet.pictures", name) for name in module.leaflet.pictures]
        named += [(f"leaflet.panels.{n}.picture", panel.picture) for n, panel in enumerate(module.leaflet.panels)]
    for part, name in named:
        if name not in known:
            notes.fault(notes.line_of(part), "no_such_picture", name=name)


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


def _check_companions(texts: list[tuple[str, str]], whole: str, notes: Notes) -> None:
    """The sentence that stands everywhere, and the advice that certain words ask for."""
    if limits.FOUR_STEPS not in whole:
        notes.fault(0, "no_four_steps")
    _check_advice(texts, whole, notes)


def _check_advice(texts: list[tuple[str, str]], whole: str, notes: Notes) -> None:
    for word, advice in limits.COMPANIONS.items():
        part = next((part for part, text in texts if word in text.lower()), None)
        missing = [sentence for sentence in advice if sentence not in whole.lower()]
        if part is not None and missing:
            notes.fault(notes.line_of(part), "companion", word=word, advice=", ".join(missing))


def check_words(texts: list[tuple[str, str]], notes: Notes) -> None:
    """What holds for the words of any file: lengths by their path, marks, tone, and the advice that some words ask for.

    `texts` are the words with their paths, whose lines the notes know.
    """
    for part, text in texts:
        _check_text(part, text, notes)
    _check_advice(texts, " ".join(text for _, text in texts), notes)


def _check_sentences(module: Module, texts: list[tuple[str, str]], notes: Notes) -> None:
    for part, text in texts:
        limit = limits.SPOKEN_SENTENCE if part.startswith("broadcast") else limits.SENTENCE.get(module.band)
        if limit is None or part.startswith(("sources", "title")):
            continue
        for sentence in _SENTENCE_END.split(text):
            count = len(syllables(sentence))
            if count > limit:
                notes.fault(notes.line_of(part), "long_sentence", count=count, limit=limit, sentence=sentence)


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
