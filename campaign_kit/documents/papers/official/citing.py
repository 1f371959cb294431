"""What a plan rests on, as the decree has it cited (Phụ lục I, Phần I, Mục II, khoản 6, điểm a), and carries out."""

from collections.abc import Sequence

from campaign_kit.documents.papers.official.matter import spoken_day
from campaign_kit.model.office import LegalBasisDraft
from campaign_kit.wording import plan_paper as words

_RANKED = (*words.LAWS, *words.PAPERS)


def cited(bases: Sequence[LegalBasisDraft]) -> tuple[str, ...]:
    """ "Căn cứ …;", the last with a full stop: laws first, by name alone, then the rest by number."""
    listed = [_cited(basis) for basis in sorted(bases, key=lambda basis: _RANKED.index(kind_of(basis.title)))]
    return (
        *(words.BASIS_ENDS.format(text=text) for text in listed[:-1]),
        *(words.LAST_BASIS_ENDS.format(text=text) for text in listed[-1:]),
    )


def carried_out(paper: LegalBasisDraft) -> str:
    """ "Kế hoạch số 08/KH-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh về …", as much of it as is known."""
    kind = next((each for each in (*_RANKED, *words.INCOMING_PAPERS) if paper.title.startswith(f"{each} ")), "")
    if not paper.number or paper.number in paper.title:
        return paper.title
    if not kind or not paper.issuer:
        return words.INCOMING_NUMBERED.format(title=paper.title, number=paper.number)
    day = spoken_day(paper.issued_on) if paper.issued_on else words.UNKNOWN_DAY
    rest = paper.title.removeprefix(kind).rstrip(" .;")
    rest = rest if rest.startswith(words.GOES_ON) else words.ABOUT.format(rest=rest)
    return words.INCOMING.format(kind=kind, number=paper.number, day=day, issuer=paper.issuer, rest=rest)


def kind_of(title: str) -> str:
    """The kind of paper that a title begins with; one that names none stands last, as a guidance does."""
    return next((kind for kind in _RANKED if title.startswith(f"{kind} ")), _RANKED[-1])


def _cited(basis: LegalBasisDraft) -> str:
    kind = kind_of(basis.title)
    if kind in words.LAWS or not basis.number or basis.number in basis.title:
        return words.BASIS_LAW.format(title=basis.title)
    if not basis.title.startswith(kind) or not basis.issuer:
        return words.BASIS_NUMBERED.format(title=basis.title, number=basis.number)
    day = spoken_day(basis.issued_on) if basis.issued_on else words.UNKNOWN_DAY
    rest = basis.title.removeprefix(kind).rstrip(" .;")
    return words.BASIS.format(kind=kind, number=basis.number, day=day, issuer=basis.issuer, rest=rest)
