"""Lists with every mix of the usual faults give back the people that were put in (hypothesis builds the lists)."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from campaign_kit.exchange.roster.reader import read_roster
from campaign_kit.model.attendance import Minority, Sex
from campaign_kit.model.roster import RosterPerson
from tests.exchange.roster.books import xlsx
from tests.exchange.roster.stored import as_tcvn3, as_vni

FAMILIES = ("Nguyễn", "Trần", "Tống", "Tô", "Hồ", "Chu", "Đoàn", "Lò", "Rơ Châm", "Ksor", "Y", "Công Tằng")
MIDDLES = ("", "Văn", "Thị", "Thị Hồng", "A", "Ngọc")
GIVEN = ("An", "Nam", "Nữ", "H'Bia", "Công", "Ín", "Đức", "Hoà", "Mỹ", "Tổng", "Páo")
KINDS_OF_PEOPLE = {
    Minority.NO: ("Kinh", "KINH", "kinh "),
    Minority.YES: ("Gia Rai", "Mông", "DTTS"),
    Minority.UNKNOWN: ("",),
}


@dataclass(frozen=True)
class Written:
    """A person and the cells that write it, by heading."""

    person: RosterPerson
    day: date
    people: str


@st.composite
def written(draw: st.DrawFn) -> Written:
    parts = (draw(st.sampled_from(FAMILIES)), draw(st.sampled_from(MIDDLES)), draw(st.sampled_from(GIVEN)))
    minority = draw(st.sampled_from(list(Minority)))
    day = draw(st.dates(date(1930, 1, 1), date(2025, 12, 31)))
    person = RosterPerson(
        full_name=" ".join(filter(None, parts)),
        sex=draw(st.sampled_from([Sex.FEMALE, Sex.MALE])),
        birth_year=day.year,
        minority=minority,
        place=draw(st.sampled_from(["6A", "10A2", "Thôn Ia Mút"])),
    )
    return Written(person, day, draw(st.sampled_from(KINDS_OF_PEOPLE[minority])))


Cells = Callable[[Written], list[object]]
NAME: dict[str, tuple[list[str], Cells]] = {
    "one": (["Họ và tên"], lambda each: [each.person.full_name]),
    "nfd": (["HỌ TÊN HỌC SINH"], lambda each: [unicodedata.normalize("NFD", f" {each.person.full_name}\u00a0")]),
    "two": (["Họ đệm", "Tên"], lambda each: list(each.person.full_name.rsplit(" ", 1))),
}
BIRTH: dict[str, tuple[list[str], Cells]] = {
    "date": (["Ngày sinh"], lambda each: [each.day]),
    "text": (["NTNS"], lambda each: [each.day.strftime("%d/%m/%Y")]),
    "dashes": (["Ngày tháng năm sinh"], lambda each: [f"{each.day.day}-{each.day.month}-{each.day.year}"]),
    "serial": (["Sinh ngày"], lambda each: [(each.day - date(1899, 12, 30)).days]),
    "year": (["Năm sinh"], lambda each: [each.day.year]),
}
SEX: dict[str, tuple[list[str], Cells]] = {
    "word": (["Giới tính"], lambda each: ["Nữ" if each.person.sex is Sex.FEMALE else "Nam"]),
    "code": (["Phái"], lambda each: [0 if each.person.sex is Sex.FEMALE else 1]),
    "pair": (["Nam", "Nữ"], lambda each: ["", "x"] if each.person.sex is Sex.FEMALE else ["X", ""]),
}
PRIVATE: tuple[list[str], Cells] = (["Họ tên cha", "Số ĐDCN"], lambda each: ["Lê Văn Cha", "064282932930"])
OTHERS: tuple[list[str], Cells] = (["Dân tộc", "Lớp"], lambda each: [each.people, each.person.place])
FOOTS = [[], ["Tổng cộng: 27 người"], ["", "Cộng:"], [], ["", "", "", "NGƯỜI LẬP BIỂU"], ["", "Hiệu trưởng"]]


@st.composite
def lists(draw: st.DrawFn) -> tuple[list[list[object]], list[RosterPerson]]:
    """The rows of a sheet and the people in it."""
    everyone = draw(st.lists(written(), min_size=1, max_size=12))
    columns = draw(
        st.permutations(
            [draw(st.sampled_from(list(kinds.values()))) for kinds in (NAME, BIRTH, SEX)] + [OTHERS, PRIVATE]
        )
    )
    numbered = draw(st.booleans())
    start: list[str] = ["STT"] if numbered else []
    head: list[object] = [*start, *(heading for headings, _ in columns for heading in headings)]
    rows: list[list[object]] = [["TRƯỜNG THCS NGUYỄN DU"], ["DANH SÁCH HỌC SINH"], []][: draw(st.integers(0, 3))]
    rows.append(head)
    for number, each in enumerate(everyone, start=1):
        noise = draw(st.sampled_from(["", "", "", "blank", "page"]))
        rows += [[]] if noise == "blank" else [head] if noise == "page" else []
        rows.append([*([number] if numbered else []), *(cell for _, cells in columns for cell in cells(each))])
    return rows + FOOTS[: draw(st.integers(0, len(FOOTS)))], [each.person for each in everyone]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("faults") / "a.xlsx"


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(made=lists())
def test_people_come_back(file: Path, made: tuple[list[list[object]], list[RosterPerson]]) -> None:
    rows, people = made
    roster = read_roster(xlsx(file, rows))
    names = [person.full_name for person in people]
    assert [person.full_name for person in roster.people] == names
    assert [person.model_copy(update={"sex": Sex.UNKNOWN}) for person in roster.people] == [
        person.model_copy(update={"sex": Sex.UNKNOWN}) for person in people
    ]
    if "Phái" not in {cell for row in rows for cell in row}:  # what 0 and 1 mean follows from who is named "Thị"
        assert [person.sex for person in roster.people] == [person.sex for person in people]
    assert set(roster.dropped_columns) == {"Họ tên cha", "Số ĐDCN"}
    assert roster.doubtful_rows == ()


@pytest.mark.parametrize("store", [as_tcvn3, as_vni])
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(made=lists())
def test_people_come_back_from_old_letters(
    file: Path, store: Callable[[str], str], made: tuple[list[list[object]], list[RosterPerson]]
) -> None:
    rows, people = made
    old = [
        [store(unicodedata.normalize("NFC", cell)) if isinstance(cell, str) else cell for cell in row] for row in rows
    ]
    roster = read_roster(xlsx(file, old))
    assert [(each.full_name, each.birth_year, each.minority) for each in roster.people] == [
        (each.full_name, each.birth_year, each.minority) for each in people
    ]
    assert set(roster.dropped_columns) == {"Họ tên cha", "Số ĐDCN"}


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(made=lists())
def test_every_filled_row_below_the_headings_is_a_person_or_has_a_reason(
    file: Path, made: tuple[list[list[object]], list[RosterPerson]]
) -> None:
    rows, people = made
    roster = read_roster(xlsx(file, rows))
    first = next(number for number, row in enumerate(rows, start=1) if "Số ĐDCN" in row)
    filled = sum(any(cell != "" for cell in row) for row in rows[first:])
    blank = sum(skipped.reason == "Dòng trống." for skipped in roster.skipped_rows)
    assert len(people) + len(roster.skipped_rows) - blank == filled
    assert len({skipped.row for skipped in roster.skipped_rows}) == len(roster.skipped_rows)
