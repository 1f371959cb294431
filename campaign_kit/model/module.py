"""A topic module: what is said about one topic to one band, as the library reads it from a content pack."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from pydantic import BaseModel, Field

from campaign_kit.model.names import fold
from campaign_kit.wording import steps

VIETNAMESE = "vi"
LANGUAGE = r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"  # BCP 47: vi, jra (Gia Rai), bdq (Ba Na), vi-VN


class Band(StrEnum):
    """For whom content is written; statistics have their own age groups (`attendance.AgeGroup`)."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    P = "P"
    T = "T"
    O = "O"  # noqa: E741 - the code of the band of officials


CHILD_BANDS = (Band.A, Band.B, Band.C, Band.D)
STAFF_BANDS = (Band.T, Band.O)  # who work with children that are not their own
_LAST_GRADE = ((3, Band.A), (6, Band.B), (10, Band.C), (12, Band.D))


def band_of_grade(grade: int) -> Band:
    """The band for a grade from 1 to 12: A lớp 1-3, B lớp 4-6, C lớp 7-10, D lớp 11-12."""
    return next(band for last, band in _LAST_GRADE if grade <= last)


class Tag(StrEnum):
    """The five topics of the "bộ kỹ năng số" (R12)."""

    INTERNET_KNOWLEDGE = "internet_knowledge"
    BASIC_SECURITY = "basic_security"
    PERSONAL_INFORMATION = "personal_information"
    RECOGNISE_ABUSE = "recognise_abuse"
    WHERE_TO_REPORT = "where_to_report"


class PageKind(StrEnum):
    POINTS = "points"
    DO_DONT = "do_dont"
    SITUATION = "situation"


class ModulePage(BaseModel):
    """One slide's worth of content: a title, its sentences, one or two pictures, what to say, and minutes.

    points: `points` · do_dont: `do` and `dont` · situation: `points` tell the story, `question` asks.
    """

    kind: PageKind
    title: str = Field(min_length=1)
    pictures: tuple[str, ...] = ()
    minutes: int = 3
    points: tuple[str, ...] = ()
    do: tuple[str, ...] = ()
    dont: tuple[str, ...] = ()
    question: str = ""
    say: tuple[str, ...] = ()

    @property
    def is_four_steps(self) -> bool:
        """Whether it is about "Dừng – Lưu – Chặn – Báo": they are its title, or its sentences begin with them."""
        if fold(self.title) == fold(steps.MOTTO):
            return True
        named = [fold(line).startswith(fold(name)) for line, name in zip(self.points, steps.NAMES, strict=False)]
        return len(named) == len(steps.NAMES) and all(named)


class RuleText(BaseModel):
    """One rule of a poster: a picture, a short rule, one sentence of reason."""

    picture: str
    rule: str
    reason: str = ""


class PosterText(BaseModel):
    """`title` marks its highlighted part with asterisks: "*5 quy tắc* khi lên mạng"."""

    title: str
    subtitle: str = ""
    pictures: tuple[str, ...] = ()
    rules: tuple[RuleText, ...]


class PanelText(BaseModel):
    """One panel of a leaflet: picture, heading, numbered sentences, and one sentence in a quiet box."""

    picture: str
    title: str
    points: tuple[str, ...]
    callout: str = ""


class LeafletText(BaseModel):
    """A folded leaflet: the cover and four panels, in the order flap, inside left, inside middle, inside right."""

    title: str
    subtitle: str = ""
    pictures: tuple[str, ...] = ()
    panels: tuple[PanelText, ...]


class QuizItem(BaseModel):
    """A question with its options; `answer` is the index of the right one, `why` the sentence that explains it."""

    question: str
    options: tuple[str, ...]
    answer: int
    why: str = ""


class Game(BaseModel):
    """A game or activity; `tools` says what it needs, in one line."""

    title: str
    minutes: int = 10
    tools: str = ""
    steps: tuple[str, ...]


class CardText(BaseModel):
    """A situation card, to look at and talk about or to act: its picture, the story, a question, what to do.

    `roles` are who plays (role-play only): "An, bạn mới quen, người kể".
    """

    title: str
    picture: str
    roles: str = ""
    story: tuple[str, ...]
    question: str = ""
    answer: str = ""


class PostText(BaseModel):
    """A post for a social network: the words on its picture, the pictures beside them, and the text under it."""

    title: str = ""
    pictures: tuple[str, ...] = ()
    text: tuple[str, ...] = ()


class Source(BaseModel):
    """Where something said in the module comes from, and what it supports."""

    text: str
    supports: str = ""


class Module(BaseModel):
    """A complete module; `slogans` are lines for banners, `grades` the classes it suits (none: all of its band).

    `home` is the key of the parents' module whose leaflet goes home with the children (R52); "" is the usual one.
    `audience` is the code of an `attendance.Audience` where it is for other people than its band says: "business".

    One that is not Vietnamese is a translation of the Vietnamese one of its key: it may hold some parts only, and what
    it lacks stays Vietnamese; `reviewer` is who of those that speak the language read it, on `reviewed_on`.

    `source_file` names where it was read, for messages to the person who edits it.
    """

    key: str = Field(pattern=r"^[A-Z][0-9]{1,2}$")
    title: str
    band: Band
    language: str = VIETNAMESE
    minutes: int
    grades: tuple[int, ...] = ()
    home: str = ""
    audience: str | None = None
    tags: tuple[Tag, ...]
    sources: tuple[Source, ...] = ()
    messages: tuple[str, ...] = ()
    cover_title: str = ""
    cover_pictures: tuple[str, ...] = ()
    opening: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    pages: tuple[ModulePage, ...] = ()
    game: Game | None = None
    quiz: tuple[QuizItem, ...] = ()
    poster: PosterText | None = None
    leaflet: LeafletText | None = None
    cards: tuple[CardText, ...] = ()
    slogans: tuple[str, ...] = ()
    broadcast: tuple[str, ...] = ()
    post: PostText | None = None
    checked_on: date | None = None
    reviewer: str = ""
    reviewed_on: date | None = None
    pack: str = ""
    source_file: str = ""

    def suits(self, grades: Collection[int]) -> bool:
        """Whether it is for any of these grades of its band; for all where none is given."""
        return not (self.grades and grades) or not set(self.grades).isdisjoint(grades)

    @property
    def is_translation(self) -> bool:
        return self.language != VIETNAMESE

    @property
    def is_reviewed(self) -> bool:
        """Whether somebody is named who read the translation, and when: no other one is given to people."""
        return bool(self.reviewer and self.reviewed_on)
