"""A unit of work is written whole or not at all; units of several threads wait for each other."""

import threading
import traceback
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError
from sqlalchemy.exc import IntegrityError, OperationalError

from campaign_kit.errors import Refused
from campaign_kit.model.office import Office, OfficeDraft, SignerDraft
from campaign_kit.model.plan import Form, SessionDraft, SessionLinks
from campaign_kit.store.connection import WORKING, connect
from campaign_kit.store.database import Database
from tests.store.conftest import KEY


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


def test_readers_wait_for_nobody(open_file: Callable[[], Database]) -> None:
    """With BEGIN IMMEDIATE a second reader waited for the first, and after five seconds that was told as a bug."""
    database = open_file()
    with database.unit() as writer, database.reading() as reader, database.reading() as another:
        writer.office.save_own(OfficeDraft(name="UBND xã Ia Dom"))
        assert (reader.office.own(), another.office.own()) == (None, None)
        writer.commit()
        assert reader.office.own() is None, "one moment of the data"
    with database.reading() as reader:
        assert reader.office.own() is not None


def test_what_is_written_while_reading_is_taken_back(memory: Database) -> None:
    with memory.reading() as unit:
        unit.office.add(OfficeDraft(name="lost"))
    assert names(memory) == []


def test_a_database_that_stays_busy_is_told_in_words(open_file: Callable[[], Database], file: Path) -> None:
    database = open_file()
    with database._engine.connect() as waiting:
        waiting.connection.cursor().execute("PRAGMA busy_timeout = 1")
    other = connect(str(file), KEY, WORKING)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Refused) as caught, database.unit() as unit:
        unit.office.offices()
    assert caught.value.code == "store.busy"
    other.execute("ROLLBACK")
    other.close()
    assert names(database) == []


def test_it_is_known_whether_something_was_written(memory: Database) -> None:
    with memory.unit() as unit:
        unit.office.add(OfficeDraft(name="lost"))
    with memory.unit() as unit:
        unit.commit()
    assert not memory.has_written
    with memory.unit() as unit:
        unit.office.add(OfficeDraft(name="kept"))
        unit.commit()
    assert memory.has_written


NAME = "Siu H'Liên"


def traceback_of(act: Callable[[], object], error: type[Exception]) -> str:
    with pytest.raises(error) as caught:
        act()
    return "".join(traceback.format_exception(caught.value))


def test_the_traceback_of_a_refused_row_holds_no_name(memory: Database) -> None:
    """CAMPAIGN_KIT_DEBUG=1 shows it whole, and people send it to get help."""

    def write() -> None:
        with memory.unit() as unit:
            unit.office.save_signers([SignerDraft(office_id=99, name=NAME)])

    told = traceback_of(write, IntegrityError)
    assert "INSERT INTO signer" in told
    assert NAME not in told


def test_the_traceback_of_a_broken_row_holds_no_name(memory: Database, own: Office) -> None:
    def read() -> None:
        with memory.unit() as unit:
            unit.office.save_signers([SignerDraft(office_id=own.id, name=NAME)])
            unit._db.connection().exec_driver_sql("UPDATE signer SET name = name || printf('%100c', 'x')")
            unit.office.signers()

    told = traceback_of(read, ValidationError)
    assert "at most 80 characters" in told
    assert NAME not in told
