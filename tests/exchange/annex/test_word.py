"""Tables of Word files as offices make them: merged, torn at a page, with controls and tracked changes; and traps."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from campaign_kit.errors import Refused
from campaign_kit.exchange.annex.reader import read_annex
from campaign_kit.exchange.annex.word import read_word
from tests.exchange.annex.papers import HEADS, word_file

Edit = Callable[[Any], None]
ROW = ("1", "Tập huấn", "Công an xã", "Đoàn xã", "Quý I/2026")


@pytest.fixture
def edited(tmp_path: Path) -> Callable[..., Path]:
    """A .docx with one table that a function has changed."""

    def make(edit: Edit, *rows: tuple[str, ...]) -> Path:
        paper = docx.Document()
        table = paper.add_table(rows=0, cols=5)
        for row in (HEADS, *rows):
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
        edit(table)
        paper.save(str(tmp_path / "phu-luc.docx"))
        return tmp_path / "phu-luc.docx"

    return make


def test_a_table_torn_in_two_without_headings_goes_on(tmp_path: Path) -> None:
    first = [HEADS, ("I", "Giáo dục", "", "", ""), ROW]
    second = [("2", "Hội thi", "Đoàn xã", "Trường", "Tháng 3/2026"), ("3", "Diễn đàn", "Đoàn xã", "", "Hè 2026")]
    annex = read_annex(word_file(tmp_path / "hai-bang.docx", first, second))
    assert [(row.group, row.order) for row in annex.rows] == [("Giáo dục", 1), ("Giáo dục", 2), ("Giáo dục", 3)]


def test_two_tables_of_tasks_are_read_one_after_the_other(tmp_path: Path) -> None:
    other = [("TT", "Nhiệm vụ", "Thời hạn"), ("1", "Báo cáo", "Trước 30/11/2026")]
    money = [("TT", "Nội dung", "Số tiền"), ("1", "In tờ gấp", "500.000")]
    annex = read_annex(word_file(tmp_path / "hai-phu-luc.docx", [HEADS, ROW], money, other))
    assert [(row.content, row.timing.words) for row in annex.rows] == [
        ("Tập huấn", "Quý I/2026"), ("Báo cáo", "Trước 30/11/2026")
    ]  # fmt: skip


def test_an_office_merged_downwards_leads_each_of_its_tasks(edited: Callable[..., Path]) -> None:
    def merge(table: Any) -> None:  # noqa: ANN401
        table.cell(1, 2).merge(table.cell(2, 2))

    rows = [ROW, ("2", "Hội thi", "", "Trường", "Tháng 3/2026")]
    annex = read_annex(edited(merge, *rows))
    assert [(row.content, row.lead) for row in annex.rows] == [("Tập huấn", "Công an xã"), ("Hội thi", "Công an xã")]


def test_a_task_merged_downwards_over_its_offices_is_one(edited: Callable[..., Path]) -> None:
    def merge(table: Any) -> None:  # noqa: ANN401
        for column in (0, 1, 4):
            table.cell(1, column).merge(table.cell(2, column))

    annex = read_annex(edited(merge, ROW, ("", "", "Phòng Văn hóa", "Trường", "")))
    (task,) = annex.rows
    assert (task.content, task.lead) == ("Tập huấn", "Công an xã Phòng Văn hóa")
    assert (task.partners, task.timing.words) == ("Đoàn xã Trường", "Quý I/2026")


def test_items_of_a_cell_keep_their_lines_and_other_paragraphs_do_not(edited: Callable[..., Path]) -> None:
    def write(table: Any) -> None:  # noqa: ANN401
        cell = table.cell(1, 1)
        cell.text = "Tuyên truyền cho"
        for text in ("các đối tượng:", "- học sinh", "- cha mẹ"):
            cell.add_paragraph(text)

    annex = read_annex(edited(write, ROW))
    assert annex.rows[0].content == "Tuyên truyền cho các đối tượng:\n- học sinh\n- cha mẹ"


def test_what_was_inserted_counts_and_what_was_deleted_does_not(edited: Callable[..., Path]) -> None:
    def change(table: Any) -> None:  # noqa: ANN401
        paragraph = table.cell(1, 1).paragraphs[0]._p
        spaces = nsdecls("w")
        for markup in (
            f'<w:ins {spaces} w:id="1" w:author="x"><w:r><w:t xml:space="preserve"> cho học sinh</w:t></w:r></w:ins>',
            f'<w:del {spaces} w:id="2" w:author="x"><w:r><w:delText>cũ</w:delText></w:r></w:del>',
            f'<w:moveFrom {spaces} w:id="3" w:author="x"><w:r><w:t>chuyển đi</w:t></w:r></w:moveFrom>',
            f"<w:sdt {spaces}><w:sdtContent><w:r><w:t>,</w:t><w:tab/><w:t>cha mẹ</w:t></w:r></w:sdtContent></w:sdt>",
        ):
            paragraph.append(parse_xml(markup))
        removed = table.rows[2]._tr.get_or_add_trPr()
        removed.append(parse_xml(f'<w:del {spaces} w:id="4" w:author="x"/>'))

    annex = read_annex(edited(change, ROW, ("2", "Bỏ", "A", "B", "C")))
    assert [row.content for row in annex.rows] == ["Tập huấn cho học sinh, cha mẹ"]


def test_a_row_in_a_content_control_is_read(edited: Callable[..., Path]) -> None:
    def wrap(table: Any) -> None:  # noqa: ANN401
        row = table.rows[1]._tr
        control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>")
        row.addprevious(control)
        control.find(qn("w:sdtContent")).append(row)

    assert [row.content for row in read_annex(edited(wrap, ROW)).rows] == ["Tập huấn"]


def test_a_table_inside_a_cell_does_not_spill_into_it(edited: Callable[..., Path]) -> None:
    def nest(table: Any) -> None:  # noqa: ANN401
        inner = table.cell(1, 1).add_table(rows=1, cols=1)
        inner.cell(0, 0).text = "bảng con"

    assert [row.content for row in read_annex(edited(nest, ROW)).rows] == ["Tập huấn"]


def swollen(name: str, content: bytes) -> bytes:
    """A .docx with one part more."""
    paper = io.BytesIO()
    docx.Document().save(paper)
    with zipfile.ZipFile(paper, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return paper.getvalue()


def with_document(document: bytes) -> bytes:
    """A .docx with another document part."""
    paper, made = io.BytesIO(), io.BytesIO()
    docx.Document().save(paper)
    with zipfile.ZipFile(paper) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(part, document if part.filename == "word/document.xml" else old.read(part))
    return made.getvalue()


BOMB = b"""<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c SYSTEM "file:///etc/hostname">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>x&b;&c;</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>"""


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (swollen("word/media/image1.bin", b"\0" * (97 * 2**20)), "tasks.too_big"),
        (swollen("word/header9.xml", b" " * (33 * 2**20)), "tasks.too_big"),
        (with_document(b"<w:document"), "tasks.damaged"),
        (with_document(b""), "tasks.damaged"),
    ],
    ids=["package", "markup", "torn", "empty"],
)
def test_what_would_take_too_much_or_is_torn_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        read_word("la.docx", data)
    assert refused.value.code == code


def test_an_entity_is_never_opened() -> None:
    (grid,) = read_word("la.docx", with_document(BOMB))
    assert [cell.text for line in grid.lines for cell in line.cells] == ["x"]


def test_a_span_beyond_all_columns_takes_no_memory(edited: Callable[..., Path]) -> None:
    def widen(table: Any) -> None:  # noqa: ANN401
        table.cell(1, 4)._tc.grid_span = 2_000_000_000

    assert [row.timing.words for row in read_annex(edited(widen, ROW)).rows] == ["Quý I/2026"]
