"""Sentences about the places of an office: what becomes of them, a new school year, lists of places from files."""

REFUSALS: dict[str, str] = {
    "in_use": (
        "Địa bàn “{name}” đã có buổi, số liệu, người liên hệ hoặc địa bàn khác gắn với nó nên không xóa được. "
        "Dữ liệu giữ nguyên. Hãy chọn “Kết thúc” và ghi ngày cuối cùng: số liệu cũ vẫn còn."
    ),
    "ends_before_begins": (
        "Địa bàn “{name}” bắt đầu ngày {first} nên không thể kết thúc ngày {last}. Dữ liệu giữ nguyên. "
        "Hãy sửa lại một trong hai ngày."
    ),
    "inside_itself": (
        "Địa bàn “{name}” không thể nằm trong chính nó. Dữ liệu giữ nguyên. Hãy chọn trường khác, hoặc để trống."
    ),
    "part_over_whole": (
        "{name}: số nữ hoặc dân tộc thiểu số ({part}) lớn hơn tổng số ({whole}). Số liệu cũ giữ nguyên. "
        "Hãy sửa lại một trong hai số."
    ),
    "one_to_merge": "Cần ít nhất hai địa bàn để sáp nhập. Dữ liệu giữ nguyên. Hãy chọn thêm địa bàn.",
    "one_to_split": (
        "Tách “{name}” cần ít nhất hai địa bàn mới. Dữ liệu giữ nguyên. "
        "Hãy ghi thêm tên; nếu chỉ đổi tên thì chọn “Đổi tên”."
    ),
    "kinds_differ": (
        "“{name}” và “{other}” không cùng loại nên không thay cho nhau được. Dữ liệu giữ nguyên. "
        "Hãy chọn những địa bàn cùng một loại."
    ),
    "not_there_then": (
        "Ngày {day} không có địa bàn “{name}” nên không sáp nhập, chia tách, đổi tên từ ngày hôm sau được. "
        "Dữ liệu giữ nguyên. Hãy xem lại ngày, hoặc ngày bắt đầu và kết thúc của địa bàn."
    ),
    "became_already": (
        "Địa bàn “{name}” đã được sáp nhập, chia tách, đổi tên hoặc chuyển sang năm học mới từ trước. "
        "Dữ liệu giữ nguyên. Hãy chọn địa bàn đang thay cho nó."
    ),
    "same_name": (
        "Địa bàn đang mang đúng tên “{name}”. Dữ liệu giữ nguyên. "
        "Hãy ghi tên mới; nếu tên cũ viết sai thì sửa thẳng tên địa bàn."
    ),
    "school_year": (
        "“{year}” không phải là một năm học. Dữ liệu giữ nguyên. Hãy ghi hai năm liền nhau, ví dụ 2027-2028."
    ),
    "year_starts": (
        "Ngày {day} không nằm trong năm học {year}. Dữ liệu giữ nguyên. Hãy sửa ngày bắt đầu, hoặc sửa năm học."
    ),
    "nothing_begins": (
        "Không còn lớp nào của năm học trước để chuyển sang năm học {year}. Dữ liệu giữ nguyên. "
        "Hãy thêm lớp mới vào từng trường."
    ),
    "year_begun": (
        "Năm học {year} đã có “{name}” ở trường này. Dữ liệu giữ nguyên. "
        "Hãy bỏ lớp đó khỏi bước này, hoặc ghi tên khác."
    ),
}

# how a step that can be taken back goes on from "Hoàn tác: "
UNDO_ADD = "thêm {name}"
UNDO_ADD_MANY = "thêm {places} địa bàn"
UNDO_SAVE = "sửa {name}"
UNDO_END = "kết thúc {name}"
UNDO_END_MANY = "kết thúc {places} địa bàn"
UNDO_REMOVE = "xóa {name}"
UNDO_REMOVE_MANY = "xóa {places} địa bàn"
UNDO_COUNT = "ghi số liệu của {name}"
UNDO_COUNT_MANY = "ghi số liệu của {places} địa bàn"
UNDO_MERGE = "sáp nhập {places} địa bàn thành {name}"
UNDO_SPLIT = "tách {name} thành {places} địa bàn"
UNDO_RENAME = "đổi tên {old} thành {new}"
UNDO_SCHOOL_YEAR = "mở năm học {year}"
