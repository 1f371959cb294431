"""A list of people as it was read: who is on it, which columns were left behind, which rows were passed over.

Holds what an attendance needs and no more (name, sex, birth year, minority yes/no, class or hamlet); knows no file and
no header.
"""

from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel, Field

from campaign_kit.model.attendance import Minority, Sex
from campaign_kit.model.draft import Draft

LONGEST_NAME = 120
EARLIEST_YEAR, LATEST_YEAR = 1900, 2100


class Encoding(StrEnum):
    """How the letters of the list were stored; MIXED where some cells were stored otherwise than the rest."""

    UNICODE = "unicode"
    WINDOWS_1258 = "windows-1258"
    TCVN3 = "tcvn3"
    VNI = "vni"
    VPS = "vps"
    MIXED = "mixed"


class RosterPerson(BaseModel, frozen=True, hide_input_in_errors=True):
    """One person of a list. `full_name` is as written, in NFC, its spaces folded; `place` a class, hamlet or unit."""

    full_name: str = Field(min_length=1, max_length=LONGEST_NAME)
    sex: Sex = Sex.UNKNOWN
    birth_year: int | None = Field(default=None, ge=EARLIEST_YEAR, le=LATEST_YEAR)
    minority: Minority = Minority.UNKNOWN
    place: str | None = None


class SkippedRow(BaseModel, frozen=True, hide_input_in_errors=True):
    """A row with its number as Excel shows it (from 1) and, in Vietnamese, why it was passed over.

    The reason names the sheet where people come from several.
    """

    row: int = Field(ge=1)
    reason: str


class Roster(BaseModel, frozen=True, hide_input_in_errors=True):
    """What a list gave: the people in the order of the file, and all that was not taken.

    `dropped_columns` are the headings of the columns that never left the reader, in the order of the file, without the
    running number and the signature. `doubtful_rows` are people who were taken, but for a value that could not be read.
    """

    people: tuple[RosterPerson, ...]
    dropped_columns: tuple[str, ...] = ()
    skipped_rows: tuple[SkippedRow, ...] = ()
    doubtful_rows: tuple[SkippedRow, ...] = ()
    encoding: Encoding = Encoding.UNICODE


class RosterSourceDraft(Draft):
    """How lists with the same headings are read, as somebody set it right once; holds headings, never a name.

    `headings` is the digest of the headings in their order; `columns` says by the heading's number (from 0, as text)
    which of `ColumnMeaning` it is, only where it differs from what the program found by itself.
    """

    headings: str = Field(min_length=64, max_length=64)
    columns: dict[str, str] = Field(default_factory=dict)
    used_at: datetime


class RosterSource(RosterSourceDraft):
    id: int
