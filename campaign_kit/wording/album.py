"""Words of the album of a session's photos."""

TITLE = "Album ảnh: {title}"
KIND = "ALBUM ẢNH HOẠT ĐỘNG"
SUBJECT = "Ảnh minh chứng kèm báo cáo"
PAGE = "Trang {page}/{pages}"
HEADING = "{title} · {day}"

TIME = "*Thời gian:* {time}"
PLACE = "*Địa điểm:* {place}"
FORM = "*Hình thức:* {form}"
CONTENTS = "*Nội dung:* {contents}"
PLAN = "*Thực hiện:* {plan}"
PARTNERS = "*Phối hợp:* {partners}"
AT = "{hours}, {day}"

ATTENDANCES = "lượt người"
FEMALE = "nữ"
MINORITY = "người dân tộc thiểu số"
LEAFLETS = "tờ rơi đã phát"
PHOTOS = "ảnh"
MINUTES = "phút"

NUMBERED = "*Ảnh {number}.* {caption}"
NUMBER_ALONE = "*Ảnh {number}*"
BLURRED = "(đã làm mờ)"
TOLD = "Ảnh không kèm nơi chụp và thông tin của máy ảnh. {told}"
TOLD_PARTS = {
    "nobody": "{count} ảnh không nhận ra em nào",
    "consent": "{count} ảnh đã có sự đồng ý của người trong ảnh",
    "blurred": "{count} ảnh đã làm mờ",
}
FILE_KIND = "Album ảnh"
