"""The parts of a module file that ask: the quiz and the situation cards."""

import re
from collections.abc import Collection

from campaign_kit.library.finding import Notes
from campaign_kit.library.outline import Block, Mark
from campaign_kit.library.parts import items, joined, one_picture, only, setting
from campaign_kit.model.module import CardText, QuizItem

_RIGHT = re.compile(r"\[\s*[xX]\s*\]\s*(.*)")
_WRONG = re.compile(r"\[\s*\]\s*(.*)")


def read_quiz(block: Block, notes: Notes, settings: Collection[str] = ()) -> tuple[QuizItem, ...]:
    """The questions; each has exactly one option marked "[x]", and "> " lines that explain it.

    `settings` are the folded names of those that may stand under a question.
    """
    only(block, notes, set(), deeper=True)
    return tuple(_quiz_item(told, notes, f"quiz.{index}", settings) for index, told in enumerate(block.blocks))


def _quiz_item(block: Block, notes: Notes, part: str, settings: Collection[str]) -> QuizItem:
    only(block, notes, {Mark.ITEM, Mark.QUOTE}, settings=settings)
    notes.lines[part] = notes.lines[f"{part}.question"] = block.number
    given = items(block, notes, f"{part}.options")
    right = [index for index, option in enumerate(given) if _RIGHT.fullmatch(option)]
    if len(right) != 1:
        notes.fault(block.number, "one_answer")
    return QuizItem(
        question=block.title,
        options=tuple(map(_option, given)),
        answer=right[0] if right else 0,
        why=joined(block, notes, Mark.QUOTE, f"{part}.why"),
    )


def _option(text: str) -> str:
    marked = _RIGHT.fullmatch(text) or _WRONG.fullmatch(text)
    return marked[1] if marked else text


def read_cards(block: Block, notes: Notes) -> tuple[CardText, ...]:
    """The situation cards: a picture, perhaps who plays, the story, a question, and what to do in "> " lines."""
    only(block, notes, set(), deeper=True)
    return tuple(_card(told, notes, f"cards.{index}") for index, told in enumerate(block.blocks))


def _card(block: Block, notes: Notes, part: str) -> CardText:
    only(block, notes, {Mark.ITEM, Mark.QUESTION, Mark.QUOTE}, settings=("hinh", "vai"))
    notes.lines[part] = notes.lines[f"{part}.title"] = block.number
    return CardText(
        title=block.title,
        picture=one_picture(block, notes, f"{part}.picture"),
        roles=setting(block, notes, "vai", f"{part}.roles"),
        story=items(block, notes, f"{part}.story"),
        question=joined(block, notes, Mark.QUESTION, f"{part}.question"),
        answer=joined(block, notes, Mark.QUOTE, f"{part}.answer"),
    )
