"""`report check|list|snapshot|diff|sent|returned|lock|unlock|zero|text`: checked, kept, sent, changed, locked."""

import pytest

from tests.cli.conftest import Campaign

YEAR = ("--from", "1/12/2025", "--to", "30/11/2026")
SUMMER = ("--from", "1/6/2026", "--to", "31/8/2026")


@pytest.fixture
def held(commune: Campaign) -> Campaign:
    """The command line of an office with one held session of 32 people."""
    added = commune("session", "add", "Họp làng", "--form", "village_meeting", "--day", "2/3/2026", "--place", 3)
    assert added.code == 0, added.err
    assert commune("session", "hold", 1).code == 0
    return commune


def test_a_period_is_checked_in_words(held: Campaign) -> None:
    done = held("report", "check", *YEAR)
    assert done.code == 1
    assert "“Họp làng” ngày 02/03/2026 đã tổ chức nhưng chưa có số người. Hãy nhập kết quả." in done.out
    rows = held("report", "check", *YEAR, "--json").rows
    assert {"unrecorded", "no_topic"} <= {each["code"] for each in rows}
    assert {(each["kind"], each["ref"], each["severity"]) for each in rows} == {("session", 1, "warn")}
    assert held("report", "check", *SUMMER).code == 0


def test_warnings_are_set_aside_with_a_reason(held: Campaign) -> None:
    held("report", "snapshot", *YEAR)
    assert held("report", "check", 1).code == 1
    set_aside = held("report", "check", 1, "--override", "Trưởng làng chưa gửi số")
    assert set_aside.code == 0
    assert "Trưởng làng chưa gửi số" in set_aside.out
    assert held("report", "check", 1).code == 0


def test_a_report_is_kept_sent_changed_and_compared(held: Campaign) -> None:
    taken = held("report", "snapshot", *YEAR)
    assert taken.out.startswith("Đã lưu số liệu của “Báo cáo kết quả")
    assert "không lưu thêm" in held("report", "snapshot", 1).out
    (report,) = held("report", "list", "--json").rows
    assert report["snapshots"] == [1]
    assert held("report", "diff", 1).out == "Không có số liệu nào khác bản lưu lần 1.\n"
    assert held("report", "sent", 1).out == "Bản lưu lần 1: Đã gửi.\n"
    held("attendance", "count", 1, "--audience", "community", "--total", 32)
    told = held("report", "diff", 1).out
    assert "Lượt người tham gia: chưa ghi → 32" in told
    assert "Kết quả được ghi hoặc sửa, buổi ngày 02/03/2026: Họp làng" in told
    assert {each["key"] for each in held("report", "diff", 1, "--json").data["figures"]} >= {"attendances"}
    held("report", "snapshot", 1)
    assert "chưa ghi → 32" in held("report", "diff", 1, "--with", 2).out
    assert held("report", "returned", 1, "Thiếu số người").code == 0
    steps = [(each["after"], each["reason"]) for each in held("report", "history", 1, "--json").rows]
    assert ("returned", "Thiếu số người") in steps
    kept = held("report", "snapshots", 1, "--json").rows
    assert [(each["version"], each["state"]) for each in kept] == [(2, "draft"), (1, "returned")]


def test_a_locked_report_is_opened_with_a_reason(held: Campaign) -> None:
    held("report", "snapshot", *YEAR)
    assert held("report", "lock", 1).code == 1
    held("report", "sent", 1)
    assert held("report", "accepted", 1).out == "Bản lưu lần 1: Đã được tiếp nhận.\n"
    assert held("report", "lock", 1).code == 0
    refused = held("report", "text", 1, "Khó khăn", "Sóng yếu")
    assert (refused.code, refused.err.count("đã khóa")) == (1, 1)
    opened = held("report", "unlock", 1, "Sở yêu cầu bổ sung")
    assert opened.out == "Đã mở khóa; bản lưu lần 1 trở lại là: Đã được tiếp nhận.\n"
    assert "Sở yêu cầu bổ sung" in held("report", "history", 1).out


def test_own_words_and_the_zero_report(held: Campaign) -> None:
    held("report", "snapshot", *SUMMER)
    assert held("report", "text", 1, "Khó khăn", "Sóng yếu").code == 0
    assert held("report", "text", 1, "--json").data == {"Khó khăn": "Sóng yếu"}
    assert "Sóng yếu" in held("report", "text", 1).out
    held("report", "text", 1, "Khó khăn", "")
    assert held("report", "text", 1, "--json").data == {}
    assert "không phát sinh" in held("report", "zero", 1).out
    assert held("report", "zero", 1, "--not").code == 0
    held("report", "snapshot", *YEAR)
    assert "1 buổi đã tổ chức" in held("report", "zero", 2).err
