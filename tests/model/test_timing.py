"""What the time of a task means: as papers write it, whole or not at all."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign_kit.model.timing import Timing, TimingKind, read_timing

DATES, QUARTER, SCHOOL_YEAR, WORDS = TimingKind
Days = tuple[tuple[int, int, int] | None, tuple[int, int, int] | None]


@pytest.mark.parametrize(
    ("text", "kind", "days"),
    [
        ("Quý IV/2021", QUARTER, ((2021, 10, 1), (2021, 12, 31))),
        ("Quý 4 năm 2021", QUARTER, ((2021, 10, 1), (2021, 12, 31))),
        ("Quý I, II/2026", QUARTER, ((2026, 1, 1), (2026, 6, 30))),
        ("Quý III – IV năm 2026", QUARTER, ((2026, 7, 1), (2026, 12, 31))),
        ("Quý I đến quý III/2026", QUARTER, ((2026, 1, 1), (2026, 9, 30))),
        ("Quý II và quý III/2026", QUARTER, ((2026, 4, 1), (2026, 9, 30))),
        ("Trong quý II/2026", QUARTER, ((2026, 4, 1), (2026, 6, 30))),
        ("Đến hết quý IV/2026", QUARTER, (None, (2026, 12, 31))),
        ("Bắt đầu từ năm học 2021-2022", SCHOOL_YEAR, ((2021, 9, 5), None)),
        ("Năm học 2026 – 2027", SCHOOL_YEAR, ((2026, 9, 5), (2027, 5, 31))),
        ("Học kỳ I năm học 2026-2027", SCHOOL_YEAR, ((2026, 9, 5), (2027, 1, 15))),
        ("Học kỳ II, năm học 2026-2027", SCHOOL_YEAR, ((2027, 1, 16), (2027, 5, 31))),
        ("Tháng 6/2026", DATES, ((2026, 6, 1), (2026, 6, 30))),
        ("Hoàn thành trong tháng 02 năm 2028.", DATES, ((2028, 2, 1), (2028, 2, 29))),
        ("Tháng 3, 6, 9/2026", DATES, ((2026, 3, 1), (2026, 9, 30))),
        ("Tháng 6-8/2026", DATES, ((2026, 6, 1), (2026, 8, 31))),
        ("Từ tháng 9 đến tháng 5/2027", DATES, ((2026, 9, 1), (2027, 5, 31))),
        ("Tháng 12/2025 đến tháng 2/2026", DATES, ((2025, 12, 1), (2026, 2, 28))),
        ("Từ 01/6 đến 30/6/2026", DATES, ((2026, 6, 1), (2026, 6, 30))),
        ("01/6/2026 - 30/6/2026", DATES, ((2026, 6, 1), (2026, 6, 30))),
        ("Ngày 5 tháng 6 năm 2026", DATES, ((2026, 6, 5), (2026, 6, 5))),
        ("Trước 30/11/2026", DATES, (None, (2026, 11, 29))),
        ("Hoàn thành trước ngày 01 tháng 12 năm 2026", DATES, (None, (2026, 11, 30))),
        ("Trước tháng 12/2026", DATES, (None, (2026, 11, 30))),
        ("Chậm nhất ngày 30/11/2026", DATES, (None, (2026, 11, 30))),
        ("Từ ngày 01/6/2026", DATES, ((2026, 6, 1), None)),
        ("Năm 2026", DATES, ((2026, 1, 1), (2026, 12, 31))),
        ("Giai đoạn 2021-2025", DATES, ((2021, 1, 1), (2025, 12, 31))),
        ("6 tháng đầu năm 2026", DATES, ((2026, 1, 1), (2026, 6, 30))),
        ("6 tháng cuối năm 2026", DATES, ((2026, 7, 1), (2026, 12, 31))),
        ("Hè 2026", DATES, ((2026, 6, 1), (2026, 8, 31))),
    ],
)
def test_a_time_is_understood(text: str, kind: TimingKind, days: Days) -> None:
    first, last = (None if day is None else date(*day) for day in days)
    assert read_timing(text) == Timing(words=text.replace("  ", " "), kind=kind, first=first, last=last)


@pytest.mark.parametrize(
    "text",
    [
        "Thường xuyên", "Nhiệm vụ thường xuyên", "Định kỳ hàng năm", "Hàng quý", "",
        "Thường xuyên, báo cáo trước 15/11/2026", "Sau khi có hướng dẫn", "31/2/2026", "Tháng 13/2026", "Quý V/2026",
        "Năm học 2026-2028", "Từ 30/6/2026 đến 01/6/2026", "2025-2021", "7h30",
    ],
)  # fmt: skip
def test_all_else_stays_words(text: str) -> None:
    assert read_timing(text, 2026) == Timing(words=text, kind=WORDS)


@pytest.mark.parametrize(
    ("text", "kind", "days"),
    [
        ("Quý I, II", QUARTER, ((2026, 1, 1), (2026, 6, 30))),
        ("Tháng 6", DATES, ((2026, 6, 1), (2026, 6, 30))),
        ("Trước 01/12", DATES, (None, (2026, 11, 30))),
        ("Từ 01/6 đến 30/6", DATES, ((2026, 6, 1), (2026, 6, 30))),
        ("Dịp hè", DATES, ((2026, 6, 1), (2026, 8, 31))),
    ],
)
def test_a_year_that_nobody_wrote_is_that_of_the_plan(text: str, kind: TimingKind, days: Days) -> None:
    first, last = (None if day is None else date(*day) for day in days)
    assert read_timing(text, 2026) == Timing(words=text, kind=kind, first=first, last=last)
    assert read_timing(text) == Timing(words=text, kind=kind)


@given(st.text(max_size=60), st.none() | st.integers(2000, 2099))
def test_no_text_breaks_the_reader_and_its_words_stay(text: str, year: int | None) -> None:
    timing = read_timing(text, year)
    assert read_timing(timing.words, year) == timing
    assert timing.first is None or timing.last is None or timing.first <= timing.last


@given(st.dates(date(2000, 1, 1), date(2098, 12, 31)), st.integers(0, 365))
def test_days_come_back(first: date, days: int) -> None:
    last = date.fromordinal(first.toordinal() + days)
    written = f"Từ {first.day}/{first.month}/{first.year} đến ngày {last.day:02}/{last.month:02}/{last.year}"
    assert read_timing(written) == Timing(words=written, kind=DATES, first=first, last=last)
