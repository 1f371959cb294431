"""Figures as they were sent: kept once, proved unchanged, brought from state to state, locked, compared."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import update

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.attendance import Audience
from campaign_kit.model.campaign import ReportRequest, ReportRequestDraft, RequestFileRole
from campaign_kit.model.plan import Session, SessionDraft, SessionLinks
from campaign_kit.model.prepared import PreparedReport, PreparedReportDraft, SessionNews, SnapshotState
from campaign_kit.services.result import CountRow
from campaign_kit.services.snapshots import fingerprint
from campaign_kit.store.reported import REPORT_SNAPSHOT
from tests.services.conftest import Clock

SENT, LOCKED, DRAFT = SnapshotState.SENT, SnapshotState.LOCKED, SnapshotState.DRAFT
RETURNED, ACCEPTED = SnapshotState.RETURNED, SnapshotState.ACCEPTED
TODAY = date(2026, 11, 21)


@pytest.fixture
def owed(kit: Kit) -> ReportRequest:
    days = {"first": date(2025, 12, 1), "last": date(2026, 11, 30), "due_on": date(2026, 11, 30)}
    return kit.requests.add(ReportRequestDraft.model_validate(days | {"title": "Báo cáo năm 2026"})).value


@pytest.fixture
def report(kit: Kit, owed: ReportRequest, meeting: Session) -> PreparedReport:
    """The report of a year with one held meeting of 63 people."""
    return kit.reporting.open_for_request(owed.id).value


def change_row(kit: Kit, snapshot_id: int, **values: object) -> None:
    """As another program would."""
    with kit.database.unit() as unit:
        statement = update(REPORT_SNAPSHOT).where(REPORT_SNAPSHOT.c.id == snapshot_id).values(**values)
        unit.prepared._db.connection().execute(statement)
        unit.commit()


def test_a_snapshot_keeps_the_figures_once(kit: Kit, report: PreparedReport, meeting: Session) -> None:
    first = kit.reporting.snapshot(report.id)
    assert first.changed == {"reporting"}
    assert first.value.figures["attendances"]["value"] == 63  # type: ignore[index,call-overload]
    assert (first.value.version, first.value.as_of, first.value.state) == (1, TODAY, DRAFT)
    assert fingerprint(first.value.figures) == first.value.sha256
    again = kit.reporting.snapshot(report.id)
    assert (again.value, again.changed) == (first.value, frozenset())
    kit.attendance.count(meeting.id, CountRow("Người dân", Audience.COMMUNITY, total=70))
    assert kit.reporting.snapshot(report.id).value.version == 2
    assert [each.version for each in kit.reporting.snapshots(report.id)] == [2, 1]


def test_what_another_program_changed_is_told(kit: Kit, report: PreparedReport) -> None:
    kept = kit.reporting.snapshot(report.id).value
    change_row(kit, kept.id, figures=kept.figures | {"attendances": {"value": 9_999, "parts": {}}})
    verbs = (
        lambda: kit.reporting.difference(kept.id),
        lambda: kit.reporting.set_state(kept.id, SENT),
    )
    for verb in verbs:
        with pytest.raises(Refused, match=r"reporting\.snapshot_damaged"):
            verb()
    assert kit.reporting.snapshots(report.id)[0].state is DRAFT


def test_a_report_goes_its_way_and_its_request_with_it(
    kit: Kit, clock: Clock, report: PreparedReport, owed: ReportRequest
) -> None:
    kept = kit.reporting.snapshot(report.id).value
    with pytest.raises(Refused, match=r"reporting\.wrong_step"):
        kit.reporting.set_state(kept.id, ACCEPTED)
    sent = kit.reporting.set_state(kept.id, SENT, on=date(2026, 11, 20))
    assert sent.changed == {"reporting", "plan"}
    assert kit.requests.request(owed.id).sent_on == date(2026, 11, 20)
    with pytest.raises(Refused, match=r"reporting\.no_reason"):
        kit.reporting.set_state(kept.id, RETURNED, " ")
    clock.now += timedelta(days=1)
    kit.reporting.set_state(kept.id, RETURNED, "Thiếu biểu 03")
    assert kit.requests.request(owed.id).sent_on is None
    clock.now += timedelta(days=1)
    kit.reporting.set_state(kept.id, SENT)
    assert kit.requests.request(owed.id).sent_on == date(2026, 11, 23)
    kit.reporting.set_state(kept.id, ACCEPTED)
    steps = [(each.before, each.after, each.reason) for each in kit.reporting.history(report.id)]
    assert steps == [
        (None, DRAFT, ""),
        (DRAFT, SENT, ""),
        (SENT, RETURNED, "Thiếu biểu 03"),
        (RETURNED, SENT, ""),
        (SENT, ACCEPTED, ""),
    ]
    assert kit.reporting.history(report.id)[2].at == datetime(2026, 11, 22, 3, 42, tzinfo=UTC)
    with pytest.raises(Refused, match=r"campaign\.sent_in_future"):
        kit.reporting.set_state(kept.id, SENT, on=date(2027, 1, 1))


def test_a_request_is_owed_only_while_no_version_is_there(
    kit: Kit, report: PreparedReport, owed: ReportRequest, meeting: Session
) -> None:
    """An older version that came back made the request owed again, though the mended one had been sent."""
    first = kit.reporting.snapshot(report.id).value
    kit.reporting.set_state(first.id, SENT)
    kit.attendance.count(meeting.id, CountRow("Người dân", Audience.COMMUNITY, total=70))
    second = kit.reporting.snapshot(report.id).value
    kit.reporting.set_state(second.id, SENT)
    kit.reporting.set_state(first.id, RETURNED, "Có bản thay thế")
    assert kit.requests.request(owed.id).sent_on == TODAY
    kit.reporting.set_state(second.id, RETURNED, "Thiếu biểu 03")
    assert kit.requests.request(owed.id).sent_on is None


def test_sending_is_taken_back_whole(kit: Kit, report: PreparedReport, owed: ReportRequest) -> None:
    kept = kit.reporting.snapshot(report.id).value
    kit.reporting.set_state(kept.id, SENT)
    kit.undo.take_back()
    assert kit.reporting.snapshots(report.id)[0].state is DRAFT
    assert kit.requests.request(owed.id).sent_on is None
    kit.reporting.set_state(kept.id, SENT)
    kit.reporting.set_state(kept.id, DRAFT, "Bấm nhầm")
    assert kit.requests.request(owed.id).sent_on is None


def test_a_locked_report_stays_as_it_is(kit: Kit, report: PreparedReport, owed: ReportRequest) -> None:
    kit.reporting.save_texts(report.id, {"Khó khăn": "Sóng yếu."})
    kept = kit.reporting.snapshot(report.id).value
    kit.reporting.set_state(kept.id, SENT)
    kit.reporting.set_state(kept.id, LOCKED)
    verbs = (
        lambda: kit.reporting.snapshot(report.id),
        lambda: kit.reporting.save_texts(report.id, {"Khó khăn": ""}),
        lambda: kit.reporting.save(report.id, PreparedReportDraft.model_validate(report.model_dump())),
        lambda: kit.reporting.set_state(kept.id, ACCEPTED),
        lambda: kit.requests.save(owed.id, ReportRequestDraft.model_validate(owed.model_dump())),
        lambda: kit.requests.mark_sent(owed.id, None),
        lambda: kit.requests.set_file(owed.id, RequestFileRole.FORM, None),
        kit.undo.take_back,
    )
    for verb in verbs:
        with pytest.raises(Refused, match=r"undo\.changed_since|reporting\.locked"):
            verb()
    assert kit.reporting.texts(report.id) == {"Khó khăn": "Sóng yếu."}
    with pytest.raises(Refused, match=r"reporting\.no_reason"):
        kit.reporting.unlock(kept.id, "")
    assert kit.reporting.unlock(kept.id, "Sở yêu cầu bổ sung").value.state is SENT
    last = kit.reporting.history(report.id)[-1]
    assert (last.before, last.after, last.reason) == (LOCKED, SENT, "Sở yêu cầu bổ sung")
    with pytest.raises(Refused, match=r"reporting\.not_locked"):
        kit.reporting.unlock(kept.id, "lần nữa")


def test_only_the_newest_is_locked(kit: Kit, report: PreparedReport, meeting: Session) -> None:
    first = kit.reporting.snapshot(report.id).value
    kit.reporting.set_state(first.id, SENT)
    kit.attendance.count(meeting.id, CountRow("Người dân", Audience.COMMUNITY, total=70))
    kit.reporting.snapshot(report.id)
    with pytest.raises(Refused, match=r"reporting\.lock_newest"):
        kit.reporting.set_state(first.id, LOCKED)


def test_an_undo_that_would_change_a_locked_report_is_refused(
    kit: Kit, report: PreparedReport, meeting: Session
) -> None:
    """The step stands on its own rows, which the lock does not touch."""
    kept = kit.reporting.snapshot(report.id).value
    kit.reporting.set_state(kept.id, SENT)
    kit.reporting.save_texts(report.id, {"Khó khăn": "Sóng yếu."})
    kit.reporting.set_state(kept.id, LOCKED)
    with pytest.raises(Refused, match=r"reporting\.locked"):
        kit.undo.take_back()
    assert kit.reporting.texts(report.id) == {"Khó khăn": "Sóng yếu."}
    kit.reporting.unlock(kept.id, "sửa lời")
    kit.undo.take_back()
    assert kit.reporting.texts(report.id) == {}


def test_what_changed_since_the_draft_is_told(
    kit: Kit, clock: Clock, report: PreparedReport, meeting: Session, talk: Session
) -> None:
    draft = kit.reporting.snapshot(report.id).value
    assert kit.reporting.difference(draft.id) == ()
    assert kit.reporting.changed_sessions(draft.id) == ()
    clock.now += timedelta(hours=1)
    kit.attendance.count(meeting.id, CountRow("Người dân", Audience.COMMUNITY, total=95))
    kit.plan.hold(str(talk.id))
    lines = {(each.key, each.what): each for each in kit.reporting.difference(draft.id)}
    assert lines["attendances", ""].words == "Lượt người tham gia: 63 → 95 (tăng 32)"
    assert (lines["attendances", ""].before, lines["attendances", ""].after) == (63, 95)
    assert lines["sessions.held", ""].words == "Buổi đã tổ chức: 1 → 2 (tăng 1)"
    assert lines["sessions.planned", ""].words == "Buổi còn trong kế hoạch: 1 → 0 (giảm 1)"
    assert lines["attendances", "theo tháng: tháng 11/2026"].after == 95
    assert "Lượt người tham gia (địa bàn: Làng Mook Đen): 63 → 95 (tăng 32)" in {each.words for each in lines.values()}
    assert lines["coverage.class", "số đã tuyên truyền"].words.endswith("0 → 1 (tăng 1)")
    assert ("attendances", "dân tộc: đã ghi dân tộc") not in lines
    news = {each.session_id: each for each in kit.reporting.changed_sessions(draft.id)}
    assert news[meeting.id].news is SessionNews.RESULT
    assert news[talk.id].news is SessionNews.HELD
    assert news[talk.id].words == "Đã tổ chức, ngày 21/11/2026: Kết bạn an toàn"


def test_two_snapshots_are_compared(kit: Kit, clock: Clock, report: PreparedReport, meeting: Session) -> None:
    first = kit.reporting.snapshot(report.id).value
    clock.now += timedelta(days=2)
    kit.attendance.count(meeting.id, CountRow("Người dân", Audience.COMMUNITY, total=64))
    later = PreparedReportDraft.model_validate(report.model_dump() | {"as_of": date(2026, 11, 23)})
    kit.reporting.save(report.id, later)
    second = kit.reporting.snapshot(report.id).value
    clock.now += timedelta(days=2)
    moved = meeting.model_copy(update={"day": date(2026, 11, 20)})
    kit.plan.save(meeting.id, moved, SessionLinks(place_ids=meeting.place_ids))
    told = [each.words for each in kit.reporting.difference(first.id, second.id)]
    assert told[0] == "Số liệu tính đến: 21/11/2026 → 23/11/2026"
    assert "Lượt người tham gia: 63 → 64 (tăng 1)" in told
    assert [each.news for each in kit.reporting.changed_sessions(first.id, second.id)] == [SessionNews.RESULT]
    assert [each.news for each in kit.reporting.changed_sessions(second.id)] == [SessionNews.CHANGED]


def test_sessions_that_came_and_went_are_told(
    kit: Kit, clock: Clock, report: PreparedReport, talk: Session, lesson: Callable[..., SessionDraft]
) -> None:
    draft = kit.reporting.snapshot(report.id).value
    clock.now += timedelta(hours=1)
    drafts = {title: lesson(title=title) for title in ("Buổi mới", "Thêm rồi xóa")}
    drafts["Năm sau"] = lesson(title="Năm sau", day=date(2027, 2, 1))
    made = {title: kit.plan.add(draft, SessionLinks()).value for title, draft in drafts.items()}
    kit.plan.remove([str(made["Thêm rồi xóa"].id), str(talk.id)])
    told = {each.title: each.news for each in kit.reporting.changed_sessions(draft.id)}
    assert told == {"Buổi mới": SessionNews.ADDED, "Kết bạn an toàn": SessionNews.REMOVED}


def test_a_request_goes_with_its_report_until_figures_are_kept(
    kit: Kit, report: PreparedReport, owed: ReportRequest
) -> None:
    kit.reporting.save_texts(report.id, {"Khó khăn": "Sóng yếu."})
    kit.requests.remove(owed.id)
    assert kit.reporting.reports() == []
    kit.undo.take_back()
    assert kit.reporting.texts(report.id) == {"Khó khăn": "Sóng yếu."}
    kit.reporting.snapshot(report.id)
    with pytest.raises(Refused, match=r"campaign\.request_has_snapshots"):
        kit.requests.remove(owed.id)
