"""Sentences about consent to show a name or a photo."""

REFUSALS: dict[str, str] = {
    "none": "Không còn phiếu đồng ý này. Dữ liệu vẫn như cũ; hãy mở lại danh sách rồi chọn lại.",
}
