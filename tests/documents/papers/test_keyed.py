"""Numbers that know their figure: marked in a sentence, content controls in Word, read as plain text."""

import re

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from campaign_kit.documents.papers.keyed import LONGEST_TAG, Piece, keyed, pieces, plain, settle
from campaign_kit.model.report import DEFINITIONS, PART_CODES

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SENTENCE = f"Có {keyed('attendances', '6.412')} lượt, nữ {keyed('attendances/sex/female:share', '48,4 %')}."


def document(run: str) -> bytes:
    return f'<w:document xmlns:w="{_W}"><w:body><w:p>{run}</w:p></w:body></w:document>'.encode()


def test_a_sentence_is_read_without_its_marks_and_taken_apart_with_them() -> None:
    assert plain(SENTENCE) == "Có 6.412 lượt, nữ 48,4 %."
    assert [each for each in pieces(SENTENCE) if each.key] == [
        Piece("6.412", "attendances"),
        Piece("48,4 %", "attendances/sex/female:share"),
    ]
    assert "".join(each.text for each in pieces(SENTENCE)) == plain(SENTENCE)


def test_in_word_each_number_is_a_control_that_looks_as_its_run_did() -> None:
    run = f"<w:r><w:rPr><w:b/></w:rPr><w:t>{SENTENCE}</w:t><w:br/><w:t>sau</w:t></w:r>"
    root = parse_xml(settle(document(run)))
    controls = list(root.iter(qn("w:sdt")))
    tags = [each.find(f"{qn('w:sdtPr')}/{qn('w:tag')}").get(qn("w:val")) for each in controls]
    assert tags == ["attendances", "attendances/sex/female:share"]
    assert all(each.find(qn("w:rPr")) is not None for each in root.iter(qn("w:r")))
    assert "".join(node.text or "" for node in root.iter(qn("w:t"))) == plain(SENTENCE) + "sau"
    assert [child.tag for child in root.iter(qn("w:br"))] == [qn("w:br")]


def test_old_words_may_leave_out_what_they_do_not_know() -> None:
    settled = settle(document(f"<w:r><w:t>{SENTENCE}</w:t></w:r>")).decode()
    assert re.search(r'Ignorable="[^"]*\bw15\b', settled)
    assert settle(settled.encode()).decode() == settled
    assert not re.search("[\ue000-\ue002]", settled)


def test_every_figure_and_part_has_a_tag_that_word_takes() -> None:
    longest = max(
        len(f"{key}/{part.value}/{code.value}:share")
        for key, definition in DEFINITIONS.items()
        for part in definition.parts
        if part in PART_CODES
        for code in PART_CODES[part]
    )
    assert longest <= LONGEST_TAG
