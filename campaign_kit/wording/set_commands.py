"""What the command line says of sets of activities."""

SET_HEADS = ("Mã", "Bộ hoạt động", "Dành cho", "Ngày đầu", "Số tuần", "Dòng buổi")
ROW_HEADS = ("Tuần", "Buổi", "Nơi", "Lớp", "Mẫu buổi", "Chủ đề", "Môn")
WORK_HEADS = ("Tuần", "Việc", "Bên làm")
PROPOSAL_HEADS = ("Số", "Tuần", "Ngày", "Buổi, việc", "")
POINT = "- {text}"
THERE = "đã có"
CHOSEN = {True: "sẽ lập", False: "không lập"}
SPAN = "{first} – {last}"
PROPOSED = "Chưa ghi gì vào dữ liệu. Thêm --apply để lập kế hoạch này."
MADE = "Đã lập kế hoạch số {id}: {title} ({sessions} buổi nháp, {tasks} việc)"
NO_ROW = "Không có dòng số {number} trong bảng: chỉ có từ 1 đến {last}. Chưa ghi gì cả."
_WEEKS = "{first}–{last}"


def week(first: int, last: int) -> str:
    """ "3" or "3–6"."""
    return str(first) if first == last else _WEEKS.format(first=first, last=last)
