"""Sentences of the paper "Kế hoạch" and of its annex; an officer changes them in Word."""

# what a plan rests on
LAWS = ("Bộ luật", "Luật", "Pháp lệnh")
PAPERS = (
    "Nghị quyết",
    "Nghị định",
    "Quyết định",
    "Chỉ thị",
    "Thông tư liên tịch",
    "Thông tư",
    "Chương trình",
    "Kế hoạch",
    "Hướng dẫn",
)
BASIS_LAW = "Căn cứ {title}"
BASIS = "Căn cứ {kind} số {number} {day} của {issuer}{rest}"
UNKNOWN_DAY = "ngày … tháng … năm …"
BASIS_NUMBERED = "Căn cứ {title} (số {number})"
# papers of a superior that a plan carries out; their title goes on with "về" where it begins with no verb of these
INCOMING_PAPERS = ("Công văn", "Thông báo", "Đề án")
INCOMING = "{kind} số {number} {day} của {issuer}{rest}"
INCOMING_NUMBERED = "{title} (số {number})"
ABOUT, GOES_ON = " về{rest}", (" về ", " triển khai ", " thực hiện ", " phê duyệt ", " ban hành ")
BASIS_ENDS, LAST_BASIS_ENDS = "{text};", "{text}."

OPENS = "{office} ban hành {plan} với những nội dung sau:"
OPENS_CARRYING = "Thực hiện {programme}, {office} ban hành {plan} với những nội dung sau:"

PURPOSE_PART = "I. MỤC ĐÍCH, YÊU CẦU"
CONTENT_PART = "II. NỘI DUNG"
TASK_PART = "III. NHIỆM VỤ VÀ GIẢI PHÁP"
COST_PART = "IV. KINH PHÍ"
WORK_PART = "V. TỔ CHỨC THỰC HIỆN"

PURPOSE, REQUIREMENTS = "1. Mục đích", "2. Yêu cầu"
PURPOSES = (
    "Nâng cao nhận thức, trách nhiệm của gia đình, nhà trường và cộng đồng trong việc bảo vệ trẻ em trên môi trường "
    "mạng",
    "Trang bị cho trẻ em kiến thức, kỹ năng theo từng độ tuổi để biết tự bảo vệ mình, biết tìm người giúp và biết báo "
    "khi gặp chuyện không an toàn trên mạng",
)
REQUIRED = (
    "Nội dung ngắn gọn, dễ hiểu, phù hợp với từng độ tuổi, từng đối tượng; không gây hoang mang, không đổ lỗi cho "
    "trẻ em",
    "Tổ chức thiết thực, tiết kiệm, đúng thời gian; kết hợp với các cuộc họp, các hoạt động sẵn có ở trường học và "
    "khu dân cư",
    "Giữ bí mật đời sống riêng tư, thông tin cá nhân của trẻ em trong suốt quá trình thực hiện",
)

AUDIENCE, SPAN, PLACES, TOPICS, FORMS = (
    "1. Đối tượng",
    "2. Thời gian",
    "3. Địa bàn",
    "4. Nội dung tuyên truyền",
    "5. Hình thức",
)
AUDIENCES = "Trẻ em; cha, mẹ, người chăm sóc trẻ em; giáo viên; cán bộ, cộng tác viên làm công tác bảo vệ trẻ em."
FROM_TO = "Từ {first} đến hết {last}."
ALL_PLACES = "Các trường học, các {hamlet} và cơ sở chăm sóc, nuôi dưỡng trẻ em trên địa bàn (nếu có)."
IN_SCHOOL = "Tại trường và các điểm trường (nếu có)."
SCHOOLS, HAMLETS, CARE = "{count:02} trường học", "{count:02} {hamlet}", "{count:02} cơ sở chăm sóc trẻ em"
COUNTED_PLACES = "{places}; mỗi nơi tổ chức ít nhất một buổi."
TOPIC_LIST = (
    "Quyền của trẻ em và trách nhiệm bảo vệ trẻ em trên môi trường mạng theo quy định của pháp luật",
    "Kỹ năng giữ thông tin cá nhân, mật khẩu, hình ảnh riêng tư; nhận biết lời rủ rê, lừa đảo, bắt nạt trên mạng",
    "Cách xử lý khi gặp chuyện không an toàn: Dừng – Lưu – Chặn – Báo",
    "Nơi báo tin và tìm giúp đỡ: Tổng đài điện thoại quốc gia bảo vệ trẻ em 111 (miễn phí, cả ngày lẫn đêm); trang "
    "vn-cop.vn",
)
FORM_LIST = (
    "Buổi nói chuyện, tiết sinh hoạt, ngoại khóa trong trường học; họp cha mẹ học sinh; họp {hamlet}; bài phát trên hệ "
    "thống truyền thanh; áp phích, tờ rơi và bài đăng trên trang thông tin của cơ quan, đơn vị."
)

GROUP = "{number}. {title}"
IN_ANNEX = "(Nội dung chi tiết, cơ quan chủ trì, phối hợp và thời gian thực hiện tại Phụ lục kèm theo Kế hoạch này.)"
NO_TASKS = (
    "Chuẩn bị nội dung, tài liệu phù hợp với từng độ tuổi, từng đối tượng",
    "Tổ chức các buổi tuyên truyền tại trường học và khu dân cư theo lịch thống nhất với từng nơi",
    "Theo dõi, tổng hợp số buổi, số người dự; rút kinh nghiệm sau mỗi buổi",
)

COSTS = (
    "Kinh phí thực hiện Kế hoạch được bố trí trong dự toán chi hằng năm của cơ quan, đơn vị được giao nhiệm vụ theo "
    "phân cấp ngân sách hiện hành; lồng ghép với các chương trình, kế hoạch có liên quan và các nguồn hợp pháp khác "
    "theo quy định của pháp luật."
)

LEADS_IN = "Chủ trì thực hiện nhiệm vụ {tasks} tại Phụ lục kèm theo Kế hoạch này."
OF_GROUP = "số {numbers} mục {group}"
OF_NO_GROUP = "số {numbers}"
PARTNERS_TITLE = "Các cơ quan, đơn vị phối hợp"
PARTNERS_DO = (
    "Phối hợp với cơ quan chủ trì thực hiện các nhiệm vụ có tên mình tại Phụ lục kèm theo Kế hoạch này; cử một người "
    "làm đầu mối."
)
PLACES_TITLE = "Các trường học, các {hamlet} nơi tổ chức buổi tuyên truyền"
PLACES_DO = (
    "Chọn thời gian, bố trí nơi tổ chức; báo cho người dự biết trước ít nhất 03 ngày; ghi số người có mặt sau mỗi buổi."
)
REPORT_TITLE = "Chế độ báo cáo"
REPORT_DO = "Các cơ quan, đơn vị gửi kết quả thực hiện về {office} chậm nhất {day} để tổng hợp, báo cáo."
CLOSING = (
    "Đề nghị các cơ quan, đơn vị liên quan tổ chức thực hiện Kế hoạch này; có khó khăn, vướng mắc thì kịp thời báo về "
    "{office} để xem xét, giải quyết"
)
SUPERIOR = "{name} (để báo cáo)"

ANNEX_TITLE = "PHÂN CÔNG NHIỆM VỤ THỰC HIỆN KẾ HOẠCH"
ANNEX_NOTE = "(Kèm theo Kế hoạch số      {symbol} ngày      tháng      năm {year} của {office})"
COLUMNS = ("Stt", "Nội dung", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện")
TO_WRITE = ("(Ghi nội dung nhiệm vụ)", "(Ghi cơ quan chủ trì)", "(Ghi cơ quan phối hợp)", "(Ghi thời gian)")
