"""`attendance`: counts, lists, marks; what is asked back, what is refused, what one undo takes back."""

from pathlib import Path

import pytest

from tests.cli.conftest import ROSTERS, Campaign

CLASS, VILLAGE = ROSTERS / "csdl-nganh-lop-6A.xlsx", ROSTERS / "hop-thon-mook-den.xlsx"
YEAR = ("--from", "01/12/2025", "--to", "30/11/2026")
MEETING = ("--audience", "community", "--total", 63, "--female", 41, "--minority", 60, "--children", 12)


def attended(campaign: Campaign) -> object:
    return campaign("figures", *YEAR, "--json").data["figures"]["attendances"]["value"]


def test_a_village_meeting_stays_what_was_counted(held: Campaign) -> None:
    """63 người, 41 nữ, 60 DTTS, 12 trẻ em, with a list of 27 inside."""
    done = held("attendance", "count", 2, *MEETING)
    assert done.out.splitlines() == [
        "Đã ghi 63 người (Người dân trong cộng đồng) vào buổi số 2 (Họp làng).",
        "Buổi số 2 (Họp làng): Đã tổ chức",
        "Cả buổi: 63 lượt người.",
    ]
    refused = held("attendance", "import", 2, VILLAGE)
    assert (refused.code, refused.out) == (1, "")
    assert "--inside-count" in refused.err
    done = held("attendance", "import", 2, VILLAGE, "--inside-count", "yes")
    assert done.code == 0
    assert "Đã nhập 27 người vào danh sách của buổi số 2 (Họp làng)." in done.out
    figures = held("figures", *YEAR, "--json").data["figures"]
    assert (figures["attendances"]["value"], figures["people"]["value"]) == (63, 27)
    assert figures["attendances"]["parts"]["sex"] == {"female": 41, "male": 22, "unknown": 0}
    assert figures["attendances"]["parts"]["children"] == {"yes": 12, "no": 51, "unknown": 0}
    assert figures["attendances"]["parts"]["minority"] == {"yes": 60, "stated": 63}


def test_names_beside_a_count_are_added_when_somebody_says_so(held: Campaign) -> None:
    held("attendance", "count", 2, *MEETING)
    held("attendance", "import", 2, VILLAGE, "--inside-count", "không")
    assert attended(held) == 63 + 27
    assert held("attendance", "count", 2, "--audience", "teacher", "--total", 3).code == 0
    assert attended(held) == 63 + 27 + 3


def test_the_list_of_a_class_is_of_those_who_were_there(held: Campaign) -> None:
    done = held("attendance", "import", 1, CLASS)
    lines = done.out.splitlines()
    assert "Danh sách dùng để: Điểm danh, thống kê buổi tuyên truyền. Tên được giữ đến hết ngày 30/11/2027." in lines
    assert "Những người mới nhập được ghi có mặt." in lines
    assert lines[-1].startswith("Cột không lấy: ")
    assert attended(held) == 38
    rows = held("attendance", "list", 1, "--json").rows
    assert [row["number"] for row in rows] == list(range(1, 39))
    assert {row["place"] for row in rows} == {"Lớp 6A (Trường THCS Nguyễn Du)"}
    assert (rows[0]["status"], rows[0]["audience"], rows[0]["age_group"]) == ("present", "child_in_school", "11_15")
    assert "minority" not in rows[0]


def test_the_same_pupils_again_are_the_same_people(held: Campaign) -> None:
    held("session", "add", "Mật khẩu", "--form", "in_lesson", "--day", "16/03/2026", "--place", 2)
    held("attendance", "import", 1, CLASS)
    done = held("attendance", "import", 3, CLASS, "--present")
    assert "Trong đó 38 người đã có ở cùng địa bàn" in done.out
    figures = held("figures", *YEAR, "--json").data["figures"]
    assert (figures["attendances"]["value"], figures["people"]["value"]) == (76, 38)
    held("attendance", "undo")
    held("attendance", "import", 3, CLASS, "--new", "--present")
    assert held("figures", *YEAR, "--json").data["figures"]["people"]["value"] == 38 + 38
    done = held("attendance", "import", 3, CLASS)
    assert done.out.startswith("Không có ai mới")
    assert "38 người đã có trong danh sách từ trước, giữ nguyên." in done.out


def test_a_list_before_the_session_is_marked_and_closed(commune: Campaign) -> None:
    commune("session", "add", "Kết bạn", "--form", "extracurricular", "--day", "09/03/2026", "--place", 2)
    done = commune("attendance", "import", 1, CLASS, "--purpose", "Giấy chứng nhận", "--keep-until", "31/12/2026")
    assert "Danh sách dùng để: Giấy chứng nhận. Tên được giữ đến hết ngày 31/12/2026." in done.out
    assert "attendance mark 1 --rest" in done.out
    assert attended(commune) == 0
    assert commune("attendance", "mark", 1, "a lưới", "--status", "excused").out == (
        "5. A Lưới: Vắng có phép\nCó mặt 0/38.\n"
    )
    done = commune("attendance", "mark", 1, 1, "ksor h'nhi")
    assert done.out.splitlines() == ["1. Ngô Thị Mỹ Trang: Có mặt", "23. Ksor H'Nhi: Có mặt", "Có mặt 2/38."]
    assert commune("attendance", "mark", 1, "--rest").out == "Có mặt 37/38.\n"
    closed = commune("attendance", "close", 1)
    assert closed.out.splitlines() == [
        "Có mặt 37/38.",
        "Buổi số 1 (Kết bạn): Đã tổ chức",
        "Cả buổi: 37 lượt người.",
    ]
    assert attended(commune) == 37
    found = commune("attendance", "list", 1, "--search", "h'nhi").out.splitlines()
    assert found[1].split()[:3] == ["23", "Ksor", "H'Nhi"]
    assert len(found) == 2


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("mark", 1), 2, "Chưa ghi ai cần điểm danh"),
        (("mark", 1, "trang"), 1, "1 – Ngô Thị Mỹ Trang; 14 – Phan Thị Thu Trang"),
        (("mark", 1, "Trần Văn Không"), 1, "Không thấy “Trần Văn Không”"),
        (("mark", 1, 39), 1, "Không thấy “39”"),
        (("mark", 1, 1, "--status", "late"), 2, "excused (Vắng có phép)"),
        (("mark", 9, 1), 1, "Không có buổi nào mang số hoặc mã “9”"),
    ],
)
def test_who_cannot_be_marked_is_named(held: Campaign, words: tuple[object, ...], code: int, said: str) -> None:
    held("attendance", "import", 1, CLASS)
    done = held("attendance", *words)
    assert (done.code, done.out) == (code, "")
    assert said in done.err
    assert attended(held) == 38


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--audience", "parent", "--total", 20, "--female", 21), 2, "số nữ là 21, nhiều hơn tổng số là 20"),
        (("--audience", "parent", "--total", -1), 2, "--total"),
        (("--audience", "cha mẹ", "--total", 20), 2, "parent (Cha mẹ"),
        (("--audience", "parent", "--total", 20, "--age-group", "12"), 2, "11_15 (11–15 tuổi)"),
        (("--audience", "parent", "--total", 20, "--place", 99), 1, "Không có địa bàn mang số 99"),
        (("--audience", "parent", "--total", 20, "--inside-count", "có lẽ"), 2, "yes hoặc no"),
    ],
)
def test_a_count_that_cannot_be_is_named(held: Campaign, words: tuple[object, ...], code: int, said: str) -> None:
    done = held("attendance", "count", 2, *words)
    assert (done.code, done.out) == (code, "")
    assert said in done.err
    assert held("figures", *YEAR, "--json").data["figures"]["attendances"]["value"] is None


def test_a_count_of_pupils_has_the_age_of_their_class_and_says_what_is_odd(held: Campaign) -> None:
    done = held("attendance", "count", 1, "--audience", "child_in_school", "--total", 34)
    assert "Xem lại: Lớp 6A: có mặt 34, nhiều hơn sĩ số 30. Hãy xem lại hai số này." in done.out
    held("attendance", "count", 1, "--audience", "child_in_school", "--total", 29)
    ages = held("figures", *YEAR, "--json").data["figures"]["attendances"]["parts"]["age_group"]
    assert (ages["11_15"], sum(ages.values())) == (29, 29)


def test_a_count_before_the_day_is_kept_and_not_counted(commune: Campaign) -> None:
    commune("session", "add", "Họp làng", "--form", "village_meeting", "--day", "15/03/2099", "--place", 3)
    done = commune("attendance", "count", 1, "--audience", "community", "--total", 20)
    assert (done.code, done.out.splitlines()[1]) == (0, "Buổi số 1 (Họp làng): Đã lên kế hoạch")
    assert "Xem lại: Ngày 15/03/2099 chưa đến" in done.out


def test_two_schools_both_have_a_6a(held: Campaign) -> None:
    held("place", "add", "school", "Trường THCS Lê Quý Đôn", "--level", "lower_secondary")
    held("place", "add", "class", "Lớp 6A", "--in", 4, "--grade", 6)
    held("session", "add", "Ngày hội", "--form", "extracurricular", "--day", "20/03/2026", "--place", 1, "--place", 4)
    done = held("attendance", "import", 3, CLASS)
    assert (done.code, done.out) == (1, "")
    assert "2 – Lớp 6A (Trường THCS Nguyễn Du); 5 – Lớp 6A (Trường THCS Lê Quý Đôn)" in done.err
    assert held("attendance", "import", 3, CLASS, "--place", 4).code == 0
    assert {row["place"] for row in held("attendance", "list", 3, "--json").rows} == {"Lớp 6A (Trường THCS Lê Quý Đôn)"}


def test_one_undo_takes_one_import_back(held: Campaign) -> None:
    held("attendance", "import", 1, CLASS)
    held("attendance", "import", 2, VILLAGE)
    assert held("attendance", "undo").out == (
        "Đã lấy lại toàn bộ lần nhập: bỏ 27 dòng khỏi danh sách của buổi số 2 (Họp làng), "
        "xóa 27 người không còn trong danh sách nào.\n"
    )
    assert attended(held) == 38
    assert held("attendance", "undo").code == 0
    done = held("attendance", "undo")
    assert (done.code, done.out) == (1, "")
    assert held("attendance", "list", 1, "--json").rows == []


def test_imports_are_listed_and_each_can_be_taken_back(held: Campaign) -> None:
    held("attendance", "import", 1, CLASS)
    held("attendance", "import", 2, VILLAGE)
    (newest, first) = held("attendance", "imports", "--json").rows
    assert (newest["session"], newest["lines"], first["session"], first["marks"]) == (2, 27, 1, 38)
    shown = held("attendance", "imports", 1).out.splitlines()
    assert (len(shown), shown[1].split()[0]) == (2, str(first["number"]))
    done = held("attendance", "undo", "--import", first["number"])
    assert (done.code, "bỏ 38 dòng khỏi danh sách của buổi số 1" in done.out) == (0, True)
    assert "Trong đó 38 dòng đã điểm danh." in done.err
    assert [row["session"] for row in held("attendance", "imports", "--json").rows] == [2]
    assert held("attendance", "undo", "--import", first["number"]).code == 1
    assert held("attendance", "undo", 1).code == 1


def test_who_is_written_twice_comes_once_when_somebody_says_so(held: Campaign, tmp_path: Path) -> None:
    file = tmp_path / "lop.csv"
    file.write_text("Họ và tên,Năm sinh,Lớp\nY Thịnh,2014,6A\nY THỊNH,,6A\nY Thịnh,2013,6A\n", encoding="utf-8")
    done = held("attendance", "import", 1, file, "--once")
    assert "Đã nhập 2 người" in done.out
    assert "1 dòng không lấy" in done.out
    assert "nhiều lần" not in done.out
    again = held("attendance", "import", 1, file)
    assert again.out.startswith("Không có ai mới")
    assert len(held("attendance", "list", 1, "--json").rows) == 2
    assert "Đã nhập 3 người" in held("attendance", "import", 1, file, "--new").out


def test_of_namesakes_each_line_finds_its_own_again(held: Campaign, tmp_path: Path) -> None:
    file = tmp_path / "lop.csv"
    file.write_text("Họ và tên,Năm sinh,Giới tính,Lớp\ny thinh,,,6A\nY Thịnh,2014,Nam,6A\n", encoding="utf-8")
    held("attendance", "import", 1, file)
    before = held("attendance", "list", 1, "--json").rows
    imports = held("attendance", "imports", "--json").rows
    again = held("attendance", "import", 1, file, "--once").out.splitlines()
    assert again[0].startswith("Không có ai mới")
    assert not any("Những người mới nhập" in line for line in again)
    assert held("attendance", "list", 1, "--json").rows == before
    assert held("attendance", "imports", "--json").rows == imports


def test_a_file_that_is_no_list_brings_nobody(held: Campaign, tmp_path: Path) -> None:
    done = held("attendance", "import", 1, tmp_path / "khong-co.xlsx")
    assert (done.code, done.out, len(done.err.splitlines())) == (2, "", 1)


def test_what_is_doubtful_in_a_list_is_said(held: Campaign, tmp_path: Path) -> None:
    file = tmp_path / "lop.csv"
    file.write_text("Họ và tên,Năm sinh,Lớp\nSiu Blơi,,6A\nY Thịnh,2014,9Z\nY Thịnh,2014,9Z\n", encoding="utf-8")
    held("attendance", "import", 1, CLASS)
    lines = [line for line in held("attendance", "import", 1, file).out.splitlines() if line.startswith("Xem lại")]
    assert [line.split(":")[1].strip() for line in lines] == [
        "Có tên nhiều lần trong danh sách, đang tính là những người khác nhau",
        "Không có địa bàn nào mang tên",
    ]


def test_all_are_present_but_those_named(held: Campaign) -> None:
    held("attendance", "import", 1, CLASS, "--expected")
    done = held("attendance", "mark", 1, "3", "7", "--all-but")
    assert done.out.splitlines()[-1] == "Có mặt 36/38."
    rows = held("attendance", "list", 1, "--json").rows
    assert [row["number"] for row in rows if row["status"] == "absent"] == [3, 7]


def test_one_line_adds_a_person_and_asks_about_the_same_name(held: Campaign) -> None:
    done = held("attendance", "add", 1, "siu", "blih", "nam", "2014", "6a")
    assert done.out.splitlines() == ["1. Siu Blih – Lớp 6A (Trường THCS Nguyễn Du): đã thêm vào danh sách."]
    again = held("attendance", "add", 1, "siu blih 2014 6a")
    assert again.code != 0 and "--same" in again.err
    assert held("attendance", "add", 1, "siu blih 2014 6a", "--same", "yes").code == 0
    assert len(held("attendance", "list", 1, "--json").rows) == 1
    assert held("attendance", "add", 1, "siu blih 2014 6a", "--same", "no").code == 0
    assert len(held("attendance", "list", 1, "--json").rows) == 2
    assert held("attendance", "add", 1, "2014").code == 1
