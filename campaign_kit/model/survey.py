"""The questions of a band, asked before and after a session or a year without names, as the library reads them."""

from datetime import date

from pydantic import BaseModel

from campaign_kit.model.module import Band, QuizItem, Source

QUESTIONS = 10  # of every band alike, so that gains can be compared


class SurveyItem(QuizItem):
    """A question, and the key of the topic module that answers it."""

    module: str


class Survey(BaseModel, frozen=True):
    """The ten questions of a band; `key` is the name of its file."""

    key: str
    title: str
    band: Band
    items: tuple[SurveyItem, ...]
    sources: tuple[Source, ...] = ()
    checked_on: date | None = None
    pack: str = ""
    source_file: str = ""
