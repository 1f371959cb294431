"""The record of changes in words: who did what, and nobody of a list by name."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.model.attendance import Sex
from campaign_kit.model.changes import ChangeRoom
from campaign_kit.model.plan import Place, Session, SessionDraft, SessionLinks
from campaign_kit.store.tables import METADATA
from campaign_kit.wording import change_words as words
from tests.services.conftest import Clock
from tests.services.test_people import hold, put

SILENT = {"alembic_version", "change", "undo_step", "list_sum", "presence"}  # tables that no Change is about
LINKS = {"office_successor", "place_successor"}
STAMPS = {"id", "uid", "created_at", "updated_at"}
# parts of a row that no person reads: what the program keeps for itself, or tells under another name
UNTOLD = {
    "headings", "used_at", "sha256", "width", "height", "size", "figures_before", "figures_after", "searched",
    "cause", "removed", "consents", "photos", "contacts", "figures", "fingerprint", "session_id", "campaign_id",
    "request_id", "report_id", "office_id", "outreach_id", "sort_key", "search_key", "anonymised_at", "import_id",
    "import_uid", "key", "changed", "sensitive", "sheet", "cell", "beside", "above", "meaning", "survey",
    "question", "option", "is_right", "phase", "is_own", "digest", "file", "names", "made_on", "destroyed_on",
    "backups_until", "override_reason", "overridden", "section", "indicator", "band", "format", "paper", "design",
    "theme", "printing", "type_code", "since", "successor_id", "erased_at", "incoming",
}  # fmt: skip


@pytest.fixture
def second(kit: Kit, room: Place, lesson: Callable[..., SessionDraft]) -> Session:
    draft = lesson(title="Mật khẩu mạnh", day=date(2026, 11, 14))
    return kit.plan.add(draft, SessionLinks(place_ids=(room.id,))).value


def told(kit: Kit, room: ChangeRoom | None = None) -> list[str]:
    return [each.words for each in kit.changes.entries(room)]


def test_what_was_done_stands_in_words_the_newest_first(kit: Kit, talk: Session, second: Session) -> None:
    one, other = put(kit, talk, "Siu Blơi"), put(kit, second, "Siu Blơi")
    kit.people.merge(one, other)
    newest, *_ = told(kit)
    assert newest == "Xóa thông tin một người"
    assert "Gộp hai dòng của cùng một người: chuyển 1 buổi, 0 sự đồng ý, 0 ảnh" in told(kit, ChangeRoom.PEOPLE)
    assert "Đưa 1 người vào danh sách của buổi “Kết bạn an toàn”" in told(kit, ChangeRoom.PEOPLE)
    assert told(kit, ChangeRoom.SESSIONS) == ["Thêm buổi (2 dòng)"]
    assert "Blơi" not in " ".join(told(kit))


def test_fields_are_told_by_their_names(kit: Kit, talk: Session, lesson: Callable[..., SessionDraft]) -> None:
    kit.plan.save(talk.id, lesson(title="Tên mới", venue="Nhà rông"), SessionLinks(place_ids=talk.place_ids))
    newest, *_ = kit.changes.entries()
    assert newest.words == "Sửa buổi “Tên mới”: tên, địa điểm"
    assert (newest.room, newest.at.hour) == (ChangeRoom.SESSIONS, 10)


def test_days_are_both_inside_and_local(kit: Kit, clock: Clock, talk: Session) -> None:
    clock.now += timedelta(days=1, hours=14)  # 00:42 of 23/11 in Vietnam, still the 22nd in UTC
    put(kit, talk, "Siu Blơi", sex=Sex.MALE)
    of_23 = kit.changes.entries(first=date(2026, 11, 23))
    assert of_23
    assert all(each.at.date() == date(2026, 11, 23) for each in of_23)
    assert kit.changes.entries(last=date(2026, 11, 20)) == ()
    assert len(kit.changes.entries(last=date(2026, 11, 21))) + len(of_23) == len(kit.changes.entries())


def test_rows_written_alike_stand_together_and_the_limit_holds(kit: Kit, talk: Session) -> None:
    put(kit, talk, "Siu Blơi")
    put(kit, talk, "Ksor Nhi")
    hold(kit, talk)
    assert "Thêm địa chỉ hỗ trợ (2 dòng)" in told(kit, ChangeRoom.OFFICE)
    assert len(kit.changes.entries(limit=1)) == 1


def test_an_erasure_leaves_no_name_in_the_record(kit: Kit, talk: Session) -> None:
    who = put(kit, talk, "Siu Blơi")
    hold(kit, talk)
    kit.privacy.erase([who])
    assert any(line.startswith("Xóa 1 người ở mọi nơi") for line in told(kit))
    with kit.database.reading() as unit:
        log = unit.changes.since(kit.clock().replace(year=2000))
    assert "Blơi" not in str(log)


def test_every_table_and_field_has_its_word() -> None:
    tables = {name: table for name, table in METADATA.tables.items() if name not in SILENT}
    links = {name for name, table in tables.items() if name not in words.THINGS}
    assert {name for name in links if "id" in tables[name].c} == set()
    fields = {
        f"{name}.{column.name}"
        for name, table in tables.items()
        if name in words.THINGS and name not in LINKS and "id" in table.c
        for column in table.c
        if column.name not in STAMPS | UNTOLD and column.name not in words.FIELDS
    }
    assert fields == set()
