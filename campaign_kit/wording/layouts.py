"""Sentences about faults in layout files, for the person who edits them."""

NOT_POWERPOINT = "không mở được như tệp PowerPoint"
NO_SLIDE_LAYOUT = "không có bố cục tên “{layout}”"
NOT_TOML = "không đọc được tệp như TOML ({reason})"
NOT_FONT = "không đọc được như phông chữ TrueType (.ttf)"
NO_FILE = "mẫu dùng tệp {file} nhưng không có tệp đó"
NO_SHEET = "mẫu nhắc đến trang “{sheet}” nhưng không có trang đó"
NEEDS_SHEET = "thiếu trang “{sheet}” mà tài liệu này cần"
UNKNOWN_SLOT = "không có nội dung nào tên là “{slot}”"
NOT_CARDS = "nội dung “{slot}” không phải các thẻ"
NOT_TABLE = "nội dung “{slot}” không phải bảng {columns} cột"
UNKNOWN_COLOUR = "bảng màu không có màu “{colour}”"
UNKNOWN_FACE = "bộ phông chữ không có kiểu “{face}”"
UNKNOWN_PICTURE = "thư mục hình không có hình “{picture}”"
ENDLESS = "phần dùng chung “{part}” chứa chính nó"
OTHER_SHAPE = "khổ {paper} khác dáng với khổ {reference} mà mẫu được vẽ cho"

NOT_WORD = "không mở được như tệp Word (.docx)"
NO_NAME = "không có mục tên “{name}”"
BAD_TAG = "câu lệnh trong mẫu viết sai ({reason})"
NO_TAG = "thiếu thẻ “{name}” nên chữ của mục ấy sẽ không được in; chép lại thẻ này từ mẫu có sẵn"

FAULT = "giá trị của “{word}” không dùng được ({value})"
# the types of faults that pydantic tells
FAULTS = {
    "extra_forbidden": "không có mục tên “{word}”",
    "missing": "thiếu mục “{word}”",
    "union_tag_invalid": "không có loại ô này ({value})",
    "union_tag_not_found": "thiếu mục “type” của ô",
    "literal_error": "“{word}” không nhận giá trị “{value}”",
    "float_parsing": "“{word}” phải là số, không phải “{value}”",
    "float_type": "“{word}” phải là số",
    "greater_than": "“{word}” phải lớn hơn 0",
    "less_than_equal": "“{word}” quá lớn ({value})",
    "string_type": "“{word}” phải là chữ trong ngoặc kép",
    "string_pattern_mismatch": "“{word}” phải là mã màu như “#0F766E”, không phải “{value}”",
}
