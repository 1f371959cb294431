"""The summer handover from a school to the youth union and back: locked, in numbers, erased at its end."""

import io
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from campaign_kit.bootstrap import Kit, assemble
from campaign_kit.errors import Refused
from campaign_kit.exchange.handed import read_handed
from campaign_kit.exchange.locked import unlocked
from campaign_kit.model.attendance import AttendanceStatus, PersonDraft, Sex
from campaign_kit.model.office import Letterhead, OfficeDraft, OfficeKind, SignerDraft
from campaign_kit.model.papers import HandoverWay
from campaign_kit.model.plan import Form, Place, PlaceKind, SessionDraft, SessionLinks
from campaign_kit.model.report import Period
from campaign_kit.paths import Paths, shipped
from campaign_kit.services.handovers import offered_password
from campaign_kit.store.database import memory_database
from campaign_kit.store.erased_file import erased_uids
from campaign_kit.store.keys import FoundKey
from campaign_kit.wording.refusals import sentence
from tests.documents.papers.papers import lines
from tests.services.conftest import KEY, Clock

PASSWORD = "matkhau-he-2027"
END = date(2027, 8, 31)
NAMES = ("Ngô Thị Mỹ Trang", "Vàng A Páo", "Rơ Châm H’Bia")


@pytest.fixture
def pupils(kit: Kit, room: Place, hamlet: Place) -> Place:
    """Three pupils of 6A: two live in the hamlet, of one it is not noted."""
    drafts = [
        PersonDraft(
            full_name=name,
            birth_year=2015,
            sex=Sex.FEMALE if number != 1 else Sex.MALE,
            class_place_id=room.id,
            home_place_id=hamlet.id if number < 2 else None,
        )
        for number, name in enumerate(NAMES)
    ]
    with kit.database.unit() as unit:
        unit.attendance.add_people(drafts)
        unit.commit()
    return room


@pytest.fixture
def union(clock: Clock, tmp_path: Path) -> Kit:
    """The youth union of the commune, on another computer."""
    numbers = iter(range(1, 1000))
    database = memory_database(clock, lambda: f"{next(numbers):08x}-0000-4000-8000-00000000000f")
    paths = Paths(tmp_path / "union", shipped("content"), shipped("layouts"))
    kit = assemble(paths, database, FoundKey(KEY, "file", created=True), clock)
    office = OfficeDraft(name="Đoàn xã Ia Dom", kind=OfficeKind.YOUTH_UNION, letterhead=Letterhead.YOUTH_UNION)
    kit.office.set_up(office, SignerDraft(office_id=0, title="BÍ THƯ", name="Siu A"))
    return kit


def refused(verb: Callable[[], object]) -> str:
    with pytest.raises(Refused) as caught:
        verb()
    assert sentence(caught.value)
    return caught.value.code


def send(kit: Kit, school: Place, folder: Path, password: str = PASSWORD, until: date = END) -> Path:
    return kit.handovers.send(school.id, "Đoàn xã Ia Dom", "sinh hoạt hè", until, password, folder).value.file


def people(kit: Kit) -> dict[str, tuple[str, date | None]]:
    """Who is known at the hamlets of the kit."""
    hamlets = [place for place in kit.places.book().places if place.kind is PlaceKind.HAMLET]
    with kit.database.reading() as unit:
        found = [(place.name, person) for place in hamlets for person in unit.attendance.people_at(place.id)]
    return {person.full_name: (place, person.keep_until) for place, person in found}


def test_a_school_sends_one_locked_list_and_minutes_by_hamlet(
    kit: Kit, school: Place, pupils: Place, tmp_path: Path
) -> None:
    sent = kit.handovers.send(school.id, " Đoàn xã Ia Dom ", "sinh hoạt hè", END, PASSWORD, tmp_path / "out").value
    assert (sent.handover.way, sent.handover.names, sent.unknown) == (HandoverWay.SENT, 3, 1)
    handed = read_handed(sent.file, PASSWORD)
    assert (handed.school, handed.receiver, handed.purpose, handed.delete_on) == (
        school.name, "Đoàn xã Ia Dom", "sinh hoạt hè", END,
    )  # fmt: skip
    by_name = {pupil.full_name: pupil for pupil in handed.pupils}
    assert by_name[NAMES[1]].model_dump() == {
        "full_name": NAMES[1], "class_name": "Lớp 6A", "birth_year": 2015, "sex": Sex.MALE, "hamlet": "Làng Mook Đen",
        "joined": None,
    }  # fmt: skip
    assert not any(name.encode() in sent.file.read_bytes() for name in NAMES)
    texts = [lines(file.read_bytes()) for file in sent.minutes]
    assert "1. Số học sinh cư trú tại làng Mook Đen: 02 em, trong đó nữ: 01 em." in texts[0]
    assert not any(name in " ".join(text) for text in texts for name in NAMES)
    for file in sent.minutes:
        assert kit.papers.check(file).findings == ()


def test_the_sheet_opens_in_excel_and_holds_no_more_than_it_may(
    kit: Kit, school: Place, pupils: Place, tmp_path: Path
) -> None:
    book = unlocked(send(kit, school, tmp_path), PASSWORD)
    (tmp_path / "open.xlsx").write_bytes(book)
    result = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(tmp_path / "open.xlsx")
    assert result.is_valid, result.errors
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        shared = archive.read("xl/sharedStrings.xml").decode()
    assert all(text in shared for text in ("sinh hoạt hè", "31/08/2027", "Năm sinh", "Nơi ở"))
    assert "Số buổi" not in shared


def test_no_name_stands_in_changes(kit: Kit, school: Place, pupils: Place, union: Kit, tmp_path: Path) -> None:
    union.handovers.receive(send(kit, school, tmp_path), PASSWORD)
    for each in (kit, union):
        with each.database.reading() as unit:
            told = str(unit.changes.since(datetime(2026, 1, 1, tzinfo=UTC)))
        assert "handover" in told
        assert not any(name in told for name in NAMES)


def test_the_union_gets_people_of_its_hamlets_until_the_day_of_deletion(
    kit: Kit, school: Place, pupils: Place, union: Kit, tmp_path: Path
) -> None:
    file = send(kit, school, tmp_path)
    received = union.handovers.receive(file, PASSWORD).value
    assert received.arrived is not None
    assert (received.arrived.added, received.arrived.known, received.arrived.places) == (3, 0, ("Làng Mook Đen",))
    assert (received.handover.way, received.handover.other) == (HandoverWay.RECEIVED, school.name)
    assert people(union) == dict.fromkeys(NAMES[:2], ("Làng Mook Đen", END))
    assert refused(lambda: union.handovers.receive(file, PASSWORD)) == "handover.again"
    again = union.handovers.receive(send(kit, school, tmp_path), PASSWORD).value  # locked anew: other bytes
    assert again.arrived is not None
    assert (again.arrived.added, again.arrived.known, again.arrived.places) == (0, 3, ())


def test_who_joined_goes_back_and_the_names_are_erased(
    kit: Kit,
    school: Place,
    pupils: Place,
    union: Kit,
    clock: Clock,
    lesson: Callable[..., SessionDraft],
    tmp_path: Path,
) -> None:
    received = union.handovers.receive(send(kit, school, tmp_path), PASSWORD).value.handover
    place = next(each for each in union.places.book().places if each.kind is PlaceKind.HAMLET)
    summer = lesson(form=Form.SUMMER_ACTIVITY, day=date(2027, 6, 15))
    clock.now = datetime(2027, 6, 15, 3, tzinfo=UTC)
    session = union.plan.add(summer, SessionLinks(place_ids=(place.id,))).value
    union.imports.bring(session.id, union.imports.read_text(NAMES[0]))
    union.entry.mark(session.id, None, AttendanceStatus.PRESENT)
    union.entry.close(session.id, inside_count=None)
    clock.now = datetime(2027, 8, 31, 3, tzinfo=UTC)
    assert [each.id for each in union.handovers.due(END)] == [received.id]
    before = union.report.figures(Period(first=date(2027, 1, 1), last=END))

    back = union.handovers.give_back(received.id, PASSWORD, tmp_path / "back").value
    assert {pupil.full_name: pupil.joined for pupil in read_handed(back, PASSWORD).pupils}[NAMES[1]] == 0
    erased = union.handovers.mark_deleted(received.id).value
    assert erased == 3
    assert people(union) == {}
    assert union.report.figures(Period(first=date(2027, 1, 1), last=END)) == before
    assert not any(name in str(union.attendance.names(session.id)) for name in NAMES)
    assert list(union.paths.handovers.iterdir()) == []
    assert union.handovers.due(END) == []
    assert refused(lambda: union.handovers.mark_deleted(received.id)) == "handover.already_deleted"
    assert refused(lambda: union.handovers.give_back(received.id, PASSWORD, tmp_path)) == "handover.not_received"

    came = kit.handovers.receive(back, PASSWORD).value
    assert came.arrived is None
    assert {pupil.full_name: pupil.joined for pupil in came.pupils} == {NAMES[0]: 1, NAMES[1]: 0, NAMES[2]: 0}
    assert [each.returned_on for each in kit.handovers.all() if each.way is HandoverWay.SENT] == [END]


def test_who_was_erased_meanwhile_does_not_go_back(
    kit: Kit, school: Place, pupils: Place, union: Kit, tmp_path: Path
) -> None:
    """The kept copy still holds the name, behind a password that the program does not know."""
    received = union.handovers.receive(send(kit, school, tmp_path), PASSWORD).value.handover
    (gone,) = union.people.find(NAMES[1])
    union.privacy.erase([gone.person.id])
    back = union.handovers.give_back(received.id, PASSWORD, tmp_path / "back").value
    assert {pupil.full_name for pupil in read_handed(back, PASSWORD).pupils} == {NAMES[0], NAMES[2]}


def test_a_list_that_a_school_keeps_in_excel_is_enough(kit: Kit, school: Place, tmp_path: Path) -> None:
    roster = tmp_path / "lop.csv"
    rows = ("1,Siu A Thành,7B,Làng Bi,03/02/2014,Nam,0905123456", "2,Rơ Mah H’Lan,7B,,2014,Nữ,")
    roster.write_text("\n".join(("STT,Họ và tên,Lớp,Thôn,Ngày sinh,Giới tính,SĐT", *rows)), "utf-8")
    terms = ("Đoàn xã", "sinh hoạt hè", END, PASSWORD, tmp_path)
    sent = kit.handovers.send(school.id, *terms, roster).value
    pupil, other = read_handed(sent.file, PASSWORD).pupils
    assert (other.class_name, other.hamlet, other.sex, sent.unknown) == ("7B", "", Sex.FEMALE, 1)
    assert (pupil.class_name, pupil.hamlet, pupil.birth_year, pupil.sex) == ("7B", "Làng Bi", 2014, Sex.MALE)


def test_wrong_terms_and_files_are_refused_and_leave_nothing(
    kit: Kit, school: Place, pupils: Place, union: Kit, clock: Clock, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    assert refused(lambda: send(kit, school, out, password="ngan")) == "handover.password"
    assert refused(lambda: send(kit, school, out, until=clock.now.date())) == "handover.delete_day"
    assert refused(lambda: kit.handovers.send(school.id, " ", "hè", END, PASSWORD, out)) == "handover.no_terms"
    assert refused(lambda: kit.handovers.send(pupils.id, "Đoàn", "hè", END, PASSWORD, out)) == "official.no_school"
    assert not out.exists()
    file = send(kit, school, out)
    assert refused(lambda: union.handovers.receive(file, "sai mat khau")) == "handover.wrong_password"
    content = file.read_bytes()
    for name, damaged, code in (
        ("a.xlsx", content[:4000], "handover.damaged"),
        ("b.xlsx", content[:-2000] + bytes(2000), "handover.damaged"),
        ("c.xlsx", unlocked(file, PASSWORD), "handover.not_locked"),
        ("d.xlsx", b"", "handover.damaged"),
    ):
        (tmp_path / name).write_bytes(damaged)
        assert refused(lambda name=name: union.handovers.receive(tmp_path / name, PASSWORD)) == code, name
    assert union.handovers.all() == []
    assert refused(lambda: union.handovers.give_back(9, PASSWORD, tmp_path)) == "register.no_handover"
    clock.now = datetime(2027, 9, 1, 3, tzinfo=UTC)
    assert refused(lambda: union.handovers.receive(file, PASSWORD)) == "handover.over"
    assert people(union) == {}


def test_names_stay_known_until_their_copy_is_gone(
    kit: Kit, school: Place, pupils: Place, union: Kit, tmp_path: Path
) -> None:
    """A copy that Excel held open was left behind, and the handover said that its names were deleted."""
    received = union.handovers.receive(send(kit, school, tmp_path), PASSWORD).value.handover
    copy = union.paths.handovers / f"{received.uid}.xlsx"
    copy.unlink()
    copy.mkdir()
    known = people(union)
    assert refused(lambda: union.handovers.mark_deleted(received.id)) == "store.disk"
    assert (people(union), union.handovers.all()) == (known, [received])
    assert erased_uids(union.paths.backups) == frozenset(), "nor is anybody erased at the next start"
    copy.rmdir()
    assert union.handovers.mark_deleted(received.id).value == 3
    assert len(erased_uids(union.paths.backups)) == 3


def test_no_list_lies_about_when_its_minutes_cannot_be_written(
    kit: Kit, school: Place, pupils: Place, tmp_path: Path
) -> None:
    template = kit.paths.own_layouts / "papers" / "office" / "handover.docx"
    template.parent.mkdir(parents=True)
    template.write_bytes(b"no template")
    with pytest.raises(Refused):
        send(kit, school, tmp_path / "out")
    assert list(tmp_path.rglob("*.xlsx")) == []
    assert kit.handovers.all() == []


def test_a_school_without_pupils_in_the_data_is_told_so(kit: Kit, other_school: Place, tmp_path: Path) -> None:
    assert refused(lambda: send(kit, other_school, tmp_path)) == "handover.nobody"


def test_an_offered_password_is_long_and_never_the_same() -> None:
    assert len(offered_password()) == 14
    assert offered_password() != offered_password()
