"""A folder whose files are not encrypted, so that a search of bytes in it can fail; and people whose time is over."""

import unicodedata
from collections.abc import Callable, Iterator
from datetime import date, datetime
from itertools import count
from pathlib import Path
from uuid import UUID

from campaign_kit.bootstrap import Kit, assemble
from campaign_kit.model.arranging import ContactDraft
from campaign_kit.model.attendance import AttendanceStatus, Audience, CheckInMethod, PersonDraft
from campaign_kit.model.consent import ConsentDraft, ConsentPurpose
from campaign_kit.model.names import fold
from campaign_kit.model.office import OfficeDraft, SignerDraft
from campaign_kit.model.plan import Form, PlaceDraft, PlaceKind, Session, SessionDraft, SessionLinks, SessionStatus
from campaign_kit.paths import Paths
from campaign_kit.store.connection import file_engine
from campaign_kit.store.database import Database
from campaign_kit.store.keys import FoundKey
from campaign_kit.store.tables import METADATA

GONE = ("Kpuih H’Chim Yến", "Đặng Ngưỡng Huỳnh", "Rơ Lan Ƀơ̆k")
STAYS = "Nguyễn Thị Ở Lại"
GUARDIAN = "Kpuih Thị Giám Hộ"
CALLED = "Trưởng Thôn Hết Hạn"
LAST_DAY = date(2026, 12, 1)


def plain_kit(paths: Paths, clock: Callable[[], datetime]) -> Kit:
    """A kit over a file on the disk without a key, with its log beside it."""
    paths.data.mkdir(parents=True)
    engine = file_engine(paths.database, None)
    METADATA.create_all(engine)
    numbers = count(1)
    database = Database(engine, None, clock, lambda: str(UUID(int=next(numbers) << 96)), lambda: None)
    kit = assemble(paths, database, FoundKey(bytes(32), "file", created=True), clock)
    kit.office.set_up(OfficeDraft(name="UBND xã Ia Dom"), SignerDraft(office_id=0, title="CHỦ TỊCH", name="Siu A"))
    return kit


def filled(kit: Kit) -> Session:
    """A held lesson with four people on its list; three of them are due after `LAST_DAY`. Gives the lesson."""
    (school,) = kit.places.add([PlaceDraft(office_id=0, kind=PlaceKind.SCHOOL, name="Trường THCS Nguyễn Du")]).value
    six = PlaceDraft(office_id=0, parent_id=school.id, kind=PlaceKind.CLASS, name="Lớp 6A", grade=6)
    (room,) = kit.places.add([six]).value
    held = SessionStatus.HELD
    draft = SessionDraft(title="Kết bạn", form=Form.EXTRACURRICULAR, day=date(2026, 11, 21), status=held)
    lesson = kit.plan.add(draft, SessionLinks(place_ids=(room.id,))).value
    bring(kit, lesson, GONE, LAST_DAY)
    bring(kit, lesson, (STAYS,), date(2030, 1, 1))
    first = person_id(kit, lesson, GONE[0])
    kit.consents.save(
        ConsentDraft(
            person_id=first, purpose=ConsentPurpose.PHOTO, guardian_name=GUARDIAN, guardian_agreed_on=date(2026, 11, 1)
        )
    )
    kit.contacts.save([ContactDraft(name=CALLED, phone="0905 000 001", keep_until=LAST_DAY)])
    return lesson


def bring(kit: Kit, lesson: Session, names: tuple[str, ...], until: date) -> None:
    """Puts people on the list as present, to be kept until the day."""
    room = lesson.place_ids[0]
    drafts = [PersonDraft(full_name=name, birth_year=2014, class_place_id=room, keep_until=until) for name in names]
    with kit.database.unit() as unit:
        ids = unit.attendance.add_people(drafts)
        unit.attendance.register(lesson.id, ids, Audience.CHILD_IN_SCHOOL)
        unit.attendance.mark_all(lesson.id, AttendanceStatus.PRESENT, CheckInMethod.LIST, kit.clock(), ids)
        unit.commit()


def person_id(kit: Kit, lesson: Session, name: str) -> int:
    """The number of the person of that name on the list."""
    lines = kit.attendance.people(lesson.id)
    return next(line.person.id for line in lines if line.person.full_name == name)


def spellings(names: tuple[str, ...]) -> Iterator[bytes]:
    """Every way in which a name may lie in a file."""
    for name in names:
        for form in {name, unicodedata.normalize("NFD", name), fold(name), name.upper(), name.replace("’", "'")}:
            yield form.encode()
            yield form.encode("utf-16-le")
            yield form.encode("utf-16-be")


def holding(folder: Path, names: tuple[str, ...]) -> set[str]:
    """The files below the folder that hold one of the names, byte by byte."""
    wanted = list(spellings(names))
    files = [file for file in folder.rglob("*") if file.is_file()]
    return {file.name for file in files if any(form in file.read_bytes() for form in wanted)}
