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
    """The newest version of this offer's document on its paper and in its design: a record for each of its files.

    A file made again in another folder or under another name counts as it was made last.
    """
    return _latest([each for each in newest(records) if _key(each) == offer.key and _is_in(each, offer.look)])


def approved_files(records: Sequence[Material], offer: Offer) -> list[Material]:
    """Every file, in whatever folder, of the offer's version approved last that was not issued yet."""
    own = [each for each in newest(records) if _key(each) == offer.key and _is_in(each, offer.look)]
    version = max((each.version for each in own if each.state is not MaterialState.DRAFT), default=0)
    return [each for each in own if each.version == version and each.state is MaterialState.APPROVED]


def approved_looks(records: Sequence[Material]) -> list[tuple[str, Look]]:
    """The documents with an approved file that was not issued, by the keys of offers, each in its look."""
    approved = [each for each in newest(records) if each.state is MaterialState.APPROVED]
    looks = {document_of(each): Look(design=each.design, paper=each.paper, theme=each.theme) for each in approved}
    return [(key, look) for (key, _, _), look in looks.items()]


def document_of(record: Material) -> tuple[str, str, str]:
    """What the versions of one document have in common: the key of its offer, its design and its paper."""
    return _key(record), record.design, record.paper


def version_for(records: Sequence[Material], offer: Offer) -> int:
    """The version that a new draft of the document has: one more than that which was approved last."""
    last = of_document(records, offer)
    if not last:
        return 1
    return last[0].version + any(each.state is not MaterialState.DRAFT for each in last)


def documents(records: Sequence[Material]) -> list[tuple[str, Made]]:
    """Every document in every design and on every paper it was made in, its newest version; by the keys of offers."""
    groups: dict[tuple[str, str, str], list[Material]] = {}
    for record in newest(records):
        groups.setdefault(document_of(record), []).append(record)
    last_last = sorted(groups.items(), key=lambda group: group[1][-1].id)
    return [(key, _made(_latest(group))) for (key, _, _), group in last_last]


def standing(records: Sequence[Material]) -> dict[str, Made]:
    """How far each document has come, by the keys of offers: in the look in which it was made last."""
    return dict(documents(records))


def _latest(records: Sequence[Material]) -> list[Material]:
    """Of the records of one document those of its newest version, the last one of each of its files."""
    version = max((each.version for each in records), default=0)
    files = {(each.format, each.printing): each for each in records if each.version == version}
    return sorted(files.values(), key=lambda each: each.id)


def _made(records: Sequence[Material]) -> Made:
    """A document stands as the file of it that has come least far: approving can be stopped between two files."""
    last, states = records[-1], list(MaterialState)
    return Made(
        look=Look(design=last.design, paper=last.paper, theme=last.theme),
        files=tuple(Path(each.path) for each in records),
        state=min((each.state for each in records), key=states.index),
        version=last.version,
        approver=last.approver,
        approved_on=last.approved_on,
        issued_on=last.issued_on,
    )


def _key(record: Material) -> str:
    return document_key(record.kind, record.band or Band.P, record.form)


def _is_in(record: Material, look: Look) -> bool:
    return (record.design, record.paper) == (look.design, look.paper)
