"""`plan`: the annex is shown, brought in once, followed, taken back; a task becomes a session."""

import io
from pathlib import Path

import pytest

from campaign_kit.model.tasks import Task
from tests.cli.conftest import Campaign
from tests.exchange.annex.papers import ANNEX, lines_of_annex, word_file

ROW = {"group", "order", "content", "lead", "partners", "timing", "timing_kind", "first", "last", "note"}


@pytest.fixture
def year(commune: Campaign) -> Campaign:
    """The command line of an office with a plan of 2026 (1)."""
    assert commune("campaign", "add", "Kế hoạch năm 2026", "--from", "1/1/2026", "--to", "31/12/2026").code == 0
    return commune


@pytest.fixture
def brought(year: Campaign) -> Campaign:
    assert year("plan", "import", ANNEX, "--campaign", 1).code == 0
    return year


def test_the_annex_is_shown_and_no_data_folder_is_made(campaign: Campaign, data: Path, tmp_path: Path) -> None:
    paper = word_file(tmp_path / "phu-luc.docx", lines_of_annex())
    read = campaign("plan", "annex", paper, "--json").data
    assert read["rows"] == campaign("plan", "annex", ANNEX, "--json").data["rows"]
    assert len(read["rows"]) == 11
    assert all(set(row) == ROW for row in read["rows"])
    second = read["rows"][1]
    assert (second["order"], second["lead"], second["timing"]) == (2, "Công an huyện", "Quý IV/2021")
    assert (second["timing_kind"], second["first"], second["last"]) == ("quarter", "2021-10-01", "2021-12-31")
    assert [set(finding) for finding in read["findings"]] == [{"row", "words"}] * 2
    shown = campaign("plan", "annex", ANNEX).out.splitlines()
    assert shown[0].split()[:2] == ["Nhóm", "Stt"]
    assert shown[-1].startswith("Dòng 25: đã nối vào “Tăng cường")
    assert not data.exists()


def test_a_pasted_table_comes_from_the_standard_input(campaign: Campaign, monkeypatch: pytest.MonkeyPatch) -> None:
    table = "Stt\tNội dung\tCơ quan chủ trì\tThời gian\n1\tTập huấn\tCông an xã\tTháng 6/2026\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(table))
    (row,) = campaign("plan", "annex", "-", "--json").data["rows"]
    assert (row["content"], row["first"], row["last"]) == ("Tập huấn", "2026-06-01", "2026-06-30")


def test_a_file_without_an_annex_ends_with_1_and_one_sentence(year: Campaign, tmp_path: Path) -> None:
    (tmp_path / "thu.txt").write_text("Kính gửi các trường,\nđề nghị báo cáo trước 01/12.\n", encoding="utf-8")
    for file in ("thu.txt", "khong-co.docx", "ke-hoach.pdf"):
        for words in (("annex", tmp_path / file, "--json"), ("import", tmp_path / file, "--campaign", 1)):
            done = year("plan", *words)
            assert (done.code, done.out, len(done.err.splitlines())) == (1, "", 1)


def test_the_same_annex_again_adds_nothing(brought: Campaign) -> None:
    tasks = brought("plan", "tasks", "--campaign", 1, "--json").rows
    assert [task["id"] for task in tasks] == list(range(1, 12))
    assert set(tasks[0]) == {*Task.model_fields, "overdue", "sessions"}
    done = brought("plan", "import", ANNEX, "--campaign", 1)
    assert done.out.startswith("Không có nhiệm vụ nào mới")
    assert brought("plan", "tasks", "--campaign", 1, "--json").rows == tasks


def test_a_newer_annex_says_what_was_there_and_what_differs(brought: Campaign, tmp_path: Path) -> None:
    text = ANNEX.read_text(encoding="utf-8").replace("\tQuý IV/2021", "\tQuý I/2022")
    newer = tmp_path / "moi.txt"
    newer.write_text(text.replace("\n--\t", "\n2\tHội thi\tHuyện đoàn\t\tNăm 2026\n--\t"), encoding="utf-8")
    lines = brought("plan", "import", newer, "--campaign", 1).out.splitlines()
    assert lines[:2] == [
        "Đã nhập 1 nhiệm vụ vào kế hoạch: Kế hoạch năm 2026",
        "11 nhiệm vụ đã có từ trước, giữ nguyên.",
    ]
    assert lines[2].startswith("Xem lại nhiệm vụ số 2 đã có từ trước")


def test_an_import_is_taken_back(brought: Campaign) -> None:
    assert "bỏ 11 nhiệm vụ" in brought("plan", "undo", "--campaign", 1).out
    assert brought("plan", "tasks", "--campaign", 1, "--json").rows == []
    done = brought("plan", "undo", "--campaign", 1)
    assert (done.code, done.out) == (1, "")


def test_a_task_is_marked(brought: Campaign) -> None:
    assert brought("plan", "status", 2, "done", "--note", "Đã ký quy chế").out.startswith(
        "Nhiệm vụ số 2: Đã hoàn thành."
    )
    task = brought("plan", "tasks", "--campaign", 1, "--json").rows[1]
    assert (task["status"], task["note"], task["overdue"]) == ("done", "Đã ký quy chế", False)
    for words, code in (((2, "xong"), 2), ((99, "done"), 1)):
        assert brought("plan", "status", *words).code == code


def test_a_late_task_says_so(brought: Campaign) -> None:
    lines = brought("plan", "tasks", "--campaign", 1).out.splitlines()
    assert [line for line in lines if "Chưa thực hiện, quá hạn" in line] == [line for line in lines if "Quý IV" in line]


def test_a_task_becomes_a_session_in_one_step(brought: Campaign) -> None:
    words = ("plan", "session", 10, "--day", "5/12/2099", "--place", 3, "--form", "village_meeting")
    done = brought(*words)
    assert done.out.startswith("Đã thêm buổi số 1: Tổ chức tư vấn, hỗ trợ tâm lý")
    (session,) = brought("session", "list", "--json").rows
    assert (session["form"], session["day"], session["status"]) == ("village_meeting", "2099-12-05", "draft")
    assert (session["campaign_ids"], session["place_ids"]) == ([1], [3])
    task = brought("plan", "tasks", "--campaign", 1, "--json").rows[9]
    assert (task["sessions"], task["status"]) == ([1], "under_way")
    assert brought("plan", "session", 99).code == 1
