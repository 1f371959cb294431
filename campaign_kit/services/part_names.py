"""What a person reads for the code of a part of a figure: "tháng 3/2026", a place by its name, "không rõ"."""

from collections.abc import Mapping

from campaign_kit.model.report import PART_CODES, SEVERAL, UNKNOWN, Part
from campaign_kit.wording import register
from campaign_kit.wording import reporting as words
from campaign_kit.wording.labels import label


def code_name(part: Part, code: str, places: Mapping[str, str]) -> str:
    """`places` are names by uid; a place that is not among them is gone."""
    if (part, code) in words.CODES:
        return words.CODES[part, code]
    if code in (UNKNOWN, SEVERAL):
        return words.UNKNOWN_CODE if code == UNKNOWN else words.SEVERAL_CODE
    if part is Part.MONTH:
        year, month = code.split("-")
        return words.MONTH.format(month=int(month), year=year)
    if part is Part.PLACE:
        return places.get(code, words.GONE_PLACE)
    if part is Part.TYPE:
        return register.type_name(code)
    return label(PART_CODES[part](code)) if part in PART_CODES else code
