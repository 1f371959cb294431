"""Coverage of an office's places, and the sessions that reach the rest of them."""

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.arranging import ClosedDaysDraft, ClosedFor
from campaign_kit.model.campaign import Metric, ReportRequestDraft, TargetDraft
from campaign_kit.model.filling import Obstacle
from campaign_kit.model.plan import (
    Campaign,
    CampaignDraft,
    Form,
    Place,
    PlaceDraft,
    PlaceKind,
    SchoolLevel,
    Session,
    SessionDraft,
    SessionLinks,
    SessionStatus,
)
from campaign_kit.model.report import Coverage, Period, coverage_key

TODAY, LAST, BEFORE = date(2026, 11, 21), date(2026, 11, 30), date(2026, 12, 1)
Lesson = Callable[..., SessionDraft]


def add(kit: Kit, kind: PlaceKind, name: str, **more: object) -> Place:
    return kit.places.add([PlaceDraft.model_validate({"office_id": 0, "kind": kind, "name": name} | more)]).value[0]


def numbers(kit: Kit, kind: PlaceKind, on: date = TODAY) -> tuple[int, int, int]:
    found = next(each.one for each in kit.coverage.board(on).kinds if each.kind is kind)
    return len(found.reached), len(found.planned), len(found.missing)


def test_a_place_is_reached_planned_or_missing(
    kit: Kit, meeting: Session, talk: Session, other_school: Place, room: Place
) -> None:
    board = kit.coverage.board(TODAY)
    assert (board.first, board.last, board.days_left) == (date(2025, 12, 1), LAST, 9)
    assert [each.kind for each in board.kinds] == [PlaceKind.SCHOOL, PlaceKind.CLASS, PlaceKind.HAMLET]
    assert numbers(kit, PlaceKind.HAMLET) == (1, 0, 0)
    assert numbers(kit, PlaceKind.CLASS) == (0, 1, 0)
    assert numbers(kit, PlaceKind.SCHOOL) == (0, 1, 1)
    assert board.missing == (other_school,)


def test_the_board_agrees_with_the_figures(kit: Kit, meeting: Session, talk: Session, other_school: Place) -> None:
    kit.plan.hold(str(talk.id))
    period = Period(first=date(2025, 12, 1), last=TODAY)
    figures = {figure.key: figure.value for figure in kit.report.figures(period)}
    for each in kit.coverage.board(TODAY).kinds:
        assert figures[coverage_key(each.kind)] == Coverage(reached=len(each.one.reached), active=each.one.active)


def test_a_school_has_two_measures(kit: Kit, school: Place, room: Place, talk: Session) -> None:
    add(kit, PlaceKind.CLASS, "Lớp 6B", parent_id=school.id, grade=6)
    kit.plan.hold(str(talk.id))
    (schools, _) = kit.coverage.board(TODAY).kinds
    assert schools.whole is not None
    assert (schools.one.reached, schools.whole.missing) == ((school,), (school,))
    draft = SessionDraft(title="Chào cờ", form=Form.FLAG_CEREMONY, day=LAST, whole_school=True)
    kit.plan.add(draft, SessionLinks(place_ids=(school.id,)))
    (schools, classes) = kit.coverage.board(TODAY).kinds
    assert schools.whole is not None
    assert (schools.whole.planned, len(classes.one.reached), len(classes.one.planned)) == ((school,), 1, 1)


def test_what_is_planned_after_the_report_day_does_not_count(kit: Kit, hamlet: Place, lesson: Lesson) -> None:
    kit.plan.add(lesson(day=BEFORE), SessionLinks(place_ids=(hamlet.id,)))
    kit.plan.add(lesson(day=LAST, status=SessionStatus.DRAFT), SessionLinks(place_ids=(hamlet.id,)))
    assert numbers(kit, PlaceKind.HAMLET) == (0, 0, 1)
    assert numbers(kit, PlaceKind.HAMLET, BEFORE) == (0, 1, 0)


@pytest.mark.usefixtures("talk")
def test_the_rest_is_planned_by_kind_of_place(kit: Kit, school: Place, hamlet: Place) -> None:
    add(kit, PlaceKind.CLASS, "Lớp 7A", parent_id=school.id, grade=7)
    add(kit, PlaceKind.CLASS, "Lớp 11A", parent_id=school.id, grade=11)
    primary = add(kit, PlaceKind.SCHOOL, "Trường Tiểu học Kim Đồng", school_level=SchoolLevel.PRIMARY)
    add(kit, PlaceKind.SCHOOL, "Trường Mầm non Sao Mai", school_level=SchoolLevel.PRESCHOOL)
    rest = kit.coverage.fill(BEFORE)
    assert rest.left == ()
    by_name = {each.places[0].name: each.draft for each in rest.proposals}
    assert {name: (draft.form, draft.template) for name, draft in by_name.items()} == {
        primary.name: (Form.FLAG_CEREMONY, "chao-co-15"),
        "Trường Mầm non Sao Mai": (Form.PARENT_MEETING, "hop-phu-huynh-20"),
        "Lớp 7A": (Form.EXTRACURRICULAR, "ngoai-khoa-45"),
        "Lớp 11A": (Form.EXTRACURRICULAR, "lop-10-12-45"),
        hamlet.name: (Form.VILLAGE_MEETING, "hop-thon-30"),
    }
    assert (by_name["Lớp 7A"].venue, by_name[primary.name].whole_school) == (school.name, True)
    assert all(each.links.modules and TODAY < each.draft.day < BEFORE for each in rest.proposals)


def fill_commune(kit: Kit, *, hamlets_near: int = 0) -> None:
    """6 schools with 84 classes and 12 hamlets, as many as asked for in each cluster."""
    for number in range(6):
        school = add(kit, PlaceKind.SCHOOL, f"Trường số {number}", school_level=SchoolLevel.MULTI)
        kit.places.add(
            [
                PlaceDraft(
                    office_id=0, kind=PlaceKind.CLASS, name=f"Lớp {grade}{letter}", parent_id=school.id, grade=grade
                )
                for grade in range(1, 8)
                for letter in "AB"
            ]
        )
    hamlet = PlaceDraft(office_id=0, kind=PlaceKind.HAMLET, name="Thôn")
    clusters = [f"Cụm {number // hamlets_near}" if hamlets_near else "" for number in range(12)]
    named = [{"name": f"Thôn {number}", "cluster": cluster} for number, cluster in enumerate(clusters)]
    kit.places.add([hamlet.model_copy(update=each) for each in named])


def test_a_whole_commune_is_reached_and_then_nothing_is_left(kit: Kit, lesson: Lesson) -> None:
    fill_commune(kit)
    first = next(place for place in kit.plan.places(PlaceKind.CLASS) if place.grade == 1)
    kit.plan.add(lesson(status=SessionStatus.HELD, day=TODAY), SessionLinks(place_ids=(first.id,)))
    closed = [LAST - timedelta(days=1)]
    rest = kit.coverage.fill(BEFORE, per_week=11, forbidden=closed)
    # five whole schools; of the sixth lớp 1-3 (5 classes), lớp 4-6, lớp 7; and the hamlets
    assert (len(rest.proposals), rest.left) == (5 + 3 + 12, ())
    assert {each.draft.day for each in rest.proposals}.isdisjoint(closed)
    kit.plan.add_sessions([(each.draft, each.links) for each in rest.proposals])
    assert kit.coverage.board(LAST).missing == ()
    assert kit.coverage.fill(BEFORE).proposals == ()
    weeks = Counter(session.day.isocalendar().week for session in kit.plan.sessions())
    assert max(weeks.values()) <= 11


def test_a_commune_with_clusters_and_closed_days_is_reached_too(kit: Kit) -> None:
    fill_commune(kit, hamlets_near=3)
    exams = ClosedDaysDraft(words="Thi", first=TODAY, last=date(2026, 11, 24), closed_for=ClosedFor.SCHOOLS)
    market = ClosedDaysDraft(words="Chợ phiên", first=TODAY, last=LAST, weekday=6)
    kit.coverage.save_closed_days([exams, market])
    rest = kit.coverage.fill(BEFORE, per_week=8)
    assert (len(rest.proposals), rest.left) == (6 + 4, ())
    for each in rest.proposals:
        at_school = each.places[0].kind is PlaceKind.SCHOOL
        assert each.draft.day.weekday() < (5 if at_school else 6)
        assert not at_school or each.draft.day > exams.last
    kit.coverage.apply(rest)
    assert kit.coverage.board(LAST).missing == ()


def test_what_the_days_do_not_suffice_for_is_told(kit: Kit, other_school: Place, hamlet: Place) -> None:
    rest = kit.coverage.fill(date(2026, 11, 23), per_week=5)
    assert [each.places for each in rest.proposals] == [(hamlet,)]
    assert rest.left == (other_school,)


def test_the_sessions_are_in_the_reporting_year_that_they_count_for(kit: Kit, meeting: Session, hamlet: Place) -> None:
    assert kit.coverage.fill(BEFORE).proposals == ()
    (again,) = kit.coverage.fill(date(2026, 12, 5)).proposals
    assert (again.places, again.draft.day) == ((hamlet,), BEFORE)


def test_there_must_be_a_day_before(kit: Kit) -> None:
    with pytest.raises(Refused, match=r"plan\.nothing_before"):
        kit.coverage.fill(TODAY + timedelta(days=1))
    with pytest.raises(Refused, match=r"plan\.too_far"):
        kit.coverage.fill(date(2126, 12, 1))


def wants(kit: Kit, kind: PlaceKind, *levels: SchoolLevel, threshold: int = 100) -> Campaign:
    """A plan of this year with one target of coverage."""
    draft = CampaignDraft(
        office_id=0, title="Kế hoạch năm 2026", starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31)
    )
    campaign = kit.plan.add_campaign(draft).value
    target = TargetDraft(
        campaign_id=campaign.id,
        text="100 % địa bàn",
        metric=Metric.PLACE_COVERAGE,
        place_kind=kind,
        school_levels=levels,
        threshold=threshold,
        goal=100,
        goal_of=100,
    )
    with kit.database.unit() as unit:
        unit.campaigns.save_targets(campaign.id, [target])
        unit.commit()
    return campaign


def test_the_threshold_is_that_of_the_running_plan(kit: Kit, school: Place, room: Place, talk: Session) -> None:
    add(kit, PlaceKind.CLASS, "Lớp 6B", parent_id=school.id, grade=6)
    kit.plan.hold(str(talk.id))
    campaign = wants(kit, PlaceKind.SCHOOL, threshold=50)
    board = kit.coverage.board(TODAY)
    assert board.campaign == campaign
    assert (board.kinds[0].threshold, board.kinds[0].whole) == (50, board.kinds[0].one)
    assert board.kinds[1].target is None
    before = kit.coverage.board(date(2025, 12, 31))
    assert (before.campaign, before.kinds[0].threshold) == (None, 100)


def test_preschools_count_only_where_the_target_names_them(kit: Kit, school: Place) -> None:
    small = add(kit, PlaceKind.SCHOOL, "Trường Mầm non Sao Mai", school_level=SchoolLevel.PRESCHOOL)
    unknown = add(kit, PlaceKind.SCHOOL, "Trường Lê Lợi")
    assert numbers(kit, PlaceKind.SCHOOL) == (0, 0, 3)
    wants(kit, PlaceKind.SCHOOL)
    (schools,) = kit.coverage.board(TODAY).kinds
    assert (schools.one.missing, schools.outside) == ((school, unknown), (small,))
    assert [each.places for each in kit.coverage.fill(BEFORE).proposals] == [(school,), (unknown,)]
    wants(kit, PlaceKind.SCHOOL, SchoolLevel.PRESCHOOL)
    (schools,) = kit.coverage.board(TODAY).kinds
    assert (schools.one.missing, schools.outside) == ((small, unknown), (school,))


@pytest.mark.parametrize("levels", [(), (SchoolLevel.PRIMARY,), (SchoolLevel.PRESCHOOL, SchoolLevel.LOWER_SECONDARY)])
def test_the_board_agrees_with_the_standing_of_the_target(
    kit: Kit, school: Place, room: Place, talk: Session, other_school: Place, levels: tuple[SchoolLevel, ...]
) -> None:
    add(kit, PlaceKind.CLASS, "Lớp 6B", parent_id=school.id, grade=6)
    add(kit, PlaceKind.SCHOOL, "Trường Mầm non Sao Mai", school_level=SchoolLevel.PRESCHOOL)
    kit.plan.hold(str(talk.id))
    for kind in (PlaceKind.SCHOOL, PlaceKind.CLASS):
        campaign = wants(kit, kind, *levels, threshold=50)
        (standing,) = kit.campaigns.file(campaign.id).targets
        found = next(each for each in kit.coverage.board(TODAY).kinds if each.kind is kind)
        measure = found.whole or found.one
        assert (standing.reached, standing.of) == (len(measure.reached), measure.active)


def test_days_are_counted_to_the_report_that_is_owed_next(kit: Kit, hamlet: Place) -> None:
    assert kit.coverage.board(TODAY).due_on == LAST
    year = ReportRequestDraft(title="Báo cáo", first=date(2025, 12, 1), last=LAST, due_on=LAST)
    with kit.database.unit() as unit:
        for due, sent in ((date(2026, 11, 22), TODAY), (date(2026, 11, 25), None), (LAST, None)):
            unit.campaigns.add_request(year.model_copy(update={"due_on": due, "sent_on": sent}))
        unit.commit()
    board = kit.coverage.board(TODAY)
    assert (board.due_on, board.days_left, board.last) == (date(2026, 11, 25), 4, LAST)


def test_the_last_and_the_next_session_of_a_place(
    kit: Kit, school: Place, room: Place, talk: Session, hamlet: Place, meeting: Session, lesson: Lesson
) -> None:
    kit.plan.add(lesson(day=LAST, whole_school=True), SessionLinks(place_ids=(school.id,)))
    kit.plan.add(lesson(day=BEFORE), SessionLinks(place_ids=(hamlet.id,)))
    assert kit.coverage.visits(TODAY) == {
        school.id: (None, TODAY),
        room.id: (None, TODAY),
        hamlet.id: (TODAY, None),
    }
    kit.plan.hold(str(talk.id))
    assert kit.coverage.visits(TODAY)[room.id] == (TODAY, LAST)


def test_the_board_is_written_as_a_workbook(
    kit: Kit, tmp_path: Path, hamlet: Place, meeting: Session, talk: Session, other_school: Place
) -> None:
    written = kit.coverage.write_board(TODAY, tmp_path / "dia-ban.xlsx").value
    book = CalamineWorkbook.from_path(str(written))
    assert book.sheet_names[1:] == ["Chưa có buổi", "Mọi địa bàn"]
    sheets = (book.get_sheet_by_name(name).to_python() for name in book.sheet_names[1:])
    missing, every = ({cell for row in sheet for cell in row} for sheet in sheets)
    assert other_school.name in missing
    assert {other_school.name, hamlet.name, "Đã tuyên truyền", TODAY} <= every
    assert hamlet.name not in missing


def test_hamlets_of_one_cluster_share_a_meeting(kit: Kit) -> None:
    for number in range(5):
        add(kit, PlaceKind.HAMLET, f"Làng {number}", cluster="Cụm Đông" if number < 4 else "")
    rest = kit.coverage.fill(BEFORE)
    assert [len(each.places) for each in rest.proposals] == [4, 1]
    kit.coverage.apply(rest)
    assert kit.coverage.board(LAST).missing == ()


def test_closed_days_are_kept_free_of_those_they_are_meant_for(kit: Kit, hamlet: Place, other_school: Place) -> None:
    exams = ClosedDaysDraft(words="Thi học kỳ", closed_for=ClosedFor.SCHOOLS, first=TODAY, last=LAST)
    market = exams.model_copy(update={"words": "Chợ phiên", "weekday": 6, "closed_for": ClosedFor.HAMLETS})
    kit.coverage.save_closed_days([exams, market])
    rest = kit.coverage.fill(BEFORE)
    assert [(each.places, each.draft.day) for each in rest.proposals] == [((hamlet,), TODAY + timedelta(days=2))]
    assert [(each.place, each.why) for each in rest.unreachable] == [(other_school, Obstacle.NO_DAY)]
    kit.undo.take_back()
    assert kit.coverage.closed_days() == []
    assert kit.coverage.fill(BEFORE).left == ()
    with pytest.raises(Refused, match=r"plan\.closed_ends_before_starts"):
        kit.coverage.save_closed_days([exams.model_copy(update={"last": date(2026, 11, 1)})])


def test_full_weeks_are_told_from_days_that_are_closed(kit: Kit, hamlet: Place) -> None:
    add(kit, PlaceKind.HAMLET, "Làng Đê")
    assert [each.why for each in kit.coverage.fill(date(2026, 11, 23), per_week=1).unreachable] == [Obstacle.FULL]


def test_what_is_chosen_is_added_to_the_running_plan_and_taken_back(kit: Kit, hamlet: Place, school: Place) -> None:
    campaign = wants(kit, PlaceKind.HAMLET)
    rest = kit.coverage.fill(BEFORE)
    (added,) = kit.coverage.apply(rest, [1]).value
    assert added.place_ids == (rest.proposals[1].places[0].id,)
    assert (added.campaign_ids, added.status) == ((campaign.id,), SessionStatus.PLANNED)
    step = kit.undo.take_back().value
    assert step.words == "lập 1 buổi cho phần còn lại"
    assert kit.plan.sessions() == []
    assert kit.coverage.fill(BEFORE) == rest
