"""Papers of the own office, from its sessions and campaigns: what is known stands in them, the rest is blank."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.campaign import CampaignBasisDraft, ReportRequestDraft
from campaign_kit.model.office import LegalBasisDraft, LegalStatus, OfficeDraft
from campaign_kit.model.papers import PaperChoices, PaperKind
from campaign_kit.model.plan import (
    CampaignDraft,
    Form,
    Place,
    PlaceDraft,
    PlaceKind,
    Session,
    SessionDraft,
    SessionLinks,
    SessionStatus,
)
from campaign_kit.services.papers import PapersService
from campaign_kit.wording.refusals import sentence
from tests.documents.papers.papers import lines
from tests.services.conftest import Clock

CAMPAIGN = CampaignDraft(
    office_id=0, title="Kế hoạch hè 2026", starts_on=date(2026, 6, 1), ends_on=date(2026, 12, 31), number="45/KH-UBND"
)
NOTHING = PaperChoices()


@pytest.fixture
def office(kit: Kit) -> Kit:
    own = OfficeDraft(
        name="Ủy ban nhân dân xã Ia Dom",
        place_name="Ia Dom",
        document_code="UBND",
        recipients="Các trường\nLưu: VT, VX",
        hamlet_label="làng",
    )
    kit.office.save(own)
    return kit


@pytest.fixture
def village(office: Kit, hamlet: Place, lesson: Callable[..., SessionDraft]) -> Session:
    campaign = office.plan.add_campaign(CAMPAIGN).value
    draft = lesson(form=Form.VILLAGE_MEETING, day=date(2026, 12, 5), starts_at=time(19))
    links = SessionLinks(place_ids=(hamlet.id,), campaign_ids=(campaign.id,), modules=("P1",))
    return office.plan.add(draft, links).value


def shown(path: Path) -> list[str]:
    return lines(path.read_bytes())


@pytest.mark.parametrize("kind", PapersService.kinds_of_session())
def test_every_paper_of_a_session_keeps_to_the_decree(
    kind: PaperKind, office: Kit, village: Session, tmp_path: Path
) -> None:
    made = office.papers.of_session(kind, village, tmp_path / "a", NOTHING).value
    assert made == tmp_path / "a.docx"
    assert office.papers.check(made).findings == ()


@pytest.mark.parametrize("kind", PapersService.kinds_of_campaign())
def test_every_paper_of_a_campaign_keeps_to_the_decree(
    kind: PaperKind, office: Kit, village: Session, tmp_path: Path
) -> None:
    made = office.papers.of_campaign(kind, village.campaign_ids[0], tmp_path / "a.docx", NOTHING).value
    assert office.papers.check(made).findings == ()


def test_every_kind_is_of_something() -> None:
    made = PapersService
    of_all = (made.kinds_of_session, made.kinds_of_campaign, made.kinds_of_school, made.kinds_of_office)
    assert {kind for kinds in of_all for kind in kinds()} == set(PaperKind) - {
        PaperKind.REPORT,  # of a period
        PaperKind.DESTRUCTION,  # of what was destroyed
    }


def test_papers_of_a_school_keep_to_the_decree(
    office: Kit, school: Place, room: Place, lesson: Callable[..., SessionDraft], tmp_path: Path
) -> None:
    draft = lesson(form=Form.IN_LESSON, day=date(2026, 10, 12), subject="Tin học", speakers="Cô Hạnh")
    office.plan.add(draft, SessionLinks(place_ids=(room.id,), modules=("B3",)))
    office.plan.add(lesson(form=Form.PARENT_MEETING, day=date(2026, 10, 13)), SessionLinks(place_ids=(room.id,)))
    of_parents = lesson(form=Form.COURSE, day=date(2026, 10, 14))
    office.plan.add(of_parents, SessionLinks(place_ids=(school.id,), modules=("P1",)))
    for kind in office.papers.kinds_of_school():
        made = office.papers.of_school(kind, school.id, tmp_path / kind.value, NOTHING).value
        assert office.papers.check(made).findings == ()
    text = shown(tmp_path / "schedule.docx")
    assert {"Khối 6", "7", "12/10/2026", "Tin học", "Cô Hạnh", "45 phút"} <= set(text)
    assert not {"13/10/2026", "14/10/2026"} & set(text)
    for wrong, place, code in (
        (PaperKind.PLAN, school.id, "official.not_of_school"),
        (PaperKind.SCHEDULE, room.id, "official.no_school"),
    ):
        with pytest.raises(Refused) as caught:
            office.papers.of_school(wrong, place, tmp_path / "b", NOTHING)
        assert caught.value.code == code
        assert sentence(caught.value)


def test_the_checklist_is_data_that_an_office_can_change(office: Kit, tmp_path: Path) -> None:
    made = office.papers.of_office(PaperKind.ONLINE_CHECKLIST, tmp_path / "a", NOTHING).value
    assert office.papers.check(made).findings == ()
    own = office.paths.own_layouts / "papers" / "online_class.toml"
    own.parent.mkdir(parents=True)
    own.write_text('summary = "(Lớp 1)"\nnotes = []\n[[groups]]\ntitle = "Trước"\nitems = ["Khóa phòng"]\n')
    made = office.papers.of_office(PaperKind.ONLINE_CHECKLIST, tmp_path / "b", NOTHING).value
    assert "Khóa phòng" in shown(made)
    with pytest.raises(Refused, match="one_matter"):
        office.papers.of_office(PaperKind.LETTER, tmp_path / "c", NOTHING)


def test_a_sign_list_holds_the_names_of_the_session(office: Kit, talk: Session, tmp_path: Path) -> None:
    people = office.imports.read_text("Rơ Châm H’Bia\nSiu A Thành")
    office.imports.bring(talk.id, people)
    text = shown(office.papers.of_session(PaperKind.SIGN_LIST, talk, tmp_path / "a", NOTHING).value)
    assert text[text.index("Rơ Châm H’Bia") : text.index("Rơ Châm H’Bia") + 2] == ["Rơ Châm H’Bia", "Lớp 6A"]


def test_a_plan_cites_what_was_chosen_for_it(office: Kit, village: Session, tmp_path: Path) -> None:
    campaign = village.campaign_ids[0]
    with office.database.unit() as unit:
        chosen = CampaignBasisDraft(campaign_id=campaign, title="Luật Trẻ em")
        paper = CampaignBasisDraft(campaign_id=campaign, title="Kế hoạch 12/KH-UBND của tỉnh", incoming=True)
        unit.campaigns.save_bases(campaign, [chosen, paper])
        unit.commit()
    text = shown(office.papers.of_campaign(PaperKind.PLAN, campaign, tmp_path / "a", NOTHING).value)
    assert [line for line in text if line.startswith("Căn cứ")] == ["Căn cứ Luật Trẻ em."]
    assert any(line.startswith("Thực hiện Kế hoạch 12/KH-UBND của tỉnh, ") for line in text)


def test_a_plan_asks_for_results_before_the_office_owes_its_report(
    office: Kit, village: Session, tmp_path: Path
) -> None:
    campaign = village.campaign_ids[0]
    owed = ReportRequestDraft(
        title="Báo cáo năm", first=date(2025, 12, 1), last=date(2026, 11, 30), due_on=date(2026, 11, 30)
    )
    office.requests.add(owed)
    text = shown(office.papers.of_campaign(PaperKind.PLAN, campaign, tmp_path / "a", NOTHING).value)
    assert any("chậm nhất ngày 25 tháng 11 năm 2026 để tổng hợp, báo cáo" in line for line in text)


def test_a_meeting_is_called_as_its_hamlet_and_classes_meet_in_their_school(
    office: Kit, room: Place, lesson: Callable[..., SessionDraft], tmp_path: Path
) -> None:
    place = PlaceDraft(office_id=0, kind=PlaceKind.HAMLET, name="Thôn Hòa Bình")
    links = SessionLinks(place_ids=(office.places.add([place]).value[0].id,))
    session = office.plan.add(lesson(form=Form.VILLAGE_MEETING), links).value
    text = shown(office.papers.of_session(PaperKind.MINUTES, session, tmp_path / "a", NOTHING).value)
    assert any(line.replace("\u00a0", " ").startswith("Họp thôn về bảo vệ trẻ em") for line in text)
    other = office.places.add(
        [PlaceDraft(office_id=0, kind=PlaceKind.CLASS, name="Lớp 6B", parent_id=room.parent_id, grade=6)]
    ).value[0]
    session = office.plan.add(lesson(), SessionLinks(place_ids=(room.id, other.id))).value
    text = shown(office.papers.of_session(PaperKind.LETTER, session, tmp_path / "b", NOTHING).value)
    assert "2. Địa điểm: Trường THCS Nguyễn Du." in text
    assert "3. Người dự: lớp 6A, lớp 6B (Trường THCS Nguyễn Du)." in text


def test_an_invitation_names_place_time_and_topic(office: Kit, village: Session, tmp_path: Path) -> None:
    title = next(module.title for module in office.content.modules() if module.key == "P1")
    text = shown(office.papers.of_session(PaperKind.INVITATION, village, tmp_path / "a", NOTHING).value)
    assert "Thời gian: 19 giờ 00, thứ Bảy, ngày 05 tháng 12 năm 2026." in text
    assert "Địa điểm: làng Mook Đen." in text
    assert f"- Trao đổi chủ đề “{title}”;" in text
    assert text[-4:] == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Siu H’Liên"]


def test_minutes_count_who_came(office: Kit, meeting: Session, tmp_path: Path) -> None:
    text = shown(office.papers.of_session(PaperKind.MINUTES, meeting, tmp_path / "a", NOTHING).value)
    assert "Thành phần tham dự: bà con làng Mook Đen; tổng số có mặt: 63 người." in text


def test_a_reminder_names_the_places_without_a_held_session(
    office: Kit, school: Place, village: Session, tmp_path: Path
) -> None:
    campaign = village.campaign_ids[0]
    by = PaperChoices(by=date(2026, 12, 20))
    text = shown(office.papers.of_campaign(PaperKind.REMINDER, campaign, tmp_path / "a", by).value)
    assert text[text.index("Kính gửi:") + 1 :][:2] == ["- Làng Mook Đen;", f"- {school.name}."] or {
        "- Làng Mook Đen.",
        f"- {school.name};",
    } <= set(text)
    assert any("đến hết ngày 21 tháng 11 năm 2026 các đơn vị nêu trên chưa" in line for line in text)
    assert any("chậm nhất ngày 20 tháng 12 năm 2026" in line for line in text)


def test_nothing_is_left_to_remind(office: Kit, hamlet: Place, lesson: Callable[..., SessionDraft]) -> None:
    campaign = office.plan.add_campaign(CAMPAIGN).value
    held = lesson(form=Form.VILLAGE_MEETING, status=SessionStatus.HELD)
    office.plan.add(held, SessionLinks(place_ids=(hamlet.id,)))
    with pytest.raises(Refused) as caught:
        office.papers.of_campaign(PaperKind.REMINDER, campaign.id, Path("a"), NOTHING)
    assert caught.value.code == "official.nothing_left"
    assert not Path("a.docx").exists()


def test_what_cannot_be_is_refused_in_words(office: Kit, village: Session) -> None:
    for kind, campaign, code in (
        (PaperKind.INVITATION, village.campaign_ids[0], "official.not_of_campaign"),
        (PaperKind.LETTER, 99, "official.no_campaign"),
    ):
        with pytest.raises(Refused) as caught:
            office.papers.of_campaign(kind, campaign, Path("a"), NOTHING)
        assert caught.value.code == code
        assert sentence(caught.value)


def test_a_plan_rests_on_what_is_in_force_and_counts_its_places(
    office: Kit, school: Place, village: Session, tmp_path: Path
) -> None:
    campaign = village.campaign_ids[0]
    text = shown(office.papers.of_campaign(PaperKind.PLAN, campaign, tmp_path / "a", NOTHING).value)
    assert "Căn cứ Luật Trẻ em;" in text
    assert not [line for line in text if "830/QĐ-TTg" in line or "30/2020/NĐ-CP" in line]
    assert "01 trường học, 01 làng; mỗi nơi tổ chức ít nhất một buổi." in text
    assert "(Ghi nội dung nhiệm vụ)" in text
    with pytest.raises(Refused, match="not_of_session"):
        office.papers.of_session(PaperKind.PLAN, village, tmp_path / "b", NOTHING)


def test_a_plan_rests_on_what_the_office_noted_itself(office: Kit, village: Session, tmp_path: Path) -> None:
    own = LegalBasisDraft(title="Kế hoạch bảo vệ trẻ em", number="9/KH-UBND", status=LegalStatus.IN_FORCE)
    over = own.model_copy(update={"number": "8/KH-UBND", "in_force_to": date(2026, 1, 1)})
    with office.database.unit() as unit:
        unit.office.save_legal_bases([own, over])
        unit.commit()
    made = office.papers.of_campaign(PaperKind.PLAN, village.campaign_ids[0], tmp_path / "a", NOTHING).value
    cited = [line for line in shown(made) if line.startswith("Căn cứ")]
    assert cited == ["Căn cứ Kế hoạch bảo vệ trẻ em (số 9/KH-UBND)."]


def test_a_paper_that_somebody_wrote_on_is_never_replaced(office: Kit, village: Session, tmp_path: Path) -> None:
    first = office.papers.of_session(PaperKind.LETTER, village, tmp_path / "a", NOTHING).value
    first.write_bytes(b"words of the officer")
    second = office.papers.of_session(PaperKind.LETTER, village, tmp_path / "a", NOTHING).value
    assert second.name == "a (2).docx"
    assert first.read_bytes() == b"words of the officer"


def test_the_month_is_that_of_the_day(office: Kit, village: Session, clock: Clock, tmp_path: Path) -> None:
    clock.now = datetime(2027, 1, 31, 20, tzinfo=UTC)  # 3:00 of 1 February here
    text = shown(office.papers.of_session(PaperKind.LETTER, village, tmp_path / "a", NOTHING).value)
    assert "Ia Dom, ngày      tháng 02 năm 2027" in text


def test_an_own_template_is_filled(office: Kit, village: Session, tmp_path: Path) -> None:
    own = office.paths.own_layouts / "papers" / "office" / "letter.docx"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"no zip")
    with pytest.raises(Refused) as caught:
        office.papers.of_session(PaperKind.LETTER, village, tmp_path / "a", NOTHING)
    assert caught.value.code == "materials.template"
    own.write_bytes((office.paths.layouts / "papers" / "office" / "letter.docx").read_bytes())
    assert office.papers.of_session(PaperKind.LETTER, village, tmp_path / "a", NOTHING).value.is_file()
