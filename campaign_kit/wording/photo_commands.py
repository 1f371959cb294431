"""What the command line says of photos and of consent."""

PHOTO_HEADS = ("Ảnh", "Cỡ", "Cho thấy", "Người nhận ra được", "Chú thích", "Còn thiếu")
NO_PHOTOS = "Chưa có ảnh nào. Thêm bằng lệnh “photo add”."
ADDED = "Đã thêm {count} ảnh vào {about}; bỏ nơi chụp và thông tin của máy ảnh. Tệp gốc giữ nguyên."
KNOWN = "{count} ảnh đã có từ trước, không thêm lần nữa."
WITHHELD = "Ảnh mới để “{label}” cho đến khi có người xem: “photo flag”."
FLAGGED = "Đã đánh dấu ảnh {numbers}: {label}"
CAPTIONED = "Đã ghi chú thích của ảnh {number}: {caption}"
PEOPLE_SAVED = "Ảnh {number}: đã ghi {count} người nhận ra được."
MISSING = "Còn thiếu: {row}"
REMOVED = "Đã xóa ảnh {numbers}."
EXPORTED = "Đã ghi {count} ảnh vào {folder}"
ALBUM = "Đã ghi album: {file}"
OF_SESSION = "buổi số {id}: {title}"
OF_OUTREACH = "mục truyền thông số {id}: {title}"
NO_NUMBER = "Không có ảnh số {number}; có {count} ảnh. Chưa đổi gì. Xem “photo list”."

CONSENT_HEADS = (
    "Số",
    "Người",
    "Dùng để",
    "Buổi",
    "Cha, mẹ, người chăm sóc",
    "Chính người ấy",
    "Rút lại",
    "Nơi giữ phiếu",
)
NO_CONSENTS = "Chưa ghi sự đồng ý nào."
CONSENT_ADDED = "Đã ghi sự đồng ý số {id} của {name}: {purpose}"
STILL_MISSING = "Còn thiếu: {words}"
WITHDRAWN = "Đã ghi việc rút lại sự đồng ý số {id} từ ngày {day}."
CONSENT_REMOVED = "Đã xóa phiếu đồng ý số {id}."
ANY_SESSION = "mọi buổi"
GUARDIAN = "{day} ({name})"
FORMS_HEADS = ("Dùng để", "Phát", "Đồng ý", "Không đồng ý", "Chưa nộp lại", "Nơi giữ phiếu")
FORMS_SAVED = "Buổi số {id}: phát {handed_out} phiếu, {agreed} đồng ý, {refused} không đồng ý."
NO_FORMS = "Chưa đếm phiếu đồng ý nào của buổi này."
