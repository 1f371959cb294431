"""What the print doctor finds: a sentence for a person, what it is about, and whether the paper is ready anyhow."""

from collections.abc import Iterable
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
    """One fault: what it is about, and a Vietnamese sentence that says what is wrong, where, and what to do.

    `code`, `facts` and `places` are what the sentence is made of.
    """

    topic: Topic
    words: str
    code: str
    facts: tuple[tuple[str, Fact], ...]
    places: tuple[str, ...]

    @property
    def blocks(self) -> bool:
        """True when the paper must not be handed out as it is: QR code, help block, characters, the file itself."""
        return self.topic in _NOT_READY


def finding(code: str, **facts: Fact) -> Finding:
    """The finding "topic.fault" with the facts that its sentence needs; `where` is one place."""
    where = facts.pop("where", None)
    return _told(code, tuple(facts.items()), () if where is None else (str(where),))


def merged(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """The same fault in several places as one finding that names them all, where the fault was found first."""
    places: dict[tuple[str, tuple[tuple[str, Fact], ...]], dict[str, None]] = {}
    for each in found:
        places.setdefault((each.code, each.facts), {}).update(dict.fromkeys(each.places))
    return tuple(_told(code, facts, tuple(where)) for (code, facts), where in places.items())


def _told(code: str, facts: tuple[tuple[str, Fact], ...], places: tuple[str, ...]) -> Finding:
    said = words.finding(code, {**dict(facts), "where": words.places(places)})
    return Finding(Topic(code.partition(".")[0]), said, code, facts, places)
