"""What a person decides about a list that was read, line by line: who comes, who is known, who is written twice.

Nobody is taken for somebody known before a person says so, but for those who are known beyond doubt; nobody is left out
but whom an earlier reading of this very list left out.
"""

from dataclasses import dataclass, field
from enum import Enum, auto

from campaign_kit.model.roster import Roster
from campaign_kit.services.arrivals import Arrival, Arrivals


class Standing(Enum):
    """How a line stands. ASKED: somebody must say whether it is one person or two; until then it is another one."""

    NEW = auto()
    KNOWN = auto()
    LISTED = auto()
    ASKED = auto()
    OTHER = auto()
    REPEATED = auto()
    LEFT_OUT = auto()


_NOT_COMING = frozenset({Standing.LISTED, Standing.REPEATED, Standing.LEFT_OUT})


@dataclass
class Decided:
    """What a person said of the lines of a list: whether they come, whether they are one with an earlier line, and
    whether they are somebody known, by line and person."""

    ticked: dict[int, bool] = field(default_factory=dict)
    twice: dict[int, bool] = field(default_factory=dict)
    known: dict[tuple[int, int], bool] = field(default_factory=dict)


class Decisions:
    """The lines of a list by their index, from 0, with what was decided about each.

    `decided` takes what is said, and goes on with what was said of the same list beside another place.
    """

    def __init__(self, roster: Roster, arrivals: Arrivals, decided: Decided) -> None:
        self.roster = roster
        self.lines = arrivals.lines
        self.unknown_places = frozenset(arrivals.unknown_places)
        self._decided = decided
        self._first = {later: group[0] for group in arrivals.repeated for later in group[1:]}
        self._doubts: dict[int, list[str]] = {}
        for row in roster.doubtful_rows:
            self._doubts.setdefault(row.person, []).append(row.reason)

    def row(self, line: int) -> int:
        """The number of the line's row in the file."""
        return self.roster.rows[line] if self.roster.rows else line + 1

    def sheet(self, line: int) -> str:
        """The sheet that the line stands in, where there are several."""
        return self.roster.sheets[line] if self.roster.sheets else ""

    def doubts(self, line: int) -> tuple[str, ...]:
        """What could not be read of the line."""
        return tuple(self._doubts.get(line, ()))

    def has_no_place(self, line: int) -> bool:
        """Whether the line names a place that the office has not."""
        return self.lines[line].person.place in self.unknown_places

    def first(self, line: int) -> int | None:
        """The line that this one may repeat, while that one comes and nobody knows that they are two."""
        first = self._first.get(line)
        return None if first is None or self.lines[line].is_sure or not self.is_ticked(first) else first

    def is_about_repeating(self, line: int) -> bool:
        """Whether the question of the line is if it repeats another one, rather than if the person is known."""
        if self.first(line) is None:
            return False
        return self._decided.twice.get(line) is not False or self.lines[line].same is None

    def may_be_asked(self, line: int) -> bool:
        """Whether the line can be one person with another, or with somebody known."""
        return self.first(line) is not None or self.lines[line].same is not None

    def standing(self, line: int) -> Standing:
        twice = self._decided.twice.get(line)
        if not self.is_ticked(line):
            return Standing.REPEATED if twice else Standing.LEFT_OUT
        if twice is None and self.first(line) is not None:
            return Standing.ASKED
        arrival = self.lines[line]
        if arrival.same is not None:
            return self._standing_of_known(line, arrival, arrival.same.id)
        return Standing.NEW if twice is None else Standing.OTHER

    def _standing_of_known(self, line: int, arrival: Arrival, person: int) -> Standing:
        known = self._decided.known.get((line, person), arrival.is_sure or None)
        if known is None:
            return Standing.ASKED
        if not known:
            return Standing.OTHER
        return Standing.LISTED if arrival.is_listed else Standing.KNOWN

    def tick(self, line: int, *, on: bool) -> None:
        """Takes the line or leaves it out. A line that was said to repeat another and is taken is another person."""
        self._decided.ticked[line] = on
        if on and self._decided.twice.get(line):
            self._decided.twice[line] = False

    def is_ticked(self, line: int) -> bool:
        return self._decided.ticked.get(line, not self.lines[line].is_gone)

    def answer(self, line: int, *, same: bool) -> None:
        """One person or two, to the question of the line."""
        if self.is_about_repeating(line):
            self._decided.twice[line] = same
            self._decided.ticked[line] = not same
        elif (person := self.lines[line].same) is not None:
            self._decided.known[line, person.id] = same

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
        return frozenset(line for line in range(len(self.lines)) if not self.is_ticked(line))

    def joined(self) -> frozenset[int]:
        """The lines whose person is the one proposed."""
        lines = range(len(self.lines))
        return frozenset(line for line in lines if self.standing(line) in (Standing.KNOWN, Standing.LISTED))
