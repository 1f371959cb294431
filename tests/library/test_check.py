"""Each rule of a good module, with the line of what breaks it."""

from dataclasses import replace
from pathlib import Path

import pytest

from campaign_kit.library.check import check_module
from tests.library.sample import FRONT, KNOWN, PARTS, checked, line_of, read, said, text


def _part(name: str, good: str, bad: str) -> dict[str, str]:
    assert good in PARTS[name]
    return {name.replace(" ", "_"): PARTS[name].replace(good, bad, 1)}


def test_the_sample_is_without_fault(tmp_path: Path) -> None:
    assert checked(tmp_path, text()) == []


LONG = "dài " * 40 + "hết"
RULES = [
    (_part("Thông điệp", "- Hai.", f"- {LONG}"), f"- {LONG}", "Thông điệp dài 163 ký tự, nên viết trong 140."),
    (_part("Thông điệp", "- Hai.\n", ""), "## Thông điệp", "Thông điệp: có 3, cần từ 4 đến 6."),
    (_part("Trang", "- Quên thì nhờ người lớn.\n", ""), "### Mật khẩu là", "Ý của trang: có 2, cần từ 3 đến 4."),
    (_part("Trang", "- Đặt dài\n", ""), "#### Nên", "Ý nên làm: có 2, cần từ 3 đến 4."),
    (_part("Trang", "- An chưa biết nói sao.\n", ""), "### Tình huống", "Câu kể tình huống: có 1, cần từ 2 đến 4."),
    (_part("Trang", "key, bell", "key, bell, star"), "hình: key, bell, star", "Hình của trang: có 3"),
    (_part("Trang", "key, bell", "key, chuong"), "hình: key, chuong", "Không có hình nào tên là “chuong”."),
    (_part("Lời nói", "### Ba\n- Một.\n- Hai.\n", ""), "### Ba", "Trang “Ba” chưa có lời nói"),
    (_part("Lời nói", "- Một.\n", ""), None, "Câu nói của thầy cô: có 1"),
    (_part("Lời nói", "### Mở đầu\n- Chào các em!\n- Ta bắt đầu nhé.\n", ""), None, "Câu mở đầu: có 0"),
    (_part("Lời nói", "- Nhớ gọi 111.", "- Nhớ gọi cô."), None, "Lời kết thúc phải nhắc đến tổng đài 111."),
    (_part("Trang", "- Gọi 111.", "- Gọi cô."), "## Trang", "Các trang phải nhắc đến tổng đài 111."),
    (_part("Áp phích", "[bell]", "[key]"), "- [key] Giữ kín", "Hình “key” dùng hai lần"),
    (_part("Áp phích", "[bell]", "[chuong]"), "- [chuong] Giữ kín", "Không có hình nào tên là “chuong”."),
    (_part("Áp phích", "*5 quy tắc*", "*5 quy tắc"), "### *5 quy tắc", "phải đi thành cặp"),
    (_part("Áp phích", "Giữ kín |", "Giữ *kín* |"), "- [bell]", "Ở đây không dùng được dấu *."),
    (_part("Thông điệp", "- Hai.", "- Hai | ba."), "- Hai | ba.", "dấu “|”"),
    (_part("Thông điệp", "- Hai.", "- Hai\u00ad ba."), "- Hai\u00ad ba.", "ký tự lạ U+00AD"),
    (_part("Thông điệp", "- Hai.", "- Hai \ufffd ba."), "- Hai \ufffd ba.", "ký tự lạ U+FFFD"),
    (_part("Thông điệp", "- Hai.", "- Tại em đấy."), "- Tại em đấy.", "Không nên dùng “tại em”: câu này trách"),
    (_part("Câu hỏi", "- Sai\n", "- Thật khủng khiếp\n"), "- Thật khủng khiếp", "Không nên dùng “khủng khiếp”"),
    (_part("Thông điệp", "- Hai.", "- Dừng, Lưu, Chặn, Báo."), "- Dừng, Lưu, Chặn, Báo.", "Hãy viết đúng câu"),
    (_part("Thông điệp", "- Hai.", "- Dừng - Lưu - Chặn - Báo."), "- Dừng - Lưu - Chặn - Báo.", "Hãy viết đúng câu"),
    (
        _part("Thông điệp", "- Hai.", "- Giữ ảnh riêng tư."),
        "- Giữ ảnh riêng tư.",
        "không sao chép, không gửi, giữ nguyên máy",
    ),
    (_part("Phát thanh", "- Kính thưa bà con.", "- Gọi số 111 nhé."), "- Gọi số 111 nhé.", "không dùng “111”"),
    (_part("Phát thanh", "- Kính thưa bà con.", "- Kính thưa (bà con."), "- Kính thưa (bà con.", "không dùng “(”"),
    (_part("Phát thanh", "- Kính thưa bà con.", "- Kính thưa UBND xã."), "- Kính thưa UBND xã.", "không dùng “UBND”"),
    (
        _part("Phát thanh", "- Kính thưa bà con.", "- " + "một hai " * 8 + "ba."),
        "- " + "một hai " * 8 + "ba.",
        "Câu có 17 tiếng, nên viết trong 15 tiếng",
    ),
    (_part("Phát thanh", "nhắc lại: một, một, một", "nhắc lại: ba, bốn, năm"), "## Phát thanh", "ít nhất hai lần"),
    ({"Phát_thanh": "- Số một, một, một.\n- Số một, một, một.\n"}, "## Phát thanh", "Bài phát thanh có 8 tiếng"),
    (_part("Trò chơi", "phút: 10", "phút: 40"), "minutes = 40", "cộng lại 56 phút, nhiều hơn 40 phút"),
    ({"Tờ_gấp": ""}, None, "Thiếu phần “Tờ gấp”"),
    ({"Áp_phích": ""}, None, "Thiếu phần “Áp phích”"),
    (_part("Tờ gấp", "- C.\n", ""), "### Mặt 1", "Ý của mặt tờ gấp: có 3, cần từ 4 đến 5."),
    (_part("Câu hỏi", "> Vì đúng thế.\n", ""), "### Câu 1?", "Câu hỏi “Câu 1?” chưa có lời giải thích"),
    (_part("Trò chơi", "dụng cụ: giấy, bút màu\n", ""), "## Trò chơi", "chưa có dòng “dụng cụ: …”"),
    (_part("Thẻ tình huống", "> Kể với mẹ.\n", ""), "### Thẻ 1", "Thẻ “Thẻ 1” cần cả câu hỏi"),
    (_part("Thẻ tình huống", "? Em làm gì?\n", ""), "### Thẻ 1", "Thẻ “Thẻ 1” cần cả câu hỏi"),
    (_part("Thẻ tình huống", "hình: key", "hình: chuong"), "hình: chuong", "Không có hình nào tên là “chuong”."),
    (_part("Thẻ tình huống", "- Hai.\n", ""), "### Thẻ 1", "Câu chuyện của thẻ: có 1, cần từ 2 đến 3."),
    (_part("Khẩu hiệu", "- Một.", f"- {LONG}"), f"- {LONG}", "Khẩu hiệu dài 163 ký tự, nên viết trong 60."),
    (_part("Khẩu hiệu", "111", "cô"), "## Khẩu hiệu", "Một khẩu hiệu phải nhắc đến tổng đài 111."),
    ({"Khẩu_hiệu": ""}, None, "Thiếu phần “Khẩu hiệu”"),
    ({"Thẻ_tình_huống": ""}, None, "Thiếu phần “Thẻ tình huống”"),
    (_part("Bài đăng", "chữ trên ảnh: Mật khẩu *mạnh*\n", ""), "## Bài đăng", "chưa có dòng “chữ trên ảnh: …”"),
    (_part("Bài đăng", "hình: bell, star\n", ""), "## Bài đăng", "Hình của bài đăng: có 0"),
    (_part("Nguồn", " | cách đặt mật khẩu", ""), "- Cẩm nang.", "Nguồn này chưa ghi làm chỗ dựa"),
    ({"front": FRONT.replace("grades = [4, 5]", 'home = "P9"')}, 'home = "P9"', "Không có chủ đề P9 cho cha mẹ"),
    ({"front": FRONT.replace("[4, 5]", "[4, 9]")}, "grades = [4, 9]", "Lớp 9 không thuộc nhóm tuổi"),
    ({"front": FRONT.replace('"B"', '"P"').replace("[4, 5]", "[4]")}, "grades = [4]", "Lớp 4 không thuộc nhóm tuổi"),
    (_part("Thông điệp", "- Hai.", "- Khoá máy lại."), "- Khoá máy lại.", "Hãy viết “khóa” thay cho “Khoá”"),
    (_part("Thông điệp", "- Hai.", "- Nghành nghề."), "- Nghành nghề.", "“Nghành” không phải tiếng Việt viết đúng."),
    (_part("Thông điệp", "- Hai.", "- Gọi 0796 863 111."), "- Gọi 0796 863 111.", "Không ghi số 0796 863 111"),
    (_part("Thông điệp", "- Hai.", "- Gọi số 117 nhé."), "- Gọi số 117 nhé.", "Không ghi số 117: chỉ dùng 111, 113"),
    (
        _part("Thông điệp", "- Hai.", "- Vào qua.xyz nhé."),
        "- Vào qua.xyz nhé.",
        "Không ghi địa chỉ qua.xyz: chỉ dùng vn-cop.vn",
    ),
    (_part("Thông điệp", "- Hai.", "- Dừng – Chặn – Báo."), "- Dừng – Chặn – Báo.", "Hãy viết đúng câu"),
    (_part("Thông điệp", "- Hai.", "- Dừng, lưu rồi chặn và báo."), "- Dừng, lưu rồi", "Hãy viết đúng câu"),
    (_part("Thông điệp", "- Hai.", "- Giữ ảnh nóng."), "- Giữ ảnh nóng.", "hãy viết “ảnh riêng tư”"),
    (_part("Bài đăng", "111", "cô"), "## Bài đăng", "Bài đăng phải nhắc đến tổng đài 111."),
]


@pytest.mark.parametrize(("parts", "at", "message"), RULES, ids=[str(rule[2]) for rule in RULES])
def test_a_broken_rule_has_its_line(tmp_path: Path, parts: dict[str, str], at: str | None, message: str) -> None:
    whole = text(**parts)
    [(line, sentence)] = checked(tmp_path, whole)
    assert message in sentence
    if at is not None:
        assert line == line_of(whole, at)


def test_the_four_steps_stand_in_every_module(tmp_path: Path) -> None:
    whole = text().replace("Dừng – Lưu – Chặn – Báo", "Bốn bước")
    assert checked(tmp_path, whole) == [(0, "Chủ đề phải có câu “Dừng – Lưu – Chặn – Báo” ít nhất một lần.")]


@pytest.mark.parametrize(
    "words",
    [
        "H'Nhi dùng Zalo, nhóm lớp 5A.",
        "“Hok bik lun nha”, bạn viết.",
        "Bạn viết: “Hok bik lun nha",
        "Gọi 111, 113 hoặc 156, 0269.3855.111; vào vn-cop.vn, tongdai111.vn. #BaoVeTreEm",
        "Nghị định số 147/2024/NĐ-CP, số 91/2025/QH15.",
        "Chơi không quá 180 phút; mật khẩu 123456 dễ đoán; 1900 là số năm.",
        "Dừng lại – Hỏi cha mẹ – Gọi kiểm tra. Dừng: không trả lời. Lưu: giữ lại.",
    ],
)
def test_words_numbers_and_addresses_that_are_well(tmp_path: Path, words: str) -> None:
    assert checked(tmp_path, text(**_part("Thông điệp", "- Hai.", f"- {words}"))) == []


def test_what_is_read_alone_gives_the_advice_itself(tmp_path: Path) -> None:
    """The advice stands among the messages; a post is read without them."""
    advice = "- Ảnh riêng tư: không sao chép, không gửi, giữ nguyên máy.\n- Hai.\n- Ba.\n- Bốn.\n"
    whole = text(Thông_điệp=advice, **_part("Bài đăng", "- Đặt", "- Giữ ảnh riêng tư.\n- Đặt"))
    [(line, sentence)] = checked(tmp_path, whole)
    assert line == line_of(whole, "- Giữ ảnh riêng tư.")
    assert "không sao chép, không gửi, giữ nguyên máy" in sentence


def test_a_letter_that_no_font_has(tmp_path: Path) -> None:
    whole = text(**_part("Thông điệp", "- Hai.", "- Hai 😀."))
    reading = read(tmp_path, whole)
    assert reading.item is not None
    check_module(reading.item, reading.notes, replace(KNOWN, letters=frozenset(text())))
    assert said(reading.notes.findings) == [
        (line_of(whole, "- Hai 😀."), "Phông chữ không có ký tự “😀” (U+1F600); hãy thay bằng chữ khác.")
    ]


def test_private_pictures_with_their_advice_are_well(tmp_path: Path) -> None:
    advice = "- Ảnh riêng tư: không sao chép, không gửi, giữ nguyên máy.\n- Hai.\n- Ba.\n- Bốn.\n"
    assert checked(tmp_path, text(Thông_điệp=advice)) == []


def test_sentences_for_the_youngest_have_twelve_words_at_most(tmp_path: Path) -> None:
    """The limit counts sentences, not points: two short sentences in one point are well."""
    young = FRONT.replace('band = "B"', 'band = "A"').replace("[4, 5]", "[1, 2]")
    twelve = "Em " + "nói " * 10 + "nhé."
    assert checked(tmp_path, text(young, **_part("Thông điệp", "- Hai.", f"- {twelve} {twelve}"))) == []
    long = f"- {twelve[:-1]} con."
    whole = text(young, **_part("Thông điệp", "- Hai.", long))
    [(line, sentence)] = checked(tmp_path, whole)
    assert line == line_of(whole, long)
    assert sentence.startswith("Câu có 13 tiếng, nên viết trong 12 tiếng")
    assert checked(tmp_path, whole.replace('band = "A"', 'band = "B"').replace("[1, 2]", "[4, 5]")) == []


def test_a_word_inside_another_word_is_not_meant(tmp_path: Path) -> None:
    assert checked(tmp_path, text(**_part("Thông điệp", "- Hai.", "- Em ngủ ngon, nguồn nước ngùn ngụt."))) == []
