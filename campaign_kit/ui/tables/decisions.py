"""What a person decides about a list that was read, line by line: who comes, who is known, who is written twice.

Nobody is left out or taken for somebody known before a person says so, but for those who are known beyond doubt.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from enum import Enum, auto

from campaign_kit.model.attendance import Person
from campaign_kit.model.roster import Roster
from campaign_kit.services.arrivals import Arrivals


class Standing(Enum):
    """How a line stands. ASKED: somebody must say whether it is one person or two; until then it is another one."""

    NEW = auto()
    KNOWN = auto()
    LISTED = auto()
    ASKED = auto()
    OTHER = auto()
    REPEATED = auto()
    LEFT_OUT = auto()


@dataclass
class Decided:
    """What a person said of the lines of a list: which do not come, which is one with an earlier line or is not, and
    which is somebody known, by line and person, or is not."""

    left_out: set[int] = field(default_factory=set)
    twice: dict[int, bool] = field(default_factory=dict)
    known: dict[tuple[int, int], bool] = field(default_factory=dict)


class Decisions:
    """The lines of a list by their index, from 0, with what was decided about each.

    `listed` are the people who are on the session's list already; `decided` goes on with what was said before.
    """

    def __init__(self, roster: Roster, arrivals: Arrivals, listed: Collection[int], decided: Decided) -> None:
        self.roster = roster
        self.lines = arrivals.lines
        self.unknown_places = arrivals.unknown_places
        self._listed = listed
        self._first = {later: group.people[0] for group in roster.repeated for later in group.people[1:]}
        self._doubts: dict[int, list[str]] = {}
        for row in roster.doubtful_rows:
            self._doubts.setdefault(row.person, []).append(row.reason)
        self._left_out, self._twice, self._known = decided.left_out, decided.twice, decided.known

    def row(self, line: int) -> int:
        """The number of the line's row in the file."""
        return self.roster.rows[line] if self.roster.rows else line + 1

    def sheet(self, line: int) -> str:
        """The sheet that the line stands in, where there are several."""
        return self.roster.sheets[line] if self.roster.sheets else ""

    def doubts(self, line: int) -> tuple[str, ...]:
        """What could not be read of the line."""
        return tuple(self._doubts.get(line, ()))

    def first(self, line: int) -> int | None:
        """The line that this one may repeat, while both come and nobody knows that they are two."""
        first = self._first.get(line)
        return None if first is None or first in self._left_out or self.lines[line].is_sure else first

    def is_about_repeating(self, line: int) -> bool:
        """Whether the question of the line is if it repeats another one, rather than if the person is known."""
        if self.first(line) is None:
            return False
        return self._twice.get(line) is not False or self.lines[line].same is None

    def may_be_asked(self, line: int) -> bool:
        """Whether the line can be one person with another, or with somebody known."""
        return self.first(line) is not None or self.lines[line].same is not None

    def standing(self, line: int) -> Standing:
        if line in self._left_out:
            return Standing.REPEATED if self._twice.get(line) else Standing.LEFT_OUT
        arrival = self.lines[line]
        if self.first(line) is not None and line not in self._twice:
            return Standing.ASKED
        if arrival.same is not None:
            return self._standing_of_known(line, arrival.same, is_sure=arrival.is_sure)
        return Standing.OTHER if line in self._twice else Standing.NEW

    def _standing_of_known(self, line: int, person: Person, *, is_sure: bool) -> Standing:
        known = self._known.get((line, person.id), is_sure or None)
        if known is None:
            return Standing.ASKED
        if not known:
            return Standing.OTHER
        return Standing.LISTED if person.id in self._listed else Standing.KNOWN

    def tick(self, line: int, on: bool) -> None:
        """Takes the line or leaves it out. A line that was said to repeat another and is taken is another person."""
        if on:
            self._left_out.discard(line)
            if self._twice.get(line):
                self._twice[line] = False
        else:
            self._left_out.add(line)

    def is_ticked(self, line: int) -> bool:
        return line not in self._left_out

    def answer(self, line: int, *, same: bool) -> None:
        """One person or two, to the question of the line."""
        if not self.may_be_asked(line):
            return
        if self.is_about_repeating(line):
            self._twice[line] = same
            if same:
                self._left_out.add(line)
            else:
                self._left_out.discard(line)
        elif (person := self.lines[line].same) is not None:
            self._known[line, person.id] = same

    def questions(self) -> tuple[int, ...]:
        """The lines that are asked about, answered or not."""
        return tuple(
            line
            for line, arrival in enumerate(self.lines)
            if not arrival.is_sure and (line in self._first or arrival.same is not None)
        )

    def doubtful(self) -> tuple[int, ...]:
        return tuple(sorted(self._doubts))

    def open(self) -> tuple[int, ...]:
        """The lines that nobody decided about yet."""
        return tuple(line for line in self.questions() if self.standing(line) is Standing.ASKED)

    def coming(self) -> int:
        """How many people the list would be longer."""
        return sum(self.standing(line) not in _NOT_COMING for line in range(len(self.lines)))

    def left_out(self) -> frozenset[int]:
        return frozenset(self._left_out)

    def joined(self) -> frozenset[int]:
        """The lines whose person is the one proposed."""
        lines = range(len(self.lines))
        return frozenset(line for line in lines if self.standing(line) in (Standing.KNOWN, Standing.LISTED))


_NOT_COMING = frozenset({Standing.LISTED, Standing.REPEATED, Standing.LEFT_OUT})
