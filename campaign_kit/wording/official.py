"""Sentences of office papers: invitations, letters, reminders, minutes. The clerk gives number and day."""

REFUSALS: dict[str, str] = {
    "one_matter": (
        "Văn bản này là của một buổi, một kế hoạch hoặc một trường. Chưa ghi tệp nào. "
        "Hãy ghi đúng một trong ba: --session, --campaign, --place."
    ),
    "nothing_left": (
        "Đến nay mọi nơi của kế hoạch “{title}” đều đã có buổi nên không còn nơi nào để đôn đốc. Chưa ghi tệp nào."
    ),
    "not_of_campaign": (
        "Loại văn bản này không phải của một kế hoạch. Chưa ghi tệp nào. Giấy mời, danh sách là của một buổi: "
        "--session SỐ; kế hoạch dạy học, bàn giao là của một trường: --place SỐ."
    ),
    "not_of_session": (
        "Loại văn bản này không phải của một buổi. Chưa ghi tệp nào. Văn bản kế hoạch là của một kế hoạch: "
        "--campaign SỐ; kế hoạch dạy học, bàn giao là của một trường: --place SỐ."
    ),
    "not_of_school": (
        "Của một trường chỉ có kế hoạch dạy học (schedule) và biên bản bàn giao sinh hoạt hè (handover). "
        "Chưa ghi tệp nào. Hãy chọn lại loại văn bản."
    ),
    "no_school": "Không có trường nào số {id}. Chưa ghi tệp nào. Hãy xem số ở cột đầu của danh sách địa bàn.",
    "no_campaign": "Không có kế hoạch số {id}. Chưa ghi tệp nào. Hãy xem số ở cột đầu của danh sách kế hoạch.",
    "not_word": (
        "Không đọc được “{file}” như một tệp Word (.docx). Tệp giữ nguyên. "
        "Hãy mở tệp trong Word, lưu lại dạng .docx rồi soát."
    ),
    "not_found": "Không tìm thấy tệp {file}. Hãy kiểm tra lại tên tệp.",
    "too_large": (
        "Tệp “{file}” quá lớn hoặc giải nén ra quá lớn nên không được mở. Tệp giữ nguyên. "
        "Hãy mở tệp trong Word, bỏ bớt hình rồi lưu lại."
    ),
}

BLANK = "…………………………"
NO_SYMBOL = "Số:      /"
DATED = "{place}, ngày      tháng {month} năm {year}"
SHORT_MONTH = "{month:02}"
BY_HAND = "Ông (Bà)"
PAPER_MADE = "Đã ghi {file}. Số và ngày để trống cho văn thư."
CHECK_OK = "{file}: đúng thể thức {decree}."

# names of kinds on paper; a letter has none
TITLES = {
    "plan": "KẾ HOẠCH",
    "invitation": "GIẤY MỜI",
    "letter": "",
    "reminder": "",
    "minutes": "BIÊN BẢN",
    "adhoc_report": "BÁO CÁO",
    "sign_list": "DANH SÁCH KÝ TÊN",
    "money_list": "DANH SÁCH KÝ NHẬN TIỀN",
    "inspection": "BIÊN BẢN",
    "handover": "BIÊN BẢN",
    "schedule": "KẾ HOẠCH",
    "online_checklist": "BẢNG KIỂM LỚP HỌC TRỰC TUYẾN AN TOÀN",
    "report": "BÁO CÁO",
    "destruction": "BIÊN BẢN",
}
TYPE_CODES = {
    "plan": "KH",
    "invitation": "GM",
    "letter": "",
    "reminder": "",
    "minutes": "BB",
    "adhoc_report": "BC",
    "sign_list": "",
    "money_list": "",
    "inspection": "BB",
    "handover": "BB",
    "schedule": "KH",
    "online_checklist": "",
    "report": "BC",
    "destruction": "BB",
}

COMMITTEE = "ỦY BAN NHÂN DÂN"
ON_BEHALF = "TM. ỦY BAN NHÂN DÂN"
PROXY = "TM."
SIGNER_OF = {
    "commune": ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    "district": ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    "province": ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    "school": ("HIỆU TRƯỞNG",),
    "youth_union": ("TM. BAN CHẤP HÀNH", "BÍ THƯ"),
    "young_pioneers": ("TM. HỘI ĐỒNG ĐỘI", "CHỦ TỊCH"),
    "women_union": ("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"),
    "front": ("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"),
}
ANY_SIGNER = ("THỦ TRƯỞNG ĐƠN VỊ",)
DEPUTY = "Phó "
# a long name breaks before these words
BREAKS_BEFORE = ("XÃ", "PHƯỜNG", "ĐẶC KHU", "THỊ TRẤN", "HUYỆN", "TỈNH", "THÀNH PHỐ")
# and behind these
BREAKS_AFTER = ("TIỂU HỌC", "CƠ SỞ", "PHỔ THÔNG", "THCS", "THPT", "MẦM NON", "MẪU GIÁO", "Y TẾ")

ADDRESSED = "Kính gửi:"
RECIPIENTS = "Nơi nhận:"
AS_ABOVE = "Như trên"
AS_INVITED = "Như thành phần mời"
ARCHIVE = "Lưu: VT"
ARCHIVE_OF = "Lưu: VT, {field}"
ARCHIVE_FILE = "Lưu: VT, Hồ sơ"
ARCHIVED = "lưu"
RECIPIENT, LAST_RECIPIENT = "- {name};", "- {name}."
END = "{text}./."
ANNEX = "Phụ lục"

# what a session is called in a sentence, by its form, and the whole subject of it
EVENTS = {
    "parent_meeting": "họp cha mẹ học sinh",
    "village_meeting": "họp {hamlet}",
    "conference": "hội nghị",
    "training": "lớp tập huấn",
    "course": "lớp học",
    "association_meeting": "sinh hoạt chi hội",
    "forum": "diễn đàn",
    "performance": "buổi biểu diễn",
}
EVENT = "buổi tuyên truyền"
ABOUT = "{event} về bảo vệ trẻ em trên môi trường mạng"
NAMED, TITLED = "{event} “{title}”", "“{title}”"

# time and place
AT = "{hour} giờ {minute:02}, {weekday}, ngày {day:02} tháng {month} năm {year}"
ON = "{weekday}, ngày {day:02} tháng {month} năm {year}"
UNTIL = (
    "từ {hour} giờ {minute:02} đến {end_hour} giờ {end_minute:02}, {weekday}, ngày {day:02} tháng {month} năm {year}"
)
DAY = "ngày {day:02} tháng {month} năm {year}"
WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
AT_PLACE = "{venue}, {places}"

# invitation
INVITATION_SUMMARY = "Dự {about}"
INVITES = "{office} trân trọng kính mời: {guests}."
INVITES_MANY = "{office} trân trọng kính mời:"
TO_ATTEND = "Tới dự: {what}."
CHAIR = "Chủ trì: {chair}."
TIME = "Thời gian: {time}."
PLACE = "Địa điểm: {place}."
CONTENTS = "Nội dung:"
CONTENT = "- {text};"
LAST_CONTENT = "- {text}."
TOPIC = "Trao đổi chủ đề “{title}”"
QUESTIONS = "Hỏi đáp; giới thiệu Tổng đài điện thoại quốc gia bảo vệ trẻ em 111 và trang báo tin vn-cop.vn"
QUESTIONS_ASKED = f"{QUESTIONS}."
COME = "Kính mong quý vị sắp xếp thời gian tới dự đúng giờ"
GUESTS = {
    "parent_meeting": "cha mẹ, người chăm sóc học sinh {places}",
    "village_meeting": "đại diện các hộ gia đình {places}",
    "training": "các thầy giáo, cô giáo {places}",
}
LED_BY = "{who} {name}, {title} {office}"

# letters
SUBJECT = "V/v {text}"
COOPERATE = "phối hợp tổ chức {about}"
CARRY_OUT = "phối hợp thực hiện {plan}"
REMIND_SESSION = "đôn đốc chuẩn bị {about}"
REMIND_CAMPAIGN = "đôn đốc thực hiện {plan}"
PLAN = "Kế hoạch {title}"
PLAN_WORD = "kế hoạch"
# names that keep their capital behind "Kế hoạch"
NAMED_PLANS = ("Tháng ", "Tuần ", "Ngày ", "Đề án ", "Chương trình ")
NUMBERED = "{plan} (số {number})"
NUMBERED_OF = "Kế hoạch số {number} {day} của {issuer}{rest}"
NUMBERED_ON = "Kế hoạch số {number} {day}{rest}"
CARRYING_OUT = "Thực hiện {plan}, "
LETTER_OPENS = "{carrying}{office} tổ chức {what}, cụ thể như sau:"
LETTER_TIME = "1. Thời gian: {time}."
LETTER_PLACE = "2. Địa điểm: {place}."
LETTER_WHO = "3. Người dự: {who}."
LETTER_WHO_COUNT = "3. Người dự: {who}, dự kiến {count} người."
LETTER_CONTENTS = "4. Nội dung: {contents}."
PEOPLE_OF = {
    "parent_meeting": "cha mẹ, người chăm sóc học sinh {places}",
    "village_meeting": "bà con {places}",
    "training": "thầy giáo, cô giáo {places}",
}
PEOPLE_AT = "{places}"
# those who are asked, when they are not one that has a name
THE_UNITS, THOSE_ABOVE = "các đơn vị", "các đơn vị nêu trên"
ASKS = "{office} đề nghị {whom} phối hợp những việc sau:"
ASK_ROOM = "a) Bố trí nơi tổ chức, bàn ghế, âm thanh và nguồn điện;"
ASK_TELL = "b) Báo cho người dự biết trước ít nhất 03 ngày;"
ASK_COUNT = "c) Cử một người cùng tổ chức và ghi số người có mặt;"
ASK_ANSWER = "d) Báo lại chậm nhất {day} nếu thời gian, địa điểm chưa phù hợp."
ASK_ANSWER_SOON = "d) Báo lại sớm nếu thời gian, địa điểm chưa phù hợp."
LETTER_ENDS = "Rất mong nhận được sự phối hợp của {whom}"

CAMPAIGN_OPENS = "Để thực hiện {plan}, {office} đề nghị {whom} phối hợp những việc sau:"
CAMPAIGN_ASKS = (
    "1. Phổ biến kế hoạch đến cán bộ, giáo viên, cha mẹ và trẻ em của đơn vị.",
    "2. Chọn thời gian tổ chức ít nhất một buổi tuyên truyền; gửi ngày, giờ, địa điểm để được bố trí người nói chuyện "
    "và tài liệu.",
    "3. Cử một người làm đầu mối; gửi họ tên, chức vụ và số điện thoại của người đó.",
    "4. Sau mỗi buổi, gửi số người dự (trong đó số nữ, số trẻ em) để tổng hợp.",
)
CAMPAIGN_BEFORE = "Ý kiến của {whom} xin gửi về {office} chậm nhất {day}."
CAMPAIGN_SPAN = "Thời gian thực hiện kế hoạch: từ {first} đến hết {last}."

REMIND_OPENS = "Thực hiện {plan}, đến hết {day} còn {count} nơi chưa tổ chức buổi tuyên truyền nào:"
REMIND_OPENS_NAMED = "Thực hiện {plan}, đến hết {day} {whom} chưa tổ chức buổi tuyên truyền nào."
REMIND_ASKS = "Để kế hoạch được thực hiện đúng thời gian, {office} đề nghị {whom}:"
REMIND_HOLD = "1. Chọn thời gian và tổ chức xong chậm nhất {day}."
REMIND_TELL = "2. Gửi ngày, giờ, địa điểm về {office} để được bố trí người nói chuyện và tài liệu."
REMIND_HARD = "3. Có khó khăn thì báo lại để cùng tháo gỡ."
REMIND_SESSION_OPENS = "{carrying}{office} đã thống nhất tổ chức {what} vào {time}, tại {place}."
REMIND_SESSION_ASKS = "Để buổi gặp mặt diễn ra đúng thời gian, {office} đề nghị {whom}:"
REMIND_SESSION_READY = "d) Báo lại chậm nhất {day} những việc chưa chuẩn bị xong."
REMIND_SESSION_SOON = "d) Báo lại ngay những việc chưa chuẩn bị xong."
REMIND_ENDS = "Đề nghị {whom} quan tâm thực hiện"
NAMED_ADDRESSEES = 5
THOSE_NAMED = "Các đơn vị có tên dưới đây"
SCHOOLS_AND_HAMLETS = ("Các trường học trên địa bàn", "Các {hamlet} trên địa bàn")

# minutes
MINUTES_OF_PLAN = "Họp triển khai {plan}"
STARTED = "Thời gian bắt đầu: {time}."
STARTED_BLANK = "Thời gian bắt đầu: …… giờ ……, ngày …… tháng …… năm {year}."
PRESENT = "Thành phần tham dự: {who}."
PRESENT_COUNT = "Thành phần tham dự: {who}; tổng số có mặt: {count} người."
PRESENT_BLANK = "Thành phần tham dự: {who}; tổng số có mặt: …… người."
PRESIDES = "Chủ trì (chủ tọa): {name}."
KEEPS_MINUTES = "Thư ký: {name}."
MINUTES_CONTENTS = "Nội dung (theo diễn biến cuộc họp):"
MINUTES_ITEM = "{number}. {text}"
DOTS = "…………………………………………………………………………"
INTRODUCED = "Giới thiệu mục đích cuộc họp, người nói chuyện."
TALKED = "Trình bày chủ đề “{title}”."
ASKED = "Ý kiến của người dự:"
CONCLUDED = "Kết luận của chủ tọa:"
PLAN_READ = "Phổ biến {plan}."
TASKS = "Phân công thực hiện:"
MEETING, MEETS = "Cuộc họp", "họp "
CLOSED = "{event} kết thúc vào …… giờ ……, ngày …… tháng …… năm {year}"
SECRETARY, PRESIDENT = "THƯ KÝ", "CHỦ TỌA"
