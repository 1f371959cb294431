"""The four steps "Dừng – Lưu – Chặn – Báo" as they are said to each band, and the words around them."""

MOTTO = "Dừng – Lưu – Chặn – Báo"
NAMES = ("Dừng", "Lưu", "Chặn", "Báo")

_CHILD = (
    "Không trả lời, không làm theo, không gửi gì thêm.",
    "Giữ lời nhắn, tên tài khoản, ngày giờ. Đừng xóa.",
    "Lưu xong thì chặn, nhờ người lớn làm cùng em.",
    "Kể ngay với người lớn em tin cậy, hoặc gọi 111.",
)
_YOUTH = (
    "Không trả lời, không làm theo, không gửi gì thêm.",
    "Giữ lời nhắn, đường dẫn, tên tài khoản, ngày giờ.",
    "Lưu xong thì chặn và báo cáo tài khoản đó.",
    "Nói với người lớn bạn tin cậy, hoặc gọi 111.",
)
_PARENT = (
    "Bình tĩnh, nghe con nói hết, không trách con.",
    "Giữ tin nhắn, đường dẫn, tên tài khoản, ngày giờ.",
    "Lưu xong, cùng con chặn và báo cáo tài khoản đó.",
    "Gọi 111, báo công an hoặc vào trang vn-cop.vn.",
)
_TEACHER = (
    "Bình tĩnh, nghe em nói hết, không trách em.",
    "Giữ tin nhắn, đường dẫn, tên tài khoản, ngày giờ.",
    "Lưu xong, giúp em chặn và báo cáo tài khoản đó.",
    "Gọi 111 hoặc công an; báo hiệu trưởng trong ngày.",
)
_STAFF = (
    "Bình tĩnh, nghe trẻ nói hết, không trách trẻ.",
    "Giữ tin nhắn, đường dẫn, tên tài khoản, ngày giờ.",
    "Lưu xong, giúp trẻ chặn và báo cáo tài khoản đó.",
    "Gọi 111, báo công an hoặc vào trang vn-cop.vn.",
)
DETAILS = {"A": _CHILD, "B": _CHILD, "C": _CHILD, "D": _YOUTH, "P": _PARENT, "T": _TEACHER, "O": _STAFF}

_TITLE = "Gặp chuyện *trên mạng?*"
_TITLE_PARENT = "Con gặp chuyện *trên mạng?*"
_TITLE_TEACHER = "Học sinh gặp chuyện *trên mạng?*"
_TITLE_STAFF = "Trẻ gặp chuyện *trên mạng?*"
TITLES = {
    "A": _TITLE,
    "B": _TITLE,
    "C": _TITLE,
    "D": _TITLE,
    "P": _TITLE_PARENT,
    "T": _TITLE_TEACHER,
    "O": _TITLE_STAFF,
}
LEADS = {
    "A": "Em nhớ bốn bước:",
    "B": "Em nhớ bốn bước:",
    "C": "Em nhớ bốn bước:",
    "D": "Bạn nhớ bốn bước:",
    "P": "Cha mẹ nhớ bốn bước:",
    "T": "Thầy cô nhớ bốn bước:",
    "O": "Bốn bước cần nhớ:",
}
PRIVATE_PICTURES = "Ảnh riêng tư của trẻ em: *không sao chép, không gửi, giữ nguyên máy*; gọi 111 hoặc báo công an."
