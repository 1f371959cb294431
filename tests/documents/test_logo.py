"""The office's logo: any PNG or JPG becomes a small square PNG that tells nothing of its origin."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from campaign_kit.documents.logo import read_logo
from campaign_kit.errors import Refused

RED = (200, 30, 30)


def photo(file: Path, size: tuple[int, int] = (1600, 800), **more: object) -> Path:
    Image.new("RGB", size, RED).save(file, **more)  # type: ignore[arg-type] - whatever the format takes
    return file


def seen(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png))


def test_a_wide_picture_stands_in_the_middle_of_a_clear_square(tmp_path: Path) -> None:
    logo = seen(read_logo(photo(tmp_path / "rộng.jpg")))
    assert (logo.format, logo.size, logo.mode) == ("PNG", (600, 600), "RGBA")
    assert logo.getpixel((300, 0)) == (255, 255, 255, 0)
    red, *_, alpha = logo.getpixel((300, 300))  # type: ignore[misc] - a pixel of RGBA
    assert (red > 150, alpha) == (True, 255)


def test_a_small_picture_stays_as_small(tmp_path: Path) -> None:
    assert seen(read_logo(photo(tmp_path / "nhỏ.png", (90, 90)))).size == (90, 90)


def test_where_and_when_a_photo_was_taken_is_gone_and_it_stands_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera lay on its side
    exif[0x010F] = "Nhà bà Lan"
    png = read_logo(photo(tmp_path / "ảnh.jpg", exif=exif))
    assert b"Lan" not in png
    assert not seen(png).getexif()
    assert seen(png).getpixel((0, 300)) == (255, 255, 255, 0), "it was turned: now higher than wide"


def test_the_same_picture_gives_the_same_bytes(tmp_path: Path) -> None:
    file = photo(tmp_path / "a.png")
    assert read_logo(file) == read_logo(file)


def test_what_is_no_picture_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "thư.png").write_text("không phải hình", encoding="utf-8")
    broken = photo(tmp_path / "hỏng.png")
    broken.write_bytes(broken.read_bytes()[:200])
    gif = photo(tmp_path / "động.gif")
    for file in (tmp_path / "thư.png", broken, gif, tmp_path):
        with pytest.raises(Refused) as caught:
            read_logo(file)
        assert caught.value.code == "office.logo"
    with pytest.raises(Refused, match="no_logo_file"):
        read_logo(tmp_path / "không có.png")


def test_a_picture_that_would_fill_the_memory_is_not_opened(tmp_path: Path) -> None:
    """A PNG of one colour: 60 kB on the disk, 100 million pixels in the memory."""
    file = tmp_path / "bom.png"
    Image.new("1", (10_000, 10_000)).save(file)
    with pytest.raises(Refused, match="logo_too_large"):
        read_logo(file)
