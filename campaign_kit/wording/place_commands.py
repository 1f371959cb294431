"""What the command line says of places, other offices and contacts. Helps stand beside their options."""

ADDED = "Đã thêm địa bàn số {id}: {name}"
SAVED = "Đã sửa địa bàn số {id}: {name}"
ENDED = "Kết thúc sau ngày {day}: {names}"
REMOVED = "Đã xóa {places} địa bàn."
COUNTED = "Đã ghi số liệu ngày {day} của {name}."
MERGED = "Từ ngày {day}: {old} là {new} (số {id})."
SPLIT = "Từ ngày {day}: {old} tách thành {new}."
RENAMED = "Từ ngày {day}: {old} mang tên {new} (số {id})."
IMPORTED = "Đã thêm {added} địa bàn, ghi {counted} số liệu mới; {known} địa bàn đã có từ trước."
IMPORTED_NOTHING = "Không có gì mới: {known} địa bàn đã có, số liệu không đổi."
ONLY_READ = "Mới đọc thử, chưa ghi gì. Muốn nhập: chạy lại không kèm --check."
FINDING = "Dòng {row}: {words}"
NEW_ROW, KNOWN_ROW, RECOUNT_ROW = "thêm mới", "đã có", "đã có, số liệu mới"
YEAR_PROPOSED = "Năm học {year} từ ngày {day}. Đây là đề nghị, chưa ghi gì. Nếu đồng ý: chạy lại kèm --apply."
YEAR_BEGUN = "Đã mở năm học {year} từ ngày {day}: {went_on} lớp lên lớp, {ended} lớp cũ kết thúc, {begun} lớp mới."
NO_CLASSES = "Không còn lớp nào của năm học trước để chuyển sang năm học {year}."
GOES_ON, LEAVES, BEGINS = "Lên lớp", "Ra trường", "Lớp mới"
PERIOD_SEEN = (
    "Từ ngày {first} đến hết ngày {last}, theo địa giới ngày {day}. Tổng: {sessions} buổi, {attendances} lượt."
)
UNPLACED = "Không rõ địa bàn: {sessions} buổi, {attendances} lượt."
NO_PROVINCE = "Không có tỉnh nào tên “{name}”. Xem tên các tỉnh: place communes."
OFFICE_ADDED = "Đã thêm cơ quan số {id}: {name}"
OFFICES_MERGED = "Từ ngày {day}: {old} là {new} (số {id})."
CONTACTS_SAVED = "Đã lưu danh sách liên hệ."
CONTACTS_DUE = "Quá hạn giữ, hãy hỏi lại hoặc xóa: {names}"
PLACE_HEADS = ("Số", "Loại", "Tên", "Thuộc", "Khối", "Số trẻ em", "Từ ngày", "Đến ngày")
SHEET_HEADS = ("Dòng", "Loại", "Tên", "Thuộc", "Khối", "Số trẻ em", "Số dân", "Sẽ làm")
YEAR_HEADS = ("Trường", "Việc", "Lớp cũ", "Lớp mới", "Khối")
VIEW_HEADS = ("Địa bàn", "Loại", "Thuộc", "Số buổi", "Lượt người", "Ghi chú")
OFFICE_HEADS = ("Số", "Loại", "Tên", "Từ ngày", "Đến ngày")
CONTACT_HEADS = ("Số", "Họ tên", "Vai trò", "Điện thoại", "Địa bàn", "Giữ đến")
NO_DATA = "…"
