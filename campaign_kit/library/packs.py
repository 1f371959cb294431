"""The packs of a content folder, shipped and the office's own, as one library.

A pack is a folder; what its ".md" files hold follows from its name (`SORTS`): papers, session templates, surveys, in
every other pack topic modules. The pack "du-lieu" holds data, which `reference.py` reads. Of two files with the same
pack and name the one of the later folder is taken; if that one is faulty the earlier stays in use, and the finding says
so.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from campaign_kit.errors import Fact
from campaign_kit.library import forms, surveys, templates
from campaign_kit.library.check import check_module
from campaign_kit.library.check_form import check_form
from campaign_kit.library.content_file import Reading
from campaign_kit.library.finding import Finding, Notes
from campaign_kit.library.known import Known
from campaign_kit.library.reader import read_module
from campaign_kit.model.form_text import FormText
from campaign_kit.model.module import Module
from campaign_kit.model.names import fold
from campaign_kit.model.survey import Survey
from campaign_kit.model.template import SessionTemplate

DATA = "du-lieu"
_SUFFIX = ".md"
_NOTEPAD = ".txt"
_README = "README.md"


@dataclass(frozen=True)
class Sort:
    """One sort of content file: the pack it lies in, its reader, its check, and what to say when it is left out.

    `read` takes the file, the name of its pack, and perhaps a text that stands for what the file holds.
    """

    pack: str
    read: Callable[[Path, str, str | None], Reading[Any]]
    check: Callable[[Any, Notes, Known], None]
    lost: str


def _unchecked(item: object, notes: Notes, known: Known) -> None:
    pass


_MODULES = Sort("", read_module, check_module, "left_out")
SORTS = {
    sort.pack: sort
    for sort in (
        Sort(forms.PACK, forms.read_form, check_form, "form_left_out"),
        Sort(templates.PACK, templates.read_template, _unchecked, "template_left_out"),
        Sort(surveys.PACK, surveys.read_survey, _unchecked, "survey_left_out"),
    )
}


@dataclass(frozen=True)
class Library:
    """All that can be used, in the order of keys, and what was found wrong on the way."""

    modules: tuple[Module, ...]
    findings: tuple[Finding, ...]
    forms: tuple[FormText, ...] = ()
    templates: tuple[SessionTemplate, ...] = ()
    surveys: tuple[Survey, ...] = ()

    def module(self, key: str) -> Module | None:
        return next((module for module in self.modules if module.key == key), None)

    def template(self, key: str) -> SessionTemplate | None:
        return next((template for template in self.templates if template.key == key), None)


def read_packs(folders: Sequence[Path]) -> Library:
    """Reads the packs of the folders; a later folder overrides an earlier one by pack and file name.

    A folder that is not there counts as empty. Nothing raises: a faulty file is left out and named in the findings.
    """
    found: list[Finding] = []
    taken: dict[tuple[str, str], Any] = {}
    for folder in folders:
        for pack, file in content_files(folder, found):
            place = place_of(pack, file)
            reading = sort_of(pack).read(file, pack, None)
            found += reading.notes.findings
            if reading.item is not None:
                taken[place] = reading.item
            else:
                found.append(_about(file, "fallback" if place in taken else sort_of(pack).lost))
    modules = _by_key(_of(_MODULES, taken), found)
    rest = (tuple(sorted(_of(sort, taken), key=lambda item: str(item.key))) for sort in SORTS.values())
    return Library(modules, tuple(found), *rest)


def check_packs(folder: Path, known: Known) -> tuple[Finding, ...]:
    """All that is wrong or unwise in the packs of one folder, by file and line."""
    found: list[Finding] = []
    modules: list[Module] = []
    for pack, file in content_files(folder, found):
        sort = sort_of(pack)
        reading = sort.read(file, pack, None)
        if reading.item is not None:
            sort.check(reading.item, reading.notes, known)
            modules += [reading.item] if sort is _MODULES else []
        found += sorted(reading.notes.findings, key=lambda finding: finding.line)
    _by_key(modules, found)
    return tuple(found)


def sort_of(pack: str) -> Sort:
    """What the files of a pack are, by its name as a person wrote it."""
    return SORTS.get(_plain(pack), _MODULES)


def is_topic(pack: str) -> bool:
    """Whether the files of the pack are topic modules."""
    return sort_of(pack) is _MODULES


def place_of(pack: str, file: Path) -> tuple[str, str]:
    """What two files have alike of which the later one overrides: the pack and the name, without marks and case."""
    return _plain(pack), fold(file.stem)


def _plain(pack: str) -> str:
    return fold(pack).replace(" ", "-")


def _of(sort: Sort, taken: dict[tuple[str, str], Any]) -> list[Any]:
    return [item for (pack, _), item in taken.items() if sort_of(pack) is sort]


def content_files(folder: Path, found: list[Finding]) -> Iterator[tuple[str, Path]]:
    """Each content file with its pack, in the order of names; a file that Notepad saved as .txt is noted."""
    if not folder.is_dir():
        return
    for stray in sorted(file for file in folder.glob(f"*{_SUFFIX}") if file.name != _README):
        found.append(_about(stray, "no_pack"))
    for pack in sorted(path for path in folder.iterdir() if path.is_dir() and _plain(path.name) != DATA):
        for file in sorted(path for path in pack.iterdir() if path.is_file() and not path.name.startswith(".")):
            if file.suffix.lower() == _SUFFIX:
                yield pack.name, file
            elif file.suffix.lower() == _NOTEPAD:
                found.append(_about(file, "suffix", name=file.stem.removesuffix(_SUFFIX) + _SUFFIX))


def _about(file: Path | str, code: str, **facts: Fact) -> Finding:
    """A finding about the file as a whole."""
    notes = Notes(str(file))
    notes.fault(0, code, **facts)
    return notes.findings[0]


def _by_key(modules: Iterable[Module], found: list[Finding]) -> tuple[Module, ...]:
    """The modules by key; of two with one key the first stays and the other is named."""
    kept: dict[str, Module] = {}
    for module in modules:
        first = kept.setdefault(module.key, module)
        if first is not module:
            found.append(_about(module.source_file, "same_key", key=module.key, other=first.source_file))
    return tuple(sorted(kept.values(), key=lambda module: (module.key[0], int(module.key[1:]))))
