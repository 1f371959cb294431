"""The kit over a data folder: made, opened again, taken to another computer."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from campaign_kit.bootstrap import open_copy, open_kit, random_uid, utc_now
from campaign_kit.errors import Refused
from campaign_kit.model.office import OfficeDraft
from campaign_kit.paths import Paths, shipped


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
