"""A small complete module as a teacher writes it, in parts that a test can change; and the lines of its words."""

from pathlib import Path

from campaign_kit.library.check import check_module
from campaign_kit.library.content_file import Reading
from campaign_kit.library.finding import Finding
from campaign_kit.library.known import Known
from campaign_kit.library.reader import read_module
from campaign_kit.model.module import Module

PICTURES = frozenset({"key", "bell", "star", "house", "shield", "books", "girl-light"})
KNOWN = Known(
    pictures=PICTURES,
    words=frozenset({"zalo", "h'nhi", "ubnd"}),
    numbers=("111", "113", "156", "0269 3855 111"),
    addresses=("vn-cop.vn", "tongdai111.vn"),
)

FRONT = """+++
key = "B2"
title = "Mật khẩu mạnh"
band = "B"
grades = [4, 5]
minutes = 40
tags = ["basic_security"]
cover_title = "Mật khẩu *mạnh*"
cover_pictures = ["key"]
checked_on = 2026-11-21
+++
"""

PARTS = {
    "Thông điệp": "- Một.\n- Hai.\n- Ba.\n- Bốn.\n",
    "Trang": """### Mật khẩu là chìa khóa
kiểu: ý chính
hình: key, bell
phút: 4
- Mật khẩu giữ cửa nhà em.
- Em chỉ nói với cha mẹ.
- Quên thì nhờ người lớn.
### Đặt mật khẩu
kiểu: nên, không nên
#### Nên
- Đặt dài
- Khó đoán
- Mỗi nơi một mật khẩu
#### Không nên
- Dùng tên
- Dùng ngày sinh
- Cho bạn mượn
### Tình huống: Bạn hỏi mượn
hình: star
- Bạn thân hỏi mượn mật khẩu.
- An chưa biết nói sao.
? Em sẽ làm gì?
### Ba
- Một.
- Hai.
- Ba.
### Dừng – Lưu – Chặn – Báo
- Một.
- Hai.
- Gọi 111.
""",
    "Lời nói": """### Mở đầu
- Chào các em!
- Ta bắt đầu nhé.
### Mật khẩu là chìa khóa
- Các em nhìn chìa khóa này.
- Nó mở được cửa nào?
### Đặt mật khẩu
- Đọc cùng thầy cô.
- Vì sao nên đặt dài?
### Tình huống: Bạn hỏi mượn
- Trao đổi theo cặp.
- Ai muốn nói?
### Ba
- Một.
- Hai.
### Dừng – Lưu – Chặn – Báo
- Đọc to.
- Đọc lần nữa.
### Kết thúc
- Cảm ơn các em.
- Nhớ gọi 111.
""",
    "Trò chơi": "### Đoán chìa khóa\nphút: 10\ndụng cụ: giấy, bút màu\n- Một.\n- Hai.\n- Ba.\n",
    "Câu hỏi": "".join(f"### Câu {n}?\n- Sai\n- [x] Đúng\n- Sai nữa\n> Vì đúng thế.\n" for n in (1, 2, 3)),
    "Thẻ tình huống": "".join(
        f"### Thẻ {n}\nhình: key\nvai: An, Bình\n- Một.\n- Hai.\n? Em làm gì?\n> Kể với mẹ.\n" for n in (1, 2, 3, 4)
    ),
    "Áp phích": """### *5 quy tắc* khi đặt mật khẩu
> Dành cho học sinh
hình: key
- [key] Đặt dài | Khó đoán hơn.
- [bell] Giữ kín | Chỉ cha mẹ biết.
- [star] Mỗi nơi một cái | Mất một, còn nhiều.
- [house] Thoát ra khi xong | Máy chung.
- [shield] Quên thì hỏi
""",
    "Tờ gấp": "### Giữ *chìa khóa*\n> Cho em\nhình: key\n"
    + "".join(f"### Mặt {n}\nhình: books\n- A.\n- B.\n- C.\n- Gọi 111.\n> Nhớ nhé.\n" for n in (1, 2, 3, 4)),
    "Khẩu hiệu": "- Giữ kín chìa khóa của em\n- Một.\n- Hai.\n- Cần giúp đỡ, gọi 111\n",
    "Phát thanh": "- Kính thưa bà con.\n" * 74 + "- Số điện thoại là một, một, một.\n- Xin nhắc lại: một, một, một.\n",
    "Bài đăng": "chữ trên ảnh: Mật khẩu *mạnh*\nhình: bell, star\n- Đặt mật khẩu mạnh nhé.\n- Cần giúp đỡ, gọi 111.\n",
    "Nguồn": "- Cẩm nang. | cách đặt mật khẩu\n",
}


def text(front: str = FRONT, **parts: str) -> str:
    """The sample with some parts replaced; names of parts are given with "_" for a space; an empty part is left out."""
    given = {name.replace("_", " "): words for name, words in parts.items()}
    body = PARTS | given
    return front + "".join(f"## {name}\n{words}" for name, words in body.items() if words)


def translation(language: str = "jra", **parts: str) -> str:
    """The sample in another language: its words are letters of an alphabet; parts as in `text`, none by default."""
    head = FRONT.replace("Mật khẩu mạnh", "Ă Â B").replace("Mật khẩu *mạnh*", "Ă *Â*")
    told = f'language = "{language}"\nreviewer = "Rơ Châm Yên, trưởng thôn"\nreviewed_on = 2026-11-20\n'
    given = parts or {"Phát_thanh": "- A Ă Â.\n- B Ƀ Č.\n"}
    body = "".join(f"## {name.replace('_', ' ')}\n{words}" for name, words in given.items())
    return head.replace('band = "B"', told + 'band = "B"') + body


def line_of(whole: str, words: str) -> int:
    """The number of the line that is the words, else of the first that holds them."""
    lines = whole.split("\n")
    return 1 + (lines.index(words) if words in lines else next(n for n, line in enumerate(lines) if words in line))


def read(folder: Path, whole: str | bytes) -> Reading[Module]:
    """Writes the text as "goi/b2.md" and reads it."""
    file = folder / "goi" / "b2.md"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(whole.encode() if isinstance(whole, str) else whole)
    return read_module(file, "goi")


def faults(folder: Path, whole: str) -> list[tuple[int, str]]:
    """The line and sentence of every finding of reading; the module must then be left out."""
    reading = read(folder, whole)
    assert (reading.item is None) == bool(reading.notes.findings)
    return said(reading.notes.findings)


def checked(folder: Path, whole: str) -> list[tuple[int, str]]:
    """The line and sentence of every finding of the check of a text that can be read."""
    reading = read(folder, whole)
    assert reading.item is not None, reading.notes.findings
    check_module(reading.item, reading.notes, KNOWN)
    return said(reading.notes.findings)


def said(findings: list[Finding]) -> list[tuple[int, str]]:
    return [(finding.line, finding.message) for finding in findings]
