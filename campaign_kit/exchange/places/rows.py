"""Makes places of the lines below the headings: what each is, where it lies, how many are there. Knows no file."""

import re
from collections.abc import Sequence

from campaign_kit.exchange.grid.cells import Grid, Line
from campaign_kit.exchange.places.headings import Column, Heads, beneath, is_index, read_heads
from campaign_kit.exchange.places.kinds import (
    bare_school,
    class_name,
    grade_of,
    kind_of,
    level_of,
    school_name,
    without_number,
)
from campaign_kit.exchange.roster.footers import is_signature, is_total
from campaign_kit.model.names import fold
from campaign_kit.model.place_sheet import COUNTS, SheetFinding, SheetRow
from campaign_kit.model.plan import PlaceKind, SchoolLevel, place_has
from campaign_kit.wording.places import finding

_NUMBER = re.compile(r"(\d{1,3}(?:[. ]\d{3})+|\d+)(?:[.,]0+)?")
_YEAR = re.compile(r"(20\d\d) ?[-–/] ?(20\d\d)")
_GROUP = re.compile(r"(?:[IVXLC]+|[A-D])[.)]?")
_UNIT = re.compile(r"(xa|phuong|thi tran|dac khu|huyen|thanh pho|tinh|khu vuc) ")
_LONGEST = 120
_LONGEST_CLUSTER = 60
_SAYS_KIND = (
    (Column.CLASS, PlaceKind.CLASS),
    (Column.CAMPUS, PlaceKind.CAMPUS),
    (Column.HAMLET, PlaceKind.HAMLET),
)
_COUNTED = (Column.CHILDREN, Column.FEMALE, Column.MINORITY, Column.PEOPLE)
_HOLDERS = (PlaceKind.SCHOOL, PlaceKind.CAMPUS)

_Key = tuple[PlaceKind, str, str]


class Gathering:
    """The places of all tables of a file, and what was found; a place that stands twice is taken once."""

    def __init__(self) -> None:
        self.rows: list[SheetRow] = []
        self.findings: list[SheetFinding] = []
        self.has_table = False
        self.lost_classes = False
        self._seen: dict[_Key, tuple[int, int]] = {}  # the row in the file, the place among `rows`
        self._implied: set[_Key] = set()  # named beside classes, without a row of their own so far
        self._school = ""  # the school of a title, or that stood last, for classes that do not name theirs
        self._year = ""  # the school year that a title over the rows names
        self._kind: PlaceKind | None = None  # what the title over the rows says they are

    def gather(self, grid: Grid) -> None:
        """Takes in the tables of one sheet; a row of headings may be repeated on each page."""
        heads: Heads | None = None
        skipped = 0
        self._school, self._year, self._kind = "", "", None
        for at, line in enumerate(grid.lines):
            if at < skipped or not line.filled:
                continue
            if (found := read_heads(line)) is not None:
                heads, self.has_table, skipped = found, True, at + 1
                if at + 1 < len(grid.lines) and (both := beneath(line, grid.lines[at + 1])) is not None:
                    heads, skipped = both, at + 2
            elif heads is None:
                self._title(line)
            elif not is_index(line):
                self._line(line, heads)

    def _title(self, line: Line) -> None:
        """A title over the table may name the school of its classes, and their year: "TRƯỜNG THCS NGUYỄN DU"."""
        texts = [cell.text for cell in line.filled]
        self._year = next((_year(text) for text in texts if "nam hoc" in fold(text) and _year(text)), self._year)
        school = next((text for text in texts if kind_of(text) is PlaceKind.SCHOOL and level_of(text) is not None), "")
        if school:
            self._school = school_name(school)

    def _line(self, line: Line, heads: Heads) -> None:
        texts = {column: line.cell(place).text for column, place in heads.items()}
        first = line.filled[0].text
        named = [texts[column] for column in (Column.NAME, *(each for each, _ in _SAYS_KIND)) if texts.get(column)]
        words = named[0] if named else first
        if is_total(words) or is_signature(words) or is_total(first):
            return
        if len(line.filled) == 1 and self._is_title(first):
            return
        if named and _is_heading(first, named[0], texts):
            self._tell(line.number, "heading", name=named[0])
            return
        self._place(line.number, texts)

    def _is_title(self, text: str) -> bool:
        """A title over rows that says what they are: "II. Thôn, làng"."""
        said = without_number(text)
        kind = kind_of(said)
        is_plural = fold(said).startswith("cac ") or said != text or said.isupper()
        if kind is None or not is_plural or (kind is PlaceKind.SCHOOL and level_of(said) is not None):
            return False
        self._kind = kind
        return True

    def _place(self, number: int, texts: dict[Column, str]) -> None:
        kind, name = self._named(texts)
        if not name:
            return
        if kind is None:
            self._tell(number, "no_kind", name=name)
            return
        parent = self._parent(number, kind, texts)
        if kind is PlaceKind.CLASS:
            name = class_name(name)
            if not parent:
                self._tell(number, "no_school", name=name)
                self.lost_classes = True
                return
        if kind in _HOLDERS:
            self._school = name
        self._take(number, kind, name, parent, texts)

    def _named(self, texts: dict[Column, str]) -> tuple[PlaceKind | None, str]:
        """What the row is and what it is called."""
        for column, kind in _SAYS_KIND:
            if texts.get(column):
                return kind, texts[column]
        told = kind_of(texts.get(Column.KIND, ""))
        name = texts.get(Column.NAME) or (texts.get(Column.SCHOOL, "") if Column.NAME not in texts else "")
        if not name:
            return None, ""
        if Column.NAME not in texts:
            return told or PlaceKind.SCHOOL, name
        bare = without_number(name)
        return told or kind_of(bare) or self._kind, bare

    def _parent(self, number: int, kind: PlaceKind, texts: dict[Column, str]) -> str:
        """The school or campus a row lies in; one that has no row of its own gets one."""
        if not place_has(kind, "parent_id"):
            return ""
        school = texts.get(Column.SCHOOL) or self._school
        if school:
            school = self._holder(number, PlaceKind.SCHOOL, school, "")
        campus = texts.get(Column.CAMPUS) or "" if kind is PlaceKind.CLASS else ""
        return self._holder(number, PlaceKind.CAMPUS, campus, school) if campus else school

    def _holder(self, number: int, kind: PlaceKind, name: str, parent: str) -> str:
        """The name under which a school or campus stands among the rows; it is put there where it does not."""
        rows = [row for row in self.rows if row.kind in _HOLDERS]
        known = next((row for row in rows if bare_school(row.name) == bare_school(name)), None)
        if known is None and kind_of(name) is None:
            known = next((row for row in rows if fold(name) in fold(row.name)), None)
        if known is None:
            self._implied.add((kind, bare_school(name), bare_school(parent)))
            self._take(number, kind, name, parent, {})
        return name if known is None else known.name

    def _take(self, number: int, kind: PlaceKind, name: str, parent: str, texts: dict[Column, str]) -> None:
        key = (kind, bare_school(name) if kind in _HOLDERS else fold(name), bare_school(parent))
        if len(name) > _LONGEST:
            self._tell(number, "too_long", name=name[:_LONGEST])
            return
        if key in self._seen and not (texts and key in self._implied):
            self._tell(number, "twice", name=name, other=self._seen[key][0])
            return
        row = SheetRow(
            row=number,
            kind=kind,
            name=name,
            parent=parent,
            school_level=self._level(kind, name, texts),
            grade=self._grade(number, kind, name, texts),
            school_year=_year(texts.get(Column.YEAR, "")) or self._year if kind is PlaceKind.CLASS else "",
            managed_by=texts.get(Column.MANAGED_BY, "")[:_LONGEST],
            cluster=texts.get(Column.CLUSTER, "")[:_LONGEST_CLUSTER],
        )
        row = row.model_copy(update=self._counts(number, name, texts))
        if key in self._seen:  # a school that stood only beside its classes has a row of its own
            self._implied.remove(key)
            self.rows[self._seen[key][1]] = row
            return
        self._seen[key] = (number, len(self.rows))
        self.rows.append(row)

    @staticmethod
    def _level(kind: PlaceKind, name: str, texts: dict[Column, str]) -> SchoolLevel | None:
        return level_of(texts.get(Column.LEVEL, "")) or level_of(name) if place_has(kind, "school_level") else None

    def _grade(self, number: int, kind: PlaceKind, name: str, texts: dict[Column, str]) -> int | None:
        if kind is not PlaceKind.CLASS:
            return None
        grade = grade_of(texts.get(Column.GRADE, "")) or grade_of(name)
        if grade is None and level_of(self._school) != "preschool":
            self._tell(number, "no_grade", name=name)
        return grade

    def _counts(self, number: int, name: str, texts: dict[Column, str]) -> dict[str, int | None]:
        """The numbers of the row; one that cannot be read, or a part larger than its whole, is left out and told."""
        found: dict[str, int | None] = dict.fromkeys(COUNTS)
        for column, field in zip(_COUNTED, COUNTS, strict=True):
            text = texts.get(column, "").strip(" -–…")
            read = _NUMBER.match(text)
            if read is not None:
                found[field] = int(re.sub(r"\D", "", read[1]))
            elif text:
                self._tell(number, "number", name=name, text=text)
        whole = max((each for each in (found["children"], found["people"]) if each is not None), default=None)
        for field in ("female", "minority"):
            part = found[field]
            if part is not None and whole is not None and part > whole:
                self._tell(number, "part", name=name, part=part, whole=whole)
                found[field] = None
        return found

    def _tell(self, row: int, code: str, **facts: str | int) -> None:
        self.findings.append(SheetFinding(row, finding(code, **facts)))


def gather(grids: Sequence[Grid]) -> Gathering:
    """The places of all sheets of a file."""
    found = Gathering()
    for grid in grids:
        found.gather(grid)
    return found


def _is_heading(first: str, name: str, texts: dict[Column, str]) -> bool:
    """Whether a row only says to which unit those below it belong: "I | Xã Ia Krêl cũ"."""
    if texts.get(Column.KIND) or kind_of(name) is not None:
        return False
    is_numbered = first != name and _GROUP.fullmatch(first) is not None
    return _UNIT.match(fold(name)) is not None or (is_numbered and not any(texts.get(each) for each in _COUNTED))


def _year(text: str) -> str:
    found = _YEAR.search(text)
    return f"{found[1]}-{found[2]}" if found else ""
