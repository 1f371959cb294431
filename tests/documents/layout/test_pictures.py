"""Pictures of a row: side by side, or one before the other's corner."""

import pytest

from campaign_kit.documents.layout.grammar import PicturesSpec
from campaign_kit.documents.layout.pieces import PicturesPiece
from campaign_kit.documents.page import Picture, Shape

FILES = (("first.svg", "Bong bóng lời nói"), ("second.svg", "Chú ý"))


def built(count: int, **look: object) -> list[Picture | Shape]:
    spec = PicturesSpec.model_validate({"type": "pictures", "slot": "picture", "height": 60, "role": "picture"} | look)
    return PicturesPiece(spec, FILES[:count], 100).build(10, 20, 0, 0)  # type: ignore[return-value]


def test_the_second_picture_stands_before_the_corner_of_the_first() -> None:
    first, ring, second = built(2, over=0.5, ring="mint")
    assert isinstance(ring, Shape)
    assert [box.file for box in (first, second) if isinstance(box, Picture)] == ["first.svg", "second.svg"]
    assert (first.frame.x_mm, first.frame.y_mm) == pytest.approx((30, 20))
    assert second.frame.w_mm == pytest.approx(first.frame.w_mm / 2)
    # both together fill the row's square, the second over the first
    right, bottom = second.frame.x_mm + second.frame.w_mm, second.frame.y_mm + second.frame.h_mm
    assert (right, bottom) == pytest.approx((90, 80))
    assert first.frame.x_mm < second.frame.x_mm < first.frame.x_mm + first.frame.w_mm < right
    assert ring.frame.x_mm < second.frame.x_mm
    assert ring.frame.x_mm + ring.frame.w_mm > right


def test_one_picture_alone_is_as_large_as_the_row() -> None:
    (only,) = built(1, over=0.5, ring="mint")
    assert (only.frame.x_mm, only.frame.w_mm) == pytest.approx((30, 60))


@pytest.mark.parametrize("look", [{}, {"over": 0.5}])
def test_the_first_picture_alone_fills_the_placeholder(look: dict[str, object]) -> None:
    pictures = [box for box in built(2, **look) if isinstance(box, Picture)]
    assert [picture.role for picture in pictures] == ["picture", ""]
