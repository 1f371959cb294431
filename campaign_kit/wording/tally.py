"""Words of tallies: the indicators every office has, and what is refused of them."""

INDICATORS: dict[str, tuple[str, str]] = {
    "support_asked": ("Trẻ em được đề nghị hỗ trợ, can thiệp", "trường hợp"),
    "support_given": ("Trẻ em đã được hỗ trợ, can thiệp", "trường hợp"),
    "violations_reported": ("Tin tố giác, phát hiện vi phạm", "vụ việc"),
    "violations_handled": ("Vi phạm đã được xử lý", "vụ việc"),
    "harmful_items_referred": ("Nội dung độc hại đã chuyển cơ quan chức năng", "nội dung"),
    "counselling": ("Lượt tư vấn học đường", "lượt"),
    "inspections": ("Cuộc kiểm tra, giám sát", "cuộc"),
    "schools_with_filters": ("Trường có giải pháp lọc nội dung", "trường"),
}
