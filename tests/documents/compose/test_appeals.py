"""What hangs and what is posted: the right words for each band, from the module where it has them."""

from dataclasses import replace

import pytest

from campaign_kit.documents.blocks import Block, Cards, Flow, Passage, Pictures, Points, Text
from campaign_kit.documents.compose.appeals import stressed
from campaign_kit.documents.compose.banner import compose_banner
from campaign_kit.documents.compose.poster import compose_poster
from campaign_kit.documents.compose.social import compose_social
from campaign_kit.documents.compose.standee import compose_standee
from campaign_kit.errors import Refused
from campaign_kit.model.module import Band, Module, PostText
from campaign_kit.wording.steps import MOTTO
from tests.documents.occasions import module, occasion


def bare(**changes: object) -> Module:
    """A module without slogans and post of its own."""
    return module().model_copy(update={"slogans": (), "post": None, **changes})


def words(block: Block) -> str:
    assert isinstance(block, Text)
    return block.text


def steps(band: Band) -> Cards:
    block = compose_poster(occasion(module(band=band), band=band)).sheets[0].slots["steps"]
    assert isinstance(block, Cards)
    return block


@pytest.mark.parametrize("band", list(Band))
def test_the_four_steps_are_the_motto(band: Band) -> None:
    assert " – ".join(card.title for card in steps(band).items) == MOTTO


@pytest.mark.parametrize(
    ("band", "word"), [(Band.A, "em"), (Band.D, "bạn"), (Band.P, "con"), (Band.T, "em"), (Band.O, "trẻ")]
)
def test_the_steps_speak_to_their_band(band: Band, word: str) -> None:
    said = " ".join(card.detail for card in steps(band).items).replace(",", "").replace(".", "").split()
    assert word in said
    others = {"em", "bạn", "con"} - {word}
    assert not others & set(said)


@pytest.mark.parametrize("band", list(Band))
def test_the_steps_lead_to_111_and_keep_private_pictures_where_they_are(band: Band) -> None:
    slots = compose_poster(occasion(module(band=band), band=band)).sheets[0].slots
    assert "111" in steps(band).items[-1].detail
    note = words(slots["steps_note"]).replace("*", "")
    assert "không sao chép, không gửi, giữ nguyên máy" in note
    assert "gọi 111 hoặc báo công an" in note


def test_do_and_do_not_come_from_the_first_page_of_that_kind() -> None:
    slots = compose_poster(occasion()).sheets[0].slots
    assert words(slots["do_dont_title"]) == "Khi có người lạ"
    assert slots["do"] == Points(("Hỏi cha mẹ",) * 3)
    assert slots["dont"] == Points(("Bật camera",) * 3)


def test_a_module_without_such_a_page_gives_no_such_poster() -> None:
    slots = compose_poster(occasion(bare(pages=(), messages=()))).sheets[0].slots
    assert not {"do", "dont", "do_dont_title", "message"} & set(slots)
    assert {"rules", "steps"} <= set(slots)


def test_a_slogan_is_read_from_afar_before_a_sentence_of_the_lesson() -> None:
    slogans = bare(slogans=("*Nghĩ kỹ* trước khi đăng", "Hai"))
    assert words(compose_poster(occasion(slogans)).sheets[0].slots["message"]) == "*Nghĩ kỹ* trước khi đăng"
    assert words(compose_poster(occasion(bare())).sheets[0].slots["message"]) == module().messages[0]
    assert words(compose_banner(occasion(slogans)).sheets[0].slots["slogan"]) == "*Nghĩ kỹ* trước khi đăng"
    assert "bảo vệ trẻ em" in words(compose_banner(occasion(bare())).sheets[0].slots["slogan"])


def test_the_picture_of_a_message_is_the_thing_between_the_faces() -> None:
    covered = bare(cover_pictures=("boy-light", "footprints", "girl-light"))
    slots = compose_poster(occasion(covered)).sheets[0].slots
    assert slots["message_picture"] == Pictures(("footprints",))
    assert slots["faces"] == Pictures(("boy-light", "girl-light"))


def test_the_local_lines_of_a_banner_stay_whole() -> None:
    local = words(compose_banner(occasion()).sheets[0].slots["local"])
    assert local.split(" · ") == [
        "Công\u00a0an\u00a0xã:\u00a0*0269\u00a0000\u00a0000*",
        "Tư\u00a0vấn\u00a0học\u00a0đường:\u00a0*cô\u00a0Hạnh*",
    ]
    assert "local" not in compose_banner(replace(occasion(), help_lines=occasion().help_lines[:1])).sheets[0].slots


def test_a_post_says_its_own_words_and_borrows_what_it_leaves_open() -> None:
    own = bare(post=PostText(title="Em *kể ngay*", pictures=("key",), text=("Một.", "Gọi 111 hoặc vn-cop.vn.")))
    slots = compose_social(occasion(own)).sheets[0].slots
    assert words(slots["title"]) == "Em *kể ngay*"
    assert slots["pictures"] == Pictures(("key",))
    assert slots["post"] == Flow((Passage("Một."), Passage("Gọi 111 hoặc vn-cop.vn.")))
    assert words(slots["alt"]) == "Mô tả hình: “Em kể ngay”, kèm số 111 và mã QR mở trang vn-cop.vn."
    assert "subtitle" not in slots
    borrowed = compose_social(occasion(bare())).sheets[0].slots
    assert words(borrowed["title"]) == "*5 quy tắc* khi kết bạn"
    assert words(borrowed["subtitle"]) == "Dành cho học sinh lớp 6"
    assert borrowed["post"] == Flow(
        (
            Passage(module().messages[0]),
            Passage("Cần giúp đỡ, gọi 111 – miễn phí, cả ngày lẫn đêm. Báo tin: vn-cop.vn"),
        )
    )


def test_a_post_with_the_number_alone_gets_the_page() -> None:
    own = bare(post=PostText(title="Em kể ngay", text=("Gọi 111 nhé.",)))
    assert compose_social(occasion(own)).sheets[0].slots["post"] == Flow(
        (Passage("Gọi 111 nhé."), Passage("Báo tin: vn-cop.vn"))
    )


@pytest.mark.parametrize("compose", [compose_poster, compose_standee, compose_social])
def test_without_a_poster_there_is_nothing_to_hang(compose: object) -> None:
    with pytest.raises(Refused, match=r"materials\.no_content"):
        compose(occasion(bare(poster=None)))  # type: ignore[operator]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Một lời tử tế, cả lớp cùng vui", "Một lời tử tế, *cả lớp cùng vui*"),
        ("Kết bạn: cha mẹ biết, em yên tâm", "Kết bạn: *cha mẹ biết, em yên tâm*"),
        ("Dừng lại, lưu lại, kể ngay", "Dừng lại, lưu lại, kể ngay"),
        ("Cơ thể em là của em", "Cơ thể em là của em"),
        ("*Nghĩ kỹ*, rồi đăng", "*Nghĩ kỹ*, rồi đăng"),
    ],
)
def test_the_second_half_of_a_slogan_is_highlighted(line: str, shown: str) -> None:
    assert stressed(line) == shown
