"""A filled report as the file that is given away: its numbers know their figures, its annexes stand behind it."""

import re
from typing import BinaryIO
from zipfile import ZipFile

from campaign_kit.documents.archive import write_archive
from campaign_kit.documents.papers.decree.profile import Profile
from campaign_kit.documents.papers.keyed import plain, settle
from campaign_kit.documents.papers.official.annex_tables import behind
from campaign_kit.documents.papers.official.paper import Annexes

_DOCUMENT = "word/document.xml"
_BESIDE = re.compile(r"word/(?:header|footer)\d*\.xml")  # a number there stands without its key


def finish(saved: BinaryIO, target: BinaryIO, annexes: Annexes | None, profile: Profile) -> None:
    """Writes the filled file to `target`, which stays open: same content, same bytes."""
    with ZipFile(saved) as archive:
        members = [(name, archive.read(name)) for name in archive.namelist()]
    write_archive(target, ((name, _finished(name, content, annexes, profile)) for name, content in members))


def _finished(name: str, content: bytes, annexes: Annexes | None, profile: Profile) -> bytes:
    if _BESIDE.fullmatch(name):
        return plain(content.decode()).encode()
    if name != _DOCUMENT:
        return content
    document = settle(content)
    return behind(document, annexes.tables, annexes.note, annexes.days, profile) if annexes else document
