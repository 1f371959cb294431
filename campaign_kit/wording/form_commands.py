"""Words of the commands on a superior's own Excel form."""

MEANING_HEADS = ("Nhóm", "Ghi vào ô", "Mã")
CELL_HEADS = ("Ô", "Ghi vào ô", "Mã", "Tìm thấy")
PLACE = "{sheet}!{cell}"
FOUND = {"same": "đúng chỗ cũ", "moved": "đã chuyển chỗ", "unsure": "có vài chỗ giống nhau", "lost": "không tìm thấy"}
NO_CELLS = "Biểu mẫu “{form}” chưa có ô nào được chỉ, và không giống biểu mẫu nào đã chỉ."
POINTED = "Từ nay ghi vào {cell}: {title}. Biểu mẫu “{form}” có {count} ô đã chỉ."
FORGOTTEN = "Đã bỏ chỉ {cell}. Biểu mẫu “{form}” còn {count} ô đã chỉ."
BAD_CELL = "“{cell}” chưa đủ: hãy ghi tên trang tính, dấu chấm than rồi tên ô, ví dụ “Biểu 1!C12”."
FILLED = "Đã điền {filled} ô; {empty} ô chưa có số liệu (ghi “–”); {hidden} ô có số từ 1 đến 4 được ghi là “dưới 5”."
