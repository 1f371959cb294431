"""Sentences about lists of pupils that are handed over for the summer; the words of their sheet."""

REFUSALS: dict[str, str] = {
    "password": "Mật khẩu phải có ít nhất {least} ký tự. Chưa ghi tệp nào. Hãy đặt mật khẩu dài hơn.",
    "wrong_password": (
        "Mật khẩu không mở được tệp “{file}”. Chưa nhận gì, tệp giữ nguyên. Hãy hỏi lại nơi gửi mật khẩu của tệp này."
    ),
    "damaged": ("Tệp “{file}” hỏng hoặc đã bị sửa nên không mở được. Chưa nhận gì. Hãy xin nơi gửi gửi lại tệp."),
    "not_locked": (
        "Tệp “{file}” không có mật khẩu nên không phải danh sách bàn giao. Chưa nhận gì. Hãy chọn đúng tệp được gửi."
    ),
    "not_list": (
        "Tệp “{file}” mở được nhưng không phải danh sách bàn giao của chương trình này. Chưa nhận gì. "
        "Hãy chọn đúng tệp được gửi."
    ),
    "no_terms": (
        "Còn thiếu bên nhận hoặc mục đích sử dụng danh sách. Chưa ghi tệp nào. Hãy ghi đủ hai điều này, "
        "mỗi điều không quá 200 chữ."
    ),
    "delete_day": (
        "Ngày xóa danh sách phải sau hôm nay ({today}). Chưa ghi tệp nào. Hãy chọn ngày sau, thường là hết hè."
    ),
    "nobody": (
        "Không có học sinh nào của “{school}” trong dữ liệu. Chưa ghi tệp nào. "
        "Hãy chọn tệp danh sách của trường để bàn giao."
    ),
    "over": "Danh sách này phải xóa từ ngày {day} nên không được nhận nữa. Chưa nhận gì. Hãy xóa tệp.",
    "again": "Danh sách này đã được nhận (lần bàn giao số {id}). Dữ liệu vẫn như cũ.",
    "not_received": (
        "Lần bàn giao số {id} không phải là danh sách nhận về, hoặc đã xóa. Chưa ghi tệp nào. "
        "Hãy xem lại danh sách bàn giao."
    ),
    "no_copy": (
        "Không còn bản lưu của danh sách đã nhận (lần bàn giao số {id}) nên không làm được danh sách trả lại. "
        "Chưa ghi tệp nào. Hãy báo kết quả cho trường bằng văn bản."
    ),
    "already_deleted": "Lần bàn giao số {id} đã được ghi là xóa ngày {day}. Dữ liệu vẫn như cũ.",
}

USUAL_PURPOSE = "tổ chức sinh hoạt hè cho học sinh tại nơi cư trú"
LIST_NAME = "Danh sach ban giao he {year} - {school}"
MINUTES_NAME = "Bien ban ban giao he {year} - {place}"
RETURN_NAME = "Tra lai danh sach he {year} - {school}"
UNKNOWN_PLACE = "chua ro noi o"

# the sheet
SHEET = "Danh sách"
TITLE = "DANH SÁCH HỌC SINH VỀ SINH HOẠT HÈ"
TITLE_BACK = "KẾT QUẢ SINH HOẠT HÈ CỦA HỌC SINH"
SCHOOL, RECEIVER, PURPOSE, DELETE = "Trường", "Bên nhận", "Mục đích", "Xóa danh sách chậm nhất"
SECRET = "Chỉ dùng đúng mục đích trên. Không gửi cho người khác, không đăng lên mạng, không in để nơi công cộng."
HEADS = ("Stt", "Họ và tên", "Lớp", "Năm sinh", "Giới tính", "Nơi ở")
JOINED = "Số buổi hè đã dự"
SEXES = {"female": "Nữ", "male": "Nam", "unknown": ""}
PAGE = "Trang &P/&N"

# the command line
SENT = "Đã bàn giao {count} học sinh cho {receiver}. Mật khẩu (báo riêng, không gửi cùng tệp): {password}"
OWN_PASSWORD = "như đã đặt"
UNKNOWN_HAMLET = "{count} em chưa ghi nơi ở; biên bản của các em là “{file}”."
RECEIVED = "Đã nhận {count} học sinh của {school}: {added} em mới, {known} em đã có; xóa chậm nhất {day}."
NEW_PLACES = "Địa bàn mới lập: {names}."
CAME_BACK = "{other}: {joined}/{count} em đã dự sinh hoạt hè, tổng {sessions} lượt. Không ghi thêm tên nào vào dữ liệu."
RETURNED = "Đã ghi {file} để trả lại trường."
DELETED = "Đã xóa {erased} tên nhận theo lần bàn giao số {id}. Số liệu các buổi giữ nguyên."
DELETED_THERE = "Đã ghi: danh sách của lần bàn giao số {id} đã xóa; trong dữ liệu ở đây không có tên nào phải xóa."
TABLE_HEADS = ("Số", "Loại", "Nơi kia", "Số tên", "Ngày", "Phải xóa", "Trả lại", "Đã xóa")
