"""Back to a backup: what is here is kept first, who was erased since is erased again, a refusal changes nothing."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from campaign_kit.bootstrap import Kit, open_backup, open_copy, open_kit
from campaign_kit.errors import Refused
from campaign_kit.model.office import OfficeDraft
from campaign_kit.paths import Paths, shipped
from campaign_kit.store.backup import backups
from campaign_kit.store.erased_file import erased_uids
from tests.pictures import camera_picture
from tests.services.erased_world import GONE, LAST_DAY, STAYS, filled

AFTER = LAST_DAY + timedelta(days=1)


class Clock:
    """A minute later at each look."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 21, 3, 42, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def here(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", shipped("content"), shipped("layouts"))


@pytest.fixture
def opening(here: Paths, clock: Clock) -> Callable[[], Kit]:
    """Opens the folder, with an office of its own from the first time on."""

    def opened() -> Kit:
        kit = open_kit(here, clock, environ={})
        if kit.office.file() is None:
            kit.office.set_up(OfficeDraft(name="UBND xã Ia Dom"))
        return kit

    return opened


def names(kit: Kit, lesson: int) -> set[str]:
    return {line.person.full_name for line in kit.attendance.people(lesson)}


def test_who_was_erased_is_erased_again_in_an_older_copy(here: Paths, clock: Clock, opening: Callable[[], Kit]) -> None:
    with opening() as kit:
        lesson = filled(kit).id
        old = kit.upkeep.backup_now().value
        assert kit.privacy.run(AFTER).value is not None
    with open_backup(here, old, clock, environ={}) as kit:
        assert names(kit, lesson) == {"", STAYS}
        assert kit.privacy.due(AFTER).people == 0
        with kit.database.reading() as unit:
            assert unit.erasures.uids() == erased_uids(here.backups)
        assert len(kit.attendance.people(lesson)) == len(GONE) + 1
    assert old.exists(), "the backup is as it was"


def test_what_was_here_is_kept_before_it(here: Paths, clock: Clock, opening: Callable[[], Kit]) -> None:
    with opening() as kit:
        old = kit.upkeep.backup_now().value
        lesson = filled(kit).id
    with open_backup(here, old, clock, environ={}) as kit:
        assert kit.plan.sessions() == []
    newest = max(backups(here.backups), key=lambda file: backups(here.backups)[file])
    assert newest != old
    with open_backup(here, newest, clock, environ={}) as kit:
        assert STAYS in names(kit, lesson)


def test_a_database_that_loses_its_record_of_erasures_gets_it_back(here: Paths, opening: Callable[[], Kit]) -> None:
    """Somebody copies an old backup over the database by hand; it is erased before anybody sees it."""
    with opening() as kit:
        lesson = filled(kit).id
        old = kit.upkeep.backup_now().value
        kit.privacy.run(AFTER)
    here.database.write_bytes(old.read_bytes())
    with opening() as kit:
        assert names(kit, lesson) == {"", STAYS}
        assert kit.undo.last() is None


def test_the_file_beside_the_backups_comes_back_from_the_database(here: Paths, opening: Callable[[], Kit]) -> None:
    with opening() as kit:
        filled(kit)
        kit.privacy.run(AFTER)
    told = erased_uids(here.backups)
    (here.backups / "erased.txt").unlink()
    opening().close()
    assert erased_uids(here.backups) == told
    assert len(told) == len(GONE)


def test_on_another_computer_they_are_erased_too(
    tmp_path: Path, here: Paths, clock: Clock, opening: Callable[[], Kit]
) -> None:
    with opening() as kit:
        lesson = filled(kit).id
        old = kit.upkeep.backup_now().value
        code = kit.upkeep.recovery_code()
        kit.privacy.run(AFTER)
    there = Paths(tmp_path / "máy khác", here.content, here.layouts)
    with open_copy(there, old, code, clock, environ={}) as kit:
        assert names(kit, lesson) == {"", STAYS}


def test_a_damaged_database_is_set_aside_and_replaced(here: Paths, clock: Clock, opening: Callable[[], Kit]) -> None:
    with opening() as kit:
        old = kit.upkeep.backup_now().value
    here.database.write_bytes(b"hong" * 2000)
    with open_backup(here, old, clock, environ={}) as kit:
        assert kit.office.file() is not None
    (aside,) = here.backups.glob("*.damaged")
    assert aside.read_bytes() == b"hong" * 2000


@pytest.mark.parametrize("what", ["missing", "damaged", "foreign", "itself"])
def test_a_file_that_is_no_backup_of_this_changes_nothing(
    tmp_path: Path, here: Paths, clock: Clock, opening: Callable[[], Kit], what: str
) -> None:
    with opening() as kit:
        lesson = filled(kit).id
        good = kit.upkeep.backup_now().value
    file = tmp_path / "bản.db"
    if what == "damaged":
        content = bytearray(good.read_bytes())
        content[20_000:24_000] = bytes(4_000)
        file.write_bytes(content)
    elif what == "foreign":
        file.write_bytes(b"x" * 9000)
    elif what == "itself":
        file = here.database
    before = set(here.backups.iterdir())
    code = {
        "missing": "store.no_file",
        "damaged": "store.(copy_)?damaged",
        "foreign": "store.wrong_key",
        "itself": "store.restore_itself",
    }
    with pytest.raises(Refused, match=code[what]):
        open_backup(here, file, clock, environ={})
    assert set(here.backups.iterdir()) == before
    with opening() as kit:
        assert STAYS in names(kit, lesson)


def test_pictures_come_back_with_the_backup_that_knew_them(
    here: Paths, tmp_path: Path, opening: Callable[[], Kit]
) -> None:
    """An older backup knows nothing of a newer photo, and the next backup sweeps what no photo has: going back to what
    was here before brings it back whole."""
    with opening() as kit:
        lesson = filled(kit).id
        older = kit.upkeep.backup_now().value
        (photo,) = kit.photos.add([camera_picture(tmp_path / "a.jpg")], session_id=lesson).value.photos
        picture = kit.photos.picture(photo.id)
        kept = kit.upkeep.restore(older).value
        assert kept is not None and kit.photos.of_session(lesson) == ()
        kit.upkeep.backup_now()
        assert kit.database.pictures.all() == frozenset()
        kit.upkeep.restore(kept)
        assert kit.photos.picture(kit.photos.of_session(lesson)[0].id) == picture
    assert kept.with_suffix(".photos").is_file() and kept in backups(here.backups)
