"""The line that runs along the foot of a screen: one sentence, then 111 and the reporting page."""

from collections.abc import Iterator

from campaign_kit.documents.blocks import Manuscript, Sheet, Text
from campaign_kit.documents.compose.occasion import Occasion, common
from campaign_kit.wording import materials, steps
from campaign_kit.wording import papers as words

LONGEST = 120


def compose_ticker(occasion: Occasion) -> Manuscript:
    """One sheet with the line in the slot "ticker", at most 120 characters."""
    line = ticker_line(occasion)
    slots = {**common(occasion, materials.CALL), "ticker": Text(line)}
    sheet = Sheet("ticker", words.TICKER_TITLE, slots)
    return Manuscript(words.TICKER_TITLE, materials.SUBJECT, occasion.office.name, (sheet,), occasion.language)


def ticker_line(occasion: Occasion) -> str:
    """The first slogan or message that is short enough, else the four steps; always ends in 111 and vn-cop.vn."""
    lines = (words.TICKER.format(sentence=_ended(sentence)) for sentence in _sentences(occasion))
    return next(line for line in lines if len(line) <= LONGEST)


def _sentences(occasion: Occasion) -> Iterator[str]:
    for module in occasion.modules:
        yield from module.slogans
    for module in occasion.modules:
        yield from module.messages
    yield steps.MOTTO


def _ended(sentence: str) -> str:
    bare = sentence.replace("*", "").strip()
    return bare if bare.rstrip("”").endswith((".", "!", "?", "…")) else f"{bare}."
