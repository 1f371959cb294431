"""Every write leaves a Change that says who, what and when, and nothing personal."""

from datetime import date, timedelta

import pytest
from sqlalchemy import text

from campaign_kit.model.changes import Action
from campaign_kit.model.office import HelpLineDraft, Office, OfficeDraft, SignerDraft
from campaign_kit.model.plan import Form, PlaceDraft, PlaceKind, SessionDraft, SessionLinks, SessionStatus
from campaign_kit.store.changes import MASK, PERSONAL
from campaign_kit.store.database import Database
from campaign_kit.store.tables import METADATA
from tests.store.conftest import START
from tests.store.filled import CONTACT, GUARDIAN, NOTE, PHONE, PUPIL, SIGNER, TITLE, fill

LINKS = {
    "session_campaign", "session_place", "session_topic", "session_partner", "outreach_place", "outreach_campaign",
    "photo_person",
}  # fmt: skip
LEAN = {"attendance", "person"}
SUMS = {"list_sum", "presence"}  # say nothing that the lists do not


def test_every_table_that_is_written_leaves_changes(memory: Database) -> None:
    """Links of a session stand in the session's own Change, what an import brought in the import's."""
    fill(memory)
    with memory.unit() as unit:
        changes = unit.changes.since(START)
        rows = {
            table: unit._db.connection().execute(text(f"SELECT count(*) FROM {table}")).scalar_one()
            for table in set(METADATA.tables) - LINKS - LEAN - SUMS - {"change", "undo_step", "erasure"}
        }
    added = [change.table for change in changes if change.action is Action.ADDED]
    assert {table: added.count(table) for table in rows} == rows
    assert {table: added.count(table) for table in LEAN} == {"attendance": 1, "person": 1}
    brought = [change.after for change in changes if change.table == "roster_import"]
    assert brought[1:] == [{"people": 1}, {"attendances": 1}]
    assert {change.actor for change in changes} == {"cán bộ"}


def test_who_what_and_when(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        unit.office.save_own(OfficeDraft(name="UBND xã Ia Đom"))
        first, second = unit.changes.of("office", own.uid)
    assert (first.action, first.before, first.after and first.after["name"]) == ("added", None, "UBND xã Ia Dom")
    assert (second.action, second.before, second.after) == (
        "changed",
        {"name": "UBND xã Ia Dom"},
        {"name": "UBND xã Ia Đom"},
    )
    assert START < first.at < second.at < START + timedelta(minutes=1)


def test_a_save_that_changes_nothing_leaves_nothing(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        stamp = text("SELECT updated_at FROM office")
        before = unit._db.connection().execute(stamp).scalar_one()
        unit.office.save_own(OfficeDraft(name=own.name))
        assert len(unit.changes.of("office", own.uid)) == 1
        assert unit._db.connection().execute(stamp).scalar_one() == before


def test_links_of_a_session_are_in_its_change(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        places = unit.plan.add_places([PlaceDraft(office_id=own.id, kind=PlaceKind.HAMLET, name="A")])
        draft = SessionDraft(title="Buổi", form=Form.CLUB, day=date(2026, 11, 23))
        made = unit.plan.add_session(draft, SessionLinks(modules=("B1",)))
        unit.plan.save_session(made.id, draft, SessionLinks(modules=("B1",), place_ids=(places[0].id,)))
        unit.plan.set_status(made.id, SessionStatus.HELD)
        added, linked, held = unit.changes.of("session", made.uid)
    assert added.after is not None
    assert added.after["modules"] == ["B1"]
    assert (linked.before, linked.after) == ({"place_ids": []}, {"place_ids": [places[0].id]})
    assert (held.before, held.after) == ({"status": "planned"}, {"status": "held"})


def test_what_is_personal_is_masked(memory: Database, own: Office) -> None:
    chief = SignerDraft(office_id=own.id, name="Lê Văn An", title="CHỦ TỊCH")
    with memory.unit() as unit:
        signer = unit.office.save_signers([chief])[0]
        unit.office.save_signers([chief.model_copy(update={"name": "Ksor H'Nhi"})])
        unit.office.save_signers([])
        added, changed, removed = unit.changes.of("signer", str(signer.id))
    assert added.after is not None
    assert (added.after["name"], added.after["title"]) == (MASK, "CHỦ TỊCH")
    assert (changed.before, changed.after) == ({"name": MASK}, {"name": MASK})
    assert removed.before is not None
    assert (removed.before["name"], removed.after) == (MASK, None)


def test_an_empty_field_is_seen_to_be_empty(memory: Database) -> None:
    with memory.unit() as unit:
        line = HelpLineDraft(label="Công an xã", number_or_address="")
        unit.office.save_help_lines([line])
        unit.office.save_help_lines([line.model_copy(update={"number_or_address": PHONE})])
        _, changed = unit.changes.of("help_line", "1")
    assert (changed.before, changed.after) == ({"number_or_address": ""}, {"number_or_address": MASK})


@pytest.mark.parametrize(
    "personal", [SIGNER, PHONE, CONTACT, "0912", PUPIL, GUARDIAN, "Lò Văn Hặc", "lo van hac", "1990", NOTE]
)
def test_no_change_holds_a_name_or_a_phone(memory: Database, personal: str) -> None:
    fill(memory)
    with memory.unit() as unit:
        held = unit._db.connection().execute(text("SELECT before, after FROM change")).all()
    told = "".join(str(value) for row in held for value in row)
    assert TITLE in told
    assert personal not in told


def test_the_list_of_personal_fields_names_real_columns() -> None:
    for table, fields in PERSONAL.items():
        assert fields <= set(METADATA.tables[table].columns.keys())


def test_everything_personal_of_a_person_is_masked() -> None:
    """Sex, class and hamlet next to a masked name still told who it was."""
    open_fields = {"id", "uid", "created_at", "updated_at", "anonymised_at", "import_id"}
    assert set(METADATA.tables["person"].columns.keys()) - open_fields == PERSONAL["person"]
