"""Photos in rows over pages: each once, in order, in its own shape, inside the page, and none of them tiny."""

import math
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from campaign_kit.documents.layout.photo_rows import Row, Rules, rows_by_page, taken

WIDE, UPRIGHT, LONG = 4 / 3, 3 / 4, 16 / 9


def rules(words: float = 5.0) -> Rules:
    return Rules(170, 44, 128, 4, 5, (159, 256), lambda _number, _width: words)


def in_rows(pages: Sequence[Sequence[Row]]) -> list[list[int]]:
    return [[len(row.widths) for row in rows] for rows in pages]


@settings(max_examples=60)
@given(st.lists(st.sampled_from((WIDE, UPRIGHT, LONG, 1.0, 0.4, 3.2)), min_size=1, max_size=24), st.floats(2, 40))
def test_each_photo_stands_once_whole_and_inside_its_page(shapes: list[float], words: float) -> None:
    own = rules(words)
    pages = rows_by_page(shapes, own)
    rows = [row for page in pages for row in page]
    assert [row.first + at for row in rows for at in range(len(row.widths))] == list(range(len(shapes)))
    for row in rows:
        assert sum(row.widths) + own.between * (len(row.widths) - 1) <= own.width + 0.01
        for at, width in enumerate(row.widths):
            assert width / row.high == pytest.approx(shapes[row.first + at])
    for number, page in enumerate(pages):
        assert taken(page, own) <= own.room[min(number, 1)] + 0.01


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_a_few_photos_stand_on_one_page_and_fill_it(count: int) -> None:
    own = rules()
    (page,) = rows_by_page([WIDE] * count, own)
    assert taken(page, own) > 0.8 * own.room[0]


def test_pages_but_the_last_are_full_and_no_photo_is_small() -> None:
    own = rules()
    pages = rows_by_page([WIDE, UPRIGHT, WIDE, WIDE, UPRIGHT, LONG, WIDE, UPRIGHT] * 4, own)
    for number, page in enumerate(pages[:-1]):
        assert taken(page, own) > 0.85 * own.room[min(number, 1)]
    assert all(width * row.high > 40 * 40 for page in pages for row in page for width in row.widths)
    assert 5 <= len(pages) <= 8


def test_words_that_need_a_wide_photo_get_one() -> None:
    own = Rules(170, 44, 128, 4, 5, (159, 256), lambda _number, width: 5 if width > 120 else math.inf)
    assert in_rows(rows_by_page([WIDE] * 3, own)) == [[1], [1, 1]]
    assert rows_by_page([UPRIGHT], own) == (), "128 mm high is 96 wide"


def test_a_hundred_photos_are_soon_placed() -> None:
    """Each start of a row is looked at once, however many ways lead to it."""
    asked: list[int] = []

    def words(number: int, _width: float) -> float:
        asked.append(number)
        return 5.0

    own = Rules(170, 44, 128, 4, 5, (159, 256), words)
    assert sum(len(row.widths) for page in rows_by_page([WIDE, UPRIGHT] * 50, own) for row in page) == 100
    assert len(asked) < 100 * 5_000
