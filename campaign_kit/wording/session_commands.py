"""What the command line says of sessions that are changed, repeated, looked for and arranged; helps beside options."""

SAVED = "Đã lưu buổi số {id}: {title}, {day}"
REMOVED = "Đã xóa buổi số {id}: {title}"
PROPOSED = "Đây là đề nghị, chưa ghi gì. Nếu đồng ý: chạy lại kèm --apply."
APPLIED = "Đã thêm {sessions} buổi; cùng một loạt với buổi số {id}."
NO_DAYS = "Không có ngày nào hợp với điều đã ghi. Hãy xem lại --weekday, --times, --until và các ngày tránh."
DAYS_NEEDED = "Chưa ghi ngày nào. Hãy ghi --day, hoặc --weekday kèm --times hay --until."
BAD_WEEKDAY = "Thứ “{text}” chưa đúng. Hãy viết 2, 3, 4, 5, 6, 7 hoặc cn."
BAD_LINE = "Không có dòng {number}. Hãy xem số ở cột đầu của danh sách."
LOOK_AGAIN_AT = "Xem lại (dòng {numbers}): {sentence}"
SHARED = "Đã chép danh sách {people} người sang {sessions} buổi cùng loạt, thêm {added} dòng."
SHARED_UNDO = "Lấy lại: attendance undo, mỗi lần một buổi."
EXPORTED = "Đã xuất lịch: {file}"
NO_COST = "Buổi này chưa có dòng kinh phí nào."
COSTS_OF = "Kinh phí từ ngày {first} đến hết ngày {last}"
TOTAL = "Cộng"
DONE, TO_DO = "xong {day}", ""

PROPOSAL_HEADS = ("Dòng", "Ngày", "Giờ", "Tên buổi", "Địa bàn")
COST_HEADS = ("Dòng", "Nội dung", "Dự kiến (đồng)", "Đã chi (đồng)", "Nguồn")
SOURCE_HEADS = ("Nguồn", "Dự kiến (đồng)", "Đã chi (đồng)", "Số buổi")
CHECKLIST_HEADS = ("Dòng", "Việc cần làm", "Đã làm")
