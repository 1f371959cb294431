"""What a loudspeaker says: who speaks, the module's own words, every number twice, and how long it takes."""

import re

import pytest

from campaign_kit.documents.blocks import Callout, Flow, Heading, Passage, Text
from campaign_kit.documents.compose.occasion import Occasion
from campaign_kit.documents.compose.script import Item, compose_script, reading_time, script_items
from campaign_kit.errors import Refused
from campaign_kit.library.packs import read_packs
from campaign_kit.model.module import CHILD_BANDS, Band, Module
from campaign_kit.model.office import HelpLineDraft
from campaign_kit.model.plan import Form
from campaign_kit.paths import shipped
from campaign_kit.wording import papers
from campaign_kit.wording.spoken import half_minutes, syllables
from campaign_kit.wording.steps import MOTTO
from tests.documents.occasions import help_lines, module
from tests.documents.occasions import occasion as any_occasion

MODULES = read_packs([shipped("content")]).modules
PUPILS = [each for each in MODULES if each.band in CHILD_BANDS]
GREETING, THANKS = "Kính thưa bà con!", "Xin cảm ơn bà con."


def occasion(*modules: Module, band: Band = Band.B, **changes: object) -> Occasion:
    """A village's: its loudspeaker says the module's own broadcast."""
    return any_occasion(*modules, band=band, **({"form": Form.VILLAGE_MEETING} | changes))


def spoken_by(*lines: str, key: str = "B3") -> Module:
    return module(key).model_copy(update={"broadcast": lines})


def only(given: Occasion) -> Item:
    (item,) = script_items(given)
    return item


def test_who_speaks_stands_behind_the_greeting_and_names_are_said_whole() -> None:
    item = only(occasion(spoken_by(GREETING, "Sau đây là bản tin măng non.", "Một.", THANKS)))
    assert item.opening == (
        GREETING,
        "Sau đây là bản tin măng non.",
        "Bản tin của Ủy ban nhân dân xã Ia Dom.",
        "Phối hợp thực hiện: Đoàn Thanh niên Cộng sản Hồ Chí Minh xã Ia Dom.",
    )
    assert item.body == ("Một.",)
    assert item.end == (THANKS,)


def test_greeting_announcement_hotline_and_thanks_are_added_where_the_author_left_them_out() -> None:
    item = only(occasion(spoken_by("Một.")))
    assert item.opening[:2] == ("Kính thưa bà con, các em thân mến!", papers.ANNOUNCED)
    assert item.help[:4] == papers.HOTLINE
    assert item.end == (papers.CLOSING,)


def test_a_number_said_once_is_said_again_and_what_follows_it_stays_with_it() -> None:
    lines = (
        GREETING,
        "Cần giúp đỡ, xin gọi tổng đài.",
        "Số máy là 111.",
        "Các em tự gọi số này được.",
        "Thôi.",
        THANKS,
    )
    item = only(occasion(spoken_by(*lines)))
    assert item.help[:4] == (
        "Cần giúp đỡ, xin gọi tổng đài.",
        "Số máy là một, một, một.",
        "Các em tự gọi số này được.",
        papers.HOTLINE_AGAIN,
    )
    assert item.end == ("Thôi.", THANKS)


def test_local_lines_are_said_twice_and_the_page_is_spelled() -> None:
    local = (
        HelpLineDraft(label="Công an xã", number_or_address="0269 3861 113", order=10),
        HelpLineDraft(label="Công an", number_or_address="113", order=20),
        HelpLineDraft(label="Trường THCS", number_or_address="cô Hạnh", order=30),
    )
    item = only(Occasion(**{**vars(occasion()), "help_lines": help_lines(local)}))
    assert item.help[-7:] == (
        "Công an xã, số điện thoại: không hai sáu chín, ba tám sáu một, một một ba.",
        "Xin nhắc lại: không hai sáu chín, ba tám sáu một, một một ba.",
        "Công an, số điện thoại: một, một, ba.",
        "Xin nhắc lại: một, một, ba.",
        "Trường Trung học cơ sở: cô Hạnh.",
        "Xin nhắc lại, Trường Trung học cơ sở: cô Hạnh.",
        "Trang báo tin trên mạng: vê nờ, gạch ngang, xê o pê, chấm, vê nờ.",
    )


@pytest.mark.parametrize("shipped_module", MODULES, ids=[each.key for each in MODULES])
def test_shipped_scripts_are_ready_to_be_read_aloud(shipped_module: Module) -> None:
    item = only(occasion(shipped_module, band=shipped_module.band))
    said = " ".join(item.sentences)
    assert said.count("một, một, một") >= 2
    assert not re.search(r"[0-9()]|\b[A-ZĐ]{2,}\b", said), said
    assert sum("cảm ơn" in line for line in item.end[-1:]) == 1
    assert set(shipped_module.broadcast) - set(item.sentences) == set()
    assert 250 < item.syllables < 600
    assert 3 <= half_minutes(item.syllables) <= 7
    told = reading_time(occasion(shipped_module, band=shipped_module.band))
    assert told == f"Đọc trên loa, khoảng {papers.minutes(half_minutes(item.syllables))}"


def test_the_paper_tells_topic_length_and_day_and_boxes_what_must_be_kept() -> None:
    (sheet,) = compose_script(
        occasion(spoken_by(GREETING, *["Em nhớ kể ngay."] * 40, "Dừng – Lưu – Chặn – Báo."))
    ).sheets
    title, length, body = sheet.slots["title"], sheet.slots["subtitle"], sheet.slots["body"]
    assert title == Text("Bài phát thanh: Kết bạn và lời dụ dỗ")
    count = script_items(occasion(spoken_by(GREETING, *["Em nhớ kể ngay."] * 40, "Dừng – Lưu – Chặn – Báo.")))[
        0
    ].syllables
    assert length == Text(f"Đọc khoảng 2 phút ({count} tiếng) · Họp thôn, làng 23/11/2026")
    assert isinstance(body, Flow)
    boxed = [part.text for part in body.parts if isinstance(part, Callout)]
    assert boxed == ["Dừng – Lưu – Chặn – Báo.", *papers.HOTLINE[1:3]]
    assert [part.text for part in body.parts if isinstance(part, Heading)] == [
        "Mở đầu", "Nội dung", "Nơi giúp đỡ", "Kết thúc",
    ]  # fmt: skip
    assert sum(isinstance(part, Passage) for part in body.parts) > 40


def test_several_modules_are_items_of_their_own_as_long_as_the_session_has_time() -> None:
    long = tuple(spoken_by(GREETING, *["Em nhớ kể ngay với người lớn."] * 90, THANKS, key=f"B{n}") for n in range(1, 7))
    short = compose_script(occasion(*long, form=Form.ASSOCIATION_MEETING, integrated_minutes=15)).sheets
    assert len(short) == 3  # about five minutes each, fifteen in all
    assert [str(getattr(sheet.slots["subtitle"], "text", ""))[:11] for sheet in short] == [
        "Bản tin 1/3", "Bản tin 2/3", "Bản tin 3/3",
    ]  # fmt: skip
    assert (
        reading_time(occasion(*long, form=Form.ASSOCIATION_MEETING, integrated_minutes=15))
        == "3 bản tin, đọc khoảng 14 phút rưỡi"
    )
    brief = occasion(*long, form=Form.ASSOCIATION_MEETING, integrated_minutes=1)
    assert len(script_items(brief)) == 1
    assert reading_time(brief) == "Đọc trên loa, khoảng 5 phút"


@pytest.mark.parametrize("form", [Form.FLAG_CEREMONY, Form.CLUB, Form.PERFORMANCE])
@pytest.mark.parametrize("shipped_module", PUPILS, ids=[each.key for each in PUPILS])
def test_pupils_are_spoken_to_and_not_their_parents(shipped_module: Module, form: Form) -> None:
    """A flag ceremony once heard "Kính thưa bà con" and what parents should tell their children."""
    item = only(occasion(shipped_module, band=shipped_module.band, form=form))
    said = " ".join(item.sentences)
    who = "các bạn" if shipped_module.band is Band.D else "các em"
    assert item.sentences[0] == f"Chào thầy cô và {who}!"
    assert not re.search(r"bà con|dặn con|các cháu|[0-9]", said, re.IGNORECASE), said
    assert [line for line in item.sentences if syllables(line) > 15 and "số điện thoại: " not in line] == []
    assert 200 <= item.syllables <= 340
    assert item.help[1:3] == ("Số điện thoại là một, một, một.", "Xin nhắc lại: một, một, một.")
    assert f"{MOTTO}." in item.body
    assert item.end == (f"Cảm ơn thầy cô và {who} đã lắng nghe.",)


def test_pupils_hear_messages_rules_with_reasons_and_steps_in_their_words() -> None:
    body = only(occasion(next(each for each in MODULES if each.key == "C2"), band=Band.C, form=Form.FLAG_CEREMONY)).body
    assert body[1:4] == (
        "Người dụ dỗ thường đi từng bước:",
        "làm quen, khen, tặng, tâm sự, giữ bí mật, đòi hỏi.",
        "Người đó muốn em xa gia đình và bạn bè.",
    )
    rule = body.index("Bạn thật tôn trọng lời “Không”.")
    assert body[rule + 1] == "Ai ép, ai dỗi để em chiều theo thì chưa phải là bạn."
    assert body[-1] == "Báo: kể ngay với người lớn em tin cậy, hoặc gọi một, một, một."


def test_without_a_broadcast_there_is_nothing_to_read() -> None:
    with pytest.raises(Refused, match=r"materials\.no_content"):
        compose_script(occasion(spoken_by()))


def test_half_minutes_in_words() -> None:
    assert [papers.minutes(halves) for halves in (1, 2, 3, 4)] == ["30 giây", "1 phút", "1 phút rưỡi", "2 phút"]
