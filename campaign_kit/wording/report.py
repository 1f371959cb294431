"""Sentences about the word "report": what each figure is, the rule of ages, the names of periods."""

from campaign_kit.wording.figures import OTHER_FIGURES

REFUSALS: dict[str, str] = {
    "no_figure": (
        "Không có số liệu nào mang mã “{key}”. Dữ liệu giữ nguyên. "
        "Hãy xem các mã số liệu bằng lệnh “campaign-kit figures”."
    ),
    "parts_differ": (
        "Số liệu “{figure}”: các phần chia theo “{part}” cộng lại bằng {found}, khác tổng số {total}, "
        "nên chưa lập báo cáo. Dữ liệu giữ nguyên. Hãy sao lưu dữ liệu và báo cho người hỗ trợ."
    ),
}

AGE_RULE = (
    "Tuổi tính bằng năm tổ chức buổi trừ năm sinh; khi không có năm sinh của học sinh thì tính theo khối lớp: "
    "lớp 1–5 là 6–10 tuổi, lớp 6–9 là 11–15 tuổi, lớp 10–12 là 16–17 tuổi. "
    "Trẻ em là người dưới 16 tuổi (Điều 1 Luật Trẻ em năm 2016), không đồng nghĩa với học sinh."
)


_HELD = "đã tổ chức, có ngày nằm trong kỳ, do cơ quan này tính; mỗi buổi tính một lần dù có nhiều đối tượng"
_REACHED = "đang hoạt động vào ngày cuối kỳ, đã có ít nhất một buổi tổ chức trong kỳ"

# key → (title, unit, definition in one line)
FIGURES: dict[str, tuple[str, str, str]] = {
    "sessions.held": ("Buổi đã tổ chức", "buổi", f"Số buổi {_HELD}."),
    "sessions.planned": (
        "Buổi còn trong kế hoạch",
        "buổi",
        "Số buổi đã lên kế hoạch nhưng chưa tổ chức, có ngày nằm trong kỳ, do cơ quan này tính.",
    ),
    "sessions.buoi": ("Buổi", "buổi", f"Số buổi {_HELD}; chỉ các hình thức tính bằng buổi."),
    "sessions.tiet": ("Tiết", "tiết", f"Số tiết {_HELD}; chỉ các hình thức tính bằng tiết."),
    "sessions.cuoc": ("Cuộc", "cuộc", f"Số cuộc {_HELD}; chỉ các hình thức tính bằng cuộc."),
    "sessions.lop": ("Lớp", "lớp", f"Số lớp {_HELD}; chỉ các hình thức tính bằng lớp."),
    "sessions.hoi_nghi": ("Hội nghị", "hội nghị", f"Số hội nghị {_HELD}; chỉ các hình thức tính bằng hội nghị."),
    "attendances": (
        "Lượt người tham gia",
        "lượt",
        "Số người đếm được cộng số người có mặt trong danh sách của các buổi đã tổ chức; "
        "danh sách đã nằm trong số đếm thì không cộng thêm.",
    ),
    "people": (
        "Người có danh sách",
        "người",
        "Số người khác nhau có mặt theo danh sách trong kỳ; không cộng dồn được giữa các kỳ, nơi hay cơ quan.",
    ),
    "people.listed_attendances": (
        "Lượt có danh sách",
        "lượt",
        "Số lượt có mặt theo danh sách trong kỳ, dù danh sách có nằm trong số đếm hay không.",
    ),
    "coverage.school": (
        "Trường đã tuyên truyền",
        "trường",
        f"Số trường {_REACHED}, tại trường hoặc tại một lớp của trường.",
    ),
    "coverage.school.whole": (
        "Trường đã tuyên truyền toàn trường",
        "trường",
        "Số trường đang hoạt động vào ngày cuối kỳ, trong kỳ đã có buổi toàn trường hoặc mọi lớp đều đã có buổi.",
    ),
    "coverage.campus": ("Điểm trường đã tuyên truyền", "điểm trường", f"Số điểm trường {_REACHED}."),
    "coverage.class": (
        "Lớp đã tuyên truyền",
        "lớp",
        f"Số lớp {_REACHED}; buổi toàn trường tính cho mọi lớp của trường.",
    ),
    "coverage.hamlet": ("Thôn, làng đã tuyên truyền", "thôn", f"Số thôn, làng {_REACHED}."),
    "coverage.care_facility": (
        "Cơ sở bảo vệ, nuôi dưỡng trẻ em đã tuyên truyền",
        "cơ sở",
        f"Số cơ sở bảo vệ, nuôi dưỡng trẻ em {_REACHED}.",
    ),
    "coverage.other": ("Nơi khác đã tuyên truyền", "nơi", f"Số nơi khác {_REACHED}."),
    **OTHER_FIGURES,
}

PERIODS: dict[str, str] = {
    "report_year": "Năm báo cáo (01/12–30/11)",
    "state_year": "Năm báo cáo hành chính (15/12–14/12)",
    "calendar_year": "Năm dương lịch",
    "school_year": "Năm học",
    "term_1": "Học kỳ I",
    "term_2": "Học kỳ II",
    "summer": "Hè",
    "half_year": "6 tháng",
    "quarter": "Quý",
    "month": "Tháng",
}

SHORT_AGE_RULE = "tuổi = năm tổ chức buổi − năm sinh; trẻ em là dưới 16 tuổi."
MONTH = "Tháng {month}/{year}"
UNKNOWN_LINE = "Không rõ địa bàn"

BOOK_TITLES = ("SỐ LIỆU TUYÊN TRUYỀN", "BẢO VỆ TRẺ EM TRÊN MÔI TRƯỜNG MẠNG")
BY_PLACE = "Kết quả theo địa bàn"
BY_ROOM = "Kết quả theo lớp, điểm trường"
BY_ROOM_SHEET = "Theo lớp"
SCHOOL, ROOM = "Trường", "Lớp"
BY_AUDIENCE = "Kết quả theo đối tượng"
BY_FORM = "Kết quả theo hình thức"
BY_MONTH = "Kết quả theo tháng"
SESSIONS = "Các buổi đã tổ chức"
PLACE, KIND, AUDIENCE, FORM, MONTH_HEAD, REACH = "Địa bàn", "Loại", "Đối tượng", "Hình thức", "Tháng", "Kết quả"
LINE_HEADS = (
    "Số buổi",
    "Lượt người",
    "Nữ",
    "Nam",
    "Không rõ giới tính",
    "Trẻ em dưới 16 tuổi",
    "Từ 16 tuổi",
    "Không rõ tuổi",
    "Dân tộc thiểu số",
    "Trong số đã ghi dân tộc",
)
ROOM_HEADS = ("Số buổi", "Lượt người", "Nữ", "Dân tộc thiểu số")
SESSION_HEADS = (
    "Ngày",
    "Tên buổi",
    "Hình thức",
    "Tính bằng",
    "Địa bàn",
    "Lượt người",
    "Nữ",
    "Trẻ em dưới 16 tuổi",
    "Dân tộc thiểu số",
    "Ghi chú",
)
REACHED, NOT_REACHED = "Đã tổ chức", "Chưa tổ chức"
MONTH_CHART, AUDIENCE_CHART = "Số buổi theo tháng", "Lượt người theo đối tượng"
CHILDREN = "Trẻ em dưới 16 tuổi"
OF_AGE = "Nhóm tuổi: {group}"
SEX_UNKNOWN = "Không rõ giới tính"
OF_STATED = "Trong số {stated} lượt đã ghi"
NOT_ADDITIVE = "Không cộng dồn giữa các kỳ, các nơi"
SHARED_SESSIONS = (
    "Một buổi có nhiều địa bàn hoặc nhiều đối tượng nằm ở nhiều dòng nên cột “Số buổi” không cộng dọc được; "
    "dòng tổng ghi số buổi thật."
)
ONLY_OF_ROOMS = (
    "Bảng này chỉ có người đếm theo lớp; giáo viên, cha mẹ và người đếm chung cả trường nằm ở bảng “Theo địa bàn”. "
    "Lớp đã có buổi toàn trường là đã tổ chức, kể cả khi chưa đếm riêng."
)
UNRECORDED = "Trong đó {sessions} buổi chưa nhập kết quả"
UNDECIDED = "{sessions} buổi chưa rõ danh sách có nằm trong số đếm không: tính là đã nằm trong"
UNDECIDED_SESSION = "Chưa rõ danh sách có nằm trong số đếm không"
NO_RESULT = "Chưa nhập kết quả"
LIST_INSIDE = "Danh sách tên nằm trong số đếm"
