"""What the print doctor finds: a sentence for a person, what it is about, and whether the paper is ready anyhow."""

from dataclasses import dataclass
from enum import Enum

from campaign_kit.errors import Fact
from campaign_kit.wording import proof as words


class Topic(Enum):
    """What a finding is about."""

    QR = "qr"
    HELP = "help"
    GLYPHS = "glyphs"
    TEXT = "text"
    PLACE = "place"
    LINES = "lines"
    FILE = "file"


_NOT_READY = frozenset({Topic.QR, Topic.HELP, Topic.GLYPHS, Topic.FILE})


@dataclass(frozen=True)
class Finding:
    """One fault: what it is about, and a Vietnamese sentence that says what is wrong, where, and what to do."""

    topic: Topic
    words: str

    @property
    def blocks(self) -> bool:
        """True when the paper must not be handed out as it is: QR code, help block, characters, the file itself."""
        return self.topic in _NOT_READY


def finding(code: str, **facts: Fact) -> Finding:
    """The finding "topic.fault" with the facts that its sentence needs."""
    return Finding(Topic(code.partition(".")[0]), words.finding(code, facts))
