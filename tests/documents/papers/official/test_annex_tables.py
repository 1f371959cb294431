"""Tables as text of Word: whole on their pages, heads repeated, signs of XML kept, a thousand places in a moment."""

import time
from dataclasses import replace

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from campaign_kit.documents.papers.official.annex_tables import annexes, has_numbers
from campaign_kit.documents.year_book import BookTable, HeadGroup, Share
from tests.documents.papers.official.letters import PROFILE
from tests.documents.papers.official.reports import TABLE

SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1" w:right="1" w:bottom="1" w:left="1" w:header="1" w:footer="1" w:gutter="0"/></w:sectPr>'
)
_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
)
WIDE = BookTable(
    "a", "Rộng", ("Hình thức", *(f"Cột số {number}" for number in range(1, 17))),
    (("Ngoại khóa", *range(16)), ("Một hình thức có tên rất dài", *(None,) * 16)), groups=(HeadGroup("Độ tuổi", 3, 6),),
    code="01",
)  # fmt: skip


def root(*tables: BookTable):  # type: ignore[no-untyped-def]  # noqa: ANN201 - lxml tells no types
    made = annexes(tables, "(Kèm theo)", "Kỳ", PROFILE, SECTION)
    return parse_xml(f"<w:body {_NAMES}>{made}</w:body>")


def test_each_annex_has_a_lying_section_numbered_of_its_own() -> None:
    body = root(TABLE, WIDE)
    upright, *lying = body.iter(qn("w:sectPr"))
    assert upright.find(qn("w:pgNumType")) is None
    assert len(lying) == 2
    for section in lying:
        assert section.find(qn("w:pgSz")).get(qn("w:orient")) == "landscape"
        assert section.find(qn("w:pgNumType")).get(qn("w:start")) == "1"
        assert section.find(qn("w:titlePg")) is not None
        assert section.find(qn("w:headerReference")) is not None
    texts = ["".join(node.text or "" for node in each.iter(qn("w:t"))) for each in body.findall(qn("w:p"))]
    assert [text for text in texts if text.startswith("Phụ lục")] == ["Phụ lục I", "Phụ lục II"]
    assert "BIỂU 02. KẾT QUẢ THEO ĐỊA BÀN" in texts


def test_a_table_fits_the_page_and_repeats_its_heads() -> None:
    for table in (TABLE, WIDE):
        (made,) = root(table).iter(qn("w:tbl"))
        widths = [int(each.get(qn("w:w"))) for each in made.iter(qn("w:gridCol"))]
        assert abs(sum(widths) - 252 * 1440 / 25.4) < 20
        assert min(widths) > 300
        heads = [row for row in made.iter(qn("w:tr")) if row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None]
        assert len(heads) == (2 if table.groups else 1)


def test_signs_of_xml_and_what_nobody_counted_are_shown() -> None:
    (made,) = root(TABLE).iter(qn("w:tbl"))
    cells = ["".join(node.text or "" for node in each.iter(qn("w:t"))) for each in made.iter(qn("w:tc"))]
    assert cells[4:12] == ["1", "Trường & làng <1>", "3", "120", "2", "Làng Ghè", "0", "–"]
    assert cells[-3:] == ["Tổng số", "3", "6.412"]
    (control,) = made.iter(qn("w:sdt"))
    assert "".join(node.text or "" for node in control.iter(qn("w:t"))) == "6.412"


def test_only_what_has_a_number_is_worth_an_annex() -> None:
    assert has_numbers(TABLE)
    assert not has_numbers(replace(TABLE, rows=(("Làng Ghè", 0, None),), totals=("", 0, None)))
    assert has_numbers(replace(TABLE, rows=(("Làng Ghè", 0, Share(0, 3)),), totals=()))
    empty = replace(TABLE, rows=(), totals=())
    assert "Trong kỳ không có số liệu" in annexes([empty], "", "", PROFILE, SECTION)


def test_a_thousand_places_take_a_moment() -> None:
    rows = tuple((f"Trường Tiểu học số {number}", *range(16)) for number in range(1000))
    large = replace(WIDE, rows=rows)
    began = time.process_time()
    made = annexes([large], "", "", PROFILE, SECTION)
    assert time.process_time() - began < 1.5  # a tenth of it on a quiet machine
    assert made.count("<w:tr>") == 1002
