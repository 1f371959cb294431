"""The article tells what is known of a session, before it and after it, and never a figure; the ticker one line."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign_kit.documents.blocks import Callout, Flow, Heading, Help, Manuscript, Passage, Points, Text
from campaign_kit.documents.compose.article import compose_article
from campaign_kit.documents.compose.ticker import LONGEST, compose_ticker, ticker_line
from campaign_kit.library.packs import read_packs
from campaign_kit.model.module import CHILD_BANDS, Band, Module, PostText
from campaign_kit.model.office import HelpLineDraft
from campaign_kit.model.plan import SessionStatus
from campaign_kit.paths import shipped
from tests.documents.occasions import help_lines, module, occasion

MODULES = read_packs([shipped("content")]).modules


def texts(manuscript: Manuscript) -> list[str]:
    (sheet,) = manuscript.sheets
    title, lead, body = sheet.slots["title"], sheet.slots["lead"], sheet.slots["body"]
    assert isinstance(title, Text)
    assert isinstance(lead, Text)
    assert isinstance(body, Flow)
    said = [title.text, lead.text]
    for part in body.parts:
        said += part.items if isinstance(part, Points) else [getattr(part, "text", "")]
    return said


def test_before_the_session_it_is_announced() -> None:
    said = texts(compose_article(occasion()))
    assert said[0] == "Học sinh lớp 6 sẽ cùng học kỹ năng an toàn trên mạng"
    assert said[1] == (
        "Ngày 23/11/2026, Ủy ban nhân dân xã Ia Dom phối hợp với Đoàn TNCS Hồ Chí Minh xã Ia Dom sẽ tổ chức buổi "
        "tuyên truyền “An toàn trên mạng” dành cho học sinh lớp 6."
    )
    assert "Thời gian: 7:15, Thứ Hai, 23/11/2026." in said
    assert "Địa điểm: Trường THCS Nguyễn Du." in said
    assert "Đơn vị phối hợp: Đoàn TNCS Hồ Chí Minh xã Ia Dom." in said


def test_after_the_session_nothing_is_to_come_and_nobody_is_counted() -> None:
    held = occasion(status=SessionStatus.HELD, expected_count=412, outcome="Có 3 em hỏi riêng.", speakers="cô Hạnh")
    said = texts(compose_article(held))
    assert " sẽ " not in " ".join([*said[:2], *(line for line in said if line.startswith("Tại buổi"))])
    assert "đã phối hợp với" in said[1]
    assert "Người trình bày: cô Hạnh." in said
    assert "412" not in " ".join(said)
    assert "hỏi riêng" not in " ".join(said)


def test_what_is_not_known_is_not_said() -> None:
    alone = replace(occasion(starts_at=None, place_ids=()), partners=(), places=(), modules=())
    said = texts(compose_article(alone))
    assert said[1].startswith("Ngày 23/11/2026, Ủy ban nhân dân xã Ia Dom sẽ tổ chức buổi tuyên truyền")
    assert "Thời gian: Thứ Hai, 23/11/2026." in said
    assert not [
        line for line in said if line.startswith(("Địa điểm", "Đơn vị phối hợp", "Người trình bày", "Tại buổi"))
    ]
    assert said[-1] == "Nguồn: Ủy ban nhân dân xã Ia Dom."


def test_advice_is_that_of_the_post_without_its_hashtags() -> None:
    post = PostText(text=("Tối nay hỏi con.", "Nhớ: Dừng – Lưu – Chặn – Báo.", "Gọi 111. #BaoVe"))
    (sheet,) = compose_article(occasion(module().model_copy(update={"post": post}))).sheets
    body = sheet.slots["body"]
    assert isinstance(body, Flow)
    parts = list(body.parts)
    advice = parts.index(Heading("Lời nhắn tới các gia đình"))
    assert parts[advice + 1 : advice + 3] == [Passage("Tối nay hỏi con."), Heading("Dừng – Lưu – Chặn – Báo")]
    assert any(isinstance(part, Callout) for part in parts)


@pytest.mark.parametrize("shipped_module", MODULES, ids=[each.key for each in MODULES])
@pytest.mark.parametrize("status", [SessionStatus.PLANNED, SessionStatus.HELD])
def test_shipped_modules_make_an_article(shipped_module: Module, status: SessionStatus) -> None:
    said = texts(compose_article(occasion(shipped_module, band=shipped_module.band, status=status)))
    if shipped_module.band in CHILD_BANDS and shipped_module.band is not Band.D:
        told = " ".join(said).replace(shipped_module.title, "")  # a title is quoted as it is
        assert not re.search(r"(?<!trẻ )\bem\b", told, re.IGNORECASE), said
        assert "Bình tĩnh, nghe con nói hết, không trách con." in " ".join(said)
    else:
        assert set(shipped_module.messages) <= set(said)
        assert not any("các gia đình" in line for line in said) or shipped_module.band is Band.P
    assert not re.search(r"[{}#]", " ".join(said))
    assert said[-1].startswith("Nguồn: Ủy ban nhân dân xã Ia Dom. Nội dung dựa theo: ")


def test_youth_reads_an_article_for_itself() -> None:
    """What D1 says to "bạn" once stood under "Lời nhắn tới các gia đình"."""
    said = texts(compose_article(occasion(next(each for each in MODULES if each.key == "D1"), band=Band.D)))
    assert {"Lời nhắn tới các bạn", "Bạn nhớ bốn bước:"} <= set(said)
    assert not {"Lời nhắn tới các gia đình", "Cha mẹ nhớ bốn bước:"} & set(said)


def test_the_public_reads_the_help_lines_by_the_names_that_adults_know() -> None:
    local = HelpLineDraft(label="Công an xã", child_label="Chú công an", number_or_address="0269 000 000", order=10)
    (sheet,) = compose_article(replace(occasion(), help_lines=help_lines((local,)))).sheets
    block = sheet.slots["help"]
    assert isinstance(block, Help)
    assert [entry.label for entry in block.entries] == ["Công an xã"]


@given(st.lists(st.text(alphabet="aăâbc *.!?”", min_size=1, max_size=150).filter(str.strip), max_size=3))
def test_a_ticker_is_one_short_line_that_ends_in_help(slogans: list[str]) -> None:
    line = ticker_line(occasion(module().model_copy(update={"slogans": tuple(slogans)})))
    assert len(line) <= LONGEST
    assert line.endswith("111 · vn-cop.vn")
    assert not set("*\n") & set(line)


@pytest.mark.parametrize("shipped_module", MODULES, ids=[each.key for each in MODULES])
def test_every_slogan_that_ships_may_run_along_a_screen(shipped_module: Module) -> None:
    for said in shipped_module.slogans:
        line = ticker_line(occasion(shipped_module.model_copy(update={"slogans": (said,)}), band=shipped_module.band))
        assert line.startswith(said.rstrip("."))
        assert line.endswith("gọi 111 · vn-cop.vn")
        assert len(line) <= LONGEST


def test_a_ticker_takes_the_first_slogan_that_is_short_enough() -> None:
    long, short = "Dài " * 40, "Em có quyền nói *không*"
    given_module = module().model_copy(update={"slogans": (long, short)})
    (sheet,) = compose_ticker(occasion(given_module)).sheets
    assert sheet.slots["ticker"] == Text("Em có quyền nói không. Cần giúp đỡ, gọi 111 · vn-cop.vn")
    nothing = given_module.model_copy(update={"slogans": (long,), "messages": (long,)})
    assert ticker_line(occasion(nothing, band=Band.P)).startswith("Dừng – Lưu – Chặn – Báo.")
