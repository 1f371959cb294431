"""Sentences about languages: what they are called, and what is said of a translation."""

SPOKEN = "tiếng {name}"
VIETNAMESE = "tiếng Việt"

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
