"""The rows of one set of activities, as its file has them: sessions by week, what goes out, what there is to do."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from campaign_kit.model.activity_set import ActivitySet, SetSession, Weeks
from campaign_kit.ui.tables.shelf import Row
from campaign_kit.wording.labels import label as word

say = QCoreApplication.translate


def rows_of(activities: ActivitySet, channels: Mapping[str, str]) -> list[Row]:
    """`channels` are the names of the channels by their codes."""
    sessions = [(row.weeks, row.title, _told(row)) for row in sorted(activities.sessions, key=_first)]
    out = [
        ((row.weeks,), row.title, _joined(channels.get(row.channel.value, ""), _times(row.times), *row.modules))
        for row in activities.outreach
    ]
    tasks = [((row.weeks,), row.title, _joined(row.lead, row.partners)) for row in activities.tasks]
    groups = (
        (say("SetRows", "Các buổi, theo tuần"), sessions),
        (say("SetRows", "Truyền thông"), out),
        (say("SetRows", "Việc"), tasks),
    )
    return [
        Row(f"{heading}{number}", title, detail, _weeks(weeks), heading="" if number else heading)
        for heading, rows in groups
        for number, (weeks, title, detail) in enumerate(rows)
    ]


def _first(row: SetSession) -> int:
    return row.weeks[0].first


def _told(row: SetSession) -> str:
    grades = say("SetRows", "lớp {0}").format(", ".join(map(str, row.grades))) if row.grades else ""
    return _joined(word(row.where), grades, ", ".join(row.modules), row.subject, row.speakers)


def _times(times: int | None) -> str:
    return "" if times is None else say("SetRows", "{0} lần").format(times)


def _weeks(weeks: Sequence[Weeks]) -> str:
    """The first week, with a sign that it goes on: the box is small."""
    more = len(weeks) > 1 or weeks[0].last > weeks[0].first
    return say("SetRows", "{0}+").format(weeks[0].first) if more else str(weeks[0].first)


def _joined(*told: str) -> str:
    return " · ".join(filter(None, told))
