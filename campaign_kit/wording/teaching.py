"""Words of the papers that a session is led with: the quiz and its key, games, situation cards, the notice."""

QUIZ_TITLE = "Phiếu khảo sát"
QUIZ_RULE = "Phiếu không ghi tên, không chấm điểm. Mỗi câu khoanh một chữ mà mình chọn."
QUIZ_BEFORE = "Trước buổi"
QUIZ_AFTER = "Sau buổi"
QUIZ_CLASS = "Lớp: ……………………………………"
QUIZ_PLACE = "Thôn, đơn vị: ………………………"
QUIZ_UNIT = "Trường, đơn vị: ………………"
QUIZ_CLASS_OF_CHILD = "Lớp của con: ………………………"
KEY_TITLE = "Đáp án phiếu khảo sát"
KEY_SUBTITLE = "Dành cho người hướng dẫn"
KEY_RULE = (
    "Phát phiếu trước buổi và sau buổi, cùng một bộ câu hỏi. Thu lại, đếm số câu đúng của cả nhóm; "
    "không ghi tên, không nêu bài của riêng ai. Câu nào nhiều người chọn sai thì nói lại ở cuối buổi."
)
KEY_SUM = "Tổng hợp của cả nhóm"
KEY_FIELDS = (
    "Số phiếu trước buổi … Số phiếu sau buổi",
    "Số câu đúng trước buổi … Số câu đúng sau buổi",
)

GAME_SUBTITLE = "Trò chơi cho {band}"
GAME_SUBTITLE_STAFF = "Hoạt động cho {band}"
GAME_MINUTES = "Thời gian: *{minutes} phút*"
GAME_TOOLS = "Chuẩn bị: *{tools}*"
GAME_LEADER = "Người dẫn: *thầy cô hoặc anh chị phụ trách*"
GAME_LEADER_NOT_AT_SCHOOL = "Người dẫn: *anh chị phụ trách*"
GAME_LEADER_ADULTS = "Người dẫn: *tuyên truyền viên hoặc cán bộ chi hội*"
GAME_LEADER_STAFF = "Người dẫn: *người phụ trách buổi*"
GAME_STEPS = "Cách chơi"
GAME_STEPS_STAFF = "Cách làm"
GAME_MESSAGES = "Điều cần nhớ sau trò chơi"
GAME_MESSAGES_STAFF = "Điều cần nhớ sau hoạt động"
GAME_CARE = (
    "Ai cũng được chơi, ai không muốn nói thì được bỏ lượt. Không bắt ai kể chuyện riêng của mình trước mọi người; "
    "ai cần nói riêng thì gặp người dẫn sau buổi."
)
GAME_CARE_STAFF = (
    "Ai không muốn nói thì được bỏ lượt. Không nêu tên, không kể chuyện của một em có thật; "
    "ai cần bàn về một em cụ thể thì gặp riêng người dẫn sau buổi."
)

CARDS_TITLE = "Thẻ tình huống"
CARDS_GUIDE = "Hướng dẫn dùng thẻ tình huống"
CARDS_RULES = (
    "In một mặt, cắt theo nét đứt. Mỗi nhóm nhận một thẻ; ai chưa đọc được thì nhìn hình và nghe đọc.",
    "Nhóm đọc chuyện, trả lời câu hỏi, rồi kể lại hoặc đóng vai trước mọi người. Vai xấu do người dẫn đóng.",
    "Khen mọi câu trả lời biết dừng lại và tìm người giúp; không chê, không hỏi ai từng gặp chuyện ấy.",
)
CARDS_RULES_STAFF = (
    "In một mặt, cắt theo nét đứt. Mỗi nhóm nhận một thẻ, đọc chuyện và trả lời câu hỏi.",
    "Nhóm nói hoặc đóng vai cho cả phòng nghe cách mình làm. Vai xấu do người dẫn đóng.",
    "Mỗi thẻ chốt một việc làm được ngay; không nêu tên, không kể chuyện của một em có thật.",
)
CARD_ROLES = "Vai: {roles}"
CARD_NUMBERED = "{number}. {title}"
CARD_ASKED = "Hỏi: {question}"
CARD_ANSWERED = "*Nên làm:* {answer}"
