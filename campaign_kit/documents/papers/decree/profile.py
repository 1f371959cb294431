"""The profile of a decree on the format of papers: its numbers and words, each with its place in the decree.

Owns the shape of the files `nd30-2020.toml` and `letterheads.toml` of `layouts/papers/`; the numbers stand there alone.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator

from campaign_kit.documents.layout.grammar import Spec
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.layout.reading import Values, checked, laid_over, parsed
from campaign_kit.model.office import Letterhead

PROFILE, LETTERHEADS = "papers/nd30-2020.toml", "papers/letterheads.toml"

Range = tuple[float, float]


def _pattern(text: str) -> str:
    try:
        re.compile(text)
    except re.error as error:
        raise ValueError(str(error)) from error
    return text


class PageRule(Spec):
    place: str
    width: float
    height: float
    landscape: bool


class MarginRule(Spec):
    """From – to of each margin in millimetres; `ship` are those of the shipped templates: top, bottom, left, right."""

    place: str
    top: Range
    bottom: Range
    left: Range
    right: Range
    ship: tuple[float, float, float, float]
    slack: float


class FontRule(Spec):
    place: str
    name: str
    colours: tuple[str, ...]


class PageNumberRule(Spec):
    """`short`: a paper of fewer characters is one page, which shows no number."""

    place: str
    size: Range
    ship: float
    short: int


class Element(Spec):
    """How an element of a paper is set; what is None is not prescribed. `ship` is the size of the shipped templates."""

    name: str
    box: str
    place: str
    size: Range
    ship: float
    caps: bool | None = None
    bold: bool | None = None
    italic: bool | None = None
    align: Literal["left", "center", "right", "both"] | None = None


class LineRule(Spec):
    """A solid line under an element: from – to as parts of the length of its text."""

    place: str
    part: Range
    ship: float
    slack: float


class ParagraphRule(Spec):
    """`indents` in millimetres, `spacing` in points, `lines` in single lines of `single` times the size."""

    place: str
    indents: tuple[float, ...]
    indent_slack: float
    spacing: float
    lines: Range
    single: float


class Texts(Spec):
    """`lists` begin the titles of lists, which are no kind of paper of the decree; `two_sides` the summaries of minutes
    that two sides sign, and not a secretary and a president."""

    nation: tuple[str, ...]
    motto: tuple[str, ...]
    letters: tuple[str, ...]
    proxies: tuple[str, ...]
    degrees: tuple[str, ...]
    degrees_allowed: tuple[str, ...]
    collective: tuple[str, ...]
    alone: tuple[str, ...]
    no_superior: tuple[str, ...]
    no_date: tuple[str, ...]
    lists: tuple[str, ...]
    two_sides: tuple[str, ...]


class CapitalRule(Spec):
    place: str
    find: Annotated[str, AfterValidator(_pattern)]
    write: str


class Profile(Spec):
    """A decree as the program keeps to it; `types` are the kinds of papers by their abbreviations."""

    version: str
    name: str
    checked_on: date
    page: PageRule
    margins: MarginRule
    font: FontRule
    page_number: PageNumberRule
    elements: Mapping[str, Element]
    lines: Mapping[str, LineRule]
    paragraphs: ParagraphRule
    texts: Texts
    places: Mapping[str, str]
    types: Mapping[str, str]
    capitals: tuple[CapitalRule, ...]


class HeadRule(Spec):
    """The head of the papers of a sort of office; without `nation` it has `right`, the union's own name, instead."""

    nation: bool
    right: str = ""
    mark: str = ""
    number: str
    letter: str


class Heads(Spec):
    """The heads of all sorts of offices."""

    state: HeadRule
    youth_union: HeadRule
    young_pioneers: HeadRule
    women_union: HeadRule
    front: HeadRule

    def of(self, letterhead: Letterhead) -> HeadRule:
        found: HeadRule = getattr(self, letterhead.value)
        return found


def read_profile(layouts: Layouts) -> Profile:
    """The shipped profile, and over it what the office's own says. Refused "materials.layout" names file and fault."""
    return checked(layouts.file(PROFILE), _over(layouts, PROFILE), Profile)


def read_heads(layouts: Layouts) -> Heads:
    """The heads in use; as `read_profile`."""
    return checked(layouts.file(LETTERHEADS), _over(layouts, LETTERHEADS), Heads)


def _over(layouts: Layouts, name: str) -> Values:
    values: Values = {}
    for file in reversed(layouts.all_files(name)):
        values = laid_over(values, parsed(file))
    return values
