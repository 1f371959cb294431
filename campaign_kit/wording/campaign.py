"""Sentences about plans: what they rest on, their targets, and the reports that are owed."""

REFUSALS: dict[str, str] = {
    "no_request": "Không có đợt báo cáo nào số {id}. Chưa đổi gì. Hãy xem lại danh sách đợt báo cáo.",
}
