"""What a user can ask for about the content: topics, forms, session templates, surveys, data; what is wrong."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from campaign_kit.documents.fonts import printable
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.errors import Refused
from campaign_kit.library.finding import Finding
from campaign_kit.library.index import Entry, read_index
from campaign_kit.library.known import Known, read_words
from campaign_kit.library.packs import Library, check_packs, read_packs
from campaign_kit.library.reference import check_reference, data_paths, read_reference
from campaign_kit.model.activity_set import ActivitySet
from campaign_kit.model.form_text import FormText
from campaign_kit.model.module import VIETNAMESE, Module
from campaign_kit.model.reference import Reference
from campaign_kit.model.survey import Survey
from campaign_kit.model.template import SessionTemplate
from campaign_kit.paths import Paths
from campaign_kit.services.fit import overlong

__all__ = ["ContentService", "Entry", "Finding"]


@dataclass(frozen=True)
class ContentService:
    """The shipped packs and the office's own, which override by pack and name."""

    paths: Paths

    def index(self) -> tuple[Entry, ...]:
        """What topics there are, by key, without reading their words."""
        return read_index(self._folders())

    def modules(self) -> list[Module]:
        """Every module that can be used, by key; a faulty file is left out."""
        return list(self.library().modules)

    def module(self, key: str, language: str = VIETNAMESE) -> Module:
        """The module of that key, in the language where it is written in it. Refused("content.no_module")."""
        found = self.library().module(key, language)
        if found is None:
            raise Refused("content.no_module", key=key)
        return found

    def translations(self) -> dict[str, dict[str, Module]]:
        """The topics in other languages, by language and key; unfinished ones too where there is no finished one."""
        library = self.library()
        told: dict[str, dict[str, Module]] = {}
        for module in (*library.unfinished, *library.translations):
            if module.is_translation:
                told.setdefault(module.language, {})[module.key] = module
        return told

    def told_in(self, language: str) -> dict[str, Module]:
        """Those of them that documents are made of: finished, and read by somebody who speaks the language."""
        told = self.library().translations
        return {module.key: module for module in told if module.language == language and module.is_reviewed}

    def words_of(self, entry: Entry) -> Module:
        """The topic of the index with its words, finished or not; the shipped one where an own cannot be used.

        Refused("content.no_module").
        """
        library, file = self.library(), str(entry.file)
        read = (*library.modules, *library.translations, *library.unfinished)
        found = next((module for module in read if module.source_file == file), None)
        return found or self.module(entry.key, entry.language)

    def forms(self) -> list[FormText]:
        """Every paper to fill in or to sign that can be used, by key; a faulty file is left out."""
        return list(self.library().forms)

    def templates(self) -> list[SessionTemplate]:
        """Every session template that can be used, by key; a faulty file is left out."""
        return list(self.library().templates)

    def template(self, key: str) -> SessionTemplate:
        """The template of that key. Refused("content.no_template")."""
        found = self.library().template(key)
        if found is None:
            raise Refused("content.no_template", key=key)
        return found

    def sets(self) -> list[ActivitySet]:
        """Every set of activities that can be used, by key; a faulty file is left out."""
        return list(self.library().sets)

    def surveys(self) -> list[Survey]:
        """The questions asked before and after, by key; a faulty file is left out."""
        return list(self.library().surveys)

    def reference(self) -> Reference:
        """The rows of the data files: help lines, legal bases, kinds that suit a form, channels, days, outlines."""
        return self._data()[0]

    def faults(self) -> list[Finding]:
        """Why files cannot be used, so that they are left out or the shipped one stands for an own; quickly.

        What is unwise in the words of the others is found by `check`.
        """
        return [*self.library().findings, *self._data()[1]]

    def check(self, folder: Path | None = None) -> list[Finding]:
        """All that is wrong or unwise in the packs of the folder (None: of the shipped and the own folder).

        Every document is placed once, in its usual design, so this takes some seconds.
        Refused("content.no_folder") when the folder is not there.
        """
        if folder is not None and not folder.is_dir():
            raise Refused("content.no_folder", folder=str(folder))
        folders = self._folders() if folder is None else [folder]
        known = self.known(folders)
        found = [finding for each in folders for finding in (*check_packs(each, known), *check_reference(each, known))]
        layouts = Layouts([self.paths.own_layouts, self.paths.layouts])
        library = self.library() if folder is None else read_packs([folder], self.library().modules)
        return [*found, *overlong(library, layouts, self.library().modules)]

    def known(self, folders: Sequence[Path] = ()) -> Known:
        """What content is held against, with the kept words and data of these folders beside those of the library."""
        library = self.library()
        data = read_reference([*self._folders(), *folders])[0] if folders else self.reference()
        return Known(
            numbers=data.numbers,
            addresses=data.addresses,
            modules=library.modules,
            surveys=library.surveys,
            translations=library.translations,
            languages=tuple(each.code for each in data.languages),
            templates=library.templates,
            pictures=frozenset(file.stem for file in (self.paths.layouts / "pictures").glob("*.svg")),
            words=read_words([*self._folders(), *folders]),
            letters=printable(self.paths.layouts / "fonts"),
        )

    def library(self) -> Library:
        """All that can be used of both folders, read again when a file of them changed."""
        folders = tuple(self._folders())
        files = (file for folder in folders if folder.is_dir() for file in sorted(folder.rglob("*")))
        return _read(folders, _stamps(files))

    def _data(self) -> tuple[Reference, tuple[Finding, ...]]:
        """The data with what is wrong in it, read again when a data file changed; no other file is looked at."""
        folders = tuple(self._folders())
        return _read_data(folders, _stamps(file for folder in folders for file in data_paths(folder)))

    def _folders(self) -> list[Path]:
        return [self.paths.content, self.paths.own_content]


def _stamps(files: Iterable[Path]) -> tuple[tuple[str, int], ...]:
    """When each was changed last; one that went meanwhile, and a link that leads nowhere, is left out."""
    stamps = []
    for file in files:
        with suppress(OSError):
            stamps.append((str(file), file.stat().st_mtime_ns))
    return tuple(stamps)


@lru_cache(maxsize=4)
def _read_data(folders: tuple[Path, ...], stamps: tuple[tuple[str, int], ...]) -> tuple[Reference, tuple[Finding, ...]]:
    """The data of the folders, read again only when a file came, went or was changed."""
    return read_reference(folders)


@lru_cache(maxsize=4)
def _read(folders: tuple[Path, ...], stamps: tuple[tuple[str, int], ...]) -> Library:
    """The library of the folders, read again only when a file came, went or was changed."""
    return read_packs(folders)
