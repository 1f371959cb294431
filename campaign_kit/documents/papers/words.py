"""What plain text and Word files share in saying a sheet: its parts in order, its texts without their marks."""

from collections.abc import Iterator

from campaign_kit.documents.blocks import Callout, Fields, Flow, FlowPart, Points, Question, Sheet, Text, Ticks
from campaign_kit.wording import papers as words

_FLOWS = ("body", "flow")
_LETTERS = "ABCDEFGHIJ"


def bare(text: str) -> str:
    """A text without its highlight marks."""
    return text.replace("*", "")


def text_of(sheet: Sheet, slot: str) -> str:
    """The text of a slot without its marks; "" where there is none."""
    block = sheet.slots.get(slot)
    return bare(block.text) if isinstance(block, Text) else ""


def parts_of(sheet: Sheet) -> Iterator[FlowPart]:
    """The parts of the sheet's flow, and before them what the designs of some kinds set above it.

    A quiz has a rule, a line for the class, and boxes for before and after; a game has its facts.
    """
    if isinstance(facts := sheet.slots.get("facts"), Points):
        yield facts
    if text_of(sheet, "rule"):
        yield Callout(text_of(sheet, "rule"))
    if text_of(sheet, "where"):
        yield Fields((text_of(sheet, "where"),))
    ticks = tuple(filter(None, (text_of(sheet, "before"), text_of(sheet, "after"))))
    if ticks:
        yield Ticks(ticks)
    flows = (block for slot in _FLOWS if isinstance(block := sheet.slots.get(slot), Flow))
    yield from (part for flow in flows for part in flow.parts)


def letter(index: int) -> str:
    """The letter of an option, from 0."""
    return _LETTERS[index]


def answer(question: Question) -> str:
    """The right answer in words with its reason; "" on the sheet to fill in."""
    if question.right is None:
        return ""
    return words.ANSWER.format(letter=letter(question.right), why=bare(question.why)).strip()
