"""A head that somebody set with tabs is read like one in a table: silent when it is right, its faults are found."""

import io
import re
import zipfile
from pathlib import Path

import pytest

from tests.documents.papers.decree.test_check import BODY, DRAWN, planted
from tests.documents.papers.official.letters import PAPERS, checked, filled

TAB = "<w:r><w:tab/></w:r>"
LINES = ("_" * 12, "_" * 27)


def run(text: str, size: int, style: str = "b") -> str:
    look = f"<w:{style}/>" if style else ""
    return f'<w:r><w:rPr>{look}<w:sz w:val="{2 * size}"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def line(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


AGENCY, NATION = run("ỦY BAN NHÂN DÂN", 12), run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12)
OWN, MOTTO = run("XÃ IA DOM", 12), run("Độc lập - Tự do - Hạnh phúc", 13)
NUMBER, DATED = run("Số:      /GM-UBND", 13, ""), run("Ia Dom, ngày      tháng 11 năm 2026", 13, "i")
RULES = line(run(LINES[0], 12, ""), TAB, run(LINES[1], 12, ""))
RIGHT = [line(AGENCY, TAB, NATION), line(TAB, OWN, TAB, TAB, MOTTO), RULES, line(NUMBER, TAB, DATED)]


def with_head(*lines: str) -> bytes:
    """Our invitation with these lines for its head."""
    content = filled(PAPERS["invitation"])
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        body = archive.read(BODY).decode()
    table = body[body.index("<w:tbl>") : body.index("</w:tbl>") + len("</w:tbl>")]
    return planted(content, BODY, table, "".join(lines))


def rules(content: bytes, folder: Path) -> list[str]:
    return [each.rule for each in checked(content, folder).findings]


def test_a_right_head_has_no_finding(tmp_path: Path) -> None:
    assert rules(with_head(*RIGHT), tmp_path) == []


def test_a_line_that_is_drawn_counts_for_both_sides(tmp_path: Path) -> None:
    drawn = line(DRAWN.format(emu=50 * 36_000), TAB)
    assert rules(with_head(RIGHT[0], RIGHT[1], drawn, RIGHT[3]), tmp_path) == []


@pytest.mark.parametrize(
    ("changed", "rule"),
    [
        ([line(AGENCY, TAB, run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 16)), *RIGHT[1:]], "nation"),
        ([RIGHT[0], line(run("XÃ IA DOM", 12, ""), TAB, run("Độc lập – Tự do – Hạnh phúc", 13)), *RIGHT[2:]], "motto"),
        ([*RIGHT[:2], RIGHT[3]], "motto.line"),
        ([*RIGHT[:3], line(run("Số: 5/GM-UBND", 13, ""), TAB, DATED)], "number.zero"),
        ([*RIGHT[:3], line(NUMBER, TAB, run("Ia Dom ngày      tháng 11 năm 2026", 13, "i"))], "dated.comma"),
        ([*RIGHT[:3], line(NUMBER), line(TAB, DATED)], "dated.row"),
    ],
)
def test_its_faults_are_found(changed: list[str], rule: str, tmp_path: Path) -> None:
    assert rule in rules(with_head(*changed), tmp_path)


BREAK = "<w:r><w:br/></w:r>"
BOX = re.compile(r'<w:p><w:pPr><w:pStyle w:val="Nation"/>.*?<w:pStyle w:val="Motto"/>.*?</w:p>')


def in_one_paragraph(content: bytes, *runs: str) -> bytes:
    """The paper with Quốc hiệu and Tiêu ngữ as one paragraph of their box."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        (found,) = BOX.findall(archive.read(BODY).decode())
    middle = '<w:pPr><w:jc w:val="center"/></w:pPr>'
    return planted(content, BODY, found, line(middle, *runs))


def test_lines_of_one_paragraph_in_a_box_are_read_apart(tmp_path: Path) -> None:
    content = filled(PAPERS["invitation"])
    assert rules(in_one_paragraph(content, NATION, BREAK, MOTTO), tmp_path) == []
    said = rules(in_one_paragraph(content, NATION, BREAK, run("Độc lập – Tự do – Hạnh phúc", 13)), tmp_path)
    assert said == ["motto"]
    assert "nation" in rules(
        in_one_paragraph(content, run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 16), BREAK, MOTTO), tmp_path
    )


def test_a_head_in_a_table_is_read_as_before(tmp_path: Path) -> None:
    assert rules(filled(PAPERS["letter"]), tmp_path) == []
