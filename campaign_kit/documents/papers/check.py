"""A Word template tried out: filled with one of everything that a template may be asked to show."""

from functools import lru_cache
from io import BytesIO
from pathlib import Path

from campaign_kit.documents.blocks import (
    Callout,
    Fields,
    Flow,
    Heading,
    Help,
    HelpEntry,
    Manuscript,
    Passage,
    Points,
    Question,
    Room,
    Sheet,
    Signatures,
    Speech,
    Text,
    Ticks,
    Turn,
)
from campaign_kit.documents.papers.word import write_word
from campaign_kit.model.materials import HelpBlock

_WORDS = "Thử"
_FLOW = Flow(
    (
        Heading(_WORDS),
        Passage(_WORDS),
        Callout(_WORDS),
        Points((_WORDS,)),
        Points((_WORDS,), numbered=True),
        Ticks((_WORDS,)),
        Fields((_WORDS,)),
        Room(1),
        Question(1, _WORDS, (_WORDS, _WORDS), 0, _WORDS),
        Signatures((_WORDS, _WORDS), _WORDS),
        Speech((_WORDS,), _WORDS),
        Turn(_WORDS, _WORDS, _WORDS, (Points((_WORDS,)), Speech((_WORDS,)))),
    )
)
_HELP = Help(_WORDS, "111", _WORDS, _WORDS, (HelpEntry(_WORDS, "113"),), "vn-cop.vn", "https://vn-cop.vn")
_TEXTS = {name: Text(_WORDS) for name in ("org", "title", "subtitle", "lead", "imprint")}
_SHEET = Sheet("sheet", _WORDS, {**_TEXTS, "help": _HELP, "body": _FLOW})
SAMPLE = Manuscript(_WORDS, _WORDS, _WORDS, (_SHEET, _SHEET))


@lru_cache(maxsize=32)
def check_template(template: Path, changed_ns: int) -> None:
    """Refused "materials.template" when it cannot be filled; a good one is tried once for each `changed_ns`."""
    write_word(SAMPLE, BytesIO(), HelpBlock.FULL, template)
