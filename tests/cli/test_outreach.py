"""`outreach`, `print`, `tally`, `note` and `quiz`: what is read, what is printed, what is refused."""

import pytest

from campaign_kit.model.outreach import Outreach, OutreachChannel
from campaign_kit.model.tally import SHIPPED, Tally
from tests.cli.conftest import Campaign

RADIO = ("outreach", "add", "Bốn việc khi con gặp chuyện", "--channel", "commune_radio", "--on", "9/11/2026")
YEAR = ("--from", "01/12/2025", "--to", "30/11/2026")
TALLY = (*YEAR, "--source", "Công an xã")


def test_channels_are_told_with_what_is_counted(commune: Campaign) -> None:
    rows = commune("outreach", "channels", "--json").rows
    assert {row["channel"] for row in rows} == set(OutreachChannel)
    assert rows[0]["counted"] == ["items", "times", "minutes"]
    assert "Số tin, bài; Lượt phát, lượt đăng; Số phút" in commune("outreach", "channels").out


def test_an_entry_is_added_listed_and_changed(commune: Campaign) -> None:
    numbers = ("--times", 12, "--minutes-each", 5, "--clusters", 4, "--genre", "audio", "--cost", 1500000)
    done = commune(*RADIO, *numbers, "--place", 2, "--place", 3, "--language", "Gia Rai")
    assert "số 1: Bốn việc khi con gặp chuyện (Đài truyền thanh cấp xã, 09/11/2026)" in done.out
    (row,) = commune("outreach", "list", "--json").rows
    assert set(row) == set(Outreach.model_fields)
    assert (row["place_ids"], row["genre"], row["items"]) == ([2, 3], "audio", 1)
    said = commune("outreach", "list").out
    assert "1 tin, bài · 12 lượt phát, đăng · 60 phút" in said
    assert "Lớp 6A (Trường THCS Nguyễn Du); Làng Mook Đen" in said and "1.500.000" in said
    assert commune("outreach", "edit", 1, "--forget", "minutes", "--times", 14, "--place", 3).code == 0
    (changed,) = commune("outreach", "list", "--json").rows
    assert changed == row | {"times": 14, "minutes_each": None, "place_ids": [3]}
    assert commune("outreach", "list", "--from", "10/11/2026", "--json").rows == []
    assert "Chưa có mục" in commune("outreach", "list", "--to", "08/11/2026").out
    assert "Bốn việc" in commune("outreach", "remove", 1).out
    assert "xóa mục truyền thông “Bốn việc khi con gặp chuyện”" in commune("undo").out
    assert len(commune("outreach", "list", "--json").rows) == 1


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ((*RADIO, "--printed", 3), 1, "không đếm mục “Số bản in”"),
        ((*RADIO, "--to", "8/11/2026"), 1, "08/11/2026"),
        ((*RADIO, "--times", -1), 2, "số lần phải từ 0 trở lên"),
        ((*RADIO, "--genre", "song"), 2, "audio (Bài phát thanh)"),
        ((*RADIO, "--place", 99), 1, "99"),
        (("outreach", "edit", 9, "--times", 2), 1, "Không có mục truyền thông số 9"),
        (("outreach", "remove", 9), 1, "Không có mục truyền thông số 9"),
        (("print", "add", "commune_radio"), 2, "leaflet (Tờ gấp, tờ rơi)"),
    ],
)
def test_an_entry_that_cannot_be_is_named(commune: Campaign, words: tuple[object, ...], code: int, said: str) -> None:
    done = commune(*words)
    assert (done.code, done.out) == (code, "")
    assert said in done.err
    assert commune("outreach", "list", "--json").rows == []


def test_prints_are_entries_of_outreach(commune: Campaign) -> None:
    numbers = ("--printed", 500, "--handed-out", 420, "--cost", 90000)
    done = commune("print", "add", "leaflet", *numbers, "--on", "9/11/2026")
    assert "Tờ gấp, tờ rơi tháng 11/2026" in done.out
    commune("print", "add", "poster", "--title", "Bốn việc khi gặp chuyện", "--printed", 40)
    leaflet, poster = commune("outreach", "list", "--json").rows
    assert (leaflet["channel"], leaflet["printed"], leaflet["handed_out"], leaflet["items"]) == ("leaflet", 500, 420, 1)
    assert (poster["title"], poster["handed_out"]) == ("Bốn việc khi gặp chuyện", None)


def test_tallies_are_set_listed_and_removed(commune: Campaign) -> None:
    assert "Công an" not in commune("tally", "list").out
    assert "= 1.250 cuộc" in commune("tally", "set", "inspections", "1.250", *TALLY).out
    assert "số 1" in commune("tally", "set", "inspections", 4, *TALLY).out
    assert "= có" in commune("tally", "set", "schools_with_filters", "có", *TALLY, "--place", 1).out
    first, second = commune("tally", "list", "--json").rows
    assert set(first) == set(Tally.model_fields)
    assert (first["number"], second["number"], second["place_id"]) == (4, 1, 1)
    said = commune("tally", "list").out
    assert "4 cuộc" in said and "toàn địa bàn" in said and "Trường THCS Nguyễn Du" in said
    assert "2" in commune("tally", "remove", 1, 2).out
    assert commune("tally", "list", "--json").rows == []


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("inspections", "1.5", *TALLY), 2, "“1.5”"),
        (("inspections", "vài", *TALLY), 2, "“vài”"),
        (("cases", 3, *TALLY), 1, "“cases”"),
        (("inspections", 3, *YEAR, "--source", " "), 2, "nguồn không được để trống"),
        (("inspections", 3, *YEAR), 2, "--source"),
        (("support_asked", 3, *TALLY, "--note", "em A"), 1, "không giữ ghi chú"),
    ],
)
def test_a_tally_that_cannot_be_is_named(commune: Campaign, words: tuple[object, ...], code: int, said: str) -> None:
    done = commune("tally", "set", *words)
    assert (done.code, done.out) == (code, "")
    assert said in done.err


def test_an_office_adds_indicators(commune: Campaign) -> None:
    assert "goc_hoi_dap" in commune("tally", "indicator", "add", "Góc hỏi đáp", "--unit", "góc", "--sensitive").out
    *shipped, own = commune("tally", "indicator", "list", "--json").rows
    assert [row["key"] for row in shipped] == [each.key for each in SHIPPED]
    assert (own["title"], own["sensitive"], own["yes_no"]) == ("Góc hỏi đáp", True, False)
    assert "từ 1 đến 4 không in ra; của cơ quan" in commune("tally", "indicator", "list").out
    commune("tally", "set", "goc_hoi_dap", 3, *TALLY)
    assert "1 số liệu" in commune("tally", "indicator", "remove", "goc_hoi_dap").err
    commune("tally", "remove", 1)
    assert commune("tally", "indicator", "remove", "goc_hoi_dap").code == 0
    assert "“inspections”" in commune("tally", "indicator", "remove", "inspections").err


def test_notes_are_added_once_listed_and_removed(lesson: Campaign) -> None:
    lesson("note", "add", "difficulty", "Loa hỏng", "--session", 1)
    assert "đã có, số 1" in lesson("note", "add", "difficulty", "loa  hỏng", "--session", 1).out
    lesson("note", "add", "good_model", "Già làng nói trước", "--on", "01/02/2026")
    first, second = lesson("note", "list", "--json").rows
    assert (first["day"], first["about"], first["kind"]) == ("2026-02-01", "", "good_model")
    assert (second["day"], second["about"], second["session_id"]) == ("2026-11-23", "Kết bạn an toàn", 1)
    assert len(lesson("note", "list", "--kind", "difficulty", "--json").rows) == 1
    assert len(lesson("note", "list", "--from", "01/02/2026", "--to", "28/02/2026", "--json").rows) == 1
    assert "Cách làm hay" in lesson("note", "list").out
    assert "Chưa có" in lesson("note", "list", "--from", "01/02/2025", "--to", "28/02/2025").out
    assert lesson("note", "remove", 1).code == 0
    assert "Không có ghi chép số 1" in lesson("note", "remove", 1).err
    assert "child_voice" in lesson("note", "add", "story", "…").err


def test_answers_are_counted_and_the_gain_is_told(lesson: Campaign) -> None:
    lesson("session", "move", 1, "--day", "02/11/2020")
    lesson("attendance", "count", 1, "--audience", "child_in_school", "--total", 25)
    put = ("quiz", "set", 1, "--survey", "lop-4-6")
    assert "Chưa có buổi" in lesson("quiz", "show").out
    assert "(25 người, 25 câu trả lời)" in lesson(*put, "--phase", "before", "--answer", "1=10/10/5").out
    done = lesson(*put, "--phase", "after", "--answer", "1=1/4/20", "--answer", "2 = 2/22/2")
    assert "Xem lại: Sau buổi, câu 2: 26 người trả lời" in done.err
    assert lesson("quiz", "show", 1, "--json").data["numbers"]["before"] == {"1": {"1": 10, "2": 10, "3": 5}}
    assert "10 / 10 / 5" in lesson("quiz", "show", 1).out
    year = ("--from", "01/01/2020", "--to", "31/12/2020")
    (gain,) = lesson("quiz", "show", *year, "--json").rows
    assert gain["points"] == pytest.approx(100 * 42 / 51 - 20)
    assert "62,4 điểm phần trăm" in lesson("quiz", "show", *year).out
    lesson(*put, "--phase", "after", "--answer", "1=1/0/2")
    assert "dưới 5 người, không nêu" in lesson("quiz", "show", *year).out
    assert "Đã xóa câu trả lời" in lesson(*put, "--phase", "after", "--remove").out
    assert lesson("quiz", "show", *year, "--json").rows == []


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--phase", "before"), 2, "--answer 1=3/20/2"),
        (("--phase", "before", "--answer", "1:3"), 2, "“1:3”"),
        (("--phase", "during", "--answer", "1=3"), 2, "after (Sau buổi)"),
        (("--phase", "before", "--answer", "1=1/2/3/4"), 1, "lựa chọn 4"),
    ],
)
def test_answers_that_cannot_be_are_named(lesson: Campaign, words: tuple[object, ...], code: int, said: str) -> None:
    done = lesson("quiz", "set", 1, "--survey", "lop-4-6", *words)
    assert (done.code, done.out) == (code, "")
    assert said in done.err
    assert "chưa có câu trả lời" in lesson("quiz", "show", 1).out
