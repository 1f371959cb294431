"""What a calendar shows and what is chosen in it: a month or a week, a day, and of its sessions one. Paints nothing."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from campaign_kit.ui.tables.calendar import WEEK_DAYS, Entry, Span, days_of, further
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

say = QCoreApplication.translate


class Days:
    """One chosen day; the chosen session is one of that day's, 0 where it has none."""

    def __init__(self, today: date) -> None:
        self.span = Span.MONTH
        self.day = self.today = today
        self.chosen = 0
        self.closed: Mapping[date, str] = {}
        self.entries: dict[date, list[Entry]] = {}

    def shown(self) -> list[date]:
        return days_of(self.span, self.day)

    def of_day(self) -> list[Entry]:
        """The sessions of the chosen day."""
        return self.entries.get(self.day, [])

    def fill(self, entries: Sequence[Entry], closed: Mapping[date, str]) -> None:
        """The sessions of the days shown; the chosen one stays where it is still there."""
        self.entries, self.closed = {}, closed
        for entry in entries:
            self.entries.setdefault(entry.day, []).append(entry)
        ids = [entry.id for entry in self.of_day()]
        self.chosen = self.chosen if self.chosen in ids else next(iter(ids), 0)

    def choose(self, day: date, session_id: int = 0) -> bool:
        """Chooses the day, and of its sessions that one, else the first; True when other days are shown then."""
        turned = day not in self.shown() or (self.span is Span.MONTH and day.month != self.day.month)
        self.day = day
        ids = [entry.id for entry in self.of_day()]
        # the sessions of days not read yet come with `fill`
        self.chosen = session_id if turned or not ids or session_id in ids else ids[0]
        return turned

    def further(self, by: int) -> date:
        """The day so many months or weeks on."""
        return further(self.span, self.day, by)

    def week_end(self, *, last: bool) -> date:
        """The Monday or the Sunday of the chosen day."""
        return self.day + timedelta(days=(WEEK_DAYS - 1 if last else 0) - self.day.weekday())

    def beside(self, by: int) -> int:
        """The session so many before or after the chosen one of the day; 0 where there is none."""
        ids = [entry.id for entry in self.of_day()]
        at = ids.index(self.chosen) + by if self.chosen in ids else -1
        return ids[at] if 0 <= at < len(ids) else 0

    def head(self) -> str:
        """What is shown: "Tháng 11/2026", "Tuần 16/11 – 22/11/2026"."""
        if self.span is Span.MONTH:
            return say("Calendar", "Tháng {0}").format(f"{self.day:%m/%Y}")
        days = self.shown()
        return say("Calendar", "Tuần {0} – {1}").format(f"{days[0]:%d/%m}", numbers.day(days[-1]))

    def spoken(self) -> str:
        """The chosen day and session in words."""
        entries = self.of_day()
        chosen = next((entry for entry in entries if entry.id == self.chosen), None)
        many = say("Calendar", "{0} buổi").format(len(entries)) if entries else say("Calendar", "Không có buổi nào")
        parts = [numbers.weekday(self.day), self.closed.get(self.day, ""), many, told(chosen) if chosen else ""]
        return ". ".join(filter(None, parts))


def told(entry: Entry) -> str:
    """A session in one line: hour, title, status, and with what it collides."""
    return ", ".join(filter(None, (entry.hour, entry.title, label(entry.status), entry.clash)))
