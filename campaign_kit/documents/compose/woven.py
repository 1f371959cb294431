"""The parts of topic modules woven into the steps of a session: each is given once, the next one at the next step."""

from collections.abc import Iterator
from itertools import islice

from campaign_kit.documents.blocks import FlowPart, Heading, Passage, Points, Question, Speech
from campaign_kit.documents.compose.deck import is_told_twice
from campaign_kit.documents.compose.occasion import Occasion, is_at_school, is_for_children
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import CardText, Game, ModulePage, PageKind
from campaign_kit.model.template import SessionTemplate, StepUse, Use
from campaign_kit.wording import run_sheet as words
from campaign_kit.wording import steps

_PAGES = {
    Use.POINTS: PageKind.POINTS,
    Use.DO_DONT: PageKind.DO_DONT,
    Use.SITUATION: PageKind.SITUATION,
}
_FIRST_SLIDE = 2  # of the pages: the title of the deck comes before them


class Woven:
    """The parts of an occasion's modules in the order they are taught, and how far they were given out."""

    def __init__(self, occasion: Occasion, template: SessionTemplate) -> None:
        self._band, self._modules = occasion.band, occasion.modules
        self._together = _together(occasion)
        self._read_out = words.BROADCAST if is_for_children(occasion.band) else words.BROADCAST_ADULTS
        apart = any(used.use is Use.FOUR_STEPS for step in template.steps for used in step.uses)
        every = [page for module in occasion.modules for page in module.pages]
        # a deck in two languages has more slides, how many is known only when it is placed
        numbered = Kind.DECK in template.kinds and not is_told_twice(occasion)
        self._slides = list(enumerate(every, _FIRST_SLIDE)) if numbered else [(0, p) for p in every]
        pages = [each for each in self._slides if not (apart and each[1].is_four_steps)]
        self._pages = {use: iter([each for each in pages if each[1].kind is kind]) for use, kind in _PAGES.items()}
        self._games = iter([module.game for module in occasion.modules if module.game])
        self._quiz = iter(list(enumerate((item for module in occasion.modules for item in module.quiz), 1)))
        self._cards = iter([card for module in occasion.modules for card in module.cards])
        self._slogans = iter([slogan for module in occasion.modules for slogan in module.slogans])

    def said(self, use: Use) -> tuple[str, ...]:
        """What is said at the opening or at the closing: the first module opens, the last one closes."""
        return self._modules[0].opening if use is Use.OPENING else self._modules[-1].closing

    def parts(self, used: StepUse) -> Iterator[FlowPart]:
        """The next parts of that use, as many as it asks for and there are."""
        if used.use in (Use.OPENING, Use.CLOSING):
            yield from _said(self.said(used.use))
        elif used.use in _PAGES:
            for slide, page in islice(self._pages[used.use], used.count):
                yield from _page(page, slide)
        elif used.use is Use.FOUR_STEPS:
            yield from self._four_steps()
        elif used.use is Use.SURVEY:
            yield Passage(words.SURVEY)
        else:
            yield from self._played(used)

    def _played(self, used: StepUse) -> Iterator[FlowPart]:
        if used.use is Use.GAME:
            for game in islice(self._games, used.count):
                yield from _game(game)
        elif used.use is Use.QUIZ:
            for number, item in islice(self._quiz, used.count):
                yield Question(number, item.question, item.options, item.answer, item.why)
        elif used.use is Use.CARDS:
            for card in islice(self._cards, used.count):
                yield from _card(card)
        elif used.use is Use.SLOGANS:
            slogans = tuple(islice(self._slogans, used.count))
            yield from (Speech(slogans, self._together),) if slogans else ()
        else:
            yield from self._papers(used.use)

    def _papers(self, use: Use) -> Iterator[FlowPart]:
        """What is pointed at, handed out or read from another paper of the kit."""
        module = self._modules[0]
        if use is Use.BROADCAST and module.broadcast:
            yield Passage(self._read_out.format(title=module.title))
        if use is Use.POSTER and module.poster:
            yield Heading(words.POSTER.format(title=_plain(module.poster.title)))
            yield Points(tuple(rule.rule for rule in module.poster.rules), numbered=True)
        if use is Use.LEAFLET and module.leaflet:
            told = words.LEAFLET[self._band.value]
            yield Passage(told.format(title=_plain(module.leaflet.title)))

    def _four_steps(self) -> Iterator[FlowPart]:
        """The page of a module that has them, else the steps as they are said to the band."""
        for slide, page in self._slides:
            if page.is_four_steps:
                yield from _page(page, slide)
                return
        told = zip(steps.NAMES, steps.DETAILS[self._band.value], strict=True)
        yield Heading(steps.MOTTO)
        yield Points(tuple(words.STEP.format(name=name, detail=detail) for name, detail in told))


def _together(occasion: Occasion) -> str:
    if not is_for_children(occasion.band):
        return words.TOGETHER_ADULTS
    return words.TOGETHER_CHILDREN if is_at_school(occasion) else words.TOGETHER_NOT_AT_SCHOOL


def needs_tools(game: Game) -> bool:
    """False where the game says that it needs none."""
    return bool(game.tools) and not words.NOTHING.match(game.tools)


def _page(page: ModulePage, slide: int) -> Iterator[FlowPart]:
    """A page of a module; `slide` is its number in the deck, 0 where the kit has none."""
    yield Heading(words.SLIDE.format(title=page.title, slide=slide) if slide else page.title)
    if page.kind is PageKind.SITUATION:
        asked = (f"*{page.question}*",) if page.question else ()
        yield Speech((*page.points, *asked), words.STORY)
        yield from _said(page.say, words.GUIDE)
        return
    if page.points:
        yield Points(page.points)
    for heading, items in ((words.DO, page.do), (words.DONT, page.dont)):
        if items:
            yield Passage(heading)
            yield Points(items)
    yield from _said(page.say)


def _game(game: Game) -> Iterator[FlowPart]:
    pattern = words.GAME_WITH if needs_tools(game) else words.GAME
    yield Heading(pattern.format(title=game.title, tools=game.tools.rstrip(".")))
    yield Points(game.steps, numbered=True)


def _card(card: CardText) -> Iterator[FlowPart]:
    yield Heading(words.CARD.format(title=card.title))
    asked = (f"*{card.question}*",) if card.question else ()
    yield Speech((*card.story, *asked), words.STORY)
    if card.answer:
        yield Passage(words.ANSWER.format(answer=card.answer))


def _said(lines: tuple[str, ...], how: str = words.SAY) -> Iterator[Speech]:
    if lines:
        yield Speech(lines, how)


def _plain(text: str) -> str:
    return text.replace("*", "")
