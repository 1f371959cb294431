"""`handover …`: a school's list goes out locked, comes in, goes back and is deleted; no name is ever printed."""

from pathlib import Path

from tests.cli.conftest import Campaign

PASSWORD = "matkhau-he"
NAME = "Siu A Thành"


def sent(commune: Campaign, folder: Path) -> Path:
    roster = folder / "lop.csv"
    roster.write_text(f"STT,Họ và tên,Lớp,Thôn,Năm sinh,Giới tính\n1,{NAME},6A,Làng Mook Đen,2014,Nam\n", "utf-8")
    words = ("--to", "Đoàn xã Ia Dom", "--delete-on", "31/08/2099", "--roster", roster, "--password", PASSWORD)
    done = commune("handover", "send", 1, folder / "out", *words)
    assert done.code == 0, done.err
    assert "Đã bàn giao 1 học sinh cho Đoàn xã Ia Dom" in done.out
    assert PASSWORD not in done.out
    assert NAME not in done.out
    return next((folder / "out").glob("*.xlsx"))


def test_a_list_goes_out_comes_in_goes_back_and_is_deleted(commune: Campaign, tmp_path: Path) -> None:
    file = sent(commune, tmp_path)
    done = commune("handover", "receive", file, "--password", PASSWORD)
    assert (done.code, "1 em mới" in done.out, NAME in done.out) == (0, True, False)
    assert commune("handover", "return", 2, tmp_path / "back", "--password", PASSWORD).code == 0
    done = commune("handover", "receive", next((tmp_path / "back").glob("*.xlsx")), "--password", PASSWORD)
    assert "0/1 em đã dự sinh hoạt hè" in done.out
    done = commune("handover", "deleted", 2)
    assert "Đã xóa 1 tên" in done.out
    ways = [(row["way"], row["deleted_on"] is not None) for row in commune("handover", "list", "--json").rows]
    assert ways == [("returned", True), ("received", True), ("sent", False)]
    assert "Bàn giao đi" in commune("handover", "list").out
    assert "đã xóa" in commune("handover", "deleted", 1).out


def test_a_password_is_offered_and_a_wrong_one_refused(commune: Campaign, tmp_path: Path) -> None:
    file = sent(commune, tmp_path)
    wrong = commune("handover", "receive", file, "--password", "khac-hẳn")
    assert (wrong.code, "không mở được" in wrong.err) == (1, True)
    roster = ("--roster", tmp_path / "lop.csv")
    done = commune("handover", "send", 1, tmp_path / "b", "--to", "Đoàn", "--delete-on", "31/08/2099", *roster)
    offered = done.out.rstrip().rpartition(" ")[2]
    assert commune("handover", "receive", next((tmp_path / "b").glob("*.xlsx")), "--password", offered).code == 0
