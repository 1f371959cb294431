"""How long content is waited for: the index of topics, and reading all of it (`-m tests.bench.content`).

The shipped packs, their topics multiplied to 55 under keys of their own in a temporary folder. Against raw: the same
files opened and read, and the front matter with tomllib and the headings with re, by hand. Medians of nine turns in one
process, each way in turn, after one turn that is not counted.
"""

import re
import shutil
import tempfile
import time
import tomllib
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from campaign_kit.library.index import read_index
from campaign_kit.library.packs import read_packs
from campaign_kit.paths import find_paths
from tests.bench.turns import PAIRS

MODULES = 55
INDEX_MS, ALL_MS = 20, 400
PACK = "ky-nang-so"
_KEY = re.compile(r'^key = "[A-Z]\d+"', re.MULTILINE)
_FENCES = re.compile(r"\A\+\+\+\n(.*?)\n\+\+\+\n", re.DOTALL)
_HEADING = re.compile(r"^## +(.*)$", re.MULTILINE)


def multiply(folder: Path) -> None:
    """The shipped packs with topics up to the count of a whole library."""
    shutil.copytree(find_paths().content, folder, dirs_exist_ok=True)
    files = sorted((folder / PACK).glob("*.md"))
    free = (f"{letter}{number}" for letter in "XYZ" for number in range(10, 100))
    for key, file in zip(islice(free, MODULES - len(files)), cycle(files), strict=False):
        words = _KEY.sub(f'key = "{key}"', file.read_text(encoding="utf-8"))
        (folder / PACK / f"{key.lower()}.md").write_text(words, encoding="utf-8")


def opened(folder: Path) -> list[str]:
    """Every file read as text, and nothing more."""
    return [file.read_text(encoding="utf-8") for file in folder.glob("*/*.md")]


def by_hand(folder: Path) -> list[tuple[dict[str, object], list[str]]]:
    """Front matter and headings of the topics, with nothing checked."""
    found = []
    for file in (folder / PACK).glob("*.md"):
        text = file.read_text(encoding="utf-8")
        front = _FENCES.match(text)
        found.append((tomllib.loads(front[1]) if front else {}, _HEADING.findall(text)))
    return found


def medians(*ways: Callable[[], object]) -> list[float]:
    """The median milliseconds of each way, run in turn."""
    turns: list[list[float]] = [[] for _ in ways]
    for _ in range(PAIRS + 1):
        for way, times in zip(ways, turns, strict=True):
            start = time.perf_counter()
            way()
            times.append(1000 * (time.perf_counter() - start))
    return [median(times[1:]) for times in turns]


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        multiply(folder)
        entries, library = read_index([folder]), read_packs([folder])
        index, everything, raw_open, raw_hand = medians(
            lambda: read_index([folder]),
            lambda: read_packs([folder]),
            lambda: opened(folder),
            lambda: by_hand(folder),
        )
    others = len(library.forms) + len(library.templates) + len(library.surveys)
    print(f"{len(entries)} topics, {others} other files; medians of {PAIRS} turns")
    print(f"index      {index:6.1f} ms (target ≤ {INDEX_MS}); tomllib and re by hand {raw_hand:.1f} ms")
    print(f"everything {everything:6.1f} ms (target ≤ {ALL_MS}); files opened and read {raw_open:.1f} ms")


if __name__ == "__main__":
    main()
