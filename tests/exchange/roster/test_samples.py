"""The sample lists come out exactly as their expected.json says."""

import json
from pathlib import Path

import pytest

from campaign_kit.exchange.roster.reader import read_roster

LISTS = Path(__file__).parents[2] / "data" / "rosters"
FILES = sorted(path.name.removesuffix(".expected.json") for path in LISTS.glob("*.expected.json"))


@pytest.mark.parametrize("name", FILES)
def test_sample_comes_out_as_expected(name: str) -> None:
    expected = json.loads((LISTS / f"{name}.expected.json").read_text(encoding="utf-8"))
    read = read_roster(LISTS / name).model_dump(mode="json")
    assert read["people"] == expected["people"]
    assert len(read["dropped_columns"]) == len(set(read["dropped_columns"]))
    assert set(read["dropped_columns"]) == set(expected["dropped_columns"])
    assert read["encoding"] == expected["encoding"]
    assert read["doubtful_rows"] == []


def test_all_samples_are_read() -> None:
    assert len(FILES) == 6


def test_total_and_signature_have_their_rows() -> None:
    read = read_roster(LISTS / "hop-thon-mook-den.xlsx")
    assert [(skipped.row, skipped.reason) for skipped in read.skipped_rows] == [
        (33, "Dòng tổng cộng."),
        (35, "Dòng ký tên, ngày tháng hoặc ghi chú ở cuối danh sách."),
    ]


def test_nothing_private_leaves_the_reader() -> None:
    read = read_roster(LISTS / "csdl-nganh-lop-6A.xlsx").model_dump_json()
    for private in ("6423639142", "064282932930", "Đỗ Văn Quyết", "Nguyễn Thị Ngọc", "20/07", "Gia Lai", "Xơ Đăng"):
        assert private not in read
