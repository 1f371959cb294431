"""Sentences about the word "attendance": lists of names and counts without names."""

REFUSALS: dict[str, str] = {
    "no_import": (
        "Không có lần nhập danh sách nào để lấy lại. Danh sách và số liệu giữ nguyên. "
        "Hãy bỏ từng người khỏi danh sách của buổi nếu cần."
    ),
    "no_person": (
        "Không tìm thấy người này trong danh sách của buổi. Danh sách giữ nguyên. "
        "Hãy mở lại danh sách của buổi rồi chọn lại."
    ),
}
