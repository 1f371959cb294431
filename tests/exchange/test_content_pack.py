"""Zips of strangers: what does no harm is read, all else refused before anything is unpacked beyond the limits."""

import io
import stat
import struct
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign_kit.errors import Refused
from campaign_kit.exchange.content_pack import MOST_BYTES, MOST_FILES, Member, read_stream, read_zip

GOOD = "rieng/b20-mot.md"


def zipped(*names: str, content: bytes = b"x", method: int = zipfile.ZIP_DEFLATED) -> bytes:
    return of(dict.fromkeys(names, content), method)


def of(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return out.getvalue()


def read(data: bytes) -> tuple[Member, ...]:
    return read_stream(io.BytesIO(data), "goi.zip")


def places(data: bytes) -> list[str]:
    return [member.place for member in read(data)]


def marked(flag: int) -> bytes:
    """A good zip whose one entry has the flag, in the directory and before the file."""
    data = bytearray(zipped(GOOD))
    for signature, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        start = data.index(signature) + offset
        (flags,) = struct.unpack_from("<H", data, start)
        struct.pack_into("<H", data, start, flags | flag)
    return bytes(data)


def lying(size: int, content: bytes) -> bytes:
    """A zip that says its file unpacks to so many bytes."""
    data = bytearray(zipped(GOOD, content=content))
    for signature, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        struct.pack_into("<I", data, data.index(signature) + offset, size)
    return bytes(data)


def linked(mode: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        info = zipfile.ZipInfo(GOOD)
        info.create_system, info.external_attr = 3, (mode | 0o777) << 16
        archive.writestr(info, "../../key")
    return out.getvalue()


def renamed(bad: bytes) -> bytes:
    """A zip with a name that Python would not write."""
    good = b"rieng/" + b"x" * (len(bad) - 6)
    return zipped(good.decode()).replace(good, bad)


def test_files_are_read_in_their_order_with_their_packs() -> None:
    data = of({"tu-rieng.txt": b"Ia", "rieng/b.md": b"b", "du-lieu/ngay.toml": b"", "rieng/a.md": b"a"})
    assert read(data) == (
        Member("", "tu-rieng.txt", b"Ia"),
        Member("du-lieu", "ngay.toml", b""),
        Member("rieng", "a.md", b"a"),
        Member("rieng", "b.md", b"b"),
    )


def test_one_folder_around_everything_is_left_away() -> None:
    assert places(zipped("content/rieng/a.md", "content/tu-rieng.txt")) == ["tu-rieng.txt", "rieng/a.md"]
    assert places(zipped("rieng/", "rieng/a.md", "rieng/b.md")) == ["rieng/a.md", "rieng/b.md"]


def test_what_archivers_and_systems_leave_behind_is_left_away() -> None:
    left = ("__MACOSX/rieng/._a.md", "rieng/.DS_Store", "rieng/Thumbs.db", "README.md", "rieng/desktop.ini")
    assert places(zipped("rieng/a.md", *left)) == ["rieng/a.md"]


def test_names_come_in_one_spelling() -> None:
    name = "riêng/bạn mới.md"
    apart = unicodedata.normalize("NFD", name)
    assert apart != name
    assert places(zipped(apart)) == [name]
    silent = zipped("rieng/b1111.md").replace(b"b1111.md", "bạn.md".encode())  # macOS: UTF-8 without the flag
    assert places(silent) == ["rieng/bạn.md"]


@pytest.mark.parametrize(
    ("code", "data"),
    [
        ("zip_way", zipped("../rieng/a.md")),
        ("zip_way", zipped("rieng/../../a.md")),
        ("zip_way", zipped("/rieng/a.md")),
        ("zip_way", zipped("C:/rieng/a.md")),
        ("zip_way", renamed(b"C:\\rieng\\a.md")),
        ("zip_way", renamed(b"rieng\\a1.md")),
        ("zip_way", renamed(b"\\\\may\\rieng\\a.md")),
        ("zip_way", zipped("rieng//a.md")),
        ("zip_way", zipped("./rieng/a.md")),
        ("zip_way", zipped(GOOD, "__MACOSX/../../a.md")),
        ("zip_way", zipped(GOOD, "../")),
        ("zip_name", renamed(b"rieng/a\x00b.md")),
        ("zip_name", renamed(b"rieng/a\x07b.md")),
        ("zip_name", renamed(b"rieng/a\xffb.md")),
        ("zip_name", zipped("rieng/con.md")),
        ("zip_name", zipped("rieng/AUX")),
        ("zip_name", zipped("nul/a.md")),
        ("zip_name", zipped("rieng/com1.a.md")),
        ("zip_name", zipped("rieng/a.md ")),
        ("zip_name", zipped("rieng./a.md")),
        ("zip_name", zipped("rieng/a?.md")),
        ("zip_name", zipped("rieng/a.md:x.md")),
        ("zip_name", zipped("rieng/\u202eb.md")),
        ("zip_name", zipped(f"rieng/{'a' * 98}.md")),
        ("zip_name", zipped(f"rieng/{'ậ' * 90}.md")),  # 90 letters, 273 bytes: no Linux can write it
        ("zip_link", linked(stat.S_IFLNK)),
        ("zip_link", linked(stat.S_IFIFO)),
        ("zip_secret", marked(0x1)),
        ("zip_secret", marked(0x40)),
        ("zip_twice", zipped("rieng/a.md", "rieng/A.md")),
        ("zip_twice", zipped("rieng/a.md", "Rieng/a.MD")),
        ("zip_twice", zipped("rieng/bạn.md", unicodedata.normalize("NFD", "rieng/bạn.md"))),
        ("zip_suffix", zipped(GOOD, "rieng/a.exe")),
        ("zip_suffix", zipped(GOOD, "rieng/goi.zip", content=zipped(GOOD))),
        ("zip_suffix", zipped(GOOD, "rieng/a")),
        ("zip_place", zipped("a.md")),
        ("zip_place", zipped("rieng/sau/a.md", "khac/a.md")),
        ("zip_place", zipped("mot/hai/ba/a.md")),
        ("zip_damaged", lying(10, b"x" * 1000)),
        ("zip_damaged", lying(1000, b"x" * 10)),
        ("zip_damaged", zipped(GOOD, method=zipfile.ZIP_BZIP2)),
        ("zip_damaged", b""),
        ("zip_damaged", b"khong phai zip"),
        ("zip_damaged", zipped(GOOD, content=b"abc" * 99)[:60]),
        ("zip_damaged", zipped(GOOD, content=b"abcdef", method=zipfile.ZIP_STORED).replace(b"abcdef", b"abcdeg")),
        ("zip_empty", zipped()),
        ("zip_empty", zipped("rieng/", "README.md", "rieng/.DS_Store")),
    ],
)
def test_what_could_do_harm_is_refused(code: str, data: bytes) -> None:
    with pytest.raises(Refused) as refused:
        read(data)
    assert refused.value.code == f"content.{code}"
    assert all(str(fact).isprintable() for fact in refused.value.facts.values())


@pytest.mark.parametrize(
    ("code", "make"),
    [
        ("zip_many", lambda: zipped(*(f"rieng/a{number}.md" for number in range(MOST_FILES + 1)))),
        ("zip_large", lambda: zipped(GOOD, content=bytes(MOST_BYTES + 1))),
        ("zip_large", lambda: zipped(GOOD, content=bytes(MOST_BYTES + 1), method=zipfile.ZIP_STORED)),
        ("zip_large", lambda: lying(10, bytes(30 * MOST_BYTES))),
        ("zip_heavy", lambda: zipped(*(f"rieng/a{number}.md" for number in range(21)), content=bytes(MOST_BYTES))),
    ],
)
def test_what_is_too_much_is_refused(code: str, make: Callable[[], bytes]) -> None:
    with pytest.raises(Refused, match=rf"content\.{code}"):
        read(make())


def test_the_limits_themselves_are_kept() -> None:
    assert len(read(zipped(*(f"rieng/a{number}.md" for number in range(MOST_FILES))))) == MOST_FILES
    assert len(read(zipped(GOOD, content=bytes(MOST_BYTES)))[0].content) == MOST_BYTES


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    for path in (tmp_path / "khong-co.zip", tmp_path):
        with pytest.raises(Refused, match=r"content\.zip_unopened"):
            read_zip(path)
    large = tmp_path / "lon.zip"
    with large.open("wb") as stream:
        stream.truncate(30_000_000)  # sparse: nothing is written
    with pytest.raises(Refused, match=r"content\.zip_heavy"):
        read_zip(large)


@given(data=st.binary(max_size=400), start=st.integers(0, 400))
def test_no_bytes_at_all_do_more_than_be_refused(data: bytes, start: int) -> None:
    good = zipped(GOOD, "rieng/hai.md", content=b"abc" * 30)
    for made in (data, good[:start] + data, data + good[start:], good[:start] + data + good[start + len(data) :]):
        try:
            members = read(made)
        except Refused as refused:
            assert refused.code.startswith("content.zip_")
        else:
            assert all(len(member.content) <= MOST_BYTES and ".." not in member.place for member in members)


@given(name=st.text(st.characters(codec="utf-8"), min_size=1, max_size=30))
def test_no_name_leads_outside(name: str) -> None:
    try:
        members = read(zipped(f"rieng/{name}.md"))
    except Refused:
        return
    for member in members:
        target = (Path("/x/content") / member.pack / member.name).as_posix()
        assert Path(target).parent == Path("/x/content") / member.pack
        assert not set("\\:\x00") & set(member.place)
