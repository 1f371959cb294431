"""Every mark of a form as it is read, and each fault with its line; packs with forms; the shipped ones by kind."""

import re
from pathlib import Path

import pytest

from campaign_kit.library.check_form import check_form
from campaign_kit.library.content_file import Reading
from campaign_kit.library.finding import Finding
from campaign_kit.library.forms import read_form
from campaign_kit.library.known import Known
from campaign_kit.library.packs import check_packs, read_packs
from campaign_kit.model.form_text import FORM_KINDS, FormLine, FormText, LineKind
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import CHILD_BANDS, Band
from campaign_kit.paths import shipped

FRONT = """+++
kind = "pledge"
bands = ["A", "B"]
title = "Em dùng mạng *an toàn*"
lead = "Em đọc từng điều."
picture = "shield"
+++
"""
BODY = """
## Em hứa
- [ ] Em hỏi cha mẹ trước.
[ ] Em giữ kín
    mật khẩu.
Một câu thường của [tên cơ quan].
> Có lúc quên cũng không sao.

## Có chuyện, em kể với ai?
1. Kể với cha mẹ.
2. Kể với thầy cô, cô chú…
Họ và tên: ……………
- Ngày ……… tháng _____ năm .........
…………………………
dòng trống: 3

## Tờ kèm theo
Sang trang
* Ý một
- Ý hai
ký: Em | Cha mẹ
"""
KNOWN = Known(frozenset({"shield"}))
SHIPPED = read_packs([shipped("content")]).forms


def read(folder: Path, whole: str) -> Reading[FormText]:
    file = folder / "cam-ket.md"
    file.write_text(whole, encoding="utf-8")
    return read_form(file, "bieu-mau")


def faults(folder: Path, body: str, front: str = FRONT) -> list[tuple[int, str]]:
    return [(finding.line, finding.message) for finding in read(folder, front + body).notes.findings]


def test_every_mark_says_what_its_line_is(tmp_path: Path) -> None:
    form = read(tmp_path, FRONT + BODY).item
    assert form is not None
    assert (form.key, form.kind, form.bands, form.pack) == ("cam-ket", Kind.PLEDGE, (Band.A, Band.B), "bieu-mau")
    assert (form.title, form.lead, form.picture) == ("Em dùng mạng *an toàn*", "Em đọc từng điều.", "shield")
    promises, whom, slip = form.sections
    assert promises.lines == (
        FormLine(kind=LineKind.TICK, text="Em hỏi cha mẹ trước."),
        FormLine(kind=LineKind.TICK, text="Em giữ kín mật khẩu."),
        FormLine(kind=LineKind.PASSAGE, text="Một câu thường của [tên cơ quan]."),
        FormLine(kind=LineKind.CALLOUT, text="Có lúc quên cũng không sao."),
    )
    assert whom.lines == (
        FormLine(kind=LineKind.POINT, text="Kể với cha mẹ."),
        FormLine(kind=LineKind.POINT, text="Kể với thầy cô, cô chú…"),
        FormLine(kind=LineKind.FIELD, text="Họ và tên:"),
        FormLine(kind=LineKind.FIELD, text="Ngày … tháng … năm"),
        FormLine(kind=LineKind.ROOM, text="1"),
        FormLine(kind=LineKind.ROOM, text="3"),
    )
    assert [section.numbered for section in form.sections] == [False, True, False]
    assert [section.new_page for section in form.sections] == [False, False, True]
    assert [line.text for line in slip.lines] == ["Ý một", "Ý hai"]
    assert form.signers == ("Em", "Cha mẹ")


@pytest.mark.parametrize(
    ("body", "line", "said"),
    [
        ("## Em hứa\n### Nhỏ hơn\n- Ý", 9, "hai dấu thăng"),
        ("## Em hứa\n- Ý\n1. Ý", 8, "đánh số"),
        ("## Em hứa\n- Ý\ndòng trống: nhiều", 10, "từ 1 đến 25"),
        ("## Em hứa\n- Ý\ndòng trống: 26", 10, "từ 1 đến 25"),
        ("## Em hứa\nký: Em\n## Thêm\n- Ý\nký: Cha mẹ", 12, "chỉ có một dòng"),
        ("## Em hứa\nký: |", 9, "từ 1 đến 4"),
        ("## Em hứa\n- [ ]", 9, "chưa có chữ"),
        ("## Em hứa\n- Gửi [tên trường] nhé", 9, "[tên trường]"),
        ("Một câu\n## Em hứa\n- Ý", 8, "trước mọi phần"),
        ("", 0, "chưa có phần nào"),
    ],
)
def test_a_fault_is_named_with_its_line(tmp_path: Path, body: str, line: int, said: str) -> None:
    found = faults(tmp_path, body)
    assert [number for number, _ in found] == [line]
    assert said in found[0][1]
    assert read(tmp_path, FRONT + body).item is None


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ('kind = "pledge"', 'kind = "poster"', 2, "loại biểu mẫu"),
        ('kind = "pledge"', 'kind = "tho"', 2, "loại biểu mẫu"),
        ('bands = ["A", "B"]', 'bands = ["X"]', 3, "nhóm người dùng"),
        ('bands = ["A", "B"]\n', "", 2, "thiếu mục bands"),
        ('lead = "Em đọc từng điều."', "lead = 3", 5, "Mục lead"),
        ('picture = "shield"', "picture = 3", 6, "Mục picture"),
        ('picture = "shield"', 'hinh = "shield"', 6, "hinh"),
    ],
)
def test_a_fault_of_the_front_matter_has_its_line(tmp_path: Path, old: str, new: str, line: int, said: str) -> None:
    found = faults(tmp_path, BODY, FRONT.replace(old, new))
    assert [number for number, _ in found] == [line]
    assert said in found[0][1]


def checked(folder: Path, front: str, body: str) -> list[tuple[int, str]]:
    reading = read(folder, front + body)
    assert reading.item is not None
    check_form(reading.item, reading.notes, KNOWN)
    return [(finding.line, finding.message) for finding in reading.notes.findings]


@pytest.mark.parametrize(
    ("body", "line", "said"),
    [
        ("## Em hứa\n- Dại dột là do em", 9, "dại dột"),
        ("## Em hứa\n- Nhớ dừng, lưu, chặn, báo", 9, "Dừng – Lưu – Chặn – Báo"),
        ("## Em hứa\n- Không gửi *ảnh*", 9, "dấu *"),
        ("## Em hứa\n> Không chụp ảnh riêng tư", 9, "giữ nguyên máy"),
        ("## Em hứa\n- " + "Em nhớ " * 60, 9, "320"),
    ],
)
def test_unwise_words_are_named(tmp_path: Path, body: str, line: int, said: str) -> None:
    assert [(number, said in message) for number, message in checked(tmp_path, FRONT, body)] == [(line, True)]


def test_a_picture_that_is_not_there_and_a_page_drawn_for_other_lines(tmp_path: Path) -> None:
    assert [line for line, _ in checked(tmp_path, FRONT.replace('"shield"', '"rong"'), BODY)] == [6]
    found = checked(tmp_path, FRONT.replace('"pledge"', '"help_card"'), "## Tay\nNgón cái: ………\n## Sau\n- Ý\n")
    assert [line for line, _ in found] == [8, 10]
    assert ["từ 5 đến 5" in found[0][1], "từ 4 đến 4" in found[1][1]] == [True, True]


def test_the_own_form_of_the_same_name_overrides_and_a_faulty_one_is_left_out(tmp_path: Path) -> None:
    for folder, front in (("shipped", FRONT), ("own", FRONT.replace("Em đọc", "Bạn đọc"))):
        (tmp_path / folder / "bieu-mau").mkdir(parents=True)
        (tmp_path / folder / "bieu-mau" / "cam-ket.md").write_text(front + BODY, encoding="utf-8")
    (tmp_path / "own" / "bieu-mau" / "thu.md").write_text(FRONT, encoding="utf-8")
    library = read_packs([tmp_path / "shipped", tmp_path / "own"])
    assert [(form.key, form.lead) for form in library.forms] == [("cam-ket", "Bạn đọc từng điều.")]
    assert library.modules == ()
    assert [(Path(finding.file).name, finding.line) for finding in library.findings] == [("thu.md", 0)] * 2
    assert "biểu mẫu chưa dùng được" in library.findings[1].message


def test_forms_are_checked_with_their_pack(tmp_path: Path) -> None:
    (tmp_path / "bieu-mau").mkdir()
    file = tmp_path / "bieu-mau" / "a.md"
    file.write_text(FRONT + BODY + "- Đáng đời\n", encoding="utf-8")
    found = check_packs(tmp_path, KNOWN)
    assert [type(each) for each in found] == [Finding]
    assert (found[0].file, found[0].line) == (str(file), 29)


def test_every_paper_and_every_reader_has_a_form() -> None:
    """Children have their own pledge, notice, slip and card; grown-ups theirs, and the steps of R49."""
    offered = {(form.kind, band) for form in SHIPPED for band in form.bands}
    assert {kind for kind, _ in offered} == FORM_KINDS
    for kind in (Kind.PLEDGE, Kind.FEEDBACK, Kind.HELP_CARD, Kind.DATA_NOTICE, Kind.QR_SHEET):
        assert {(kind, band) for band in CHILD_BANDS} <= offered
    assert {(Kind.AGREEMENT, Band.P), (Kind.CONSENT, Band.P), (Kind.DATA_NOTICE, Band.P)} <= offered
    assert {(kind, band) for kind in (Kind.REFERRAL, Kind.GUIDE) for band in (Band.T, Band.O)} <= offered


def _form(kind: Kind) -> FormText:
    return next(form for form in SHIPPED if form.kind is kind)


def _said(form: FormText) -> str:
    return " ".join(
        [form.lead, *(f"{section.title} {line.text}" for section in form.sections for line in section.lines)]
    )


def test_consent_asks_both_and_takes_silence_for_no() -> None:
    form = _form(Kind.CONSENT)
    said = _said(form)
    for phrase in ("từ đủ 7 tuổi", "im lặng", "không cần nêu lý do", "91/2025/QH15, Điều 24", "56/2017/NĐ-CP, Điều 36"):
        assert phrase in said
    assert len(form.signers) == 3


def test_the_blank_referral_asks_for_no_name_and_no_story() -> None:
    form = _form(Kind.REFERRAL)
    slip = form.sections[-1]
    assert slip.new_page
    fields = [line.text for line in slip.lines if line.kind is LineKind.FIELD]
    assert fields[0] == "Ngày, giờ nhận tin:"
    assert [text for text in fields if "tên" in text.lower() and "chữ cái đầu" not in text.lower()] == []
    assert LineKind.ROOM not in {line.kind for line in slip.lines}
    said = _said(form)
    for phrase in ("không sao chép", "giữ nguyên máy", "không bắt em kể lại", "không ghi câu chuyện", "111"):
        assert phrase.lower() in said.lower()


def _guide(key: str) -> FormText:
    return next(form for form in SHIPPED if (form.kind, form.key) == (Kind.GUIDE, key))


def test_the_guide_and_the_steps_of_a_referral_say_one_thing_in_the_same_words() -> None:
    told, referred = _said(_guide("khi-tre-ke")), _said(_form(Kind.REFERRAL))
    for sentence in (
        "nghe và chuyển tin ngay, không phải điều tra",
        "mời em ngồi chỗ riêng, an toàn, cửa mở. Giữ bình tĩnh.",
        "Em kể là đúng. Em không có lỗi.",
        "sẽ báo người có trách nhiệm để giúp em.",
        "không bắt em kể lại, không đối chất",
        "ảnh riêng tư của trẻ em thì không xem, không sao chép, không gửi; giữ nguyên máy.",
        "gọi 111 hoặc công an. Có nguy hiểm trước mắt thì gọi 113.",
        "trừ khi có dấu hiệu chính cha mẹ gây hại; khi ấy hỏi 111 hoặc công an trước.",
        "đều phải báo ngay cho 111, công an hoặc chính quyền nơi gần nhất.",
    ):
        assert (sentence in told, sentence in referred) == (True, True), sentence
    assert "Không hứa “sẽ không nói với ai”" in told


def test_publishing_asks_both_from_seven_years_on_and_names_paper_and_law() -> None:
    form = _guide("dang-hinh-tre-em")
    said = _said(form)
    assert _form(Kind.CONSENT).title in said
    for phrase in (
        "từ đủ 7 tuổi",
        "không nhận ra em nào",
        "rút lại",
        "91/2025/QH15, Điều 24",
        "56/2017/NĐ-CP, Điều 36",
    ):
        assert phrase in said
    assert form.sections[0].numbered


def test_the_safe_online_class_has_its_three_stages_two_grown_ups_and_the_parents() -> None:
    form = _guide("lop-truc-tuyen")
    titles = [section.title for section in form.sections]
    assert titles[:3] == ["Trước giờ học", "Trong giờ học", "Sau giờ học"]
    assert {"Hai người lớn, hai vai", "Ghi hình", "Ở nhà, cha mẹ giúp con"} <= set(titles)
    assert "Bảng kiểm lớp học trực tuyến an toàn" in form.lead


def test_youth_is_told_as_youth_and_children_as_children() -> None:
    for form in SHIPPED:
        if not set(form.bands) & set(CHILD_BANDS) or form.kind is Kind.PLEDGE:
            continue
        said = f"{form.title} {_said(form)}"
        whom = re.findall(r"\b(?:em|Em)\b(?! nhỏ)", said) if form.bands == (Band.D,) else []
        assert whom == [], form.key
        assert form.bands == (Band.D,) or Band.D not in form.bands or form.kind is Kind.QR_SHEET, form.key


def test_the_slip_of_children_asks_who_nobody_is() -> None:
    form = _form(Kind.FEEDBACK)
    assert "Không ghi tên, không ghi lớp" in form.lead
    assert form.signers == ()
    assert LineKind.FIELD not in {line.kind for section in form.sections for line in section.lines}
