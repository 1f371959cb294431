"""The file of the pictures: encrypted, each picture once, what is dropped is gone, copied into the backups."""

from collections.abc import Callable
from pathlib import Path

import pytest

from campaign_kit.errors import Refused
from campaign_kit.model.photos import PhotoDraft
from campaign_kit.paths import Paths
from campaign_kit.store.adopt import adopt_copy
from campaign_kit.store.backup import make_backup
from campaign_kit.store.database import Database, open_database
from campaign_kit.store.photo_file import NAME, PhotoFile, bring_pictures, names_in
from campaign_kit.store.recovery import recovery_code
from tests.store.conftest import KEY, START, Clock, Uids
from tests.store.filled import fill
from tests.store.test_keys import Ring

CANARY = b"CANARY" * 2_000
SMALL = b"small"


@pytest.fixture
def pictures(tmp_path: Path) -> PhotoFile:
    return PhotoFile(tmp_path / NAME, KEY)


def test_a_picture_is_kept_once_and_comes_back_by_its_name(pictures: PhotoFile) -> None:
    name = pictures.put(CANARY, SMALL)
    assert pictures.put(CANARY, SMALL) == name and len(name) == 64
    assert (pictures.picture(name), pictures.all()) == (CANARY, frozenset({name}))
    assert pictures.thumbnails([name, "0" * 64]) == {name: SMALL}
    assert pictures.picture("0" * 64) is None
    pictures.close()
    assert pictures.picture(name) == CANARY, "it opens itself again"


def test_without_a_photo_there_is_no_file(tmp_path: Path, pictures: PhotoFile) -> None:
    assert pictures.all() == frozenset() and pictures.picture("0" * 64) is None and pictures.sweep(()) == 0
    pictures.copy_to(tmp_path / "backup.db")
    assert list(tmp_path.iterdir()) == []


def test_the_file_is_encrypted_and_nothing_of_a_dropped_picture_stays(tmp_path: Path, pictures: PhotoFile) -> None:
    name, other = pictures.put(CANARY, SMALL), pictures.put(b"other", SMALL)
    assert b"CANARY" not in (tmp_path / NAME).read_bytes()
    assert not (tmp_path / NAME).read_bytes().startswith(b"SQLite format 3")
    assert pictures.sweep({other}) == 1
    assert pictures.all() == frozenset({other}) and pictures.picture(name) is None
    pictures.close()
    assert [each.name for each in tmp_path.iterdir()] == [NAME], "no journal beside it"


def test_without_a_key_it_would_hold_no_byte_of_what_was_dropped(tmp_path: Path) -> None:
    """In an encrypted file a byte search cannot fail: this is its unencrypted twin."""
    twin = PhotoFile(tmp_path / NAME, None)
    name = twin.put(CANARY, b"SMALLCANARY")
    assert b"CANARY" in (tmp_path / NAME).read_bytes()
    size = (tmp_path / NAME).stat().st_size
    twin.drop([name])
    twin.close()
    assert b"CANARY" not in (tmp_path / NAME).read_bytes()
    assert (tmp_path / NAME).stat().st_size < size


def test_the_copy_holds_what_is_kept_and_nothing_else(tmp_path: Path, pictures: PhotoFile) -> None:
    first, target = pictures.put(CANARY, SMALL), tmp_path / "backups" / NAME
    target.parent.mkdir()
    pictures.copy_to(target)
    assert names_in(target, KEY) == frozenset({first})
    before = target.stat().st_mtime_ns
    pictures.copy_to(target)
    assert target.stat().st_mtime_ns == before, "nothing changed, nothing is written"
    second = pictures.put(b"second", SMALL)
    pictures.drop([first])
    pictures.copy_to(target)
    assert names_in(target, KEY) == frozenset({second})


def test_a_copy_under_another_key_is_made_anew(tmp_path: Path, pictures: PhotoFile) -> None:
    target = tmp_path / "copy.db"
    other = PhotoFile(target, bytes(32))
    other.put(b"other", SMALL)
    other.close()
    name = pictures.put(CANARY, SMALL)
    pictures.copy_to(target)
    assert names_in(target, KEY) == frozenset({name})


def test_a_wrong_key_is_told(tmp_path: Path, pictures: PhotoFile) -> None:
    pictures.put(CANARY, SMALL)
    pictures.close()
    with pytest.raises(Refused) as refused:
        PhotoFile(tmp_path / NAME, bytes(32)).all()
    assert refused.value.code == "store.wrong_key"


def test_pictures_that_do_not_open_bring_nothing(tmp_path: Path, pictures: PhotoFile) -> None:
    pictures.put(CANARY, SMALL)
    here = tmp_path / "here.db"
    bring_pictures(tmp_path / NAME, here, bytes(32))
    bring_pictures(tmp_path / "none.db", here, KEY)
    assert not here.exists()


def test_pictures_of_another_folder_are_added_to_those_that_are_here(tmp_path: Path, pictures: PhotoFile) -> None:
    first, here = pictures.put(CANARY, SMALL), tmp_path / "here.db"
    before = (tmp_path / NAME).read_bytes()
    own = PhotoFile(here, KEY)
    second = own.put(b"own", SMALL)
    own.close()
    bring_pictures(tmp_path / NAME, here, KEY)
    assert names_in(here, KEY) == frozenset({first, second})
    assert (tmp_path / NAME).read_bytes() == before
    bring_pictures(tmp_path / NAME, here, KEY)
    assert own.picture(first) == CANARY
    own.close()


def test_pictures_under_a_key_that_is_lost_are_put_aside(tmp_path: Path, pictures: PhotoFile) -> None:
    first, here = pictures.put(CANARY, SMALL), tmp_path / "here.db"
    lost = PhotoFile(here, bytes(32))
    lost.put(b"lost", SMALL)
    lost.close()
    bring_pictures(tmp_path / NAME, here, KEY)
    assert names_in(here, KEY) == frozenset({first}) and here.with_suffix(".other").exists()


def test_a_picture_stays_while_a_photo_has_it_or_a_step_could_bring_it_back(
    open_file: Callable[[], Database],
) -> None:
    database = open_file()
    fill(database)
    name = database.pictures.put(CANARY, SMALL)
    nobody = database.pictures.put(b"of no photo", SMALL)
    with database.unit() as unit:
        session = unit.plan.sessions()[0]
        photo = unit.photos.add(PhotoDraft(session_id=session.id, sha256=name, width=4, height=3, size=9))
        unit.commit()
    assert database.sweep_pictures() == 1 and database.pictures.picture(nobody) is None
    with database.unit() as unit:
        unit.undoable("Xóa 1 ảnh")
        unit.photos.remove(photo.id)
        unit.commit()
    assert database.sweep_pictures() == 0
    with database.unit() as unit:
        unit.undo.forget()
        unit.commit()
    assert database.sweep_pictures() == 1 and database.pictures.all() == frozenset()


def test_the_pictures_come_with_the_database_of_another_computer(
    open_file: Callable[[], Database], tmp_path: Path
) -> None:
    database, here = open_file(), Paths(data=tmp_path / "here", content=tmp_path, layouts=tmp_path)
    fill(database)
    name = database.pictures.put(CANARY, SMALL)
    with database.unit() as unit:
        session = unit.plan.sessions()[0]
        unit.photos.add(PhotoDraft(session_id=session.id, sha256=name, width=4, height=3, size=9))
        unit.commit()
    stick = make_backup(database, tmp_path / "stick", START)
    database.copy_pictures_to(stick.parent)
    adopt_copy(here, stick, recovery_code(KEY), {}, Ring())
    other = open_database(here.database, KEY, Clock(), Uids())
    assert other.pictures.picture(name) == CANARY
    other.close()
