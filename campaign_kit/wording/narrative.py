"""Sentences of the report that is drafted from figures and notes; an officer changes them on the page or in Word.

Every number is put in by its name and stands in a whole sentence; what nobody counted has no sentence.
"""

# the summary under "BÁO CÁO"
SUMMARY = "Kết quả thực hiện công tác bảo vệ trẻ em trên môi trường mạng {when} {where}"
REPORT_WORD = "báo cáo"
SPEAKS_OF = ("kết quả ", "tình hình ", "công tác ", "việc ", "sơ kết ", "tổng kết ")
WHEN = {
    "report_year": "năm {year}",
    "state_year": "năm {year}",
    "calendar_year": "năm {year}",
    "school_year": "năm học {first_year}-{year}",
    "term_1": "học kỳ I năm học {first_year}-{year}",
    "term_2": "học kỳ II năm học {year_before}-{year}",
    "summer": "dịp hè năm {year}",
    "first_half": "6 tháng đầu năm {year}",
    "second_half": "6 tháng cuối năm {year}",
    "quarter": "quý {quarter} năm {year}",
    "month": "tháng {month} năm {year}",
}
WHEN_ELSE = "từ {first} đến {last}"
# a line does not end in what leads to a name
WHERE_COMMITTEE, WHERE_SCHOOL, WHERE_ELSE = "trên địa\u00a0bàn {name}", "tại\u00a0{name}", "của\u00a0{name}"
COMMITTEES = ("Ủy ban nhân dân ", "UBND ")

# the opening
OPENS = "{carrying}{office} báo cáo kết quả trong kỳ từ {first} đến {last} (số liệu tính đến {as_of}) như sau:"
CARRYING_PAPER = "Thực hiện Văn bản {paper}, "
PAPER_NUMBER, PAPER_DAY, PAPER_FROM = "số {number}", "{day}", "của {issuer}"
ZERO = (
    "{carrying}{office} báo cáo: trong kỳ từ {first} đến {last} (tính đến {as_of}) "
    "không phát sinh hoạt động thuộc nội dung báo cáo."
)
ZERO_SECTION = "Nội dung báo cáo"
CLOSING = "Trên đây là báo cáo {what}; {office} kính báo cáo cấp trên xem xét, chỉ đạo"
CLOSING_TO = "Trên đây là báo cáo {what}; {office} kính báo cáo {receiver} xem xét, chỉ đạo"
CLOSING_ANNEX = (
    "Trên đây là báo cáo {what} (số liệu chi tiết tại phụ lục kèm theo); "
    "{office} kính báo cáo cấp trên xem xét, chỉ đạo"
)
CLOSING_ANNEX_TO = (
    "Trên đây là báo cáo {what} (số liệu chi tiết tại phụ lục kèm theo); "
    "{office} kính báo cáo {receiver} xem xét, chỉ đạo"
)
TO_WRITE = "…………………………………………………………………………"
PART, CLAUSE, POINT = "{number}. {title}", "{number}. {title}", "{letter}) {title}"

# what was issued, who does what, what it costs
PAPERS = "Trong kỳ, {office} đã ban hành {count} văn bản để chỉ đạo, triển khai thực hiện:"
RULES = "Trong kỳ, {office} đã ban hành các văn bản sau:"
PAPER = "{kind} số {sign} {day} về {summary}"
PAPER_KINDS = "Trong kỳ, {office} đã ban hành {count} văn bản để chỉ đạo, triển khai thực hiện, gồm: {kinds}."
PAPER_KIND = "{count} {kind}"
PAPERS_AMONG = "Trong kỳ, {office} đã ban hành {count} văn bản để chỉ đạo, triển khai thực hiện, trong đó có:"
LONGEST_LIST = 15
PASSING_CODES = ("GM", "BB", "GGT", "GNP", "PG", "PC", "PB")  # counted, not named
RULE_CODES = ("NQ", "QĐ", "CT", "QC", "QyĐ", "HD")
TASKS = "Các kế hoạch thực hiện trong kỳ phân công {count} nhiệm vụ: {standing}."
TASK_STANDING = {
    "done": "đã hoàn thành {count} nhiệm vụ",
    "under_way": "đang thực hiện {count} nhiệm vụ",
    "not_started": "chưa thực hiện {count} nhiệm vụ",
    "dropped": "không thực hiện {count} nhiệm vụ",
}
LEADS = "Cơ quan, đơn vị được giao chủ trì: {names}."
MOST_LEADS = 12
COST_SPENT = "Tổng kinh phí đã chi: {spent} đồng{rest}."
COST_PLANNED = "Tổng kinh phí dự kiến: {planned} đồng."
COST_OF_PLANNED = ", trên tổng kinh phí dự kiến {planned} đồng ({share})"
COST_SOURCES = "Theo nguồn kinh phí: {sources}."
COST_SOURCE = "{source} {spent} đồng ({share})"
COST_SOURCE_WORDS = {
    "budget": "ngân sách Nhà nước",
    "integrated": "lồng ghép với nhiệm vụ khác",
    "raised": "huy động xã hội hóa",
    "other": "nguồn khác",
}

# meetings
DIRECT = "Truyền thông trực tiếp"
HELD_ALONE = "{until}, đã tổ chức {units} truyền thông trực tiếp{came}."
HELD = "{until}, đã tổ chức {held} hoạt động truyền thông trực tiếp, gồm {units}{came}."
UNITS = {
    "buoi": "{count} buổi",
    "tiet": "{count} tiết",
    "cuoc": "{count} cuộc",
    "lop": "{count} lớp",
    "hoi_nghi": "{count} hội nghị",
}
IN_PERIOD, UNTIL = "Trong kỳ", "Thực hiện đến {as_of}"
NONE_HELD = "{until}, chưa tổ chức hoạt động truyền thông trực tiếp nào."
CAME = ", với {count} lượt người tham gia"
CAME_WHO = ", với {count} lượt người tham gia, trong đó: {who}"
NOT_COUNTED = "; chưa có số liệu về lượt người tham gia"
FEMALE = "nữ {count} lượt ({share})"
FEMALE_OF = "nữ {count} lượt ({share} trong {stated} lượt có ghi giới tính)"
CHILDREN = "trẻ em dưới 16 tuổi {count} lượt ({share})"
CHILDREN_OF = "trẻ em dưới 16 tuổi {count} lượt ({share} trong {stated} lượt xác định được độ tuổi)"
MINORITY = "dân tộc thiểu số {count} lượt (trong {stated} lượt có ghi dân tộc)"
BY_FORM = "Theo hình thức: {lines}."
FORMS = {
    "in_lesson": "{count} tiết lồng ghép",
    "flag_ceremony": "{count} buổi sinh hoạt dưới cờ",
    "extracurricular": "{count} buổi ngoại khóa",
    "class_meeting": "{count} tiết sinh hoạt lớp",
    "parent_meeting": "{count} cuộc họp cha mẹ học sinh",
    "village_meeting": "{count} cuộc họp {hamlet}",
    "conference": "{count} hội nghị",
    "training": "{count} lớp tập huấn",
    "course": "{count} buổi của lớp học nhiều buổi",
    "association_meeting": "{count} cuộc sinh hoạt chi hội, chi đoàn",
    "club": "{count} buổi sinh hoạt câu lạc bộ",
    "home_visit": "{count} cuộc đến tận nhà vận động",
    "counselling": "{count} cuộc tư vấn",
    "performance": "{count} buổi biểu diễn, sân khấu hóa",
    "screening": "{count} buổi chiếu phim",
    "summer_activity": "{count} buổi sinh hoạt hè",
    "forum": "{count} buổi diễn đàn trẻ em",
    "other": "{count} buổi theo hình thức khác",
}
BY_AUDIENCE = "Theo đối tượng: {lines}."
AUDIENCE_LINE = "{audience} {count} lượt ({share})"
UNKNOWN_AUDIENCE = "chưa ghi rõ đối tượng {count} lượt ({share})"
SEVERAL_AUDIENCES = "nhiều đối tượng"

# beside the period before
SAME_DAYS = "cùng kỳ năm trước"
OTHER_DAYS = "kỳ từ {first} đến {last}"
COMPARED = "So với {other}: {lines}."
NOTHING_BESIDE = "Không so sánh với {other} vì không có hoạt động nào của kỳ đó được ghi nhận."
COMPARED_UP = "{what} tăng {change} {unit} ({share})"
COMPARED_DOWN = "{what} giảm {change} {unit} ({share})"
COMPARED_SAME = "{what} không thay đổi ({before} {unit})"
COMPARED_FROM_NONE = "{what} tăng {change} {unit} (kỳ đó không có)"
COMPARED_UNKNOWN = "{what} của kỳ đó chưa có số liệu"
WHAT_HELD, UNIT_HELD = "số hoạt động trực tiếp", "hoạt động"
WHAT_CAME, UNIT_CAME = "số lượt người tham gia", "lượt"

# places
PLACES = "Địa bàn đã tuyên truyền"
REACHED = "Đến hết {last}, đã tổ chức tại: {lines}."
REACHED_LINE = "{reached}/{active} {kind} ({share})"
REACHED_WHOLE = "; trong đó {count} trường đã tổ chức cho toàn trường"
PLACE_KINDS = {
    "school": "trường học",
    "campus": "điểm trường",
    "class": "lớp học",
    "hamlet": "{hamlet}",
    "care_facility": "cơ sở chăm sóc, nuôi dưỡng trẻ em",
    "other": "nơi khác",
}

# channels
CHANNELS = "Truyền thông qua phương tiện thông tin"
CHANNEL_LINE = "{channel}: {told}"
COUNTED = {
    "items": "{count} tin, bài",
    "times": "{count} lượt phát, đăng",
    "minutes": "{count} phút",
    "printed": "in {count} bản",
    "handed_out": "phát {count} bản",
    "reach": "{count} lượt tiếp cận",
}
COUNTED_OF = {
    "commune_radio": {"items": "{count} bài phát thanh", "times": "{count} lượt phát"},
    "television_radio": {"items": "{count} tin, bài, phóng sự", "times": "{count} lượt phát"},
    "public_board": {"items": "{count} nội dung", "times": "{count} lượt niêm yết"},
    "bulletin": {"items": "{count} số"},
    "free_document": {"items": "{count} loại"},
    "social_network": {"times": "{count} lượt đăng"},
    "text_message": {"items": "{count} nội dung", "times": "{count} lượt gửi"},
    "banner": {"items": "{count} mẫu", "printed": "làm {count} chiếc"},
    "poster": {"items": "{count} mẫu"},
    "leaflet": {"items": "{count} mẫu"},
    "contest": {"items": "{count} cuộc", "reach": "{count} bài, lượt dự thi"},
    "other": {"items": "{count} sản phẩm"},
}

# survey, training, other numbers
SURVEYS = "Kết quả khảo sát trước và sau buổi"
SURVEY = (
    "Qua khảo sát không ghi tên trước và sau buổi ({before} phiếu trước, {after} phiếu sau), tỷ lệ câu trả lời đúng "
    "trước buổi là {before_share}, sau buổi là {after_share}."
)
TRAINING = "Đã tổ chức {told}{came}."
TRAINING_CLASSES, TRAINING_DAYS = "{count} lớp tập huấn", "trong {count} ngày"
TRAINING_CAME = ", với {count} lượt người tham gia"
TRAINING_WHO = ", với {count} lượt người tham gia, trong đó: {who}"
TALLY = "{title}: {count} {unit}"
TALLY_SOURCE = "{title}: {count} {unit} (nguồn: {source})"

# what was wanted
TARGETS = "Kết quả thực hiện các mục tiêu, chỉ tiêu:"
TARGET_HEADS = ("TT", "Mục tiêu, chỉ tiêu", "Kết quả", "Tỷ lệ", "Đánh giá")
TARGET_OF = "{reached}/{of}"
NO_DATA = "chưa có số liệu"
DONE, NOT_DONE = "Đạt", "Chưa đạt"

# what it comes to
BESIDE = "{line} so với {other}"
ALL_REACHED = "Đã tổ chức tại toàn bộ {reached}/{active} {kind}"
GAPS = "Còn {count} {kind} chưa tổ chức được buổi tuyên truyền nào trong kỳ"
TASKS_OPEN = "Còn {count} nhiệm vụ chưa hoàn thành"
DIFFICULTIES = "Trong quá trình thực hiện có những khó khăn, vướng mắc sau:"
CHILD_VOICES = "Ý kiến của trẻ em"
CHILD_VOICE = "“{text}”"

# what comes next
NEXT = "Từ {first} đến {last}, tiếp tục tổ chức {count} hoạt động truyền thông trực tiếp đã có trong kế hoạch:"
NEXT_ALONE = "Từ {first} đến {last}, tiếp tục tổ chức {count} hoạt động truyền thông trực tiếp đã có trong kế hoạch."
NEXT_SESSION, NEXT_SESSION_AT = "{day}: {title}", "{day}: {title}, tại {places}"
NEXT_TASKS = "Tiếp tục thực hiện {count} nhiệm vụ chưa hoàn thành theo các kế hoạch đã ban hành."
ESTIMATE = "Ước thực hiện cả kỳ"
ESTIMATED = (
    "Từ {first} đến {last} dự kiến tổ chức thêm {planned} hoạt động theo kế hoạch{came}; "
    "ước cả kỳ {whole} hoạt động{whole_came}."
)
ESTIMATED_CAME = ", với khoảng {count} lượt người"
ESTIMATED_WHOLE = ", khoảng {count} lượt người"
ESTIMATED_NONE = (
    "Từ {first} đến {last} không còn hoạt động nào trong kế hoạch; ước cả kỳ {whole} hoạt động{whole_came}."
)

ITEM, LAST_ITEM = "- {text};", "- {text}."

# annexes and files
WORD_NAME, WORKBOOK_NAME = "Báo cáo từ {first} đến {last}.docx", "Số liệu từ {first} đến {last}.xlsx"
ANNEX_NOTE = "(Kèm theo Báo cáo số      {symbol} ngày      tháng      năm {year} của {office})"
ANNEX_DAYS = "Kỳ báo cáo: từ {first} đến {last}; số liệu tính đến {as_of}."
ANNEX_TITLE = "Biểu {code}. {title}"
ANNEX_PROPOSED = "Biểu này là mẫu đề xuất; cấp trên có biểu mẫu riêng thì lập theo biểu mẫu ấy."
NUMBER_HEAD, TOTAL = "TT", "Tổng số"
NOTHING = "Trong kỳ không có số liệu."
NO_CELL = "–"
