"""Photos kept as evidence of a session or of outreach: whom each shows, what of it is blurred, who must have agreed.

A photo is kept without its EXIF and GPS data; its picture lies in a file of its own (see the store), never in a row.
"""

from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel, Field, model_validator

from campaign_kit.model.draft import Draft

LONGEST_SIDE_PX = 1600  # enough for half an A4 page at 200 dpi


class Shows(StrEnum):
    """What a photo may be used for; a new one is WITHHELD until somebody has looked at it."""

    NOBODY = "nobody"
    """No child can be recognised."""
    CONSENT = "consent"
    """Somebody can be recognised, and may be shown once every consent is recorded."""
    WITHHELD = "withheld"


class Box(BaseModel, frozen=True):
    """A part of a picture that is blurred in whatever leaves the program: shares of its sides, from the upper left."""

    x: float = Field(ge=0, le=1)
    y: float = Field(ge=0, le=1)
    width: float = Field(gt=0, le=1)
    height: float = Field(gt=0, le=1)


class PhotoDraft(Draft):
    """`sha256` names the kept JPEG; `width` and `height` are its pixels, `size` its bytes.

    It belongs to a session or to an entry of outreach, never to both.
    """

    session_id: int | None = None
    outreach_id: int | None = None
    sha256: str = Field(min_length=64, max_length=64)
    width: int = Field(ge=1)
    height: int = Field(ge=1)
    size: int = Field(ge=1)
    caption: str = Field(default="", max_length=300)
    shows: Shows = Shows.WITHHELD
    boxes: tuple[Box, ...] = ()

    @model_validator(mode="after")
    def _one_owner(self) -> "PhotoDraft":
        if (self.session_id is None) == (self.outreach_id is None):
            raise ValueError("a photo is of a session or of outreach")
        return self


class Photo(PhotoDraft):
    """`person_ids` are the people of lists who can be recognised in it; `created_at` is when it was added (UTC)."""

    id: int
    uid: str
    created_at: datetime
    person_ids: tuple[int, ...] = ()
