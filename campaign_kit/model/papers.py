"""The papers of an office: their kinds, what somebody chooses of one before it is made, and the register of them."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from campaign_kit.model.draft import Draft
from campaign_kit.model.materials import LONGEST_APPROVER, MaterialState


class PaperKind(StrEnum):
    PLAN = "plan"
    INVITATION = "invitation"
    LETTER = "letter"
    REMINDER = "reminder"
    MINUTES = "minutes"
    ADHOC_REPORT = "adhoc_report"
    SIGN_LIST = "sign_list"
    MONEY_LIST = "money_list"
    INSPECTION = "inspection"
    HANDOVER = "handover"
    SCHEDULE = "schedule"
    ONLINE_CHECKLIST = "online_checklist"
    REPORT = "report"
    DESTRUCTION = "destruction"


class PaperChoices(Draft):
    """What a person says of a paper; what is empty is as the session or the campaign has it, or left to be written.

    `to`: who is invited or written to. `copies`: who gets it for information. `chair`, `secretary`: names of minutes
    and invitations. `by`: the last day of what is asked for. `landscape`: the page of a list lies on its side.
    `amount`: what each person of a money list receives, in đồng, and `item` what for. `first`: the first day of week 1
    of a school's schedule.
    """

    to: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    chair: str = ""
    secretary: str = ""
    by: date | None = None
    landscape: bool = False
    amount: int | None = Field(default=None, ge=0, le=10_000_000_000)
    item: str = Field(default="", max_length=200)
    first: date | None = None


class OfficePaperDraft(Draft):
    """A paper in the register: made here or only noted. Its number and day come from the clerk (văn thư), never from
    the program.

    `type_code` is that of Nghị định 30/2020/NĐ-CP, Phụ lục III (KH, BC, GM, BB…; empty for a công văn), `symbol` what
    stands behind the number ("KH-UBND", "UBND-VX"). `fingerprint` is the SHA-256 of the file's bytes. `version` counts
    the times it was approved (R51).
    """

    kind: PaperKind | None = None
    type_code: str = Field(default="", max_length=10)
    symbol: str = Field(default="", max_length=40)
    number: str = Field(default="", max_length=20)
    issued_on: date | None = None
    summary: str = Field(min_length=1, max_length=500)
    state: MaterialState = MaterialState.DRAFT
    version: int = Field(default=1, ge=1)
    approver: str = Field(default="", max_length=LONGEST_APPROVER)
    approved_on: date | None = None
    session_id: int | None = None
    campaign_id: int | None = None
    request_id: int | None = None
    path: str = ""
    fingerprint: str = ""


class OfficePaper(OfficePaperDraft):
    id: int
    uid: str


class HandoverWay(StrEnum):
    """A list of names that went to another office, came from one, or came back."""

    SENT = "sent"
    RECEIVED = "received"
    RETURNED = "returned"


class HandoverDraft(Draft):
    """One handover of a list of children (bàn giao sinh hoạt hè): how many names, why, and when they must be deleted.

    `place_id` is the school they are of; `other` the office at the other end. The names are in the encrypted file only,
    and with who received them.
    """

    way: HandoverWay
    place_id: int | None = None
    other: str = Field(min_length=1, max_length=200)
    purpose: str = Field(min_length=1, max_length=200)
    made_on: date
    delete_on: date
    names: int = Field(ge=0)
    file: str = Field(default="", max_length=300)
    returned_on: date | None = None
    deleted_on: date | None = None


class Handover(HandoverDraft):
    id: int
    uid: str
