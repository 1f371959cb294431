"""`photo` and `consent`: what is taken in, what is told to be missing, what is written and what is refused."""

from pathlib import Path

import pytest
from PIL import Image

from tests.cli.conftest import Campaign
from tests.pictures import camera_picture

HELD = ("session", "add", "Kết bạn an toàn", "--form", "extracurricular", "--day", "20/11/2026", "--place", 2)


@pytest.fixture
def pictures(tmp_path: Path) -> list[Path]:
    return [camera_picture(tmp_path / f"DSC_{n}.jpg", tint=(30 * n, 90, 160)) for n in range(3)]


@pytest.fixture
def held(commune: Campaign, tmp_path: Path) -> Campaign:
    """A session with a list of two pupils, and nobody's consent."""
    assert commune(*HELD).code == 0
    names = tmp_path / "6A.csv"
    names.write_text("Họ và tên,Năm sinh\nNguyễn Thị Lan,2014\nRơ Châm H’Bia,2014\n", encoding="utf-8")
    done = commune("attendance", "import", 1, names)
    assert done.code == 0, done.err
    return commune


def test_photos_are_taken_in_and_told_with_what_is_missing(held: Campaign, pictures: list[Path]) -> None:
    done = held("photo", "add", 1, *pictures)
    assert done.code == 0, done.err
    assert "Đã thêm 3 ảnh vào buổi số 1: Kết bạn an toàn" in done.out and "Không công bố" in done.out
    assert "3 ảnh đã có từ trước" in held("photo", "add", 1, *pictures).out
    rows = held("photo", "list", 1, "--json").rows
    assert [(row["number"], row["shows"], row["missing"]) for row in rows] == [
        (n, "withheld", [f"Ảnh {n}: không công bố"]) for n in (1, 2, 3)
    ]
    assert "Không nhận ra em nào" in held("photo", "flag", 1, 1, 2, "--shows", "nobody").out
    assert "tên" not in held("photo", "caption", 1, 1, "Sân  trường buổi sáng").err
    assert "Sân trường buổi sáng" in held("photo", "list", 1).out
    assert "đánh dấu" not in held("undo").out and "sửa một ảnh" not in held("photo", "list", 1).out


def test_what_cannot_be_read_is_told_and_the_rest_is_kept(held: Campaign, pictures: list[Path], tmp_path: Path) -> None:
    broken = tmp_path / "hong.jpg"
    broken.write_bytes(pictures[0].read_bytes()[:300])
    done = held("photo", "add", 1, pictures[1], broken)
    assert done.code == 1 and "Đã thêm 1 ảnh" in done.out and "“hong.jpg” không phải là ảnh" in done.err


def test_a_photo_leaves_only_with_every_consent_or_blurred(
    held: Campaign, pictures: list[Path], tmp_path: Path
) -> None:
    held("photo", "add", 1, *pictures[:2])
    held("photo", "flag", 1, 1, "--shows", "nobody")
    done = held("photo", "people", 1, 2, "lan", "2")
    assert "2 người" in done.out and done.out.count("Còn thiếu") == 1
    held("photo", "flag", 1, 2, "--shows", "consent")
    refused = held("photo", "export", 1, tmp_path / "ra")
    assert refused.code == 1 and not (tmp_path / "ra").exists()
    assert "Ảnh 2 – Nguyễn Thị Lan: thiếu sự đồng ý của cha, mẹ" in refused.err and "H’Bia" in refused.err

    both = ("--guardian-on", "19/11/2026", "--guardian", "Nguyễn Văn Nam", "--own-on", "19/11/2026")
    assert "Đã ghi sự đồng ý số 1" in held("consent", "add", "lan", *both).out
    partly = held("consent", "add", "h’bia", "--session", 1, "--guardian-on", "19/11/2026")
    assert "Còn thiếu: thiếu sự đồng ý của chính người ấy" in partly.out
    assert "H’Bia" in held("photo", "export", 1, tmp_path / "ra").err
    assert held("consent", "add", "h’bia", "--session", 1, *both).code == 0
    assert held("photo", "export", 1, tmp_path / "ra").code == 0
    assert sorted(each.name for each in (tmp_path / "ra").iterdir()) == ["anh-01.jpg", "anh-02.jpg"]
    assert "2 ảnh" not in held("photo", "export", 1, tmp_path / "ra", "--photo", 2).out

    assert "19/11/2026 (Nguyễn Văn Nam)" in held("consent", "list", 1).out
    assert "từ ngày 20/11/2026" in held("consent", "withdraw", 1, "--on", "20/11/2026").out
    assert "Nguyễn Thị Lan: đã rút lại" in held("photo", "album", 1, tmp_path / "album.pdf").err
    assert not (tmp_path / "album.pdf").exists()
    assert held("photo", "album", 1, tmp_path / "album", "--blurred").code == 0
    assert (tmp_path / "album.pdf").read_bytes().startswith(b"%PDF")


def test_paper_forms_are_counted_without_names(held: Campaign) -> None:
    assert "Chưa đếm phiếu" in held("consent", "forms", 1).out
    counted = ("--handed-out", 45, "--agreed", 40, "--refused", 3, "--kept-at", "Tủ hồ sơ lớp 6A")
    assert "phát 45 phiếu, 40 đồng ý, 3 không đồng ý" in held("consent", "forms", 1, *counted).out
    told = held("consent", "forms", 1).out
    assert "Tủ hồ sơ lớp 6A" in told and " 2 " in told
    refused = held("consent", "forms", 1, "--handed-out", 5, "--agreed", 6)
    assert refused.code == 1 and "6 phiếu đồng ý" in refused.err


def test_photos_of_outreach_have_numbers_of_their_own(commune: Campaign, pictures: list[Path]) -> None:
    commune("outreach", "add", "Pa nô ở cổng làng", "--channel", "banner", "--on", "9/11/2026")
    commune("outreach", "add", "Bài phát thanh", "--channel", "commune_radio", "--on", "9/11/2026")
    entry = commune("outreach", "list", "--json").rows[-1]["id"]
    assert commune("photo", "add", entry, pictures[0], "--outreach").code == 0
    assert len(commune("photo", "list", entry, "--outreach", "--json").rows) == 1
    assert "Đã xóa ảnh 1" in commune("photo", "remove", entry, 1, "--outreach").out
    assert "Chưa có ảnh nào" in commune("photo", "list", entry, "--outreach").out
    assert commune("photo", "add", 99, pictures[0], "--outreach").code == 1
    assert commune("photo", "remove", entry, 1, "--outreach").code == 2


def test_the_kept_picture_is_small_and_bare(held: Campaign, tmp_path: Path) -> None:
    big = camera_picture(tmp_path / "lon.jpg", (4000, 3000))
    held("photo", "add", 1, big)
    held("photo", "flag", 1, 1, "--shows", "nobody")
    held("photo", "export", 1, tmp_path)
    with Image.open(tmp_path / "anh-01.jpg") as picture:
        assert picture.size == (1600, 1200) and not picture.getexif() and "comment" not in picture.info
