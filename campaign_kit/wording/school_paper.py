"""Sentences of the papers of a school: the teaching schedule, the minutes of the summer handover."""

SUMMARY = "Dạy học kỹ năng công dân số năm học {year}"
SUMMARY_OF = "Dạy học kỹ năng công dân số của {school} năm học {year}"
OPENS = (
    "{office} ban hành kế hoạch dạy học kỹ năng công dân số theo khối, môn học và tuần trong năm học {year} với những "
    "nội dung sau:"
)
PURPOSE_PART = "I. MỤC ĐÍCH, YÊU CẦU"
PURPOSES = (
    "Triển khai giáo dục kỹ năng công dân số theo Chương trình giáo dục phổ thông 2018, phù hợp với từng khối lớp",
    "Giúp học sinh biết tự bảo vệ mình trên môi trường mạng, biết tìm người giúp và biết báo khi gặp chuyện không an "
    "toàn",
    "Lồng ghép vào môn học, tiết sinh hoạt, hoạt động trải nghiệm sẵn có; không làm tăng áp lực học tập",
)
CONTENT_PART = "II. NỘI DUNG"
GRADE_SUM = "{grade}: {count} buổi (tiết)"
NO_SUM = "Các khối lớp: theo Phụ lục."
TOPICS = "Nội dung: {titles}."
IN_ANNEX = "(Chi tiết theo khối, môn học, tuần tại Phụ lục kèm theo Kế hoạch này.)"
WORK_PART = "III. TỔ CHỨC THỰC HIỆN"
WORKS = (
    "1. Tổ chuyên môn đưa nội dung vào kế hoạch của tổ; góp ý bài dạy, rút kinh nghiệm sau mỗi tuần.",
    "2. Giáo viên được phân công dạy đúng tuần; dùng tài liệu đúng lứa tuổi; ghi số học sinh có mặt.",
    "3. Giáo viên chủ nhiệm báo cho cha mẹ học sinh biết nội dung để cùng nhắc con ở nhà.",
    "4. Học sinh gặp chuyện không an toàn trên mạng thì báo ngay ban giám hiệu, Tổng đài 111; giữ kín thông tin của "
    "các em.",
)
CLOSING = "Quá trình thực hiện có khó khăn, vướng mắc thì báo về {office} để kịp thời giải quyết"
ANNEX_TITLE = "LỊCH DẠY HỌC KỸ NĂNG CÔNG DÂN SỐ"
COLUMNS = ("Tuần", "Ngày", "Lớp", "Môn học, hoạt động", "Nội dung", "Thời lượng", "Người dạy")
GRADE, NO_GRADE, WHOLE, ALL = "Khối {grade}", "Nhiều khối", "Toàn trường", "Cả trường"
MINUTES = "{minutes} phút"
DAYS, CLASSES = "{first} – {last}", "Lớp {names}"
TO_WRITE = ("", "", "(Ghi lớp)", "(Ghi môn học)", "(Ghi nội dung)", "", "(Ghi họ tên)")

HANDOVER_SUMMARY = "Bàn giao học sinh về sinh hoạt hè năm {year}"
HANDOVER_SUMMARY_OF = "Bàn giao học sinh về sinh hoạt hè năm {year} tại {place}"
HANDED_AT = "Thời gian: …… giờ ……, ngày …… tháng …… năm {year}."
HANDED_WHERE = "Địa điểm: …………………………………………………………"
GIVER, RECEIVER = "Bên giao: {office}.", "Bên nhận: {office}."
SPOKEN_FOR = "Đại diện: Ông (Bà) ………………………, chức vụ: ………………………"
HANDED = "Nội dung bàn giao:"
HANDED_COUNT = "1. Số học sinh cư trú tại {place}: {count} em, trong đó nữ: {female} em."
HANDED_BLANK = "1. Số học sinh cư trú tại {place}: …… em, trong đó nữ: …… em."
HANDED_NOWHERE = "1. Số học sinh mà danh sách chưa ghi nơi cư trú: {count} em, trong đó nữ: {female} em."
HANDED_ALL_BLANK = "1. Tổng số học sinh được bàn giao: …… em, trong đó nữ: …… em."
HANDED_LIST = (
    "2. Danh sách học sinh được gửi trong tệp Excel có mật khẩu, chỉ gồm họ và tên, lớp, năm sinh, giới tính, nơi ở; "
    "mật khẩu được báo riêng cho người nhận."
)
HANDED_PURPOSE = "3. Mục đích sử dụng danh sách: {purpose}. Không dùng vào việc khác, không gửi cho người khác."
HANDED_DELETE = (
    "4. Bên nhận xóa danh sách chậm nhất {day}; trước khi xóa thì báo lại cho bên giao kết quả sinh hoạt hè."
)
HANDED_DELETE_BLANK = (
    "4. Bên nhận xóa danh sách chậm nhất ngày …… tháng …… năm {year}; trước khi xóa thì báo lại cho bên giao kết quả "
    "sinh hoạt hè."
)
USUAL_PURPOSE = "tổ chức sinh hoạt hè cho học sinh tại nơi cư trú"
HANDED_CLOSED = "Biên bản lập thành 02 bản, mỗi bên giữ 01 bản, đã đọc cho hai bên cùng nghe"
TAKES, GIVES = ("ĐẠI DIỆN", "BÊN NHẬN"), ("ĐẠI DIỆN", "BÊN GIAO")
