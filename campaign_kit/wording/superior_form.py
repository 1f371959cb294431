"""Sentences about a superior's own Excel form, and the names of what can be written into its cells."""

REFUSALS: dict[str, str] = {
    "kind": (
        "Tệp {file} không phải biểu mẫu Excel loại .xlsx hoặc .xlsm. Không ghi tệp nào. "
        "Hãy mở tệp bằng Excel, lưu thành loại .xlsx rồi chọn lại."
    ),
    "lost": "Không đọc được tệp {file}. Không ghi tệp nào. Hãy kiểm tra lại tên tệp, hoặc đóng tệp nếu đang mở.",
    "large": (
        "Biểu mẫu {file} quá lớn (hơn {most} MB, hoặc quá nhiều ô) nên không mở. Không ghi tệp nào. "
        "Hãy bỏ bớt ảnh, bỏ bớt trang rồi lưu lại."
    ),
    "locked": (
        "Biểu mẫu {file} có mật khẩu, hoặc là tệp Excel loại cũ (.xls), nên không điền được. Không ghi tệp nào. "
        "Hãy mở bằng Excel, bỏ mật khẩu và lưu thành loại .xlsx rồi chọn lại."
    ),
    "signed": (
        "Biểu mẫu {file} có chữ ký số; điền vào sẽ làm mất hiệu lực chữ ký nên không điền. Không ghi tệp nào. "
        "Hãy xin bản chưa ký, hoặc lưu thành một bản khác không có chữ ký."
    ),
    "damaged": (
        "Biểu mẫu {file} bị hỏng nên không mở được. Không ghi tệp nào. "
        "Hãy mở bằng Excel, chọn sửa chữa, lưu lại rồi chọn lại."
    ),
    "no_sheet": (
        "Biểu mẫu {file} không có trang tính “{sheet}”. Không ghi tệp nào. Hãy xem lại các ô đã chỉ của biểu mẫu này."
    ),
    "no_cell": (
        "“{cell}” ở trang “{sheet}” không phải tên một ô. Dữ liệu giữ nguyên. Hãy ghi tên ô như trong Excel, ví dụ C12."
    ),
    "far_cell": (
        "Ô {cell} ở trang “{sheet}” nằm quá xa nên không chỉ được. Dữ liệu giữ nguyên. Hãy chọn ô gần đầu trang hơn."
    ),
    "formula": (
        "Ô {cell} ở trang “{sheet}” là ô công thức nên không ghi đè. Biểu mẫu giữ nguyên. "
        "Hãy chỉ các ô mà công thức lấy số, Excel sẽ tự tính ô này."
    ),
    "no_meaning": (
        "Không có số liệu nào mang mã “{meaning}”. Dữ liệu giữ nguyên. "
        "Hãy xem các mã bằng lệnh “campaign-kit report form meanings”."
    ),
    "unnamed": (
        "Biểu mẫu “{form}” chưa có ô nào được chỉ nên chưa điền. Không ghi tệp nào. "
        "Hãy chỉ từng ô một lần; lần sau chương trình nhớ."
    ),
    "moved": (
        "Trong biểu mẫu “{form}” có {count} ô không còn ở chỗ đã chỉ, ví dụ {cell} ở trang “{sheet}”. "
        "Không ghi tệp nào. Hãy xem lại các ô đã chỉ rồi điền."
    ),
}

UNDO_CELLS = "chỉ ô của biểu mẫu “{form}”"
PERIOD = "Từ ngày {first} đến hết ngày {last}"

# what is written that is no figure: its key → its name
WORDS = {
    "office.name": "Tên cơ quan",
    "office.superior": "Tên cơ quan cấp trên",
    "office.place": "Tên địa phương",
    "period.words": "Kỳ báo cáo bằng chữ (từ ngày … đến hết ngày …)",
    "period.first": "Ngày đầu kỳ",
    "period.last": "Ngày cuối kỳ",
    "period.year": "Năm báo cáo",
    "as_of": "Số liệu tính đến ngày",
}
GROUPS = {
    "words": "Cơ quan và kỳ báo cáo",
    "sessions": "Buổi",
    "attendances": "Lượt người",
    "people": "Người có danh sách",
    "coverage": "Trường, lớp, thôn đã tuyên truyền",
    "training": "Tập huấn",
    "outreach": "Truyền thông khác",
    "cost": "Kinh phí",
    "quiz": "Khảo sát trước, sau buổi",
    "papers": "Văn bản đã ban hành",
    "tally": "Số liệu khác",
}
PERCENT = "{title} (tỷ lệ %)"
ACTIVE = "{title} (trên tổng số)"
UNIONS = {
    "child_in_school+child_out_of_school+child_in_care": "trẻ em, học sinh",
    "official+collaborator": "cán bộ, công chức và cộng tác viên",
}
