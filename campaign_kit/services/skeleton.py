"""The file of a new topic: its key, its name, and a text that says in every place what to write there.

The text stands in "mau-chu-de.txt" at the top of the shipped content; what differs from band to band in `wording`.
"""

import json
import re
from collections.abc import Iterable

from campaign_kit.errors import Refused
from campaign_kit.model.module import CHILD_BANDS, Band, band_of_grade
from campaign_kit.model.names import clean, fold
from campaign_kit.paths import Paths
from campaign_kit.services.pack_files import bytes_of
from campaign_kit.wording.content import GREETINGS
from campaign_kit.wording.materials import BANDS_IN_WORDS

_TEXT = "mau-chu-de.txt"
_KEYS = range(20, 100)
_KEY = re.compile(r'^\s*key\s*=\s*"([A-Z][0-9]{1,2})"', re.MULTILINE)
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")
_LONGEST_TITLE, _LONGEST_COVER, _LONGEST_NAME = 60, 36, 48
_CHILDREN, _ADULTS = ("boy-light", "girl-light"), ("woman-light", "man-light")


def sound_title(title: str) -> str:
    """The title as it can stand in a file. Refused "content.no_title", "content.long_title"."""
    sound = clean(title)
    if not sound:
        raise Refused("content.no_title")
    if len(sound) > _LONGEST_TITLE:
        raise Refused("content.long_title", length=len(sound), limit=_LONGEST_TITLE)
    return sound


def free_key(band: Band, paths: Paths, used: Iterable[str]) -> str:
    """The first key of the band from 20 on that no topic in use and no own file has, by its text or by its name.

    Refused "content.no_free_key", "content.not_read".
    """
    files = [file for file in paths.own_content.glob("*/*.md") if file.is_file()]
    told = (key for file in files for key in _KEY.findall(bytes_of(file).decode("utf-8", "replace")))
    taken = {*used, *told, *(file.stem.partition("-")[0].upper() for file in files)}
    for number in _KEYS:
        if f"{band.value}{number}" not in taken:
            return f"{band.value}{number}"
    raise Refused("content.no_free_key", band=band.value)


def file_name(key: str, title: str) -> str:
    """The name of its file, which every system can have: "b20-dung-chung-mot-may.md"."""
    return "-".join(filter(None, (key.lower(), slug(title)))) + ".md"


def slug(title: str) -> str:
    """The words of a title as they can stand in the name of a file: "dung-chung-mot-may"."""
    return _NOT_IN_NAMES.sub("-", fold(title)).strip("-")[:_LONGEST_NAME].strip("-")


def new_module(paths: Paths, key: str, band: Band, title: str) -> str:
    """The text of the file; its cover bears the title where there is room for it."""
    one, other = _CHILDREN if band in CHILD_BANDS else _ADULTS
    facts = {
        "key": key,
        "title": _quoted(title),
        "band": band.value,
        "grades": _grades(band),
        "cover": _quoted(title if len(title) <= _LONGEST_COVER else ""),
        "greeting": GREETINGS[band.value],
        "audience": BANDS_IN_WORDS[band.value],
        "one": one,
        "other": other,
    }
    return (paths.content / _TEXT).read_text(encoding="utf-8").format_map(facts)


def _grades(band: Band) -> str:
    own = [grade for grade in range(1, 13) if band in CHILD_BANDS and band_of_grade(grade) is band]
    return f"grades = {own}\n" if own else ""


def _quoted(text: str) -> str:
    """The text as TOML writes one, which is as JSON does."""
    return json.dumps(text, ensure_ascii=False)
