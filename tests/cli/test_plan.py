"""`place` and `session`: what is read, what is printed, what is refused."""

from pathlib import Path

import pytest

from campaign_kit.model.plan import Place, Session
from tests.cli.conftest import Campaign
from tests.services.templates import write_template


def test_places_are_listed_for_people_and_programs(commune: Campaign) -> None:
    school, room, hamlet = commune("place", "list", "--json").rows
    assert set(school) == set(Place.model_fields)
    assert (room["parent_id"], room["grade"], room["kind"]) == (school["id"], 6, "class")
    assert [row["name"] for row in commune("place", "list", "--kind", "hamlet", "--json").rows] == [hamlet["name"]]
    lines = commune("place", "list").out.splitlines()
    assert lines[0].split()[:2] == ["Số", "Loại"]
    assert lines[2].split() == ["2", "Lớp", "học", "Lớp", "6A", "Trường", "THCS", "Nguyễn", "Du", "6", "30"]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("klass", "6B"), 2, "class (Lớp học)"),
        (("class", "6B", "--in", 99), 1, "Không có địa bàn mang số 99"),
        (("class", "6B", "--grade", 13), 2, "khối phải từ 12 trở xuống"),
        (("hamlet", ""), 2, "tên không được để trống"),
        (("hamlet", "Làng Bi", "--as-of", "hôm qua"), 2, "23/11/2026"),
        (("hamlet", "Làng Bi", "--children", -1), 2, "số trẻ em phải từ 0 trở lên"),
    ],
)
def test_a_place_that_cannot_be_is_named(commune: Campaign, words: tuple[object, ...], code: int, said: str) -> None:
    done = commune("place", "add", *words)
    assert (done.code, done.out) == (code, "")
    assert said in done.err
    assert len(commune("place", "list", "--json").rows) == 3


def test_a_session_is_added_with_both_ways_of_writing_a_day(commune: Campaign) -> None:
    for day in ("23/11/2026", "2026-11-23"):
        words = ("session", "add", "Kết bạn an toàn", "--form", "extracurricular", "--day", day, "--place", 2)
        done = commune(*words, "--start", "7:15", "--end", "8h00", "--partner", "Đoàn TNCS Hồ Chí Minh xã Ia Dom")
        assert "Thứ Hai, 23/11/2026" in done.out
    first, second = commune("session", "list", "--json").rows
    assert set(first) == set(Session.model_fields)
    assert (first["day"], first["starts_at"], first["ends_at"]) == ("2026-11-23", "07:15:00", "08:00:00")
    assert first["partners"][0]["name"] == "Đoàn TNCS Hồ Chí Minh xã Ia Dom"
    assert {**first, "id": 0, "uid": ""} == {**second, "id": 0, "uid": ""}


def test_a_session_of_two_bands_says_so(commune: Campaign) -> None:
    done = commune("session", "add", "Dưới cờ", "--form", "flag_ceremony", "--day", "30/11/2099", "--place", 1)
    assert done.code == 0
    assert "Xem lại: Buổi này có hai lứa tuổi: 9–11 tuổi" in done.out


def test_a_template_gives_what_is_not_written(commune: Campaign, data: Path) -> None:
    key = write_template(data / "content", "ngoai-khoa-40", "Ngoại khóa bốn mươi phút")
    words = ("session", "add", "--template", key, "--day", "23/11/2099", "--place", 2)
    assert "Ngoại khóa: Kết bạn và lời dụ dỗ – lớp 6A, Thứ Hai, 23/11/2099" in commune(*words, "--start", "7:15").out
    other = ("--form", "club", "--module", "B1", "--start", "7:15", "--end", "9:00", "--module", "B3")
    assert commune(*words[:2], "Câu lạc bộ", *words[2:], *other).code == 0
    assert commune(*words, "--start", "7:15", "--minutes", 20).code == 0
    first, second, part = commune("session", "list", "--json").rows
    assert (first["template"], first["form"], first["modules"]) == (key, "extracurricular", ["B3"])
    assert (first["starts_at"], first["ends_at"]) == ("07:15:00", "07:55:00")
    assert (second["template"], second["form"], second["modules"]) == (key, "club", ["B1", "B3"])
    assert (second["title"], second["ends_at"]) == ("Câu lạc bộ", "09:00:00")
    assert (part["ends_at"], part["integrated_minutes"]) == (None, 20), "the start is that of the whole meeting"
    assert "Mẫu buổi: Ngoại khóa bốn mươi phút" in commune("session", "show", 1).out.splitlines()
    own = commune(*words, "--form", "club", "--module", "B1").out
    assert "Sinh hoạt câu lạc bộ: Dấu chân trên mạng – lớp 6A," in own, "its own form and topics name it"
    (data / "content" / "kich-ban" / f"{key}.md").unlink()
    assert f"Mẫu buổi: {key}" in commune("session", "show", 1).out.splitlines()


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("Buổi",), 2, "Chưa ghi hình thức của buổi: --form."),
        (("--form", "club"), 2, "Chưa ghi TÊN của buổi."),
        (("--template", "khong-co"), 1, "khong-co"),
    ],
)
def test_without_a_template_name_and_form_are_asked_for(
    commune: Campaign, words: tuple[object, ...], code: int, said: str
) -> None:
    done = commune("session", "add", *words, "--day", "21/02/2027")
    assert (done.code, done.out) == (code, "")
    assert said in done.err
    assert commune("session", "list", "--json").rows == []


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--day", "31/02/2026"), 2, "Ngày “31/02/2026” chưa đúng"),
        (("--day", "01/01/0001"), 2, "Ngày “01/01/0001” chưa đúng"),
        (("--start", "25:00"), 2, "Giờ “25:00” chưa đúng"),
        (("--form", "flag"), 2, "flag_ceremony (Sinh hoạt dưới cờ)"),
        (("--way", "zalo"), 2, "online (Trực tuyến)"),
        (("--expected", "nhiều"), 2, "--expected"),
        (("--expected", -5), 2, "số người dự kiến phải từ 0 trở lên"),
        (("--start", "9:00", "--end", "8:00"), 1, "không sau giờ bắt đầu"),
        (("--place", 77), 1, "Không có địa bàn mang số 77"),
        (("--module", "Z9"), 1, "Không có chủ đề Z9"),
    ],
)
def test_a_session_that_cannot_be_is_named(commune: Campaign, words: tuple[object, ...], code: int, said: str) -> None:
    done = commune("session", "add", "Buổi", "--form", "club", "--day", "21/02/2027", *words)
    assert (done.code, done.out) == (code, "")
    assert said in done.err
    assert commune("session", "list", "--json").rows == []


def test_sessions_are_found_by_day_status_number_and_uid(lesson: Campaign) -> None:
    lesson("session", "add", "Nháp", "--form", "training", "--day", "27/11/2026", "--draft")
    titles = ["Kết bạn an toàn", "Nháp"]
    assert [row["title"] for row in lesson("session", "list", "--json").rows] == titles
    assert [row["title"] for row in lesson("session", "list", "--from", "24/11/2026", "--json").rows] == titles[1:]
    assert [row["title"] for row in lesson("session", "list", "--to", "26/11/2026", "--json").rows] == titles[:1]
    assert [row["title"] for row in lesson("session", "list", "--status", "draft", "--json").rows] == titles[1:]
    uid = lesson("session", "list", "--json").rows[0]["uid"]
    assert lesson("session", "show", uid[:6]).out == lesson("session", "show", "1").out
    assert lesson("session", "show", uid[:5]).code == 1
    assert lesson("session", "show", 99).code == 1


def test_a_session_is_shown_with_its_materials(lesson: Campaign) -> None:
    lines = lesson("session", "show", 1).out.splitlines()
    for line in (
        "Tên buổi: Kết bạn an toàn",
        "Ngày: Thứ Hai, 23/11/2026",
        "Giờ: 7:15",
        "Địa bàn: Lớp 6A (Trường THCS Nguyễn Du)",
        "Lứa tuổi: 9–11 tuổi (lớp 4–6)",
        "Chủ đề: B3",
    ):
        assert line in lines
    assert [line.split(" – ")[0] for line in lines if line.startswith("Tài liệu: ")] == [
        "Tài liệu: Bài trình chiếu",
        "Tài liệu: Áp phích",
        "Tài liệu: Phiếu khảo sát trước, sau buổi",
        "Tài liệu: Trò chơi",
        "Tài liệu: Tờ gấp (cha mẹ)",
        "Tài liệu: Danh sách ký tên",
    ]


def test_a_session_is_marked(commune: Campaign) -> None:
    commune("session", "add", "Họp làng", "--form", "village_meeting", "--day", "15/03/2026", "--place", 3)
    assert commune("session", "hold", 1).out == "Buổi số 1 (Họp làng): Đã tổ chức\n"
    assert commune("session", "cancel", 1).code == 1
    assert commune("session", "plan", 1).out == "Buổi số 1 (Họp làng): Đã lên kế hoạch\n"
    assert commune("session", "cancel", 1).out == "Buổi số 1 (Họp làng): Hủy\n"


def test_a_session_to_come_cannot_be_held(commune: Campaign) -> None:
    commune("session", "add", "Họp làng", "--form", "village_meeting", "--day", "15/03/2099", "--place", 3)
    done = commune("session", "hold", 1)
    assert done.code == 1
    assert "Ngày 15/03/2099 chưa đến" in done.err


def test_campaigns_are_added_and_listed(commune: Campaign) -> None:
    words = ("--from", "1/6/2026", "--to", "30/6/2026", "--number", "45/KH-UBND", "--issued", "20/5/2026")
    done = commune("campaign", "add", "Tháng hành động vì trẻ em", *words)
    assert (done.code, done.out) == (0, "Đã thêm kế hoạch số 1: Tháng hành động vì trẻ em\n")
    (row,) = commune("campaign", "list", "--json").rows
    assert (row["number"], row["starts_on"], row["issued_on"]) == ("45/KH-UBND", "2026-06-01", "2026-05-20")
    assert "45/KH-UBND" in commune("campaign", "list").out
    added = ("session", "add", "Kết bạn", "--form", "club", "--day", "23/11/2026")
    assert commune(*added, "--campaign", 1).code == 0
    assert commune("session", "list", "--json").rows[0]["campaign_ids"] == [1]


def test_a_campaign_that_is_not_there_is_named(commune: Campaign) -> None:
    """The database refused the row: exit code 70, as for a bug."""
    done = commune("session", "add", "Kết bạn", "--form", "club", "--day", "23/11/2026", "--campaign", 99)
    assert (done.code, done.out) == (1, "")
    assert "Không có kế hoạch mang số 99" in done.err


def test_a_campaign_ends_after_it_starts(commune: Campaign) -> None:
    done = commune("campaign", "add", "Hè", "--from", "30/6/2026", "--to", "1/6/2026")
    assert done.code == 1
    assert "Ngày cuối 01/06/2026" in done.err


def test_a_field_that_the_kind_of_place_does_not_have_is_named(commune: Campaign) -> None:
    done = commune("place", "add", "hamlet", "Làng Bi", "--grade", 6)
    assert done.code == 2
    assert "Giá trị của khối không hợp" in done.err
