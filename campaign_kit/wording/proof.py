"""Sentences of the print doctor: what is wrong on a page or in a file, where, and what to do about it."""

from collections.abc import Mapping

from campaign_kit.errors import Fact

_FINDINGS: dict[str, str] = {
    # characters and sizes
    "glyphs.missing": "Trang {page}: phông chữ {font} không có chữ {chars}, khi in sẽ ra ô trống. "
    "Hãy sửa chữ đó, hoặc chọn mẫu dùng phông khác.",
    "text.small": "Trang {page}: chữ “{text}” cỡ {size}, quá nhỏ để đọc ở chỗ người xem đứng (cần từ {least}). "
    "Hãy rút ngắn câu hoặc chọn khổ khác.",
    "text.pale": "Trang {page}: chữ “{text}” không nổi trên nền (độ tương phản {contrast}:1, cần từ {least}:1). "
    "Hãy chọn bộ màu hoặc mẫu khác.",
    # where texts stand
    "place.outside": "Trang {page}: chữ “{text}” nằm ngoài trang. Hãy chọn mẫu khác hoặc sửa tệp mẫu thiết kế.",
    "place.margin": "Trang {page}: chữ “{text}” cách mép giấy chưa đến {margin} mm, máy in có thể cắt mất. "
    "Hãy chọn mẫu khác hoặc sửa tệp mẫu thiết kế.",
    "place.covered": "Trang {page}: chữ “{text}” bị một hình khác che. Hãy chọn mẫu khác hoặc sửa tệp mẫu thiết kế.",
    "place.overlap": "Trang {page}: chữ “{text}” và “{other}” đè lên nhau. "
    "Hãy chọn mẫu khác hoặc sửa tệp mẫu thiết kế.",
    # QR codes
    "qr.small": "Trang {page}: mã QR rộng {mm} mm, nhỏ hơn mức {least} mm nên khó quét. Hãy phóng to mã.",
    "qr.quiet": "Trang {page}: viền trắng quanh mã QR không đủ {modules} ô hoặc bị che nên khó quét. "
    "Hãy để trống quanh mã.",
    "qr.margin": "Trang {page}: mã QR cách mép giấy chưa đến {margin} mm, máy in có thể cắt mất. Hãy dời mã vào trong.",
    "qr.pale": "Trang {page}: mã QR không đủ đậm trên nền (độ tương phản {contrast}:1, cần từ {least}:1). "
    "Hãy in mã màu đậm trên nền trắng.",
    "qr.inverted": "Trang {page}: mã QR sáng trên nền tối, nhiều điện thoại không quét được. "
    "Hãy in mã màu đậm trên nền trắng.",
    "qr.address": "Trang {page}: mã QR mở “{text}”, không phải trang chính thức hay trang của cơ quan. "
    "Hãy thay bằng vn-cop.vn, hoặc khai báo trang đó trong Thiết lập nếu là trang của cơ quan.",
    # the help block
    "help.line": "Trang {page}: thiếu dòng “111 · vn-cop.vn”. Hãy dùng mẫu có dòng này ở chân trang.",
    "help.hotline": "Không thấy số 111 trong tài liệu. Hãy dùng mẫu có khối trợ giúp.",
    "help.code": "Tài liệu này phải có mã QR của vn-cop.vn mà không thấy. Hãy dùng mẫu có khối trợ giúp.",
    "lines.stale": "Số của “{label}” ({number}) chưa được gọi thử trong 12 tháng qua. "
    "Hãy gọi thử rồi ghi ngày kiểm tra trong Thiết lập, mục Đường dây trợ giúp.",
}


def finding(code: str, facts: Mapping[str, Fact]) -> str:
    """The whole sentence of a finding."""
    return _FINDINGS[code].format_map(dict(facts))
