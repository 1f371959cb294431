"""Sentences about the people of all lists: finding them, and making one of two who are the same."""

REFUSALS: dict[str, str] = {
    "none": (
        "Không có người nào mang số {ref}. Chưa đổi gì. "
        "Hãy tìm lại theo tên (dòng lệnh: “people find”) rồi lấy số ở cột đầu."
    ),
    "nobody": "Không có ai tên “{text}” trong các danh sách. Chưa đổi gì. Hãy gõ một phần tên, không cần dấu.",
    "several": "Có nhiều người hợp với “{text}”: {choices}. Chưa đổi gì. Hãy dùng số ở đầu mỗi người.",
    "itself": "Hai số này là cùng một người. Chưa gộp gì. Hãy chọn hai người khác nhau.",
    "both_present": (
        "Cả hai cùng có mặt ở {number} buổi đã tổ chức ({sessions}), nên gộp lại thì lượt người sẽ giảm. "
        "Chưa gộp gì. Nếu đúng là một người bị ghi hai lần, hãy sửa điểm danh của buổi ấy trước."
    ),
    "other_sex": (
        "Một người ghi là nữ, một người ghi là nam, nên gộp lại thì số nữ của các buổi sẽ đổi. "
        "Chưa gộp gì. Hãy sửa giới tính cho đúng trước, hoặc để là hai người."
    ),
    "handed": (
        "Có người thuộc danh sách được bàn giao, phải xóa đúng hạn, nên không gộp vào danh sách của cơ quan. "
        "Chưa gộp gì. Hãy để là hai người."
    ),
    "bad_person": "{field}: giá trị này không dùng được. Chưa sửa gì. Hãy ghi lại.",
}

UNDO_MERGE = "gộp hai người trùng nhau"
UNDO_CORRECT = "sửa thông tin một người"

FIELDS = {
    "full_name": "Họ và tên",
    "sex": "Giới tính",
    "birth_year": "Năm sinh",
    "class_place_id": "Lớp",
    "home_place_id": "Thôn, làng",
    "minority": "Dân tộc thiểu số",
    "keep_until": "Giữ tên đến",
}
