"""What faulty lists are made of: names, headings, titles, footers, the shapes of a day of birth."""

import random
from collections.abc import Callable
from datetime import date

from campaign_kit.model.attendance import Minority

FAMILIES = """Nguyễn|Trần|Lê|Phạm|Hoàng|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Tống|Tòng|Tô|Chu|Đoàn|Lò|Giàng|Vừ|Mùa|Rơ Châm|Rơ Mah|Ksor
|Siu|Kpă|Y|A|Cống|Lưu|Lường|Quàng|Cà|Thào|Ban|Xa|Đinh|Trương|Phó|Kỳ|Ngân""".replace("\n", "").split("|")
MIDDLES = ["", "", "Văn", "Thị", "Thị Hồng", "A", "Ngọc", "Bảo", "Hữu", "Minh", "Thị Ánh", "Xuân"]
GIVEN = """An|Nam|Nữ|H'Bia|Công|Ín|Đức|Hoà|Mỹ|Tổng|Páo|Hường|Phương|Yến|Ngày|Ánh|Ước|Quỳnh|Trang|Tú|Lý|Sơn|Cộng|Thôn|Tổ
|Ký|Trường|Lớp|Ninh|Chủ|Đệm|Kinh|Đào""".replace("\n", "").split("|")
PLACES = ["6A", "10A2", "7/3", "Thôn Ia Mút", "Làng Mook Đen", "Thôn 4"]
PRIVATE: dict[str, Callable[[random.Random], object]] = {
    "Họ tên cha": lambda chance: "Lê Văn Cha",
    "Họ và tên mẹ": lambda chance: "Rơ Mah Mẹ",
    "Năm sinh mẹ": lambda chance: 1980,
    "Số ĐDCN": lambda chance: "064282932930",
    "CCCD": lambda chance: 64282932930,
    "Số điện thoại": lambda chance: "0912 345 678",
    "SĐT PHHS": lambda chance: 912345678,
    "Địa chỉ": lambda chance: "Số 5, đường Hùng Vương",
    "Nơi sinh": lambda chance: "Gia Lai",
    "Quốc tịch": lambda chance: "Việt Nam",
    "Tôn giáo": lambda chance: chance.choice(["Không", "Thiên chúa giáo"]),
    "Email": lambda chance: "a@b.vn",
    "Ghi chú": lambda chance: chance.choice(["", "", "Chuyển đến", "x"]),
    "Điểm TB": lambda chance: 7.5,
    "Hạnh kiểm": lambda chance: "Tốt",
    "Chức vụ": lambda chance: chance.choice(["", "Bí thư"]),
    "Con hộ nghèo": lambda chance: chance.choice(["", "x"]),
}
TITLES = [
    ["UBND XÃ IA DOM"], ["TRƯỜNG THCS NGUYỄN DU", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ["", "", "", "Độc lập - Tự do - Hạnh phúc"], [], ["DANH SÁCH HỌC SINH"], ["Năm học 2026 - 2027"],
    ["(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2026)"], ["Giáo viên chủ nhiệm: Nguyễn Thị Lan"], ["Tổng số: 27 em"],
    ["Danh sách đoàn viên tham gia sinh hoạt hè"],
]  # fmt: skip
FEET = [
    [],
    ["Tổng cộng: 27 người"],
    ["", "Cộng:"],
    ["", "Tổng cộng", "", 27],
    ["Danh sách này có 27 em"],
    [],
    ["Ghi chú: em nào vắng thì báo"],
    ["", "Trong đó nữ: 12"],
    ["Cộng", "", 12, 15],
    ["", "Tổng số: 27 (nữ 13)"],
    ["Danh sách trên có 27 đồng chí"],
    ["Tổng số học sinh", "", 27],
    ["", "Cộng: 27 (hai mươi bảy) em"],
    ["", "", "Tổng", 27, 13],
]  # fmt: skip
SIGNED = [
    ["", "", "Ia Dom, ngày 05 tháng 01 năm 2026"],
    ["", "NGƯỜI LẬP BIỂU", "", "", "HIỆU TRƯỞNG"],
    ["", "(Ký, ghi rõ họ tên)"],
    ["", "Xác nhận của Ban giám hiệu"],
    ["", "TM. BAN CHẤP HÀNH"],
    ["", "BÍ THƯ"],
    ["", "", "", "Người lập"],
    ["Giáo viên chủ nhiệm"],
    ["", "", "", "", "TRƯỞNG THÔN"],
    ["", "Duyệt của lãnh đạo"],
    ["", "KT. CHỦ TỊCH"],
    ["", "CÁN BỘ PHỤ TRÁCH"],
    ["", "Thủ trưởng đơn vị"],
]  # fmt: skip
NAMED = [["", "Nguyễn Thị Lan", "", "", "Trần Văn Bình"], ["", "", "", "Rơ Mah H'Lan"], ["Đỗ Thị Hoa"]]


BIRTHS: list[Callable[[date], object]] = [
    lambda day: day,
    lambda day: day.strftime("%d/%m/%Y"),
    lambda day: f"{day.day}-{day.month}-{day.year}",
    lambda day: f"{day.day}.{day.month}.{day.year}",
    lambda day: (day - date(1899, 12, 30)).days,
    lambda day: day.year,
    lambda day: str(day.year),
    lambda day: f"{day.day}/{day.month}/{day.year} ",
    lambda day: day.strftime("%d / %m / %Y"),
]

WHOLE = [
    "Họ và tên", "Họ tên", "HỌ VÀ TÊN", "Họ và tên học sinh", "Họ, tên", "Họ và tên\n(viết in hoa)", "Tên học sinh",
    "Họ và Tên ", "Họ và tên đoàn viên", "Học sinh",
]  # fmt: skip
LAST = ["Họ đệm", "Họ và đệm", "Họ lót", "Họ và tên đệm", "Họ", "Họ và chữ đệm"]
HEADINGS = {
    "number": ["STT", "TT", "Số TT", "Stt", "S TT", "STT.", "Số thứ tự", "No."],
    "birth": [
        "Ngày sinh", "Năm sinh", "NTNS", "Ngày tháng năm sinh", "Ngày, tháng, năm sinh", "Sinh ngày", "NS",
        "Ngày/tháng/năm sinh", "Ngày sinh (dd/mm/yyyy)",
    ],
    "sex": ["Giới tính", "Phái", "GT", "Giới", "Nam/Nữ", "Nam, nữ", "GIỚI TÍNH"],
    "code": ["Phái", "Giới tính", "GT"],
    "women": ["Nữ", "Nữ (x)", "Nữ\n(đánh x)"],
    "people": ["Dân tộc", "DT", "DÂN TỘC", "Thành phần dân tộc"],
    "minority": ["DTTS", "Dân tộc thiểu số", "Người DTTS", "DTTS (x)"],
    "place": ["Lớp", "Lớp học", "Thôn", "Thôn/Làng", "Đơn vị", "Chi đoàn", "Tên lớp", "LỚP", "Đơn vị (lớp)"],
}  # fmt: skip
SEX_WORDS = [("Nữ", "Nam"), ("nữ", "nam"), ("NỮ", "NAM"), ("Nu", "Nam"), ("Gái", "Trai"), (" Nữ ", "Nam\u00a0")]
PEOPLES = {
    Minority.NO: ["Kinh", "KINH", "kinh "],
    Minority.YES: ["Gia Rai", "Mông", "Ba Na", "H'Mông"],
    Minority.UNKNOWN: [""],
}
