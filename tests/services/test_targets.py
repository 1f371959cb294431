"""How far targets are reached: places by the threshold, sessions, lượt of an audience; what is not known says so."""

from collections.abc import Callable
from datetime import date

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.model.attendance import Audience
from campaign_kit.model.campaign import Metric, TargetDraft
from campaign_kit.model.outreach import OutreachChannel, OutreachDraft, OutreachLinks
from campaign_kit.model.plan import (
    Campaign,
    CampaignDraft,
    Form,
    Place,
    PlaceDraft,
    PlaceKind,
    SchoolLevel,
    SessionDraft,
    SessionLinks,
    SessionStatus,
)
from campaign_kit.model.quiz_tally import QuizPhase, QuizTally
from campaign_kit.model.report import calendar_year
from campaign_kit.model.tally import TallyDraft
from campaign_kit.services.result import CountRow
from campaign_kit.services.targets import TargetStanding, standings

Lesson = Callable[..., SessionDraft]
HELD = SessionStatus.HELD


@pytest.fixture
def plan(kit: Kit) -> Campaign:
    days = (date(2026, 1, 1), date(2026, 12, 31))
    return kit.plan.add_campaign(CampaignDraft(office_id=0, title="Năm", starts_on=days[0], ends_on=days[1])).value


def target(metric: Metric = Metric.PLACE_COVERAGE, **more: object) -> TargetDraft:
    plain = {"campaign_id": 0, "text": "Chỉ tiêu", "metric": metric, "goal": 100, "goal_of": 100}
    return TargetDraft.model_validate(plain | more)


def schools(**more: object) -> TargetDraft:
    return target(place_kind=PlaceKind.SCHOOL, **more)


def standing(kit: Kit, plan: Campaign, draft: TargetDraft) -> tuple[int | None, int | None, bool | None]:
    kit.campaigns.save_targets(plan.id, [draft])
    (found,) = kit.campaigns.file(plan.id).targets
    assert isinstance(found, TargetStanding)
    return found.reached, found.of, found.done


def classes(kit: Kit, school: Place, names: str) -> list[Place]:
    kind = PlaceKind.CLASS
    drafts = [PlaceDraft(office_id=0, kind=kind, name=name, grade=6, parent_id=school.id) for name in names]
    return kit.places.add(drafts).value


def test_a_school_is_reached_from_the_threshold_on(kit: Kit, plan: Campaign, school: Place, lesson: Lesson) -> None:
    rooms = classes(kit, school, "ABCD")
    kit.plan.add(lesson(status=HELD), SessionLinks(place_ids=tuple(room.id for room in rooms[:2])))
    assert standing(kit, plan, schools(threshold=50)) == (1, 1, True)
    assert standing(kit, plan, schools(threshold=51)) == (0, 1, False)
    kit.plan.add(lesson(status=HELD, whole_school=True), SessionLinks(place_ids=(school.id,)))
    assert standing(kit, plan, schools(threshold=100)) == (1, 1, True)
    assert standing(kit, plan, target(place_kind=PlaceKind.CLASS)) == (4, 4, True)


def test_preschools_count_only_where_the_target_names_them(kit: Kit, plan: Campaign, school: Place) -> None:
    level = SchoolLevel.PRESCHOOL
    kit.places.add([PlaceDraft(office_id=0, kind=PlaceKind.SCHOOL, name="Trường MN", school_level=level)])
    assert standing(kit, plan, schools())[1] == 1
    assert standing(kit, plan, schools(school_levels=(level,)))[1] == 1
    assert standing(kit, plan, schools(school_levels=(level, SchoolLevel.LOWER_SECONDARY)))[1] == 2


def test_a_goal_is_a_share_or_a_number(kit: Kit, plan: Campaign, hamlet: Place, lesson: Lesson) -> None:
    other = PlaceDraft(office_id=0, kind=PlaceKind.HAMLET, name="Làng Bi")
    kit.places.add([other])
    kit.plan.add(lesson(form=Form.VILLAGE_MEETING, status=HELD), SessionLinks(place_ids=(hamlet.id,)))
    for goal, goal_of, done in ((50, 100, True), (51, 100, False), (1, None, True), (2, None, False)):
        found = standing(kit, plan, target(place_kind=PlaceKind.HAMLET, goal=goal, goal_of=goal_of))
        assert found == (1, 2, done)


def test_only_the_days_of_the_plan_until_the_last_of_the_target_count(
    kit: Kit, plan: Campaign, hamlet: Place, lesson: Lesson
) -> None:
    here = SessionLinks(place_ids=(hamlet.id,))
    for day in (date(2025, 12, 31), date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 1)):
        kit.plan.add(lesson(day=day, status=HELD), here)
    sessions = target(Metric.SESSIONS, goal=3, goal_of=None)
    assert standing(kit, plan, sessions) == (3, None, True)
    assert standing(kit, plan, sessions.model_copy(update={"due_on": date(2026, 6, 30)})) == (2, None, False)


def test_people_are_counted_by_audience(kit: Kit, plan: Campaign, lesson: Lesson) -> None:
    pupils = target(Metric.ATTENDANCES, goal=50, goal_of=None, audience=Audience.CHILD_IN_SCHOOL)
    talk = kit.plan.add(lesson(status=HELD), SessionLinks()).value
    assert standing(kit, plan, pupils) == (None, None, None)
    for audience, total in ((Audience.CHILD_IN_SCHOOL, 40), (Audience.TEACHER, 3)):
        kit.attendance.count(talk.id, CountRow("Người", audience, total=total))
    assert standing(kit, plan, pupils) == (40, None, False)
    assert standing(kit, plan, pupils.model_copy(update={"audience": Audience.PARENT})) == (0, None, False)
    assert standing(kit, plan, pupils.model_copy(update={"audience": None, "goal": 43})) == (43, None, True)


def test_outreach_prints_and_indicators_are_counted(kit: Kit, plan: Campaign) -> None:
    day = date(2026, 3, 2)
    radio = OutreachDraft(channel=OutreachChannel.COMMUNE_RADIO, title="Tin", starts_on=day, times=12)
    leaflets = OutreachDraft(channel=OutreachChannel.LEAFLET, title="Tờ gấp", starts_on=day, printed=500)
    for draft in (radio, leaflets):
        kit.outreach.add(draft, OutreachLinks())
    kit.tallies.set(TallyDraft(indicator="counselling", first=day, last=day, number=7, source="Trạm y tế"))
    told = {Metric.BROADCASTS: 12, Metric.PRINTS: 500, Metric.TALLY: 7}
    for metric, number in told.items():
        wanted = target(metric, indicator="counselling", goal=number, goal_of=None)
        assert standing(kit, plan, wanted) == (number, None, True)


@pytest.mark.parametrize(("number", "hidden"), [(0, False), (3, True), (5, False)])
def test_few_victims_are_for_the_screen_only(kit: Kit, plan: Campaign, number: int, hidden: bool) -> None:
    day = date(2026, 3, 2)
    kit.tallies.set(TallyDraft(indicator="support_asked", first=day, last=day, number=number, source="Trạm y tế"))
    wanted = target(Metric.TALLY, indicator="support_asked", goal=1, goal_of=None)
    assert standing(kit, plan, wanted)[0] == number
    assert [each.hidden for each in kit.campaigns.file(plan.id).targets] == [hidden]
    (row,) = next(each for each in kit.report.book(calendar_year(2026)).tables if each.code == "06").rows
    assert row[2] == ("dưới 5" if hidden else number)


@pytest.mark.parametrize("metric", [Metric.QUIZ_GAIN, Metric.TALLY])
def test_what_nobody_counts_here_yet_is_not_known(kit: Kit, plan: Campaign, metric: Metric) -> None:
    assert standing(kit, plan, target(metric)) == (None, None, None)


def test_broadcasts_are_those_on_air(kit: Kit, plan: Campaign) -> None:
    """What is posted on a social network is no broadcast; one whose times nobody noted adds nothing."""
    on_air = target(Metric.BROADCASTS, goal=5, goal_of=None)
    assert standing(kit, plan, on_air) == (0, None, False)
    channels = {
        OutreachChannel.COMMUNE_RADIO: None,
        OutreachChannel.TELEVISION_RADIO: 5,
        OutreachChannel.SOCIAL_NETWORK: 9,
    }
    for channel, times in channels.items():
        draft = OutreachDraft(channel=channel, title="Tin", starts_on=date(2026, 3, 2), times=times)
        kit.outreach.add(draft, OutreachLinks())
    assert standing(kit, plan, on_air) == (5, None, True)


def test_sessions_are_counted_by_who_was_there(kit: Kit, plan: Campaign, lesson: Lesson) -> None:
    """A session of pupils and teachers is one of each."""
    for audiences in ((Audience.CHILD_IN_SCHOOL, Audience.TEACHER), (Audience.CHILD_IN_SCHOOL,)):
        talk = kit.plan.add(lesson(status=HELD), SessionLinks()).value
        for audience in audiences:
            kit.attendance.count(talk.id, CountRow("Người", audience, total=9))
    sessions = target(Metric.SESSIONS, goal=2, goal_of=None)
    for audience, number in ((None, 2), (Audience.CHILD_IN_SCHOOL, 2), (Audience.TEACHER, 1), (Audience.PARENT, 0)):
        wanted = sessions.model_copy(update={"audience": audience})
        assert standing(kit, plan, wanted) == (number, None, number == 2)


@pytest.mark.parametrize(
    ("before", "after", "gain"),
    [((4, 6), (7, 3), 30), ((1, 2), (2, 1), None), ((1, 5), (1, 5), 0), ((3, 3), (1, 5), -33), ((2, 4), (5, 2), 38)],
)
def test_a_gain_is_told_of_five_people_or_more(
    kit: Kit, plan: Campaign, lesson: Lesson, before: tuple[int, int], after: tuple[int, int], gain: int | None
) -> None:
    """(right, wrong) answers; rounded down, so that 19,9 points do not pass for 20."""
    talk = kit.plan.add(lesson(status=HELD), SessionLinks()).value
    with kit.database.unit() as unit:
        tallies = [
            QuizTally(
                session_id=talk.id, phase=phase, survey="b", question=1, option=option, is_right=option == 1,
                number=number,
            )
            for phase, numbers in zip(QuizPhase, (before, after), strict=True)
            for option, number in enumerate(numbers, 1)
        ]  # fmt: skip
        unit.tallies.save_answers(talk.id, tallies)
        unit.commit()
    wanted = target(Metric.QUIZ_GAIN, goal=30, goal_of=None)
    assert standing(kit, plan, wanted) == (gain, None, None if gain is None else gain >= 30)


def test_targets_stand_in_other_days_too(kit: Kit, plan: Campaign, lesson: Lesson) -> None:
    for day in (date(2025, 3, 2), date(2026, 3, 2), date(2026, 4, 2)):
        kit.plan.add(lesson(day=day, status=HELD), SessionLinks())
    kit.campaigns.save_targets(plan.id, [target(Metric.SESSIONS, goal=2, goal_of=None)])
    targets = [each.target for each in kit.campaigns.file(plan.id).targets]
    with kit.database.reading() as unit:
        for period, number in ((None, 2), (calendar_year(2025), 1)):
            assert [each.reached for each in standings(unit, plan, targets, period)] == [number]


def test_of_no_place_nothing_is_known(kit: Kit, plan: Campaign) -> None:
    assert standing(kit, plan, target(place_kind=PlaceKind.CARE_FACILITY)) == (0, 0, None)
