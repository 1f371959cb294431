"""Builds lists with any mix of the faults that schools, hamlets and unions put into them, and knows who is in them."""

import random
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from campaign_kit.model.attendance import Minority, Sex
from tests.exchange.roster.books import Formula

FAMILIES = """Nguyễn|Trần|Lê|Phạm|Hoàng|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Tống|Tòng|Tô|Chu|Đoàn|Lò|Giàng|Vừ|Mùa|Rơ Châm|Rơ Mah|Ksor|Siu
|Kpă|Y|A|Cống|Lưu|Lường|Quàng|Cà|Thào|Ban|Xa|Đinh|Trương|Phó|Kỳ|Ngân""".replace("\n", "").split("|")
MIDDLES = ["", "", "Văn", "Thị", "Thị Hồng", "A", "Ngọc", "Bảo", "Hữu", "Minh", "Thị Ánh", "Xuân"]
GIVEN = """An|Nam|Nữ|H'Bia|Công|Ín|Đức|Hoà|Mỹ|Tổng|Páo|Hường|Phương|Yến|Ngày|Ánh|Ước|Quỳnh|Trang|Tú|Lý|Sơn|Cộng|Thôn|Tổ|Ký
|Trường|Lớp|Ninh|Chủ|Đệm|Kinh|Đào""".replace("\n", "").split("|")
PLACES = ["6A", "10A2", "7/3", "Thôn Ia Mút", "Làng Mook Đen", "Thôn 4"]
PRIVATE: dict[str, Callable[[random.Random], object]] = {
    "Họ tên cha": lambda chance: "Lê Văn Cha",
    "Họ và tên mẹ": lambda chance: "Rơ Mah Mẹ",
    "Năm sinh mẹ": lambda chance: 1980,
    "Số ĐDCN": lambda chance: "064282932930",
    "CCCD": lambda chance: 64282932930,
    "Số điện thoại": lambda chance: "0912 345 678",
    "SĐT PHHS": lambda chance: 912345678,
    "Địa chỉ": lambda chance: "Số 5, đường Hùng Vương",
    "Nơi sinh": lambda chance: "Gia Lai",
    "Quốc tịch": lambda chance: "Việt Nam",
    "Tôn giáo": lambda chance: chance.choice(["Không", "Thiên chúa giáo"]),
    "Email": lambda chance: "a@b.vn",
    "Ghi chú": lambda chance: chance.choice(["", "", "Chuyển đến", "x"]),
    "Điểm TB": lambda chance: 7.5,
    "Hạnh kiểm": lambda chance: "Tốt",
    "Chức vụ": lambda chance: chance.choice(["", "Bí thư"]),
    "Con hộ nghèo": lambda chance: chance.choice(["", "x"]),
}
TITLES = [
    ["UBND XÃ IA DOM"], ["TRƯỜNG THCS NGUYỄN DU", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ["", "", "", "Độc lập - Tự do - Hạnh phúc"], [], ["DANH SÁCH HỌC SINH"], ["Năm học 2026 - 2027"],
    ["(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2026)"], ["Giáo viên chủ nhiệm: Nguyễn Thị Lan"], ["Tổng số: 27 em"],
    ["Danh sách đoàn viên tham gia sinh hoạt hè"],
]  # fmt: skip
FEET = [
    [], ["Tổng cộng: 27 người"], ["", "Cộng:"], ["", "Tổng cộng", "", 27], ["Danh sách này có 27 em"], [],
    ["Ghi chú: em nào vắng thì báo"], ["", "Trong đó nữ: 12"], ["Cộng", "", 12, 15], ["", "Tổng số: 27 (nữ 13)"],
    ["Danh sách trên có 27 đồng chí"], ["Tổng số học sinh", "", 27], ["", "Cộng: 27 (hai mươi bảy) em"], ["", "", "Tổng", 27, 13],
]  # fmt: skip
SIGNED = [
    ["", "", "Ia Dom, ngày 05 tháng 01 năm 2026"], ["", "NGƯỜI LẬP BIỂU", "", "", "HIỆU TRƯỞNG"], ["", "(Ký, ghi rõ họ tên)"],
    ["", "Xác nhận của Ban giám hiệu"], ["", "TM. BAN CHẤP HÀNH"], ["", "BÍ THƯ"], ["", "", "", "Người lập"], ["Giáo viên chủ nhiệm"],
    ["", "", "", "", "TRƯỞNG THÔN"], ["", "Duyệt của lãnh đạo"], ["", "KT. CHỦ TỊCH"], ["", "CÁN BỘ PHỤ TRÁCH"], ["", "Thủ trưởng đơn vị"],
]  # fmt: skip
NAMED = [["", "Nguyễn Thị Lan", "", "", "Trần Văn Bình"], ["", "", "", "Rơ Mah H'Lan"], ["Đỗ Thị Hoa"]]


@dataclass
class Member:
    """A person who is put in."""

    name: str
    sex: Sex
    born: date
    minority: Minority
    place: str


@dataclass
class Columns:
    """Headings (the upper and the lower row) of neighbouring columns, and the cells of a member below them."""

    headings: list[tuple[str, str]]
    cells: Callable[[Member], list[object]]
    dropped: bool = False
    merged: bool = False


@dataclass
class Made:
    """A sheet: its rows, its merged cells as (first row, first column, last row, last column), and what must come out."""

    rows: list[list[object]] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    people: list[tuple[str, str, int | None, str, str | None]] = field(default_factory=list)
    dropped: set[str] = field(default_factory=set)
    at: list[int] = field(default_factory=list)
    """The row of each person, from 1."""


class Maker:
    """Makes one sheet; every choice is the chance's."""

    def __init__(self, chance: random.Random, columns: int = 2, most: int = 12) -> None:
        self.chance = chance
        self._two_rows = chance.random() < 0.35
        self._most = most

    def make(self, place: str | None = None) -> Made:
        """`place`: where everybody belongs because the sheet's name says so; then no column does."""
        chance, made = self.chance, Made()
        members = [self._member() for _ in range(chance.randint(1, self._most))]
        kinds = [self._name(), *self._told(place is None, made, members)]
        chance.shuffle(kinds)
        number = self._number()
        shift = chance.choice([0, 0, 0, 1])
        for title in chance.sample(TITLES, chance.randint(0, 5)):
            made.rows.append([""] * shift + list(title))
        self._head(made, [*number, *kinds], shift)
        head = made.rows[-2 if self._two_rows else -1 :]
        if chance.random() < 0.2:
            first = sum(len(kind.headings) for kind in number) or 0
            width = sum(len(kind.headings) for kind in [*number, *kinds])
            style = chance.choice(["({})", "{}"])
            made.rows.append([""] * shift + [style.format(n + 1) for n in range(width)])
            assert first >= 0
        for count, member in enumerate(members, start=1):
            self._noise(made, head)
            cells = [cell for kind in kinds for cell in kind.cells(member)]
            made.rows.append([""] * shift + [count if number else None][: len(number)] + cells)
            if number:
                made.rows[-1][shift] = self._counted(count)
            made.at.append(len(made.rows))
        signed = chance.sample(SIGNED, chance.randint(0, 3))
        if signed:
            signed += [[], []][: chance.randint(0, 2)] + chance.sample(NAMED, chance.randint(0, 1))
        for foot in chance.sample(FEET, chance.randint(0, 3)) + signed:
            made.rows.append([""] * shift + list(foot))
        made.dropped = {
            f"{upper}: {lower}" if lower else upper
            for kind in kinds
            for upper, lower in kind.headings
            if kind.dropped or lower in {"Ngày", "Tháng"}
        }
        self._expect(made, members, kinds, place)
        return made

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
            if kind.merged and self._two_rows or kind.merged and not any(lower for _, lower in kind.headings):
                made.merged.append((row, first, row, first + len(uppers) - 1))
                uppers = [uppers[0]] + [""] * (len(uppers) - 1)
            elif self._two_rows and not any(lower for _, lower in kind.headings) and self.chance.random() < 0.8:
                made.merged += [(row, first + n, row + 1, first + n) for n in range(len(uppers))]
            top += [self._junk(upper, heading=True) for upper in uppers]
            low += [self._junk(lower, heading=True) for _, lower in kind.headings]
        made.rows += [top, low] if self._two_rows else [top]

    def _number(self) -> list[Columns]:
        chance = self.chance
        if chance.random() < 0.25:
            return []
        heading = chance.choice(["STT", "TT", "Số TT", "Stt", "S TT", "STT.", "Số thứ tự", "No."])
        return [Columns([(heading, "")], lambda member: [])]

    def _counted(self, count: int) -> object:
        return self.chance.choice([count, count, count, float(count), str(count), f"{count}.", Formula("=ROW()-1", count)])

    def _name(self) -> Columns:
        chance = self.chance
        whole = ["Họ và tên", "Họ tên", "HỌ VÀ TÊN", "Họ và tên học sinh", "Họ, tên", "Họ và tên\n(viết in hoa)", "Tên học sinh",
                 "Họ và Tên ", "Họ và tên đoàn viên", "Học sinh"]  # fmt: skip
        last = ["Họ đệm", "Họ và đệm", "Họ lót", "Họ và tên đệm", "Họ", "Họ và chữ đệm"]
        kind = chance.choice(["one", "one", "two", "three", "merged", "below"])
        if kind == "two":
            return Columns([(chance.choice(last), ""), ("Tên", "")], self._two)
        if kind == "three":
            return Columns([("Họ", ""), (chance.choice(["Đệm", "Tên đệm", "Chữ đệm"]), ""), ("Tên", "")], self._three)
        if kind == "merged":
            return Columns([("Họ và tên", "")] * 2, self._two, merged=True)
        if kind == "below" and self._two_rows:
            return Columns([("Họ và tên", chance.choice(last)), ("Họ và tên", "Tên")], self._two, merged=True)
        return Columns([(chance.choice(whole), "")], lambda member: [self._junk(member.name)])

    def _two(self, member: Member) -> list[object]:
        family, _, given = member.name.rpartition(" ")
        return [self._junk(family), self._junk(given)]

    def _three(self, member: Member) -> list[object]:
        family, _, given = member.name.rpartition(" ")
        first, _, middle = family.partition(" ")
        return [self._junk(first), self._junk(middle), self._junk(given)]

    def _told(self, has_place: bool, made: Made, members: list[Member]) -> list[Columns]:
        chance = self.chance
        some = [make for make in (self._birth, self._sex, self._people) if chance.random() < 0.85]
        kinds = [make(members) for make in some]
        if has_place and chance.random() < 0.7:
            heading = chance.choice(["Lớp", "Lớp học", "Thôn", "Thôn/Làng", "Đơn vị", "Chi đoàn", "Tên lớp", "LỚP", "Đơn vị (lớp)"])
            kinds.append(Columns([(heading, "")], lambda member: [self._junk(member.place)]))
        for heading in chance.sample(sorted(PRIVATE), chance.randint(0, 5)):
            kinds.append(Columns([(heading, "")], lambda member, h=heading: [PRIVATE[h](chance)], dropped=True))  # type: ignore[misc]
        return kinds

    def _birth(self, members: list[Member]) -> Columns:
        chance = self.chance
        heading = chance.choice(["Ngày sinh", "Năm sinh", "NTNS", "Ngày tháng năm sinh", "Ngày, tháng, năm sinh", "Sinh ngày", "NS",
                                 "Ngày/tháng/năm sinh", "Ngày sinh (dd/mm/yyyy)"])  # fmt: skip
        if self._two_rows and chance.random() < 0.25:
            parts = [("Ngày sinh", "Ngày"), ("Ngày sinh", "Tháng"), ("Ngày sinh", "Năm")]
            return Columns(parts, lambda member: [member.born.day, member.born.month, member.born.year], merged=True)
        mixed = chance.random() < 0.3
        shape = chance.choice(BIRTHS)
        return Columns([(heading, "")], lambda member: [(chance.choice(BIRTHS) if mixed else shape)(member.born)])

    def _sex(self, members: list[Member]) -> Columns:
        chance = self.chance
        woman = lambda member: member.sex is Sex.FEMALE  # noqa: E731
        mark = chance.choice(["x", "X", "x ", "×", "+", 1])
        kind = chance.choice(["word", "word", "code", "pair", "women", "men", "below", "women words"])
        if kind == "code" and any("Thị" in member.name for member in members):
            return Columns([(chance.choice(["Phái", "Giới tính", "GT"]), "")], lambda member: [0 if woman(member) else 1])
        if kind == "pair":
            return Columns([("Nam", ""), ("Nữ", "")], lambda member: ["", mark] if woman(member) else [mark, ""])
        if kind == "women" and any(map(woman, members)):
            return Columns([(chance.choice(["Nữ", "Nữ (x)", "Nữ\n(đánh x)"]), "")], lambda member: [mark if woman(member) else ""])
        if kind == "women words" and any(map(woman, members)):
            return Columns([("Nữ", "")], lambda member: ["Nữ" if woman(member) else ""])
        if kind == "men" and not all(map(woman, members)):
            return Columns([("Nam", "")], lambda member: ["" if woman(member) else mark])
        if kind == "below" and self._two_rows:
            pair = [("Giới tính", "Nam"), ("Giới tính", "Nữ")]
            return Columns(pair, lambda member: ["", mark] if woman(member) else [mark, ""], merged=True)
        words = chance.choice([("Nữ", "Nam"), ("nữ", "nam"), ("NỮ", "NAM"), ("Nu", "Nam"), ("Gái", "Trai"), (" Nữ ", "Nam\u00a0")])
        heading = chance.choice(["Giới tính", "Phái", "GT", "Giới", "Nam/Nữ", "Nam, nữ", "GIỚI TÍNH"])
        return Columns([(heading, "")], lambda member: [words[0] if woman(member) else words[1]])

    def _people(self, members: list[Member]) -> Columns:
        chance = self.chance
        kind = chance.choice(["word", "word", "mark", "below"])
        if kind == "word" or all(member.minority is Minority.UNKNOWN for member in members):
            words = {Minority.NO: ["Kinh", "KINH", "kinh "], Minority.YES: ["Gia Rai", "Mông", "Ba Na", "H'Mông"], Minority.UNKNOWN: [""]}
            heading = chance.choice(["Dân tộc", "DT", "DÂN TỘC", "Thành phần dân tộc"])
            return Columns([(heading, "")], lambda member: [chance.choice(words[member.minority])])
        for member in members:
            member.minority = Minority.YES if member.minority is Minority.YES else Minority.NO
        yes = lambda member: member.minority is Minority.YES  # noqa: E731
        if kind == "below" and self._two_rows:
            pair = [("Dân tộc", "Kinh"), ("Dân tộc", "Khác")]
            return Columns(pair, lambda member: ["", "x"] if yes(member) else ["x", ""], merged=True)
        heading = chance.choice(["DTTS", "Dân tộc thiểu số", "Người DTTS", "DTTS (x)"])
        return Columns([(heading, "")], lambda member: ["x" if yes(member) else ""])

    def _junk(self, text: str, heading: bool = False) -> str:
        """The text with what cannot be seen, or in another form."""
        chance = self.chance
        if not text or chance.random() < 0.7:
            return text
        kind = chance.choice(["nfd", "ends", "spaces", "nbsp", "zero", "line"])
        if kind == "nfd":
            return unicodedata.normalize("NFD", text)
        if kind == "ends":
            return f" {text}\u00a0"
        if kind == "spaces":
            return text.replace(" ", "  ")
        if kind == "nbsp":
            return text.replace(" ", "\u00a0")
        if kind == "zero":
            return f"\ufeff{text[:1]}\u200b{text[1:]}"
        return text.replace(" ", "\n", 1) if heading else text

    def _noise(self, made: Made, head: list[list[object]]) -> None:
        noise = self.chance.random()
        if noise < 0.06:
            made.rows.append([])
        elif noise < 0.1:
            made.rows += [list(row) for row in head]

    def _expect(self, made: Made, members: list[Member], kinds: list[Columns], place: str | None) -> None:
        titles = [clean_heading(upper) for kind in kinds for upper, _ in kind.headings]
        lowers = [lower for kind in kinds for _, lower in kind.headings]
        sexed = bool({"Phái", "Giới tính", "GT", "Giới", "Nam/Nữ", "Nam, nữ", "GIỚI TÍNH", "Nam", "Nữ", "Nữ (x)"} & {*titles, *lowers})
        sexed = sexed or any(title.startswith("Nữ") for title in titles)
        peopled = any("ân tộc" in title or "DT" in title or "DÂN" in title for title in titles)
        born = any("inh" in title and "tính" not in title.lower() or title in {"NTNS", "NS"} for title in titles if title not in made.dropped and title != "Học sinh")
        born = any(kind.headings[0][0].startswith(("Ngày", "Năm sinh", "NTNS", "Sinh", "NS")) and not kind.dropped for kind in kinds)
        placed = any(title.startswith(("Lớp", "LỚP", "Thôn", "Đơn vị", "Chi", "Tên lớp")) for title in titles)
        for member in members:
            made.people.append(
                (
                    member.name,
                    (member.sex if sexed else Sex.UNKNOWN).value,
                    member.born.year if born else None,
                    (member.minority if peopled else Minority.UNKNOWN).value,
                    (member.place if placed else place),
                )
            )


def clean_heading(text: str) -> str:
    return " ".join(text.split())


BIRTHS: list[Callable[[date], object]] = [
    lambda day: day,
    lambda day: day.strftime("%d/%m/%Y"),
    lambda day: f"{day.day}-{day.month}-{day.year}",
    lambda day: f"{day.day}.{day.month}.{day.year}",
    lambda day: (day - date(1899, 12, 30)).days,
    lambda day: day.year,
    lambda day: str(day.year),
    lambda day: f"{day.day}/{day.month}/{day.year} ",
    lambda day: day.strftime("%d / %m / %Y"),
]
