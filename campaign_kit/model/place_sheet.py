"""A list of schools, classes and hamlets as a file tells it, ready to be looked at before it comes in."""

from datetime import date
from typing import NamedTuple

from pydantic import BaseModel, Field

from campaign_kit.model.plan import Place, PlaceCount, PlaceCountDraft, PlaceKind, SchoolLevel


class SheetRow(BaseModel, frozen=True):
    """One place of the file; `row` is its number in Excel, `parent` the name of the school it lies in.

    `known`: it is in the book already. `recount`: it brings a count that differs from the newest one.
    """

    row: int
    kind: PlaceKind
    name: str = Field(min_length=1, max_length=120)
    parent: str = ""
    school_level: SchoolLevel | None = None
    grade: int | None = Field(default=None, ge=1, le=12)
    school_year: str = Field(default="", max_length=9)
    managed_by: str = Field(default="", max_length=120)
    cluster: str = Field(default="", max_length=60)
    children: int | None = None
    female: int | None = None
    minority: int | None = None
    people: int | None = None
    known: bool = False
    recount: bool = False

    def differs(self, count: PlaceCount | None) -> bool:
        """Whether the row tells a number that the newest count of the place does not."""
        told = {name: getattr(self, name) for name in COUNTS if getattr(self, name) is not None}
        return bool(told) and (count is None or any(getattr(count, name) != value for name, value in told.items()))

    def count(self, place_id: int, as_of: date, source: str) -> PlaceCountDraft:
        """What the row says of how many there are."""
        told = {name: getattr(self, name) for name in COUNTS}
        return PlaceCountDraft(place_id=place_id, as_of=as_of, source=source, **told)


COUNTS = ("children", "female", "minority", "people")


class SheetFinding(NamedTuple):
    """What was done with a row, or why it was not taken, in a whole sentence."""

    row: int
    words: str


class PlaceSheet(BaseModel, frozen=True):
    """The places of one file in its order, and what a person should look at; `file` is its name."""

    file: str
    rows: tuple[SheetRow, ...]
    findings: tuple[SheetFinding, ...] = ()


class PlacesBrought(NamedTuple):
    """What an import did: the new places, how many were there already, and how many new counts were noted."""

    added: tuple[Place, ...]
    known: int
    counted: int
