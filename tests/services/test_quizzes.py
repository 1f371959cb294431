"""Survey answers before and after a session: counted without names, hidden where they say who answered what."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.plan import Form, Place, Session, SessionDraft, SessionLinks, SessionStatus
from campaign_kit.model.quiz_tally import QuizPhase, QuizStanding
from campaign_kit.model.report import calendar_year
from campaign_kit.services.quizzes import QuizGain, total_gain
from campaign_kit.wording.refusals import sentence

BEFORE, AFTER = QuizPhase
KEY = "lop-4-6"  # of its first question the third option is right, of the second the second
TEN = {1: {1: 3, 2: 2, 3: 5}, 2: {1: 5, 2: 4, 3: 1}}
BETTER = {1: {1: 1, 2: 0, 3: 9}, 2: {1: 2, 2: 7, 3: 1}}


def test_answers_are_kept_with_what_was_right(kit: Kit, meeting: Session) -> None:
    assert KEY in [each.key for each in kit.quizzes.surveys()]
    saved = kit.quizzes.save(meeting.id, BEFORE, KEY, TEN)
    assert saved.changed == {"outreach"}
    found = kit.quizzes.of_session(meeting.id)
    assert saved.value == found
    assert (found.survey, found.numbers, found.came, found.advice) == (KEY, {BEFORE: TEN}, 63, ())
    assert found.standings == {BEFORE: QuizStanding(people=10, answers=20, right=9)}


def test_a_survey_that_changes_later_moves_no_figure(kit: Kit, meeting: Session) -> None:
    """The office turns the questions of the survey around; what was counted stays as right as it was."""
    kit.quizzes.save(meeting.id, BEFORE, KEY, TEN)
    own = kit.paths.own_content / "khao-sat" / f"{KEY}.md"
    own.parent.mkdir(parents=True)
    text = (kit.paths.content / "khao-sat" / f"{KEY}.md").read_text(encoding="utf-8")
    first = "- Đăng ngay, ghi tên chỗ đang chơi cho bạn biết"
    right = "- [x] Hỏi cha mẹ, về nhà rồi mới đăng"
    turned = text.replace(right, right.replace("[x] ", "")).replace(first, first.replace("- ", "- [x] "))
    own.write_text(turned, encoding="utf-8")
    assert kit.quizzes.survey(KEY).items[0].answer == 0
    assert kit.quizzes.of_session(meeting.id).standings[BEFORE].right == 9
    assert kit.quizzes.save(meeting.id, BEFORE, KEY, TEN).value.standings[BEFORE].right == 7, "counted anew"


def test_one_phase_is_replaced_the_other_stays(kit: Kit, meeting: Session) -> None:
    kit.quizzes.save(meeting.id, BEFORE, KEY, TEN)
    kit.quizzes.save(meeting.id, AFTER, KEY, TEN)
    kit.quizzes.save(meeting.id, AFTER, KEY, BETTER)
    assert kit.quizzes.of_session(meeting.id).numbers == {BEFORE: TEN, AFTER: BETTER}
    kit.undo.take_back()
    assert kit.quizzes.of_session(meeting.id).numbers == {BEFORE: TEN, AFTER: TEN}
    assert kit.quizzes.save(meeting.id, BEFORE, KEY, {}).value.numbers == {AFTER: TEN}


def test_more_answers_than_people_is_said_and_kept(kit: Kit, meeting: Session) -> None:
    found = kit.quizzes.save(meeting.id, AFTER, KEY, {1: {1: 30, 3: 34}, 2: {2: 63}}).value
    (said,) = found.advice
    assert "Sau buổi, câu 1: 64 người trả lời, nhiều hơn 63" in said
    assert found.numbers[AFTER][1] == {1: 30, 3: 34}


@pytest.mark.parametrize(
    ("key", "answers", "said"),
    [
        ("lop-99", TEN, "cha-me"),
        (KEY, {11: {1: 3}}, "từ 1 đến 10"),
        (KEY, {0: {1: 3}}, "câu 0"),
        (KEY, {1: {4: 3}}, "lựa chọn 4"),
        (KEY, {1: {1: -1}}, "-1"),
    ],
)
def test_what_is_not_in_the_survey_is_refused(
    kit: Kit, meeting: Session, key: str, answers: Mapping[int, Mapping[int, int]], said: str
) -> None:
    with pytest.raises(Refused) as caught:
        kit.quizzes.save(meeting.id, BEFORE, key, answers)
    assert said in sentence(caught.value)
    assert kit.quizzes.of_session(meeting.id).numbers == {}


def test_two_surveys_are_not_compared(kit: Kit, meeting: Session) -> None:
    kit.quizzes.save(meeting.id, BEFORE, "cha-me", {1: {1: 7}})
    with pytest.raises(Refused, match=r"outreach\.other_survey"):
        kit.quizzes.save(meeting.id, AFTER, KEY, TEN)
    kit.quizzes.save(meeting.id, BEFORE, KEY, TEN)
    assert kit.quizzes.of_session(meeting.id).survey == KEY


def test_the_gain_is_in_percentage_points_of_each_session_and_together(
    kit: Kit, meeting: Session, hamlet: Place, lesson: Callable[..., SessionDraft]
) -> None:
    """Planned sessions, sessions of another year and those with one phase only are left out; few people are hidden."""
    few = {1: {1: 4}}, {1: {3: 4}}
    sessions = [
        kit.plan.add(lesson(form=Form.VILLAGE_MEETING, day=day, status=status), SessionLinks(place_ids=(hamlet.id,)))
        for day, status in (
            (date(2026, 11, 3), SessionStatus.HELD),
            (date(2026, 11, 27), SessionStatus.PLANNED),
            (date(2025, 11, 3), SessionStatus.HELD),
            (date(2026, 11, 4), SessionStatus.HELD),
        )
    ]
    small, planned, last_year, half = (each.value for each in sessions)
    for session in (meeting, planned, last_year):
        kit.quizzes.save(session.id, BEFORE, KEY, TEN)
        kit.quizzes.save(session.id, AFTER, KEY, BETTER)
    kit.quizzes.save(small.id, BEFORE, KEY, few[0])
    kit.quizzes.save(small.id, AFTER, KEY, few[1])
    kit.quizzes.save(half.id, BEFORE, KEY, TEN)
    gains = kit.quizzes.gains(calendar_year(2026))
    assert [(each.session_id, each.points) for each in gains] == [(small.id, None), (meeting.id, pytest.approx(35.0))]
    total = total_gain(gains)
    assert total is not None
    assert total.before == QuizStanding(people=14, answers=24, right=9)
    assert total.after == QuizStanding(people=14, answers=24, right=20)
    assert total.points == pytest.approx(100 * 11 / 24)
    assert total_gain(()) is None


def test_five_people_on_both_sides_are_enough(kit: Kit) -> None:
    four, five = QuizStanding(people=4, answers=4, right=0), QuizStanding(people=5, answers=5, right=5)
    assert QuizGain("", four, five).points is None
    assert QuizGain("", five, four).points is None
    assert QuizGain("", five, five).points == 0


def test_a_session_with_answers_is_not_removed(kit: Kit, talk: Session) -> None:
    kit.quizzes.save(talk.id, BEFORE, KEY, TEN)
    with pytest.raises(Refused, match=r"plan\.not_removable"):
        kit.plan.remove([str(talk.id)])
    with pytest.raises(Refused, match=r"plan\.no_session"):
        kit.quizzes.save(99, BEFORE, KEY, TEN)


def test_a_session_with_one_phase_is_told_too(kit: Kit, meeting: Session, talk: Session) -> None:
    """What one statement of the store sums is what the model sums; a planned session's answers are in no figure."""
    kit.quizzes.save(meeting.id, BEFORE, KEY, TEN)
    kit.quizzes.save(talk.id, AFTER, KEY, BETTER)
    told = {each.session_id: each for each in kit.quizzes.counted(calendar_year(2026))}
    for session in (meeting, talk):
        standings = kit.quizzes.of_session(session.id).standings
        assert (told[session.id].before, told[session.id].after) == (standings.get(BEFORE), standings.get(AFTER))
    assert (told[meeting.id].counts, told[talk.id].counts) == (True, False)
    assert (told[meeting.id].survey, told[meeting.id].points) == (KEY, None)
    assert kit.quizzes.counted(calendar_year(2025)) == ()


def test_all_answers_of_a_session_go_in_one_step(kit: Kit, meeting: Session) -> None:
    for phase in QuizPhase:
        kit.quizzes.save(meeting.id, phase, KEY, TEN)
    assert kit.quizzes.remove(meeting.id).changed == {"outreach"}
    assert kit.quizzes.of_session(meeting.id).numbers == {}
    kit.undo.take_back()
    assert kit.quizzes.of_session(meeting.id).numbers == {BEFORE: TEN, AFTER: TEN}
