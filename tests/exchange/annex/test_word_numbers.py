"""Numbers that Word writes by itself: a column "Stt" that holds no text is still numbered."""

from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from campaign_kit.exchange.annex.reader import read_annex
from campaign_kit.exchange.annex.word_numbers import letter
from campaign_kit.wording import numbers
from tests.exchange.annex.papers import HEADS

LEVELS = (("upperRoman", "%1"), ("decimal", "%2."), ("bullet", "•"))


def add_list(paper: Any) -> None:  # noqa: ANN401 - python-docx has no types
    """The list 77 of three levels: I, 1., a bullet."""
    levels = "".join(
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for place, (kind, text) in enumerate(LEVELS)
    )
    lists = paper.part.numbering_part.element
    lists.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>'))
    lists.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))


def number(paragraph: Any, level: int) -> None:  # noqa: ANN401
    place = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(place))


def test_a_column_that_word_numbers_is_read(tmp_path: Path) -> None:
    paper = docx.Document()
    add_list(paper)
    table = paper.add_table(rows=0, cols=5)
    lines = [
        (None, HEADS[1:]), (0, ("Giáo dục", "", "", "")), (1, ("Tập huấn", "A", "B", "C")),
        (1, ("Hội thi", "A", "B", "C")), (0, ("Nhiệm vụ khác", "", "", "")), (1, ("Báo cáo", "A", "B", "C")),
    ]  # fmt: skip
    for level, texts in lines:
        cells = table.add_row().cells
        for cell, text in zip(cells[1:], texts, strict=True):
            cell.text = text
        if level is None:
            cells[0].text = HEADS[0]
        else:
            number(cells[0].paragraphs[0], level)
    paper.save(str(tmp_path / "phu-luc.docx"))
    annex = read_annex(tmp_path / "phu-luc.docx")
    assert [(row.group, row.order, row.content) for row in annex.rows] == [
        ("Giáo dục", 1, "Tập huấn"), ("Giáo dục", 2, "Hội thi"), ("Nhiệm vụ khác", 1, "Báo cáo")
    ]  # fmt: skip
    assert annex.findings == ()


def test_an_item_with_a_bullet_begins_a_line(tmp_path: Path) -> None:
    paper = docx.Document()
    add_list(paper)
    table = paper.add_table(rows=2, cols=5)
    for column, text in enumerate(HEADS):
        table.cell(0, column).text = text
        table.cell(1, column).text = ("1", "Tuyên truyền cho", "A", "B", "C")[column]
    for text in ("học sinh", "cha mẹ"):
        number(table.cell(1, 1).add_paragraph(text), 2)
    paper.save(str(tmp_path / "phu-luc.docx"))
    assert read_annex(tmp_path / "phu-luc.docx").rows[0].content == "Tuyên truyền cho\n- học sinh\n- cha mẹ"


@pytest.mark.parametrize(("count", "text"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (39, "XXXIX"), (40, "40")])
def test_roman_numbers(count: int, text: str) -> None:
    assert numbers.roman(count) == text


def test_letters() -> None:
    assert [letter(count) for count in (1, 26, 27)] == ["A", "Z", "27"]
