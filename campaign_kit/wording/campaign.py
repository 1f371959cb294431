"""Sentences about plans: what they rest on, their targets, and the reports that are owed."""

REFUSALS: dict[str, str] = {
    "in_use": (
        "Kế hoạch “{title}” đã có {hanging} nên không xóa được. Dữ liệu giữ nguyên. "
        "Nếu muốn xóa, hãy chuyển những thứ đó sang kế hoạch khác hoặc xóa trước."
    ),
    "target_without_kind": (
        "Chỉ tiêu “{text}” tính theo địa bàn nhưng chưa chọn loại địa bàn. Dữ liệu giữ nguyên. "
        "Hãy chọn trường, lớp, thôn hoặc loại khác."
    ),
    "target_due_before": (
        "Hạn {due} của chỉ tiêu “{text}” trước ngày đầu {starts} của kế hoạch. Dữ liệu giữ nguyên. Hãy sửa lại hạn."
    ),
    "no_request": "Không có đợt báo cáo nào số {id}. Chưa đổi gì. Hãy xem lại danh sách đợt báo cáo.",
    "request_backwards": (
        "Ngày cuối {last} của kỳ báo cáo trước ngày đầu {first}. Dữ liệu giữ nguyên. Hãy sửa lại một trong hai ngày."
    ),
    "figures_outside": (
        "Ngày {day} ở “số liệu tính đến” không nằm trong kỳ báo cáo từ {first} đến {last}. Dữ liệu giữ nguyên. "
        "Hãy sửa lại ngày đó."
    ),
    "sent_in_future": (
        "Ngày gửi {day} chưa đến. Dữ liệu giữ nguyên. Hãy ghi ngày đã gửi báo cáo, hoặc để trống khi chưa gửi."
    ),
    "request_has_papers": (
        "Đợt báo cáo “{title}” đã có {count} văn bản trong sổ nên không xóa được. Dữ liệu giữ nguyên. "
        "Hãy xóa các văn bản đó khỏi sổ trước."
    ),
    "request_has_snapshots": (
        "Báo cáo của đợt “{title}” đã có {count} bản lưu số liệu nên không xóa được. Dữ liệu giữ nguyên. "
        "Đợt đã gửi thì cứ để lại để đối chiếu về sau."
    ),
    "request_file_kind": (
        "Tệp {file} không đúng loại: đề cương phải là tệp .docx, biểu mẫu phải là tệp .xlsx. Chưa lưu gì. "
        "Hãy mở tệp bằng Word hoặc Excel, lưu thành loại đó rồi chọn lại."
    ),
    "request_file_lost": (
        "Không đọc được tệp {file}. Chưa lưu gì. Hãy kiểm tra lại tên tệp, hoặc đóng tệp nếu đang mở ở nơi khác."
    ),
    "request_file_large": (
        "Tệp {file} lớn hơn {most} MB nên không giữ trong dữ liệu. Chưa lưu gì. Hãy bỏ bớt ảnh trong tệp rồi chọn lại."
    ),
    "no_request_file": (
        "Đợt báo cáo “{title}” chưa có tệp này: {role}. Không ghi tệp nào. Hãy chọn tệp cho đợt báo cáo trước."
    ),
}

# what hangs on a plan
HANGING = {
    "sessions": "{count} buổi",
    "papers": "{count} văn bản",
    "materials": "{count} tài liệu",
    "notes": "{count} ghi chép",
    "outreach": "{count} mục truyền thông",
}

# what can be taken back: each goes on from "Hoàn tác: "
UNDO_ADDED = "thêm kế hoạch “{title}”"
UNDO_SAVED = "sửa kế hoạch “{title}”"
UNDO_REMOVED = "xóa kế hoạch “{title}”"
UNDO_COPIED = "chép kế hoạch “{title}”"
UNDO_BASES = "sửa căn cứ của kế hoạch “{title}”"
UNDO_TARGETS = "sửa chỉ tiêu của kế hoạch “{title}”"
UNDO_REQUEST_ADDED = "thêm đợt báo cáo “{title}”"
UNDO_REQUEST_SAVED = "sửa đợt báo cáo “{title}”"
UNDO_REQUEST_REMOVED = "xóa đợt báo cáo “{title}”"
UNDO_REQUEST_SENT = "ghi ngày gửi báo cáo “{title}”"
UNDO_REQUEST_FILE = "đổi tệp của đợt báo cáo “{title}”"
