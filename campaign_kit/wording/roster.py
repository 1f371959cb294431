"""Sentences about lists of people that are read from files or pasted."""

REFUSALS: dict[str, str] = {
    "no_file": "Không tìm thấy tệp {file}. Chưa có gì thay đổi. Hãy kiểm tra lại tên tệp hoặc cắm lại USB.",
    "cannot_read": (
        "Không đọc được tệp {file}. Chưa có gì thay đổi. Hãy đóng tệp nếu đang mở trong chương trình khác, "
        "hoặc chép tệp về máy rồi chọn lại."
    ),
    "empty": "Tệp {file} trống. Chưa nhập ai. Hãy chọn tệp có danh sách.",
    "not_spreadsheet": (
        "Tệp {file} không phải là bảng tính đọc được. Chưa nhập ai. Hãy chọn tệp .xlsx, .xls, .ods hoặc .csv; "
        "danh sách trong Word hay PDF thì hãy chép bảng sang Excel, lưu thành .xlsx rồi chọn lại."
    ),
    "wrong_extension": (
        "Nội dung của tệp {file} không đúng với đuôi tên tệp. Chưa nhập ai. "
        "Hãy mở tệp bằng Excel, dùng “Lưu thành” (Save As) để lưu lại thành .xlsx rồi chọn tệp mới."
    ),
    "web_page": (
        "Tệp {file} mang tên bảng tính nhưng bên trong là trang web, thường gặp ở tệp xuất từ phần mềm trường học. "
        "Chưa nhập ai. Hãy mở tệp bằng Excel, dùng “Lưu thành” (Save As) để lưu thành .xlsx rồi chọn tệp mới."
    ),
    "password": (
        "Tệp {file} có mật khẩu nên không đọc được. Chưa nhập ai. "
        "Hãy mở tệp bằng Excel, bỏ mật khẩu, lưu lại rồi chọn lại."
    ),
    "damaged": (
        "Tệp {file} bị hỏng nên không đọc được trọn vẹn. Chưa nhập ai. "
        "Hãy xin lại tệp, hoặc mở bằng Excel, lưu thành .xlsx rồi chọn tệp mới."
    ),
    "too_big": (
        "Tệp {file} quá lớn so với một danh sách người tham dự. Chưa nhập ai. "
        "Hãy chép riêng danh sách cần nhập sang một tệp mới rồi chọn tệp đó."
    ),
    "too_many_rows": (
        "Tệp {file} có hơn {most} dòng, quá dài so với một danh sách người tham dự. Chưa nhập ai. "
        "Hãy chép riêng danh sách cần nhập sang một tệp mới rồi chọn tệp đó."
    ),
    "far_cell": (
        "Trang tính trong tệp {file} trải rộng đến tận ô {cell} vì có ô ghi chữ ở rất xa danh sách. Chưa nhập ai. "
        "Hãy mở tệp bằng Excel, xóa các dòng và cột thừa, lưu lại rồi chọn lại."
    ),
    "no_list": (
        "Không thấy danh sách trong tệp {file}: không có dòng tiêu đề với cột “Họ và tên”. Chưa nhập ai. "
        "Hãy thêm một dòng tiêu đề ở trên danh sách (Họ và tên, Năm sinh, Giới tính, Lớp…) rồi chọn lại."
    ),
    "no_people": (
        "Tệp {file} có dòng tiêu đề nhưng bên dưới không có tên ai. Chưa nhập ai. "
        "Hãy kiểm tra lại cột họ và tên rồi chọn lại."
    ),
    "no_name_column": (
        "Chưa có cột nào được chọn là họ và tên. Chưa nhập ai. Hãy chọn “Họ và tên” cho cột ghi tên người rồi xem lại."
    ),
    "no_pasted_names": (
        "Không thấy tên người nào trong đoạn vừa dán. Chưa nhập ai. "
        "Hãy dán mỗi người một dòng, hoặc dán cả bảng kèm dòng tiêu đề."
    ),
    "pasted_too_long": (
        "Đoạn vừa dán có hơn {most} dòng hoặc quá dài. Chưa nhập ai. "
        "Hãy dán từng phần, hoặc lưu danh sách thành tệp .xlsx rồi chọn tệp đó."
    ),
    "letters": (
        "Không nhận ra bảng mã chữ của tệp {file} nên tên sẽ bị sai dấu. Chưa nhập ai. "
        "Hãy dùng Unikey chuyển danh sách sang Unicode, lưu lại rồi chọn lại."
    ),
}

_SKIPPED: dict[str, str] = {
    "after_end": "Dòng nằm sau dòng tổng cộng hoặc chữ ký, không phải người trong danh sách.",
    "blank": "Dòng trống.",
    "fault": "Ô họ tên bị lỗi công thức.",
    "group": "Dòng tiêu đề của một nhóm, không phải tên người.",
    "headings": "Dòng tiêu đề lặp lại.",
    "long_name": "Ô họ tên dài quá 120 ký tự.",
    "no_name": "Ô họ tên trống hoặc bị lỗi công thức.",
    "not_name": "Ô họ tên không phải là tên người.",
    "only_number": "Chỉ có số thứ tự, không có họ tên.",
    "signature": "Dòng ký tên, ngày tháng hoặc ghi chú ở cuối danh sách.",
    "total": "Dòng tổng cộng.",
}

_DOUBTFUL: dict[str, str] = {
    "birth": "Không đọc được ngày sinh nên để trống năm sinh.",
    "left_over": "Có phần không hiểu được nên chỉ lấy những gì đã rõ.",
    "letters": "Họ tên có ký tự lạ, có thể sai bảng mã. Hãy xem lại.",
    "lost_letter": "Họ tên có thể mất chữ “ư” do lỗi của tệp cũ (ví dụ “Hường” thành “Hờng”). Hãy xem lại.",
    "place": "Excel đã đổi tên lớp thành ngày tháng nên không lấy được lớp. Hãy xem lại.",
    "sex": "Không đọc được giới tính nên để trống.",
}

_ON_SHEET = "Trang tính “{sheet}”: {reason}"


def skipped(reason: str, sheet: str = "") -> str:
    """Why a row was passed over; `sheet` is named where people come from several sheets."""
    return _on_sheet(_SKIPPED[reason], sheet)


def doubtful(reason: str, sheet: str = "") -> str:
    """Which value of a person was left out; `sheet` as above."""
    return _on_sheet(_DOUBTFUL[reason], sheet)


def _on_sheet(reason: str, sheet: str) -> str:
    return _ON_SHEET.format(sheet=sheet, reason=reason) if sheet else reason
