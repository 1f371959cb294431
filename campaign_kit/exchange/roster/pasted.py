"""Reads lines without headings: a name a line, or a name and what each other cell of the line says by itself."""

import re
from collections.abc import Sequence

from campaign_kit.exchange.roster import footers, values
from campaign_kit.exchange.roster.letters import Letters
from campaign_kit.exchange.roster.people import Reading, Told
from campaign_kit.model.attendance import Minority, Sex
from campaign_kit.model.names import fold
from campaign_kit.model.roster import LONGEST_NAME

_NUMBERED = re.compile(r"^\s*(?:\d{1,4}\s*[.)/:\-]\s*|[-–•*+]\s+|\d{1,4}\s+(?=\D))")
_SIGN = re.compile(r"[\t;|,]")
_LAST_YEAR = re.compile(r"[\s,;(\-]+((?:\d{1,2}[/.\-]\d{1,2}[/.\-])?(?:19|20)\d\d)\)?$")
_NAME = re.compile(r"[^\W\d_]+(?:[ '’ʼ.\-]{1,2}[^\W\d_]+)*\.?")
_PLACE = re.compile(r"(thon|lang|ban|buon|ap|xom|lop|truong|to dan pho|tdp|khu|plei|thcs|thpt|th)\b")
_NAMES_OF_PEOPLES = """kinh|tay|thai|muong|khmer|hoa|nung|mong|h'mong|hmong|dao|gia rai|jrai|e de|ede|ba na|bahnar
|xo dang|xe dang|san chay|san diu|co ho|k'ho|cham|hre|ra glai|raglai|mnong|m'nong|xtieng|bru|bru van kieu|tho|giay|co tu
|gie trieng|ma|kho mu|khang|dan toc thieu so|dtts"""
_PEOPLES = frozenset(people.strip() for people in _NAMES_OF_PEOPLES.split("|"))


def read_lines(lines: Sequence[str], letters: Letters) -> Reading:
    """Each line that holds a name is a person; the others have a reason."""
    people: list[Told] = []
    reasons: dict[int, str] = {}
    doubts: dict[int, str] = {}
    for row, line in enumerate(lines):
        texts = [text for cell in _SIGN.split(line) if (text := letters.read(cell))]
        if not texts:
            continue
        person, reason, doubt = _person(texts)
        if person:
            people.append(person)
        if reason:
            reasons[row] = reason
        if doubt:
            doubts[row] = doubt
    return Reading(people, reasons, doubts)


def _person(texts: list[str]) -> tuple[Told | None, str, str]:
    """The person of a line, or why there is none, or what of it was not understood."""
    name, told, left = "", _nobody(), False
    for text in texts:
        if not name and (found := _name_in(text, told)):
            name = found
        elif not _tell(text, told) and not text.isdigit():
            left = True
    if footers.is_total(texts[0]) or footers.is_signature(texts[0]):
        return None, "total" if footers.is_total(texts[0]) else "signature", ""
    if not name:
        return None, "not_name", ""
    if len(name) > LONGEST_NAME:
        return None, "long_name", ""
    return {"full_name": name, **told}, "", "left_over" if left else ""


def _nobody() -> Told:
    return {"sex": Sex.UNKNOWN, "birth_year": None, "minority": Minority.UNKNOWN, "place": None}


def _name_in(text: str, told: Told) -> str:
    """The name in a cell, without a number before it and a year behind it; "" when the cell is something else."""
    bare = _NUMBERED.sub("", text, count=1).strip()
    if found := _LAST_YEAR.search(bare):
        told["birth_year"] = values.birth_year(found[1])
        bare = bare[: found.start()].strip(" ,;-(")
    if values.sex(bare) is not None or fold(bare) in _PEOPLES or not _NAME.fullmatch(bare):
        return ""
    return bare


def _tell(text: str, told: Told) -> bool:
    """Takes what the cell says by itself; false when it says nothing that is known."""
    if (sex := values.sex(text)) in {Sex.MALE, Sex.FEMALE}:
        told["sex"] = sex
    elif (place := values.sheet_class(text) or (text if _PLACE.match(fold(text)) else None)) and not told["place"]:
        told["place"] = place
    elif (year := values.birth_year(text)) is not None:
        told["birth_year"] = year
    elif fold(text) in _PEOPLES:
        told["minority"] = values.minority(text)
    else:
        return False
    return True
