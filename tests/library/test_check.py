"""Each rule of a good module, with the line of what breaks it."""

from pathlib import Path

import pytest

from tests.library.sample import FRONT, PARTS, checked, line_of, text


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


def test_private_pictures_with_their_advice_are_well(tmp_path: Path) -> None:
    advice = "- Ảnh riêng tư: không sao chép, không gửi, giữ nguyên máy.\n- Hai.\n- Ba.\n- Bốn.\n"
    assert checked(tmp_path, text(Thông_điệp=advice)) == []


def test_sentences_for_the_youngest_have_twelve_words_at_most(tmp_path: Path) -> None:
    """The limit counts sentences, not points: two short sentences in one point are well."""
    young = FRONT.replace('band = "B"', 'band = "A"')
    twelve = "Em " + "nói " * 10 + "nhé."
    assert checked(tmp_path, text(young, **_part("Thông điệp", "- Hai.", f"- {twelve} {twelve}"))) == []
    long = f"- {twelve[:-1]} con."
    whole = text(young, **_part("Thông điệp", "- Hai.", long))
    [(line, sentence)] = checked(tmp_path, whole)
    assert line == line_of(whole, long)
    assert sentence.startswith("Câu có 13 tiếng, nên viết trong 12 tiếng")
    assert checked(tmp_path, whole.replace('band = "A"', 'band = "B"')) == []


def test_a_word_inside_another_word_is_not_meant(tmp_path: Path) -> None:
    assert checked(tmp_path, text(**_part("Thông điệp", "- Hai.", "- Em ngủ ngon, nguồn nước ngùn ngụt."))) == []
