"""The games of a session, one sheet each: what is needed, who leads, how it goes, and what is to be remembered."""

from campaign_kit.documents.blocks import (
    Block,
    Callout,
    Flow,
    FlowPart,
    Heading,
    Manuscript,
    Pictures,
    Points,
    Sheet,
    Text,
)
from campaign_kit.documents.compose.occasion import (
    Occasion,
    common,
    is_at_school,
    is_for_children,
    is_for_staff,
    spoken_to,
)
from campaign_kit.errors import Refused
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import Game, Module
from campaign_kit.wording import materials as shared
from campaign_kit.wording import teaching as words
from campaign_kit.wording.labels import label

_PICTURE = "puzzle-piece"


def compose_game(occasion: Occasion) -> Manuscript:
    """Refused "materials.no_content" when no module of the occasion has a game."""
    sheets = tuple(_sheet(occasion, module, module.game) for module in occasion.modules if module.game)
    if not sheets:
        raise Refused("materials.no_content", band=shared.BANDS_IN_WORDS[occasion.band])
    return Manuscript(label(Kind.GAME), shared.SUBJECT, occasion.office.name, sheets, occasion.language)


def _sheet(occasion: Occasion, module: Module, game: Game) -> Sheet:
    staff = is_for_staff(occasion.band)
    facts = [words.GAME_MINUTES.format(minutes=game.minutes)]
    if game.tools:
        facts.append(words.GAME_TOOLS.format(tools=game.tools.rstrip(".")))
    parts: tuple[FlowPart, ...] = (
        Heading(words.GAME_STEPS_STAFF if staff else words.GAME_STEPS),
        Points(game.steps, numbered=True),
        Heading(words.GAME_MESSAGES_STAFF if staff else words.GAME_MESSAGES),
        Points(module.messages),
        Callout(words.GAME_CARE_STAFF if staff else words.GAME_CARE),
    )
    slots: dict[str, Block] = {
        **common(occasion, shared.CALL),
        "title": Text(game.title),
        "subtitle": Text(
            (words.GAME_SUBTITLE_STAFF if staff else words.GAME_SUBTITLE).format(band=spoken_to(occasion))
        ),
        "facts": Points((*facts, _leader(occasion))),
        "picture": Pictures((_PICTURE,)),
        "body": Flow(parts, shared.SHEET_PAGE),
    }
    return Sheet("game", game.title, slots)


def _leader(occasion: Occasion) -> str:
    if is_for_staff(occasion.band):
        return words.GAME_LEADER_STAFF
    if not is_for_children(occasion.band):
        return words.GAME_LEADER_ADULTS
    return words.GAME_LEADER if is_at_school(occasion) else words.GAME_LEADER_NOT_AT_SCHOOL
