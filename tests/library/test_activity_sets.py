"""Sets of activities: how a file is read, and what `content check` says of one."""

from pathlib import Path

import pytest

from campaign_kit.library.activity_sets import LONGEST_KEY, read_set
from campaign_kit.library.check_activity_set import check_set
from campaign_kit.library.known import Known, read_words
from campaign_kit.library.packs import check_packs, read_packs
from campaign_kit.library.reference import read_reference
from campaign_kit.model.activity_set import ActivitySet, SetOutreach, SetTask, Weeks, Where
from campaign_kit.model.office import OfficeKind
from campaign_kit.model.outreach import OutreachChannel
from campaign_kit.paths import shipped

FRONT = """+++
title = "Tuần lễ của trường"
for_kinds = ["school"]
first = "05/09"
weeks = 4
school_weeks = true
+++
"""
ABOUT = """
## Giới thiệu
- Bốn tuần, mỗi lớp một tiết ngắn.
- Thầy cô dẫn theo mẫu có sẵn.
"""
SESSION = """
### Mật khẩu mạnh
tuần: 2, 3–4
thứ: chủ nhật
nơi: mỗi lớp
lớp: 4-6
mẫu: tiet-hoc-10
chủ đề: B1, B2
môn: Tin học
lồng ghép: 10 phút
người dẫn: Giáo viên Tin học
- Mượn phòng máy trước.
"""
REST = """
## Kênh
### Loa của trường
tuần: 1-2
kênh: commune_radio
chủ đề: P1
số lần: 3 lần
bên làm: Đội
phối hợp: Cha mẹ học sinh

## Việc
### In tờ gấp
tuần: -2
bên làm: Ban giám hiệu
phối hợp: Tổng phụ trách Đội
"""
WHOLE = f"{FRONT}{ABOUT}\n## Buổi\n{SESSION}{REST}"
LIBRARY = read_packs([shipped("content")])
DATA, _ = read_reference([shipped("content")])
WORDS = read_words([shipped("content")])
KNOWN = Known(
    words=WORDS,
    numbers=DATA.numbers,
    addresses=DATA.addresses,
    modules=LIBRARY.modules,
    surveys=LIBRARY.surveys,
    templates=LIBRARY.templates,
)


def read(text: str, name: str = "tuan-le.md") -> tuple[ActivitySet | None, list[tuple[int, str]]]:
    reading = read_set(Path(name), "bo-hoat-dong", text)
    return reading.item, [(each.line, each.message) for each in reading.notes.findings]


def checked(text: str) -> list[str]:
    reading = read_set(Path("tuan-le.md"), "bo-hoat-dong", text)
    assert reading.item is not None, reading.notes.findings
    check_set(reading.item, reading.notes, KNOWN)
    return [each.message for each in reading.notes.findings]


def test_a_file_is_read_whole() -> None:
    found, faults = read(WHOLE, "Tuần-lễ.md")
    assert (found is not None, faults) == (True, [])
    assert found is not None
    assert (found.key, found.for_kinds, found.first, found.weeks) == ("tuan-le", (OfficeKind.SCHOOL,), "05/09", 4)
    [row] = found.sessions
    assert row.weeks == (Weeks(first=2, last=2), Weeks(first=3, last=4))
    assert (row.where, row.weekday, row.grades, row.template) == (Where.CLASS, 6, (4, 5, 6), "tiet-hoc-10")
    assert (row.modules, row.subject, row.integrated_minutes) == (("B1", "B2"), "Tin học", 10)
    assert (row.speakers, row.notes) == ("Giáo viên Tin học", ("Mượn phòng máy trước.",))
    radio = OutreachChannel.COMMUNE_RADIO
    weeks = Weeks(first=1, last=2)
    assert found.outreach == (
        SetOutreach(
            title="Loa của trường",
            weeks=weeks,
            channel=radio,
            modules=("P1",),
            times=3,
            lead="Đội",
            partners="Cha mẹ học sinh",
        ),
    )
    before = Weeks(first=-2, last=-2)
    task = SetTask(title="In tờ gấp", weeks=before, lead="Ban giám hiệu", partners="Tổng phụ trách Đội")
    assert found.tasks == (task,)
    assert checked(WHOLE) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("tuần: 2, 3–4\n", "", "“Mật khẩu mạnh” chưa có dòng “tuần: …”."),
        ("tuần: 2, 3–4", "tuần: 0", "“0” không phải là tuần."),
        ("tuần: 2, 3–4", "tuần: 4-3", "“4-3” không phải là tuần."),
        ("thứ: chủ nhật", "thứ: 8", "Dòng “thứ” của “Mật khẩu mạnh” ghi một trong: 2, 3"),
        ("nơi: mỗi lớp", "nơi: cả lớp", "ghi một trong: mỗi lớp; mỗi khối; mỗi trường; mỗi thôn; một nơi."),
        ("mẫu: tiet-hoc-10\n", "", "“Mật khẩu mạnh” chưa có dòng “mẫu: …”."),
        ("chủ đề: B1, B2", "chủ đề: B1; B2", "“B1; B2” không phải là mã."),
        ("lớp: 4-6", "lớp: 4-13", "“4-13” không dùng được."),
        ("lồng ghép: 10 phút", "lồng ghép: nhiều", "“nhiều” phải là một số từ 1 đến 600."),
        ("kênh: commune_radio", "kênh: loa", "“Loa của trường” cần một dòng “kênh: …”"),
        ("tuần: 1-2", "tuần: 1, 2", "Ở “Loa của trường” chỉ ghi một tuần hoặc một khoảng"),
        ('for_kinds = ["school"]', 'for_kinds = ["truong"]', "chỉ nhận: commune, school"),
        ('first = "05/09"', 'first = "31/02"', "Mục first là ngày đầu thường dùng"),
        ('first = "05/09"', 'first = "29/02"', "Mục first là ngày đầu thường dùng"),
        ("môn: Tin học", f"môn: {61 * 'a'}", "Dòng này có 61 ký tự, kế hoạch chỉ có chỗ cho 60 ký tự."),
        ("người dẫn: Giáo viên Tin học", f"người dẫn: {201 * 'a'}", "Dòng này có 201 ký tự"),
        ("phối hợp: Tổng phụ trách Đội", f"phối hợp: {20_000 * 'a'}", "Dòng này có 20000 ký tự"),
        ("### In tờ gấp", f"### {20_000 * 'a'}", "Dòng này có 20000 ký tự"),
        ("weeks = 4", "weeks = 60", "Mục weeks là số tuần của bộ hoạt động"),
        ("school_weeks = true", 'school_weeks = "có"', "Mục school_weeks chỉ nhận true"),
        ("bên làm: Ban giám hiệu", "mẫu: tiet-hoc-10", "Dòng này không thuộc về phần “In tờ gấp”."),
    ],
)
def test_what_cannot_be_understood_is_named_with_its_line(old: str, new: str, said: str) -> None:
    assert old in WHOLE
    found, faults = read(WHOLE.replace(old, new, 1))
    assert found is None
    assert [message for _, message in faults if said in message] != []
    assert all(line > 0 for line, _ in faults)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("mẫu: tiet-hoc-10", "mẫu: tiet-hoc-11", "Không có mẫu buổi tiet-hoc-11 trong thư viện."),
        ("chủ đề: B1, B2", "chủ đề: B1, B99", "Không có chủ đề B99 trong thư viện."),
        ("chủ đề: B1, B2", "chủ đề: P1", "Chủ đề P1 không dùng được với mẫu"),
        ("chủ đề: B1, B2", "chủ đề: B1, A1", "Chủ đề A1 không hợp với các lớp ghi ở dòng lớp: 4, 5, 6."),
        ("lớp: 4-6", "lớp: 4-7", "Lớp 7 chưa có chủ đề hợp với lứa tuổi"),
        ("môn: Tin học", "môn: Máy tính", "Không có môn học “Máy tính”."),
        ("môn: Tin học", "môn: Đạo đức", "Môn Đạo đức không dạy ở lớp 6."),
        ("lồng ghép: 10 phút", "lồng ghép: 5", "cần 10 phút, dòng lồng ghép chỉ ghi 5 phút."),
        ("nơi: mỗi lớp", "nơi: mỗi thôn", "“Mật khẩu mạnh” không làm ở lớp nào"),
        ("tuần: 2, 3–4", "tuần: 2, 3–5", "Tuần phải nằm trong bộ hoạt động: từ 1 đến 4."),
        ("tuần: -2", "tuần: -13", "Tuần phải nằm trong bộ hoạt động: từ -12 đến 4."),
        ("- Thầy cô dẫn theo mẫu có sẵn.\n", "", "Câu giới thiệu: có 1, cần từ 2 đến 4."),
        ("### Mật khẩu mạnh", f"### {'Mật khẩu ' * 10}", "nên viết trong 80."),
    ],
)
def test_what_is_not_there_or_does_not_suit_is_named(old: str, new: str, said: str) -> None:
    assert old in WHOLE
    found = checked(WHOLE.replace(old, new, 1))
    assert [message for message in found if said in message] != [], found


def test_without_topics_the_template_must_speak_to_the_grades() -> None:
    bare = WHOLE.replace("chủ đề: B1, B2\n", "", 1)
    assert checked(bare) == []
    [told] = checked(bare.replace("mẫu: tiet-hoc-10", "mẫu: lop-10-12-45").replace("lồng ghép: 10 phút\n", ""))[:1]
    assert told.startswith("Lớp 4 chưa có chủ đề")


def test_a_long_name_and_a_faulty_file_are_left_out(tmp_path: Path) -> None:
    assert read(WHOLE, f"{'a' * (LONGEST_KEY + 1)}.md")[0] is None
    folder = tmp_path / "bo-hoat-dong"
    folder.mkdir()
    (folder / "mot.md").write_text(WHOLE, encoding="utf-8")
    (folder / "hai.md").write_text(WHOLE.replace("weeks = 4", "weeks = 0"), encoding="utf-8")
    library = read_packs([tmp_path])
    assert [each.key for each in library.sets] == ["mot"]
    assert "bộ hoạt động chưa dùng được" in library.findings[-1].message
    assert [each.file for each in check_packs(tmp_path, KNOWN)] == [str(folder / "hai.md")]


def test_what_is_shipped_is_without_a_fault() -> None:
    assert len(LIBRARY.sets) >= 5
    for each in LIBRARY.sets:
        text = Path(each.source_file).read_text(encoding="utf-8")
        assert checked(text) == [], each.key
