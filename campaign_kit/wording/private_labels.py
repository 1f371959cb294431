"""Labels of what is kept of people beyond lists: consents, photos, erasures; `labels.py` takes them in."""

from collections.abc import Mapping

PRIVATE: dict[str, Mapping[str, str]] = {
    "Shows": {
        "nobody": "Không nhận ra em nào",
        "consent": "Có người nhận ra được, cần sự đồng ý",
        "withheld": "Không công bố",
    },
    "ConsentPurpose": {"photo": "Dùng ảnh", "name": "Nêu tên"},
    "MissingConsent": {
        "guardian": "thiếu sự đồng ý của cha, mẹ hoặc người chăm sóc",
        "person": "thiếu sự đồng ý của chính người ấy",
        "withdrawn": "đã rút lại sự đồng ý",
    },
    "ChangeRoom": {
        "sessions": "Buổi và kết quả",
        "people": "Người và danh sách",
        "plans": "Kế hoạch, địa bàn",
        "reports": "Báo cáo, văn bản",
        "office": "Cơ quan",
    },
    "ErasureCause": {
        "request": "Theo yêu cầu",
        "due": "Hết hạn giữ tên",
        "handover": "Hết hạn của danh sách bàn giao",
    },
}
