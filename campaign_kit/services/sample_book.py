"""The sample office's book as data: its places, its campaign and its year of sessions. All names are made up.

Owns words and days only; `sample` turns them into drafts.
"""

from dataclasses import dataclass
from datetime import time

from campaign_kit.model.office import HelpLineDraft, OfficeDraft, OfficeKind, SignerDraft
from campaign_kit.model.plan import Form, SchoolLevel, SessionStatus

OFFICE = OfficeDraft(
    name="Ủy ban nhân dân xã Ia Dom",
    short_name="UBND xã Ia Dom",
    kind=OfficeKind.COMMUNE,
    place_name="Ia Dom",
    document_code="UBND",
    hamlet_label="làng",
    recipients="Các trường học trên địa bàn\nCác làng\nLưu: VT, VX",
)
SIGNER = SignerDraft(office_id=0, authority="KT. CHỦ TỊCH", title="PHÓ CHỦ TỊCH", name="Siu H’Liên")
LOCAL_LINES = (
    HelpLineDraft(label="Công an xã", number_or_address="0269 000 000", order=10),
    HelpLineDraft(label="Tư vấn học đường", number_or_address="cô Hạnh", order=20),
)
CHECKED_BY = "Văn phòng UBND xã"
CAMPAIGN_TITLE = "Kế hoạch tuyên truyền bảo vệ trẻ em trên môi trường mạng năm {year}"
YOUTH_UNION = "Đoàn TNCS Hồ Chí Minh xã Ia Dom"
HALL = "Hội trường UBND xã"


@dataclass(frozen=True)
class School:
    """`classes` is the number of classes in each grade, from the grade `lowest` up."""

    key: str
    name: str
    level: SchoolLevel
    lowest: int
    classes: tuple[int, ...]


SCHOOLS = (
    School("kd", "Trường Tiểu học Kim Đồng", SchoolLevel.PRIMARY, 1, (3, 3, 3, 3, 3)),
    School("vts", "Trường Tiểu học Võ Thị Sáu", SchoolLevel.PRIMARY, 1, (3, 3, 3, 3, 3)),
    School("lvt", "Trường Tiểu học Lê Văn Tám", SchoolLevel.PRIMARY, 1, (2, 2, 2, 2, 2)),
    School("nd", "Trường THCS Nguyễn Du", SchoolLevel.LOWER_SECONDARY, 6, (3, 3, 3, 3)),
    School("lqd", "Trường THCS Lê Quý Đôn", SchoolLevel.LOWER_SECONDARY, 6, (4, 4, 4, 4)),
    School("nt", "Trường THPT Nguyễn Trãi", SchoolLevel.UPPER_SECONDARY, 10, (6, 5, 5)),
)
HAMLETS = {
    "mook-den": "Làng Mook Đen",
    "mook-trel": "Làng Mook Trêl",
    "bi": "Làng Bi",
    "krel": "Làng Krêl",
    "chan": "Làng Chan",
    "ia-mut": "Làng Ia Mút",
    "o": "Làng Ó",
    "ghe": "Làng Ghè",
    "doan-ket": "Thôn Đoàn Kết",
    "thong-nhat": "Thôn Thống Nhất",
    "hoa-binh": "Thôn Hòa Bình",
    "quyet-tien": "Thôn Quyết Tiến",
}
# hamlets that lie so near each other that they can meet together
CLUSTERS = {
    "Cụm Mook": ("mook-den", "mook-trel"),
    "Cụm suối Krêl": ("bi", "krel", "chan"),
    "Cụm đường 19": ("doan-ket", "thong-nhat", "hoa-binh", "quyet-tien"),
}
CARE_KEY, CARE = "hoa-po-lang", "Cơ sở nuôi dưỡng trẻ em Hoa Pơ Lang"


@dataclass(frozen=True)
class Entry:
    """One session: `on` is (month, day) of a held one, or days after next Monday of a planned one.

    `places` are keys: "nd", "nd/6A", "mook-den". The one entry with `shown` is the session whose kit the demo makes.
    """

    on: tuple[int, int] | int
    at: time
    form: Form
    title: str
    places: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()
    whole: bool = False
    venue: str = ""
    expected: int | None = None
    status: SessionStatus = SessionStatus.PLANNED
    shown: bool = False
    with_union: bool = False


_MORNING, _FLAG, _AFTERNOON, _EVENING = time(8, 0), time(7, 15), time(14, 0), time(19, 0)

HELD = (
    Entry((1, 12), _MORNING, Form.CONFERENCE, "Hội nghị triển khai kế hoạch năm", venue=HALL, expected=36),
    Entry((2, 9), _FLAG, Form.FLAG_CEREMONY, "Sinh hoạt dưới cờ – thông tin của em", ("kd",), ("A1",), whole=True),
    Entry((3, 4), _AFTERNOON, Form.PARENT_MEETING, "Họp cha mẹ – cùng con lên mạng", ("vts",), ("P1",), expected=95),
    Entry(
        (3, 15),
        _EVENING,
        Form.VILLAGE_MEETING,
        "Họp làng – cha mẹ đồng hành cùng con",
        ("mook-trel",),
        ("P1",),
        expected=48,
    ),
    Entry((4, 6), _MORNING, Form.IN_LESSON, "Mật khẩu là chìa khóa – lớp 3", ("lvt/3A", "lvt/3B"), ("A2",)),
    Entry(
        (4, 19),
        _EVENING,
        Form.VILLAGE_MEETING,
        "Họp làng – giữ an toàn cho con trên mạng",
        ("bi", "krel"),
        ("P1",),
        expected=75,
    ),
    Entry((5, 11), _FLAG, Form.EXTRACURRICULAR, "Ngày hội kỹ năng số", ("vts",), ("A7",), whole=True, with_union=True),
    Entry((5, 20), _AFTERNOON, Form.TRAINING, "Tập huấn cộng tác viên bảo vệ trẻ em", venue=HALL, expected=24),
    Entry(
        (6, 1),
        _MORNING,
        Form.FORUM,
        "Diễn đàn trẻ em – em an toàn trên mạng",
        ("doan-ket",),
        ("C8",),
        with_union=True,
        expected=80,
    ),
    Entry(
        (6, 8),
        _AFTERNOON,
        Form.SUMMER_ACTIVITY,
        "Sinh hoạt hè – trò chơi và mua hàng",
        ("chan", "o"),
        ("B6",),
        with_union=True,
        expected=65,
    ),
    Entry(
        (6, 22),
        _AFTERNOON,
        Form.SUMMER_ACTIVITY,
        "Sinh hoạt hè tại Hoa Pơ Lang",
        (CARE_KEY,),
        ("B3",),
        with_union=True,
        expected=28,
    ),
    Entry(
        (7, 6),
        _AFTERNOON,
        Form.CLUB,
        "Câu lạc bộ hè – kết bạn an toàn",
        ("thong-nhat",),
        ("B3",),
        with_union=True,
        expected=40,
    ),
    Entry((8, 10), _EVENING, Form.ASSOCIATION_MEETING, "Sinh hoạt chi hội phụ nữ", ("ia-mut",), ("P1",), expected=32),
    Entry((9, 7), _FLAG, Form.FLAG_CEREMONY, "Sinh hoạt dưới cờ – dừng, lưu, chặn, báo", ("lqd",), ("C8",), whole=True),
    Entry((9, 14), _FLAG, Form.FLAG_CEREMONY, "Sinh hoạt dưới cờ – bạn và mạng xã hội", ("nt",), ("C1",), whole=True),
    Entry((9, 21), _AFTERNOON, Form.EXTRACURRICULAR, "Kết bạn an toàn – lớp 6", ("nd/6A", "nd/6B", "nd/6C"), ("B3",)),
    Entry((9, 28), _AFTERNOON, Form.PARENT_MEETING, "Họp cha mẹ đầu năm học", ("nd",), ("P1",), expected=130),
    Entry((10, 5), _MORNING, Form.CLASS_MEETING, "Bắt nạt trực tuyến – lớp 7", ("nd/7A", "nd/7B", "nd/7C"), ("C4",)),
    Entry((10, 12), _MORNING, Form.IN_LESSON, "Lồng ghép môn Tin học – lớp 5", ("lvt/5A",), ("B3",)),
    Entry(
        (10, 20),
        _EVENING,
        Form.VILLAGE_MEETING,
        "Họp thôn – dấu hiệu con gặp chuyện",
        ("hoa-binh",),
        ("P1",),
        expected=70,
    ),
    Entry(
        (10, 26), _AFTERNOON, Form.PERFORMANCE, "Sân khấu hóa – tin giả, quà thật", ("nt",), ("C6",), with_union=True
    ),
    Entry((11, 9), _AFTERNOON, Form.EXTRACURRICULAR, "Kết bạn an toàn – lớp 5", ("kd/5A", "kd/5B", "kd/5C"), ("B3",)),
)
PLANNED = (
    Entry(0, _FLAG, Form.FLAG_CEREMONY, "Sinh hoạt dưới cờ – lớp 6 đến 9", ("nd",), whole=True, with_union=True),
    Entry(
        0,
        _AFTERNOON,
        Form.EXTRACURRICULAR,
        "Kết bạn an toàn trên mạng – lớp 4, 5",
        ("lvt/4A", "lvt/4B", "lvt/5A", "lvt/5B"),
        ("B3",),
        shown=True,
        with_union=True,
    ),
    Entry(
        2,
        _EVENING,
        Form.VILLAGE_MEETING,
        "Họp thôn – cha mẹ đồng hành cùng con",
        ("mook-den",),
        ("P1",),
        venue="Nhà văn hóa làng Mook Đen",
        expected=60,
    ),
    Entry(
        4,
        _AFTERNOON,
        Form.TRAINING,
        "Tập huấn giáo viên chủ nhiệm",
        venue=HALL,
        expected=42,
        status=SessionStatus.DRAFT,
    ),
    Entry(8, _MORNING, Form.CLASS_MEETING, "Sinh hoạt lớp – kết bạn an toàn, lớp 6", ("nd/6A",), ("B3",)),
    Entry(10, _EVENING, Form.VILLAGE_MEETING, "Họp làng – giữ riêng tư cho con", ("ghe",), ("P1",), expected=45),
    Entry(14, _MORNING, Form.IN_LESSON, "Lồng ghép môn Đạo đức – lớp 4", ("lvt/4A",), ("B3",)),
    Entry(17, _AFTERNOON, Form.PARENT_MEETING, "Họp cha mẹ cuối học kỳ I", ("lvt",), ("P1",), expected=70),
)
