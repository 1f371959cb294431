"""Words of the papers to fill in or to sign: what the program writes into them, and how they are signed."""

# written in a form between square brackets → what stands there on the paper
PLACEHOLDERS = {
    "tên cơ quan": "office",
    "tên buổi": "session",
    "ngày": "day",
    "mục đích": "purpose",
    "ngày xóa": "keep_until",
}
UNKNOWN = "……………………"
PURPOSE = "biết số người tham dự và báo cáo bằng con số chung"
SIGN_HINT = "(Ký, ghi rõ họ tên)"
SIGN_HINT_CHILD = "(Ký hoặc viết tên)"
REPORT_PAGE = "Báo tin, hỏi cách bảo vệ trẻ em trên mạng"
HOTLINE_PAGE = "Tổng đài điện thoại quốc gia bảo vệ trẻ em 111"
