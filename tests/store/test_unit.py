"""A unit of work is written whole or not at all; units of several threads wait for each other."""

import threading
from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy.exc import OperationalError

from campaign_kit.errors import Refused
from campaign_kit.model.office import OfficeDraft
from campaign_kit.model.plan import Form, SessionDraft, SessionLinks
from campaign_kit.store.database import Database


def names(database: Database) -> list[str]:
    with database.unit() as unit:
        return [office.name for office in unit.office.offices()]


def test_leaving_without_commit_takes_everything_back(memory: Database) -> None:
    with memory.unit() as unit:
        unit.office.add(OfficeDraft(name="kept"))
        unit.commit()
        unit.office.add(OfficeDraft(name="lost"))
        assert len(unit.office.offices()) == 2
    assert names(memory) == ["kept"]
    with memory.unit() as unit:
        assert {change.after["name"] for change in unit.changes.of("office", str_uid(1)) if change.after} == {"kept"}


def str_uid(number: int) -> str:
    return f"{number:08x}-0000-0000-0000-000000000000"


def test_an_error_takes_everything_back_and_goes_on(memory: Database) -> None:
    with pytest.raises(ZeroDivisionError), memory.unit() as unit:
        unit.office.add(OfficeDraft(name="lost"))
        raise ZeroDivisionError
    assert names(memory) == []


def test_a_full_disk_is_told_in_words_and_loses_nothing_committed(open_file: Callable[[], Database]) -> None:
    database = open_file()
    with database.unit() as unit:
        unit.office.save_own(OfficeDraft(name="UBND xã Ia Dom"))
        unit.commit()
    with pytest.raises(Refused) as caught, database.unit() as unit:
        unit._db.connection().exec_driver_sql("PRAGMA max_page_count = 1")
        for number in range(300):
            unit.office.add(OfficeDraft(name=f"Cơ quan {number}", recipients="x" * 400))
        unit.commit()
    assert caught.value.code == "store.disk_full"
    assert names(database) == ["UBND xã Ia Dom"]


def test_a_bug_stays_a_bug(memory: Database) -> None:
    with pytest.raises(OperationalError), memory.unit() as unit:
        unit._db.connection().exec_driver_sql("SELECT nothing FROM nowhere")


def test_two_threads_that_read_and_then_write_both_succeed(open_file: Callable[[], Database]) -> None:
    """With a plain BEGIN the second one fails at once: "database is locked", whatever the busy_timeout."""
    database = open_file()
    with database.unit() as unit:
        session = unit.plan.add_session(
            SessionDraft(title="0", form=Form.CLUB, day=date(2026, 11, 23), expected_count=0), SessionLinks()
        )
        unit.commit()
    together = threading.Barrier(2)
    failures: list[Exception] = []

    def count_up() -> None:
        together.wait()
        try:
            for _ in range(40):
                with database.unit() as unit:
                    now = unit.plan.session(session.id)
                    more = {"expected_count": (now.expected_count or 0) + 1}
                    unit.plan.save_session(now.id, now.model_copy(update=more), now)
                    unit.commit()
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=count_up) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with database.unit() as unit:
        assert unit.plan.session(session.id).expected_count == 80
