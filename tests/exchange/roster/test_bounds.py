"""Workbooks that would take all memory or time are refused in words; those that only look so are read."""

import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from campaign_kit.errors import Refused
from campaign_kit.exchange.roster.reader import read_roster
from campaign_kit.exchange.roster.xlsx_bounds import column_letters, column_number
from tests.exchange.roster.parts import HEAD, MAIN, xlsx_of, xlsx_with

FAR = '<row r="1048576"><c r="{cell}"><v>2</v></c></row>'


def refusal(file: Path) -> Refused:
    with pytest.raises(Refused) as refused:
        read_roster(file)
    return refused.value


@pytest.fixture
def bounded() -> Iterator[None]:
    """What Python takes during the test stays below 150 MB; what it refuses never reaches the library."""
    tracemalloc.start()
    yield
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 150 * 2**20


@pytest.mark.usefixtures("bounded")
def test_a_cell_far_away_is_named(tmp_path: Path) -> None:
    refused = refusal(xlsx_of(tmp_path / "a.xlsx", [HEAD, FAR.format(cell="XFD1048576")]))
    assert (refused.code, refused.facts["cell"]) == ("roster.far_cell", "XFD1048576")


@pytest.mark.usefixtures("bounded")
@pytest.mark.parametrize(
    "rows",
    [
        [HEAD, '<row r="4000"><c s="0" r="ZZZ4000"><v>2</v></c></row>'],
        [HEAD, "<row r='4000'><c r='ZZZ4000'><v>2</v></c></row>"],
        [HEAD, '<row r="4000"><c r="ZZY4000" s="1"/><c><v>2</v></c></row>'],
        [HEAD, '<row r="99999">' + "<c/>" * 300 + "<c><v>2</v></c></row>"],
    ],
    ids=["attributes turned", "other quotes", "counted on", "without places"],
)
def test_a_far_cell_is_found_however_it_is_written(tmp_path: Path, rows: list[str]) -> None:
    assert refusal(xlsx_of(tmp_path / "a.xlsx", rows)).code == "roster.far_cell"


@pytest.mark.usefixtures("bounded")
def test_a_far_cell_with_a_prefix_in_its_tag_is_found(tmp_path: Path) -> None:
    sheet = f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row><x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row>'
    assert refusal(xlsx_with(tmp_path / "a.xlsx", f"{sheet}</x:sheetData></x:worksheet>")).code == "roster.far_cell"


@pytest.mark.usefixtures("bounded")
def test_many_sheets_that_are_wide_together(tmp_path: Path) -> None:
    rows = [HEAD, '<row r="19999"><c r="CZ19999"><v>2</v></c></row>']
    assert refusal(xlsx_of(tmp_path / "a.xlsx", rows, sheets=20)).code == "roster.far_cell"


def test_a_hundred_thousand_rows_are_the_most(tmp_path: Path) -> None:
    rows = (f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(3, 100_003))
    assert refusal(xlsx_of(tmp_path / "a.xlsx", [HEAD, *rows])).code == "roster.too_many_rows"


@pytest.mark.parametrize("kind", [".xlsx", ".csv"])
def test_a_million_rows_are_refused(tmp_path: Path, kind: str) -> None:
    file = tmp_path / f"a{kind}"
    if kind == ".csv":
        file.write_bytes("Họ và tên;Lớp\n".encode() + b"Le An;6A\n" * 1_000_000)
    else:
        xlsx_of(file, [HEAD, "<row><c t='str'><v>Le An</v></c></row>" * 1_000_000])
    tracemalloc.start()
    refused = refusal(file)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert refused.code == "roster.too_many_rows"
    assert peak < 150 * 2**20


@pytest.mark.usefixtures("bounded")
def test_one_long_text_in_many_cells(tmp_path: Path) -> None:
    rows = (f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(3, 10_000))
    file = xlsx_of(tmp_path / "a.xlsx", [HEAD, *rows], texts=f"<si><t>{'a' * 30_000}</t></si>")
    assert refusal(file).code == "roster.too_big"


@pytest.mark.usefixtures("bounded")
def test_one_long_text_of_many_parts_in_many_cells(tmp_path: Path) -> None:
    rows = (f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(3, 123))
    runs = f"<r><t>{'a' * 1570}</t></r>" * 450
    file = xlsx_of(tmp_path / "a.xlsx", [HEAD, *rows], texts=f"<si>{runs}</si>")
    assert refusal(file).code == "roster.too_big"


def test_one_long_text_in_few_cells_is_read(tmp_path: Path) -> None:
    rows = (f'<row r="{n}"><c r="C{n}" t="s"><v>0</v></c><c r="D{n}"><v>1</v></c></row>' for n in range(3, 1000))
    file = xlsx_of(tmp_path / "a.xlsx", [HEAD, *rows], texts=f"<si><t>{'a' * 30_000}</t></si>")
    assert len(read_roster(file).people) == 1


def test_a_text_longer_than_any_list(tmp_path: Path) -> None:
    row = f'<row r="1"><c r="A1" t="str"><v>{"a" * (65 * 2**20)}</v></c></row>'
    assert refusal(xlsx_of(tmp_path / "a.xlsx", [row])).code == "roster.too_big"


@pytest.mark.usefixtures("bounded")
def test_an_archive_that_says_it_unpacks_to_gigabytes(tmp_path: Path) -> None:
    file = xlsx_of(tmp_path / "a.xlsx", [HEAD])
    content = bytearray(file.read_bytes())
    at = content.rfind(b"PK\x01\x02") + 24
    content[at : at + 4] = (2**31).to_bytes(4, "little")
    file.write_bytes(content)
    assert refusal(file).code == "roster.too_big"


@pytest.mark.usefixtures("bounded")
def test_an_entity_is_no_way_in(tmp_path: Path) -> None:
    doctype = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    sheet = (
        f'{doctype}<worksheet xmlns="{MAIN}"><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>'
    )
    assert refusal(xlsx_with(tmp_path / "a.xlsx", sheet)).code == "roster.damaged"


@pytest.mark.usefixtures("bounded")
def test_an_encoding_that_nobody_knows(tmp_path: Path) -> None:
    sheet = f'<?xml version="1.0" encoding="WTF-8"?><worksheet xmlns="{MAIN}"><c/></worksheet>'
    assert refusal(xlsx_with(tmp_path / "a.xlsx", sheet)).code == "roster.damaged"


def test_a_sheet_formatted_to_its_last_row_is_read(tmp_path: Path) -> None:
    """Whole columns with a border: a million rows of cells that have a style and nothing else."""
    styled = [f'<row r="{n}"><c r="A{n}" s="1"/><c r="B{n}" s="1"/></row>' for n in range(3, 60_000)]
    file = xlsx_of(tmp_path / "a.xlsx", [HEAD, *styled, '<row r="1048576"><c r="A1048576" s="1"/></row>'])
    roster = read_roster(file)
    assert [person.full_name for person in roster.people] == ["Lê Văn An"]
    assert roster.skipped_rows == ()


def test_a_mark_far_below_is_passed_over(tmp_path: Path) -> None:
    roster = read_roster(xlsx_of(tmp_path / "a.xlsx", [HEAD, '<row r="60000"><c r="B60000"><v>2</v></c></row>']))
    assert [person.full_name for person in roster.people] == ["Lê Văn An"]
    assert [skipped.row for skipped in roster.skipped_rows] == [60_000]


def test_columns_by_letters_and_numbers() -> None:
    for number, letters in ((1, "A"), (26, "Z"), (27, "AA"), (104, "CZ"), (703, "AAA"), (16384, "XFD")):
        assert column_number(letters) == number
        assert column_letters(number) == letters
