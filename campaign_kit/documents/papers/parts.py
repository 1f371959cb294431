"""The parts of a flow as a Word template sees them: plain values, by the names that the template uses."""

import re
from collections.abc import Iterable, Mapping
from typing import Any
from xml.sax.saxutils import escape

from campaign_kit.documents.blocks import (
    Callout,
    Fields,
    FlowPart,
    Heading,
    Passage,
    Points,
    Question,
    Room,
    Signatures,
    Speech,
    Ticks,
    Turn,
)
from campaign_kit.documents.papers.words import answer, bare, letter
from campaign_kit.wording import papers as words

_BOLD = re.compile(r"\*([^*]+)\*")
_BOLD_RUN = (
    '</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{bold}</w:t></w:r><w:r><w:t xml:space="preserve">'
)
Content = Mapping[str, Any]  # the values of a template: texts, numbers, pictures, and lists of such values

_BLANK = "…" * 7
_DASH = re.compile(r" (?=[–—])")


def contents(parts: Iterable[FlowPart]) -> list[Content]:
    """The parts in order; `keep` is True for one that stays on the page of the next, to be written on or signed."""
    listed = list(parts)
    following = [*listed[1:], None]
    return [
        {**_content(part), "keep": isinstance(after, Room | Signatures) or _announces(part)}
        for part, after in zip(listed, following, strict=True)
    ]


class Highlighted(str):
    """A text whose highlights are bold where a template shows it; its value is the text without the marks."""

    def __new__(cls, marked: str) -> "Highlighted":
        return super().__new__(cls, bare(marked))

    def __init__(self, marked: str) -> None:
        super().__init__()
        self._marked = marked

    def __html__(self) -> str:
        """The text as the inside of a run of WordprocessingML; Jinja asks for it by this name."""
        return _BOLD.sub(lambda found: _BOLD_RUN.format(bold=found[1]), escape(self._marked)).replace("*", "")


def _announces(part: FlowPart) -> bool:
    return isinstance(part, Passage) and bare(part.text).endswith(":")


def _content(part: FlowPart) -> Content:
    """`kind` with what belongs to it.

    heading, passage, callout: text · points, numbered, ticks: items · fields: labels · room: lines (one for each) ·
    question: text, options (letter, text), answer ("" on the sheet to fill in) · signatures: roles, hint · speech:
    label, items · turn: when, title, length, parts.
    """
    if isinstance(part, Heading | Passage | Callout):
        text = _kept(part.text) if isinstance(part, Heading) else _shown(part.text)
        return {"kind": type(part).__name__.lower(), "text": text}
    if isinstance(part, Points | Ticks):
        kind = "ticks" if isinstance(part, Ticks) else "numbered" if part.numbered else "points"
        return {"kind": kind, "items": [_shown(item) for item in part.items]}
    if isinstance(part, Fields):
        return {"kind": "fields", "labels": [_label(label) for label in part.labels]}
    if isinstance(part, Room):
        return {"kind": "room", "lines": list(range(part.lines))}
    if isinstance(part, Speech | Turn):
        return _led(part)
    return _question(part) if isinstance(part, Question) else _signatures(part)


def _led(part: Speech | Turn) -> Content:
    """What a session is led with."""
    if isinstance(part, Speech):
        return {"kind": "speech", "label": _kept(part.label), "items": [_shown(item) for item in part.items]}
    title, parts = _kept(part.title), contents(part.parts)
    return {"kind": "turn", "when": part.when, "title": title, "length": part.length, "parts": parts}


def _kept(text: str) -> str:
    """A text without its marks, with its dashes bound to the words before them: no line of Word begins with one."""
    return _DASH.sub("\u00a0", bare(text))


def _shown(text: str) -> str:
    """As `_kept`, its highlights in bold."""
    return Highlighted(_DASH.sub("\u00a0", text))


def _label(label: str) -> str:
    """A label without its last blank, which is the line after it; those inside stay as dots to write on."""
    return bare(label).rstrip("… ").replace("…", _BLANK)


def _question(part: Question) -> Content:
    return {
        "kind": "question",
        "text": words.QUESTION.format(number=part.number, text=_kept(part.text)),
        "options": [{"letter": letter(index), "text": _kept(option)} for index, option in enumerate(part.options)],
        "answer": answer(part),
    }


def _signatures(part: Signatures) -> Content:
    return {"kind": "signatures", "roles": list(part.roles), "hint": part.hint}
