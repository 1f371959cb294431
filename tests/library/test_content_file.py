"""Whatever stands in a template or a survey, reading it never raises, and what has no finding is whole."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from campaign_kit.library.front import MOST_BYTES
from campaign_kit.library.packs import sort_of
from tests.library import test_surveys, test_templates

WHOLE = {
    "kich-ban": test_templates.FRONT + test_templates.BODY,
    "khao-sat": test_surveys.FRONT + test_surveys.BODY,
}
ODD = ["", "#", "##", "### ", "####", "- ", "> ", "? ", "+++", "phút: 0", "phút:", "dùng: ;", "dùng: thẻ 0", "chủ đề:"]


@pytest.mark.parametrize("pack", WHOLE)
@settings(max_examples=120, deadline=None)
@given(data=st.data())
def test_no_text_at_all_raises(pack: str, data: st.DataObject) -> None:
    lines = WHOLE[pack].split("\n")
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, len(lines) - 1))
        lines[at] = data.draw(
            st.one_of(st.sampled_from([*ODD, "[modules]", "x"]), st.sampled_from(lines), st.text(max_size=12))
        )
    reading = sort_of(pack).read(Path("mau.md"), pack, "\n".join(lines))
    assert (reading.item is None) == bool(reading.notes.findings)


@pytest.mark.parametrize("pack", WHOLE)
def test_a_file_far_too_large_is_not_read(tmp_path: Path, pack: str) -> None:
    file = tmp_path / "mau.md"
    file.write_bytes(WHOLE[pack].encode() + b"\n" * MOST_BYTES)
    reading = sort_of(pack).read(file, pack, None)
    assert reading.item is None
    assert [(finding.line, "lớn hơn 1 MB" in finding.message) for finding in reading.notes.findings] == [(0, True)]


@pytest.mark.parametrize("pack", WHOLE)
def test_a_file_that_is_not_there_is_named(tmp_path: Path, pack: str) -> None:
    reading = sort_of(pack).read(tmp_path / "mau.md", pack, None)
    assert reading.item is None
    assert [(finding.line, "Không mở được" in finding.message) for finding in reading.notes.findings] == [(0, True)]
