"""What the command line says of the people of all lists and of the record of changes. Helps stand beside options."""

NOBODY = "Không có ai tên như vậy trong các danh sách."
ONLY_FIRST = "Mới hiện {number} người đầu. Hãy gõ thêm chữ để tìm hẹp hơn."
NO_PAIRS = "Không có ai trùng tên trong cùng một địa bàn."
PAIRS = "{number} cặp có thể là cùng một người. Gộp: people merge GIỮ BỎ. Là hai người khác nhau: people apart SỐ SỐ."
WOULD_MERGE = "Nếu gộp: giữ “{keep}” (số {keep_id}), bỏ dòng kia (số {gone_id})."
MOVED = (
    "Chuyển sang: {lists} buổi, {consents} sự đồng ý, {photos} ảnh; {joined} buổi có cả hai dòng thì còn một. "
    "Lượt người không đổi."
)
FILLED = "Điền thêm vào chỗ còn trống: {fields}"
LOST = "Hai dòng ghi khác nhau, giữ theo người được giữ: {fields}"
CANNOT = "Chưa gộp được. {reason}"
MERGED = "Đã gộp thành một người (số {id}): {name}. Lấy lại: undo."
APART = "Đã ghi là hai người khác nhau. Từ nay không hỏi lại hai người này."
CORRECTED = "Đã sửa người số {id}: {name}. Lấy lại: undo."
ERASE_TAKES = (
    "Sẽ xóa ở mọi nơi: tên và thông tin của {people} người, {consents} sự đồng ý, {photos} ảnh có người ấy. "
    "Ở lại, không tên: {lists} dòng danh sách, để mọi số liệu giữ nguyên."
)
ONLY_LOOKED = "Mới xem, chưa xóa gì."
ERASED = "Đã xóa {people} người, {consents} sự đồng ý, {photos} ảnh. Mọi số liệu giữ nguyên."
MINUTES = "Lập biên bản tiêu hủy: privacy minutes {id} TỆP.docx"
OLD_BACKUPS = "Bản sao lưu cũ còn đến hết ngày {day}; mở lại bản nào thì tên đã xóa cũng bị xóa lại."
TAKES_PART = "có"
HANDED = "Có trong danh sách được bàn giao: tên bị xóa khi hết hạn bàn giao."
NO_CHANGES = "Chưa có thay đổi nào được ghi trong khoảng này."

FOUND_HEADS = ("Số", "Họ và tên", "Giới tính", "Năm sinh", "Địa bàn", "Số buổi", "Buổi cuối", "Giữ tên đến")
PAIR_HEADS = ("Giữ", "Bỏ", "Họ và tên", "Người kia", "Địa bàn", "Năm sinh", "Số buổi")
LIFE_HEADS = ("Ngày", "Buổi", "Điểm danh", "Địa bàn hôm ấy", "Mục đích", "Nhập từ tệp")
CHANGE_HEADS = ("Lúc", "Ai", "Việc")
FACTS = {"place": "Địa bàn", "home": "Nơi ở", "sex": "Giới tính", "born": "Năm sinh", "until": "Giữ tên đến"}
CONSENTS, PHOTOS = "Sự đồng ý", "Ảnh có người này"
