"""Draft, approved, issued (R51): what may become what, and the orders for the files that carry the line of approval."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from campaign_kit.documents import produce
from campaign_kit.errors import Refused
from campaign_kit.model.materials import LONGEST_APPROVER, Material, MaterialDraft, MaterialState, Printing
from campaign_kit.model.names import clean
from campaign_kit.services.making import Order
from campaign_kit.services.offers import Offer, restyled
from campaign_kit.services.records import approved_files, document_of, newest, of_document
from campaign_kit.wording import materials as words
from campaign_kit.wording import numbers
from campaign_kit.wording import offers as told

_FORMATS = {fmt.name: fmt for fmt in produce.FORMATS}


def approvals(
    records: Sequence[Material], offers: Sequence[Offer], approver: str, on: date, today: date
) -> list[Order]:
    """The orders that make the newest drafts of these offers again, in their place, with the line of approval.

    Refused "materials.no_approver", "materials.approved_in_future", "materials.not_made", "materials.approved_already".
    """
    if on > today:
        raise Refused("materials.approved_in_future", day=numbers.day(on))
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
    """Of each offer every file of the version approved last, wherever it lies; newer drafts are left as they are.

    Refused "materials.not_made", "materials.not_approved".
    """
    return [record for offer in offers for record in _to_issue(records, offer)]


def _to_issue(records: Sequence[Material], offer: Offer) -> list[Material]:
    waiting, found = approved_files(records, offer), _found(records, offer)
    if waiting and waiting[0].version < found[0].version:
        return waiting
    if any(record.state is MaterialState.DRAFT for record in found):
        raise Refused("materials.not_approved", title=offer.title)
    return waiting or found


def left_behind(records: Sequence[Material]) -> list[str]:
    """Of files that are not issued, each with its reason, in sentences."""
    last: dict[tuple[str, str, str], int] = {}
    for record in newest(records):
        if record.state is not MaterialState.DRAFT:
            last[document_of(record)] = max(record.version, last.get(document_of(record), 0))
    return [_reason(each, last) for each in newest(records) if each.state is not MaterialState.ISSUED]


def _reason(record: Material, last: Mapping[tuple[str, str, str], int]) -> str:
    file = Path(record.path).name
    if record.state is MaterialState.DRAFT:
        return told.NOT_ISSUED_DRAFT.format(file=file, version=record.version)
    if record.version < last[document_of(record)]:
        return told.NOT_ISSUED_OLDER.format(file=file, version=record.version)
    return told.NOT_ISSUED_GONE.format(file=file)


def _found(records: Sequence[Material], offer: Offer) -> list[Material]:
    found = of_document(records, offer)
    if not found:
        raise Refused("materials.not_made", title=offer.title)
    return found
