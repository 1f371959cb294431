"""What the program says before a session: about bands, grades, days, places and minutes."""

from datetime import date, time

import pytest

from campaign_kit.model.module import Band, Module
from campaign_kit.model.plan import Form, Place, PlaceKind, SchoolLevel, SessionDraft, SessionStatus
from campaign_kit.model.template import SessionTemplate
from campaign_kit.services.advice import advice_on

TODAY = date(2026, 11, 21)
LOWER = Place(
    id=1, uid="s", office_id=1, kind=PlaceKind.SCHOOL, name="THCS Nguyễn Du", school_level=SchoolLevel.LOWER_SECONDARY
)


def room(grade: int | None) -> Place:
    return Place(id=2, uid="c", office_id=1, kind=PlaceKind.CLASS, name=f"Lớp {grade}A", grade=grade)


def module(key: str, minutes: int = 40) -> Module:
    return Module(key=key, title=key, band=Band(key[0]), minutes=minutes, tags=(), sources=(), messages=(), pages=())


def said(*places: Place, modules: tuple[Module, ...] = (), **changes: object) -> list[str]:
    plain = {"title": "Buổi", "form": Form.EXTRACURRICULAR, "day": date(2026, 11, 23)}
    return advice_on(SessionDraft.model_validate(plain | changes), places, modules, TODAY, [module("P1")])


def test_a_lesson_for_its_own_band_needs_no_advice() -> None:
    assert said(room(5), modules=(module("B3"),)) == []


def test_two_bands_under_one_flag_are_named() -> None:
    (sentence,) = said(LOWER, form=Form.FLAG_CEREMONY)
    assert "9–11 tuổi (lớp 4–6) và 12–15 tuổi (lớp 7–10)" in sentence


def test_many_bands_are_named() -> None:
    (sentence,) = said(room(2), room(5), room(8))
    assert "6–8 tuổi (lớp 1–3), 9–11 tuổi (lớp 4–6) và 12–15 tuổi (lớp 7–10)" in sentence


def test_a_corner_for_counselling_is_open_to_pupils_of_every_age() -> None:
    topics = (module("B4", minutes=15), module("C8", minutes=15))
    assert said(LOWER, form=Form.COUNSELLING, modules=topics) == []
    assert any("hai lứa tuổi" in sentence for sentence in said(LOWER, form=Form.COURSE, modules=topics))


def test_a_module_of_another_band_is_named() -> None:
    first, second = said(room(8), modules=(module("B3"),))
    assert first.startswith("Chủ đề B3 viết cho 9–11 tuổi (lớp 4–6), còn buổi này dành cho 12–15 tuổi")
    assert "lớp 8" in second


def test_grades_that_no_module_speaks_to_are_named() -> None:
    sentences = said(LOWER, form=Form.FLAG_CEREMONY, modules=(module("B3"),))
    assert any("buổi này còn có lớp 7, 8 và 9" in sentence for sentence in sentences)
    assert not any(
        "còn có lớp" in s for s in said(LOWER, form=Form.FLAG_CEREMONY, modules=(module("B3"), module("C8")))
    )


def test_adults_without_a_module_of_their_own_are_named() -> None:
    village = Place(id=3, uid="h", office_id=1, kind=PlaceKind.HAMLET, name="Làng Mook Đen")
    sentences = said(village, form=Form.VILLAGE_MEETING, modules=(module("B3"),))
    assert any("Chưa chọn chủ đề nào cho Cha mẹ" in sentence for sentence in sentences)
    assert said(village, form=Form.VILLAGE_MEETING, modules=(module("P1"),)) == []


def test_an_unknown_band_is_said_unless_a_module_tells_it() -> None:
    no_place, unknown = said()
    assert "chưa chọn địa bàn" in no_place
    assert "Chưa biết buổi này dành cho lứa tuổi nào" in unknown
    assert said(modules=(module("B3"),)) == [no_place]


def test_a_class_without_its_grade_and_a_preschool_are_named() -> None:
    level = SchoolLevel.PRESCHOOL
    nursery = Place(id=4, uid="n", office_id=1, kind=PlaceKind.SCHOOL, name="Mầm non Hoa Mai", school_level=level)
    sentences = said(room(None), nursery, modules=(module("B3"),))
    assert [sentence.split(" ")[0] for sentence in sentences] == ["Lớp", "Mầm"]


@pytest.mark.parametrize(("status", "warned"), [("planned", True), ("draft", True), ("held", False)])
def test_a_day_that_is_over_is_named_unless_the_session_was_held(status: str, warned: bool) -> None:
    sentences = said(room(5), day=date(2026, 11, 20), status=SessionStatus(status))
    assert [s for s in sentences if "Ngày 20/11/2026 đã qua" in s] == (sentences if warned else [])
    assert said(room(5), day=TODAY, status=SessionStatus(status)) == []


@pytest.mark.parametrize(
    ("times", "available"),
    [
        ({}, 45),
        ({"starts_at": time(7, 15), "ends_at": time(8, 30)}, 75),
        ({"integrated_minutes": 15, "starts_at": time(7), "ends_at": time(9)}, 15),
    ],
)
def test_modules_that_do_not_fit_the_time_are_counted(times: dict[str, object], available: int) -> None:
    (sentence,) = said(room(5), modules=(module("B3"), module("B1")), **times)
    assert f"khoảng 80 phút, còn buổi chỉ có {available} phút" in sentence
    assert said(room(5), modules=(module("B3", 20), module("B1", 20)), starts_at=time(7), ends_at=time(8)) == []


def test_a_template_takes_parts_of_its_topics_so_its_own_minutes_count() -> None:
    """A flag ceremony of a quarter of an hour was told to drop topics of 40 minutes that its run takes parts of."""
    flag = SessionTemplate(
        key="duoi-co-15",
        title="Dưới cờ 15 phút",
        form=Form.FLAG_CEREMONY,
        bands=(Band.B, Band.C),
        minutes=15,
        modules={Band.B: ("B3",), Band.C: ("C8",)},
        kinds=(),
    )
    draft = SessionDraft(title="Dưới cờ", form=Form.FLAG_CEREMONY, day=TODAY, template=flag.key)
    chosen, places = [module("B3"), module("C8")], [room(5), room(8)]

    def said_of(**changes: object) -> list[str]:
        sentences = advice_on(draft.model_copy(update=changes), places, chosen, TODAY, [], flag)
        return [each for each in sentences if "phút, còn buổi" in each]

    assert said_of() == []
    assert said_of(starts_at=time(7), ends_at=time(7, 15)) == []
    (short,) = said_of(starts_at=time(7), ends_at=time(7, 10))
    assert short.startswith("Mẫu buổi “Dưới cờ 15 phút” cần 15 phút, còn buổi chỉ có 10 phút.")
    assert said_of(integrated_minutes=5) and not said_of(ends_at=time(7))


def test_a_template_that_had_to_guess_whom_it_speaks_to_says_so() -> None:
    """Whoever named no class for nine-year-olds was given the topic for six-year-olds without a word."""
    led = SessionTemplate(
        key="ngoai-khoa-45",
        title="Ngoại khóa 45 phút",
        form=Form.EXTRACURRICULAR,
        bands=(Band.B, Band.C),
        minutes=45,
        modules={Band.B: ("B3",), Band.C: ("C8",)},
        kinds=(),
    )
    draft = SessionDraft(title="Ngoại khóa", form=Form.EXTRACURRICULAR, day=TODAY, template=led.key)

    def guessed(template: SessionTemplate, *places: Place) -> list[str]:
        sentences = advice_on(draft, places, [module("B3")], TODAY, [], template)
        return [each for each in sentences if "chưa biết lứa tuổi" in each]

    (sentence,) = guessed(led)
    assert "chủ đề B3 viết cho 9–11 tuổi" in sentence
    assert guessed(led, room(5)) == []
    assert guessed(led.model_copy(update={"bands": (Band.B,)})) == [], "it speaks to nobody else"


@pytest.mark.parametrize("form", [Form.COURSE, Form.COUNSELLING])
def test_a_course_for_parents_that_a_school_holds_is_not_for_its_pupils(form: Form) -> None:
    assert said(LOWER, form=form, modules=(module("P1"),)) == []
    assert any("còn có lớp 7, 8 và 9" in sentence for sentence in said(LOWER, form=form, modules=(module("B3"),)))


def test_officials_are_trained_as_teachers_are() -> None:
    assert said(LOWER, modules=(module("O5"),), form=Form.TRAINING) == []
    assert said(LOWER, modules=(module("T2"),), form=Form.CONFERENCE) == []
    named = said(LOWER, modules=(module("O5"), module("B3", minutes=20)), form=Form.TRAINING)
    assert any(sentence.startswith("Chủ đề B3 viết cho 9–11 tuổi") for sentence in named)


def test_a_training_for_which_nothing_is_written_yet_says_so() -> None:
    (sentence,) = [each for each in said(form=Form.TRAINING) if "chuyên đề" in each]
    assert sentence.startswith("Chưa có chuyên đề cho giáo viên: chỉ làm được danh sách ký tên, các bước chuyển tin")
    assert not any("chuyên đề" in each for each in said(form=Form.TRAINING, modules=(module("P1"),)))
    assert not any("chuyên đề" in each for each in said(form=Form.VILLAGE_MEETING))
