"""Reports that are owed: the next one, its last day as people write it, its files; each verb can be taken back."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.campaign import ReportRequest, ReportRequestDraft, RequestFileRole
from campaign_kit.model.papers import OfficePaperDraft
from tests.services.conftest import Clock

TODAY = date(2026, 11, 21)


def owed(title: object = "Báo cáo năm 2026", **changes: object) -> ReportRequestDraft:
    days = {"first": date(2025, 12, 1), "last": date(2026, 11, 30), "due_on": date(2026, 11, 30)}
    return ReportRequestDraft.model_validate(days | {"title": title} | changes)


@pytest.fixture
def request_(kit: Kit) -> ReportRequest:
    return kit.requests.add(owed(receiver="Sở VHTTDL")).value


def test_the_next_report_is_the_unsent_one_that_is_due_first(kit: Kit, request_: ReportRequest) -> None:
    """Several a year, to several superiors; one that is late stays the next until it is sent."""
    assert kit.requests.next(TODAY) == request_
    late = kit.requests.add(owed("Báo cáo 6 tháng", due_on=date(2026, 6, 15))).value
    assert kit.requests.next(TODAY) == late
    assert [each.title for each in kit.requests.all()] == ["Báo cáo 6 tháng", "Báo cáo năm 2026"]
    sent = kit.requests.mark_sent(late.id, date(2026, 6, 14))
    assert sent.value.sent_on == date(2026, 6, 14)
    assert sent.changed == {"plan"}
    assert kit.requests.next(TODAY) == request_
    kit.requests.mark_sent(request_.id, TODAY)
    assert kit.requests.next(TODAY) is None
    assert kit.requests.next(date(2026, 11, 20)) == kit.requests.all()[1]
    kit.requests.mark_sent(request_.id, None)
    assert kit.requests.next(TODAY) == request_


@pytest.mark.parametrize(
    ("said", "last_day"),
    [
        ("trước ngày 01/12/2026", date(2026, 11, 30)),
        ("Trước 01/12", date(2026, 11, 30)),
        ("trước ngày 01 tháng 12", date(2026, 11, 30)),
        ("hạn cuối 30/11", date(2026, 11, 30)),
        ("30/11/2026", date(2026, 11, 30)),
        ("chậm nhất ngày 15/6", date(2027, 6, 15)),
        ("15/6/2026", date(2026, 6, 15)),
        ("Gửi về Sở VHTTDL trước ngày 01/12/2026 để tổng hợp", date(2026, 11, 30)),
        ("Báo cáo năm 2026 gửi trước ngày 15 tháng 12 năm 2026", date(2026, 12, 14)),
        ("khi có yêu cầu", None),
        ("", None),
    ],
)
def test_a_last_day_is_kept_as_the_last_day(kit: Kit, said: str, last_day: date | None) -> None:
    assert kit.requests.due_from(said) == last_day


def test_in_december_the_next_first_of_december_is_a_year_away(kit: Kit, clock: Clock) -> None:
    clock.now = clock.now.replace(month=12, day=2)
    assert kit.requests.due_from("trước 01/12") == date(2027, 11, 30)


def test_files_are_kept_and_given_back_byte_for_byte(kit: Kit, request_: ReportRequest, tmp_path: Path) -> None:
    form = tmp_path / "Biểu mẫu.xlsx"
    form.write_bytes(b"PK\x03\x04 \xf3\xff")  # no text: its Changes tell only how long it is
    kit.requests.set_file(request_.id, RequestFileRole.FORM, form)
    assert kit.requests.files(request_.id) == {RequestFileRole.FORM: "Biểu mẫu.xlsx"}
    written = kit.requests.get_file(request_.id, RequestFileRole.FORM, tmp_path / "out" / "mẫu").value
    assert (written.name, written.read_bytes()) == ("mẫu.xlsx", form.read_bytes())
    kit.requests.set_file(request_.id, RequestFileRole.FORM, None)
    assert kit.requests.files(request_.id) == {}
    kit.undo.take_back()
    again = kit.requests.get_file(request_.id, RequestFileRole.FORM, form).value
    assert again == form
    with kit.database.reading() as unit:
        assert [each.after for each in unit.changes.of("request_file", f"{request_.id}-form")][1] is None
        assert unit.changes.of("request_file", f"{request_.id}-form")[-1].after["content"] == 7


def test_a_file_that_cannot_be_kept_is_refused(kit: Kit, request_: ReportRequest, tmp_path: Path) -> None:
    fake, large, wrong = (tmp_path / name for name in ("giả.docx", "to.docx", "đề cương.doc"))
    fake.write_bytes(b"not a document")
    wrong.write_bytes(b"PK\x03\x04")
    with large.open("wb") as stream:
        stream.truncate(10_000_001)
    outline = RequestFileRole.OUTLINE
    cases = {
        "campaign.request_file_kind": (fake, wrong),
        "campaign.request_file_large": (large,),
        "campaign.request_file_lost": (tmp_path / "mất.docx",),
    }
    for code, files in cases.items():
        for file in files:
            with pytest.raises(Refused) as refused:
                kit.requests.set_file(request_.id, outline, file)
            assert refused.value.code == code
    with pytest.raises(Refused, match=r"campaign\.no_request_file"):
        kit.requests.get_file(request_.id, outline, tmp_path / "x.docx")
    assert kit.requests.files(request_.id) == {}


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("campaign.request_backwards", {"last": date(2025, 11, 30)}),
        ("campaign.figures_outside", {"figures_as_of": date(2026, 12, 1)}),
        ("campaign.sent_in_future", {"sent_on": date(2026, 11, 22)}),
    ],
)
def test_days_that_cannot_be_are_refused(
    kit: Kit, request_: ReportRequest, code: str, changes: dict[str, object]
) -> None:
    verbs: list[Callable[[], object]] = [
        lambda: kit.requests.add(owed(**changes)),
        lambda: kit.requests.save(request_.id, owed(**changes)),
    ]
    for verb in verbs:
        with pytest.raises(Refused) as refused:
            verb()
        assert refused.value.code == code
    assert kit.requests.all() == [request_]


def test_every_verb_can_be_taken_back(kit: Kit, request_: ReportRequest) -> None:
    kit.requests.save(request_.id, owed("Khác"))
    assert kit.undo.take_back().value.words == "sửa đợt báo cáo “Báo cáo năm 2026”"
    assert kit.requests.all() == [request_]
    kit.requests.mark_sent(request_.id, TODAY)
    assert kit.undo.take_back().value.words == "ghi ngày gửi báo cáo “Báo cáo năm 2026”"
    assert kit.requests.remove(request_.id).value == request_
    assert kit.requests.all() == []
    assert kit.undo.take_back().value.words == "xóa đợt báo cáo “Báo cáo năm 2026”"
    assert kit.requests.all() == [request_]
    assert kit.undo.take_back().value.words == "thêm đợt báo cáo “Báo cáo năm 2026”"
    assert kit.requests.all() == []


def test_a_request_with_papers_stays(kit: Kit, request_: ReportRequest) -> None:
    with kit.database.unit() as unit:
        unit.papers.add(OfficePaperDraft(summary="Báo cáo năm", request_id=request_.id))
        unit.commit()
    with pytest.raises(Refused, match=r"campaign\.request_has_papers"):
        kit.requests.remove(request_.id)
    assert kit.requests.all() == [request_]


def test_what_is_not_there_is_refused(kit: Kit) -> None:
    verbs: list[Callable[[], object]] = [
        lambda: kit.requests.save(9, owed()),
        lambda: kit.requests.remove(9),
        lambda: kit.requests.mark_sent(9, TODAY),
        lambda: kit.requests.set_file(9, RequestFileRole.FORM, None),
    ]
    for verb in verbs:
        with pytest.raises(Refused, match=r"campaign\.no_request"):
            verb()
