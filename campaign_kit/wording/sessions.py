"""Words about sessions beside their sentences in `plan.py`: what can be taken back, conflicts, titles, a calendar."""

# go on from "Hoàn tác: "
UNDO_ADD = "thêm buổi “{title}”"
UNDO_ADD_MANY = "thêm {count} buổi"
UNDO_SERIES = "lập loạt {count} buổi “{title}”"
UNDO_SAVE = "sửa buổi “{title}”"
UNDO_REMOVE = "xóa buổi “{title}”"
UNDO_REMOVE_MANY = "xóa {count} buổi"
UNDO_PLAN = "đưa buổi “{title}” vào kế hoạch"
UNDO_PLAN_MANY = "đưa {count} buổi vào kế hoạch"
UNDO_CALLED_OFF = {
    "postponed": ("hoãn buổi “{title}”", "hoãn {count} buổi"),
    "cancelled": ("hủy buổi “{title}”", "hủy {count} buổi"),
}
UNDO_MOVE = "dời buổi “{title}” sang ngày {day}"
UNDO_COSTS = "sửa kinh phí của buổi “{title}”"
UNDO_CHECKLIST = "sửa việc cần làm của buổi “{title}”"

# what stands in the way of a session, by the codes of `Clash`
HOURS = "{starts} – {ends}"
CLASHES = {
    "place": "Trùng nơi: lúc {hours} cùng ngày, {place} đã có buổi “{title}”.",
    "speaker": "Trùng người nói chuyện: lúc {hours} cùng ngày, {speaker} đã có buổi “{title}”.",
    "same_day": (
        "Cùng ngày, {place} còn có buổi “{title}”. Hãy ghi giờ bắt đầu của cả hai buổi để biết có trùng giờ không."
    ),
}

# what there is to do before a session, in the order in which it is due
STAGES = ("Một tuần trước", "Hôm trước", "Nửa giờ trước")
BEFORE_ALL = (
    "Một tuần trước: gửi giấy mời; báo ngày, giờ, nơi tổ chức cho nhà trường hoặc trưởng thôn, cho đơn vị phối hợp.",
    "Một tuần trước: hẹn người nói chuyện, gửi trước kịch bản và bài trình chiếu.",
    "Hôm trước: gọi lại để chắc buổi vẫn diễn ra; chuẩn bị danh sách ký tên hoặc cách đếm người dự.",
)
BEFORE_PLAIN = (
    "Một tuần trước: in tài liệu, đếm đủ cho người dự.",
    "Hôm trước: đọc to kịch bản một lần, bấm giờ.",
)
BEFORE_IN_PERSON = ("Nửa giờ trước: thử loa, máy chiếu; viết số 111 thật to ở chỗ ai cũng thấy.",)
BEFORE_ONLINE = (
    "Hôm trước: gửi đường dẫn và mật khẩu phòng họp riêng cho người dự, không đăng công khai.",
    "Nửa giờ trước: bật phòng chờ, chỉ để người dẫn chia sẻ màn hình; thử tiếng, thử hình.",
)

# in a calendar of another program
CALENDAR_NAME = "Lịch tuyên truyền – {office}"
CALLED_OFF = {"postponed": "HOÃN: {title}", "cancelled": "HỦY: {title}"}
CALENDAR_STATUS = "Tình trạng: {status}"
CALENDAR_TOPICS = "Chủ đề: {topics}"
CALENDAR_EXPECTED = "Dự kiến {people} người"
CALENDAR_OTHERS = "Đơn vị khác báo cáo"
