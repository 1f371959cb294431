"""Lists, minutes of two sides, reports, schedules for the tests: one of every kind and of every sort of office."""

from dataclasses import replace
from datetime import date, timedelta

from campaign_kit.documents.papers.official.checklist import read_checklist
from campaign_kit.documents.papers.official.of_list import money_list, online_checklist, sign_list
from campaign_kit.documents.papers.official.of_school import HandedMatter, Lesson, SchoolMatter, handover, schedule
from campaign_kit.documents.papers.official.of_trouble import adhoc_report, inspection
from campaign_kit.model.papers import PaperChoices
from tests.documents.papers.official.letters import LAYOUTS, MEETING, NOTHING, OF_SCHOOL, OF_UNION, OWN, PLAN

SCHOOL = "Trường Tiểu học Kim Đồng"
NAMES = tuple((f"Rơ Mah H’Phương {number}", "Làng Mook Đen") for number in range(1, 31))
LISTED = replace(
    MEETING, names=NAMES, difficulties=("Điện yếu, máy chiếu tắt giữa buổi.",), proposals=("Hỗ trợ loa kéo cho làng",)
)
SUBJECTS = ("Tin học", "Giáo dục công dân", "Hoạt động trải nghiệm")
LESSONS = tuple(
    Lesson(
        day=date(2026, 9, 7) + timedelta(weeks=week),
        place=f"Lớp {1 + week % 5}A",
        what=SUBJECTS[week % 3],
        contents="Mật khẩu",
        minutes=35,
        teacher="Cô Hạnh",
        grade=1 + week % 5,
    )
    for week in range(10)
)
ASSEMBLY = Lesson(date(2026, 8, 31), SCHOOL, "Sinh hoạt dưới cờ", "Dừng – Lưu – Chặn – Báo", 15, "", whole=True)
YEAR = SchoolMatter(SCHOOL, "2026-2027", (*LESSONS, ASSEMBLY))
HANDED = HandedMatter(SCHOOL, "Đoàn xã Ia Dom", "làng Mook Đen", 23, 11, delete_on=date(2027, 8, 31))

MORE = {
    "sign list": sign_list(OWN, MEETING, NOTHING),
    "sign list of names": sign_list(OWN, LISTED, NOTHING),
    "wide sign list": sign_list(OF_UNION, LISTED, PaperChoices(landscape=True)),
    "money list": money_list(OWN, LISTED, PaperChoices(amount=50_000, item="Tiền nước uống")),
    "blank money list": money_list(OF_SCHOOL, MEETING, NOTHING),
    "report": adhoc_report(OWN, LISTED, NOTHING),
    "school report": adhoc_report(OF_SCHOOL, PLAN, NOTHING),
    "union report": adhoc_report(OF_UNION, LISTED, PaperChoices(to=("Tỉnh đoàn Gia Lai", "Đảng ủy xã Ia Dom"))),
    "inspection": inspection(OWN, PLAN, PaperChoices(to=(SCHOOL,), chair="Siu H’Liên")),
    "session inspection": inspection(OWN, MEETING, NOTHING),
    "schedule": schedule(OF_SCHOOL, YEAR, NOTHING),
    "blank schedule": schedule(OWN, replace(YEAR, lessons=(), is_own=False), NOTHING),
    "handover": handover(OF_SCHOOL, HANDED, NOTHING),
    "blank handover": handover(OF_SCHOOL, HandedMatter(SCHOOL, "", ""), NOTHING),
    "online checklist": online_checklist(OF_SCHOOL, read_checklist(LAYOUTS), NOTHING),
}
