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


def documents(records: Sequence[Material]) -> list[tuple[str, Made]]:
    """Every document in every design and on every paper it was made in, its newest version; by the keys of offers."""
    groups: dict[tuple[str, str, str], list[Material]] = {}
    for record in newest(records):
        group = groups.setdefault((_key(record), record.design, record.paper), [])
        group[:] = [each for each in group if each.version == record.version]
        group.append(record)
    last_first = sorted(groups.items(), key=lambda group: group[1][-1].id)
    return [(key, _made(group)) for (key, _, _), group in last_first]


def standing(records: Sequence[Material]) -> dict[str, Made]:
    """How far each document has come, by the keys of offers: in the look in which it was made last."""
    return dict(documents(records))


def _made(records: Sequence[Material]) -> Made:
    last = records[-1]
    return Made(
        look=Look(design=last.design, paper=last.paper, theme=last.theme),
        files=tuple(Path(each.path) for each in records),
        state=last.state,
        version=last.version,
        approver=last.approver,
        approved_on=last.approved_on,
        issued_on=last.issued_on,
    )


def _key(record: Material) -> str:
    return document_key(record.kind, record.band or Band.P, record.form)


def _is_in(record: Material, look: Look) -> bool:
    return (record.design, record.paper) == (look.design, look.paper)
