"""How the rules say what they find: where in the file, in a whole sentence; how a paragraph is held to a rule."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from campaign_kit.documents.papers.decree.elements import Elements
from campaign_kit.documents.papers.decree.profile import Element, Profile, Range
from campaign_kit.documents.papers.decree.verdict import Finding
from campaign_kit.documents.papers.decree.word_file import Para, WordFile
from campaign_kit.errors import Fact
from campaign_kit.wording import decree as words
from campaign_kit.wording import numbers

Wrong = Callable[[Para], bool]

_SHOWN, _NUMBERED = 60, 6
_SLACK_PT = 0.01


@dataclass(frozen=True)
class Paper:
    """A file with its elements, beside the profile that it is held against."""

    word: WordFile
    elements: Elements
    profile: Profile


def at(paras: Para | Sequence[Para]) -> str:
    """ "Đoạn 5: “Để …”", or the first of several with the numbers of all."""
    several = [paras] if isinstance(paras, Para) else list(paras)
    first = several[0].text if len(several[0].text) <= _SHOWN else several[0].text[:_SHOWN].rstrip() + "…"
    if len(several) == 1:
        return words.PARA.format(number=several[0].number, text=first)
    found = ", ".join(str(para.number) for para in several[:_NUMBERED]) + ("…" if len(several) > _NUMBERED else "")
    return words.PARAS.format(count=len(several), numbers=found, text=first)


def finding(rule: str, place: str, where: str, code: str = "", **facts: Fact) -> Finding:
    """A finding with the sentence of `code`, which is that of the rule where none is named."""
    return Finding(rule, place, where, words.FINDINGS[code or rule].format(**facts))


def missing(rule: str, element: Element) -> Finding:
    """The element is not there."""
    return finding(rule, element.place, words.WHOLE, "missing", name=element.name)


def shown(value: float) -> str:
    """12.5 → "12,5", 13.0 → "13"."""
    return numbers.decimal(value)


def set_as(rule: str, element: Element, paras: Iterable[Para]) -> Iterable[Finding]:
    """Whether the paragraphs are set as the element has it: letters, size, bold, italic, alignment."""
    listed = [para for para in paras if para.said]
    for code, wrong in _faults(element):
        off = [para for para in listed if wrong(para)]
        if off:
            facts = {"name": element.name, "found": _sizes(off), "wanted": _range(element.size)}
            used = {name: facts[name] for name in ("name", "found", "wanted") if f"{{{name}}}" in words.FINDINGS[code]}
            yield finding(rule, element.place, at(off), code, **used)


def _faults(element: Element) -> Iterable[tuple[str, Wrong]]:
    first, last = element.size
    yield "size", lambda para: any(not first - _SLACK_PT <= piece.look.size <= last + _SLACK_PT for piece in para.said)
    if element.bold is not None:
        yield "bold" if element.bold else "not_bold", _differs("bold", wanted=element.bold)
    if element.italic is not None:
        yield "italic" if element.italic else "not_italic", _differs("italic", wanted=element.italic)
    if element.caps is not None:
        yield "caps" if element.caps else "not_caps", lambda para: _in_caps(para.text) is not element.caps
    if element.align in ("center", "both"):
        yield element.align, lambda para: para.frame.align != element.align


def _differs(name: str, *, wanted: bool) -> Wrong:
    return lambda para: any(getattr(piece.look, name) is not wanted for piece in para.said)


def _in_caps(text: str) -> bool:
    """Whether the letters are capitals; a word of two capitals inside small letters makes no capitals."""
    letters = [sign for sign in text if sign.isalpha()]
    return bool(letters) and all(sign.isupper() for sign in letters)


def _sizes(paras: Sequence[Para]) -> str:
    found = sorted({piece.look.size for para in paras for piece in para.said})
    return ", ".join(shown(size) for size in found)


def _range(size: Range) -> str:
    pattern = words.ONE_SIZE if size[0] == size[1] else words.SIZES
    return pattern.format(first=shown(size[0]), last=shown(size[1]))
