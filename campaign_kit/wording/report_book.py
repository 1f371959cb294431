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
    "Nơi chưa ghi tổng số trẻ em, học sinh hoặc chỉ có người lớn dự thì không có tỷ lệ."
)

BY_CHANNEL = "Truyền thông qua phương tiện"
CHANNEL_HEADS = ("Loại hình", "Số tin, bài, sản phẩm", "Lượt phát, đăng, gửi", "Thời lượng (phút)", "Lượt tiếp cận")
REACH_NOTE = "Lượt tiếp cận do kênh cho biết, không cộng vào lượt người. Ô để trống: loại hình này không tính cột đó."
PRINTS = "Ấn phẩm"
PRINT_HEADS = ("Loại ấn phẩm", "Số mẫu", "Số lượng in", "Số lượng đã phát")
USED = "Trong đó dùng tại buổi"
PRINT_NOTE = "Số lượng đã phát gồm cả tờ gấp, áp phích đã dùng tại các buổi. Ô để trống: loại này không tính cột đó."
TRAINING = "Tập huấn"
TRAINING_HEADS = (
    "Nội dung lớp",
    "Từ ngày",
    "Đối tượng",
    "Số lớp",
    "Số ngày",
    "Lượt người",
    "Nam",
    "Nữ",
    "Dân tộc thiểu số",
)
TRAINING_NOTE = "Các buổi của một lớp nằm chung một dòng; lượt người cộng theo từng buổi."
TARGETS = "Kết quả theo mục tiêu"
TARGET_HEADS = (
    "Chỉ tiêu",
    "Mẫu số",
    "Tử số",
    "Tỷ lệ",
    "Mẫu số năm trước",
    "Tử số năm trước",
    "Tỷ lệ năm trước",
    "So sánh",
)
TARGET_NOTE = (
    "Năm trước: cùng những ngày này của năm liền trước; “–” là chưa ghi hoạt động nào của năm ấy. "
    "Chỉ tiêu tính bằng số lượng thì không có mẫu số."
)
ROSE, FELL, SAME = "tăng {by}", "giảm {by}", "bằng năm trước"
ROSE_POINTS, FELL_POINTS = "tăng {by} điểm phần trăm", "giảm {by} điểm phần trăm"
SUPPORT = "Tiếp nhận, hỗ trợ, can thiệp và số liệu khác"
SUPPORT_HEADS = ("Nội dung", "Đơn vị tính", "Số liệu", "Nguồn số liệu")
SUPPORT_NOTE = (
    "Chỉ có số tổng hợp, không có thông tin về vụ việc hay cá nhân. "
    "Số từ 1 đến 4 về nạn nhân, vi phạm ghi là “dưới 5” để không ai bị nhận ra."
)
COSTS = "Kinh phí"
COST_HEADS = ("Nguồn", "Khoản chi", "Dự kiến (đồng)", "Đã chi (đồng)")
COST_NOTE = "Gồm các buổi đã tổ chức hoặc còn trong kế hoạch của kỳ, và các mục truyền thông bắt đầu trong kỳ."
OUTREACH_COST = "Truyền thông: {channel}"

FIGURES_SHEET = "Số liệu"
FIGURES = "Mọi số liệu của kỳ, kèm mã và cách tính"
FIGURES_NOTE = (
    "Các phần bằng 0 không in. Chia theo địa bàn xem Biểu 02 và bảng Theo lớp. "
    "Mã là tên cố định của số liệu, dùng trong lệnh “campaign-kit figures” và khi điền biểu mẫu của cấp trên."
)
FIGURE_HEADS = ("Mã", "Số liệu", "Chia theo", "Đơn vị tính", "Giá trị", "Cách tính")


def sheet(code: str) -> str:
    """The name of the sheet of a form: "Biểu 01"."""
    return SHEET.format(code=code)
