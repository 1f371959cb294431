"""Sentences about the register of papers and of lists that were handed over."""

# Nghị định 30/2020/NĐ-CP, Phụ lục III; a công văn has no code of its type
TYPES = {
    "KH": "Kế hoạch",
    "BC": "Báo cáo",
    "": "Công văn",
    "GM": "Giấy mời",
    "BB": "Biên bản",
    "TB": "Thông báo",
    "QĐ": "Quyết định",
    "TTr": "Tờ trình",
    "HD": "Hướng dẫn",
    "CTr": "Chương trình",
    "PA": "Phương án",
    "ĐA": "Đề án",
    "CT": "Chỉ thị",
    "NQ": "Nghị quyết",
    "QC": "Quy chế",
    "QyĐ": "Quy định",
    "TC": "Thông cáo",
    "DA": "Dự án",
    "HĐ": "Hợp đồng",
    "CĐ": "Công điện",
    "BGN": "Bản ghi nhớ",
    "BTT": "Bản thỏa thuận",
    "GUQ": "Giấy ủy quyền",
    "GGT": "Giấy giới thiệu",
    "GNP": "Giấy nghỉ phép",
    "PG": "Phiếu gửi",
    "PC": "Phiếu chuyển",
    "PB": "Phiếu báo",
}
HEADS = ("Số TT", "Số, ký hiệu", "Ngày", "Loại", "Trích yếu", "Tình trạng")
NOTED = "Đã ghi vào sổ, dòng số {id}: {summary}."
APPROVED = "Đã ghi: “{summary}” do {approver} duyệt, lần {version}."
REOPENED = "“{summary}” trở lại bản nháp, lần {version}."
ISSUED = "“{summary}” đã phát hành: số {sign}, ngày {day}."
REMOVED = "Đã bỏ “{summary}” khỏi sổ. Tệp vẫn ở chỗ cũ."
UNDO_NOTE = "ghi văn bản “{summary}” vào sổ"
UNDO_APPROVE = "duyệt văn bản “{summary}”"
UNDO_REOPEN = "mở lại văn bản “{summary}”"
UNDO_ISSUE = "ghi số văn bản “{summary}”"
UNDO_SAVE = "sửa dòng “{summary}” trong sổ văn bản"
UNDO_REMOVE = "bỏ văn bản “{summary}” khỏi sổ"


_DIGITS = tuple("123456789")


def sign(number: str, symbol: str) -> str:
    """ "05/KH-UBND", of a union "05-KH/ĐTN": as it stands on a paper; what is not known is left out.

    A number below 10 has its zero (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3).
    """
    shown = f"0{number}" if number in _DIGITS else number
    return f"{shown}{symbol}" if symbol.startswith("-") else "/".join(filter(None, (shown, symbol)))


def type_name(code: str) -> str:
    """What a paper with that code of its type is called; the code itself where the decree has none such."""
    return TYPES.get(code, code)


REFUSALS: dict[str, str] = {
    "no_paper": "Không có văn bản nào số {id} trong sổ. Chưa đổi gì. Hãy xem lại sổ văn bản.",
    "no_handover": "Không có lần bàn giao nào số {id}. Chưa đổi gì. Hãy xem lại danh sách bàn giao.",
    "not_draft": (
        "Văn bản “{summary}” đã được duyệt. Chưa đổi gì. Muốn duyệt bản khác, hãy mở lại văn bản này "
        "hoặc làm văn bản mới."
    ),
    "not_approved": "Văn bản “{summary}” chưa ở trạng thái đã duyệt. Chưa đổi gì. Hãy duyệt trước, rồi ghi số.",
    "not_reopened": (
        "Văn bản “{summary}” không ở trạng thái đã duyệt nên không mở lại được. Chưa đổi gì. "
        "Bản nháp thì sửa ngay trong tệp; văn bản đã phát hành thì làm văn bản mới để thay."
    ),
    "no_file": (
        "Không thấy tệp {file}. Văn bản vẫn là bản nháp. Hãy cắm lại USB hoặc đưa tệp về chỗ cũ, rồi duyệt lại."
    ),
    "changed_since": (
        "Tệp {file} đã bị sửa sau khi duyệt. Chưa ghi số. Hãy mở lại văn bản để duyệt bản mới, "
        "hoặc lấy lại đúng tệp đã duyệt."
    ),
    "no_approver": "Chưa ghi người duyệt, hoặc tên dài quá {most} chữ. Chưa đổi gì. Hãy ghi chức vụ và họ tên.",
    "no_number": "Chưa ghi số hoặc ngày văn bản. Chưa đổi gì. Hãy ghi theo số và ngày văn thư đã cấp.",
    "number_taken": (
        "Số {number} đã cấp cho văn bản “{summary}” cùng loại, cùng năm. Chưa đổi gì. "
        "Hãy hỏi lại văn thư, hoặc sửa dòng kia."
    ),
    "in_future": "Ngày {day} chưa tới. Chưa đổi gì. Hãy ghi lại ngày.",
}
