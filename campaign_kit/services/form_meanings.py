"""What can be written into a cell of a superior's form: words of the office and period, and every figure and part."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from campaign_kit.model.figure_paths import PERCENT, Rate, number_at, read_path
from campaign_kit.model.names import fold
from campaign_kit.model.office import Office
from campaign_kit.model.report import PART_CODES, UNKNOWN, Definition, Figure, Part, Period, is_hidden
from campaign_kit.services.part_names import code_name
from campaign_kit.wording import numbers, superior_form
from campaign_kit.wording import reporting as words
from campaign_kit.wording.figures import FEW

_OTHER_CODES: Mapping[Part, tuple[str, ...]] = {
    Part.CHILDREN: ("yes", "no", UNKNOWN),
    Part.MINORITY: ("yes", "stated"),
}
# every office has other months, places and types of papers: a form asks for them in words of its own
_LEFT_OUT = frozenset({Part.MONTH, Part.PLACE, Part.TYPE})


@dataclass(frozen=True)
class Meaning:
    """One thing that can be written: its key, its name, and the folded words by which it is searched."""

    key: str
    title: str
    search: str


@dataclass(frozen=True)
class MeaningGroup:
    title: str
    meanings: tuple[Meaning, ...]


@dataclass(frozen=True)
class Facts:
    """All that the meanings are worked out from."""

    office: Office
    period: Period
    as_of: date
    figures: Mapping[str, Figure]
    definitions: Mapping[str, Definition]


def groups_of(definitions: Mapping[str, Definition]) -> tuple[MeaningGroup, ...]:
    """All meanings by what they are about, in the order of the registry."""
    found: dict[str, list[Meaning]] = {name: [] for name in superior_form.GROUPS}
    for key, title in superior_form.WORDS.items():
        found["words"].append(_meaning(key, title, "words"))
    for definition in definitions.values():
        group = definition.key.partition(".")[0]
        for key, title in _paths(definition):
            found[group].append(_meaning(key, title, group))
    named = ((superior_form.GROUPS[name], tuple(meanings)) for name, meanings in found.items())
    return tuple(MeaningGroup(title, meanings) for title, meanings in named if meanings)


def is_meaning(key: str, definitions: Mapping[str, Definition]) -> bool:
    """Whether something can be written for the key."""
    return key in superior_form.WORDS or read_path(key, definitions) is not None


def title_of(key: str, definitions: Mapping[str, Definition]) -> str:
    """What a person reads for the key; the key itself where nothing has it any more."""
    if key in superior_form.WORDS:
        return superior_form.WORDS[key]
    path = read_path(key, definitions)
    if path is None:
        return key
    title = definitions[path.key].title
    if path.codes:
        return _named(title, Part(path.part), "+".join(path.codes))
    return {PERCENT: superior_form.PERCENT, Part.ACTIVE: superior_form.ACTIVE}.get(path.part, "{title}").format(
        title=title
    )


def value_of(key: str, facts: Facts, *, may_tell: bool) -> int | Rate | str | None:
    """What is written for the key; None for no data. 1-4 of victims and violations are words, unless all `may_tell`.

    A key that nothing has any more gives None as well.
    """
    if key in superior_form.WORDS:
        return _word(key, facts)
    path = read_path(key, facts.definitions)
    if path is None:
        return None
    number = number_at(path, facts.figures)
    if isinstance(number, int) and not may_tell and is_hidden(number, facts.definitions[path.key]):
        return FEW
    return number


def _word(key: str, facts: Facts) -> str | int:
    period, office = facts.period, facts.office
    first, last = numbers.day(period.first), numbers.day(period.last)
    words_by_key: dict[str, str | int] = {
        "office.name": office.name,
        "office.superior": office.superior_name,
        "office.place": office.place_name,
        "period.words": superior_form.PERIOD.format(first=first, last=last),
        "period.first": first,
        "period.last": last,
        "period.year": period.last.year,
        "as_of": numbers.day(facts.as_of),
    }
    return words_by_key[key]


def _paths(definition: Definition) -> Iterator[tuple[str, str]]:
    key, title = definition.key, definition.title
    yield key, title
    if key.startswith("coverage."):
        yield f"{key}/{Part.ACTIVE}", superior_form.ACTIVE.format(title=title)
        yield f"{key}/{PERCENT}", superior_form.PERCENT.format(title=title)
    for part in definition.parts:
        if part not in _LEFT_OUT:
            for codes in _codes(part):
                yield f"{key}/{part}/{codes}", _named(title, part, codes)


def _codes(part: Part) -> tuple[str, ...]:
    unions = tuple(superior_form.UNIONS) if part is Part.AUDIENCE else ()
    return (*_OTHER_CODES.get(part, tuple(code.value for code in PART_CODES.get(part, ()))), *unions)


def _named(title: str, part: Part, codes: str) -> str:
    named = superior_form.UNIONS.get(codes) or numbers.join([code_name(part, code, {}) for code in codes.split("+")])
    return words.NAMED.format(title=title, what=words.WHAT.format(part=words.PARTS[part], code=named))


def _meaning(key: str, title: str, group: str) -> Meaning:
    return Meaning(key, title, fold(" ".join((title, superior_form.GROUPS[group], key))))
