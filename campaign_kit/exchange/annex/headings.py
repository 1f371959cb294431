"""What the headings of an annex's columns mean, compared without marks and capitals. Knows one line at a time."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from campaign_kit.exchange.grid.cells import Line
from campaign_kit.model.names import fold

_LONGEST = 80


class Column(Enum):
    NUMBER = auto()
    CONTENT = auto()
    LEAD = auto()
    PARTNERS = auto()
    TIMING = auto()
    NOTE = auto()


_AND = r"(?:[,;/]| va| -|\.)? ?"
_OFFICE = r"(?:(?:cac )?(?:co quan|don vi|bo phan|ca nhan|nguoi|to chuc|dau moi|phong|ban|nganh|can bo))"
_WORK = r"(?:noi dung|nhiem vu|cong viec|hoat dong|dau viec|cong tac|giai phap)"
_OF_WORK = r"(?:thuc hien|trien khai|chinh|chu yeu|cu the|trong tam|can lam|duoc giao|yeu cau|to chuc)"
_TIME = r"(?:thoi (?:gian|han|diem)|tien do|han|lo trinh|ngay)"
_MEANINGS = tuple(
    (re.compile(pattern), meaning)
    for pattern, meaning in (
        (r"s?tt|so tt|so thu tu|#", Column.NUMBER),
        (rf"(?:ten |cac |chi tiet )*{_WORK}(?:{_AND}(?:{_WORK}|{_OF_WORK}))*", Column.CONTENT),
        (rf"(?:{_OFFICE}{_AND})*(?:chu tri|phu trach)(?:{_AND}(?:thuc hien|tham muu|phoi hop|chinh))*", Column.LEAD),
        (rf"(?:{_OFFICE}{_AND})*(?:cung )?phoi hop(?: thuc hien| tham muu)*", Column.PARTNERS),
        (rf"(?:{_OFFICE}{_AND})+(?:to chuc )?(?:thuc hien|tham muu|duoc giao)", Column.LEAD),
        (rf"(?:du kien )?{_TIME}(?:{_AND}(?:{_TIME}|thuc hien|hoan thanh|trien khai|du kien))*", Column.TIMING),
        (r"ghi chu", Column.NOTE),
    )
)
_OVER_OFFICES = re.compile(rf"(?:{_OFFICE}{_AND})*(?:(?:to chuc )?thuc hien)?|phan cong(?: .*)?")


@dataclass(frozen=True)
class Heads:
    """Where each column stands, and the titles of those that have no place in a task."""

    places: Mapping[Column, int]
    others: tuple[str, ...]

    @property
    def is_annex(self) -> bool:
        """Whether the table holds tasks: what is to be done, and who does it or until when a numbered row is due."""
        timed = Column.NUMBER in self.places and Column.TIMING in self.places
        return Column.CONTENT in self.places and (Column.LEAD in self.places or timed)


def read_heads(line: Line) -> Heads | None:
    """The headings of a line that holds nothing else; None for any other line."""
    places: dict[Column, int] = {}
    others: list[str] = []
    for column, cell in enumerate(line.cells):
        if not cell.text:
            continue
        if len(cell.text) > _LONGEST:
            return None
        meaning = _meaning(cell.text)
        if meaning is None or meaning in places:
            others.append(cell.text)
        else:
            places[meaning] = column
    return Heads(places, tuple(others)) if places else None


def beneath(heads: Heads, line: Line) -> Heads | None:
    """The headings with those of a second line under them ("Cơ quan thực hiện" over "Chủ trì", "Phối hợp").

    None when the line is no such second line: all that it holds must be headings of offices or times.
    """
    texts = {column: cell.text for column, cell in enumerate(line.cells) if cell.text and not cell.below}
    meanings = {column: _meaning(text) for column, text in texts.items()}
    wanted = {Column.LEAD, Column.PARTNERS, Column.TIMING}
    if not texts or not set(meanings.values()) <= wanted or max(map(len, texts.values())) > _LONGEST:
        return None
    places = dict(heads.places)
    for column, meaning in meanings.items():
        if meaning is not None:
            places[meaning] = column
    return Heads(places, tuple(title for title in heads.others if not _OVER_OFFICES.fullmatch(fold(title))))


def _meaning(text: str) -> Column | None:
    said = fold(text.replace("–", "-")).strip(" .:*()")
    return next((column for pattern, column in _MEANINGS if pattern.fullmatch(said)), None)
