"""A list that is imported twice, in whatever order, changes no figure."""

from collections.abc import Callable, Sequence
from datetime import date
from random import Random

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from campaign_kit.bootstrap import Kit
from campaign_kit.model.attendance import Minority, Sex
from campaign_kit.model.plan import Place, PlaceDraft, PlaceKind, SessionDraft, SessionLinks
from campaign_kit.model.report import calendar_year
from campaign_kit.model.roster import Roster, RosterPerson
from campaign_kit.services.names import ImportChoices
from tests.services.lists import NAMES

a_person = st.builds(
    RosterPerson,
    full_name=st.sampled_from([*NAMES, "Y Thịnh"]),
    sex=st.sampled_from(Sex),
    birth_year=st.none() | st.sampled_from([2013, 2014]),
    minority=st.sampled_from(Minority),
    place=st.sampled_from([None, "6A"]),
)
different = st.lists(a_person, min_size=1, max_size=5, unique_by=lambda each: each.full_name)
namesakes = st.lists(a_person, min_size=1, max_size=6)
some = settings(
    max_examples=15,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
Lesson = Callable[..., SessionDraft]


@some
@given(different, st.randoms(use_true_random=False))
def test_a_list_again_in_another_order_changes_no_figure(
    kit: Kit, school: Place, lesson: Lesson, people: list[RosterPerson], chance: Random
) -> None:
    twice(kit, school, lesson, people, chance.sample(people, len(people)))


@some
@given(namesakes)
def test_a_list_of_namesakes_twice_changes_no_figure(
    kit: Kit, school: Place, lesson: Lesson, people: list[RosterPerson]
) -> None:
    twice(kit, school, lesson, people, people)


def twice(
    kit: Kit, school: Place, lesson: Lesson, people: Sequence[RosterPerson], again: Sequence[RosterPerson]
) -> None:
    """Each time in a class of its own, where nobody is known yet."""
    room = kit.places.add(
        [PlaceDraft(office_id=0, parent_id=school.id, kind=PlaceKind.CLASS, name="Lớp 6A", grade=6)]
    ).value[0]
    session = kit.plan.add(lesson(day=date(2026, 3, 9)), SessionLinks(place_ids=(room.id,))).value
    present = ImportChoices(present=True)
    kit.imports.bring(session.id, Roster(people=tuple(people)), present)
    kit.plan.hold(str(session.id))
    before = kit.report.figures(calendar_year(2026))
    kit.imports.bring(session.id, Roster(people=tuple(again)), present)
    assert kit.report.figures(calendar_year(2026)) == before
