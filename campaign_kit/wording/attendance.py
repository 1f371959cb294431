"""Sentences about the word "attendance": lists of names and counts without names."""

REFUSALS: dict[str, str] = {
    "no_import": (
        "Không có lần nhập danh sách nào để lấy lại. Danh sách và số liệu giữ nguyên. "
        "Hãy bỏ từng người khỏi danh sách của buổi nếu cần."
    ),
    "elsewhere": (
        "“{place}” không thuộc địa bàn của buổi ({places}). Chưa lưu gì cả. "
        "Hãy chọn đúng địa bàn, hoặc thêm địa bàn đó vào buổi rồi ghi lại."
    ),
    "no_course": (
        "Không có buổi nào khác cùng loạt với “{title}” còn chờ tổ chức. Các danh sách giữ nguyên. "
        "Hãy lập loạt buổi trước, rồi chép danh sách."
    ),
    "nobody_to_share": (
        "Danh sách của buổi “{title}” chưa có ai để chép. Các danh sách giữ nguyên. "
        "Hãy nhập danh sách cho buổi này trước."
    ),
    "kept_too_short": (
        "Ngày xóa danh sách ({day}) không sau ngày tổ chức buổi. Danh sách giữ nguyên. Hãy chọn một ngày muộn hơn."
    ),
    "impossible_parts": (
        "{name}: nữ {female}, dân tộc thiểu số {minority} mà nữ dân tộc thiểu số chỉ {both} thì vượt tổng số {total}. "
        "Chưa lưu gì cả. Hãy sửa một trong các số."
    ),
    "no_person": (
        "Không tìm thấy người này trong danh sách của buổi. Danh sách giữ nguyên. "
        "Hãy mở lại danh sách của buổi rồi chọn lại."
    ),
    "inside_count": (
        "Buổi này vừa có số đếm vừa có danh sách tên, mà chưa rõ người trong danh sách đã nằm trong số đếm hay chưa. "
        "Dữ liệu giữ nguyên. Hãy trả lời câu này (dòng lệnh: --inside-count yes là đã nằm trong số đếm, "
        "--inside-count no là tính thêm)."
    ),
    "ambiguous_place": (
        "Có nhiều địa bàn tên “{name}”: {choices}. Chưa nhập ai. Hãy chọn đúng địa bàn của danh sách rồi nhập lại."
    ),
    "line_place": (
        "Có nhiều địa bàn tên “{name}”: {choices}. Chưa thêm ai. Hãy bỏ tên lớp, thôn khỏi dòng này, "
        "hoặc thêm người này bằng phiếu “Người tham dự” và chọn đúng nơi ở đó."
    ),
    "not_on_list": (
        "Không thấy “{name}” trong danh sách của buổi. Danh sách giữ nguyên. "
        "Hãy gõ số thứ tự hoặc một phần tên, không cần dấu."
    ),
    "several_on_list": (
        "Có nhiều người trong danh sách hợp với “{name}”: {choices}. Danh sách giữ nguyên. Hãy gõ số thứ tự."
    ),
    "no_code": (
        "Mã {digits} không phải của thẻ nào trong danh sách buổi này. Danh sách giữ nguyên. "
        "Hãy quét lại, hoặc gõ tên để điểm danh."
    ),
    "no_name": "Dòng này chưa có tên. Chưa thêm ai. Hãy gõ tên trước, rồi giới tính, năm sinh, lớp hoặc thôn.",
    "line_unread": (
        "Chưa hiểu “{words}”. Chưa thêm ai. Hãy bỏ chữ đó, hoặc gõ tên trước, rồi giới tính, năm sinh, lớp hoặc thôn."
    ),
    "more_absent": (
        "{name}: số vắng {absent} không nằm trong sĩ số {enrolled}. Số đã lưu giữ nguyên. "
        "Hãy sửa số vắng, hoặc gõ thẳng số có mặt."
    ),
    "no_total": "{name}: đã ghi số nữ hoặc số khác mà chưa ghi tổng số. Chưa lưu gì cả. Hãy ghi tổng số người có mặt.",
    "part_above_whole": (
        "{name}: {part} là {number}, nhiều hơn {whole} là {total}. Chưa lưu gì cả. Hãy sửa một trong hai số."
    ),
}

OF_SCHOOL = "{place} ({school})"
LIST_PURPOSE = "Điểm danh, thống kê buổi tuyên truyền"

_SHORT_AUDIENCES = {
    "child_in_school": "Học sinh",
    "child_out_of_school": "Trẻ ngoài trường",
    "child_in_care": "Trẻ tại cơ sở",
    "parent": "Cha mẹ",
    "teacher": "Giáo viên",
    "official": "Cán bộ",
    "collaborator": "Cộng tác viên",
    "union_member": "Hội viên",
    "press": "Báo chí",
    "law_enforcement": "Công an",
    "business": "Doanh nghiệp",
    "community": "Người dân",
}

_PARTS = {
    "total": "tổng số",
    "female": "số nữ",
    "minority": "số dân tộc thiểu số",
    "minority_female": "số nữ dân tộc thiểu số",
    "children": "số trẻ em",
}

_ADVICE = {
    "not_yet": (
        "Ngày {day} chưa đến: kết quả được giữ lại nhưng buổi chưa ghi là đã tổ chức nên chưa tính vào số liệu. "
        "Nếu buổi đã diễn ra, hãy sửa ngày của buổi."
    ),
    "counted_twice": (
        "{name} vừa có số đếm cả trường vừa có số đếm từng lớp, hai số này đang cộng vào nhau. "
        "Hãy để trống một trong hai."
    ),
    "above_enrolled": "{name}: có mặt {total}, nhiều hơn sĩ số {enrolled}. Hãy xem lại hai số này.",
}


def part(field: str) -> str:
    """What a person reads for a field of a count: "số nữ"."""
    return _PARTS[field]


def short_audience(code: str) -> str:
    """The audience in a word or two, beside a number; the whole name is its label."""
    return _SHORT_AUDIENCES[code]


def advice(code: str, **facts: str | int) -> str:
    """The whole sentence of an advice; `code` is a key of the table above, `facts` fill its braces."""
    return _ADVICE[code].format_map(facts)
