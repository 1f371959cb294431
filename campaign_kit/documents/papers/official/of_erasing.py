"""The minutes of a destruction of personal data: what went, what stays, and what proves it; never a name."""

from collections.abc import Iterator

from campaign_kit.documents.papers.official.matter import spoken_day
from campaign_kit.documents.papers.official.of_trouble import of_two_sides
from campaign_kit.documents.papers.official.paper import OfficialPaper, Sender, Signature
from campaign_kit.model.erasing import Destruction
from campaign_kit.model.papers import PaperChoices, PaperKind
from campaign_kit.model.traces import Searched
from campaign_kit.wording import destruction_paper as words
from campaign_kit.wording import numbers

_GROUP = 8  # signs of a digest that are read at one go


def destruction(sender: Sender, done: Destruction, choices: PaperChoices) -> OfficialPaper:
    """Biên bản tiêu hủy dữ liệu, signed by who did it and by who leads the office."""
    paragraphs = (
        words.WHEN.format(day=spoken_day(done.destroyed_on), office=sender.office.name),
        words.PEOPLE,
        words.DONE_BY,
        words.WITNESS.format(leader=sender.leader()),
        words.OPENS,
        words.REASON.format(reason=words.REASONS[done.cause.value]),
        words.DESTROYED,
        *_ended(_destroyed(done)),
        words.KEPT,
        words.FIGURES.format(digest=_grouped(done.figures_after)),
        *_searched(done.proof),
        *_backups(done),
        words.CLOSED,
    )
    signatures = (Signature(words.DOES), sender.signature())
    summary = words.SUMMARIES[done.cause.value]
    return of_two_sides(sender, PaperKind.DESTRUCTION, summary, paragraphs, signatures, choices)


def _destroyed(done: Destruction) -> Iterator[str]:
    if done.people:
        removed = words.REMOVED.format(count=_count(done.removed)) if done.removed else ""
        yield words.OF_PEOPLE.format(count=_count(done.people), removed=removed)
    told = (words.OF_CONSENTS, done.consents), (words.OF_PHOTOS, done.photos), (words.OF_CONTACTS, done.contacts)
    yield from (shape.format(count=_count(number)) for shape, number in told if number)


def _searched(proof: Searched) -> Iterator[str]:
    if proof.is_cut_off:
        yield words.CUT_OFF
    elif proof.names:
        yield words.SEARCHED.format(names=_count(proof.names), files=_count(proof.files))
    else:
        yield words.NOT_SEARCHED
    yield from _ended(_results(proof))


def _results(proof: Searched) -> Iterator[str]:
    if proof.names and not (proof.tables or proof.found):
        yield words.CLEAN
    if proof.tables:
        places: dict[str, int] = {}
        for table, number in proof.tables.items():
            place = words.TABLES.get(table, words.OTHER_TABLE)
            places[place] = places.get(place, 0) + number
        told = (words.IN_TABLE.format(place=place, count=_count(number)) for place, number in places.items())
        yield words.IN_TABLES.format(places=", ".join(told))
    told_of = (words.IN_FILES, len(proof.found)), (words.SAME, proof.same), (words.SHORT, proof.short)
    if not proof.is_settled:
        yield words.NOT_SETTLED
    for shape, number in (*told_of, (words.UNREAD, proof.unread)):
        if number:
            yield shape.format(count=_count(number))


def _backups(done: Destruction) -> Iterator[str]:
    if done.backups_until is not None:
        yield words.BACKUPS.format(day=spoken_day(done.backups_until))


def _ended(lines: Iterator[str]) -> tuple[str, ...]:
    """Lines of a list, the last of them with a full stop."""
    said = tuple(lines)
    return (*said[:-1], f"{said[-1].rstrip(';.')}.") if said else ()


def _count(number: int) -> str:
    return f"{number:02}" if number < 10 else numbers.count(number)


def _grouped(digest: str) -> str:
    return " ".join(digest[start : start + _GROUP] for start in range(0, len(digest), _GROUP))
