"""What is found wrong in a content file, and the notes a reader takes: findings, and the line of every part.

Owns places in a file; the sentences stand in `wording/content.py`.
"""

from dataclasses import dataclass, field

from campaign_kit.errors import Fact
from campaign_kit.wording import content


@dataclass(frozen=True)
class Finding:
    """One fault: the file, its line counted from 1 (0: the file as a whole), and a Vietnamese sentence."""

    file: str
    line: int
    message: str


@dataclass
class Notes:
    """Collects the findings of one file, and where each part of its module stands.

    A part is named by its path in the module: "pages.2.points.0", "poster.rules.4.reason", "title".
    """

    file: str
    findings: list[Finding] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)

    def fault(self, line: int, code: str, **facts: Fact) -> None:
        """Takes the finding down, once."""
        found = Finding(self.file, line, content.finding(code, facts))
        if found not in self.findings:
            self.findings.append(found)

    def line_of(self, part: str) -> int:
        """The line of the part, else of the nearest part around it; 0 when nothing is known."""
        while part not in self.lines and part:
            part = part.rpartition(".")[0]
        return self.lines.get(part, 0)
