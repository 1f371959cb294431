"""Session templates of the own office as files, for tests that need one whatever is shipped."""

from pathlib import Path

_TEXT = """+++
title = "{title}"
form = "{form}"
bands = ["A", "B"]
minutes = {minutes}
materials = ["deck", "game"]
room = "Một lớp đến 50 em"
checked_on = 2026-11-22

[modules]
A = ["A1"]
B = ["B3", "B1"]
+++

## Mục tiêu
- Các em kể được hai dấu hiệu cần dừng lại.
- Các em biết gọi ai khi cần.

## Trước buổi
- Đọc trước kịch bản một lần.
- In tài liệu cho cả lớp.
- Thử loa và máy chiếu.
- Hẹn giờ với cô chủ nhiệm.

## Tiến trình

### Khởi động
phút: 5
dùng: mở đầu
- Mời các em ngồi theo nhóm bốn.
> Chào các em!

### Nội dung chính
phút: {rest}
dùng: ý chính 2
- Nói lần lượt từng ý.

### Kết thúc
phút: 5
dùng: kết thúc
- Cảm ơn các em.

## Sau buổi
- Ghi ngay số người tham dự.
- Cất tài liệu còn lại.
- Gửi lời cảm ơn nhà trường.

## Phương án dự phòng
- Mất điện: bỏ trang chiếu.
- Trời mưa: vào lớp học.
"""


def write_template(content: Path, key: str, title: str, form: str = "extracurricular", minutes: int = 40) -> str:
    """Writes a template with topics for A and B into the content folder; gives its key."""
    file = content / "kich-ban" / f"{key}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    text = _TEXT.format(title=title, form=form, minutes=minutes, rest=minutes - 10)
    file.write_text(text, encoding="utf-8")
    return key
