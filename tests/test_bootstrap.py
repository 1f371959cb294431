"""The kit over a data folder: made, opened again, taken to another computer."""

import getpass
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import RFC_4122, UUID

import keyring
import keyring.backend
import pytest

from campaign_kit.bootstrap import account, open_copy, open_kit, random_uid
from campaign_kit.clock import utc_now
from campaign_kit.errors import Refused
from campaign_kit.model.office import OfficeDraft
from campaign_kit.paths import Paths, shipped
from campaign_kit.services.sample_folder import open_sample


def now() -> datetime:
    return datetime(2026, 11, 21, 3, 42, tzinfo=UTC)


def paths(folder: Path) -> Paths:
    return Paths(folder, shipped("content"), shipped("layouts"))


def test_what_was_saved_is_there_again(tmp_path: Path) -> None:
    here = paths(tmp_path / "data")
    with open_kit(here, now, environ={}) as kit:
        made = kit.office.set_up(OfficeDraft(name="UBND xã Ia Dom")).value
        assert kit.upkeep.key.created
    with open_kit(here, now, environ={}) as kit:
        assert kit.office.file() == made
        assert not kit.upkeep.key.created


def test_one_program_has_the_folder_until_it_closes_it(tmp_path: Path) -> None:
    here = paths(tmp_path / "data")
    with open_kit(here, environ={}), pytest.raises(Refused, match=r"store\.in_use"):
        open_kit(here, environ={})
    open_kit(here, environ={}).close()


def test_a_copy_is_opened_on_another_computer_and_its_key_stays_there(tmp_path: Path) -> None:
    old, new = paths(tmp_path / "cu"), paths(tmp_path / "moi")
    with open_kit(old, now, environ={}) as kit:
        made = kit.office.set_up(OfficeDraft(name="UBND xã Ia Dom")).value
        code = kit.upkeep.recovery_code()
        copy = kit.upkeep.backup_now().value
    with open_copy(new, copy, code, now) as kit:
        assert kit.office.file() == made
    with open_kit(new, now, environ={}) as kit:
        assert kit.upkeep.recovery_code() == code


def test_outside_of_tests_moments_have_their_zone_and_ids_differ() -> None:
    assert utc_now().tzinfo is UTC
    assert random_uid() != random_uid()


class SlowRing(keyring.backend.KeyringBackend):
    """A keyring in memory that lets another thread go first before it keeps what it is given."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        threading.Event().wait(0.2)
        self.kept[service, username] = password


@pytest.fixture
def ring() -> Iterator[SlowRing]:
    """The machine's keyring for one test."""
    before = keyring.get_keyring()
    made = SlowRing()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


def test_two_first_starts_at_once_leave_one_key_that_opens_the_data(tmp_path: Path, ring: SlowRing) -> None:
    """The second start made a key, replaced the first's in the keyring, was refused as the folder was in use, and the
    first's data never opened again."""
    here, together = paths(tmp_path / "data"), threading.Barrier(2)
    told: list[str] = []

    def start() -> None:
        together.wait()
        try:
            with open_kit(here, now, environ={}) as kit:
                kit.office.set_up(OfficeDraft(name="UBND xã Ia Dom"))
                threading.Event().wait(0.5)
        except Refused as refused:
            told.append(refused.code)

    threads = [threading.Thread(target=start) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert told == ["store.in_use"]
    with open_kit(here, now, environ={}) as kit:
        assert kit.office.file() is not None


def test_a_key_that_cannot_be_read_leaves_the_folder_free(tmp_path: Path) -> None:
    here = paths(tmp_path / "data")
    with pytest.raises(Refused, match=r"store\.environment_key"):
        open_kit(here, now, environ={"CAMPAIGN_KIT_KEY": "abc"})
    open_kit(here, now, environ={}).close()


def test_a_copy_opened_with_the_key_of_the_environment_leaves_no_key_behind(tmp_path: Path) -> None:
    old, new = paths(tmp_path / "cu"), paths(tmp_path / "moi")
    with open_kit(old, now, environ={}) as kit:
        code, copy = kit.upkeep.recovery_code(), kit.upkeep.backup_now().value
    with pytest.raises(Refused, match=r"store\.other_environment_key"):
        open_copy(new, copy, code, now, environ={"CAMPAIGN_KIT_KEY": "00" * 32})
    assert not new.data.exists()
    with open_copy(new, copy, code, now, environ={"CAMPAIGN_KIT_KEY": code}) as kit:
        assert (kit.upkeep.key.place, kit.clock()) == ("environment", now())
    assert not new.key_file.exists()


def test_the_record_of_changes_names_the_account_at_the_computer(tmp_path: Path) -> None:
    with open_kit(paths(tmp_path / "data"), now, environ={}) as kit:
        kit.office.set_up(OfficeDraft(name="UBND xã Ia Dom"))
        with kit.database.reading() as unit:
            actors = {change.actor for change in unit.changes.since(now())}
    assert actors == {getpass.getuser()}


def test_a_computer_that_knows_no_account_names_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise OSError("No username set in the environment")

    monkeypatch.setattr(getpass, "getuser", nobody)
    assert account() == ""


def test_the_sample_has_its_own_folder_and_key_and_leaves_nothing(tmp_path: Path) -> None:
    real = paths(tmp_path / "data")
    with open_sample(real) as sample, open_sample(real) as other:
        assert sample.environ != other.environ
        with open_kit(sample.paths, now, environ=sample.environ) as kit:
            kit.office.set_up(OfficeDraft(name="UBND xã mẫu"))
            assert kit.upkeep.key.place == "environment"
        assert sample.environ["CAMPAIGN_KIT_KEY"] not in repr(sample)
        assert (sample.paths.content, sample.paths.layouts) == (real.content, real.layouts)
        folder = sample.paths.data
        assert folder.is_dir()
    assert not folder.exists()
    assert not real.data.exists()


def test_a_new_uid_is_a_uuid_of_version_4_and_never_the_same() -> None:
    uids = [random_uid() for _ in range(200)]
    assert len(set(uids)) == 200
    for uid in uids:
        read = UUID(uid)
        assert (str(read), read.version, read.variant) == (uid, 4, RFC_4122)
