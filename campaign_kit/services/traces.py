"""Where names that were erased still stand: in the tables of the data, in the files of the program and of its user.

What is found is told and left as it is; no name is told.
"""

import os
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from campaign_kit.documents.texts_in import Unread, texts_in
from campaign_kit.model.traces import FoundIn, Needles, Searched
from campaign_kit.paths import Paths, user_documents
from campaign_kit.settings import load_settings
from campaign_kit.store.unit import Reading
from campaign_kit.wording import privacy as words

_TEMPORARY = "campaign-kit-*"
_MOST_FILES = 20_000


def temporary_folders() -> list[Path]:
    """What this program has left among the temporary folders, by name."""
    return sorted(Path(tempfile.gettempdir()).glob(_TEMPORARY))


def folders_of(paths: Paths, unit: Reading) -> list[Path]:
    """Where this program leaves files: its data, its temporary folders, where the user has it put papers and prints."""
    chosen = load_settings(paths.settings).output_folder
    output = Path(chosen) if chosen else user_documents() / words.OUTPUT_FOLDER
    made = {Path(file).parent for file in unit.erasing.files()}
    return [paths.data, *temporary_folders(), output, *sorted(made)]


def search_tables(unit: Reading, needles: Needles) -> Counter[str]:
    """In which tables how many of the names stand. It is read as the rows say it: an encrypted file tells nothing."""
    found: dict[str, set[str]] = {}
    for table, text in unit.erasing.texts():
        hits = needles.found_in(text)
        if hits:
            found.setdefault(table, set()).update(hits)
    return Counter({table: len(hits) for table, hits in found.items()})


def search_files(folders: Iterable[Path], needles: Needles, but: Sequence[Path] = ()) -> Searched:
    """Looks into every file of the folders, and at its name; `but` are files and folders that are left out."""
    files = unread = 0
    found: list[FoundIn] = []
    for file in _files(folders, but):
        files += 1
        hits, in_name = set[str](), needles.found_in(file.stem)
        try:
            for text in texts_in(file):
                hits |= needles.found_in(text)
        except Unread:
            unread += 1
        if hits or in_name:
            told = words.UNTOLD_FILE.format(suffix=file.suffix, folder=file.parent) if in_name else str(file)
            found.append(FoundIn(file=told, names=len(hits | in_name)))
    return Searched(names=needles.names, short=needles.short, files=files, found=tuple(found), unread=unread)


def _files(folders: Iterable[Path], but: Sequence[Path]) -> Iterator[Path]:
    """Each file once, in order; no more than there is time for."""
    seen: set[Path] = set()
    for folder in folders:
        for root, inner, names in os.walk(folder):
            inner[:] = sorted(each for each in inner if Path(root, each) not in but)
            for file in (Path(root, name) for name in sorted(names)):
                if file not in seen and file not in but and not file.is_symlink():
                    seen.add(file)
                    yield file
                if len(seen) >= _MOST_FILES:
                    return
