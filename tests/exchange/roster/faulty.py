"""Builds lists with any mix of the faults that schools, hamlets and unions put into them, and knows who is in them."""

import random
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from campaign_kit.model.attendance import Minority, Sex
from tests.exchange.roster.books import Formula
from tests.exchange.roster.faulty_words import (
    BIRTHS,
    FAMILIES,
    FEET,
    GIVEN,
    HEADINGS,
    LAST,
    MIDDLES,
    NAMED,
    PEOPLES,
    PLACES,
    PRIVATE,
    SEX_WORDS,
    SIGNED,
    TITLES,
    WHOLE,
)

Told = tuple[str, str, int | None, str, str | None]
"""Name, sex, year of birth, minority and place of a person who must come out."""


@dataclass
class Member:
    """A person who is put in."""

    name: str
    sex: Sex
    born: date
    minority: Minority
    place: str


Cells = Callable[[Member], list[object]]


@dataclass
class Columns:
    """Headings (the upper and the lower row) of neighbouring columns, and the cells of a member below them.

    `tells` is what a reader learns from them; columns that tell nothing are dropped.
    """

    headings: list[tuple[str, str]]
    cells: Cells
    tells: str = ""
    merged: bool = False


@dataclass
class Made:
    """A sheet: its rows, merged cells as (first row and column, last row and column), and what must come out."""

    rows: list[list[object]] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    people: list[Told] = field(default_factory=list)
    dropped: set[str] = field(default_factory=set)
    at: list[int] = field(default_factory=list)
    """The row of each person, from 1."""


class Maker:
    """Makes one sheet; every choice is the chance's."""

    def __init__(self, chance: random.Random, most: int = 12) -> None:
        self.chance = chance
        self._two_rows = chance.random() < 0.35
        self._most = most

    def make(self, place: str | None = None) -> Made:
        """`place`: where everybody belongs because the sheet's name says so; then no column does."""
        chance, made = self.chance, Made()
        members = [self._member() for _ in range(chance.randint(1, self._most))]
        kinds = [self._name(), *self._told(members, has_place=place is None)]
        chance.shuffle(kinds)
        number = [self._number()] if chance.random() < 0.75 else []
        shift = [""] * chance.choice([0, 0, 0, 1])
        made.rows += [[*shift, *title] for title in chance.sample(TITLES, chance.randint(0, 5))]
        self._head(made, [*number, *kinds], len(shift))
        head = made.rows[-2 if self._two_rows else -1 :]
        if chance.random() < 0.2:
            width = sum(len(kind.headings) for kind in [*number, *kinds])
            style = chance.choice(["({})", "{}"])
            made.rows.append([*shift, *(style.format(column + 1) for column in range(width))])
        for count, member in enumerate(members, start=1):
            self._noise(made, head)
            cells = [cell for kind in kinds for cell in kind.cells(member)]
            made.rows.append([*shift, *([self._counted(count)] if number else []), *cells])
            made.at.append(len(made.rows))
        made.rows += [[*shift, *foot] for foot in self._feet()]
        told = {kind.tells for kind in kinds}
        made.people = [self._seen(member, told, place) for member in members]
        made.dropped = {
            f"{upper}: {lower}" if lower else upper
            for kind in kinds
            for upper, lower in kind.headings
            if not kind.tells or lower in {"Ngày", "Tháng"}
        }
        return made

    def _feet(self) -> list[list[object]]:
        chance = self.chance
        signed = chance.sample(SIGNED, chance.randint(0, 3))
        if signed:
            signed += [[], []][: chance.randint(0, 2)] + chance.sample(NAMED, chance.randint(0, 1))
        return [list(foot) for foot in chance.sample(FEET, chance.randint(0, 3)) + signed]

    def _seen(self, member: Member, told: set[str], place: str | None) -> Told:
        return (
            member.name,
            (member.sex if "sex" in told else Sex.UNKNOWN).value,
            member.born.year if "birth" in told else None,
            (member.minority if "people" in told else Minority.UNKNOWN).value,
            member.place if "place" in told else place,
        )

    def _member(self) -> Member:
        chance = self.chance
        parts = (chance.choice(FAMILIES), chance.choice(MIDDLES), chance.choice(GIVEN))
        name = " ".join(filter(None, parts))
        born = date(1935, 1, 1) + timedelta(days=chance.randrange(365 * 88))
        sex = Sex.FEMALE if "Thị" in name else chance.choice([Sex.FEMALE, Sex.MALE])
        return Member(name, sex, born, chance.choice(list(Minority)), chance.choice(PLACES))

    def _head(self, made: Made, kinds: list[Columns], shift: int) -> None:
        top, low = [""] * shift, [""] * shift
        row = len(made.rows)
        for kind in kinds:
            first = len(top)
            uppers = [upper for upper, _ in kind.headings]
            if kind.merged:
                made.merged.append((row, first, row, first + len(uppers) - 1))
                uppers = [uppers[0]] + [""] * (len(uppers) - 1)
            elif self._two_rows and not any(lower for _, lower in kind.headings) and self.chance.random() < 0.8:
                made.merged += [(row, first + n, row + 1, first + n) for n in range(len(uppers))]
            top += [self._junk(upper, heading=True) for upper in uppers]
            low += [self._junk(lower, heading=True) for _, lower in kind.headings]
        made.rows += [top, low] if self._two_rows else [top]

    def _number(self) -> Columns:
        return Columns([(self.chance.choice(HEADINGS["number"]), "")], lambda member: [])

    def _counted(self, count: int) -> object:
        shapes = [count, count, count, float(count), str(count), f"{count}.", Formula("=ROW()-1", count)]
        return self.chance.choice(shapes)

    def _name(self) -> Columns:
        chance = self.chance
        kind = chance.choice(["one", "one", "two", "three", "merged", "below" if self._two_rows else "two"])
        if kind == "one":
            return Columns([(chance.choice(WHOLE), "")], lambda member: [self._junk(member.name)], "name")
        if kind == "three":
            middle = chance.choice(["Đệm", "Tên đệm", "Chữ đệm"])
            return Columns([("Họ", ""), (middle, ""), ("Tên", "")], self._three, "name")
        last = chance.choice(LAST)
        headings = {
            "two": [(last, ""), ("Tên", "")],
            "merged": [("Họ và tên", "")] * 2,
            "below": [("Họ và tên", last), ("Họ và tên", "Tên")],
        }
        return Columns(headings[kind], self._two, "name", merged=kind != "two")

    def _two(self, member: Member) -> list[object]:
        family, _, given = member.name.rpartition(" ")
        return [self._junk(family), self._junk(given)]

    def _three(self, member: Member) -> list[object]:
        family, _, given = member.name.rpartition(" ")
        first, _, middle = family.partition(" ")
        return [self._junk(first), self._junk(middle), self._junk(given)]

    def _told(self, members: list[Member], has_place: bool) -> list[Columns]:
        chance = self.chance
        some = [make for make in (self._birth, self._sex, self._people) if chance.random() < 0.85]
        kinds = [make(members) for make in some]
        if has_place and chance.random() < 0.7:
            heading = chance.choice(HEADINGS["place"])
            kinds.append(Columns([(heading, "")], lambda member: [self._junk(member.place)], "place"))
        return kinds + [self._private(heading) for heading in chance.sample(sorted(PRIVATE), chance.randint(0, 5))]

    def _private(self, heading: str) -> Columns:
        return Columns([(heading, "")], lambda member: [PRIVATE[heading](self.chance)])

    def _birth(self, members: list[Member]) -> Columns:
        chance = self.chance
        if self._two_rows and chance.random() < 0.25:
            parts = [("Ngày sinh", "Ngày"), ("Ngày sinh", "Tháng"), ("Ngày sinh", "Năm")]
            cells: Cells = lambda member: [member.born.day, member.born.month, member.born.year]  # noqa: E731
            return Columns(parts, cells, "birth", merged=True)
        shapes = BIRTHS if chance.random() < 0.3 else [chance.choice(BIRTHS)]
        heading = chance.choice(HEADINGS["birth"])
        return Columns([(heading, "")], lambda member: [chance.choice(shapes)(member.born)], "birth")

    def _sex(self, members: list[Member]) -> Columns:
        chance = self.chance
        women = [member for member in members if member.sex is Sex.FEMALE]
        mark = chance.choice(["x", "X", "x ", "×", "+", 1])
        kinds = ["word", "word", "pair", *["below"][: self._two_rows], *["women", "women words"][: 2 * len(women)]]
        kinds += ["men"] * (len(women) < len(members)) + ["code"] * any("Thị" in member.name for member in members)
        kind = chance.choice(kinds)
        words = chance.choice(SEX_WORDS)
        headings: dict[str, list[tuple[str, str]]] = {
            "pair": [("Nam", ""), ("Nữ", "")],
            "below": [("Giới tính", "Nam"), ("Giới tính", "Nữ")],
            "women": [(chance.choice(HEADINGS["women"]), "")],
            "women words": [("Nữ", "")],
            "men": [("Nam", "")],
            "code": [(chance.choice(HEADINGS["code"]), "")],
            "word": [(chance.choice(HEADINGS["sex"]), "")],
        }
        female: dict[str, list[object]] = {
            "pair": ["", mark], "below": ["", mark], "women": [mark], "women words": ["Nữ"], "men": [""], "code": [0],
            "word": [words[0]],
        }  # fmt: skip
        male: dict[str, list[object]] = {
            "pair": [mark, ""], "below": [mark, ""], "women": [""], "women words": [""], "men": [mark], "code": [1],
            "word": [words[1]],
        }  # fmt: skip
        cells: Cells = lambda member: (female if member in women else male)[kind]  # noqa: E731
        return Columns(headings[kind], cells, "sex", merged=kind == "below")

    def _people(self, members: list[Member]) -> Columns:
        chance = self.chance
        kind = chance.choice(["word", "word", "mark", "below" if self._two_rows else "mark"])
        if kind == "word":
            heading = chance.choice(HEADINGS["people"])
            return Columns([(heading, "")], lambda member: [chance.choice(PEOPLES[member.minority])], "people")
        for member in members:
            member.minority = Minority.YES if member.minority is Minority.YES else Minority.NO
        if kind == "below":
            pair = [("Dân tộc", "Kinh"), ("Dân tộc", "Khác")]
            cells: Cells = lambda member: ["", "x"] if member.minority is Minority.YES else ["x", ""]  # noqa: E731
            return Columns(pair, cells, "people", merged=True)
        mark = {Minority.YES: "x", Minority.NO: ""}
        return Columns([(chance.choice(HEADINGS["minority"]), "")], lambda member: [mark[member.minority]], "people")

    def _junk(self, text: str, heading: bool = False) -> str:
        """The text with what cannot be seen, or in another form."""
        chance = self.chance
        if not text or chance.random() < 0.7:
            return text
        shapes = [
            unicodedata.normalize("NFD", text),
            f" {text}\u00a0",
            text.replace(" ", "  "),
            text.replace(" ", "\u00a0"),
            f"\ufeff{text[:1]}\u200b{text[1:]}",
            text.replace(" ", "\n", 1) if heading else text,
        ]
        return chance.choice(shapes)

    def _noise(self, made: Made, head: list[list[object]]) -> None:
        noise = self.chance.random()
        if noise < 0.06:
            made.rows.append([])
        elif noise < 0.1:
            made.rows += [list(row) for row in head]
