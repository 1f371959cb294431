"""Tallies: any other figure that somebody asks for, with its source; never a case.

What concerns victims and violations is entered as a number only, and 1-4 of it are hidden in whatever is printed.
"""

from collections.abc import Iterable
from datetime import date

from pydantic import Field

from campaign_kit.model.draft import Draft
from campaign_kit.wording.tally import INDICATORS

_KEY = r"^[a-z][a-z0-9_]{1,39}$"
LEAST_SHOWN = 5  # of a sensitive figure, in whatever is printed; 1-4 are hidden, 0 is not
_SENSITIVE = frozenset({"support_asked", "support_given", "violations_reported", "violations_handled"})
_YES_NO = frozenset({"schools_with_filters"})


class IndicatorDraft(Draft):
    """What a tally counts. `key` stands in "tally.<key>" and is the same in every office that uses it.

    Of a `yes_no` one a tally says 1 or 0 for its place, so that the sum is how many places say yes. A `sensitive` one
    is of victims or violations.
    """

    key: str = Field(pattern=_KEY)
    title: str = Field(min_length=1, max_length=200)
    unit: str = Field(min_length=1, max_length=30)
    yes_no: bool = False
    sensitive: bool = False


class Indicator(IndicatorDraft):
    """`id` is None for the shipped ones, which nobody changes."""

    id: int | None = None


# R08, R09, R35, R45, R50 and what the four task groups of the letters ask for
SHIPPED: tuple[Indicator, ...] = tuple(
    Indicator(key=key, title=title, unit=unit, yes_no=key in _YES_NO, sensitive=key in _SENSITIVE)
    for key, (title, unit) in INDICATORS.items()
)


class TallyDraft(Draft):
    """One number of an indicator over some days, at a place or (None) of the whole office, and who says so.

    It counts in the period that holds `first`, whole, so that no period counts it twice.
    """

    indicator: str = Field(pattern=_KEY)
    place_id: int | None = None
    first: date
    last: date
    number: int = Field(ge=0, le=100_000_000)
    source: str = Field(min_length=1, max_length=200)
    note: str = Field(default="", max_length=300)


class Tally(TallyDraft):
    id: int


def with_shipped(own: Iterable[Indicator]) -> dict[str, Indicator]:
    """All indicators by key, the shipped ones first."""
    return {each.key: each for each in (*SHIPPED, *own)}
