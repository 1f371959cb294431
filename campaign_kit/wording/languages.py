"""Sentences about languages: what they are called, what is said of a translation, and what stands in a new one."""

SPOKEN = "tiếng {name}"
VIETNAMESE = "tiếng Việt"

# in the list of topics
OWN_NAME = "Việt"
UNREAD = "{name} (chưa duyệt)"

FINDINGS: dict[str, str] = {
    "front_reviewer": "Mục reviewer là họ tên, chức vụ của người biết tiếng đã đọc duyệt bản này, "
    "viết trong dấu nháy thẳng, nhiều nhất 120 ký tự.",
    "front_reviewed_on": "Mục reviewed_on phải là ngày viết theo kiểu năm-tháng-ngày, ví dụ 2026-11-22.",
    "language_unknown": "Không có ngôn ngữ nào mang mã {language} trong tệp ngon-ngu.toml. Các mã: {codes}.",
    "no_reviewer": "Bản tiếng khác phải ghi người biết tiếng đã đọc duyệt và ngày duyệt, hai dòng "
    'reviewer = "Họ tên, chức vụ" và reviewed_on = 2026-11-22. Chưa ghi đủ thì bản này chưa dùng cho tài liệu nào.',
    "no_vietnamese": "Không có chủ đề {key} tiếng Việt cho nhóm {band} nên bản này chưa dùng được. "
    "Hãy xem lại mục key và mục band.",
    "same_translation": "Chủ đề {key} đã có một bản mang mã ngôn ngữ {language} ở tệp {other}. "
    "Hãy bỏ một trong hai tệp, hoặc đặt cùng tên gói và tên tệp để thay bản kia.",
    "pages_unpaired": "Bản tiếng Việt có {wanted} trang, bản này có {count}. "
    "Hai bản phải có cùng số trang, theo cùng thứ tự.",
    "page_unpaired": "Trang thứ {number} của bản tiếng Việt (“{name}”) là kiểu {kind}; trang này phải cùng kiểu.",
}

# what a person should know of the second language of a session
NONE = "Chưa có bản {spoken} của {keys}: tài liệu về nội dung ấy chỉ có tiếng Việt."
UNFINISHED = "Bản {spoken} của {keys} chưa viết xong nên chưa dùng cho tài liệu."
NOT_REVIEWED = "Bản {spoken} của {keys} chưa ghi người đọc duyệt, ngày duyệt nên chưa dùng cho tài liệu."
PARTLY = "Bản {spoken} của {key} chưa có {parts}: phần ấy chỉ có tiếng Việt."
LONG_AGO = (
    "Bản {spoken} của {key} được duyệt ngày {day}, đã hơn 12 tháng. Hãy nhờ người biết tiếng đọc lại rồi ghi ngày mới."
)
BOTH = "Tiếng Việt và {spoken}. Bản {spoken} do {reviews}."
REVIEW = "{reviewer} đọc duyệt ngày {day}"

REFUSALS: dict[str, str] = {
    "no_language": "Không có ngôn ngữ nào mang mã {language}. Buổi, nội dung đã có vẫn giữ nguyên. "
    "Các mã dùng được: vi (tiếng Việt), {codes}.",
    "already_told": "Chủ đề {key} đã có bản {spoken} ở tệp {file}. Tệp ấy giữ nguyên. Hãy mở tệp ấy để sửa.",
    "file_there": "Chỗ của bản {spoken} đã có tệp {file}: tệp ấy có lỗi nên chưa đọc được, hoặc là của bản khác. "
    "Tệp ấy giữ nguyên, chưa lập bản mới. Hãy mở tệp ấy để sửa, hoặc đổi tên tệp rồi lập lại.",
    "no_part": "Chủ đề {key} không có phần nào trong số đã chọn nên chưa lập được bản {spoken}. "
    "Chưa có gì thay đổi. Hãy chọn phần khác.",
}

# the text of a new translation
PACK = "tieng-{name}"
HEAD = """+++
# Bản {spoken} của chủ đề {key}: {title}
# Dòng bắt đầu bằng // là câu tiếng Việt để đối chiếu, không in ra.
# Chỗ nào có dấu … thì viết câu {spoken} vào, bỏ dấu …. Phần không dịch thì xóa cả phần: phần ấy vẫn là tiếng Việt.
key = "{key}"
language = "{code}"
band = "{band}"
{grades}minutes = {minutes}
tags = [{tags}]
# Tên chủ đề: {title}
title = "…"
{cover}# Người biết tiếng đọc duyệt xong thì bỏ dấu # ở hai dòng dưới và ghi cho đúng. Chưa ghi thì chưa dùng được.
# reviewer = "Họ tên, chức vụ"
# reviewed_on = năm-tháng-ngày
+++
"""
COVER = """# Tên trên trang bìa: {title}
cover_title = "…"
"""
