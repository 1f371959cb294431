"""Sentences of the papers that are read aloud, published or run along a screen; how long a reading takes, in words."""

SCRIPT_TITLE = "Bài phát thanh: {topic}"
SCRIPT_LENGTH = "Đọc khoảng {minutes} ({syllables} tiếng) · {form} {day}"
SCRIPT_LENGTH_ITEM = "Bản tin {number}/{items} · đọc khoảng {minutes} ({syllables} tiếng) · {form} {day}"
SCRIPT_DETAIL = "Đọc trên loa, khoảng {minutes}"
SCRIPT_DETAIL_ITEMS = "{items} bản tin, đọc khoảng {minutes}"
SCRIPT_LENGTH_SECOND = "{language} · đọc khoảng {minutes} · {form} {day}"
SCRIPT_LEAD_SECOND = (
    "Đọc chậm, rõ từng câu; hết mỗi dòng nghỉ một nhịp. Đọc xong thì đọc tiếp mục Nơi giúp đỡ ở bản tiếng Việt."
)
SCRIPT_LEAD_REVIEWED = (
    "Đọc chậm, rõ từng câu; hết mỗi dòng nghỉ một nhịp. Đọc xong thì đọc tiếp mục Nơi giúp đỡ ở bản tiếng Việt. "
    "Người biết tiếng đã đọc duyệt: {reviewer}, {day}."
)
SCRIPT_LEAD = "Đọc chậm, rõ từng câu; hết mỗi dòng nghỉ một nhịp. Tên mục chữ đậm thì không đọc."
SCRIPT_OPENING = "Mở đầu"
SCRIPT_BODY = "Nội dung"
SCRIPT_HELP = "Nơi giúp đỡ"
SCRIPT_END = "Kết thúc"

GREETINGS = {
    "A": "Kính thưa bà con, các em thân mến!",
    "B": "Kính thưa bà con, các em thân mến!",
    "C": "Kính thưa bà con, các em thân mến!",
    "D": "Kính thưa bà con, các bạn thân mến!",
    "P": "Kính thưa bà con!",
    "T": "Kính thưa các thầy giáo, cô giáo!",
    "O": "Kính thưa các đồng chí!",
}
# how a sentence of greeting, of announcing, of thanks begins
GREETS = ("kính", "thưa", "chào", "xin chào", "a lô", "alo", "mến chào")
ANNOUNCES = ("sau đây là", "mời", "xin mời")
THANKS = "cảm ơn"
ANNOUNCED = "Sau đây là bản tin bảo vệ trẻ em trên mạng."
BY = "Bản tin của {office}."
WITH = "Phối hợp thực hiện: {partners}."
CLOSING = "Xin cảm ơn bà con đã lắng nghe."
ASKING_FOR_HELP = ("cần giúp đỡ", "tổng đài")
SAID_OF_THE_HOTLINE = ("gọi miễn phí", "số này")
HOTLINE = (
    "Cần giúp đỡ, xin gọi Tổng đài điện thoại quốc gia bảo vệ trẻ em.",
    "Số điện thoại là một, một, một.",
    "Xin nhắc lại: một, một, một.",
    "Gọi miễn phí, cả ngày lẫn đêm.",
)
HOTLINE_AGAIN = "Xin nhắc lại số điện thoại: một, một, một."
LOCAL_NUMBER = "{label}, số điện thoại: {number}."
LOCAL_NUMBER_AGAIN = "Xin nhắc lại: {number}."
LOCAL = "{label}: {number}."
LOCAL_AGAIN = "Xin nhắc lại, {label}: {number}."
SITE = "Trang báo tin trên mạng: {site}."

SECONDS = "30 giây"
MINUTES = "{minutes} phút"
MINUTES_AND_HALF = "{minutes} phút rưỡi"

PUPILS, PARENTS, STAFF = "pupils", "parents", "staff"
READERS = {"A": PUPILS, "B": PUPILS, "C": PUPILS, "D": PUPILS, "P": PARENTS, "T": STAFF, "O": STAFF}
TITLES_BEFORE = {
    PUPILS: "{audience} sẽ cùng học kỹ năng an toàn trên mạng",
    PARENTS: "{audience} sẽ cùng bàn cách bảo vệ con trên mạng",
    STAFF: "{audience} sẽ cùng tìm hiểu cách bảo vệ trẻ em trên mạng",
}
TITLES_AFTER = {
    PUPILS: "{audience} cùng học kỹ năng an toàn trên mạng",
    PARENTS: "{audience} cùng bàn cách bảo vệ con trên mạng",
    STAFF: "{audience} cùng tìm hiểu cách bảo vệ trẻ em trên mạng",
}
LEAD_BEFORE = "Ngày {day}, {office} sẽ tổ chức buổi tuyên truyền “{title}” dành cho {audience}."
LEAD_BEFORE_WITH = (
    "Ngày {day}, {office} phối hợp với {partners} sẽ tổ chức buổi tuyên truyền “{title}” dành cho {audience}."
)
LEAD_AFTER = "Ngày {day}, {office} đã tổ chức buổi tuyên truyền “{title}” dành cho {audience}."
LEAD_AFTER_WITH = (
    "Ngày {day}, {office} đã phối hợp với {partners} tổ chức buổi tuyên truyền “{title}” dành cho {audience}."
)
FACTS = "Thông tin về buổi tuyên truyền"
FACT_TIME = "Thời gian: {time}."
FACT_PLACE = "Địa điểm: {place}."
FACT_FORM = "Hình thức: {form}."
FACT_AUDIENCE = "Dành cho: {audience}."
FACT_WITH = "Đơn vị phối hợp: {partners}."
FACT_SPEAKERS = "Người trình bày: {speakers}."
TOPICS = "Nội dung chính"
TOPICS_BEFORE = "Tại buổi tuyên truyền, người tham dự sẽ cùng tìm hiểu: {topics}. Những điều cần nhớ:"
TOPICS_AFTER = "Tại buổi tuyên truyền, người tham dự đã cùng tìm hiểu: {topics}. Những điều cần nhớ:"
TOPIC = "“{title}”"
ADVICE = {"P": "Lời nhắn tới các gia đình", "D": "Lời nhắn tới các bạn", "T": "Lời nhắn", "O": "Lời nhắn"}
STEP = "{name}: {detail}"
SOURCE = "Nguồn: {office}."
SOURCE_AND_LAW = "Nguồn: {office}. Nội dung dựa theo: {sources}."

TICKER_TITLE = "Dòng chữ chạy"
TICKER = "{sentence} Cần giúp đỡ, gọi 111 · vn-cop.vn"

POST_HELP = "Cần giúp đỡ, gọi {hotline} – miễn phí, cả ngày lẫn đêm. Báo tin: {site}"
POST_SITE = "Báo tin: {site}"
POST_ALT = "Mô tả hình: “{title}”, kèm số {hotline} và mã QR mở trang {site}."

ANSWER = "Đáp án: {letter}. {why}"
HELP_CALL = "{call} {hotline}: {name}. {promise}."
HELP_ENTRY = "{label}: {number}"
HELP_SITE = "Báo tin trên mạng: {site}"
QUESTION = "Câu {number}. {text}"
TURN = "{when} | {title} ({length})"
SPEECH_LABEL = "{label}:"


def minutes(halves: int) -> str:
    """So many half minutes as people say them: "30 giây", "2 phút", "2 phút rưỡi"."""
    whole, half = divmod(halves, 2)
    if not whole:
        return SECONDS
    return (MINUTES_AND_HALF if half else MINUTES).format(minutes=whole)
