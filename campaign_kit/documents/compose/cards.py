"""The situation cards of a session, to cut out and talk about or act; then the sheet for who leads (R24, R27)."""

from campaign_kit.documents.blocks import (
    Block,
    Card,
    Cards,
    Flow,
    FlowPart,
    Heading,
    Manuscript,
    Passage,
    Points,
    Sheet,
    Text,
)
from campaign_kit.documents.compose.occasion import Occasion, common, is_for_staff, spoken_to
from campaign_kit.errors import Refused
from campaign_kit.model.module import CardText
from campaign_kit.wording import materials as shared
from campaign_kit.wording import teaching as words


def compose_cards(occasion: Occasion) -> Manuscript:
    """The cards, then the guide. Refused "materials.no_content" when no module of the occasion has a card."""
    cards = tuple(card for module in occasion.modules for card in module.cards)
    if not cards:
        raise Refused("materials.no_content", band=shared.BANDS_IN_WORDS[occasion.band])
    sheets = (_sheet(occasion, cards), _guide(occasion, cards))
    return Manuscript(words.CARDS_TITLE, shared.SUBJECT, occasion.office.name, sheets, occasion.language)


def _sheet(occasion: Occasion, cards: tuple[CardText, ...]) -> Sheet:
    slots: dict[str, Block] = {
        **common(occasion, shared.CALL),
        "cards": Cards(tuple(_card(number, card) for number, card in enumerate(cards, 1))),
    }
    return Sheet("cards", words.CARDS_TITLE, slots)


def _card(number: int, card: CardText) -> Card:
    return Card(number, card.picture, card.title, " ".join(card.story), card.question, _roles(card))


def _guide(occasion: Occasion, cards: tuple[CardText, ...]) -> Sheet:
    rules = words.CARDS_RULES_STAFF if is_for_staff(occasion.band) else words.CARDS_RULES
    parts: list[FlowPart] = [Points(rules)]
    for number, card in enumerate(cards, 1):
        parts += _answer(number, card)
    slots: dict[str, Block] = {
        **common(occasion, shared.CALL),
        "title": Text(words.CARDS_GUIDE),
        "subtitle": Text(shared.FOR_BAND.format(band=spoken_to(occasion))),
        "body": Flow(tuple(parts), shared.SHEET_PAGE),
    }
    return Sheet("guide", words.CARDS_GUIDE, slots)


def _answer(number: int, card: CardText) -> list[FlowPart]:
    said = (
        _roles(card),
        words.CARD_ASKED.format(question=card.question) if card.question else "",
        words.CARD_ANSWERED.format(answer=card.answer) if card.answer else "",
    )
    heading = Heading(words.CARD_NUMBERED.format(number=number, title=card.title))
    return [heading, Passage("\n".join(line for line in said if line))]


def _roles(card: CardText) -> str:
    return words.CARD_ROLES.format(roles=card.roles.rstrip(".")) if card.roles else ""
