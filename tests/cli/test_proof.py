"""`proof` and `layouts check`: they need no office; findings end with 1, JSON has exactly the promised shape."""

from pathlib import Path

from tests.cli.conftest import Campaign
from tests.documents.proof.hostile import pdf, qr, words


def test_files_are_proved_one_by_one(campaign: Campaign, data: Path, tmp_path: Path) -> None:
    sound = pdf(tmp_path / "tốt.pdf", words(), qr())
    small = pdf(tmp_path / "nhỏ.pdf", words(), qr(mm=15))
    cut = tmp_path / "hỏng.pdf"
    cut.write_bytes(b"%PDF-")

    assert campaign("proof", sound).code == 0
    done = campaign("proof", sound, small, cut, "--json")
    assert done.code == 1
    files = done.data["files"]
    assert [set(each) for each in files] == [{"file", "ok", "qr", "findings"}] * 3
    assert [each["ok"] for each in files] == [True, False, False]
    assert [each["file"] for each in files] == [str(sound), str(small), str(cut)]
    assert files[0]["qr"] == [{"text": "https://vn-cop.vn", "ok": True, "mm": 30.0}]
    assert not files[1]["qr"][0]["ok"]
    assert "15 mm" in files[1]["findings"][0]
    assert files[2]["qr"] == []
    assert not data.exists()


def test_people_read_what_to_do(campaign: Campaign, tmp_path: Path) -> None:
    small = pdf(tmp_path / "nhỏ.pdf", words(), qr(mm=15))
    done = campaign("proof", small)
    assert done.code == 1
    assert done.out.startswith(f"{small}: Trang 1: mã QR rộng 15 mm")


def test_a_missing_file_does_not_stop_the_others(campaign: Campaign, tmp_path: Path) -> None:
    sound = pdf(tmp_path / "tốt.pdf", words(), qr())
    done = campaign("proof", tmp_path / "không có.pdf", sound)
    assert done.code == 1
    assert "Không tìm thấy tệp này" in done.out
    assert "https://vn-cop.vn" in done.out


def test_a_faulty_design_is_named(campaign: Campaign, tmp_path: Path) -> None:
    file = tmp_path / "kinds" / "poster" / "rieng.toml"
    file.parent.mkdir(parents=True)
    file.write_text("name =", encoding="utf-8")
    done = campaign("layouts", "check", tmp_path, "--json")
    assert done.code == 1
    assert [set(row) for row in done.rows] == [{"file", "message"}]
    assert done.rows[0]["file"] == str(file)


def test_a_folder_that_is_not_there_cannot_be_used(campaign: Campaign, tmp_path: Path) -> None:
    done = campaign("layouts", "check", tmp_path / "không có")
    assert (done.code, done.out) == (2, "")
    assert "Không tìm thấy thư mục" in done.err
