"""The recovery code, the place of the key, backups, and a health report that tells on nobody."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from campaign_kit.bootstrap import Kit
from campaign_kit.model.attendance import Audience, PersonDraft
from campaign_kit.model.plan import Form, SessionDraft, SessionLinks
from campaign_kit.paths import Paths
from campaign_kit.services.upkeep import examine
from campaign_kit.store.keys import FoundKey, KeyPlace
from campaign_kit.store.recovery import key_of
from campaign_kit.wording.office import KEY_PLACES
from tests.services.conftest import KEY, Clock


def test_the_recovery_code_gives_back_the_key(kit: Kit) -> None:
    assert key_of(kit.upkeep.recovery_code()) == KEY


@pytest.mark.parametrize("place", ["environment", "keyring", "file"])
def test_the_place_of_the_key_is_a_sentence_of_its_own(kit: Kit, place: KeyPlace) -> None:
    upkeep = replace(kit.upkeep, key=FoundKey(KEY, place, created=False))
    assert upkeep.key_place() == KEY_PLACES[place]
    assert len(set(KEY_PLACES.values())) == 3


def test_backups_are_made_and_dated(kit: Kit, clock: Clock, paths: Paths) -> None:
    assert kit.upkeep.last_backup() is None
    first = kit.upkeep.backup_now().value
    clock.now += timedelta(hours=1)
    second = kit.upkeep.backup_now().value
    assert {first, second} == set(paths.backups.iterdir())
    assert kit.upkeep.last_backup() == clock.now


def test_the_health_of_this_installation_is_sound(paths: Paths) -> None:
    health = examine(paths)
    assert health.is_sound
    assert {"Arimo-Regular", "BeVietnamPro-Black"} <= set(health.fonts)
    assert all(health.versions.values())


def test_missing_layouts_are_not_sound(paths: Paths, tmp_path: Path) -> None:
    assert not examine(replace(paths, layouts=tmp_path)).is_sound
    assert not examine(replace(paths, content=tmp_path / "none")).is_sound


def test_health_tells_no_name_of_an_account(paths: Paths) -> None:
    """A folder of the user is C:\\Users\\<full name> on most office machines: it is told as ~."""
    told = examine(replace(paths, data=Path.home() / "du-lieu")).folders["data"]
    assert told.startswith(str(Path("~") / "du-lieu"))
    assert str(Path.home()) not in told


def test_sums_that_something_else_changed_are_found_and_mended(kit: Kit) -> None:
    """As a program that edits the file beside this one would; the list says what is right."""
    with kit.database.unit() as unit:
        session = unit.plan.add_session(
            SessionDraft(title="Buổi", form=Form.CLUB, day=date(2026, 3, 21)), SessionLinks()
        )
        people = unit.attendance.add_people([PersonDraft(full_name="An")])
        unit.attendance.register(session.id, people, Audience.PARENT)
        unit.commit()
    assert (kit.upkeep.wrong_sums(), kit.upkeep.repair_sums().changed) == ((), frozenset())
    with kit.database.unit() as unit:
        unit._db.connection().execute(text("UPDATE list_sum SET listed = 7"))
        unit.commit()
    assert kit.upkeep.wrong_sums() == (session.id,)
    assert kit.upkeep.repair_sums().value == (session.id,)
    assert kit.upkeep.wrong_sums() == ()
