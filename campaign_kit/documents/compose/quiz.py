"""The quiz of a session, before and after it: the sheet to fill in without a name, and the key for who leads."""

from campaign_kit.documents.blocks import (
    Block,
    Callout,
    Fields,
    Flow,
    FlowPart,
    Heading,
    Manuscript,
    Question,
    Sheet,
    Text,
)
from campaign_kit.documents.compose.occasion import Occasion, common, is_at_school, is_for_children, is_for_staff
from campaign_kit.errors import Refused
from campaign_kit.model.module import QuizItem
from campaign_kit.model.plan import Form
from campaign_kit.wording import materials as shared
from campaign_kit.wording import teaching as words


def compose_quiz(occasion: Occasion) -> Manuscript:
    """The sheet, then its key: the questions of the survey, else those of the modules.

    Refused "materials.no_content" when there are none.
    """
    of_modules = [item for module in occasion.modules for item in module.quiz]
    asked = {item.question: item for item in (occasion.survey.items if occasion.survey else of_modules)}
    if not asked:
        raise Refused("materials.no_content", band=shared.BANDS_IN_WORDS[occasion.band])
    items = tuple(asked.values())
    sheets = (_sheet(occasion, items), _key(occasion, items))
    return Manuscript(words.QUIZ_TITLE, shared.SUBJECT, occasion.office.name, sheets, occasion.language)


def _where(occasion: Occasion) -> str:
    """The line that says whose answers these are, without a name."""
    if is_for_children(occasion.band):
        return words.QUIZ_CLASS if is_at_school(occasion) else words.QUIZ_PLACE
    if is_for_staff(occasion.band):
        return words.QUIZ_UNIT
    return words.QUIZ_CLASS_OF_CHILD if occasion.session.form is Form.PARENT_MEETING else words.QUIZ_PLACE


def _sheet(occasion: Occasion, items: tuple[QuizItem, ...]) -> Sheet:
    slots: dict[str, Block] = {
        **common(occasion, shared.CALL),
        "title": Text(words.QUIZ_TITLE),
        "subtitle": Text(occasion.session.title),
        "rule": Text(words.QUIZ_RULE),
        "where": Text(_where(occasion)),
        "before": Text(words.QUIZ_BEFORE),
        "after": Text(words.QUIZ_AFTER),
        "body": Flow(
            tuple(Question(number, item.question, item.options) for number, item in enumerate(items, 1)),
            shared.SHEET_PAGE,
        ),
    }
    return Sheet("quiz", words.QUIZ_TITLE, slots)


def _key(occasion: Occasion, items: tuple[QuizItem, ...]) -> Sheet:
    parts: tuple[FlowPart, ...] = (
        Callout(words.KEY_RULE),
        *(Question(number, item.question, item.options, item.answer, item.why) for number, item in enumerate(items, 1)),
        Heading(words.KEY_SUM),
        Fields(words.KEY_FIELDS),
    )
    slots: dict[str, Block] = {
        **common(occasion, shared.CALL),
        "title": Text(words.KEY_TITLE),
        "subtitle": Text(words.KEY_SUBTITLE),
        "body": Flow(parts, shared.SHEET_PAGE),
    }
    return Sheet("key", words.KEY_TITLE, slots)
