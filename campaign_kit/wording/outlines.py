"""Words of the office's own outline of a report: what may stand between {{ and }}, and what is refused of it."""

REFUSALS: dict[str, str] = {
    "command": (
        "Đề cương có lệnh “{command}”. Chưa ghi tệp nào, đề cương giữ nguyên. "
        "Đề cương chỉ dùng chỗ điền dạng {{{{ tên }}}}; hãy bỏ lệnh ấy."
    ),
    "unclosed": (
        "Đề cương có chỗ điền mở bằng {{{{ mà không đóng: “{text}”. Chưa ghi tệp nào, đề cương giữ nguyên. "
        "Hãy thêm }}}} vào sau tên."
    ),
    "unknown": (
        "Đề cương có chỗ điền “{name}” mà chương trình không biết. Chưa ghi tệp nào, đề cương giữ nguyên. "
        "Hãy xem các chỗ điền bằng lệnh “campaign-kit report outline placeholders”."
    ),
    "unknown_near": (
        "Đề cương có chỗ điền “{name}” mà chương trình không biết; gần nhất là “{near}”. "
        "Chưa ghi tệp nào, đề cương giữ nguyên. Hãy sửa lại tên trong đề cương."
    ),
}

SECTION_WORD = "muc"
SECTION_NAME = 'muc["{title}"]'
SECTION = "Lời của mục này: lời tự viết, không có thì lời đề xuất"
CHOICES = {
    "co_quan": "Tên cơ quan báo cáo",
    "noi_nhan": "Nơi nhận của đợt báo cáo",
    "nam": "Năm của ngày cuối kỳ",
    "tu_ngay": "Ngày đầu kỳ, viết đủ",
    "den_ngay": "Ngày cuối kỳ, viết đủ",
    "tinh_den": "Ngày chốt số liệu, viết đủ",
    "phu_luc": "Các biểu số liệu, đặt thành phụ lục ở cuối tệp",
}
FIGURE = "{title} ({unit})"
BEFORE = "{title}: số của kỳ so sánh"
CHANGE = "{title}: tăng, giảm so với kỳ so sánh"
PART = "{title}, {part}: {code}"
RATE = "{what}, tỷ lệ %"
RATE_OF_KNOWN = "{what}, tỷ lệ % trong số đã ghi"
OF_COVERAGE = {
    "": "{title} trên tổng số",
    ".reached": "{title}: số đã có",
    ".active": "{title}: tổng số",
    ".missing": "{title}: số còn lại",
    ".rate": "{title}, tỷ lệ %",
}
CODES = {"yes": "có", "no": "không", "stated": "số đã ghi", "unknown": "không rõ"}

HEADS = ("Chỗ điền", "Là gì")
CHECKED = "{file}: có {count} chỗ điền, chỗ nào cũng điền được."
EMPTY = "{file}: không có chỗ điền nào ({{{{ … }}}}) nên báo cáo sẽ giữ nguyên như đề cương."
EXAMPLE = "Ghi chỗ điền giữa hai dấu ngoặc nhọn, như {{ attendances }} hoặc {{ Lượt người tham gia }}."
