"""Kính gửi, Nơi nhận, signatures, annexes (Mục II, khoản 7, 9; Mục III, khoản 1)."""

import re
from collections.abc import Iterator, Sequence

from campaign_kit.documents.papers.decree.elements import ANNEX
from campaign_kit.documents.papers.decree.finding import Paper, at, finding, missing, set_as
from campaign_kit.documents.papers.decree.verdict import Finding
from campaign_kit.documents.papers.decree.word_file import Para
from campaign_kit.model.names import fold
from campaign_kit.wording import decree as words

_ARCHIVE = re.compile(r"-\s*Lưu: VT\b.*\.$")
_DRAFTER = re.compile(r"[A-ZĐ]{1,6}\.\s*\(\d+\)\.?$")
_CONTACT = re.compile(r"(?:Địa chỉ|ĐT|Điện thoại|Email|E-mail|Website|Fax)\b.*:", re.IGNORECASE)
_URGENT = re.compile(r"(?:hỏa tốc|hoả tốc|thượng khẩn|khẩn)(?: hẹn giờ)?$", re.IGNORECASE)
_ROMAN = re.compile(r"[IVXLC]+")


def judge_foot(paper: Paper) -> Iterator[Finding]:
    """To whom it goes, who signs, and the annexes behind it."""
    yield from _addressed(paper)
    if not paper.elements.is_list or paper.elements.recipients is not None:
        yield from _recipients(paper)
    if paper.elements.is_list:
        yield from (each for block in paper.elements.signatures for each in _block(paper, block))
    elif paper.elements.is_minutes:
        yield from _minutes(paper)
    else:
        yield from _signature(paper)
    yield from _annexes(paper)
    yield from _rest(paper)


def _addressed(paper: Paper) -> Iterator[Finding]:
    elements, profile = paper.elements, paper.profile
    if elements.addressed is None:
        if elements.kind is None and elements.subject is not None:
            yield finding("addressee", profile.places["addressee_missing"], words.WHOLE, "addressee.missing")
        return
    yield from set_as("addressee", profile.elements["addressee"], (elements.addressed, *elements.addressees))
    place = profile.places["addressee_marks"]
    if not re.match(r"Kính gửi\s*:", elements.addressed.text):
        yield finding("addressee", place, at(elements.addressed), "addressee.colon")
    alone = not fold(elements.addressed.text).removeprefix("kinh gui").strip(" :")
    off = _off_marks(elements.addressees) or ([elements.addressed] if alone and not elements.addressees else [])
    if off:
        yield finding("addressee", place, at(off), "addressee.marks")


def _off_marks(paras: Sequence[Para]) -> list[Para]:
    """The lines of a list that do not begin with a dash, or end neither in ";" nor, the last, in a full stop."""
    return [
        para
        for number, para in enumerate(paras, start=1)
        if not para.text.startswith("- ") or not para.text.endswith("." if number == len(paras) else ";")
    ]


def _recipients(paper: Paper) -> Iterator[Finding]:
    elements, profile = paper.elements, paper.profile
    head, place = profile.elements["recipients"], profile.places["recipients_marks"]
    if elements.recipients is None:
        yield missing("recipients", head)
        return
    yield from set_as("recipients", head, [elements.recipients])
    yield from set_as("recipients.list", profile.elements["recipient"], elements.listed)
    if not re.match(r"Nơi nhận\s*:", elements.recipients.text):
        yield finding("recipients", place, at(elements.recipients), "recipients.colon")
    if not elements.listed:
        yield finding("recipients.archive", place, at(elements.recipients))
        return
    if off := [para for para in _off_marks(elements.listed) if para is not elements.listed[-1]]:
        yield finding("recipients.marks", place, at(off))
    if not _ARCHIVE.match(elements.listed[-1].text):
        yield finding("recipients.archive", place, at(elements.listed[-1]))
    if elements.addressed is not None and not fold(elements.listed[0].text).startswith("- nhu tren"):
        yield finding("recipients.first", profile.places["recipients_first"], at(elements.listed[0]))


def _minutes(paper: Paper) -> Iterator[Finding]:
    blocks = paper.elements.signatures
    heads = [fold(block[0].text) for block in blocks]
    place = paper.profile.elements["authority"].place
    summary = " ".join(para.text for para in paper.elements.summary)
    if summary.startswith(paper.profile.texts.two_sides):
        if len(heads) != 2:
            yield finding("signature", place, words.WHOLE, "signature.two_sides")
    elif len(heads) != 2 or not heads[0].startswith("thu ky") or not heads[1].startswith(("chu toa", "chu tri")):
        yield finding("signature", place, at(blocks[0]) if blocks else words.WHOLE, "signature.minutes")
    for block in blocks:
        yield from _block(paper, block)


def _signature(paper: Paper) -> Iterator[Finding]:
    blocks, place = paper.elements.signatures, paper.profile.elements["authority"].place
    if not blocks:
        yield finding("signature", place, words.WHOLE, "signature.missing")
        return
    block = blocks[-1]
    yield from _block(paper, block)
    lines = [para for para in block if para.text.isupper()]
    yield from _order(paper, block, lines)
    if paper.elements.union is None:
        yield from _collective(paper, lines)


def _block(paper: Paper, block: Sequence[Para]) -> Iterator[Finding]:
    """The lines in capitals are authority and title, the one behind them is the name."""
    elements, texts = paper.profile.elements, paper.profile.texts
    lines = [para for para in block if para.text.isupper() or para.text.startswith(texts.proxies)]
    names = [para for para in block if para not in lines and not para.text.startswith("(")]
    yield from set_as("authority", elements["authority"], lines)
    yield from set_as("signer", elements["signer"], names[-1:])
    if not names:
        return
    degree = next((each for each in texts.degrees if names[-1].text.startswith(f"{each} ")), "")
    own = " ".join(para.text for para in paper.elements.left).upper()
    if degree and not any(word in own for word in texts.degrees_allowed):
        yield finding("signature.degree", paper.profile.places["degree"], at(names[-1]), found=degree)


def _order(paper: Paper, block: Sequence[Para], lines: Sequence[Para]) -> Iterator[Finding]:
    place = paper.profile.places["proxy"]
    ranks = [_rank(paper, para.text) for para in lines]
    for para, rank, before in zip(lines[1:], ranks[1:], ranks, strict=False):
        if rank < before:
            yield finding("signature.order", place, at(para), found=para.text)
    if lines and ranks[-1] == 1:
        yield finding("signature.title", place, at(lines[-1]), found=lines[-1].text)
    name = next((para for para in block if para not in lines and not para.text.startswith("(")), None)
    if name is not None and lines and name.number < lines[-1].number:
        yield finding("signature.order", place, at(lines[-1]), found=lines[-1].text)


def _rank(paper: Paper, line: str) -> int:
    """0 "TM.", 1 the other proxies, 2 a title."""
    if line.startswith(paper.profile.texts.proxies[0]):
        return 0
    return 1 if line.startswith(paper.profile.texts.proxies) else 2


def _collective(paper: Paper, lines: Sequence[Para]) -> Iterator[Finding]:
    texts, place = paper.profile.texts, paper.profile.places["proxy"]
    own = [para.text.upper() for para in paper.elements.left]
    on_behalf = [para for para in lines if para.text.startswith(texts.proxies[0])]
    if on_behalf and any(name.startswith(texts.alone) for name in own):
        yield finding("signature.alone", place, at(on_behalf), name=words.SCHOOL)
    is_committee = any(name.startswith(texts.collective) for name in own) and len(own) <= 2
    delegated = any(para.text.startswith(("TL.", "TUQ.")) for para in lines)
    if is_committee and lines and not on_behalf and not delegated and not any(n.startswith(texts.alone) for n in own):
        yield finding("signature.collective", place, at(lines[0]), name=words.COMMITTEE)


def _annexes(paper: Paper) -> Iterator[Finding]:
    annexes, profile = paper.elements.annexes, paper.profile
    if not annexes:
        return
    yield from set_as("annex", profile.elements["annex"], annexes)
    numbers = [(ANNEX.fullmatch(para.text) or [""])[1] or "" for para in annexes]
    if len(annexes) > 1 and not all(_ROMAN.fullmatch(number) for number in numbers):
        yield finding("annex.number", profile.places["annex_number"], at(annexes))
    for para in annexes:
        yield from _annex(paper, para)


def _rest(paper: Paper) -> Iterator[Finding]:
    """What few papers have: who drafted and how many copies, addresses, how urgent it is."""
    body = {para.number for para in paper.elements.body}
    outside = [para for para in paper.word.paras if para.number not in body]
    for key, pattern in (("drafter", _DRAFTER), ("contact", _CONTACT), ("urgency", _URGENT)):
        yield from set_as(key, paper.profile.elements[key], [para for para in outside if pattern.match(para.text)])


def _annex(paper: Paper, head: Para) -> Iterator[Finding]:
    profile = paper.profile
    behind = [para for para in paper.word.paras if para.number > head.number and para.text][:4]
    note = next((para for para in behind if fold(para.text).lstrip("(").startswith("kem theo")), None)
    titles = [para for para in behind if para.cell is None and note is not None and para.number < note.number]
    yield from set_as("annex.title", profile.elements["annex_title"], titles)
    if note is None:
        yield finding("annex.note", profile.elements["annex_note"].place, at(head))
    else:
        yield from set_as("annex.note", profile.elements["annex_note"], [note])
    if not paper.word.sections[head.section].restarts:
        yield finding("annex.pages", profile.places["annex_pages"], at(head))
