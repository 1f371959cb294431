"""What is decided about a list line by line: nobody is merged or left out before a person says so."""

from dataclasses import dataclass, field

from campaign_kit.model.attendance import Audience, Person, Sex
from campaign_kit.model.names import fold, sort_key
from campaign_kit.model.roster import DoubtfulRow, Roster, RosterPerson
from campaign_kit.services.arrivals import Arrival, Arrivals
from campaign_kit.ui.tables.decisions import Decided, Decisions, Standing

TRANG = "Trần Thị Trang"


def known(number: int, name: str = TRANG) -> Person:
    return Person(
        id=number,
        uid=f"person-{number}",
        full_name=name,
        sort_key=sort_key(name),
        search_key=fold(name),
        sex=Sex.FEMALE,
    )


@dataclass
class Given:
    """A list of people of one name, in this order: who each may be, and whether that is sure."""

    same: tuple[Person | None, ...]
    sure: frozenset[int] = frozenset()
    repeated: tuple[tuple[int, ...], ...] = ()
    listed: frozenset[int] = frozenset()
    gone: frozenset[int] = frozenset()
    decided: Decided = field(default_factory=Decided)

    def decisions(self) -> Decisions:
        person = RosterPerson(full_name=TRANG)
        roster = Roster(
            people=(person,) * len(self.same),
            rows=tuple(range(5, 5 + len(self.same))),
            doubtful_rows=(DoubtfulRow(row=5, reason="Không đọc được ngày sinh.", person=0),),
        )
        lines = tuple(
            Arrival(person, None, Audience.CHILD_IN_SCHOOL, same, at in self.sure, at in self.listed, at in self.gone)
            for at, same in enumerate(self.same)
        )
        return Decisions(roster, Arrivals(lines, (), self.repeated), self.decided)


def test_nobody_is_merged_before_a_person_says_so() -> None:
    decisions = Given(same=(known(1), known(2), None), sure=frozenset({1})).decisions()
    assert [decisions.standing(line) for line in range(3)] == [Standing.ASKED, Standing.KNOWN, Standing.NEW]
    assert decisions.joined() == {1} and decisions.left_out() == frozenset()
    assert decisions.coming() == 3 and decisions.open() == (0,)
    decisions.answer(0, same=True)
    assert decisions.joined() == {0, 1} and decisions.open() == ()
    decisions.answer(1, same=False)
    assert decisions.joined() == {0} and decisions.standing(1) is Standing.OTHER, "what is sure can be said otherwise"


def test_who_is_on_the_list_already_does_not_come_again() -> None:
    decisions = Given(same=(known(7), None), sure=frozenset({0}), listed=frozenset({0})).decisions()
    assert decisions.standing(0) is Standing.LISTED
    assert decisions.coming() == 1


def test_one_person_written_twice_is_left_out_once_that_is_said() -> None:
    decisions = Given(same=(None, None, None), repeated=((0, 1, 2),)).decisions()
    assert decisions.open() == (1, 2) and decisions.coming() == 3
    assert decisions.is_about_repeating(1) and decisions.first(1) == 0
    decisions.answer(1, same=True)
    assert decisions.standing(1) is Standing.REPEATED and decisions.left_out() == {1} and decisions.coming() == 2
    decisions.answer(2, same=False)
    assert decisions.standing(2) is Standing.OTHER and decisions.open() == ()
    decisions.tick(1, on=True)
    assert decisions.standing(1) is Standing.OTHER, "a line that is taken after all is another person"


def test_a_line_is_not_asked_about_one_that_does_not_come() -> None:
    decisions = Given(same=(None, None), repeated=((0, 1),)).decisions()
    decisions.tick(0, on=False)
    assert decisions.standing(0) is Standing.LEFT_OUT
    assert decisions.standing(1) is Standing.NEW and not decisions.may_be_asked(1)


def test_after_two_people_of_one_name_it_is_asked_whether_one_is_known() -> None:
    decisions = Given(same=(None, known(3)), repeated=((0, 1),)).decisions()
    assert decisions.is_about_repeating(1)
    decisions.answer(1, same=False)
    assert decisions.standing(1) is Standing.ASKED and not decisions.is_about_repeating(1)
    decisions.answer(1, same=True)
    assert decisions.standing(1) is Standing.KNOWN and decisions.joined() == {1}


def test_two_who_are_both_known_are_not_asked_about_again() -> None:
    decisions = Given(same=(known(1), known(2)), sure=frozenset({0, 1}), repeated=((0, 1),)).decisions()
    assert decisions.open() == () and decisions.questions() == ()


def test_what_was_said_of_somebody_counts_for_that_one_only() -> None:
    """At another place another person of the same name is proposed."""
    decided = Decided()
    Given(same=(known(1),), decided=decided).decisions().answer(0, same=True)
    assert Given(same=(known(1),), decided=decided).decisions().standing(0) is Standing.KNOWN
    assert Given(same=(known(2),), decided=decided).decisions().standing(0) is Standing.ASKED


def test_what_could_not_be_read_stands_beside_its_line() -> None:
    decisions = Given(same=(None, None)).decisions()
    assert decisions.doubtful() == (0,) and decisions.row(1) == 6
    assert decisions.doubts(0) == ("Không đọc được ngày sinh.",) and decisions.doubts(1) == ()


def test_a_line_that_went_since_the_list_was_brought_stays_away_until_it_is_ticked() -> None:
    decisions = Given(same=(None, None), gone=frozenset({1})).decisions()
    assert decisions.left_out() == {1} and decisions.coming() == 1
    decisions.tick(1, on=True)
    assert decisions.left_out() == frozenset() and decisions.coming() == 2
