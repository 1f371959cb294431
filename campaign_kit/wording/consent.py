"""Sentences about consent to show a name or a photo."""

UNDO_SAVED = "ghi sự đồng ý"
UNDO_WITHDRAWN = "ghi việc rút lại sự đồng ý"
UNDO_REMOVED = "xóa một phiếu đồng ý"
UNDO_FORMS = "ghi số phiếu đồng ý bằng giấy"

REFUSALS: dict[str, str] = {
    "none": "Không còn phiếu đồng ý này. Dữ liệu vẫn như cũ; hãy mở lại danh sách rồi chọn lại.",
    "nobody_agreed": (
        "Chưa có ngày đồng ý của ai; im lặng không phải là đồng ý. Chưa ghi gì cả. "
        "Hãy ghi ngày cha, mẹ hoặc người chăm sóc đồng ý; từ 7 tuổi ghi thêm ngày chính em ấy đồng ý."
    ),
    "future": "Ngày {day} chưa đến, hôm nay là {today}. Chưa ghi gì cả. Hãy ghi đúng ngày trên phiếu đã ký.",
    "withdrawn_before": (
        "Ngày rút lại {withdrawn} trước ngày đồng ý {agreed}. Chưa ghi gì cả. Hãy sửa lại một trong hai ngày."
    ),
    "forms_above": (
        "Đã phát {handed_out} phiếu mà có {agreed} phiếu đồng ý và {refused} phiếu không đồng ý. Chưa ghi gì cả. "
        "Hãy đếm lại các phiếu."
    ),
}
