"""The quick look at what topics there are says what reading all of them says."""

import shutil
from pathlib import Path

import pytest

from campaign_kit.library.index import read_index
from campaign_kit.library.packs import read_packs
from campaign_kit.library.reader import PARTS
from campaign_kit.paths import shipped
from tests.library.sample import FRONT, text, translation

FACTS = ("key", "title", "band", "grades", "minutes", "tags", "checked_on", "language", "pack")


def _write(folder: Path, name: str, whole: str | bytes) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(whole.encode() if isinstance(whole, str) else whole)
    return file


def test_the_index_of_the_shipped_packs_is_what_reading_gives() -> None:
    entries, modules = read_index([shipped("content")]), read_packs([shipped("content")]).modules
    assert len(entries) >= 32
    assert [[getattr(each, fact) for fact in FACTS] for each in entries] == [
        [getattr(each, fact) for fact in FACTS] for each in modules
    ]
    for entry, module in zip(entries, modules, strict=True):
        assert str(entry.file) == module.source_file
        filled = {field for field in entry.parts if field != "speech"}
        assert filled == {part.field for part in PARTS if part.field != "speech" and getattr(module, part.field)}


def test_own_files_override_and_are_own_and_other_packs_are_no_topics(tmp_path: Path) -> None:
    shutil.copytree(shipped("content") / "bieu-mau", tmp_path / "shipped" / "bieu-mau")
    _write(tmp_path / "shipped", "goi/b2.md", text())
    _write(tmp_path / "shipped", "goi/b10.md", text(FRONT.replace('"B2"', '"B10"'), Trò_chơi=""))
    own = _write(tmp_path / "own", "Gói/B2.md", text(FRONT.replace("Mật khẩu mạnh", "Của xã ta")))
    first, second = read_index([tmp_path / "shipped", tmp_path / "own", tmp_path / "none"])
    assert (first.key, first.title, first.own, first.file) == ("B2", "Của xã ta", True, own)
    assert (second.key, second.own) == ("B10", False)
    assert set(first.parts) - set(second.parts) == {"game"}


def test_a_faulty_own_front_leaves_the_shipped_one(tmp_path: Path) -> None:
    _write(tmp_path / "shipped", "goi/b2.md", text())
    for whole in ("hỏng", text(FRONT.replace('"B"', '"X"')), text(Trang=""), b"\xff\xfe\x00", b"+++\xff\n+++\n"):
        _write(tmp_path / "own", "goi/b2.md", whole)
        [entry] = read_index([tmp_path / "shipped", tmp_path / "own"])
        assert not entry.own


@pytest.mark.parametrize(
    "saved",
    [
        text().encode("utf-16"),
        text().encode("utf-8-sig"),
        text().replace("\n", "\r\n").encode(),
        text().replace("## Trang", "##   TRANG ").encode(),
        b"\n\n" + text().encode(),
    ],
    ids=["utf-16", "mark", "windows", "capitals", "empty lines"],
)
def test_however_the_file_was_saved(tmp_path: Path, saved: bytes) -> None:
    file = _write(tmp_path, "goi/b2.md", saved)
    assert read_packs([tmp_path]).module("B2") is not None
    [entry] = read_index([tmp_path])
    assert (entry.key, entry.file) == ("B2", file)
    assert {"messages", "pages", "sources"} <= set(entry.parts)


def test_topics_in_other_languages_stand_behind_their_vietnamese_one(tmp_path: Path) -> None:
    """One whose topic is not there is in no list, but for one that is still being written."""
    _write(tmp_path, "goi/b2.md", text())
    _write(tmp_path, "tieng-gia-rai/b2.md", translation())
    _write(tmp_path, "tieng-ba-na/b2.md", translation("bdq").replace("reviewed_on = 2026-11-20\n", ""))
    _write(tmp_path, "tieng-ba-na/b3.md", translation("bdq").replace('"B2"', '"B3"'))
    entries = read_index([tmp_path])
    assert [(entry.key, entry.language, entry.is_reviewed) for entry in entries] == [
        ("B2", "vi", False),
        ("B2", "bdq", False),
        ("B2", "jra", True),
    ]
    assert (entries[2].reviewer, entries[2].parts) == ("Rơ Châm Yên, trưởng thôn", ("broadcast",))
    _write(tmp_path, "tieng-ba-na/b3.md", translation("bdq").replace('"B2"', '"B3"').replace("- A Ă Â.", "- …"))
    assert [(entry.key, entry.unfinished) for entry in read_index([tmp_path])][-1] == ("B3", True)
