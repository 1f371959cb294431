"""A session template: a timed run of one session that an untrained person can lead, as the library reads it."""

from collections.abc import Collection, Mapping
from datetime import date, time
from enum import StrEnum

from pydantic import BaseModel, Field

from campaign_kit.model.attendance import Audience
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import Band
from campaign_kit.model.plan import Form


class Use(StrEnum):
    """A part of the topic module that a step brings in; the run sheet prints the module's own words there.

    points, do_dont, situation: the next page of that kind · four_steps: the page of "Dừng – Lưu – Chặn – Báo" · quiz:
    questions with their answers · cards: situation cards · survey: the questions of the band, before and after.
    """

    OPENING = "opening"
    POINTS = "points"
    DO_DONT = "do_dont"
    SITUATION = "situation"
    FOUR_STEPS = "four_steps"
    GAME = "game"
    QUIZ = "quiz"
    CARDS = "cards"
    SLOGANS = "slogans"
    BROADCAST = "broadcast"
    POSTER = "poster"
    LEAFLET = "leaflet"
    SURVEY = "survey"
    CLOSING = "closing"


class StepUse(BaseModel, frozen=True):
    """How many of the parts a step brings in."""

    use: Use
    count: int = Field(default=1, ge=1, le=10)


class Step(BaseModel, frozen=True):
    """One step of the run: its minutes, what it uses of the module, what the leader does, what the leader may say."""

    title: str
    minutes: int = Field(ge=1, le=120)
    uses: tuple[StepUse, ...] = ()
    actions: tuple[str, ...] = ()
    say: tuple[str, ...] = ()


class SessionTemplate(BaseModel, frozen=True):
    """A template; `key` is the name of its file.

    `modules` are keys of topics for each of its bands, the first are taken for a new session; `kinds` are what is
    ticked in its kit. `grades` are those it is meant for where it is not all of its bands. `room` says where and with
    how many people it works. `before` and `after` are checklists, `spare` says what to do when something fails (no
    electricity, rain, few people). `audience` is given where it is not those whom the form usually gathers: children
    who do not go to school are not spoken to as pupils.
    """

    key: str
    title: str
    form: Form
    bands: tuple[Band, ...]
    grades: tuple[int, ...] = ()
    minutes: int = Field(ge=5, le=240)
    modules: Mapping[Band, tuple[str, ...]]
    kinds: tuple[Kind, ...]
    room: str = ""
    aims: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    after: tuple[str, ...] = ()
    spare: tuple[str, ...] = ()
    audience: Audience | None = None
    checked_on: date | None = None
    pack: str = ""
    source_file: str = ""

    def end_of(self, starts_at: time | None) -> time | None:
        """When a session that starts then is over; None without a start, or when that is another day."""
        if starts_at is None:
            return None
        hours, minutes = divmod(starts_at.hour * 60 + starts_at.minute + self.minutes, 60)
        return time(hours, minutes) if hours < 24 else None

    def fitness(self, bands: Collection[Band], grades: Collection[int]) -> tuple[int, bool] | None:
        """How well it suits them, to be compared: how many of the bands, and whether it is meant for these grades.

        None where it is meant for other bands, or for other grades than these; no bands: nobody knows who comes.
        """
        meant = set(self.grades)
        spoken = len(set(self.bands) & set(bands))
        if (bands and not spoken) or (meant and meant.isdisjoint(grades)):
            return None
        return spoken, bool(meant) and meant >= set(grades)
