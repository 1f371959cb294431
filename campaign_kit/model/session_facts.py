"""What the checks of a report know of a session: as little as they need, since there are thousands."""

from datetime import date, time
from typing import NamedTuple

from campaign_kit.model.attendance import Summary
from campaign_kit.model.plan import Form, SessionStatus, Way


class SessionFacts(NamedTuple):
    """A session that counts here, not called off. `people` is what is known of all who came, `pupils` of pupils alone.

    `place_ids` are sorted; `has_topic` says that a topic is noted.
    """

    id: int
    title: str
    day: date
    starts_at: time | None
    form: Form
    status: SessionStatus
    way: Way
    whole_school: bool
    expected: int | None
    list_is_part: bool | None
    has_topic: bool
    people: Summary
    pupils: Summary
    place_ids: tuple[int, ...] = ()

    @property
    def is_held(self) -> bool:
        return self.status is SessionStatus.HELD

    @property
    def total(self) -> int | None:
        """Lượt; None where nothing was recorded."""
        return self.people.attendances(self.list_is_part)
