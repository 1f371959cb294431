"""The data files: what ships, what an own file changes, and every fault with its file and line."""

import shutil
import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest

from campaign_kit.library.finding import Finding
from campaign_kit.library.known import Known, read_words
from campaign_kit.library.reference import FILES, check_reference, read_data, read_reference
from campaign_kit.model.materials import Kind
from campaign_kit.model.office import LegalStatus, compulsory_help_lines
from campaign_kit.model.plan import Form
from campaign_kit.model.reference import LineUse, Reference
from campaign_kit.paths import shipped

CONTENT = shipped("content")
DATA = CONTENT / "du-lieu"


@pytest.fixture
def reference() -> Reference:
    found, findings = read_reference([CONTENT])
    assert findings == ()
    return found


def own(folder: Path, name: str, changes: dict[str, str]) -> Path:
    """A copy of the shipped file with some texts replaced, each of them once."""
    file = folder / "du-lieu" / f"{name}.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    whole = (DATA / f"{name}.toml").read_text(encoding="utf-8")
    for before, after in changes.items():
        assert before in whole
        whole = whole.replace(before, after, 1)
    file.write_text(whole, encoding="utf-8")
    return file


def line_of(file: Path, text: str) -> int:
    return next(n for n, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1) if text in line)


def test_what_ships_is_whole_and_without_a_finding(reference: Reference) -> None:
    known = Known(words=read_words([CONTENT]), numbers=reference.numbers, addresses=reference.addresses)
    assert check_reference(CONTENT, known) == ()
    assert {file.stem for file in DATA.iterdir()} == set(FILES)
    assert all(getattr(reference, sort.field) for sort in FILES.values())


def test_numbers_that_may_be_named_and_the_two_that_must_stand(reference: Reference) -> None:
    assert reference.numbers == ("111", "113", "115", "156")
    assert reference.addresses == ("vn-cop.vn", "tongdai111.vn")
    compulsory = [line for line in reference.help_lines if line.compulsory]
    assert [line.number_or_address for line in compulsory] == ["111", "vn-cop.vn"]
    assert {line.use for line in compulsory} == {LineUse.BLOCK}
    assert reference.starting_lines() == compulsory_help_lines()


def test_without_data_the_two_lines_stand_all_the_same() -> None:
    assert Reference().starting_lines() == compulsory_help_lines()


def test_a_lapsed_law_says_so_and_is_not_due(reference: Reference) -> None:
    bases = {basis.number: basis for basis in reference.legal_bases}
    lapsed = {number for number, basis in bases.items() if basis.status is LegalStatus.EXPIRED}
    assert lapsed == {"13/2023/NĐ-CP", "24/2018/QH14", "830/QĐ-TTg"}
    assert "2021–2025" in bases["830/QĐ-TTg"].note
    assert bases["116/2025/QH15"].in_force_from == date(2026, 7, 1)
    assert "Điều" not in bases["116/2025/QH15"].note
    late = max(basis.checked_on for basis in bases.values()) + timedelta(days=366)
    assert {number for number, basis in bases.items() if not basis.is_due(late)} == lapsed
    assert not any(basis.is_due(basis.checked_on + timedelta(days=365)) for basis in bases.values())


@pytest.mark.parametrize("form", [Form.FLAG_CEREMONY, Form.PERFORMANCE, Form.SCREENING, Form.HOME_VISIT])
def test_a_kit_without_a_projector_is_not_a_deck_first(reference: Reference, form: Form) -> None:
    kinds = reference.kinds()
    assert set(kinds) == set(Form)
    assert kinds[form][0] is not Kind.DECK
    assert kinds[Form.IN_LESSON][0] is Kind.DECK


def test_eight_channels_are_those_of_the_decree_and_the_deadline_is_the_last_day(reference: Reference) -> None:
    decreed = [channel for channel in reference.channels if channel.source == "Nghị định 49/2024/NĐ-CP"]
    assert len(decreed) == 8
    assert [channel.code for channel in decreed if not channel.counted] == ["direct"]
    assert [(day.first, day.last) for day in reference.days if day.deadline] == [("30/11", "30/11")]


def test_every_outline_is_a_proposal(reference: Reference) -> None:
    assert all(outline.proposed for outline in reference.outlines)
    year = reference.outlines[0]
    assert "report_year" in year.periods
    assert [section.title for section in year.sections if section.level == 1][:2] == [
        "Công tác chỉ đạo, triển khai",
        "Kết quả thực hiện",
    ]


def test_an_own_file_stands_for_the_shipped_one_of_its_name(tmp_path: Path) -> None:
    own(tmp_path, "hinh-thuc", {'kinds = ["deck", "poster", "quiz"': 'kinds = ["poster", "deck", "quiz"'})
    (tmp_path / "du-lieu").rename(tmp_path / "Dữ liệu")
    found, findings = read_reference([CONTENT, tmp_path, tmp_path / "none"])
    assert findings == ()
    assert found.kinds()[Form.IN_LESSON][:2] == (Kind.POSTER, Kind.DECK)
    assert len(found.channels) == 14


def test_words_of_the_two_lines_come_from_the_own_file(tmp_path: Path) -> None:
    own(tmp_path, "duong-day", {'note = "Miễn phí, cả ngày lẫn đêm"': 'note = "Miễn phí, gọi lúc nào cũng được"'})
    hotline, site = read_reference([CONTENT, tmp_path])[0].starting_lines()
    assert (hotline.number_or_address, hotline.note) == ("111", "Miễn phí, gọi lúc nào cũng được")
    assert site.number_or_address == "vn-cop.vn"


FAULTS = [
    ("duong-day", {'number_or_address = "111"': 'number_or_address = "112"'}, "", "Hai mục 111 và vn-cop.vn phải có"),
    ("duong-day", {'"vn-cop.vn"\n': '"https://vn-cop.vn/x"\n'}, "https://vn-cop", "number_or_address chưa dùng được"),
    ("duong-day", {"compulsory = true\nsource": "source"}, "", "Hai mục 111 và vn-cop.vn phải có"),
    ("duong-day", {'use = "words"': 'use = "words"\ncompulsory = true # sai'}, "# sai", "Chỉ 111 và vn-cop.vn"),
    ("duong-day", {'use = "words"': 'use = "poster"'}, 'use = "poster"', "use chỉ nhận: block, words."),
    ("duong-day", {'label = "Công an"\n': ""}, "", "còn thiếu dòng label"),
    ("duong-day", {'label = "Công an"': 'label = ""'}, 'label = ""', "label phải là một dòng chữ"),
    ("duong-day", {'label = "Công an"': "label = Công an"}, "label = Công an", "Mỗi mục mở đầu bằng [[line]]"),
    ("duong-day", {"compulsory = true\nsource": 'compulsory = "đúng"\nsource'}, "đúng", "true hoặc false"),
    ("can-cu", {"in_force_from = 2026-01-01": "in_force_from = 2026-13-01"}, "2026-13-01", "viết chưa đúng"),
    ("can-cu", {"in_force_from = 2026-01-01": 'in_force_from = "01/01/2026"'}, "01/01/2026", "là ngày viết theo kiểu"),
    (
        "can-cu",
        {"in_force_from = 2026-07-01": "in_force_from = 2028-07-01\nin_force_to = 2026-07-01"},
        "in_force_to = 2026-07-01",
        "Ngày hết hiệu lực",
    ),
    ("can-cu", {'"24/2018/QH14"': '"116/2025/QH15"'}, "", "“116/2025/QH15” đã có ở mục trên"),
    ("hinh-thuc", {'form = "club"': 'form = "forum"'}, "", "“forum” đã có ở mục trên"),
    ("hinh-thuc", {'"deck", "poster", "quiz"': '"deck", "aó", "quiz"'}, '"aó"', "kinds chỉ nhận: deck, handout,"),
    (
        "hinh-thuc",
        {'kinds = ["deck", "poster", "quiz"': 'kinds = "deck" #'},
        '"deck" #',
        "là danh sách trong ngoặc",
    ),
    ("kenh", {'code = "direct"': 'code = "Trực tiếp"'}, "Trực tiếp", "code chưa dùng được"),
    ("kenh", {'code = "direct"': 'code = "direct"\nmau = "x"'}, "mau = ", "Không có dòng nào tên là mau"),
    ("ngay", {'first = "01/06"': 'first = "31/06"'}, "31/06", "first chưa dùng được"),
    ("ngay", {"[[day]]\n": "[[ngay]]\n"}, "[[ngay]]", "chỉ có các mục [[day]], không có “ngay”"),
    ("de-cuong", {'"training.classes"': '"sessions.gio"'}, "sessions.gio", "figures chưa dùng được"),
    ("de-cuong", {'"report_year"': '"nam_nay"'}, "nam_nay", "periods chưa dùng được"),
    ("de-cuong", {"level = 2": "level = 5"}, "level = 5", "level chưa dùng được"),
]


@pytest.mark.parametrize(("name", "changes", "at", "message"), FAULTS, ids=[f"{each[0]}: {each[3]}" for each in FAULTS])
def test_a_faulty_own_file_leaves_the_shipped_one_in_use(
    tmp_path: Path, name: str, changes: dict[str, str], at: str, message: str
) -> None:
    file = own(tmp_path, name, changes)
    found, findings = read_reference([CONTENT, tmp_path])
    assert found == read_reference([CONTENT])[0]
    assert {finding.file for finding in findings} == {str(file)}
    assert "đang dùng bản có sẵn" in findings[-1].message
    told = [finding for finding in findings if message in finding.message]
    assert len(told) == 1, findings
    if at:
        assert told[0].line == line_of(file, at)


def test_a_form_that_is_missing_is_named(tmp_path: Path) -> None:
    whole = (DATA / "hinh-thuc.toml").read_text(encoding="utf-8")
    file = own(tmp_path, "hinh-thuc", {whole[whole.index("# Sinh hoạt hè") : whole.index("# Diễn đàn")]: ""})
    assert [finding.message for finding in read_data(file).notes.findings] == [
        "Tệp này phải có đủ các hình thức; còn thiếu: summer_activity (Sinh hoạt hè)."
    ]


def test_a_row_says_its_line_in_a_nested_table_too(tmp_path: Path) -> None:
    file = own(tmp_path, "de-cuong", {'title = "Kết quả theo mục tiêu"\nlevel = 2': 'title = "Kết quả theo mục tiêu"'})
    [finding] = read_data(file).notes.findings
    assert finding.line == line_of(file, 'title = "Kết quả theo mục tiêu"') - 1


def test_stray_names_are_noted_and_an_empty_or_alone_faulty_file_holds_nothing(tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path / "du-lieu")
    (tmp_path / "du-lieu" / "ngay.toml").rename(tmp_path / "du-lieu" / "ngay.toml.txt")
    (tmp_path / "du-lieu" / "kenh.toml").rename(tmp_path / "du-lieu" / "kenh-moi.toml")
    (tmp_path / "du-lieu" / "can-cu.toml").write_text("# trống\n", encoding="utf-8")
    (tmp_path / "du-lieu" / ".ngay.toml.swp").write_bytes(b"x")
    found, findings = read_reference([tmp_path])
    assert (found.days, found.channels, found.legal_bases) == ((), (), ())
    assert [_short(finding) for finding in findings] == [
        ("can-cu.toml", "Tệp chưa có mục [[basis]] nào."),
        ("can-cu.toml", "Tệp này có lỗi nên dữ liệu chưa dùng được. Hãy sửa các dòng đã nêu."),
        ("kenh-moi.toml", findings[2].message),
        ("ngay.toml.txt", "Tệp dữ liệu phải có đuôi .toml thì mới được đọc. Hãy đổi tên thành “ngay.toml”."),
    ]
    assert "kenh.toml" in findings[2].message


def _short(finding: Finding) -> tuple[str, str]:
    return Path(finding.file).name, finding.message


def test_words_of_the_data_are_checked_as_all_content(tmp_path: Path) -> None:
    file = own(tmp_path, "ngay", {"Ngày An ninh mạng Việt Nam": "Ngày An ninh mạng, gọi 0269 3855 112"})
    [finding] = check_reference(tmp_path, Known(words=read_words([CONTENT])))
    assert finding.line == line_of(file, "0269")
    assert "0269 3855 112" in finding.message


def test_files_are_utf8_with_a_head_for_a_person() -> None:
    for file in DATA.iterdir():
        text = file.read_text(encoding="utf-8")
        assert text.startswith("# ")
        assert "chép tệp này" in text
        assert tomllib.loads(text)
