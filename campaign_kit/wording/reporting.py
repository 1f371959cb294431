"""Sentences about preparing, checking, keeping and sending reports."""

REFUSALS: dict[str, str] = {
    "no_report": (
        "Không có báo cáo số {id}. Dữ liệu giữ nguyên. Hãy xem các báo cáo bằng lệnh “campaign-kit report list”."
    ),
    "no_snapshot": (
        "Không có bản lưu số liệu số {id}. Dữ liệu giữ nguyên. "
        "Hãy xem các bản lưu bằng lệnh “campaign-kit report snapshots”."
    ),
    "locked": (
        "Báo cáo “{title}” đã khóa nên không đổi được. Dữ liệu giữ nguyên. Nếu phải sửa, hãy mở khóa và ghi rõ lý do."
    ),
    "request_taken": (
        "Đợt “{request}” đã có báo cáo “{title}”. Dữ liệu giữ nguyên. Hãy mở báo cáo đó, hoặc chọn đợt báo cáo khác."
    ),
    "as_of_outside": (
        "Ngày {day} ở “số liệu tính đến” không nằm trong kỳ báo cáo từ {first} đến {last}. Dữ liệu giữ nguyên. "
        "Hãy sửa lại ngày đó."
    ),
    "not_zero": (
        "Trong kỳ đã có {sessions} buổi đã tổ chức và {entries} mục truyền thông khác, "
        "nên không báo cáo “không phát sinh” được. Dữ liệu giữ nguyên. Hãy lập báo cáo có số liệu."
    ),
}

TITLE = "Báo cáo kết quả tuyên truyền bảo vệ trẻ em trên môi trường mạng từ {first} đến {last}"

# what can be taken back: each goes on from "Hoàn tác: "
UNDO_SAVED = "sửa lựa chọn của “{title}”"
UNDO_TEXTS = "sửa lời trong “{title}”"
