"""Words of the run sheet: what a session is led with, minute by minute."""

import re

TITLE = "Kịch bản: {title}"
SUBTITLE = "Kịch bản buổi · {template}"
SUBTITLE_OF_FORM = "Kịch bản buổi · {form} · {minutes} phút"
TIME = "Thời gian: *{time}*"
PLACE = "Địa điểm: *{place}*"
CLASSES_OF_SCHOOL = "{school} · lớp {classes}"
CLASSES = "lớp {classes}"
AUDIENCE = "Dành cho: *{band}*"
TOPIC = "Chủ đề: *{topics}*"
LEADER = "Người dẫn: *{speakers}*"
ROOM = "*Cách tổ chức:* {room}."
HOURS = "{begins}–{ends}, {day}"
FROM_TO = "{begins}–{ends}"
MINUTES_FROM_TO = "{begins}–{ends}’"
MINUTES = "{minutes} phút"

AIMS = "Mục tiêu"
BEFORE = "Trước buổi"
RUN = "Tiến trình"
AFTER = "Sau buổi"
SPARE = "Phương án dự phòng"
BRING = "Mang theo: {things}."
TOOLS = "Chuẩn bị cho trò chơi “{title}”: {tools}."

SAY = "Nói"
STORY = "Đọc chuyện, rồi hỏi"
GUIDE = "Gợi ý lời nói"
TOGETHER_CHILDREN = "Cả lớp cùng đọc to"
TOGETHER_NOT_AT_SCHOOL = "Cả nhóm cùng đọc to"
TOGETHER_ADULTS = "Mọi người cùng đọc to"
SLIDE = "{title} · trang chiếu {slide}"
GAME = "Trò chơi “{title}”"
GAME_WITH = "Trò chơi “{title}” · cần: {tools}"
CARD = "Thẻ tình huống: {title}"
DO = "*Nên:*"
DONT = "*Không nên:*"
ANSWER = "*Nên làm:* {answer}"
POSTER = "Chỉ vào áp phích “{title}”, đọc từng quy tắc"
_LEAFLET = "Phát tờ gấp “{title}”, mỗi người một tờ; chỉ cho mọi người chỗ ghi số 111."
_LEAFLET_HOME = "Phát mỗi em một tờ gấp mang về cho cha mẹ; chỉ cho các em chỗ ghi số 111."
_LEAFLET_HOME_YOUTH = "Phát mỗi bạn một tờ gấp mang về cho cha mẹ; chỉ cho các bạn chỗ ghi số 111."
LEAFLET = {
    "A": _LEAFLET_HOME,
    "B": _LEAFLET_HOME,
    "C": _LEAFLET_HOME,
    "D": _LEAFLET_HOME_YOUTH,
    "P": _LEAFLET,
    "T": _LEAFLET,
    "O": _LEAFLET,
}
BROADCAST = "Bật loa hoặc cử một bạn đọc *Bài phát thanh* đã in: “{title}”."
BROADCAST_ADULTS = "Bật loa hoặc cử một người đọc *Bài phát thanh* đã in: “{title}”."
SURVEY = (
    "Phát *Phiếu khảo sát*, mỗi người một phiếu. Phiếu không ghi tên, không chấm điểm; "
    "ai chưa đọc được thì nghe đọc từng câu. Thu phiếu, để riêng phiếu trước và sau buổi."
)
STEP = "*{name}:* {detail}"
_CARE_CHILDREN = (
    "Có em kể chuyện của mình: nghe em nói hết, nói với em “Em kể là đúng. Em không có lỗi”. Không hỏi dồn, không nhắc "
    "chuyện ấy trước mọi người, không hứa giữ bí mật. Mời em gặp riêng sau buổi, rồi báo ngay: gọi 111 hoặc công an."
)
_CARE_YOUTH = (
    "Có bạn kể chuyện của mình: nghe bạn ấy nói hết, nói “Bạn kể là đúng. Bạn không có lỗi”. Không hỏi dồn, không nhắc "
    "chuyện ấy trước mọi người, không hứa giữ bí mật. Mời gặp riêng sau buổi, rồi báo ngay: gọi 111 hoặc công an."
)
_CARE_ADULTS = (
    "Có người kể chuyện của con em mình: nghe hết, cảm ơn, không hỏi dồn, không nhắc chuyện ấy trước mọi người. "
    "Mời gặp riêng sau buổi và cùng gọi 111 hoặc báo công an."
)
_CARE_STAFF = (
    "Có người nhắc chuyện của một em có thật: cảm ơn, xin không nêu tên em, không bàn chuyện ấy trước mọi người. "
    "Mời gặp riêng sau buổi và cùng báo ngay: gọi 111 hoặc công an."
)
CARE = {
    "A": _CARE_CHILDREN,
    "B": _CARE_CHILDREN,
    "C": _CARE_CHILDREN,
    "D": _CARE_YOUTH,
    "P": _CARE_ADULTS,
    "T": _CARE_STAFF,
    "O": _CARE_STAFF,
}

# how a sentence that greets begins, and what a game that needs nothing says of its tools
GREETING = re.compile(r"(?:[Xx]in )?(?:[Cc]hào|[Kk]ính chào|[Kk]ính thưa)[^!.,]*[!.]\s*")
NOTHING = re.compile(r"[Kk]hông cần")
