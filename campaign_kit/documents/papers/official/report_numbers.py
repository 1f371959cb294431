"""The numbers of a report as its sentences say them, each marked with where it comes from.

A tag is the key of a figure; behind "/" one of its parts and the code in it; behind ":" what is made of it.
"attendances", "attendances/sex/female", "attendances/sex/female:share", ":stated" (of how many it is known),
"coverage.school/reached", "sessions.held:before" (the period beside it), ":change", ":change_share",
"sessions.planned:rest" (the days still to come), "sessions.held:whole" (done and planned together),
"sessions.planned:next" (behind the closing day).
Beside figures there are "tasks", "tasks/done" and "target:3/reached", "target:3/of", "target:3/reached:share".
"""

from collections.abc import Mapping

from campaign_kit.documents.papers.keyed import keyed
from campaign_kit.documents.papers.official.report_matter import ReportMatter
from campaign_kit.model.report import UNKNOWN, Coverage, Figure, Part, is_hidden
from campaign_kit.wording import narrative as words
from campaign_kit.wording import numbers as shown
from campaign_kit.wording.figures import FEW


class Numbers:
    """Looks numbers up in the figures of a matter; None where nobody counted."""

    def __init__(self, matter: ReportMatter) -> None:
        self._matter = matter

    def value(self, key: str, figures: Mapping[str, Figure] | None = None) -> int | None:
        """The plain number of a figure."""
        figure = (self._matter.figures if figures is None else figures).get(key)
        return figure.value if figure is not None and isinstance(figure.value, int) else None

    def part(self, key: str, part: str, code: str) -> int:
        figure = self._matter.figures.get(key)
        return 0 if figure is None else figure.parts.get(part, {}).get(code, 0)

    def parts(self, key: str, part: str) -> Mapping[str, int]:
        figure = self._matter.figures.get(key)
        return {} if figure is None else figure.parts.get(part, {})

    def coverage(self, key: str) -> Coverage | None:
        """None too where there is no such place."""
        figure = self._matter.figures.get(key)
        found = figure.value if figure is not None else None
        return found if isinstance(found, Coverage) and found.active else None

    def count(self, key: str) -> str:
        """The figure as it is said; the figure is there."""
        return said(key, self.value(key) or 0, hidden=self.is_hidden(key))

    def counted(self, key: str, part: str, code: str) -> str:
        return said(f"{key}/{part}/{code}", self.part(key, part, code))

    def share(self, key: str, part: str, code: str) -> str:
        """Of the whole figure, which is above 0."""
        return rate(f"{key}/{part}/{code}", self.part(key, part, code), self.value(key) or 1)

    def stated(self, key: str, part: str) -> int:
        """Of how many it is known."""
        if part == Part.MINORITY:
            return self.part(key, part, "stated")
        return sum(number for code, number in self.parts(key, part).items() if code != UNKNOWN)

    def share_stated(self, key: str, part: str, code: str) -> str:
        """Of those of whom it is known, of whom there is one."""
        return rate(f"{key}/{part}/{code}", self.part(key, part, code), self.stated(key, part))

    def is_hidden(self, key: str) -> bool:
        """Whether the number is of victims or violations and too small to be printed."""
        definition = self._matter.definitions.get(key)
        return definition is not None and is_hidden(self.value(key), definition)


def said(key: str, number: int, *, hidden: bool = False) -> str:
    """ "6.412", marked; a hidden one is "dưới 5"."""
    return keyed(key, FEW if hidden else shown.count(number))


def rate(key: str, part: int, whole: int) -> str:
    """ "48,4 %", marked."""
    return keyed(f"{key}:share", _percent(part, whole))


def _percent(part: int, whole: int) -> str:
    """Its sign stays on its line."""
    return shown.percent(part, whole).replace(" ", "\u00a0")


def compared(key: str, now: int, before: int | None, what: str, unit: str) -> str:
    """ "số buổi tăng 12 buổi (33,3 %)"; of what nobody counted nothing is said, and of 0 there is no share."""
    if before is None:
        return words.COMPARED_UNKNOWN.format(what=what)
    if now == before:
        return words.COMPARED_SAME.format(what=what, before=said(f"{key}:before", before), unit=unit)
    change = said(f"{key}:change", abs(now - before))
    if not before:
        return words.COMPARED_FROM_NONE.format(what=what, change=change, unit=unit)
    shape = words.COMPARED_UP if now > before else words.COMPARED_DOWN
    share = keyed(f"{key}:change_share", _percent(abs(now - before), before))
    return shape.format(what=what, change=change, unit=unit, share=share)
