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
    "cannot_open": (
        "Không mở được tệp {file}. Chưa nhập gì. Hãy kiểm tra lại tên tệp, "
        "đóng tệp nếu đang mở trong chương trình khác, rồi chọn lại."
    ),
    "not_readable": (
        "Tệp {file} không phải là bảng tính đọc được. Chưa nhập gì. Hãy chọn tệp .xlsx, .xls, .ods hoặc .csv; "
        "bảng trong Word hay PDF thì hãy chép sang Excel, lưu thành .xlsx rồi chọn lại."
    ),
    "password": (
        "Tệp {file} có mật khẩu nên không đọc được. Chưa nhập gì. "
        "Hãy mở tệp bằng Excel, bỏ mật khẩu, lưu lại rồi chọn lại."
    ),
    "damaged": (
        "Tệp {file} bị hỏng, hoặc nội dung không đúng với đuôi tên tệp. Chưa nhập gì. "
        "Hãy mở tệp bằng Excel, lưu thành .xlsx rồi chọn tệp mới."
    ),
    "too_big": (
        "Tệp {file} quá dài so với một danh sách địa bàn. Chưa nhập gì. "
        "Hãy chép riêng bảng cần nhập sang một tệp mới rồi chọn tệp đó."
    ),
    "letters": (
        "Không đọc được chữ trong tệp {file}: có thể tệp dùng bảng mã lạ. Chưa nhập gì. "
        "Hãy mở tệp bằng Excel, kiểm tra chữ hiện đúng, lưu thành .xlsx rồi chọn tệp mới."
    ),
    "no_table": (
        "Tệp {file} không có bảng nào có cột tên trường, lớp hoặc thôn. Chưa nhập gì. "
        "Hãy ghi dòng tiêu đề cột, ví dụ: Tên địa bàn, Loại, Thuộc trường, Khối, Số học sinh."
    ),
    "no_school": (
        "Bảng trong tệp {file} có lớp nhưng không ghi lớp thuộc trường nào. Chưa nhập gì. "
        "Hãy thêm cột “Thuộc trường”, hoặc ghi tên trường ở dòng trên bảng."
    ),
    "no_rows": (
        "Bảng trong tệp {file} không có dòng nào là trường, lớp hoặc thôn. Chưa nhập gì. "
        "Hãy xem lại cột tên và cột loại của bảng."
    ),
}

_FINDINGS: dict[str, str] = {
    "no_kind": "Chưa rõ “{name}” là trường, lớp hay thôn nên chưa lấy. Hãy thêm cột “Loại”.",
    "no_school": "Chưa rõ “{name}” thuộc trường nào nên chưa lấy. Hãy ghi thêm cột “Thuộc trường”.",
    "no_grade": "“{name}” chưa rõ khối, sẽ được thêm không có khối.",
    "heading": "“{name}” là dòng đề mục nên không nhập.",
    "too_long": "Tên quá dài nên chưa lấy: {name}…",
    "twice": "“{name}” đã có ở dòng {other} nên dòng này bỏ qua.",
    "number": "“{name}”: không đọc được số “{text}” nên để trống.",
    "part": "“{name}”: số nữ hoặc dân tộc thiểu số ({part}) lớn hơn tổng số ({whole}) nên để trống.",
    "other_year": "“{name}” đang thuộc năm học {year}; tệp ghi năm học khác. Hãy mở năm học mới trước khi nhập.",
}
IMPORT_SOURCE = "Tệp {file}"

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
UNDO_NO_COUNT = "bỏ số liệu của {name}"
UNDO_MERGE = "sáp nhập {places} địa bàn thành {name}"
UNDO_SPLIT = "tách {name} thành {places} địa bàn"
UNDO_RENAME = "đổi tên {old} thành {new}"
UNDO_IMPORT = "nhập địa bàn từ tệp {file}"
UNDO_SCHOOL_YEAR = "mở năm học {year}"


def finding(code: str, **facts: str | int) -> str:
    """What is said of a row of a list of places."""
    return _FINDINGS[code].format_map(facts)
