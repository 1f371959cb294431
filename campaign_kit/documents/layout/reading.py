"""The layout folders as files: which file holds a name, its values checked, and every fault told in words.

The office's own folder comes before the shipped one. A file that cannot be used is noted and passed over, so that the
one behind it serves. Knows the grammar; not what a kind is made of.
"""

import os
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from campaign_kit.documents.layout.grammar import Spec
from campaign_kit.errors import Refused
from campaign_kit.wording import layouts as words

Values = dict[str, Any]
Stamps = tuple[tuple[str, int], ...]
S = TypeVar("S", bound=Spec)
T = TypeVar("T")


@dataclass(frozen=True)
class Fault:
    """What is wrong in a layout file: its whole path, and the words for the person who edits it."""

    file: str
    words: str


def stamps(folders: tuple[Path, ...]) -> Stamps:
    """Each file with the moment of its last change: what was read stays true while these are the same."""
    return tuple(stamp for folder in folders for stamp in _stamps(str(folder)))


def _stamps(folder: str) -> Iterator[tuple[str, int]]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.is_dir():
            yield from _stamps(entry.path)
        elif entry.name.endswith((".toml", ".svg", ".ttf")):
            yield entry.path, entry.stat().st_mtime_ns


class Files:
    """The files of the layout folders as they are now; remembers what was wrong in them."""

    def __init__(self, folders: tuple[Path, ...], found: Stamps) -> None:
        self.folders = folders
        self._there = {Path(name) for name, _ in found}
        self._faults: dict[str, Fault] = {}
        self._stems: dict[str, tuple[str, ...]] = {}

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What was found wrong so far, by file."""
        return tuple(self._faults[name] for name in sorted(self._faults))

    def all(self, name: str) -> list[Path]:
        """The files of that name, the one that serves first in front."""
        return [folder / name for folder in self.folders if folder / name in self._there]

    def stems(self, folder: str) -> tuple[str, ...]:
        """The names of the TOML files of a folder, in order."""
        if folder not in self._stems:
            inside = {folder_ / folder for folder_ in self.folders}
            found = {file.stem for file in self._there if file.suffix == ".toml" and file.parent in inside}
            self._stems[folder] = tuple(sorted(found))
        return self._stems[folder]

    def first(self, name: str, use: Callable[[Path], T]) -> T:
        """What `use` makes of the first file of that name that it can use; the others are noted.

        Refused "materials.layout_missing" when there is none, "materials.layout" when none can be used.
        """
        refusal = Refused("materials.layout_missing", file=name)
        for file in self.all(name):
            try:
                return use(file)
            except Refused as refused:
                refusal = refused
                self._note(file, refused)
        raise refusal

    def each(self, name: str, use: Callable[[Path], T]) -> list[T]:
        """What `use` makes of every file of that name; those that it cannot use are noted."""
        made = []
        for file in self.all(name):
            try:
                made.append(use(file))
            except Refused as refused:
                self._note(file, refused)
        return made

    def layers(
        self, name: str, under: Values | None = None, check: Callable[[Path, Values], object] = lambda _, __: None
    ) -> Values:
        """The values of all files of that name, each laid over the one behind it, the last over `under`.

        A file that cannot be read, or with which `check` refuses the values, is noted and left out.
        """
        merged = under or {}
        for file in reversed(self.all(name)):
            try:
                over = laid_over(merged, parsed(file))
                check(file, over)
                merged = over
            except Refused as refused:
                self._note(file, refused)
        return merged

    def _note(self, file: Path, refused: Refused) -> None:
        self._faults.setdefault(str(file), Fault(str(file), str(refused.facts.get("fault", ""))))


def laid_over(under: Values, over: Values) -> Values:
    """The values of `over`, and of `under` where it says nothing; tables are laid over each other key by key."""
    both = {key: under[key] | over[key] for key in under.keys() & over.keys() if _are_tables(under[key], over[key])}
    return under | over | both


def _are_tables(*values: object) -> bool:
    return all(isinstance(value, dict) for value in values)


def parsed(file: Path) -> Values:
    """The TOML of a file, read once while it stays the same; nobody may change it. Refused "materials.layout"."""
    try:
        return _parsed(file, file.stat().st_mtime_ns)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise refusal(file, words.NOT_TOML.format(reason=error)) from error


@lru_cache(maxsize=512)
def _parsed(file: Path, stamp_ns: int) -> Values:
    return tomllib.loads(file.read_text(encoding="utf-8-sig"))


def checked(file: Path, values: Values, kind: type[S]) -> S:
    """The values as the grammar wants them. Refused "materials.layout" names the place and what is wrong there."""
    try:
        return kind.model_validate(values)
    except ValidationError as error:
        raise refusal(file, _in_words(error.errors()[0])) from error


def refusal(file: Path, fault: str) -> Refused:
    """The refusal of a layout file."""
    return Refused("materials.layout", file=file.name, fault=fault)


def _in_words(error: Mapping[str, Any]) -> str:
    where = ".".join(str(part) for part in error["loc"][:-1])
    pattern = words.FAULTS.get(error["type"], words.FAULT)
    said = pattern.format(word=error["loc"][-1] if error["loc"] else "", value=error["input"])
    return f"{where}: {said}" if where else said
