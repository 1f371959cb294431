"""What documents say: the help block, the words for each band, the order of slides and panels."""

import re
from dataclasses import replace
from datetime import date

import pytest

from campaign_kit.documents.blocks import Cards, Help, Points, Text
from campaign_kit.documents.compose.deck import compose_deck
from campaign_kit.documents.compose.game import compose_game
from campaign_kit.documents.compose.leaflet import compose_leaflet
from campaign_kit.documents.compose.occasion import footer, for_whom, help_block, organisers, spoken_to
from campaign_kit.documents.compose.poster import compose_poster
from campaign_kit.documents.compose.quiz import compose_quiz
from campaign_kit.documents.compose.recovery import compose_recovery
from campaign_kit.documents.compose.run_sheet import compose_run_sheet
from campaign_kit.documents.compose.sign_in_sheet import compose_sign_in_sheet
from campaign_kit.errors import Refused
from campaign_kit.model.attendance import Audience
from campaign_kit.model.module import Band
from campaign_kit.model.plan import Form, Place, PlaceKind
from tests.documents.occasions import SCHOOL, module, occasion, session, template


def words(block: object) -> str:
    assert isinstance(block, Text)
    return block.text


def test_the_head_names_the_office_and_its_co_organisers_whole() -> None:
    assert organisers(occasion()) == "ỦY BAN NHÂN DÂN XÃ IA DOM · ĐOÀN TNCS HỒ CHÍ MINH XÃ IA DOM"


def test_the_help_block_has_111_first_and_only_local_lines_that_can_be_called() -> None:
    block = help_block(occasion(), "GỌI")
    assert block.hotline == "111"
    assert block.url == "https://vn-cop.vn"
    assert [(entry.label, entry.number) for entry in block.entries] == [
        ("Công an xã", "0269 000 000"),
        ("Tư vấn học đường", "cô Hạnh"),
    ]


@pytest.mark.parametrize("compose", [compose_deck, compose_poster, compose_leaflet])
def test_without_111_nothing_is_composed(compose: object) -> None:
    lines = tuple(line for line in occasion().help_lines if line.number_or_address != "111")
    dropped = type(occasion())(**{**vars(occasion()), "help_lines": lines})
    with pytest.raises(Refused, match=r"materials\.no_help_line"):
        compose(dropped)  # type: ignore[operator]


def test_the_deck_opens_teaches_and_closes_with_help() -> None:
    manuscript = compose_deck(occasion(module("B3"), module("B4")))
    assert [sheet.name for sheet in manuscript.sheets] == [
        "title",
        *["points", "do_dont", "situation"] * 2,
        "closing",
    ]
    assert [words(sheet.slots["number"]) for sheet in manuscript.sheets] == [str(n) for n in range(1, 9)]
    assert isinstance(manuscript.sheets[-1].slots["help"], Help)
    assert manuscript.title == "An toàn trên mạng"


def test_the_notes_say_what_to_say_and_for_how_long() -> None:
    notes = compose_deck(occasion()).sheets[1].notes
    assert "Thời gian: 3 phút" in notes
    assert "Thầy cô hỏi cả lớp." in notes


@pytest.mark.parametrize(
    ("band", "title", "comfort"),
    [
        (Band.B, "Cần giúp đỡ? Em không một mình.", "lắng nghe em."),
        (Band.D, "Cần giúp đỡ? Bạn không một mình.", "lắng nghe bạn."),
        (Band.P, "Cần giúp đỡ? Hãy gọi ngay.", "lúc nào cũng được."),
        (Band.T, "Lo cho một em? Hãy gọi ngay.", "cũng gọi được."),
        (Band.O, "Lo cho một em? Hãy gọi ngay.", "cũng gọi được."),
    ],
)
def test_the_closing_speaks_to_its_band(band: Band, title: str, comfort: str) -> None:
    closing = compose_deck(occasion(module(band=band), band=band)).sheets[-1]
    assert closing.title == title
    assert words(closing.slots["comfort"]).endswith(comfort)


@pytest.mark.parametrize(
    ("band", "title", "whom"),
    [
        (Band.D, "An toàn *trên mạng*", "Kỹ năng số cho học sinh 16–18 tuổi"),
        (Band.P, "Cùng con *lên mạng an toàn*", "Kỹ năng số cho cha mẹ và người chăm sóc trẻ"),
        (Band.T, "Bảo vệ trẻ em *trên mạng*", "Dành cho giáo viên"),
        (Band.O, "Bảo vệ trẻ em *trên mạng*", "Dành cho cán bộ, cộng tác viên"),
    ],
)
def test_the_cover_of_several_topics_speaks_to_its_band(band: Band, title: str, whom: str) -> None:
    cover = compose_deck(occasion(module("X1", band), module("X2", band), band=band)).sheets[0]
    assert words(cover.slots["title"]) == title
    assert words(cover.slots["subtitle"]).split("\n")[0] == whom


def test_one_module_gives_its_own_poster() -> None:
    sheet = compose_poster(occasion()).sheets[0]
    assert words(sheet.slots["title"]) == "*5 quy tắc* khi kết bạn"


@pytest.mark.parametrize(
    ("band", "title"),
    [(Band.P, "*5 quy tắc* khi lên mạng"), (Band.T, "*5 việc* bảo vệ trẻ em"), (Band.O, "*5 việc* bảo vệ trẻ em")],
)
def test_the_poster_of_several_topics_tells_staff_what_to_do(band: Band, title: str) -> None:
    sheet = compose_poster(occasion(module("X1", band), module("X2", band), band=band)).sheets[0]
    assert words(sheet.slots["title"]) == title


def test_several_modules_give_one_rule_of_each_in_turn() -> None:
    cards = compose_poster(occasion(module("B1"), module("B3"))).sheets[0].slots["rules"]
    assert isinstance(cards, Cards)
    assert [card.title for card in cards.items] == [
        f"Quy tắc {rule}" for rule in ("B1 1", "B3 1", "B1 2", "B3 2", "B1 3")
    ]
    assert [card.number for card in cards.items] == [1, 2, 3, 4, 5]


def test_the_leaflet_is_in_folding_order() -> None:
    outside, inside = compose_leaflet(occasion()).sheets
    assert {"flap_title", "help", "title", "org"} <= set(outside.slots)
    assert {"left_title", "middle_title", "right_title"} <= set(inside.slots)
    points = inside.slots["left_points"]
    assert isinstance(points, Points)
    assert points.numbered
    assert words(outside.slots["dated"]) == "Tháng 11/2026"


def test_the_foot_names_the_place_the_form_and_the_day() -> None:
    assert footer(occasion()) == "Trường THCS Nguyễn Du · Ngoại khóa 23/11/2026"


def test_the_words_for_whom_follow_the_grades_of_the_places() -> None:
    """A poster for a THCS once said "9–11 tuổi": there it is for lớp 6."""
    assert spoken_to(occasion(band=Band.B)) == "học sinh lớp 6"
    assert spoken_to(occasion(band=Band.C)) == "học sinh lớp 7–9"
    assert spoken_to(occasion(band=Band.P)) == "cha mẹ và người chăm sóc trẻ"
    assert spoken_to(occasion(band=Band.B, place_ids=())) == "học sinh 9–11 tuổi"


def test_where_no_place_is_chosen_the_template_tells_who_is_no_pupil() -> None:
    nowhere = replace(occasion(band=Band.B, place_ids=()), places=())
    out = replace(nowhere, audience=Audience.CHILD_OUT_OF_SCHOOL)
    assert spoken_to(nowhere) == "học sinh 9–11 tuổi"
    assert spoken_to(out) == "trẻ em 9–11 tuổi"
    assert spoken_to(replace(out, places=(SCHOOL,), session=session())) == "học sinh lớp 6", "the places tell more"
    led = template().model_copy(update={"audience": Audience.CHILD_IN_CARE})
    assert spoken_to(replace(nowhere, template=led)) == "trẻ em 9–11 tuổi"


def test_owners_of_shops_are_not_called_officials() -> None:
    met = replace(occasion(band=Band.O, place_ids=()), places=())
    led = template().model_copy(update={"audience": Audience.BUSINESS})
    assert spoken_to(met) == "cán bộ, cộng tác viên"
    assert spoken_to(replace(met, template=led)) == "chủ điểm Internet, cửa hàng"
    own, other = (module(key, band=Band.O) for key in ("O8", "O1"))
    own = own.model_copy(update={"audience": "business"})
    assert spoken_to(replace(met, modules=(own,))) == "chủ điểm Internet, cửa hàng"
    assert spoken_to(replace(met, modules=(own, other))) == "cán bộ, cộng tác viên", "both are met"
    assert for_whom(replace(met, modules=(own,)), "Dành cho quán mình") == "Dành cho quán mình"


def test_own_words_do_not_make_pupils_of_children_who_are_none() -> None:
    pupils = replace(occasion(band=Band.B, place_ids=()), places=(), template=template(point="Vỗ tay."))
    children = replace(pupils, audience=Audience.CHILD_OUT_OF_SCHOOL)
    asked = r"học sinh|Cả lớp cùng đọc|Lớp: |'Lớp'|Thầy cô, cha mẹ|thầy cô hoặc"
    for compose in (compose_deck, compose_game, compose_quiz, compose_run_sheet, compose_sign_in_sheet):
        assert re.search(asked, str(compose(pupils)))
        assert not re.search(asked, str(compose(children)))
    assert "Cả nhóm cùng đọc to" in str(compose_run_sheet(children))


def test_children_where_no_school_is_are_not_called_pupils() -> None:
    hamlet = Place(id=7, uid="7", office_id=1, kind=PlaceKind.HAMLET, name="Làng Bi")
    given = replace(occasion(band=Band.B, place_ids=(7,)), places=(hamlet,))
    assert spoken_to(given) == "trẻ em 9–11 tuổi"
    assert for_whom(given, "Dành cho học sinh 9–11 tuổi") == "Dành cho trẻ em 9–11 tuổi"
    assert for_whom(occasion(band=Band.B, place_ids=()), "Dành cho các em đội viên") == "Dành cho các em đội viên"


def test_the_cover_uses_the_words_of_children_and_villagers() -> None:
    subtitle = words(compose_deck(occasion(form=Form.IN_LESSON)).sheets[0].slots["subtitle"])
    assert subtitle.splitlines()[1].startswith("Tiết học · ")


def test_the_recovery_sheet_carries_the_whole_code() -> None:
    sheet = compose_recovery("AAAA-BBBB", "UBND xã Ia Dom", date(2026, 11, 21)).sheets[0]
    assert words(sheet.slots["code"]).replace(" – ", "-") == "AAAA-BBBB"
    assert words(sheet.slots["dated"]) == "Lập 21/11/2026"
