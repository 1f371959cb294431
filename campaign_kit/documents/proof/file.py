"""The print doctor's slow look: a finished file of any origin, as the printer or the projector will show it.

Owns the answer for one file; what PDF, PPTX and PNG show is read in files of their own. Never changes a file.
"""

import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from campaign_kit.documents.proof.finding import Finding, finding, merged
from campaign_kit.documents.proof.judge import QrProof
from campaign_kit.documents.proof.trouble import Locked, Unreadable
from campaign_kit.documents.proof.wanted import Proved, Wanted

_READERS = {".pdf": "proof_pdf", ".pptx": "proof_pptx", ".png": "proof_png"}


@dataclass(frozen=True)
class FileProof:
    """What was found in one file; `details` are the findings with their topics."""

    file: str
    qr: tuple[QrProof, ...]
    details: tuple[Finding, ...]

    @property
    def ok(self) -> bool:
        """True when nothing is wrong."""
        return not self.details

    @property
    def findings(self) -> tuple[str, ...]:
        """The sentences for people."""
        return tuple(each.words for each in self.details)

    @property
    def is_ready(self) -> bool:
        """False when the file must not be handed out as it is: a QR code, the help block, characters, the file."""
        return not any(each.blocks for each in self.details)


def proof_file(path: Path, own_pages: Sequence[str] = (), *, needs_help: bool = True) -> FileProof:
    """Everything that is wrong with a PDF, PPTX or PNG file; one that cannot be read is a finding, never an error.

    `own_pages` are the office's official pages, allowed beside the official sites; `needs_help` is False for a paper
    that carries no help block (a badge).
    """
    name = _READERS.get(path.suffix.lower())
    if not path.is_file():
        return _refused(path, finding("file.missing"))
    if name is None:
        return _refused(path, finding("file.kind"))
    try:
        qr, found = _reader(name)(path, Wanted(tuple(own_pages), needs_help))
    except Locked:
        return _refused(path, finding("file.locked"))
    except Unreadable:
        return _refused(path, finding("file.damaged"))
    return FileProof(str(path), tuple(qr), merged(found))


def _refused(path: Path, why: Finding) -> FileProof:
    return FileProof(str(path), (), (why,))


def _reader(name: str) -> Callable[[Path, Wanted], Proved]:
    """The reader of that name; its heavy libraries load here, when the first such file is looked at."""
    found: Callable[[Path, Wanted], Proved] = getattr(importlib.import_module(f"{__package__}.{name}"), name)
    return found
