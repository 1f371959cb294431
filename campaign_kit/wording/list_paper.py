"""Sentences of lists to sign, of money to sign for, and of the checklist of an online class."""

UNIT = "Đơn vị: {office}."
WHEN = "Thời gian: {time}."
WHERE = "Địa điểm: {place}."
COLUMNS = ("Stt", "Họ và tên", "Lớp/{hamlet}", "Ký tên", "Ghi chú")
TOTAL = "Tổng số: …………… người; trong đó nữ: ……………"
WRITER, CONFIRMED, ACCOUNTANT = "NGƯỜI LẬP", "XÁC NHẬN", "KẾ TOÁN"

MONEY_COLUMNS = ("Stt", "Họ và tên", "Nội dung chi", "Số tiền (đồng)", "Ký nhận")
MONEY_TOTAL = "Tổng cộng"
IN_WORDS = "Bằng chữ: {words} đồng."
IN_WORDS_BLANK = "Bằng chữ: …………………………………………………………… đồng."

CHECK_COLUMNS = ("Stt", "Nội dung", "Có", "Chưa", "Ghi chú")
CHECK_FACTS = (
    "Lớp: ……… Môn học: ……………… Giáo viên: ……………………",
    "Thời gian: …… giờ ……, ngày …… tháng …… năm {year}.",
    "Phần mềm, phòng học: …………………………………………",
)
CHECK_SIGNED = ("NGƯỜI KIỂM TRA", "GIÁO VIÊN")
