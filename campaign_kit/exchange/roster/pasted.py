"""Reads lines without headings: a name a line, or a name and what each other cell of the line says by itself."""

import re
from collections.abc import Sequence

from campaign_kit.exchange.roster import footers, headers, values
from campaign_kit.exchange.roster.letters import Letters, plainly
from campaign_kit.exchange.roster.people import Reading, Told
from campaign_kit.model.attendance import Minority, Sex
from campaign_kit.model.names import fold
from campaign_kit.model.roster import LONGEST_NAME

_NUMBERED = re.compile(r"^\s*(?:\d{1,4}\s*[.)/:\-]\s*|[-–•*+]\s+|\d{1,4}\s+(?=\D))")
_SIGN = re.compile(r"[\t;|,()]|\s[-–—]+\s")
_LAST_YEAR = re.compile(r"[\s,;(\-]+((?:\d{1,2}[/.\-]\d{1,2}[/.\-])?(?:19|20)\d\d)\)?$")
_NAME = re.compile(r"[^\W\d_]+(?:[ '’ʼ.\-]{1,2}[^\W\d_]+)*\.?")
_TITLE = re.compile(
    r"(danh sách|ds|trường|ubnd|ủy ban|uỷ ban|lớp|năm học|phòng|sở|đoàn (xã|trường|tncs|thanh niên)|chi đoàn|hội) ",
    re.I,
)
_PLACE = re.compile(r"(thon|lang|ban|buon|ap|xom|lop|truong|to dan pho|tdp|khu|plei|thcs|thpt|th)\b")
_NAMES_OF_PEOPLES = """kinh|tay|thai|muong|khmer|hoa|nung|mong|h'mong|hmong|dao|gia rai|jrai|e de|ede|ba na|bahnar
|xo dang|xe dang|san chay|san diu|co ho|k'ho|cham|hre|ra glai|raglai|mnong|m'nong|xtieng|bru|bru van kieu|tho|giay|co tu
|gie trieng|ma|kho mu|khang|dan toc thieu so|dtts"""
_PEOPLES = frozenset(people.strip() for people in _NAMES_OF_PEOPLES.split("|"))


def read_lines(lines: Sequence[str], letters: Letters) -> Reading:
    """Each line that holds a name is a person; the others have a reason."""
    people: list[Told] = []
    rows: list[int] = []
    stored: dict[int, str] = {}
    reasons: dict[int, str] = {}
    doubts: dict[int, str] = {}
    for row, line in enumerate(lines):
        texts = [text for cell in _SIGN.split(line) if (text := letters.read(cell))]
        if not texts:
            continue
        person, reason, doubt = _person(texts)
        if person:
            people.append(person)
            rows.append(row)
            if letters.has_converted and person[0] not in plainly(line):
                stored[row] = " ".join(line.split())
        if reason:
            reasons[row] = reason
        if doubt:
            doubts[row] = doubt
    return Reading(people, rows, reasons, doubts, stored)


def _person(texts: list[str]) -> tuple[Told | None, str, str]:
    """The person of a line, or why there is none, or what of it was not understood."""
    if footers.is_total(texts[0]) or footers.is_signature(texts[0]):
        return None, "total" if footers.is_total(texts[0]) else "signature", ""
    if len(texts) == 1 and (_TITLE.match(texts[0]) or headers.meaning(texts[0]) not in (None, headers.Column.OTHER)):
        return None, "headings", ""
    line = _Line()
    for text in texts:
        line.take(text)
    if not line.name or len(line.name) > LONGEST_NAME:
        return None, "long_name" if line.name else "not_name", ""
    told = (line.name, line.sex, line.birth_year, line.minority, line.place)
    return told, "", "" if line.is_understood else "left_over"


class _Line:
    """Takes the cells of one line and keeps what they say of a person."""

    def __init__(self) -> None:
        self.name = ""
        self.sex = Sex.UNKNOWN
        self.birth_year: int | None = None
        self.minority = Minority.UNKNOWN
        self.place: str | None = None
        self.is_understood = True

    def take(self, text: str) -> None:
        if not (self._is_name(text) or self._is_said(text) or text.isdigit()):
            self.is_understood = False

    def _is_name(self, text: str) -> bool:
        """Takes the first cell that can be a name, without a number before it and a year behind it."""
        bare = _NUMBERED.sub("", text, count=1).strip()
        found = _LAST_YEAR.search(bare)
        name = bare[: found.start()].strip(" ,;-(") if found else bare
        if self.name or values.sex(name) is not None or fold(name) in _PEOPLES or not _NAME.fullmatch(name):
            return False
        self.name = name
        self.birth_year = values.birth_year(found[1]) if found else self.birth_year
        return True

    def _is_said(self, text: str) -> bool:
        """Takes what the cell says by itself; false when it says nothing that is known."""
        place = values.sheet_class(text) or (text if _PLACE.match(fold(text)) else None)
        if (sex := values.sex(text)) in {Sex.MALE, Sex.FEMALE}:
            self.sex = sex or Sex.UNKNOWN
        elif place and self.place is None:
            self.place = place
        elif (year := values.birth_year(text)) is not None:
            self.birth_year = year
        elif fold(text) in _PEOPLES:
            self.minority = values.minority(text)
        else:
            return False
        return True
