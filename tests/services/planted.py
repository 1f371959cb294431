"""A small office whose report has nothing to be looked at, and the errors that can be planted in it, one by one.

Rows are written as another program may leave them: past the services, some past the checks of the tables.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from sqlalchemy import Table, delete, insert, update

from campaign_kit.bootstrap import Kit
from campaign_kit.model.attendance import AgeGroup, AttendanceStatus, Audience, CheckInMethod, Minority, Sex
from campaign_kit.model.campaign import CampaignBasisDraft, Metric, ReportRequestDraft, TargetDraft
from campaign_kit.model.materials import Kind
from campaign_kit.model.office import LegalBasisDraft, LegalStatus
from campaign_kit.model.outreach import OutreachChannel, OutreachDraft, OutreachLinks
from campaign_kit.model.plan import (
    CampaignDraft,
    Form,
    PlaceCountDraft,
    PlaceDraft,
    PlaceKind,
    SchoolLevel,
    SessionDraft,
    SessionLinks,
    SessionStatus,
)
from campaign_kit.model.quiz_tally import QuizPhase
from campaign_kit.model.tally import TallyDraft
from campaign_kit.store.arranged import REPORT_REQUEST, SESSION_COST
from campaign_kit.store.reported import OUTREACH, PREPARED_REPORT, QUIZ_TALLY, REPORT_SNAPSHOT
from campaign_kit.store.tables import (
    ATTENDANCE,
    HEAD_COUNT,
    LEGAL_BASIS,
    LIST_SUM,
    PERSON,
    PLACE,
    PLACE_COUNT,
    SESSION,
    SESSION_TOPIC,
    USED,
)

FIRST, LAST = date(2025, 12, 1), date(2026, 11, 30)
LAW = "56/2017/NĐ-CP"


@dataclass
class Office:
    """The ids of what the small office has."""

    kit: Kit
    school: int = 0
    room: int = 0
    other_room: int = 0
    hamlet: int = 0
    campaign: int = 0
    request: int = 0
    report: int = 0
    lessons: tuple[int, ...] = ()
    flag: int = 0
    meeting: int = 0

    def write(self, statement: Any) -> None:  # noqa: ANN401 - any statement of SQLAlchemy's core
        with self.kit.database.unit() as unit:
            connection = unit.prepared._db.connection()
            connection.exec_driver_sql("PRAGMA ignore_check_constraints = ON")
            connection.execute(statement)
            connection.exec_driver_sql("PRAGMA ignore_check_constraints = OFF")
            unit.commit()

    def change(self, table: Table, row_id: int, **values: object) -> None:
        self.write(update(table).where(table.c.id == row_id).values(**values))

    def count(self, session_id: int, audience: Audience, total: int, **more: object) -> None:
        self.write(insert(HEAD_COUNT).values(session_id=session_id, audience=audience, total=total, **more))

    def recount(self, session_id: int, **values: object) -> None:
        self.write(update(HEAD_COUNT).where(HEAD_COUNT.c.session_id == session_id).values(**values))

    def held(self, day: date, title: str, places: tuple[int, ...], total: int | None = 35, **more: object) -> int:
        """A held lesson with its topic; without a total nobody was counted."""
        plain = {"title": title, "form": Form.IN_LESSON, "day": day, "status": SessionStatus.HELD}
        with self.kit.database.unit() as unit:
            draft = SessionDraft.model_validate(plain | more)
            session = unit.plan.add_session(draft, SessionLinks(place_ids=places, modules=("B3",)))
            unit.commit()
        if total is not None:
            self.count(session.id, Audience.CHILD_IN_SCHOOL, total)
        return session.id

    def entry(self, channel: OutreachChannel, title: str, day: date, **more: object) -> int:
        with self.kit.database.unit() as unit:
            draft = OutreachDraft.model_validate({"channel": channel, "title": title, "starts_on": day} | more)
            entry = unit.outreach.add(draft, OutreachLinks())
            unit.commit()
        return entry.id

    def tally(self, indicator: str, first: date, last: date, number: int) -> int:
        with self.kit.database.unit() as unit:
            draft = TallyDraft(indicator=indicator, first=first, last=last, number=number, source="Trường báo")
            tally = unit.tallies.add(draft)
            unit.commit()
        return tally.id


def small_office(kit: Kit) -> Office:
    """An office with a school, a hamlet, held sessions, outreach and tallies, all of it in order."""
    office = Office(kit)
    _places(office)
    _plan(office)
    days = (date(2026, 3, 2), date(2026, 4, 6), date(2026, 5, 4), date(2026, 10, 5))
    rooms = (office.room, office.other_room) * 2
    pairs = zip(days, rooms, strict=True)
    office.lessons = tuple(office.held(day, f"Bài {day.month}", (room,), expected_count=40) for day, room in pairs)
    ceremony = {"form": Form.FLAG_CEREMONY, "whole_school": True}
    office.flag = office.held(date(2026, 9, 7), "Chào cờ", (office.school,), 290, **ceremony)
    office.meeting = office.held(date(2026, 8, 1), "Họp làng", (office.hamlet,), None, form=Form.VILLAGE_MEETING)
    office.count(office.meeting, Audience.COMMUNITY, 60)
    office.entry(OutreachChannel.COMMUNE_RADIO, "Bài phát thanh", date(2026, 6, 1), times=4, minutes_each=5)
    office.entry(OutreachChannel.LEAFLET, "Tờ gấp", date(2026, 6, 2), printed=500, handed_out=300)
    office.tally("support_asked", date(2026, 1, 1), date(2026, 6, 30), 6)
    office.tally("support_given", date(2026, 1, 1), date(2026, 6, 30), 5)
    return office


def _places(office: Office) -> None:
    school = PlaceDraft(
        office_id=0, kind=PlaceKind.SCHOOL, name="Trường THCS Nguyễn Du", school_level=SchoolLevel.LOWER_SECONDARY
    )
    hamlet = PlaceDraft(office_id=0, kind=PlaceKind.HAMLET, name="Làng Mook Đen")
    places = office.kit.places
    office.school, office.hamlet = (each.id for each in places.add([school, hamlet]).value)
    rooms = [
        PlaceDraft(office_id=0, kind=PlaceKind.CLASS, name=f"Lớp {name}", grade=6, parent_id=office.school)
        for name in ("6A", "6B")
    ]
    office.room, office.other_room = (each.id for each in places.add(rooms).value)
    on = date(2026, 9, 10)
    children = ((office.school, 300), (office.room, 40), (office.other_room, 41))
    counts = [PlaceCountDraft(place_id=place, as_of=on, children=number) for place, number in children]
    places.add_counts([*counts, PlaceCountDraft(place_id=office.hamlet, as_of=on, people=400)])


def _plan(office: Office) -> None:
    with office.kit.database.unit() as unit:
        own = unit.office.own()
        plan = CampaignDraft(
            office_id=own.id if own else 0, title="Kế hoạch 2026", starts_on=date(2026, 1, 1), ends_on=LAST
        )
        office.campaign = unit.plan.add_campaign(plan).id
        target = TargetDraft(
            campaign_id=office.campaign, text="100 % trường", metric=Metric.PLACE_COVERAGE,
            place_kind=PlaceKind.SCHOOL, goal=100, goal_of=100,
        )  # fmt: skip
        unit.campaigns.save_targets(office.campaign, [target])
        law = LegalBasisDraft(title="Nghị định", number=LAW, status=LegalStatus.IN_FORCE)
        unit.office.save_legal_bases([law])
        unit.campaigns.save_bases(
            office.campaign, [CampaignBasisDraft(campaign_id=office.campaign, title="Nghị định", number=LAW)]
        )
        unit.commit()
    owed = ReportRequestDraft(title="Báo cáo năm", first=FIRST, last=LAST, due_on=LAST)
    office.request = office.kit.requests.add(owed).value.id
    office.report = office.kit.reporting.open_for_request(office.request).value.id


def _named(office: Office, session_id: int, number: int, *, inside: bool | None) -> None:
    """A list of so many people who were there."""
    with office.kit.database.unit() as unit:
        connection = unit.prepared._db.connection()
        at, uids = unit.prepared._records.stamps(number)
        for position, uid in enumerate(uids):
            person = insert(PERSON).values(
                full_name="", sex=Sex.UNKNOWN, minority=Minority.UNKNOWN, sort_key="", search_key="",
                uid=uid, created_at=at, updated_at=at,
            )  # fmt: skip
            person_id = connection.execute(person.returning(PERSON.c.id)).scalar_one()
            line = {
                "session_id": session_id, "person_id": person_id, "position": position,
                "status": AttendanceStatus.PRESENT, "audience": Audience.COMMUNITY, "age_group": AgeGroup.ADULT,
                "minority": Minority.UNKNOWN, "method": CheckInMethod.LIST,
            }  # fmt: skip
            connection.execute(insert(ATTENDANCE).values(**line))
        sums = {"listed": number, "marked": number, "total": number}
        rest = dict.fromkeys(("female", "male", "minority", "minority_stated"), 0)
        key = {"session_id": session_id, "place_id": 0, "audience": Audience.COMMUNITY, "age_group": AgeGroup.ADULT}
        connection.execute(insert(LIST_SUM).values(**key, **sums, **rest))
        connection.execute(update(SESSION).where(SESSION.c.id == session_id).values(list_is_part=inside))
        unit.commit()


def _answers(office: Office, session_id: int, phase: QuizPhase, number: int) -> None:
    row = {"session_id": session_id, "phase": phase, "question": 1, "option": 1, "survey": "lop-4-6"}
    office.write(insert(QUIZ_TALLY).values(**row, is_right=True, number=number))


def _cost(office: Office, planned: int, spent: int) -> None:
    with office.kit.database.unit() as unit:
        at, _ = unit.prepared._records.stamps(0)
    row = {"session_id": office.lessons[0], "order": 0, "item": "Nước uống", "source": "budget"}
    stamps = {"created_at": at, "updated_at": at}
    office.write(insert(SESSION_COST).values(**row, planned=planned, spent=spent, **stamps))


def _targeted(office: Office, **more: object) -> None:
    with office.kit.database.unit() as unit:
        kept = unit.campaigns.targets(office.campaign)
        plain = {"campaign_id": office.campaign, "text": "Thêm", "goal": 5}
        unit.campaigns.save_targets(office.campaign, [*kept, TargetDraft.model_validate(plain | more)])
        unit.commit()


def _changed_snapshot(office: Office) -> None:
    kept = office.kit.reporting.snapshot(office.report).value
    office.change(REPORT_SNAPSHOT, kept.id, figures={"attendances": {"value": 9}})


def _empty(office: Office) -> None:
    office.write(update(SESSION).values(status=SessionStatus.CANCELLED))
    office.write(delete(OUTREACH))


def _twice(office: Office) -> None:
    office.held(date(2026, 3, 2), "bai 3", (office.room,))
    office.held(date(2026, 3, 2), "Buổi chiều", (office.room,), starts_at=time(14, 0))


def _wrong_sum(office: Office) -> None:
    key = {"session_id": office.flag, "place_id": 0, "audience": Audience.TEACHER, "age_group": AgeGroup.ADULT}
    sums = dict.fromkeys(("listed", "marked", "total", "female", "male", "minority", "minority_stated"), 1)
    office.write(insert(LIST_SUM).values(**key, **sums))


def _uncounted(office: Office) -> None:
    office.write(delete(PLACE_COUNT).where(PLACE_COUNT.c.place_id == office.hamlet))
    _targeted(office, metric=Metric.PLACE_COVERAGE, place_kind=PlaceKind.HAMLET)


_Plant = Callable[[Office], object]
_MARCH, _SOON = date(2026, 3, 20), date(2026, 11, 21)
# each error by its code; those that leave room for all others stand in TOGETHER
TOGETHER: dict[str, _Plant] = {
    "snapshot_changed": _changed_snapshot,  # first: figures that do not sum are not kept
    "duplicate": _twice,
    "over_expected": lambda o: o.held(_MARCH, "Đông hơn", (o.room,), 31, expected_count=30),
    "over_enrolled": lambda o: o.held(_MARCH + timedelta(1), "Quá sĩ số", (o.room,), 41),
    "future": lambda o: o.held(_SOON + timedelta(3), "Chưa tới", (o.room,)),
    "unsettled": lambda o: o.held(_MARCH, "Chưa chốt", (o.other_room,), None, status=SessionStatus.DRAFT),
    "unusual": lambda o: o.held(_MARCH + timedelta(2), "Thừa số không", (o.hamlet,), 105),
    "unrecorded": lambda o: o.held(_MARCH + timedelta(3), "Chưa nhập", (o.room,), None),
    "no_place": lambda o: o.held(_MARCH + timedelta(4), "Không địa bàn", ()),
    "no_topic": lambda o: o.write(delete(SESSION_TOPIC).where(SESSION_TOPIC.c.session_id == o.lessons[0])),
    "closed_place": lambda o: o.change(PLACE, o.hamlet, active_from=date(2026, 9, 1)),
    "class_twice": lambda o: o.held(date(2026, 9, 7), "Chào cờ", (o.room,)),
    "overspent": lambda o: _cost(o, 100_000, 200_001),
    "impossible": lambda o: o.recount(o.lessons[0], minority=36),
    "ages_disagree": lambda o: o.count(o.flag, Audience.OFFICIAL, 5, age_group=AgeGroup.ADULT, children=1),
    "counted_twice": lambda o: o.count(o.lessons[1], Audience.CHILD_IN_SCHOOL, 35, place_id=o.other_room),
    "wrong_age": lambda o: o.recount(o.lessons[2], age_group=AgeGroup.FROM_16_TO_17),
    "list_over_count": lambda o: _named(o, o.lessons[3], 36, inside=True),
    "undecided": lambda o: _named(o, o.meeting, 3, inside=None),
    "quiz_without_before": lambda o: _answers(o, o.lessons[0], QuizPhase.AFTER, 20),
    "quiz_over_present": lambda o: _answers(o, o.lessons[1], QuizPhase.BEFORE, 99),
    "sums_damaged": _wrong_sum,
    "no_times": lambda o: o.entry(OutreachChannel.PUBLIC_BOARD, "Bảng tin", _MARCH),
    "no_minutes": lambda o: o.entry(OutreachChannel.TELEVISION_RADIO, "Phóng sự", _MARCH, times=2),
    "straddles": lambda o: o.entry(OutreachChannel.WEBSITE, "Bài", date(2026, 11, 20), ends_on=date(2026, 12, 5)),
    "handed_over_printed": lambda o: o.write(insert(USED).values(session_id=o.flag, kind=Kind.LEAFLET, number=201)),
    "entry_over_printed": lambda o: o.entry(OutreachChannel.POSTER, "Áp phích", _MARCH, printed=10, handed_out=11),
    "entry_twice": lambda o: o.entry(OutreachChannel.LEAFLET, "tờ GẤP", date(2026, 6, 2), printed=0),
    "entry_overspent": lambda o: o.entry(OutreachChannel.WEBSITE, "Đắt", _MARCH, cost_planned=10, cost_spent=21),
    "entry_future": lambda o: o.entry(OutreachChannel.WEBSITE, "Chưa đăng", date(2026, 11, 25)),
    "tally_overlap": lambda o: o.tally("support_asked", date(2026, 6, 30), date(2026, 7, 1), 9),
    "tally_outside": lambda o: o.tally("counselling", date(2026, 11, 1), date(2026, 12, 31), 9),
    "given_over_asked": lambda o: o.tally("violations_handled", _MARCH, _MARCH, 1),
    "filters_over_schools": lambda o: o.tally("schools_with_filters", _MARCH, _MARCH, 2),
    "target_unknown": lambda o: _targeted(o, metric=Metric.TALLY, indicator="inspections"),
    "basis_lapsed": lambda o: o.write(update(LEGAL_BASIS).values(in_force_to=date(2026, 6, 30))),
    "places_uncounted": _uncounted,
    "counts_old": lambda o: o.write(
        update(PLACE_COUNT).where(PLACE_COUNT.c.place_id == o.school).values(as_of=date(2024, 9, 1))
    ),
    "parts_differ": lambda o: o.count(o.meeting, Audience.PARENT, 5, age_group="none such"),
    "other_period": lambda o: o.change(REPORT_REQUEST, o.request, first=date(2026, 1, 1)),
    "overdue": lambda o: o.change(REPORT_REQUEST, o.request, due_on=date(2026, 11, 20)),
    "as_of_old": lambda o: o.change(PREPARED_REPORT, o.report, as_of=date(2026, 9, 30)),
    "false_zero": lambda o: o.change(PREPARED_REPORT, o.report, zero=True),
}
ALONE: dict[str, _Plant] = {
    "backwards": lambda o: o.change(PREPARED_REPORT, o.report, last=date(2025, 1, 1)),
    "as_of_ahead": lambda o: o.change(PREPARED_REPORT, o.report, as_of=date(2026, 11, 30)),
    "as_of_late": lambda o: o.change(PREPARED_REPORT, o.report, as_of=date(2026, 12, 1)),
    "nothing": _empty,
    "words_left_out": lambda o: o.kit.reporting.save_texts(o.report, {"Mục không có": "Lời"}),
}
