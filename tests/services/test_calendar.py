"""The calendar file: by the rules of RFC 5545, read back by its library, and with nobody's name in it."""

import re
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.office import OfficeDraft
from campaign_kit.model.plan import Place, Session, SessionDraft, SessionLinks, SessionStatus
from campaign_kit.model.roster import RosterPerson
from tests.services.conftest import Clock

Lesson = Callable[..., SessionDraft]


def exported(kit: Kit, tmp_path: Path, first: date | None = None, last: date | None = None) -> bytes:
    target = tmp_path / "lich.ics"
    assert kit.calendar.export(target, first, last).value == target
    return target.read_bytes()


def events(content: bytes) -> list[Any]:
    return list(Calendar.from_ical(content).walk("VEVENT"))


def test_the_file_is_a_calendar_by_its_name_too(kit: Kit, tmp_path: Path, lesson: Lesson) -> None:
    kit.plan.add(lesson(), SessionLinks())
    plan = tmp_path / "ke-hoach.docx"
    plan.write_bytes(b"plan")
    assert kit.calendar.export(plan).value.name == "ke-hoach.docx.ics"
    assert plan.read_bytes() == b"plan"


def test_a_session_with_hours_is_told_in_a_time_that_every_reader_knows(
    kit: Kit, tmp_path: Path, room: Place, lesson: Lesson
) -> None:
    module = kit.content.modules()[0]
    draft = lesson(starts_at=time(7, 15), ends_at=time(8), venue="Sân trường; khu A, tầng 1", expected_count=1200)
    session = kit.plan.add(draft, SessionLinks(place_ids=(room.id,), modules=(module.key,))).value
    (event,) = events(exported(kit, tmp_path))
    assert (event.uid, event.sequence) == (session.uid, 0)
    assert event.start == datetime(2026, 11, 21, 0, 15, tzinfo=UTC)
    assert event.end == datetime(2026, 11, 21, 1, 0, tzinfo=UTC)
    assert event["SUMMARY"] == "Kết bạn an toàn"
    assert event["LOCATION"] == "Sân trường; khu A, tầng 1; Lớp 6A (Trường THCS Nguyễn Du)"
    assert (event["STATUS"], event["TRANSP"]) == ("CONFIRMED", "OPAQUE")
    assert event.categories == ["Ngoại khóa"]
    assert f"Chủ đề: {module.title}" in event["DESCRIPTION"]
    assert "1.200 người" in event["DESCRIPTION"]


def test_the_file_keeps_the_rules_of_the_format(kit: Kit, tmp_path: Path, lesson: Lesson) -> None:
    """RFC 5545: lines end in CRLF and have at most 75 octets, no letter is cut in two, every event has its stamp."""
    kit.plan.add(lesson(title="Những điều cần biết khi kết bạn trên mạng " * 4), SessionLinks())
    kit.plan.add(lesson(title="Ngắn, gọn; đủ\\", starts_at=time(14)), SessionLinks())
    content = exported(kit, tmp_path)
    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert max(map(len, lines)) <= 75
    assert all(line.decode() for line in lines[:-1])
    unfolded = content.decode().replace("\r\n ", "").split("\r\n")
    names = [re.split("[:;]", line)[0] for line in unfolded]
    assert unfolded[0] == "BEGIN:VCALENDAR"
    assert (names.count("VERSION"), names.count("PRODID"), names.count("METHOD")) == (1, 1, 0)
    assert names.count("UID") == names.count("DTSTAMP") == names.count("DTSTART") == names.count("BEGIN") - 1 == 2
    assert "SUMMARY:Ngắn\\, gọn\\; đủ\\\\" in unfolded
    assert all(line.endswith("Z") for line in unfolded if line.startswith(("DTSTAMP", "LAST-MODIFIED")))
    assert [str(event["SUMMARY"]) for event in events(content)][1] == "Ngắn, gọn; đủ\\"


def test_without_hours_it_is_the_whole_day_and_nobody_is_busy(kit: Kit, tmp_path: Path, talk: Session) -> None:
    (event,) = events(exported(kit, tmp_path))
    assert (event.start, event.end) == (talk.day, talk.day + timedelta(days=1))
    assert event["TRANSP"] == "TRANSPARENT"


def test_an_end_that_nobody_wrote_follows_from_the_form_even_past_midnight(
    kit: Kit, tmp_path: Path, lesson: Lesson
) -> None:
    kit.plan.add(lesson(starts_at=time(23, 30)), SessionLinks())
    (event,) = events(exported(kit, tmp_path))
    assert event.end - event.start == timedelta(minutes=45)


def test_a_later_file_brings_the_calendar_up_to_date(
    kit: Kit, tmp_path: Path, clock: Clock, room: Place, lesson: Lesson
) -> None:
    talk = kit.plan.add(lesson(starts_at=time(9)), SessionLinks(place_ids=(room.id,))).value
    before = exported(kit, tmp_path)
    assert exported(kit, tmp_path) == before
    clock.now += timedelta(hours=2)
    kit.plan.postpone(str(talk.id), "Mưa bão")
    (event,) = events(exported(kit, tmp_path))
    assert (event.uid, event.sequence, event["STATUS"]) == (talk.uid, 1, "TENTATIVE")
    assert (event["SUMMARY"], event["TRANSP"]) == ("HOÃN: Kết bạn an toàn", "TRANSPARENT")
    assert event.stamp == event.last_modified == clock.now
    kit.plan.cancel(str(talk.id), "Mưa bão")
    kit.undo.take_back()
    (event,) = events(exported(kit, tmp_path))
    assert (event.sequence, event["STATUS"]) == (3, "TENTATIVE")


@pytest.mark.parametrize(
    ("status", "expected"), [(SessionStatus.DRAFT, "TENTATIVE"), (SessionStatus.CANCELLED, "CANCELLED")]
)
def test_states_are_those_of_the_format(
    kit: Kit, tmp_path: Path, lesson: Lesson, status: SessionStatus, expected: str
) -> None:
    kit.plan.add(lesson(status=status), SessionLinks())
    assert events(exported(kit, tmp_path))[0]["STATUS"] == expected


def test_nobody_s_name_leaves_in_a_calendar(kit: Kit, tmp_path: Path, room: Place, lesson: Lesson) -> None:
    draft = lesson(speakers="Siu H’Liên", outcome="Em Ksor H’Nhi đọc thơ", status=SessionStatus.CANCELLED)
    draft = draft.model_copy(update={"status_reason": "Cô Lan ốm"})
    session = kit.plan.add(draft, SessionLinks(place_ids=(room.id,))).value
    kit.entry.add_person(session.id, RosterPerson(full_name="Rơ Châm Bia"))
    text = exported(kit, tmp_path).decode().replace("\r\n ", "")
    assert not [name for name in ("Siu", "Ksor", "Lan", "Rơ Châm") if name in text]


def test_only_the_days_asked_for_and_another_office_s_are_marked(kit: Kit, tmp_path: Path, lesson: Lesson) -> None:
    with kit.database.unit() as unit:
        other = unit.office.add(OfficeDraft(name="Công an xã"))
        unit.commit()
    kit.plan.add(lesson(title="Của công an", host_id=other.id, day=date(2026, 12, 1)), SessionLinks())
    kit.plan.add(lesson(), SessionLinks())
    (event,) = events(exported(kit, tmp_path, date(2026, 12, 1), date(2026, 12, 31)))
    assert "Đơn vị khác báo cáo" in event["DESCRIPTION"]
    assert len(events(exported(kit, tmp_path))) == 2


def test_an_empty_calendar_is_no_file(kit: Kit, tmp_path: Path, talk: Session) -> None:
    with pytest.raises(Refused, match=r"plan\.no_sessions_then"):
        kit.calendar.export(tmp_path / "lich.ics", date(2027, 1, 1))
    assert list(tmp_path.glob("*.ics")) == []


def test_the_library_of_calendars_loads_only_for_a_calendar() -> None:
    """It takes 90 ms: the window opens without it."""
    script = "import sys; import campaign_kit.bootstrap; sys.exit('icalendar' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
