"""What a user can ask for about tallies: indicators, those of every office and the own ones, and their numbers.

Knows no table and no screen. Only sums are kept, never a case: a number that concerns victims or violations has a
source and no words beside it.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from campaign_kit.errors import Refused
from campaign_kit.model.names import fold
from campaign_kit.model.report import local_day
from campaign_kit.model.tally import SHIPPED, Indicator, IndicatorDraft, Tally, TallyDraft, with_shipped
from campaign_kit.services.known import chosen
from campaign_kit.services.office import own_office
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.outreach import refuse_far
from campaign_kit.services.sessions import short
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Reading
from campaign_kit.wording import numbers
from campaign_kit.wording import outreach as words

_CHANGED = frozenset({"outreach"})
_LONGEST_KEY = 40
_NOT_OF_A_KEY = re.compile(r"[^a-z0-9]+")
_SHIPPED = {each.key: each for each in SHIPPED}


@dataclass(frozen=True)
class TallyService:
    """Tallies of the own office. `clock` gives the present moment with its zone. Whatever is written here can be taken
    back as one step."""

    database: Database
    clock: Callable[[], datetime]

    def indicators(self) -> tuple[Indicator, ...]:
        """What can be told: the shipped indicators, then the office's own as they were added."""
        with self.database.reading() as unit:
            return tuple(with_shipped(unit.tallies.own_indicators()).values())

    def key_for(self, title: str) -> str:
        """A key for a new indicator of that title, which no other has: "Số góc hỏi đáp" → "so_goc_hoi_dap"."""
        return free_key(title, {each.key for each in self.indicators()})

    def save_indicators(self, own: Sequence[IndicatorDraft]) -> Outcome[tuple[Indicator, ...]]:
        """Makes the office's own indicators these and no others; an `Indicator` keeps its row.

        Refused("outreach.indicator_twice") for two of one key or title, or one that is like a shipped one,
        Refused("outreach.indicator_in_use") for one that is missing or has another key while it has numbers,
        Refused("outreach.indicator_answered") for one that is answered otherwise than its numbers are,
        Refused("outreach.indicator_has_notes") for one that becomes sensitive while words stand beside its numbers.
        """
        _refuse_twice(own)
        with self.database.unit() as unit:
            _refuse_in_use(unit, own)
            unit.undoable(words.UNDO_INDICATORS)
            saved = tuple(unit.tallies.save_own_indicators(own))
            unit.commit()
        return Outcome(saved, _CHANGED)

    def tallies(self, first: date | None = None, last: date | None = None) -> tuple[Tally, ...]:
        """The numbers whose days begin in these days, or all; by day, those of a day as they were added."""
        with self.database.reading() as unit:
            return tuple(unit.tallies.tallies(first, last))

    def set(self, draft: TallyDraft) -> Outcome[Tally]:
        """Notes the number of an indicator; one of the same indicator, place and days is replaced.

        Refused("outreach.no_indicator"), Refused("plan.no_place"), Refused("outreach.days_backwards"),
        Refused("outreach.too_far"), Refused("outreach.no_source"), Refused("outreach.not_yes_no") and
        Refused("outreach.yes_no_without_place") of an indicator that is answered yes or no,
        Refused("outreach.words_of_sensitive"), Refused("office.not_set_up").
        """
        with self.database.unit() as unit:
            indicator = self._sound(unit, draft)
            of_day = unit.tallies.tallies(draft.first, draft.first)
            present = next((each for each in of_day if _alike(each, draft)), None)
            unit.undoable(words.UNDO_TALLY.format(title=short(indicator.title)))
            tally = unit.tallies.add(draft) if present is None else unit.tallies.save(present.id, draft)
            unit.commit()
        return Outcome(tally, _CHANGED)

    def remove(self, tally_ids: Sequence[int]) -> Outcome[tuple[Tally, ...]]:
        """Takes numbers away, in one step. Refused("outreach.no_tally")."""
        with self.database.unit() as unit:
            gone = tuple(unit.tallies.tally(each) for each in dict.fromkeys(tally_ids))
            unit.undoable(words.UNDO_TALLIES_REMOVED.format(count=len(gone)))
            for each in gone:
                unit.tallies.remove(each.id)
            unit.commit()
        return Outcome(gone, _CHANGED)

    def _sound(self, unit: Reading, draft: TallyDraft) -> Indicator:
        own_office(unit)
        indicator = with_shipped(unit.tallies.own_indicators()).get(draft.indicator)
        if indicator is None:
            raise Refused("outreach.no_indicator", key=draft.indicator)
        if draft.place_id is not None:
            chosen({place.id: place for place in unit.plan.places()}, [draft.place_id])
        if draft.last < draft.first:
            first, last = numbers.day(draft.first), numbers.day(draft.last)
            raise Refused("outreach.days_backwards", first=first, last=last)
        refuse_far(draft.first, local_day(self.clock()))
        if not draft.source.strip():
            raise Refused("outreach.no_source", title=indicator.title)
        _refuse_answer(indicator, draft)
        if indicator.sensitive and draft.note.strip():
            raise Refused("outreach.words_of_sensitive", title=indicator.title)
        return indicator


def free_key(title: str, taken: Iterable[str]) -> str:
    """See `TallyService.key_for`; of titles that fold alike the later one gets a number."""
    plain = _NOT_OF_A_KEY.sub("_", fold(title)).strip("_")
    plain = plain if plain[:1].isalpha() and len(plain) > 1 else f"muc_{plain}".strip("_")
    used, number, key = set(taken), 1, plain[:_LONGEST_KEY].strip("_")
    while key in used:
        number += 1
        end = f"_{number}"
        key = plain[: _LONGEST_KEY - len(end)].strip("_") + end
    return key


def _refuse_twice(own: Sequence[IndicatorDraft]) -> None:
    keys, titles = set(_SHIPPED), {fold(each.title) for each in SHIPPED}
    for each in own:
        if each.key in keys or fold(each.title) in titles:
            raise Refused("outreach.indicator_twice", title=each.title)
        keys.add(each.key)
        titles.add(fold(each.title))


def _refuse_in_use(unit: Reading, own: Sequence[IndicatorDraft]) -> None:
    """What was told of an indicator keeps its meaning; see `TallyService.save_indicators`."""
    wanted = {each.key: each for each in own}
    told: dict[str, list[Tally]] = {}
    for tally in unit.tallies.tallies():
        told.setdefault(tally.indicator, []).append(tally)
    for was in unit.tallies.own_indicators():
        becomes, of_it = wanted.get(was.key), told.get(was.key, [])
        if of_it and becomes is None:
            raise Refused("outreach.indicator_in_use", title=was.title, count=len(of_it))
        if of_it and becomes is not None and becomes.yes_no is not was.yes_no:
            raise Refused("outreach.indicator_answered", title=was.title, count=len(of_it))
        noted = [each for each in of_it if each.note]
        if noted and becomes is not None and becomes.sensitive:
            raise Refused("outreach.indicator_has_notes", title=was.title, count=len(noted))


def _refuse_answer(indicator: Indicator, draft: TallyDraft) -> None:
    if indicator.yes_no and draft.number > 1:
        raise Refused("outreach.not_yes_no", title=indicator.title, number=draft.number)
    if indicator.yes_no and draft.place_id is None:
        raise Refused("outreach.yes_no_without_place", title=indicator.title)


def _alike(tally: Tally, draft: TallyDraft) -> bool:
    return (tally.indicator, tally.place_id, tally.last) == (draft.indicator, draft.place_id, draft.last)
