"""What the headings of a list of places mean, compared without marks and capitals. Knows one or two lines at a time."""

import re
from collections.abc import Mapping
from enum import Enum, auto

from campaign_kit.exchange.grid.cells import Line
from campaign_kit.model.names import fold

_LONGEST = 80


class Column(Enum):
    NUMBER = auto()
    NAME = auto()
    SCHOOL = auto()
    CAMPUS = auto()
    CLASS = auto()
    HAMLET = auto()
    KIND = auto()
    LEVEL = auto()
    GRADE = auto()
    YEAR = auto()
    MANAGED_BY = auto()
    CLUSTER = auto()
    CHILDREN = auto()
    FEMALE = auto()
    MINORITY = auto()
    PEOPLE = auto()
    TOTAL = auto()  # "Tổng số", which means what stands over it
    OTHER = auto()


NAMES = (Column.NAME, Column.CLASS, Column.CAMPUS, Column.HAMLET, Column.SCHOOL)
_COUNTED = (Column.CHILDREN, Column.FEMALE, Column.MINORITY, Column.PEOPLE, Column.TOTAL)

_AND = r"(?: ?[,;/&+-] ?| va | hoac )"
_HAMLET = r"(?:thon|lang|ban|buon|bon|ap|xom|khom|soc|phum|plei|to dan pho|tdp|khu pho|khu dan cu)"
_PLACE = rf"(?:truong(?: hoc)?|diem truong|lop|co so|don vi|dia ban|{_HAMLET})"
_CHILD = r"(?:hoc sinh|hs|tre em|tre|chau|em|hoc vien)"
_MANY = r"(?:tong )?(?:so )?(?:luong )?"
_OF_WHOM = r"(?:(?:hoc sinh|hs|tre em|tre|chau|em|nguoi)(?: la)? )?"
_MEANINGS = tuple(
    (re.compile(pattern), meaning)
    for pattern, meaning in (
        (r"s?tt|so tt|so thu tu|#", Column.NUMBER),
        (rf"(?:ten )?{_HAMLET}(?:{_AND}{_HAMLET})*", Column.HAMLET),
        (r"(?:ten )?diem(?: truong)?(?: le)?", Column.CAMPUS),
        (r"(?:ten )?lop(?: hoc)?", Column.CLASS),
        (r"(?:thuoc |cua |truc thuoc )?(?:ten )?truong(?: hoc)?|(?:truc )?thuoc(?: don vi)?|nam trong", Column.SCHOOL),
        (rf"ten|ten goi|(?:ten )?{_PLACE}(?:{_AND}{_PLACE})*", Column.NAME),
        (r"(?:phan )?loai(?: hinh| dia ban| don vi| co so)*", Column.KIND),
        (r"cap(?: hoc)?|bac hoc", Column.LEVEL),
        (r"khoi(?: lop| hoc)?", Column.GRADE),
        (r"nam hoc", Column.YEAR),
        (r"cum(?: dan cu| truong| sinh hoat)?", Column.CLUSTER),
        (r"(?:co quan |don vi )?(?:quan ly|chu quan)(?: truc tiep)?", Column.MANAGED_BY),
        (rf"{_MANY}{_CHILD}(?: duoi \d+(?: tuoi)?)?|(?:tong )?si so(?: lop)?|quy mo", Column.CHILDREN),
        (rf"(?:trong do )?(?:so )?{_OF_WHOM}(?:nu|gai)", Column.FEMALE),
        (
            rf"(?:trong do )?(?:so )?{_OF_WHOM}(?:nguoi )?(?:dan toc|dt)(?: thieu so)?|(?:trong do )?{_OF_WHOM}dtts",
            Column.MINORITY,
        ),
        (rf"{_MANY}(?:dan|nhan khau|khau|nguoi|nguoi dan)|dan so", Column.PEOPLE),
        (r"tong(?: so| cong)?|so luong|ts|cong", Column.TOTAL),
    )
)
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")

Heads = Mapping[Column, int]


def read_heads(line: Line) -> Heads | None:
    """Where each column stands, by a line that holds only headings; None for any other line.

    A name alone is no table: something must be told beside it, or a number stand before it.
    """
    places = _first_of_each(_meanings(line))
    if (
        not any(column in places for column in NAMES)
        or len(places) < 2
        or any(len(cell.text) > _LONGEST for cell in line.cells)
    ):
        return None
    if sum(bool(cell.text) for cell in line.cells) > 2 * len(places) + 1:
        return None
    return places


def beneath(heads: Line, line: Line) -> Heads | None:
    """The headings of two lines, the lower dividing some of the upper: "Số học sinh" into "Tổng số", "Nữ".

    None when the line is no such second line: all that it holds must be headings of numbers.
    """
    over, under = _meanings(heads), _meanings(line)
    texts = {column for column, cell in enumerate(line.cells) if cell.text and not cell.below}
    if not texts or any(under.get(column) not in _COUNTED for column in texts):
        return None
    spread = _spread(heads)
    places = {column: meaning for column, meaning in over.items() if column not in texts}
    for column in sorted(texts):
        meaning, above = under[column], over.get(spread.get(column, column))
        if above in (Column.CHILDREN, Column.PEOPLE, None) or meaning is not Column.TOTAL:
            places[column] = (above or Column.OTHER) if meaning is Column.TOTAL else meaning
        if above is Column.OTHER and not _says_part(heads, spread.get(column, column)):
            places[column] = Column.OTHER
    return _first_of_each(places)


def is_index(line: Line) -> bool:
    """Whether the line numbers the columns: (1) (2) (3)."""
    filled = [cell.text.strip("()[] ") for cell in line.cells if cell.text]
    return len(filled) > 2 and filled == [str(number) for number in range(1, len(filled) + 1)]


def _spread(line: Line) -> dict[int, int]:
    """For each column under a wide heading the column where that begins."""
    return {
        column + step: column
        for column, cell in enumerate(line.cells)
        for step in range(max(cell.across, 1))
        if cell.text
    }


def _says_part(line: Line, column: int) -> bool:
    return fold(line.cell(column).text).strip(" :.") in {"trong do", "chia ra"}


def _meanings(line: Line) -> dict[int, Column]:
    return {column: _meaning(cell.text) for column, cell in enumerate(line.cells) if cell.text and not cell.below}


def _meaning(text: str) -> Column:
    said = " ".join(_ASIDE.sub(" ", fold(text.replace("–", "-"))).split()).strip(" .:*")
    return next((meaning for pattern, meaning in _MEANINGS if pattern.fullmatch(said)), Column.OTHER)


def _first_of_each(meanings: Mapping[int, Column]) -> dict[Column, int]:
    found: dict[Column, int] = {}
    for column, meaning in sorted(meanings.items()):
        if meaning is not Column.OTHER:
            found.setdefault(meaning, column)
    if Column.TOTAL in found:
        found.setdefault(Column.CHILDREN, found.pop(Column.TOTAL))
    return found
