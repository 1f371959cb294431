"""The office that works with the program: its name on paper, who signs, and whom people can call."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum

from pydantic import Field

from campaign_kit.model.draft import Draft


class OfficeKind(StrEnum):
    COMMUNE = "commune"
    SCHOOL = "school"
    YOUTH_UNION = "youth_union"
    YOUNG_PIONEERS = "young_pioneers"
    WOMEN_UNION = "women_union"
    FRONT = "front"
    POLICE = "police"
    HEALTH = "health"
    DISTRICT = "district"
    PROVINCE = "province"
    OTHER = "other"


class Letterhead(StrEnum):
    """Who prescribes the head of a paper: the state (Nghị định 30/2020/NĐ-CP) or the union itself (no Quốc hiệu)."""

    STATE = "state"
    YOUTH_UNION = "youth_union"
    YOUNG_PIONEERS = "young_pioneers"
    WOMEN_UNION = "women_union"
    FRONT = "front"


_DOCUMENT_CODES = {OfficeKind.COMMUNE: "UBND", OfficeKind.DISTRICT: "UBND", OfficeKind.PROVINCE: "UBND"}
_OWN_LETTERHEAD = {kind.value: kind for kind in Letterhead}


def letterhead_of(kind: OfficeKind) -> Letterhead:
    """The letterhead an office of this kind has unless it chooses another."""
    return _OWN_LETTERHEAD.get(kind.value, Letterhead.STATE)


def document_code_of(kind: OfficeKind) -> str:
    """What stands behind the number of a paper ("12/KH-UBND") of an office of this kind; empty where each has its own.

    Nghị định 30/2020/NĐ-CP, Phụ lục III.
    """
    return _DOCUMENT_CODES.get(kind, "")


class OfficeDraft(Draft):
    """An office as its people write it. `is_own` is true for exactly one office: the user's.

    `superior_name` is line 1 of the letterhead (empty for a UBND); `hamlet_label` is the office's word for a hamlet
    (thôn, làng, bản, buôn, ấp, khóm, tổ dân phố); `recipients` has one receiver a line. `imprint` is the print permit
    as it stands at the foot of what is printed ("GPXB số 12/GP-STTTT; In 500 bản").
    """

    name: str = Field(min_length=1, max_length=200)
    short_name: str = Field(default="", max_length=60)
    kind: OfficeKind = OfficeKind.COMMUNE
    superior_name: str = Field(default="", max_length=200)
    place_name: str = Field(default="", max_length=100)
    document_code: str = Field(default="", max_length=40)
    letterhead: Letterhead = Letterhead.STATE
    recipients: str = ""
    hamlet_label: str = Field(default="thôn", max_length=20)
    is_own: bool = False
    active_from: date | None = None
    active_to: date | None = None
    imprint: str = Field(default="", max_length=200)


class Office(OfficeDraft):
    id: int
    uid: str


class SignerDraft(Draft):
    """Who signs, between which dates; `authority` as printed: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"."""

    office_id: int
    authority: str = Field(default="", max_length=120)
    title: str = Field(default="", max_length=120)
    name: str = Field(min_length=1, max_length=80)
    starts_on: date | None = None
    ends_on: date | None = None


class Signer(SignerDraft):
    id: int


def signing(signers: Sequence[Signer], day: date) -> Signer | None:
    """Who signs on the day: of those whose term holds it, the one who was added last."""
    serving = (
        each
        for each in reversed(signers)
        if (each.starts_on is None or each.starts_on <= day) and (each.ends_on is None or each.ends_on >= day)
    )
    return next(serving, None)


class LegalStatus(StrEnum):
    NOT_YET = "not_yet"
    IN_FORCE = "in_force"
    AMENDED = "amended"
    EXPIRED = "expired"
    UNKNOWN = "unknown"


class LegalBasisDraft(Draft):
    """A law or paper that plans and reports cite ("Căn cứ …"); `checked_on` is when somebody last saw its status."""

    title: str = Field(min_length=1, max_length=300)
    number: str = Field(default="", max_length=60)
    issued_on: date | None = None
    issuer: str = Field(default="", max_length=120)
    in_force_from: date | None = None
    in_force_to: date | None = None
    status: LegalStatus = LegalStatus.UNKNOWN
    checked_on: date | None = None


class LegalBasis(LegalBasisDraft):
    id: int


CHILD_HOTLINE = "111"
REPORT_SITE = "vn-cop.vn"
REPORT_URL = "https://vn-cop.vn"
HOTLINE_URL = "https://tongdai111.vn"
VERIFIED_FOR_DAYS = 365


def is_checked(day: date | None, today: date) -> bool:
    """Whether somebody checked within the last twelve months, when the last check was on that day (None: never)."""
    return day is not None and (today - day).days <= VERIFIED_FOR_DAYS


class HelpLineDraft(Draft):
    """One line of the help block: a number or an address, and the words for adults and for children.

    `order` sorts the block: 111 first. The lines of 111 and vn-cop.vn are compulsory and cannot be deleted.
    """

    label: str = Field(min_length=1, max_length=120)
    child_label: str = Field(default="", max_length=120)
    number_or_address: str = Field(default="", max_length=80)
    note: str = Field(default="", max_length=120)
    order: int = 0
    verified_on: date | None = None
    verified_by: str = Field(default="", max_length=80)

    @property
    def is_compulsory(self) -> bool:
        return self.number_or_address in (CHILD_HOTLINE, REPORT_SITE)

    def is_stale(self, today: date) -> bool:
        """True when nobody checked the line within the last twelve months."""
        return not is_checked(self.verified_on, today)


class HelpLine(HelpLineDraft):
    id: int


class OfficialPageDraft(Draft):
    """A page on the Internet that the office itself runs (R21): its name, and its address, which begins with https.

    `order` sorts the pages as they are shown.
    """

    office_id: int = 0
    name: str = Field(min_length=1, max_length=120)
    url: str = Field(max_length=300, pattern=r"^https://[a-z0-9-]+(\.[a-z0-9-]+)+(:[0-9]{1,5})?(/[^\s]*)?$")
    order: int = 0


class OfficialPage(OfficialPageDraft):
    id: int


def compulsory_help_lines() -> list[HelpLineDraft]:
    """The two lines every office starts with (tongdai111.vn; vn-cop.vn). The office adds its own between them."""
    return [
        HelpLineDraft(
            label="Tổng đài điện thoại quốc gia bảo vệ trẻ em",
            child_label="Tổng đài điện thoại quốc gia bảo vệ trẻ em",
            number_or_address=CHILD_HOTLINE,
            note="Miễn phí, cả ngày lẫn đêm",
            order=0,
        ),
        HelpLineDraft(
            label="Báo cáo xâm hại trẻ em trên mạng",
            child_label="Báo điều xấu trên mạng",
            number_or_address=REPORT_SITE,
            order=90,
        ),
    ]


_ORDER_STEP = 10


def arranged(lines: Iterable[HelpLineDraft]) -> list[HelpLineDraft]:
    """The lines as the help block has them: 111, the office's own as given, vn-cop.vn.

    Each has an `order` above that of the line before it; one that stands so already keeps it.
    """
    places = {CHILD_HOTLINE: 0, REPORT_SITE: 2}
    block: list[HelpLineDraft] = []
    for line in sorted(lines, key=lambda line: places.get(line.number_or_address, 1)):
        before = block[-1].order if block else -_ORDER_STEP
        order = line.order if line.order > before else before + _ORDER_STEP
        block.append(line.model_copy(update={"order": order}))
    return block
