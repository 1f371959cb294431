"""What a user can ask for about the people to invite and to call: the only telephone numbers that are kept."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from pydantic import ValidationError

from campaign_kit.errors import Refused
from campaign_kit.model.arranging import Contact, ContactDraft
from campaign_kit.model.names import clean
from campaign_kit.model.report import local_day
from campaign_kit.services.known import chosen
from campaign_kit.services.office import own_office
from campaign_kit.services.outcome import Outcome
from campaign_kit.store.database import Database
from campaign_kit.wording import office as words

_CHANGED = frozenset({"office"})


@dataclass(frozen=True)
class ContactsService:
    """The contacts of the own office. `clock` gives the present moment with its zone."""

    database: Database
    clock: Callable[[], datetime]

    def all(self) -> list[Contact]:
        """All contacts, as they were added."""
        with self.database.reading() as unit:
            return unit.arranging.contacts()

    def save(self, contacts: Sequence[ContactDraft]) -> Outcome[list[Contact]]:
        """Makes the contacts these and no others; a `Contact` keeps its id. It can be taken back.

        Not so when one goes whose time of keeping is over: then no step that was done before holds the name any more.
        Refused("office.not_set_up"), Refused("plan.no_place"), Refused("office.contact_name"),
        Refused("office.contact_phone").
        """
        sound = [_sound(each) for each in contacts]
        with self.database.unit() as unit:
            office = own_office(unit)
            known = {place.id: place for place in unit.plan.places()}
            chosen(known, [each.place_id for each in sound if each.place_id is not None])
            is_over = self._loses_due(unit.arranging.contacts(), sound)
            if is_over:
                unit.undo.forget()
            else:
                unit.undoable(words.UNDO_CONTACTS)
            saved = unit.arranging.save_contacts(office.id, sound)
            unit.commit()
        if is_over:
            self.database.settle()
        return Outcome(saved, _CHANGED)

    def due(self, today: date) -> list[Contact]:
        """Those whose last day of keeping is over: to be asked again, or taken out."""
        return [each for each in self.all() if _is_over(each, today)]

    def _loses_due(self, before: Sequence[Contact], after: Sequence[ContactDraft]) -> bool:
        kept = {each.id for each in after if isinstance(each, Contact)}
        today = local_day(self.clock())
        return any(each.id not in kept and _is_over(each, today) for each in before)


def _is_over(contact: Contact, today: date) -> bool:
    return contact.keep_until is not None and contact.keep_until < today


def _sound(contact: ContactDraft) -> ContactDraft:
    """The contact with its texts in one spelling."""
    values = {name: clean(value) if isinstance(value, str) else value for name, value in contact.model_dump().items()}
    try:
        return type(contact).model_validate(values)
    except ValidationError as error:
        if error.errors()[0]["loc"][0] == "phone":
            raise Refused("office.contact_phone") from error
        raise Refused("office.contact_name") from error
