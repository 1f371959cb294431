"""Labels of what is arranged around plans and sessions; `labels.py` takes them in."""

from collections.abc import Mapping

ARRANGED: dict[str, Mapping[str, str]] = {
    "Metric": {
        "place_coverage": "Địa bàn đã tuyên truyền",
        "sessions": "Số buổi",
        "attendances": "Lượt người tham gia",
        "broadcasts": "Lượt phát thanh, truyền hình",
        "prints": "Ấn phẩm đã phát",
        "quiz_gain": "Kết quả khảo sát sau buổi",
        "tally": "Số liệu khác",
    },
    "ColumnMeaning": {
        "name": "Họ và tên",
        "family": "Họ (họ đệm)",
        "middle": "Tên đệm",
        "given": "Tên",
        "sex": "Giới tính",
        "male": "Nam (đánh dấu x)",
        "female": "Nữ (đánh dấu x)",
        "birth": "Ngày sinh, năm sinh",
        "people": "Dân tộc",
        "minority": "Người dân tộc thiểu số (đánh dấu x)",
        "place": "Lớp, thôn hoặc đơn vị",
        "ignore": "Không lấy",
    },
    "RequestFileRole": {"outline": "Đề cương (.docx)", "form": "Biểu mẫu (.xlsx)"},
    "CostSource": {
        "budget": "Ngân sách",
        "integrated": "Lồng ghép",
        "raised": "Huy động",
        "other": "Nguồn khác",
    },
    "ClosedFor": {"all": "Mọi nơi", "schools": "Trường học", "hamlets": "Thôn, làng, cơ sở khác"},
    "Clash": {
        "place": "Trùng nơi",
        "speaker": "Trùng người nói chuyện",
        "same_day": "Cùng nơi, cùng ngày",
    },
    "CountedBy": {"own": "Cơ quan mình báo cáo", "other": "Đơn vị khác báo cáo"},
    "Trace": {
        "result": "kết quả đã ghi",
        "names": "danh sách tên",
        "materials": "tài liệu đã làm",
        "papers": "văn bản đã làm",
    },
    "Obstacle": {
        "no_day": "Không còn ngày nào được xếp buổi ở đây",
        "full": "Các tuần còn lại đã đủ số buổi",
    },
    "PaperKind": {
        "plan": "Kế hoạch",
        "invitation": "Giấy mời",
        "letter": "Công văn",
        "reminder": "Công văn đôn đốc",
        "minutes": "Biên bản",
        "adhoc_report": "Báo cáo đột xuất",
        "sign_list": "Danh sách ký tên",
        "money_list": "Danh sách ký nhận tiền",
        "inspection": "Biên bản kiểm tra",
        "handover": "Biên bản bàn giao sinh hoạt hè",
        "schedule": "Kế hoạch dạy học theo khối, môn, tuần",
        "online_checklist": "Bảng kiểm lớp học trực tuyến an toàn",
        "report": "Báo cáo kết quả",
    },
    "HandoverWay": {"sent": "Bàn giao đi", "received": "Nhận bàn giao", "returned": "Bàn giao trả lại"},
}
