"""Erasing: nothing of a name is left anywhere, every figure is as it was, and the record says so."""

import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.attendance import NoteDraft, NoteKind, PersonDraft
from campaign_kit.model.erasing import ErasureCause
from campaign_kit.model.plan import Session
from campaign_kit.model.report import calendar_year
from campaign_kit.paths import Paths
from campaign_kit.settings import Settings, save_settings
from campaign_kit.store.backup import backups, make_backup
from campaign_kit.store.connection import READING, file_engine
from tests.pictures import camera_picture
from tests.services.conftest import Clock
from tests.services.erased_world import (
    CALLED,
    GONE,
    GUARDIAN,
    LAST_DAY,
    STAYS,
    bring,
    filled,
    holding,
    person_id,
    plain_kit,
)

AFTER = LAST_DAY + timedelta(days=1)
ALL_GONE = (*GONE, GUARDIAN, CALLED)


@pytest.fixture
def plain(paths: Paths, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Kit]:
    """A kit whose files can be read; what it makes for people goes into `out`, what is temporary into `tmp`."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    with plain_kit(paths, clock) as kit:
        save_settings(paths.settings, Settings(output_folder=str(tmp_path / "out")))
        yield kit


@pytest.fixture
def lesson(plain: Kit) -> Session:  # another than the drafts of the neighbours
    return filled(plain)


def test_what_is_due_is_counted_and_nothing_before_its_day(plain: Kit, lesson: Session) -> None:
    assert not plain.privacy.due(LAST_DAY)
    due = plain.privacy.due(AFTER)
    assert (due.people, due.contacts, due.lists) == (3, 1, 0)
    assert plain.privacy.run(LAST_DAY).value is None
    assert plain.privacy.destructions() == []


def test_no_byte_of_a_name_is_left_in_any_file(plain: Kit, lesson: Session, tmp_path: Path) -> None:
    assert {"campaign_kit.db", "campaign_kit.db-wal"} & holding(plain.paths.data, ALL_GONE)
    done = plain.privacy.run(AFTER).value
    assert done is not None
    assert holding(plain.paths.data, ALL_GONE) == set()
    assert plain.paths.database.with_name("campaign_kit.db-wal").stat().st_size == 0
    assert holding(plain.paths.data, (STAYS,)) >= {"campaign_kit.db"}, "who is not due is still there"
    assert len(backups(plain.paths.backups)) == 1, "and a fresh backup, searched with the rest"


def test_the_record_tells_numbers_and_that_every_figure_is_as_it_was(plain: Kit, lesson: Session) -> None:
    year = calendar_year(2026)
    before = plain.report.report(year)
    done = plain.privacy.run(AFTER).value
    assert done is not None
    assert (done.people, done.removed, done.consents, done.contacts, done.cause) == (3, 0, 1, 1, ErasureCause.DUE)
    assert done.figures_before == done.figures_after != ""
    assert plain.report.report(year) == before
    assert plain.upkeep.wrong_sums() == ()
    assert (done.proof.names, done.proof.tables, done.proof.found) == (5, {}, ())
    assert done.backups_until == done.destroyed_on + timedelta(days=90)
    assert plain.privacy.destructions() == [done]
    assert not any(name in str(done) for name in ALL_GONE)


def test_a_list_keeps_its_lines_without_names(plain: Kit, lesson: Session) -> None:
    plain.privacy.run(AFTER)
    lines = plain.attendance.people(lesson.id)
    assert sorted(line.person.full_name for line in lines) == ["", "", "", STAYS]
    assert {line.attendance.status for line in lines} == {"present"}


def test_the_digest_is_another_when_a_figure_changes(plain: Kit, lesson: Session) -> None:
    first = plain.privacy.run(AFTER).value
    bring(plain, lesson, ("Một Người Nữa",), LAST_DAY)
    second = plain.privacy.run(AFTER).value
    assert first is not None and second is not None
    assert first.figures_after != second.figures_before == second.figures_after


def test_one_person_is_erased_with_consents_and_photos(plain: Kit, lesson: Session, tmp_path: Path) -> None:
    picture = camera_picture(tmp_path / "mot.jpg")
    other = camera_picture(tmp_path / "hai.jpg", (640, 480))
    first, second = plain.photos.add([picture, other], session_id=lesson.id).value.photos
    plain.photos.save_people(first.id, [person_id(plain, lesson, GONE[0])])
    done = plain.privacy.erase([person_id(plain, lesson, GONE[0])]).value
    assert (done.people, done.consents, done.photos, done.cause) == (1, 1, 1, ErasureCause.REQUEST)
    assert [photo.id for photo in plain.photos.of_session(lesson.id)] == [second.id]
    assert plain.database.pictures.all() == {second.sha256}
    assert holding(plain.paths.data, (GONE[0], GUARDIAN)) == set()
    assert GONE[1] in {line.person.full_name for line in plain.attendance.people(lesson.id)}


def test_nobody_is_erased_twice(plain: Kit, lesson: Session) -> None:
    who = person_id(plain, lesson, GONE[0])
    plain.privacy.erase([who])
    with pytest.raises(Refused, match=r"privacy\.nobody"):
        plain.privacy.erase([who])
    assert len(plain.privacy.destructions()) == 1


def test_nothing_is_taken_back_after_it(plain: Kit, lesson: Session) -> None:
    plain.consents.remove(plain.consents.of_person(person_id(plain, lesson, GONE[0]))[0].id)
    assert plain.undo.last() is not None
    plain.privacy.run(AFTER)
    assert plain.undo.last() is None
    assert holding(plain.paths.data, ALL_GONE) == set()


def test_a_log_that_somebody_reads_from_is_told(plain: Kit, lesson: Session) -> None:
    """A reader that does not end keeps what it sees in the log."""
    engine = file_engine(plain.paths.database, None).execution_options(**{READING: True})
    with engine.connect() as reader:
        reader.exec_driver_sql("PRAGMA busy_timeout = 0")
        reader.exec_driver_sql("SELECT count(*) FROM person").fetchall()
        with plain.database.unit() as unit:
            unit._db.connection().exec_driver_sql("PRAGMA busy_timeout = 0")
        done = plain.privacy.run(AFTER).value
    engine.dispose()
    assert done is not None
    assert not done.proof.is_settled


def test_what_still_holds_a_name_is_told_by_file_and_left(plain: Kit, lesson: Session, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    told = out / "danh sach.csv"
    told.write_text(f"STT;Họ và tên\n1;{GONE[1].upper()}\n", encoding="utf-16")
    (out / f"Giấy khen {GONE[0]}.txt").write_text("x", encoding="utf-8")
    (out / "khac.txt").write_text(STAYS, encoding="utf-8")
    (out / "bản sao.db").write_bytes(b"\x8f" * 5000)
    left = tmp_path / "tmp" / "campaign-kit-abc" / "thử.txt"
    left.parent.mkdir(parents=True)
    left.write_text(GONE[2], encoding="utf-8")
    done = plain.privacy.run(AFTER).value
    assert done is not None
    found = {each.file: each.names for each in done.proof.found}
    assert (found.pop(str(told)), found.pop(str(left)), done.proof.unread) == (1, 1, 1)
    assert len(found) == 1 and not any(name in str(done) for name in ALL_GONE)
    assert told.exists()


def test_a_name_that_somebody_wrote_elsewhere_in_the_data_is_told(plain: Kit, lesson: Session) -> None:
    plain.notes.add(NoteDraft(session_id=lesson.id, kind=NoteKind.CHILD_VOICE, text=f"Em {GONE[2]} kể lại rất hay."))
    done = plain.privacy.run(AFTER).value
    assert done is not None
    assert done.proof.tables == {"note": 1}


def test_a_name_that_somebody_else_still_has_is_not_looked_for(plain: Kit, lesson: Session) -> None:
    with plain.database.unit() as unit:
        unit.attendance.add_people([PersonDraft(full_name=GONE[1], keep_until=date(2030, 1, 1))])
        unit.commit()
    done = plain.privacy.run(AFTER).value
    assert done is not None
    assert (done.proof.same, done.proof.names, done.proof.tables) == (1, 4, {})


def test_where_a_figure_would_change_nothing_is_erased(plain: Kit, lesson: Session) -> None:
    """The sums that figures use are wrong before: the list itself tells another number."""
    with plain.database.unit() as unit:
        unit._db.connection().exec_driver_sql("UPDATE list_sum SET total = total + 1, marked = marked + 1")
        unit.commit()
    with pytest.raises(Refused, match=r"privacy\.figures_differ|report\.parts_differ"):
        plain.privacy.run(AFTER)
    assert plain.privacy.due(AFTER).people == 3
    assert not (plain.paths.backups / "erased.txt").exists()


def test_where_it_cannot_be_noted_beside_the_backups_nothing_is_erased(plain: Kit, lesson: Session) -> None:
    plain.paths.backups.write_text("no folder")
    with pytest.raises(Refused, match=r"store\.disk"):
        plain.privacy.run(AFTER)
    assert plain.privacy.due(AFTER).people == 3
    assert plain.privacy.destructions() == []


def test_the_minutes_stand_in_the_register_and_hold_no_name(plain: Kit, lesson: Session, tmp_path: Path) -> None:
    done = plain.privacy.run(AFTER).value
    assert done is not None
    file = plain.privacy.minutes(done.id, tmp_path / "bb").value
    assert plain.papers.check(file).findings == ()
    assert plain.register.papers()[0].path == str(file)
    assert plain.privacy.search(ALL_GONE, [tmp_path]).found == ()
    with pytest.raises(Refused, match=r"privacy\.no_record"):
        plain.privacy.minutes(99, tmp_path / "khong")


def test_backups_of_before_go_ninety_days_later(plain: Kit, lesson: Session, clock: Clock) -> None:
    old = make_backup(plain.database, plain.paths.backups, clock())
    clock.now += timedelta(days=1)
    plain.privacy.run(AFTER)
    clock.now += timedelta(days=89)
    plain.upkeep.backup_now()
    assert old.exists()
    clock.now += timedelta(days=2)
    plain.upkeep.backup_now()
    assert not old.exists()


def test_search_reads_no_encrypted_file_of_its_own(plain: Kit, lesson: Session) -> None:
    found = plain.privacy.search([STAYS], [plain.paths.data])
    assert found.found == () and found.files == 1, "the settings alone"


def test_a_backup_that_could_not_be_made_is_told(plain: Kit, lesson: Session) -> None:
    """Nothing says that there is a backup before there is one."""
    clock = plain.clock()
    plain.paths.backups.mkdir()
    for seconds in range(5):  # the names that it could take are taken by folders
        stamp = clock + timedelta(hours=7, seconds=seconds)
        (plain.paths.backups / f"campaign_kit-{stamp:%Y%m%d-%H%M%S}.db.part").mkdir()
    done = plain.privacy.run(AFTER).value
    assert done is not None and not done.proof.is_backed_up
    assert plain.privacy.destructions() == [done]
