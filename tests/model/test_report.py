"""Periods by name, the registry of figures, and the check that parts sum."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign_kit.errors import Refused
from campaign_kit.model.arranging import CostSource
from campaign_kit.model.outreach import COUNTED, Counted
from campaign_kit.model.plan import PlaceKind, Unit
from campaign_kit.model.presets import PRESETS
from campaign_kit.model.report import (
    DEFINITIONS,
    PART_CODES,
    Coverage,
    Figure,
    Part,
    Period,
    calendar_year,
    coverage_key,
    is_hidden,
    local_day,
    printed,
    printed_parts,
    report_year,
    unit_key,
    with_indicators,
)
from campaign_kit.model.tally import SHIPPED, IndicatorDraft
from campaign_kit.wording.refusals import sentence
from campaign_kit.wording.report import FIGURES, PERIODS


@pytest.mark.parametrize(
    ("name", "day", "first", "last"),
    [
        ("report_year", "2026-11-30", "2025-12-01", "2026-11-30"),
        ("report_year", "2026-12-01", "2026-12-01", "2027-11-30"),
        ("state_year", "2026-12-14", "2025-12-15", "2026-12-14"),
        ("state_year", "2026-12-15", "2026-12-15", "2027-12-14"),
        ("calendar_year", "2026-01-01", "2026-01-01", "2026-12-31"),
        ("school_year", "2026-03-01", "2025-09-05", "2026-05-31"),
        ("school_year", "2026-07-15", "2025-09-05", "2026-05-31"),
        ("term_1", "2026-01-10", "2025-09-05", "2026-01-15"),
        ("term_1", "2026-12-10", "2026-09-05", "2027-01-15"),
        ("term_2", "2026-12-10", "2026-01-16", "2026-05-31"),
        ("summer", "2026-06-01", "2026-06-01", "2026-08-31"),
        ("summer", "2026-03-01", "2025-06-01", "2025-08-31"),
        ("half_year", "2026-07-01", "2026-07-01", "2026-12-31"),
        ("quarter", "2026-06-30", "2026-04-01", "2026-06-30"),
        ("month", "2028-02-29", "2028-02-01", "2028-02-29"),
        ("month", "2026-02-01", "2026-02-01", "2026-02-28"),
    ],
)
def test_a_period_by_name(name: str, day: str, first: str, last: str) -> None:
    period = PRESETS[name].period(date.fromisoformat(day))
    assert (period.first.isoformat(), period.last.isoformat()) == (first, last)


@given(st.sampled_from(sorted(PRESETS)), st.dates(date(2020, 1, 1), date(2035, 12, 31)))
def test_a_period_has_begun_and_is_the_last_to_do_so(name: str, day: date) -> None:
    period = PRESETS[name].period(day)
    assert period.first <= day
    assert day <= period.last or name in {"school_year", "term_1", "term_2", "summer"}
    later = PRESETS[name].period(period.last)
    assert later == period


def test_every_preset_is_named() -> None:
    assert {name: preset.label for name, preset in PRESETS.items()} == PERIODS
    assert all(preset.name == name for name, preset in PRESETS.items())


def test_presets_agree_with_the_years_of_the_program() -> None:
    today = date(2026, 11, 21)
    assert PRESETS["report_year"].period(today) == report_year(today)
    assert PRESETS["calendar_year"].period(today) == calendar_year(2026)


def test_a_period_does_not_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="last before first"):
        Period(first=date(2026, 2, 1), last=date(2026, 1, 31))


def test_a_day_is_that_of_vietnam() -> None:
    assert local_day(datetime(2026, 11, 21, 17, 0, tzinfo=UTC)) == date(2026, 11, 22)


def test_the_registry_has_the_keys_of_the_data_model() -> None:
    keys = {"sessions.held", "sessions.planned", "attendances", "people", "people.listed_attendances"}
    keys |= {unit_key(unit) for unit in Unit} | {coverage_key(kind) for kind in PlaceKind} | {"coverage.school.whole"}
    keys |= {"attendances.planned", "training.classes", "training.days", "training.attendances", "papers.issued"}
    keys |= {f"outreach.{counted.value}" for counted in Counted}
    keys |= {f"outreach.{channel.value}.{each.value}" for channel, those in COUNTED.items() for each in those}
    sources = ["", *(f"{source.value}." for source in CostSource)]
    keys |= {f"cost.{source}{kind}" for source in sources for kind in ("planned", "spent")}
    keys |= {f"quiz.{phase}.{number}" for phase in ("before", "after") for number in ("people", "answers", "right")}
    assert set(DEFINITIONS) == keys
    assert keys <= set(FIGURES)
    assert [key for key, each in DEFINITIONS.items() if not each.additive] == ["people", "training.classes"]
    assert not any(each.sensitive for each in DEFINITIONS.values())


def test_every_indicator_has_a_figure() -> None:
    own = IndicatorDraft(key="clubs", title="Câu lạc bộ", unit="câu lạc bộ")
    found = with_indicators((*SHIPPED, own))
    assert list(found)[: len(DEFINITIONS)] == list(DEFINITIONS)
    assert (found["tally.clubs"].title, found["tally.clubs"].unit) == ("Câu lạc bộ", "câu lạc bộ")
    assert {key for key, each in found.items() if each.sensitive} == {
        "tally.support_asked", "tally.support_given", "tally.violations_reported", "tally.violations_handled",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("number", "shown"), [(None, None), (0, 0), (1, "dưới 5"), (4, "dưới 5"), (5, 5), (1_200, 1_200)]
)
def test_few_victims_are_never_printed(number: int | None, shown: int | str | None) -> None:
    definitions = with_indicators(SHIPPED)
    assert printed(number, definitions["tally.support_asked"]) == shown
    assert printed(number, definitions["tally.counselling"]) == number


def test_a_part_of_few_victims_is_left_out_whole() -> None:
    """Of 9 at two places, 7 at the one tells that 2 are at the other."""
    definitions = with_indicators(SHIPPED)
    told = Figure(key="tally.support_asked", value=9, parts={"place": {"a": 7, "b": 2}})
    assert printed_parts(told, definitions["tally.support_asked"]) == {}
    assert printed_parts(told, definitions["tally.counselling"]) == told.parts
    assert printed_parts(told.model_copy(update={"parts": {"place": {"a": 9}}}), definitions[told.key]) == {
        "place": {"a": 9}
    }
    assert not is_hidden(Coverage(reached=1, active=2), definitions["tally.support_asked"])


def test_a_definition_is_one_line_with_its_unit() -> None:
    for each in DEFINITIONS.values():
        assert "\n" not in each.definition
        assert each.definition.endswith(".")
        assert each.title
        assert each.unit
    assert len({each.title for each in DEFINITIONS.values()}) == len(DEFINITIONS)
    parts = {part for each in DEFINITIONS.values() for part in each.parts}
    assert parts == set(Part)
    assert set(PART_CODES) == set(Part) - {Part.CHILDREN, Part.MONTH, Part.PLACE, Part.MINORITY, Part.TYPE}


SOUND = [
    Figure(key="attendances", value=63, parts={"sex": {"female": 41, "male": 22}, "minority": {"yes": 1, "stated": 9}}),
    Figure(key="attendances", value=None),
    Figure(
        key="coverage.school",
        value=Coverage(reached=1, active=2),
        parts={"reached": {"primary": 1}, "active": {"primary": 2}},
    ),
]
WRONG = [
    Figure(key="attendances", value=63, parts={"sex": {"female": 41, "male": 21}}),
    Figure(key="attendances", value=None, parts={"form": {"club": 1}}),
    Figure(key="coverage.school", value=Coverage(reached=1, active=2), parts={"reached": {"primary": 2}}),
    Figure(key="coverage.school", value=Coverage(reached=1, active=2), parts={"active": {"primary": 1}}),
]


@pytest.mark.parametrize("figure", SOUND)
def test_parts_that_sum_pass(figure: Figure) -> None:
    figure.check_sums(DEFINITIONS[figure.key])


@pytest.mark.parametrize("figure", WRONG)
def test_parts_that_do_not_sum_are_refused(figure: Figure) -> None:
    with pytest.raises(Refused) as caught:
        figure.check_sums(DEFINITIONS[figure.key])
    assert caught.value.code == "report.parts_differ"


def test_the_refusal_says_which_cell_differs() -> None:
    with pytest.raises(Refused) as caught:
        WRONG[0].check_sums(DEFINITIONS[WRONG[0].key])
    told = sentence(caught.value)
    assert "“Lượt người tham gia”: các phần chia theo “Giới tính” cộng lại bằng 62, khác tổng số 63" in told
