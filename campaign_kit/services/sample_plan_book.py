"""The sample office's plan as data: what it wants, its tasks, what is owed, whom to call, what sessions cost.

Owns words and days only; `sample_plan` turns them into drafts. All names, numbers of papers and telephones are made up.
"""

from dataclasses import dataclass

from campaign_kit.model.arranging import ClosedFor, CostSource
from campaign_kit.model.attendance import Audience
from campaign_kit.model.campaign import Metric, TargetDraft
from campaign_kit.model.plan import Form, PlaceKind
from campaign_kit.model.tasks import TaskStatus
from campaign_kit.services.sample_book import CARE, HAMLETS

PURPOSE = (
    "Nâng cao nhận thức, trách nhiệm của gia đình, nhà trường và cộng đồng trong bảo vệ trẻ em trên môi trường mạng.\n"
    "Trang bị cho trẻ em kỹ năng theo lứa tuổi để tự bảo vệ, biết tìm người giúp, biết báo khi gặp nguy hiểm."
)
REQUIREMENTS = (
    "Nội dung ngắn gọn, dễ hiểu, có tiếng Gia Rai ở những làng cần; không gây hoang mang, không đổ lỗi cho trẻ em.\n"
    "Kết hợp với các cuộc họp, hoạt động sẵn có; tiết kiệm, đúng thời gian.\n"
    "Giữ bí mật đời sống riêng tư, thông tin cá nhân của trẻ em."
)
INCOMING = "Kế hoạch bảo vệ trẻ em trên môi trường mạng năm {year}"
INCOMING_NUMBER, INCOMING_FROM = "08/KH-UBND", "UBND tỉnh"

_CULTURE = "Phòng Văn hóa – Xã hội"
_POLICE = "Công an xã"
_UNION = "Đoàn TNCS Hồ Chí Minh xã"
_WOMEN = "Hội Liên hiệp Phụ nữ xã"
_SCHOOLS = "Các trường học trên địa bàn"
_HAMLETS = "Các thôn, làng"


@dataclass(frozen=True)
class TaskEntry:
    """A task; `timing` has the year in braces. Sessions of its `forms` carry it out.

    `status` is what it has come to when its days are over or have begun.
    """

    group: str
    content: str
    lead: str
    partners: str
    timing: str
    forms: tuple[Form, ...] = ()
    status: TaskStatus = TaskStatus.NOT_STARTED
    note: str = ""


_I = "Chỉ đạo, điều hành"
_II = "Tuyên truyền, giáo dục trong nhà trường"
_III = "Tuyên truyền đến gia đình, cộng đồng"
_IV = "Sự tham gia của trẻ em và hoạt động hè"
_V = "Tập huấn, giám sát, báo cáo"
_DONE, _UNDER_WAY = TaskStatus.DONE, TaskStatus.UNDER_WAY
TASKS = (
    TaskEntry(
        _I,
        "Ban hành kế hoạch, tổ chức hội nghị triển khai đến các trường học, thôn, làng",
        _CULTURE,
        "Văn phòng HĐND và UBND xã",
        "Tháng 01/{year}",
        (Form.CONFERENCE,),
        _DONE,
        "Đã triển khai đến 6 trường, 12 thôn, làng.",
    ),
    TaskEntry(
        _I,
        "Theo dõi, đôn đốc, tổng hợp tiến độ của các đơn vị",
        _CULTURE,
        "Các cơ quan, đơn vị liên quan",
        "Thường xuyên",
        status=_UNDER_WAY,
    ),
    TaskEntry(
        _II,
        "Sinh hoạt dưới cờ, ngoại khóa, sinh hoạt lớp về an toàn trên mạng; mỗi trường ít nhất một buổi toàn trường",
        _SCHOOLS,
        f"{_CULTURE}; {_UNION}",
        "Từ tháng 2 đến tháng 11/{year}",
        (Form.FLAG_CEREMONY, Form.EXTRACURRICULAR, Form.CLASS_MEETING),
        _UNDER_WAY,
    ),
    TaskEntry(
        _II,
        "Lồng ghép kỹ năng số trong các môn Tin học, Đạo đức và Hoạt động trải nghiệm",
        _SCHOOLS,
        _CULTURE,
        "Quý II, IV/{year}",
        (Form.IN_LESSON,),
        _UNDER_WAY,
    ),
    TaskEntry(
        _III,
        "Nói chuyện với cha mẹ tại họp thôn, họp làng, sinh hoạt chi hội; mỗi thôn, làng ít nhất một cuộc",
        _HAMLETS,
        f"{_WOMEN}; {_POLICE}",
        "Từ tháng 3 đến tháng 12/{year}",
        (Form.VILLAGE_MEETING, Form.ASSOCIATION_MEETING),
        _UNDER_WAY,
    ),
    TaskEntry(
        _III,
        "Đưa nội dung cùng con lên mạng an toàn vào các cuộc họp cha mẹ học sinh",
        _SCHOOLS,
        _WOMEN,
        "Quý I, III, IV/{year}",
        (Form.PARENT_MEETING,),
        _UNDER_WAY,
    ),
    TaskEntry(
        _IV,
        "Tổ chức Diễn đàn trẻ em và các tiết mục sân khấu hóa về an toàn trên mạng",
        _UNION,
        f"{_CULTURE}; {_SCHOOLS}",
        "Từ tháng 6 đến tháng 10/{year}",
        (Form.FORUM, Form.PERFORMANCE),
        _DONE,
        "80 trẻ em dự diễn đàn, nêu 11 ý kiến.",
    ),
    TaskEntry(
        _IV,
        "Sinh hoạt hè, câu lạc bộ kỹ năng số tại các thôn, làng và cơ sở nuôi dưỡng trẻ em",
        _UNION,
        _HAMLETS,
        "Hè {year}",
        (Form.SUMMER_ACTIVITY, Form.CLUB),
        _DONE,
    ),
    TaskEntry(
        _V,
        "Tập huấn cho cộng tác viên, giáo viên chủ nhiệm",
        _CULTURE,
        f"{_POLICE}; {_SCHOOLS}",
        "Trước 15/12/{year}",
        (Form.TRAINING,),
        _UNDER_WAY,
    ),
    TaskEntry(
        _V,
        "Rà soát đầu mối tiếp nhận thông tin, số điện thoại hỗ trợ niêm yết tại các trường, thôn, làng",
        _POLICE,
        f"{_SCHOOLS}; {_HAMLETS}",
        "Quý III/{year}",
    ),
    TaskEntry(
        _V,
        "Tổng kết, báo cáo kết quả thực hiện kế hoạch",
        _CULTURE,
        "Các cơ quan, đơn vị liên quan",
        "Trước 01/12/{year}",
    ),
)

TARGETS = (
    TargetDraft(
        campaign_id=0,
        text="100% trường học được tuyên truyền toàn trường hoặc ở ít nhất 80% số lớp",
        metric=Metric.PLACE_COVERAGE,
        place_kind=PlaceKind.SCHOOL,
        threshold=80,
        goal=100,
        goal_of=100,
    ),
    TargetDraft(
        campaign_id=0,
        text="100% thôn, làng có ít nhất một buổi tuyên truyền",
        metric=Metric.PLACE_COVERAGE,
        place_kind=PlaceKind.HAMLET,
        goal=100,
        goal_of=100,
    ),
    TargetDraft(
        campaign_id=0,
        text="Ít nhất 2.400 lượt học sinh được tuyên truyền",
        metric=Metric.ATTENDANCES,
        audience=Audience.CHILD_IN_SCHOOL,
        goal=2_400,
    ),
)

HALF_YEAR = "Báo cáo 6 tháng đầu năm {year}"
WHOLE_YEAR = "Báo cáo kết quả năm {year}"
RECEIVER = "Sở VHTTDL"
ASKED_BY = "412/SVHTTDL-QLVH"

# name, role, telephone, place
CONTACTS = (
    ("Rơ Mah Thuyên", "Trưởng làng", "0900 000 101", HAMLETS["mook-den"]),
    ("Siu H’Bia", "Trưởng làng", "0900 000 102", HAMLETS["ghe"]),
    ("Nguyễn Văn Tiến", "Trưởng thôn", "0900 000 103", HAMLETS["quyet-tien"]),
    ("Kpă H’Yên", "Cộng tác viên trẻ em", "0900 000 104", HAMLETS["mook-trel"]),
    ("Trần Thị Hạnh", "Tư vấn học đường", "0900 000 105", "Trường THCS Nguyễn Du"),
    ("Lê Thị Thu", "Tổng phụ trách Đội", "0900 000 106", "Trường Tiểu học Lê Văn Tám"),
    ("Phạm Văn Dũng", "Phụ trách cơ sở", "0900 000 107", CARE),
)

# words, first and last as (month, day), weekday, for whom
CLOSED = (
    ("Chợ phiên xã", (1, 1), (12, 31), 5, ClosedFor.HAMLETS),
    ("Ngày Nhà giáo Việt Nam", (11, 20), (11, 20), None, ClosedFor.SCHOOLS),
    ("Cao điểm thu hoạch cà phê", (12, 5), (12, 19), None, ClosedFor.HAMLETS),
    ("Kiểm tra cuối học kỳ I", (12, 21), (12, 31), None, ClosedFor.SCHOOLS),
)

_BUDGET, _RAISED, _INTEGRATED = CostSource.BUDGET, CostSource.RAISED, CostSource.INTEGRATED
# by the title of a session: what it costs (item, planned, spent, source)
COSTS: dict[str, tuple[tuple[str, int | None, int | None, CostSource], ...]] = {
    "Hội nghị triển khai kế hoạch năm": (
        ("Nước uống", 540_000, 510_000, _BUDGET),
        ("Tài liệu", 360_000, 342_000, _BUDGET),
    ),
    "Diễn đàn trẻ em – em an toàn trên mạng": (
        ("Phông, trang trí", 1_500_000, 1_450_000, _BUDGET),
        ("Quà cho trẻ em", 2_400_000, 2_400_000, _RAISED),
    ),
    "Ngày hội kỹ năng số": (("Giải thưởng trò chơi", 800_000, 760_000, _RAISED),),
    "Tập huấn cộng tác viên bảo vệ trẻ em": (
        ("Báo cáo viên", 600_000, 600_000, _BUDGET),
        ("Nước uống", 360_000, 345_000, _BUDGET),
    ),
    "Họp thôn – cha mẹ đồng hành cùng con": (
        ("Tờ gấp", 120_000, None, _BUDGET),
        ("Loa, hội trường", 0, None, _INTEGRATED),
    ),
    "Tập huấn giáo viên chủ nhiệm": (
        ("Báo cáo viên", 600_000, None, _BUDGET),
        ("Nước uống", 630_000, None, _BUDGET),
        ("Tài liệu", 420_000, None, _BUDGET),
    ),
}
# of these sessions to come, how many things of the checklist are done
CHECKED = {"Kết bạn an toàn trên mạng – lớp 4, 5": 3, "Họp thôn – cha mẹ đồng hành cùng con": 2}
