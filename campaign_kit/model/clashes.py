"""Two sessions that stand in each other's way: the same place or the same speaker at one time. Pure; only warns.

Knows no words (those are `wording/sessions.py`'s) and no database.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property, lru_cache

from campaign_kit.model.names import clean, fold
from campaign_kit.model.plan import Place, SessionDraft, SessionLinks, SessionStatus
from campaign_kit.model.speaking import minutes_of

_MET = frozenset({SessionStatus.DRAFT, SessionStatus.PLANNED, SessionStatus.HELD})
# "Siu H’Liên (Công an xã)", "Siu H’Liên – Ban Văn hóa và Xã hội", up to "… và thầy Nam"
_NOTES = re.compile(
    r"\([^)]*\)|\s[–—-]\s[^,;\n]*?(?=[,;\n]|$|\s+và\s+(?:đ/c|đồng chí|ông|bà|cô|thầy|anh|chị)\b)", re.IGNORECASE
)
_BETWEEN = re.compile(r"[,;\n]|\s+và\s+", re.IGNORECASE)
_TITLES = re.compile(r"(d/c|dong chi|ong|ba|co|thay|anh|chi)\.? (?=\S)")


class Clash(StrEnum):
    """What two sessions have in common at one time; `SAME_DAY` only hints: the hours of one of them are not known."""

    PLACE = "place"
    SPEAKER = "speaker"
    SAME_DAY = "same_day"


@dataclass(frozen=True)
class Meeting:
    """A session as far as it can stand in another's way."""

    session: SessionDraft
    links: SessionLinks

    @property
    def day(self) -> date:
        return self.session.day

    @property
    def meets(self) -> bool:
        """What was postponed or cancelled leaves its time free."""
        return self.session.status in _MET

    @cached_property
    def minutes(self) -> tuple[int, int] | None:
        """From when to when, in minutes of the day; None while nobody has said when it starts."""
        starts = self.session.starts_at
        if starts is None:
            return None
        first = starts.hour * 60 + starts.minute
        return first, first + minutes_of(self.session)

    @cached_property
    def speakers(self) -> dict[str, str]:
        """By folded name, the name as written."""
        return dict(speakers_of(self.session.speakers))


def clashes(one: Meeting, other: Meeting, around: Mapping[int, frozenset[int]]) -> Iterator[tuple[Clash, int | str]]:
    """Each clash with the place of the other session (its number) or the name of the speaker as written there.

    `around` gives for each place all that it lies in: a class and its school are one place, two classes are not.
    """
    if one.day != other.day or not one.meets or not other.meets:
        return
    place = _shared(one.links, other.links, around)
    if one.minutes is None or other.minutes is None:
        if place is not None:
            yield Clash.SAME_DAY, place
        return
    if one.minutes[0] < other.minutes[1] and other.minutes[0] < one.minutes[1]:
        if place is not None:
            yield Clash.PLACE, place
        for folded, name in other.speakers.items():
            if folded in one.speakers:
                yield Clash.SPEAKER, name


def around_each(places: Iterable[Place]) -> dict[int, frozenset[int]]:
    """For each place that lies in another, all that it lies in."""
    parents = {place.id: place.parent_id for place in places}
    found: dict[int, frozenset[int]] = {}
    for place_id, parent_id in parents.items():
        chain: set[int] = set()
        outer = parent_id
        while outer is not None and outer not in chain:
            chain.add(outer)
            outer = parents.get(outer)
        if chain:
            found[place_id] = frozenset(chain)
    return found


@lru_cache(maxsize=4096)  # the same few people speak again and again
def speakers_of(text: str) -> tuple[tuple[str, str], ...]:
    """The names in a line like "Đ/c Siu H’Liên (Công an xã); cô Lan và thầy Nam": folded, and as written."""
    found: dict[str, str] = {}
    for part in _BETWEEN.split(_NOTES.sub(" ", text)):
        name = clean(part)
        folded = _TITLES.sub("", fold(name), count=1)
        if folded:
            found.setdefault(folded, name)
    return tuple(found.items())


def _shared(one: SessionLinks, other: SessionLinks, around: Mapping[int, frozenset[int]]) -> int | None:
    for there in other.place_ids:
        for here in one.place_ids:
            if here == there or here in around.get(there, ()) or there in around.get(here, ()):
                return there
    return None
