"""`paper list|note|approve|reopen|issue|remove`: the register by the command line."""

from pathlib import Path

from tests.cli.conftest import Campaign


def test_what_was_issued_elsewhere_is_noted_listed_and_removed(lesson: Campaign) -> None:
    said = lesson("paper", "note", "Kế hoạch năm 2026", "--type", "kh", "--number", "12", "--symbol", "KH-UBND",
                    "--issued", "02/01/2026")  # fmt: skip
    assert (said.code, said.out) == (0, "Đã ghi vào sổ, dòng số 1: Kế hoạch năm 2026.\n")
    (row,) = lesson("paper", "list", "--json").rows
    assert (row["type_code"], row["number"], row["issued_on"], row["state"]) == ("KH", "12", "2026-01-02", "issued")
    assert "12/KH-UBND" in lesson("paper", "list").out
    again = lesson("paper", "note", "Kế hoạch hè", "--type", "KH", "--number", "12", "--issued", "02/06/2026")
    assert again.code == 1 and "Số 12 đã cấp" in again.err
    assert lesson("paper", "remove", 1).code == 0
    assert lesson("paper", "list", "--json").rows == []


def test_a_paper_that_was_made_is_approved_reopened_and_issued(lesson: Campaign, tmp_path: Path) -> None:
    made = lesson("paper", "make", "invitation", tmp_path / "moi", "--session", 1)
    assert made.code == 0, made.err
    (row,) = lesson("paper", "list", "--json").rows
    assert (row["kind"], row["type_code"], row["state"]) == ("invitation", "GM", "draft")
    assert lesson("paper", "issue", 1, "--number", "7", "--issued", "20/11/2026").code == 1
    early = lesson("paper", "reopen", 1)
    assert early.code == 1 and "không mở lại được" in early.err
    assert "lần 1" in lesson("paper", "approve", 1, "--by", "Chủ tịch Siu H’Liên").out
    assert "lần 2" in lesson("paper", "reopen", 1).out
    assert lesson("paper", "approve", 1, "--by", "Chủ tịch", "--on", "20/11/2026").code == 0
    done = lesson("paper", "issue", 1, "--number", "07", "--issued", "20/11/2026")
    assert "số 07/GM, ngày 20/11/2026" in done.out


def test_the_last_change_is_looked_at_and_taken_back(lesson: Campaign) -> None:
    lesson("paper", "note", "Kế hoạch năm 2026", "--number", "12", "--issued", "02/01/2026")
    assert lesson("undo", "--look").out == "Việc sẽ hoàn tác: ghi văn bản “Kế hoạch năm 2026” vào sổ.\n"
    assert len(lesson("paper", "list", "--json").rows) == 1
    assert lesson("undo").out == "Đã hoàn tác: ghi văn bản “Kế hoạch năm 2026” vào sổ.\n"
    assert lesson("paper", "list", "--json").rows == []
    while lesson("undo", "--look").code == 0:  # the session of the fixture, its places
        assert lesson("undo").code == 0
    assert lesson("undo").err.startswith("Không có thay đổi nào để hoàn tác.")
    assert lesson("session", "list", "--json").rows == []
