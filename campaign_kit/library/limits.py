"""The limits that make good pages, and the words that do not belong in them: data only, one table a rule.

Lengths were chosen so that text stays large on its page (`fit` in documents/layout grows it to the frame). A pattern is
the path of a text in its module with "*" for every number: "poster.rules.*.reason".
"""

from campaign_kit.model.materials import Kind
from campaign_kit.model.module import Band, PageKind

# pattern → (what a person calls it, most characters; asterisks of a highlight are not counted)
LENGTHS = {
    "title": ("Tên chủ đề", 60),
    "cover_title": ("Tên trên trang bìa", 36),
    "messages.*": ("Thông điệp", 140),
    "pages.*.title": ("Tên trang", 42),
    "pages.*.points.*": ("Ý của trang", 95),
    "pages.*.do.*": ("Ý nên làm", 60),
    "pages.*.dont.*": ("Ý không nên", 60),
    "pages.*.question": ("Câu hỏi của tình huống", 95),
    "game.title": ("Tên trò chơi", 42),
    "game.tools": ("Dụng cụ của trò chơi", 110),
    "game.steps.*": ("Bước của trò chơi", 200),
    "quiz.*.question": ("Câu hỏi", 120),
    "quiz.*.options.*": ("Lựa chọn", 75),
    "quiz.*.why": ("Lời giải thích", 120),
    "cards.*.title": ("Tên thẻ", 36),
    "cards.*.roles": ("Vai của thẻ", 60),
    "cards.*.story.*": ("Câu chuyện của thẻ", 95),
    "cards.*.question": ("Câu hỏi của thẻ", 80),
    "cards.*.answer": ("Việc nên làm của thẻ", 130),
    "poster.title": ("Tên áp phích", 28),
    "poster.subtitle": ("Dòng dưới tên áp phích", 60),
    "poster.rules.*.rule": ("Quy tắc", 38),
    "poster.rules.*.reason": ("Lý do", 75),
    "leaflet.title": ("Tên tờ gấp", 36),
    "leaflet.subtitle": ("Dòng dưới tên tờ gấp", 60),
    "leaflet.panels.*.title": ("Tên mặt tờ gấp", 40),
    "leaflet.panels.*.points.*": ("Ý của tờ gấp", 75),
    "leaflet.panels.*.callout": ("Câu trong khung", 90),
    "slogans.*": ("Khẩu hiệu", 60),
    "post.title": ("Chữ trên ảnh", 36),
    "post.text.*": ("Câu của bài đăng", 160),
    "sources.*.text": ("Tên nguồn", 160),
    "sources.*.supports": ("Điều nguồn làm chỗ dựa", 120),
    "form.title": ("Tên biểu mẫu", 60),
    "form.lead": ("Dòng dưới tên biểu mẫu", 200),
    "form.sections.*.title": ("Tên phần của biểu mẫu", 80),
    "form.sections.*.lines.*": ("Dòng của biểu mẫu", 320),
    "form.signers": ("Người ký", 40),
    "template.title": ("Tên mẫu buổi", 60),
    "template.room": ("Dòng room", 120),
    "template.aims.*": ("Mục tiêu", 140),
    "template.before.*": ("Việc trước buổi", 140),
    "template.steps.*.title": ("Tên bước", 48),
    "template.steps.*.actions.*": ("Việc của người dẫn", 140),
    "template.steps.*.say.*": ("Lời của người dẫn", 140),
    "template.after.*": ("Việc sau buổi", 140),
    "template.spare.*": ("Phương án dự phòng", 140),
    "survey.title": ("Tên khảo sát", 60),
    "set.title": ("Tên bộ hoạt động", 60),
    "set.about.*": ("Câu giới thiệu", 200),
    "set.purposes.*": ("Mục đích", 250),
    "set.requirements.*": ("Yêu cầu", 250),
    "set.sessions.*.title": ("Tên buổi", 80),
    "set.sessions.*.speakers": ("Người dẫn", 120),
    "set.sessions.*.notes.*": ("Lời dặn của buổi", 160),
    "set.outreach.*.title": ("Tên việc truyền thông", 120),
    "set.outreach.*.notes.*": ("Lời dặn của việc truyền thông", 160),
    "set.tasks.*.title": ("Nhiệm vụ", 250),
    "set.tasks.*.lead": ("Bên làm", 120),
    "set.tasks.*.partners": ("Bên phối hợp", 200),
    "set.tasks.*.notes.*": ("Lời dặn của nhiệm vụ", 160),
}

# pattern of a list → (what a person calls it, fewest, most)
COUNTS = {
    "messages": ("Thông điệp", 4, 6),
    "pages": ("Trang", 5, 12),
    "opening": ("Câu mở đầu", 2, 6),
    "closing": ("Câu kết thúc", 2, 6),
    "pages.*.pictures": ("Hình của trang", 0, 2),
    "pages.*.say": ("Câu nói của thầy cô", 2, 5),
    "cover_pictures": ("Hình trang bìa", 1, 3),
    "game.steps": ("Bước của trò chơi", 3, 7),
    "quiz": ("Câu hỏi", 3, 6),
    "quiz.*.options": ("Lựa chọn của câu hỏi", 3, 4),
    "cards": ("Thẻ tình huống", 4, 6),
    "cards.*.story": ("Câu chuyện của thẻ", 2, 3),
    "poster.pictures": ("Hình đầu áp phích", 1, 3),
    "leaflet.pictures": ("Hình bìa tờ gấp", 1, 3),
    "leaflet.panels.*.points": ("Ý của mặt tờ gấp", 4, 5),
    "slogans": ("Khẩu hiệu", 4, 6),
    "post.pictures": ("Hình của bài đăng", 1, 2),
    "post.text": ("Câu của bài đăng", 2, 6),
}

# the lists of a page by its kind; those of the other kinds are empty
PAGE_COUNTS = {
    PageKind.POINTS: {"points": ("Ý của trang", 3, 4)},
    PageKind.DO_DONT: {"do": ("Ý nên làm", 3, 4), "dont": ("Ý không nên", 3, 4)},
    PageKind.SITUATION: {"points": ("Câu kể tình huống", 2, 4)},
}

# the lists of a session template, by their field
TEMPLATE_COUNTS = {
    "aims": ("Mục tiêu", 2, 4),
    "before": ("Việc trước buổi", 4, 8),
    "steps": ("Bước của tiến trình", 3, 9),
    "actions": ("Việc của người dẫn trong bước", 1, 5),
    "say": ("Lời của người dẫn trong bước", 0, 4),
    "after": ("Việc sau buổi", 3, 6),
    "spare": ("Phương án dự phòng", 2, 5),
}

# the lists of an activity set, by their field
SET_COUNTS = {
    "about": ("Câu giới thiệu", 2, 4),
    "purposes": ("Mục đích", 0, 6),
    "requirements": ("Yêu cầu", 0, 6),
    "sessions": ("Dòng buổi", 1, 120),
    "outreach": ("Dòng kênh", 0, 60),
    "tasks": ("Dòng việc", 0, 60),
    "notes": ("Lời dặn", 0, 2),
}

# of the ten questions of a survey: right at one place, fewest and most; at most so many whose right option is longest
RIGHT_AT_A_PLACE = (2, 5)
RIGHT_AND_LONGEST = 5

# tiếng a sentence (facts §7.1); the loudspeaker is heard once, so its sentences are short for every band (§7.9)
SENTENCE = {Band.A: 12}
SPOKEN_SENTENCE = 15
BROADCAST = (290, 360)

# may not be said to anyone: blame, fright, and what no child should read
_BLAMES = "câu này trách người bị hại"
_FRIGHTENS = "câu này làm người nghe sợ"
_GRAPHIC = "không kể chi tiết việc xâm hại"
_FAST = "lời này quá chắc chắn, không đúng sự thật"
_PRIVATE = "hãy viết “ảnh riêng tư”"
WORDS = {
    "tại em": _BLAMES,
    "tại con": _BLAMES,
    "do em sai": _BLAMES,
    "đáng đời": _BLAMES,
    "dại dột": _BLAMES,
    "dại thế": _BLAMES,
    "ngu": _BLAMES,
    "ngu ngốc": _BLAMES,
    "hư hỏng": _BLAMES,
    "mất nết": _BLAMES,
    "tự chuốc": _BLAMES,
    "kinh hoàng": _FRIGHTENS,
    "khủng khiếp": _FRIGHTENS,
    "rùng rợn": _FRIGHTENS,
    "ghê rợn": _FRIGHTENS,
    "ác quỷ": _FRIGHTENS,
    "cạm bẫy chết người": _FRIGHTENS,
    "hủy hoại cuộc đời": _FRIGHTENS,
    "tự tử": _FRIGHTENS,
    "tự sát": _FRIGHTENS,
    "giết": _FRIGHTENS,
    "máu me": _FRIGHTENS,
    "hiếp dâm": _GRAPHIC,
    "cưỡng hiếp": _GRAPHIC,
    "khiêu dâm": _GRAPHIC,
    "khỏa thân": _GRAPHIC,
    "khoả thân": _GRAPHIC,
    "lõa thể": _GRAPHIC,
    "loã thể": _GRAPHIC,
    "tuyệt đối an toàn": _FAST,
    "an toàn 100%": _FAST,
    "ảnh nóng": _PRIVATE,
    "ảnh nhạy cảm": _PRIVATE,
    "clip nóng": _PRIVATE,
}

# who speaks of this must also give this advice somewhere in the module
COMPANIONS = {"ảnh riêng tư": ("không sao chép", "không gửi", "giữ nguyên máy")}
# what is handed out, heard or read alone, and so gives this advice itself
READ_ALONE = ("leaflet", "broadcast", "post")

HOTLINE = "111"

# parts in which the hotline must be named, by field
HELP = {
    "pages": "Các trang",
    "closing": "Lời kết thúc",
    "leaflet": "Tờ gấp",
    "slogans": "Một khẩu hiệu",
    "post": "Bài đăng",
}

# fields without which a kind of material cannot be made
MATERIAL_PARTS = {
    "game": "Trò chơi",
    "quiz": "Câu hỏi",
    "cards": "Thẻ tình huống",
    "poster": "Áp phích",
    "leaflet": "Tờ gấp",
    "slogans": "Khẩu hiệu",
    "broadcast": "Phát thanh",
    "post": "Bài đăng",
}
HIGHLIGHTED = frozenset({"cover_title", "poster.title", "leaflet.title", "post.title", "form.title"})

TO_WRITE = "…"  # how a sentence begins that only says what to write in its place ("mau-chu-de.txt")

# the papers whose page is drawn for so many lines of one sort: by section, the sort, what a person calls it, the count
FORM_SHAPES = {
    Kind.FEEDBACK: (("tick", "Ô đánh dấu của phiếu góp ý", 3),),
    Kind.HELP_CARD: (("field", "Ngón tay của thẻ", 5), ("point", "Ý ở mặt sau thẻ", 4)),
}
