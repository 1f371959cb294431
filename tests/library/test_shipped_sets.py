"""The sets of activities that ship: what a class meets in a year, which weeks are left alone, whom a commune meets."""

from dataclasses import replace

import pytest

from campaign_kit.documents import produce
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.library.packs import Library, read_packs
from campaign_kit.model.activity_set import ActivitySet, SetSession, Where
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import Band, Tag, band_of_grade
from campaign_kit.model.office import OfficeKind
from campaign_kit.model.plan import Form
from campaign_kit.paths import shipped
from campaign_kit.services.trial import trials, unset_office
from campaign_kit.wording.proof import TRIAL_SCHOOL

YEARS = {"nam-hoc-tieu-hoc": (1, 5), "nam-hoc-trung-hoc-co-so": (6, 9), "nam-hoc-trung-hoc-pho-thong": (10, 12)}
GRADES = [(key, grade) for key, (first, last) in YEARS.items() for grade in range(first, last + 1)]
TESTS = {9, 10, 17, 18, 26, 27, 34}  # weeks in which schools usually test


@pytest.fixture(scope="module")
def library() -> Library:
    return read_packs([shipped("content")])


def _set(library: Library, key: str) -> ActivitySet:
    return next(each for each in library.sets if each.key == key)


def _lessons(activities: ActivitySet, grade: int) -> list[SetSession]:
    """What every class of the grade meets by itself."""
    return [row for row in activities.sessions if row.where is Where.CLASS and grade in row.grades]


def _told(library: Library, row: SetSession, grade: int) -> set[str]:
    band = band_of_grade(grade)
    suited = [module for module in library.modules if module.band is band and grade in module.grades]
    return {module.key for module in suited} & set(row.modules)


@pytest.mark.parametrize(("key", "grade"), GRADES)
def test_every_class_meets_the_five_topics_within_the_year(library: Library, key: str, grade: int) -> None:
    """R12 and R33, in lessons and class meetings alone, so without the ceremonies."""
    tags = {module.key: module.tags for module in library.modules}
    lessons = _lessons(_set(library, key), grade)
    assert {tag for row in lessons for told in _told(library, row, grade) for tag in tags[told]} == set(Tag)
    assert sum(bool(row.subject) and row.template.startswith("tiet-hoc") for row in lessons) == 4
    assert all(_told(library, row, grade) for row in lessons)


@pytest.mark.parametrize(("key", "grade"), GRADES)
def test_no_class_hears_a_topic_in_two_lessons(library: Library, key: str, grade: int) -> None:
    told = [
        topic
        for row in _lessons(_set(library, key), grade)
        if row.template.startswith("tiet-hoc")
        for topic in _told(library, row, grade)
    ]
    assert len(told) == len(set(told))


@pytest.mark.parametrize("key", YEARS)
def test_the_year_of_a_school_leaves_the_weeks_of_tests_alone(library: Library, key: str) -> None:
    year = _set(library, key)
    met = {week for row in year.sessions for span in row.weeks for week in range(span.first, span.last + 1)}
    assert (year.weeks, year.school_weeks, year.for_kinds) == (35, True, (OfficeKind.SCHOOL,))
    assert not met & TESTS
    last = [span.last for row in year.sessions if {9, 12} & set(row.grades) and row.subject for span in row.weeks]
    assert max(last, default=0) <= 28, "before the last grades learn for their examinations"


def test_the_year_of_a_commune_has_work_in_every_month_for_everybody(library: Library) -> None:
    year = _set(library, "nam-cua-xa")
    forms = {template.key: template.form for template in library.templates}
    bands = {module.key: module.band for module in library.modules}
    spans = [span for row in year.sessions for span in row.weeks]
    for month in range(12):
        weeks = range(month * 52 // 12 + 1, (month + 1) * 52 // 12 + 1)
        assert any(span.first <= weeks[-1] and weeks[0] <= span.last for span in spans), f"tháng {month + 1}"
    assert {bands[key] for row in year.sessions for key in row.modules} == set(Band)
    assert {Form.HOME_VISIT, Form.COURSE, Form.FORUM, Form.CLUB, Form.COUNSELLING} <= {
        forms[row.template] for row in year.sessions
    }


def test_the_run_sheet_of_every_set_has_room_for_its_longest_title(library: Library) -> None:
    layouts, known = Layouts([shipped("layouts")]), {module.key: module for module in library.modules}
    templates = {template.key: template for template in library.templates}
    for activities in library.sets:
        row = max((row for row in activities.sessions if row.modules), key=lambda each: len(each.title))
        module = known[row.modules[0]]
        met = unset_office(module.band)
        session = met.session.model_copy(update={"title": f"{row.title} – {TRIAL_SCHOOL}"})
        occasion = replace(met, session=session, template=templates[row.template], modules=(module,))
        assert len(produce.make(Kind.RUN_SHEET, occasion, layouts).document.pages) >= 3, row.title
    listed = next(iter(trials(Kind.SIGN_IN_SHEET, library)))
    longest = session.model_copy(update={"title": f"{'Họp cha mẹ đầu năm ' * 6}".strip()})
    assert produce.make(Kind.SIGN_IN_SHEET, replace(listed, session=longest), layouts), "two lines over later pages"


def test_every_kind_of_office_that_goes_out_has_a_set(library: Library) -> None:
    served = {kind for each in library.sets for kind in each.for_kinds}
    assert len(library.sets) >= 8
    assert served >= {OfficeKind.COMMUNE, OfficeKind.SCHOOL, OfficeKind.YOUTH_UNION, OfficeKind.WOMEN_UNION}
    assert all(each.checked_on for each in library.sets)
