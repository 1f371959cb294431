"""Words of the command line into values: days, times, codes, drafts. What cannot be read is named in Vietnamese.

Owns `Unusable`, the trouble of a command line that cannot be used (exit code 2).
"""

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from enum import StrEnum
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from campaign_kit.errors import Refused
from campaign_kit.model.names import clean, fold
from campaign_kit.model.presets import PRESETS
from campaign_kit.model.report import Period
from campaign_kit.model.roster import EARLIEST_YEAR, LATEST_YEAR
from campaign_kit.wording import commands as words
from campaign_kit.wording.change_words import FIELDS
from campaign_kit.wording.labels import label
from campaign_kit.wording.refusals import sentence

_DAYS = ("%d/%m/%Y", "%Y-%m-%d")
_ANSWERS = {"yes": True, "co": True, "no": False, "khong": False}
_CLOCK = re.compile(r"(\d{1,2})[:hg](\d{2})")

Code = TypeVar("Code", bound=StrEnum)
Draft = TypeVar("Draft", bound=BaseModel)


class Unusable(Exception):
    """A command line that cannot be used; its text is the whole Vietnamese sentence."""


def unusable(refused: Refused) -> Unusable:
    """The trouble with the sentence of a refusal, for what a command line asks and nobody can give."""
    return Unusable(sentence(refused))


def read_day(text: str) -> date:
    """23/11/2026 or 2026-11-23, from 1900 to 2100."""
    for pattern in _DAYS:
        try:
            day = datetime.strptime(text.strip(), pattern).date()
        except ValueError:
            continue
        if EARLIEST_YEAR <= day.year <= LATEST_YEAR:  # else a slip of the finger
            return day
    raise Unusable(words.BAD_DAY.format(text=text))


def read_clock(text: str) -> time:
    """7:15, 07:15 or 7h15."""
    found = _CLOCK.fullmatch(text.strip())
    if found and int(found[1]) < 24 and int(found[2]) < 60:
        return time(int(found[1]), int(found[2]))
    raise Unusable(words.BAD_CLOCK.format(text=text))


def read_answer(text: str) -> bool:
    """yes, no; có, không."""
    answer = _ANSWERS.get(fold(text))
    if answer is None:
        raise Unusable(words.BAD_ANSWER.format(text=text))
    return answer


def read_period(first: str | None, last: str | None, preset: str | None, today: date) -> Period:
    """From one day to another, both inside; else the named period as it stands today, else the reporting year."""
    if first is None and last is None:
        name = preset or "report_year"
        if name not in PRESETS:
            known = ", ".join(f"{each.name} ({each.label})" for each in PRESETS.values())
            raise Unusable(words.BAD_CODE.format(text=name, codes=known))
        return PRESETS[name].period(today)
    if first is None or last is None or preset is not None:
        raise Unusable(words.BOTH_DAYS)
    begins, ends = read_day(first), read_day(last)
    if ends < begins:
        raise Unusable(words.BAD_PERIOD.format(first=first, last=last))
    return Period(first=begins, last=ends)


def read_code(vocabulary: type[Code], text: str) -> Code:
    """The member with this code; the refusal lists all codes with their labels."""
    try:
        return vocabulary(text.strip())
    except ValueError:
        raise Unusable(words.BAD_CODE.format(text=text, codes=codes(vocabulary))) from None


def codes(vocabulary: Iterable[StrEnum]) -> str:
    """ "deck (Bài trình chiếu), poster (Áp phích), …": every code with its label, for helps and refusals."""
    return ", ".join(f"{member.value} ({label(member)})" for member in vocabulary)


def build(draft: type[Draft], **values: object) -> Draft:
    """The draft from the values of a command line, texts in NFC; a value that breaks its rule is named."""
    try:
        return draft.model_validate({name: _cleaned(value) for name, value in values.items()})
    except ValidationError as error:
        first = error.errors()[0]
        parts = [str(part) for part in first["loc"]]
        field = FIELDS.get(parts[-1], ".".join(parts)) if parts else ""
        fault = words.BAD_VALUES.get(first["type"], words.BAD_VALUE)
        raise Unusable(fault.format(field=field, **first.get("ctx", {}))) from None


def _cleaned(value: object) -> object:
    """A text in NFC without needless white space, its lines kept; a code and all else as it is."""
    if not isinstance(value, str) or isinstance(value, StrEnum):
        return value
    return "\n".join(clean(line) for line in value.splitlines())
