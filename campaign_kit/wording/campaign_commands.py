"""What the command line says of plans, their bases and targets, tasks written by hand, and reports that are owed."""

CAMPAIGN_SAVED = "Đã lưu kế hoạch số {id}: {title}"
CAMPAIGN_COPIED = "Đã chép thành kế hoạch số {id}: {title} ({tasks} nhiệm vụ, {targets} chỉ tiêu)"
CAMPAIGN_REMOVED = "Đã xóa kế hoạch: {title}"

BASIS_HEADS = ("Số", "Loại", "Tên văn bản", "Số, ký hiệu", "Ngày", "Cơ quan ban hành")
LAW, INCOMING = "Căn cứ", "Văn bản đến"
OFFERED_HEADS = ("Số, ký hiệu", "Tên văn bản", "Tình trạng", "Kiểm tra ngày", "")
CHECK_AGAIN = "cần xem lại"
BASIS_ADDED = "Đã thêm vào căn cứ của kế hoạch “{campaign}”: {title}"
BASIS_REMOVED = "Đã bỏ khỏi căn cứ của kế hoạch “{campaign}”: {title}"
BASIS_NEEDED = (
    "Chưa ghi văn bản. Hãy ghi TÊN, hoặc lấy từ danh sách có sẵn: --law SỐ-KÝ-HIỆU (“campaign basis offered”)."
)
NO_LAW = "Không có văn bản “{number}” trong danh sách có sẵn. Xem “campaign basis offered”."
NO_LINE = "Kế hoạch “{campaign}” không có dòng số {id}. Chưa ghi gì cả."

TARGET_HEADS = ("Số", "Chỉ tiêu", "Tính theo", "Đạt", "Mức phải đạt", "Hạn cuối", "Kết quả")
TARGET_ADDED = "Đã thêm chỉ tiêu vào kế hoạch “{campaign}”: {text}"
TARGET_REMOVED = "Đã bỏ chỉ tiêu của kế hoạch “{campaign}”: {text}"
OF_PLACES, GOAL_OF = "{reached}/{of}", "{goal}/{of}"
NOT_KNOWN = "…"
RESULTS = {True: "đạt", False: "chưa đạt", None: "chưa có số liệu"}

TASK_ADDED = "Đã thêm nhiệm vụ số {id}: {order}. {content}"
TASK_SAVED = "Đã lưu nhiệm vụ số {id}: {order}. {content}"
TASK_REMOVED = "Đã xóa nhiệm vụ: {content}"
TASK_WORDS = "Thời gian “{timing}” được giữ là chữ: chương trình không biết hạn cuối."

REQUEST_HEADS = ("Số", "Đợt báo cáo", "Nơi nhận", "Kỳ báo cáo", "Hạn cuối", "Đã gửi", "Tệp")
REQUEST_ADDED = "Đã thêm đợt báo cáo số {id}: {title}, hạn cuối {due}"
REQUEST_SAVED = "Đã lưu đợt báo cáo số {id}: {title}, hạn cuối {due}"
REQUEST_REMOVED = "Đã xóa đợt báo cáo: {title}"
REQUEST_SENT = "Đã ghi ngày gửi {day}: {title}"
REQUEST_NOT_SENT = "Đã ghi là chưa gửi: {title}"
REQUEST_FILE_KEPT = "Đã giữ {role} của đợt báo cáo “{title}”: {file}"
REQUEST_FILE_GONE = "Đã bỏ {role} của đợt báo cáo “{title}”."
BAD_DUE = "Hạn “{text}” chưa rõ ngày. Hãy viết như “trước ngày 01/12/2026” hoặc 30/11/2026."
FILE_NEEDED = "Chưa ghi việc cần làm: TỆP để giữ, --out TỆP để lấy ra, hoặc --remove để bỏ. Chưa ghi gì cả."
SPAN = "{first} – {last}"
