"""Sentences about sets of activities: what is proposed, what is made, what is there already."""

REFUSALS: dict[str, str] = {
    "no_set": "Không có bộ hoạt động {key} trong thư viện. Chưa lập gì. "
    "Xem danh sách bằng lệnh “campaign-kit set list”.",
    "nothing_chosen": (
        "Chưa chọn buổi hay việc nào của bộ “{title}”. Chưa lập gì. Hãy đánh dấu ít nhất một dòng rồi lập lại."
    ),
    "all_there": (
        "Kế hoạch “{campaign}” đã có đủ các buổi và việc của bộ “{title}” ({sessions} buổi). Không lập thêm gì. "
        "Hãy mở kế hoạch đó; cần lập cho nơi khác thì chọn thêm nơi."
    ),
}

# the groups of the tasks that a set brings
BEFORE = "Chuẩn bị"
DURING = "Tổ chức thực hiện"
OUTREACH = "Truyền thông"

CHANNEL = "{title} ({channel})"
CHANNEL_TIMES = "{title} ({channel}, {times} lần)"
TOPICS = "Chủ đề: {topics}"
TIMING = "Từ {first} đến {last}"

# what the plan of a set is called: its title with the year, which goes into one that is of a year ("Kế hoạch năm …")
TITLE_SCHOOL_YEAR = "{title} năm học {year}"
TITLE_YEAR = "{title} năm {year}"
OF_A_YEAR = ("Kế hoạch năm học ", "Kế hoạch năm ")
TITLE_OF_A_YEAR = "{begins}{year} {rest}"
UNDO_MADE = "lập kế hoạch “{title}” với {sessions} buổi, {tasks} việc"
UNDO_ADDED = "thêm {sessions} buổi, {tasks} việc vào kế hoạch “{title}”"

LEFT = {
    "no_class": "Chưa chọn lớp nào hợp với: {titles}.",
    "no_school": "Chưa chọn trường nào hợp với: {titles}.",
    "no_hamlet": "Chưa chọn thôn nào cho: {titles}.",
    "no_template": "Thư viện không có mẫu buổi của: {titles}.",
}
QUOTED = "“{title}”"
AND_MORE = "{titles} và {count} buổi khác"
THERE = "Kế hoạch “{campaign}” đã có {sessions} buổi, {tasks} việc của bộ này; chúng không được lập lại."
PAST = "{sessions} buổi rơi vào ngày đã qua nên chưa được chọn."
MOVED = "{sessions} buổi không xếp được đúng ngày đã định nên đã dời sang ngày gần nhất."
NO_TET = (
    "Chưa ghi ngày nghỉ Tết năm {year} vào “Ngày không xếp buổi”, nên có thể có buổi rơi vào Tết. "
    "Hãy ghi ngày nghỉ rồi xem lại."
)
