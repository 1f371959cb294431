"""Sentences of the minutes of a destruction of data ("Biên bản tiêu hủy dữ liệu")."""

SUMMARIES = {
    "request": "Tiêu hủy dữ liệu cá nhân theo yêu cầu",
    "due": "Tiêu hủy dữ liệu cá nhân hết thời hạn lưu giữ",
    "handover": "Tiêu hủy dữ liệu cá nhân của danh sách nhận bàn giao",
}
WHEN = "Hôm nay, {day}, tại {office}."
PEOPLE = "Thành phần:"
DONE_BY = "- Người thực hiện: Ông (Bà) ………………, chức vụ: ……………;"
WITNESS = "- Người chứng kiến, xác nhận: {leader}."
OPENS = "Đã tiêu hủy dữ liệu cá nhân trong chương trình quản lý hoạt động tuyên truyền của cơ quan, cụ thể như sau:"
REASON = "1. Lý do: {reason}."
REASONS = {
    "request": "theo yêu cầu của người có dữ liệu, hoặc của cha, mẹ, người chăm sóc",
    "due": "đã hết ngày giữ tên ghi khi lập danh sách",
    "handover": "đã hết thời hạn sử dụng danh sách nhận bàn giao",
}
DESTROYED = "2. Dữ liệu đã tiêu hủy:"
OF_PEOPLE = "- Họ và tên, năm sinh, lớp, nơi ở của {count} người{removed};"
REMOVED = ", trong đó {count} người không ở trong danh sách buổi nào nên xóa cả dòng"
OF_CONSENTS = "- {count} bản ghi sự đồng ý;"
OF_PHOTOS = "- {count} ảnh nhận ra những người này;"
OF_CONTACTS = "- Họ tên và số điện thoại của {count} đầu mối liên hệ;"
KEPT = (
    "3. Dữ liệu giữ lại: số lượt, giới tính, nhóm tuổi, địa bàn và dấu điểm danh của từng buổi, dùng để báo cáo, không "
    "còn gắn với tên của ai."
)
FIGURES = (
    "4. Kiểm tra số liệu: toàn bộ số liệu của mọi năm trước và sau khi tiêu hủy bằng nhau. Mã kiểm tra (SHA-256) lập "
    "trước và lập sau đều là: {digest}."
)
SEARCHED = (
    "5. Kiểm tra dấu vết: đã dò {names} họ tên khác nhau (đủ dấu, không dấu) trong bản đọc không mã hóa của toàn bộ dữ "
    "liệu và trong {files} tệp (tệp tạm, nhật ký, tài liệu, gói dữ liệu đã xuất trên máy này)."
)
NOT_SEARCHED = "5. Kiểm tra dấu vết: không có tên nào phải dò."
CUT_OFF = (
    "5. Kiểm tra dấu vết: tên đã được xóa khỏi dữ liệu, nhưng chương trình bị ngắt ngay sau đó nên chưa dò được các "
    "tệp đã xuất. Cơ quan tự xem và xóa các danh sách, giấy tờ, ảnh đã xuất có tên hoặc hình những người này."
)
CLEAN = "- Kết quả: không còn tên nào."
IN_TABLES = "- Còn thấy trong dữ liệu, ở phần người dùng tự ghi: {places}. Cơ quan tự xem và sửa;"
IN_TABLE = "{place} ({count} tên)"
IN_FILES = "- Còn thấy trong {count} tệp đã xuất, nêu tại màn hình của lần tiêu hủy này. Cơ quan tự xem và xóa;"
SAME = "- {count} tên không dò vì trùng với tên người khác còn được giữ;"
SHORT = "- {count} tên chỉ có một chữ không dò vì trùng với chữ thường;"
UNREAD = "- {count} tệp không mở được để dò (có mật khẩu, bị hỏng hoặc quá lớn);"
NOT_SETTLED = "- Nhật ký ghi của tệp dữ liệu chưa làm rỗng được; sẽ làm rỗng khi đóng chương trình;"
BACKUPS = (
    "6. Bản sao lưu: các bản sao lưu lập trước khi tiêu hủy đều được mã hóa và tự xóa chậm nhất {day}. Mở hoặc khôi "
    "phục bản nào trước ngày ấy, chương trình tự tiêu hủy lại ngay."
)
CLOSED = "Biên bản lập thành 02 bản, đã đọc cho những người có tên ở trên cùng nghe và cùng ký"
DOES = ("NGƯỜI THỰC HIỆN",)

# what the tables of the data are called in the minutes
TABLES = {
    "contact": "Danh bạ liên hệ",
    "note": "Ghi chép của buổi",
    "session": "Buổi",
    "signer": "Người ký",
    "help_line": "Khối trợ giúp",
    "task": "Kế hoạch",
    "campaign": "Kế hoạch",
    "outreach": "Kênh truyền thông",
    "place": "Địa bàn",
    "photo": "Lời chú thích ảnh",
    "material_text": "Lời đã sửa của tài liệu",
    "office_paper": "Sổ văn bản",
    "report_section": "Lời viết trong báo cáo",
    "report_snapshot": "Báo cáo đã chốt",
}
OTHER_TABLE = "Phần khác"
