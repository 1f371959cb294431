"""What was made of a session's documents: the newest record of each file, and how far each document has come (R51)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from campaign_kit.model.materials import Look, Material, MaterialState
from campaign_kit.model.module import Band
from campaign_kit.services.offers import Offer, document_key


@dataclass(frozen=True)
class Made:
    """A document as it was made last: in which look, its files, its version, and who approved it when."""

    look: Look
    files: tuple[Path, ...]
    state: MaterialState
    version: int
    approver: str
    approved_on: date | None
    issued_on: date | None


def newest(records: Sequence[Material]) -> list[Material]:
    """The last record of each file, in the order in which they were made."""
    return sorted({each.path: each for each in records}.values(), key=lambda each: each.id)


def of_document(records: Sequence[Material], offer: Offer) -> list[Material]:
    """The newest version of this offer's document on its paper and in its design: a record for each of its files."""
    found = [each for each in newest(records) if _key(each) == offer.key and _is_in(each, offer.look)]
    last = max((each.version for each in found), default=0)
    return [each for each in found if each.version == last]


def version_for(records: Sequence[Material], offer: Offer) -> int:
    """The version that a new draft of the document has: one more than that which was approved last."""
    last = of_document(records, offer)
    if not last:
        return 1
    return last[0].version + (last[0].state is not MaterialState.DRAFT)


def standing(records: Sequence[Material]) -> dict[str, Made]:
    """How far each document has come, by the keys of offers: in the look in which it was made last."""
    found: dict[str, Made] = {}
    last = newest(records)
    for record in last:
        same = [
            each
            for each in last
            if (_key(each), each.design, each.paper, each.version)
            == (_key(record), record.design, record.paper, record.version)
        ]
        found[_key(record)] = Made(
            look=Look(design=record.design, paper=record.paper, theme=record.theme),
            files=tuple(Path(each.path) for each in same),
            state=record.state,
            version=record.version,
            approver=record.approver,
            approved_on=record.approved_on,
            issued_on=record.issued_on,
        )
    return found


def _key(record: Material) -> str:
    return document_key(record.kind, record.band or Band.P, record.form)


def _is_in(record: Material, look: Look) -> bool:
    return (record.design, record.paper) == (look.design, look.paper)
