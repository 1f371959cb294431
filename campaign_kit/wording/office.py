"""Sentences about the word "office"."""

REFUSALS: dict[str, str] = {
    "not_set_up": (
        "Chưa có thông tin cơ quan trong thư mục dữ liệu này nên chưa làm được việc đó. Chưa ghi gì cả. "
        "Hãy khai báo cơ quan trước: trong cửa sổ chương trình, hoặc bằng lệnh “campaign-kit office set”."
    ),
    "already_set_up": (
        "Thư mục dữ liệu này đã có cơ quan “{name}”. Dữ liệu giữ nguyên. Hãy sửa thông tin của cơ quan đó."
    ),
    "help_line_compulsory": (
        "Số 111 và trang vn-cop.vn phải có trong mọi tài liệu nên không bỏ được. Các địa chỉ hỗ trợ giữ nguyên như cũ. "
        "Hãy để lại hai dòng này và chỉ sửa các dòng khác."
    ),
    "help_line_text": (
        "Mục “{field}” của địa chỉ hỗ trợ để trống hoặc quá dài nên chưa lưu. "
        "Các địa chỉ hỗ trợ giữ nguyên như cũ. Hãy sửa mục này rồi lưu lại."
    ),
    "no_help_line": (
        "Không có địa chỉ hỗ trợ số {id}. Dữ liệu giữ nguyên. Hãy xem số ở cột đầu của danh sách địa chỉ hỗ trợ."
    ),
    "logo": (
        "Không đọc được “{file}” như một hình: biểu trưng phải là tệp PNG hoặc JPG. Biểu trưng cũ giữ nguyên. "
        "Hãy chọn tệp khác."
    ),
    "logo_too_large": (
        "Hình “{file}” quá lớn. Biểu trưng cũ giữ nguyên. Hãy thu nhỏ hình còn khoảng 1.000 điểm ảnh mỗi chiều "
        "rồi chọn lại."
    ),
    "no_logo_file": "Không thấy tệp {file}. Biểu trưng cũ giữ nguyên. Hãy kiểm tra lại tên tệp.",
    "page_url": (
        "Địa chỉ “{url}” không dùng được: phải bắt đầu bằng https:// và không có dấu cách. "
        "Các trang giữ nguyên như cũ. Hãy mở trang đó trong trình duyệt rồi chép địa chỉ."
    ),
    "page_name": "Tên trang để trống hoặc quá dài. Các trang giữ nguyên như cũ. Hãy ghi tên ngắn gọn rồi lưu lại.",
    "page_twice": "Địa chỉ {url} ghi hai lần. Các trang giữ nguyên như cũ. Hãy bỏ một dòng rồi lưu lại.",
    "no_office": ("Không có cơ quan mang số {id}. Dữ liệu giữ nguyên. Hãy xem số ở cột đầu của danh sách cơ quan."),
    "one_to_merge": "Cần ít nhất hai cơ quan để sáp nhập. Dữ liệu giữ nguyên. Hãy chọn thêm cơ quan.",
    "one_to_split": "Tách “{name}” cần ít nhất hai cơ quan mới. Dữ liệu giữ nguyên. Hãy ghi thêm tên cơ quan.",
    "not_there_then": (
        "Ngày {day} không có cơ quan “{name}” nên không sáp nhập, chia tách, đổi tên từ ngày hôm sau được. "
        "Dữ liệu giữ nguyên. Hãy xem lại ngày, hoặc ngày bắt đầu và kết thúc của cơ quan."
    ),
    "became_already": (
        "Cơ quan “{name}” đã được sáp nhập, chia tách hoặc đổi tên từ trước. Dữ liệu giữ nguyên. "
        "Hãy chọn cơ quan đang thay cho nó."
    ),
    "same_name": "Cơ quan đang mang đúng tên “{name}”. Dữ liệu giữ nguyên. Hãy ghi tên mới.",
    "contact_phone": (
        "Số điện thoại của một người liên hệ không đúng: chỉ ghi chữ số, dấu cách, dấu chấm. "
        "Danh sách liên hệ giữ nguyên. Hãy sửa số rồi lưu lại."
    ),
    "contact_name": (
        "Họ tên hoặc vai trò của một người liên hệ để trống hoặc quá dài. Danh sách liên hệ giữ nguyên. "
        "Hãy sửa rồi lưu lại."
    ),
    "no_contact": (
        "Không có người liên hệ số {id}. Danh sách liên hệ giữ nguyên. Hãy xem số ở cột đầu của danh sách liên hệ."
    ),
    "no_page": "Không có trang số {id}. Các trang giữ nguyên như cũ. Hãy xem số ở cột đầu của danh sách trang.",
}

HELP_LINE_FIELDS: dict[str, str] = {
    "label": "tên",
    "child_label": "tên cho trẻ em",
    "number_or_address": "số gọi, nơi gặp",
    "note": "ghi chú",
    "order": "thứ tự",
    "verified_on": "ngày kiểm tra",
    "verified_by": "người kiểm tra",
}

KEY_PLACES: dict[str, str] = {
    "keyring": "Dữ liệu được mã hóa; chìa khóa nằm trong kho mật khẩu của máy tính này.",
    "file": (
        "Dữ liệu được mã hóa; máy này không có kho mật khẩu nên chìa khóa nằm trong một tệp chỉ tài khoản của bạn "
        "đọc được. Hãy đặt mật khẩu cho tài khoản máy tính và giữ kỹ phiếu khôi phục."
    ),
    "environment": "Dữ liệu được mã hóa; chìa khóa lấy từ biến CAMPAIGN_KIT_KEY.",
}

# how a step that can be taken back goes on from "Hoàn tác: "
UNDO_ADD = "thêm cơ quan {name}"
UNDO_SAVE = "sửa cơ quan {name}"
UNDO_MERGE = "sáp nhập {offices} cơ quan thành {name}"
UNDO_SPLIT = "tách {name} thành {offices} cơ quan"
UNDO_RENAME = "đổi tên {old} thành {new}"
UNDO_SIGNERS = "sửa danh sách người ký"
UNDO_CONTACTS = "sửa danh sách liên hệ"

KEEP_RECOVERY_CODE = (
    "Hãy in và cất mã khôi phục này ở nơi an toàn, không để chung với máy tính: khi máy hỏng hoặc đổi máy, "
    "chỉ có mã này mở được dữ liệu. Không gửi mã qua Zalo, Facebook hay thư điện tử."
)
