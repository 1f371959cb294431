"""What the sample office did beside its sessions, as data: outreach, sums told by others, notes, surveys, papers.

Owns words and numbers only; `sample_report` turns them into drafts. All of it is made up.
"""

from dataclasses import dataclass

from campaign_kit.model.arranging import CostSource
from campaign_kit.model.attendance import NoteKind
from campaign_kit.model.outreach import Genre, OutreachChannel
from campaign_kit.model.papers import PaperKind
from campaign_kit.model.tally import IndicatorDraft
from campaign_kit.services.sample_book import SCHOOLS

_BUDGET, _RAISED = CostSource.BUDGET, CostSource.RAISED
_HIGHLAND = ("mook-den", "mook-trel", "bi", "krel", "chan", "ia-mut", "o", "ghe")
_ROADSIDE = ("doan-ket", "thong-nhat", "hoa-binh", "quyet-tien")
_JRAI = "Gia Rai"


@dataclass(frozen=True)
class Reached:
    """An entry of outreach; `on` and `to` are (month, day) of the sample's year, or (years before, month, day).

    `places` are keys of hamlets; empty where it was for the whole commune. `cost`: planned and spent, in đồng.
    """

    channel: OutreachChannel
    title: str
    on: tuple[int, ...]
    to: tuple[int, ...] = ()
    genre: Genre | None = None
    items: int = 1
    times: int | None = None
    minutes: int | None = None
    clusters: int | None = None
    language: str = ""
    printed: int | None = None
    handed_out: int | None = None
    reach: int | None = None
    places: tuple[str, ...] = ()
    cost: tuple[int | None, int | None] = (None, None)
    source: CostSource = _BUDGET
    note: str = ""


_RADIO, _BOARD, _SITE = OutreachChannel.COMMUNE_RADIO, OutreachChannel.PUBLIC_BOARD, OutreachChannel.WEBSITE
_SOCIAL, _SMS, _BULLETIN = OutreachChannel.SOCIAL_NETWORK, OutreachChannel.TEXT_MESSAGE, OutreachChannel.BULLETIN
_BOOKLET, _BANNER, _POSTER = OutreachChannel.FREE_DOCUMENT, OutreachChannel.BANNER, OutreachChannel.POSTER
_LEAFLET, _CONTEST = OutreachChannel.LEAFLET, OutreachChannel.CONTEST

ON_AIR = (
    Reached(_RADIO, "Kế hoạch bảo vệ trẻ em trên môi trường mạng của xã", (1, 19), (1, 21), Genre.NEWS, 1, 6, 4, 12),
    Reached(_RADIO, "Tết này con dùng điện thoại thế nào", (2, 9), (2, 13), Genre.AUDIO, 1, 10, 6, 12),
    Reached(_RADIO, "Cùng con hẹn giờ dùng máy", (3, 9), (3, 13), Genre.AUDIO, 1, 10, 6, 8, _JRAI, places=_HIGHLAND),
    Reached(_RADIO, "Bốn việc khi gặp chuyện: Dừng – Lưu – Chặn – Báo", (4, 13), (4, 17), Genre.AUDIO, 1, 10, 5, 12),
    Reached(_RADIO, "Tháng hành động vì trẻ em", (6, 1), (6, 26), Genre.ARTICLE, 4, 24, 5, 12),
    Reached(_RADIO, "Hè này con chơi gì trên mạng", (7, 6), (7, 10), Genre.AUDIO, 1, 10, 6, 8, _JRAI, places=_HIGHLAND),
    Reached(_RADIO, "Vào năm học: mật khẩu và tài khoản của con", (8, 31), (9, 4), Genre.AUDIO, 1, 10, 5, 12),
    Reached(_RADIO, "Lừa đảo nhắm vào học sinh", (9, 21), (9, 25), Genre.ARTICLE, 1, 10, 6, 4, places=_ROADSIDE),
    Reached(_RADIO, "Con gặp chuyện trên mạng: gọi 111", (11, 2), (11, 13), Genre.AUDIO, 2, 20, 5, 12, _JRAI),
)
POSTED = (
    Reached(_BOARD, "Số điện thoại 111 và nơi tiếp nhận tin báo", (1, 15), items=1, times=12),
    Reached(_BOARD, "Lịch sinh hoạt hè và lời dặn dùng mạng", (5, 28), items=1, times=12),
    Reached(_SITE, "Xã triển khai kế hoạch bảo vệ trẻ em trên môi trường mạng", (1, 13), genre=Genre.NEWS, reach=310),
    Reached(_SITE, "Ngày hội kỹ năng số ở Trường Tiểu học Võ Thị Sáu", (5, 12), genre=Genre.REPORTAGE, reach=845),
    Reached(_SITE, "Trẻ em nêu 11 ý kiến tại diễn đàn", (6, 2), genre=Genre.ARTICLE, reach=520),
    Reached(_SITE, "Nhà trường và gia đình cùng giữ an toàn cho con", (9, 29), genre=Genre.ARTICLE, reach=430),
    Reached(_SOCIAL, "Bài trên trang Zalo của xã, quý I", (1, 20), (3, 31), Genre.ARTICLE, 6, 6, reach=2_140),
    Reached(_SOCIAL, "Bài trên trang Zalo của xã, quý II", (4, 1), (6, 30), Genre.ARTICLE, 8, 8, reach=3_260),
    Reached(_SOCIAL, "Ảnh và bài nhân Tháng hành động vì trẻ em", (6, 1), (6, 30), Genre.PHOTO, 5, 5, reach=1_980),
    Reached(_SOCIAL, "Bài trên trang Zalo của xã, quý III", (7, 1), (9, 30), Genre.ARTICLE, 7, 7, reach=2_905),
    Reached(_SOCIAL, "Video “Hỏi trước khi bấm” của Đoàn xã", (10, 12), (), Genre.VIDEO, 1, 3, reach=1_420),
    Reached(_SMS, "Tin nhắn cho cha mẹ: số 111, Công an xã", (6, 1), items=1, times=1, reach=1_850),
)
PRINTED = (
    Reached(
        _LEAFLET,
        "Tờ gấp cho cha mẹ, cho học sinh",
        (1, 9),
        items=2,
        printed=1_200,
        handed_out=120,
        cost=(3_000_000, 2_880_000),
        note="Đợt đầu năm",
    ),
    Reached(
        _POSTER,
        "Áp phích “Dừng – Lưu – Chặn – Báo”",
        (1, 9),
        printed=100,
        handed_out=36,
        cost=(1_600_000, 1_500_000),
    ),
    Reached(
        _BANNER,
        "Băng rôn Tháng hành động vì trẻ em",
        (5, 25),
        printed=6,
        places=_ROADSIDE,
        cost=(2_100_000, 2_100_000),
    ),
    Reached(
        _BULLETIN,
        "Bản tin cơ sở, số Tháng hành động",
        (6, 1),
        printed=300,
        handed_out=300,
        cost=(900_000, 900_000),
    ),
    Reached(
        _BOOKLET,
        "Sổ tay gia đình an toàn trên mạng",
        (8, 3),
        printed=200,
        handed_out=184,
        cost=(3_000_000, 3_000_000),
        source=_RAISED,
        note="Doanh nghiệp viễn thông hỗ trợ",
    ),
    Reached(
        _LEAFLET,
        "Tờ gấp in lại đầu năm học",
        (8, 31),
        items=2,
        printed=1_500,
        handed_out=160,
        cost=(3_500_000, 3_450_000),
    ),
    Reached(
        _CONTEST,
        "Cuộc thi vẽ tranh “Em an toàn trên mạng”",
        (9, 14),
        (10, 16),
        reach=146,
        cost=(4_000_000, 3_850_000),
        source=_RAISED,
    ),
)
LAST_YEAR = (
    Reached(_RADIO, "Các tin, bài phát thanh năm trước", (1, 1, 5), (1, 11, 28), Genre.AUDIO, 9, 74, 5),
    Reached(_SOCIAL, "Bài trên trang Zalo năm trước", (1, 1, 5), (1, 11, 28), Genre.ARTICLE, 14, 14, reach=5_320),
    Reached(_LEAFLET, "Tờ gấp năm trước", (1, 2, 10), printed=1_400, handed_out=1_360, cost=(3_200_000, 3_200_000)),
    Reached(_POSTER, "Áp phích năm trước", (1, 2, 10), printed=60, handed_out=58, cost=(900_000, 900_000)),
)
REACHED = (*LAST_YEAR, *sorted((*ON_AIR, *POSTED, *PRINTED), key=lambda each: each.on))

CORNERS = IndicatorDraft(key="goc_hoi_dap_an_danh", title="Góc hỏi đáp ẩn danh ở trường", unit="góc")
AGREEMENTS = IndicatorDraft(key="gia_dinh_ky_thoa_thuan", title="Gia đình ký thỏa thuận dùng mạng", unit="gia đình")
OWN = (CORNERS, AGREEMENTS)


@dataclass(frozen=True)
class Told:
    """A sum of the reporting year, from its first day or `first` to `last` (month, day); of an earlier one as a whole.

    `place` is the key of a school; empty for the whole office.
    """

    indicator: str
    number: int
    source: str
    place: str = ""
    last: tuple[int, int] = (11, 15)
    first: tuple[int, int] | None = None
    years_ago: int = 0
    note: str = ""


_POLICE, _CHILD_CARE, _SCHOOL = "Công an xã báo", "Phòng Văn hóa – Xã hội theo dõi", "Nhà trường báo"
_CHECKED = "Biên bản kiểm tra của xã"
_FILTERED = {"kd": 1, "vts": 1, "lvt": 0, "nd": 1, "lqd": 1, "nt": 1}
_TALKS = {"nd": 34, "lqd": 27, "nt": 41}
TOLD = (
    Told("support_asked", 6, _CHILD_CARE, years_ago=1),
    Told("support_given", 6, _CHILD_CARE, years_ago=1),
    Told("violations_reported", 3, _POLICE, years_ago=1),
    Told("violations_handled", 1, _POLICE, years_ago=1),
    Told("harmful_items_referred", 5, _POLICE, years_ago=1),
    Told("inspections", 3, _CHECKED, years_ago=1),
    Told("counselling", 88, _SCHOOL, years_ago=1),
    Told("support_asked", 7, _CHILD_CARE),
    Told("support_given", 7, _CHILD_CARE),
    Told("violations_reported", 2, _POLICE),
    Told("violations_handled", 0, _POLICE),
    Told("harmful_items_referred", 11, _POLICE),
    Told("inspections", 2, _CHECKED, last=(5, 31), note="Hai trường tiểu học"),
    Told("inspections", 2, _CHECKED, first=(6, 1), note="Hai trường THCS"),
    *(Told("counselling", number, _SCHOOL, school) for school, number in _TALKS.items()),
    *(Told("schools_with_filters", _FILTERED[school.key], _SCHOOL, school.key, (10, 31)) for school in SCHOOLS),
    *(Told(CORNERS.key, 1, _SCHOOL, school, (10, 31)) for school in ("nd", "lqd", "nt")),
    Told(AGREEMENTS.key, 412, "Các trường và các làng báo"),
)

# kind, words, (month, day) or the title of a session; of the plan where neither says it
NOTES: tuple[tuple[NoteKind, str, tuple[int, int] | str], ...] = (
    (NoteKind.DIFFICULTY, "Một số cha mẹ đi rẫy xa, đi làm ăn ngoài xã, con ở với ông bà, khó mời họp.", (3, 31)),
    (
        NoteKind.DIFFICULTY,
        "Tài liệu bằng tiếng Gia Rai còn ít; phải nhờ già làng, cán bộ thôn nói lại khi họp.",
        "Họp làng – cha mẹ đồng hành cùng con",
    ),
    (NoteKind.GOOD_MODEL, "Chiếu tình huống cho cả trường dưới cờ rồi mỗi lớp bàn 10 phút: các em nhớ lâu.", (3, 2)),
    (
        NoteKind.CHILD_VOICE,
        "Các em mong cha mẹ cũng cất điện thoại trong bữa cơm.",
        "Diễn đàn trẻ em – em an toàn trên mạng",
    ),
    (NoteKind.CHILD_VOICE, "Các em muốn được chơi trò chơi kỹ năng số nhiều hơn là nghe giảng.", "Ngày hội kỹ năng số"),
    (NoteKind.DIFFICULTY, "Kinh phí in tài liệu phải chia làm hai đợt, đầu năm học thiếu tờ gấp.", (8, 28)),
    (
        NoteKind.PROPOSAL,
        "Đề nghị Sở gửi sớm bộ tài liệu tiếng dân tộc thiểu số và tập huấn cho cộng tác viên thôn, làng.",
        (9, 30),
    ),
    (NoteKind.PROPOSAL, "Đề nghị nhà mạng hỗ trợ trường học cài giải pháp lọc nội dung.", (10, 20)),
    (NoteKind.GOOD_MODEL, "Đoàn xã cùng học sinh THPT quay video ngắn, các em lớp dưới xem và làm theo.", (10, 14)),
)


@dataclass(frozen=True)
class Asked:
    """A survey at a session: how many answered, and of a hundred how many were right, question by question in turn."""

    session: str
    survey: str
    people: tuple[int, int]
    right: tuple[tuple[int, ...], tuple[int, ...]]


_FRIENDS = (46, 38, 55, 41, 52, 60, 35), (78, 71, 84, 76, 80, 88, 69)
ASKED = (
    Asked("Kết bạn an toàn – lớp 6", "lop-4-6", (80, 79), _FRIENDS),
    Asked("Bắt nạt trực tuyến – lớp 7", "lop-7-10", (74, 75), ((51, 44, 58, 39), (76, 70, 83, 72))),
    Asked("Kết bạn an toàn – lớp 5", "lop-4-6", (84, 85), _FRIENDS),
    Asked("Họp cha mẹ đầu năm học", "cha-me", (96, 91), ((42, 57, 48), (66, 79, 73))),
    Asked("Sinh hoạt hè tại Hoa Pơ Lang", "lop-4-6", (4, 4), ((50, 25), (75, 100))),  # so few that no gain is told
)


@dataclass(frozen=True)
class Issued:
    """A paper with the number of the clerk, issued on (month, day); `session` is the title of what it is of."""

    type_code: str
    number: int
    symbol: str
    on: tuple[int, int]
    summary: str
    kind: PaperKind | None = None
    session: str = ""
    of_plan: bool = False
    of_half_year: bool = False


_TRAINING, _FORUM = "Tập huấn cộng tác viên bảo vệ trẻ em", "Diễn đàn trẻ em – em an toàn trên mạng"
_MEETING = "Hội nghị triển khai kế hoạch năm"
PAPERS = (
    Issued("GM", 12, "GM-UBND", (1, 8), _MEETING, PaperKind.INVITATION, _MEETING),
    Issued("KH", 15, "KH-UBND", (1, 9), "Bảo vệ trẻ em trên môi trường mạng năm {year}", PaperKind.PLAN, of_plan=True),
    Issued("", 64, "UBND-VX", (2, 20), "V/v phối hợp tuyên truyền trong trường học", PaperKind.LETTER),
    Issued("GM", 88, "GM-UBND", (5, 13), _TRAINING, PaperKind.INVITATION, _TRAINING),
    Issued("KH", 41, "KH-UBND", (5, 22), "Tổ chức diễn đàn trẻ em và hoạt động hè năm {year}"),
    Issued("BB", 9, "BB-UBND", (6, 1), _FORUM, PaperKind.MINUTES, _FORUM),
    Issued("BC", 58, "BC-UBND", (6, 12), "Kết quả 6 tháng đầu năm {year}", PaperKind.REPORT, of_half_year=True),
    Issued("", 141, "UBND-VX", (9, 11), "V/v đôn đốc tuyên truyền đầu năm học", PaperKind.REMINDER),
    Issued("QĐ", 310, "QĐ-UBND", (10, 23), "Khen thưởng cuộc thi vẽ tranh “Em an toàn trên mạng”"),
)
