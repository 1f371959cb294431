"""Sentences about the word "materials"."""

REFUSALS: dict[str, str] = {
    "too_long": "Đoạn “{text}” dài quá khung {excess} mm (khung cao {room} mm). "
    "Chưa có tệp nào của tài liệu này được ghi. "
    "Hãy rút ngắn câu rồi làm lại.",
    "names_too_long": "Tên cơ quan và các đơn vị phối hợp (“{text}”) quá dài cho đầu trang. "
    "Chưa có tệp nào của tài liệu này được ghi. Hãy bớt đơn vị phối hợp trong buổi rồi làm lại.",
    "help_too_long": "Các đường dây trợ giúp tại địa phương dài quá khung {excess} mm. "
    "Chưa có tệp nào của tài liệu này được ghi. Hãy rút ngắn tên trong Thiết lập, mục Đường dây trợ giúp, rồi làm lại.",
    "word_too_wide": "Đoạn “{text}” có từ quá dài, không vừa khung. Hãy tách hoặc rút ngắn từ đó rồi làm lại.",
    "glyph": "Phông chữ {font} không có chữ “{char}” trong đoạn “{text}”. "
    "Chưa có tệp nào của tài liệu này được ghi. "
    "Hãy sửa chữ đó rồi làm lại.",
    "layout": "Tệp mẫu thiết kế {file} bị lỗi: {fault}. Hãy sửa tệp đó hoặc xóa nó để dùng mẫu có sẵn.",
    "template": "Tệp mẫu {file} bị lỗi: {fault}. Hãy sửa tệp đó hoặc xóa nó để dùng mẫu có sẵn.",
    "layout_folder": "Không tìm thấy thư mục mẫu thiết kế {folder}. Hãy kiểm tra lại đường dẫn.",
    "layout_missing": "Không tìm thấy tệp mẫu thiết kế {file}. "
    "Hãy cài lại chương trình hoặc chép tệp đó vào thư mục mẫu.",
    "picture_missing": "Không có hình tên “{picture}” trong thư mục hình. "
    "Hãy chọn hình khác trong nội dung rồi làm lại.",
    "no_help_line": "Chưa có dòng tổng đài 111 trong khối trợ giúp nên không làm tài liệu được. "
    "Hãy thêm lại trong Thiết lập, mục Đường dây trợ giúp.",
    "no_content": "Chưa có nội dung cho nhóm tuổi của buổi này ({band}). Buổi vẫn được giữ nguyên. "
    "Hãy chọn nội dung khác trong buổi, hoặc thêm gói nội dung rồi làm lại.",
    "no_names": "Buổi này chưa có tên ai để in. Danh sách của buổi giữ nguyên. "
    "Hãy nhập danh sách hoặc điểm danh người có mặt rồi làm lại.",
    "nobody_present": "Chưa có ai được điểm danh có mặt nên chưa làm được giấy chứng nhận. "
    "Danh sách của buổi giữ nguyên. Hãy điểm danh người có mặt rồi làm lại.",
    "no_topic": "Chưa có chuyên đề cho {bands} để làm tài liệu {kinds}. Buổi vẫn được giữ nguyên. "
    "Hãy chọn nội dung khác trong buổi, hoặc thêm gói nội dung rồi làm lại.",
    "no_template": "Chưa có mẫu buổi cho hình thức và lứa tuổi của buổi này nên chưa làm được kịch bản. "
    "Buổi vẫn được giữ nguyên. Hãy chọn mẫu buổi khác trong buổi, hoặc thêm mẫu buổi vào nội dung rồi làm lại.",
    "no_office": "Chưa có thông tin cơ quan nên chưa làm được tài liệu. "
    "Hãy nhập cơ quan trước (office set, hoặc mở cửa sổ).",
    "kind": "Chưa làm được loại tài liệu “{kind}”. Các loại làm được: {kinds}.",
    "format": "Tài liệu này không có dạng “{format}”. Các dạng có: {formats}.",
    "design": "Tài liệu này không có mẫu thiết kế “{design}”. Các mẫu có: {designs}.",
    "theme": "Không có bộ màu “{theme}”. Các bộ màu có: {themes}.",
    "paper": "Tài liệu này không có khổ “{paper}”. Các khổ có: {papers}.",
    "no_tile_room": "Lề {margin} mm và phần chồng mép {overlap} mm không chừa chỗ để in. "
    "Chưa có tệp ghép nào được ghi. Hãy chọn lề và phần chồng mép nhỏ hơn.",
    "printer": "Máy in “{printer}” không nhận trang in. Chưa có trang nào bị mất. Hãy kiểm tra máy in rồi in lại.",
    "folder": "Không ghi được vào thư mục {folder} ({reason}). Những tệp đã báo xong vẫn còn. "
    "Hãy chọn thư mục khác rồi làm lại.",
    "no_text": "Không có chỗ chữ “{key}” trong tài liệu này. Chữ cũ giữ nguyên. "
    "Hãy xem lại danh sách các đoạn sửa được.",
    "text_hotline": "Đoạn “{text}” chỉ chỗ gọi giúp đỡ nên phải còn “{help}”. Chữ cũ giữ nguyên. "
    "Hãy viết lại và giữ phần đó.",
    "no_approver": "Chưa ghi người duyệt, hoặc tên dài quá {most} ký tự. Tài liệu vẫn là bản nháp. "
    "Hãy ghi chức vụ và họ tên người duyệt.",
    "approved_in_future": "Ngày duyệt {day} chưa đến. Tài liệu vẫn là bản nháp. Hãy ghi ngày đã duyệt, hoặc bỏ trống.",
    "not_made": "“{title}” chưa có tệp nào với mẫu và khổ giấy này. Hãy tạo tài liệu trước rồi mới duyệt, phát hành.",
    "approved_already": "“{title}” bản {version} đã được duyệt. Tệp đã duyệt giữ nguyên. "
    "Cần sửa thì hãy tạo lại tài liệu: đó sẽ là bản tiếp theo.",
    "none_in_state": "Buổi này không có {state}. Hãy xem “materials list” kèm số buổi.",
    "not_approved": "“{title}” chưa được duyệt nên chưa phát hành được. Hãy duyệt trước.",
    "not_deleted": "Chưa xóa được tệp {file}, tệp vẫn còn nguyên. "
    "Hãy đóng chương trình đang mở tệp đó rồi bấm xóa lần nữa.",
    "picture": "Không đọc được hình “{file}” (cần tệp SVG). Tài liệu này chưa được ghi. "
    "Hãy thay hình khác rồi làm lại.",
    "master": "Tệp mẫu trình chiếu không có bố cục “{layout}”. Bài trình chiếu chưa được ghi. "
    "Hãy thêm bố cục đó vào mẫu, hoặc xóa mẫu riêng để dùng mẫu có sẵn.",
}

BANDS_IN_WORDS = {
    "A": "học sinh 6–8 tuổi",
    "B": "học sinh 9–11 tuổi",
    "C": "học sinh 12–15 tuổi",
    "D": "học sinh 16–18 tuổi",
    "P": "cha mẹ và người chăm sóc trẻ",
    "T": "giáo viên",
    "O": "cán bộ, cộng tác viên",
}
BUSINESS_IN_WORDS = "chủ điểm Internet, cửa hàng"
CHILDREN_IN_WORDS = {
    "A": "trẻ em 6–8 tuổi",
    "B": "trẻ em 9–11 tuổi",
    "C": "trẻ em 12–15 tuổi",
    "D": "các bạn 16–18 tuổi",
}
ONE_GRADE = "học sinh lớp {grade}"
GRADES_FROM_TO = "học sinh lớp {first}–{last}"
GRADES_LISTED = "học sinh lớp {grades}"
PUBLIC_FORMS = {
    "in_lesson": "Tiết học",
    "village_meeting": "Họp thôn, làng",
    "association_meeting": "Sinh hoạt chi hội",
    "home_visit": "Thăm gia đình",
    "course": "Lớp học",
}
FOR_BAND = "Dành cho {band}"
SKILLS_FOR_BAND = "Kỹ năng số cho {band}"
FORM_AND_MINUTES = "{form} · {minutes} phút"
SECTION_OPENING = "Mở đầu"
SECTION_CLOSING = "Nơi giúp đỡ"
DECK_TITLE = "An toàn *trên mạng*"
DECK_TITLE_PARENTS = "Cùng con *lên mạng an toàn*"
DECK_TITLE_STAFF = "Bảo vệ trẻ em *trên mạng*"
POSTER_TITLE = "*5 quy tắc* khi lên mạng"
POSTER_TITLE_STAFF = "*5 việc* bảo vệ trẻ em"
SLOGAN = "Cả cộng đồng chung tay *bảo vệ trẻ em trên môi trường mạng*"
DO = "Nên làm"
DONT = "Không nên"
CALL = "GỌI"
CALL_NOW = "GỌI NGAY"
CLOSING_CHILD = "Cần giúp đỡ? Em không một mình."
CLOSING_YOUTH = "Cần giúp đỡ? Bạn không một mình."
CLOSING_ADULT = "Cần giúp đỡ? Hãy gọi ngay."
CLOSING_STAFF = "Lo cho một em? Hãy gọi ngay."
COMFORT_CHILD = "Thầy cô, cha mẹ luôn sẵn sàng lắng nghe em."
COMFORT_NOT_AT_SCHOOL = "Những người lớn em tin cậy luôn sẵn sàng lắng nghe em."
COMFORT_YOUTH = "Thầy cô, cha mẹ luôn sẵn sàng lắng nghe bạn."
COMFORT_YOUTH_NOT_AT_SCHOOL = "Những người lớn bạn tin luôn sẵn sàng lắng nghe bạn."
COMFORT_ADULT = "Hỏi, báo tin, nhờ tư vấn: lúc nào cũng được."
COMFORT_STAFF = "Chưa chắc chắn cũng gọi được."
SCAN = "Quét mã để báo tin"
LOGO_ALT = "Biểu trưng của {office}"
AI_LABEL = "Hình minh họa do AI tạo"
IMPRINT_AND_AI = "{imprint} · Hình minh họa do AI tạo"
QR_ALT = "Mã QR mở trang {url}"
CODE_ALT = "Mã thẻ {url} để quét khi điểm danh"
LEAFLET_IN = "{title} (bản {language})"
NEED_HELP = "Cần giúp đỡ?"
LOCAL_HELP = "Địa chỉ tin cậy tại địa phương:"
MONTH = "Tháng {month}/{year}"
FOOTER = "{place} · {form} {day}"
FOOTER_WITHOUT_PLACE = "{form} {day}"
NOTE_MINUTES = "Thời gian: {minutes} phút"
NOTE_SAY = "Lời nói:"
SUBJECT = "Bảo vệ trẻ em trên môi trường mạng"
DETAILS = {
    "deck": "{pages} trang",
    "handout": "In cho người nghe, từ {pages} trang trình chiếu",
    "poster": "Dán ở lớp, hành lang, nhà văn hóa",
    "leaflet": "In hai mặt, mang về nhà",
    "banner": "Treo ở cổng, sân khấu",
    "standee": "Đặt ở cửa, bên sân khấu",
    "social": "Ảnh và lời đăng kèm",
    "notice": "Chữ to, dán bảng tin",
    "ticker": "Không quá 120 ký tự",
    "script": "Đọc trên loa",
    "game": "{game}",
    "quiz": "{questions} câu hỏi, kèm đáp án",
    "article": "Cho trang thông tin điện tử",
    "cards": "{cards} thẻ có hình",
    "guide": "Một trang, cất ngăn bàn hoặc dán tường",
    "certificate": "{present} người có mặt",
    "badge": "{listed} người trong danh sách",
}
OFFER_TITLE = "{kind} ({band})"
SURVEY_WITHIN = "bộ {count} câu, {band}"
TEMPLATE_AND_BAND = "{template}, {band}"
FILE_NAME = "{day} {title} – {kind}"
FILE_NAME_BAND = "{day} {title} – {kind} {band}"
FILE_NAME_DESIGN = "{name} – {design}"
FILE_NAME_TILED = "{name} – ghép {paper}"
FILE_NAME_SHOP = "{name} – nhà in"
FILE_NAME_VERSION = "{name} (bản {version})"
SHORT_BANDS = {
    "A": "6–8 tuổi",
    "B": "9–11 tuổi",
    "C": "12–15 tuổi",
    "D": "16–18 tuổi",
    "P": "cha mẹ",
    "T": "giáo viên",
    "O": "cán bộ",
}
LOST_MODULE = "Chủ đề {key} của buổi không còn trong kho nội dung nên không được dùng. Hãy chọn chủ đề khác cho buổi."
LOST_TEMPLATE = (
    "Mẫu buổi {key} không còn trong kho nội dung nên không có kịch bản của mẫu đó. Hãy chọn mẫu khác cho buổi."
)
LAYOUT_LEFT_OUT = "Tệp mẫu thiết kế {file} bị lỗi nên không được dùng, mẫu có sẵn dùng thay: {fault}."
UNCHOSEN_MODULE = "Buổi chưa chọn chủ đề cho {band}: tài liệu dùng {key} “{title}”."
STATE_DRAFT = "Đã tạo bản nháp {version}"
STATE_APPROVED = "Bản {version} đã duyệt: {approver}, {day}"
STATE_ISSUED = "Bản {version} đã phát hành (duyệt: {approver}, {day})"
APPROVED = "Duyệt: {approver}, {day} · Bản {version}"
MAKING = "Đang làm {name}"
MADE = "Đã xong"

SHEET_TITLE = "Danh sách ký tên"
SHEET_NUMBER = "STT"
SHEET_NAME = "Họ và tên"
SHEET_CLASS = "Lớp"
SHEET_CLASS_OF_CHILD = "Lớp của con"
SHEET_HAMLET = "Thôn, làng"
SHEET_UNIT = "Đơn vị"
SHEET_SEX = "Giới tính"
SHEET_SIGNATURE = "Ký tên"
SHEET_PAGE = "Trang {page}/{pages}"
SHEET_TIME = "Thời gian: {time}"
SHEET_PLACE = "Địa điểm: {place}"
SHEET_CLASSES = "lớp {classes}"
SHEET_TOTAL = "Tổng số: ……………… người; trong đó nữ: ………………"
SHEET_PURPOSE = "Mục đích lập danh sách: {purpose}. Tên được xóa sau ngày {day}."
SHEET_DATED = "{place}, {day}"
SHEET_MADE_BY = "Người lập"
SHEET_MADE_BY_HINT = "(Ký, ghi rõ họ tên)"
SHEET_CONFIRMED = "Xác nhận của đơn vị"
SHEET_CONFIRMED_HINT = "(Ký tên, đóng dấu)"
SHEET_DETAIL = "{spare} dòng trống"
SHEET_DETAIL_NAMES = "{names} tên, {spare} dòng trống"

EDITABLES = {
    "title": "Tiêu đề",
    "subtitle": "Dòng dưới tiêu đề",
    "lead": "Lời mở đầu",
    "message": "Lời nhắn {n}",
    "slogan": "Khẩu hiệu",
    "comfort": "Lời động viên",
    "callout": "Câu trong khung {n}",
    "note": "Lưu ý {n}",
    "question": "Câu hỏi",
    "points": "Ý {n}",
    "story": "Câu chuyện, câu {n}",
    "do": "Nên làm, ý {n}",
    "dont": "Không nên, ý {n}",
    "do_title": "Tiêu đề bên nên làm",
    "dont_title": "Tiêu đề bên không nên",
    "help_title": "Tiêu đề phần trợ giúp",
    "rules": "Quy tắc {n}",
    "steps": "Bước {n}",
    "cards": "Thẻ {n}",
    "facts": "Thông tin {n}",
    "scan": "Lời mời quét mã",
    "post": "Bài đăng, đoạn {n}",
}
EDITABLE_OTHER = "Đoạn {n}"
EDITABLE_SECOND = "{what} (tiếng thứ hai)"
EDITABLE_DETAIL = "Giải thích {n}"
EDITABLE_ON_PAGE = "Trang {page}: {what}"

RECOVERY_TITLE = "Phiếu khôi phục dữ liệu"
RECOVERY_LEAD = "Mã dưới đây mở được dữ liệu của bộ công cụ tuyên truyền trên máy tính khác."
RECOVERY_RULES_TITLE = "Giữ phiếu này thế nào?"
RECOVERY_RULES = (
    "In ra và cất trong tủ có khóa, như con dấu. Không chụp ảnh, không gửi qua Zalo, thư điện tử.",
    "Khi máy hỏng hoặc đổi máy: chép tệp sao lưu sang máy mới, mở chương trình, chọn “Mở dữ liệu từ máy khác” "
    "và gõ mã này.",
    "Mất cả máy lẫn mã thì không ai mở lại được dữ liệu, kể cả người làm ra chương trình.",
    "Nghi có người khác biết mã: báo lãnh đạo cơ quan và giữ máy ở nơi an toàn.",
)
RECOVERY_DATED = "Lập {day}"
