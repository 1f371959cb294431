"""`session edit|move|copy|series|remove|share|find|cost|costs|checklist` and `calendar export`."""

from pathlib import Path

import pytest

from tests.cli.conftest import Campaign


def rows(campaign: Campaign, *words: object) -> list[dict[str, object]]:
    done = campaign("session", *words, "--json")
    assert done.code == 0, done.err
    return done.rows


def test_only_what_is_written_changes(lesson: Campaign) -> None:
    (before,) = rows(lesson, "list")
    words = (
        "--title",
        "Mật khẩu mạnh",
        "--end",
        "8:00",
        "--speakers",
        "Siu H’Liên",
        "--place",
        3,
        "--subject",
        "Tin học",
    )
    done = lesson("session", "edit", 1, *words)
    assert "Đã lưu buổi số 1: Mật khẩu mạnh, Thứ Hai, 23/11/2026" in done.out
    (after,) = rows(lesson, "list")
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"title", "ends_at", "speakers", "place_ids", "subject"}
    lesson("session", "edit", 1, "--start", "", "--end", "", "--minutes", 15)
    lesson("session", "edit", 1, "--minutes", 0, "--speakers", "")
    (empty,) = rows(lesson, "list")
    assert (empty["starts_at"], empty["ends_at"], empty["integrated_minutes"], empty["speakers"]) == (
        None,
        None,
        None,
        "",
    )


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--title", ""), 2, "tên không được để trống"),
        (("--end", "7:00"), 1, "không sau giờ bắt đầu"),
        (("--place", 77), 1, "Không có địa bàn mang số 77"),
        (("--module", "Z9"), 1, "Không có chủ đề Z9"),
        (("--host", 9), 1, "Không có cơ quan mang số 9"),
        (("--way", "zalo"), 2, "online (Trực tuyến)"),
    ],
)
def test_what_cannot_be_is_named_and_nothing_is_saved(
    lesson: Campaign, words: tuple[object, ...], code: int, said: str
) -> None:
    before = rows(lesson, "list")
    done = lesson("session", "edit", 1, *words)
    assert (done.code, done.out) == (code, "")
    assert said in done.err
    assert rows(lesson, "list") == before


def test_a_session_is_called_off_with_its_reason_and_moved(lesson: Campaign) -> None:
    other = lesson("session", "add", "Họp thôn", "--form", "village_meeting", "--day", "24/11/2026")
    assert other.code == 0
    assert lesson("session", "cancel", 1, 2, "--reason", "Bão").out.count("Hủy") == 2
    assert lesson("undo").code == 0 and lesson("session", "remove", 2).code == 0
    assert "Hoãn" in lesson("session", "postpone", 1, "--reason", "Mưa bão").out
    assert "Lý do: Mưa bão" in lesson("session", "show", 1).out.splitlines()
    assert "Thứ Hai, 30/11/2026" in lesson("session", "move", 1, "--day", "30/11/2026", "--start", "14:00").out
    (moved,) = rows(lesson, "list")
    assert (moved["status"], moved["status_reason"], moved["starts_at"]) == ("planned", "", "14:00:00")


def test_conflicts_are_told_when_a_session_is_added(lesson: Campaign) -> None:
    words = ("session", "add", "Chào cờ", "--form", "flag_ceremony", "--day", "23/11/2026", "--place", 1)
    done = lesson(*words, "--start", "7:30")
    assert (
        "Xem lại: Trùng nơi: lúc 7:15 cùng ngày, Lớp 6A (Trường THCS Nguyễn Du) đã có buổi “Kết bạn an toàn”."
        in done.out
    )
    assert "Trùng nơi" in lesson("session", "show", 1).out


def test_a_session_is_copied_and_removed_unless_others_know_of_it(lesson: Campaign) -> None:
    assert (
        "Đã lưu buổi số 2: Kết bạn an toàn, Thứ Hai, 07/12/2026"
        in lesson("session", "copy", 1, "--day", "07/12/2026").out
    )
    assert lesson("session", "remove", 2).out == "Đã xóa buổi số 2: Kết bạn an toàn\n"
    lesson("attendance", "count", 1, "--audience", "child_in_school", "--total", 30)
    done = lesson("session", "remove", 1)
    assert (done.code, done.out) == (1, "")
    assert "đã ghi là đã tổ chức nên không dời, hoãn, hủy hay xóa được" in done.err
    assert [row["id"] for row in rows(lesson, "list")] == [1]


def test_a_series_is_proposed_and_then_added_with_its_first(lesson: Campaign) -> None:
    words = ("series", 1, "--weekday", "2", "--times", 3)
    done = lesson("session", *words)
    assert "Đây là đề nghị" in done.out
    assert [line.split()[3] for line in done.out.splitlines()[1:4]] == ["30/11/2026", "07/12/2026", "14/12/2026"]
    assert len(rows(lesson, "list")) == 1
    assert "Đã thêm 3 buổi" in lesson("session", *words, "--apply").out
    sessions = rows(lesson, "list")
    assert len({each["series"] for each in sessions}) == 1
    assert [each["id"] for each in rows(lesson, "find", "--series", 3)] == [1, 2, 3, 4]
    assert "Loạt buổi: 4 buổi" in lesson("session", "show", 1).out


def test_one_topic_goes_to_each_place(lesson: Campaign) -> None:
    done = lesson("session", "series", 1, "--place", 1, "--place", 3, "--weekday", "3", "--weekday", "cn", "--json")
    first, second = done.data["proposals"]
    assert [(each["day"], each["place_ids"]) for each in (first, second)] == [("2026-11-24", [1]), ("2026-11-29", [3])]
    assert done.data["applied"] is False
    text = lesson("session", "series", 1, "--place", 1, "--place", 3, "--day", "24/11/2026").out
    assert "Xem lại (dòng 1): Buổi này có hai lứa tuổi" in text


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ((), 2, "Chưa ghi ngày nào"),
        (("--weekday", "2"), 2, "Chưa ghi ngày nào"),
        (("--weekday", "8", "--times", 2), 2, "Thứ “8” chưa đúng"),
        (("--weekday", "2", "--until", "24/11/2026"), 2, "Không có ngày nào hợp"),
        (
            ("--place", 1, "--place", 3, "--day", "1/12/2026", "--day", "2/12/2026", "--day", "3/12/2026"),
            1,
            "mà có 3 ngày",
        ),
    ],
)
def test_a_series_that_cannot_be_is_named(lesson: Campaign, words: tuple[object, ...], code: int, said: str) -> None:
    done = lesson("session", "series", 1, *words)
    assert (done.code, done.out) == (code, "")
    assert said in done.err


def test_a_course_has_one_roster(lesson: Campaign, tmp_path: Path) -> None:
    names = tmp_path / "lop.csv"
    names.write_text("STT,Họ và tên\n1,Siu A\n2,Rơ Châm Bia\n", encoding="utf-8")
    lesson("session", "series", 1, "--day", "30/11/2026", "--day", "07/12/2026", "--apply")
    assert lesson("attendance", "import", 1, names).code == 0
    assert "2 người sang 2 buổi cùng loạt, thêm 4 dòng" in lesson("session", "share", 1).out
    assert "Rơ Châm Bia" in lesson("attendance", "list", 3).out
    assert "thêm 0 dòng" in lesson("session", "share", 1).out


def test_sessions_are_found_without_marks(lesson: Campaign) -> None:
    lesson("session", "add", "Họp làng", "--form", "village_meeting", "--day", "15/12/2026", "--place", 3)
    assert [row["id"] for row in rows(lesson, "find", "ket ban")] == [1]
    assert [row["id"] for row in rows(lesson, "find", "--place", 1)] == [1]
    assert [row["id"] for row in rows(lesson, "find", "--from", "01/12/2026", "--host", "own")] == [2]
    assert rows(lesson, "find", "--host", "other") == rows(lesson, "find", "--series", 2) == []
    assert "village_meeting" not in lesson("session", "find", "hop lang").out
    assert "recognise_abuse" in lesson("session", "find", "--tag", "khong").err


def test_costs_are_written_line_by_line(lesson: Campaign) -> None:
    assert "chưa có dòng kinh phí" in lesson("session", "cost", 1).out
    lesson("session", "cost", 1, "--item", "Nước uống", "--planned", 300000)
    lesson("session", "cost", 1, "--item", "Thuê loa", "--planned", 500000, "--source", "raised")
    done = lesson("session", "cost", 1, "--item", "Nước uống", "--spent", 280000)
    lines = done.out.splitlines()
    assert lines[1].split() == ["1", "Nước", "uống", "300.000", "280.000", "Ngân", "sách"]
    assert lines[3].split() == ["Cộng", "800.000", "280.000"]
    whole = lesson("session", "costs", "--from", "1/11/2026", "--to", "30/11/2026", "--json").rows
    assert {row["source"]: (row["planned"], row["spent"]) for row in whole} == {
        "budget": (300000, 280000),
        "raised": (500000, None),
    }
    assert "Cộng" in lesson("session", "costs", "--from", "1/11/2026", "--to", "30/11/2026").out
    assert [row["item"] for row in rows(lesson, "cost", 1, "--remove", 1)] == ["Thuê loa"]
    assert "Không có dòng 7" in lesson("session", "cost", 1, "--remove", 7).err


def test_a_checklist_is_ticked_and_mended(lesson: Campaign) -> None:
    before = rows(lesson, "checklist", 1)
    after = rows(lesson, "checklist", 1, "--done", 1, "--remove", 2, "--add", "Mượn loa của trường")
    assert after[0]["done_on"] is not None
    assert [row["text"] for row in after] == [
        before[0]["text"],
        *(row["text"] for row in before[2:]),
        "Mượn loa của trường",
    ]
    assert "xong" in lesson("session", "checklist", 1).out
    assert rows(lesson, "checklist", 1, "--undone", 1)[0]["done_on"] is None
    assert "Không có dòng 99" in lesson("session", "checklist", 1, "--done", 99).err


def test_the_calendar_is_a_file(lesson: Campaign, tmp_path: Path) -> None:
    target = tmp_path / "lịch.ics"
    done = lesson("calendar", "export", target, "--from", "1/11/2026")
    assert done.out == f"Đã xuất lịch: {target}\n"
    assert target.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    nothing = lesson("calendar", "export", tmp_path / "x.ics", "--from", "1/1/2027")
    assert (nothing.code, (tmp_path / "x.ics").exists()) == (1, False)
