"""Notices on what is offered for a session: what is ticked for one band alone, and what cannot be made at all."""

ONE_BAND = "Chỉ đánh dấu sẵn cho {bands}: {kinds}; bản cho {others} vẫn có trong danh sách, chưa đánh dấu."
NO_STAFF_CONTENT = (
    "Chưa có chuyên đề cho {band}: chỉ làm được danh sách ký tên, các bước chuyển tin và giấy tờ kèm theo. "
    "Cần bài trình chiếu thì chọn chủ đề có sẵn của cha mẹ, hoặc thêm gói nội dung."
)
NO_TILES = "{paper} không cần ghép: {titles} in vừa một tờ."
NOT_ISSUED_DRAFT = "Chưa phát hành {file}: còn là bản nháp {version}, chưa duyệt."
NOT_ISSUED_OLDER = "Chưa phát hành {file}: bản {version} cũ hơn bản duyệt sau cùng."
NOT_ISSUED_GONE = "Chưa phát hành {file}: nội dung hoặc mẫu thiết kế của tài liệu này không còn."
