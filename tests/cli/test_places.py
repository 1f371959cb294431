"""`place …`: single places, what becomes of them, lists from files, views; `office …` of others; `contact …`."""

from pathlib import Path

from tests.cli.conftest import Campaign
from tests.exchange.places.books import sheet


def names(commune: Campaign, *words: object) -> list[str]:
    return [row["name"] for row in commune("place", "list", *words, "--json").rows]


def test_a_place_is_edited_counted_ended_and_removed(commune: Campaign) -> None:
    assert commune("place", "edit", 2, "--name", "Lớp 6A1", "--cluster", "Cụm 1", "--from", "05/09/2026").code == 0
    told = commune("place", "list", "--kind", "class", "--json").rows[0]
    assert (told["name"], told["cluster"], told["grade"], told["active_from"]) == ("Lớp 6A1", "Cụm 1", 6, "2026-09-05")
    done = commune("place", "count", 3, "--people", 640, "--as-of", "01/10/2026")
    assert done.out == "Đã ghi số liệu ngày 01/10/2026 của Làng Mook Đen.\n"
    assert commune("place", "count", 3, "--children", 5, "--female", 9).code == 1
    assert commune("place", "end", 1, "--on", "31/12/2026").out.endswith("Trường THCS Nguyễn Du, Lớp 6A1\n")
    assert names(commune, "--on", "01/01/2027") == ["Làng Mook Đen"]
    assert commune("place", "remove", 3).out == "Đã xóa 1 địa bàn.\n"
    assert commune("place", "remove", 3).code == 1
    assert commune("place", "edit", 9, "--name", "Làng").code == 1


def test_a_place_whose_count_cannot_be_is_not_added(commune: Campaign) -> None:
    """The place was added before its count was refused, and once more when the count was mended."""
    before = names(commune)
    done = commune("place", "add", "hamlet", "Làng Bi", "--children", 5, "--female", 9)
    assert (done.code, done.out) == (1, "")
    assert names(commune) == before
    assert commune("place", "add", "hamlet", "Làng Bi", "--children", 9, "--female", 5).code == 0
    assert commune("undo").code == 0
    assert names(commune) == before


def test_a_place_in_use_is_not_removed(lesson: Campaign) -> None:
    done = lesson("place", "remove", 2)
    assert (done.code, done.out) == (1, "")
    assert "Kết thúc" in done.err


def test_places_are_merged_split_and_renamed(commune: Campaign) -> None:
    assert commune("place", "add", "hamlet", "Làng Bi").code == 0
    done = commune("place", "merge", 3, 4, "--name", "Làng Mook Bi", "--since", "01/07/2026")
    assert done.out == "Từ ngày 01/07/2026: Làng Mook Đen, Làng Bi là Làng Mook Bi (số 5).\n"
    split = commune("place", "split", 5, "--name", "Làng Một", "--name", "Làng Hai", "--since", "01/09/2026")
    assert split.out == "Từ ngày 01/09/2026: Làng Mook Bi tách thành Làng Một (6), Làng Hai (7).\n"
    assert commune("place", "rename", 7, "Làng Ba", "--since", "01/10/2026").code == 0
    assert names(commune, "--kind", "hamlet", "--on", "30/06/2026") == ["Làng Mook Đen", "Làng Bi"]
    assert names(commune, "--kind", "hamlet", "--on", "01/07/2026") == ["Làng Mook Bi"]
    assert names(commune, "--kind", "hamlet", "--on", "01/10/2026") == ["Làng Một", "Làng Ba"]
    assert commune("place", "merge", 1, 6, "--name", "X", "--since", "01/11/2026").code == 1


def test_a_school_year_is_proposed_and_then_begun(commune: Campaign) -> None:
    proposed = commune("place", "school-year", "2027-2028")
    assert "--apply" in proposed.out
    assert names(commune, "--kind", "class") == ["Lớp 6A"]
    rows = commune("place", "school-year", "2027-2028", "--json").rows
    assert [(row["what"], row["old"], row["new"]) for row in rows] == [
        ("Lên lớp", "Lớp 6A", "Lớp 7A"),
        ("Lớp mới", "", "Lớp 6A"),
    ]
    begun = commune("place", "school-year", "2027-2028", "--apply")
    assert begun.out.endswith(
        "Đã mở năm học 2027-2028 từ ngày 05/09/2027: 1 lớp lên lớp, 1 lớp cũ kết thúc, 2 lớp mới.\n"
    )
    assert names(commune, "--kind", "class", "--on", "05/09/2027") == ["Lớp 7A", "Lớp 6A"]
    assert "2027-2028" in commune("place", "school-year", "2027-2028").out
    assert commune("place", "school-year", "2027-2028", "--apply").code == 1
    assert commune("place", "school-year", "năm sau").code == 2


def test_a_list_is_tried_and_then_imported(commune: Campaign, tmp_path: Path) -> None:
    file = sheet(
        tmp_path / "xa.xlsx",
        ("Trường", "Lớp", "Sĩ số"),
        ("Trường THCS Nguyễn Du", "6A", 31),
        ("Trường THCS Nguyễn Du", "Lớp ghép", 8),
    )
    tried = commune("place", "import", file, "--check")
    assert tried.out.endswith("chạy lại không kèm --check.\n")
    assert tried.err == "Dòng 3: “Lớp ghép” chưa rõ khối, sẽ được thêm không có khối.\n"
    assert names(commune, "--kind", "class") == ["Lớp 6A"]
    assert commune("place", "import", file).out == ("Đã thêm 1 địa bàn, ghi 2 số liệu mới; 2 địa bàn đã có từ trước.\n")
    assert names(commune, "--kind", "class") == ["Lớp 6A", "Lớp ghép"]
    assert commune("place", "import", file).out == "Không có gì mới: 3 địa bàn đã có, số liệu không đổi.\n"
    assert [row["known"] for row in commune("place", "import", file, "--check", "--json").rows] == [True] * 3
    assert commune("place", "import", tmp_path / "khong.xlsx").code == 1


def test_a_period_is_seen_in_the_boundaries_of_a_day(held: Campaign, tmp_path: Path) -> None:
    assert held("place", "rename", 3, "Làng Mới", "--since", "01/07/2026").code == 0
    days = ("--from", "01/01/2026", "--to", "30/11/2026")
    new = held("place", "view", *days, "--as-of", "30/11/2026", "--json").rows
    assert [(row["place"], row["sessions"], row["note"]) for row in new] == [
        ("Trường THCS Nguyễn Du", 1, ""),
        ("Làng Mới", 1, "Gồm cả Làng Mook Đen"),
        ("Lớp 6A", 1, ""),
    ]
    old = held("place", "view", *days, "--as-of", "30/06/2026")
    assert "Làng Mook Đen" in old.out
    assert "Làng Mới" not in old.out
    out = tmp_path / "Theo địa bàn.xlsx"
    assert held("place", "view", *days, "--out", out).out == f"{out}\n"
    assert out.is_file()


def test_names_of_provinces_and_communes(commune: Campaign) -> None:
    assert len(commune("place", "communes").out.splitlines()) == 34
    assert "Xã Ia Dom" in commune("place", "communes", "Gia Lai").out.splitlines()
    assert commune("place", "communes", "Tây Nguyên").code == 2


def test_other_offices_are_added_merged_and_renamed(commune: Campaign) -> None:
    for name in ("Trường THCS Nguyễn Du", "Trường THCS Lê Lợi"):
        assert commune("office", "add", "school", name).code == 0
    assert commune("office", "merge", 2, 3, "--name", "Trường THCS Ia Dom", "--since", "01/07/2026").code == 0
    own = "Ủy ban nhân dân xã Ia Dom"
    old = commune("office", "offices", "--on", "30/06/2026", "--json").rows
    assert [row["name"] for row in old] == [own, "Trường THCS Nguyễn Du", "Trường THCS Lê Lợi"]
    assert commune("office", "rename", 1, "Ủy ban nhân dân xã Đức Cơ", "--since", "01/07/2026").code == 0
    new = commune("office", "offices", "--on", "01/07/2026", "--json").rows
    assert [row["name"] for row in new] == ["Ủy ban nhân dân xã Đức Cơ", "Trường THCS Ia Dom"]
    assert commune("office", "merge", 9, 1, "--name", "X", "--since", "01/07/2026").code == 1
    assert own in commune("office", "offices").out


def test_an_office_is_split_from_a_day(commune: Campaign) -> None:
    assert commune("office", "add", "school", "Trường TH và THCS Ia Dom").code == 0
    parts = ("--name", "Trường Tiểu học Ia Dom", "--name", "Trường THCS Ia Dom", "--since", "01/07/2026")
    done = commune("office", "split", 2, *parts)
    assert (done.code, done.out.startswith("Từ ngày 01/07/2026: Trường TH và THCS Ia Dom tách thành ")) == (0, True)
    new = commune("office", "offices", "--on", "01/07/2026", "--json").rows
    assert [row["name"] for row in new[1:]] == ["Trường Tiểu học Ia Dom", "Trường THCS Ia Dom"]
    assert {row["kind"] for row in new[1:]} == {"school"}
    assert commune("office", "split", 3, "--name", "Một mình", "--since", "01/09/2026").code == 1


def test_contacts_are_kept_and_removed(commune: Campaign) -> None:
    words = ("--role", "Trưởng thôn", "--phone", "0905 123 456", "--place", 3, "--until", "31/12/2025")
    assert commune("contact", "add", "Rơ Châm Hyuk", *words).code == 0
    listed = commune("contact", "list")
    assert "0905 123 456" in listed.out
    assert "Rơ Châm Hyuk" in listed.err
    assert commune("contact", "add", "Siu Blưh", "--phone", "hỏi thôn").code == 1
    assert commune("contact", "remove", 1).code == 0
    assert commune("contact", "remove", 1).code == 1
    assert commune("contact", "list", "--json").rows == []
