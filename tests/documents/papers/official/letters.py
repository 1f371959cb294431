"""Office papers for the tests: a commune, a school and a union, with one of every kind."""

import io
from dataclasses import replace
from datetime import date, time
from pathlib import Path

from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.papers.decree.check import check_paper
from campaign_kit.documents.papers.decree.profile import read_heads, read_profile
from campaign_kit.documents.papers.decree.verdict import PaperCheck
from campaign_kit.documents.papers.official import of_campaign, of_session
from campaign_kit.documents.papers.official.fill import fill
from campaign_kit.documents.papers.official.matter import CampaignMatter, SessionMatter
from campaign_kit.documents.papers.official.paper import OfficialPaper, Sender
from campaign_kit.model.office import Letterhead, Office, OfficeKind, Signer
from campaign_kit.model.papers import PaperChoices
from campaign_kit.model.plan import Campaign, Form, Session
from campaign_kit.paths import shipped

LAYOUTS = Layouts([shipped("layouts")])
PROFILE, HEADS = read_profile(LAYOUTS), read_heads(LAYOUTS)
DAY = date(2026, 11, 22)
COMMUNE = Office(
    id=1,
    uid="a",
    name="Ủy ban nhân dân xã Ia Dom",
    superior_name="UBND tỉnh Gia Lai",
    place_name="Ia Dom",
    document_code="UBND",
    recipients="Các trường\nLưu: VT, VX",
    hamlet_label="làng",
)
SCHOOL = Office(
    id=2,
    uid="b",
    name="Trường Tiểu học Kim Đồng",
    kind=OfficeKind.SCHOOL,
    superior_name="UBND xã Ia Dom",
    place_name="Ia Dom",
)
UNION = Office(
    id=3,
    uid="c",
    name="Đoàn TNCS Hồ Chí Minh xã Ia Dom",
    kind=OfficeKind.YOUTH_UNION,
    letterhead=Letterhead.YOUTH_UNION,
    superior_name="Tỉnh đoàn Gia Lai",
    place_name="Ia Dom",
    document_code="ĐTN",
)
DEPUTY = Signer(id=1, office_id=1, authority="KT. CHỦ TỊCH", title="PHÓ CHỦ TỊCH", name="Siu H’Liên")
HEADMASTER = Signer(id=2, office_id=2, authority="TM. NHÀ TRƯỜNG", title="Hiệu trưởng", name="Nguyễn Thị Hạnh")
SECRETARY = Signer(id=3, office_id=3, authority="TM. BAN THƯỜNG VỤ", title="BÍ THƯ", name="Rơ Châm H’Bia")
CAMPAIGN = Campaign(
    id=1,
    uid="k",
    office_id=1,
    title="Tuyên truyền bảo vệ trẻ em trên môi trường mạng năm 2026",
    number="45/KH-UBND",
    issued_on=date(2026, 3, 5),
    starts_on=date(2026, 1, 5),
    ends_on=date(2026, 11, 30),
)
SESSION = Session(
    id=1,
    uid="s",
    title="Giữ con an toàn trên mạng",
    form=Form.VILLAGE_MEETING,
    day=date(2026, 12, 5),
    starts_at=time(19),
    venue="Nhà rông",
    expected_count=60,
)
MEETING = SessionMatter(
    SESSION,
    "làng Mook Đen",
    ("Làng Mook Đen",),
    ("Mật khẩu",),
    ("Công an xã Ia Dom",),
    CAMPAIGN,
    None,
    "làng",
    issuer=COMMUNE.name,
)
PLAN = CampaignMatter(CAMPAIGN, DAY, ("Trường THCS Lê Quý Đôn", "Làng Bi"), "làng", issuer=COMMUNE.name)
NOTHING = PaperChoices()
OWN = Sender(COMMUNE, DEPUTY, DAY, HEADS)
OF_SCHOOL = Sender(SCHOOL, HEADMASTER, date(2027, 2, 3), HEADS)
OF_UNION = Sender(UNION, SECRETARY, DAY, HEADS)

PAPERS = {
    "invitation": of_session.invitation(OWN, MEETING, NOTHING),
    "letter": of_session.letter(OWN, MEETING, PaperChoices(by=date(2026, 12, 1))),
    "reminder": of_session.reminder(OWN, MEETING, NOTHING),
    "minutes": of_session.minutes(OWN, MEETING, PaperChoices(chair="Siu H’Liên", secretary="Rơ Mah Phương")),
    "plan letter": of_campaign.letter(OWN, PLAN, NOTHING),
    "plan reminder": of_campaign.reminder(OWN, PLAN, NOTHING),
    "plan minutes": of_campaign.minutes(OWN, PLAN, NOTHING),
    "school invitation": of_session.invitation(OF_SCHOOL, MEETING, PaperChoices(to=("Ông Siu A", "Bà Rơ B"))),
    "school letter": of_session.letter(replace(OF_SCHOOL, signer=None), MEETING, NOTHING),
    "union invitation": of_session.invitation(OF_UNION, MEETING, NOTHING),
    "union letter": of_session.letter(OF_UNION, MEETING, NOTHING),
}


def filled(paper: OfficialPaper) -> bytes:
    out = io.BytesIO()
    fill(paper, PROFILE, LAYOUTS.file(paper.template), out)
    return out.getvalue()


def checked(content: bytes, folder: Path) -> PaperCheck:
    file = folder / "van-ban.docx"
    file.write_bytes(content)
    return check_paper(file, PROFILE, HEADS)
