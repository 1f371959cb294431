"""What a loudspeaker says to pupils: the module's messages and rules, the four steps in their words, where help is."""

import re
from collections.abc import Iterable, Iterator

from campaign_kit.model.module import Module
from campaign_kit.wording import announcements as words
from campaign_kit.wording.spoken import spoken, syllables
from campaign_kit.wording.steps import DETAILS, MOTTO, NAMES

_SENTENCE_ENDS = re.compile(r"(?<=[.!?…])\s+|;\s+")
# where a long sentence may take breath, the best place first
_BREATHS = (re.compile(r"(?<=:)\s+"), re.compile(r"(?<=,)\s+"), re.compile(r"\s+(?=và |hoặc |hay )"))
_SHORTEST = 3


def said_to_pupils(module: Module, band: str, room: int) -> tuple[str, ...]:
    """The body: messages, then as many rules as `room` syllables allow, then the four steps; each line is short."""
    who = words.called(band)
    steps = [words.STEPS[who], words.MOTTO.format(motto=MOTTO), *_steps(band)]
    said = [words.KEEP[who]]
    left = room - _length([*said, *steps])
    for group in _groups(module):
        if group and _length(group) <= left:
            said += group
            left -= _length(group)
    return (*said, *steps)


def in_breaths(text: str) -> list[str]:
    """The text as lines to be read in one breath each; empty when a part of it is too long for that."""
    lines = [line for part in _SENTENCE_ENDS.split(spoken(text).strip()) for line in _cut(_ended(part))]
    return lines if all(syllables(line) <= words.MOST_SYLLABLES for line in lines) else []


def _groups(module: Module) -> Iterator[list[str]]:
    for message in module.messages:
        yield in_breaths(message)
    for rule in module.poster.rules if module.poster else ():
        if MOTTO not in rule.rule:
            yield [*in_breaths(words.RULE.format(rule=rule.rule.rstrip("."))), *in_breaths(rule.reason)]


def _steps(band: str) -> Iterator[str]:
    for name, detail in zip(NAMES, DETAILS[band], strict=True):
        yield from in_breaths(words.STEP.format(name=name, detail=detail[:1].lower() + detail[1:]))


def _ended(sentence: str) -> str:
    whole = sentence[:1].upper() + sentence[1:]
    return whole if whole.endswith((".", "!", "?", "…", "”")) else f"{whole}."


def _cut(sentence: str) -> list[str]:
    """In two where it takes breath nearest to its middle, when it is too long for one line."""
    if syllables(sentence) <= words.MOST_SYLLABLES:
        return [sentence]
    for breath in _BREATHS:
        halves = [(sentence[: found.start()], sentence[found.end() :]) for found in breath.finditer(sentence)]
        fair = [pair for pair in halves if all(_SHORTEST <= syllables(half) <= words.MOST_SYLLABLES for half in pair)]
        if fair:
            first, second = min(fair, key=lambda pair: abs(len(pair[0]) - len(pair[1])))
            return [first, second]
    return [sentence]


def _length(lines: Iterable[str]) -> int:
    return syllables(" ".join(lines))
