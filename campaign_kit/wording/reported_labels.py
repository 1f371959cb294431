"""Labels of what is reported beside sessions; `labels.py` takes them in."""

from collections.abc import Mapping

REPORTED: dict[str, Mapping[str, str]] = {
    "Counted": {
        "items": "Số tin, bài",
        "times": "Lượt phát, lượt đăng",
        "minutes": "Số phút",
        "printed": "Số bản in",
        "handed_out": "Số bản đã phát",
        "reach": "Lượt tiếp cận",
    },
    "OutreachChannel": {
        "commune_radio": "Đài truyền thanh cấp xã",
        "public_board": "Bảng tin công cộng",
        "bulletin": "Bản tin thông tin cơ sở",
        "free_document": "Tài liệu không kinh doanh",
        "website": "Cổng, trang thông tin điện tử",
        "social_network": "Mạng xã hội, ứng dụng nhắn tin",
        "text_message": "Tin nhắn viễn thông",
        "television_radio": "Phát thanh, truyền hình",
        "banner": "Băng rôn, bảng lớn ngoài trời",
        "poster": "Áp phích",
        "leaflet": "Tờ gấp, tờ rơi",
        "contest": "Cuộc thi",
        "other": "Kênh khác",
    },
    "Genre": {
        "news": "Tin",
        "article": "Bài",
        "reportage": "Phóng sự",
        "photo": "Ảnh",
        "video": "Video",
        "audio": "Bài phát thanh",
        "other": "Thể loại khác",
    },
    "QuizPhase": {"before": "Trước buổi", "after": "Sau buổi"},
    "Severity": {"stop": "Phải sửa", "warn": "Nên xem lại"},
    "Matter": {
        "session": "Buổi",
        "outreach": "Truyền thông khác",
        "tally": "Số liệu khác",
        "target": "Chỉ tiêu",
        "paper": "Văn bản",
        "place": "Địa bàn",
        "report": "Báo cáo",
    },
    "SnapshotState": {
        "draft": "Bản nháp",
        "sent": "Đã gửi",
        "accepted": "Đã được tiếp nhận",
        "returned": "Bị trả lại",
        "locked": "Đã khóa",
    },
}
