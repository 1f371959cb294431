"""One typed line read as a person: the name first, what is known of the person behind it in any order."""

import pytest

from campaign_kit.model.attendance import Minority, Sex
from campaign_kit.model.plan import Place, PlaceKind
from campaign_kit.services.walk_in import LineReader, capital

NAMED = (
    (PlaceKind.CLASS, "Lớp 8A"),
    (PlaceKind.CLASS, "6B"),
    (PlaceKind.HAMLET, "Làng Mook Đen"),
    (PlaceKind.HAMLET, "Làng Bi"),
    (PlaceKind.HAMLET, "Thôn 3"),
    (PlaceKind.CLASS, "Lớp 8A"),
)
READER = LineReader(
    tuple(Place(id=n, uid=str(n), office_id=1, kind=kind, name=name) for n, (kind, name) in enumerate(NAMED))
)
F, M, U = Sex.FEMALE, Sex.MALE, Sex.UNKNOWN


@pytest.mark.parametrize(
    ("line", "name", "sex", "born", "place"),
    [
        ("rơ châm h'bia nữ 2012 8a", "Rơ Châm H'Bia", F, 2012, "Lớp 8A"),
        ("rơ châm h'bia 8a 2012 nữ", "Rơ Châm H'Bia", F, 2012, "Lớp 8A"),
        ("2012, nữ, rơ châm h'bia, 8A", "Rơ Châm H'Bia", F, 2012, "Lớp 8A"),
        ("ro cham h'bia nu 2012 lop 8a", "Ro Cham H'Bia", F, 2012, "Lớp 8A"),
        ("Lê Hoài Nam nam 2011", "Lê Hoài Nam", M, 2011, None),
        ("nguyễn quốc bảo nam 2011", "Nguyễn Quốc Bảo", M, 2011, None),
        ("lê hải nam", "Lê Hải Nam", U, None, None),
        ("lê minh hải nam", "Lê Minh Hải", M, None, None),
        ("lê văn nam 2011", "Lê Văn Nam", U, 2011, None),
        ("trần thị nữ", "Trần Thị Nữ", U, None, None),
        ("siu blih nam làng mook đen", "Siu Blih", M, None, "Làng Mook Đen"),
        ("siu bi mook den", "Siu Bi", U, None, "Làng Mook Đen"),
        ("rơ châm bi", "Rơ Châm Bi", U, None, None),
        ("rơ châm nhi nữ bi", "Rơ Châm Nhi", F, None, "Làng Bi"),
        ("ksor thanh thôn 3 1980", "Ksor Thanh", U, 1980, "Thôn 3"),
        ("lê thị hoa sinh năm 2010 lớp 9c", "Lê Thị Hoa", U, 2010, "9C"),
        ("lê thị hoa sn 2010 6/2", "Lê Thị Hoa", U, 2010, "6/2"),
        ("RƠ CHÂM H’BIA gái", "RƠ CHÂM H’BIA", F, None, None),
        ("a lưới trai 2010", "A Lưới", M, 2010, None),
        ("nam", "Nam", U, None, None),
    ],
)
def test_a_line_is_read(line: str, name: str, sex: Sex, born: int | None, place: str | None) -> None:
    told = READER.read(line)
    assert told.person is not None and told.unread == ()
    person = told.person
    assert (person.full_name, person.sex, person.birth_year, person.place) == (name, sex, born, place)


def test_minority_is_yes_only_where_it_is_written() -> None:
    for words in ("dtts", "dân tộc thiểu số"):
        told = READER.read(f"siu blih {words} 2012").person
        assert told is not None and told.minority is Minority.YES
    plain = READER.read("siu blih 2012").person
    assert plain is not None and plain.minority is Minority.UNKNOWN


@pytest.mark.parametrize(
    ("line", "unread"),
    [("siu blih 2012 qwx", ("qwx",)), ("y thịnh 12t", ("12t",)), ("siu blih 2012 0905123456", ("0905123456",))],
)
def test_words_that_mean_nothing_are_told(line: str, unread: tuple[str, ...]) -> None:
    assert READER.read(line).unread == unread


@pytest.mark.parametrize("line", ["", "  ", "2012", "a" * 130])
def test_a_line_without_a_name_tells_nobody(line: str) -> None:
    assert READER.read(line).person is None


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("y thịnh", "Y Thịnh"),
        ("h’bia niê k’đăm", "H’Bia Niê K’Đăm"),
        ("đinh thị ê̆ban", "Đinh Thị Ê̆ban"),
        ("McDonald nguyễn", "McDonald nguyễn"),
        ("NGUYỄN VĂN A", "NGUYỄN VĂN A"),
    ],
)
def test_small_letters_get_capitals_and_all_else_stays(written: str, kept: str) -> None:
    assert capital(written) == kept
