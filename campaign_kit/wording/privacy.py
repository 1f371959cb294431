"""Sentences about erasing people, and about what proves it."""

REFUSALS: dict[str, str] = {
    "figures_differ": "Xóa tên lần này sẽ làm thay đổi số liệu báo cáo nên chương trình đã dừng lại. Chưa tên nào bị "
    "xóa, mọi số liệu vẫn như cũ. Hãy chạy lệnh “campaign-kit figures check-summaries --repair” rồi làm lại.",
    "no_record": "Không tìm thấy lần tiêu hủy này. Dữ liệu vẫn như cũ; hãy xem lại danh sách các lần tiêu hủy.",
    "nobody": "Không còn tên nào để xóa: những người này đã được xóa tên trước đó. Dữ liệu vẫn như cũ. "
    "Hãy xem lại danh sách.",
}

OUTPUT_FOLDER = "Bộ công cụ tuyên truyền"  # in the documents of the user, where no other folder was chosen
UNTOLD_FILE = "(một tệp {suffix} có tên người trong tên tệp) {folder}"
