"""The words of a paper to fill in or to sign: a pledge, a consent form, a notice; as the library reads it."""

from enum import StrEnum

from pydantic import BaseModel, Field

from campaign_kit.model.materials import Kind
from campaign_kit.model.module import Band

FORM_KINDS = frozenset(
    {
        Kind.PLEDGE,
        Kind.AGREEMENT,
        Kind.CONSENT,
        Kind.DATA_NOTICE,
        Kind.FEEDBACK,
        Kind.REFERRAL,
        Kind.GUIDE,
        Kind.HELP_CARD,
        Kind.QR_SHEET,
    }
)


class LineKind(StrEnum):
    """How a line of a section is printed.

    passage: a paragraph · point: one of a list · tick: a box to tick · field: a label with room to write · callout: a
    sentence in a quiet box · room: empty ruled lines, `text` says how many.
    """

    PASSAGE = "passage"
    POINT = "point"
    TICK = "tick"
    FIELD = "field"
    CALLOUT = "callout"
    ROOM = "room"


class FormLine(BaseModel, frozen=True):
    kind: LineKind
    text: str


class FormSection(BaseModel, frozen=True):
    """A heading (it may be empty) with its lines in order; `numbered` counts its points.

    With `new_page` it begins a page of its own, under its title.
    """

    title: str = ""
    numbered: bool = False
    new_page: bool = False
    lines: tuple[FormLine, ...]


class FormText(BaseModel, frozen=True):
    """A whole paper. `key` is the name of its file; `signers` sign at its foot, from left to right.

    `title` marks its highlighted part with asterisks; "[tên cơ quan]" and the like stand for what the program fills in
    (`wording.forms.PLACEHOLDERS`).

    `bands` are those it speaks to; a paper for parents is offered with the sessions of their children.
    """

    key: str
    kind: Kind
    bands: tuple[Band, ...] = Field(min_length=1)
    title: str = Field(min_length=1)
    lead: str = ""
    picture: str = ""
    sections: tuple[FormSection, ...]
    signers: tuple[str, ...] = ()
    pack: str = ""
    source_file: str = ""
