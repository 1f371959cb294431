"""The poster of five rules: from one module its own, from several one rule of each in turn."""

from itertools import chain, zip_longest

from campaign_kit.documents.blocks import Card, Cards, Manuscript, Pictures, Sheet, Text
from campaign_kit.documents.compose.occasion import Occasion, for_whom, help_block, is_for_children, organisers
from campaign_kit.errors import Refused
from campaign_kit.model.module import PosterText, RuleText
from campaign_kit.wording import materials as words

RULES = 5
_PICTURES = ("girl-light", "laptop", "boy-light")
_PICTURES_ADULTS = ("woman-light", "mobile-phone", "girl-light")


def compose_poster(occasion: Occasion) -> Manuscript:
    """One sheet. Refused "materials.no_content" when no module of the occasion has a poster."""
    posters = [module.poster for module in occasion.modules if module.poster]
    if not posters:
        raise Refused("materials.no_content", band=words.BANDS_IN_WORDS[occasion.band])
    text = posters[0] if len(posters) == 1 else _joined(posters, occasion)
    title = text.title.replace("*", "")
    subtitle = for_whom(occasion, text.subtitle)
    default = _PICTURES if is_for_children(occasion.band) else _PICTURES_ADULTS
    sheet = Sheet(
        name="poster",
        title=title,
        slots={
            "org": Text(organisers(occasion)),
            "title": Text(text.title),
            "subtitle": Text(subtitle),
            "pictures": Pictures((text.pictures or default)[:3]),
            "rules": Cards(
                tuple(Card(n, rule.picture, rule.rule, rule.reason) for n, rule in enumerate(text.rules[:RULES], 1))
            ),
            "help": help_block(occasion, words.CALL_NOW),
        },
    )
    return Manuscript(title, words.SUBJECT, occasion.office.name, (sheet,), occasion.session.language)


def _joined(posters: list[PosterText], occasion: Occasion) -> PosterText:
    """The first rule of each module, then the second of each, until there are five; no rule twice."""
    in_turn = chain.from_iterable(zip_longest(*(poster.rules for poster in posters)))
    rules: dict[str, RuleText] = {}
    for rule in in_turn:
        if rule is not None:
            rules.setdefault(rule.rule, rule)
    return PosterText(
        title=words.POSTER_TITLE,
        rules=tuple(rules.values())[:RULES],
    )
