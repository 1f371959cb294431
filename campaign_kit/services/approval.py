"""Draft, approved, issued (R51): what may become what, and the orders for the files that carry the line of approval."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from campaign_kit.documents import produce
from campaign_kit.errors import Refused
from campaign_kit.model.materials import LONGEST_APPROVER, Material, MaterialDraft, MaterialState, Printing
from campaign_kit.model.names import clean
from campaign_kit.services.making import Order
from campaign_kit.services.offers import Offer, restyled
from campaign_kit.services.records import of_document
from campaign_kit.wording import materials as words
from campaign_kit.wording import numbers

_FORMATS = {fmt.name: fmt for fmt in produce.FORMATS}


def approvals(records: Sequence[Material], offers: Sequence[Offer], approver: str, on: date) -> list[Order]:
    """The orders that make the newest drafts of these offers again, in their place, with the line of approval.

    Refused "materials.no_approver", "materials.not_made", "materials.approved_already".
    """
    name = clean(approver)
    if not name or len(name) > LONGEST_APPROVER:
        raise Refused("materials.no_approver", most=LONGEST_APPROVER)
    return [order for offer in offers for order in _approved(records, offer, name, on)]


def _approved(records: Sequence[Material], offer: Offer, approver: str, on: date) -> list[Order]:
    found = _found(records, offer)
    drafts = [each for each in found if each.state is MaterialState.DRAFT]
    if not drafts:
        raise Refused("materials.approved_already", title=offer.title, version=found[0].version)
    changed = {"state": MaterialState.APPROVED, "approver": approver, "approved_on": on}
    line = words.APPROVED.format(approver=approver, day=numbers.day(on), version=drafts[0].version)
    return [
        Order(
            offer=restyled(offer, theme=draft.theme),
            fmt=_FORMATS[draft.format],
            target=Path(draft.path),
            draft=MaterialDraft(**draft.model_dump(exclude={"id"}) | changed),
            imprint=line,
            printing=Printing.model_validate_json(draft.printing) if draft.printing else None,
        )
        for draft in drafts
    ]


def to_issue(records: Sequence[Material], offers: Sequence[Offer]) -> list[Material]:
    """The records of the approved files of these offers. Refused "materials.not_made", "materials.not_approved"."""
    found = [(offer, record) for offer in offers for record in _found(records, offer)]
    for offer, record in found:
        if record.state is MaterialState.DRAFT:
            raise Refused("materials.not_approved", title=offer.title)
    return [record for _, record in found]


def _found(records: Sequence[Material], offer: Offer) -> list[Material]:
    found = of_document(records, offer)
    if not found:
        raise Refused("materials.not_made", title=offer.title)
    return found
