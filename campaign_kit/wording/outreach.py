"""Sentences about outreach, tallies, notes and survey answers."""

from campaign_kit.wording.labels import LABELS

REFUSALS: dict[str, str] = {
    "no_entry": (
        "Không có mục truyền thông số {id}. Dữ liệu giữ nguyên. Hãy xem các mục bằng lệnh “campaign-kit outreach list”."
    ),
    "no_title": "Mục truyền thông chưa có tên. Chưa ghi gì cả. Hãy ghi tên tin, bài hoặc tên việc đã làm.",
    "backwards": (
        "Ngày cuối {last} của mục truyền thông trước ngày đầu {first}. Chưa ghi gì cả. Hãy sửa lại một trong hai ngày."
    ),
    "too_far": "Ngày {day} còn hơn một năm nữa mới đến. Chưa ghi gì cả. Hãy xem lại năm của ngày đó.",
    "not_counted": (
        "Kênh “{channel}” không đếm mục “{what}” nên không nhận số {number}. Chưa ghi gì cả. "
        "Kênh này đếm: {counted}. Hãy bỏ số ấy, hoặc chọn kênh khác."
    ),
    "minutes_of_nothing": (
        "Đã ghi {minutes} phút mỗi lượt nhưng chưa ghi số lượt nên không tính được số phút. Chưa ghi gì cả. "
        "Hãy ghi số lượt phát, hoặc ghi tổng số phút."
    ),
    "link": (
        "Đường dẫn “{link}” không phải là địa chỉ trang web. Chưa ghi gì cả. "
        "Hãy chép cả địa chỉ, bắt đầu bằng https://, hoặc để trống."
    ),
    "no_indicator": (
        "Không có chỉ số nào mang mã “{key}”. Chưa ghi gì cả. "
        "Hãy xem các mã bằng lệnh “campaign-kit tally indicator list”."
    ),
    "indicator_twice": (
        "Đã có một chỉ số tên “{title}” hoặc cùng mã với nó. Các chỉ số giữ nguyên. "
        "Hãy dùng chỉ số đã có, hoặc đặt tên khác."
    ),
    "indicator_in_use": (
        "Chỉ số “{title}” đã có {count} số liệu nên không bỏ được. Các chỉ số giữ nguyên. "
        "Nếu muốn bỏ, hãy xóa các số liệu ấy trước."
    ),
    "indicator_answered": (
        "Chỉ số “{title}” đã có {count} số liệu nên không đổi giữa con số và có, không được. Các chỉ số giữ nguyên. "
        "Hãy đặt một chỉ số mới."
    ),
    "indicator_has_notes": (
        "Chỉ số “{title}” còn ghi chú ở {count} số liệu; chỉ số về trẻ em cần giúp hoặc vụ việc không giữ ghi chú. "
        "Các chỉ số giữ nguyên. Hãy xóa các ghi chú ấy trước."
    ),
    "no_tally": (
        "Không có số liệu số {id}. Dữ liệu giữ nguyên. Hãy xem các số liệu bằng lệnh “campaign-kit tally list”."
    ),
    "days_backwards": (
        "Ngày cuối {last} của số liệu trước ngày đầu {first}. Chưa ghi gì cả. Hãy sửa lại một trong hai ngày."
    ),
    "no_source": (
        "Số liệu “{title}” chưa ghi nguồn. Chưa ghi gì cả. Hãy ghi cơ quan cung cấp, thí dụ “Công an xã báo”."
    ),
    "not_yes_no": (
        "“{title}” chỉ trả lời có hoặc không ở từng địa bàn nên không nhận số {number}. Chưa ghi gì cả. "
        "Hãy chọn có hoặc không."
    ),
    "yes_no_without_place": (
        "“{title}” trả lời có hoặc không ở từng địa bàn. Chưa ghi gì cả. Hãy chọn địa bàn của câu trả lời."
    ),
    "words_of_sensitive": (
        "“{title}” là số liệu về trẻ em cần giúp hoặc về vụ việc: chỉ giữ con số và nguồn, không giữ ghi chú. "
        "Chưa ghi gì cả. Hãy để trống ghi chú; chuyện riêng của trẻ em không ghi vào chương trình."
    ),
    "no_note": (
        "Không có ghi chép số {id}. Dữ liệu giữ nguyên. Hãy xem các ghi chép bằng lệnh “campaign-kit note list”."
    ),
    "no_words": "Ghi chép chưa có chữ nào. Chưa ghi gì cả. Hãy viết một hai câu.",
    "two_matters": (
        "Một ghi chép thuộc về một buổi, hoặc về một kế hoạch, không thuộc về cả hai. Chưa ghi gì cả. "
        "Hãy bỏ một trong hai."
    ),
    "no_survey": ("Không có bộ câu hỏi “{key}”. Chưa ghi gì cả. Hãy chọn một bộ đang có: {known}."),
    "no_question": (
        "“{survey}” không có câu {question}: các câu đánh số từ 1 đến {most}. Chưa ghi gì cả. Hãy xem lại số câu."
    ),
    "no_option": (
        "Câu {question} không có lựa chọn {option}: các lựa chọn đánh số từ 1 đến {most}. Chưa ghi gì cả. "
        "Hãy xem lại số của lựa chọn."
    ),
    "negative": (
        "Câu {question}, lựa chọn {option} ghi {number}: số người không thể âm. Chưa ghi gì cả. Hãy sửa lại số ấy."
    ),
    "other_survey": (
        "Buổi “{title}” đã đếm lần kia theo bộ câu hỏi “{survey}”, nên hai lần không so với nhau được. "
        "Chưa ghi gì cả. Hãy dùng cùng một bộ, hoặc xóa lần kia trước."
    ),
}

ALL_SESSIONS = "Tất cả các buổi"
_MORE_ANSWERS = (
    "{phase}, câu {question}: {answered} người trả lời, nhiều hơn {came} lượt người của buổi. Hãy xem lại hai số này."
)

# what can be taken back: each goes on from "Hoàn tác: "
UNDO_ADDED = "thêm mục truyền thông “{title}”"
UNDO_SAVED = "sửa mục truyền thông “{title}”"
UNDO_REMOVED = "xóa mục truyền thông “{title}”"
UNDO_REMOVED_MANY = "xóa {count} mục truyền thông"
UNDO_INDICATORS = "sửa các chỉ số của cơ quan"
UNDO_TALLY = "ghi số liệu “{title}”"
UNDO_TALLIES_REMOVED = "xóa {count} số liệu"
UNDO_NOTED = "thêm ghi chép “{text}”"
UNDO_NOTE_SAVED = "sửa ghi chép “{text}”"
UNDO_NOTE_REMOVED = "xóa ghi chép “{text}”"
UNDO_NOTES_REMOVED = "xóa {count} ghi chép"
UNDO_ANSWERS = "ghi câu trả lời của buổi “{title}”"


def more_answers(phase: str, question: int, answered: int, came: int) -> str:
    """The advice on a question that more people answered than came; `phase` is the code of a quiz phase."""
    name = LABELS["QuizPhase"][phase]
    return _MORE_ANSWERS.format(phase=name, question=question, answered=answered, came=came)
