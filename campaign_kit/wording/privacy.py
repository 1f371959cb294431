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

NOTHING_DUE = "Không có tên nào hết hạn giữ tính đến {day}."
DUE_HEADS = ("Loại", "Số lượng hết hạn giữ")
DUE_ROWS = ("Người có tên trong danh sách", "Đầu mối liên hệ", "Danh sách nhận bàn giao")
DESTROYED = (
    "Đã tiêu hủy: tên của {people} người, {consents} bản ghi sự đồng ý, {photos} ảnh, {contacts} đầu mối liên hệ. "
    "Mọi số liệu trước và sau bằng nhau."
)
TRACELESS = "Đã dò {names} họ tên khác nhau trong toàn bộ dữ liệu và {files} tệp: không còn tên nào."
TRACES = "Đã dò {names} họ tên khác nhau trong toàn bộ dữ liệu và {files} tệp. Còn thấy ở:"
TRACE = "  {place}: {count} tên"
UNREAD = "{count} tệp không mở được để dò (có mật khẩu, bị hỏng hoặc quá lớn)."
OLD_BACKUPS = "Bản sao lưu cũ tự xóa chậm nhất ngày {day}; khôi phục bản nào trước đó, chương trình xóa lại ngay."
NO_BACKUP = "Chưa tạo được bản sao lưu mới sau khi xóa. Hãy kiểm tra ổ đĩa rồi chạy “campaign-kit backup”."
MINUTES_NEXT = "Lập biên bản: campaign-kit privacy minutes {id} TỆP.docx"
NONE_DESTROYED = "Chưa tiêu hủy dữ liệu lần nào."
LIST_HEADS = (
    "Số", "Ngày", "Vì sao", "Người", "Sự đồng ý", "Ảnh", "Liên hệ", "Số liệu", "Còn thấy tên", "Bản sao lưu cũ đến"
)  # fmt: skip
EQUAL = "bằng nhau"
CUT_OFF = "chưa dò"
RESTORED = "Đã khôi phục dữ liệu của {name} từ {file}."
RESTORED_KEPT = (
    "Dữ liệu ngay trước đó còn trong một bản sao lưu ở thư mục “backups”. Tên đã xóa từ ngày ấy không trở lại; việc "
    "ghi sau bản sao lưu này thì phải ghi lại."
)
RESTORED_EMPTY = "Đã khôi phục từ {file}; trong đó chưa khai báo cơ quan."
