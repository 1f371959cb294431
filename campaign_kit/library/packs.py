"""The packs of a content folder, shipped and the office's own, as one library of modules and forms.

A pack is a folder, a module one ".md" file in it; the files of the pack "bieu-mau" are forms. Of two files with the
same pack and name the one of the later folder is taken; if that one is faulty the earlier stays in use, and the finding
says so.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from campaign_kit.errors import Fact
from campaign_kit.library.check import check_module
from campaign_kit.library.check_form import check_form
from campaign_kit.library.finding import Finding, Notes
from campaign_kit.library.forms import PACK as FORMS
from campaign_kit.library.forms import read_form
from campaign_kit.library.known import Known
from campaign_kit.library.reader import read_module
from campaign_kit.model.form_text import FormText
from campaign_kit.model.module import Module
from campaign_kit.model.names import fold

_SUFFIX = ".md"
_NOTEPAD = ".txt"
_README = "README.md"


@dataclass(frozen=True)
class Library:
    """All modules and forms that can be used, in the order of their keys, and what was found wrong on the way."""

    modules: tuple[Module, ...]
    findings: tuple[Finding, ...]
    forms: tuple[FormText, ...] = ()

    def module(self, key: str) -> Module | None:
        return next((module for module in self.modules if module.key == key), None)


def read_packs(folders: Sequence[Path]) -> Library:
    """Reads the packs of the folders; a later folder overrides an earlier one by pack and file name.

    A folder that is not there counts as empty. Nothing raises: a faulty file is left out and named in the findings.
    """
    found: list[Finding] = []
    taken: dict[tuple[str, str], Module | FormText] = {}
    for folder in folders:
        for pack, file in _files(folder, found):
            place = (fold(pack), fold(file.stem))
            read, notes = _read(file, pack)
            found += notes.findings
            if read is not None:
                taken[place] = read
            else:
                lost = "form_left_out" if _is_form(pack) else "left_out"
                found.append(_about(file, "fallback" if place in taken else lost))
    modules = _by_key((each for each in taken.values() if isinstance(each, Module)), found)
    forms = sorted((each for each in taken.values() if isinstance(each, FormText)), key=lambda form: form.key)
    return Library(modules, tuple(found), tuple(forms))


def check_packs(folder: Path, known: Known) -> tuple[Finding, ...]:
    """All that is wrong or unwise in the packs of one folder, by file and line."""
    found: list[Finding] = []
    modules: list[Module] = []
    for pack, file in _files(folder, found):
        read, notes = _read(file, pack)
        if isinstance(read, Module):
            check_module(read, notes, known)
            modules.append(read)
        elif read is not None:
            check_form(read, notes, known)
        found += sorted(notes.findings, key=lambda finding: finding.line)
    _by_key(modules, found)
    return tuple(found)


def _is_form(pack: str) -> bool:
    return fold(pack).replace(" ", "-") == FORMS


def _read(file: Path, pack: str) -> tuple[Module | FormText | None, Notes]:
    """What the file holds, by the pack it lies in; None when it is faulty."""
    if _is_form(pack):
        form = read_form(file, pack)
        return form.form, form.notes
    module = read_module(file, pack)
    return module.module, module.notes


def _files(folder: Path, found: list[Finding]) -> Iterator[tuple[str, Path]]:
    """Each module file with its pack, in the order of names; a file that Notepad saved as .txt is noted."""
    if not folder.is_dir():
        return
    for stray in sorted(file for file in folder.glob(f"*{_SUFFIX}") if file.name != _README):
        found.append(_about(stray, "no_pack"))
    for pack in sorted(path for path in folder.iterdir() if path.is_dir()):
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
