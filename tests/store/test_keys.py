"""Where the key lies: environment, keyring, file; a new one only where nothing is lost by it."""

import os
from pathlib import Path

import pytest

from campaign_kit.errors import Refused
from campaign_kit.paths import Paths
from campaign_kit.store.keys import FoundKey, find_key, store_key
from campaign_kit.store.recovery import recovery_code

KEY = bytes(range(32))


class Ring:
    """A keyring in memory; `forgets` takes what it is given and gives nothing back."""

    def __init__(self, *, forgets: bool = False) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.forgets = forgets

    def get_password(self, service_name: str, username: str, /) -> str | None:
        return self.kept.get((service_name, username))

    def set_password(self, service_name: str, username: str, password: str, /) -> None:
        if not self.forgets:
            self.kept[service_name, username] = password


class BrokenRing(Ring):
    """A backend that leaks an error of its own, as one without D-Bus does."""

    def get_password(self, service_name: str, username: str, /) -> str | None:
        raise ConnectionError

    def set_password(self, service_name: str, username: str, password: str, /) -> None:
        raise ConnectionError


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(data=tmp_path / "data", content=tmp_path, layouts=tmp_path)


@pytest.mark.parametrize(
    "given", [KEY.hex(), KEY.hex().upper(), recovery_code(KEY), f" {recovery_code(KEY).lower()}\n"]
)
def test_the_environment_goes_first(paths: Paths, given: str) -> None:
    ring = Ring()
    store_key(paths, bytes(32), ring)
    assert find_key(paths, {"CAMPAIGN_KIT_KEY": given}, ring) == FoundKey(KEY, "environment", created=False)
    assert not paths.data.exists()


@pytest.mark.parametrize("given", ["abc", KEY.hex()[:-1], "g" * 64, recovery_code(KEY)[:-1]])
def test_a_wrong_environment_is_refused_and_never_passed_over(paths: Paths, given: str) -> None:
    ring = Ring()
    store_key(paths, KEY, ring)
    with pytest.raises(Refused) as caught:
        find_key(paths, {"CAMPAIGN_KIT_KEY": given}, ring)
    assert caught.value.code == "store.environment_key"


def test_a_new_key_goes_into_the_keyring(paths: Paths) -> None:
    ring = Ring()
    first = find_key(paths, {}, ring)
    assert (first.place, first.created, len(first.key)) == ("keyring", True, 32)
    assert find_key(paths, {"CAMPAIGN_KIT_KEY": ""}, ring) == FoundKey(first.key, "keyring", created=False)
    assert not paths.key_file.exists()


@pytest.mark.parametrize("ring", [BrokenRing(), Ring(forgets=True)], ids=["broken", "forgets"])
def test_without_a_keyring_the_key_lies_in_a_file_for_the_user_alone(paths: Paths, ring: Ring) -> None:
    first = find_key(paths, {}, ring)
    assert (first.place, first.created) == ("file", True)
    assert find_key(paths, {}, ring) == FoundKey(first.key, "file", created=False)
    assert [path.name for path in paths.data.iterdir()] == ["key"]
    if os.name == "posix":
        assert paths.key_file.stat().st_mode & 0o777 == 0o600
        assert paths.data.stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_a_key_file_that_others_can_read_is_closed_to_them(paths: Paths) -> None:
    find_key(paths, {}, BrokenRing())
    paths.key_file.chmod(0o644)
    find_key(paths, {}, BrokenRing())
    assert paths.key_file.stat().st_mode & 0o777 == 0o600


def test_two_data_folders_have_two_keys(paths: Paths, tmp_path: Path) -> None:
    ring = Ring()
    other = Paths(data=tmp_path / "other", content=tmp_path, layouts=tmp_path)
    assert find_key(paths, {}, ring).key != find_key(other, {}, ring).key


def test_a_database_without_its_key_gets_no_new_one(paths: Paths) -> None:
    """A new key would make the office's data unreadable and look like a fresh start."""
    paths.data.mkdir()
    paths.database.write_bytes(b"encrypted")
    ring = Ring()
    with pytest.raises(Refused) as caught:
        find_key(paths, {}, ring)
    assert caught.value.code == "store.key_missing"
    assert ring.kept == {}
    assert not paths.key_file.exists()


def test_a_damaged_key_file_is_told(paths: Paths) -> None:
    find_key(paths, {}, BrokenRing())
    paths.key_file.write_text("không phải khóa", encoding="utf-8")
    with pytest.raises(Refused) as caught:
        find_key(paths, {}, BrokenRing())
    assert caught.value.code == "store.key_damaged"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    paths = Paths(data=tmp_path / "taken" / "data", content=tmp_path, layouts=tmp_path)
    with pytest.raises(Refused) as caught:
        find_key(paths, {}, BrokenRing())
    assert caught.value.code == "store.disk"


def test_a_found_key_does_not_show_itself(paths: Paths) -> None:
    found = find_key(paths, {"CAMPAIGN_KIT_KEY": KEY.hex()}, Ring())
    assert KEY.hex() not in repr(found)
    assert repr(KEY)[2:12] not in repr(found)


def test_a_folder_has_one_key_however_its_path_is_written(paths: Paths, tmp_path: Path) -> None:
    ring = Ring()
    first = find_key(paths, {}, ring)
    (tmp_path / "x").mkdir()
    roundabout = Paths(data=tmp_path / "x" / ".." / "data", content=tmp_path, layouts=tmp_path)
    assert find_key(roundabout, {}, ring).key == first.key


def test_a_key_named_by_an_earlier_program_is_found(tmp_path: Path) -> None:
    """They named the entry by the path as it was written: behind a link that is not where the folder lies."""
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real", target_is_directory=True)
    linked, ring = Paths(data=tmp_path / "link", content=tmp_path, layouts=tmp_path), Ring()
    ring.set_password("campaign-kit", str(linked.data), KEY.hex())
    assert find_key(linked, {}, ring) == FoundKey(KEY, "keyring", created=False)


def test_a_key_in_the_keyring_does_not_stay_in_a_file_beside_the_data(paths: Paths) -> None:
    store_key(paths, KEY, BrokenRing())
    assert store_key(paths, KEY, Ring(forgets=True)) == "file"
    assert paths.key_file.exists()
    assert store_key(paths, KEY, Ring()) == "keyring"
    assert not paths.key_file.exists()
