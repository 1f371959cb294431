"""Named queries about reach: how each place stands, when somebody was there, and what was spoken of to whom."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from sqlmodel import Session as DbSession

from campaign_kit.model.attendance import Audience
from campaign_kit.model.coverage import Stand, Standing, Visit
from campaign_kit.model.module import Tag
from campaign_kit.model.plan import Place, SessionStatus
from campaign_kit.model.report import WHOLE_SCHOOL_PERCENT, Period
from campaign_kit.model.spoken import Spoken
from campaign_kit.store.coverage import standings, visits
from campaign_kit.store.held import days
from campaign_kit.store.spoken import spoken, without_tag
from campaign_kit.store.summaries import Summaries


class ReachStore:
    """Reach of one unit of work; nothing is written here."""

    def __init__(self, db: DbSession, summaries: Summaries) -> None:
        self._db = db
        self._summaries = summaries

    def standings(self, on: date, first: date, until: date, percent: int = WHOLE_SCHOOL_PERCENT) -> list[Stand]:
        """The places active on the day with how far each is reached in the year that began on `first`: see there."""
        asked = standings(percent), days(Period(first=first, last=on)) | {"until": until}
        return [_stand(dict(row)) for row in self._db.connection().execute(*asked).mappings()]

    def visits(self, on: date, first: date, until: date) -> dict[int, Visit]:
        """By place, the last day on which it was reached and the next on which it will be; others are not in it."""
        asked = visits(), days(Period(first=first, last=on)) | {"until": until}
        return {row.place_id: Visit(row.last, row.next) for row in self._db.connection().execute(*asked)}

    def spoken(self, period: Period, tags: Mapping[str, Collection[Tag]]) -> list[Spoken]:
        """What held and planned sessions of the period speak of, to whom; `tags` are those of each topic's key."""
        if not any(tags.values()):
            return []
        self._summaries.settle()
        found = []
        for status in (SessionStatus.HELD, SessionStatus.PLANNED):
            rows = self._db.connection().execute(spoken(tags, status), days(period))
            found += [Spoken(Tag(row.tag), Audience(row.audience), status, row.sessions, row.minutes) for row in rows]
        return found

    def without_tag(self, period: Period, tags: Mapping[str, Collection[Tag]]) -> int:
        """How many held and planned sessions of the period speak of none of the tags."""
        number: int = self._db.connection().execute(without_tag(tags), days(period)).scalar_one()
        return number


def _stand(row: dict[str, Any]) -> Stand:
    standing, whole = Standing(row.pop("standing")), row.pop("whole")
    return Stand(Place.model_validate(row), standing, None if whole is None else Standing(whole))
