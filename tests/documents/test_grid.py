"""Tables of the workbook made ready: numbers, kinds and widths of columns, and how many lines a text needs."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign_kit.documents.grid import TALL_PX, WIDE_PX, ColumnKind, grid_of, grid_of_summary, shown
from campaign_kit.documents.text_sizes import lines
from campaign_kit.documents.year_book import BookChart, BookTable, Cell, Share, SummaryRow


def table(*rows: tuple[Cell, ...], heads: tuple[str, ...] = ("Địa bàn", "Số buổi"), **more: object) -> BookTable:
    return BookTable("Tên", "Tiêu đề", heads, rows, **more)  # type: ignore[arg-type]


def test_rows_are_numbered_from_one_and_the_chart_moves_along() -> None:
    grid = grid_of(table(("Làng Bi", 3), ("Làng Ó", 1), chart=BookChart("column", "Số buổi", 1)))
    assert [row[0] for row in grid.rows] == [1, 2]
    assert grid.chart is not None
    assert (grid.chart.labels, grid.chart.values) == (1, 2)


def test_parts_of_a_figure_have_no_number_of_their_own() -> None:
    rows = [SummaryRow("Buổi", "buổi", 3), SummaryRow("Tiết", "tiết", 1, inside=True), SummaryRow("Lượt", "lượt", 90)]
    grid = grid_of_summary(rows)
    assert [row[0] for row in grid.rows] == [1, "", 2]
    assert grid.inside == {1}
    assert grid.headers == ("STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Ghi chú")


def test_a_rate_needs_a_whole_that_is_there() -> None:
    rows = [SummaryRow("Trường", "trường", *pair) for pair in ((5, "", 6), (None, "", 6), (0, "", 0), (2, "", None))]
    assert [row[4:6] for row in grid_of_summary(rows).rows] == [(6, Share(5, 6)), (6, ""), (0, ""), ("", "")]


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        ((3, None), ColumnKind.COUNT),
        ((None, None), ColumnKind.COUNT),
        ((Share(1, 2), ""), ColumnKind.SHARE),
        ((date(2026, 3, 9), ""), ColumnKind.DAY),
        (("Đạt", 3), ColumnKind.TEXT),
        (("", ""), ColumnKind.TEXT),
    ],
)
def test_a_column_is_what_its_cells_are(cells: tuple[Cell, ...], kind: ColumnKind) -> None:
    grid = grid_of(table(*(("Làng Bi", cell) for cell in cells)))
    assert grid.kinds == (ColumnKind.NUMBER, ColumnKind.TEXT, kind)


@pytest.mark.parametrize(
    ("cell", "words"),
    [(1234567, "1.234.567"), (Share(71, 84), "84,5 %"), (date(2026, 3, 9), "09/03/2026"), (None, "–"), ("=1", "=1")],
)
def test_cells_in_words(cell: Cell, words: str) -> None:
    assert shown(cell) == words


WORDS = st.lists(st.sampled_from(["Trường", "THCS", "Nguyễn", "Du", "đường", "W", "i"]), max_size=30).map(" ".join)


@given(st.lists(st.tuples(WORDS, WORDS, st.integers(0, 10**7) | st.none()), max_size=5))
def test_every_sheet_is_as_wide_as_its_page(rows: list[tuple[str, str, int | None]]) -> None:
    grid = grid_of(table(*rows, heads=("Địa bàn", "Ghi chú", "Lượt người")))
    page = WIDE_PX if grid.wide else TALL_PX
    assert page - len(grid.widths) <= sum(grid.widths) <= page


def test_many_columns_lie_across_and_beyond_that_are_printed_smaller() -> None:
    heads = tuple(f"Nhóm tuổi số {n}" for n in range(30))
    few, many = (grid_of(table(tuple(range(n)), heads=heads[:n])) for n in (12, 30))
    assert few.wide
    assert sum(few.widths) <= WIDE_PX < sum(many.widths)


@given(WORDS, st.integers(60, 400))
def test_less_room_never_takes_fewer_lines(text: str, room: int) -> None:
    assert lines(text, room) <= lines(text, room - 20)
    assert lines(text, room) <= lines(text, room, 1.2)


def test_a_word_broader_than_its_column_is_broken() -> None:
    assert lines("W" * 40, 100) > 5
    assert lines("", 100) == 1


def test_a_part_is_indented_and_has_less_room() -> None:
    rows = [SummaryRow("Trẻ em dưới 16 tuổi ở cơ sở bảo vệ, nuôi dưỡng trẻ em", "lượt", 1, "một hai ba " * 9)]
    grid = grid_of_summary(rows)
    row = (1, "Trẻ em dưới 16 tuổi ở cơ sở bảo", "lượt", 1, "")
    assert grid.lines(row) <= grid.lines(row, inside=True)


def test_keys_stand_beside_the_page_and_a_few_hidden_numbers_among_numbers() -> None:
    keyed = grid_of_summary([SummaryRow("Buổi", "buổi", 3, key="sessions.held")])
    assert (keyed.headers[-1], keyed.kinds[-1], keyed.printed) == ("Mã", ColumnKind.KEY, len(keyed.headers) - 1)
    assert keyed.width <= TALL_PX
    assert grid_of(table(("Hỗ trợ", 7), ("Xử lý", "dưới 5"))).kinds[-1] is ColumnKind.COUNT


def test_a_text_that_is_never_measured_needs_no_second_line() -> None:
    """Only columns whose longest text may be too long are measured row by row: it is most of the time of a list."""
    grid = grid_of(table(("Làng Bi", 3), ("Trường " * 30, 1)))
    assert grid.broad == {1}
    assert grid.lines(grid.rows[0]) == 1 < grid.lines(grid.rows[1])
