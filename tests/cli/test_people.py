"""`people` and `changes`: found, told of, merged with a way back, erased; the record names nobody."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Campaign

YEAR = ("--from", "01/12/2025", "--to", "30/11/2026")


@pytest.fixture
def twice(held: Campaign, tmp_path: Path) -> Campaign:
    """Two sessions of 6A with H'Bia on both lists as two people, Siu on one; ids 1 H'Bia, 2 Siu, 3 H'Bia."""
    session = ("session", "add", "Mật khẩu mạnh", "--form", "extracurricular", "--day", "12/03/2026", "--place", 2)
    assert held(*session).code == 0
    assert held("session", "hold", 3).code == 0
    for number, names in ((1, "Rơ Châm H’Bia,Nữ\nSiu Blơi,Nam\n"), (3, "Rơ Châm H'Bia,Nữ\n")):
        file = tmp_path / f"{number}.csv"
        file.write_text(f"Họ và tên,Giới tính\n{names}", encoding="utf-8")
        done = held("attendance", "import", number, file, "--place", 2, "--new")
        assert done.code == 0, done.err
    return held


def figures(campaign: Campaign) -> dict[str, object]:
    return {key: each["value"] for key, each in campaign("figures", *YEAR, "--json").data["figures"].items()}


def test_a_part_of_a_name_finds_people_of_all_lists(twice: Campaign) -> None:
    rows = twice("people", "find", "hbia", "--json").rows
    assert [(row["id"], row["full_name"], row["lists"]) for row in rows] == [
        (1, "Rơ Châm H’Bia", 1),
        (3, "Rơ Châm H'Bia", 1),
    ]
    assert "minority" not in rows[0]
    assert "Siu Blơi" in twice("people", "find", "blo").out
    assert twice("people", "find", "khong co").out == "Không có ai tên như vậy trong các danh sách.\n"
    life = twice("people", "life", "siu", "--json").data
    assert [line["title"] for line in life["lists"]] == ["Kết bạn an toàn"]
    assert (life["person"]["id"], life["consents"], life["photos"]) == (2, [], [])
    several = twice("people", "life", "hbia")
    assert (several.code, several.out) == (1, "")
    assert "1 – Rơ Châm H’Bia" in several.err


def test_a_merge_is_looked_at_done_and_taken_back(twice: Campaign) -> None:
    assert [(row["keep"]["id"], row["gone"]["id"]) for row in twice("people", "duplicates", "--json").rows] == [(1, 3)]
    before = figures(twice)
    assert before["people"] == 3
    look = twice("people", "merge", 1, 3, "--look")
    assert "Chuyển sang: 1 buổi" in look.out
    assert figures(twice) == before
    assert twice("people", "merge", 1, 3).code == 0
    after = figures(twice)
    assert after == before | {"people": 2}
    assert twice("people", "duplicates").out == "Không có ai trùng tên trong cùng một địa bàn.\n"
    assert twice("undo").code == 0
    assert figures(twice) == before
    assert twice("people", "merge", 1, 1).code == 1
    assert twice("people", "merge", 1, 99).code == 1


def test_two_people_are_not_asked_about_again(twice: Campaign) -> None:
    assert twice("people", "apart", 1, 3).code == 0
    assert twice("people", "duplicates", "--json").rows == []


def test_a_person_is_mended_on_all_lists(twice: Campaign) -> None:
    done = twice("people", "correct", "siu", "--name", "Siu Blơ", "--birth-year", 2014)
    assert done.code == 0, done.err
    (row,) = twice("people", "find", "siu", "--json").rows
    assert (row["full_name"], row["birth_year"], row["sex"]) == ("Siu Blơ", 2014, "male")
    assert twice("people", "correct", 2, "--birth-year", 0).code == 0
    assert twice("people", "find", "siu", "--json").rows[0]["birth_year"] is None
    assert twice("people", "correct", 2, "--sex", "khac").code == 2
    old = twice("people", "correct", 2, "--birth-year", 1700)
    assert (old.code, old.err) == (2, "Giá trị của năm sinh phải từ 1900 trở lên. Chưa ghi gì cả.\n")


def test_a_person_is_erased_everywhere_and_figures_stay(twice: Campaign) -> None:
    before = figures(twice)
    look = twice("people", "erase", 2, "--look")
    assert "Mới xem, chưa xóa gì." in look.out
    assert len(twice("people", "find", "siu", "--json").rows) == 1
    done = twice("people", "erase", 2)
    assert done.code == 0, done.err
    assert "Đã xóa 1 người" in done.out
    assert twice("people", "find", "siu", "--json").rows == []
    assert figures(twice) == before
    assert twice("people", "erase", 2).code == 1


def test_the_record_tells_what_was_done_and_names_nobody(twice: Campaign) -> None:
    twice("people", "merge", 1, 3)
    twice("people", "erase", 2)
    rows = twice("changes", "--json").rows
    words = [row["words"] for row in rows]
    assert "Xóa 1 người ở mọi nơi (theo yêu cầu)" in words
    assert any(each.startswith("Gộp hai dòng của cùng một người") for each in words)
    assert {row["of"] for row in twice("changes", "--of", "plans", "--json").rows} == {"plans"}
    assert "Bia" not in json.dumps(rows, ensure_ascii=False)
    assert twice("changes", "--to", "01/01/2000").out == "Chưa có thay đổi nào được ghi trong khoảng này.\n"
    assert twice("changes", "--of", "khac").code == 2
