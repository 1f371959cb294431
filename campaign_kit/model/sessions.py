"""Which sessions somebody wants to see: the conditions of a list, each of them only where it is asked for."""

from datetime import date
from enum import StrEnum

from pydantic import BaseModel

from campaign_kit.model.module import Tag
from campaign_kit.model.plan import Form, SessionStatus


class CountedBy(StrEnum):
    """Whether the own office counts a session; another office's is shown and never added."""

    OWN = "own"
    OTHER = "other"


class SessionFilter(BaseModel, frozen=True):
    """A session meets it when it meets all that is given.

    `first` and `last` are both inside. `place_id` stands for the place, all that lies in it, and the whole-school
    sessions of what it lies in. `words` are looked for in title, venue, speakers and subject, each as a part of them,
    marks and case aside. `tag` asks for a topic with that tag.
    """

    first: date | None = None
    last: date | None = None
    status: SessionStatus | None = None
    form: Form | None = None
    place_id: int | None = None
    campaign_id: int | None = None
    series: str = ""
    tag: Tag | None = None
    host: CountedBy | None = None
    words: str = ""


class Trace(StrEnum):
    """What others know of a session: one that left any is cancelled, never removed."""

    RESULT = "result"
    NAMES = "names"
    MATERIALS = "materials"
    PAPERS = "papers"
