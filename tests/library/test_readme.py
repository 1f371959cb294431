"""The examples in content/README.md, which teachers copy: the parts make a module, two are whole files."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from campaign_kit.library import limits
from campaign_kit.library.activity_sets import WHERE
from campaign_kit.library.check import check_module
from campaign_kit.library.known import Known, read_words
from campaign_kit.library.packs import check_packs, read_packs
from campaign_kit.library.reader import PARTS, read_module
from campaign_kit.library.reference import FILES, check_reference, read_reference
from campaign_kit.library.templates import USES
from campaign_kit.model.office import OfficeKind
from campaign_kit.paths import shipped
from tests.library.sample import PARTS as SAMPLE

README = (shipped("content") / "README.md").read_text(encoding="utf-8")
_FENCED = re.compile(r"^```\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PACKS = re.compile(r"^## (?:Mẫu buổi|Khảo sát|Bộ hoạt động|Dữ liệu): ", re.MULTILINE)
_TOPIC, _TEMPLATE, _SURVEY, _SET, _DATA = _PACKS.split(README)
_TOPIC, _TRANSLATION = _TOPIC.split("## Bản tiếng khác\n")
SNIPPETS = _FENCED.findall(_TOPIC)
PICTURES = frozenset(picture.stem for picture in (shipped("layouts") / "pictures").glob("*.svg"))
DATA, _ = read_reference([shipped("content")])
KNOWN = Known(PICTURES, read_words([shipped("content")]), numbers=DATA.numbers, addresses=DATA.addresses)


def test_the_snippets_make_a_module_without_a_finding(tmp_path: Path) -> None:
    """Only the loudspeaker's part is shortened there, as the text says."""
    whole = "".join(SNIPPETS)
    start = whole.index("## Phát thanh")
    end = whole.index("## Bài đăng")
    file = tmp_path / "b20.md"
    file.write_text(f"{whole[:start]}## Phát thanh\n{SAMPLE['Phát thanh']}{whole[end:]}", encoding="utf-8")
    reading = read_module(file, "mau")
    assert reading.item is not None, reading.notes.findings
    check_module(reading.item, reading.notes, KNOWN)
    assert reading.notes.findings == []


def test_the_head_of_a_translation_says_who_has_read_it(tmp_path: Path) -> None:
    [head] = _FENCED.findall(_TRANSLATION)
    file = tmp_path / "b20.md"
    file.write_text(f"+++\n{head}+++\n## Phát thanh\n- A Ă Â\n", encoding="utf-8")
    reading = read_module(file, "tieng-gia-rai")
    assert reading.item is not None, reading.notes.findings
    assert (reading.item.is_translation, reading.item.is_reviewed) == (True, True)


@pytest.mark.parametrize(("pack", "told"), [("kich-ban", _TEMPLATE), ("khao-sat", _SURVEY), ("bo-hoat-dong", _SET)])
def test_the_whole_files_are_without_a_finding(tmp_path: Path, pack: str, told: str) -> None:
    [example] = _FENCED.findall(told)
    file = tmp_path / pack / "mau.md"
    file.parent.mkdir()
    file.write_text(example, encoding="utf-8")
    library = read_packs([shipped("content")])
    known = replace(KNOWN, modules=library.modules, surveys=library.surveys, templates=library.templates)
    assert check_packs(tmp_path, known) == ()
    read = read_packs([tmp_path])
    assert len(read.templates) + len(read.surveys) + len(read.sets) == 1


def test_every_template_and_set_that_ships_is_told() -> None:
    library = read_packs([shipped("content")])
    assert all(f"`{template.key}`" in _TEMPLATE for template in library.templates)
    assert all(f"`{activities.key}`" in _SET for activities in library.sets)


def test_the_data_row_is_without_a_finding_and_every_file_is_told(tmp_path: Path) -> None:
    [example] = _FENCED.findall(_DATA)
    file = tmp_path / "du-lieu" / "ngay.toml"
    file.parent.mkdir()
    file.write_text(example, encoding="utf-8")
    assert check_reference(tmp_path, KNOWN) == ()
    assert [day.first for day in read_reference([tmp_path])[0].days] == ["21/04"]
    assert all(f"`{name}.toml`" in _DATA for name in FILES)


def test_every_part_and_every_limit_is_told() -> None:
    assert {f"## {part.name}" for part in PARTS} <= {line for text in SNIPPETS for line in text.splitlines()}
    told = set(map(int, re.findall(r"\d+", README)))
    assert {limit for part, (_, limit) in limits.LENGTHS.items() if not _of_form_or_source(part)} <= told
    counts = [*limits.TEMPLATE_COUNTS.values(), ("", *limits.RIGHT_AT_A_PLACE)]
    assert all(f"`{name}`" in _SET for name in (*WHERE, *OfficeKind))
    assert all(f"{low}–{high}" in README for _, low, high in counts)
    assert all(f"`{word}`" in _TEMPLATE for word in USES)
    assert {*limits.BROADCAST, limits.SPOKEN_SENTENCE, *limits.SENTENCE.values()} <= told
    assert all(number in README for number in (*DATA.numbers, *DATA.addresses))


def _of_form_or_source(part: str) -> bool:
    return part.startswith(("form.", "sources.*.text"))
