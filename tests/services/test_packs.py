"""Content files as text: read, copied, added, changed, put away; never a shipped one."""

import re
import zipfile
from pathlib import Path

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import Band, Module
from campaign_kit.services.packs import CHANGED, OWN_PACK, PackFile

PACK, NAME = "ky-nang-so", "b3-ket-ban-an-toan.md"


@pytest.fixture
def shipped_file(kit: Kit) -> PackFile:
    return kit.packs.source(PACK, NAME)


def new_topic(kit: Kit) -> Module:
    """The topic that was added, which is not finished yet."""
    return kit.content.words_of(next(entry for entry in kit.content.index() if entry.own))


def test_a_file_is_read_as_text(kit: Kit, shipped_file: PackFile) -> None:
    assert (shipped_file.own, shipped_file.path) == (False, kit.paths.content / PACK / NAME)
    assert shipped_file.text.startswith("+++\n")
    assert kit.packs.look(shipped_file, shipped_file.text).findings == ()
    assert kit.packs.source("", "tu-rieng.txt").pack == ""


@pytest.mark.parametrize(
    ("pack", "name"), [(PACK, "khong-co.md"), ("..", "README.md"), ("../content/bieu-mau", "gop-y.md"), (PACK, "../x")]
)
def test_a_file_that_is_not_there_is_refused(kit: Kit, pack: str, name: str) -> None:
    with pytest.raises(Refused, match=r"content\.no_file"):
        kit.packs.source(pack, name)


def test_a_copy_stands_for_the_shipped_file(kit: Kit, shipped_file: PackFile) -> None:
    done = kit.packs.copy(PACK, NAME)
    assert (done.value.own, done.value.path, done.changed) == (True, kit.paths.own_content / PACK / NAME, CHANGED)
    assert done.value.path.read_bytes() == shipped_file.path.read_bytes()
    kit.packs.save(done.value, shipped_file.text.replace("Kết bạn và lời dụ dỗ", "Bạn mới ở Ia Dom"))
    assert kit.content.module("B3").title == "Bạn mới ở Ia Dom"
    again = kit.packs.copy(PACK, NAME)
    assert "Bạn mới ở Ia Dom" in again.value.text
    assert again.changed == frozenset()


def test_an_own_file_named_with_marks_is_the_one_in_use(kit: Kit, shipped_file: PackFile) -> None:
    own = kit.paths.own_content / "Kỹ năng số" / "B3 kết bạn an toàn.md"
    own.parent.mkdir(parents=True)
    own.write_text(shipped_file.text, encoding="utf-8")
    assert not kit.packs.source(PACK, NAME).own  # "b3-ket-ban" and "b3 ket ban" are two names
    own = own.rename(own.with_name("B3-kết-bạn-an-toàn.md"))
    found = kit.packs.source(PACK, NAME)
    assert (found.own, found.pack, found.name) == (True, "Kỹ năng số", "B3-kết-bạn-an-toàn.md")


def test_saving_a_shipped_file_makes_an_own_one(kit: Kit, shipped_file: PackFile) -> None:
    before = shipped_file.path.read_bytes()
    done = kit.packs.save(shipped_file, shipped_file.text + "\n")
    assert (done.value.file, done.value.kept) == (kit.packs.source(PACK, NAME), None)
    assert done.changed == CHANGED
    assert kit.packs.source(PACK, NAME).own
    assert shipped_file.path.read_bytes() == before


def test_faulty_text_is_saved_and_named(kit: Kit, shipped_file: PackFile) -> None:
    wrong = shipped_file.text.replace("## Thông điệp", "## Thông báo")
    line = wrong.splitlines().index("## Thông báo") + 1
    file = kit.packs.save(shipped_file, wrong).value.file
    assert line in [each.line for each in kit.packs.look(file, wrong).findings]
    assert kit.packs.source(PACK, NAME).text == wrong
    assert kit.content.module("B3").source_file == str(shipped_file.path)


def test_what_another_program_wrote_meanwhile_is_kept(kit: Kit) -> None:
    """Somebody had the file open in Notepad too, and saved there first: the program wrote over it without a word."""
    seen = kit.packs.add(Band.B, "Một").value
    seen.path.write_text(seen.text + "\n- Viết trong Notepad.\n", encoding="utf-8")
    saved = kit.packs.save(seen, seen.text + "\n- Viết ở đây.\n").value
    assert saved.kept is not None
    assert "Viết trong Notepad" in saved.kept.read_text(encoding="utf-8")
    assert "Viết ở đây" in seen.path.read_text(encoding="utf-8")
    assert kit.packs.save(saved.file, saved.file.text + "\n").value.kept is None
    seen.path.unlink()
    assert kit.packs.save(saved.file, saved.file.text).value.kept is None


def test_a_copy_made_meanwhile_is_kept(kit: Kit, shipped_file: PackFile) -> None:
    own = kit.packs.copy(PACK, NAME).value
    kit.packs.save(own, own.text + "\n- Của đồng nghiệp.\n")
    kept = kit.packs.save(shipped_file, shipped_file.text + "\n").value.kept
    assert kept is not None
    assert "Của đồng nghiệp" in kept.read_text(encoding="utf-8")


def test_letters_that_could_not_be_read_are_kept(kit: Kit) -> None:
    """Notepad had saved it as ANSI: the editor showed "?" for the letters, and saving made that of the file."""
    file = kit.packs.add(Band.B, "Một").value
    ansi = "Kết bạn".encode("utf-16-le") + b"\xff"
    file.path.write_bytes(ansi)
    seen = kit.packs.source(file.pack, file.name)
    kept = kit.packs.save(seen, seen.text + "x").value.kept
    assert kept is not None
    assert kept.read_bytes() == ansi


def test_unseen_characters_are_no_change_of_others(kit: Kit) -> None:
    """Pasted from the web with U+200B, or typed with parted marks: the text is saved, and stays as it was written."""
    file = kit.packs.add(Band.B, "Một").value
    saved = kit.packs.save(file, file.text + "\n- Ba\u200b\u0323n\n").value
    assert saved.file.text.endswith("Ba\u200b\u0323n\n")
    assert kit.packs.save(saved.file, file.text).value.kept is None


def test_a_text_is_looked_at_and_nothing_is_written(kit: Kit, shipped_file: PackFile) -> None:
    changed = re.sub("(## Thông điệp\n\n- ).*", r"\1Người lạ khen em quá nhiềuu.", shipped_file.text)
    draft = kit.packs.look(shipped_file, changed)
    assert draft.module
    assert draft.module.key == "B3"
    assert len(draft.findings) == 1
    assert "nhiềuu" in draft.findings[0].message
    assert kit.packs.look(shipped_file, "Xin chào").module is None
    assert not kit.paths.own_content.exists()


def test_forms_are_looked_at_as_forms(kit: Kit) -> None:
    file = kit.packs.source("bieu-mau", "gop-y.md")
    draft = kit.packs.look(file, file.text)
    assert (draft.module, draft.findings) == (None, ())
    assert draft.value is not None
    assert kit.packs.look(file, file.text + "\n### Sâu quá\n").value is None


def test_a_dropped_file_is_kept_and_the_shipped_one_is_back(kit: Kit, shipped_file: PackFile) -> None:
    title = kit.content.module("B3").title
    for words in ("Bạn mới", "Bạn cũ"):  # twice within a second: both are kept
        own = kit.packs.copy(PACK, NAME).value
        kit.packs.save(own, own.text.replace(title, words))
        kept = kit.packs.drop(kit.packs.source(PACK, NAME))
        assert (kept.value.parent.name, kept.value.name, kept.changed) == (PACK, NAME, CHANGED)
        assert words in kept.value.read_text(encoding="utf-8")
    assert len(list(kit.paths.content_before.iterdir())) == 2
    assert kit.content.module("B3").title == title
    with pytest.raises(Refused, match=r"content\.not_own"):
        kit.packs.drop(shipped_file)


@pytest.mark.parametrize("band", Band)
def test_a_new_topic_can_be_looked_at_and_says_what_to_write(kit: Kit, band: Band) -> None:
    file = kit.packs.add(band, "  Dùng chung một máy  ").value
    assert (file.pack, file.name) == (OWN_PACK, f"{band.lower()}20-dung-chung-mot-may.md")
    module = new_topic(kit)
    assert (module.key, module.title, module.band) == (f"{band}20", "Dùng chung một máy", band)
    first, second = kit.packs.look(file, file.text).findings
    told = rf"Còn 1\d\d chỗ chưa viết, bắt đầu bằng “…”; chỗ đầu tiên ở dòng {first.line}\."
    assert re.match(told, first.message)
    assert file.text.splitlines()[first.line - 1] == "- … Điều thứ nhất muốn người nghe nhớ."
    assert "phát thanh" in second.message
    made = {info.kind for info in kit.showcase.products(module)}
    assert {Kind.DECK, Kind.POSTER, Kind.LEAFLET, Kind.CARDS, Kind.QUIZ, Kind.SOCIAL} <= made


@pytest.mark.parametrize("band", [Band.A, Band.P])
def test_every_product_of_a_new_topic_has_room(kit: Kit, band: Band) -> None:
    kit.packs.add(band, "Một chủ đề có tên rất dài để thử xem chữ có vừa khung không")
    module = new_topic(kit)
    for info in kit.showcase.products(module):
        assert kit.showcase.preview(module, info.kind).pages > 0


def test_a_topic_with_a_sentence_of_the_sample_is_used_for_nothing(kit: Kit) -> None:
    """Its "… Ý thứ nhất" was printed and said to children."""
    before = kit.content.modules()
    file = kit.packs.add(Band.B, "Dùng chung một máy").value
    left = re.sub(r"… (\*?\w)", lambda found: found[1], file.text).replace("- Ý thứ nhất, một", "- … Ý thứ nhất, một")
    for text in (file.text, left):
        file = kit.packs.save(file, text).value.file
        assert kit.content.modules() == before
        entry = next(entry for entry in kit.content.index() if entry.file == file.path)
        assert entry.unfinished
        assert kit.content.words_of(entry).key == "B20"
        assert kit.packs.look(file, text).unfinished
        assert kit.showcase.preview(new_topic(kit), Kind.POSTER).unfinished
        with pytest.raises(Refused, match=r"content\.no_module"):
            kit.content.module("B20")
    kit.packs.save(file, left.replace("… ", ""))
    assert not kit.packs.look(file, left.replace("… ", "")).unfinished
    assert not kit.showcase.preview(kit.content.module("B20"), Kind.POSTER).unfinished
    assert [entry.unfinished for entry in kit.content.index() if entry.own] == [False]


def test_while_an_own_copy_is_unfinished_the_shipped_topic_stays_in_use(kit: Kit, shipped_file: PackFile) -> None:
    own = kit.packs.copy(PACK, NAME).value
    kit.packs.save(own, own.text.replace("## Thông điệp\n\n- ", "## Thông điệp\n\n- … "))
    assert kit.content.module("B3").source_file == str(shipped_file.path)
    twins = [entry for entry in kit.content.index() if entry.key == "B3"]
    assert [(entry.file, entry.unfinished) for entry in twins] == [(shipped_file.path, False), (own.path, True)]


def test_a_written_topic_has_nothing_left_to_write(kit: Kit) -> None:
    file = kit.packs.add(Band.B, "Dùng chung một máy").value
    written = re.sub(r"… (\*?\w)", lambda found: found[1], file.text)
    left = [each.message for each in kit.packs.look(file, written).findings]
    assert len(left) == 1
    assert "phát thanh" in left[0]


def test_keys_and_names_of_new_topics_are_their_own(kit: Kit) -> None:
    first = kit.packs.add(Band.B, 'Con? "Aux" <và> \\ *')
    assert first.value.name == "b20-con-aux-va.md"
    kit.packs.save(first.value, first.value.text.replace("## Thông điệp", ""))  # a faulty file keeps its key
    assert kit.packs.add(Band.B, "Một").value.name == "b21-mot.md"
    assert kit.packs.add(Band.B, "???").value.name == "b22.md"
    assert [entry.title for entry in kit.content.index() if entry.key == "B22"] == ["???"]


def test_a_file_whose_key_cannot_be_read_is_not_written_over(kit: Kit) -> None:
    first = kit.packs.add(Band.B, "Một").value
    kit.packs.save(first, first.text.replace('key = "B20"', "key = 'B20'") + "\n- Của mình.\n")
    assert kit.packs.add(Band.B, "Một").value.name == "b21-mot.md"
    assert "Của mình" in first.path.read_text(encoding="utf-8")


def test_titles_that_cannot_be_are_refused(kit: Kit) -> None:
    with pytest.raises(Refused, match=r"content\.no_title"):
        kit.packs.add(Band.B, " \u200b ")
    with pytest.raises(Refused, match=r"content\.long_title"):
        kit.packs.add(Band.B, "a" * 61)
    folder = kit.paths.own_content / "day"
    folder.mkdir(parents=True)
    (folder / "x.md").write_text("".join(f'key = "B{number}"\n' for number in range(20, 100)), encoding="utf-8")
    with pytest.raises(Refused, match=r"content\.no_free_key"):
        kit.packs.add(Band.B, "Một")


def test_an_own_file_that_cannot_be_opened_stops_nothing(kit: Kit, tmp_path: Path) -> None:
    """Another program holds it: it is named, and nothing is lost. (Reading a process's memory from 0 always fails.)"""
    memory = Path("/proc/self/mem")
    if not memory.exists():
        pytest.skip("needs a file that no program can read")
    own = kit.paths.own_content / OWN_PACK / "b20-mot.md"
    own.parent.mkdir(parents=True)
    own.symlink_to(memory)
    (kit.paths.own_content / "tu-rieng.txt").symlink_to(memory)
    assert [found.line for found in kit.content.faults() if found.file == str(own)]
    assert kit.content.known().words
    shipped = (kit.paths.content / PACK / NAME).read_bytes()
    for name in (f"{OWN_PACK}/b20-mot.md", "tu-rieng.txt"):
        with zipfile.ZipFile(tmp_path / "goi.zip", "w") as archive:
            archive.writestr(name, shipped)
        with pytest.raises(Refused, match=r"content\.not_read"):
            kit.packs.take(tmp_path / "goi.zip")
    with pytest.raises(Refused, match=r"content\.not_read"):
        kit.packs.source(OWN_PACK, "b20-mot.md")
    with pytest.raises(Refused, match=r"content\.not_read"):
        kit.packs.add(Band.B, "Một")


def test_a_folder_that_cannot_be_written_loses_nothing(kit: Kit, shipped_file: PackFile) -> None:
    kit.paths.own_content.parent.mkdir(parents=True)
    kit.paths.own_content.write_bytes(b"a file in the way")
    with pytest.raises(Refused, match=r"content\.not_saved"):
        kit.packs.save(shipped_file, "x")
    assert Path(kit.paths.own_content).read_bytes() == b"a file in the way"
