"""Sentences about photos kept as evidence."""

REFUSALS: dict[str, str] = {
    "none": "Không còn ảnh này. Dữ liệu vẫn như cũ; hãy mở lại buổi rồi chọn lại.",
}
