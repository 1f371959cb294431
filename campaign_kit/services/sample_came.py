"""Who came to the sample office's held sessions, as data: heads counted and lists of names. All of it is made up.

Owns words and numbers only; `sample_results` turns them into entries and lists.
"""

from dataclasses import dataclass

from campaign_kit.model.attendance import Audience, NoteKind


@dataclass(frozen=True)
class Heads:
    """People of one audience counted without names, at the place of that key, else at the session's only place."""

    audience: Audience
    total: int
    female: int | None = None
    minority: int | None = None
    children: int | None = None
    place: str = ""


@dataclass(frozen=True)
class Listed:
    """People on a list: those numbered from `first` of the `pool` of that size, so that two lists may share people.

    The last `absent` of them did not come. `audience` None: by form, place and age. `inside`: they are in the count.
    """

    pool: str
    size: int
    first: int = 0
    last: int | None = None
    absent: int = 0
    female: int = 0
    minority: int = 0
    born: tuple[int, int] = (1970, 1998)
    audience: Audience | None = None
    inside: bool | None = None


@dataclass(frozen=True)
class Came:
    """What happened at a session.

    `absent` are the absent pupils of its classes in turn, from the first again when there are more classes; with
    `by_name` the pupils stand on a list instead of being counted.
    """

    absent: tuple[int, ...] = ()
    by_name: bool = False
    heads: tuple[Heads, ...] = ()
    listed: Listed | None = None
    leaflets: int | None = None
    posters: int | None = None
    note: tuple[NoteKind, str] | None = None


_PUPILS, _PARENTS, _TEACHERS = Audience.CHILD_IN_SCHOOL, Audience.PARENT, Audience.TEACHER
_VILLAGERS, _OFFICIALS = Audience.COMMUNITY, Audience.OFFICIAL
_STAFF = 54  # officials and collaborators of the commune; six of them were at both meetings

# by the titles of `sample_book.HELD`
CAME = {
    "Hội nghị triển khai kế hoạch năm": Came(
        listed=Listed("staff", _STAFF, 0, 36, absent=2, female=25, minority=22, audience=_OFFICIALS), leaflets=36
    ),
    "Sinh hoạt dưới cờ – thông tin của em": Came(
        (1, 0, 2, 0, 0, 1), heads=(Heads(_TEACHERS, 18, 15),), leaflets=390, posters=15
    ),
    "Họp cha mẹ – cùng con lên mạng": Came(
        heads=(Heads(_PARENTS, 82, 51, 47), Heads(_TEACHERS, 9, 8)),
        leaflets=82,
        note=(NoteKind.PROPOSAL, "Cha mẹ đề nghị họp vào buổi tối, vì ban ngày đi rẫy."),
    ),
    "Họp làng – cha mẹ đồng hành cùng con": Came(heads=(Heads(_VILLAGERS, 45, 31, 43, 8),), leaflets=40, posters=1),
    "Mật khẩu là chìa khóa – lớp 3": Came((0, 2), posters=2),
    "Họp làng – giữ an toàn cho con trên mạng": Came(
        heads=(Heads(_VILLAGERS, 38, 24, 38, 6, place="bi"), Heads(_VILLAGERS, 33, None, 33, place="krel")),
        leaflets=60,
        note=(NoteKind.DIFFICULTY, "Loa của nhà rông hỏng, người ngồi sau khó nghe."),
    ),
    "Ngày hội kỹ năng số": Came(
        (0, 1, 0, 1, 0), heads=(Heads(_TEACHERS, 17, 14), Heads(_PARENTS, 12)), leaflets=400, posters=15
    ),
    "Tập huấn cộng tác viên bảo vệ trẻ em": Came(
        listed=Listed("staff", _STAFF, 30, 54, absent=1, female=25, minority=22, audience=Audience.COLLABORATOR)
    ),
    "Diễn đàn trẻ em – em an toàn trên mạng": Came(
        heads=(Heads(_PUPILS, 74, 40, 21, 70), Heads(_OFFICIALS, 6, 3)),
        note=(NoteKind.CHILD_VOICE, "Các em muốn có góc hỏi đáp ẩn danh ở trường."),
    ),
    "Sinh hoạt hè – trò chơi và mua hàng": Came(
        heads=(Heads(_PUPILS, 31, 17, 31, 31, "chan"), Heads(_PUPILS, 28, 15, 28, 26, "o"))
    ),
    "Sinh hoạt hè tại Hoa Pơ Lang": Came(heads=(Heads(Audience.CHILD_IN_CARE, 26, 14, 19, 24),)),
    "Câu lạc bộ hè – kết bạn an toàn": Came(
        listed=Listed("club", 38, absent=3, female=20, minority=9, born=(2015, 2017))
    ),
    "Sinh hoạt chi hội phụ nữ": Came(heads=(Heads(Audience.UNION_MEMBER, 30, 30, 27),), leaflets=30),
    "Sinh hoạt dưới cờ – dừng, lưu, chặn, báo": Came(
        (2, 0, 1, 0), heads=(Heads(_TEACHERS, 24, 17),), leaflets=420, posters=16
    ),
    "Sinh hoạt dưới cờ – bạn và mạng xã hội": Came((1, 3, 0), heads=(Heads(_TEACHERS, 30, 19),), leaflets=400),
    "Kết bạn an toàn – lớp 6": Came((1, 0, 2), by_name=True, leaflets=80),
    "Họp cha mẹ đầu năm học": Came(heads=(Heads(_PARENTS, 112, 69), Heads(_TEACHERS, 12, 9)), leaflets=110),
    "Bắt nạt trực tuyến – lớp 7": Came((0, 1, 0), heads=(Heads(_TEACHERS, 3, 3),), leaflets=75),
    "Lồng ghép môn Tin học – lớp 5": Came((1,), by_name=True),
    "Họp thôn – dấu hiệu con gặp chuyện": Came(
        heads=(Heads(_VILLAGERS, 63, 41, 60, 12),),
        listed=Listed("hoa-binh", 27, female=17, minority=25, born=(1960, 2004), inside=True),
        leaflets=50,
        note=(NoteKind.GOOD_MODEL, "Già làng mở đầu bằng tiếng Gia Rai, bà con hỏi nhiều."),
    ),
    "Sân khấu hóa – tin giả, quà thật": Came(heads=(Heads(_PUPILS, 286), Heads(_TEACHERS, 11, 8))),
    "Kết bạn an toàn – lớp 5": Came((0, 0, 1), heads=(Heads(_TEACHERS, 3, 3),), leaflets=86, posters=3),
}
