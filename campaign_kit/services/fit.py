"""Whether the words of every topic and form fit the usual design of each kind of document: placed, never written."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from campaign_kit.documents import produce
from campaign_kit.documents.compose.occasion import Occasion
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.errors import Refused
from campaign_kit.library.finding import Finding, Notes
from campaign_kit.library.packs import Library
from campaign_kit.model.materials import Kind, Look
from campaign_kit.model.module import Module
from campaign_kit.services.trial import trials
from campaign_kit.wording.labels import label

_PAPERS = {Kind.DECK: ("", "4x3")}  # the usual one, and the other one that a hall's projector may have
_TOO_LONG = frozenset({"materials.too_long", "materials.word_too_wide"})
_ABOUT_OTHERS = frozenset(
    {Kind.SIGN_IN_SHEET, Kind.QR_SHEET, Kind.CERTIFICATE, Kind.BADGE}
)  # made of names and addresses, not of content


def overlong(library: Library, layouts: Layouts, topics: Sequence[Module] = ()) -> Iterator[Finding]:
    """A finding for each text that has no room beside the longest names an office can have, with its file and line.

    `topics` are those that a template of the library may name without the library having them.

    Other refusals of a document (a missing part, a picture) are found by the check of the words.
    """
    for kind in produce.RECIPES:
        if kind not in _ABOUT_OTHERS:
            for occasion in trials(kind, library, topics):
                yield from _tried(kind, occasion, layouts)


def _tried(kind: Kind, occasion: Occasion, layouts: Layouts) -> Sequence[Finding]:
    try:
        for paper in _PAPERS.get(kind, ("",)):
            produce.make(kind, occasion, layouts, Look(paper=paper))
    except Refused as refused:
        if refused.code in _TOO_LONG:
            own = (*occasion.second, occasion.form_text, occasion.template, occasion.survey, *occasion.modules)
            return _named([each.source_file for each in own if each], str(refused.facts["text"]), kind)
    return ()


def _named(files: Sequence[str], text: str, kind: Kind) -> Sequence[Finding]:
    """In the first of the files that has the text, else in the first."""
    lines = {file: _line_of(Path(file), text) for file in files}
    file = next((file for file, line in lines.items() if line), files[0])
    notes = Notes(file)
    notes.fault(lines[file], "no_room", text=text, kind=label(kind))
    return notes.findings


def _line_of(file: Path, text: str) -> int:
    """The line that begins the text (a long one is quoted in part, sentences may be joined); 0 when none does."""
    start = text.removesuffix("…")[:20]
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    return next((number for number, line in enumerate(lines, 1) if start in line.replace("*", "")), 0)
