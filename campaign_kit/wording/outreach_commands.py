"""What the command line says of outreach, prints, tallies, notes and survey answers."""

CHANNEL_HEADS = ("Mã", "Kênh", "Đếm", "Ghi chú")
ENTRY_HEADS = ("Số", "Ngày", "Kênh", "Tên", "Số liệu", "Địa bàn", "Đã chi")
ENTRY_ADDED = "Đã thêm mục truyền thông số {id}: {title} ({channel}, {day})"
ENTRY_SAVED = "Đã lưu mục truyền thông số {id}: {title} ({channel}, {day})"
ENTRIES_REMOVED = "Đã xóa khỏi sổ truyền thông: {titles}"
NO_ENTRIES = "Chưa có mục truyền thông nào trong những ngày này. Thêm bằng “outreach add” hoặc “print add”."
PRINT_TITLE = "{channel} tháng {month}"
NOT_PRINTED = "Kênh “{channel}” không có số bản in. Hãy chọn một trong: {codes}."
# the numbers of an entry, in one line
NUMBERS = {
    "items": "{count} tin, bài",
    "times": "{count} lượt phát, đăng",
    "minutes": "{count} phút",
    "printed": "in {count}",
    "handed_out": "phát {count}",
    "reach": "{count} lượt tiếp cận",
}

INDICATOR_HEADS = ("Mã", "Chỉ số", "Đơn vị", "Ghi chú")
YES_NO = "trả lời có, không"
SENSITIVE = "từ 1 đến 4 không in ra"
OF_THE_OFFICE = "của cơ quan"
INDICATOR_ADDED = "Đã thêm chỉ số {key}: {title}"
INDICATOR_REMOVED = "Đã bỏ chỉ số: {title}"
NO_INDICATOR = "Cơ quan không có chỉ số riêng nào mang mã “{key}”. Chưa đổi gì. Xem “tally indicator list”."
TALLY_HEADS = ("Số", "Chỉ số", "Từ ngày", "Đến ngày", "Địa bàn", "Số liệu", "Nguồn", "Ghi chú")
TALLY_SET = "Đã ghi số {id}: {title} = {number} ({first} – {last})"
TALLIES_REMOVED = "Đã xóa {count} số liệu."
NO_TALLIES = "Chưa có số liệu nào trong những ngày này. Ghi bằng “tally set”."
WHOLE_OFFICE = "toàn địa bàn"
ANSWERS = ("không", "có")
BAD_NUMBER = "“{text}” không phải là một số, cũng không phải là có hoặc không. Chưa ghi gì cả."

NOTE_HEADS = ("Số", "Ngày", "Loại", "Nội dung", "Thuộc về")
NOTE_ADDED = "Đã thêm ghi chép số {id}: {kind}"
NOTE_THERE = "Ghi chép này đã có, số {id}. Không ghi thêm lần nữa."
NOTES_REMOVED = "Đã xóa {count} ghi chép."
NO_NOTES = "Chưa có ghi chép nào trong những ngày này. Thêm bằng “note add”."

ANSWERS_SAVED = "Đã ghi câu trả lời “{phase}” của buổi số {id}: {title} ({people} người, {answers} câu trả lời)"
ANSWERS_REMOVED = "Đã xóa câu trả lời “{phase}” của buổi số {id}: {title}"
NO_ANSWERS = "Buổi số {id} chưa có câu trả lời nào được đếm. Ghi bằng “quiz set”."
NO_GAINS = "Chưa có buổi nào đếm câu trả lời cả trước và sau buổi trong những ngày này."
ANSWER_HEADS = ("Lần", "Câu", "Số người chọn từng lựa chọn", "Trả lời đúng")
GAIN_HEADS = ("Số buổi", "Ngày", "Buổi", "Đúng trước buổi", "Đúng sau buổi", "Tăng thêm")
POINTS = "{number} điểm phần trăm"
FEW = "dưới {least} người, không nêu"
PERCENT = "{number} %"
BAD_ANSWERS = "“{text}” chưa đúng. Hãy viết CÂU=SỐ/SỐ/SỐ theo thứ tự các lựa chọn, ví dụ 1=3/20/2."
ANSWERS_NEEDED = "Chưa ghi câu trả lời nào. Hãy ghi --answer 1=3/20/2, hoặc --remove để xóa lần này."
