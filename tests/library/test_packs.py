"""Packs of two folders as one library: overriding, what is left out, what is named."""

from dataclasses import replace
from pathlib import Path

from campaign_kit.library.packs import check_packs, inside, read_packs
from tests.library.sample import FRONT, KNOWN, line_of, text, translation


def _write(folder: Path, name: str, whole: str) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(whole, encoding="utf-8")
    return file


def _keyed(key: str, title: str = "Mật khẩu mạnh") -> str:
    return text(FRONT.replace('"B2"', f'"{key}"').replace("Mật khẩu mạnh", title))


def test_modules_come_by_key_and_folders_that_are_not_there_are_empty(tmp_path: Path) -> None:
    for key in ("B10", "B2", "A1", "P1"):
        _write(tmp_path, f"goi/{key}.md", _keyed(key))
    library = read_packs([tmp_path, tmp_path / "none"])
    assert [module.key for module in library.modules] == ["A1", "B2", "B10", "P1"]
    assert library.findings == ()
    found = library.module("B10")
    assert found is not None
    assert found.key == "B10"
    assert library.module("B3") is None


def test_a_folder_that_cannot_be_opened_is_empty(tmp_path: Path) -> None:
    """Access was denied to one folder, and no page of the program opened any more."""
    file = _write(tmp_path, "goi/b2.md", text())
    assert inside(file) == inside(tmp_path / "none") == []
    assert inside(tmp_path) == [file.parent]
    assert read_packs([file, tmp_path]).module("B2") is not None


def test_what_is_written_for_people_is_no_topic(tmp_path: Path) -> None:
    """A README in an own pack was a faulty topic, and no pack could be sent."""
    for place in ("README.md", "goi/README.md", "goi/ReadMe.MD", "goi/.b2.md"):
        _write(tmp_path, place, "Gói của trường ta.")
    assert read_packs([tmp_path]).findings == check_packs(tmp_path, KNOWN) == ()


def test_the_own_file_of_the_same_pack_and_name_overrides(tmp_path: Path) -> None:
    _write(tmp_path / "shipped", "goi/b2.md", _keyed("B2"))
    _write(tmp_path / "shipped", "goi/b3.md", _keyed("B3"))
    own = _write(tmp_path / "own", "goi/B2.md", _keyed("B2", "Của xã ta"))
    library = read_packs([tmp_path / "shipped", tmp_path / "own"])
    assert [(module.key, module.title) for module in library.modules] == [("B2", "Của xã ta"), ("B3", "Mật khẩu mạnh")]
    assert library.modules[0].source_file == str(own)


def test_a_faulty_file_is_named_and_left_out_and_the_others_stay(tmp_path: Path) -> None:
    whole = text().replace("- [x] ", "- ", 1)
    file = _write(tmp_path, "goi/b2.md", whole)
    _write(tmp_path, "goi/b3.md", _keyed("B3"))
    library = read_packs([tmp_path])
    assert [module.key for module in library.modules] == ["B3"]
    assert [(finding.file, finding.line) for finding in library.findings] == [
        (str(file), line_of(whole, "### Câu 1?")),
        (str(file), 0),
    ]
    assert "chưa dùng được" in library.findings[1].message


def test_a_faulty_own_file_leaves_the_shipped_one_in_use(tmp_path: Path) -> None:
    _write(tmp_path / "shipped", "goi/b2.md", _keyed("B2"))
    own = _write(tmp_path / "own", "goi/b2.md", "hỏng")
    library = read_packs([tmp_path / "shipped", tmp_path / "own"])
    assert [module.title for module in library.modules] == ["Mật khẩu mạnh"]
    assert {finding.file for finding in library.findings} == {str(own)}
    assert "đang dùng bản có sẵn" in library.findings[-1].message


def test_two_files_of_one_key(tmp_path: Path) -> None:
    first = _write(tmp_path, "goi/b2.md", _keyed("B2", "Một"))
    second = _write(tmp_path, "khac/b2.md", _keyed("B2", "Hai"))
    library = read_packs([tmp_path])
    assert [module.title for module in library.modules] == ["Một"]
    [finding] = library.findings
    assert finding.file == str(second)
    assert str(first) in finding.message
    assert [found.file for found in check_packs(tmp_path, KNOWN)] == [str(second)]


def test_check_names_a_key_that_a_known_file_of_another_name_has(tmp_path: Path) -> None:
    """A file of the same pack and name overrides, so its key is its own."""
    shipped = _write(tmp_path / "shipped", "goi/b2.md", _keyed("B2"))
    known = replace(KNOWN, modules=read_packs([tmp_path / "shipped"]).modules)
    _write(tmp_path / "own", "Gói/B2.md", _keyed("B2", "Của xã ta"))
    assert check_packs(tmp_path / "own", known) == ()
    again = _write(tmp_path / "own", "goi/b20.md", _keyed("B2", "Của xã ta"))
    [finding] = check_packs(tmp_path / "own", known)
    assert finding.file == str(again)
    (tmp_path / "own" / "Gói" / "B2.md").unlink()
    [finding] = check_packs(tmp_path / "own", known)
    assert (finding.file, str(shipped) in finding.message) == (str(again), True)
    assert check_packs(tmp_path / "shipped", known) == ()


def test_a_topic_in_another_language_stands_beside_the_vietnamese_one(tmp_path: Path) -> None:
    """Its words are not spelled as Vietnamese, nor is it asked for our advice."""
    _write(tmp_path, "viet/b2.md", _keyed("B2", "Tiếng Việt"))
    other = _write(tmp_path, "gia-rai/b2.md", translation())
    library = read_packs([tmp_path])
    assert ([module.title for module in library.modules], library.findings) == (["Tiếng Việt"], ())
    assert [(module.language, module.source_file) for module in library.translations] == [("jra", str(other))]
    assert check_packs(tmp_path, KNOWN) == ()


def test_a_translation_of_nothing_is_named_and_left_out(tmp_path: Path) -> None:
    """Also where the Vietnamese topic of its key is for somebody else."""
    for whole in (translation(), translation().replace('band = "B"', 'band = "C"').replace("grades = [4, 5]\n", "")):
        other = _write(tmp_path, "gia-rai/b2.md", whole)
        if '"C"' in whole:
            _write(tmp_path, "viet/b2.md", _keyed("B2"))
        library = read_packs([tmp_path])
        [finding] = library.findings
        assert (library.translations, finding.file) == ((), str(other))
        assert "Không có chủ đề B2 tiếng Việt" in finding.message
        assert [(each.file, each.line) for each in check_packs(tmp_path, KNOWN)] == [(str(other), 2)]
    vietnamese = read_packs([tmp_path]).modules
    (tmp_path / "viet" / "b2.md").unlink()
    _write(tmp_path, "gia-rai/b2.md", translation())
    assert read_packs([tmp_path]).translations == ()
    assert len(read_packs([tmp_path], vietnamese).translations) == 1
    assert check_packs(tmp_path, replace(KNOWN, modules=vietnamese)) == ()


def test_a_translation_overrides_no_vietnamese_file_of_its_pack_and_name(tmp_path: Path) -> None:
    _write(tmp_path / "shipped", "goi/b2.md", _keyed("B2"))
    _write(tmp_path / "own", "goi/b2.md", translation())
    library = read_packs([tmp_path / "shipped", tmp_path / "own"])
    assert ([module.language for module in library.modules], len(library.translations)) == (["vi"], 1)
    assert library.findings == ()


def test_two_translations_of_one_key_and_language(tmp_path: Path) -> None:
    """Those of two languages stand side by side."""
    _write(tmp_path, "a/b2.md", _keyed("B2"))
    first = _write(tmp_path, "ba-na/b2.md", translation("bdq"))
    _write(tmp_path, "gia-rai/b2.md", translation())
    again = _write(tmp_path, "khac/b2.md", translation("bdq"))
    library = read_packs([tmp_path])
    assert [module.language for module in library.translations] == ["bdq", "jra"]
    [finding] = library.findings
    assert (finding.file, str(first) in finding.message) == (str(again), True)
    assert "mã ngôn ngữ bdq" in finding.message
    assert [found.file for found in check_packs(tmp_path, KNOWN)] == [str(again)]


def test_a_file_that_notepad_saved_as_text_and_one_outside_a_pack(tmp_path: Path) -> None:
    text_file = _write(tmp_path, "goi/b2.md.txt", text())
    stray = _write(tmp_path, "b3.md", _keyed("B3"))
    _write(tmp_path, "goi/LICENSE", "x")
    library = read_packs([tmp_path])
    assert library.modules == ()
    assert [finding.file for finding in library.findings] == [str(stray), str(text_file)]
    assert "“b2.md”" in library.findings[1].message


def test_check_names_faults_of_reading_and_of_the_rules_in_the_order_of_lines(tmp_path: Path) -> None:
    bad = _write(tmp_path, "goi/b2.md", text().replace("phút: 4", "phút: lâu"))
    dull = _keyed("B3").replace("hình: key, bell", "hình: chuong").replace("minutes = 40", "minutes = 5")
    long = _write(tmp_path, "goi/b3.md", dull)
    assert [(finding.file, finding.line) for finding in check_packs(tmp_path, KNOWN)] == [
        (str(bad), line_of(text(), "phút: 4")),
        (str(long), line_of(dull, "minutes = 5")),
        (str(long), line_of(dull, "hình: chuong")),
    ]


def test_a_module_against_the_rules_can_still_be_used(tmp_path: Path) -> None:
    _write(tmp_path, "goi/b2.md", text().replace("hình: key, bell", "hình: chuong"))
    library = read_packs([tmp_path])
    assert [module.key for module in library.modules] == ["B2"]
    assert library.findings == ()
