"""A kit over the real store in memory, with a clock that stands until a test moves it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from uuid import UUID

import pytest

from campaign_kit.bootstrap import Kit, assemble
from campaign_kit.model.attendance import Audience
from campaign_kit.model.office import OfficeDraft, SignerDraft
from campaign_kit.model.plan import (
    Form,
    Place,
    PlaceDraft,
    PlaceKind,
    SchoolLevel,
    Session,
    SessionDraft,
    SessionLinks,
    SessionStatus,
)
from campaign_kit.paths import Paths, shipped
from campaign_kit.services.result import CountRow
from campaign_kit.store.database import memory_database
from campaign_kit.store.keys import FoundKey
from tests.services.lists import six

KEY = bytes(range(32))


class Clock:
    """10:42 on Saturday, 21/11/2026 in Vietnam, until somebody sets `now`."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 21, 3, 42, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", shipped("content"), shipped("layouts"))


@pytest.fixture
def empty(clock: Clock, paths: Paths) -> Iterator[Kit]:
    """A kit where nobody has set up an office."""
    numbers = count(1)
    database = memory_database(clock, lambda: str(UUID(int=next(numbers) << 96)))
    with assemble(paths, database, FoundKey(KEY, "file", created=True), clock) as kit:
        yield kit


@pytest.fixture
def kit(empty: Kit) -> Kit:
    """A kit of the commune Ia Dom, with its signer."""
    signer = SignerDraft(office_id=0, authority="KT. CHỦ TỊCH", title="PHÓ CHỦ TỊCH", name="Siu H’Liên")
    empty.office.set_up(OfficeDraft(name="UBND xã Ia Dom"), signer)
    return empty


@pytest.fixture
def school(kit: Kit) -> Place:
    """A school of lớp 6 to 9."""
    level = SchoolLevel.LOWER_SECONDARY
    draft = PlaceDraft(office_id=0, kind=PlaceKind.SCHOOL, name="Trường THCS Nguyễn Du", school_level=level)
    return kit.places.add([draft]).value[0]


@pytest.fixture
def lesson(clock: Clock) -> Callable[..., SessionDraft]:
    """Drafts of a lesson today; a test changes what it is about."""

    def draft(**changes: object) -> SessionDraft:
        plain = {"title": "Kết bạn an toàn", "form": Form.EXTRACURRICULAR, "day": clock.now.date()}
        return SessionDraft.model_validate(plain | changes)

    return draft


@pytest.fixture
def room(kit: Kit, school: Place) -> Place:
    return six(kit, school)


@pytest.fixture
def other_school(kit: Kit) -> Place:
    return kit.places.add([PlaceDraft(office_id=0, kind=PlaceKind.SCHOOL, name="Trường THCS Lê Quý Đôn")]).value[0]


@pytest.fixture
def hamlet(kit: Kit) -> Place:
    return kit.places.add([PlaceDraft(office_id=0, kind=PlaceKind.HAMLET, name="Làng Mook Đen")]).value[0]


@pytest.fixture
def talk(kit: Kit, room: Place, lesson: Callable[..., SessionDraft]) -> Session:
    """A talk with 6A today, still planned."""
    return kit.plan.add(lesson(), SessionLinks(place_ids=(room.id,))).value


@pytest.fixture
def meeting(kit: Kit, hamlet: Place, lesson: Callable[..., SessionDraft]) -> Session:
    """A held meeting of the hamlet with 63 people counted."""
    draft = lesson(form=Form.VILLAGE_MEETING, title="Họp làng", status=SessionStatus.HELD)
    session = kit.plan.add(draft, SessionLinks(place_ids=(hamlet.id,))).value
    kit.attendance.count(session.id, CountRow("Người dân", Audience.COMMUNITY, total=63))
    return kit.plan.session(str(session.id))
