"""Sentences of the checks before a report: what looks wrong, with its numbers, and what to look at."""

# code → sentence; "{name}" is a session or an entry as SESSION and ENTRY write it
CHECKS: dict[str, str] = {
    # sessions
    "duplicate": (
        "{name} trùng với “{other}”: cùng ngày, cùng địa bàn, cùng hình thức hoặc cùng tên. Hãy bỏ buổi nhập hai lần."
    ),
    "over_expected": "{name}: {total} lượt, nhiều hơn số dự kiến {expected}. Hãy xem lại số đếm hoặc số dự kiến.",
    "over_enrolled": "{name}: {total} lượt, nhiều hơn {enrolled} người có ở địa bàn. Hãy xem lại số đếm hoặc sĩ số.",
    "future": "{name} đã ghi là đã tổ chức nhưng ngày chưa tới. Hãy sửa ngày hoặc tình trạng.",
    "unsettled": "{name} chưa chốt: ngày đã qua mà vẫn là {status}. Hãy ghi kết quả, hoãn hoặc hủy.",
    "unusual": (
        "{name}: {total} lượt, gấp từ 3 lần mức thường gặp {median} lượt của hình thức “{form}”. "
        "Hãy xem có thừa số không."
    ),
    "unrecorded": "{name} đã tổ chức nhưng chưa có số người. Hãy nhập kết quả.",
    "undecided": (
        "{name} có cả số đếm và danh sách, chưa rõ danh sách có nằm trong số đếm không. Hãy chọn một trong hai."
    ),
    "no_place": "{name} đã tổ chức nhưng chưa ghi địa bàn. Hãy chọn trường, lớp hoặc thôn.",
    "no_topic": "{name} đã tổ chức nhưng chưa ghi chủ đề. Hãy chọn chủ đề.",
    "closed_place": "{name} ở {place}, nơi không hoạt động vào ngày đó. Hãy xem lại ngày hoặc địa bàn.",
    "class_twice": (
        "{name} ở {place} trùng ngày, trùng nội dung với buổi toàn trường “{other}”. "
        "Hãy xem có tính một lớp hai lần không."
    ),
    "overspent": "{name}, khoản “{item}”: chi {spent} đồng, hơn 2 lần dự kiến {planned} đồng. Hãy xem lại số tiền.",
    # what was counted at them
    "impossible": (
        "{name}: có số thành phần (nữ, dân tộc thiểu số, trẻ em) lớn hơn tổng hoặc âm. Hãy nhập lại kết quả của buổi."
    ),
    "ages_disagree": "{name}: số trẻ em không khớp nhóm tuổi đã chọn. Hãy nhập lại kết quả của buổi.",
    "parts_differ": (
        "{name}: có số người thuộc nhóm tuổi hoặc đối tượng lạ, nên các phần không cộng bằng tổng. "
        "Hãy nhập lại kết quả của buổi."
    ),
    "counted_twice": (
        "{name}, đối tượng “{audience}”: vừa có số chung {whole}, vừa có số từng phần {parts}; được cộng lại. "
        "Hãy xem có tính hai lần không."
    ),
    "wrong_age": "{name}: học sinh {place} ghi nhóm tuổi {group}, không hợp với khối lớp. Hãy xem lại nhóm tuổi.",
    "list_over_count": (
        "{name}: danh sách có {present} người có mặt, nhiều hơn số đếm {counted}, dù danh sách nằm trong số đếm. "
        "Hãy xem lại."
    ),
    "quiz_without_before": (
        "{name}: có phiếu hỏi sau buổi mà không có phiếu trước buổi, nên không so sánh được. "
        "Hãy nhập phiếu trước buổi hoặc bỏ phiếu sau."
    ),
    "quiz_over_present": (
        "{name}: {people} người trả lời phiếu hỏi, nhiều hơn {total} lượt người của buổi. Hãy xem lại số phiếu."
    ),
    "sums_damaged": (
        "{name}: số cộng sẵn của danh sách không khớp danh sách. Hãy chạy kiểm tra và sửa dữ liệu trước khi báo cáo."
    ),
    # outreach
    "no_times": "{name}: kênh này tính lượt phát nhưng chưa ghi số lượt. Hãy ghi số lượt phát.",
    "no_minutes": "{name}: kênh này tính thời lượng nhưng chưa ghi số phút. Hãy ghi số phút.",
    "straddles": (
        "{name} kéo dài đến {ends}, qua ngày cuối kỳ {last}; cả mục được tính vào kỳ này. Hãy tách làm hai nếu cần."
    ),
    "handed_over_printed": (
        "{channel}: đã phát {handed} bản (cả ở các buổi), nhiều hơn {printed} bản đã in trong kỳ. Hãy xem lại hai số."
    ),
    "entry_over_printed": "{name}: đã phát {handed} bản, nhiều hơn {printed} bản đã in. Hãy xem lại hai số.",
    "entry_twice": "{name} trùng với mục số {other}: cùng ngày, cùng kênh, cùng tên. Hãy bỏ mục nhập hai lần.",
    "entry_overspent": "{name}: chi {spent} đồng, hơn 2 lần dự kiến {planned} đồng. Hãy xem lại số tiền.",
    "entry_future": "{name} có ngày bắt đầu chưa tới. Hãy sửa ngày, hoặc để sau mới ghi.",
    # tallies
    "tally_overlap": (
        "“{title}”: số của {days} trùng ngày với số của {other}, cùng một nơi. Hãy xem có tính hai lần không."
    ),
    "tally_outside": "“{title}”: số của {days} không nằm gọn trong kỳ từ {first} đến {last}. Hãy tách số theo kỳ.",
    "given_over_asked": "“{given}” lớn hơn “{asked}”. Hãy xem lại hai số.",
    "filters_over_schools": "“{title}”: {number} trường, nhiều hơn {schools} trường đang hoạt động. Hãy xem lại số.",
    # targets, laws, places
    "target_unknown": "Chỉ tiêu “{text}” chưa tính được kết quả. Hãy xem lại cách đo, hoặc nhập số liệu còn thiếu.",
    "basis_lapsed": (
        "Căn cứ “{basis}” của kế hoạch “{plan}” không còn hiệu lực. Hãy thay bằng văn bản đang có hiệu lực."
    ),
    "places_uncounted": (
        "{number} {kind} chưa có số người (sĩ số, nhân khẩu) mà chỉ tiêu “{text}” cần, đầu tiên là {place}. "
        "Hãy nhập số."
    ),
    "counts_old": "{number} {kind} có số người ghi trước ngày {day}, đầu tiên là {place}. Hãy cập nhật số mới.",
    # the report itself
    "backwards": "Ngày cuối {last} của “{what}” trước ngày đầu {first}. Hãy sửa lại ngày.",
    "other_period": "Kỳ của báo cáo ({days}) khác kỳ mà đợt báo cáo yêu cầu ({wanted}). Hãy sửa một trong hai.",
    "as_of_late": "Ngày “số liệu tính đến” {day} sau ngày cuối kỳ {last}. Hãy sửa lại ngày đó.",
    "as_of_ahead": (
        "Ngày “số liệu tính đến” {day} chưa tới nên số liệu còn có thể đổi. Hãy chọn hôm nay, hoặc lập lại sau ngày đó."
    ),
    "as_of_old": (
        "Có {number} buổi đã tổ chức sau ngày “số liệu tính đến” {day} chưa được tính. Hãy dời ngày đó nếu còn kịp."
    ),
    "overdue": "Đã quá hạn cuối {due} mà báo cáo chưa ghi là đã gửi. Hãy gửi sớm, hoặc ghi ngày đã gửi.",
    "false_zero": (
        "Báo cáo ghi “không phát sinh” nhưng kỳ này có {sessions} buổi và {entries} mục truyền thông khác. "
        "Hãy bỏ lựa chọn đó."
    ),
    "nothing": (
        "Trong kỳ chưa có buổi đã tổ chức hay mục truyền thông nào. Nếu đúng vậy, hãy chọn báo cáo “không phát sinh”."
    ),
    "words_left_out": (
        "Lời đã viết cho mục “{section}” không được in vì đề cương đang chọn không có mục ấy. "
        "Hãy chọn lại đề cương, hoặc chép lời sang mục khác."
    ),
    "snapshot_changed": (
        "Bản lưu lần {version} không còn như lúc lưu: có chương trình khác đã sửa. Hãy đối chiếu với tệp đã gửi."
    ),
}

SESSION = "“{title}” ngày {day}"
ENTRY = "{channel}, “{title}” ngày {day}"
DAYS = "{first}–{last}"
OTHER_SESSION = "{title} (số {id})"
PERIOD_OF_REPORT, PERIOD_OF_REQUEST, PERIOD_BESIDE = "kỳ báo cáo", "kỳ của đợt báo cáo", "kỳ so sánh"
