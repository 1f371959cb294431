"""What a random office has beside sessions and people: outreach, costs, used material, answers, papers, tallies."""

from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as st

from campaign_kit.model.arranging import CostSource
from campaign_kit.model.outreach import Genre, OutreachChannel
from campaign_kit.model.quiz_tally import QuizPhase

INDICATORS = ("counselling", "support_asked", "clubs")  # the last one is the office's own
TYPES = ("", "KH", "BC")  # of papers
SAID = st.none() | st.integers(0, 900)
CHANNELS = (
    OutreachChannel.COMMUNE_RADIO,
    OutreachChannel.LEAFLET,
    OutreachChannel.POSTER,
    OutreachChannel.SOCIAL_NETWORK,
    OutreachChannel.BANNER,
    OutreachChannel.OTHER,
)


@dataclass(frozen=True)
class EntryOf:
    day: date
    host: str
    channel: OutreachChannel
    genre: Genre | None
    places: tuple[int, ...]
    items: int
    times: int | None
    minutes_each: int | None
    minutes_total: int | None
    printed: int | None
    handed_out: int | None
    reach: int | None
    cost_planned: int | None
    cost_spent: int | None
    source: CostSource


@dataclass(frozen=True)
class CostOf:
    source: CostSource
    planned: int | None
    spent: int | None


@dataclass(frozen=True)
class AnswerOf:
    """How many chose the option of the question."""

    phase: QuizPhase
    question: int
    option: int
    is_right: bool
    number: int


@dataclass(frozen=True)
class TallyOf:
    indicator: str
    place: int | None
    day: date
    number: int


@dataclass(frozen=True)
class PaperOf:
    day: date | None
    type: str


@st.composite
def entries(draw: st.DrawFn, places: int, days: list[date], hosts: list[str]) -> list[EntryOf]:
    some_places = st.lists(st.integers(0, places - 1), unique=True, max_size=2).map(tuple)
    genres, sources = st.none() | st.sampled_from(Genre), st.sampled_from(CostSource)
    entry = st.builds(
        EntryOf, st.sampled_from(days), st.sampled_from(hosts), st.sampled_from(CHANNELS), genres, some_places,
        st.integers(1, 12), SAID, SAID, SAID, SAID, SAID, SAID, SAID, SAID, sources,
    )  # fmt: skip
    return draw(st.lists(entry, max_size=4))


def costs() -> st.SearchStrategy[tuple[CostOf, ...]]:
    return st.lists(st.builds(CostOf, st.sampled_from(CostSource), SAID, SAID), max_size=2).map(tuple)


def used() -> st.SearchStrategy[dict[str, int]]:
    """By kind of material; what is put up and handed out, and what nobody counts as handed out."""
    return st.dictionaries(st.sampled_from(["leaflet", "poster", "banner"]), st.integers(0, 90), max_size=2)


def answers() -> st.SearchStrategy[tuple[AnswerOf, ...]]:
    answer = st.builds(
        AnswerOf, st.sampled_from(QuizPhase), st.integers(1, 2), st.integers(1, 2), st.booleans(), st.integers(0, 9)
    )
    unique = st.lists(answer, max_size=4, unique_by=lambda each: (each.phase, each.question, each.option))
    return st.just(()) | unique.map(tuple)


def tallies(places: int, days: list[date]) -> st.SearchStrategy[list[TallyOf]]:
    place = st.none() | st.integers(0, places - 1)
    tally = st.builds(TallyOf, st.sampled_from(INDICATORS), place, st.sampled_from(days), st.integers(0, 9))
    return st.lists(tally, max_size=3)


def papers(days: list[date]) -> st.SearchStrategy[list[PaperOf]]:
    return st.lists(st.builds(PaperOf, st.none() | st.sampled_from(days), st.sampled_from(TYPES)), max_size=3)
