"""A list of pupils that one office hands to another for the summer: five things of each child and no more."""

from datetime import date

from pydantic import BaseModel, Field

from campaign_kit.model.attendance import Sex
from campaign_kit.model.roster import EARLIEST_YEAR, LATEST_YEAR, LONGEST_NAME

LONGEST_PLACE = 120  # as the name of a place


class Pupil(BaseModel, frozen=True, hide_input_in_errors=True):
    """A child of the list. `joined` is at how many summer sessions it was, in a list that came back; else None."""

    full_name: str = Field(min_length=1, max_length=LONGEST_NAME)
    class_name: str = Field(default="", max_length=LONGEST_PLACE)
    birth_year: int | None = Field(default=None, ge=EARLIEST_YEAR, le=LATEST_YEAR)
    sex: Sex = Sex.UNKNOWN
    hamlet: str = Field(default="", max_length=LONGEST_PLACE)
    joined: int | None = Field(default=None, ge=0)


class HandedList(BaseModel, frozen=True, hide_input_in_errors=True):
    """The list with its terms: the school it is of, who receives it, what for, and the day on which it is deleted."""

    school: str = Field(min_length=1, max_length=200)
    receiver: str = Field(min_length=1, max_length=200)
    purpose: str = Field(min_length=1, max_length=200)
    delete_on: date
    pupils: tuple[Pupil, ...]

    @property
    def came_back(self) -> bool:
        return any(pupil.joined is not None for pupil in self.pupils)
