"""What is not as a snapshot has it: number by number, each as a sentence. Pure, but for the names it is given."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pydantic import JsonValue

from campaign_kit.model.prepared import Difference
from campaign_kit.model.report import Definition, Part
from campaign_kit.services.part_names import code_name
from campaign_kit.wording import numbers
from campaign_kit.wording import reporting as words

Figures = Mapping[str, JsonValue]
AS_OF = "as_of"  # the key of the line that tells the days on which the figures close


@dataclass(frozen=True)
class DifferenceLine:
    """One number that differs, as a sentence: "Lượt người tham gia: 6.380 → 6.412 (tăng 32)".

    `what` names the part ("Tháng: tháng 3/2026"), empty for the value itself. None: nothing was recorded.
    """

    key: str
    title: str
    what: str
    before: int | None
    after: int | None
    words: str


def compare(before: Figures, after: Figures) -> list[Difference]:
    """The numbers that differ, in the order of the figures now; a figure that one of the two lacks has no data there.

    Of a coverage the value is two numbers, under the codes "reached" and "active".
    """
    keys = [*after, *(key for key in before if key not in after)]
    return [found for key in keys for found in _of_figure(key, _numbers(before.get(key)), _numbers(after.get(key)))]


def tell(
    differences: list[Difference], definitions: Mapping[str, Definition], places: Mapping[str, str]
) -> tuple[DifferenceLine, ...]:
    """Each difference as a sentence; `places` are names by uid."""
    return tuple(_line(each, definitions, places) for each in differences)


def closing(before: date, after: date) -> tuple[DifferenceLine, ...]:
    """That the figures close on another day; nothing where it is the same."""
    if before == after:
        return ()
    told = words.CLOSES.format(before=numbers.day(before), after=numbers.day(after))
    return (DifferenceLine(AS_OF, words.CLOSING_DAY, "", None, None, told),)


def _of_figure(
    key: str, before: Mapping[tuple[str, str], int | None], after: Mapping[tuple[str, str], int | None]
) -> Iterator[Difference]:
    for part, code in [*after, *(each for each in before if each not in after)]:
        was, now = before.get((part, code)), after.get((part, code))
        if part:  # a code that does not occur is 0, a value that is not there is no data
            was, now = was or 0, now or 0
        if was != now:
            yield Difference(key=key, part=part, code=code, before=was, after=now)


def _numbers(figure: JsonValue) -> dict[tuple[str, str], int | None]:
    """(part, code) → number; the value stands under ("", "")."""
    if not isinstance(figure, dict):
        return {}
    value, parts = figure.get("value"), figure.get("parts")
    found: dict[tuple[str, str], int | None] = {}
    for code, number in (value if isinstance(value, dict) else {"": value}).items():
        found["", code] = number if isinstance(number, int) else None
    for part, codes in (parts if isinstance(parts, dict) else {}).items():
        for code, number in (codes if isinstance(codes, dict) else {}).items():
            found[part, code] = number if isinstance(number, int) else None
    return found


def _line(found: Difference, definitions: Mapping[str, Definition], places: Mapping[str, str]) -> DifferenceLine:
    title = definitions[found.key].title if found.key in definitions else found.key
    what = ""
    if found.part:
        part = Part(found.part)
        what = words.WHAT.format(part=words.PARTS[part], code=code_name(part, found.code, places))
    elif found.code:
        what = words.COVERAGE[found.code]
    named = words.NAMED.format(title=title, what=what) if what else title
    return DifferenceLine(found.key, title, what, found.before, found.after, _sentence(named, found))


def _sentence(named: str, found: Difference) -> str:
    before, after = found.before, found.after
    if before is None:
        return words.APPEARED.format(named=named, number=numbers.count(after or 0))
    if after is None:
        return words.VANISHED.format(named=named, number=numbers.count(before))
    sentence = words.ROSE if after > before else words.FELL
    by = numbers.count(abs(after - before))
    return sentence.format(named=named, before=numbers.count(before), after=numbers.count(after), by=by)
