"""Other figures as rows: the indicators with their number of a period, and the numbers that one is made of."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from campaign_kit.model.tally import Indicator, Tally
from campaign_kit.ui.tables.cells import Cells
from campaign_kit.wording import numbers

INDICATOR, NUMBER, SOURCE = range(3)
DAYS, TOLD = range(2)


def indicator_rows(indicators: Sequence[Indicator], tallies: Sequence[Tally]) -> list[Cells]:
    """Every indicator with the sum of its tallies; "–" where there is none."""
    of: dict[str, list[Tally]] = {}
    for tally in tallies:
        of.setdefault(tally.indicator, []).append(tally)
    return [_indicator_row(each, of.get(each.key, [])) for each in indicators]


def _indicator_row(indicator: Indicator, tallies: Sequence[Tally]) -> Cells:
    say = QCoreApplication.translate
    told = [
        say("Tallies", "chỉ số tổng hợp, không ghi tên") if indicator.sensitive else "",
        say("Tallies", "chỉ số của cơ quan mình") if indicator.id is not None else "",
        say("Tallies", "có hoặc chưa, ghi theo từng nơi") if indicator.yes_no else "",
    ]
    sources = list(dict.fromkeys(each.source for each in tallies))
    number = numbers.count(sum(each.number for each in tallies)) if tallies else say("Tallies", "–")
    below = say("Tallies", "{0} lần ghi").format(len(tallies)) if tallies else say("Tallies", "chưa ghi")
    return Cells(
        indicator,
        (indicator.title, f"{number} {indicator.unit}" if tallies else number, "; ".join(sources)),
        (" · ".join(filter(None, told)) or indicator.unit, below),
        is_past=not tallies,
    )


def tally_rows(tallies: Sequence[Tally], indicator: Indicator, places: Mapping[int, str]) -> list[Cells]:
    """The tallies of one indicator, the newest first; `places` are names."""
    return [_tally_row(each, indicator, places) for each in reversed(tallies)]


def _tally_row(tally: Tally, indicator: Indicator, places: Mapping[int, str]) -> Cells:
    say = QCoreApplication.translate
    where = places.get(tally.place_id, "") if tally.place_id is not None else say("Tallies", "Toàn địa bàn")
    number = numbers.count(tally.number)
    if indicator.yes_no:
        number = say("Tallies", "Có") if tally.number else say("Tallies", "Chưa")
    days = say("Tallies", "{0} – {1}").format(numbers.day(tally.first), numbers.day(tally.last))
    return Cells(tally, (where, number), (days, tally.source))
