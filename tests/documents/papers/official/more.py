"""Lists, minutes of two sides, reports, schedules for the tests: one of every kind and of every sort of office."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from campaign_kit.documents.papers.official.checklist import read_checklist
from campaign_kit.documents.papers.official.of_erasing import destruction
from campaign_kit.documents.papers.official.of_list import money_list, online_checklist, sign_list
from campaign_kit.documents.papers.official.of_school import HandedMatter, Lesson, SchoolMatter, handover, schedule
from campaign_kit.documents.papers.official.of_trouble import adhoc_report, inspection
from campaign_kit.model.erasing import Destruction, ErasureCause
from campaign_kit.model.papers import PaperChoices
from campaign_kit.model.set_days import mondays
from campaign_kit.model.traces import FoundIn, Searched
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
WEEKS = tuple(mondays(date(2026, 8, 31), (), school=True))  # the week that holds 05/09 begins then
YEAR = SchoolMatter(SCHOOL, "2026-2027", (*LESSONS, ASSEMBLY), WEEKS)
HANDED = HandedMatter(SCHOOL, "Đoàn xã Ia Dom", "làng Mook Đen", 23, 11, delete_on=date(2027, 8, 31))
DESTROYED = Destruction(
    id=1, uid="u", created_at=datetime(2026, 12, 5, tzinfo=UTC), destroyed_on=date(2026, 12, 5), cause=ErasureCause.DUE,
    people=1306, removed=4, consents=3, photos=2, contacts=7, figures_before="3e4cbb28" * 8,
    figures_after="3e4cbb28" * 8, backups_until=date(2027, 3, 5),
    searched=Searched(
        names=1190, short=2, same=3, tables={"note": 1, "contact": 2, "quiz": 1}, files=65,
        found=(FoundIn(file="/a/b.xlsx", names=2),), unread=1,
    ).model_dump(mode="json"),
)  # fmt: skip
CLEANED = DESTROYED.model_copy(
    update={"cause": ErasureCause.REQUEST, "people": 1, "removed": 0, "searched": Searched(names=1).model_dump()}
)

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
    "destruction": destruction(OWN, DESTROYED, NOTHING),
    "clean destruction": destruction(OF_SCHOOL, CLEANED, NOTHING),
    "destruction of a union": destruction(OF_UNION, CLEANED, NOTHING),
    "online checklist": online_checklist(OF_SCHOOL, read_checklist(LAYOUTS), NOTHING),
}
