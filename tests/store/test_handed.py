"""People of a handover: known by its uid, counted, erased with nothing of their names left."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from campaign_kit.model.attendance import AttendanceStatus, Audience, CheckInMethod, PersonDraft, Sex
from campaign_kit.model.names import fold
from campaign_kit.model.office import Office
from campaign_kit.model.papers import Handover, HandoverDraft, HandoverWay
from campaign_kit.model.plan import Form, SessionDraft, SessionLinks, SessionStatus
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Unit

NAMES = ("Ngô Thị Mỹ Trang", "Vàng A Páo")


def handed(unit: Unit) -> Handover:
    draft = HandoverDraft(
        way=HandoverWay.RECEIVED,
        other="Trường",
        purpose="hè",
        made_on=date(2026, 6, 1),
        delete_on=date(2026, 8, 31),
        names=2,
    )
    handover = unit.papers.add_handover(draft)
    unit.handed.add(handover.uid, [PersonDraft(full_name=name, sex=Sex.FEMALE, birth_year=2015) for name in NAMES])
    return handover


def session(unit: Unit, day: date, status: SessionStatus = SessionStatus.HELD) -> int:
    draft = SessionDraft(title="Hè", form=Form.SUMMER_ACTIVITY, status=status, day=day)
    return unit.plan.add_session(draft, SessionLinks()).id


def listed(unit: Unit, session_id: int, ids: list[int], status: AttendanceStatus) -> None:
    unit.attendance.register(session_id, ids, Audience.CHILD_IN_SCHOOL)
    unit.attendance.mark_all(session_id, status, CheckInMethod.LIST, None)


def test_who_was_there_is_counted_between_the_days(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        handed(unit)
        trang, pao = (person.id for name in NAMES for person in unit.attendance.find_same([None], [fold(name)]))
        for day in (date(2026, 6, 2), date(2026, 6, 9), date(2026, 9, 9)):
            listed(unit, session(unit, day), [trang], AttendanceStatus.PRESENT)
        listed(unit, session(unit, date(2026, 6, 3)), [pao], AttendanceStatus.ABSENT)
        listed(unit, session(unit, date(2026, 6, 4), SessionStatus.PLANNED), [pao], AttendanceStatus.PRESENT)
        assert unit.handed.joined([trang, pao], date(2026, 6, 1), date(2026, 8, 31)) == {trang: 2}


def test_erasing_leaves_lists_without_names_and_nobody_else(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        first, second = handed(unit), handed(unit)
        trang = min(person.id for person in unit.attendance.find_same([None], [fold(NAMES[0])]))
        meeting = session(unit, date(2026, 6, 2))
        listed(unit, meeting, [trang], AttendanceStatus.PRESENT)
        assert unit.handed.erase(first.uid) == (1, 1)
        (line,) = unit.attendance.people_of(meeting)
        assert (line.person.full_name, line.person.birth_year, line.person.sex) == ("", None, Sex.FEMALE)
        assert line.person.anonymised_at is not None
        assert unit.handed.erase(first.uid) == (0, 0)
        assert len(unit.attendance.find_same([None], list(map(fold, NAMES)))) == 2
        assert unit.handed.erase(second.uid) == (0, 2)


def test_the_log_beside_the_file_is_empty_after_an_erasure(open_file: Callable[[], Database], file: Path) -> None:
    database = open_file()
    with database.unit() as unit:
        uid = handed(unit).uid
        unit.commit()
    with database.unit() as unit:
        unit.handed.erase(uid)
        unit.commit()
    log = file.with_name(file.name + "-wal")
    assert log.stat().st_size > 0
    database.settle()
    assert log.stat().st_size == 0


def test_a_change_tells_how_many_and_no_name(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        uid = handed(unit).uid
        told = [change for change in unit.changes.of("handover", uid) if change.after and "people" in change.after]
        assert [change.after for change in told] == [{"people": 2}]
        assert not any(name in str(unit.changes.of("handover", uid)) for name in NAMES)
