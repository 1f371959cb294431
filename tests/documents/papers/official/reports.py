"""A report for the tests: its figures are made up, its sentences those of the program; and a Word file's numbers."""

import io
import zipfile
from collections.abc import Mapping
from datetime import date

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from campaign_kit.documents.papers.official.report_matter import IssuedPaper, NextSession, ReportMatter, TargetLine
from campaign_kit.documents.year_book import TOTALS, BookTable
from campaign_kit.library.reference import read_reference
from campaign_kit.model.attendance import NoteKind
from campaign_kit.model.campaign import ReportRequest
from campaign_kit.model.prepared import PreparedReport
from campaign_kit.model.reference import Outline
from campaign_kit.model.report import Coverage, Figure, Period, with_indicators
from campaign_kit.model.tally import SHIPPED
from campaign_kit.model.tasks import TaskStatus
from campaign_kit.paths import shipped

FIRST, LAST, AS_OF = date(2025, 12, 1), date(2026, 11, 30), date(2026, 11, 20)
OUTLINES = {each.key: each for each in read_reference([shipped("content")])[0].outlines}
DEFINITIONS = with_indicators(SHIPPED)


def figures(**values: object) -> dict[str, Figure]:
    """Of names as "sessions__held"; a pair is the value and its parts."""
    found = {}
    for name, value in values.items():
        key = name.replace("__", ".")
        number, parts = value if isinstance(value, tuple) else (value, {})
        found[key] = Figure.model_validate({"key": key, "value": number, "parts": parts})
    return found


HELD = {"form": {"extracurricular": 30, "in_lesson": 12, "village_meeting": 6}}
CAME = {
    "sex": {"female": 3105, "male": 2907, "unknown": 400},
    "children": {"yes": 5012, "no": 1400},
    "audience": {"child_in_school": 5012, "parent": 1300, "unknown": 100},
    "minority": {"yes": 2100, "stated": 4000},
}
FIGURES = figures(
    sessions__held=(48, HELD), sessions__buoi=30, sessions__tiet=12, sessions__cuoc=6, sessions__planned=2,
    attendances=(6412, CAME),
    coverage__school=Coverage(reached=6, active=6), coverage__hamlet=Coverage(reached=9, active=12),
    outreach__commune_radio__items=12, outreach__commune_radio__times=96, outreach__commune_radio__minutes=480,
    outreach__leaflet__handed_out=2259,
    quiz__before__people=120, quiz__before__answers=1200, quiz__before__right=604,
    quiz__after__people=118, quiz__after__answers=1180, quiz__after__right=961,
    training__classes=2, training__days=3, training__attendances=(41, {"sex": {"female": 30, "male": 11}}),
    cost__spent=6_407_000, cost__planned=6_560_000, cost__budget__spent=3_247_000, cost__raised__spent=3_160_000,
    tally__support_asked=3, tally__support_given=0, tally__counselling=37, papers__issued=2,
)  # fmt: skip
BEFORE = figures(sessions__held=36, attendances=7000)
REQUEST = ReportRequest(
    id=1, uid="q", title="Báo cáo năm 2026", incoming_number="1897/SVHTTDL-TE", incoming_on=date(2026, 10, 5),
    incoming_from="Sở Văn hóa, Thể thao và Du lịch", first=FIRST, last=LAST, due_on=LAST,
    receiver="Ủy ban nhân dân tỉnh Gia Lai",
)  # fmt: skip
REPORT = PreparedReport(id=1, uid="r", title="Báo cáo năm 2026", first=FIRST, last=LAST, as_of=AS_OF)
FULL = ReportMatter(
    office="Ủy ban nhân dân xã Ia Dom",
    report=REPORT,
    outline=OUTLINES["nam"],
    done=Period(first=FIRST, last=AS_OF),
    figures=FIGURES,
    before=BEFORE,
    before_days=Period(first=date(2024, 12, 1), last=date(2025, 11, 20)),
    request=REQUEST,
    papers=(
        IssuedPaper("KH", "45/KH-UBND", date(2026, 3, 5), "Tuyên truyền năm 2026"),
        IssuedPaper("QĐ", "112/QĐ-UBND", date(2026, 4, 2), "Ban hành Quy chế phối hợp"),
    ),
    tasks={TaskStatus.DONE: 2, TaskStatus.UNDER_WAY: 7, TaskStatus.NOT_STARTED: 1},
    leads=("Công an xã", "Đoàn xã"),
    targets=(
        TargetLine(3, "Ít nhất 2.400 lượt học sinh", 2411, 2400, done=True),
        TargetLine(4, "100% thôn, làng", 9, 12, done=False),
        TargetLine(5, "Số khác", None, None, None),
    ),
    notes={
        NoteKind.DIFFICULTY: ("Loa của nhà rông hỏng.",),
        NoteKind.PROPOSAL: ("Hỗ trợ tài liệu tiếng Gia Rai.",),
        NoteKind.GOOD_MODEL: ("Già làng mở đầu.",),
        NoteKind.CHILD_VOICE: ("Các em muốn có góc hỏi đáp.",),
    },
    next=(NextSession(date(2026, 12, 3), "Họp làng", "Làng Ghè"),),
    definitions=DEFINITIONS,
    sources={"tally.counselling": "Nhà trường"},
    hamlet="làng",
)
NONE_KNOWN: Mapping[str, Figure] = {key: Figure(key=key, value=None) for key in FIGURES} | figures(sessions__held=0)
TABLE = BookTable(
    "Biểu 02", "Kết quả theo địa bàn", ("Địa bàn", "Số buổi", "Lượt người"),
    (("Trường & làng <1>", 3, 120), ("Làng Ghè", 0, None)), ("", 3, 6412), ("Ghi chú.",),
    code="02", keys={(TOTALS, 2): "attendances"},
)  # fmt: skip


def outline(key: str) -> Outline:
    return OUTLINES[key]


def tagged(docx: bytes) -> list[tuple[str, str]]:
    """The tags of all content controls with what stands in them, in their order."""
    found = []
    for control in _document(docx).iter(qn("w:sdt")):
        tag = control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}").get(qn("w:val"))
        found.append((tag, "".join(node.text or "" for node in control.iter(qn("w:t")))))
    return found


def untagged(docx: bytes) -> list[str]:
    """The texts of the paragraphs without what stands in content controls."""
    found = []
    for paragraph in _document(docx).iter(qn("w:p")):
        inside = {node for control in paragraph.iter(qn("w:sdt")) for node in control.iter(qn("w:t"))}
        found.append("".join(node.text or "" for node in paragraph.iter(qn("w:t")) if node not in inside))
    return [text for text in found if text.strip()]


def _document(docx: bytes):  # type: ignore[no-untyped-def]  # noqa: ANN202 - lxml tells no types
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return parse_xml(archive.read("word/document.xml"))
