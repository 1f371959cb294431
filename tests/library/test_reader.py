"""Each construct of a module file as it is read, and each fault with its line."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from campaign_kit.model.module import Band, PageKind, RuleText, Tag
from tests.library.sample import FRONT, PARTS, faults, line_of, read, text


def test_front_matter(tmp_path: Path) -> None:
    module = read(tmp_path, text()).item
    assert module is not None
    assert (module.key, module.title, module.band, module.minutes) == ("B2", "Mật khẩu mạnh", Band.B, 40)
    assert module.tags == (Tag.BASIC_SECURITY,)
    assert module.grades == (4, 5)
    assert (module.cover_title, module.cover_pictures) == ("Mật khẩu *mạnh*", ("key",))
    assert module.checked_on is not None
    assert module.checked_on.isoformat() == "2026-11-21"
    assert (module.pack, Path(module.source_file).name) == ("goi", "b2.md")


def test_pages_of_three_kinds_with_what_is_said_to_them(tmp_path: Path) -> None:
    module = read(tmp_path, text()).item
    assert module is not None
    points, do_dont, situation, *_ = module.pages
    assert (points.kind, points.pictures, points.minutes) == (PageKind.POINTS, ("key", "bell"), 4)
    assert points.points == ("Mật khẩu giữ cửa nhà em.", "Em chỉ nói với cha mẹ.", "Quên thì nhờ người lớn.")
    assert points.say == ("Các em nhìn chìa khóa này.", "Nó mở được cửa nào?")
    assert (do_dont.kind, do_dont.minutes) == (PageKind.DO_DONT, 3)
    assert do_dont.do == ("Đặt dài", "Khó đoán", "Mỗi nơi một mật khẩu")
    assert do_dont.dont == ("Dùng tên", "Dùng ngày sinh", "Cho bạn mượn")
    assert situation.kind is PageKind.SITUATION  # no "kiểu:" line: the question tells
    assert situation.question == "Em sẽ làm gì?"
    assert module.opening == ("Chào các em!", "Ta bắt đầu nhé.")
    assert module.closing == ("Cảm ơn các em.", "Nhớ gọi 111.")


def test_game_quiz_poster_leaflet_and_sentences(tmp_path: Path) -> None:
    module = read(tmp_path, text()).item
    assert module is not None
    assert module.game is not None
    assert module.poster is not None
    assert module.leaflet is not None
    assert (module.game.title, module.game.minutes, module.game.steps) == (
        "Đoán chìa khóa",
        10,
        ("Một.", "Hai.", "Ba."),
    )
    assert module.quiz[0].model_dump() == {
        "question": "Câu 1?",
        "options": ("Sai", "Đúng", "Sai nữa"),
        "answer": 1,
        "why": "Vì đúng thế.",
    }
    assert module.poster.title == "*5 quy tắc* khi đặt mật khẩu"
    assert module.poster.subtitle == "Dành cho học sinh"
    assert module.poster.rules[0] == RuleText(picture="key", rule="Đặt dài", reason="Khó đoán hơn.")
    assert module.poster.rules[4] == RuleText(picture="shield", rule="Quên thì hỏi", reason="")
    assert [panel.title for panel in module.leaflet.panels] == ["Mặt 1", "Mặt 2", "Mặt 3", "Mặt 4"]
    assert (module.leaflet.panels[0].picture, module.leaflet.panels[0].callout) == ("books", "Nhớ nhé.")
    assert module.game.tools == "giấy, bút màu"
    assert module.cards[3].model_dump() == {
        "title": "Thẻ 4",
        "picture": "key",
        "roles": "An, Bình",
        "story": ("Một.", "Hai."),
        "question": "Em làm gì?",
        "answer": "Kể với mẹ.",
    }
    assert module.slogans == ("Giữ kín chìa khóa của em", "Một.", "Hai.", "Cần giúp đỡ, gọi 111")
    assert module.post is not None
    assert (module.post.title, module.post.pictures) == ("Mật khẩu *mạnh*", ("bell", "star"))
    assert module.post.text == ("Đặt mật khẩu mạnh nhé.", "Cần giúp đỡ, gọi 111.")
    assert [(source.text, source.supports) for source in module.sources] == [("Cẩm nang.", "cách đặt mật khẩu")]


@pytest.mark.parametrize(
    "saved",
    [
        text().encode("utf-8-sig"),
        text().replace("\n", "\r\n").encode(),
        text().replace("\n", "\r").encode(),
        text().encode("utf-16"),
        unicodedata.normalize("NFD", text()).encode(),
        text().replace(" ", "\u00a0").encode(),
        text().replace("## Trang", "\u200b## Trang").encode(),
    ],
    ids=["mark", "windows", "old mac", "utf-16", "decomposed", "hard spaces", "unseen"],
)
def test_reads_alike_however_an_editor_saved_it(tmp_path: Path, saved: bytes) -> None:
    assert read(tmp_path, saved).item == read(tmp_path, text()).item is not None


def test_headings_and_settings_without_marks_or_in_capitals(tmp_path: Path) -> None:
    plain = text().replace("## Thông điệp", "##THONG DIEP").replace("## Lời nói", "##  lời Nói")
    plain = plain.replace("hình:", "Hinh :").replace("phút: 4", "PHUT: 4 phút").replace("#### Nên", "#### NÊN LÀM")
    plain = plain.replace("kiểu: nên, không nên", "kieu: Nên và không nên").replace("### Mở đầu", "### MỞ ĐẦU")
    assert read(tmp_path, plain).item == read(tmp_path, text()).item


def test_other_dashes_and_a_sentence_over_two_lines(tmp_path: Path) -> None:
    module = read(tmp_path, text(Thông_điệp="– Một câu\n   dài hai dòng.\n• Hai.\n* Ba.\n-Bốn.\n")).item
    assert module is not None
    assert module.messages == ("Một câu dài hai dòng.", "Hai.", "Ba.", "Bốn.")


def test_an_indented_sentence_is_a_sentence_of_its_own(tmp_path: Path) -> None:
    module = read(tmp_path, text(Thông_điệp="- Một.\n  - Hai.\n\t- Ba.\n- Bốn.\n")).item
    assert module is not None
    assert module.messages == ("Một.", "Hai.", "Ba.", "Bốn.")


FRONT_FAULTS = [
    ('key = "B2"', 'key = "b2"', "key phải gồm"),
    ('band = "B"', 'band = "X"', "band phải là"),
    ("minutes = 40", "minutes = 400", "minutes phải là"),
    ("grades = [4, 5]", 'home = "P100"', "home là mã một chủ đề của cha mẹ"),
    ("grades = [4, 5]", "grades = [0]", "grades là danh sách lớp"),
    ("grades = [4, 5]", 'grades = "4, 5"', "grades là danh sách lớp"),
    ("minutes = 40", 'minutes = "nhiều"', "minutes phải là"),
    ('tags = ["basic_security"]', 'tags = ["an_toan", "khac"]', "tags chỉ nhận các nhãn: internet_knowledge"),
    ('title = "Mật khẩu mạnh"', "title = 3", "title là tên chủ đề"),
    ('title = "Mật khẩu mạnh"', "title = “Mật khẩu mạnh”", "dấu nháy thẳng"),
    ('cover_pictures = ["key"]', 'cover_pictures = "key"', "cover_pictures là danh sách"),
    ("checked_on = 2026-11-21", 'checked_on = "hôm qua"', "checked_on phải là ngày"),
    ('cover_title = "Mật khẩu *mạnh*"', "cover_title = 3", "cover_title phải là"),
    ("checked_on = 2026-11-21", 'language = "tiếng Gia Rai"', "language là mã ngôn ngữ"),
    ("checked_on = 2026-11-21", 'author = "Lan"', "không có mục nào tên là author"),
]


@pytest.mark.parametrize(("good", "bad", "message"), FRONT_FAULTS)
def test_a_fault_of_the_front_matter_has_its_line(tmp_path: Path, good: str, bad: str, message: str) -> None:
    whole = text(FRONT.replace(good, bad))
    [(line, sentence)] = faults(tmp_path, whole)
    assert message in sentence
    assert line == line_of(whole, bad)


def test_a_missing_front_matter_a_missing_fence_and_a_missing_field(tmp_path: Path) -> None:
    assert faults(tmp_path, text("")) == [(1, "Tệp phải mở đầu bằng phần khai báo nằm giữa hai dòng +++.")]
    assert faults(tmp_path, "") == [(1, "Tệp phải mở đầu bằng phần khai báo nằm giữa hai dòng +++.")]
    unclosed = text("\n" + FRONT[:-4])
    assert faults(tmp_path, unclosed) == [(2, "Phần khai báo chưa có dòng +++ kết thúc.")]
    [(_, sentence)] = faults(tmp_path, text(FRONT.replace('band = "B"\n', "")))
    assert sentence == "Phần khai báo còn thiếu mục band."


def _part(name: str, good: str, bad: str) -> dict[str, str]:
    assert good in PARTS[name]
    return {name.replace(" ", "_"): PARTS[name].replace(good, bad, 1)}


BODY_FAULTS = [
    (_part("Thông điệp", "- Hai.", "Hai ba bốn."), "Hai ba bốn.", "Không rõ dòng này là gì"),
    (_part("Thông điệp", "- Hai.", "-"), "-", "chưa có chữ"),
    (_part("Thông điệp", "- Hai.", "? Hai hỏi."), "? Hai hỏi.", "không thuộc về phần “Thông điệp”"),
    (_part("Thông điệp", "- Hai.", "### Hai con"), "### Hai con", "không thuộc về phần “Thông điệp”"),
    (_part("Thông điệp", "- Hai.", "##### Hai con"), "##### Hai con", "Đề mục này lạc chỗ"),
    (_part("Thông điệp", "- Hai.", "#### Hai con"), "#### Hai con", "Đề mục này lạc chỗ"),
    (_part("Trang", "kiểu: ý chính", "kiểu: đẹp"), "kiểu: đẹp", "Kiểu trang phải là"),
    (_part("Trang", "phút: 4", "phút: lâu"), "phút: lâu", "Số phút phải là"),
    (_part("Trang", "phút: 4", "phút: 61"), "phút: 61", "Số phút phải là"),
    (_part("Trang", "#### Không nên", "#### Đừng"), "### Đặt mật khẩu", "phải có cả “#### Nên”"),
    (_part("Trang", "? Em sẽ", "? Ai?\n? Em sẽ"), "### Tình huống", "đúng một dòng hỏi"),
    (_part("Trang", "- Một.\n- Hai.\n- Ba.\n", ""), "### Ba", "“Ba” chưa có câu nào"),
    (_part("Trang", "- Một.\n- Hai.\n- Ba.\n", "- Một.\n> Hai năm.\n"), "> Hai năm.", "không thuộc về phần “Ba”"),
    (_part("Lời nói", "### Ba\n", "### Bà\n"), "### Bà", None),
    (_part("Lời nói", "### Ba\n", "### Ba con\n"), "### Ba con", "không khớp với tên trang nào"),
    (_part("Lời nói", "### Kết thúc", "### Mở đầu"), None, "Lời nói “Mở đầu” có hai lần"),
    (_part("Trò chơi", "### Đoán", "### Đố\n- Một.\n### Đoán"), "## Trò chơi", "chỉ có một đề mục"),
    (_part("Trò chơi", "phút: 10", "vai: An, mẹ"), "vai: An, mẹ", "không thuộc về phần “Đoán chìa khóa”"),
    (_part("Trò chơi", "phút: 10", "dụng cụ: kéo"), "dụng cụ: giấy, bút màu", "dòng này đã có ở trên"),
    (_part("Thẻ tình huống", "hình: key\n", ""), "### Thẻ 1", "cần đúng một hình"),
    (_part("Thẻ tình huống", "- Một.\n- Hai.\n", ""), "### Thẻ 1", "“Thẻ 1” chưa có câu nào"),
    (_part("Bài đăng", "- Đặt", "phút: 3\n- Đặt"), "phút: 3", "không thuộc về phần “Bài đăng”"),
    (_part("Câu hỏi", "- [x] Đúng", "- Đúng"), "### Câu 1?", "đúng một đáp án đúng"),
    (_part("Câu hỏi", "- Sai\n", "- [X] Sai\n"), "### Câu 1?", "đúng một đáp án đúng"),
    (_part("Áp phích", "- [bell] Giữ", "- Giữ"), "- Giữ kín", "theo mẫu"),
    (_part("Áp phích", "Giữ kín | Chỉ", "Giữ kín | Rất | Chỉ"), "- [bell]", "theo mẫu"),
    (_part("Áp phích", "- [bell] Giữ kín | Chỉ cha mẹ biết.\n", ""), "### *5 quy tắc*", "đúng 5 quy tắc; hiện có 4"),
    (_part("Áp phích", "### *5", "### Hai\n### *5"), "## Áp phích", "chỉ có một đề mục"),
    (
        _part("Tờ gấp", "### Mặt 4\nhình: books\n- A.\n- B.\n- C.\n- Gọi 111.\n> Nhớ nhé.\n", ""),
        "## Tờ gấp",
        "hiện có 3",
    ),
    (_part("Tờ gấp", "### Mặt 1\nhình: books", "### Mặt 1"), "### Mặt 1", "cần đúng một hình"),
    (_part("Tờ gấp", "### Mặt 1\nhình: books", "### Mặt 1\nhình: books, key"), "### Mặt 1", "cần đúng một hình"),
]


@pytest.mark.parametrize(("parts", "at", "message"), BODY_FAULTS, ids=[str(fault[2]) for fault in BODY_FAULTS])
def test_a_fault_of_the_body_has_its_line(tmp_path: Path, parts: dict[str, str], at: str | None, message: str) -> None:
    whole = text(**parts)
    found = faults(tmp_path, whole)
    if message is None:
        assert found == []  # marks do not matter when speech is joined to its page
        return
    [(line, sentence)] = found if "lạc chỗ" not in message else found[:1]
    assert message in sentence
    if at is not None:
        assert line == line_of(whole, at)


def test_a_heading_without_words(tmp_path: Path) -> None:
    whole = text(**_part("Trò chơi", "### Đoán chìa khóa", "###"))
    assert faults(tmp_path, whole) == [(line_of(whole, "###"), "Dòng đề mục còn trống. Hãy viết tên sau các dấu #.")]


def test_sections_unknown_twice_missing_and_lines_before_any(tmp_path: Path) -> None:
    whole = text().replace("## Nguồn", "## Nguồn tin")
    assert [line for line, _ in faults(tmp_path, whole)] == [line_of(whole, "## Nguồn tin"), 0]
    assert faults(tmp_path, whole)[1] == (0, "Thiếu phần “Nguồn”.")
    twice = text() + "## nguon\n- Hai.\n"
    assert faults(tmp_path, twice) == [(line_of(twice, "## nguon"), "Phần “Nguồn” có hai lần trong tệp; hãy gộp lại.")]
    [(line, sentence)] = faults(tmp_path, text(FRONT + "\nXin chào\n"))
    assert (line, sentence[:24]) == (13, "Dòng này nằm trước mọi p")


def test_two_pages_of_one_title(tmp_path: Path) -> None:
    whole = text(**_part("Trang", "### Ba\n", "### ĐẶT MẬT KHẨU\n"), Lời_nói="")
    [(line, sentence)] = faults(tmp_path, whole)
    assert line == line_of(whole, "### ĐẶT MẬT KHẨU")
    assert "Có hai trang cùng tên" in sentence


def test_all_faults_of_a_file_are_named_at_once(tmp_path: Path) -> None:
    whole = text(FRONT.replace('"B2"', '"?"'), **_part("Trang", "phút: 4", "phút: lâu"), **_part("Câu hỏi", "[x] ", ""))
    lines = [line for line, _ in faults(tmp_path, whole)]
    assert lines == [line_of(whole, at) for at in ('key = "?"', "phút: lâu", "### Câu 1?")]


def test_an_old_encoding(tmp_path: Path) -> None:
    reading = read(tmp_path, b"a\nb\nM\xe2\xf2t kh\xe2\xd2u")
    assert reading.item is None
    assert [finding.line for finding in reading.notes.findings] == [3]
    assert "UTF-8" in reading.notes.findings[0].message


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_text_at_all_raises(tmp_path: Path, data: st.DataObject) -> None:
    lines = text().split("\n")
    odd = st.sampled_from(
        ["", "#", "##", "###", "####", "- ", "> ", "? ", "+++", "hình:", "phút: 0", "- [x]", "- []", "|", "=", "x"]
    )
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, len(lines) - 1))
        lines[at] = data.draw(st.one_of(odd, st.sampled_from(lines), st.text(max_size=12)))
    reading = read(tmp_path, "\n".join(lines).encode("utf-8", "replace"))
    assert (reading.item is None) == bool(reading.notes.findings)
