"""What the command line says: results, things to mend in a command line, headings. Helps stand beside their options."""

# results
OFFICE_SAVED = "Đã lưu thông tin cơ quan."
OFFICE_MADE = "Đã tạo thư mục dữ liệu mã hóa của cơ quan."
RECOVERY_CODE = "Mã khôi phục:"
HELP_LINES_SAVED = "Đã lưu các địa chỉ hỗ trợ."
HELP_LINES_STALE = (
    "Có địa chỉ chưa được kiểm tra trong 12 tháng qua. Hãy gọi thử rồi ghi: helpline set SỐ --checked-by TÊN."
)
DUE_HELP_LINE = "Gọi thử: {label}, {address}"
DUE_LEGAL_BASIS = "Xem lại hiệu lực: {title}, số {number} (xem lần cuối ngày {day})"
NOTHING_DUE = "Chưa có gì đến hạn kiểm tra lại."
NOT_CHECKED = "chưa"
CAMPAIGN_ADDED = "Đã thêm kế hoạch số {id}: {title}"
ANNEX_FINDING = "Dòng {row}: {words}"
TASKS_IMPORTED = "Đã nhập {tasks} nhiệm vụ vào kế hoạch: {title}"
NO_NEW_TASKS = "Không có nhiệm vụ nào mới: kế hoạch “{title}” đã có đủ, giữ nguyên."
TASKS_KNOWN = "{tasks} nhiệm vụ đã có từ trước, giữ nguyên."
TASK_DIFFERS = "Xem lại nhiệm vụ số {id} đã có từ trước: phụ lục ghi khác số thứ tự, cơ quan hoặc thời gian. {content}"
TASKS_DROPPED = "Đã lấy lại lần nhập gần nhất của kế hoạch “{title}”: bỏ {tasks} nhiệm vụ."
TASK_MARKED = "Nhiệm vụ số {id}: {status}. {content}"
OVERDUE = "{status}, quá hạn"
SESSION_ADDED = "Đã thêm buổi số {id}: {title}, {day}"
OF_SERIES = "{sessions} buổi cùng loạt (session find --series {id})"
SESSION_MARKED = "Buổi số {id} ({title}): {status}"
LOOK_AGAIN = "Xem lại: {sentence}"
OFFER = "Tài liệu: {title} – {detail}"
NO_FINDING = "Không thấy lỗi nào."
PROOF_OK = "{file}: in được, không có điều phải sửa."
PROOF_QR = "  mã QR {text}, rộng {mm} mm: đọc được"
PROOF_WITHOUT_OFFICE = "Không mở được dữ liệu cơ quan nên chỉ nhận các trang chính thức. {reason}"
FINDING = "{file}:{line}: {message}"
FINDING_IN_FILE = "{file}: {message}"
PACK_NEW = "Mới: {file}"
PACK_OVER_SHIPPED = "Mới, thay bản có sẵn: {file}"
PACK_REPLACED = "Thay bản riêng đang có: {file}"
PACK_SAME = "Giống bản đang dùng: {file}"
SHEETS = "{title}: in trên {sheets} tờ {paper}, kể cả tờ sơ đồ ghép."
FOUND_IN_FILE = "{file}: {words}"
OWN_TEXT = "đã đổi"
STATES_WANTED = {"draft": "bản nháp nào chờ duyệt", "approved": "bản đã duyệt nào chờ phát hành"}
HAS_LOGO = "có"
LOGO_SET = "Đã nhận biểu trưng. Tài liệu làm từ nay có biểu trưng này."
LOGO_REMOVED = "Đã bỏ biểu trưng. Tài liệu làm từ nay không có biểu trưng."
PAGES_SAVED = "Đã lưu các trang chính thống."
COPY_OPENED = "Đã mở trên máy này dữ liệu của {name}."
COPY_OPENED_EMPTY = "Đã mở dữ liệu trên máy này; trong đó chưa khai báo cơ quan."
ASK_RECOVERY_CODE = "Mã khôi phục"
NO_BACKUP_TODAY = "Việc vừa làm đã lưu, nhưng chưa tự sao lưu được hôm nay. {reason}"
COUNTED = "Đã ghi {total} người ({audience}) vào buổi số {id} ({title})."
IMPORTED = "Đã nhập {people} người vào danh sách của buổi số {id} ({title})."
IMPORTED_NOBODY = "Không có ai mới: danh sách của buổi số {id} ({title}) giữ nguyên."
KNOWN_PEOPLE = (
    "Trong đó {people} người đã có ở cùng địa bàn (cùng tên, không có gì khác) nên được nhận là cùng một người. "
    "Nếu không phải: attendance undo, rồi nhập lại với --new."
)
LISTED_BEFORE = "{people} người đã có trong danh sách từ trước, giữ nguyên."
LINES_NOT_TAKEN = (
    "{lines} dòng không lấy: bỏ dòng viết hai lần, hoặc chính danh sách này đã nhập vào buổi mà dòng đó đã được bỏ ra, "
    "sửa hay xóa sau đó. Vẫn muốn lấy: nhập lại với --new."
)
IMPORTED_AT = "{clock} ngày {day}"
IMPORT_HEADS = ("Số", "Nhập lúc", "Buổi", "Tên buổi", "Dòng", "Đã điểm danh")
LIST_TERMS = "Danh sách dùng để: {purpose}. Tên được giữ đến hết ngày {day}."
ALL_PRESENT = "Những người mới nhập được ghi có mặt."
NOT_MARKED = "Những người mới nhập chưa điểm danh. Ghi có mặt: attendance mark {id} --rest."
DOUBTFUL_PEOPLE = "Có thể là người đã có ở cùng địa bàn nhưng chưa chắc, đang tính là người mới: {names}."
TWICE = "Có tên nhiều lần trong danh sách, đang tính là những người khác nhau: {names}."
UNKNOWN_PLACES = (
    "Không có địa bàn nào mang tên: {names}. "
    "Muốn tính riêng cho nơi đó: attendance undo, thêm địa bàn bằng place add, rồi nhập lại."
)
UNDONE_MARKS = "Trong đó {marks} dòng đã điểm danh. Hãy xem lại số người của buổi số {id}."
UNDONE = (
    "Đã lấy lại toàn bộ lần nhập: bỏ {lines} dòng khỏi danh sách của buổi số {id} ({title}), "
    "xóa {people} người không còn trong danh sách nào."
)
REPEATED_ROWS = "“{name}” ở dòng {row} và dòng {others} có thể là một người ghi hai lần."
LETTERS = "Tên trong tệp viết bằng chữ kiểu cũ ({letters}); đã đổi {names} tên sang Unicode. Hãy xem lại dấu của tên."
DROPPED_COLUMNS = "Cột không lấy: {columns}."
SKIPPED_ROW = "Bỏ qua dòng {row}: {reason}"
DOUBTFUL_ROW = "Xem lại dòng {row}: {reason}"
NAME_ERASED = "(đã xóa tên)"
MARKED = "{number}. {name}: {status}"
PRESENT = "Có mặt {present}/{listed}."
ATTENDANCES = "Cả buổi: {attendances} lượt người."
ADDED_PERSON = "{number}. {name} – {place}: đã thêm vào danh sách."
PLACE_UNKNOWN = "chưa rõ nơi"
SAME_PERSON = (
    "{place} đã có người tên {name}. Chưa thêm ai. "
    "Hãy ghi --same yes nếu là cùng một người, --same no nếu là người khác."
)
NOBODY_NAMED = "Chưa ghi ai cần điểm danh. Hãy gõ số thứ tự hoặc tên, hay dùng --rest cho tất cả người chưa điểm danh."
DEMO_REASON = "Dữ liệu mẫu, để xem thử"
PERIOD = "Kỳ: từ ngày {first} đến hết ngày {last}"
PARTS_OF = "{title}, chia ra:"
PART = "{name} {number}"
OF_STATED = "{yes} trong số {stated} lượt đã ghi"
OF_WHOLE = "{reached}/{active}"
NO_DATA = "–"
EXPLAINED = "{title}: {value} {unit}. {definition}"
ABSENT = "không có"
SUMS_RIGHT = "Các số cộng sẵn đều đúng với danh sách."
SUMS_WRONG = (
    "Số cộng sẵn của {count} buổi không đúng với danh sách (buổi số {numbers}), nên số liệu có thể sai. "
    "Danh sách vẫn nguyên. Hãy chạy lại lệnh này với --repair để tính lại."
)
SUMS_MENDED = "Đã tính lại số cộng sẵn của {count} buổi (buổi số {numbers}). Danh sách giữ nguyên."
DOCTOR_TOPICS = {"versions": "Phiên bản", "folders": "Thư mục", "fonts": "Phông chữ (số byte)"}

# a command line that cannot be used
BAD_DAY = "Ngày “{text}” chưa đúng. Hãy viết như 23/11/2026 hoặc 2026-11-23."
TOO_LARGE = "Trong lệnh có một số quá lớn, không thể là số của dòng nào. Chưa ghi gì cả; hãy xem lại số ấy."
BAD_CLOCK = "Giờ “{text}” chưa đúng. Hãy viết như 7:15 hoặc 19:00."
BAD_ANSWER = "Câu trả lời “{text}” chưa rõ. Hãy viết yes hoặc no."
BAD_PERIOD = "Ngày cuối {last} trước ngày đầu {first}. Hãy đổi lại."
BOTH_DAYS = "Kỳ phải có cả --from và --to, hoặc chỉ có --period."
BAD_CODE = "Không có mã “{text}”. Các mã dùng được: {codes}."
BAD_VALUES = {
    "string_too_short": "Giá trị của {field} không được để trống. Chưa ghi gì cả.",
    "string_too_long": "Giá trị của {field} dài quá {max_length} ký tự. Chưa ghi gì cả.",
    "greater_than_equal": "Giá trị của {field} phải từ {ge} trở lên. Chưa ghi gì cả.",
    "value_error": "Giá trị của {field} không hợp với các giá trị khác. Chưa ghi gì cả.",
    "less_than_equal": "Giá trị của {field} phải từ {le} trở xuống. Chưa ghi gì cả.",
}
BAD_VALUE = "Giá trị của {field} không dùng được. Chưa ghi gì cả."
NAME_NEEDED = "Thư mục dữ liệu này chưa có cơ quan. Lần đầu khai báo phải ghi tên cơ quan: --name."
SIGNER_NEEDED = "Ghi chức vụ hoặc quyền hạn người ký thì phải ghi cả họ tên: --signer."
LABEL_NEEDED = "Thêm địa chỉ hỗ trợ thì phải ghi tên: --label. Sửa địa chỉ đã có thì ghi SỐ của nó."
SESSION_NEEDS = {
    "title": "Chưa ghi TÊN của buổi. Hãy ghi tên, hoặc dùng mẫu buổi: --template.",
    "form": "Chưa ghi hình thức của buổi: --form. Hãy ghi hình thức, hoặc dùng mẫu buổi: --template.",
}
PAIR_NEEDED = "“{text}” chưa đúng. Hãy viết KHÓA=CHỮ, ví dụ 0.title=Em nhớ năm điều."
LOGO_NEEDED = "Chưa ghi tệp biểu trưng. Hãy ghi TỆP (PNG, JPG), hoặc --remove để bỏ biểu trưng."
NO_COMMAND = "Không có lệnh “{name}”. Xem “{path} --help”."
NO_COMMAND_NEAR = "Không có lệnh “{name}”. Có phải là “{near}”? Xem “{path} --help”."
NO_OPTION = "Không có tùy chọn {name}. Xem “{path} --help”."
NO_OPTION_NEAR = "Không có tùy chọn {name}. Có phải là {near}? Xem “{path} --help”."
MISSING = "Còn thiếu {name}. Xem “{path} --help”."
VALUE_NEEDED = "Tùy chọn {name} cần một giá trị đi sau. Xem “{path} --help”."
NOT_USABLE = "Giá trị của {name} không dùng được. Xem “{path} --help”."
NOT_UNDERSTOOD = "Dòng lệnh có phần thừa hoặc sai chỗ nên không hiểu được. Xem “{path} --help”."

# headings
OFFICE_LINES = {
    "name": "Tên cơ quan",
    "short_name": "Tên ngắn",
    "kind": "Loại",
    "superior_name": "Cơ quan chủ quản",
    "place_name": "Địa danh",
    "document_code": "Ký hiệu văn bản",
    "letterhead": "Thể thức",
    "hamlet_label": "Cách gọi thôn",
    "recipients": "Nơi nhận",
    "imprint": "Giấy phép, nơi in",
    "logo": "Biểu trưng",
    "pages": "Trang chính thống",
    "signer": "Người ký",
}
HELP_LINE_HEADS = ("Số", "Địa chỉ hỗ trợ", "Số gọi, nơi gặp", "Ghi chú", "Đã kiểm tra")
CAMPAIGN_HEADS = ("Số", "Tên kế hoạch", "Số, ký hiệu", "Từ ngày", "Đến ngày")
ANNEX_HEADS = ("Nhóm", "Stt", "Nội dung", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện")
TASK_HEADS = ("Số", "Nhóm", "Stt", "Nội dung", "Cơ quan chủ trì", "Thời gian thực hiện", "Tình trạng", "Số buổi")
SESSION_HEADS = ("Số", "Ngày", "Giờ", "Tên buổi", "Hình thức", "Địa bàn", "Tình trạng", "Mã")
SESSION_LINES = {
    "id": "Số",
    "uid": "Mã",
    "title": "Tên buổi",
    "form": "Hình thức",
    "status": "Tình trạng",
    "status_reason": "Lý do",
    "template": "Mẫu buổi",
    "day": "Ngày",
    "times": "Giờ",
    "places": "Địa bàn",
    "bands": "Lứa tuổi",
    "modules": "Chủ đề",
    "language": "Ngôn ngữ thứ hai",
    "venue": "Nơi tổ chức",
    "speakers": "Người nói chuyện",
    "subject": "Môn học",
    "series": "Loạt buổi",
    "partners": "Đơn vị phối hợp",
    "expected_count": "Số người dự kiến",
}
ROSTER_HEADS = ("STT", "Họ và tên", "Năm sinh", "Giới tính", "Lớp / thôn")
LIST_HEADS = ("STT", "Họ và tên", "Năm sinh", "Giới tính", "Lớp / thôn", "Trạng thái")
FIGURE_HEADS = ("Chỉ tiêu", "Số liệu", "Đơn vị", "Mã")
EXPLAINED_HEADS = ("Số", "Ngày", "Tên", "Là gì", "Số liệu")
FIGURE_GROUPS = {
    "sessions": "Buổi",
    "attendances": "Lượt người",
    "people": "Người có danh sách",
    "coverage": "Địa bàn",
    "training": "Tập huấn",
    "papers": "Văn bản",
    "outreach": "Truyền thông khác",
    "cost": "Kinh phí",
    "quiz": "Khảo sát trước, sau buổi",
    "tally": "Số tổng hợp khác",
}
OF_OFFICE = "Cơ quan: {name}"
LEFT_OUT = "Không in {figures} số liệu chưa có gì; xem hết bằng lựa chọn --all."
FEW_SHOWN = "* Chỉ xem tại cơ quan: số từ 1 đến 4 về nạn nhân, vi phạm thì bản in ghi “{few}”."
STARRED = "{value} *"
NO_OFFICE_NAMED = "Không có đúng một cơ quan tên “{name}”. Hãy ghi số của một trong: {names}."
KIND_HEADS = ("Mã", "Loại tài liệu", "Dạng tệp", "Mẫu thiết kế", "Khổ giấy", "Bộ màu")
MATERIAL_HEADS = ("Số", "Loại tài liệu", "Dành cho", "Dạng tệp", "Khổ giấy", "Bản", "Tình trạng", "Tệp")
TEXT_HEADS = ("Khóa", "Chỗ", "Chữ", "")
PAGE_HEADS = ("Số", "Tên trang", "Địa chỉ")
MODULE_HEADS = ("Mã", "Chủ đề", "Dành cho", "Phút", "Gói", "Ngôn ngữ")
TEMPLATE_HEADS = ("Mã", "Mẫu buổi", "Hình thức", "Phút", "Gói")
CONTENT_SET_HEADS = ("Mã", "Bộ hoạt động", "Ngày đầu", "Số tuần", "Dòng buổi", "Gói")
SURVEY_HEADS = ("Mã", "Khảo sát", "Dành cho", "Số câu", "Gói")
FORM_HEADS = ("Mã", "Biểu mẫu", "Loại", "Gói")
USAGE, ARGUMENTS, OPTIONS, COMMANDS = "Cách dùng: ", "Đối số", "Tùy chọn", "Lệnh"
REQUIRED, DEFAULT, OPTIONS_IN_USAGE, COMMAND_IN_USAGE = "bắt buộc]", "[mặc định:", "[TÙY CHỌN]", "LỆNH …"
HELP_OF_HELP = "Hiện hướng dẫn này rồi thôi."
