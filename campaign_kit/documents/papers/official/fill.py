"""An office paper filled into its Word template, the office's own or the shipped one.

Owns what such a template may ask for; fonts, margins and styles are the template's. Same paper, same bytes.
"""

import re
from collections.abc import Iterator
from dataclasses import asdict
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from campaign_kit.documents.archive import rewrite_archive, settle_properties
from campaign_kit.documents.papers.decree.measure import width_mm
from campaign_kit.documents.papers.decree.profile import Profile
from campaign_kit.documents.papers.official.lines import draw_lines
from campaign_kit.documents.papers.official.paper import Head, OfficialPaper
from campaign_kit.documents.papers.official.report_file import finish
from campaign_kit.documents.papers.parts import Content
from campaign_kit.documents.papers.word import fill_template
from campaign_kit.model.papers import PaperKind
from campaign_kit.wording import official as words

_YEARS = re.compile(r"(?<=\d{4})-(?=\d{4})")
AGENCY_MM = 62  # of the left box of the shipped templates, less what keeps it from the right one


def fill(paper: OfficialPaper, profile: Profile, template: Path, target: BinaryIO) -> None:
    """Writes the file to `target`, which stays open.

    Refused "materials.template" names the template and what is wrong in it; nothing is written then.
    """
    filled = fill_template(template, lambda _: content_of(paper, profile))
    draw_lines(filled.docx, profile)
    title = paper.title or paper.head.subject
    settle_properties(filled.docx.core_properties, title, paper.summary, paper.author, "vi-VN")
    saved = BytesIO()
    filled.save(saved)
    if paper.kind is PaperKind.REPORT:
        finish(saved, target, paper.annexes, profile)
    else:
        rewrite_archive(saved, target)


def content_of(paper: OfficialPaper, profile: Profile) -> Content:
    """What a template may ask for; a name that it misspells is a fault.

    `title`, `summary`; the lists of texts `bases`, `addressees` (`addressed` is "Kính gửi:"), `paragraphs`,
    `recipients` (`recipients_head` is "Nơi nhận:"); `head` with superior, agency (a list of lines), nation (True for
    Quốc hiệu and Tiêu ngữ), quoc_hieu, tieu_ngu, right, mark, number, dated, subject; `signatures`, each with lines and
    name; of a plan `parts`, each with title and clauses (title, paragraphs, of a report a table or None), `closing`,
    and `annex` with head, title, note, columns (a list of five) and groups (number, title, tasks with number, content,
    lead, partners, timing); of a
    list `table` with columns, groups (title, rows, each a list of cells) and total (label and value, or an empty
    list), and the list of texts `notes` behind it.
    """
    return {
        "title": paper.title,
        # its last line is more than a word, and no line ends inside "2026-2027"
        "summary": _YEARS.sub("\u2011", "\u00a0".join(paper.summary.rsplit(" ", 3))),
        "bases": list(paper.bases),
        "addressed": words.ADDRESSED,
        "addressees": list(_addressees(paper)),
        "paragraphs": list(paper.paragraphs),
        "recipients_head": words.RECIPIENTS,
        "recipients": list(paper.recipients),
        "head": _head(paper.head, profile),
        "signatures": [{"lines": list(each.lines), "name": each.name} for each in paper.signatures],
        "parts": [asdict(part) for part in paper.parts],
        "closing": paper.closing,
        "annex": {"head": words.ANNEX, **asdict(paper.annex)} if paper.annex else {},
        "table": asdict(paper.table) if paper.table else {},
        "notes": list(paper.notes),
    }


def _addressees(paper: OfficialPaper) -> Iterator[str]:
    """One stands behind "Kính gửi:" as it is; several are lines with dashes (Mục II, khoản 9, điểm d)."""
    if len(paper.addressees) < 2:
        yield from paper.addressees
        return
    *first, last = paper.addressees
    yield from (words.RECIPIENT.format(name=name) for name in first)
    yield words.LAST_RECIPIENT.format(name=last)


def _head(head: Head, profile: Profile) -> Content:
    element = profile.elements["agency"]
    return {
        "superior": head.superior,
        "agency": broken(head.agency, element.ship, AGENCY_MM),
        "nation": head.nation,
        "quoc_hieu": profile.texts.nation[0],
        "tieu_ngu": profile.texts.motto[0],
        "right": head.right,
        "mark": head.mark,
        "number": head.number,
        "dated": head.dated,
        "subject": head.subject,
    }


def broken(name: str, size: float, room_mm: float) -> list[str]:
    """The name in as few lines as fit, broken before words like "XÃ" where it can be, else evenly."""
    parts = name.split()
    if not parts or width_mm(name, size, bold=True) <= room_mm:
        return [name]
    cuts = range(1, len(parts))
    pairs = [(" ".join(parts[:cut]), " ".join(parts[cut:])) for cut in cuts]
    ranked = sorted(pairs, key=lambda pair: (_rank(*pair), _widest(pair, size)))
    fitting = [pair for pair in ranked if width_mm(pair[0], size, bold=True) <= room_mm]
    if not fitting:
        return [name]
    best = fitting[0]
    return [best[0], *broken(best[1], size, room_mm)]


def _rank(before: str, after: str) -> int:
    opens = after.startswith(tuple(f"{word} " for word in words.BREAKS_BEFORE))
    return 0 if opens or before.endswith(tuple(f" {word}" for word in words.BREAKS_AFTER)) else 1


def _widest(lines: tuple[str, ...], size: float) -> float:
    return max(width_mm(line, size, bold=True) for line in lines)
