"""Sentences about the word "plan": places, campaigns and sessions."""

REFUSALS: dict[str, str] = {
    "no_session": (
        "Không có buổi nào mang số hoặc mã “{ref}”. Dữ liệu giữ nguyên. "
        "Hãy xem số của buổi ở cột đầu của danh sách buổi, hoặc gõ ít nhất 6 ký tự của mã."
    ),
    "many_sessions": (
        "Có nhiều buổi bắt đầu bằng mã “{ref}”. Dữ liệu giữ nguyên. Hãy gõ thêm ký tự của mã, hoặc dùng số của buổi."
    ),
    "no_place": (
        "Không có địa bàn mang số {id}. Dữ liệu giữ nguyên. Hãy xem số của địa bàn ở cột đầu của danh sách địa bàn."
    ),
    "ends_before_starts": (
        "Giờ kết thúc {ends} không sau giờ bắt đầu {starts}. Dữ liệu giữ nguyên. Hãy sửa lại một trong hai giờ."
    ),
    "held_in_future": (
        "Ngày {day} chưa đến nên chưa thể ghi là đã tổ chức. Dữ liệu giữ nguyên. "
        "Hãy ghi sau khi buổi diễn ra, hoặc sửa ngày của buổi."
    ),
    "no_campaign": (
        "Không có kế hoạch mang số {id}. Dữ liệu giữ nguyên. Hãy xem số của kế hoạch ở cột đầu của danh sách kế hoạch."
    ),
    "no_office": "Không có cơ quan mang số {id}. Dữ liệu giữ nguyên. Hãy ghi đủ tên đơn vị phối hợp thay cho số.",
    "campaign_ends_before_starts": (
        "Ngày cuối {ends} của kế hoạch trước ngày đầu {starts}. Dữ liệu giữ nguyên. Hãy sửa lại một trong hai ngày."
    ),
    "nothing_before": (
        "Từ ngày mai đến trước ngày {until} không còn ngày nào để xếp buổi. Dữ liệu giữ nguyên. Hãy chọn ngày muộn hơn."
    ),
    "closed_ends_before_starts": (
        "Khoảng ngày không xếp buổi “{words}” có ngày cuối {last} trước ngày đầu {first}. Dữ liệu giữ nguyên. "
        "Hãy sửa lại một trong hai ngày."
    ),
    "too_far": "Ngày {until} còn hơn ba năm nữa mới đến. Dữ liệu giữ nguyên. Hãy chọn ngày gần hơn.",
    "whole_school_without_school": (
        "Đã chọn “Toàn trường” nhưng trong các địa bàn của buổi không có trường nào. Dữ liệu giữ nguyên. "
        "Hãy chọn thêm trường, hoặc bỏ chọn “Toàn trường”."
    ),
    "not_from": (
        "Buổi “{title}” đang ở tình trạng “{status}” nên không chuyển thẳng sang “{wanted}” được. "
        "Buổi giữ nguyên như cũ. Hãy đưa buổi vào kế hoạch trước, rồi chuyển tiếp."
    ),
    "days_for_places": (
        "Có {places} địa bàn mà có {days} ngày. Chưa ghi gì cả. "
        "Hãy chọn một ngày cho tất cả, hoặc mỗi địa bàn một ngày."
    ),
    "no_sessions_then": (
        "Không có buổi nào trong những ngày đã chọn nên không có lịch để xuất. Không có tệp nào được ghi. "
        "Hãy chọn khoảng ngày khác."
    ),
    "not_removable": (
        "Buổi “{title}” đã có {what} nên không xóa được. Buổi giữ nguyên như cũ. "
        "Nếu buổi không diễn ra, hãy chọn “Hủy buổi”: buổi vẫn còn trong sổ cùng lý do."
    ),
    "already_held": (
        "Buổi “{title}” đã ghi là đã tổ chức nên không dời, hoãn, hủy hay xóa được. Buổi giữ nguyên như cũ. "
        "Nếu ghi nhầm, hãy chuyển buổi về “Đã lên kế hoạch” trước."
    ),
}

_ADVICE: dict[str, str] = {
    "two_bands": (
        "Buổi này có hai lứa tuổi: {first} và {second}. Chương trình làm tài liệu cho cả hai; "
        "nếu được, hãy tách thành hai buổi."
    ),
    "many_bands": "Buổi này gồm nhiều lứa tuổi: {bands}. Nên tách thành nhiều buổi để mỗi buổi nói với một lứa tuổi.",
    "module_band": "Chủ đề {key} viết cho {module_band}, còn buổi này dành cho {bands}. Hãy chọn chủ đề khác.",
    "module_grade": (
        "Chủ đề {key} viết cho {module_band}; buổi này còn có lớp {grades}. Hãy chọn thêm chủ đề cho các lớp đó."
    ),
    "band_without_module": "Chưa chọn chủ đề nào cho {band}, là lứa tuổi có mặt trong buổi này.",
    "unknown_band": "Chưa biết buổi này dành cho lứa tuổi nào. Hãy chọn trường, lớp, hoặc chọn chủ đề cho buổi.",
    "proposed_band": (
        "Chưa chọn trường, lớp nên chương trình chưa biết lứa tuổi; chủ đề {key} viết cho {module_band}. "
        "Người dự ở lứa tuổi khác thì hãy chọn lớp, hoặc chọn chủ đề khác."
    ),
    "class_without_grade": "{place} chưa ghi khối nên chương trình không biết lứa tuổi. Hãy ghi khối cho lớp này.",
    "preschool": "{place} là trường mầm non; nội dung viết cho trẻ từ lớp 1. Với trẻ mầm non, hãy mời cha mẹ cùng dự.",
    "past_day": "Ngày {day} đã qua. Nếu buổi đã diễn ra, hãy ghi là đã tổ chức; nếu chưa, hãy chọn ngày khác.",
    "no_place": "Buổi này chưa chọn địa bàn nên không được tính vào “Địa bàn đã tuyên truyền”.",
    "template_too_long": (
        "Mẫu buổi “{title}” cần {needed} phút, còn buổi chỉ có {available} phút. "
        "Hãy kéo dài buổi hoặc chọn mẫu ngắn hơn."
    ),
    "too_long": (
        "Các chủ đề đã chọn cần khoảng {needed} phút, còn buổi chỉ có {available} phút. "
        "Hãy bớt chủ đề hoặc kéo dài buổi."
    ),
}


# the first screen: the report that is owed next, and the days in which places count as reached
DAYS_LEFT, DUE_TODAY, OVERDUE = "còn {days} ngày", "hôm nay", "quá hạn {days} ngày"
YEARLY_REPORT = "Báo cáo năm"
COVERED = "từ {first} đến nay"

# what people call a session made from a template: its form, one or two topics, and where
TITLE = "{form}: {first}"
TITLE_CLASSES = "{form}: {first} – lớp {places}"
TITLE_PLACES = "{form}: {first} – {places}"
TITLE_TWO = "{form}: {first}; {second}"
TITLE_TWO_CLASSES = "{form}: {first}; {second} – lớp {places}"
TITLE_TWO_PLACES = "{form}: {first}; {second} – {places}"
TITLE_DASH = " – "
TITLE_AT = "{title} – {place}"
TITLE_AT_CLASSES = "{title} – lớp {place}"
OTHER_FORM = "Buổi tuyên truyền"
REST_TITLE = "Buổi tuyên truyền tại {place}"
UNDO_FILL = "lập {sessions} buổi cho phần còn lại"
UNDO_CLOSED_DAYS = "sửa các ngày không xếp buổi"
SOME_CLASS = "lớp {name}"
_CLASS_PREFIX = "lớp "
# how names of hamlets begin: inside a title such a word is no name
HAMLETS = ("bản ", "buôn ", "làng ", "ấp ", "khu phố ", "thôn ", "tổ dân phố ", "xóm ")


def bare_class(name: str) -> str:
    """Lớp 6A → 6A: for a sentence that says itself that it is a class."""
    return name[len(_CLASS_PREFIX) :] if name.lower().startswith(_CLASS_PREFIX) else name


def advice(code: str, **facts: str | int) -> str:
    """The whole sentence of an advice; `code` is a key of the table above, `facts` fill its braces."""
    return _ADVICE[code].format_map(facts)
