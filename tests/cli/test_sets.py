"""`set list|show|make`: the sets of activities, what one brings, and the plan that is made of it."""

from pathlib import Path

import pytest

from tests.cli.conftest import Campaign
from tests.services.sets import write_set
from tests.services.templates import write_template


@pytest.fixture
def key(data: Path) -> str:
    write_template(data / "content", "ngoai-khoa", "Ngoại khóa")
    return write_set(data / "content")


def test_sets_are_listed_and_shown(commune: Campaign, key: str) -> None:
    listed = {row["key"]: row for row in commune("set", "list", "--json").rows}
    assert listed[key]["for_kinds"] == ["school", "commune"]
    assert "Đầu năm" in commune("set", "list").out
    shown = commune("set", "show", key)
    assert shown.code == 0
    assert "- Bốn tuần đầu năm của các lớp." in shown.out
    assert "1–2" in shown.out and "Mỗi thôn" in shown.out and "Phân công người dẫn" in shown.out
    assert "Không có bộ hoạt động khong-co" in commune("set", "show", "khong-co").err
    assert key in {each["key"] for each in commune("content", "list", "--json").data["sets"]}


def test_nothing_is_written_without_apply(commune: Campaign, key: str) -> None:
    words = ("set", "make", key, "--from", "07/09/2099", "--place", 1, "--place", 3)
    done = commune(*words)
    assert done.code == 0
    assert "Giữ thông tin – lớp 6A" in done.out
    assert "Chưa ghi gì vào dữ liệu." in done.out
    assert commune("campaign", "list", "--json").rows == []
    made = commune(*words, "--not", 1, "--apply")
    assert "Đã lập kế hoạch số 1: Đầu năm năm học 2099-2100 (4 buổi nháp, 3 việc)" in made.out
    assert {row["status"] for row in commune("session", "list", "--json").rows} == {"draft"}
    again = commune(*words, "--json").data
    assert [row["there"] for row in again["sessions"]].count(False) == 1
    assert commune(*words, "--apply").code == 0
    full = commune(*words, "--apply")
    assert (full.code, "đã có đủ các buổi và việc" in full.err) == (1, True)


def test_only_some_grades_are_asked_for(commune: Campaign, key: str) -> None:
    words = ("set", "make", key, "--from", "07/09/2099", "--place", 1, "--json")
    titles = [row["title"] for row in commune(*words, "--grade", 6).data["sessions"]]
    assert "Giữ thông tin – lớp 6A" in titles
    assert all("6A" not in row["title"] for row in commune(*words, "--grade", 7).data["sessions"])


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--from", "hôm qua"), 2, "23/11/2026"),
        (("--place", 99), 1, "Không có địa bàn mang số 99"),
        (("--place", 1, "--not", 50), 2, "Không có dòng số 50 trong bảng"),
    ],
)
def test_what_cannot_be_is_named(commune: Campaign, key: str, words: tuple[object, ...], code: int, said: str) -> None:
    done = commune("set", "make", key, *words)
    assert (done.code, done.out) == (code, "")
    assert said in done.err
