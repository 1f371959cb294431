"""Sentences of the print doctor: what is wrong on a page or in a file, where, and what to do about it."""

from collections.abc import Mapping, Sequence

from campaign_kit.errors import Fact

PAGE = "Trang {page}"
SLIDE = "Trang chiếu {page}"
PICTURE = "Hình"
# the signs that bind words on a page: no-break space, narrow one, word joiner, soft hyphen, space without width
_UNSEEN = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2060": None, "\u00ad": None, "\u200b": None})

_FINDINGS: dict[str, str] = {
    # the file
    "file.missing": "Không tìm thấy tệp này. Hãy kiểm tra lại tên và thư mục.",
    "file.kind": "Chỉ soát được tệp PDF, PPTX và PNG. Hãy xuất tài liệu ra PDF rồi soát lại.",
    "file.damaged": "Không đọc được tệp này: tệp bị hỏng hoặc không đúng loại ghi ở đuôi tên. Hãy xuất lại tệp.",
    "file.locked": "Tệp có mật khẩu nên không soát được. Hãy xuất lại tệp không đặt mật khẩu.",
    # characters and sizes
    "glyphs.missing": "{where}: phông chữ {font} không có chữ {chars}, khi in sẽ ra ô trống. "
    "Hãy sửa chữ đó, hoặc chọn mẫu dùng phông khác.",
    "glyphs.fonts": "{where}: phông chữ {fonts} không nhúng trong tệp, in ở máy khác sẽ sai dấu. "
    "Hãy xuất lại PDF, chọn nhúng phông chữ.",
    "glyphs.unknown": "{where}: {count} ký tự không nhận ra được là chữ gì, không tìm và không chép được. "
    "Hãy xuất lại PDF bằng phông Unicode.",
    "glyphs.boxes": "{where}: có ô vuông thay cho chữ ở “{text}”. Hãy dùng phông có đủ chữ tiếng Việt rồi xuất lại.",
    "text.install": "{where}: máy chiếu phải cài phông chữ {font} thì chữ Thái mới hiện đúng. "
    "Hãy cài tệp {file} ở thư mục layouts/fonts của chương trình vào máy chiếu, hoặc chiếu bản PDF.",
    "text.tiny": "{where}: có chữ cỡ {size}, in ra không đọc được (cần từ {least}). Hãy tăng cỡ chữ.",
    "text.picture": "Không đọc được chữ trong hình, và không thấy mã QR nào. "
    "Hãy tự xem hình có số 111 và mã QR của vn-cop.vn chưa.",
    "text.alt": "{where}: {count} hình chưa có lời mô tả cho người khiếm thị. "
    "Trong PowerPoint, bấm chuột phải vào hình, chọn “Chỉnh sửa văn bản thay thế”.",
    "text.empty": "{where}: còn ô trống “{name}”. Hãy điền chữ hoặc xóa ô đó.",
    "text.small": "{where}: chữ “{text}” cỡ {size}, quá nhỏ để đọc ở chỗ người xem đứng (cần từ {least}). "
    "Hãy rút ngắn câu hoặc chọn khổ khác.",
    "text.pale": "{where}: chữ “{text}” không nổi trên nền (độ tương phản {contrast}:1, cần từ {least}:1). "
    "Hãy chọn bộ màu hoặc mẫu khác.",
    # where texts stand
    "place.outside": "{where}: chữ “{text}” nằm ngoài trang. Hãy chọn mẫu khác hoặc sửa tệp mẫu thiết kế.",
    "place.margin": "{where}: chữ “{text}” cách mép giấy chưa đến {margin} mm, máy in có thể cắt mất. "
    "Hãy chọn mẫu khác hoặc sửa tệp mẫu thiết kế.",
    "place.covered": "{where}: chữ “{text}” bị một hình khác che. Hãy chọn mẫu khác hoặc sửa tệp mẫu thiết kế.",
    "place.overlap": "{where}: chữ “{text}” và “{other}” đè lên nhau. Hãy chọn mẫu khác hoặc sửa tệp mẫu thiết kế.",
    # QR codes
    "qr.small": "{where}: mã QR rộng {mm} mm, nhỏ hơn mức {least} mm nên khó quét. Hãy phóng to mã.",
    "qr.quiet": "{where}: viền trắng quanh mã QR không đủ {modules} ô hoặc bị che nên khó quét. Hãy để trống quanh mã.",
    "qr.margin": "{where}: mã QR cách mép giấy chưa đến {margin} mm, máy in có thể cắt mất. Hãy dời mã vào trong.",
    "qr.pale": "{where}: mã QR không đủ đậm trên nền (độ tương phản {contrast}:1, cần từ {least}:1). "
    "Hãy in mã màu đậm trên nền trắng.",
    "qr.inverted": "{where}: mã QR sáng trên nền tối, nhiều điện thoại không quét được. "
    "Hãy in mã màu đậm trên nền trắng.",
    "qr.straight": "{where}: có mã QR mà không đọc được. Hãy làm lại mã, để nét và đủ lớn.",
    "qr.tilted": "{where}: mã QR không đọc được khi giấy hơi nghiêng. Hãy phóng to mã, để trống quanh mã.",
    "qr.blurred": "{where}: mã QR không đọc được khi chụp hơi nhòe. Hãy phóng to mã.",
    "qr.worn": "{where}: mã QR không đọc được khi bản in thiếu mực. Hãy phóng to mã, in màu đậm.",
    "qr.address": "{where}: mã QR mở “{text}”, không phải trang chính thức hay trang của cơ quan. "
    "Hãy thay bằng vn-cop.vn, hoặc khai báo trang đó trong Thiết lập nếu là trang của cơ quan.",
    # the help block
    "help.line": "{where}: thiếu dòng “111 · vn-cop.vn”. Hãy dùng mẫu có dòng này ở chân trang.",
    "help.hotline": "Không thấy số 111 trong tài liệu. Hãy dùng mẫu có khối trợ giúp.",
    "help.file": "Không thấy số 111 trong phần chữ của tệp. Hãy ghi “Gọi 111, miễn phí, cả ngày lẫn đêm”.",
    "help.slides": "Không thấy số 111 trên các trang chiếu. Hãy ghi “Gọi 111, miễn phí, cả ngày lẫn đêm”.",
    "help.code": "Tài liệu này phải có mã QR của vn-cop.vn mà không thấy. Hãy dùng mẫu có khối trợ giúp.",
    "lines.stale": "Số của “{label}” ({number}) chưa được gọi thử trong 12 tháng qua. "
    "Hãy gọi thử rồi ghi ngày kiểm tra trong Thiết lập, hoặc bằng lệnh “helpline set SỐ --checked-by TÊN”.",
    "lines.unasked": "“{label}” ({number}) chưa được hỏi lại trong 12 tháng qua. "
    "Hãy hỏi lại rồi ghi ngày kiểm tra trong Thiết lập, hoặc bằng lệnh “helpline set SỐ --checked-by TÊN”.",
}

# what is wrong with a design
DESIGN_FAULT = "khổ {paper}, bộ màu {theme}: {fault}"
NO_ROOM = "không đủ chỗ cho “{text}” (thừa {excess} mm)"
NO_ROOM_WIDE = "có từ quá dài trong “{text}”"
NEVER_FITS = "không có chủ đề nào của thư viện đủ nội dung cho mẫu này (needs: {needs})"

# the made-up session that designs are tried with
TRIAL_OFFICE = "Ủy ban nhân dân phường Hồng Bàng – thành phố Hải Phòng"
TRIAL_PLACE = "Hồng Bàng"
TRIAL_PARTNERS = (
    "Đoàn TNCS Hồ Chí Minh phường Hồng Bàng",
    "Hội Liên hiệp Phụ nữ Việt Nam phường Hồng Bàng",
)
TRIAL_SCHOOL = "Trường Tiểu học và Trung học cơ sở Nguyễn Thị Minh Khai"
TRIAL_TITLE = "Kỹ năng an toàn cho học sinh trên môi trường mạng"
TRIAL_LINES = (
    "Công an phường Hồng Bàng (trực ban)",
    "Trạm y tế phường Hồng Bàng",
    "Phòng Văn hóa – Xã hội phường",
    "Tư vấn học đường của trường",
    "Người làm công tác trẻ em",
)
TRIAL_PEOPLE = ("Nguyễn Hoàng Thiên Phương Uyên", "Ksor H’Bơ", "Tôn Nữ Công Huyền Bảo Trâm")
TRIAL_PURPOSE = "Cấp giấy chứng nhận tham gia"
TRIAL_PAGES = (
    ("Trang thông tin điện tử phường", "https://hongbang.haiphong.gov.vn"),
    ("Trang Facebook của phường", "https://www.facebook.com/phuonghongbang"),
)
TRIAL_IMPRINT = "GPXB số 15/GP-SVHTT ngày 02/11/2026. In 500 bản, khổ 21 × 29,7 cm. Duyệt: Nguyễn Văn A."


def finding(code: str, facts: Mapping[str, Fact]) -> str:
    """The whole sentence of a finding, without the signs that only bind the words of a page."""
    return plain(_FINDINGS[code].format_map(dict(facts)))


def plain(text: str) -> str:
    """The text without signs that nobody sees: joiners are left out, bound spaces are usual ones."""
    return text.translate(_UNSEEN)


def places(names: Sequence[str]) -> str:
    """Several places in one: "Trang 1–3, 7"; those without a number as they are."""
    numbers: dict[str, list[int]] = {}
    for each in names:
        word, _, number = each.rpartition(" ")
        if number.isdecimal():
            numbers.setdefault(word, []).append(int(number))
        else:
            numbers.setdefault(each, [])
    return ", ".join(f"{word} {_runs(found)}" if found else word for word, found in numbers.items())


def _runs(numbers: Sequence[int]) -> str:
    runs: list[list[int]] = []
    for each in sorted(set(numbers)):
        if runs and each == runs[-1][-1] + 1:
            runs[-1].append(each)
        else:
            runs.append([each])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
