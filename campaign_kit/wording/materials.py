"""Sentences about the word "materials"."""

REFUSALS: dict[str, str] = {
    "picture": "Không đọc được hình “{file}” (cần tệp SVG). Chưa có tệp nào được ghi. Hãy thay hình khác rồi làm lại.",
}
