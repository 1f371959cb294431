"""What the commands on prepared reports, their checks and snapshots print."""

REPORT_HEADS = ("Số", "Báo cáo", "Kỳ", "Số liệu tính đến", "Đợt", "Bản lưu")
CHECK_HEADS = ("Mức", "Về", "Số", "Điều cần xem lại")
NOTHING_FOUND = "Không thấy điều gì phải xem lại trong kỳ từ ngày {first} đến ngày {last}."
FOUND = "Kỳ từ ngày {first} đến ngày {last}: {stops} điều phải sửa, {warnings} điều nên xem lại."
SET_ASIDE = "Đã ghi lý do vẫn lập báo cáo: {reason}."
SNAPSHOT_HEADS = ("Số", "Lần", "Lúc lưu", "Số liệu tính đến", "Tình trạng", "Lý do")
SNAPSHOT_TAKEN = "Đã lưu số liệu của “{title}”, bản số {id}, lần {version}: kỳ từ ngày {first}, tính đến {as_of}."
SNAPSHOT_SAME = "Số liệu không khác bản số {id}, lần {version}; không lưu thêm."
STATE_SET = "Bản lưu lần {version}: {state}."
UNLOCKED = "Đã mở khóa; bản lưu lần {version} trở lại là: {state}."
HISTORY_HEADS = ("Lúc", "Người làm", "Lần", "Trước", "Sau", "Lý do")
SAME = "Không có số liệu nào khác bản lưu lần {version}."
DIFFERENT = "Số liệu khác bản lưu lần {version}:"
SESSIONS_CHANGED = "Các buổi đổi từ khi lưu:"
ZERO_SET = "“{title}” báo cáo “trong kỳ không phát sinh hoạt động”."
ZERO_UNSET = "“{title}” không còn là báo cáo không phát sinh."
TEXT_HEADS = ("Mục", "Lời")
TEXT_KEPT = "Đã giữ lời của mục “{section}”."
TEXT_GONE = "Đã bỏ lời riêng của mục “{section}”; chương trình soạn lại từ số liệu."
SPAN = "{first}–{last}"
MOMENT = "{clock}, {day}"
