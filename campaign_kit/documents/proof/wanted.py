"""What the print doctor is told of a file, and what each of its readers gives back."""

from dataclasses import dataclass

from campaign_kit.documents.proof.finding import Finding
from campaign_kit.documents.proof.judge import QrProof

Proved = tuple[list[QrProof], list[Finding]]


@dataclass(frozen=True)
class Wanted:
    """The office's official pages, and whether the file must carry the help block."""

    own_pages: tuple[str, ...]
    needs_help: bool
