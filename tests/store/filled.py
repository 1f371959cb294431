"""A database with at least one row in every table, and all its rows as values, for tests of copies and upgrades."""

from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import Connection, text

from campaign_kit.model.arranging import ChecklistItemDraft, ClosedDaysDraft, ContactDraft, SessionCostDraft
from campaign_kit.model.attendance import (
    AgeGroup,
    AttendanceStatus,
    Audience,
    CheckInMethod,
    HeadCountDraft,
    Minority,
    NameListDraft,
    NoteDraft,
    NoteKind,
    PersonDraft,
    Sex,
    UsedDraft,
)
from campaign_kit.model.campaign import (
    CampaignBasisDraft,
    Metric,
    ReportRequestDraft,
    RequestFileRole,
    TargetDraft,
)
from campaign_kit.model.consent import ConsentDraft, ConsentFormsDraft, ConsentPurpose
from campaign_kit.model.erasing import DestructionDraft, ErasureCause
from campaign_kit.model.materials import Kind, MaterialDraft, OwnText, OwnTexts
from campaign_kit.model.module import Band
from campaign_kit.model.office import (
    HelpLineDraft,
    LegalBasisDraft,
    OfficeDraft,
    OfficeKind,
    OfficialPageDraft,
    SignerDraft,
    compulsory_help_lines,
)
from campaign_kit.model.outreach import Genre, OutreachChannel, OutreachDraft, OutreachLinks
from campaign_kit.model.papers import HandoverDraft, HandoverWay, OfficePaperDraft, PaperKind
from campaign_kit.model.photos import PhotoDraft, Shows
from campaign_kit.model.plan import (
    CampaignDraft,
    Form,
    Partner,
    PlaceCountDraft,
    PlaceDraft,
    PlaceKind,
    SchoolLevel,
    SessionDraft,
    SessionLinks,
)
from campaign_kit.model.prepared import FormCellDraft, PreparedReportDraft, ReportSnapshotDraft
from campaign_kit.model.quiz_tally import QuizTally
from campaign_kit.model.roster import RosterSourceDraft
from campaign_kit.model.tally import IndicatorDraft, TallyDraft
from campaign_kit.model.tasks import TaskDraft
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Unit

CONTACT = "Rah Lan Thủy"
CONTACT_PHONE = "0912 345 678"
SIGNER = "Rơ Châm Hương Thảo"
PHONE = "0260 385 1234"
PUPIL = "Ksor H'Nhi"
GUARDIAN = "Ksor Blan"
NOTE = "Em chưa biết gọi 111 khi bị dọa trên mạng"
OWN_TEXT = "Năm điều em nhớ"
TITLE = "Sinh hoạt dưới cờ về kết bạn trên mạng"


def fill(database: Database) -> None:
    """Writes one unit of work."""
    with database.unit() as unit:
        own = unit.office.save_own(OfficeDraft(name="UBND xã Ia Dom", document_code="UBND"))
        old = unit.office.add(OfficeDraft(name="UBND xã Ia Dom cũ"))
        unit.office.succeed([old.id], [own.id], date(2025, 7, 1))
        unit.office.save_signers([SignerDraft(office_id=own.id, name=SIGNER, title="PHÓ CHỦ TỊCH")])
        police = HelpLineDraft(label="Công an xã", number_or_address=PHONE, order=10)
        unit.office.save_help_lines([*compulsory_help_lines(), police])
        unit.office.save_legal_bases([LegalBasisDraft(title="Luật Trẻ em", number="102/2016/QH13")])
        unit.office.save_logo(own.id, b"\x89PNG")
        unit.office.save_pages([OfficialPageDraft(office_id=own.id, name="Trang của xã", url="https://iadom.vn")])
        session_id, class_ids = _plan(unit, own.id)
        _list(unit, session_id, class_ids)
        _counts(unit, session_id, class_ids)
        _arranged(unit, unit.plan.campaigns()[0].id, session_id, class_ids[0])
        unit.commit()


def _plan(unit: Unit, own: int) -> tuple[int, list[int]]:
    level = SchoolLevel.PRIMARY
    school = PlaceDraft(office_id=own, kind=PlaceKind.SCHOOL, name="Trường Tiểu học Võ Thị Sáu", school_level=level)
    old_hamlet, hamlet, school_made = unit.plan.add_places(
        [PlaceDraft(office_id=own, kind=PlaceKind.HAMLET, name=name) for name in ("Mook Đen 1", "Mook Đen")] + [school]
    )
    classes = unit.plan.add_places(
        [
            PlaceDraft(office_id=own, parent_id=school_made.id, kind=PlaceKind.CLASS, name=f"{grade}A", grade=grade)
            for grade in (4, 5)
        ]
    )
    unit.plan.succeed([old_hamlet.id], [hamlet.id], date(2025, 7, 1))
    unit.plan.add_place_counts(
        [PlaceCountDraft(place_id=each.id, as_of=date(2026, 9, 5), children=30) for each in classes]
    )
    campaign = unit.plan.add_campaign(
        CampaignDraft(office_id=own, title="Kế hoạch năm 2026", starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31))
    )
    session = unit.plan.add_session(
        SessionDraft(
            title=TITLE,
            form=Form.FLAG_CEREMONY,
            day=date(2026, 11, 23),
            starts_at=time(7, 15),
            host_id=own,
            template="duoi-co-15",
        ),
        SessionLinks(
            campaign_ids=(campaign.id,),
            place_ids=tuple(each.id for each in classes),
            modules=("B3", "B1"),
            partners=(Partner(kind=OfficeKind.POLICE, name="Công an xã"), Partner(office_id=own)),
        ),
    )
    _task(unit, campaign.id, session.id)
    unit.materials.add([MaterialDraft(session_id=session.id, kind=Kind.POSTER, band=Band.B, format="pdf", paper="A4")])
    texts = {"0.title": OwnText(was="*5 quy tắc* khi lên mạng", text=OWN_TEXT)}
    unit.materials.save_own_texts(OwnTexts(session_id=session.id, kind=Kind.POSTER, band=Band.B, texts=texts))
    return session.id, [each.id for each in classes]


def _task(unit: Unit, campaign_id: int, session_id: int) -> None:
    draft = TaskDraft(campaign_id=campaign_id, order=1, content="Tuyên truyền dưới cờ", timing="Quý IV/2026")
    unit.tasks.join(unit.tasks.add([draft])[0].id, session_id)


def _arranged(unit: Unit, campaign_id: int, session_id: int, place_id: int) -> None:
    """What the seventh head brought: a row of each, the last one a step that can be taken back."""
    day = date(2026, 11, 30)
    basis = CampaignBasisDraft(campaign_id=campaign_id, title="Luật Trẻ em", number="102/2016/QH13")
    unit.campaigns.save_bases(campaign_id, [basis])
    levels = (SchoolLevel.PRIMARY, SchoolLevel.LOWER_SECONDARY)
    target = TargetDraft(
        campaign_id=campaign_id, text="100 % trường học", metric=Metric.PLACE_COVERAGE, goal=100, goal_of=100,
        place_kind=PlaceKind.SCHOOL, school_levels=levels, audience=Audience.CHILD_IN_SCHOOL,
    )  # fmt: skip
    unit.campaigns.save_targets(campaign_id, [target])
    request = ReportRequestDraft(title="Báo cáo năm 2026", first=date(2025, 12, 1), last=day, due_on=day)
    owed = unit.campaigns.add_request(request)
    unit.campaigns.save_request_file(owed.id, RequestFileRole.OUTLINE, "de-cuong.docx", b"PK")
    unit.arranging.save_costs(session_id, [SessionCostDraft(session_id=session_id, item="Nước uống", planned=200_000)])
    item = ChecklistItemDraft(session_id=session_id, text="Thử loa", done_on=day)
    unit.arranging.save_checklist(session_id, [item])
    contact = ContactDraft(place_id=place_id, name=CONTACT, role="Trưởng thôn", phone=CONTACT_PHONE)
    unit.arranging.save_contacts(1, [contact])
    unit.arranging.save_closed_days([ClosedDaysDraft(words="Chợ phiên", first=day, last=day, weekday=0)])
    unit.papers.add(
        OfficePaperDraft(kind=PaperKind.INVITATION, summary="Giấy mời", session_id=session_id, approver=SIGNER)
    )
    unit.papers.add_handover(
        HandoverDraft(
            way=HandoverWay.SENT, other="Đoàn xã", purpose="Sinh hoạt hè", made_on=day, delete_on=day, names=2
        )
    )
    _reported(unit, session_id, place_id, campaign_id)
    _private(unit, session_id)
    unit.commit()
    unit.undoable("sửa danh bạ")
    unit.arranging.save_contacts(1, [contact.model_copy(update={"role": "Già làng"})])


def _reported(unit: Unit, session_id: int, place_id: int, campaign_id: int) -> None:
    first, last = date(2025, 12, 1), date(2026, 11, 30)
    radio = OutreachDraft(channel=OutreachChannel.COMMUNE_RADIO, title="Gọi 111", genre=Genre.AUDIO, starts_on=last)
    unit.outreach.add(radio, OutreachLinks(place_ids=(place_id,), campaign_ids=(campaign_id,)))
    unit.tallies.save_own_indicators([IndicatorDraft(key="clubs", title="Câu lạc bộ", unit="câu lạc bộ")])
    unit.tallies.add(TallyDraft(indicator="clubs", place_id=place_id, first=first, last=last, number=2, source="Đoàn"))
    answer = QuizTally(session_id=session_id, phase="before", survey="b", question=1, option=2, is_right=True, number=9)
    unit.tallies.save_answers(session_id, [answer])
    report = unit.prepared.add(PreparedReportDraft(title="Báo cáo năm 2026", first=first, last=last))
    unit.prepared.save_texts(report.id, {"Phương hướng, nhiệm vụ": "Mở thêm câu lạc bộ."})
    figures = {"sessions.held": {"value": 1, "parts": {}}}
    unit.prepared.add_snapshot(
        ReportSnapshotDraft(
            report_id=report.id, version=1, first=first, last=last, as_of=last, figures=figures, sha256="0" * 64
        )
    )
    cell = FormCellDraft(form="Biểu 01", sheet="Sheet1", cell="C4", beside="Số buổi", meaning="sessions.held")
    unit.prepared.save_form_cells("Biểu 01", [cell])


def _private(unit: Unit, session_id: int) -> None:
    first, day = unit.attendance.people_of(session_id)[0].person, date(2026, 11, 1)
    unit.consents.add(
        ConsentDraft(person_id=first.id, purpose=ConsentPurpose.PHOTO, guardian_name=GUARDIAN, guardian_agreed_on=day)
    )
    unit.consents.save_forms(ConsentFormsDraft(session_id=session_id, purpose=ConsentPurpose.PHOTO, handed_out=45))
    draft = PhotoDraft(session_id=session_id, sha256="1" * 64, width=4, height=3, size=9, shows=Shows.CONSENT)
    unit.photos.save_people(unit.photos.add(draft).id, [first.id])
    unit.erasures.note(["0" * 36], ErasureCause.REQUEST, datetime(2026, 11, 1, tzinfo=UTC))
    unit.erasures.record(DestructionDraft(destroyed_on=day, cause=ErasureCause.REQUEST, people=1))
    unit.roster_sources.remember(
        RosterSourceDraft(headings="2" * 64, columns={"1": "name"}, used_at=datetime(2026, 11, 1, tzinfo=UTC))
    )


def _list(unit: Unit, session_id: int, class_ids: list[int]) -> None:
    """One of an import, one typed; one present, one not marked."""
    attendance = unit.attendance
    attendance.save_name_list(NameListDraft(session_id=session_id, purpose="Điểm danh", keep_until=date(2027, 5, 31)))
    brought = attendance.begin_import(session_id)
    pupil = PersonDraft(full_name=PUPIL, sex=Sex.FEMALE, class_place_id=class_ids[0], minority=Minority.YES)
    read = attendance.add_people([pupil], brought.id)
    attendance.register(session_id, read, Audience.CHILD_IN_SCHOOL, import_id=brought.id)
    typed = attendance.add_people([PersonDraft(full_name="Lò Văn Hặc", birth_year=1990)])
    attendance.register(session_id, typed, Audience.TEACHER, CheckInMethod.KEYBOARD)
    moment = datetime(2026, 11, 23, 0, 20, tzinfo=UTC)
    attendance.mark(session_id, read[0], AttendanceStatus.PRESENT, CheckInMethod.KEYBOARD, moment)


def _counts(unit: Unit, session_id: int, class_ids: list[int]) -> None:
    group = AgeGroup.FROM_6_TO_10
    count = {"session_id": session_id, "place_id": class_ids[0], "audience": Audience.CHILD_IN_SCHOOL}
    unit.attendance.save_head_counts(session_id, [HeadCountDraft(**count, age_group=group, total=28, female=15)])
    unit.attendance.save_used(session_id, [UsedDraft(session_id=session_id, kind=Kind.LEAFLET, number=60)])
    unit.attendance.add_note(NoteDraft(session_id=session_id, kind=NoteKind.CHILD_VOICE, text=NOTE))


def rows(connection: Connection) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, as the file holds it."""
    names = connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")).all()
    return {
        name: sorted((tuple(row) for row in connection.execute(text(f'SELECT * FROM "{name}"'))), key=str)
        for name in names
        if not name.startswith("sqlite_") and name != "alembic_version"
    }
