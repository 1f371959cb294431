"""The example in content/README.md, which teachers copy: put together it is a module without a finding."""

import re
from pathlib import Path

from campaign_kit.library import limits
from campaign_kit.library.check import check_module
from campaign_kit.library.known import Known, read_words
from campaign_kit.library.reader import PARTS, read_module
from campaign_kit.paths import shipped
from tests.library.sample import PARTS as SAMPLE

README = (shipped("content") / "README.md").read_text(encoding="utf-8")
SNIPPETS = re.findall(r"^```\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_the_snippets_make_a_module_without_a_finding(tmp_path: Path) -> None:
    """Only the loudspeaker's part is shortened there, as the text says."""
    whole = "".join(SNIPPETS)
    start = whole.index("## Phát thanh")
    end = whole.index("## Bài đăng")
    file = tmp_path / "b20.md"
    file.write_text(f"{whole[:start]}## Phát thanh\n{SAMPLE['Phát thanh']}{whole[end:]}", encoding="utf-8")
    reading = read_module(file, "mau")
    assert reading.item is not None, reading.notes.findings
    pictures = frozenset(picture.stem for picture in (shipped("layouts") / "pictures").glob("*.svg"))
    check_module(reading.item, reading.notes, Known(pictures, read_words([shipped("content")])))
    assert reading.notes.findings == []


def test_every_part_and_every_limit_is_told() -> None:
    assert {f"## {part.name}" for part in PARTS} <= {line for text in SNIPPETS for line in text.splitlines()}
    told = set(map(int, re.findall(r"\d+", README)))
    assert {limit for part, (_, limit) in limits.LENGTHS.items() if not _of_form_or_source(part)} <= told
    assert {*limits.BROADCAST, limits.SPOKEN_SENTENCE, *limits.SENTENCE.values()} <= told
    assert all(number in README for number in (*limits.NUMBERS, *limits.ADDRESSES))


def _of_form_or_source(part: str) -> bool:
    return part.startswith(("form.", "sources.*.text"))
