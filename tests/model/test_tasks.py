"""Tasks of a plan: the same or another, late or not, and the session that one proposes."""

from datetime import date

import pytest

from campaign_kit.model.plan import Campaign, Form
from campaign_kit.model.tasks import AnnexRow, Task, TaskStatus, key_of, named, overdue, session_of, task_of
from campaign_kit.model.timing import TimingKind, read_timing

YEAR = Campaign(
    id=1, uid="c", office_id=1, title="Kế hoạch", starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31)
)  # fmt: skip
TODAY = date(2026, 11, 22)


def task(content: str = "Tuyên truyền", timing: str = "", partners: str = "", **more: object) -> Task:
    row = AnnexRow(group="Giáo dục", order=1, content=content, timing=read_timing(timing), partners=partners)
    return Task.model_validate(task_of(row, YEAR).model_dump() | {"id": 7, "uid": "t"} | more)


def test_a_row_becomes_a_task_of_its_plan() -> None:
    made = task(timing="Quý IV")
    assert (made.campaign_id, made.group_title, made.order, made.status) == (1, "Giáo dục", 1, TaskStatus.NOT_STARTED)
    assert (made.timing, made.timing_kind, made.last) == ("Quý IV", TimingKind.QUARTER, date(2026, 12, 31))


def test_two_rows_are_one_task_whatever_their_case_and_spaces() -> None:
    assert key_of(task("Tuyên truyền  pháp luật")) == key_of(task("TUYÊN TRUYỀN PHÁP LUẬT"))
    assert key_of(task()) != key_of(task(group_title="Khác"))


def test_a_task_is_late_from_the_day_after_its_last() -> None:
    tasks = [task(timing=timing) for timing in ("Đến 21/11/2026", "Đến 22/11/2026", "Từ 1/1/2026", "Thường xuyên")]
    assert overdue(tasks, TODAY) == tasks[:1]
    late = tasks[0].model_copy
    states = [late(update={"status": status}) for status in TaskStatus]
    assert overdue(states, TODAY) == states[:2]


@pytest.mark.parametrize(
    ("offices", "names"),
    [
        ("Huyện đoàn; Công an huyện; Phòng VH&TT", ("Huyện đoàn", "Công an huyện", "Phòng VH&TT")),
        ("Phòng VH&TT; Phòng LĐ – TB&XH; các cơ quan, đơn vị có liên quan", ("Phòng VH&TT", "Phòng LĐ – TB&XH")),
        ("Phòng Văn hóa & TT, VP HĐND, UBND huyện.", ("Phòng Văn hóa & TT", "VP HĐND", "UBND huyện")),
        ("Phòng VH&TT;", ("Phòng VH&TT",)),
        ("Các Phòng, ban, ngành liên quan", ()),
        ("Các thôn, làng", ()),
        ("", ()),
    ],
)
def test_partners_are_those_called_by_name(offices: str, names: tuple[str, ...]) -> None:
    assert named(offices) == names


@pytest.mark.parametrize(
    ("content", "form"),
    [
        ("Tập huấn cho cộng tác viên", Form.TRAINING),
        ("Tập huấn cho trẻ em về kỹ năng tự bảo vệ", Form.COURSE),
        ("Tổ chức tư vấn, hỗ trợ tâm lý", Form.COUNSELLING),
        ("Lồng ghép vào chương trình giáo dục", Form.IN_LESSON),
        ("Các hoạt động sinh hoạt hè", Form.SUMMER_ACTIVITY),
        ("Tuyên truyền trên hệ thống thông tin cơ sở", Form.OTHER),
    ],
)
def test_a_session_takes_its_form_from_the_words(content: str, form: Form) -> None:
    assert session_of(task(content), TODAY)[0].form is form


@pytest.mark.parametrize(
    ("timing", "day"),
    [
        ("Tháng 12/2026", date(2026, 12, 1)),
        ("Năm 2026", TODAY),
        ("Tháng 3/2026", TODAY),
        ("Thường xuyên", TODAY),
    ],
)
def test_a_session_is_on_the_first_day_that_is_left(timing: str, day: date) -> None:
    assert session_of(task(timing=timing), TODAY)[0].day == day


def test_a_long_task_gives_a_title_that_fits() -> None:
    clause = "Tuyên truyền, phổ biến kiến thức cho cán bộ"
    assert session_of(task(f"{clause}. {'Tăng cường hiển thị số 111 ' * 10}"), TODAY)[0].title == clause
    cut = session_of(task("tuyên truyền " * 30), TODAY)[0].title
    assert len(cut) <= 200
    assert cut.endswith("tuyên truyền…") or cut.endswith("tuyên…")
