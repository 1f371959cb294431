"""Materials: the kinds a session can have, how much of the help block each carries, and the record of a made file."""

from datetime import date
from enum import StrEnum

from pydantic import BaseModel, Field

from campaign_kit.model.draft import Draft
from campaign_kit.model.module import Band

LONGEST_APPROVER = 80  # a function and a name, as they stand at the foot of a page


class Kind(StrEnum):
    """What can be made for a session. Which of them can be made today is the table FORMATS of `documents.produce`."""

    DECK = "deck"
    HANDOUT = "handout"
    POSTER = "poster"
    LEAFLET = "leaflet"
    BANNER = "banner"
    STANDEE = "standee"
    SOCIAL = "social"
    NOTICE = "notice"
    TICKER = "ticker"
    SCRIPT = "script"
    RUN_SHEET = "run_sheet"
    GAME = "game"
    QUIZ = "quiz"
    ARTICLE = "article"
    CARDS = "cards"
    SIGN_IN_SHEET = "sign_in_sheet"
    HELP_CARD = "help_card"
    PLEDGE = "pledge"
    AGREEMENT = "agreement"
    CONSENT = "consent"
    DATA_NOTICE = "data_notice"
    FEEDBACK = "feedback"
    REFERRAL = "referral"
    GUIDE = "guide"
    QR_SHEET = "qr_sheet"
    CERTIFICATE = "certificate"
    BADGE = "badge"


# the kinds whose pages carry a second language, and the part of a topic that they are made from
BILINGUAL = {Kind.DECK: "pages", Kind.POSTER: "poster", Kind.LEAFLET: "leaflet", Kind.SCRIPT: "broadcast"}


class Look(BaseModel, frozen=True):
    """How a document is to look: codes of a design, a paper and a theme of the layouts; "" is the usual one."""

    design: str = ""
    paper: str = ""
    theme: str = ""


class Printing(BaseModel, frozen=True):
    """How pages are to be put on paper: whole, on sheets of the paper `tile` to be glued together, or for a print shop.

    `overlap_mm` is what two neighbouring sheets both show, `margin_mm` what the printer cannot reach; `cut_marks` show
    where to cut the sheets. `bleed` adds 3 mm around the page, with crop marks.
    """

    tile: str = ""
    overlap_mm: float = Field(default=10, ge=0, le=50)
    margin_mm: float = Field(default=8, ge=0, le=40)
    cut_marks: bool = True
    bleed: bool = False


class HelpBlock(StrEnum):
    """How much of the help block a kind carries: leaving it out where it is due is refused."""

    FULL = "full"
    LINE = "line"
    NONE = "none"


class MaterialState(StrEnum):
    DRAFT = "draft"
    APPROVED = "approved"
    ISSUED = "issued"


class MaterialDraft(Draft):
    """A file that was made; `fingerprint` is the SHA-256 of its bytes.

    The same inputs give the same bytes; a file on the disk that has another fingerprint was changed by somebody.
    `form` is the key of the paper's own words where the kind is made from one; `printing` is a `Printing` as JSON where
    the file is the one for an office printer or a print shop. `language` is that of which its pages are beside
    Vietnamese, "vi" where they are Vietnamese alone. `version` counts the times a document was approved (R51).
    """

    session_id: int | None = None
    campaign_id: int | None = None
    kind: Kind
    band: Band | None = None
    form: str = ""
    format: str
    paper: str = ""
    design: str = ""
    theme: str = "teal"
    language: str = "vi"
    fingerprint: str = ""
    printing: str = ""
    state: MaterialState = MaterialState.DRAFT
    version: int = Field(default=1, ge=1)
    approver: str = ""
    approved_on: date | None = None
    issued_on: date | None = None
    path: str = ""


class Material(MaterialDraft):
    id: int


class OwnText(BaseModel, frozen=True):
    """A text of a document as somebody wants it for one session; `was` is the one that it stands for."""

    was: str
    text: str


class OwnTexts(Draft):
    """The own texts of one document of a session, by the keys of its places (see `documents.overrides`)."""

    session_id: int
    kind: Kind
    band: Band
    form: str = ""
    texts: dict[str, OwnText] = Field(default_factory=dict)
