"""Lists with any mix of faults give back who was put in, in every kind of file and in every kind of letters."""

import csv as tables
import random
import unicodedata
from collections.abc import Callable
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from xlsxwriter.utility import xl_range

from campaign_kit.exchange.roster.reader import read_pasted, read_roster
from campaign_kit.model.roster import Encoding, Roster
from tests.exchange.roster.biff import xls
from tests.exchange.roster.books import Formula, xlsx
from tests.exchange.roster.faulty import Made, Maker
from tests.exchange.roster.stored import as_tcvn3, as_vni, as_windows_1258

OFTEN = settings(max_examples=25, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
chances = st.integers(0, 2**32).map(random.Random)
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]
Rows = list[list[object]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("mixes")


def told(roster: Roster) -> list[tuple[str, str, int | None, str, str | None]]:
    return [
        (each.full_name, each.sex.value, each.birth_year, each.minority.value, each.place) for each in roster.people
    ]


def as_text(rows: Rows, sign: str) -> str:
    out = StringIO()
    tables.writer(out, delimiter=sign, lineterminator="\r\n").writerows([[shown(cell) for cell in row] for row in rows])
    return out.getvalue()


def shown(cell: object) -> str:
    if isinstance(cell, date):
        return cell.strftime("%d/%m/%Y")
    return str(cell.value if isinstance(cell, Formula) else "" if cell is None else cell)


def seen(text: str) -> str:
    """The text without what old programs could not write."""
    return unicodedata.normalize("NFC", text).replace("\u200b", "").replace("\ufeff", "")


def came_back(roster: Roster, made: Made) -> None:
    assert told(roster) == made.people
    assert set(roster.dropped_columns) == {" ".join(title.split()) for title in made.dropped}
    assert roster.doubtful_rows == ()


@OFTEN
@given(chance=chances)
def test_a_workbook(folder: Path, chance: random.Random) -> None:
    made = Maker(chance).make()
    roster = read_roster(xlsx(folder / "a.xlsx", made.rows, [xl_range(*span) for span in made.merged]))
    came_back(roster, made)
    assert roster.rows == tuple(made.at)
    assert roster.encoding is Encoding.UNICODE


@OFTEN
@given(chance=chances)
def test_an_old_workbook(folder: Path, chance: random.Random) -> None:
    made = Maker(chance).make()
    roster = read_roster(xls(folder / "a.xls", {"Sheet1": made.rows}, made.merged))
    came_back(roster, made)
    assert roster.rows == tuple(made.at)


@OFTEN
@given(chance=chances)
def test_sheets_of_classes_beside_a_sheet_of_words(folder: Path, chance: random.Random) -> None:
    classes = {name: Maker(chance, most=4).make(place=place) for name, place in (("6A", "6A"), ("Lớp 6b", "6B"))}
    sheets = {"GIOI_TINH": [["Nam"], ["Nữ"]]} | {name: made.rows for name, made in classes.items()}
    spans = {name: made.merged for name, made in classes.items()} | {"GIOI_TINH": []}
    roster = read_roster(xls(folder / "b.xls", sheets, spans))
    assert told(roster) == [person for made in classes.values() for person in made.people]
    assert roster.sheets == tuple(name for name, made in classes.items() for _ in made.people)


@OFTEN
@given(
    chance=chances,
    sign=st.sampled_from(";,\t"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be"]),
)
def test_a_text_file(folder: Path, chance: random.Random, sign: str, encoding: str) -> None:
    made = Maker(chance).make()
    file = folder / "a.csv"
    file.write_bytes(as_text(wide(made), sign).encode(encoding))
    came_back(read_roster(file), made)


@OFTEN
@given(chance=chances)
def test_a_text_file_in_windows_1258(folder: Path, chance: random.Random) -> None:
    made = Maker(chance).make()
    file = folder / "b.csv"
    file.write_bytes(as_windows_1258(seen(as_text(wide(made), ";"))))
    assert told(read_roster(file)) == made.people


@OFTEN
@given(chance=chances)
def test_a_pasted_table(chance: random.Random) -> None:
    made = Maker(chance).make()
    assert told(read_pasted(as_text(wide(made), "\t"))) == made.people


@pytest.mark.parametrize(("store", "font"), [(as_tcvn3, ".VnTime"), (as_vni, "VNI-Times")], ids=["tcvn3", "vni"])
@pytest.mark.parametrize("kind", [".xlsx", ".xls"])
@OFTEN
@given(chance=chances, part=st.sampled_from([1.0, 0.5]))
def test_old_letters_are_known_by_the_fonts_of_cells(
    folder: Path, store: Callable[[str], str], font: str, kind: str, chance: random.Random, part: float
) -> None:
    """All rows, or half of them: the others are Unicode in a usual font."""
    made = Maker(chance).make()
    fonts: dict[tuple[int, int], str] = {}
    for row, cells in enumerate(made.rows):
        if chance.random() < part:
            texts = [(column, cell) for column, cell in enumerate(cells) if isinstance(cell, str) and cell]
            fonts |= {(row, column): font for column, _ in texts}
            for column, cell in texts:
                cells[column] = store(seen(cell))
    if kind == ".xlsx":
        file = xlsx(folder / "c.xlsx", made.rows, [xl_range(*span) for span in made.merged], fonts)
    else:
        file = xls(folder / "c.xls", {"Sheet1": made.rows}, made.merged, fonts)
    assert told(read_roster(file)) == made.people


def wide(made: Made) -> Rows:
    """The rows as a program writes them to a text: all of one length, and what is merged in its first cell only."""
    most = max(map(len, made.rows))
    return [[*row, *[""] * (most - len(row))] for row in made.rows]
