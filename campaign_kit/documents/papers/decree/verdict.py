"""What the check says of a paper: the rule, its place in the decree, where in the file, and the whole sentence."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One departure; `place` is where the decree says it."""

    rule: str
    place: str
    where: str
    words: str


@dataclass(frozen=True)
class PaperCheck:
    """What was found in a file, in the order of the decree; `decree` is its name."""

    file: str
    decree: str
    findings: tuple[Finding, ...]

    @property
    def ok(self) -> bool:
        return not self.findings
