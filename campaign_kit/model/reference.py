"""Reference data: whom one may call, laws, what suits a form, channels, days of the year, outlines of reports,
languages.

Owns the shape of every row; the rows themselves are files of the content folder, each with its source and the day on
which somebody last checked it.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, Field, ValidationInfo, field_validator

from campaign_kit.model.attendance import NoteKind
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import LANGUAGE, VIETNAMESE
from campaign_kit.model.office import (
    HelpLineDraft,
    LegalStatus,
    compulsory_help_lines,
    is_checked,
)
from campaign_kit.model.outreach import Counted
from campaign_kit.model.plan import Form
from campaign_kit.model.presets import PRESETS
from campaign_kit.model.report import DEFINITIONS, tally_key
from campaign_kit.wording import languages as words

_CODE = r"^[a-z][a-z0-9_-]{1,39}$"
_DAY = r"^(0[1-9]|[12]\d|3[01])/(0[1-9]|1[0-2])$"
_PLACE_TO_TURN_TO = r"^(\+?\d[\d .-]{1,18}|[a-z0-9-]+(\.[a-z0-9-]+)+)$"
_LEAP_YEAR = 2024

Words = Annotated[str, Field(min_length=1, max_length=200)]
Remark = Annotated[str, Field(max_length=240)]


class LineUse(StrEnum):
    """Where a help line of the data stands: in the help block of every document, or in the words of content."""

    BLOCK = "block"
    WORDS = "words"


class Takes(StrEnum):
    """What a section of a report takes in beside its title."""

    TEXT = "text"
    PAPERS = "papers"
    RULES = "rules"
    TASKS = "tasks"
    COSTS = "costs"
    FIGURES = "figures"
    TARGETS = "targets"
    TALLIES = "tallies"
    NOTES = "notes"
    STRENGTHS = "strengths"
    GAPS = "gaps"
    TABLES = "tables"


class _Shape(BaseModel, frozen=True, extra="forbid", str_strip_whitespace=True):
    """What a person writes row by row; a field nobody knows is a fault."""


class Row(_Shape, frozen=True):
    """A row with where it is from and when somebody last saw that it is right."""

    source: Words
    checked_on: date


class ReferenceLine(Row, frozen=True):
    """A number or site that helps; the two compulsory ones give the help block of a new office its words."""

    number_or_address: str = Field(pattern=_PLACE_TO_TURN_TO, max_length=80)
    label: str = Field(min_length=1, max_length=120)
    child_label: str = Field(default="", max_length=120)
    note: str = Field(default="", max_length=120)
    use: LineUse
    compulsory: bool = False

    @property
    def is_number(self) -> bool:
        return not any(char.isalpha() for char in self.number_or_address)


class ReferenceBasis(Row, frozen=True):
    """A law or paper that can be cited; `note` names an article only where its text was read.

    `in_plans` says whether a plan cites it unasked.
    """

    title: str = Field(min_length=1, max_length=300)
    number: str = Field(min_length=1, max_length=60)
    issued_on: date | None = None
    issuer: str = Field(min_length=1, max_length=120)
    in_force_from: date | None = None
    in_force_to: date | None = None
    status: LegalStatus
    note: Remark = ""
    in_plans: bool = True

    @field_validator("in_force_to")
    @classmethod
    def _after_it_began(cls, last: date | None, info: ValidationInfo) -> date | None:
        begun = info.data.get("in_force_from")
        if last is not None and begun is not None and last < begun:
            raise ValueError("in_force_to before in_force_from")
        return last

    def is_due(self, today: date) -> bool:
        """True when nobody checked within twelve months whether it is still in force; what ended needs no check."""
        return self.status is not LegalStatus.EXPIRED and not is_checked(self.checked_on, today)


class FormKinds(Row, frozen=True):
    """The kinds that are ticked for a session of the form, best first."""

    form: Form
    kinds: tuple[Kind, ...] = Field(min_length=1)


class Channel(Row, frozen=True):
    """A way to reach people without a meeting; one that is counted in sessions counts nothing here."""

    code: str = Field(pattern=_CODE)
    name: Words
    counted: tuple[Counted, ...]
    note: Remark = ""


class Day(Row, frozen=True):
    """A stretch of every year, both ends as "30/11"; of a deadline it is the last day on which one is in time."""

    title: Words
    first: str = Field(pattern=_DAY)
    last: str = Field(pattern=_DAY)
    deadline: bool = False
    note: Remark = ""

    @field_validator("first", "last")
    @classmethod
    def _in_the_calendar(cls, written: str) -> str:
        day, month = written.split("/")
        date(_LEAP_YEAR, int(month), int(day))
        return written


class Section(_Shape, frozen=True):
    """A heading of a report and what stands under it; `figures` are keys of figures."""

    title: Words
    level: int = Field(ge=1, le=2)
    takes: tuple[Takes, ...]
    figures: tuple[str, ...] = ()
    notes: tuple[NoteKind, ...] = ()

    @field_validator("figures")
    @classmethod
    def _figures_there_are(cls, keys: tuple[str, ...]) -> tuple[str, ...]:
        """An office's own indicators are not known here."""
        _only(tuple(key for key in keys if not key.startswith(tally_key(""))), DEFINITIONS)
        return keys


class Outline(Row, frozen=True):
    """A report's sections; `proposed` says that no authority prescribed it. Of no period: for an ad hoc report."""

    key: str = Field(pattern=_CODE)
    title: Words
    proposed: bool
    periods: tuple[str, ...]
    sections: tuple[Section, ...] = Field(min_length=1)

    @field_validator("periods")
    @classmethod
    def _periods_there_are(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        _only(names, PRESETS)
        return names


class Language(Row, frozen=True):
    """A language in which content may be written beside Vietnamese; `code` is that of ISO 639-3: "jra" is Gia Rai."""

    code: str = Field(pattern=LANGUAGE, max_length=20)
    name: Annotated[str, Field(min_length=1, max_length=60)]
    note: Remark = ""

    @field_validator("code")
    @classmethod
    def _beside_vietnamese(cls, code: str) -> str:
        if code == VIETNAMESE:
            raise ValueError("Vietnamese is there anyway")
        return code

    @property
    def spoken(self) -> str:
        """As it stands in a sentence: "tiếng Gia Rai"."""
        return words.SPOKEN.format(name=self.name)


def _only(given: tuple[str, ...], known: Mapping[str, object]) -> None:
    for each in given:
        if each not in known:
            raise ValueError(f"not among {', '.join(known)}")


class Reference(BaseModel, frozen=True):
    """All data rows there are; a file that cannot be read leaves its rows empty."""

    help_lines: tuple[ReferenceLine, ...] = ()
    legal_bases: tuple[ReferenceBasis, ...] = ()
    forms: tuple[FormKinds, ...] = ()
    channels: tuple[Channel, ...] = ()
    days: tuple[Day, ...] = ()
    outlines: tuple[Outline, ...] = ()
    languages: tuple[Language, ...] = ()

    def spoken(self, code: str) -> str:
        """What the language of the code is called; by the code where the data have no name for it."""
        named = {each.code: each.spoken for each in self.languages}
        return words.VIETNAMESE if code == VIETNAMESE else named.get(code, words.SPOKEN.format(name=code))

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers that content may name."""
        return tuple(line.number_or_address for line in self.help_lines if line.is_number)

    @property
    def addresses(self) -> tuple[str, ...]:
        """The sites that content may name."""
        return tuple(line.number_or_address for line in self.help_lines if not line.is_number)

    def kinds(self) -> dict[Form, tuple[Kind, ...]]:
        """What suits each form, best first."""
        return {each.form: each.kinds for each in self.forms}

    def starting_lines(self) -> list[HelpLineDraft]:
        """The two lines every office starts with: their numbers stand in the program, their words in the data."""
        said = {each.number_or_address: each for each in self.help_lines}
        return [
            line.model_copy(update=said[number].model_dump(include={"label", "child_label", "note"}))
            if (number := line.number_or_address) in said
            else line
            for line in compulsory_help_lines()
        ]
