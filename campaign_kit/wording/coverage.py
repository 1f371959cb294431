"""Sentences of the command line about coverage, the rest of a plan, closed days, and what was spoken of to whom."""

YEAR = "Tính từ ngày {first} đến hết ngày {on}. Hạn cuối của báo cáo: {due} (còn {days} ngày)."
YEAR_OVER = "Tính từ ngày {first} đến hết ngày {on}. Hạn cuối của báo cáo: {due} (đã quá {days} ngày)."
OF_PLAN = "Theo chỉ tiêu của kế hoạch “{title}”."
WITHOUT_PLAN = "Chưa có kế hoạch đang chạy nào có chỉ tiêu về địa bàn: tính 100 %, mọi cấp học, đủ các lớp."
WHOLE_SCHOOLS = "Trường: cả trường, hoặc đủ các lớp"
PART_OF_SCHOOLS = "Trường: cả trường, hoặc từ {percent} % số lớp"
MISSING = "{kind}, chưa có buổi: {names}"
OUTSIDE = "{kind}, ngoài chỉ tiêu: {names}"
COVERAGE_HEADS = ("Loại địa bàn", "Phải đến", "Đã tuyên truyền", "Đã lên kế hoạch", "Chưa có buổi")

NOTHING_TO_FILL = "Không còn địa bàn nào thiếu: nơi nào cũng đã tuyên truyền hoặc đã lên kế hoạch."
LEFT = "{why}: {names}."
LEFT_HELP = "Hãy cho thêm buổi mỗi tuần (--per-week), hoặc bớt ngày tránh (--not, “plan closed”)."
PROPOSED = "Đây là đề nghị, chưa ghi gì. Nếu đồng ý: chạy lại kèm --apply."
APPLIED = "Đã thêm {sessions} buổi vào kế hoạch."
FILL_HEADS = ("Số", "Ngày", "Tên buổi", "Hình thức", "Địa bàn")

CLOSED_HEADS = ("Số", "Ngày không xếp buổi", "Từ ngày", "Đến ngày", "Thứ", "Áp dụng cho")
CLOSED_ADDED = "Đã thêm ngày không xếp buổi: {words}, {first} – {last}."
CLOSED_REMOVED = "Đã bỏ ngày không xếp buổi: {words}."
NO_CLOSED = "Không có dòng số {id}. Xem “plan closed list”."
NO_CLOSED_YET = "Chưa ghi ngày nào: mọi ngày đều có thể xếp buổi."
WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")

MATRIX_HEAD = "Kỹ năng"
MATRIX_CELL = "{held} + {planned}"
MATRIX_NOTE = "Số buổi đã tổ chức + số buổi đã lên kế hoạch; một buổi có thể ở nhiều ô, nên các ô không cộng với nhau."
WITHOUT_TAG = "{sessions} buổi chưa ghi chủ đề nên không có trong bảng."

BOOK_TITLE = "ĐỊA BÀN ĐÃ TUYÊN TRUYỀN"
BOOK_DAY = "Tính đến hết ngày {on}; hạn cuối của báo cáo {due}"
BOOK_NOTE = "{planned} đã có lịch, {missing} chưa có buổi"
PLACES_UNIT = "nơi"
PLACE, KIND, AROUND, STATE, LAST, NEXT = "Địa bàn", "Loại", "Thuộc", "Tình trạng", "Buổi gần nhất", "Buổi sắp tới"
LEFT_SHEET, LEFT_TITLE = "Chưa có buổi", "Địa bàn chưa có buổi nào"
ALL_SHEET, ALL_TITLE = "Mọi địa bàn", "Mọi địa bàn phải đến và tình trạng"
