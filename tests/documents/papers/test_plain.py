"""Plain text as Notepad and Zalo take it: a mark at the head, CRLF, every sentence on one line."""

import codecs
import io

import pytest

from campaign_kit.documents.blocks import Flow, Points
from campaign_kit.documents.papers.check import SAMPLE
from campaign_kit.documents.papers.plain import write_line, write_text
from campaign_kit.model.materials import HelpBlock, Kind
from tests.documents.papers.papers import said


def written(kind: Kind, due: HelpBlock) -> bytes:
    out = io.BytesIO()
    write_text(said(kind), out, due)
    return out.getvalue()


@pytest.mark.parametrize("kind", [Kind.SCRIPT, Kind.ARTICLE])
def test_a_text_opens_in_notepad(kind: Kind) -> None:
    data = written(kind, HelpBlock.LINE)
    assert data.startswith(codecs.BOM_UTF8)
    text = data.decode("utf-8-sig")
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")


def test_every_sentence_stands_whole_and_in_order() -> None:
    text = written(Kind.ARTICLE, HelpBlock.FULL).decode("utf-8-sig")
    (sheet,) = said(Kind.ARTICLE).sheets
    body = sheet.slots["body"]
    assert isinstance(body, Flow)
    place = 0
    for part in body.parts:
        for sentence in part.items if isinstance(part, Points) else (part.text,):  # type: ignore[union-attr]
            wanted = sentence.replace("*", "")
            found = [at for each in (wanted, wanted.upper()) if (at := text.find(each, place)) >= place]
            assert found, sentence
            place = min(found)


def test_as_much_help_as_is_due() -> None:
    full, line = written(Kind.ARTICLE, HelpBlock.FULL).decode(), written(Kind.SCRIPT, HelpBlock.LINE).decode()
    assert (
        "GỌI 111: Tổng đài điện thoại quốc gia bảo vệ trẻ em. Miễn phí, cả ngày lẫn đêm.\r\nCông an xã: 0269 000 000"
        in full
    )
    assert "Báo tin trên mạng: vn-cop.vn" in full
    assert "\r\n111 · vn-cop.vn\r\n" in line


def test_every_part_can_be_read() -> None:
    out = io.BytesIO()
    write_text(SAMPLE, out, HelpBlock.LINE)
    text = out.getvalue().decode("utf-8-sig")
    for wanted in ("\nTHỬ\r", "- Thử", "1. Thử", "[ ] Thử", "Thử ……", "Câu 1. Thử", "   B. Thử", "Đáp án: A. Thử"):
        assert wanted in text, wanted
    assert text.count("111 · vn-cop.vn") == 2  # one for each sheet


def test_a_ticker_is_one_line_and_nothing_else() -> None:
    out = io.BytesIO()
    write_line(said(Kind.TICKER), out, HelpBlock.LINE)
    (line,) = out.getvalue().decode("utf-8-sig").splitlines()
    assert line.endswith("111 · vn-cop.vn")


def test_a_post_ends_in_the_words_for_its_picture() -> None:
    out = io.BytesIO()
    write_line(said(Kind.SOCIAL), out, HelpBlock.FULL)
    *post, empty, alt = out.getvalue().decode("utf-8-sig").splitlines()
    assert post[0] == "Em không hẹn gặp riêng người lạ."
    assert empty == ""
    assert alt.startswith("Mô tả hình: “Kết bạn an toàn”")
