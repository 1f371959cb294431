"""One number for all figures: two that are equal say that not one figure of any year is different."""

import hashlib
import json
from datetime import date

from campaign_kit.model.report import Part, Period, calendar_year, report_year
from campaign_kit.store.unit import Reading

_LISTED_BY = (Part.FORM, Part.MONTH, Part.AUDIENCE, Part.PLACE)


def digest_figures(unit: Reading) -> str:
    """The SHA-256 over every figure of every calendar year, every reporting year and of all years together.

    With them the lượt of each session and by form, month, audience and place. Refused("report.parts_differ").
    """
    told = hashlib.sha256()
    for period in _periods(unit.erasing.years()):
        lines = [line for by in _LISTED_BY for line in unit.report.breakdown(by, period)]
        for value in (*unit.report.figures(period), *unit.report.by_session(period), *lines):
            said = value.model_dump(mode="json")
            told.update(json.dumps(said, sort_keys=True).encode())
    return told.hexdigest()


def _periods(years: list[int]) -> list[Period]:
    if not years:
        return []
    whole = Period(first=date(years[0], 1, 1), last=date(years[-1], 12, 31))
    each = [period for year in years for period in (calendar_year(year), report_year(date(year, 6, 1)))]
    return [whole, *each, report_year(date(years[-1], 12, 31))]
