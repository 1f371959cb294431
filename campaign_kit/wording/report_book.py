"""Words of the forms Biểu 01 to 08, which this program proposes: titles, heads of columns, notes."""

PROPOSED = "Biểu {code} (mẫu đề xuất)"
SHEET = "Biểu {code}"

DIRECT = "Hoạt động truyền thông trực tiếp"
DIRECT_HEADS = (
    "Nội dung, hình thức",
    "Đơn vị tính",
    "Số buổi",
    "Lượt người",
    "Nam",
    "Nữ",
    "Không rõ",
    "Dân tộc thiểu số",
    "Dưới 6 tuổi",
    "6 đến dưới 11",
    "11 đến dưới 16",
    "16 đến dưới 18",
    "Từ 18 tuổi",
    "Không rõ tuổi",
    "Trẻ em, học sinh",
    "Cha mẹ, người chăm sóc",
    "Giáo viên, CBQL",
    "Cán bộ, CTV",
    "Khác",
)
DIRECT_GROUPS = ("Giới tính", "Độ tuổi", "Đối tượng")
DIRECT_NOTE = (
    "Số buổi tính theo đơn vị của từng hình thức (buổi, tiết, cuộc, lớp, hội nghị). "
    "Dân tộc thiểu số nằm trong tổng số, chỉ gồm người đã ghi dân tộc. "
    "CBQL: cán bộ quản lý trường học; CTV: cộng tác viên."
)

BY_PLACE = "Kết quả theo đơn vị, địa bàn"
PLACE_HEADS = (
    "Trường, thôn",
    "Loại",
    "Số buổi",
    "Lượt người",
    "Nữ",
    "Dân tộc thiểu số",
    "Trẻ em dưới 16 tuổi",
    "Lượt",
    "Tổng số em",
    "Lượt so với tổng số",
    "Kết quả",
)
PLACE_GROUPS = ("Trong đó", "Trẻ em, học sinh")
RATE_NOTE = (
    "Tỷ lệ tính theo lượt: một em dự nhiều buổi được tính nhiều lượt, nên có thể trên 100 %. "
    "Nơi chưa ghi tổng số trẻ em, học sinh thì chưa có tỷ lệ."
)


def sheet(code: str) -> str:
    """The name of the sheet of a form: "Biểu 01"."""
    return SHEET.format(code=code)
