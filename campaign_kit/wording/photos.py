"""Sentences about photos kept as evidence."""

UNDO_ADDED = "thêm {count} ảnh"
UNDO_FLAGGED = "đánh dấu {count} ảnh"
UNDO_SAVED = "sửa một ảnh"
UNDO_PEOPLE = "ghi người nhận ra được trong ảnh"
UNDO_REMOVED = "xóa {count} ảnh"

WITHHELD = "không công bố"
NOBODY_NAMED = "chưa ghi ai nhận ra được trong ảnh"
FILE = "anh-{number:02}.jpg"
ROW = "Ảnh {number}: {words}"
ROW_OF_PERSON = "Ảnh {number} – {name}: {words}"
IN_CAPTION = "lời chú thích nêu tên, {words}"
AND = " và "
MORE = "… và {count} dòng nữa"
ERASED = "người đã xóa tên"

REFUSALS: dict[str, str] = {
    "none": "Không còn ảnh này. Dữ liệu vẫn như cũ; hãy mở lại buổi rồi chọn lại.",
    "no_file": "Không thấy tệp “{file}”. Chưa thêm ảnh này. Hãy xem lại tên tệp và nơi lưu.",
    "not_picture": (
        "Tệp “{file}” không phải là ảnh, hoặc đã hỏng. Chưa thêm ảnh này. "
        "Hãy mở thử tệp trên máy; nếu xem được, hãy lưu lại thành .jpg rồi thêm."
    ),
    "heic": (
        "Tệp “{file}” là ảnh HEIC của điện thoại, chương trình không đọc được. Chưa thêm ảnh này. "
        "Hãy gửi ảnh qua Zalo hoặc lưu lại thành .jpg rồi thêm; "
        "trên iPhone: Cài đặt, Camera, Định dạng, chọn “Tương thích nhất”."
    ),
    "too_big": (
        "Ảnh “{file}” lớn hơn mức chương trình nhận: 60 MB, hoặc 120 triệu điểm ảnh (tệp không phải .jpg: 50 triệu). "
        "Chưa thêm ảnh này. "
        "Hãy lưu lại ảnh với cỡ nhỏ hơn rồi thêm."
    ),
    "picture_gone": (
        "Không còn tệp ảnh của ảnh số {number} trên máy này. Lời ghi về ảnh vẫn giữ nguyên. "
        "Hãy xóa ảnh này rồi thêm lại từ tệp gốc."
    ),
    "people_named": (
        "Ảnh số {number} đã ghi {count} người nhận ra được nên không thể là “Không nhận ra em nào”. Ảnh giữ nguyên. "
        "Hãy bỏ tên những người ấy khỏi ảnh trước."
    ),
    "consent_missing": (
        "Còn {count} chỗ thiếu sự đồng ý nên chưa đưa ảnh ra ngoài: {rows}. Chưa ghi tệp nào. "
        "Hãy ghi sự đồng ý còn thiếu, bỏ ảnh ấy ra, hoặc chọn làm mờ."
    ),
    "nothing": "Chưa chọn ảnh nào. Chưa ghi tệp nào. Hãy thêm ảnh vào buổi, hoặc chọn ảnh rồi làm lại.",
}
