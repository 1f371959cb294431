"""What papers that hang and pictures that are sent say, taken from the modules: rules, steps, do and do not, a message.

Each function gives slots; posters, banners, standees and social pictures choose among them.
"""

from itertools import chain, zip_longest

from campaign_kit.documents.blocks import Block, Card, Cards, Pictures, Points, Text
from campaign_kit.documents.compose.occasion import Occasion, for_whom, help_block, is_for_children, is_for_staff
from campaign_kit.errors import Refused
from campaign_kit.model.module import Band, PageKind, PosterText, RuleText
from campaign_kit.wording import materials as words
from campaign_kit.wording import steps as step_words

RULES = 5
_BETWEEN_HALVES = ":,?"
_HALVES = 2
_NO_BREAK = "\u00a0"
_PICTURES = ("girl-light", "laptop", "boy-light")
_PICTURES_ADULTS = ("woman-light", "mobile-phone", "girl-light")
_FACES = ("boy", "girl", "woman", "man", "person", "student")
_DO, _DONT = "check-mark-button", "cross-mark"
_STEPS = ("stop-sign", "memo", "shield", "telephone-receiver")


def poster_text(occasion: Occasion) -> PosterText:
    """The poster of the module, or of several modules one rule of each in turn.

    Refused "materials.no_content" when no module of the occasion has a poster.
    """
    posters = [module.poster for module in occasion.modules if module.poster]
    if not posters:
        raise Refused("materials.no_content", band=words.BANDS_IN_WORDS[occasion.band])
    if len(posters) == 1:
        return posters[0]
    title = words.POSTER_TITLE_STAFF if is_for_staff(occasion.band) else words.POSTER_TITLE
    return PosterText(title=title, rules=_in_turn(posters))


def _in_turn(posters: list[PosterText]) -> tuple[RuleText, ...]:
    """The first rule of each, then the second of each, until there are five; no rule twice."""
    rules: dict[str, RuleText] = {}
    for rule in chain.from_iterable(zip_longest(*(poster.rules for poster in posters))):
        if rule is not None:
            rules.setdefault(rule.rule, rule)
    return tuple(rules.values())[:RULES]


def rules(text: PosterText, occasion: Occasion) -> dict[str, Block]:
    """title, subtitle, pictures, rules."""
    return {
        "title": Text(text.title),
        "subtitle": Text(for_whom(occasion, text.subtitle)),
        "pictures": Pictures(shown_pictures(occasion, text.pictures)),
        "rules": Cards(
            tuple(Card(n, rule.picture, rule.rule, rule.reason) for n, rule in enumerate(text.rules[:RULES], 1))
        ),
    }


def shown_pictures(occasion: Occasion, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """The pictures that are wanted, at most three; else those of the band."""
    return (wanted or (_PICTURES if is_for_children(occasion.band) else _PICTURES_ADULTS))[:3]


def do_dont(occasion: Occasion) -> dict[str, Block]:
    """do_dont_title, then title, picture and points of do and of dont; nothing when no page is of that kind."""
    pages = chain.from_iterable(module.pages for module in occasion.modules)
    page = next((page for page in pages if page.kind is PageKind.DO_DONT), None)
    if page is None:
        return {}
    return {
        "do_dont_title": Text(page.title),
        "do_title": Text(words.DO),
        "do_picture": Pictures((_DO,)),
        "do": Points(page.do),
        "dont_title": Text(words.DONT),
        "dont_picture": Pictures((_DONT,)),
        "dont": Points(page.dont),
    }


def message(occasion: Occasion) -> dict[str, Block]:
    """message, message_picture (the thing it is about), faces, comfort; nothing when no module has a message.

    A slogan is a message made to be read from afar: where the module has one it comes before the sentences of
    the lesson.
    """
    module = next((module for module in occasion.modules if module.slogans or module.messages), None)
    if module is None:
        return {}
    wanted = module.cover_pictures or (module.poster.pictures if module.poster else ())
    pictures = shown_pictures(occasion, wanted)
    faces = tuple(name for name in pictures if name.startswith(_FACES))
    things = tuple(name for name in pictures if name not in faces)
    return {
        "message": Text(stressed(module.slogans[0]) if module.slogans else module.messages[0]),
        "message_picture": Pictures((things or pictures)[:1]),
        "faces": Pictures(faces[:2] if things else faces[1:3]),
        "comfort": Text(comfort(occasion)),
    }


def comfort(occasion: Occasion) -> str:
    """The sentence that says: there is help."""
    if not is_for_children(occasion.band):
        return words.CLOSING_ADULT
    return words.CLOSING_YOUTH if occasion.band is Band.D else words.CLOSING_CHILD


def steps(occasion: Occasion) -> dict[str, Block]:
    """steps_title, steps_lead, steps, steps_note: "Dừng – Lưu – Chặn – Báo" as it is said to the band."""
    band = occasion.band.value
    said = zip(_STEPS, step_words.NAMES, step_words.DETAILS[band], strict=True)
    return {
        "steps_title": Text(step_words.TITLES[band]),
        "steps_lead": Text(step_words.LEADS[band]),
        "steps": Cards(tuple(Card(number, *step) for number, step in enumerate(said, 1))),
        "steps_note": Text(step_words.PRIVATE_PICTURES),
    }


def slogan(occasion: Occasion) -> str:
    """The first line for banners of the modules, or the one that is true of all of them."""
    own = chain.from_iterable(module.slogans for module in occasion.modules)
    return stressed(next(own, words.SLOGAN))


def stressed(line: str) -> str:
    """A line of two halves with the second one highlighted; one that its author marked stays as it is."""
    for mark in "" if "*" in line else _BETWEEN_HALVES:
        halves = line.split(f"{mark} ")
        if len(halves) == _HALVES:
            return f"{halves[0]}{mark} *{halves[1]}*"
    return line


def local_lines(occasion: Occasion) -> dict[str, Block]:
    """local: the office's own help lines on one line, for papers too low for a list; nothing when it has none."""
    entries = help_block(occasion, "").entries
    said = " · ".join(f"{entry.label}: *{entry.number}*".replace(" ", _NO_BREAK) for entry in entries)
    return {"local": Text(said)} if said else {}
