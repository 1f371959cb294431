"""Merging two people in random offices: no figure but "người" changes, and every row is as it was once it is undone."""

from datetime import date

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from campaign_kit.model.attendance import AttendanceStatus
from campaign_kit.model.consent import ConsentDraft, ConsentPurpose
from campaign_kit.model.people import merged
from campaign_kit.model.photos import PhotoDraft
from campaign_kit.model.plan import SessionStatus
from campaign_kit.model.report import PEOPLE, Figure
from campaign_kit.store.database import memory_database
from campaign_kit.store.unit import Reading
from tests.store.conftest import Clock, Uids
from tests.store.entered import Entered
from tests.store.filled import rows
from tests.store.world import PERIOD, World, worlds

AGREED = date(2026, 3, 1)


def figures(unit: Reading) -> list[Figure]:
    """All but that of distinct people."""
    return [figure for figure in unit.report.figures(PERIOD) if figure.key != PEOPLE]


def kept(unit: Reading) -> dict[str, object]:
    """Every row but those of the record and the steps."""
    unit.summaries.settle()
    found = rows(unit._db.connection())
    return {name: value for name, value in found.items() if name not in ("change", "undo_step")}


def can_be_one(world: World, one: int, other: int) -> bool:
    """Of one sex, and never both present at one held session."""
    for session in world.sessions:
        came = {who for who, _, status in session.people if status is AttendanceStatus.PRESENT}
        if session.status is SessionStatus.HELD and {one, other} <= came:
            return False
    return world.people[one].sex is world.people[other].sex


@settings(max_examples=8)
@given(world=worlds(), data=st.data())
def test_a_merge_changes_no_figure_and_goes_back_whole(world: World, data: st.DataObject) -> None:
    pairs = [(a, b) for a in range(len(world.people)) for b in range(len(world.people)) if a != b]
    able = [pair for pair in pairs if can_be_one(world, *pair)]
    assume(able)
    one, other = data.draw(st.sampled_from(able))
    database = memory_database(Clock(), Uids())
    try:
        with database.unit() as unit:
            entered = Entered(unit, world, list(range(len(world.sessions))))
            keep, gone = (entered.people[number] for number in (one, other))
            unit.consents.add(ConsentDraft(person_id=gone, purpose=ConsentPurpose.NAME, person_agreed_on=AGREED))
            for number in entered.ids.values():
                photo = unit.photos.add(PhotoDraft(session_id=number, sha256="a" * 64, width=9, height=9, size=9))
                unit.photos.save_people(photo.id, [keep, gone])
            unit.commit()
        with database.unit() as unit:
            before, numbers = kept(unit), figures(unit)
            unit.undoable("gộp")
            people = unit.attendance.person(keep), unit.attendance.person(gone)
            counts = unit.merging.merge(*people, merged(*people))
            unit.commit()
        with database.unit() as unit:
            assert figures(unit) == numbers
            assert unit.summaries.check() == []
            listed = {session.id for session in unit.plan.sessions()}
            assert counts.lists + counts.joined <= len(listed)
            assert [each.person_id for each in unit.consents.consents([keep, gone])] == [keep]
            assert all(each.person_ids == (keep,) for each in unit.photos.photos())
            step = unit.undo.last()
            assert step is not None
            unit.undo.take_back(step)
            unit.commit()
        with database.unit() as unit:
            assert kept(unit) == before
            assert unit.summaries.check() == []
    finally:
        database.close()
