"""The office's or its superior's own outline (.docx), filled: text between {{ and }} is a name, never a program.

Each name is looked up here; the template engine sees numbered places only. Whatever else it would do for a template
(loops, conditions, expressions, files) is refused.
"""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment

from campaign_kit.documents.archive import settle_properties
from campaign_kit.documents.papers.decree.profile import Profile
from campaign_kit.documents.papers.decree.word_file import read_word
from campaign_kit.documents.papers.official.paper import OfficialPaper
from campaign_kit.documents.papers.official.placeholders import ANNEXES, Placeholder, folded
from campaign_kit.documents.papers.official.report_file import finish
from campaign_kit.documents.papers.word import UNREADABLE
from campaign_kit.errors import Refused

_PLACE = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_COMMAND = re.compile(r"\{[%#].{0,40}", re.DOTALL)
_OPEN = re.compile(r"\{\{(?! places\[\d+\] \}\}).{0,40}", re.DOTALL)
_MARKS = re.compile(r"<[^>]*>?")


class _Outline(DocxTemplate):  # type: ignore[misc]  # docxtpl tells no types
    """A template whose expressions are replaced by numbered places before they are read as such."""

    def __init__(self, file: Path) -> None:
        super().__init__(str(file))
        self.names: list[str] = []

    def patch_xml(self, src_xml: str) -> str:
        """The part as the engine gets it; Refused("outline.command"), Refused("outline.unclosed")."""
        patched: str = super().patch_xml(src_xml)
        command = _COMMAND.search(patched)
        if command is not None:
            raise Refused("outline.command", command=_MARKS.sub("", command[0]))
        numbered = _PLACE.sub(self._numbered, patched)
        left_open = _OPEN.search(numbered)
        if left_open is not None:
            raise Refused("outline.unclosed", text=_MARKS.sub("", left_open[0]))
        return numbered

    def render_properties(self, context: object, jinja_env: object = None) -> None:
        """Left as they are: nothing in them is read as a template."""

    def _numbered(self, found: re.Match[str]) -> str:
        self.names.append(" ".join(_MARKS.sub("", found[1]).split()))
        return f"{{{{ places[{len(self.names) - 1}] }}}}"


class _Places:
    """The values of the numbered places, by the names that were found there; without `offered` all are empty."""

    def __init__(self, opened: _Outline, offered: Mapping[str, Placeholder] | None) -> None:
        self._opened, self._offered = opened, offered

    def __getitem__(self, number: int) -> str:
        return "" if self._offered is None else self._offered[folded(self._opened.names[number])].value


def _rendered(file: Path, offered: Mapping[str, Placeholder] | None) -> _Outline:
    """The outline with its places filled: body, heads, feet and notes."""
    read_word(file)
    try:
        opened = _Outline(file)
        environment = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
        opened.render({"places": _Places(opened, offered)}, environment)
    except (*UNREADABLE, TemplateError) as error:
        raise Refused("official.not_word", file=file.name) from error
    return opened


def asked_names(file: Path) -> list[str]:
    """The names that the outline asks for, each once, in their order.

    Refused("outline.command"), Refused("outline.unclosed"), Refused("official.not_found" | "not_word" | "too_large").
    """
    return list(dict.fromkeys(_rendered(file, None).names))


def known_names(file: Path, offered: Mapping[str, Placeholder]) -> list[str]:
    """As `asked_names`; Refused("outline.unknown_near" | "unknown") for the first one that is not offered."""
    names = asked_names(file)
    for name in names:
        if folded(name) not in offered:
            near = get_close_matches(folded(name), list(offered), 1, 0.5)
            if near:
                raise Refused("outline.unknown_near", name=name, near=offered[near[0]].name)
            raise Refused("outline.unknown", name=name)
    return names


def fill_outline(
    file: Path, offered: Mapping[str, Placeholder], paper: OfficialPaper, profile: Profile, target: BinaryIO
) -> None:
    """Writes the filled outline to `target`, which stays open; the annexes of `paper` stand where it asks for them.

    Refused as `known_names`; nothing is written then.
    """
    names = known_names(file, offered)
    opened = _rendered(file, offered)
    settle_properties(opened.docx.core_properties, paper.title, paper.summary, paper.author, "vi-VN")
    saved = BytesIO()
    opened.save(saved)
    finish(saved, target, paper.annexes if ANNEXES in map(folded, names) else None, profile)
