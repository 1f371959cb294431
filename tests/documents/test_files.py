"""Files put in their place: whole, there and nowhere else, or not at all."""

from pathlib import Path

import pytest

from campaign_kit.documents.files import put_file, suffixed


def test_a_file_is_put_in_its_place(tmp_path: Path) -> None:
    target = tmp_path / "rieng" / "b20.md"
    put_file(target, b"mot")
    put_file(target, b"hai")
    assert [file.read_bytes() for file in target.parent.iterdir()] == [b"hai"]


def test_what_is_in_the_way_stays_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "b20.md"
    (target / "trong").mkdir(parents=True)
    with pytest.raises(OSError, match=r"b20\.md"):
        put_file(target, b"mot")
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_of_another_kind_is_not_written_over() -> None:
    """The calendar stood in the place of the plan whose name somebody gave."""
    assert [suffixed(Path(name), ".ics").name for name in ("lịch.ICS", "kế hoạch.docx", "lịch")] == [
        "lịch.ICS",
        "kế hoạch.docx.ics",
        "lịch.ics",
    ]
