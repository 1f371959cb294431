"""Sentences about taking back the last change."""

UNDONE = "Đã hoàn tác: {words}."
WOULD_UNDO = "Việc sẽ hoàn tác: {words}."

REFUSALS: dict[str, str] = {
    "nothing": "Không có thay đổi nào để hoàn tác. Dữ liệu vẫn như cũ.",
    "changed_since": (
        "Không hoàn tác được việc “{words}”: sau đó đã có người sửa tiếp chỗ này. Dữ liệu vẫn như cũ; hãy sửa bằng tay."
    ),
    "used_since": (
        "Không hoàn tác được việc “{words}”: sau đó đã có số liệu ghi vào chỗ này. Dữ liệu vẫn như cũ; "
        "hãy xóa số liệu ấy trước, hoặc để nguyên."
    ),
}
