"""Damaged and senseless lists: refused in words or read, never anything else raised (hypothesis finds them)."""

import zipfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from campaign_kit.errors import Refused
from campaign_kit.exchange.roster.choose import choose
from campaign_kit.exchange.roster.letters import Letters
from campaign_kit.exchange.roster.people import read_people
from campaign_kit.exchange.roster.reader import read_pasted, read_roster
from campaign_kit.exchange.roster.sheet import Cell, Sheet
from campaign_kit.exchange.roster.tables import find_tables
from campaign_kit.model.roster import Encoding, Roster
from campaign_kit.wording.refusals import sentence
from campaign_kit.wording.roster import doubtful, skipped

LISTS = Path(__file__).parents[2] / "data" / "rosters"
SAMPLES = sorted(path for path in LISTS.iterdir() if path.suffix != ".json")
OFTEN = settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
HEADINGS = ("STT", "Họ và tên", "Tên", "Họ đệm", "Nam", "Nữ", "Năm sinh", "DTTS", "Dân tộc", "Lớp", "Giới tính", "x")

changes = st.lists(
    st.tuples(st.floats(0, 1, exclude_max=True), st.sampled_from(["flip", "cut", "copy", "ones"]), st.integers(0, 255)),
    min_size=1,
    max_size=30,
)
cells: st.SearchStrategy[Cell] = st.one_of(
    st.text(max_size=12),
    st.sampled_from([*HEADINGS, "x", "1", "Tổng cộng", "Lê Văn An", "NguyÔn V¨n B", "Nguyeãn Vaên", "#REF!", "6A", ""]),
    st.floats(),
    st.integers(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
)
grids = st.lists(st.lists(cells, max_size=7), max_size=15)
merges = st.lists(st.tuples(*(st.tuples(st.integers(0, 20), st.integers(0, 9)) for _ in range(2))), max_size=6)


def changed(content: bytes, how: Sequence[tuple[float, str, int]]) -> bytes:
    data = bytearray(content)
    for place, kind, number in how:
        at = int(place * len(data))
        if not data:
            break
        if kind == "flip":
            data[at] ^= 1 << number % 8
        elif kind == "cut":
            del data[at : at + number]
        elif kind == "copy":
            data[at:at] = data[at // 2 : at // 2 + number]
        else:
            data[at : at + 4] = bytes([number]) * 4
    return bytes(data)


def read_or_refuse(file: Path) -> Roster | None:
    try:
        return read_roster(file)
    except Refused as refused:
        assert file.name in sentence(refused)
        return None


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("damaged")


@OFTEN
@given(sample=st.sampled_from(SAMPLES), how=changes)
def test_changed_bytes(folder: Path, sample: Path, how: Sequence[tuple[float, str, int]]) -> None:
    file = folder / f"a{sample.suffix}"
    file.write_bytes(changed(sample.read_bytes(), how))
    read_or_refuse(file)


@OFTEN
@given(
    sample=st.sampled_from([path for path in SAMPLES if path.suffix == ".xlsx"]), how=changes, part=st.integers(0, 50)
)
def test_changed_parts_of_an_archive(
    folder: Path, sample: Path, how: Sequence[tuple[float, str, int]], part: int
) -> None:
    whole = BytesIO()
    with zipfile.ZipFile(sample) as archive, zipfile.ZipFile(whole, "w") as copy:
        names = archive.namelist()
        for name in names:
            content = archive.read(name)
            copy.writestr(name, changed(content, how) if name == names[part % len(names)] else content)
    file = folder / "parts.xlsx"
    file.write_bytes(whole.getvalue())
    read_or_refuse(file)


@OFTEN
@given(grid=grids, merged=merges, encoding=st.sampled_from([e for e in Encoding if e is not Encoding.MIXED]))
def test_any_cells(grid: list[list[Cell]], merged: list[tuple[tuple[int, int], ...]], encoding: Encoding) -> None:
    spans = [(min(pair), max(pair)) for pair in merged]
    sheet = Sheet("6A", [["STT", "Họ và tên", "Nam", "Nữ", "Năm sinh", "DTTS", "Lớp"], *grid], spans)
    letters = Letters(encoding, raw=False)
    for table in find_tables(sheet, letters):
        reading = read_people(sheet, table, choose(sheet, table, letters), letters, "6A")
        for row, reason in reading.reasons.items():
            assert 0 < row < len(sheet.rows)
            assert skipped(reason)
        assert all(doubtful(reason) for reason in reading.doubts.values())
        assert all(name and name == name.strip() for name, *_ in reading.people)


@OFTEN
@given(text=st.text(st.characters(), max_size=300))
def test_any_pasted_text(text: str) -> None:
    try:
        assert read_pasted(text).people
    except Refused as refused:
        assert sentence(refused)


@OFTEN
@given(content=st.binary(max_size=600), suffix=st.sampled_from([".csv", ".xlsx", ".xls", ".ods", ".txt"]))
def test_any_bytes(folder: Path, content: bytes, suffix: str) -> None:
    file = folder / f"bytes{suffix}"
    file.write_bytes("Họ tên\n".encode() + content if suffix == ".txt" else content)
    read_or_refuse(file)
