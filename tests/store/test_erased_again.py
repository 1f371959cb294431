"""Nobody who was erased comes back by a copy of the data, whatever that copy holds and however it was made."""

import shutil
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from campaign_kit.bootstrap import Kit, open_backup, open_kit
from campaign_kit.documents.texts_in import texts_in
from campaign_kit.model.attendance import PersonDraft
from campaign_kit.model.erasing import DestructionDraft, ErasureCause
from campaign_kit.model.office import OfficeDraft
from campaign_kit.model.plan import Form, SessionDraft, SessionLinks
from campaign_kit.paths import Paths, shipped
from campaign_kit.store.backup import backups
from campaign_kit.store.connection import connect
from tests.pictures import camera_picture
from tests.services.erased_world import GONE, LAST_DAY, STAYS, filled, person_id

AFTER = LAST_DAY + timedelta(days=1)
NEW_IN_0008 = ("photo_person", "photo", "consent", "consent_forms", "destruction", "roster_source", "erasure")


class Clock:
    """A minute later at each look."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 21, 3, 42, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


@pytest.fixture
def here(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", shipped("content"), shipped("layouts"))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def opening(here: Paths, clock: Clock) -> Callable[[], Kit]:
    """Opens the folder, with an office of its own from the first time on."""

    def opened() -> Kit:
        kit = open_kit(here, clock, environ={})
        if kit.office.file() is None:
            kit.office.set_up(OfficeDraft(name="UBND xã Ia Dom"))
        return kit

    return opened


def before_0008(copy: Path, key: bytes) -> None:
    """Makes the copy one of the program before erasures were kept."""
    with closing(connect(str(copy), key, ())) as old:
        for table in NEW_IN_0008:
            old.execute(f"DROP TABLE {table}")
        for column in ("digest", "changed"):
            old.execute(f"ALTER TABLE roster_import DROP COLUMN {column}")
        for column in ("made_from", "made_for"):
            old.execute(f"ALTER TABLE campaign DROP COLUMN {column}")
        old.execute("UPDATE alembic_version SET version_num = '0007'")


def test_who_stands_only_in_what_can_be_taken_back_stays_erased(
    here: Paths, clock: Clock, opening: Callable[[], Kit]
) -> None:
    """In the copy two people were made one; that was taken back later, and one of the two erased."""
    with opening() as kit:
        lesson = filled(kit)
        with kit.database.unit() as unit:
            (other,) = unit.attendance.add_people([PersonDraft(full_name=GONE[0])])
            unit.commit()
        kit.people.merge(person_id(kit, lesson, GONE[0]), other)
        old = kit.upkeep.backup_now().value
        kit.undo.take_back()
        kit.privacy.erase([other])
    with open_backup(here, old, clock, environ={}) as kit:
        assert kit.undo.last() is None
        assert [each.person.full_name for each in kit.people.find(GONE[0])] == [GONE[0]]


@pytest.mark.parametrize("while_open", [True, False])
def test_the_database_tells_who_was_erased_where_the_file_beside_the_backups_was_lost(
    here: Paths, clock: Clock, opening: Callable[[], Kit], *, while_open: bool
) -> None:
    with opening() as kit:
        lesson = filled(kit).id
        old = kit.upkeep.backup_now().value
        kit.privacy.run(AFTER)
        (here.backups / "erased.txt").unlink()
        if while_open:
            kit.upkeep.restore(old)
    with opening() if while_open else open_backup(here, old, clock, environ={}) as kit:
        assert {line.person.full_name for line in kit.attendance.people(lesson)} == {"", STAYS}


def test_going_back_to_the_database_of_another_folder_erases_who_was_erased_there(
    tmp_path: Path, here: Paths, clock: Clock, opening: Callable[[], Kit]
) -> None:
    """Its own file of erasures lies in the folder of backups beside it; the database is an older one of it."""
    with opening() as kit:
        lesson = filled(kit).id
        old = kit.upkeep.backup_now().value
    there = tmp_path / "bản chép"
    shutil.copytree(here.data, there)
    with opening() as kit:
        kit.privacy.run(AFTER)
    (there / "backups" / "erased.txt").write_bytes((here.backups / "erased.txt").read_bytes())
    shutil.copy(old, there / "campaign_kit.db")
    (here.backups / "erased.txt").unlink()
    here.database.unlink()
    with open_backup(here, there / "campaign_kit.db", clock, environ={}) as kit:
        assert {line.person.full_name for line in kit.attendance.people(lesson)} == {"", STAYS}


def test_copies_that_were_never_finished_go_at_the_next_start(here: Paths, opening: Callable[[], Kit]) -> None:
    with opening() as kit:
        done = kit.upkeep.backup_now().value
    left = [done.with_name(done.name + ".part"), here.database.with_suffix(".restored"), here.data / "photos.db.part"]
    for file in left:
        file.write_bytes(b"x")
    opening().close()
    assert not any(file.exists() for file in left)
    assert done.exists()


@pytest.mark.parametrize("while_open", [True, False])
def test_the_upgrade_of_an_older_copy_leaves_no_backup_with_its_names(
    here: Paths, clock: Clock, opening: Callable[[], Kit], *, while_open: bool
) -> None:
    """The backup before an upgrade is named by the present day: it would pass for one from after the erasure."""
    with opening() as kit:
        lesson = filled(kit).id
        old = kit.upkeep.backup_now().value
        before_0008(old, kit.upkeep.key.key)
        kit.privacy.run(AFTER)
        before = set(backups(here.backups))
        kept = kit.upkeep.restore(old).value if while_open else None
    with opening() if while_open else open_backup(here, old, clock, environ={}) as kit:
        assert {line.person.full_name for line in kit.attendance.people(lesson)} == {"", STAYS}
    fresh = set(backups(here.backups)) - before
    assert fresh == {kept} if while_open else len(fresh) == 1, "what was here before, and no other"


def test_an_erasure_that_was_cut_off_is_finished_and_says_so(
    here: Paths, tmp_path: Path, opening: Callable[[], Kit]
) -> None:
    """The program ends between the erasure and its proof: the names to be looked for are known no more."""
    with opening() as kit:
        lesson = filled(kit)
        who = person_id(kit, lesson, GONE[0])
        (photo,) = kit.photos.add([camera_picture(tmp_path / "a.jpg")], session_id=lesson.id).value.photos
        kit.photos.save_people(photo.id, [who])
        with kit.database.unit() as unit:
            gone = unit.erasing.erase([who], ErasureCause.REQUEST)
            day = LAST_DAY
            unit.erasures.record(DestructionDraft(destroyed_on=day, cause=ErasureCause.REQUEST, **gone._asdict()))
            unit.commit()
        assert kit.database.pictures.all() == {photo.sha256}
    with opening() as kit:
        (done,) = kit.privacy.destructions()
        assert (done.people, done.proof.names) == (1, 0)
        assert done.proof.is_cut_off and done.proof.is_backed_up
        assert kit.database.pictures.all() == frozenset()
        assert len(backups(here.backups)) == 1
        minutes = kit.privacy.minutes(done.id, tmp_path / "bb.docx").value
        assert "bị ngắt ngay sau đó" in " ".join(texts_in(minutes))
    opening().close()
    assert len(backups(here.backups)) == 1, "it is finished once"


def test_what_an_import_filled_in_of_somebody_goes_with_the_person(opening: Callable[[], Kit]) -> None:
    """Also where the person was taken off the list of the import since; of the others it can still be taken back."""
    with opening() as kit:
        lesson = filled(kit)
        gone, stays = (person_id(kit, lesson, name) for name in (GONE[0], STAYS))
        told = {str(each): {"birth_year": [None, 2014]} for each in (gone, stays)}
        with kit.database.unit() as unit:
            other = unit.plan.add_session(SessionDraft(title="Khác", form=Form.CLUB, day=LAST_DAY), SessionLinks())
            made = unit.attendance.begin_import(other.id)
            unit.attendance.note_changed(made.id, {"opened": True, "people": told})
            unit.commit()
        kit.privacy.erase([gone])
        with kit.database.reading() as unit:
            assert unit.attendance.changed(made.id) == {"opened": True, "people": {str(stays): told[str(stays)]}}
