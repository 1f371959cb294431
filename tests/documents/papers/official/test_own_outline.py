"""The office's own outline: names between braces are filled, anything that could run is refused, nothing is lost."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from openxml_audit import FileFormat, OpenXmlValidator

from campaign_kit.documents.papers.official.of_report import report
from campaign_kit.documents.papers.official.own_outline import fill_outline, known_names
from campaign_kit.documents.papers.official.placeholders import folded, placeholders
from campaign_kit.errors import Refused
from campaign_kit.model.report import DEFINITIONS
from campaign_kit.wording.refusals import sentence
from tests.documents.papers.official.letters import NOTHING, OWN, PROFILE
from tests.documents.papers.official.reports import FULL, OUTLINES, TABLE, tagged
from tests.documents.papers.papers import lines

OFFERED = placeholders(FULL, list(OUTLINES.values()))
PAPER = report(OWN, FULL, [TABLE], NOTHING)


def written(folder: Path, *texts: str) -> Path:
    """An outline of a superior with these paragraphs; the second one in pieces, as Word cuts them."""
    document = Document()
    for text in texts:
        paragraph = document.add_paragraph()
        half = len(text) // 2
        paragraph.add_run(text[:half]).bold = True
        paragraph.add_run(text[half:]).bold = True
    file = folder / "de-cuong.docx"
    document.save(str(file))
    return file


def filled(file: Path) -> bytes:
    out = io.BytesIO()
    fill_outline(file, OFFERED, PAPER, PROFILE, out)
    return out.getvalue()


def test_figures_words_and_days_go_where_they_are_asked_for(tmp_path: Path) -> None:
    own = replace(FULL, texts={"Kinh phí": "Mười hai triệu."})
    outline = written(
        tmp_path,
        "Đơn vị {{ co_quan }} báo cáo {{tu_ngay}} – {{ den_ngay }}",
        "Số buổi: {{ sessions.held }}; nữ {{ attendances.sex.female }} ({{ attendances.sex.female.rate }}); DTTS "
        "{{ attendances.minority.yes.rate }}; học sinh {{ attendances.audience.child_in_school.rate }}",
        "Tổng: {{ Lượt người tham gia }}, {{ attendances.change }}; trường {{ coverage.school }}",
        "{{ muc[“Kinh phí”] }} {{ Văn bản đã ban hành }}",
        "Phát thanh {{ outreach.commune_radio.minutes }} phút; hỗ trợ {{ tally.support_asked }}",
        "{{ phu_luc }}",
    )
    out = io.BytesIO()
    fill_outline(outline, placeholders(own, list(OUTLINES.values())), PAPER, PROFILE, out)
    shown = lines(out.getvalue())
    assert shown[:4] == [
        "Đơn vị Ủy ban nhân dân xã Ia Dom báo cáo ngày 01 tháng 12 năm 2025 – ngày 30 tháng 11 năm 2026",
        "Số buổi: 48; nữ 3.105 (51,6 %); DTTS 52,5 %; học sinh 78,2 %",
        "Tổng: 6.412, giảm 588 lượt (8,4 %); trường 6/6",
        "Mười hai triệu. Trong kỳ, Ủy ban nhân dân xã Ia Dom đã ban hành 2 văn bản để chỉ đạo, triển khai thực hiện:",
    ]
    assert shown[4].startswith("- Kế hoạch số 45/KH-UBND")  # a paragraph of its own
    assert "Phát thanh 480 phút; hỗ trợ dưới 5" in shown
    assert "Phụ lục" in shown
    assert dict(tagged(out.getvalue()))["attendances/sex/female"] == "3.105"
    assert all(run.bold for run in Document(out).paragraphs[1].runs)


def test_filling_adds_no_fault(tmp_path: Path) -> None:
    outline, file = written(tmp_path, "{{ attendances }}", "{{ phu_luc }}"), tmp_path / "ra.docx"
    file.write_bytes(filled(outline))
    found = [OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(each).errors for each in (outline, file)]
    assert [error.description for error in found[1]] == [error.description for error in found[0]]


def test_without_the_word_for_them_there_are_no_annexes(tmp_path: Path) -> None:
    assert lines(filled(written(tmp_path, "Tổng {{ attendances }}"))) == ["Tổng 6.412"]


def test_an_unknown_name_is_refused_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"outline\.unknown_near") as refused:
        filled(written(tmp_path, "{{ atendances }}"))
    assert "“attendances”" in sentence(refused.value)
    with pytest.raises(Refused, match=r"outline\.unknown'"):
        filled(written(tmp_path, "{{ 7 * 7 }}"))


@pytest.mark.parametrize(
    "hostile",
    [
        "{{ attendances.__class__.__mro__ }}",
        "{{ ''.__class__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ places }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ attendances|upper }}",
        "{{ range(10**9) }}",
    ],
)
def test_no_expression_is_ever_one(hostile: str, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"outline\.unknown"):
        filled(written(tmp_path, hostile))


@pytest.mark.parametrize("hostile", ["{% for x in y %}", "{%p include '/etc/passwd' %}", "{# lời #}", "{%tr if 1 %}"])
def test_no_command_is_taken(hostile: str, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"outline\.command") as refused:
        filled(written(tmp_path, hostile))
    assert "{{ tên }}" in sentence(refused.value)


def test_an_open_brace_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"outline\.unclosed"):
        filled(written(tmp_path, "Tổng {{ attendances"))


def test_properties_heads_and_feet_are_no_way_in(tmp_path: Path) -> None:
    document = Document()
    document.core_properties.title = "{{ 1/0 }}"
    document.sections[0].header.paragraphs[0].text = "Năm {{ nam }}, {{ attendances }} lượt"
    file = tmp_path / "a.docx"
    document.save(str(file))
    made = filled(file)
    assert lines(made, "word/header1.xml") == ["Năm 2026, 6.412 lượt"]
    assert "{{" not in Document(io.BytesIO(made)).core_properties.title
    document.sections[0].footer.paragraphs[0].text = "{{ 1/0 }}"
    document.save(str(file))
    with pytest.raises(Refused, match=r"outline\.unknown"):
        filled(file)


def test_what_is_no_word_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(Refused, match=r"official\.not_word"):
        filled(file)


def test_without_a_name_it_says_so(tmp_path: Path) -> None:
    assert known_names(written(tmp_path, "Chỉ có lời"), OFFERED) == []


def test_every_figure_is_offered_by_its_key_and_its_title() -> None:
    for key, definition in DEFINITIONS.items():
        assert folded(key) in OFFERED
        assert folded(definition.title) in OFFERED
    assert all(each.what for each in OFFERED.values())
