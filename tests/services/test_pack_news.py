"""Packs on their way: what is sent, what a stranger's zip would change, and that it is taken whole or not at all."""

import zipfile
from pathlib import Path

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.module import Band
from campaign_kit.services.packs import CHANGED, PackNews
from campaign_kit.wording.refusals import sentence

PACK, NAME = "ky-nang-so", "b3-ket-ban-an-toan.md"
PLACE = f"{PACK}/{NAME}"


def zip_of(folder: Path, files: dict[str, bytes], name: str = "goi.zip") -> Path:
    target = folder / name
    with zipfile.ZipFile(target, "w") as archive:
        for place, content in files.items():
            archive.writestr(place, content)
    return target


def shipped(kit: Kit) -> bytes:
    return (kit.paths.content / PACK / NAME).read_bytes()


def changed(kit: Kit, words: str) -> bytes:
    return shipped(kit).replace(b'title = "', f'title = "{words} '.encode(), 1)


def own_files(kit: Kit) -> dict[str, bytes]:
    files = (file for file in kit.paths.own_content.rglob("*") if file.is_file())
    return {file.relative_to(kit.paths.own_content).as_posix(): file.read_bytes() for file in files}


def test_own_packs_go_out_and_come_back(kit: Kit, tmp_path: Path) -> None:
    topic = kit.packs.add(Band.B, "Dùng chung một máy").value
    kit.packs.copy(PACK, NAME)
    (kit.paths.own_content / "tu-rieng.txt").write_text("Mook\n", encoding="utf-8")
    before = own_files(kit)
    file = kit.packs.export(tmp_path / "goi").value
    assert file == tmp_path / "goi.zip"
    with zipfile.ZipFile(file) as archive:
        assert archive.namelist() == ["tu-rieng.txt", f"cua-co-quan/{topic.name}", PLACE]
        assert {info.date_time[0] for info in archive.infolist()} == {1980}
    assert kit.packs.inspect(file).same == ("tu-rieng.txt", f"cua-co-quan/{topic.name}", PLACE)
    assert kit.packs.export(tmp_path / "hai.zip").value.read_bytes() == file.read_bytes()
    for each in list(before):
        (kit.paths.own_content / each).unlink()
    done = kit.packs.take(file)
    assert (done.value.new, done.value.same) == (("tu-rieng.txt", f"cua-co-quan/{topic.name}"), (PLACE,))
    assert done.changed == CHANGED
    assert own_files(kit) == {place: content for place, content in before.items() if place != PLACE}


def test_a_named_pack_goes_out_as_it_is_in_use(kit: Kit, tmp_path: Path) -> None:
    kit.packs.add(Band.B, "Một")
    kit.packs.save(kit.packs.source("bieu-mau", "gop-y.md"), kit.packs.source("bieu-mau", "gop-y.md").text + "\n")
    file = kit.packs.export(tmp_path / "goi.zip", ["Biểu mẫu"]).value
    with zipfile.ZipFile(file) as archive:
        assert len(archive.namelist()) == len(list((kit.paths.content / "bieu-mau").glob("*.md")))
        assert archive.read("bieu-mau/gop-y.md") == own_files(kit)["bieu-mau/gop-y.md"]
    with pytest.raises(Refused, match=r"content\.no_pack") as refused:
        kit.packs.export(tmp_path / "goi.zip", ["khong-co"])
    assert "bieu-mau" in sentence(refused.value)


def test_a_pack_goes_into_a_folder_and_over_nothing_that_was_not_named(kit: Kit, tmp_path: Path) -> None:
    """“content export .” ended in a traceback; “content export goi” wrote over a goi.zip that nobody had named."""
    kit.packs.add(Band.B, "Một")
    (tmp_path / "goi.zip").write_bytes(b"another")
    assert kit.packs.export(tmp_path).value == tmp_path / "goi-noi-dung.zip"
    assert kit.packs.export(tmp_path / "goi").value == tmp_path / "goi (2).zip"
    assert (tmp_path / "goi.zip").read_bytes() == b"another"
    assert kit.packs.export(tmp_path / "goi.zip").value == tmp_path / "goi.zip"
    assert zipfile.is_zipfile(tmp_path / "goi.zip")


def test_what_cannot_be_sent_is_refused(kit: Kit, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"content\.nothing_own"):
        kit.packs.export(tmp_path / "goi.zip")
    topic = kit.packs.add(Band.B, "Một").value
    kit.packs.save(topic, topic.text.replace("phút: 10", "phút: mười"))
    with pytest.raises(Refused, match=r"content\.export_faulty") as refused:
        kit.packs.export(tmp_path / "goi.zip")
    assert refused.value.facts["line"] == topic.text.splitlines().index("phút: 10") + 1
    kit.packs.save(topic, topic.text.partition("## Nguồn")[0])
    with pytest.raises(Refused, match=r"content\.export_faulty_file"):
        kit.packs.export(tmp_path / "goi.zip")
    assert not (tmp_path / "goi.zip").exists()


def test_news_tell_what_would_change_and_nothing_is_written(kit: Kit, tmp_path: Path) -> None:
    kit.packs.save(kit.packs.source(PACK, NAME), changed(kit, "Cũ").decode())
    others = sorted(file.name for file in (kit.paths.content / PACK).glob("b*.md"))
    second, third = (f"{PACK}/{name}" for name in (others[0], others[1]))
    content = kit.paths.content
    file = zip_of(
        tmp_path,
        {
            PLACE: changed(kit, "Mới"),
            second: (content / second).read_bytes(),
            third: (content / third).read_bytes() + b"\n",
        },
    )
    before = own_files(kit)
    assert kit.packs.inspect(file) == PackNews(
        new=(third,), replaced=(PLACE,), same=(second,), findings=(), over_shipped=(third,)
    )
    assert own_files(kit) == before
    assert not kit.paths.content_before.exists()


def test_replaced_files_are_kept_and_others_stay(kit: Kit, tmp_path: Path) -> None:
    other = kit.packs.add(Band.B, "Một").value
    old = changed(kit, "Cũ")
    kit.packs.save(kit.packs.source(PACK, NAME), old.decode())
    shipped_before = shipped(kit)
    done = kit.packs.take(zip_of(tmp_path, {PLACE: changed(kit, "Mới")}))
    assert (done.value.replaced, done.changed) == ((PLACE,), CHANGED)
    assert own_files(kit) == {PLACE: changed(kit, "Mới"), f"cua-co-quan/{other.name}": other.text.encode()}
    assert [file.read_bytes() for file in kit.paths.content_before.rglob("*.md")] == [old]
    assert shipped(kit) == shipped_before
    again = kit.packs.take(tmp_path / "goi.zip")
    assert (again.value.same, again.changed) == ((PLACE,), frozenset())


def test_an_own_file_of_another_spelling_is_the_one_replaced(kit: Kit, tmp_path: Path) -> None:
    own = kit.paths.own_content / "Kỹ năng số" / NAME.replace("ket-ban", "kết-bạn")
    own.parent.mkdir(parents=True)
    own.write_bytes(shipped(kit))
    assert kit.packs.take(zip_of(tmp_path, {PLACE: changed(kit, "Mới")})).value.replaced == (PLACE,)
    assert own_files(kit) == {f"Kỹ năng số/{own.name}": changed(kit, "Mới")}


def test_two_files_for_one_place_are_refused(kit: Kit, tmp_path: Path) -> None:
    """The second replaced the first, and the first was kept over the own file, which was lost."""
    old = changed(kit, "Cũ")
    kit.packs.save(kit.packs.source(PACK, NAME), old.decode())
    file = zip_of(tmp_path, {PLACE: changed(kit, "Một"), f"ky nang so/{NAME}": changed(kit, "Hai")})
    with pytest.raises(Refused, match=r"content\.zip_twice"):
        kit.packs.take(file)
    assert own_files(kit) == {PLACE: old}


def test_kept_words_are_added_to_the_own_ones(kit: Kit, tmp_path: Path) -> None:
    kit.paths.own_content.mkdir(parents=True)
    own = kit.paths.own_content / "tu-rieng.txt"
    own.write_bytes(b"Mook\r\nKrai\r\n")
    news = kit.packs.take(zip_of(tmp_path, {"tu-rieng.txt": b"\xef\xbb\xbfIa\nMook\n"})).value
    assert news.replaced == ("tu-rieng.txt",)
    assert own.read_bytes() == b"Mook\nKrai\nIa\n"
    assert kit.packs.take(tmp_path / "goi.zip").value.same == ("tu-rieng.txt",)


def test_what_cannot_be_read_is_refused_by_line(kit: Kit, tmp_path: Path) -> None:
    wrong = shipped(kit).replace("phút: 3".encode(), "phút: ba".encode(), 1)
    line = wrong.decode().splitlines().index("phút: ba") + 1
    good = {"rieng/tot.md": shipped(kit)}
    with pytest.raises(Refused, match=r"content\.zip_unreadable") as refused:
        kit.packs.take(zip_of(tmp_path, {**good, PLACE: wrong}))
    assert (refused.value.facts["file"], refused.value.facts["line"]) == (PLACE, line)
    with pytest.raises(Refused, match=r"content\.zip_unreadable"):
        kit.packs.take(zip_of(tmp_path, {**good, PLACE: b"\xff\xfe\xff"}))
    with pytest.raises(Refused, match=r"content\.zip_unreadable_file"):
        kit.packs.take(zip_of(tmp_path, {**good, PLACE: shipped(kit).partition("## Nguồn".encode())[0]}))
    assert not kit.paths.own_content.exists()


def test_unwise_words_and_taken_keys_are_named_by_place(kit: Kit, tmp_path: Path) -> None:
    unwise = shipped(kit).replace(b'key = "B3"', b'key = "B20"').replace(b"\n- ", "\n- … ".encode(), 1)
    findings = kit.packs.inspect(zip_of(tmp_path, {"rieng/b20.md": unwise, "rieng/b3.md": shipped(kit)})).findings
    assert {each.file for each in findings} == {"rieng/b20.md", "rieng/b3.md"}
    assert all(str(tmp_path) not in each.message and "campaign-kit-" not in each.message for each in findings)
    assert next(each.line for each in findings if each.file == "rieng/b20.md") > 0


def test_a_pack_is_taken_whole_or_not_at_all(kit: Kit, tmp_path: Path) -> None:
    own = kit.paths.own_content / PACK / NAME
    kit.packs.save(kit.packs.source(PACK, NAME), changed(kit, "Cũ").decode())
    (kit.paths.own_content / "rieng" / "z.md").mkdir(parents=True)  # a folder in the way of the last file
    before = own_files(kit)
    file = zip_of(tmp_path, {PLACE: changed(kit, "Mới"), "moi/a.md": shipped(kit), "rieng/z.md": shipped(kit)})
    with pytest.raises(Refused, match=r"content\.not_saved"):
        kit.packs.take(file)
    assert own_files(kit) == before
    assert own.read_bytes() == changed(kit, "Cũ")
    assert sorted(path.name for path in kit.paths.own_content.iterdir()) == [PACK, "rieng"]
    assert list(kit.paths.content_before.iterdir()) == []
