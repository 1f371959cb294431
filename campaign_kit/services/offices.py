"""What a user can ask for about other offices than the own one, and what becomes of any: merged, split, renamed.

`OfficeService` takes these verbs in; the own office keeps its number whatever it is called.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from campaign_kit.errors import Refused
from campaign_kit.model.office import Office, OfficeDraft
from campaign_kit.model.place_book import Succession, is_there
from campaign_kit.services.outcome import Outcome
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Unit
from campaign_kit.wording import numbers
from campaign_kit.wording import office as words

_CHANGED = frozenset({"office"})


@dataclass(frozen=True)
class OfficeBook:
    """All offices, the own one first, and what became of which."""

    offices: tuple[Office, ...]
    successions: tuple[Succession, ...]

    def there(self, day: date) -> tuple[Office, ...]:
        """The offices as they stood on the day: the old view before a merger, the new one after it."""
        return tuple(office for office in self.offices if is_there(office, day))


@dataclass(frozen=True)
class Offices:
    """The offices of the database."""

    database: Database

    def offices(self) -> OfficeBook:
        """All offices with their days, and what became of them."""
        with self.database.reading() as unit:
            return OfficeBook(tuple(unit.office.offices()), tuple(unit.office.successions()))

    def add_office(self, draft: OfficeDraft) -> Outcome[Office]:
        """Another office: a partner, or one that reports to the own one."""
        with self.database.unit() as unit:
            unit.undoable(words.UNDO_ADD.format(name=draft.name))
            office = unit.office.add(draft)
            unit.commit()
        return Outcome(office, _CHANGED)

    def save_office(self, office_id: int, draft: OfficeDraft) -> Outcome[Office]:
        """Corrects what is said of an office for all its days. Refused("office.no_office")."""
        with self.database.unit() as unit:
            present = _chosen(unit, [office_id])[0]
            unit.undoable(words.UNDO_SAVE.format(name=present.name))
            saved = unit.office.save(office_id, draft.model_copy(update={"is_own": present.is_own}))
            unit.commit()
        return Outcome(saved, _CHANGED)

    def merge_offices(self, office_ids: Sequence[int], draft: OfficeDraft, since: date) -> Outcome[Office]:
        """From the day `since` these offices are one, as the draft says; they end the day before.

        Where the own office is among them the new one is the own. Refused("office.no_office"),
        Refused("office.one_to_merge"), Refused("office.not_there_then"), Refused("office.became_already").
        """
        with self.database.unit() as unit:
            old = _chosen(unit, list(dict.fromkeys(office_ids)))
            if len(old) < 2:
                raise Refused("office.one_to_merge")
            unit.undoable(words.UNDO_MERGE.format(offices=len(old), name=draft.name))
            merged = _become(unit, old, [draft], since)[0]
            unit.commit()
        return Outcome(merged, _CHANGED)

    def split_office(self, office_id: int, drafts: Sequence[OfficeDraft], since: date) -> Outcome[list[Office]]:
        """From the day `since` the office is several; of the own office the first goes on as the own one.

        Refused as `merge_offices`, with Refused("office.one_to_split") for one draft.
        """
        with self.database.unit() as unit:
            old = _chosen(unit, [office_id])
            if len(drafts) < 2:
                raise Refused("office.one_to_split", name=old[0].name)
            unit.undoable(words.UNDO_SPLIT.format(name=old[0].name, offices=len(drafts)))
            parts = _become(unit, old, drafts, since)
            unit.commit()
        return Outcome(parts, _CHANGED)

    def rename_office(self, office_id: int, name: str, since: date) -> Outcome[Office]:
        """From the day `since` the office has another name; the old name stays in the book with its last day.

        Refused("office.no_office"), Refused("office.same_name"), and as `merge_offices`.
        """
        with self.database.unit() as unit:
            old = _chosen(unit, [office_id])[0]
            if old.name == name:
                raise Refused("office.same_name", name=name)
            unit.undoable(words.UNDO_RENAME.format(old=old.name, new=name))
            renamed = _become(unit, [old], [old.model_copy(update={"name": name})], since)[0]
            unit.commit()
        return Outcome(renamed, _CHANGED)


def _become(unit: Unit, old: Sequence[Office], drafts: Sequence[OfficeDraft], since: date) -> list[Office]:
    """Ends the old offices on the eve of `since` and begins the new.

    The own office goes on as the first of the new ones; under its old name stands another row that has ended.
    """
    eve = since - timedelta(days=1)
    followed = {each.old_id for each in unit.office.successions()}
    for office in old:
        if office.id in followed:
            raise Refused("office.became_already", name=office.name)
        if not is_there(office, eve):
            raise Refused("office.not_there_then", name=office.name, day=numbers.day(eve))
    own = next((office for office in old if office.is_own), None)
    fresh = [draft.model_copy(update={"active_from": since, "active_to": None, "is_own": False}) for draft in drafts]
    ended = [_ended(unit, office, eve) for office in old]
    if own is None:
        new = [unit.office.add(draft) for draft in fresh]
    else:
        mine = unit.office.save(own.id, fresh[0].model_copy(update={"is_own": True}))
        new = [mine, *(unit.office.add(draft) for draft in fresh[1:])]
    unit.office.succeed([office.id for office in ended], [office.id for office in new], since)
    return new


def _ended(unit: Unit, office: Office, eve: date) -> Office:
    """The office as it ended: its own row, of the own office a new one under the old name."""
    gone = office.model_copy(update={"active_to": eve})
    return unit.office.add(gone) if office.is_own else unit.office.save(office.id, gone)


def _chosen(unit: Unit, office_ids: Sequence[int]) -> list[Office]:
    """The offices in the order asked for; Refused("office.no_office") for one that is not there."""
    known = {office.id: office for office in unit.office.offices()}
    for office_id in office_ids:
        if office_id not in known:
            raise Refused("office.no_office", id=office_id)
    return [known[office_id] for office_id in office_ids]
