"""Sentences about the tasks of a plan and the annex that they come from."""

REFUSALS: dict[str, str] = {
    "cannot_open": (
        "Không mở được tệp {file}. Chưa nhập gì. Hãy kiểm tra lại tên tệp, cắm lại USB, "
        "hoặc đóng tệp nếu đang mở trong chương trình khác."
    ),
    "not_readable": (
        "Tệp {file} không phải loại đọc được. Chưa nhập gì. Phụ lục phải là tệp .docx, .xlsx, .xls, .ods, .csv hoặc "
        ".txt; bảng trong tệp PDF hay .doc thì hãy mở bằng Word, lưu thành .docx, hoặc chép bảng rồi dán."
    ),
    "password": (
        "Tệp {file} có mật khẩu nên không đọc được. Chưa nhập gì. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi chọn lại."
    ),
    "damaged": (
        "Tệp {file} bị hỏng, hoặc nội dung không đúng với đuôi tên tệp, nên không đọc được trọn vẹn. Chưa nhập gì. "
        "Hãy mở tệp bằng Word hoặc Excel, lưu thành tệp mới rồi chọn tệp đó."
    ),
    "too_big": (
        "Tệp {file} quá lớn so với một phụ lục nhiệm vụ. Chưa nhập gì. "
        "Hãy chép riêng bảng nhiệm vụ sang một tệp mới rồi chọn tệp đó."
    ),
    "letters": (
        "Không nhận ra bảng mã chữ của tệp {file} nên chữ sẽ bị sai dấu. Chưa nhập gì. "
        "Hãy dùng Unikey chuyển sang Unicode, lưu lại rồi chọn lại."
    ),
    "no_table": (
        "Không thấy bảng nhiệm vụ nào trong tệp {file}. Chưa nhập gì. Bảng phải có dòng tiêu đề với cột “Nội dung” "
        "(hoặc “Nhiệm vụ”) và cột “Cơ quan chủ trì”, hoặc cột “Stt” cùng cột “Thời gian thực hiện”."
    ),
    "no_rows": (
        "Bảng trong tệp {file} có dòng tiêu đề nhưng bên dưới không có nhiệm vụ nào. Chưa nhập gì. "
        "Hãy kiểm tra lại cột nội dung rồi chọn lại."
    ),
    "no_pasted_table": (
        "Không thấy nhiệm vụ nào trong đoạn vừa dán. Chưa nhập gì. Hãy chép cả bảng trong Word hoặc Excel, kèm dòng "
        "tiêu đề (Stt, Nội dung, Cơ quan chủ trì, Cơ quan phối hợp, Thời gian thực hiện), rồi dán lại."
    ),
    "pasted_too_long": (
        "Đoạn vừa dán quá dài so với một phụ lục nhiệm vụ. Chưa nhập gì. "
        "Hãy dán từng phần, hoặc lưu thành tệp .docx hay .xlsx rồi chọn tệp đó."
    ),
    "too_long": (
        "Ở dòng {row} của bảng có ô dài quá {most} ký tự. Chưa nhập gì. Hãy tách nhiệm vụ đó thành nhiều dòng có số "
        "thứ tự riêng, rồi nhập lại."
    ),
    "no_task": (
        "Không có nhiệm vụ mang số {id}. Dữ liệu giữ nguyên. Hãy xem số của nhiệm vụ ở cột đầu của danh sách nhiệm vụ."
    ),
    "nothing_to_undo": "Kế hoạch “{title}” chưa nhập phụ lục nào. Dữ liệu giữ nguyên.",
    "worked_on": (
        "Trong lần nhập gần nhất của kế hoạch “{title}” đã có {count} nhiệm vụ được ghi tình trạng hoặc đã lập buổi. "
        "Dữ liệu giữ nguyên. Hãy sửa từng nhiệm vụ thay vì lấy lại cả lần nhập."
    ),
    "has_sessions": (
        "Nhiệm vụ “{task}” đã có {count} buổi thực hiện nên không xóa được. Dữ liệu giữ nguyên. "
        "Nếu không làm nữa, hãy ghi tình trạng “Không thực hiện”."
    ),
}

# when a task is due, of a plan that was copied to other days
TIMING_ON, TIMING_FROM, TIMING_UNTIL = "Ngày {day}", "Từ ngày {first}", "Đến hết ngày {last}"
TIMING_BETWEEN = "Từ ngày {first} đến ngày {last}"

# what can be taken back: each goes on from "Hoàn tác: "
UNDO_IMPORTED = "nhập phụ lục {tasks} nhiệm vụ vào “{title}”"
UNDO_DROPPED = "lấy lại lần nhập phụ lục {tasks} nhiệm vụ"
UNDO_JOINED = "ghi buổi thực hiện nhiệm vụ “{task}”"
UNDO_ADDED = "thêm nhiệm vụ “{task}”"
UNDO_SAVED = "sửa nhiệm vụ “{task}”"
UNDO_MARKED = "ghi tình trạng nhiệm vụ “{task}”"
UNDO_REMOVED = "xóa nhiệm vụ “{task}”"
UNDO_REMOVED_MANY = "xóa {count} nhiệm vụ"

# each goes on from "Dòng 14: "
_FINDINGS: dict[str, str] = {
    "joined": "đã nối vào “{to}”, vì viết tiếp dòng trên.",
    "not_taken": "không rõ thuộc nhiệm vụ nào nên không lấy: “{text}”.",
    "column": "cột “{title}” không có chỗ ghi nên không lấy.",
    "empty_group": "nhóm “{title}” không có nhiệm vụ nào.",
    "no_number": "nhiệm vụ chưa có số thứ tự nên lấy số {order}.",
    "no_lead": "nhiệm vụ {order} chưa ghi cơ quan chủ trì.",
    "twice": "nhóm này đã có một nhiệm vụ cùng nội dung ở dòng {other}.",
}


def finding(code: str, **facts: str | int) -> str:
    """What a person should look at in an annex; it goes on from "Dòng 14: "."""
    return _FINDINGS[code].format_map(facts)
