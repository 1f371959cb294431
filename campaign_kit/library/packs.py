"""The packs of a content folder, shipped and the office's own, as one library.

A pack is a folder; what its ".md" files hold follows from its name (`SORTS`): papers, session templates, surveys, sets
of activities, in every other pack topic modules. The pack "du-lieu" holds data, which `reference.py` reads. Of two
files with the same pack and name the one of the later folder is taken; if that one is faulty the earlier stays in use,
and the finding says so. A topic with a sentence of the sample left in it is unfinished: it is kept apart, and the
earlier stays in use too.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from campaign_kit.errors import Fact
from campaign_kit.library import activity_sets as set_files
from campaign_kit.library import forms as form_files
from campaign_kit.library import surveys as survey_files
from campaign_kit.library import templates as template_files
from campaign_kit.library.check import check_module, is_unfinished
from campaign_kit.library.check_activity_set import check_set
from campaign_kit.library.check_form import check_form
from campaign_kit.library.check_survey import check_survey
from campaign_kit.library.check_template import check_template
from campaign_kit.library.check_translation import vietnamese_of
from campaign_kit.library.content_file import Reading
from campaign_kit.library.finding import Finding, Notes
from campaign_kit.library.known import Known
from campaign_kit.library.reader import read_module
from campaign_kit.model.activity_set import ActivitySet
from campaign_kit.model.form_text import FormText
from campaign_kit.model.module import VIETNAMESE, Module
from campaign_kit.model.names import fold
from campaign_kit.model.survey import Survey
from campaign_kit.model.template import SessionTemplate

DATA = "du-lieu"
_SUFFIX = ".md"
_NOTEPAD = ".txt"
_README = "readme.md"


@dataclass(frozen=True)
class Sort:
    """One sort of content file: the pack it lies in, its reader, its check, and what to say when it is left out.

    `read` takes the file, the name of its pack, and perhaps a text that stands for what the file holds.
    """

    pack: str
    read: Callable[[Path, str, str | None], Reading[Any]]
    check: Callable[[Any, Notes, Known], None]
    lost: str


_MODULES = Sort("", read_module, check_module, "left_out")
SORTS = {
    sort.pack: sort
    for sort in (
        Sort(form_files.PACK, form_files.read_form, check_form, "form_left_out"),
        Sort(template_files.PACK, template_files.read_template, check_template, "template_left_out"),
        Sort(survey_files.PACK, survey_files.read_survey, check_survey, "survey_left_out"),
        Sort(set_files.PACK, set_files.read_set, check_set, "set_left_out"),
    )
}


@dataclass(frozen=True)
class Library:
    """All that can be used, in the order of keys, and what was found wrong on the way.

    `modules` has one of each key; `translations` are further files of the same keys in other languages; `unfinished`
    topics can be looked at, and are used for nothing.
    """

    modules: tuple[Module, ...]
    findings: tuple[Finding, ...]
    forms: tuple[FormText, ...] = ()
    templates: tuple[SessionTemplate, ...] = ()
    surveys: tuple[Survey, ...] = ()
    translations: tuple[Module, ...] = ()
    unfinished: tuple[Module, ...] = ()
    sets: tuple[ActivitySet, ...] = ()

    def module(self, key: str, language: str = VIETNAMESE) -> Module | None:
        """The module of that key, in the language where it is written in it, else the one of `modules`."""
        told = [module for module in (*self.modules, *self.translations) if module.key == key]
        return next((module for module in told if module.language == language), next(iter(told), None))

    def template(self, key: str) -> SessionTemplate | None:
        return next((template for template in self.templates if template.key == key), None)


def read_packs(folders: Sequence[Path], beside: tuple[Module, ...] = ()) -> Library:
    """Reads the packs of the folders; a later folder overrides an earlier one by pack and file name.

    A folder that is not there counts as empty. Nothing raises: a faulty file is left out and named in the findings, and
    so is a translation whose Vietnamese module is neither there nor among those `beside`.
    """
    found: list[Finding] = []
    taken: dict[tuple[str, ...], Any] = {}
    unfinished: list[Module] = []
    for folder in folders:
        for pack, file in content_files(folder, found):
            place = place_of(pack, file)
            reading = sort_of(pack).read(file, pack, None)
            found += reading.notes.findings
            if isinstance(reading.item, Module) and is_unfinished(reading.item):
                unfinished.append(reading.item)
            elif reading.item is not None:
                taken[*place, _language(reading.item)] = reading.item
            else:
                is_spared = any(known[:2] == place for known in taken)
                found.append(_about(file, "fallback" if is_spared else sort_of(pack).lost))
    modules = _by_key(_of(_MODULES, taken), found)
    usable = tuple(module for module in modules if not module.is_translation)
    told = tuple(module for module in modules if module.is_translation)
    others = tuple(module for module in told if vietnamese_of(module, (*usable, *beside)) is not None)
    found += [_alone(module) for module in told if module not in others]
    papers, runs, asked, sets = (tuple(sorted(_of(sort, taken), key=_key)) for sort in SORTS.values())
    return Library(usable, tuple(found), papers, runs, asked, others, tuple(sorted(unfinished, key=_order)), sets)


def check_packs(folder: Path, known: Known) -> tuple[Finding, ...]:
    """All that is wrong or unwise in the packs of one folder, by file and line.

    Session templates and sets may name what is known and what lies in the folder.
    """
    found: list[Finding] = []
    read = [(sort_of(pack), sort_of(pack).read(file, pack, None)) for pack, file in content_files(folder, found)]
    items = [reading.item for _, reading in read]
    same: list[Finding] = []
    topics = [item for item in items if isinstance(item, Module) and not is_unfinished(item)]
    read_modules = _beside((*known.modules, *known.translations), topics, same)
    modules = tuple(module for module in read_modules if not module.is_translation)
    surveys = (*known.surveys, *(item for item in items if isinstance(item, Survey)))
    templates = (*known.templates, *(item for item in items if isinstance(item, SessionTemplate)))
    known = replace(known, modules=modules, surveys=surveys, templates=templates)
    for sort, reading in read:
        if reading.item is not None:
            sort.check(reading.item, reading.notes, known)
        found += sorted(reading.notes.findings, key=lambda finding: finding.line)
    return (*found, *same)


def _beside(known: Iterable[Module], modules: Sequence[Module], found: list[Finding]) -> tuple[Module, ...]:
    """The modules with those known that they do not override; one whose key another file has already is named."""
    places = {_place(module) for module in modules}
    return _by_key((*(module for module in known if _place(module) not in places), *modules), found)


def _place(module: Module) -> tuple[str, ...]:
    return (*place_of(module.pack, Path(module.source_file)), module.language)


def _language(item: object) -> str:
    """A translation stands for no Vietnamese file, whatever its name is."""
    return item.language if isinstance(item, Module) else VIETNAMESE


def sort_of(pack: str) -> Sort:
    """What the files of a pack are, by its name as a person wrote it."""
    return SORTS.get(_plain(pack), _MODULES)


def is_topic(pack: str) -> bool:
    """Whether the files of the pack are topic modules."""
    return sort_of(pack) is _MODULES


def is_pack(folder: str, name: str) -> bool:
    """Whether the folder, as a person wrote its name, is the pack of that name."""
    return _plain(folder) == name


def place_of(pack: str, file: Path) -> tuple[str, str]:
    """What two files have alike of which the later one overrides: the pack and the name, without marks and case."""
    return _plain(pack), fold(file.stem)


def _plain(pack: str) -> str:
    return fold(pack).replace(" ", "-")


def _of(sort: Sort, taken: dict[tuple[str, ...], Any]) -> list[Any]:
    return [item for (pack, *_), item in taken.items() if sort_of(pack) is sort]


def content_files(folder: Path, found: list[Finding]) -> Iterator[tuple[str, Path]]:
    """Each content file with its pack, in the order of names; a file that Notepad saved as .txt is noted."""
    for stray in (file for file in inside(folder) if file.name.endswith(_SUFFIX) and not _is_left_out(file)):
        found.append(_about(stray, "no_pack"))
    for pack in (path for path in inside(folder) if path.is_dir() and not is_pack(path.name, DATA)):
        for file in (path for path in inside(pack) if path.is_file() and not _is_left_out(path)):
            if file.suffix.lower() == _SUFFIX:
                yield pack.name, file
            elif file.suffix.lower() == _NOTEPAD:
                found.append(_about(file, "suffix", name=file.stem.removesuffix(_SUFFIX) + _SUFFIX))


def inside(folder: Path) -> list[Path]:
    """What lies in the folder, in the order of names; nothing where it is not there or cannot be opened."""
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _is_left_out(file: Path) -> bool:
    """What lies in a folder for people or for the system."""
    return file.name.startswith(".") or file.name.lower() == _README


def _about(file: Path | str, code: str, **facts: Fact) -> Finding:
    """A finding about the file as a whole."""
    notes = Notes(str(file))
    notes.fault(0, code, **facts)
    return notes.findings[0]


def _by_key(modules: Iterable[Module], found: list[Finding]) -> tuple[Module, ...]:
    """The modules by key; of two with one key and language the first stays and the other is named."""
    kept: dict[tuple[str, str], Module] = {}
    for module in modules:
        first = kept.setdefault((module.key, module.language), module)
        if first is not module:
            code = "same_translation" if module.is_translation else "same_key"
            facts = {"key": module.key, "other": first.source_file, "language": module.language}
            found.append(_about(module.source_file, code, **facts))
    return tuple(sorted(kept.values(), key=_order))


def _alone(module: Module) -> Finding:
    """The finding about a translation of nothing."""
    return _about(module.source_file, "no_vietnamese", key=module.key, band=module.band.value)


def _order(module: Module) -> tuple[str, int, bool, str]:
    """By key, and of one key the Vietnamese one first."""
    return module.key[0], int(module.key[1:]), module.is_translation, module.language


def _key(item: FormText | SessionTemplate | Survey | ActivitySet) -> str:
    return item.key
