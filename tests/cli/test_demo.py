"""`demo`: the same bytes twice, nothing of the data left behind, the window on the sample where there is a display."""

import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.cli.conftest import ENVIRON, Campaign, Windows


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the command puts its temporary data in these tests."""
    folder = tmp_path / "tam"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_twice_gives_the_same_bytes_and_leaves_nothing_else(
    campaign: Campaign, windows: Windows, tmp_path: Path, data: Path, temporary: Path
) -> None:
    """The second time the window is asked for where there is no display."""
    first, second = tmp_path / "mot", tmp_path / "hai"
    done = campaign("demo", first)
    windows.has_display = False
    again = campaign("demo", second, "--open")
    assert (done.code, again.code) == (0, 0), done.err
    assert again.err.splitlines()[-1].startswith("Máy này không có màn hình")
    assert {file.suffix for file in first.iterdir()} == {".docx", ".pdf", ".png", ".pptx", ".txt", ".xlsx"}
    assert list(temporary.iterdir()) == []
    assert not data.exists()
    assert sorted(map(Path, done.out.splitlines())) == sorted(first.iterdir())
    assert contents(first) == contents(second)
    title = "2026-11-23 Kết bạn an toàn trên mạng – lớp 4, 5 – "
    certificates, *kit, report, workbook = sorted(contents(first))
    assert certificates.endswith("Tập huấn cộng tác viên bảo vệ trẻ em – Giấy chứng nhận tham gia.pdf")
    assert report == "Báo cáo từ 2025-12-01 đến 2026-11-30.docx"
    assert workbook == "Số liệu từ 2025-12-01 đến 2026-11-30.xlsx"
    shown = {name.removeprefix(title) for name in kit}
    assert shown >= {
        "Bài phát thanh.docx",
        "Bài trình chiếu 16-9.pdf",
        "Bài trình chiếu 16-9.pptx",
        "Băng rôn 3 × 0,7 m.pdf",
        "Danh sách ký tên A4.pdf",
        "Phiếu khảo sát trước, sau buổi.pdf",
        "Thỏa thuận dùng mạng của gia đình.pdf",
        "Trò chơi.pdf",
        "Tờ gấp A4 ngang cha mẹ.pdf",
        "Áp phích A3 – Nên và không nên.pdf",
        "Áp phích A4.pdf",
        "Ảnh Zalo Facebook 1080 × 1080.png",
    }


def test_the_year_moves_the_day_and_the_window_opens_on_the_sample_with_its_own_key(
    campaign: Campaign, windows: Windows, tmp_path: Path, temporary: Path
) -> None:
    done = campaign("demo", tmp_path / "out", "--year", 2027, "--open")
    *kit, report, workbook = [Path(line).name for line in done.out.splitlines()]
    assert all(name.startswith("2027-11-22 ") for name in kit[:-1])
    assert kit[-1].startswith("2027-05-20 ")
    assert report == "Báo cáo từ 2026-12-01 đến 2027-11-30.docx"
    assert workbook == "Số liệu từ 2026-12-01 đến 2027-11-30.xlsx"
    ((paths, moment, environ),) = windows.shown
    assert paths.data.parent == temporary
    assert moment == datetime(2027, 11, 21, 3, 42, tzinfo=UTC)
    assert environ["CAMPAIGN_KIT_KEY"] != ENVIRON["CAMPAIGN_KIT_KEY"]
    assert list(temporary.iterdir()) == []


def test_an_out_that_is_a_file_is_refused(campaign: Campaign, tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("x", encoding="utf-8")
    done = campaign("demo", tmp_path / "tep")
    assert (done.code, done.out) == (1, "")
