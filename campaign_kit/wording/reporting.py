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
    "wrong_step": (
        "Bản lưu đang là “{before}” nên không chuyển sang “{after}” được. Dữ liệu giữ nguyên. "
        "Hãy xem lại tình trạng của báo cáo."
    ),
    "lock_newest": (
        "Bản lưu lần {version} không phải bản mới nhất (lần {newest}) nên không khóa được. Dữ liệu giữ nguyên. "
        "Hãy khóa bản mới nhất."
    ),
    "not_locked": (
        "Bản lưu lần {version} không khóa nên không cần mở. Dữ liệu giữ nguyên. Báo cáo vẫn sửa được như thường."
    ),
    "no_reason": "Chưa ghi lý do, hoặc lý do dài quá {most} chữ. Dữ liệu giữ nguyên. Hãy ghi ngắn gọn vì sao.",
    "snapshot_damaged": (
        "Số liệu của bản lưu lần {version} không còn như lúc lưu: có chương trình khác đã sửa. Dữ liệu giữ nguyên. "
        "Hãy lấy lại từ bản sao lưu, hoặc đối chiếu với tệp báo cáo đã gửi."
    ),
    "stopped": (
        "Còn {count} điều phải sửa nên chưa lập báo cáo. {first} Dữ liệu giữ nguyên. "
        "Xem tất cả bằng lệnh “campaign-kit report check”, sửa rồi làm lại."
    ),
    "warned": (
        "Báo cáo “{title}” còn {count} điều cần xem lại nên chưa lập. {first} Dữ liệu giữ nguyên. "
        "Hãy sửa, hoặc ghi lý do vẫn lập báo cáo."
    ),
    "request_taken": (
        "Đợt “{request}” đã có báo cáo “{title}”. Dữ liệu giữ nguyên. Hãy mở báo cáo đó, hoặc chọn đợt báo cáo khác."
    ),
    "period_taken": (
        "Kỳ này đã có báo cáo “{title}” (số {id}). Dữ liệu giữ nguyên. Hãy mở báo cáo đó, hoặc chọn ngày khác."
    ),
    "as_of_outside": (
        "Ngày {day} ở “số liệu tính đến” không nằm trong kỳ báo cáo từ {first} đến {last}. Dữ liệu giữ nguyên. "
        "Hãy sửa lại ngày đó."
    ),
    "no_section": (
        "Chưa nói lời này của mục nào, hoặc tên mục dài quá {most} chữ. Dữ liệu giữ nguyên. "
        "Hãy ghi tên mục như trong đề cương."
    ),
    "long_words": (
        "Lời của mục “{section}” dài {length} chữ, quá {most} chữ nên chưa được giữ; lời đã giữ trước đó còn nguyên. "
        "Hãy rút gọn, hoặc chuyển một phần sang mục khác."
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
UNDO_OVERRIDE = "bỏ qua cảnh báo của “{title}”"
UNDO_SNAPSHOT = "lưu số liệu của “{title}”"
UNDO_STATE = "ghi tình trạng “{state}” của “{title}”"

# what differs from a snapshot
ROSE = "{named}: {before} → {after} (tăng {by})"
FELL = "{named}: {before} → {after} (giảm {by})"
APPEARED = "{named}: chưa ghi → {number}"
VANISHED = "{named}: {number} → chưa ghi"
NAMED = "{title} ({what})"
WHAT = "{part}: {code}"
CLOSING_DAY = "Số liệu tính đến"
CLOSES = "Số liệu tính đến: {before} → {after}"
COVERAGE = {"reached": "số đã tuyên truyền", "active": "tổng số"}
PARTS = {
    "sex": "giới tính",
    "age_group": "nhóm tuổi",
    "children": "trẻ em hay người lớn",
    "audience": "đối tượng",
    "form": "hình thức",
    "month": "theo tháng",
    "place": "địa bàn",
    "minority": "dân tộc",
    "reached": "đã tuyên truyền, cấp học",
    "active": "đang hoạt động, cấp học",
    "channel": "kênh",
    "genre": "thể loại",
    "source": "nguồn kinh phí",
    "type": "loại văn bản",
}
CODES = {
    ("children", "yes"): "trẻ em dưới 16 tuổi",
    ("children", "no"): "từ 16 tuổi",
    ("minority", "yes"): "dân tộc thiểu số",
    ("minority", "stated"): "đã ghi dân tộc",
    ("place", "several"): "nhiều địa bàn",
    ("audience", "several"): "nhiều đối tượng",
    ("type", "CV"): "Công văn",
}
UNKNOWN_CODE, SEVERAL_CODE = "không rõ", "nhiều loại"
MONTH = "tháng {month}/{year}"
GONE_PLACE = "địa bàn đã xóa"

# what became of sessions since a snapshot
NEWS = {
    "added": "Thêm buổi ngày {day}: {title}",
    "added_held": "Thêm buổi đã tổ chức ngày {day}: {title}",
    "held": "Đã tổ chức, ngày {day}: {title}",
    "unheld": "Không còn là đã tổ chức, ngày {day}: {title}",
    "result": "Kết quả được ghi hoặc sửa, buổi ngày {day}: {title}",
    "changed": "Sửa buổi ngày {day}: {title}",
    "removed": "Đã xóa buổi ngày {day}: {title}",
}
