"""The album of a session: its plan and counts, every photo with its words, and nobody's name."""

from dataclasses import replace
from datetime import date, time
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image as Pillow

from campaign_kit.documents import produce
from campaign_kit.documents.compose.album import AlbumMatter, Came, Shot, compose_album
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.page import Image, Page
from campaign_kit.errors import Refused
from tests.documents.occasions import LAYOUTS, occasion

STYLES = Layouts([LAYOUTS])
WIDE, UPRIGHT = (1600, 1200), (1200, 1600)
LONGEST = ("Các em hào hứng tham gia trò chơi “Ai nhanh hơn” về lời mời kết bạn lạ trên mạng xã hội; " * 4)[:300]


def shot(number: int, size: tuple[int, int] = WIDE, caption: str = "", *, is_blurred: bool = False) -> Shot:
    out = BytesIO()
    Pillow.new("RGB", (size[0] // 10, size[1] // 10), (number * 9 % 250, 90, 140)).save(out, "JPEG")
    return Shot(number, out.getvalue(), *size, caption, is_blurred)


def matter(*shots: Shot, **changes: object) -> AlbumMatter:
    plain = AlbumMatter(
        occasion=occasion(),
        places="lớp 6A (Trường THCS Nguyễn Du)",
        plan="Kế hoạch số 45/KH-UBND",
        came=Came(312, 158, None, 0),
        shots=shots or (shot(1),),
        told={"nobody": 3, "consent": 0, "blurred": 1},
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def pages(album: AlbumMatter) -> tuple[Page, ...]:
    return produce.album(compose_album(album), STYLES).pages


def text(album: AlbumMatter) -> str:
    pdf = pypdfium2.PdfDocument(produce.pdf_bytes(produce.album(compose_album(album), STYLES)))
    found = "\n".join(page.get_textpage().get_text_range() for page in pdf)
    pdf.close()
    return " ".join(found.split())


def photos_of(page: Page) -> list[Image]:
    return [box for box in page.boxes if isinstance(box, Image)]


def test_it_says_what_was_when_and_how_many() -> None:
    day = replace(
        occasion(),
        session=occasion().session.model_copy(
            update={"day": date(2026, 11, 20), "starts_at": time(7, 15), "ends_at": time(8, 0), "venue": "Sân trường"}
        ),
    )
    said = text(matter(shot(1, caption="Toàn cảnh sân trường"), shot(2, is_blurred=True), occasion=day))
    for part in (
        "ALBUM ẢNH HOẠT ĐỘNG",
        day.session.title,
        "7:15 – 8:00, thứ Sáu, 20/11/2026",
        "Sân trường, lớp 6A (Trường THCS Nguyễn Du)",
        "Kế hoạch số 45/KH-UBND",
        "312 lượt người",
        "158 nữ",
        "Ảnh 1. Toàn cảnh sân trường",
        "Ảnh 2. (đã làm mờ)",
        "3 ảnh không nhận ra em nào; 1 ảnh đã làm mờ.",
        "Trang 1/1",
        "111",
    ):
        assert part.lower() in said.lower(), part
    assert "dân tộc" not in said, "what nobody counted is not told"
    assert "tờ rơi" not in said and "2 ảnh" in said


@pytest.mark.parametrize("count", [1, 2, 3, 5, 8, 20])
def test_every_photo_is_there_in_order_inside_the_margins(count: int) -> None:
    shots = [shot(n, UPRIGHT if n % 3 == 2 else WIDE, LONGEST if n % 4 == 0 else "") for n in range(1, count + 1)]
    found = [photos_of(page) for page in pages(matter(*shots))]
    numbers = [image.alt.split()[1].strip(".") for images in found for image in images]
    assert numbers == [str(number) for number in range(1, count + 1)]
    assert all(found), "no page without a photo"
    for frame in (image.frame for images in found for image in images):
        assert frame.x_mm >= 19.7 and frame.x_mm + frame.w_mm <= 190.3
        assert frame.y_mm >= 19.7 and frame.y_mm + frame.h_mm <= 277
    for images in found:
        boxes = [image.frame for image in images]
        for number, one in enumerate(boxes):
            for other in boxes[number + 1 :]:
                beside = one.x_mm + one.w_mm < other.x_mm + 0.01 or other.x_mm + other.w_mm < one.x_mm + 0.01
                assert beside or one.y_mm + one.h_mm < other.y_mm


def test_a_photo_is_no_larger_in_the_file_than_the_paper_shows() -> None:
    out = BytesIO()
    Pillow.effect_noise((1600, 1200), 80).convert("RGB").save(out, "JPEG", quality=85)
    many = [Shot(n, out.getvalue(), 1600, 1200) for n in range(1, 13)]
    written = produce.pdf_bytes(produce.album(compose_album(matter(*many)), STYLES))
    assert len(written) < 0.6 * 12 * len(out.getvalue())


def test_words_of_people_cannot_break_the_page() -> None:
    said = text(matter(shot(1, UPRIGHT, "Các em *rất* vui <b>&amp;</b> {count}")))
    assert "Các em rất vui <b>&amp;</b> {count}" in said
    with pytest.raises(Refused) as refused:
        pages(matter(shot(1, UPRIGHT, "a" * 290)))
    assert refused.value.code == "materials.word_too_wide"


def test_the_same_photos_give_the_same_bytes() -> None:
    one, other = (produce.pdf_bytes(produce.album(compose_album(matter(shot(1), shot(2))), STYLES)) for _ in range(2))
    assert one == other
