"""Documents as values: a deck of the five designs and a print page, near to what the program makes."""

from campaign_kit.documents.page import Box, Document, Frame, Page, Picture, Shape, TextBox
from tests.documents.paint.setter import BOLD, PRINT, PRINT_BOLD, Style, picture_file, qr, text_box

PALETTE = {
    "ink": "#14213D",
    "teal": "#0F766E",
    "teal_light": "#138A80",
    "teal_dark": "#0B5D57",
    "mint": "#E3F4F0",
    "sun": "#FFC847",
    "coral": "#E4572E",
    "coral_dark": "#B83A18",
    "coral_mist": "#FCE9E2",
    "amber": "#F0A92B",
    "paper": "#FFFDF8",
    "white": "#FFFFFF",
    "line": "#D9E2EC",
    "mute": "#5B6B82",
}
WIDTH, HEIGHT = 338.667, 190.5
URL = "https://vn-cop.vn"
FRAMES = {
    "title": {"title": Frame(19, 48, 150, 62), "subtitle": Frame(19, 116, 160, 26)},
    "points": {"title": Frame(17, 12, 300, 20), "body": Frame(17, 42, 182, 112)},
    "do_dont": {"title": Frame(17, 12, 300, 20), "left": Frame(26, 66, 130, 90), "right": Frame(183, 66, 130, 90)},
    "situation": {"title": Frame(17, 12, 300, 20), "body": Frame(26, 46, 190, 104)},
    "closing": {"title": Frame(19, 18, 300, 20), "body": Frame(155, 48, 78, 104)},
}
FOOT = {"footer": Frame(15, 178, 200, 7), "slide_number": Frame(309, 178, 14, 7)}
ALL_FRAMES = {design: frames | ({} if design == "title" else FOOT) for design, frames in FRAMES.items()}

TITLE = Style(36, face=BOLD)
BODY = Style(24, before_pt=16, bullet="•", indent_mm=9)
PLAIN = Style(24, before_pt=14)


def _footer(number: int, colour: str, frame: Frame = FOOT["footer"]) -> tuple[TextBox, TextBox]:
    small = Style(12, colour)
    words = "Trường THCS Nguyễn Du · Buổi tuyên truyền 12/10/2026"
    return (
        text_box(frame, [(words, small)], anchor="middle", role="footer"),
        text_box(FOOT["slide_number"], [(str(number), small)], align="right", anchor="middle", role="slide_number"),
    )


def _page(design: str, title: str, background: str, boxes: tuple[Box, ...], notes: str = "") -> Page:
    return Page(WIDTH, HEIGHT, background, design, title, boxes, notes)


def _title_page() -> Page:
    frames = FRAMES["title"]
    return _page(
        "title",
        "An toàn trên mạng",
        "teal",
        (
            Shape(Frame(180, -40, 200, 200), "teal_light", "ellipse", on_master=True),
            text_box(
                frames["title"], [("An toàn\n*trên mạng*", Style(60, "white", BOLD))], anchor="bottom", role="title"
            ),
            text_box(
                frames["subtitle"],
                [("Kỹ năng số cho học sinh 12–15 tuổi\nBuổi ngoại khóa · 45 phút", Style(22, "white"))],
                role="subtitle",
            ),
            text_box(Frame(19, 16, 160, 8), [("UBND XÃ IA DOM · TRƯỜNG THCS NGUYỄN DU", Style(14, "white", BOLD))]),
            Picture(Frame(186, 52, 44, 44), picture_file("girl-light"), "Bạn gái", on_master=False),
            Picture(Frame(236, 60, 36, 36), picture_file("mobile-phone"), "Điện thoại"),
            Picture(Frame(276, 52, 44, 44), picture_file("boy-light"), ""),
        ),
        "Chào các em. Hôm nay chúng ta nói về an toàn trên mạng.\nThời lượng: 45 phút.",
    )


def _points_page(number: int, title: str, points: tuple[str, ...], picture: str) -> Page:
    frames = FRAMES["points"]
    return _page(
        "points",
        title,
        "paper",
        (
            Shape(Frame(0, 0, 4, HEIGHT), "teal", on_master=True),
            text_box(frames["title"], [(title, TITLE)], anchor="middle", role="title"),
            text_box(frames["body"], [(point, BODY) for point in points], anchor="middle", role="body"),
            Shape(Frame(214, 42, 104, 104), "mint", radius_mm=9, line="line", line_pt=0.75),
            Picture(Frame(234, 62, 64, 64), picture_file(picture), "Bong bóng lời nói"),
            *_footer(number, "mute"),
        ),
        f"{title}: nói chậm, hỏi lại các em.\nPhút: 5",
    )


def _do_dont_page(number: int) -> Page:
    frames = FRAMES["do_dont"]
    left = (
        "Dừng lại, không trả lời khi đang giận",
        "Lưu tin nhắn, tên tài khoản, ngày giờ",
        "Báo cha mẹ, thầy cô; gọi 111",
    )
    right = ("Cãi lại hoặc trả đũa", "Xóa hết tin nhắn", "Chịu đựng một mình")
    return _page(
        "do_dont",
        "Khi bị bắt nạt trên mạng",
        "paper",
        (
            Shape(Frame(0, 0, 4, HEIGHT), "teal", on_master=True),
            Shape(Frame(17, 40, 147, 126), "mint", radius_mm=8, on_master=True),
            Shape(Frame(174, 40, 147, 126), "coral_mist", radius_mm=8, on_master=True),
            text_box(frames["title"], [("Khi bị bắt nạt trên mạng", TITLE)], anchor="middle", role="title"),
            text_box(Frame(40, 46, 110, 14), [("Nên làm", Style(26, "teal_dark", BOLD))], anchor="middle"),
            text_box(Frame(197, 46, 110, 14), [("Không nên", Style(26, "coral_dark", BOLD))], anchor="middle"),
            text_box(frames["left"], [(words, PLAIN) for words in left], role="left"),
            text_box(frames["right"], [(words, PLAIN) for words in right], role="right"),
            *_footer(number, "mute"),
        ),
    )


def _situation_page(number: int) -> Page:
    frames = FRAMES["situation"]
    story = (
        "Một bạn mới quen trên mạng nhắn: “Gửi cho mình ảnh của bạn đi, mình giữ bí mật mà.”",
        "*Theo em, bạn nhỏ nên làm gì?* Xem thêm tại vn-cop.vn hoặc gọi 111 bất cứ lúc nào em thấy lo lắng.",
    )
    style = Style(26, before_pt=20, highlight="coral_dark")
    return _page(
        "situation",
        "Tình huống",
        "paper",
        (
            Shape(Frame(0, 0, 4, HEIGHT), "teal", on_master=True),
            Shape(Frame(17, 40, 208, 116), "mint", radius_mm=8, on_master=True),
            text_box(frames["title"], [("Tình huống", TITLE)], anchor="middle", role="title"),
            text_box(frames["body"], [(words, style) for words in story], anchor="middle", role="body"),
            Picture(Frame(240, 60, 72, 72), picture_file("left-speech-bubble"), "Bong bóng lời nói"),
            *_footer(number, "mute"),
        ),
    )


def _closing_page(number: int) -> Page:
    frames = FRAMES["closing"]
    body = [
        ("Tổng đài điện thoại quốc gia bảo vệ trẻ em", Style(20, "white", BOLD)),
        ("Miễn phí, cả ngày lẫn đêm", Style(20, "white", before_pt=4)),
        ("Thầy cô, cha mẹ, công an xã luôn sẵn sàng lắng nghe em", Style(20, "white", before_pt=18)),
    ]
    return _page(
        "closing",
        "Cần giúp đỡ? Em không một mình.",
        "ink",
        (
            text_box(frames["title"], [("Cần giúp đỡ? Em không một mình.", Style(36, "white", BOLD))], role="title"),
            Shape(Frame(19, 48, 122, 84), "coral", radius_mm=9),
            text_box(Frame(19, 54, 122, 12), [("GỌI", Style(22, "white", BOLD))], align="center", anchor="middle"),
            text_box(Frame(19, 66, 122, 60), [("111", Style(140, "white", BOLD))], align="center", anchor="middle"),
            text_box(frames["body"], body, role="body"),
            Shape(Frame(245, 48, 76, 88), "white", radius_mm=8),
            qr(Frame(249, 50, 68, 68), URL),
            text_box(Frame(245, 120, 76, 9), [("vn-cop.vn", Style(18, "ink", BOLD))], align="center", anchor="middle"),
            *_footer(number, "white"),
        ),
        "Nhắc lại số 111.",
    )


def deck() -> Document:
    """Six slides of the five designs."""
    first = (
        "Kẻ xấu thường giả làm bạn cùng tuổi, khen ngợi, tặng quà để lấy lòng tin.",
        "Chúng hay đòi giữ bí mật, xin ảnh riêng tư hoặc rủ gặp riêng.",
        "Ảnh đại diện và giọng nói có thể là giả, kể cả khi gọi video.",
    )
    second = (
        "Dừng – Lưu – Chặn – Báo: bốn việc em làm được ngay, không cần chờ người lớn.",
        "Báo tại trang vn-cop.vn, trang của Mạng lưới ứng cứu, bảo vệ trẻ em.",
        "Gọi 111.",
    )
    return Document(
        title="An toàn trên mạng",
        subject="Kỹ năng số",
        author="UBND xã Ia Dom",
        language="vi",
        palette=PALETTE,
        pages=(
            _title_page(),
            _points_page(2, "Dấu hiệu một người lạ nguy hiểm", first, "left-speech-bubble"),
            _points_page(3, "Em có thể làm gì?", second, "locked-with-key"),
            _do_dont_page(4),
            _situation_page(5),
            _closing_page(6),
        ),
        frames=ALL_FRAMES,
    )


def poster() -> Document:
    """One A4 page in the print face."""
    boxes: tuple[Box, ...] = (
        Shape(Frame(0, 0, 210, 75), "teal"),
        Shape(Frame(147, -20, 80, 80), "teal_light", "ellipse"),
        text_box(Frame(12, 16, 130, 42), [("*5 quy tắc*\nkhi lên mạng", Style(54, "white", PRINT_BOLD))]),
        text_box(Frame(12, 60, 130, 8), [("Dành cho học sinh 9–11 tuổi", Style(17, "white", PRINT))]),
        Picture(Frame(140, 48, 20, 20), picture_file("girl-light"), "Bạn gái"),
        Shape(Frame(10, 84, 190, 26), "white", radius_mm=5, line="line", line_pt=0.5),
        text_box(Frame(43, 88, 150, 10), [("Giữ kín thông tin cá nhân", Style(23, "ink", PRINT_BOLD))]),
        Shape(Frame(0, 238, 210, 59), "ink"),
        qr(Frame(160, 243, 42, 42), URL),
    )
    page = Page(210, 297, "mint", "poster", "5 quy tắc khi lên mạng", boxes)
    return Document("Áp phích 5 quy tắc", "Áp phích", "UBND xã Ia Dom", "vi", PALETTE, (page,))
