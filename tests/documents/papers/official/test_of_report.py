"""The report of a period: its format, its sentences and their numbers, own words, what is left to be written."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from campaign_kit.documents.papers.official.of_report import report
from campaign_kit.documents.papers.official.paper import OfficialPaper
from campaign_kit.documents.papers.official.report_matter import ReportMatter
from campaign_kit.documents.papers.official.report_sections import sections
from campaign_kit.model.report import Coverage, Period
from campaign_kit.wording import numbers
from tests.documents.office import as_pdf
from tests.documents.papers.official.letters import NOTHING, OF_SCHOOL, OF_UNION, OWN, checked, filled
from tests.documents.papers.official.reports import (
    FULL,
    NONE_KNOWN,
    TABLE,
    figures,
    outline,
    tagged,
    untagged,
)
from tests.documents.papers.papers import lines

EMPTY = replace(
    FULL, figures=NONE_KNOWN, before={}, before_days=None, request=None, papers=(), tasks={}, leads=(), targets=(),
    notes={}, next=(), sources={},
)  # fmt: skip
ZERO = replace(EMPTY, request=FULL.request, report=FULL.report.model_copy(update={"zero": True}))
SHORT = replace(FULL, outline=outline("ngan"), report=FULL.report.model_copy(update={"title": "Báo cáo kết quả hè"}))
AD_HOC = replace(FULL, outline=outline("dot-xuat"))
PAPERS = {
    "commune": report(OWN, FULL, [TABLE, TABLE], NOTHING),
    "school": report(OF_SCHOOL, replace(FULL, office=OF_SCHOOL.office.name, request=None), [TABLE], NOTHING),
    "union": report(OF_UNION, replace(SHORT, office=OF_UNION.office.name, request=None), [], NOTHING),
    "ad hoc": report(OWN, AD_HOC, [], NOTHING),
    "empty": report(OWN, EMPTY, [], NOTHING),
    "zero": report(OF_SCHOOL, ZERO, [TABLE], NOTHING),
}
EACH = pytest.mark.parametrize("name", PAPERS)
# what has digits and is no number of a figure: days, signs of papers, the age of a child, what people wrote themselves
_NO_FIGURE = re.compile(
    r"[Nn]gày\s+\d* ?tháng \d+ năm \d+|số \d+/\S+|dưới 16 tuổi|năm 20\d\d|^\d+\. |^\d$"
    r"|2\.400 lượt học sinh|100% thôn, làng"
)


@EACH
def test_it_keeps_to_the_decree_and_word_opens_it(name: str, tmp_path: Path) -> None:
    assert checked(filled(PAPERS[name]), tmp_path).findings == ()
    result = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(tmp_path / "van-ban.docx")
    assert result.is_valid, result.errors


@EACH
def test_same_report_same_bytes_and_no_mark_is_left(name: str) -> None:
    made = filled(PAPERS[name])
    assert made == filled(PAPERS[name])
    assert not re.search("[{}\ue000-\ue00f]", "".join(lines(made)))


@pytest.mark.parametrize("name", ["commune", "school", "union"])
def test_every_number_of_the_words_carries_its_key(name: str) -> None:
    made = filled(replace(PAPERS[name], annexes=None))
    loose = [text for text in untagged(made) if re.search(r"\d", _NO_FIGURE.sub("", text))]
    assert loose == []


def test_every_tagged_number_is_that_of_its_figure() -> None:
    found = tagged(filled(PAPERS["commune"]))
    assert len(found) > 50
    for tag, text in found:
        if ":" not in tag and tag.split("/")[0] in FULL.figures:
            assert text == expected(tag), tag
    assert dict(found) | {
        "sessions.held:change": "12",
        "sessions.held:change_share": "33,3\u00a0%",
        "attendances:change": "588",
        "attendances/sex/female:share": "51,6\u00a0%",
        "attendances/sex/female:stated": "6.012",
        "coverage.hamlet/missing": "3",
        "quiz.after.right:share": "81,4\u00a0%",
        "cost.spent:share": "97,7\u00a0%",
        "tasks": "10",
        "tasks/open": "8",
        "target:3/reached": "2.411",
        "sessions.planned:next": "1",
    } == dict(found)


def expected(tag: str) -> str:
    key, _, rest = tag.partition("/")
    figure = FULL.figures[key]
    if isinstance(figure.value, Coverage):
        missing = figure.value.active - figure.value.reached
        return str({"reached": figure.value.reached, "active": figure.value.active, "missing": missing}[rest])
    if rest:
        part, _, code = rest.partition("/")
        return numbers.count(figure.parts[part][code])
    assert isinstance(figure.value, int)
    return "dưới 5" if key == "tally.support_asked" else numbers.count(figure.value)


def test_the_narrative_says_what_was_done() -> None:
    text = "\n".join(lines(filled(PAPERS["commune"])))
    for sentence in (
        "Kết quả thực hiện công tác bảo vệ trẻ em trên môi trường mạng năm 2026 trên địa bàn xã Ia Dom",
        "Kính gửi: Ủy ban nhân dân tỉnh Gia Lai",
        "Thực hiện Văn bản số 1897/SVHTTDL-TE ngày 05 tháng 10 năm 2026 của Sở Văn hóa, Thể thao và Du lịch, Ủy ban "
        "nhân dân xã Ia Dom báo cáo kết quả trong kỳ từ ngày 01 tháng 12 năm 2025 đến ngày 30 tháng 11 năm 2026 (số "
        "liệu tính đến ngày 20 tháng 11 năm 2026) như sau:",
        "- Kế hoạch số 45/KH-UBND ngày 05 tháng 3 năm 2026 về tuyên truyền năm 2026;",
        "Thực hiện đến ngày 20 tháng 11 năm 2026, đã tổ chức 48 hoạt động truyền thông trực tiếp, gồm 30 buổi, "
        "12 tiết, 6 cuộc, với 6.412 lượt người tham gia, trong đó: nữ 3.105 lượt (51,6 % trong 6.012 lượt "
        "có ghi giới tính); trẻ em dưới 16 tuổi 5.012 lượt (78,2 %); "
        "dân tộc thiểu số 2.100 lượt (trong 4.000 lượt có ghi dân tộc).",
        "Theo hình thức: 30 buổi ngoại khóa; 12 tiết lồng ghép; 6 cuộc họp làng.",
        "So với cùng kỳ năm trước: số hoạt động trực tiếp tăng 12 hoạt động (33,3 %); số lượt người tham gia giảm 588 "
        "lượt (8,4 %).",
        "- Đài truyền thanh cấp xã: 12 bài phát thanh, 96 lượt phát, 480 phút;",
        "Tổng kinh phí đã chi: 6.407.000 đồng, trên tổng kinh phí dự kiến 6.560.000 đồng (97,7 %).",
        "Đã tổ chức 2 lớp tập huấn trong 3 ngày, với 41 lượt người tham gia, trong đó: nữ 30 lượt (73,2 %).",
        "- Trẻ em được đề nghị hỗ trợ, can thiệp: dưới 5 trường hợp;",
        "- Trẻ em đã được hỗ trợ, can thiệp: 0 trường hợp;",
        "- Lượt tư vấn học đường: 37 lượt (nguồn: Nhà trường).",
        "- “Các em muốn có góc hỏi đáp”.",
        "- Còn 3 làng chưa tổ chức được buổi tuyên truyền nào trong kỳ;",
        "- Ngày 03 tháng 12 năm 2026: Họp làng, tại Làng Ghè.",
        "- Như trên;",
    ):
        assert sentence in text, sentence


def test_the_sections_are_those_of_the_outline() -> None:
    shown = lines(filled(PAPERS["commune"]))
    assert [line for line in shown if re.match(r"[IVX]+\. [A-ZĐ]", line)] == [
        "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI",
        "II. KẾT QUẢ THỰC HIỆN",
        "III. ĐÁNH GIÁ",
        "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ",
        "V. ĐỀ XUẤT, KIẾN NGHỊ",
    ]
    assert [each.number for each in sections(FULL) if each.level == 2][:5] == ["1", "2", "3", "1", "2"]


def words_under(matter: ReportMatter, title: str) -> tuple[str, ...]:
    return next(each.paragraphs for each in sections(matter) if each.section == title)


EDUCATION = "Giáo dục, truyền thông, trang bị kỹ năng"


def test_own_words_stand_in_the_place_of_what_is_proposed() -> None:
    own = replace(FULL, texts={"Kinh phí": "Kinh phí 12 triệu đồng.\n\nLồng ghép.", "Nguyên nhân": "  "})
    draft = next(each for each in sections(own) if each.section == "Kinh phí")
    assert draft.paragraphs == ("Kinh phí 12 triệu đồng.", "Lồng ghép.")
    assert "6.407.000" in draft.proposed[0]
    assert "Loa của nhà rông" in words_under(own, "Nguyên nhân")[-1]


def test_a_target_is_judged_by_the_officer_alone() -> None:
    unsaid = lines(filled(report(OWN, FULL, [], NOTHING)))
    assert "Đạt" not in unsaid
    assert "Chưa đạt" not in unsaid
    accepted = lines(filled(report(OWN, replace(FULL, texts={"target:4": "Chưa đạt"}), [], NOTHING)))
    assert accepted.count("Chưa đạt") == 1
    assert accepted[accepted.index("100% thôn, làng") :][1:4] == ["9/12", "75,0 %", "Chưa đạt"]
    assert unsaid[unsaid.index("Số khác") + 1] == "chưa có số liệu"


def test_what_nobody_knows_is_left_out_or_to_be_written() -> None:
    made = filled(PAPERS["empty"])
    assert [text for tag, text in tagged(made)] == []
    text = "\n".join(lines(made))
    assert "chưa tổ chức hoạt động truyền thông trực tiếp nào" in text
    assert text.count("……………………") >= 10
    assert not re.search(r"\b0\b(?! [1-9])", re.sub(r"ngày 0\d|tháng 0\d", "", text))
    assert "lượt người" not in text
    assert "Số liệu khác" not in text


def test_a_share_is_of_those_of_whom_it_is_known() -> None:
    came = FULL.figures["attendances"]
    parts = came.parts | {"sex": {"female": 980, "male": 807, "unknown": 4625}, "children": {"yes": 5, "unknown": 6407}}
    some = replace(FULL, figures=FULL.figures | {"attendances": came.model_copy(update={"parts": parts})})
    text = "\n".join(lines(filled(report(OWN, some, [], NOTHING))))
    assert "nữ 980 lượt (54,8 % trong 1.787 lượt có ghi giới tính)" in text
    assert "trẻ em dưới 16 tuổi 5 lượt (100,0 % trong 5 lượt xác định được độ tuổi)" in text


def test_nothing_is_held_against_nothing() -> None:
    before = figures(sessions__held=0, attendances=None)
    text = "\n".join(words_under(replace(FULL, before=before), EDUCATION))
    assert "Không so sánh với cùng kỳ năm trước vì không có hoạt động nào của kỳ đó được ghi nhận." in text
    unknown = replace(FULL, before=figures(sessions__held=36, attendances=None))
    assert "số lượt người tham gia của kỳ đó chưa có số liệu" in "\n".join(words_under(unknown, EDUCATION))
    other = replace(FULL, same_days=False)
    assert "So với kỳ từ ngày 01 tháng 12 năm 2024" in "\n".join(words_under(other, EDUCATION))
    same = replace(FULL, before=figures(sessions__held=48, attendances=6412))
    text = "\n".join(lines(filled(report(OWN, same, [], NOTHING))))
    assert "số hoạt động trực tiếp không thay đổi (48 hoạt động); số lượt người tham gia không thay đổi (6.412" in text
    nobody = replace(FULL, before=figures(sessions__held=48, attendances=0))
    text = "\n".join(lines(filled(report(OWN, nobody, [], NOTHING))))
    assert "số lượt người tham gia tăng 6.412 lượt (kỳ đó không có)" in text


def test_done_and_estimated_are_told_apart() -> None:
    rest = Period(first=date(2026, 11, 21), last=date(2026, 11, 30))
    estimated = replace(
        FULL,
        report=FULL.report.model_copy(update={"estimates": True}),
        rest=figures(sessions__planned=2, attendances__planned=150),
        rest_days=rest,
    )
    made = filled(report(OWN, estimated, [], NOTHING))
    text = "\n".join(lines(made))
    assert "đã tổ chức 48 hoạt động" in text
    assert (
        "dự kiến tổ chức thêm 2 hoạt động theo kế hoạch, với khoảng 150 lượt người; ước cả kỳ 50 hoạt động, khoảng "
        in text
    )
    assert dict(tagged(made))["attendances:whole"] == "6.562"
    assert "ước cả kỳ" not in "\n".join(lines(filled(PAPERS["commune"])))


def test_a_zero_report_is_short_and_says_so() -> None:
    shown = lines(filled(PAPERS["zero"]))
    assert any("không phát sinh hoạt động thuộc nội dung báo cáo" in line for line in shown)
    assert not [line for line in shown if line.startswith(("I. ", "Phụ lục"))]
    own = replace(ZERO, texts={"Nội dung báo cáo": "Đơn vị mới thành lập."})
    assert "Đơn vị mới thành lập." in lines(filled(report(OF_SCHOOL, own, [], NOTHING)))


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2026, 6, 1), date(2026, 8, 31), "hè năm 2026"),
        (date(2026, 1, 1), date(2026, 6, 30), "6 tháng đầu năm 2026"),
        (date(2026, 7, 1), date(2026, 12, 31), "6 tháng cuối năm 2026"),
        (date(2025, 9, 5), date(2026, 5, 31), "năm học 2025-2026"),
        (date(2025, 9, 5), date(2026, 1, 15), "học kỳ I năm học 2025-2026"),
        (date(2026, 1, 16), date(2026, 5, 31), "học kỳ II năm học 2025-2026"),
        (date(2026, 4, 1), date(2026, 6, 30), "quý II năm 2026"),
        (date(2026, 2, 1), date(2026, 2, 28), "tháng 2 năm 2026"),
        (date(2026, 3, 3), date(2026, 5, 4), "từ ngày 03 tháng 3 năm 2026 đến ngày 04 tháng 5 năm 2026"),
    ],
)
def test_each_period_has_its_name(first: date, last: date, said: str) -> None:
    days = FULL.report.model_copy(update={"first": first, "last": last, "as_of": last})
    made = report(OF_SCHOOL, replace(FULL, report=days, done=Period(first=first, last=last)), [], NOTHING)
    assert made.summary.replace("\u00a0", " ").endswith(f"{said} tại Trường Tiểu học Kim Đồng")


def test_a_title_that_tells_results_is_kept() -> None:
    titled = FULL.report.model_copy(update={"title": "Báo cáo kết quả Tháng hành động vì trẻ em năm 2026"})
    assert report(OWN, replace(FULL, report=titled), [], NOTHING).summary == (
        "Kết quả Tháng hành động vì trẻ em năm 2026"
    )


def test_many_papers_are_told_by_their_kinds() -> None:
    many = tuple(replace(FULL.papers[0], sign=f"{number}/KH-UBND") for number in range(1, 17))
    text = "".join(words_under(replace(FULL, papers=(*many, FULL.papers[1])), "Văn bản đã ban hành"))
    assert "17" in text
    assert "papers.issued/type/KH" in text


def test_libre_office_shows_its_pages(tmp_path: Path, debian_program: Callable[[str, str], str]) -> None:
    made: dict[str, OfficialPaper] = {"a.docx": PAPERS["commune"]}
    soffice = debian_program("soffice", "libreoffice-writer")
    (pdf,) = as_pdf(soffice, {name: filled(paper) for name, paper in made.items()}, tmp_path).values()
    with pypdfium2.PdfDocument(pdf) as document:
        lying = [page.get_width() > page.get_height() for page in document]
        texts = [page.get_textpage().get_text_range() for page in document]
    assert lying == [False] * (len(lying) - 2) + [True, True]
    assert texts[-1].lstrip().startswith("Phụ lục II")
    assert "Tổng số" in texts[-1]
