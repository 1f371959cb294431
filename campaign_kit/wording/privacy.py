"""Sentences about erasing people, and about what proves it."""

REFUSALS: dict[str, str] = {
    "no_record": "Không tìm thấy lần tiêu hủy này. Dữ liệu vẫn như cũ; hãy xem lại danh sách các lần tiêu hủy.",
}
