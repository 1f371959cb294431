"""Sentences of the ad hoc report and of inspection minutes; an officer changes them in Word."""

SUMMARY = "Đột xuất về khó khăn, vướng mắc khi {event}"
SUMMARY_OF_PLAN = "Đột xuất về khó khăn, vướng mắc trong thực hiện {plan}"
HOLDING = "tổ chức {event}"
OPENS = "{carrying}{office} báo cáo nội dung phát sinh như sau:"
OPENS_OF_PLAN = "Thực hiện {plan}, {office} báo cáo nội dung phát sinh như sau:"
FACT_PART = "I. TÌNH HÌNH"
SESSION_FACTS = "{what}: {time}, tại {place}."
SESSION_COUNT = "Số người có mặt: {count} người."
PLAN_FACTS = "Thời gian thực hiện kế hoạch: từ {first} đến hết {last}."
PLAN_MISSING = "Đến hết {day} còn {count} nơi chưa tổ chức buổi tuyên truyền nào."
HAPPENED = (
    "(Ghi việc đã xảy ra, thời gian, nơi xảy ra. Không ghi họ tên, địa chỉ, trường lớp của trẻ em; việc cụ thể thì báo "
    "Tổng đài 111 và công an xã.)"
)
TROUBLE_PART = "II. KHÓ KHĂN, VƯỚNG MẮC VÀ NGUYÊN NHÂN"
TO_WRITE_TROUBLE = "(Ghi từng khó khăn, vướng mắc và nguyên nhân.)"
DONE_PART = "III. VIỆC ĐÃ LÀM"
TO_WRITE_DONE = "(Ghi việc đơn vị đã làm để khắc phục và kết quả đến nay.)"
ASK_PART = "IV. ĐỀ XUẤT, KIẾN NGHỊ"
TO_WRITE_ASK = "(Ghi điều đề nghị cấp trên xem xét, hướng dẫn.)"
CLOSING = "{office} báo cáo và đề nghị {receiver} xem xét, chỉ đạo"
SUPERIOR = "cấp trên"

INSPECTION_SUMMARY = "Kiểm tra việc thực hiện {plan}"
INSPECTION_OF_SESSION = "Kiểm tra việc tổ chức {about}"
STARTED = "Thời gian kiểm tra: từ …… giờ …… đến …… giờ ……, ngày …… tháng …… năm {year}."
VISITED = "Đơn vị được kiểm tra: {units}."
PLACE = "Địa điểm: {place}."
TEAM = "Đoàn kiểm tra: {leader}, trưởng đoàn; các thành viên: ……………"
PRESENT = "Đại diện đơn vị được kiểm tra: …………………………………"
LOOKED_AT = "Nội dung kiểm tra:"
POINTS = (
    "Việc ban hành văn bản, phân công người thực hiện:",
    "Việc tổ chức các buổi tuyên truyền (số buổi, số người dự, nội dung theo lứa tuổi):",
    "Việc niêm yết, giới thiệu Tổng đài 111 và trang vn-cop.vn:",
    "Việc lưu hồ sơ; giữ bí mật thông tin của trẻ em:",
    "Ưu điểm:",
    "Tồn tại, hạn chế và nguyên nhân:",
    "Kiến nghị của đoàn kiểm tra; thời hạn khắc phục:",
    "Ý kiến của đơn vị được kiểm tra:",
)
CLOSED = "Biên bản lập thành 02 bản, mỗi bên giữ 01 bản, đã đọc cho những người có mặt cùng nghe"
INSPECTED, INSPECTOR = ("ĐẠI DIỆN ĐƠN VỊ", "ĐƯỢC KIỂM TRA"), ("TRƯỞNG ĐOÀN", "KIỂM TRA")
